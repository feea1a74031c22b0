//! Blame for a delay or a fault. Leaves joint statements and agreed facts.

use super::judged;
use super::stance::Shape;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

const SAYS: &str = "This puts the blame on {partner}. Say what is done about it.";

pub(in crate::checks) struct Blame;

static RULE: Rule = Rule {
    category: Category::Partners,
    name: "blame",
    title: "A partner given as the cause",
    severity: Severity::Warn,
    policy: &["P-35"],
    law: None,
    flags: "A cause or a delay put at a partner's door.",
    leaves: "Joint statements, facts of a contract, a published cause, and words that clear a partner.",
    why: "Residents remember who was blamed, and the partner reads it first.",
    instead: "Say what is being done and when it will be finished.",
    examples: &[
        Example::flagged("The crossing stays closed «because BNSF did not fix the arm»."),
        Example::flagged("Your bills are late «because our vendor forgot to mail them»."),
        Example::clean("The road is closed because of the storm. MnDOT crews will open it at noon.", "Weather."),
        Example::clean("The delay is not the contractor's fault; we changed the plans.", "Clears the partner."),
    ],
};

impl Check for Blame {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        judged::findings(cx, &RULE, &[Shape::Blame], SAYS)
    }
}
