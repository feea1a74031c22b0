//! Who is speaking: words in quotation marks with a speaker beside them are not the city's own.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{Document, Span};

/// The quotations of a document that name their speaker.
pub(super) struct Speech {
    quoted: Vec<Span>,
    reported: Vec<Span>,
}

static QUOTE: LazyLock<Regex> = LazyLock::new(|| Regex::new("\"[^\"\n]{2,600}\"").expect("a valid pattern"));
static SPEAKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:said|says|say|told|tells|asked|asks|stated|states|wrote|writes|added|adds|explained|explains|noted|replied|recalled|",
        r"testified|commented|according to|shared|remarked|announced|reads|read|quoted|responded|called it)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

impl Speech {
    /// Finds the quotations and looks for a speaker in the words around each.
    pub(super) fn of(document: &Document) -> Self {
        let text = document.folded.text();
        let mut quoted = Vec::new();
        let mut reported = Vec::new();
        for quote in QUOTE.find_iter(text) {
            let span = document.folded.span(quote.start(), quote.end());
            quoted.push(span);
            let before = window(text, quote.start().saturating_sub(60), quote.start());
            let after = window(text, quote.end(), quote.end() + 60);
            let before = before.rsplit(['.', '\n', '!', '?']).next().unwrap_or_default();
            let after = after.split(['.', '\n', '!']).next().unwrap_or_default();
            let dash = after.trim_start().starts_with(['-', '\u{2013}', '\u{2014}']);
            if dash || SPEAKER.is_match(before) || SPEAKER.is_match(after) {
                reported.push(span);
            }
        }
        Self { quoted, reported }
    }

    /// Whether the passage stands inside a quotation whose speaker is named.
    pub(super) fn reports(&self, span: Span) -> bool {
        holds(&self.reported, span)
    }

    /// Whether the passage stands inside any quotation: somebody's letter, a sign, a saying.
    pub(super) fn quotes(&self, span: Span) -> bool {
        holds(&self.quoted, span)
    }
}

fn holds(quotes: &[Span], span: Span) -> bool {
    let i = quotes.partition_point(|quote| quote.start <= span.start);
    i > 0 && quotes[i - 1].contains(span)
}

/// The bytes `from..to` of `text`, drawn in to character boundaries.
fn window(text: &str, from: usize, to: usize) -> &str {
    let mut from = from.min(text.len());
    let mut to = to.min(text.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(from..to).unwrap_or_default()
}
