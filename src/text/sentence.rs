//! Splits a text into paragraphs (lines) and sentences.
//!
//! City posts are full of points that end nothing: "St. Joseph's", "Minn. Stat. 13.82", "7 p.m.
//! Tuesday", "J. R. Pelkey", "Dec. 2". A line break always ends a sentence: lists have no points.

use std::ops::Range;

use super::word::{Word, WordKind};
use super::{Folded, Span};

/// One sentence and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Without white space at its ends.
    pub span: Span,
    /// Its words, as indices into `Document::words`.
    pub words: Range<usize>,
    /// Which paragraph it stands in, as an index into `Document::paragraphs`.
    pub paragraph: usize,
}

/// Abbreviations that hardly ever end a sentence.
const NEVER_LAST: &[&str] = &[
    "adm", "al", "approx", "art", "asst", "atty", "capt", "ch", "cmdr", "col", "cpl", "det", "dept", "dist", "ext", "fig", "gen",
    "gov", "hon", "hwy", "lt", "maj", "minn", "mr", "mrs", "ms", "mx", "mt", "no", "nos", "ofc", "pfc", "ph", "pres", "prof",
    "rep", "reps", "rev", "rt", "sec", "sen", "sens", "sgt", "st", "stat", "stats", "subd", "supt", "tel", "univ", "vs", "dr",
    "ft", "pt", "tues", "thurs", "approx", "est", "blvd", "ave", "rd", "ln", "ct", "cir", "pkwy", "vol", "pp", "par", "resp",
    "eq",
];

/// Abbreviations that end a sentence when a word follows that starts one.
const SOMETIMES_LAST: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun", "inc", "co", "corp", "ltd", "llc", "bros", "jr", "sr", "etc", "m", "e", "i", "u", "a", "p", "s", "esq",
];

/// Street words whose point may end a sentence when a name stands before them.
const STREET: &[&str] = &["st", "dr", "ave", "rd", "ln", "ct", "blvd", "cir", "pkwy", "hwy"];

/// Words that start sentences and seldom follow an abbreviation inside one.
const STARTERS: &[&str] = &[
    "a", "all", "an", "and", "any", "anyone", "are", "as", "at", "be", "bring", "but", "by", "call", "can", "come", "crews",
    "do", "doors", "drivers", "due", "each", "enter", "every", "expect", "find", "for", "free", "from", "he", "her", "here",
    "his", "how", "if", "in", "is", "it", "it's", "its", "join", "just", "learn", "let's", "look", "more", "most", "my", "no",
    "not", "now", "on", "one", "our", "parking", "please", "questions", "residents", "see", "she", "sign", "so", "some", "staff",
    "stop", "take", "thank", "thanks", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to", "two",
    "use", "visit", "watch", "we", "we'll", "we're", "we've", "what", "when", "where", "while", "who", "why", "will", "with",
    "you", "you'll", "your",
];

/// The lines of `text` that hold anything.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{0085}']) {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if !span.is_empty() {
            found.push(span);
        }
    }
    found
}

/// The sentences of `text`, in order.
pub(super) fn split(text: &str, folded: &Folded, paragraphs: &[Span], words: &[Word]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut at = 0;
    for (paragraph, &line) in paragraphs.iter().enumerate() {
        while at < words.len() && words[at].span.start < line.start {
            at += 1;
        }
        let end = at + words[at..].partition_point(|w| w.span.start < line.end);
        let mut first = at;
        let mut i = at;
        while i < end {
            let close = closing(text, words, i, end);
            if close > i && ends_here(text, folded, words, first, i, close, end) {
                push(text, &mut sentences, words, first..close, paragraph);
                first = close;
                i = close;
            } else {
                i += 1;
            }
        }
        if first < end {
            push(text, &mut sentences, words, first..end, paragraph);
        }
        at = end;
    }
    sentences
}

fn push(text: &str, sentences: &mut Vec<Sentence>, words: &[Word], range: Range<usize>, paragraph: usize) {
    let (Some(first), Some(last)) = (words.get(range.start), words.get(range.end - 1)) else { return };
    let span = Span::new(first.span.start, last.span.end).trim(text);
    sentences.push(Sentence { span, words: range, paragraph });
}

/// One past the end mark at `i` and the quotes and brackets that close behind it; `i` if there is none.
fn closing(text: &str, words: &[Word], i: usize, end: usize) -> usize {
    let is = |i: usize, marks: &str| words[i].kind == WordKind::Mark && marks.contains(words[i].span.of(text));
    if !is(i, ".!?\u{2026}") {
        return i;
    }
    let mut close = i + 1;
    while close < end && words[close].span.start == words[close - 1].span.end && is(close, ".!?\u{2026}\"'\u{201d}\u{2019})]") {
        close += 1;
    }
    close
}

