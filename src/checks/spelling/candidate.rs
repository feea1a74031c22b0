//! What a misspelt word could be, whatever stands around it: by the fingers, the ear, the grammar and the blanks.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use super::dictionary;
use super::frequency;
use super::nearness::{edits, sound};
use super::slips::{self, KINDS, Slips};
use crate::checks::grammar::forms;
use crate::text::{Memo, lexicon};

/// Longer words are hostile; nobody means a word of thirty letters.
pub(super) const LONGEST: usize = 30;
/// The dictionary's own search takes seconds on long nonsense; beyond this length only the counted words are looked through.
const LONGEST_TO_GUESS: usize = 20;
/// How far the search goes.
const LIMIT: f32 = 3.4;
/// How many go on to be weighed.
const MOST: usize = 40;

/// Where a candidate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Word,
    /// Only the capital was missing.
    Capital,
    /// Two words run together.
    Split,
    /// The right form of a verb or noun that was bent like most others: "splitted".
    Bent,
    /// A word of the city or of its users.
    City,
}

/// One word that may be meant.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub word: String,
    pub origin: Origin,
    pub slips: Slips,
    /// How many edits the sounds are apart.
    pub by_ear: u8,
    /// Its place among the dictionary's own guesses.
    pub guess: Option<usize>,
}

struct Entry {
    word: &'static str,
    letters: Vec<char>,
    /// Which letters it has, one bit each.
    mask: u32,
    frequency: f32,
}

static WORDS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let counted: HashSet<&'static str> = frequency::words().collect();
    let common = dictionary::common().map(|(word, _)| word).filter(|word| !counted.contains(word));
    let mut entries: Vec<Entry> = counted
        .iter()
        .copied()
        .chain(common)
        .filter(|word| !UNFIT.contains(word))
        .map(|word| Entry { word, letters: word.chars().collect(), mask: mask(word), frequency: frequency::of(word).0 })
        .collect();
    entries.sort_unstable_by_key(|entry| entry.word);
    entries
});

/// What nobody wants offered in a city's post.
static UNFIT: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/conduct-profanity.txt"))
        .filter_map(|line| line.split('\t').next())
        .collect()
});

static FOUND: LazyLock<Memo<Arc<Vec<Candidate>>>> = LazyLock::new(|| Memo::new(512));

fn mask(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |mask, b| mask | 1 << (b - b'a'))
}

/// The candidates for a word in lower case.
pub(super) fn of(lower: &str) -> Arc<Vec<Candidate>> {
    FOUND.get(lower, || Arc::new(find(lower)))
}

/// A word of the city as a candidate, if it is near enough.
pub(super) fn named(lower: &str, word: &str) -> Option<Candidate> {
    let plain = word.to_lowercase();
    edits(lower, &plain, 2)?;
    candidate(lower, &lower.chars().collect::<Vec<_>>(), word, Origin::City, None)
}

fn candidate(lower: &str, letters: &[char], word: &str, origin: Origin, guess: Option<usize>) -> Option<Candidate> {
    let plain: Vec<char> = word.to_lowercase().chars().collect();
    let slips = slips::between(letters, &plain, LIMIT)?;
    let by_ear = edits(&sound(lower), &sound(word), 3).map_or(4, |edits| edits as u8);
    Some(Candidate { word: word.to_owned(), origin, slips, by_ear, guess })
}

