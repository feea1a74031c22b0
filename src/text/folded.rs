//! The text as patterns read it: lower case, straight quotes, plain blanks and hyphens.
//!
//! One place knows that people paste curly quotes and no-break spaces; every pattern and word list
//! is written in plain lower-case ASCII punctuation and matches all of them. Each folded byte knows
//! the byte of the original it came from, so a match is given back as a `Span` of the original.

use super::Span;

/// A folded copy of a text and the way back.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For every byte of `text` the byte offset of its character in the original, and one entry for the end.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `text`.
    pub fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origin = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            let from = folded.len();
            match c {
                '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{02bc}' | '\u{2032}' | '`' | '\u{00b4}' => folded.push('\''),
                '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' | '\u{00ab}' | '\u{00bb}' => folded.push('"'),
                '\u{00a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{3000}' | '\t' => folded.push(' '),
                '\u{2010}' | '\u{2011}' => folded.push('-'),
                // Soft hyphens and zero-width marks are invisible and hide words from patterns.
                '\u{00ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
                _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
                _ => folded.extend(c.to_lowercase()),
            }
            origin.resize(origin.len() + folded.len() - from, at as u32);
        }
        origin.push(text.len() as u32);
        Self { text: folded, origin }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the original that the folded bytes `start..end` came from.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.origin[start] as usize;
        if end <= start {
            return Span::new(first, first);
        }
        // A folded character may be one of several that came from one original character: end after the whole of it.
        let last = self.origin[end - 1];
        let mut after = end;
        while after < self.text.len() && self.origin[after] == last {
            after += 1;
        }
        Span::new(first, (self.origin[after] as usize).max(first))
    }

    /// The first folded byte that came from the original offset `at` or a later one.
    pub fn position(&self, at: usize) -> usize {
        self.origin[..self.text.len()].partition_point(|&o| (o as usize) < at)
    }

    /// The folded form of a span of the original.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[self.position(span.start)..self.position(span.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_finds_its_way_back() {
        let text = "Don\u{2019}t  \u{0130}stanbul CAF\u{00c9} \u{201c}ok\u{201d}";
        let folded = Folded::new(text);
        let at = folded.text().find("don't").unwrap();
        assert_eq!(folded.span(at, at + 5).of(text), "Don\u{2019}t");
        let at = folded.text().find("caf\u{e9}").unwrap();
        assert_eq!(folded.span(at, at + 5).of(text), "CAF\u{00c9}");
        assert_eq!(folded.slice(Span::new(0, 7)), "don't");
    }

    #[test]
    fn every_cut_of_a_growing_letter_is_a_boundary() {
        let text = "\u{0130}x";
        let folded = Folded::new(text);
        let boundaries: Vec<usize> = (0..=folded.text().len()).filter(|&i| folded.text().is_char_boundary(i)).collect();
        for &a in &boundaries {
            for &b in boundaries.iter().filter(|&&b| b >= a) {
                let span = folded.span(a, b);
                assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            }
        }
    }
}
