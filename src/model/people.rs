//! Who is named: every person's bare name in a text, at any casing.
//!
//! A trained tagger reads sentence by sentence; behind it stand the ways of naming somebody that a
//! tagger of words cannot see: a name run together in a hashtag, "the Petersons", and the same
//! person again further down. Who the person is, and whether a post may say so, is judged above.

mod again;
mod features;
mod form;
pub(in crate::model) mod names;
mod path;
mod shapes;
mod tagger;

use std::sync::{Arc, LazyLock};

use super::encoder::{SentenceSight, Sights};
use crate::text::{Document, Memo, Span, Word, WordKind};
pub(in crate::model) use features::case_of;
use form::person_of;
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

/// What the lists know of a folded word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordSense {
    /// How common it is as a given name, from 0 to 4.
    pub given: u8,
    /// How common it is as a surname, from 0 to 4.
    pub surname: u8,
    /// How ordinary it is in lower case, from 0 to 5.
    pub common: u8,
    /// Whether it names places or firms: "park", "studio".
    pub thing: bool,
}

/// What the lists know of a folded word.
pub fn sense_of(word: &str) -> WordSense {
    let word = fold_of(word);
    WordSense {
        given: names::given(word),
        surname: names::surname(word),
        common: names::common(word),
        thing: matches!(names::cue(word), Some(Cue::Place | Cue::Firm)),
    }
}

/// A name in one sentence: first word, one past the last word, probability.
type Tagged = (u32, u32, f32);

static READ: LazyLock<Memo<Arc<[Tagged]>>> = LazyLock::new(|| Memo::new(2048));

/// Below this the words are not worth a look.
const FAINT: f32 = 0.15;

/// Every person named in the document, in text order, none overlapping another. What the encoder saw of the sentences
/// counts; those it has not read yet are read by a smaller tagger.
pub fn people(document: &Document, sights: &Sights) -> Vec<Person> {
    let case = case_of(&document.text);
    let mut found: Vec<Person> = Vec::new();
    for (i, sentence) in document.sentences.iter().enumerate() {
        let words = document.words_in(sentence);
        let tagged: Arc<[Tagged]> = match sights.get(i).and_then(Option::as_deref) {
            Some(sight) => seen(document, words, sight).into(),
            None => {
                let key = format!("{case}{}", sentence.span.of(&document.text));
                READ.get(&key, || tagger::tag(&features::of_sentence(document, words, case)).into())
            }
        };
        for &(first, last, probability) in tagged.iter() {
            let (Some(first), Some(last)) = (words.get(first as usize), words.get((last as usize).saturating_sub(1))) else {
                continue;
            };
            if probability >= FAINT {
                found.push(person_of(document, Span::new(first.span.start, last.span.end), probability));
            }
        }
    }
    found.retain(|person| stands(document, sights, person, case));
    again::join_nicknames(document, &mut found);
    if matches!(case, 'm' | 'f') {
        let read = found.len();
        shapes::add_introduced(document, &mut found);
        shapes::add_pairs(document, &mut found);
        shapes::add_neighbors(document, &mut found);
        // What only the forms of the words suggest must not be what the encoder is sure to be none.
        if found.len() > read {
            found.retain(|person| support(document, sights, person.span).is_none_or(|support| support >= DOUBT));
        }
        shapes::add_families(document, &mut found);
    }
    shapes::add_tags(document, &mut found);
    again::add_repeats(document, &mut found);
    found.retain(|person| !person.span.is_empty());
    found.sort_by_key(|person| person.span);
    found
}

/// Below this the encoder takes words for no name.
const DOUBT: f32 = 0.2;

/// How likely the encoder takes the likeliest of these words for part of a name, where it read them.
fn support(document: &Document, sights: &Sights, span: Span) -> Option<f32> {
    let index = document.sentence_at(span.start)?;
    let sight = sights.get(index)?.as_deref()?;
    let words = document.words_in(document.sentences.get(index)?);
    let chances =
        words.iter().zip(&sight.words).filter(|(word, _)| word.span.overlaps(span)).map(|(_, sight)| 1.0 - sight.name[0]);
    chances.reduce(f32::max)
}

/// The names the encoder saw in a sentence. A name lies on words of letters.
fn seen(document: &Document, words: &[Word], sight: &SentenceSight) -> Vec<Tagged> {
    let named: Vec<[f32; 3]> = sight.words.iter().map(|word| word.name).collect();
    let mut found = path::names(&named);
    found.retain(|&(first, last, _)| {
        let part = words.get(first as usize..last as usize).unwrap_or_default();
        part.iter().any(|word| word.is_letters() && document.lower(word.span).chars().any(char::is_alphabetic))
            && part
                .iter()
                .all(|word| !matches!(word.kind, WordKind::Hashtag | WordKind::Handle | WordKind::Link | WordKind::Email))
    });
    found
}

/// Sorts out what the tagger takes for a name and the form of the words denies.
fn stands(document: &Document, sights: &Sights, person: &Person, case: char) -> bool {
    let typed = document.words_of(person.span);
    let form = fold_of(document.lower(person.span));
    if typed.is_empty() || names::cue_class(form) == "m" {
        return false;
    }
    let single = !typed.contains([' ', '-']);
    let capitals = typed.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    // The encoder has seen the whole sentence, the tagger two words to each side.
    let read = support(document, sights, person.span).is_some();
    // "DOT", "HOA": letters that stand for words. "JAKE" is a name.
    if matches!(case, 'm' | 'f') && single && capitals && typed.chars().count() > 1 {
        return read && person.probability > 0.7 && names::given(form) > 1 && names::common(form) < 3;
    }
    // A word of every day that only its place at the start of a sentence made look like a name.
    let first = document
        .sentence_at(person.span.start)
        .and_then(|i| document.sentences.get(i))
        .is_some_and(|s| s.span.start == person.span.start);
    let ordinary = names::common(form) > 0 || matches!(names::cue_class(form), "t" | "r" | "f" | "o" | "s" | "k");
    if single && first && ordinary && matches!(case, 'm' | 'f') && names::given(form) < 4 {
        return person.probability > if read { 0.5 } else { 0.9 };
    }
    // A job or a title alone.
    !(single
        && matches!(names::cue_class(form), "t" | "r" | "f" | "o")
        && !follows_title(document, person.span)
        && names::given(form) < 3)
}

/// Whether a title stands right before, as in "Mr. Baker".
fn follows_title(document: &Document, span: Span) -> bool {
    let at = document.word_at(span.start);
    document.words[at.saturating_sub(2)..at].iter().any(|word| names::cue_class(document.lower(word.span)) == "t")
}

/// Adds a name, or makes a fainter reading of the same words as sure.
fn put(found: &mut Vec<Person>, more: Person) {
    match found.iter_mut().find(|person| person.span.overlaps(more.span)) {
        Some(person) => person.probability = person.probability.max(more.probability),
        None => found.push(more),
    }
}
