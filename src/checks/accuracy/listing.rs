//! Announced counts against the list behind the colon: "three sites: A and B".

use std::sync::LazyLock;

use regex::Regex;

use crate::text::facts::worth;
use crate::text::{Document, Span};

/// A count that does not fit its list.
pub(super) struct Miscount {
    /// The number and its noun.
    pub count: Span,
    /// How many the list has.
    pub items: usize,
}

static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)((two|three|four|five|six|seven|eight|nine|[2-9]) (?:[a-z-]+ ){0,2}?[a-z]{2,}[a-rt-z]s)(?: (?:this|next) [a-z]+| (?:in|on|at|for) [a-z ]{3,20})?: ?([^\n]{3,400})")
        .expect("a valid pattern")
});

static MORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\d|[()$:\u{2013}\u{2014}\u{2022}]|(?-u:\b)(?:etc|more|others?|including|such as|or|then|if|when|is|are|was|were|will|has|have|can|we|you|they|it|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?-u:\b)")
        .expect("a valid pattern")
});

fn is_capital(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
}

/// The first word of a list entry as a name would have it.
fn capitalised(piece: &str) -> String {
    let word = piece.trim_start_matches("and ").split(' ').next().unwrap_or_default();
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Every announced count that its list does not bear out, however the list is read.
pub(super) fn miscounts(document: &Document) -> Vec<Miscount> {
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in ANNOUNCED.captures_iter(folded.text()) {
        let (Some(count), Some(number), Some(list)) = (hit.get(1), hit.get(2), hit.get(3)) else { continue };
        let Some(said) = worth(number.as_str()).map(|n| n as usize) else { continue };
        let start = folded.span(list.start(), list.end()).start;
        let Some(sentence) = document.sentence_at(start).map(|i| document.sentences[i].span) else { continue };
        let items = document.lower(Span::new(start, sentence.end.max(start)));
        let items = items.trim_end_matches(['.', '!', '?', ' ', ')', '"']);
        // A list of plain names: with verbs, numbers or brackets in it, nobody can count it safely.
        if MORE.is_match(items) || items.contains(['!', '?']) {
            continue;
        }
        let pieces: Vec<&str> = items.split([',', ';']).map(str::trim).filter(|p| !p.is_empty()).collect();
        let (Some(last), entries) = (pieces.last(), pieces.len()) else { continue };
        let ands = |piece: &str| piece.matches(" and ").count() + piece.matches(" & ").count();
        let inner: usize = pieces[..entries - 1].iter().map(|p| ands(p)).sum();
        // "A, B and C" is three, "A, B, and C" is three, and so is "A, B, and C and D" to some: the most favourable reading counts.
        let (least, most) = match last.strip_prefix("and ") {
            Some(last) => (entries, entries + ands(last) + inner),
            None => (entries + ands(last).min(1), entries + ands(last) + inner),
        };
        let short = pieces.iter().all(|p| p.split(' ').count() <= 7);
        let typed = document.text.get(start..).unwrap_or_default();
        let names = is_capital(typed) && pieces[1..].iter().all(|p| document.text[start..sentence.end].contains(&capitalised(p)));
        if !short || most < 2 || !names || (least..=most).contains(&said) {
            continue;
        }
        let items = least;
        if items != said {
            found.push(Miscount { count: folded.span(count.start(), count.end()), items });
        }
    }
    found
}
