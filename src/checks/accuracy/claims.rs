//! What a post says about one event in several sentences: "the concert ... at 6 p.m.", "the 7 p.m. concert".

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::city::NameKind;
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
        r"pageant|recital|play|vigil|summit|training|flushing|closure|pickup|collection)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that make two statements two occasions, an old and a new one, or a start and an end.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:another|second|next|first|third|last|moved?|rain|also|every|each|both|old|new|was|were|instead|previous(?:ly)?|originally|rescheduled|postponed|until|through|",
        r"ends?|ended|closes?|closing|doors?|gates?|arrive|line up|lineup|check-in|setup|set-up|registration|register|sign up|deadline|due|by|before|after|later|then|early|late|daily|",
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

/// Every pair of clashing statements: two days, two times or two places for one event.
pub(super) fn clashes(cx: &Context<'_>) -> Vec<Clash> {
    let document = cx.document;
    let facts = document.facts.all();
    let mut claims: Vec<Claim> = Vec::new();
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let text = document.lower(sentence.span);
        let mut events: Vec<&str> = EVENT.find_iter(text).map(|m| m.as_str()).collect();
        events.sort_unstable();
        events.dedup();
        let [event] = events[..] else { continue };
        if APART.is_match(text) {
            continue;
        }
        // "9:43 p.m. Fireworks.": a line of a log is its own occasion.
        let inside = |span: Span| sentence.span.contains(span) && span.start > sentence.span.start;
        let mut add = |kind: FactKind, values: Vec<(String, Span)>| {
            // One value in the sentence: with two, nobody knows which belongs to the event.
            let [(value, span)] = &values[..] else { return };
            let earlier = claims.iter().find(|c| c.event == event && c.kind == kind);
            match earlier {
                Some(claim) if claim.value != *value => found.push(Clash { first: claim.span, second: *span }),
                Some(_) => {}
                None => claims.push(Claim { event: event.to_owned(), kind, value: value.clone(), span: *span }),
            }
        };
        let of = |kind: FactKind, full: usize| -> Vec<(String, Span)> {
            facts
                .iter()
                .filter(|f| f.kind == kind && inside(f.span) && !f.value.contains('/') && f.value.len() == full)
                .map(|f| (f.value.clone(), f.span))
                .collect()
        };
        add(FactKind::Date, of(FactKind::Date, 10));
        add(FactKind::Time, of(FactKind::Time, 5));
        let places = cx.names().iter().filter(|n| inside(n.span) && matches!(n.kind, NameKind::Place(_)));
        add(FactKind::Address, places.map(|n| (format!("{:?}", n.kind), n.span)).collect());
    }
    found
}
