//! A name and its parts: what is given name and surname, what only stands around it.

use super::Person;
use super::names::{self, fold_of};
use crate::text::{Document, Span};

/// A name with its parts. A lone word is a given name where the lists know it better as one.
pub(super) fn person_of(document: &Document, span: Span, probability: f32) -> Person {
    let span = untitled(document, bare(document, span));
    let words: Vec<Span> = document.words[document.word_at(span.start)..]
        .iter()
        .take_while(|word| word.span.start < span.end)
        .filter(|word| word.is_letters())
        .map(|word| word.span)
        .collect();
    let suffix = |s: &Span| matches!(document.lower(*s), "jr" | "sr" | "ii" | "iii" | "iv");
    let parts: Vec<Span> = words.iter().copied().filter(|s| !suffix(s)).collect();
    let (given, surname) = match parts.as_slice() {
        [] => (None, None),
        [one] => {
            let form = fold_of(document.lower(*one));
            if names::given(form) >= names::surname(form) && names::given(form) > 0 {
                (Some(*one), None)
            } else {
                (None, Some(*one))
            }
        }
        // "Lindqvist, Karen" turns the parts round.
        [first, .., last] if document.lower(Span::new(first.end, span.end)).starts_with(',') => (Some(*last), Some(*first)),
        [first, .., last] if last.of(&document.text).chars().count() == 1 => (Some(*first), None),
        [first, .., last] => (Some(*first), Some(*last)),
    };
    Person { span, given, surname, probability }
}

/// Without the titles at its start; the last word always stays.
fn untitled(document: &Document, span: Span) -> Span {
    let from = document.word_at(span.start);
    let words = &document.words[from..document.word_at(span.end).max(from)];
    let letters: Vec<Span> = words.iter().filter(|word| word.is_letters()).map(|word| word.span).collect();
    let Some((last, rest)) = letters.split_last() else { return span };
    let title = |word: &Span| {
        let form = document.lower(*word);
        names::cue_class(form) == "t" && names::given(form) < 3
    };
    match rest.iter().rposition(title) {
        Some(at) => Span::new(rest.get(at + 1).unwrap_or(last).start, span.end),
        None => span,
    }
}

/// Without "'s", without a title and without punctuation at the ends.
pub(super) fn bare(document: &Document, span: Span) -> Span {
    let mut span = span.trim(&document.text);
    for ending in ["'s", "'"] {
        if document.lower(span).ends_with(ending) {
            let mark = document.text[..span.end].char_indices().rev().nth(ending.len() - 1).map_or(span.end, |(at, _)| at);
            if mark > span.start {
                span = Span::new(span.start, mark);
            }
        }
    }
    span
}
