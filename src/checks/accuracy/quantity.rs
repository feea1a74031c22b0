//! Amounts, percents and counts of a post in one list, for the checks that do arithmetic.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{Document, Span};

/// What kind of quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Money,
    Percent,
    Count,
}

/// A number with what it measures.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub span: Span,
    pub kind: Kind,
    pub value: f64,
    /// What is counted, in the singular; empty where it is not said.
    pub unit: String,
    /// "About", "more than", "up to": no exact figure is claimed.
    pub about: bool,
    /// Stands inside brackets: a remark, not a part.
    pub aside: bool,
    pub sentence: usize,
}

static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:(?-u:\b)(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|under|more than|less than|fewer than|close to|at least|at most|up to|some|an? estimated|",
        r"just shy of|just over|just under|as many as|as much as|between|not quite|well over|or so|average of|circa|a little|upward of|upwards of|maybe|perhaps)(?: the| a)?|~|\u{2248}|>|<)\s*$"
    ))
    .expect("a valid pattern")
});

/// Every quantity of a document, in text order.
pub(super) fn read(document: &Document) -> Vec<Quantity> {
    let facts = &document.facts;
    let mut found = Vec::new();
    let mut add = |span: Span, kind: Kind, value: f64, unit: &str| {
        let before = before(document, span.start, 24);
        let about = ABOUT.is_match(before) || document.text[span.end..].starts_with(['+']);
        let sentence = document.sentence_at(span.start).unwrap_or_default();
        found.push(Quantity { span, kind, value, unit: unit.to_owned(), about, aside: false, sentence });
    };
    for amount in &facts.amounts {
        if let Some(value) = amount.value.filter(|_| amount.trouble.is_none()) {
            add(amount.span, Kind::Money, value, "");
        }
    }
    facts.percents.iter().filter(|p| !p.points).for_each(|p| add(p.span, Kind::Percent, p.value, ""));
    facts.numbers.iter().for_each(|n| add(n.span, Kind::Count, n.value, &n.unit));
    found.sort_by_key(|quantity| quantity.span);
    let mut depth = 0_i32;
    let mut marks = document.text.char_indices().filter(|(_, c)| matches!(c, '(' | ')' | '\n')).peekable();
    for quantity in &mut found {
        while let Some((_, mark)) = marks.next_if(|(at, _)| *at < quantity.span.start) {
            depth = match mark {
                '(' => depth + 1,
                ')' => (depth - 1).max(0),
                _ => 0,
            };
        }
        quantity.aside = depth > 0;
    }
    found
}

/// At most so many folded bytes before a place.
pub(super) fn before(document: &Document, start: usize, bytes: usize) -> &str {
    let mut from = start.saturating_sub(bytes);
    while !document.text.is_char_boundary(from) {
        from += 1;
    }
    document.lower(Span::new(from, start))
}

/// At most so many folded bytes behind a place.
pub(super) fn after(document: &Document, end: usize, bytes: usize) -> &str {
    let mut to = (end + bytes).min(document.text.len());
    while !document.text.is_char_boundary(to) {
        to -= 1;
    }
    document.lower(Span::new(end, to))
}

/// The folded text between two quantities; empty where they are not in this order.
pub(super) fn between<'a>(document: &'a Document, a: &Quantity, b: &Quantity) -> &'a str {
    if a.span.end <= b.span.start { document.lower(Span::new(a.span.end, b.span.start)) } else { "" }
}

impl Quantity {
    /// Whether the two can be added: of one kind, and not of two units.
    pub(super) fn fits(&self, other: &Quantity) -> bool {
        self.kind == other.kind && (self.unit == other.unit || self.unit.is_empty() || other.unit.is_empty())
    }

    /// Whether it measures time, length or age and so is no part of a sum of things.
    pub(super) fn is_measure(&self) -> bool {
        const MEASURES: [&str; 16] = [
            "hour", "minute", "second", "day", "week", "month", "year", "foot", "inch", "mile", "degree", "mph", "time", "point",
            "block", "size",
        ];
        MEASURES.contains(&self.unit.as_str())
    }
}

/// A number as a reader writes it: "1,284,000", "72.8".
pub(super) fn show(value: f64, kind: Kind) -> String {
    let cents = kind == Kind::Money && (value - value.round()).abs() > 0.004;
    let one = kind != Kind::Money && (value - value.round()).abs() > 0.04;
    let digits = if cents {
        format!("{value:.2}")
    } else if one {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    };
    let (whole, rest) = digits.find('.').map_or((digits.as_str(), ""), |at| digits.split_at(at));
    let mut grouped = String::new();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) && c.is_ascii_digit() {
            grouped.push(',');
        }
        grouped.push(c);
    }
    match kind {
        Kind::Money => format!("${grouped}{rest}"),
        Kind::Percent => format!("{grouped}{rest} percent"),
        Kind::Count => format!("{grouped}{rest}"),
    }
}

static RANGE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^ ?(?:to|-|\u{2013}|\u{2014}) ?\$?\d").expect("a valid pattern"));
static RANGE_END: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\d ?(?:to|-|\u{2013}|\u{2014}) ?\$?$").expect("a valid pattern"));

impl Quantity {
    /// Whether it is one end of a range.
    pub(super) fn is_range(&self, document: &Document) -> bool {
        RANGE.is_match(after(document, self.span.end, 8)) || RANGE_END.is_match(before(document, self.span.start, 8))
    }
}
