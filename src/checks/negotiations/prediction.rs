//! Forecasts of votes. Leaves schedules and results.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Prediction;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "prediction",
    title: "A vote told before it is taken",
    severity: Severity::Warn,
    policy: &["P-36", "P-1"],
    law: None,
    flags: "How a council or commission will vote, or that an item is sure to pass or fail.",
    leaves: "“Will consider”, “is scheduled to vote”, and votes that were taken.",
    why: "A vote announced before the hearing tells residents that nobody is listening, and it may turn out wrong.",
    instead: "Say “will consider”.",
    examples: &[
        Example::flagged("«The council will approve the new rates» on Tuesday."),
        Example::flagged("The ordinance comes back for a second reading on Monday, and it «is sure to pass»."),
        Example::flagged("Public hearing on the levy is December 8. «It already has the votes.»"),
        Example::clean("The council will consider the new rates on Tuesday.", "What may be said."),
        Example::clean("The council is scheduled to vote on the levy on December 15.", "A schedule."),
        Example::clean("The council passed the ordinance 5-0 on Tuesday.", "A vote that was taken."),
    ],
};

impl Check for Prediction {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Vote, &["The council will consider this"])
    }
}
