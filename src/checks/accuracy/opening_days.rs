//! Days on which a place is said to be open and closed: "open daily", "closed Sundays".

use std::sync::LazyLock;

use jiff::civil::Weekday;
use regex::Regex;

use super::clash::Clash;
use crate::text::facts::DateForm;
use crate::text::facts::calendar::weekday_name;
use crate::text::{Document, Span};

/// What opens the statement, and every day at once.
static STATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:(closed|closes)|(open (?:daily|every day|seven days|7 days|all week|year-round|around the clock|24/7))|(open|pick up|drop off|drop in|stop by|stop in|visit))(?-u:\b)",
    )
    .expect("a valid pattern")
});

/// Words of an exception, a change or a single occasion.
static EXCEPT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:except|but|unless|until|after|before|holidays?|this|next|then|instead|moved|new year's|christmas|thanksgiving|labor day|memorial day|juneteenth|observ\w+|only|if|when|while|",
        r"for the (?:day|week|season|winter|summer)|weather|lane|road|street|route|pickup|collection|election|early|restrooms?|also)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Open or closed, on which days, of what.
struct Statement {
    open: bool,
    days: u8,
    span: Span,
    subject: String,
}

const ALL_WEEK: u8 = 0x7f;

/// A day on which one place is open and closed.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut said: Vec<Statement> = Vec::new();
    let mut found = Vec::new();
    let mut subject = String::new();
    for sentence in &document.sentences {
        let text = document.lower(sentence.span);
        let from = document.folded.position(sentence.span.start);
        let hits: Vec<regex::Captures<'_>> = STATE.captures_iter(text).take(3).collect();
        let [hit] = &hits[..] else { continue };
        let Some(state) = hit.get(0) else { continue };
        let own = subject_of(&text[..state.start()]);
        if !matches!(own, "it" | "we" | "they" | "") {
            own.clone_into(&mut subject);
        }
        let at = document.folded.span(from + state.start(), from + state.end());
        let (days, span) = if hit.get(2).is_some() {
            (ALL_WEEK, at)
        } else {
            match weekdays(document, Span::new(at.end, sentence.span.end.max(at.end))) {
                Some(found) => found,
                None => continue,
            }
        };
        // Where the subject is left out, the words around it must not speak of an exception.
        if EXCEPT.is_match(text) || subject.is_empty() {
            continue;
        }
        let open = hit.get(1).is_none();
        let clash = said.iter().find(|other| other.open != open && other.days & days != 0 && other.subject == subject);
        if let Some(other) = clash {
            let day = (0..7).find(|day| other.days & days & (1 << day) != 0).unwrap_or_default();
            let day = weekday_name(Weekday::from_monday_zero_offset(day as i8).unwrap_or(Weekday::Monday));
            let says = format!("The post says it is open on {day}s and closed on {day}s. Which is right?");
            found.push(Clash::new(other.span, span, 0.65).because(says));
        }
        said.push(Statement { open, days, span, subject: subject.clone() });
    }
    found
}

/// The last noun before the verb that leads to the state: "the compost site is".
fn subject_of(before: &str) -> &str {
    let before = before.trim_end();
    let verbs = [" is", " are", " stays", " remains", " will be", " keeps", " is also"];
    let head = verbs.iter().find_map(|verb| before.strip_suffix(verb)).unwrap_or("");
    head.rsplit([' ', ',', ':', '\n', '"']).next().unwrap_or_default()
}

/// The recurring weekdays behind a state, as bits, and where they stand. Calendar dates are single occasions.
fn weekdays(document: &Document, within: Span) -> Option<(u8, Span)> {
    let facts = &document.facts;
    let from = facts.dates.partition_point(|date| date.span.start < within.start);
    let dates: Vec<usize> = (from..facts.dates.len()).take_while(|i| facts.dates[*i].span.start < within.end).take(8).collect();
    let first = facts.dates.get(*dates.first()?)?;
    if first.span.start > within.start + 30 || dates.iter().any(|i| facts.dates[*i].form != DateForm::Weekday) {
        return None;
    }
    let bit = |day: Weekday| 1_u8 << day.to_monday_zero_offset();
    let mut days = 0;
    let mut span = first.span;
    for i in dates {
        let date = &facts.dates[i];
        days |= bit(date.weekday?.day);
        span = span.join(date.span);
        let range = facts.date_ranges.iter().find(|range| range.first == i);
        if let Some(last) = range.and_then(|range| facts.dates.get(range.last)) {
            let (mut day, end) = (date.weekday?.day, last.weekday?.day);
            while day != end {
                day = day.next();
                days |= bit(day);
            }
        }
    }
    Some((days, span))
}
