//! How hard a text is to read, by two published formulas.
//!
//! Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words/sentence + 11.8 syllables/word - 15.59.
//! Coleman-Liau index (1975): 0.0588 letters/100 words - 0.296 sentences/100 words - 15.8.
//! The second needs no syllables, so the two together show when a strange word misleads the first.
//!
//! What is counted: words of letters. Numbers, links, addresses, tags and handles are no words here: neither formula was
//! made for them. A line without a word is no sentence.

use super::Document;

/// School grades; zero for a text without words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readability {
    pub flesch_kincaid: f64,
    pub coleman_liau: f64,
}

/// Reads the grades of a document.
pub fn readability(document: &Document) -> Readability {
    let mut words = 0usize;
    let mut letters = 0usize;
    let mut heard = 0usize;
    for word in document.words.iter().filter(|word| word.is_letters()) {
        let lower = document.lower(word.span);
        words += 1;
        letters += lower.chars().filter(|c| c.is_alphabetic()).count();
        heard += syllables(lower);
    }
    if words == 0 {
        return Readability::default();
    }
    let says_something = |s: &&super::Sentence| document.words_in(s).iter().any(|word| word.is_letters());
    let sentences = document.sentences.iter().filter(says_something).count().max(1);
    let (words, letters, heard, sentences) = (words as f64, letters as f64, heard as f64, sentences as f64);
    Readability {
        flesch_kincaid: 0.39 * (words / sentences) + 11.8 * (heard / words) - 15.59,
        coleman_liau: 0.0588 * (letters / words * 100.0) - 0.296 * (sentences / words * 100.0) - 15.8,
    }
}

/// The syllables of an English word in lower case.
///
/// One for each run of vowels, less a silent e at the end (and in -es and -ed where it is silent), and one more where two
/// vowels that stand together are spoken apart. A word has at least one. Short forms without vowels are spelled out.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).map(plain).collect();
    let Some(&last) = letters.last() else { return 0 };
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return *count;
    }
    let runs = runs(&letters);
    if runs == 0 {
        return if letters.len() > 4 { 1 } else { letters.len() };
    }
    let word: String = letters.iter().collect();
    let mut count = runs + hiatus(&word);
    let before = |n: usize| letters.len().checked_sub(n + 1).map(|i| letters[i]);
    let stem_has_vowel = |tail: usize| letters[..letters.len() - tail].iter().any(|c| is_vowel(*c));
    if last == 'e' && letters.len() > 2 && !before(1).is_some_and(is_vowel) && stem_has_vowel(1) {
        // "ta-ble", "a-cre": a consonant before l or r keeps the last syllable.
        let keeps = before(1) == Some('l') && before(2).is_some_and(|c| !is_vowel(c) && c != 'w')
            || before(1) == Some('r') && before(2).is_some_and(|c| "ct".contains(c));
        count -= usize::from(!keeps);
    } else if word.ends_with("es") && letters.len() > 3 && stem_has_vowel(2) && !before(2).is_some_and(is_vowel) {
        let hisses = before(2).is_some_and(|c| "sxzcg".contains(c)) || word.ends_with("ches") || word.ends_with("shes");
        let keeps = before(2) == Some('l') && before(3).is_some_and(|c| !is_vowel(c));
        count -= usize::from(!hisses && !keeps);
    } else if word.ends_with("ed") && letters.len() > 3 && stem_has_vowel(2) && !before(2).is_some_and(is_vowel) {
        let spoken = before(2).is_some_and(|c| c == 't' || c == 'd');
        let keeps = before(2) == Some('l') && before(3).is_some_and(|c| !is_vowel(c) && c != 'l');
        count -= usize::from(!spoken && !keeps);
    } else if word.ends_with("ayed") || word.ends_with("oyed") || word.ends_with("eyed") {
        count -= 1;
    }
    // "some-one", "safe-ty", "move-ment": the silent e of the first part.
    count -= usize::from(count > 1 && has_inner_silent_e(&word));
    count.max(1)
}

/// Common words that the rules get wrong.
const EXCEPTIONS: [(&str, usize); 24] = [
    ("acres", 2),
    ("anyone", 3),
    ("area", 3),
    ("areas", 3),
    ("business", 2),
    ("businesses", 3),
    ("evening", 2),
    ("evenings", 2),
    ("every", 2),
    ("everybody", 4),
    ("everyone", 3),
    ("everything", 3),
    ("eye", 1),
    ("hundred", 2),
    ("idea", 3),
    ("ideas", 3),
    ("maybe", 2),
    ("million", 2),
    ("opinion", 3),
    ("quiet", 2),
    ("senior", 2),
    ("seniors", 2),
    ("union", 2),
    ("usual", 3),
];

