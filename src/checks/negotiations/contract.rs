//! Talks with vendors and partners about money and terms. Leaves signed contracts.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Contract;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "contract",
    title: "Talks with a vendor or partner",
    severity: Severity::Warn,
    policy: &["P-36"],
    law: Some("Minn. Stat. 13.591"),
    flags: "Prices, positions and fallbacks in talks about a service contract that is not signed.",
    leaves: "Signed contracts, the fact of talks, and who provides a service.",
    why: "The other party reads along; what it learns here is what the City pays later.",
    instead: "Say that the contract is under discussion, or wait until it is signed.",
    examples: &[
        Example::flagged("We are negotiating a new ambulance contract. «They want 12 percent more, and we would go to 8.»"),
        Example::flagged("Our garbage contract is up in June. «The hauler doesn't know that nobody else bid.»"),
        Example::flagged("Talks with the phone company continue. «We offered to pay half of the tower rent.»"),
        Example::clean(
            "The council signed a three-year contract with the garbage hauler on Tuesday for $212,000 a year.",
            "Signed and public.",
        ),
        Example::clean(
            "Our contract with the animal shelter is up for renewal. The council will consider it on December 15.",
            "The fact and the date.",
        ),
        Example::clean("Waste Partners collects carts on Thursday this week because of the holiday.", "A service notice."),
    ],
};

impl Check for Contract {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Contract, &["The contract is under discussion"])
    }
}
