//! More than one exclamation mark in a row, or any beside a death.

use std::sync::LazyLock;

use regex::Regex;

use super::grave;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Span, WordKind};

pub(in crate::checks) struct Exclamation;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "exclamation",
    title: "Exclamation marks",
    severity: Severity::Note,
    policy: &["P-29"],
    law: None,
    flags: "More than one exclamation mark in a row, and any in a sentence that tells of a death.",
    leaves: "A single one in other news.",
    why: "One is enough; a row of them reads as shouting, and beside a death even one does.",
    instead: "Keep one, or end with a period.",
    examples: &[
        Example::fixed("The rink is open«!!!»", "The rink is open!"),
        Example::flagged("Snow tonight«!!» Move your cars."),
        Example::fixed(
            "There was a fatal crash on Highway 210«!» Find another way.",
            "There was a fatal crash on Highway 210. Find another way.",
        ),
        Example::clean("The rink is open!", "One mark."),
        Example::clean("Really?! Yes.", "A question with surprise."),
        Example::clean("A fatal crash closed Highway 210. Thank you, crews!", "The mark stands in another sentence."),
    ],
};

static ROW: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"!{2,}").expect("a valid pattern"));

impl Check for Exclamation {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut grave: Vec<usize> = grave::deaths(document).filter_map(|hit| document.sentence_at(hit.span.start)).collect();
        grave.dedup();
        let rows =
            document.find(&ROW).filter(|row| document.sentence_at(row.start).is_none_or(|i| grave.binary_search(&i).is_err()));
        let mut findings: Vec<Finding> =
            rows.map(|span| RULE.finding(span, "One exclamation mark is enough.").suggest("!")).collect();
        for i in grave {
            let marks = document.words_in(&document.sentences[i]).iter().filter(|word| word.kind == WordKind::Mark);
            let marks = marks.map(|word| word.span).filter(|span| span.of(&document.text) == "!");
            if let Some(row) = marks.reduce(|row: Span, mark| if row.end == mark.start { row.join(mark) } else { row }) {
                findings.push(RULE.finding(row, "News of a death needs no exclamation mark.").suggest("."));
            }
        }
        findings
    }
}