fn plain(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        c => c,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Runs of vowels; a y before a vowel is a consonant ("be-yond").
fn runs(letters: &[char]) -> usize {
    let mut runs = 0;
    let mut inside = false;
    for (i, &c) in letters.iter().enumerate() {
        let consonant_y = c == 'y' && letters.get(i + 1).is_some_and(|next| is_vowel(*next) && *next != 'y');
        let silent_u = c == 'u' && i > 0 && letters[i - 1] == 'q';
        let vowel = is_vowel(c) && !consonant_y && !silent_u;
        runs += usize::from(vowel && !inside);
        inside = vowel;
    }
    runs
}

/// Pairs of vowels that are spoken apart.
fn hiatus(word: &str) -> usize {
    const APART: [&str; 16] =
        ["ia", "io", "iu", "eo", "ua", "uo", "uity", "uous", "oing", "eing", "ryi", "iest", "ier", "oet", "ism", "creat"];
    // ... and where the same letters are one sound.
    const TOGETHER: [&str; 21] = [
        "tia", "cia", "sia", "gia", "tio", "cio", "sio", "gio", "xio", "people", "geo", "eous", "gua", "qua", "sua", "quo",
        "guo", "yeo", "heon", "lieu", "pier",
    ];
    let hits = |list: &[&str]| list.iter().map(|part| word.matches(part).count()).sum::<usize>();
    hits(&APART).saturating_sub(hits(&TOGETHER))
}

fn has_inner_silent_e(word: &str) -> bool {
    const TAILS: [&str; 12] =
        ["ement", "ements", "ety", "eless", "eful", "eline", "eway", "eside", "ework", "ely", "enes", "eground"];
    const BEGINNINGS: [&str; 13] =
        ["some", "fire", "home", "lake", "wide", "more", "shore", "there", "where", "house", "side", "life", "fore"];
    let cut = |rest: usize| {
        let stem = &word.as_bytes()[..word.len() - rest];
        stem.len() > 2 && !stem.last().is_some_and(|c| b"aeiouyl".contains(c)) && stem.iter().any(|c| b"aeiouy".contains(c))
    };
    TAILS.iter().any(|tail| word.ends_with(tail) && cut(tail.len()))
        || BEGINNINGS.iter().any(|part| word.strip_prefix(part).is_some_and(|rest| rest.len() > 2))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn syllables_of_city_words() {
        for (word, expected) in [
            ("a", 1),
            ("the", 1),
            ("street", 1),
            ("closed", 1),
            ("moved", 1),
            ("plowed", 1),
            ("wanted", 2),
            ("table", 2),
            ("council", 2),
            ("city", 2),
            ("water", 2),
            ("hydrant", 2),
            ("police", 2),
            ("fire", 1),
            ("houses", 2),
            ("places", 2),
            ("lakes", 1),
            ("ordinance", 3),
            ("residents", 3),
            ("emergency", 4),
            ("administrator", 5),
            ("community", 4),
            ("area", 3),
            ("radio", 3),
            ("station", 2),
            ("special", 2),
            ("people", 2),
            ("being", 2),
            ("going", 2),
            ("create", 2),
            ("beautiful", 3),
            ("safety", 2),
            ("someone", 2),
            ("pavement", 2),
            ("bnsf", 4),
            ("queue", 1),
            ("beyond", 2),
            ("video", 3),
            ("annual", 3),
            ("business", 2),
            ("played", 1),
            ("paying", 2),
            ("trying", 2),
            ("sidewalk", 2),
            ("handled", 2),
            ("called", 1),
            ("candles", 2),
            ("acre", 2),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn grades_follow_the_formulas() {
        // Nine words of one syllable and 29 letters in one sentence.
        let document = Document::read("The crew will plow the street from end to.", date(2026, 11, 30));
        let grades = readability(&document);
        assert!((grades.flesch_kincaid - (0.39 * 9.0 + 11.8 - 15.59)).abs() < 1e-9, "{grades:?}");
        assert!((grades.coleman_liau - (5.88 * 33.0 / 9.0 - 29.6 / 9.0 - 15.8)).abs() < 1e-9, "{grades:?}");
        assert_eq!(readability(&Document::read("42 https://a.gov !!", date(2026, 11, 30))), Readability::default());
    }

    #[test]
    fn official_prose_is_harder_than_a_note() {
        let grade = |text| readability(&Document::read(text, date(2026, 11, 30))).flesch_kincaid;
        let plain = grade("Snow is on the way. Move your car off the street by 8 p.m. We plow all night.");
        let hard = grade(
            "Pursuant to the municipal ordinance, the administration respectfully requests that residents facilitate unobstructed \
             operations by relocating automobiles from thoroughfares.",
        );
        assert!(plain < 4.0 && hard > 14.0, "{plain} {hard}");
    }
}
