//! `Lexicon`: a list of words and phrases from `dictionaries/`, matched at word boundaries.
//!
//! A file is UTF-8. Lines that start with `#` are its header: what it is, its source, its licence.
//! Every other line is a phrase in lower case, and behind a tab, if the list has classes, its class.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::{Document, Span};

/// A phrase list, ready to be matched.
pub struct Lexicon {
    automaton: AhoCorasick,
    entries: Vec<(&'static str, &'static str)>,
}

/// A phrase found in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub span: Span,
    /// The phrase as listed.
    pub phrase: &'static str,
    /// Its class; empty where the list has none.
    pub class: &'static str,
}

impl Lexicon {
    /// Reads a list; longer phrases win over shorter ones that start at the same place.
    pub fn new(file: &'static str) -> Self {
        let entries: Vec<_> = lines(file).map(|line| line.split_once('\t').unwrap_or((line, ""))).collect();
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build(entries.iter().map(|(phrase, _)| phrase))
            .expect("a phrase list fits an automaton");
        Self { automaton, entries }
    }

    /// Every phrase in the document, in text order, none overlapping another.
    pub fn find<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = Hit> + 'a {
        self.find_in(document, Span::new(0, document.text.len()))
    }

    /// Every phrase inside `within`.
    pub fn find_in<'a>(&'a self, document: &'a Document, within: Span) -> impl Iterator<Item = Hit> + 'a {
        let folded = document.folded.text();
        let from = document.folded.position(within.start);
        let to = document.folded.position(within.end);
        let mut at = from;
        std::iter::from_fn(move || {
            while at < to {
                let input = aho_corasick::Input::new(folded).span(at..to);
                let found = self.automaton.find(input)?;
                if bounded(folded, found.start(), found.end()) {
                    at = found.end();
                    let (phrase, class) = self.entries[found.pattern().as_usize()];
                    return Some(Hit { span: document.folded.span(found.start(), found.end()), phrase, class });
                }
                // Try again one character on: a shorter phrase may start at the next boundary.
                at = found.start() + folded[found.start()..].chars().next().map_or(1, char::len_utf8);
            }
            None
        })
    }

    /// The class of exactly this phrase.
    pub fn class_of(&self, phrase: &str) -> Option<&'static str> {
        let found = self.automaton.find(aho_corasick::Input::new(phrase).anchored(aho_corasick::Anchored::No))?;
        let (listed, class) = self.entries[found.pattern().as_usize()];
        (listed == phrase).then_some(class)
    }
}

/// The entries of a list file, without its header.
pub fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn bounded(text: &str, start: usize, end: usize) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    let starts_word = text[start..].chars().next().is_some_and(inside);
    let ends_word = text[..end].chars().next_back().is_some_and(inside);
    let glued_before = starts_word && text[..start].chars().next_back().is_some_and(inside);
    let glued_after = ends_word && text[end..].chars().next().is_some_and(inside);
    !glued_before && !glued_after
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn phrases_match_at_word_boundaries_longest_first() {
        let lexicon = Lexicon::new("# a list\nblue\tcolour\nblue ox\tanimal\nox\n");
        let document = Document::read("Blue OX, bluebird, an ox and a blue car", date(2026, 11, 30));
        let hits: Vec<_> = lexicon.find(&document).map(|h| (h.phrase, h.class)).collect();
        assert_eq!(hits, [("blue ox", "animal"), ("ox", ""), ("blue", "colour")]);
        assert_eq!(lexicon.class_of("ox"), Some(""));
        assert_eq!(lexicon.class_of("oxen"), None);
    }
}
