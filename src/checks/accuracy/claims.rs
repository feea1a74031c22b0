//! What a post says about one event in several sentences: "the concert ... at 6 p.m.", "the 7 p.m. concert".

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::city::NameKind;
use crate::text::facts::DateForm;
use crate::text::facts::calendar::weekday_name;
use crate::text::{FactKind, Span};

/// Two statements about one event that cannot both be right.
pub(super) struct Clash {
    pub first: Span,
    pub second: Span,
}

static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(meeting|hearing|concert|ceremony|parade|race|workshop|tour|lighting|fireworks|game|breakfast|dinner|lunch|open house|clinic|auction|movie|show|forum|(?:[a-z&]+ )?(?:council|commission|board)|",
        r"storytime|story time|market|walk|hunt|sale|party|clean-?up|picnic|festival|fair|academy|camp|class|course|rodeo|potluck|supper|drive|run|hayride|",
        r"doors|gates|check-in|registration|pageant|recital|play|vigil|summit|training|flushing|closure|pickup|collection)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that make two statements two occasions, an old and a new one, or a start and an end.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:another|second|next|first|third|last|moved?|rain|also|every|each|both|old|new|was|were|instead|previous(?:ly)?|originally|rescheduled|postponed|until|through|",
        r"ends?|ended|closes?|closing|closed|arrive|line up|lineup|setup|set-up|register|sign up|deadline|due|by|before|after|later|then|early|late|daily|",
        r"weekly|monthly|sessions?|series|followed|follows|not|no longer|normally|usually|or|between|warm-?up|rehearsal|volunteers?|tickets?|practice|makeup|backup|alternate|overflow|parking|shuttles?|applications?|comments?)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

struct Claim {
    event: String,
    kind: FactKind,
    value: String,
    span: Span,
}

/// Sentences that speak of the only event of a post without naming it.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:see you|be there|join us|meet us|mark your calendars?|save the date|come (?:on|at|to|by|see))(?-u:\b)",
    )
    .expect("a valid pattern")
});

/// What stands right before the time of an event, and not before the time of a log line.
const LEADS: [&str; 7] = ["at ", "the ", ", ", "is ", "starts ", "begins ", "start "];

/// Every pair of clashing statements: two days, two times or two places for one event.
pub(super) fn clashes(cx: &Context<'_>) -> Vec<Clash> {
    let document = cx.document;
    let mut claims: Vec<Claim> = Vec::new();
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let text = document.lower(sentence.span);
        let mut events: Vec<&str> = EVENT.find_iter(text).map(|m| m.as_str()).collect();
        events.sort_unstable();
        events.dedup();
        let event = match events[..] {
            [event] => event,
            [] if CALL.is_match(text) => "",
            _ => continue,
        };
        if APART.is_match(text) {
            continue;
        }
        let values = stated(cx, sentence.span);
        for kind in [FactKind::Date, FactKind::Time, FactKind::Address] {
            // One value in the sentence: with two, nobody knows which belongs to the event.
            let mut of_kind = values.iter().filter(|(k, ..)| *k == kind);
            let (Some((_, value, span)), None) = (of_kind.next(), of_kind.next()) else { continue };
            let single = claims.iter().all(|c| c.event == claims[0].event);
            let earlier = claims.iter().find(|c| c.kind == kind && (c.event == event || event.is_empty() && single));
            match earlier {
                Some(claim) if !agree(&claim.value, value) => found.push(Clash { first: claim.span, second: *span }),
                Some(_) => {}
                None => claims.push(Claim { event: event.to_owned(), kind, value: value.clone(), span: *span }),
            }
        }
    }
    found
}

/// The days, times and places of a sentence that could be an event's.
fn stated(cx: &Context<'_>, sentence: Span) -> Vec<(FactKind, String, Span)> {
    let document = cx.document;
    let facts = &document.facts;
    // "9:43 p.m. Fireworks.": a line of a log is its own occasion.
    let inside = |span: Span| sentence.contains(span) && span.start > sentence.start;
    let mut found = Vec::new();
    let first = facts.dates.partition_point(|date| date.span.start < sentence.start);
    for date in facts.dates[first..].iter().take_while(|date| date.span.start < sentence.end).filter(|date| inside(date.span)) {
        match (date.form, date.date) {
            (DateForm::Calendar, Some(day)) => {
                found.push((FactKind::Date, format!("{day} {}", weekday_name(day.weekday())), date.span));
            }
            (DateForm::Weekday, Some(day)) => found.push((FactKind::Date, weekday_name(day.weekday()).to_owned(), date.span)),
            _ => found.push((FactKind::Date, String::new(), date.span)),
        }
    }
    let first = facts.times.partition_point(|time| time.span.start < sentence.start);
    for time in facts.times[first..].iter().take_while(|time| time.span.start < sentence.end).filter(|time| inside(time.span)) {
        let before = super::quantity::before(document, time.span.start, 8);
        let value =
            if time.time.is_some() && LEADS.iter().any(|lead| before.ends_with(lead)) { time.value() } else { String::new() };
        found.push((FactKind::Time, value, time.span));
    }
    let first = cx.names().partition_point(|name| name.span.start < sentence.start);
    let names = cx.names()[first..].iter().take_while(|name| name.span.start < sentence.end);
    for name in names.filter(|name| inside(name.span) && matches!(name.kind, NameKind::Place(_))) {
        found.push((FactKind::Address, format!("{:?}", name.kind), name.span));
    }
    found
}

/// Whether two statements can both be right; a weekday alone agrees with every such day, and nothing said agrees with all.
fn agree(a: &str, b: &str) -> bool {
    a.is_empty() || b.is_empty() || a.ends_with(b) || b.ends_with(a)
}
