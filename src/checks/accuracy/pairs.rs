//! Two values of one kind in a post that gives no more of that kind: where nothing sets them apart
//! and the two sentences speak of the same thing, both cannot be right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use regex::Regex;

use super::about::{is_content, stem};
use super::clash::Clash;
use super::quantity::{Kind, Quantity};
use crate::text::facts::{DateForm, TimeForm, calendar};
use crate::text::{Document, Span};

/// Words near a day or a time that make it another occasion, another step, or the past.
static OTHER_OCCASION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:another|second|next|first|third|last|moved?|moves|moving|lost|rain date|also|every|each|both|old|was|were|had|instead|previous(?:ly)?|originally|rescheduled|postponed|until|through|",
        r"ends?|ended|closes?|closing|closed|arrived?|line up|lineup|setup|set up|register|sign up|deadline|due|by|before|after|later|then|early|late|daily|weekly|monthly|sessions?|",
        r"series|followed|follows|not|no longer|normally|usually|or|between|warm-?up|rehearsal|volunteers?|tickets?|practice|makeup|make up|backup|alternate|overflow|parking|shuttles?|",
        r"applications?|back|returns?|since|from|around|about|past|already|ages?|grades?|groups?|adults?|kids|toddlers?|teens?|beginners?|advanced|members|women|men|boys|girls|helpers?|crews?|needs?|north|south|east|west|upper|lower|reopens?|lifted|repaired|restored|sound check|check|checks)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Sentences that call people to the only occasion of a post.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:see you|be there|join us|meet us|mark your calendars?|save the date|don't miss|come (?:on|at|by|see|early)|we (?:start|begin|meet|leave)|it (?:starts|begins|kicks off))(?-u:\b)")
        .expect("a valid pattern")
});

/// Words near a figure that make it another figure.
static OTHER_FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:residents?|non-?residents?|members?|seniors?|adults?|child|children|kids?|students?|youth|teens?|extra|additional|late|early|after|before|normally|was|were|old|new|current|",
        r"raised?|increase[sd]?|instead|discount|regular|first|second|each|half|double|other|others|reduced|last|used to|or|if|without|under|over|at the door|online|more|another|plus|than|",
        r"remaining|rest|next|average|up|down|from|left|per|only|hour|day|week|month|year|match|share|minus|less|fewer|least|most|some|of the|out of|of those|still)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that many sentences share without speaking of one thing.
const PLAIN: [&str; 64] = [
    "city", "street", "road", "park", "open", "come", "call", "bring", "take", "make", "good", "week", "year", "month", "time",
    "hour", "minute", "day", "night", "people", "thank", "like", "want", "know", "help", "free", "visit", "neighbor", "resident",
    "please", "county", "office", "hall", "staff", "crew", "highway", "morning", "afternoon", "evening", "weekend", "room",
    "line", "find", "give", "keep", "look", "think", "tell", "work", "place", "home", "house", "water", "new", "big", "great",
    "lot", "question", "community", "public", "department", "town", "start", "meet",
];

/// What two values can differ in.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Day(Option<Date>, Weekday),
    /// Hour and minute; on the clock face alone where the half of the day is not said.
    Clock(u32, u32, bool),
    Figure(f64),
}

impl Value {
    fn agrees(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Day(Some(a), _), Value::Day(Some(b), _)) => a == b,
            (Value::Day(_, a), Value::Day(_, b)) => a == b,
            (Value::Figure(a), Value::Figure(b)) => (a - b).abs() < 0.001,
            (Value::Clock(a, x, told), Value::Clock(b, y, known)) => {
                x == y && if *told && *known { a == b } else { a % 12 == b % 12 }
            }
            _ => self == other,
        }
    }

    /// Whether the two are near enough to be meant for one figure.
    fn is_near(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Figure(a), Value::Figure(b)) => *a > 0.0 && *b > 0.0 && a.max(*b) <= a.min(*b) * 2.0,
            _ => true,
        }
    }
}

struct Stated {
    value: Option<Value>,
    span: Span,
    sentence: usize,
    /// A day of every week.
    weekly: bool,
}

/// Pairs of sentences that give two values for one thing.
pub(super) fn clashes(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    let mut kinds: BTreeMap<String, Vec<Stated>> = BTreeMap::new();
    let place = |span: Span| document.sentence_at(span.start).unwrap_or_default();
    let mut add = |kind: &str, value: Option<Value>, span: Span, weekly: bool| {
        kinds.entry(kind.to_owned()).or_default().push(Stated { value, span, sentence: place(span), weekly });
    };
    let facts = &document.facts;
    // A range stands for its first end; its last one follows it and is left out.
    let date_ends: BTreeSet<usize> = facts.date_ranges.iter().map(|range| range.last).collect();
    for (i, date) in facts.dates.iter().enumerate().filter(|(i, _)| !date_ends.contains(i)) {
        let value = match (date.form, date.date, date.weekday) {
            (DateForm::Calendar, Some(day), _) => Some(Value::Day(Some(day), day.weekday())),
            (DateForm::Weekday, _, Some(weekday)) => Some(Value::Day(None, weekday.day)),
            _ => None,
        };
        let ranged = facts.date_ranges.iter().any(|range| range.first == i);
        add("day", value.filter(|_| !ranged), date.span, date.date.is_none());
    }
    let time_ends: BTreeSet<usize> = facts.time_ranges.iter().map(|range| range.last).collect();
    for (_, time) in facts.times.iter().enumerate().filter(|(i, _)| !time_ends.contains(i)) {
        let value = match time.time {
            Some(clock) => {
                Some(Value::Clock(u32::from(clock.hour().unsigned_abs()), u32::from(clock.minute().unsigned_abs()), true))
            }
            None => {
                (time.problem.is_none() && time.form == TimeForm::Bare).then_some(Value::Clock(time.hour, time.minute, false))
            }
        };
        add("time", value, time.span, false);
    }
    for quantity in all {
        let kind = match quantity.kind {
            Kind::Money => "money".to_owned(),
            Kind::Percent => "percent".to_owned(),
            Kind::Count if quantity.unit.is_empty() => continue,
            Kind::Count => format!("count of {}", quantity.unit),
        };
        let value = (!quantity.about && !quantity.is_range(document)).then_some(Value::Figure(quantity.value));
        add(&kind, value, quantity.span, false);
    }
    kinds
        .iter()
        .filter(|(_, stated)| (2..=4).contains(&stated.len()))
        .filter_map(|(kind, stated)| pair(document, kind, stated))
        .collect()
}

