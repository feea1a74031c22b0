//! The words around a fact that judge it: its sentence, cut short in a text without periods.

use crate::text::{Document, Span};

/// How many words on each side belong to the surroundings.
const REACH: usize = 40;

/// The sentence of `span`, at most forty words to each side.
pub(super) fn sentence_near(document: &Document, span: Span) -> Span {
    let Some(sentence) = document.sentence_at(span.start).and_then(|i| document.sentences.get(i)) else { return span };
    let words = &document.words;
    let at = document.word_at(span.start).clamp(sentence.words.start, sentence.words.end);
    let first = at.saturating_sub(REACH).max(sentence.words.start);
    let last = (at + REACH).min(sentence.words.end);
    match (words.get(first), last.checked_sub(1).and_then(|i| words.get(i))) {
        (Some(first), Some(last)) if first.span.start <= last.span.end => first.span.join(last.span).join(span),
        _ => span,
    }
}

/// The word before `span`, folded; empty at the start.
pub(super) fn word_before(document: &Document, span: Span) -> &str {
    document.word_at(span.start).checked_sub(1).and_then(|i| document.words.get(i)).map_or("", |word| document.lower(word.span))
}

/// The word behind `span`, folded; empty at the end.
pub(super) fn word_after(document: &Document, span: Span) -> &str {
    document.words.get(document.word_at(span.end)).map_or("", |word| document.lower(word.span))
}

/// The items whose span lies in `within`; `items` stand in text order.
pub(super) fn inside<T>(items: &[T], within: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let from = items.partition_point(|item| span(item).start < within.start);
    let to = items.partition_point(|item| span(item).start < within.end).max(from);
    items.get(from..to).unwrap_or_default()
}
