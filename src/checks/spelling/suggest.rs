//! What a misspelt word was meant to be, the likeliest first.

use std::sync::{Arc, LazyLock};

use super::dictionary::{self, RARE};
use super::nearness::{edits, slip_cost, sound};
use crate::checks::grammar::forms::in_case_of;
use crate::city::City;
use crate::text::Memo;

/// Longer words are hostile: the dictionary's own search takes seconds on them.
const LONGEST: usize = 30;
/// How far the search goes.
const LIMIT: f32 = 3.2;

struct Entry {
    word: &'static str,
    letters: Vec<char>,
    /// Which letters it has, one bit each.
    mask: u32,
    rarity: u8,
    sound: String,
}

static COMMON: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut entries: Vec<Entry> = dictionary::common()
        .map(|(word, rarity)| Entry { word, letters: word.chars().collect(), mask: mask(word), rarity, sound: sound(word) })
        .collect();
    entries.sort_unstable_by_key(|entry| entry.word);
    entries
});

/// Words with how far each is from the one written.
type Scored = Arc<Vec<(String, f32)>>;

static FOUND: LazyLock<Memo<Scored>> = LazyLock::new(|| Memo::new(512));

fn mask(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |mask, b| mask | 1 << (b - b'a'))
}

/// At most five words that may be meant, in the case of the word as written.
pub(super) fn suggest(city: &City, written: &str) -> Vec<String> {
    let lower = crate::text::Folded::new(written).text().to_owned();
    if lower.chars().count() > LONGEST || lower.is_empty() {
        return Vec::new();
    }
    let mut scored: Vec<(String, f32)> = FOUND.get(&lower, || Arc::new(english(&lower))).to_vec();
    for word in city.words_near(&lower) {
        if let Some(distance) = edits(&lower, &word.to_lowercase(), 2) {
            scored.push((word.to_owned(), 0.4 + 0.9 * distance as f32));
        }
    }
    scored.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    let mut words: Vec<String> = Vec::new();
    for (word, _) in scored {
        let word = if word.chars().any(char::is_uppercase) { word } else { in_case_of(&word, written) };
        if !words.contains(&word) && word != written {
            words.push(word);
        }
        if words.len() == 5 {
            break;
        }
    }
    words
}

fn english(lower: &str) -> Vec<(String, f32)> {
    let letters: Vec<char> = lower.chars().collect();
    let bits = mask(lower);
    let heard = sound(lower);
    let mut scored: Vec<(String, f32)> = Vec::new();
    let score = |right: &[char], rarity: u8, right_sound: &str| -> Option<f32> {
        let cost = slip_cost(&letters, right, LIMIT)?;
        let by_ear = edits(&heard, right_sound, 3).map_or(1.2, |n| [0.0, 0.35, 0.7, 1.0][n]);
        // Long words leave more room for slips.
        let room = 1.0 + 4.0 / (letters.len() as f32 + 3.0);
        Some(cost * room + by_ear * 0.9 + f32::from(rarity) * 0.22)
    };
    for entry in COMMON.iter() {
        if entry.letters.len().abs_diff(letters.len()) > 3 || (entry.mask ^ bits).count_ones() > 5 {
            continue;
        }
        if let Some(score) = score(&entry.letters, entry.rarity, &entry.sound) {
            scored.push((entry.word.to_owned(), score));
        }
    }
    for guess in dictionary::guesses(lower) {
        let plain = guess.to_lowercase();
        if plain == *lower {
            // Only the capital was missing.
            scored.push((guess, 0.2));
            continue;
        }
        let rarity = if guess.contains([' ', '-']) {
            continue;
        } else if guess.chars().any(char::is_uppercase) {
            RARE + 2
        } else {
            dictionary::rarity(&plain)
        };
        let right: Vec<char> = plain.chars().collect();
        if let Some(score) = score(&right, rarity, &sound(&plain)) {
            scored.push((guess, score));
        }
    }
    scored.extend(split(lower));
    scored.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    scored.truncate(12);
    scored
}

/// Two words run together: "inthe".
fn split(lower: &str) -> Option<(String, f32)> {
    lower
        .char_indices()
        .skip(1)
        .filter_map(|(at, _)| {
            let (left, right) = lower.split_at(at);
            let fits = |part: &str| (part.len() > 2 && dictionary::rarity(part) < RARE) || SHORT.contains(&part);
            (fits(left) && fits(right)).then(|| {
                let rare = dictionary::rarity(left) + dictionary::rarity(right);
                (format!("{left} {right}"), 1.5 + 0.25 * f32::from(rare))
            })
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// The short words that run together with others.
const SHORT: &[&str] = &[
    "a", "as", "at", "be", "by", "do", "go", "he", "i", "if", "in", "is", "it", "my", "no", "of", "on", "or", "so", "to", "up",
    "us", "we",
];