fn pair(document: &Document, kind: &str, stated: &[Stated]) -> Option<Clash> {
    // With two values in one sentence it is a list, and nobody knows which of them is meant later.
    if stated.windows(2).any(|pair| pair[0].sentence == pair[1].sentence) {
        return None;
    }
    let occasion = matches!(kind, "day" | "time");
    let guard = if occasion { &OTHER_OCCASION } else { &OTHER_FIGURE };
    for (i, second) in stated.iter().enumerate().skip(1) {
        for first in &stated[..i] {
            let (Some(a), Some(b)) = (&first.value, &second.value) else { continue };
            if a.agrees(b) || !a.is_near(b) || stated[..i].iter().any(|other| other.value.as_ref().is_some_and(|c| c.agrees(b))) {
                continue;
            }
            let apart = |one: &Stated| document.has(guard, window(document, one.span));
            if apart(first) || apart(second) || is_row(document, first) && is_row(document, second) {
                continue;
            }
            let counted = kind.starts_with("count") && stated.len() == 2 && !is_measure(kind);
            let priced =
                kind == "money" && stated.len() == 2 && is_price(a) && is_price(b) && !two_things(document, first, second);
            let called = occasion && document.has(&CALL, sentence(document, second));
            // "Saturdays" and "Sunday" may be two series, unless people are called to the one.
            let weekly = first.weekly || second.weekly;
            if counted || priced || called || !weekly && shared(document, first, second) {
                return Some(Clash::new(first.span, second.span, 0.5));
            }
        }
    }
    None
}

/// Hours, miles and the like: many of one unit stand in a post that speaks of many things.
fn is_measure(kind: &str) -> bool {
    const MEASURES: [&str; 20] = [
        "hour", "minute", "second", "day", "week", "month", "year", "foot", "inch", "mile", "degree", "time", "point", "block",
        "pound", "ton", "gallon", "acre", "yard", "cent",
    ];
    kind.strip_prefix("count of ").is_some_and(|unit| MEASURES.contains(&unit))
}

/// What people pay at a counter; above it two amounts are seldom one price.
fn is_price(value: &Value) -> bool {
    matches!(value, Value::Figure(amount) if *amount <= 500.0)
}

/// Whether both prices stand beside a noun of their own.
fn two_things(document: &Document, first: &Stated, second: &Stated) -> bool {
    let (a, b) = (super::about::about(document, first.span), super::about::about(document, second.span));
    !a.heads.is_empty() && !b.heads.is_empty() && !a.heads.iter().any(|head| b.heads.contains(head))
}

fn sentence(document: &Document, one: &Stated) -> Span {
    document.sentences.get(one.sentence).map_or(one.span, |sentence| sentence.span)
}

/// Nine words before a figure and five behind it, within its sentence.
fn window(document: &Document, span: Span) -> Span {
    let words = &document.words;
    let whole = super::surroundings::sentence_near(document, span);
    let (first, behind) = (document.word_at(span.start), document.word_at(span.end));
    let from = words.get(first.saturating_sub(9)).map_or(whole.start, |word| word.span.start).max(whole.start).min(span.start);
    let to = words.get(behind + 5).map_or(whole.end, |word| word.span.end).min(whole.end).max(span.end);
    Span::new(from, to)
}

/// A line of a table: a name, a colon, a value.
fn is_row(document: &Document, one: &Stated) -> bool {
    let whole = sentence(document, one);
    let head = document.text.get(whole.start..one.span.start).unwrap_or_default();
    head.contains(':') || one.span.start == whole.start || head.trim_start().starts_with(['-', '\u{2022}', '*'])
}

/// Whether two sentences have a word of substance in common that stands in no other.
fn shared(document: &Document, first: &Stated, second: &Stated) -> bool {
    let stems = |one: &Stated| -> BTreeSet<String> {
        let Some(sentence) = document.sentences.get(one.sentence) else { return BTreeSet::new() };
        let words = sentence.words.clone().take(60).filter_map(|i| document.words.get(i)).filter(|word| word.is_letters());
        words
            .filter(|word| !word.span.overlaps(one.span))
            .map(|word| document.lower(word.span))
            .filter(|word| {
                word.len() > 3 && is_content(word) && calendar::weekday_of(word).is_none() && calendar::month_of(word).is_none()
            })
            .map(stem)
            .filter(|stem| !PLAIN.contains(&stem.as_str()))
            .collect()
    };
    let (a, b) = (stems(first), stems(second));
    a.intersection(&b).next().is_some()
}
