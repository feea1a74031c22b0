//! Negative remarks about partners in somebody else's words. Leaves praise and plain headlines.

use super::judged;
use super::stance::Shape;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

const SAYS: &str = "These words criticize {partner}, and a quotation counts too. The policy asks us not to use such material. Leave the quotation out.";

pub(in crate::checks) struct NegativeQuote;

static RULE: Rule = Rule {
    category: Category::Partners,
    name: "negative-quote",
    title: "Somebody else's criticism of a partner",
    severity: Severity::Warn,
    policy: &["P-35"],
    law: None,
    flags: "A quoted, shared or pictured negative remark about a partner, even with a neutral frame.",
    leaves: "Praise, neutral headlines, a partner's own words, and quotations about events.",
    why: "A remark the City repeats reads as the City's own.",
    instead: "Leave the quotation out, and pass the complaint on to the partner.",
    examples: &[
        Example::flagged("One of you wrote: \"«CTC internet is the worst».\" We hear you!"),
        Example::flagged("Shared from a resident: «\"Essentia lost my records twice\"»."),
        Example::flagged("See this story: «\"County board wastes another year\"»."),
        Example::flagged("\"«The Chamber only helps big stores»,\" a shop owner told us."),
        Example::flagged("Great letter in the Dispatch: \"«MnDOT should be ashamed».\""),
        Example::flagged("A commenter said \"«HART turned us away»\" and we agree."),
        Example::flagged("Screenshot of the day: \"«North Memorial took 40 minutes».\""),
        Example::flagged("Readers tell us that \"«the district does not care about walkers»\"."),
        Example::flagged("From our inbox: “«The county ignored us for years»,” writes a neighbor."),
        Example::flagged("One review says: \"«MnDOT botched this corner»\". What do you think?"),
        Example::clean("\"The Arb is a treasure,\" a visitor told us.", ""),
        Example::clean("Shared from MnDOT: \"Watch for workers on Highway 371.\"", ""),
        Example::clean("In the Dispatch: \"County plans storm shelter near the landfill.\"", ""),
        Example::clean("\"Lakes Area Food Shelf will open a branch in April,\" KAXE reports.", ""),
        Example::clean("A resident thanked the Salvation Army for the warm meal.", ""),
        Example::clean("The quiz asks: which partner runs the Safety Camp?", ""),
        Example::clean("\"The flood was terrible, and the Sheriff's Office got us out,\" a resident wrote.", ""),
        Example::clean("The report quotes MnDOT: \"Crashes at this corner are too frequent.\"", ""),
        Example::clean("“The library staff were so kind,” a reader wrote.", "Praise."),
        Example::clean("The sheriff said: “Roads are icy, stay home.”", "A partner's own words."),
    ],
};

impl Check for NegativeQuote {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        judged::findings(cx, &RULE, &[Shape::Quote], SAYS)
    }
}
