//! Text to sub-words: lower case, marks off, signs alone, then the longest known piece first.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word longer than this is not looked up.
const LONGEST: usize = 100;

/// The known pieces and their numbers. Pieces that go on inside a word are kept apart.
pub(super) struct Pieces {
    starts: HashMap<&'static str, u32>,
    inner: HashMap<&'static str, u32>,
    unknown: u32,
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Pieces {
    /// Reads a list, one piece a line; "##" marks one that goes on inside a word.
    pub(super) fn read(list: &'static str) -> Self {
        let mut pieces = Self { starts: HashMap::new(), inner: HashMap::new(), unknown: 0, first: 0, last: 0 };
        for (number, piece) in (0..).zip(list.split('\n')) {
            match piece {
                "[UNK]" => pieces.unknown = number,
                "[CLS]" => pieces.first = number,
                "[SEP]" => pieces.last = number,
                _ => {
                    match piece.strip_prefix("##").filter(|rest| !rest.is_empty()) {
                        Some(rest) => pieces.inner.insert(rest, number),
                        None => pieces.starts.insert(piece, number),
                    };
                }
            }
        }
        pieces
    }

    /// The numbers of a text's pieces.
    pub(super) fn encode(&self, text: &str) -> Vec<u32> {
        let mut out = Vec::new();
        let mut word = String::new();
        for c in text.nfd() {
            if c.is_whitespace() {
                self.finish(&mut word, &mut out);
            } else if is_combining_mark(c) || is_hidden(c) {
            } else if !c.is_alphanumeric() || stands_alone(c) {
                self.finish(&mut word, &mut out);
                word.push(c);
                self.finish(&mut word, &mut out);
            } else {
                word.extend(c.to_lowercase());
            }
        }
        self.finish(&mut word, &mut out);
        out
    }

    fn finish(&self, word: &mut String, out: &mut Vec<u32>) {
        if !word.is_empty() {
            self.split(word, out);
            word.clear();
        }
    }

    fn split(&self, word: &str, out: &mut Vec<u32>) {
        if word.chars().count() > LONGEST {
            out.push(self.unknown);
            return;
        }
        let before = out.len();
        let mut at = 0;
        while at < word.len() {
            let list = if at == 0 { &self.starts } else { &self.inner };
            let rest = &word[at..];
            let ends = rest.char_indices().rev().map(|(i, c)| i + c.len_utf8());
            let Some((end, number)) = ends.filter_map(|end| list.get(&rest[..end]).map(|&number| (end, number))).next() else {
                out.truncate(before);
                out.push(self.unknown);
                return;
            };
            out.push(number);
            at += end;
        }
    }
}

/// Controls and signs without a width: they part no words.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fffd}')
}

/// Chinese characters are words of their own.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_longest_piece_first() {
        let pieces = Pieces::read("[UNK]\n[CLS]\n[SEP]\nplow\nplows\n##ing\n##s\n!\ncafe");
        assert_eq!(pieces.encode("Plows plowing, CAFÉ!"), [4, 3, 5, 0, 8, 7]);
        assert_eq!(pieces.encode("plowed \u{200b}"), [0]);
    }
}