/// Whether the end mark at `i`, closed at `close`, ends the sentence that began at `first`.
fn ends_here(text: &str, folded: &Folded, words: &[Word], first: usize, i: usize, close: usize, end: usize) -> bool {
    if close >= end {
        return true;
    }
    let next = words[close];
    if next.span.start == words[close - 1].span.end {
        return false;
    }
    let next_text = next.span.of(text);
    let starts = match next.kind {
        WordKind::Letters => next_text.chars().next().is_some_and(|c| !c.is_lowercase()),
        _ => true,
    };
    if words[i].span.of(text) != "." {
        // "Wow!" she said: a small letter after the quote goes on with the sentence.
        return starts || close == i + 1;
    }
    if !starts {
        // A whole post in lower case has sentences too; there the point after a real word counts.
        // The look back over the whole sentence comes last: most points are settled before it.
        return i > first
            && next.kind == WordKind::Letters
            && i - first > 2
            && words[i - 1].is_letters()
            && words[i - 1].span.len() > 3
            && !NEVER_LAST.contains(&folded.slice(words[i - 1].span))
            && words[first..i].iter().all(|w| !w.is_letters() || w.span.of(text).chars().all(|c| !c.is_uppercase()));
    }
    if i == first || words[i - 1].span.end != words[i].span.start {
        return true;
    }
    let before = words[i - 1];
    let before_text = folded.slice(before.span);
    let next_folded = folded.slice(next.span);
    let starter = STARTERS.contains(&next_folded);
    if before.kind == WordKind::Number {
        return true;
    }
    if !before.is_letters() {
        return true;
    }
    let dotted = i >= 3 && words[i - 2].span.of(text) == "." && words[i - 3].span.len() <= 2;
    if dotted && matches!(before_text, "m") {
        // "7 p.m. Tuesday" goes on; "7 p.m. Bring a chair." does not.
        return next.kind == WordKind::Letters && !is_calendar(next_folded);
    }
    if dotted {
        return starter;
    }
    if STREET.contains(&before_text) && i >= first + 2 && starts_upper(words[i - 2].span.of(text)) && words[i - 2].is_letters() {
        return starter;
    }
    if before_text.chars().count() == 1 && starts_upper(before.span.of(text)) {
        return starter && before_text != "i";
    }
    if NEVER_LAST.contains(&before_text) {
        // "We said no. The council ..." is a sentence; "No. 4417" is not.
        return before_text == "no" && next.kind == WordKind::Letters;
    }
    if SOMETIMES_LAST.contains(&before_text) {
        return starter && before_text != "jr" && before_text != "sr";
    }
    true
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_calendar(word: &str) -> bool {
    const NAMES: [&str; 19] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
        "may", "june", "july", "august", "september", "october", "november", "december",
    ];
    const SHORT: [&str; 20] = [
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "aug", "sep",
        "sept", "oct", "nov", "dec",
    ];
    let singular = word.strip_suffix('s').unwrap_or(word);
    NAMES.contains(&singular) || NAMES.contains(&word) || SHORT.contains(&word)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::text::Document;

    fn sentences(text: &str) -> Vec<String> {
        let document = Document::read(text, date(2026, 11, 30));
        document.sentences.iter().map(|s| s.span.of(text).to_owned()).collect()
    }

    #[test]
    fn points_that_end_nothing() {
        for text in [
            "He was taken to Essentia Health-St. Joseph's on Tuesday.",
            "See Minn. Stat. 13.82, subd. 2 for the list.",
            "Doors open at 7 p.m. Tuesday in City Hall.",
            "J. R. Pelkey and Sgt. Nolan spoke on Dec. 2 at 6.",
            "Visit www.baxtermn.gov/parks. or not",
        ] {
            assert_eq!(sentences(text).len(), 1, "{text}: {:?}", sentences(text));
        }
    }

    #[test]
    fn points_that_end_a_sentence() {
        for text in [
            "Doors open at 7 p.m. Bring a chair.",
            "The line runs along Oak St. The crew is there.",
            "It is over! Thank you.",
            "We heard \"stop.\" Then it was quiet.",
            "Hauling ends in Dec. We will post dates.",
            "one line\nanother line",
            "the road is closed. please use the other one",
        ] {
            assert_eq!(sentences(text).len(), 2, "{text}: {:?}", sentences(text));
        }
    }
}
