//! Findings that are a matter of taste.

use std::sync::LazyLock;

use super::{Frames, Share, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Style;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "style",
    title: "A plainer wording",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "Wordings that have a shorter or plainer form.",
    leaves: "Everything that is only one of two good ways to say it.",
    why: "Plain words are read faster, above all on a phone.",
    instead: "Take the plainer wording if it says the same.",
    examples: &[
        Example::fixed("The lot is closed «due to the fact that» it floods.", "The lot is closed because it floods."),
        Example::flagged("Crews «utilize» sand on the hills."),
        Example::clean("The lot is closed because it floods.", "Plain."),
        Example::clean("Crews use sand on the hills.", "Plain."),
    ],
};

static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/style-frames.txt")));

impl Check for Style {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let says = "There is a plainer way to say this.";
        for (span, fit) in FRAMES.find(cx) {
            findings.push(fit.suggestions.into_iter().fold(RULE.finding(span, says), Finding::suggest).confidence(0.7));
        }
        for slip in shares::of(cx, Share::Style) {
            if !slip.suggestions.is_empty() && findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.5));
            }
        }
        findings
    }
}
