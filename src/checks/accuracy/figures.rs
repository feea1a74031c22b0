//! Prices, grants, shares and limits that a post gives twice.

use std::sync::LazyLock;

use regex::Regex;

use super::about::{About, about, stem};
use super::clash::Clash;
use super::quantity::{Kind, Quantity};
use crate::text::{Document, Span};

/// Words for money: two of them in one post are one thing even where nothing points back.
const PRICES: [&str; 26] = [
    "fee", "cost", "price", "charge", "admission", "ticket", "deposit", "registration", "entry", "fine", "rent", "tuition",
    "grant", "loan", "donation", "budget", "levy", "contract", "bid", "award", "prize", "rebate", "reward", "fund", "license",
    "permit",
];

/// Words that make two prices two things.
static DIFFERENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:residents?|non-?residents?|members?|seniors?|adults?|child|children|kids?|students?|youth|teens?|famil(?:y|ies)|couples?|per|extra|additional|late|early|after|before|normally|was|were|",
        r"old|new|current|raised?|increase[sd]?|instead|discount|sale|regular|first|second|each|hour|day|week|month|half|double|replacement|other|others|everybody|everyone|single|reduced|waived|",
        r"last year|used to|or|if|without|under|over|deposit and|small|large|at the door|in advance|online|guests?|visitors?|veterans?|groups?|match|share|more|another|plus|than|through|remaining|rest|next|phase|average)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words that make two shares two things.
static OTHER_SHARE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:last year|was|were|old|previous|down from|up from|instead|proposed|original|first|second|each|other|another|than|if|would|could|average|state|county|national)(?-u:\b)")
        .expect("a valid pattern")
});

static FREE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(admission|registration|entry|entrance|tickets?|parking)(?: to the [a-z]+)? (?:is|are) (?:always |also |completely )?(free)",
        r"(?:[.!]| (?:for (?:everyone|everybody|all)|to (?:everyone|all)|and open to)(?-u:\b))|(?:^|[.!] )(free) (admission|registration|entry|parking)[.!]"
    ))
    .expect("a valid pattern")
});

static SPEED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(\d{2}) ?(?:mph|miles per hour)(?-u:\b)").expect("a valid pattern"));

/// One figure and what it is about.
struct Figure {
    kind: Kind,
    value: f64,
    span: Span,
    sentence: usize,
    about: About,
    /// Whether it says that nothing is to be paid.
    free: bool,
}

/// One thing with two prices or two shares.
pub(super) fn clashes(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    let money = all.iter().filter(|q| q.kind == Kind::Money).count();
    let mut found = speeds(document);
    found.extend(free_or_not(document));
    found.extend(bundles(document));
    if money > 6 {
        return found;
    }
    let mut figures: Vec<Figure> = all.iter().take(60).filter_map(|quantity| figure(document, quantity)).collect();
    figures.extend(free(document));
    figures.sort_by_key(|figure| figure.span);
    for (i, second) in figures.iter().enumerate() {
        let before = &figures[..i];
        // What was said before is taken up again, whatever it is called now.
        let stands = all
            .iter()
            .take_while(|q| q.span.start < second.span.start)
            .any(|q| q.kind == second.kind && (q.value - second.value).abs() < 0.001);
        let same = |first: &&Figure| {
            let named = first.about.heads.iter().any(|head| second.about.heads.contains(head) && PRICES.contains(&head.as_str()));
            first.kind == second.kind
                && first.sentence != second.sentence
                && (first.value - second.value).abs() > 0.001
                && first.about.meets(&second.about)
                && (second.about.known || second.kind == Kind::Money && named)
        };
        if stands || second.free {
            continue;
        }
        if let Some(first) = before.iter().find(same) {
            found.push(Clash::new(first.span, second.span, 0.7));
        }
    }
    found
}

fn figure(document: &Document, quantity: &Quantity) -> Option<Figure> {
    let counted = quantity.kind == Kind::Count;
    if counted || quantity.about || quantity.is_range(document) || set_apart(document, quantity) {
        return None;
    }
    let about = about(document, quantity.span);
    let (kind, value) = (quantity.kind, quantity.value);
    (!about.heads.is_empty()).then_some(Figure {
        kind,
        value,
        span: quantity.span,
        sentence: quantity.sentence,
        about,
        free: false,
    })
}

/// Whether the few words around a figure make it one of several.
fn set_apart(document: &Document, quantity: &Quantity) -> bool {
    let part = part(document, quantity.span);
    let words = &document.words;
    let (first, behind) = (document.word_at(quantity.span.start), document.word_at(quantity.span.end));
    let from =
        words.get(first.saturating_sub(6)).map_or(part.start, |word| word.span.start).max(part.start).min(quantity.span.start);
    let to = words.get(behind + 5).map_or(part.end, |word| word.span.end).min(part.end).max(quantity.span.end);
    let pattern = if quantity.kind == Kind::Percent { &OTHER_SHARE } else { &DIFFERENT };
    document.has(pattern, Span::new(from, to))
}

/// "Admission is free".
fn free(document: &Document) -> Vec<Figure> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in FREE.captures_iter(folded.text()) {
        let (Some(noun), Some(word)) = (hit.get(1).or(hit.get(4)), hit.get(2).or(hit.get(3))) else { continue };
        let span = folded.span(word.start(), word.end());
        let about = About { heads: vec![stem(noun.as_str())], ..About::default() };
        let sentence = document.sentence_at(span.start).unwrap_or_default();
        found.push(Figure { kind: Kind::Money, value: 0.0, span, sentence, about, free: true });
    }
    found
}

