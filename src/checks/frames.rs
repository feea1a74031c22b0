//! `Frames`: sentence frames over word classes, such as "{group} (?:can't|cannot) drive".
//!
//! A frame is a pattern for the folded text in which `{class}` stands for every phrase of that class
//! in the word lists, `{known}` for a person told from all others, `~` for a short gap inside one sentence
//! (`~~` for a longer one), `\b`, `\w` and `\d`
//! for their fast ASCII forms. A frame begins and ends at word boundaries.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

use crate::checks::{Finding, Severity};
use crate::text::{Document, Span, lexicon};

/// Several frames, matched in one pass.
pub(super) struct Frames(Regex);

const LISTS: &[&str] = &[
    include_str!("../../dictionaries/conduct-crimes.txt"),
    include_str!("../../dictionaries/conduct-goods.txt"),
    include_str!("../../dictionaries/conduct-groups.txt"),
    include_str!("../../dictionaries/conduct-insults.txt"),
    include_str!("../../dictionaries/conduct-jests.txt"),
    include_str!("../../dictionaries/conduct-people.txt"),
    include_str!("../../dictionaries/conduct-politics.txt"),
    include_str!("../../dictionaries/private-matters.txt"),
    include_str!("../../dictionaries/private-people.txt"),
];

/// Each class as one group of alternatives, the longest first so that a short phrase never hides a long one.
static CLASSES: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
    let mut phrases: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    for (phrase, classes) in LISTS.iter().flat_map(|list| lexicon::lines(list)).filter_map(|line| line.split_once('\t')) {
        for class in classes.split(',') {
            phrases.entry(class).or_default().push(phrase);
        }
    }
    phrases
        .into_iter()
        .map(|(class, mut list)| {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
            let list: Vec<_> = list.into_iter().map(regex::escape).collect();
            (class, format!("(?:{})", list.join("|")))
        })
        .collect()
});

/// One person told from all others without a name: "the retired surveyor two doors east".
static KNOWN: LazyLock<String> = LazyLock::new(|| {
    let nouns: Vec<_> = ["who", "job", "jobs"].iter().filter_map(|class| CLASSES.get(class).map(String::as_str)).collect();
    let lead = "(?:the|a|an|one of the|our|that|this|his|her|their|two|three|both|certain|same) (?:[a-z-]+ ){0,3}?";
    let place = "(?:who|that|with|at|from|in|on|across|next door|two doors|three doors|a few doors|down the|up the|over the|behind|living|above|below|upstairs|directly)";
    format!("(?:{lead}(?:{}) {place})", nouns.join("|"))
});

impl Frames {
    /// Compiles frames that begin and end at word boundaries.
    pub(super) fn new(frames: &[&str]) -> Self {
        Self(compile(&format!(r"\b(?:{})\b", frames.join("|"))))
    }

    /// Compiles frames whose ends may be punctuation or symbols.
    pub(super) fn unbounded(frames: &[&str]) -> Self {
        Self(compile(&format!("(?:{})", frames.join("|"))))
    }

    /// Every passage that fits a frame, in text order.
    pub(super) fn find<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = Span> + 'a {
        document.find(&self.0)
    }

    /// Whether any frame fits inside `within`.
    pub(super) fn fit(&self, document: &Document, within: Span) -> bool {
        document.has(&self.0, within)
    }

    /// Every passage inside `within`.
    pub(super) fn find_in<'a>(&'a self, document: &'a Document, within: Span) -> impl Iterator<Item = Span> + 'a {
        document.find_in(&self.0, within)
    }
}

/// The passages of frames that leave no doubt (true), then those of frames that only hint (false).
pub(super) fn graded<'a>(sure: &'a Frames, hints: &'a Frames, document: &'a Document) -> impl Iterator<Item = (Span, bool)> + 'a {
    sure.find(document).map(|span| (span, true)).chain(hints.find(document).map(|span| (span, false)))
}

/// A hint is advice, whatever the rule's severity.
pub(super) fn weighed(finding: Finding, sure: bool) -> Finding {
    if sure { finding } else { finding.severity(Severity::Note).confidence(0.5) }
}

fn compile(frames: &str) -> Regex {
    let mut pattern = String::with_capacity(frames.len() * 4);
    let mut rest = frames;
    while let Some(at) = rest.find(['{', '~', '\\']) {
        pattern.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('~') {
            // A gap of plain characters: it cannot leave the sentence, and stays small when compiled.
            // Twice the sign, twice as far.
            let (reach, after) = after.strip_prefix('~').map_or((40, after), |after| (90, after));
            pattern.push_str(&format!("[a-z0-9',;&$%()\"/ -]{{0,{reach}}}?"));
            rest = after;
        } else if rest.starts_with('\\') {
            let escape: String = rest.chars().take(2).collect();
            rest = &rest[escape.len()..];
            match escape.as_str() {
                r"\b" | r"\w" | r"\d" | r"\B" => pattern.push_str(&format!("(?-u:{escape})")),
                _ => pattern.push_str(&escape),
            }
        } else {
            let class = rest[1..].split('}').next().unwrap_or_default();
            let known = if class == "known" { Some(&*KNOWN) } else { CLASSES.get(class) };
            // What is no class is a repetition, such as {0,3}.
            pattern.push_str(known.map_or(&rest[..class.len() + 2], String::as_str));
            rest = &rest[class.len() + 2..];
        }
    }
    pattern.push_str(rest);
    RegexBuilder::new(&pattern).size_limit(64 << 20).dfa_size_limit(8 << 20).build().expect("a valid frame")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn classes_gaps_and_repetitions() {
        let frames = Frames::new(&[r"{party} ~ roads", r"vote{1,2} \w+"]);
        let document = Document::read("The Republicans care about local roads. Votee no. Promote it.", date(2026, 11, 30));
        let found: Vec<_> = frames.find(&document).map(|span| document.words_of(span).to_owned()).collect();
        assert_eq!(found, ["Republicans care about local roads", "Votee no"]);
    }
}
