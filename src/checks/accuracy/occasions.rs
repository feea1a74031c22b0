//! How often something takes place, against the days and times the post lists for it.

use std::sync::LazyLock;

use jiff::civil::Weekday;
use regex::Regex;

use super::clash::Clash;
use super::surroundings::inside;
use crate::text::facts::{DateForm, worth};
use crate::text::{Document, Span};

/// "Four Saturdays", "two showings".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(two|three|four|five|six|seven|eight|nine|[2-9]) (?:more |free |public |evening |open )?(days|dates|nights|evenings|mornings|afternoons|saturdays|sundays|mondays|tuesdays|wednesdays|thursdays|fridays|",
        r"sessions|classes|shows|showings|performances|times|tours|meetings|concerts|games|chances|weekends|stops|trips|screenings|workshops|clinics|hearings|open houses|seatings|shifts|visits|walks)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static OFTEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(once|twice|two times|three times|four times|five times) (?:a|per|each|every) week(?-u:\b)")
        .expect("a valid pattern")
});

static WEEKEND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:this|next|on the|every|all|one|the) weekend(?-u:\b)").expect("a valid pattern"));

/// Words that make the listed days something else than the counted ones.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:by|until|before|after|register|deadline|due|starting|starts|start|from|through|each|every|doors|rain|except|or|ends?|last|first|next|closed|hours|since|was|were|left|remaining|of the|of those|register|half)(?-u:\b)")
        .expect("a valid pattern")
});

/// Counts of days and times that the list beside them does not bear out.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found = counted(document);
    found.extend(weekly(document));
    found.extend(weekends(document));
    found
}

fn sentence(document: &Document, span: Span) -> Span {
    document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span)
}

/// "Two showings: 1, 3 and 5 p.m."
fn counted(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in COUNTED.captures_iter(folded.text()) {
        let (Some(whole), Some(number), Some(noun)) = (hit.get(0), hit.get(1), hit.get(2)) else { continue };
        let span = folded.span(whole.start(), whole.end());
        let whole = sentence(document, span);
        let behind = Span::new(span.end, whole.end.max(span.end));
        let Some(said) = worth(number.as_str()).map(|n| n as usize) else { continue };
        if document.has(&APART, whole) {
            continue;
        }
        let days: Vec<Span> = inside(&document.facts.dates, behind, |date| date.span).iter().map(|date| date.span).collect();
        let times: Vec<Span> = inside(&document.facts.times, behind, |time| time.span).iter().map(|time| time.span).collect();
        let ranges = inside(&document.facts.date_ranges, behind, |range| range.span).len();
        let stretches = inside(&document.facts.time_ranges, behind, |range| range.span).len();
        let dated = ["day", "date", "night", "evening", "morning", "afternoon", "weekend"]
            .iter()
            .any(|unit| noun.as_str().contains(unit));
        let list = if days.len() >= 2 && ranges == 0 {
            &days
        } else if !dated && days.len() <= 1 && times.len() >= 2 && stretches == 0 {
            &times
        } else {
            continue;
        };
        let (first, last) = (list[0], list[list.len() - 1]);
        // A list: nothing but commas and small words between its entries.
        let close = list.windows(2).all(|pair| pair[1].start.saturating_sub(pair[0].end) <= 8);
        if close && list.len() != said && first.start.saturating_sub(span.end) <= 24 {
            let says = format!("The post says {} and lists {}.", document.words_of(span), list.len());
            found.push(Clash::new(span, first.join(last), 0.65).because(says));
        }
    }
    found
}

/// "Twice a week: Monday, Wednesday and Friday".
fn weekly(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in OFTEN.captures_iter(folded.text()) {
        let (Some(whole), Some(word)) = (hit.get(0), hit.get(1)) else { continue };
        let said = match word.as_str() {
            "once" => 1,
            "twice" | "two times" => 2,
            "three times" => 3,
            "four times" => 4,
            _ => 5,
        };
        let span = folded.span(whole.start(), whole.end());
        let whole = sentence(document, span);
        let days = inside(&document.facts.dates, whole, |date| date.span);
        let weekdays = days.iter().all(|date| date.form == DateForm::Weekday);
        let ranged = !inside(&document.facts.date_ranges, whole, |range| range.span).is_empty();
        let (Some(first), Some(last)) = (days.first(), days.last()) else { continue };
        if weekdays && !ranged && days.len() != said {
            let says = format!("The post says {} and names {} days.", document.words_of(span), days.len());
            found.push(Clash::new(span, first.span.join(last.span), 0.65).because(says));
        }
    }
    found
}

/// "This weekend, Wednesday and Thursday".
fn weekends(document: &Document) -> Vec<Clash> {
    let mut found = Vec::new();
    for span in document.find(&WEEKEND) {
        let whole = sentence(document, span);
        let days = inside(&document.facts.dates, Span::new(span.end, whole.end.max(span.end)), |date| date.span);
        let Some(first) = days.first().filter(|date| date.span.start <= span.end + 6) else { continue };
        let on = |day: Weekday| matches!(day, Weekday::Friday | Weekday::Saturday | Weekday::Sunday | Weekday::Monday);
        let weekday = |date: &crate::text::facts::DateMention| {
            date.weekday.map(|weekday| weekday.day).or(date.date.map(|day| day.weekday()))
        };
        if !document.has(&APART, whole) && days.iter().filter_map(weekday).all(|day| !on(day)) {
            found.push(Clash::new(span, first.span, 0.55));
        }
    }
    found
}
