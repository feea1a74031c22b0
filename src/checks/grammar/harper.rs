//! Reads sentences with harper-core: what each word can be, and what Harper's own rules say.
//!
//! The only file that knows harper-core. It is slow and hungry (half a second and 160 MB to start, and
//! every unknown word of thousands of letters costs gigabytes), so it reads one sentence at a time,
//! remembers what it read by the sentence's text, and never sees a link, a handle or an absurd word.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use harper_core::linting::{Lint, LintGroup, LintKind, Suggestion};
use harper_core::parsers::PlainEnglish;
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document as HarperDocument, Token, TokenKind};

use super::tagged::{Class, Pos, Reading, Shape, Slip, SlipKind, Tag};
use crate::text::{Document, Memo, Sentence, Span};

/// Words longer than this are read as a dummy.
const LONGEST_WORD: usize = 40;
/// Sentences are read up to here; what is longer is no sentence.
const LONGEST_SENTENCE: usize = 2_000;

/// Harper's rules that a post of a city does not need: taste, typography, names, and rules of ours that do it better.
const OFF: &[&str] = &[
    "SpellCheck", "SplitWords", "OxfordComma", "NoOxfordComma", "LongSentences", "NumericRangeEnDash", "DisjointPrefixes",
    "CurrencyPlacement", "UnclosedQuotes", "SentenceCapitalization", "CompoundNouns", "RoadMap", "MassNouns", "UseTitleCase",
    "QuoteSpacing", "Dashes", "EllipsisLength", "UseEllipsisCharacter", "Spaces", "NoFrenchSpaces", "AvoidCurses",
    "ExpandTimeShorthands", "ExpandMemoryShorthands", "ExpandPeople", "InformalLaughter", "SpelledNumbers",
    "OrthographicConsistency", "RepeatedWords", "Months",
];

static READ: LazyLock<Memo<Arc<Reading>>> = LazyLock::new(|| Memo::new(4_096));

