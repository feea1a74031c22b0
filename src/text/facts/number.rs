//! Percents, counted numbers with their noun, and what numbers are worth when written as words.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span, lexicon};

/// A share of a hundred.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percent {
    pub span: Span,
    pub value: f64,
    /// "Percentage points" are a difference, not a share.
    pub points: bool,
}

/// A number that counts or measures something, or may do so.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub span: Span,
    pub value: f64,
    /// What is counted, as typed in lower case: "sites", "acres".
    pub noun: Option<Span>,
    /// The noun without a plural ending, or empty.
    pub unit: String,
}

macro_rules! words {
    () => {
        r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
    };
}

static PERCENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(\d[\d,]*(?:\.\d+)?|",
        words!(),
        r")(?: ?%| ?percent(?-u:\b)| per cent(?-u:\b)| pct(?-u:\b)|-percent(?-u:\b))( points?)?"
    ))
    .expect("a valid pattern")
});

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:\d+(?:,\d{3})*(?:\.\d+)?(?: (?:thousand|million|billion)(?-u:\b))?|",
        words!(),
        r"(?: (?:hundred|thousand|million))?)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static MONTH_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|",
        r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\.?,? (?:the )?(?:[\d,]+(?:st|nd|rd|th)?(?:, (?:and )?| (?:and|or|to|through|-|\u{2013}) |-|\u{2013}))*$"
    ))
    .expect("a valid pattern")
});

static CLOCK_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?: ?(?:am|pm|a\.m|p\.m|noon|midnight|o'clock)(?-u:\b)|[:/\u{2044}]\d|(?: ?(?:-|\u{2013}|to|until|till|and) ?|, )(?:\d{1,2}(?::\d\d)?(?:, | and | to |-))*\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m)|",
        r" (?:to|-|\u{2013}|until) ?(?:noon|midnight)| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?-u:\b))"
    ))
    .expect("a valid pattern")
});

static NOUN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[ -](?:of (?:the |our |these |those )?)?(?:[a-z][a-z'-]* ){0,2}?((?-u:\b)(?:people|children|men|women|feet|acre-feet|mice|geese|deer|fish|staff|square feet|cubic yards|[a-z]{2,}[a-rt-z]s))(?-u:\b)")
        .expect("a valid pattern")
});

/// Small words that end with an s and are no plural.
const NO_NOUN: &[&str] = &[
    "is", "was", "has", "as", "this", "its", "his", "us", "yes", "does", "always", "less", "across", "plus", "versus", "towards",
    "besides", "sometimes", "perhaps", "these", "thus", "business", "goes", "gets", "makes", "takes", "runs", "comes", "helps",
    "needs", "starts", "ends", "opens", "closes", "says", "means", "serves", "covers", "includes", "includes", "per", "plays",
    "brings", "class", "address", "press", "pass", "access", "process", "express", "boss", "bus", "campus", "bonus", "gas",
    "status", "census", "focus", "virus", "grass", "glass", "mass", "cross",
];

/// Words that end what a number can count: a noun behind them is another's.
const BREAKS: &[&str] = &[
    "and", "or", "but", "to", "for", "at", "in", "on", "by", "with", "from", "the", "a", "an", "is", "are", "was", "were",
    "will", "has", "have", "had", "who", "that", "which", "if", "as", "than", "per", "each", "when", "where", "while", "so",
    "his", "her", "our", "your", "their", "its", "through", "until", "of", "can", "may", "must", "over", "under", "near", "this",
    "these", "off", "out", "up", "down", "we", "you", "they", "it", "i", "he", "she",
];

static LABELS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("../../../dictionaries/label-words.txt")).collect());

