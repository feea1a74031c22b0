//! Who is named: every person's bare name in a text, at any casing.
//!
//! A trained tagger reads sentence by sentence; behind it stand the ways of naming somebody that a
//! tagger of words cannot see: a name run together in a hashtag, "the Petersons", and the same
//! person again further down. Who the person is, and whether a post may say so, is judged above.

mod features;
mod names;
mod tagger;

use std::sync::{Arc, LazyLock};

use regex::Regex;

use crate::text::{Document, Memo, Span, WordKind};
use names::{Cue, fold_of};

/// A person's bare name: no title before it, no "'s" behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub span: Span,
    /// The given name, where one is written.
    pub given: Option<Span>,
    /// The surname, where one is written.
    pub surname: Option<Span>,
    /// How sure the reader is that these words name a person.
    pub probability: f32,
}

impl Person {
    /// Whether both a given name and a surname are written.
    pub fn is_full(&self) -> bool {
        self.given.is_some() && self.surname.is_some()
    }
}

/// A name in one sentence: first word, one past the last word, probability.
type Tagged = (u32, u32, f32);

static READ: LazyLock<Memo<Arc<[Tagged]>>> = LazyLock::new(|| Memo::new(2048));

/// Below this the words are not worth a look.
const FAINT: f32 = 0.2;

/// Every person named in the document, in text order, none overlapping another.
pub fn people(document: &Document) -> Vec<Person> {
    let case = features::case_of(&document.text);
    let mut found: Vec<Person> = Vec::new();
    for sentence in &document.sentences {
        let words = document.words_in(sentence);
        let key = format!("{case}{}", sentence.span.of(&document.text));
        let tagged = READ.get(&key, || tagger::tag(&features::of_sentence(document, words, case)).into());
        for &(first, last, probability) in tagged.iter() {
            let (Some(first), Some(last)) = (words.get(first as usize), words.get((last as usize).saturating_sub(1))) else {
                continue;
            };
            if probability >= FAINT {
                found.push(person_of(document, Span::new(first.span.start, last.span.end), probability));
            }
        }
    }
    join_nicknames(document, &mut found);
    add_families(document, &mut found);
    add_tags(document, &mut found);
    add_repeats(document, &mut found);
    found.retain(|person| !person.span.is_empty());
    found.sort_by_key(|person| person.span);
    found
}

