//! Comparisons at a partner's cost. Leaves published rankings.

use super::judged;
use super::stance::Shape;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

const SAYS: &str = "Comparing ourselves to {partner} can sting. Is it needed?";

pub(in crate::checks) struct Comparison;

static RULE: Rule = Rule {
    category: Category::Partners,
    name: "comparison",
    title: "A comparison with a partner",
    severity: Severity::Note,
    policy: &["P-35"],
    law: None,
    flags: "The City set above a partner or a neighbor: better, cheaper, faster than theirs.",
    leaves: "Rankings published by others, with their source.",
    why: "A neighbor who is made to look bad in a post is a neighbor we need next week.",
    instead: "Tell what our own service offers, and leave the neighbor out.",
    examples: &[
        Example::flagged("Our permits take two days. «Faster than Crow Wing County», we might add."),
        Example::flagged("Our water is «cleaner than what Brainerd Public Utilities sends out»."),
        Example::clean("Thanks to Brainerd Fire, response was faster than last year.", "Their own record."),
        Example::clean("Our permits take two days, and you can apply online.", "No neighbor in it."),
    ],
};

impl Check for Comparison {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        judged::findings(cx, &RULE, &[Shape::Comparison], SAYS)
    }
}