fn find(lower: &str) -> Vec<Candidate> {
    let letters: Vec<char> = lower.chars().collect();
    if letters.len() > LONGEST {
        return Vec::new();
    }
    let bits = mask(lower);
    let limit = LIMIT.min(0.6 + 0.5 * letters.len() as f32);
    // A first sieve by cost and frequency; only what passes is looked at closely.
    let mut near: Vec<(f32, &'static str)> = Vec::new();
    for entry in WORDS.iter() {
        if entry.letters.len().abs_diff(letters.len()) > 3 || (entry.mask ^ bits).count_ones() > 5 {
            continue;
        }
        if let Some(cost) = slips::cost(&letters, &entry.letters, limit) {
            let room = 1.0 + 4.0 / (letters.len() as f32 + 3.0);
            near.push((cost * room - entry.frequency * 0.35, entry.word));
        }
    }
    near.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    near.truncate(MOST);
    let mut found: Vec<Candidate> =
        near.into_iter().filter_map(|(_, word)| candidate(lower, &letters, word, Origin::Word, None)).collect();
    if letters.len() <= LONGEST_TO_GUESS {
        guessed(lower, &letters, &mut found);
    }
    for word in bent(lower) {
        found.retain(|other| other.word != word);
        let none = Slips { cost: 0.0, count: [0; KINDS], first: false };
        found.push(Candidate { word, origin: Origin::Bent, slips: none, by_ear: 0, guess: None });
    }
    found.extend(split(lower));
    found
}

/// What the dictionary itself would put there: rarer words, names, forgotten capitals.
fn guessed(lower: &str, letters: &[char], found: &mut Vec<Candidate>) {
    let mut guesses = dictionary::guesses(lower);
    let mut chars = lower.chars();
    let titled: String = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    if dictionary::knows(&titled) && !guesses.contains(&titled) {
        guesses.push(titled);
    }
    for (place, guess) in guesses.into_iter().enumerate() {
        let plain = guess.to_lowercase();
        if guess.contains([' ', '-']) || UNFIT.contains(&*plain) {
            continue;
        }
        // The same word as a name stands behind the word itself.
        if let Some(known) = found.iter_mut().find(|other| other.word == plain) {
            known.guess = known.guess.or(Some(place));
            continue;
        }
        let possessive = plain.ends_with("'s") && !lower.contains('\'');
        if possessive || found.iter().any(|other| other.word == guess) {
            continue;
        }
        let origin = if plain == lower { Origin::Capital } else { Origin::Word };
        found.extend(candidate(lower, letters, &guess, origin, Some(place)));
    }
}

/// Forms bent like most words where this one goes its own way: "splitted", "storys", "buyed", "knifes".
fn bent(lower: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    if let Some(stem) = lower.strip_suffix("ed") {
        let undoubled = stem.strip_suffix(|c: char| stem.ends_with(&format!("{c}{c}"))).map(str::to_owned);
        for lemma in [Some(stem.to_owned()), Some(format!("{stem}e")), undoubled].into_iter().flatten() {
            let past = forms::past(&lemma);
            if dictionary::knows(&lemma) && !past.ends_with("ed") {
                words.push(past);
            }
        }
    }
    if let Some(stem) = lower.strip_suffix("ys") {
        words.push(format!("{stem}ies"));
    }
    if let Some(stem) = lower.strip_suffix("fs").or_else(|| lower.strip_suffix("fes")) {
        words.push(format!("{stem}ves"));
    }
    words.retain(|word| word != lower && frequency::of(word).1 && dictionary::knows(word));
    words.dedup();
    words
}

/// Two words run together: "inthe", "alot".
fn split(lower: &str) -> Vec<Candidate> {
    let none = Slips { cost: 0.0, count: [0; KINDS], first: false };
    let mut splits: Vec<(f32, Candidate)> = lower
        .char_indices()
        .skip(1)
        .filter_map(|(at, _)| {
            let (left, right) = lower.split_at(at);
            let fits =
                |part: &str| (part.len() > 2 && frequency::of(part).0 > 5.0 && dictionary::knows(part)) || SHORT.contains(&part);
            (fits(left) && fits(right)).then(|| {
                let weight = frequency::of(left).0.min(frequency::of(right).0)
                    + frequency::pair(left, right).map_or(0.0, |pair| pair + 3.0);
                let word = format!("{left} {right}");
                (weight, Candidate { word, origin: Origin::Split, slips: none, by_ear: 0, guess: None })
            })
        })
        .collect();
    splits.sort_by(|a, b| b.0.total_cmp(&a.0));
    splits.truncate(2);
    splits.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The short words that run together with others.
const SHORT: &[&str] = &[
    "a", "as", "at", "be", "by", "do", "go", "he", "i", "if", "in", "is", "it", "my", "no", "of", "on", "or", "so", "to", "up",
    "us", "we",
];
