//! Prepositions that a date or a fixed expression takes differently.

use std::sync::LazyLock;

use super::framed::Framed;
use super::{Frames, Share};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Preposition;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "preposition",
    title: "An unusual preposition",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A preposition that the expression does not take: \"in Tuesday\", \"in addition of\", \"based of\".",
    leaves: "Prepositions that English leaves to the writer.",
    why: "Fixed expressions sound wrong with another preposition.",
    instead: "Use the preposition the expression takes.",
    examples: &[
        Example::fixed("City Hall is closed «in» Tuesday, May 28.", "City Hall is closed on Tuesday, May 28."),
        Example::flagged("In addition «of» this break, crews fixed two others."),
        Example::flagged("The schedule changes based «of» the weather."),
        Example::clean("City Hall opens at 8 a.m. on Tuesday in December.", "Usual prepositions."),
        Example::clean("In addition to this, the plan is based on your feedback.", "Usual prepositions."),
    ],
};

static FRAMED: Framed = Framed {
    rule: &RULE,
    frames: LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/preposition-frames.txt"))),
    share: Share::Preposition,
    says: |written, usual| match usual {
        "" => format!("No “{written}” is needed here."),
        usual => format!("The usual preposition here is “{usual}”."),
    },
    says_of_share: "Another preposition is usual here.",
};

impl Check for Preposition {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        FRAMED.findings(cx)
    }
}
