//! How long something lasts, against its start and its end: "the two-hour class, 6 to 9 p.m."

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::clash::Clash;
use super::surroundings::inside;
use super::time_order::since_midnight;
use crate::text::facts::calendar::days_between;
use crate::text::facts::{DateForm, TimeForm, worth};
use crate::text::{Document, Span};

macro_rules! number {
    () => {
        r"(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
    };
}

/// One event of a stated length. A plural would be several: "one-hour tours, 9 to noon".
static HOURS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:a|an|the|this|our|your|free|each) )?",
        number!(),
        r"[ -](hour|minute)(?:-long)?,? (?:[a-z-]+ ){0,2}?(?:class|course|workshop|tour|session|meeting|lesson|clinic|walk|hike|program|training|hearing|concert|show|presentation|ride|movie|webinar|race|ceremony|seminar|demonstration|open house|event|closure|outage)(?-u:\b)",
        r"|(?-u:\b)(?:(?:lasts?|runs?|runs for|will last|will run|takes?|for|that's|that is|all|a full|full) )?(?:for |exactly )?",
        number!(),
        r" (hour|minute)s(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that make the length one of many, or a limit.
static SEVERAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:per|each|every|free|first|last|next|ahead|early|late|earlier|longer|more than|less than|over|from now|notice|wait|away|over two|over three|evenings|about|around|roughly|up to|at least|sessions|shifts?|slots?|appointments?|tours|classes|rides|shows|lessons|rounds|limit|parking|delay|within|or more|any ?time|throughout|on the (?:hour|half)|repeats?|before|after|break|continuous\w*|drop in|come and go|times|half|quarter)(?-u:\b)")
        .expect("a valid pattern")
});

static DAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)",
        number!(),
        r"[ -](day|night|week|evening)(?:-long)? (?:[a-z]+ ){0,2}?(?:sale|festival|fair|event|class|course|workshop|series|camp|clinic|academy|closure|tournament|celebration|show|market|program|training|conference|study|detour|project|challenge|season)(?-u:\b)",
        r"|(?-u:\b)(?:for|lasts?|runs?|takes?|over) (?:the next )?",
        number!(),
        r" (day|night|week|evening)s?(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// "Both nights", "all three evenings".
static TOGETHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(both)|all (three|four|five|3|4|5)) (?:of the )?(?:days?|nights|evenings|mornings|afternoons|dates|sessions|saturdays|sundays)(?-u:\b)")
        .expect("a valid pattern")
});

/// Stated lengths that the start and the end beside them do not bear out.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found = hours(document);
    found.extend(days(document));
    found.extend(together(document));
    found
}

fn count(word: &str) -> Option<f64> {
    if matches!(word, "a" | "an") { Some(1.0) } else { worth(word) }
}

fn hours(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in HOURS.captures_iter(folded.text()) {
        let (Some(whole), Some(number), Some(unit)) = (hit.get(0), hit.get(1).or(hit.get(3)), hit.get(2).or(hit.get(4))) else {
            continue;
        };
        let span = folded.span(whole.start(), whole.end());
        let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { continue };
        let times = inside(&document.facts.times, sentence, |time| time.span);
        let [start, end] = times else { continue };
        let ranged = inside(&document.facts.time_ranges, sentence, |range| range.span).len() == 1;
        let (Some(from), Some(to)) = (since_midnight(start), since_midnight(end)) else { continue };
        let told = start.form != TimeForm::Bare && end.form != TimeForm::Bare;
        let Some(said) = count(number.as_str()) else { continue };
        let said = (said * if unit.as_str() == "hour" { 60.0 } else { 1.0 }) as i32;
        let real = (to - from).rem_euclid(24 * 60);
        if !ranged || !told || document.has(&SEVERAL, sentence) || real == said || real > 8 * 60 && said < 6 * 60 {
            continue;
        }
        let shown = spoken(real);
        let says = format!(
            "{} is {shown}, the post says {}. Which is right?",
            document.words_of(start.span.join(end.span)),
            document.words_of(span).trim()
        );
        let second = start.span.join(end.span);
        found.push(Clash::new(span, second, 0.7).because(says));
    }
    found
}

/// "2 hours and 30 minutes".
fn spoken(minutes: i32) -> String {
    let unit = |n: i32, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, rest) => unit(rest, "minute"),
        (hours, 0) => unit(hours, "hour"),
        (hours, rest) => format!("{} and {}", unit(hours, "hour"), unit(rest, "minute")),
    }
}

