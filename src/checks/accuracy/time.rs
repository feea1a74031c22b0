//! Times that cannot be right, or that lack a.m. or p.m.
//!
//! A missing a.m. or p.m. is a matter for a person only where both halves of the day are possible:
//! supper at 5:30 is not at dawn, and "in line at 8" repeats the 8 p.m. before it.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::accuracy::surroundings::{inside, sentence_near};
use crate::checks::accuracy::time_of_day::{daypart, dead_of_night, twelve};
use crate::checks::accuracy::time_order::{flipped, other_half, runs_forward, since_midnight, trouble};
use crate::checks::accuracy::time_pair::{closing, doors};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{TimeForm, TimeMention, TimeProblem, TimeRange};
use crate::text::{Span, Tense};

pub(in crate::checks) struct Time;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "time",
    title: "A time to look at again",
    severity: Severity::Warn,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "An end before its start, 13 p.m., 12 a.m. for noon, doors after the show, a missing a.m. or p.m.",
    leaves: "24-hour times in tables and logs, overnight stretches, and times the words around make plain.",
    why: "People come at the hour they read. A wrong half of the day means an empty room or a missed deadline.",
    instead: "Write a.m. or p.m. at both ends, and “noon” or “midnight” for twelve.",
    examples: &[
        Example::fixed(
            "The road will be closed from «7 p.m. to 6 p.m.» Monday.",
            "The road will be closed from 7 a.m. to 6 p.m. Monday.",
        ),
        Example::flagged("Open «13 p.m. to 4 p.m.»"),
        Example::fixed("Doors open at «12 am» for the noon concert.", "Doors open at 11:30 a.m. for the noon concert."),
        Example::fixed("The office opens at «8» on Monday.", "The office opens at 8 a.m. on Monday."),
        Example::flagged("Yoga class begins at «6:30» by the bandshell. Mats are loaned."),
        Example::flagged("Hunter safety class runs «5:30 p.m. to 10 a.m.» both evenings at the fire hall."),
        Example::flagged("The records window is open «8 to 4:30», no appointment needed."),
        Example::flagged("Doors open at «7 p.m.» and the concert starts at 6:30 p.m. Bring a chair."),
        Example::flagged("The lobby lights go out at «12 p.m.» each night."),
        Example::flagged("Sleigh rides run «6 to 4:30 p.m.» behind the library."),
        Example::fixed("Doors open at «12 p.m.» for the midnight skate.", "Doors open at 11:30 p.m. for the midnight skate."),
        Example::fixed(
            "Lunch is served at «11:30 p.m.» in the senior center.",
            "Lunch is served at 11:30 a.m. in the senior center.",
        ),
        Example::clean("Sign up for Night to Unite by 12 p.m. on Friday.", "A name with “night” in it."),
        Example::clean("The park is open 6 a.m. to 10 p.m.", "An ordinary day."),
        Example::clean("The hall is open Monday to Friday, 8 am to 4:30 pm.", "Both ends are told."),
        Example::clean("The concert is at noon Saturday, December 12.", "Noon is clear."),
        Example::clean("We will close at 3:30 p.m. on Thursday, December 24.", "It is told."),
        Example::clean("Join us January 5 at 7 p.m. in City Hall.", "It is told."),
        Example::clean("No parking on city streets from 10 p.m. to 6 a.m. while plows are out.", "Overnight."),
        Example::clean("Polls are open until 8 p.m. If you are in line at 8, stay in line.", "Told in the sentence before."),
        Example::clean("The concert in the park starts at 7:00 in the evening.", "The words tell."),
        Example::clean("Calls, Sunday: 06:15 alarm on Foley Road. 13:40 crash, no injuries. 22:05 noise.", "A log in 24 hours."),
        Example::clean(
            "Storytime is 10 to 10:45 a.m. for ages 2 to 5; grades 6 to 8 meet later in the day.",
            "Ages and grades are no hours.",
        ),
        Example::clean("The Flyers won 6-2 before 1,200 fans; the road is open 24/7.", "A score and a saying."),
    ],
};

static DAYPART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:mornings?|afternoons?|evenings?|nights?|tonight|dawn|sunrise|sunset|dusk|noon|midnight|daylight)(?-u:\b)",
    )
    .expect("a valid pattern")
});
/// Occasions that have their half of the day.
static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:supper|dinner|lunch|breakfast|brunch|school|bedtime|after work|parade|cocoa|doughnuts|donuts|coffee|fiddle\w*|",
        r"happy hour|movie|bonfire|fireworks|church|game|kickoff|bus|buses)(?:'s|s)?(?-u:\b)",
    ))
    .expect("a valid pattern")
});

impl Check for Time {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let facts = &cx.document.facts;
        let mut findings = Vec::new();
        let mut asked = None;
        let mut ranges = facts.time_ranges.iter().peekable();
        for (i, time) in facts.times.iter().enumerate() {
            while ranges.next_if(|range| range.last < i).is_some() {}
            let range = ranges.peek().filter(|range| range.first <= i);
            findings.extend(impossible(cx, time));
            match range {
                Some(range) if range.first == i => findings.extend(stretch(cx, range, &mut asked)),
                Some(_) => {}
                None => findings.extend(
                    missing(cx, time, None, &mut asked)
                        .or_else(|| twelve(cx, time, None))
                        .or_else(|| daypart(cx, time))
                        .or_else(|| dead_of_night(cx, time)),
                ),
            }
            findings.extend(doors(cx, i).or_else(|| closing(cx, i)));
        }
        findings
    }
}

