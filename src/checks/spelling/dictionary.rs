//! The dictionary of American English with our additions: which words there are, and how common they are.

use std::collections::HashMap;
use std::sync::LazyLock;

use spellbook::Dictionary;

use crate::text::{Memo, lexicon};

/// Words longer than this are no words; the dictionary is not asked.
pub(in crate::checks) const LONGEST: usize = 40;

static ENGLISH: LazyLock<Dictionary> = LazyLock::new(|| {
    let mut dictionary = Dictionary::new(
        include_str!("../../../dictionaries/en-us/index.aff"),
        include_str!("../../../dictionaries/en-us/index.dic"),
    )
    .expect("the built-in dictionary is read by every test");
    for word in lexicon::lines(include_str!("../../../dictionaries/english-additions.txt")) {
        dictionary.add(word).expect("an added word has no flags");
    }
    dictionary
});

static KNOWN: LazyLock<Memo<bool>> = LazyLock::new(|| Memo::new(16_384));

/// How common a word is: 0 very common, 3 less common.
static COMMON: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/word-frequency.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, class)| Some((word, class.parse().ok()?)))
        .collect()
});

/// The rank of a word that the list of common words does not have.
pub(in crate::checks) const RARE: u8 = 4;

/// Whether the dictionary has the word, written as it is: "Minnesota" and not "minnesota".
pub fn knows(word: &str) -> bool {
    word.len() <= LONGEST * 2 && KNOWN.get(word, || ENGLISH.check(word))
}

/// Whether it has a word written in lower case that is no name.
pub(in crate::checks) fn knows_lower(word: &str) -> bool {
    knows(word)
}

/// What words end in when they are bent: what goes from the end, and what comes there.
const BENDINGS: &[(&str, &str)] = &[
    ("", "s"),
    ("", "es"),
    ("y", "ies"),
    ("", "ed"),
    ("", "d"),
    ("y", "ied"),
    ("", "ing"),
    ("e", "ing"),
    ("", "er"),
    ("", "r"),
    ("", "ers"),
    ("", "rs"),
    ("", "est"),
    ("", "ly"),
    ("y", "ily"),
    ("", "ness"),
];

/// The forms of a word that is bent like a word of the dictionary: "skijoring", as there is "kicking".
pub fn forms_like(word: &str, model: &str) -> Vec<String> {
    let bent = |(off, on): &(&str, &str)| {
        let known = knows(&format!("{}{on}", model.strip_suffix(off)?));
        known.then(|| Some(format!("{}{on}", word.strip_suffix(off)?))).flatten()
    };
    BENDINGS.iter().filter_map(bent).collect()
}

/// How common a word in lower case is; `RARE` where it is not listed.
pub(in crate::checks) fn rarity(word: &str) -> u8 {
    COMMON.get(word).copied().unwrap_or(RARE)
}

/// The common words.
pub(super) fn common() -> impl Iterator<Item = (&'static str, u8)> {
    COMMON.iter().map(|(word, class)| (*word, *class))
}

/// What the dictionary itself would put in the place of a word.
pub(super) fn guesses(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    ENGLISH.suggest(word, &mut out);
    out
}
