//! Positions in talks with the City's unions. Leaves adopted contracts and the mere fact of talks.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Labor;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "labor",
    title: "A position in talks with a union",
    severity: Severity::Stop,
    policy: &["P-36", "P-25"],
    law: Some("Minn. Stat. 13D.03; 13.37, subd. 1(c)"),
    flags: "What either side of union talks offers, wants or would accept, how the talks may end, and what happened in mediation or a grievance.",
    leaves: "Adopted contracts, the fact and the date of talks, notices of closed meetings, job ads and thanks to crews.",
    why: "Whoever reads a limit in a post no longer has to bargain for it, and talks held in the open may have to start again.",
    instead: "Say that negotiations continue, or wait until the contract is approved in an open meeting.",
    examples: &[
        Example::flagged("The City «will not go above 3 percent» with AFSCME this year."),
        Example::flagged("We offered the police union «a $2 raise if they drop step pay»."),
        Example::flagged("LELS wants «longer vacations, and we may give in»."),
        Example::flagged("Union talks stalled because «their demands are unreasonable»."),
        Example::flagged("In mediation Tuesday the teamsters «agreed to the health plan»."),
        Example::flagged("Expect «layoffs in street maintenance» if the union holds out."),
        Example::flagged("Our «bottom line on overtime» is time and a half after 40 hours."),
        Example::flagged("The grievance about shift bids «will be denied», we expect."),
        Example::flagged("Talks with IBEW Local 1426 resume Monday. «They came down from 5 percent, and we can live with 3.»"),
        Example::flagged(
            "The dispatchers' contract is in mediation. Between us, «the City would sooner add a floating holiday than see pickets».",
        ),
        Example::flagged("Contract talks with the teachers' union: «we countered with $1.10 an hour»."),
        Example::clean("The council approved a two-year contract with AFSCME on December 1.", ""),
        Example::clean("Contract talks with AFSCME continue. The next meeting is December 15.", ""),
        Example::clean("Happy Labor Day from your street, park and utility crews!", ""),
        Example::clean("The council meets in closed session under 13D.03 on labor negotiation strategy.", ""),
        Example::clean("Snow overtime cost $41,200 in November, according to the budget report.", ""),
        Example::clean("The contract is on the website: three percent a year for two years.", ""),
        Example::clean("We are hiring two plow drivers; union positions with benefits.", ""),
        Example::clean("The council thanked the bargaining team at the open meeting.", ""),
        Example::clean("The union picnic moved to Whipple Beach Park. Bring a dish to share.", "No talks."),
        Example::clean(
            "Credit Union Night at the rink: skate for free, and we will take canned goods.",
            "Another kind of union.",
        ),
    ],
};

impl Check for Labor {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(
            cx,
            &RULE,
            Topic::Labor,
            &["The City and the union are still talking", "Negotiations with the union continue"],
        )
    }
}
