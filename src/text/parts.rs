//! A text that goes out in several posts: each part ends with its number, "(1/3)", "(2/3)", "(3/3)".
//!
//! The numbers are the only sign: they are what readers see, so nothing else has to be kept or explained.

use std::sync::LazyLock;

use regex::Regex;

use super::Span;

/// More parts than anyone reads in a row.
const MOST: usize = 99;

/// One part of a numbered text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The part with its number, without white space at its ends.
    pub span: Span,
    /// The number itself, with its parentheses.
    pub mark: Span,
}

/// The parts of a text whose numbers run from 1 to the last without a gap; none where it is one text.
pub fn parts(text: &str) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let (mut start, mut begun, mut count) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        if let Some((mark, nth, of)) = mark(line.trim_end()) {
            let fits = nth == found.len() + 1 && (2..=MOST).contains(&of) && (count == 0 || of == count) && nth <= of;
            let span = Span::new(begun, end).trim(text);
            // A number alone is no part.
            if !fits || span.len() == mark.len() {
                return Vec::new();
            }
            count = of;
            found.push(Part { span, mark: Span::new(end - mark.len(), end) });
            begun = end;
        }
        start += line.len();
    }
    let whole = found.len() == count && text.get(begun..).is_some_and(|rest| rest.trim().is_empty());
    if whole { found } else { Vec::new() }
}

/// The number at the end of a line, as typed and as two numbers.
fn mark(line: &str) -> Option<(&str, usize, usize)> {
    let open = line.strip_suffix(')')?.rfind('(')?;
    let (nth, of) = line.get(open + 1..line.len() - 1)?.split_once('/')?;
    let number = |digits: &str| {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    Some((line.get(open..)?, number(nth)?, number(of)?))
}

/// A text without the numbers of its parts, also where an edit left them in the wrong places.
pub fn unnumbered(text: &str) -> String {
    static MARK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s*\(([0-9]{1,2})/([0-9]{1,2})\)").expect("a valid pattern"));
    let number = |digits: &str| digits.parse::<usize>().unwrap_or(0);
    let marks: Vec<(Span, usize, usize)> = MARK
        .captures_iter(text)
        .filter_map(|found| Some((Span::from(found.get(0)?.range()), number(&found[1]), number(&found[2]))))
        .collect();
    let counts_up = marks.windows(2).all(|pair| pair[0].1 < pair[1].1 && pair[0].2 == pair[1].2);
    if marks.len() < 2 || !counts_up || marks.iter().any(|(_, nth, of)| nth > of) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    for (span, ..) in marks {
        plain.push_str(&text[at..span.start]);
        at = span.end;
    }
    plain.push_str(&text[at..]);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        parts(text).into_iter().map(|part| part.span.of(text)).collect()
    }

    #[test]
    fn numbered_parts_are_found() {
        assert_eq!(read("Snow tonight. (1/2)\n\nMove your car. (2/2)\n"), ["Snow tonight. (1/2)", "Move your car. (2/2)"]);
        assert_eq!(read("One.\nTwo. (1/2)\nThree. (2/2)"), ["One.\nTwo. (1/2)", "Three. (2/2)"]);
        assert_eq!(unnumbered("Snow tonight. (1/2)\n\nMove your car. (2/2) Now."), "Snow tonight.\n\nMove your car. Now.");
        assert_eq!(unnumbered("Snow (1/3)\n\nIce (3/3)"), "Snow\n\nIce", "a part was taken out");
        for text in ["Friday (1/2)", "A half (1/2) and a third (1/3)", "(3/4), then (1/4)", ""] {
            assert_eq!(unnumbered(text), text);
        }
    }

    #[test]
    fn other_texts_are_one() {
        for text in [
            "",
            "Snow tonight.",
            "The rink opens Friday (1/2)",
            "Snow tonight. (1/2)\n\nMove your car. (2/3)",
            "Snow tonight. (2/2)\n\nMove your car. (1/2)",
            "Snow tonight. (1/2)\n\nMove your car. (2/2)\n\nThank you.",
            "(1/2)\n\nMove your car. (2/2)",
            "Add a third (1/3) of it.\nThank you.",
            "Snow (1/1)",
            "Sn\u{f6}w (\u{661}/2)\n\nMove (2/2)",
        ] {
            assert_eq!(parts(text), [], "{text}");
        }
    }
}