fn days(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let facts = &document.facts;
    let mut found = Vec::new();
    for hit in DAYS.captures_iter(folded.text()) {
        let (Some(whole), Some(number), Some(unit)) = (hit.get(0), hit.get(1).or(hit.get(3)), hit.get(2).or(hit.get(4))) else {
            continue;
        };
        let span = folded.span(whole.start(), whole.end());
        let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { continue };
        let Some(said) = count(number.as_str()).map(|n| n as i32) else { continue };
        let hedged = super::quantity::before(document, span.start, 12);
        if ["about ", "up to ", "least ", "last ", "next ", "past ", "than ", "within ", "every "]
            .iter()
            .any(|w| hedged.ends_with(w))
        {
            continue;
        }
        let ranges = inside(&facts.date_ranges, sentence, |range| range.span);
        let dates = inside(&facts.dates, sentence, |date| date.span);
        let day = |i: usize| facts.dates.get(i).and_then(|date| date.date);
        if let [range] = ranges {
            let (Some(first), Some(last)) = (day(range.first), day(range.last)) else { continue };
            if dates.len() != 2 || last < first {
                continue;
            }
            let real = days_between(first, last) + 1;
            if fits(said, unit.as_str(), real) {
                continue;
            }
            let says = format!(
                "{} is {real} days, the post says {}. Which is right?",
                document.words_of(range.span),
                document.words_of(span).trim_start_matches("for ").trim()
            );
            found.push(Clash::new(span, range.span, 0.65).because(says));
        } else if unit.as_str() != "week" && (2..=5).contains(&said) && hit.get(1).is_some() {
            found.extend(listed(document, span, sentence, said));
        }
    }
    found
}

fn fits(said: i32, unit: &str, days: i32) -> bool {
    match unit {
        // Six weekly evenings span five weeks and a day; "two weeks" may be ten working days.
        "week" => (7 * (said - 1) - 1..=7 * said + 3).contains(&days),
        "night" | "evening" => days == said || days == said + 1,
        _ if said >= 14 => (days - said).abs() <= 2,
        _ => days == said,
    }
}

/// "The three-day sale is Friday and Saturday".
fn listed(document: &Document, span: Span, sentence: Span, said: i32) -> Option<Clash> {
    let dates = inside(&document.facts.dates, sentence, |date| date.span);
    let mut days: Vec<Date> = dates.iter().filter_map(|date| date.date).collect();
    days.sort_unstable();
    days.dedup();
    let plain = dates.iter().all(|date| matches!(date.form, DateForm::Calendar | DateForm::Weekday) && date.date.is_some());
    let (first, last) = (dates.first()?, dates.last()?);
    let behind = first.span.start >= span.end;
    let close = days.windows(2).all(|pair| days_between(pair[0], pair[1]) == 1);
    let text = document.lower(Span::new(first.span.start, last.span.end));
    let joined = [" and ", " & ", ", "].iter().any(|sign| text.contains(sign));
    (plain && behind && close && joined && days.len() >= 2 && days.len() as i32 != said).then(|| {
        let shown =
            |date: &crate::text::facts::DateMention| date.weekday.map_or(date.span, |weekday| weekday.span.join(date.span));
        let second = shown(first).join(shown(last));
        let says = format!("The post counts {said} days and names {}.", days.len());
        Clash::new(span, second, 0.6).because(says)
    })
}

fn together(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in TOGETHER.captures_iter(folded.text()) {
        let Some(whole) = hit.get(0) else { continue };
        let said = if hit.get(1).is_some() { 2 } else { hit.get(2).and_then(|m| worth(m.as_str())).unwrap_or(0.0) as usize };
        let span = folded.span(whole.start(), whole.end());
        let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { continue };
        let dates = inside(&document.facts.dates, sentence, |date| date.span);
        let mut days: Vec<Date> = dates.iter().filter_map(|date| date.date).collect();
        days.sort_unstable();
        days.dedup();
        let ranged = !inside(&document.facts.date_ranges, sentence, |range| range.span).is_empty();
        let (Some(first), Some(last)) = (dates.first(), dates.last()) else { continue };
        if !ranged && days.len() == dates.len() && days.len() >= 2 && days.len() != said {
            let says = format!("The post says “{}” and names {} days.", document.words_of(span), days.len());
            found.push(Clash::new(span, first.span.join(last.span), 0.65).because(says));
        }
    }
    found
}
