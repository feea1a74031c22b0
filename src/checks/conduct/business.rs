//! Which words of a post name a business: the profile's, a chain, or a capitalized name that says its trade.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::checks::Context;
use crate::city::{NameKind, Tier};
use crate::text::{Span, WordKind, lexicon};

static GOODS: &str = include_str!("../../../dictionaries/conduct-goods.txt");

/// Words that end or carry a business name: "Prairie Bay Grill".
static NAME_PARTS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| of_class("namepart"));
/// Chains and makers, in lower case; they count where a capital starts them.
static CHAINS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| of_class("chain"));

fn of_class(wanted: &str) -> HashSet<&'static str> {
    lexicon::lines(GOODS)
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, classes)| classes.split(',').any(|class| class == wanted))
        .map(|(phrase, _)| phrase)
        .collect()
}

/// Words with a capital that name no business.
const NO_NAME: &[&str] = &[
    "planning", "zoning", "arts", "crafts", "wildlife", "rec", "city", "hall", "council", "park", "parks", "beach", "lake",
    "county", "state", "school", "district", "library", "police", "fire", "department", "street", "drive", "road", "avenue",
    "center", "trail", "rink", "pool", "arena", "highway", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "minnesota", "night", "public", "works", "north", "south", "east", "west", "elementary", "church",
    "thanksgiving", "christmas", "easter", "halloween", "university", "college", "sheriff", "facebook", "recreation",
    "community", "complex", "field", "fields", "pavilion", "plaza", "square", "shelter", "playground", "farmers", "market",
    "museum", "zoo", "garden", "gardens", "senior", "national", "forest", "dnr", "mndot", "main",
];

/// The businesses named in a post.
pub(super) fn named(cx: &Context<'_>) -> Vec<Span> {
    let document = cx.document;
    let mut found = Vec::new();
    let mut ours = Vec::new();
    for name in cx.names() {
        match name.kind {
            NameKind::Partner(i)
                if cx.city.profile.partners.get(i).is_some_and(|p| p.tier == Tier::Business || p.kind == "hospital") =>
            {
                found.push(name.span);
            }
            NameKind::Platform(_) => {}
            _ => ours.push(name.span),
        }
    }
    let words = &document.words;
    let mut i = 0;
    while i < words.len() {
        let run = run_of_capitals(cx, i);
        if run == 0 {
            i += 1;
            continue;
        }
        let span = words[i].span.join(words[i + run - 1].span);
        let lower = |k: usize| document.lower(words[k].span);
        let bare = |k: usize| lower(k).trim_end_matches("'s").trim_end_matches("s'");
        let trade = run > 1 && (i + 1..i + run).any(|k| NAME_PARTS.contains(lower(k)));
        let lead = run.min(2);
        let chain = CHAINS.contains(lower(i))
            || (bare(i).len() > 3 && CHAINS.contains(bare(i)))
            || CHAINS.contains(document.lower(span))
            || CHAINS.contains(document.lower(words[i].span.join(words[i + lead - 1].span)));
        let first_of_sentence = document.sentence_at(span.start).is_some_and(|s| document.sentences[s].span.start == span.start);
        // "from Ole's" and "Brandt & Loew" are shops and firms, unless the words are the city's own.
        let civic = (i..i + run).any(|k| NO_NAME.contains(&lower(k)));
        let before = i.checked_sub(1).map_or("", lower);
        let last = words.get(i + run).is_none_or(|w| w.kind == WordKind::Mark);
        let owned = matches!(before, "at" | "from" | "by" | "to") && lower(i + run - 1).ends_with("'s") && last;
        let firm = run > 2 && (i..i + run).any(|k| lower(k) == "&");
        let trade = trade || (!civic && (owned || firm));
        if (trade || chain && !(first_of_sentence && run == 1 && !lower(i).contains('\'') && lower(i).len() < 6))
            && !ours.iter().any(|other| other.overlaps(span))
        {
            found.push(span);
        }
        i += run;
    }
    found.sort_unstable();
    found
}

/// How many words from `i` on make one capitalized name; "&" and "of" inside it count.
fn run_of_capitals(cx: &Context<'_>, i: usize) -> usize {
    let words = &cx.document.words;
    let capital = |k: usize| {
        words.get(k).is_some_and(|w| w.kind == WordKind::Letters && cx.document.words_of(w.span).starts_with(char::is_uppercase))
    };
    if !capital(i) {
        return 0;
    }
    let mut run = 1;
    while run < 7 {
        let next = i + run;
        let near = words.get(next).is_some_and(|w| w.span.start - words[next - 1].span.end <= 1);
        if near && capital(next) {
            run += 1;
        } else if near && capital(next + 1) && matches!(cx.document.lower(words[next].span), "&" | "'n'" | "and" | "-") {
            run += 2;
        } else {
            break;
        }
    }
    run
}

/// Whether a capitalized name that is not the city's own starts behind `at`, as in "stop in at Loretta's".
pub(super) fn name_follows(cx: &Context<'_>, at: usize) -> Option<Span> {
    let words = &cx.document.words;
    let mut i = cx.document.word_at(at);
    if words.get(i).is_some_and(|w| matches!(cx.document.lower(w.span), "the" | "our" | "my" | "friends" | "good")) {
        i += 1;
    }
    let run = run_of_capitals(cx, i);
    if run == 0 {
        return None;
    }
    let span = words[i].span.join(words[i + run - 1].span);
    let civic = (i..i + run).any(|k| NO_NAME.contains(&cx.document.lower(words[k].span)));
    let known = cx.names().iter().any(|name| {
        let business = matches!(name.kind, NameKind::Partner(p) if cx.city.profile.partners.get(p).is_some_and(|p| p.tier == Tier::Business));
        !business && name.span.overlaps(span)
    });
    let trade = run > 1 && (i + 1..i + run).any(|k| NAME_PARTS.contains(cx.document.lower(words[k].span)));
    ((!civic || trade) && !known && span.len() > 2).then_some(span)
}
