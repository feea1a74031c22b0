//! More than one exclamation mark in a row.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Exclamation;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "exclamation",
    title: "Exclamation marks in a row",
    severity: Severity::Note,
    policy: &["P-29"],
    law: None,
    flags: "More than one exclamation mark in a row.",
    leaves: "A single one.",
    why: "One is enough; a row of them reads as shouting.",
    instead: "Keep one, or end with a period.",
    examples: &[
        Example::fixed("The rink is open«!!!»", "The rink is open!"),
        Example::flagged("Snow tonight«!!» Move your cars."),
        Example::clean("The rink is open!", "One mark."),
        Example::clean("Really?! Yes.", "A question with surprise."),
    ],
};

static ROW: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"!{2,}").expect("a valid pattern"));

impl Check for Exclamation {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.document.find(&ROW).map(|span| RULE.finding(span, "One exclamation mark is enough.").suggest("!")).collect()
    }
}
