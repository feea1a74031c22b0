//! Bid and proposal content before the opening or the evaluation. Leaves invitations and awards.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Bids;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "bids",
    title: "What a bid holds, or who is ahead",
    severity: Severity::Warn,
    policy: &["P-36"],
    law: Some("Minn. Stat. 13.591, subd. 3; 13.37"),
    flags: "Names, prices, rankings, scores, favourites and the engineer's estimate before bids are opened or proposals evaluated.",
    leaves: "The invitation, the due date, names and amounts after the opening, awarded contracts and the adopted budget.",
    why: "A bidder who knows the estimate or the rival's price bids to that, and the City pays the difference.",
    instead: "Keep the invitation only; names and prices follow when the bids are opened.",
    examples: &[
        Example::flagged("The «low bid will likely be Anderson Brothers» again."),
        Example::flagged("We «already have a bid of $1.9 million» for Cypress Drive; more welcome."),
        Example::flagged("Engineer's estimate is «about $2.3 million», so bid smart."),
        Example::flagged("Our favorite website vendor is «the one from Fargo»."),
        Example::flagged("Proposal scores: «firm A 92, firm B 87»."),
        Example::flagged("Bids close Friday, but «Landwehr's is the best so far»."),
        Example::flagged("Their bid includes «a secret sealing method» we will keep quiet about."),
        Example::flagged("We «will not accept» the low bid because of their last job."),
        Example::flagged("Proposals for the park plan are due Friday. «Our favorite so far is the firm from Duluth.»"),
        Example::flagged("The panel is still scoring the audit RFP. «Firm B is leading, with 88 points.»"),
        Example::clean("Bids for the 2027 mill and overlay are due January 19 at 2 p.m.", ""),
        Example::clean("The City is seeking proposals for website design. Details on the website.", ""),
        Example::clean("The council awarded the flume project to Eagle Construction Co. for $159,900.", ""),
        Example::clean("Four bids were opened today; the names and prices are posted.", ""),
        Example::clean("The project is budgeted at $750,000 in the 2027 capital plan.", ""),
        Example::clean("The City received six bids by the deadline.", ""),
        Example::clean("The council will consider the bids on December 15.", ""),
        Example::clean("The bid opening is public, in City Hall.", ""),
        Example::clean("We bid farewell to Officer Lund after 25 years. Cake at 2 p.m. in the lobby.", "Another sense of bid."),
        Example::clean("The low bid, $412,000 from Knife River, was accepted by the council on Tuesday.", "Decided and public."),
    ],
};

impl Check for Bids {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(
            cx,
            &RULE,
            Topic::Bids,
            &["The bids will be considered at the council meeting", "The City is taking bids"],
        )
    }
}
