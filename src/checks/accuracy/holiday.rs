//! A city service on a day on which City Hall is closed.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::accuracy::surroundings::sentence_near;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{DateForm, calendar};
use crate::text::{Span, Tense};

pub(in crate::checks) struct Holiday;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "holiday",
    title: "A service on a holiday",
    severity: Severity::Note,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "Opening hours, a meeting or a deadline on a city holiday.",
    leaves: "Closings, celebrations, and posts that name the holiday and the change.",
    why: "City Hall is closed on that day, so the date is probably a slip.",
    instead: "Check the day against the holiday calendar, or say that the service runs all the same.",
    examples: &[
        Example::flagged("Pick up dog licenses at City Hall; the counter is «open Friday, December 25», 8 a.m. to noon."),
        Example::flagged("The Planning Commission meets «Monday, January 18, 2027», at 6 p.m. in City Hall."),
        Example::flagged("City Hall is «open on Veterans Day, for normal business», November 11, 2027."),
        Example::clean("City Hall is closed Friday, December 25.", "It says closed."),
        Example::clean("The parade steps off July 4, 2027, at 10 a.m. on Clearwater Road.", "A celebration."),
        Example::clean(
            "The Planning Commission meets Tuesday, January 19, 2027, at 6 p.m. because of the holiday.",
            "Another day.",
        ),
        Example::clean("City Hall closes Friday, December 25 and Friday, January 1.", "It says so."),
    ],
};

static SERVICE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:is|are|be|stays?|remains?|will be) open|open (?:from|until|for)|opens|counter|meets|meeting|hearing|",
        r"pick-?up (?:is|will|starts)|collection|normal(?: business)?|regular (?:hours|business)|office hours|due|deadline|permits?|inspections?)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static AWARE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:closed|closes|close|closing|no (?:meeting|pickup|collection|service)|holidays?|cancel+ed|moved|instead|delayed|",
        r"one day later|parade|fireworks|ceremony|celebrat\w+|race|run|rink|beach|pool|splash pad|trail)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static OPEN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:open|normal|regular)(?: business| hours)?(?-u:\b)").expect("a valid pattern"));

impl Check for Holiday {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut findings: Vec<Finding> = Vec::new();
        for mention in &document.facts.dates {
            let Some(date) = mention.date.filter(|_| mention.form != DateForm::Weekday) else { continue };
            let Some(holiday) = cx.city.holiday_on(date) else { continue };
            let sentence = sentence_near(document, mention.span);
            if findings.last().is_some_and(|before| before.span.overlaps(sentence)) {
                continue;
            }
            if !document.has(&SERVICE, sentence)
                || document.has(&AWARE, sentence)
                || document.tense_at(mention.span) == Tense::Past
            {
                continue;
            }
            let span = passage(cx, sentence, mention.span);
            findings.push(
                RULE.finding(span, "That day is a holiday. Is it right?")
                    .because(format!("{} is {} in the city’s calendar.", calendar::long(date), holiday.name))
                    .confidence(0.7),
            );
        }
        findings
    }
}

/// From the words about being open to the day, so that both can be seen together.
fn passage(cx: &Context<'_>, sentence: Span, day: Span) -> Span {
    let near = |found: &Span| {
        found.end <= day.start && day.start - found.end < 60 || found.start >= day.end && found.start - day.end < 60
    };
    cx.document.find_in(&OPEN, sentence).filter(near).fold(day, Span::join)
}
