//! For whom something is: two ranges of ages or grades for one group.

use std::sync::LazyLock;

use regex::Regex;

use super::clash::Clash;
use crate::text::{Document, Span};

static AGES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:ages?|aged|(?:kids|children|youth|boys and girls|teens|campers|skaters|swimmers|players)(?: (?:ages|aged))?) (\d{1,2}) ?(?:to|through|-|\u{2013}) ?(\d{1,2})(?-u:\b)",
        r"|(?-u:\b)(?:ages?|aged) (\d{1,2})(?: and (?:up|older|over)|\+)",
        r"|(?-u:\b)(\d{1,2}) (?:and|or|years and) (?:up|older|over)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static GRADES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)grades (k|\d{1,2}) ?(?:to|through|-|\u{2013}) ?(\d{1,2})(?-u:\b)").expect("a valid pattern")
});

/// Words of several groups.
static GROUPS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:group|groups|division|heat|wave|session|under|free|half|discount|adults?|seniors?|also|another|other|teens|volunteers?|helpers?|leaders?|coaches|must be|last year)(?-u:\b)|\$")
        .expect("a valid pattern")
});

/// Two ranges that overlap without one being a part of what was said first.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found: Vec<Clash> = compared(document, &AGES).into_iter().collect();
    found.extend(compared(document, &GRADES));
    found
}

fn compared(document: &Document, pattern: &Regex) -> Option<Clash> {
    let folded = &document.folded;
    let mut said: Vec<(u32, u32, Span)> = Vec::new();
    for hit in pattern.captures_iter(folded.text()).take(4) {
        let whole = hit.get(0)?;
        let number = |n: usize| hit.get(n).map(|m| m.as_str().parse::<u32>().unwrap_or(0));
        let span = folded.span(whole.start(), whole.end());
        let low = number(1).or_else(|| number(3)).or_else(|| number(4))?;
        said.push((low, number(2).unwrap_or(120), span));
    }
    let [(low, high, first), (from, to, second)] = said[..] else { return None };
    let sentence = |span: Span| document.sentence_at(span.start).map(|i| document.sentences[i].span);
    let (a, b) = (sentence(first)?, sentence(second)?);
    let grouped = document.has(&GROUPS, a) || document.has(&GROUPS, b);
    let overlap = from <= high && low <= to;
    let part = low <= from && to <= high;
    // "Ages 5 and up" beside "ages 5 to 12": one of them may be the adults' half.
    let open = (high == 120) != (to == 120);
    (a != b && overlap && !part && !grouped && !open && low < high && from < to).then(|| Clash::new(first, second, 0.65))
}
