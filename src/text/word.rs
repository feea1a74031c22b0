//! Splits a text into words; links, addresses, handles and hashtags stay whole.

use super::Span;

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters, with apostrophes inside; hyphens separate words.
    Letters,
    /// Starts with a digit: "10", "7pm", "1st", "2,000", "3.5".
    Number,
    /// One punctuation mark, symbol or emoji.
    Mark,
    Link,
    Email,
    Handle,
    Hashtag,
}

/// One word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    pub span: Span,
    pub kind: WordKind,
}

impl Word {
    /// Whether it is an ordinary word of letters.
    pub fn is_letters(self) -> bool {
        self.kind == WordKind::Letters
    }
}

/// The words of `text`. `whole` are the spans that are one word each, sorted and apart.
pub(super) fn split(text: &str, whole: &[(Span, WordKind)]) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut whole = whole.iter().peekable();
    let mut chars = text.char_indices().peekable();
    while let Some(&(at, c)) = chars.peek() {
        while whole.next_if(|(span, _)| span.start < at).is_some() {}
        let word = if let Some(&(span, kind)) = whole.next_if(|(span, _)| span.start == at) {
            Word { span, kind }
        } else if c.is_alphabetic() {
            Word { span: Span::new(at, letters_end(text, at)), kind: WordKind::Letters }
        } else if c.is_numeric() {
            Word { span: Span::new(at, number_end(text, at)), kind: WordKind::Number }
        } else if c.is_whitespace() || is_invisible(c) {
            chars.next();
            continue;
        } else {
            Word { span: Span::new(at, at + c.len_utf8()), kind: WordKind::Mark }
        };
        // A run of letters must not swallow the start of a link.
        let limit = whole.peek().map_or(usize::MAX, |(span, _)| span.start);
        let end = if word.span.end > limit && word.span.start < limit { limit } else { word.span.end };
        words.push(Word { span: Span::new(at, end.max(at + c.len_utf8())), ..word });
        while chars.next_if(|&(i, _)| i < end).is_some() {}
    }
    words
}

/// Marks that take no room: they belong to the word around them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}') || c.is_control()
}

fn is_mark_above(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{00ad}' | '\u{200c}' | '\u{200d}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}')
}

fn letters_end(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    let mut end = start;
    while let Some((i, c)) = chars.next() {
        let inside = c.is_alphanumeric()
            || is_mark_above(c)
            || (is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()));
        if !inside {
            break;
        }
        end = start + i + c.len_utf8();
    }
    end
}

fn number_end(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    let mut end = start;
    while let Some((i, c)) = chars.next() {
        let inside =
            c.is_alphanumeric() || (matches!(c, '.' | ',') && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()));
        if !inside {
            break;
        }
        end = start + i + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        split(text, &[]).into_iter().map(|w| w.span.of(text)).collect()
    }

    #[test]
    fn apostrophes_stay_inside_and_hyphens_separate() {
        assert_eq!(words("Don\u{2019}t walk the dogs' path"), ["Don\u{2019}t", "walk", "the", "dogs", "'", "path"]);
        assert_eq!(words("cul-de-sac"), ["cul", "-", "de", "-", "sac"]);
    }

    #[test]
    fn numbers_keep_their_points() {
        assert_eq!(words("$1,200.50, 7pm."), ["$", "1,200.50", ",", "7pm", "."]);
    }

    #[test]
    fn a_whole_span_is_one_word() {
        let text = "see a.gov/b-c now";
        let whole = [(Span::new(4, 13), WordKind::Link)];
        let found = split(text, &whole);
        assert_eq!(found[1], Word { span: Span::new(4, 13), kind: WordKind::Link });
        assert_eq!(found.len(), 3);
    }
}
