//! Results of permits and licenses told early. Leaves applications, hearings and decisions.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Permit;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "permit",
    title: "A permit promised or refused before it is decided",
    severity: Severity::Warn,
    policy: &["P-36"],
    law: None,
    flags: "A promise or a threat about a permit, a variance, a license or a rezoning that is not decided.",
    leaves: "That an application was received, the hearing date, and decisions that were made.",
    why: "The applicant and the neighbors have a right to a decision that is still open when it is made.",
    instead: "Say that the application was received, and when the hearing is.",
    examples: &[
        Example::flagged("The kennel on Wise Road applied for a conditional use permit. «It will be denied.»"),
        Example::flagged("The variance request goes to the commission on Tuesday. «Consider it approved.»"),
        Example::flagged("About the liquor license for the new bar: «the council will say yes» on the 15th."),
        Example::clean(
            "Application received: variance for a garage at 4120 Elder Drive. The hearing is December 8 at 6 p.m.",
            "Facts and a date.",
        ),
        Example::clean("The council approved the permit for the Lakes 10K on Tuesday.", "Decided."),
        Example::clean("You need a permit to burn brush. Permits are free and will be issued at City Hall.", "How to get one."),
    ],
};

impl Check for Permit {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Permit, &["The application was received"])
    }
}
