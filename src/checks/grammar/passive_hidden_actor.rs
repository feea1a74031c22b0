//! "Mistakes were made": the passive that hides who did it.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct PassiveHiddenActor;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "passive-hidden-actor",
    title: "Nobody did it",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "\"Mistakes were made\", \"it was decided\" with nobody named who did it.",
    leaves: "\"Main Street is closed\", and passives with \"by\".",
    why: "Residents read it as the city hiding somebody.",
    instead: "Say who does it, if you can.",
    examples: &[
        Example::flagged("«Mistakes were made» during the billing change."),
        Example::flagged("«It was decided» to close the warming house early."),
        Example::flagged("An «error was made» on the March bills."),
        Example::clean("Main Street is closed for paving.", "Nobody is hidden."),
        Example::clean("It was decided by the council on Tuesday.", "The actor is named."),
    ],
};

static HIDDEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:mistakes?|errors?|missteps|omissions?|an oversight)(?: (?:was|were|has been|have been)) (?:made|discovered|committed)(?-u:\b)",
        r"|(?-u:\b)it (?:was|has been|had been) (?:decided|determined|agreed|felt|deemed|concluded|thought|believed|found necessary)(?-u:\b)",
        r"|(?-u:\b)(?:a|the) decision (?:was|has been) (?:made|reached|taken) to(?-u:\b)",
        r"|(?-u:\b)balls? (?:was|were) dropped(?-u:\b)",
        r"|(?-u:\b)(?:wrong|incorrect) (?:information|bills?|dates?|times?) (?:was|were) (?:given|sent|posted|shared)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static ACTOR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^ (?:[a-z]+ ){0,3}by (?:the|our|a|an|city|staff|us|council)(?-u:\b)").expect("a valid pattern")
});

impl Check for PassiveHiddenActor {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        document
            .find(&HIDDEN)
            .filter(|span| !ACTOR.is_match(&document.folded.text()[document.folded.position(span.end)..]))
            .map(|span| RULE.finding(span, "Say who does it, if you can.").confidence(0.8))
            .collect()
    }
}
