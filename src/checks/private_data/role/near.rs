//! What stands around a name, folded.

use crate::model::Person;
use crate::text::{Document, Span};

/// What stands around one name.
pub(super) struct Near<'a> {
    pub(super) before: &'a str,
    pub(super) after: &'a str,
    pub(super) sentence: &'a str,
    /// The sentence before, this one and the next.
    pub(super) wide: &'a str,
    pub(super) capital_next: bool,
    pub(super) lower_style: bool,
    pub(super) quoted: bool,
}

impl<'a> Near<'a> {
    pub(super) fn new(document: &'a Document, person: &Person, lower_style: bool) -> Self {
        let span = person.span;
        let index = document.sentence_at(span.start).unwrap_or(0);
        let sentence = document.sentences.get(index).map_or(span, |s| s.span).join(span);
        let first = document.sentences.get(index.saturating_sub(1)).map_or(sentence, |s| s.span).join(sentence);
        let wide = document.sentences.get(index + 1).map_or(first, |s| s.span.join(first));
        let floor = |at: usize| (0..=at).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(0);
        let start = sentence.start.max(floor(span.start.saturating_sub(110)));
        let end = sentence.end.min(floor((span.end + 140).min(document.text.len())));
        let limit = |wide: Span| {
            Span::new(
                wide.start.max(floor(span.start.saturating_sub(400))),
                wide.end.min(floor((span.end + 400).min(document.text.len()))),
            )
        };
        let after_text = document.text.get(span.end..sentence.end).unwrap_or_default();
        let before_text = document.text.get(sentence.start..span.start).unwrap_or_default();
        let opening = before_text.trim_end().ends_with(['"', '\u{201c}']) && !before_text.ends_with(' ');
        let closing = after_text.trim_start_matches([',', '.']).starts_with(['"', '\u{201d}']);
        Self {
            before: document.lower(Span::new(start, span.start)),
            after: document.lower(Span::new(span.end, end.max(span.end))),
            sentence: document.lower(limit(sentence)),
            wide: document.lower(limit(wide)),
            capital_next: after_text
                .trim_start_matches([' ', '\'', '\u{2019}'])
                .trim_start_matches("s ")
                .starts_with(char::is_uppercase),
            lower_style,
            quoted: opening && closing,
        }
    }
}
