//! Incentive terms before approval. Leaves hearings and published plans.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Assistance;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "assistance",
    title: "Terms of help for a business",
    severity: Severity::Warn,
    policy: &["P-36"],
    law: Some("Minn. Stat. 13.591, subd. 1"),
    flags: "Terms of tax increment financing, loans or incentives before they are approved.",
    leaves: "Hearings, published plans and approved terms.",
    why: "Business data given in confidence is not public, and the next company asks for the same terms.",
    instead: "Announce the hearing only.",
    examples: &[
        Example::flagged(
            "We are in talks with a manufacturer about the business park. «The package includes a ten-year tax abatement.»",
        ),
        Example::flagged("No TIF application has come in yet for the hotel. «We would go to 15 years if they ask.»"),
        Example::clean(
            "Public hearing on TIF District 12: Tuesday, December 8, 7 p.m. The plan is on the website.",
            "A hearing and a published plan.",
        ),
        Example::clean("The council approved a $50,000 loan to the bakery on Tuesday.", "Approved terms."),
        Example::clean("Learn how to apply for a small business loan on Thursday at noon.", "An invitation."),
    ],
};

impl Check for Assistance {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Assistance, &["The terms will be public when the council considers them"])
    }
}