thread_local! {
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

struct Reader {
    dictionary: Arc<FstDictionary>,
    rules: LintGroup,
}

impl Reader {
    fn new() -> Self {
        let dictionary = FstDictionary::curated();
        let mut rules = LintGroup::new_curated(Arc::clone(&dictionary), Dialect::American);
        for rule in OFF {
            rules.config.set_rule_enabled(rule, false);
        }
        Self { dictionary, rules }
    }
}

/// What can be read in one sentence; spans count from the start of the sentence.
pub(super) fn read(document: &Document, sentence: &Sentence) -> Arc<Reading> {
    let text = sentence.span.of(&document.text);
    READ.get(text, || {
        let fed = Fed::new(document, sentence);
        READER.with(|reader| {
            // A reader that panicked is thrown away, so that the next sentence finds a sound one.
            let mut reading = reader.borrow_mut().take().unwrap_or_else(Reader::new);
            let found = reading.read(&fed);
            *reader.borrow_mut() = Some(reading);
            Arc::new(found)
        })
    })
}

/// A sentence as Harper sees it, and the way back to the bytes.
struct Fed {
    text: String,
    /// For each character of `text` the bytes of the sentence it stands for.
    bytes: Vec<Span>,
    /// Which characters stand for a whole token that Harper must not judge.
    dummy: Vec<bool>,
}

impl Fed {
    fn new(document: &Document, sentence: &Sentence) -> Self {
        let mut fed = Fed { text: String::new(), bytes: Vec::new(), dummy: Vec::new() };
        let base = sentence.span.start;
        let text = sentence.span.of(&document.text);
        let mut at = 0;
        for word in document.words_in(sentence) {
            let whole = Span::new(word.span.start - base, word.span.end - base);
            let letters = whole.of(text);
            let dummy = match word.kind {
                crate::text::WordKind::Link | crate::text::WordKind::Email => Some("Baxter"),
                crate::text::WordKind::Handle | crate::text::WordKind::Hashtag => Some("Baxter"),
                _ if letters.chars().count() > LONGEST_WORD => Some("Baxter"),
                _ => None,
            };
            let Some(dummy) = dummy else { continue };
            fed.plain(text, at, whole.start);
            for c in dummy.chars() {
                fed.text.push(c);
                fed.bytes.push(whole);
                fed.dummy.push(true);
            }
            at = whole.end;
        }
        fed.plain(text, at, text.len());
        fed
    }

    fn plain(&mut self, text: &str, from: usize, to: usize) {
        for (i, c) in text[from..to].char_indices() {
            if self.bytes.len() >= LONGEST_SENTENCE {
                return;
            }
            let start = from + i;
            self.text.push(match c {
                '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{00b4}' => '\'',
                '\u{00a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\t' => ' ',
                '\u{2010}' | '\u{2011}' => '-',
                // Harper reads any control character as a mark of its own.
                _ if c.is_control() => ' ',
                _ => c,
            });
            self.bytes.push(Span::new(start, start + c.len_utf8()));
            self.dummy.push(false);
        }
    }

    fn span(&self, chars: harper_core::Span<char>) -> Option<Span> {
        let start = self.bytes.get(chars.start)?.start;
        let end = if chars.end > chars.start { self.bytes.get(chars.end - 1)?.end } else { start };
        (start <= end).then(|| Span::new(start, end))
    }
}

impl Reader {
    fn read(&mut self, fed: &Fed) -> Reading {
        let document = HarperDocument::new(&fed.text, &PlainEnglish, &self.dictionary);
        let source = document.get_source();
        let tags = document.tokens().filter_map(|token| tag(token, source, fed)).collect();
        let mut lints: Vec<(String, Lint)> = Vec::new();
        for (name, found) in self.rules.organized_lints(&document) {
            lints.extend(found.into_iter().map(|lint| (name.clone(), lint)));
        }
        lints.sort_by(|a, b| {
            (a.1.priority, a.1.span.start, a.1.span.end, &a.0).cmp(&(b.1.priority, b.1.span.start, b.1.span.end, &b.0))
        });
        let slips = lints.into_iter().filter_map(|(name, lint)| slip(name, &lint, source, fed)).collect();
        Reading { tags, slips }
    }
}

fn tag(token: &Token, source: &[char], fed: &Fed) -> Option<Tag> {
    let span = fed.span(token.span)?;
    let kind = &token.kind;
    let dummy = fed.dummy.get(token.span.start).copied().unwrap_or(false);
    let letters: String = token.span.try_get_content(source)?.iter().collect();
    let shape = match kind {
        _ if dummy => Shape::Token,
        TokenKind::Space(_) | TokenKind::Newline(_) | TokenKind::ParagraphBreak | TokenKind::HeadingStart => return None,
        TokenKind::Word(_) => Shape::Word,
        TokenKind::Number(_) | TokenKind::Decade => Shape::Number,
        TokenKind::Punctuation(_) => Shape::Mark,
        _ if letters.trim().is_empty() => return None,
        _ => Shape::Token,
    };
    let mut tag = Tag::new(span, shape, &letters);
    tag.pos = pos(kind);
    let mut can = |class: Class, is: bool| {
        if is {
            tag.can.insert(class);
        }
    };
    can(Class::Known, !kind.is_oov());
    can(Class::Noun, kind.is_noun());
    can(Class::Singular, kind.is_singular_noun());
    can(Class::SingularOnly, kind.is_singular_noun() && !kind.is_plural_noun());
    can(Class::Plural, kind.is_plural_noun());
    can(Class::Mass, kind.is_mass_noun());
    can(Class::MassOnly, kind.is_mass_noun_only());
    can(Class::Count, kind.is_countable_noun());
    can(Class::Proper, kind.is_proper_noun());
    can(Class::PossessiveNoun, kind.is_possessive_noun());
    can(Class::Verb, kind.is_verb());
    can(Class::Lemma, kind.is_verb_lemma());
    can(Class::Third, kind.is_verb_third_person_singular_present_form());
    can(Class::Past, kind.is_verb_simple_past_form() || kind.is_verb_past_form());
    can(Class::Participle, kind.is_verb_past_participle_form() || kind.is_verb_past_form());
    can(Class::PastOnly, kind.is_verb_simple_past_only());
    can(Class::Progressive, kind.is_verb_progressive_form());
    can(Class::Auxiliary, kind.is_auxiliary_verb());
    can(Class::Linking, kind.is_linking_verb());
    can(Class::Adjective, kind.is_adjective());
    can(Class::Comparative, kind.is_comparative_adjective());
    can(Class::Superlative, kind.is_superlative_adjective());
    can(Class::Adverb, kind.is_adverb());
    can(Class::Determiner, kind.is_determiner());
    can(Class::Preposition, kind.is_preposition());
    can(Class::Pronoun, kind.is_pronoun());
    can(Class::Conjunction, kind.is_conjunction());
    can(Class::Phrase, kind.is_np_member());
    Some(tag)
}

fn pos(kind: &TokenKind) -> Pos {
    use harper_brill::UPOS;
    let TokenKind::Word(Some(metadata)) = kind else { return Pos::Unknown };
    match metadata.pos_tag {
        None => Pos::Unknown,
        Some(UPOS::ADJ) => Pos::Adjective,
        Some(UPOS::ADP) => Pos::Preposition,
        Some(UPOS::ADV) => Pos::Adverb,
        Some(UPOS::AUX) => Pos::Auxiliary,
        Some(UPOS::CCONJ) => Pos::Conjunction,
        Some(UPOS::DET) => Pos::Determiner,
        Some(UPOS::INTJ) => Pos::Interjection,
        Some(UPOS::NOUN) => Pos::Noun,
        Some(UPOS::NUM) => Pos::Number,
        Some(UPOS::PART) => Pos::Particle,
        Some(UPOS::PRON) => Pos::Pronoun,
        Some(UPOS::PROPN) => Pos::Name,
        Some(UPOS::SCONJ) => Pos::Subordinator,
        Some(UPOS::VERB) => Pos::Verb,
        Some(_) => Pos::Unknown,
    }
}

fn slip(rule: String, lint: &Lint, source: &[char], fed: &Fed) -> Option<Slip> {
    let span = fed.span(lint.span)?;
    if (lint.span.start..lint.span.end).any(|i| fed.dummy.get(i).copied().unwrap_or(true)) {
        return None;
    }
    let written: String = lint.span.try_get_content(source)?.iter().collect();
    let suggestions = lint
        .suggestions
        .iter()
        .map(|suggestion| match suggestion {
            Suggestion::ReplaceWith(with) => with.iter().collect(),
            Suggestion::InsertAfter(behind) => written.chars().chain(behind.iter().copied()).collect(),
            Suggestion::Remove => String::new(),
        })
        .filter(|replacement: &String| *replacement != written)
        .collect();
    let kind = match lint.lint_kind {
        LintKind::Agreement => SlipKind::Agreement,
        LintKind::BoundaryError => SlipKind::Boundary,
        LintKind::Capitalization => SlipKind::Capital,
        LintKind::Punctuation => SlipKind::Punctuation,
        LintKind::Grammar => SlipKind::Grammar,
        LintKind::Eggcorn | LintKind::Malapropism | LintKind::Typo => SlipKind::Confusion,
        LintKind::Usage | LintKind::WordChoice | LintKind::Nonstandard => SlipKind::Usage,
        LintKind::Repetition => SlipKind::Repetition,
        _ => SlipKind::Taste,
    };
    Some(Slip { rule, kind, span, suggestions })
}
