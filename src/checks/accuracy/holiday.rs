//! A city service on a day on which City Hall is closed, and a holiday's name beside another date.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::checks::accuracy::date_wording::with_day;
use crate::checks::accuracy::surroundings::sentence_near;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{DateForm, DateMention, calendar};
use crate::text::{Span, Tense};

pub(in crate::checks) struct Holiday;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "holiday",
    title: "A service on a holiday",
    severity: Severity::Note,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "Opening hours, a meeting or a deadline on a city holiday; a holiday named with another date.",
    leaves: "Closings, celebrations, and posts that name the holiday and the change.",
    why: "City Hall is closed on that day, so the date is probably a slip.",
    instead: "Check the day against the holiday calendar, or say that the service runs all the same.",
    examples: &[
        Example::flagged("Pick up dog licenses at City Hall; the counter is «open Friday, December 25», 8 a.m. to noon."),
        Example::flagged("The Planning Commission meets «Monday, January 18, 2027», at 6 p.m. in City Hall."),
        Example::flagged("City Hall is «open on Veterans Day, for normal business», November 11, 2027."),
        Example::fixed(
            "City Hall is closed for Memorial Day, «May 24, 2027».",
            "City Hall is closed for Memorial Day, May 31, 2027.",
        ),
        Example::flagged("Labor Day is «Monday, September 13, 2027»; recycling runs a day later that week."),
        Example::clean("The offices close at noon the day before Labor Day, September 5, 2027.", "Another day, and it says so."),
        Example::clean("Christmas Eve, December 24, the offices close at noon.", "A day of its own."),
        Example::clean("Juneteenth, June 18, 2027 (observed): offices closed.", "Kept on the Friday."),
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
static OBSERVED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?-u:\b)observ(?-u:\w)*").expect("a valid pattern"));
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
            if let Some(finding) = misdated(cx, mention, date) {
                findings.push(finding);
                continue;
            }
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

/// "Memorial Day, May 24": the name of a holiday right before a date that is not its own.
fn misdated(cx: &Context<'_>, mention: &DateMention, date: Date) -> Option<Finding> {
    let document = cx.document;
    if mention.form != DateForm::Calendar {
        return None;
    }
    let sentence = sentence_near(document, mention.span);
    let head = document.lower(Span::new(sentence.start.min(mention.span.start), mention.span.start)).trim_end();
    let head = [" is on", " falls on", " is", " on", ",", " (", ":"]
        .iter()
        .find_map(|link| head.strip_suffix(link))
        .unwrap_or(head)
        .trim_end();
    let (name, holiday) = cx.city.profile.holidays.iter().find_map(|holiday| {
        let names = std::iter::once(&holiday.name).chain(&holiday.aliases);
        names.map(|name| name.to_lowercase()).find(|name| head.ends_with(name.as_str())).map(|name| (name, holiday))
    })?;
    // "The day before Labor Day, September 5" names a day of its own.
    let led = head.strip_suffix(name.as_str()).unwrap_or_default();
    let own = led.is_empty() || led.ends_with([' ', '(', '"', '-', '\'']);
    let other = ["before ", "after ", "until ", "by ", "to ", "past "].iter().any(|word| led.ends_with(word));
    let actual = holiday.date_in(date.year())?;
    let kept = holiday.observed_in(date.year());
    if !own || other || date == actual || kept == Some(date) || document.has(&OBSERVED, sentence) {
        return None;
    }
    // "Christmas, Dec. 24-26" holds the day.
    let at = document.facts.dates.partition_point(|other| other.span.start < mention.span.start);
    let inside = document.facts.date_ranges.iter().take(40).any(|range| {
        let end = document.facts.dates.get(range.last).and_then(|last| last.date);
        range.first <= at && at <= range.last && end.is_some_and(|end| (date..=end).contains(&actual))
    });
    if inside || document.tense_at(mention.span) == Tense::Past {
        return None;
    }
    let says = format!("{} {} is {}. Is this the right date?", holiday.name, date.year(), calendar::long(actual));
    let finding = RULE.finding(mention.span, says).severity(Severity::Warn).confidence(0.8);
    let finding =
        finding.because(format!("The city’s calendar has {} on {}.", holiday.name, calendar::weekday_name(actual.weekday())));
    let words = with_day(document, mention.span, mention, actual);
    let words = words.filter(|_| mention.weekday.is_none_or(|weekday| weekday.day == actual.weekday()));
    Some(words.into_iter().fold(finding, Finding::suggest))
}