pub(super) fn read_percents(folded: &Folded, taken: &mut Taken) -> Vec<Percent> {
    let plain = folded.text();
    let mut percents = Vec::new();
    for found in PERCENT.captures_iter(plain) {
        let (Some(whole), Some(digits)) = (found.get(0), found.get(1)) else { continue };
        let Some(value) = worth(digits.as_str()) else { continue };
        if taken.take(whole.start(), whole.end()) {
            percents.push(Percent { span: folded.span(whole.start(), whole.end()), value, points: found.get(2).is_some() });
        }
    }
    percents
}

pub(super) fn read_numbers(folded: &Folded, taken: &Taken) -> Vec<Number> {
    let plain = folded.text();
    let mut numbers = Vec::new();
    for found in NUMBER.find_iter(plain) {
        let (start, end) = (found.start(), found.end());
        if !taken.is_free(start, end) || is_part(plain, start, end) {
            continue;
        }
        let before = tail(plain, start);
        let after = head(plain, end);
        let day = found.len() <= 2;
        if day && MONTH_BEFORE.is_match(before) || CLOCK_AFTER.is_match(after) || is_label(before) {
            continue;
        }
        let words = found.as_str();
        let spelled = words.starts_with(|c: char| c.is_ascii_alphabetic());
        let Some(value) = worth(words) else { continue };
        let (noun, unit) = noun_behind(folded, end, after);
        // "1998" is a year, "one" mostly no number.
        let year = words.len() == 4 && !words.contains(['.', ',']) && (1800.0..2100.0).contains(&value);
        if year && noun.is_none() || spelled && noun.is_none() && value < 2.0 && !is_listed_one(before, after) {
            continue;
        }
        numbers.push(Number { span: folded.span(start, end), value, noun, unit });
    }
    numbers
}

/// "... and one trail counter": a part of a list, and not "one of them" or "no one".
fn is_listed_one(before: &str, after: &str) -> bool {
    let listed = [", ", "; ", ": ", " and ", " plus "].iter().any(|lead| before.ends_with(lead));
    let next = after.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let other = matches!(
        next,
        "of" | "more"
            | "another"
            | "way"
            | "day"
            | "time"
            | "thing"
            | "last"
            | "to"
            | "is"
            | "by"
            | "in"
            | "who"
            | "that"
            | "for"
            | "can"
            | "on"
    );
    listed && !other && next.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The number a word or a run of digits stands for.
pub fn worth(words: &str) -> Option<f64> {
    let (first, scale) = match words.rsplit_once(' ') {
        Some((first, "hundred")) => (first, 1e2),
        Some((first, "thousand")) => (first, 1e3),
        Some((first, "million")) => (first, 1e6),
        Some((first, "billion")) => (first, 1e9),
        _ => (words, 1.0),
    };
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        return first.replace(',', "").parse::<f64>().ok().map(|value| value * scale);
    }
    let small = |word: &str| -> Option<f64> {
        const WORDS: [&str; 20] = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        let place = |list: &[&str]| list.iter().position(|w| *w == word);
        place(&WORDS).map(|i| i as f64).or_else(|| place(&TENS).map(|i| (i as f64 + 2.0) * 10.0))
    };
    let value = match first.split_once('-') {
        Some((tens, ones)) => small(tens)? + small(ones)?,
        None => small(first)?,
    };
    Some(value * scale)
}

/// Whether the digits are a part of something longer: "3-0", "13.82", "2026-114", "24/7", "7pm".
fn is_part(plain: &str, start: usize, end: usize) -> bool {
    let mut before = plain[..start].chars().rev();
    let left = match before.next() {
        Some(c) if c.is_alphanumeric() || matches!(c, '$' | '#' | '\'' | '_' | '@' | '+') => true,
        Some('-' | '/' | ':' | '.' | ',') => before.next().is_some_and(char::is_alphanumeric),
        _ => false,
    };
    let mut after = plain[end..].chars();
    let right = match after.next() {
        Some(c) if c.is_alphanumeric() || c == '_' => true,
        Some('-' | '/' | ':') => after.next().is_some_and(|c| c.is_ascii_digit()),
        Some('.' | ',') => after.next().is_some_and(|c| c.is_ascii_digit()),
        Some('\'' | '"') => true,
        _ => false,
    };
    left || right
}

