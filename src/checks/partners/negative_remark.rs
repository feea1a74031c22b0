//! Negative judgements of partners and their services. Leaves bad news around a partner.

use super::judged;
use super::stance::Shape;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

const SAYS: &str = "This reads as criticism of {partner}. The policy asks us not to comment negatively on community partners or their services. Can you say what happens next instead?";

pub(in crate::checks) struct NegativeRemark;

static RULE: Rule = Rule {
    category: Category::Partners,
    name: "negative-remark",
    title: "Criticism of a partner",
    severity: Severity::Warn,
    policy: &["P-35"],
    law: None,
    flags: "A negative judgement of a community partner or its service, also by irony, understatement or a rhetorical question.",
    leaves: "Storms, crashes, crime and outages around a partner, a partner's own notice, thanks, denials, and words of the City about itself.",
    why: "The City works with its partners every day, and the policy keeps quarrels with them off its pages.",
    instead: "Say what happens next, and call the partner about the rest.",
    examples: &[
        Example::flagged("«Essentia Health dropped the ball» again on the vaccine clinic sign-up."),
        Example::flagged("«MnDOT ignored us» for two years, so the light still does not work."),
        Example::flagged("«North Memorial Ambulance was slow» as usual; our officers did the real work."),
        Example::flagged("Power is out. «Typical Crow Wing Power»."),
        Example::flagged("«Brainerd Public Utilities botched» the meter change on Oakdale Road."),
        Example::flagged("The «school district refuses to help» with crossing guards."),
        Example::flagged("If you are unhappy with the patch on Forestview Drive, «blame our contractor»."),
        Example::flagged("«Unlike Brainerd Fire, we answer the phone»."),
        Example::flagged("The signal is out again. «Lakes Area Fiber never answered our calls»."),
        Example::flagged("Our hauler missed Oak Street. «They can't be bothered to read a map.»"),
        Example::flagged("«The county has not been a good neighbor» on this road."),
        Example::clean("Storm damage near Essentia Health: Isle Drive is closed at Falcon Drive.", ""),
        Example::clean("Crow Wing Power reports an outage of 340 homes; crews are working.", ""),
        Example::clean("MnDOT will close the Highway 210 ramp Monday through Friday.", ""),
        Example::clean("Thank you to Brainerd Fire and North Memorial Ambulance for a fast response.", ""),
        Example::clean("A crash in front of Cub Foods slowed traffic for an hour.", ""),
        Example::clean("The school district will start two hours late because of ice.", ""),
        Example::clean("Brainerd Public Utilities is replacing meters; no problems are expected.", ""),
        Example::clean("The old bridge failed in 1931, the county historian writes.", ""),
        Example::clean(
            "We dropped the ball on the mailing. The county clerk caught it, and we thank them.",
            "The City about itself.",
        ),
        Example::clean(
            "Thieves broke into the Lions shed and ruined two grills. Call us with tips.",
            "Crime, and the partner is the victim.",
        ),
    ],
};

impl Check for NegativeRemark {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        judged::findings(cx, &RULE, &[Shape::Remark, Shape::Litotes, Shape::Question], SAYS)
    }
}
