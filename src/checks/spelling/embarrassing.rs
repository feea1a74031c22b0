//! Real words that embarrass a city when they stand for another.

use std::sync::LazyLock;

use crate::checks::grammar::Frames;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Embarrassing;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "embarrassing",
    title: "An embarrassing slip",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "Real words that are classic slips: pubic for public, manger for manager, trial for trail, untied for united.",
    leaves: "The same words in their own company: a manger scene, a trial date, martial arts. \"Pubic\" is always flagged.",
    why: "No spell checker stops these words, and a screenshot of one outlives the post.",
    instead: "Read the word once more and write the one you meant.",
    examples: &[
        Example::fixed(
            "The «pubic» hearing on the Foley Road project starts at 6 p.m.",
            "The public hearing on the Foley Road project starts at 6 p.m.",
        ),
        Example::flagged("Ask the city «manger» about the paving schedule."),
        Example::flagged("The hiking «trial» behind the park is closed for grading."),
        Example::flagged("The county will «asses» storm damage on Monday."),
        Example::flagged("Photos with «satan» start at 5 p.m. at the fire station."),
        Example::clean("The public hearing on the Forthun Road project starts at 6 p.m.", "The right word."),
        Example::clean("The live nativity has a manger scene near Jasperwood Drive.", "A manger is one."),
        Example::clean("The trial date is set. The trail is open. Martial arts class starts at 6.", "Each in its own company."),
    ],
};

static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/embarrassing-words.txt")));

/// Slips that must not go out at all.
const STOP: &[&str] = &["anal", "anally", "asses", "dick", "pubic", "pubicly", "shit", "shits", "shitty", "titties", "titty"];

impl Check for Embarrassing {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let says = "Check this word. It is a real word, but probably not the one you want here.";
        FRAMES
            .find(cx)
            .map(|(span, fit)| {
                let finding = fit.suggestions.into_iter().fold(RULE.finding(span, says), Finding::suggest).confidence(0.93);
                if STOP.contains(&cx.document.lower(span)) { finding.severity(Severity::Stop) } else { finding }
            })
            .collect()
    }
}
