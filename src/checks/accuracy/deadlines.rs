//! One thing with two last days, and a last day to sign up that lies behind the event.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::clash::Clash;
use super::surroundings::inside;
use crate::text::facts::calendar::long;
use crate::text::facts::{DateForm, DateMention};
use crate::text::{Document, Span};

/// Words that lead to a last day.
static DEADLINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:until|till|by|due|deadline|closes?|closing|ends?|last (?:day|pickup|chance)|no later than|through|goes dark|open until|cutoff|cut-off|accepted|",
        r"shuts?|wraps? up|final day|stops?|is over|expires?)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// What can have a last day.
static TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(comment|application|appl|registration|register|survey|sign-?up|sign up|bid|proposal|entr|nomination|order|renewal|ballot|enrollment|submission|vote|contest|permit request|",
        r"tree|pickup|donation|collection|hunt|exhibit|petition|poll|discount|sale|drop-off|refund|claim|payment|filing)(?:s|ies|y|ing|e|ications?)?(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that make two last days two steps.
static STAGES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:early|late|paper|mail|online|first|second|extended|new|moved|final round|then|interviews?|opens|start|starts|begins?|announced|drawn|winners?|instead|old|was|last year|",
        r"review|reviewed|results?|weather|members?|residents?|half|fall|spring|week|weeks|month|in person|absentee|penalty|discounted|session|each|every)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// What people sign up for.
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(workshop|class|clinic|race|5k|10k|run|walk|tournament|breakfast|dinner|lunch|supper|trip|tour|parade|hike|camp|course|seminar|training|banquet|",
        r"contest|sale|fair|market|party|festival|derby|rodeo|bingo|potluck|cook-off|movie night|paint night|luncheon)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that lead to the last day to sign up.
static SIGN_UP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:register|registration|sign up|sign-up|rsvp|reserve|enroll|enter|buy (?:your )?tickets|tickets|pre-?register|preregister)(?-u:\b)[^.!?;\n]{0,50}",
        r"(?-u:\b)(?:by|due|until|through|before|no later than|ends|closes)(?: on)? $"
    ))
    .expect("a valid pattern")
});

/// Words of another event or another step.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:next|another|second|january session|series|sessions?|rain date|late|refunds?|spring|summer|fall|winter|season|league|lessons|other|also|volunteers?|vendors?|weekly|every|each|online)(?-u:\b)")
        .expect("a valid pattern")
});

/// Two last days of one thing, and sign-ups that end behind their event.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found = twice(document);
    found.extend(behind_event(document));
    found
}

fn sentence_of(document: &Document, span: Span) -> Span {
    document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span)
}

/// The one date of its sentence, where it has only one.
fn only(document: &Document, date: &DateMention) -> Option<Span> {
    let sentence = sentence_of(document, date.span);
    (inside(&document.facts.dates, sentence, |other| other.span).len() == 1).then_some(sentence)
}

fn twice(document: &Document) -> Vec<Clash> {
    let mut seen: Vec<(String, Date, Span)> = Vec::new();
    let mut found = Vec::new();
    let facts = &document.facts;
    for (i, date) in facts.dates.iter().enumerate() {
        let Some(day) = date.date.filter(|_| date.form == DateForm::Calendar) else { continue };
        let sentence = sentence_of(document, date.span);
        let dates = inside(&facts.dates, sentence, |other| other.span);
        // "Open December 1 to 18" ends on its last day.
        let ends_range = dates.len() == 2 && facts.date_ranges.iter().take(40).any(|range| range.last == i);
        let lead = document.lower(Span::new(sentence.start, date.span.start.max(sentence.start)));
        let ends = ends_range || DEADLINE.is_match(lead);
        if !(dates.len() == 1 || ends_range) || !ends || document.has(&STAGES, sentence) {
            continue;
        }
        let Some(topic) = TOPIC.captures(document.lower(sentence)).and_then(|c| c.get(1)).map(|m| plain(m.as_str())) else {
            continue;
        };
        match seen.iter().find(|(other, ..)| *other == topic) {
            Some((_, earlier, first)) if *earlier != day => found.push(Clash::new(*first, date.span, 0.7)),
            Some(_) => {}
            None => seen.push((topic, day, date.span)),
        }
    }
    found
}

/// "Apply" and "applications", "register" and "registration" are one thing.
fn plain(topic: &str) -> String {
    match topic {
        "appl" => "application".to_owned(),
        "register" | "sign up" | "sign-up" | "signup" => "registration".to_owned(),
        _ => topic.to_owned(),
    }
}

fn behind_event(document: &Document) -> Vec<Clash> {
    let facts = &document.facts;
    let calendar = |date: &&DateMention| date.form == DateForm::Calendar && date.date.is_some();
    let mut events: Vec<(Date, Span, &str)> = Vec::new();
    for date in facts.dates.iter().filter(calendar).take(12) {
        let Some(sentence) = only(document, date) else { continue };
        let lead = document.lower(Span::new(sentence.start, date.span.start));
        let Some(event) = EVENT.find(lead).map(|m| m.as_str()) else { continue };
        if !DEADLINE.is_match(lead) && !document.has(&OTHER, sentence) {
            events.push((date.date.unwrap_or_default(), date.span, event));
        }
    }
    let [(day, first, event)] = events[..] else { return Vec::new() };
    let late = facts.dates.iter().filter(calendar).take(12).filter_map(|date| {
        let sentence = only(document, date)?;
        let lead = document.lower(Span::new(sentence.start, date.span.start));
        let last = date.date.filter(|last| *last > day)?;
        if !SIGN_UP.is_match(lead) || document.has(&OTHER, sentence) {
            return None;
        }
        let says = format!("Signing up would end on {}, after the {event} on {}. Which is right?", long(last), long(day));
        Some(Clash::new(first, date.span, 0.75).because(says))
    });
    late.collect()
}
