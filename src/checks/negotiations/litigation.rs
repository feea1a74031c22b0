//! Comment on suits and claims. Leaves the fact of a suit, court dates and approved settlements.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Litigation;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "litigation",
    title: "Words about a legal matter",
    severity: Severity::Stop,
    policy: &["P-36"],
    law: Some("Minn. Stat. 13D.05, subd. 3(b); 13.39"),
    flags: "Strategy, odds, advice of counsel, settlement figures, admissions, evidence and insurance in a claim or suit.",
    leaves: "That a suit exists, court dates, a settlement approved in an open meeting, and the attorney's own statement.",
    why: "What the City says about its own case is read by the other side's lawyer, and can be used in court.",
    instead: "Say that the City does not comment on pending litigation, or take it out.",
    examples: &[
        Example::flagged("The City «admits the plow hit his mailbox» and will pay."),
        Example::flagged("Our attorney says «we have a weak case» on the wells."),
        Example::flagged("We offered «$8,000 to make the suit go away»."),
        Example::flagged("The lawsuit by the developer is «frivolous and we will win»."),
        Example::flagged("Insurance will «cover it, so do not worry»."),
        Example::flagged("The claim about the sidewalk is «the contractor's fault»."),
        Example::flagged("«Our strategy is to ask for a jury»."),
        Example::flagged("Next step: «a countersuit for the permit fees»."),
        Example::flagged("The lawsuit over the storm drain is still open. «Our attorney thinks we should settle.»"),
        Example::flagged("A claim was filed about the tree on Elder Drive. «We did leave the stump unmarked.»"),
        Example::clean("The City does not comment on pending litigation.", ""),
        Example::clean("The council approved a settlement with Navillus Land Co. in open session.", ""),
        Example::clean("The court hearing on the annexation is set for December 17.", ""),
        Example::clean("A closed session with the city attorney is set for 6 p.m. Tuesday.", ""),
        Example::clean("The administrative law judge ruled in favor of the City.", ""),
        Example::clean("Small claims questions? Contact the court in Brainerd.", ""),
        Example::clean("The ordinance takes effect after publication.", ""),
        Example::clean("The settlement is on the consent agenda.", ""),
        Example::clean(
            "The City was served with a lawsuit about the annexation. The City does not comment on pending litigation.",
            "The fact and the standard sentence.",
        ),
        Example::clean("Settle in with a good book: the library is open until 8 p.m.", "Another sense of settle."),
    ],
};

impl Check for Litigation {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Litigation, &["The City does not comment on pending litigation"])
    }
}