/// Whether a month or a weekday stands before the number at `start`.
pub(super) fn is_dated(plain: &str, start: usize) -> bool {
    MONTH_BEFORE.is_match(tail(plain, start))
}

/// Whether a word right before makes the number a name: "Highway 210", "Room 12", "U.S. 10".
fn is_label(before: &str) -> bool {
    let Some(words) = before.strip_suffix(' ').or_else(|| before.strip_suffix(" (")) else { return false };
    let word = words.rsplit([' ', '(', '\n']).next().unwrap_or_default();
    LABELS.contains(word) || LABELS.contains(word.trim_end_matches('.'))
}

fn noun_behind(folded: &Folded, end: usize, after: &str) -> (Option<Span>, String) {
    let Some(found) = NOUN.captures(after) else { return (None, String::new()) };
    let (Some(whole), Some(noun)) = (found.get(0), found.get(1)) else { return (None, String::new()) };
    let between = &after[1..noun.start()];
    let crossed = between.split_whitespace().enumerate().any(|(i, word)| BREAKS.contains(&word) && !(i == 0 && word == "of"));
    if crossed && !between.starts_with("of ") || NO_NOUN.contains(&noun.as_str()) || whole.as_str().contains(['\n', ',']) {
        return (None, String::new());
    }
    let span = folded.span(end + noun.start(), end + noun.end());
    (Some(span), singular(noun.as_str()))
}

/// Without the ending of the plural.
fn singular(noun: &str) -> String {
    match noun {
        "people" => "person".to_owned(),
        "children" => "child".to_owned(),
        "feet" => "foot".to_owned(),
        _ if noun.ends_with("ies") && noun.len() > 4 => format!("{}y", &noun[..noun.len() - 3]),
        _ if ["ses", "xes", "ches", "shes", "zes"].iter().any(|e| noun.ends_with(e)) => noun[..noun.len() - 2].to_owned(),
        _ => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
    }
}

/// The sixty bytes before a place, of the same line.
fn tail(plain: &str, start: usize) -> &str {
    let mut from = start.saturating_sub(60);
    while !plain.is_char_boundary(from) {
        from += 1;
    }
    let before = &plain[from..start];
    before.rfind('\n').map_or(before, |at| &before[at + 1..])
}

/// The sixty bytes behind a place, of the same line.
fn head(plain: &str, end: usize) -> &str {
    let mut to = (end + 60).min(plain.len());
    while !plain.is_char_boundary(to) {
        to -= 1;
    }
    let after = &plain[end..to];
    after.find('\n').map_or(after, |at| &after[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(f64, String)> {
        let folded = Folded::new(text);
        read_numbers(&folded, &Taken::default()).into_iter().map(|n| (n.value, n.unit)).collect()
    }

    #[test]
    fn counts_know_their_noun() {
        assert_eq!(numbers("Three new sites and 64 acres"), [(3.0, "site".to_owned()), (64.0, "acre".to_owned())]);
        assert_eq!(numbers("12 of 64"), [(12.0, String::new()), (64.0, String::new())]);
        assert_eq!(numbers("1,210 pounds; twenty-five kids"), [(1210.0, "pound".to_owned()), (25.0, "kid".to_owned())]);
    }

    #[test]
    fn names_dates_and_times_are_no_counts() {
        for text in [
            "Highway 210", "Ordinance 26-07", "June 11, 18, 25", "7 p.m.", "8 to 9:30 a.m.", "24/7", "Minn. Stat. 13.82",
            "Bridge 4417", "in 1998", "the 4th", "9 a.m.-1 p.m.", "Dec. 2",
        ] {
            assert_eq!(numbers(text), [], "{text}");
        }
    }
}
