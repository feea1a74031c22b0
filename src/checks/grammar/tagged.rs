//! Words with their classes: what rules of grammar are written on. A sentence is read once and remembered.

use crate::text::Span;

/// What a tag stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum Shape {
    Word,
    Number,
    /// One punctuation mark or symbol.
    Mark,
    /// A link, an address, a handle or anything else that grammar leaves alone.
    Token,
}

/// The part of speech the tagger takes a word for, in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum Pos {
    Adjective,
    Adverb,
    Auxiliary,
    Conjunction,
    Determiner,
    Interjection,
    Name,
    Noun,
    Number,
    Particle,
    Preposition,
    Pronoun,
    Subordinator,
    Unknown,
    Verb,
}

/// What a word can be, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum Class {
    Known,
    Noun,
    Singular,
    SingularOnly,
    Plural,
    Mass,
    MassOnly,
    Count,
    Proper,
    PossessiveNoun,
    Verb,
    Lemma,
    Third,
    Past,
    Participle,
    PastOnly,
    Progressive,
    Auxiliary,
    Linking,
    Adjective,
    Comparative,
    Superlative,
    Adverb,
    Determiner,
    Preposition,
    Pronoun,
    Conjunction,
    /// Inside a noun phrase, as the chunker sees it.
    Phrase,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::checks) struct Classes(u32);

impl Classes {
    pub(in crate::checks) fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u32;
    }

    pub(in crate::checks) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }
}

/// One word, number or mark of a sentence.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Tag {
    /// Bytes from the start of the sentence.
    pub span: Span,
    pub shape: Shape,
    /// In lower case, with straight apostrophes.
    pub lower: Box<str>,
    pub pos: Pos,
    pub can: Classes,
    /// Starts with a capital.
    pub capital: bool,
}

impl Tag {
    pub(super) fn new(span: Span, shape: Shape, letters: &str) -> Self {
        let capital = letters.chars().next().is_some_and(char::is_uppercase);
        Self { span, shape, lower: letters.to_lowercase().into(), pos: Pos::Unknown, can: Classes::default(), capital }
    }

    pub(in crate::checks) fn is(&self, class: Class) -> bool {
        self.can.has(class)
    }

    pub(in crate::checks) fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    pub(in crate::checks) fn is_mark(&self, mark: &str) -> bool {
        self.shape == Shape::Mark && &*self.lower == mark
    }

    /// Ends in "'s" or, for a plural, in an apostrophe.
    pub(in crate::checks) fn is_possessive(&self) -> bool {
        self.is_word() && (self.lower.ends_with("'s") || self.lower.ends_with("s'")) && !CONTRACTED.contains(&&*self.lower)
    }

    /// A plural noun by its entry, or an unknown word in -s that the tagger takes for a noun.
    pub(in crate::checks) fn is_plural(&self) -> bool {
        self.is(Class::Plural) && !self.is(Class::Singular)
    }
}

/// Words in "'s" that are no possessives.
const CONTRACTED: &[&str] =
    &["it's", "that's", "there's", "here's", "what's", "who's", "where's", "how's", "when's", "let's", "he's", "she's"];

/// What Harper's own rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum SlipKind {
    Agreement,
    Boundary,
    Capital,
    Confusion,
    Grammar,
    Punctuation,
    Repetition,
    Taste,
    Usage,
}

/// One finding of Harper's own rules.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Slip {
    pub rule: String,
    pub kind: SlipKind,
    /// Bytes from the start of the sentence.
    pub span: Span,
    /// Each replaces the span.
    pub suggestions: Vec<String>,
}

/// One sentence, read.
#[derive(Clone, Debug, Default)]
pub(in crate::checks) struct Reading {
    pub tags: Vec<Tag>,
    pub slips: Vec<Slip>,
}

impl Reading {
    /// The tag `by` places away from `at`.
    pub(in crate::checks) fn near(&self, at: usize, by: isize) -> Option<&Tag> {
        self.tags.get(at.checked_add_signed(by)?)
    }

    /// The word `by` places away, empty where there is none.
    pub(in crate::checks) fn word(&self, at: usize, by: isize) -> &str {
        self.near(at, by).map_or("", |tag| &*tag.lower)
    }
}