/// Starts a finding of this rule.
pub(super) fn check_this(span: Span, reason: &str) -> Finding {
    RULE.finding(span, format!("Check this time: {reason}."))
}

fn impossible(cx: &Context<'_>, time: &TimeMention) -> Option<Finding> {
    let words = cx.document.words_of(time.span);
    match time.problem? {
        TimeProblem::HourWithHalf => {
            let finding = check_this(time.span, "the clock with a.m. and p.m. ends at 12").confidence(0.95);
            let hour = time.hour.checked_sub(12).filter(|hour| (1..=11).contains(hour));
            let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
            Some(match hour {
                Some(hour) => finding.suggest(format!("{hour}{rest}")),
                None => finding,
            })
        }
        TimeProblem::Minutes => Some(check_this(time.span, "an hour has 60 minutes").confidence(0.9)),
    }
}

fn stretch(cx: &Context<'_>, range: &TimeRange, asked: &mut Option<Span>) -> Option<Finding> {
    let document = cx.document;
    let times = &document.facts.times;
    let (first, last) = (times.get(range.first)?, times.get(range.last)?);
    if first.form == TimeForm::Bare && last.form == TimeForm::Bare {
        return missing(cx, first, Some((range.span, last)), asked);
    }
    let span = first.span.join(last.span);
    let sentence = sentence_near(document, span);
    if let Some(reason) = trouble(document, first, last, sentence) {
        let mut finding = check_this(span, reason);
        let between = document.text.get(first.span.end..last.span.start)?;
        let (from, to) = (document.words_of(first.span), document.words_of(last.span));
        let (start, end) = (since_midnight(first)?, since_midnight(last)?);
        if let (Some(words), Some(start)) = (flipped(document, first), other_half(first))
            && runs_forward(start, end)
        {
            finding = finding.suggest(format!("{words}{between}{to}"));
        }
        if let (Some(words), Some(end)) = (flipped(document, last), other_half(last))
            && runs_forward(start, end)
        {
            finding = finding.suggest(format!("{from}{between}{words}"));
        }
        if let (Some(words), Some(other)) = (flipped(document, first), flipped(document, last))
            && finding.suggestions.is_empty()
            && other_half(first).zip(other_half(last)).is_some_and(|(start, end)| runs_forward(start, end))
        {
            finding = finding.suggest(format!("{words}{between}{other}"));
        }
        if runs_forward(end, start) && first.half.is_some() && last.half.is_some() {
            finding = finding.suggest(format!("{to}{between}{from}"));
        }
        return Some(finding);
    }
    twelve(cx, first, Some((first, last))).or_else(|| twelve(cx, last, Some((first, last))))
}

/// A time without a.m. or p.m. `stretch` is the one it begins, with its end.
fn missing(
    cx: &Context<'_>,
    time: &TimeMention,
    stretch: Option<(Span, &TimeMention)>,
    asked: &mut Option<Span>,
) -> Option<Finding> {
    if time.form != TimeForm::Bare {
        return None;
    }
    let (span, last) = (stretch.map_or(time.span, |(span, _)| span), stretch.map(|(_, last)| last));
    let document = cx.document;
    let sentence = sentence_near(document, span);
    let told_past = document.tense_at(span) == Tense::Past;
    if document.has(&DAYPART, sentence) || told_past && !time.minutes || time.problem.is_some() {
        return None;
    }
    let told = |other: &TimeMention| other.half.is_some() || other.form == TimeForm::Word;
    let near = inside(&document.facts.times, sentence, |other| other.span);
    if near.iter().any(told) || same_elsewhere(cx, time) {
        return None;
    }
    let mut finding = check_this(span, "a.m. or p.m. is missing").confidence(0.7);
    let words = document.words_of(span);
    // Nobody meets at three in the morning, and "8 to 4:30" can only be a working day.
    let across = |later: &TimeMention| later.form == TimeForm::Bare && later.hour <= 6 && later.hour < time.hour;
    let across_noon = near.iter().any(|later| later.span.start > time.span.start && across(later));
    let plain = told_past
        || across_noon
        || (1..=5).contains(&time.hour)
        || document.has(&PLAIN, sentence)
        || asked.is_some_and(|before| before.overlaps(sentence));
    let elsewhere = document.facts.times.iter().take(40).any(told);
    if plain || elsewhere {
        finding = finding.severity(Severity::Note).confidence(0.5);
    }
    *asked = Some(sentence);
    if span == time.span {
        for half in ["a.m.", "p.m."] {
            finding = finding.suggest(format!("{words} {half}"));
        }
    } else if let Some(last) = last {
        let first = document.words_of(time.span);
        let between = document.text.get(time.span.end..last.span.start)?;
        let to = document.words_of(last.span);
        let lead = document.text.get(span.start..time.span.start)?;
        if last.hour <= time.hour || last.hour == 12 {
            finding = finding.suggest(format!("{lead}{first} a.m.{between}{to} p.m."));
        } else {
            for half in ["a.m.", "p.m."] {
                finding = finding.suggest(format!("{lead}{first}{between}{to} {half}"));
            }
        }
    }
    Some(finding)
}

/// Whether the same time stands elsewhere in the post with its half of the day.
fn same_elsewhere(cx: &Context<'_>, time: &TimeMention) -> bool {
    // The first forty are enough for any post, and keep a long table quick.
    cx.document
        .facts
        .times
        .iter()
        .take(40)
        .any(|other| other.half.is_some() && other.hour == time.hour && other.minute == time.minute && other.span != time.span)
}
