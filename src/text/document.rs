//! `Document`: a text with its paragraphs, sentences, words and facts. Read once, never changed.

use jiff::civil::Date;

use super::facts::{self, Facts};
use super::tense::{self, Tense};
use super::{Folded, Sentence, Span, Word, sentence, word};

/// A text and what was read out of it. All spans are bytes of `text`.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub text: String,
    /// The text as patterns read it.
    pub folded: Folded,
    /// Lines that hold anything.
    pub paragraphs: Vec<Span>,
    pub sentences: Vec<Sentence>,
    pub words: Vec<Word>,
    pub facts: Facts,
}

impl Document {
    /// Reads `text`. `today` dates what is written without a year.
    pub fn read(text: &str, today: Date) -> Self {
        let folded = Folded::new(text);
        let mut facts = facts::read_tokens(text, &folded);
        let words = word::split(text, &facts.whole_words());
        let paragraphs = sentence::paragraphs(text);
        let sentences = sentence::split(text, &folded, &paragraphs, &words);
        facts.read_calendar(text, &folded, &words, &sentences, today);
        Self { text: text.to_owned(), folded, paragraphs, sentences, words, facts }
    }

    /// The words of a span as typed.
    pub fn words_of(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// A span as patterns read it: lower case, straight quotes.
    pub fn lower(&self, span: Span) -> &str {
        self.folded.slice(span)
    }

    /// The index of the sentence that holds the byte `at`, or of the last one before it.
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        self.sentences.partition_point(|s| s.span.start <= at).checked_sub(1)
    }

    /// The words of a sentence.
    pub fn words_in(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// How the passage is told, by the verb next to it in its sentence.
    pub fn tense_at(&self, span: Span) -> Tense {
        let sentence = self.sentence_at(span.start).and_then(|i| self.sentences.get(i));
        sentence.map_or(Tense::Unknown, |sentence| tense::around(&self.folded, &self.words, sentence, span))
    }

    /// The index of the first word that starts at or behind the byte `at`.
    pub fn word_at(&self, at: usize) -> usize {
        self.words.partition_point(|w| w.span.start < at)
    }

    /// Every match of `pattern` in the folded text, as spans of the original.
    ///
    /// Write patterns in lower case with straight quotes, and word boundaries as `(?-u:\b)`: the
    /// Unicode form makes the regex crate leave its fast engine on any text with an emoji in it.
    pub fn find<'a>(&'a self, pattern: &'a regex::Regex) -> impl Iterator<Item = Span> + 'a {
        pattern.find_iter(self.folded.text()).map(|m| self.folded.span(m.start(), m.end()))
    }

    /// Every match of `pattern` inside one span of the original.
    pub fn find_in<'a>(&'a self, pattern: &'a regex::Regex, within: Span) -> impl Iterator<Item = Span> + 'a {
        let from = self.folded.position(within.start);
        let slice = self.folded.slice(within);
        pattern.find_iter(slice).map(move |m| self.folded.span(from + m.start(), from + m.end()))
    }

    /// Whether `pattern` matches inside a span of the original.
    pub fn has(&self, pattern: &regex::Regex, within: Span) -> bool {
        pattern.is_match(self.folded.slice(within))
    }

    /// The link, address, tag or handle that holds `span`, as one word.
    pub fn token_around(&self, span: Span) -> Option<Span> {
        let i = self.words.partition_point(|w| w.span.start <= span.start).checked_sub(1)?;
        let word = self.words[i];
        let whole = !matches!(word.kind, super::WordKind::Letters | super::WordKind::Number | super::WordKind::Mark);
        (whole && word.span.contains(span)).then_some(word.span)
    }
}
