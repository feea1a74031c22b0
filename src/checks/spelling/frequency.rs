//! How often English words are written, alone and in pairs.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::lexicon;

/// How often each word stands in books: the logarithm to base ten of its count, times ten.
static COUNTS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/word-counts.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, count)| Some((word, count.parse().ok()?)))
        .collect()
});

/// A word with those that often follow it, each with how much more often than by chance, from 0 to 9.
static PAIRS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/word-pairs.txt")).filter_map(|line| line.split_once('\t')).collect()
});

/// What a word that is not listed counts.
const UNLISTED: u8 = 40;

/// Every counted word.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    COUNTS.keys().copied()
}

/// How often a word in lower case is written, from about 4 (seldom) to 10 (in every sentence), and whether it is listed.
pub(super) fn of(word: &str) -> (f32, bool) {
    let count = COUNTS.get(word).copied();
    (f32::from(count.unwrap_or(UNLISTED)) / 10.0, count.is_some())
}

/// How much more often than by chance the second word follows the first; `None` where the pair is not listed.
pub(super) fn pair(first: &str, second: &str) -> Option<f32> {
    let at = PAIRS.binary_search_by(|(word, _)| (*word).cmp(first)).ok()?;
    let follows =
        |entry: &str| entry.strip_prefix(second).filter(|digit| digit.len() == 1).and_then(|digit| digit.parse::<u8>().ok());
    PAIRS[at].1.split(' ').find_map(follows).map(|strength| f32::from(strength) + 1.0)
}
