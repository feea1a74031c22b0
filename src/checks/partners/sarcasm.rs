//! Mock praise of partners. Leaves real thanks.

use super::judged;
use super::stance::Shape;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

const SAYS: &str = "Readers may hear sarcasm about {partner}. Plain thanks, or nothing, reads better.";

pub(in crate::checks) struct Sarcasm;

static RULE: Rule = Rule {
    category: Category::Partners,
    name: "sarcasm",
    title: "Irony about a partner",
    severity: Severity::Note,
    policy: &["P-35"],
    law: None,
    flags: "Mock praise or mock thanks for a partner beside something that went wrong.",
    leaves: "Real thanks with a reason.",
    why: "Irony is lost on half of the readers, and not on the partner.",
    instead: "Thank plainly, or leave it out.",
    examples: &[
        Example::flagged("The signal is dark again. «Great job, MnDOT.»"),
        Example::flagged("«Gold star to Crow Wing Power» for the third outage this week."),
        Example::flagged("«Big round of applause for the county», who plowed our new sidewalk shut."),
        Example::clean("Great job, Brainerd Fire! You saved the barn and both horses.", "Thanks with a reason."),
        Example::clean("A big thank you to Crow Wing Power for working through the night.", "Real thanks."),
    ],
};

impl Check for Sarcasm {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        judged::findings(cx, &RULE, &[Shape::Sarcasm], SAYS)
    }
}
