//! Small words left out: "need continue", "one the main ways", "based its results".

use std::sync::LazyLock;

use super::framed::Framed;
use super::{Frames, Share};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct MissingWord;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "missing-word",
    title: "A small word is missing",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A small word that was left out: \"to\", \"of\", \"be\".",
    leaves: "Headlines and short forms that leave words out on purpose.",
    why: "The eye of the writer fills the gap, the eye of the reader stumbles.",
    instead: "Put the missing word in.",
    examples: &[
        Example::fixed("The commission wants «hear» from you.", "The commission wants to hear from you."),
        Example::flagged("Join us for one «the» biggest events of the year."),
        Example::flagged("The lot is closed due «the» storm."),
        Example::flagged("Crews will «able» to start on Monday."),
        Example::flagged("We wait on the sidewalk because it «not» safe to cross yet."),
        Example::clean("The commission wants to hear from you about one of the biggest projects.", "Nothing is missing."),
        Example::clean("Road closed due to flooding. Park open dawn to dusk.", "Short forms."),
        Example::clean("We need help and want better roads. Thanks, everyone, for your patience.", "Nothing is missing."),
    ],
};

static FRAMED: Framed = Framed {
    rule: &RULE,
    frames: LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/missing-word-frames.txt"))),
    share: Share::MissingWord,
    says: |written, _| format!("A small word seems to be missing before “{written}”."),
    says_of_share: "A small word seems to be missing here.",
};

impl Check for MissingWord {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        FRAMED.findings(cx)
    }
}
