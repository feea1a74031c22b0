//! What a post says about one event in several sentences: "the concert ... at 6 p.m.", "the 7 p.m. concert".
//!
//! A day, a time or a place belongs to the event right behind it, else to the nearest one before it
//! in its sentence, else, in "See you Friday!", to the only event of the post.

use std::collections::HashSet;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use regex::Regex;

use super::about::{is_content, is_known, stem};
use super::clash::Clash;
use super::surroundings::inside;
use crate::checks::Context;
use crate::city::NameKind;
use crate::text::facts::{DateForm, TimeForm};
use crate::text::{Document, Span};

/// Things that happen at a time and a place, in the singular.
static EVENTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "meeting hearing concert ceremony parade race workshop tour lighting firework game breakfast dinner lunch clinic auction movie show forum \
     council commission board storytime market walk hunt sale party cleanup picnic festival fair academy camp class course rodeo potluck supper \
     drive run hayride door gate check-in registration pageant recital play vigil summit training flushing closure pickup collection bus trip \
     shuttle lesson seminar hike tournament bingo banquet luncheon reception session demonstration open-house derby skate swim program \
     rehearsal webinar presentation dance gala bonfire service graduation reading unveiling ribbon-cutting groundbreaking"
        .split_whitespace()
        .collect()
});

/// Bodies whose meeting is meant: "the council meeting" and "the council meets".
const BODIES: [&str; 3] = ["council", "commission", "board"];

/// Words that make two statements two occasions, an old and a new one, or a start and an end.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:another|second|next|first|third|last|moved?|rain|also|every|each|both|old|new|was|were|instead|previous(?:ly)?|originally|rescheduled|postponed|until|through|",
        r"ends?|ended|closes?|closing|closed|arrive|line up|lineup|setup|set-up|register|sign up|deadline|due|by|before|after|later|then|early|late|daily|",
        r"weekly|monthly|sessions?|series|followed|follows|not|no longer|normally|usually|or|between|warm-?up|rehearsal|volunteers?|tickets?|practice|makeup|backup|alternate|overflow|parking|shuttles?|applications?|comments?|",
        r"back|returns?|beginners?|advanced|adults?|kids|toddlers?|teens?|seniors?|families|members|work session|crews?|helpers|vendors|set up|doughnuts|pre-?game|on days|while)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// The few of them that count where the time stands right before its event.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:another|second|next|first|third|last|moved?|rain|old|was|were|instead|previous(?:ly)?|originally|rescheduled|postponed|canceled|cancelled|not|or|both|either|also|and)(?-u:\b)")
        .expect("a valid pattern")
});

/// Sentences that speak of the only event of a post without naming it.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:see you|be there|join us|meet us|mark your calendars?|save the date|come (?:on|at|to|by|see)|thank you for (?:coming|giving|joining))(?-u:\b)",
    )
    .expect("a valid pattern")
});

/// Events that are verbs in other places.
const VERBS: [&str; 16] = [
    "run", "walk", "drive", "play", "show", "hunt", "race", "tour", "hike", "skate", "swim", "dance", "camp", "market", "trip",
    "ride",
];

/// What stands right before the time of an event, and not before the time of a log line.
const LEADS: [&str; 8] = ["at ", "the ", ", ", "is ", "starts ", "begins ", "start ", "this "];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Day(Option<Date>, Weekday),
    Clock(i8, i8),
    Place(NameKind),
}