/// A name with its parts. A lone word is a given name where the lists know it better as one.
fn person_of(document: &Document, span: Span, probability: f32) -> Person {
    let span = bare(document, span);
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

/// Without "'s", without a title and without punctuation at the ends.
fn bare(document: &Document, span: Span) -> Span {
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

/// `Refugio "Cuco" Archuleta` is one person.
fn join_nicknames(document: &Document, found: &mut Vec<Person>) {
    let mut i = 0;
    while i + 1 < found.len() {
        let gap = Span::new(found[i].span.end, found[i + 1].span.start.max(found[i].span.end));
        let between = document.lower(gap).trim();
        let quoted = between.len() > 2
            && between.len() < 24
            && between.starts_with('"')
            && between.ends_with('"')
            && !between[1..between.len() - 1].contains(['"', '.', '\n']);
        if quoted && found[i].surname.is_none() {
            let probability = found[i].probability.max(found[i + 1].probability);
            let whole = found[i].span.join(found[i + 1].span);
            found[i] = Person { surname: found[i + 1].surname.or(found[i + 1].given), ..person_of(document, whole, probability) };
            found.remove(i + 1);
        } else {
            i += 1;
        }
    }
}

static FAMILY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:the|little|young|old) ([\p{L}'-]{3,24}) ",
        r"(?:family|boys?|girls?|kids?|twins|children|brothers|sisters|household|residence|place|baby|son|daughter|couple)(?-u:\b)",
        r"|(?-u:\b)the ([\p{L}'-]{3,24}s)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// "the Rasmussen boy", "the Petersons of Elm Street".
fn add_families(document: &Document, found: &mut Vec<Person>) {
    for hit in FAMILY.captures_iter(document.folded.text()) {
        let plural = hit.get(2).is_some();
        let Some(group) = hit.get(1).or_else(|| hit.get(2)) else { continue };
        let span = document.folded.span(group.start(), group.end());
        let typed = span.of(&document.text);
        let form = group.as_str();
        if !typed.starts_with(char::is_uppercase) || found.iter().any(|person| person.span.overlaps(span)) {
            continue;
        }
        let last_word = document.words.get(document.word_at(span.end));
        let next = last_word.map_or("", |word| document.lower(word.span));
        if plural {
            let name = form.strip_suffix("es").filter(|name| names::surname(name) > 0 && name.ends_with(['s', 'x', 'z', 'h']));
            let Some(name) = name.or_else(|| form.strip_suffix('s')) else { continue };
            let capital_next = last_word.is_some_and(|word| word.span.of(&document.text).starts_with(char::is_uppercase));
            if names::surname(name) < 2 || names::common(name) > 0 || names::common(form) > 0 || capital_next {
                continue;
            }
        } else if names::surname(form) == 0 && names::common(form) > 0 || names::common(form) > 2 || names::cue(form).is_some() {
            continue;
        }
        if matches!(names::cue(next), Some(Cue::Place | Cue::Firm)) && next != "place" {
            continue;
        }
        let probability = if names::surname(form) > 0 { 0.75 } else { 0.6 };
        found.push(Person { span, given: None, surname: Some(span), probability });
    }
    found.sort_by_key(|person| person.span);
}

/// "#KarenLindqvist": two capitalised words that are a given name and a surname.
fn add_tags(document: &Document, found: &mut Vec<Person>) {
    for word in document.words.iter().filter(|word| word.kind == WordKind::Hashtag) {
        let text = word.span.of(&document.text);
        let mut cuts: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
        if cuts.first() != Some(&1) || cuts.len() != 2 {
            continue;
        }
        cuts.push(text.len());
        let part = |i: usize| Span::new(word.span.start + cuts[i], word.span.start + cuts[i + 1]);
        let (first, last) = (document.lower(part(0)), document.lower(part(1)));
        let known = names::given(first) >= 2 && names::common(first) < 3 && names::cue(last).is_none() && names::common(last) < 3;
        if known && (names::surname(last) > 0 || names::common(last) == 0) {
            let probability = if names::surname(last) > 0 { 0.85 } else { 0.6 };
            found.push(Person { span: part(0).join(part(1)), given: Some(part(0)), surname: Some(part(1)), probability });
        }
    }
    found.sort_by_key(|person| person.span);
}

/// The same person again, by one part of a name already read.
fn add_repeats(document: &Document, found: &mut Vec<Person>) {
    let parts: Vec<(String, bool)> = found
        .iter()
        .filter(|person| person.probability >= 0.5)
        .flat_map(|person| {
            let multi = person.is_full();
            [(person.given, false), (person.surname, true)].into_iter().filter_map(move |(part, sur)| Some((part?, sur, multi)))
        })
        .filter(|(_, _, multi)| *multi)
        .map(|(part, sur, _)| (document.words_of(part).to_owned(), sur))
        .filter(|(part, _)| part.chars().count() > 2 && names::common(fold_of(&part.to_lowercase())) < 4)
        .take(64)
        .collect();
    if parts.is_empty() {
        return;
    }
    let mut more = Vec::new();
    let mut at = 0;
    for word in document.words.iter().filter(|word| word.is_letters()) {
        while at < found.len() && found[at].span.end <= word.span.start {
            at += 1;
        }
        if found.get(at).is_some_and(|person| person.span.overlaps(word.span)) {
            continue;
        }
        let span = bare(document, word.span);
        let typed = document.words_of(span);
        let Some((_, sur)) = parts.iter().find(|(part, _)| part == typed) else { continue };
        let next = document.words.get(document.word_at(word.span.end));
        let next_form = next.map_or("", |next| document.lower(next.span));
        if matches!(names::cue(next_form), Some(Cue::Place | Cue::Firm)) {
            continue;
        }
        let (given, surname) = if *sur { (None, Some(span)) } else { (Some(span), None) };
        more.push(Person { span, given, surname, probability: 0.7 });
    }
    found.extend(more);
}
