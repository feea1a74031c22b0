//! Prices, offers and sites before a purchase or sale of land. Leaves what an open meeting approved.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Property;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "property",
    title: "A price or plan for land",
    severity: Severity::Stop,
    policy: &["P-36"],
    law: Some("Minn. Stat. 13D.05, subd. 3(c); 13.44, subd. 3"),
    flags: "Offers, appraised values, asking prices, sites under comparison and plans to condemn, before a purchase or sale is approved.",
    leaves: "Land the City owns, purchases approved in an open meeting, hearings, surveys and right-of-way facts.",
    why: "A seller who knows what the City would pay asks for exactly that.",
    instead: "Take the price out; say that the City is looking at land for the purpose.",
    examples: &[
        Example::flagged("We «offered $512,000» for the parcel on Highland Scenic Drive."),
        Example::flagged("The «appraisal came in at $1.2 million», so we can bargain."),
        Example::flagged("The City would «pay up to $90 a foot» for the frontage."),
        Example::flagged("Two owners want more than the land is worth; «we will condemn»."),
        Example::flagged("Buying the Wise Road site first is «cheaper than the Isle Drive site»."),
        Example::flagged("Next week we make «a counteroffer of $475,000»."),
        Example::flagged("The church may «accept less than asking» for its lot."),
        Example::flagged("The new public works building will be «at 3 acres on Foley Road» if the owner sells."),
        Example::flagged("We are talking with the owner of the depot. «He wants $240,000, and we would go to 200.»"),
        Example::flagged("Two parcels are left for the trailhead. «The family on the north one would take $60,000.»"),
        Example::clean("The council approved buying 12 acres on Wise Road for $310,000.", ""),
        Example::clean("A public hearing on the Foley Road project is set for December 8 at 7 p.m.", ""),
        Example::clean("Crow Wing County transferred five tax-forfeited parcels to the City.", ""),
        Example::clean("Surveyors are marking the right of way on Inglewood Drive this week.", ""),
        Example::clean("The City owns 820 acres near Mississippi River Overlook Park.", ""),
        Example::clean("The council voted to sell the old water tower site at the open meeting.", ""),
        Example::clean("Residents may comment on the land exchange until Friday.", ""),
        Example::clean("The 2027 levy is proposed at $7.2 million.", ""),
        Example::clean("The park has 14 acres, two shelters and a boat landing. Picnics are free.", "Land the City owns."),
        Example::clean(
            "The council bought the lot next to City Hall on Tuesday for $85,000, on a 5-0 vote.",
            "Voted in the open.",
        ),
    ],
};

impl Check for Property {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(
            cx,
            &RULE,
            Topic::Property,
            &["The City is looking at land for this purpose", "The council will consider this in an open meeting"],
        )
    }
}