impl Value {
    fn is_of(self, other: Value) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether both can be right: a weekday alone agrees with every such day.
    fn agrees(self, other: Value) -> bool {
        match (self, other) {
            (Value::Day(Some(a), _), Value::Day(Some(b), _)) => a == b,
            (Value::Day(_, a), Value::Day(_, b)) => a == b,
            _ => self == other,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Event {
    noun: String,
    kinds: Vec<String>,
    /// The value stands right before it: "the 7 p.m. concert".
    close: bool,
    /// "Lessons": more than one occasion.
    several: bool,
}

struct Claim {
    event: Event,
    value: Value,
    span: Span,
    sentence: usize,
}

/// Every pair of clashing statements: two days, two times or two places for one event.
pub(super) fn clashes(cx: &Context<'_>) -> Vec<Clash> {
    let document = cx.document;
    let mut claims: Vec<Claim> = Vec::new();
    let mut found = Vec::new();
    // The event of the sentence before: "Storytime moves outdoors! Join us Wednesday at 10 a.m."
    let mut topic: Option<Event> = None;
    for (n, sentence) in document.sentences.iter().enumerate() {
        let before = std::mem::replace(&mut topic, only_event(document, &sentence.words));
        let values = stated(cx, sentence.span);
        if values.is_empty() {
            continue;
        }
        let text = document.lower(sentence.span);
        let (apart, other) = (APART.is_match(text), OTHER.is_match(text));
        for (i, (value, span)) in values.iter().enumerate() {
            let Some(value) = *value else { continue };
            let event = event_of(document, sentence.span, *span);
            let event = match event {
                Some(event) => event,
                None if topic.is_none() && before.is_some() && goes_on(document, n) && !has_event(document, &sentence.words) => {
                    before.clone().unwrap_or_default()
                }
                None if CALL.is_match(text) => Event { noun: String::new(), kinds: Vec::new(), close: false, several: false },
                None => continue,
            };
            // With two values in the sentence, only the words right beside one say what it belongs to.
            let alone = values.iter().enumerate().all(|(j, (v, _))| i == j || v.is_some_and(|v| !v.is_of(value)));
            let unsure = if event.close { other } else { apart || !alone };
            if unsure {
                continue;
            }
            let earlier = claims.iter().find(|claim| claim.value.is_of(value) && same(&claims, claim, &event));
            match earlier {
                Some(claim) if claim.sentence != n && !claim.value.agrees(value) => {
                    found.push(Clash::new(claim.span, *span, 0.6));
                }
                Some(_) => {}
                None => claims.push(Claim { event, value, span: *span, sentence: n }),
            }
        }
    }
    found
}

/// Whether a sentence stands in the same paragraph as the one before it.
fn goes_on(document: &Document, n: usize) -> bool {
    n > 0 && document.sentences[n].paragraph == document.sentences[n - 1].paragraph
}

fn has_event(document: &Document, words: &std::ops::Range<usize>) -> bool {
    words.clone().any(|i| named(document, i).is_some())
}

/// The one event a sentence names.
fn only_event(document: &Document, words: &std::ops::Range<usize>) -> Option<Event> {
    let mut only: Option<Event> = None;
    for i in words.clone().take(60) {
        let Some(event) = named(document, i) else { continue };
        if event.several || only.as_ref().is_some_and(|other| other.noun != event.noun) {
            return None;
        }
        only = only.or(Some(event));
    }
    only
}

/// Whether an earlier statement is about the same event.
fn same(claims: &[Claim], claim: &Claim, event: &Event) -> bool {
    if event.noun.is_empty() {
        return claims.iter().all(|other| other.event.noun == claim.event.noun);
    }
    let (a, b) = (&claim.event.kinds, &event.kinds);
    // Where the post has several meetings, a bare "meeting" may be any of them.
    let several = claims
        .iter()
        .filter(|other| other.event.noun == event.noun)
        .any(|other| !other.event.kinds.is_empty() && other.event.kinds != *a);
    claim.event.noun == event.noun
        && (a == b || a.is_empty() != b.is_empty() && !several || a.iter().any(|kind| b.contains(kind)))
}

/// The event a value belongs to.
fn event_of(document: &Document, sentence: Span, span: Span) -> Option<Event> {
    let words = &document.words;
    let first = document.word_at(span.start);
    let behind = document.word_at(span.end);
    let lower = |i: usize| words.get(i).map_or("", |word| document.lower(word.span));
    let inside = |i: usize| words.get(i).is_some_and(|word| sentence.contains(word.span));
    let next_to = |i: usize| words.get(i).is_some_and(|word| word.is_letters() && is_content(document.lower(word.span)));
    // "The 7 p.m. choir concert", "Friday's tree lighting".
    let pointed = is_known(document, span) || document.lower(span).ends_with("'s");
    for i in behind..behind + 3 {
        if !inside(i) || !next_to(i) || !pointed {
            break;
        }
        if let Some(event) = named(document, i).filter(|event| !event.several) {
            return Some(Event { close: true, ..event });
        }
    }
    let from = first.saturating_sub(14);
    for i in (from..first).rev() {
        if !inside(i) || lower(i) == ";" {
            break;
        }
        if let Some(event) = named(document, i) {
            // Of several the value may be anyone's.
            return (!event.several).then_some(event);
        }
    }
    (behind..behind + 8)
        .take_while(|i| inside(*i) && lower(*i) != ";")
        .find_map(|i| named(document, i))
        .filter(|event| !event.several)
}

/// The event that the word at `i` names.
fn named(document: &Document, i: usize) -> Option<Event> {
    let words = &document.words;
    let lower = |i: usize| words.get(i).map_or("", |word| document.lower(word.span));
    let word = lower(i);
    let noun = match (lower(i.wrapping_sub(1)), word) {
        ("open", "house") => "open-house".to_owned(),
        ("story", "time") => "storytime".to_owned(),
        (_, "clean") if lower(i + 1) == "-" && lower(i + 2) == "up" => "cleanup".to_owned(),
        (_, "meets" | "sits" | "convenes" | "gathers") => return None,
        _ => stem(word),
    };
    let plural =
        word.ends_with('s') && !word.ends_with("ss") && noun != word && !matches!(noun.as_str(), "door" | "gate" | "firework");
    if !EVENTS.contains(noun.as_str()) || VERBS.contains(&word) && !is_noun(document, i) {
        return None;
    }
    let mut kinds = Vec::new();
    for back in 1..=2 {
        let Some(at) = i.checked_sub(back) else { break };
        let glued = document.text.get(words[at].span.end..words[at + 1].span.start) == Some(" ");
        let kind = lower(at);
        if !glued || !words[at].is_letters() || !is_content(kind) {
            break;
        }
        if !matches!(
            kind,
            "open"
                | "story"
                | "free"
                | "annual"
                | "big"
                | "new"
                | "public"
                | "regular"
                | "special"
                | "join"
                | "city"
                | "open-air"
        ) {
            kinds.push(stem(kind));
        }
    }
    // "The council meeting" is the council's.
    if let Some(body) =
        kinds.iter().find(|kind| BODIES.contains(&kind.as_str())).filter(|_| matches!(noun.as_str(), "meeting" | "session"))
    {
        return Some(Event { noun: body.clone(), kinds: Vec::new(), close: false, several: plural });
    }
    Some(Event { noun, kinds, close: false, several: plural })
}

/// Whether a word that is also a verb stands where a noun stands: "the skate", "moonlight skate", not "ages 6 to 8 skate".
fn is_noun(document: &Document, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|at| document.words.get(at));
    before.is_some_and(|word| {
        let lower = document.lower(word.span);
        let plural = lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("'s");
        let pointed = matches!(lower, "the" | "a" | "an" | "our" | "this" | "your" | "every" | "each" | "this year's");
        word.is_letters() && (pointed || is_content(lower) && !plural)
    })
}

/// The days, times and places of a sentence that could be an event's; none for a value nobody can compare.
fn stated(cx: &Context<'_>, sentence: Span) -> Vec<(Option<Value>, Span)> {
    let document = cx.document;
    let facts = &document.facts;
    let mut found = Vec::new();
    // "9:43 p.m. Fireworks.": a line of a log is its own occasion.
    let opens = |span: Span| span.start <= sentence.start;
    for date in inside(&facts.dates, sentence, |date| date.span) {
        let owned = document.lower(date.span).ends_with("'s");
        let value = match (date.form, date.date, date.weekday) {
            _ if opens(date.span) && !owned => None,
            (DateForm::Calendar, Some(day), _) => Some(Value::Day(Some(day), day.weekday())),
            (DateForm::Weekday, _, Some(weekday)) => Some(Value::Day(None, weekday.day)),
            _ => None,
        };
        found.push((value, date.span));
    }
    for time in inside(&facts.times, sentence, |time| time.span) {
        let before = super::quantity::before(document, time.span.start, 8);
        let led = LEADS.iter().any(|lead| before.ends_with(lead)) && !opens(time.span);
        let value = time.time.filter(|_| led && time.form != TimeForm::Bare).map(|time| Value::Clock(time.hour(), time.minute()));
        found.push((value, time.span));
    }
    for name in inside(cx.names(), sentence, |name| name.span) {
        if matches!(name.kind, NameKind::Place(_)) {
            found.push(((!opens(name.span)).then_some(Value::Place(name.kind)), name.span));
        }
    }
    found
}
