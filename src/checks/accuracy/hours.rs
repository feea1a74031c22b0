//! Office hours that differ from the profile's.
//!
//! Only the standing hours of City Hall count. A single day, a holiday or an election has hours of its own.

use std::sync::LazyLock;

use jiff::civil::Time;
use regex::Regex;

use crate::checks::accuracy::surroundings::{inside, sentence_near};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::Hours as OfficeHours;
use crate::text::facts::{DateForm, TimeForm, TimeMention, TimeRange};
use crate::text::{Span, Tense};

pub(in crate::checks) struct Hours;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "hours",
    title: "Not the usual office hours",
    severity: Severity::Warn,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "Standing hours for City Hall that differ from the profile.",
    leaves: "Hours of one day or a holiday, events in City Hall, and other buildings.",
    why: "Somebody drives across town and finds the door locked.",
    instead: "Give the usual hours, or say until when others hold.",
    examples: &[
        Example::fixed(
            "City Hall is open Monday to Friday, «8 a.m. to 5 p.m.», for permits.",
            "City Hall is open Monday to Friday, 8 a.m. to 4:30 p.m., for permits.",
        ),
        Example::flagged("Comment forms are at City Hall, open weekdays «9 a.m. to 4:30 p.m.»"),
        Example::flagged("Summer hours at City Hall: «7 a.m. to 5 p.m.» Monday to Thursday, closed Friday."),
        Example::clean("City Hall is open Monday to Friday, 8 a.m. to 4:30 p.m.", "The usual hours."),
        Example::clean("Open house at City Hall on Thursday, December 10, 5 to 7 p.m.", "An event."),
        Example::clean("Holiday hours at City Hall: Thursday, December 24, 8 a.m. to noon.", "Holiday hours, stated as such."),
        Example::clean("The compost site is open 8 a.m. to 7 p.m. daily.", "Another place."),
        Example::clean(
            "Stop by City Hall between 1 p.m. and 3 p.m. to see the model of the new park.",
            "A part of the day, not the hours.",
        ),
    ],
};

/// The office, and that it is about when it is open.
static OFFICE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:city hall|city offices?)(?-u:\b)").expect("a valid pattern"));
static STANDING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:hours|(?:is|are|be) open|open (?:weekdays|daily|mon|monday)|weekdays|opens|closes)(?-u:\b)")
        .expect("a valid pattern")
});
static OWN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:holidays?|today|tomorrow|eve|voting|vote|voters|polls?|absentee|election|event|open house|meeting|hearing|ceremony|",
        r"clinic|class|reception|coffee|tour|day|compost|library|park|pool|rink|shop|lobby)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

impl Check for Hours {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let Some(hours) = cx.city.profile.city.hours.as_ref() else { return Vec::new() };
        cx.document.facts.time_ranges.iter().filter_map(|range| judge(cx, hours, range)).collect()
    }
}

fn judge(cx: &Context<'_>, hours: &OfficeHours, range: &TimeRange) -> Option<Finding> {
    let document = cx.document;
    let times = &document.facts.times;
    let (first, last) = (times.get(range.first)?, times.get(range.last)?);
    let (opens, closes) = (clock(first)?, clock(last)?);
    if (opens, closes) == (hours.open, hours.close) {
        return None;
    }
    let sentence = sentence_near(document, range.span);
    let clause = clause_of(cx, sentence, range.span);
    if !(document.has(&OFFICE, clause) && document.has(&STANDING, clause)) || document.has(&OWN, clause) {
        return None;
    }
    let dated = inside(&document.facts.dates, sentence, |date| date.span).iter();
    if dated.clone().any(|date| !matches!(date.form, DateForm::Weekday)) || document.tense_at(range.span) == Tense::Past {
        return None;
    }
    let span = first.span.join(last.span);
    let days = match hours.days.as_slice() {
        [] => String::new(),
        [only] => format!("{only}, "),
        [first, .., last] => format!("{first} to {last}, "),
    };
    let usual = format!("{} to {}", spoken(hours.open), spoken(hours.close));
    Some(
        RULE.finding(span, format!("Usual hours are {days}{}.", usual.trim_end_matches('.')))
            .because("The profile has these hours for City Hall.")
            .suggest(usual)
            .confidence(0.8),
    )
}

fn clock(time: &TimeMention) -> Option<Time> {
    if time.form == TimeForm::Bare {
        return None;
    }
    time.time
}

/// The part of the sentence up to a semicolon or a full stop on each side of the hours.
fn clause_of(cx: &Context<'_>, sentence: Span, at: Span) -> Span {
    let text = &cx.document.text;
    let start = text
        .get(sentence.start..at.start)
        .and_then(|head| head.rfind([';', '\n']))
        .map_or(sentence.start, |i| sentence.start + i + 1);
    let end = text.get(at.end..sentence.end).and_then(|tail| tail.find([';', '\n'])).map_or(sentence.end, |i| at.end + i);
    Span::new(start, end.max(start))
}

/// "8 a.m.", "4:30 p.m.", "noon".
fn spoken(time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    let half = if hour < 12 { "a.m." } else { "p.m." };
    match (hour, minute) {
        (12, 0) => "noon".to_owned(),
        (0, 0) => "midnight".to_owned(),
        (_, 0) => format!("{} {half}", (hour + 11) % 12 + 1),
        _ => format!("{}:{minute:02} {half}", (hour + 11) % 12 + 1),
    }
}