/// The part of the sentence around a span, between commas.
pub(super) fn part(document: &Document, span: Span) -> Span {
    let whole = document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span);
    let cut = |c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '\u{2014}');
    let head = document.text.get(whole.start..span.start).and_then(|s| s.rfind(cut)).map_or(whole.start, |at| whole.start + at);
    let tail = document.text.get(span.end..whole.end).and_then(|s| s.find(cut)).map_or(whole.end, |at| span.end + at);
    if head <= tail { Span::new(head, tail) } else { span }
}

/// "Drops to 30 mph" and "the new 35 mph limit".
fn speeds(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let hits: Vec<(Span, &str)> = SPEED
        .captures_iter(folded.text())
        .take(4)
        .filter_map(|hit| Some((folded.span(hit.get(0)?.start(), hit.get(0)?.end()), hit.get(1)?.as_str())))
        .collect();
    let [(first, a), (second, b)] = hits[..] else { return Vec::new() };
    let before = super::quantity::before(document, second.start, 16);
    let taken_up = [" the ", " new ", " that ", " this "].iter().any(|lead| before.ends_with(lead));
    let limit = super::quantity::after(document, second.end, 24).contains("limit");
    let apart = document.sentence_at(first.start) != document.sentence_at(second.start);
    let old = ["old ", "previous ", "former ", "current "].iter().any(|word| before.contains(word));
    if a != b && taken_up && limit && apart && !old { vec![Clash::new(first, second, 0.65)] } else { Vec::new() }
}

/// "A free concert ... $5 a head".
fn free_or_not(document: &Document) -> Vec<Clash> {
    static GIFT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?-u:\b)(?:it is|it's|(?:this|the|our) (?:[a-z]+ ){1,3}is|(?:admission|entry|everything|event|class|parking|lunch|dinner|breakfast|concert|movie|swim(?:ming)?|skating|clinic) is) (?:always |all |completely |also )?(free)[.!,](?: |$)",
            r"|(?-u:\b)(free) (?:and open to (?:all|everyone|the public)|for (?:all|everyone|everybody)|admission|event|concert|movie|lunch|breakfast|dinner|class|clinic|show|swim|skate|skating)(?-u:\b)"
        ))
        .expect("a valid pattern")
    });
    static PAID: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(\$\d[\d.]*) (?:per (?:person|head|family|car|kid|child|adult|plate)|a (?:head|person|ticket|family|car|plate|kid)|each|apiece|at the (?:door|gate)|admission|covers?)(?-u:\b)|(?-u:\b)(?:tickets|admission|entry)(?: is| are|:)? (\$\d[\d.]*)")
            .expect("a valid pattern")
    });
    let folded = &document.folded;
    let first =
        GIFT.captures(folded.text()).and_then(|hit| hit.get(1).or(hit.get(2))).map(|word| folded.span(word.start(), word.end()));
    let mut paid =
        PAID.captures_iter(folded.text()).filter_map(|hit| hit.get(1).or(hit.get(2))).map(|m| folded.span(m.start(), m.end()));
    let (Some(free), Some(price), None) = (first, paid.next(), paid.next()) else { return Vec::new() };
    let whole = part(document, price);
    if document.has(&EXTRA, whole) || document.has(&EXTRA, part(document, free)) {
        return Vec::new();
    }
    vec![Clash::new(free.min(price), free.max(price), 0.55)]
}

/// What is paid for beside what is free.
static EXTRA: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:residents?|members?|under|over|kids|children|seniors?|veterans?|students?|hot dogs?|popcorn|food|snacks?|shirts?|t-shirts?|rental|rentals?|skates|parking|raffle|donations?|books?|concessions?|drinks?|beer|pie|lunch|dinner|supper|late|lost|replacement|extra|but|unless|after|others?|everyone else|nonresidents?|non-residents?)(?-u:\b)")
        .expect("a valid pattern")
});

/// "$15 each, two for $40": more for several than one by one.
fn bundles(document: &Document) -> Vec<Clash> {
    static BUNDLE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\$(\d+(?:\.\d\d)?) (?:each|apiece|a piece|per [a-z]+|a [a-z]+)[^.!?\n]{0,40}?(?-u:\b)(two|three|four|five|six|ten|[2-9]|1[0-2]) for \$(\d+(?:\.\d\d)?)")
            .expect("a valid pattern")
    });
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in BUNDLE.captures_iter(folded.text()) {
        let (Some(one), Some(count), Some(all)) = (hit.get(1), hit.get(2), hit.get(3)) else { continue };
        let worth = |m: regex::Match<'_>| crate::text::facts::worth(m.as_str());
        let (Some(a), Some(n), Some(b)) = (worth(one), worth(count), worth(all)) else { continue };
        if b > a * n + 0.001 {
            let span = |m: regex::Match<'_>| folded.span(m.start() - 1, m.end());
            let says = format!(
                "{} at ${} each make ${}, less than ${}. Which is right?",
                count.as_str(),
                one.as_str(),
                a * n,
                all.as_str()
            );
            found.push(Clash::new(span(one), span(all), 0.7).because(says));
        }
    }
    found
}
