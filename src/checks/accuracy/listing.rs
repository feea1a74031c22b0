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
        let ands = |piece: &str| {
            piece.trim_start_matches("and ").matches(" and ").count() + piece.trim_start_matches("and ").matches(" & ").count()
        };
        let least = pieces.len();
        let most = least + pieces.iter().map(|p| ands(p)).sum::<usize>();
        let closed = most > least || pieces.last().is_some_and(|p| p.starts_with("and ")) || least >= 3;
        let short = pieces.iter().all(|p| p.split(' ').count() <= 7);
        if !closed || !short || (least..=most).contains(&said) || most < 2 {
            continue;
        }
        // The last "and" of a list always separates: "A, B and C" is three.
        let items = if least == 1 || !pieces.last().is_some_and(|p| p.starts_with("and ")) {
            (least + 1).min(most.max(least))
        } else {
            least
        };
        if items != said {
            found.push(Miscount { count: folded.span(count.start(), count.end()), items });
        }
    }
    found
}
