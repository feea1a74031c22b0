//! Tells names from misspelt words: both are unknown and both may have a capital.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dictionary;
use super::nearness::edits;
use crate::checks::Context;
use crate::text::{Document, Memo, Sentence, Word, WordKind, lexicon};

/// A known word close to an unknown one.
#[derive(Clone, Debug)]
pub(super) struct Near {
    pub word: String,
    pub edits: usize,
}

/// Names that everybody writes, by their lower case.
static PROPER: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/proper-words.txt")).filter_map(|line| line.split_once('\t')).collect()
});

static NEAR_PROPER: LazyLock<Memo<Option<Near>>> = LazyLock::new(|| Memo::new(2_048));
static NEAR_COMMON: LazyLock<Memo<Option<Near>>> = LazyLock::new(|| Memo::new(2_048));

/// The common words by first letter and length.
static COMMON: LazyLock<HashMap<(char, usize), Vec<&'static str>>> = LazyLock::new(|| {
    let mut by_start: HashMap<(char, usize), Vec<&'static str>> = HashMap::new();
    for (word, class) in dictionary::common() {
        if let (Some(first), true) = (word.chars().next(), (class <= 2 && word.len() >= 4) || (class == 3 && word.len() >= 8)) {
            by_start.entry((first, word.len())).or_default().push(word);
        }
    }
    by_start.values_mut().for_each(|words| words.sort_unstable());
    by_start
});

/// The usual form of a name written in lower case: "minnesota".
pub(super) fn proper(lower: &str) -> Option<&'static str> {
    PROPER.get(lower).copied()
}

/// Whether the dictionary has the word with a capital.
pub(super) fn knows_titled(lower: &str) -> bool {
    let mut chars = lower.chars();
    let titled: String = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    dictionary::knows(&titled)
}

/// The name that everybody writes an edit away (two in a long one).
pub(super) fn near_proper(lower: &str) -> Option<Near> {
    let letters = lower.chars().count();
    if !(5..=20).contains(&letters) {
        return None;
    }
    NEAR_PROPER.get(lower, || {
        let limit = if letters >= 8 { 2 } else { 1 };
        PROPER
            .iter()
            .filter(|(name, _)| name.len() >= 6 && name.chars().next() == lower.chars().next())
            .filter_map(|(name, usual)| edits(lower, name, limit).map(|edits| Near { word: (*usual).to_owned(), edits }))
            .min_by(|a, b| (a.edits, &a.word).cmp(&(b.edits, &b.word)))
    })
}

/// The common word closest to this one, at most two edits away.
pub(super) fn near_common(lower: &str) -> Option<Near> {
    let letters = lower.chars().count();
    let first = lower.chars().next()?;
    if !(4..=24).contains(&letters) {
        return None;
    }
    NEAR_COMMON.get(lower, || {
        let limit = if letters >= 8 { 2 } else { 1 };
        (letters - limit..=letters + limit)
            .flat_map(|length| COMMON.get(&(first, length)).into_iter().flatten())
            .filter_map(|word| edits(lower, word, limit).map(|edits| Near { word: (*word).to_owned(), edits }))
            .min_by(|a, b| (a.edits, dictionary::rarity(&a.word), &a.word).cmp(&(b.edits, dictionary::rarity(&b.word), &b.word)))
    })
}

/// Whether a word that is a name with its capital is likelier a slip in an everyday word: "somme", "abel".
pub(super) fn rather_a_slip(lower: &str) -> bool {
    proper(lower).is_none() && near_common(lower).is_some_and(|near| near.edits == 1 && dictionary::rarity(&near.word) == 0)
}

/// Whether one word is the other with two letters swapped, or a letter doubled or dropped: what fingers do, and names seldom are.
pub(super) fn is_usual_slip(wrong: &str, right: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(wrong) == sorted(right)
}

/// Whether the word stands where any word takes a capital.
pub(super) fn starts_clause(document: &Document, sentence: &Sentence, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.words.start) else { return true };
    let before = document.words[before];
    match before.kind {
        WordKind::Mark => {
            matches!(
                document.words_of(before.span),
                ":" | "!" | "?" | "." | "\"" | "\u{201c}" | "(" | "-" | "\u{2013}" | "\u{2014}" | "\u{2022}" | "*"
            ) || document.words_of(before.span).chars().all(|c| c > '\u{2190}')
        }
        _ => (sentence.words.start..at).all(|i| !document.words[i].is_letters()),
    }
}

/// The word before or behind, if only blanks part the two.
pub(super) fn neighbour(document: &Document, sentence: &Sentence, at: usize, by: isize) -> Option<Word> {
    let other = at.checked_add_signed(by).filter(|other| sentence.words.contains(other))?;
    let word = document.words[other];
    word.is_letters().then_some(word)
}

/// Whether a neighbour is capitalised and no ordinary word: then the two make a name.
pub(super) fn looks_like_name(cx: &Context<'_>, word: Word) -> bool {
    let written = cx.document.words_of(word.span);
    let lower = cx.document.lower(word.span);
    written.chars().next().is_some_and(char::is_uppercase) && (dictionary::rarity(lower) > 2 || TITLES.contains(&lower))
}

const TITLES: &[&str] = &[
    "captain", "chief", "coach", "deputy", "detective", "doctor", "judge", "lieutenant", "miss", "mister", "mr", "mrs", "ms",
    "officer", "pastor", "sergeant", "sheriff",
];

/// Whether the word stands among capitalised ordinary words, as in a title or the name of a meeting.
pub(super) fn in_title(cx: &Context<'_>, sentence: &Sentence, at: usize) -> bool {
    let ordinary = |word: Word| {
        let lower = cx.document.lower(word.span);
        cx.document.words_of(word.span).chars().next().is_some_and(char::is_uppercase)
            && lower.len() > 3
            && dictionary::rarity(lower) <= 1
            && !PLACES.contains(&lower)
            && dictionary::knows(lower)
    };
    [-1, 1].into_iter().filter_map(|by| neighbour(cx.document, sentence, at, by)).any(ordinary)
}

/// Words that stand beside names of places and people.
const PLACES: &[&str] = &[
    "avenue", "bank", "bay", "beach", "camp", "center", "church", "circle", "city", "clinic", "county", "court", "creek",
    "drive", "east", "elementary", "family", "farm", "field", "forest", "hall", "high", "hill", "hills", "hotel", "house",
    "island", "judge", "lake", "lane", "like", "mayor", "meet", "north", "park", "place", "point", "river", "road", "school",
    "south", "square", "street", "trail", "valley", "west", "with", "wood", "woods",
];
