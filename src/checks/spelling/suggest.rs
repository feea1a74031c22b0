//! What a misspelt word was meant to be, the likeliest first.
//!
//! Every candidate is weighed by how it could have been mistyped or misheard, how often it is written, and
//! what stands before and behind it. The weights were fitted by `tools/models/spelling`.

use super::candidate::{self, Candidate, LONGEST, Origin};
use super::frequency;
use super::slips::KINDS;
use crate::checks::Context;
use crate::checks::grammar::forms::in_case_of;
use crate::text::{Folded, Span, Word};

/// How many things are weighed.
pub(super) const FEATURES: usize = KINDS + 19;

/// What each of them weighs, in the order of `features`: a softmax over the candidates of 547 misspellings in sentences
/// (odd-numbered ones of the development set) and of 120 pairs of words run together (half weight), ridge 0.005.
#[rustfmt::skip]
const WEIGHTS: [f32; FEATURES] = [
    // The kinds of slips, in the order of `Slip`.
    -1.20, -1.49, -1.51, -2.56, 0.73, -0.43, 0.21, 0.51, 0.27, -1.19, -0.44, -1.39, -1.19,
    // Cost by letter, first letter, sounds apart, sounds the same, frequency, listed, rarity.
    -8.70, -0.71, -0.33, 0.86, 1.38, -0.38, -0.40,
    // Pairs with the words before and behind: how strong, and whether; "a" or "an" before the wrong sound.
    0.77, 0.47, 1.08, -1.38, -1.26,
    // A name, only the capital, two words, how well these go together, the usual bending, the same end, the dictionary's guess.
    -1.64, -0.66, -3.53, -0.21, -0.23, 0.25, 2.85,
];

/// The words around the one in question, in lower case; empty at the ends of a sentence.
#[derive(Clone, Copy, Debug)]
struct Around<'a> {
    before: &'a str,
    behind: &'a str,
}

/// At most five words that may be meant here, in the case of the word as written.
pub(super) fn suggest(cx: &Context<'_>, span: Span) -> Vec<String> {
    let mut weighed: Vec<(f32, String)> = weighed(cx, span)
        .into_iter()
        .map(|(word, features)| (features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum(), word))
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut words: Vec<String> = Vec::new();
    for (_, word) in weighed {
        if words.len() < 5 && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Every candidate with what speaks for and against it; for fitting the weights.
pub(super) fn weighed(cx: &Context<'_>, span: Span) -> Vec<(String, [f32; FEATURES])> {
    let written = cx.document.words_of(span);
    let lower = Folded::new(written).text().to_owned();
    let letters = lower.chars().count();
    if letters == 0 || letters > LONGEST {
        return Vec::new();
    }
    let around = around(cx, span);
    let found = candidate::of(&lower);
    let city = cx.city.words_near(&lower).filter(|word| {
        // The city's name for an ordinary word is no better than the word.
        !super::dictionary::knows(&word.to_lowercase()) || !word.chars().any(char::is_uppercase)
    });
    let city: Vec<Candidate> = city.filter_map(|word| candidate::named(&lower, word)).collect();
    let known: Vec<&str> = city.iter().map(|candidate| candidate.word.as_str()).collect();
    let others = found.iter().filter(|candidate| !known.contains(&candidate.word.as_str()));
    others
        .chain(&city)
        .map(|candidate| {
            let has_capitals = candidate.word.chars().any(char::is_uppercase);
            let word = if has_capitals { candidate.word.clone() } else { in_case_of(&candidate.word, written) };
            (word, features(&lower, written, candidate, around))
        })
        .filter(|(word, _)| word != written && !cx.city.forbids(&word.to_lowercase()))
        .collect()
}

fn around<'a>(cx: &'a Context<'_>, span: Span) -> Around<'a> {
    let document = cx.document;
    let at = document.word_at(span.start);
    let word = |at: Option<usize>| -> &'a str {
        let word: Option<&Word> = at.and_then(|at| document.words.get(at)).filter(|word| word.is_letters());
        word.map_or("", |word| document.lower(word.span))
    };
    Around { before: word(at.checked_sub(1)), behind: word(Some(at + 1)) }
}

fn features(lower: &str, written: &str, candidate: &Candidate, around: Around<'_>) -> [f32; FEATURES] {
    let plain = candidate.word.to_lowercase();
    let mut parts = plain.split(' ');
    let first = parts.next().unwrap_or_default();
    let last = parts.next().unwrap_or(first);
    let whole = |on: bool| f32::from(u8::from(on));
    let letters = lower.chars().count() as f32;
    let split = candidate.origin == Origin::Split;
    let (count, listed) = frequency::of(first);
    let (behind_count, _) = frequency::of(last);
    let count = if split { count.min(behind_count) } else { count };
    let pair = |a: &str, b: &str| if a.is_empty() || b.is_empty() { None } else { frequency::pair(a, b) };
    let (before, behind) = (pair(around.before, first), pair(last, around.behind));
    let between = if split { pair(first, last) } else { None };
    let vowel = first.starts_with(['a', 'e', 'i', 'o', 'u']);
    let clash = (around.before == "a" && vowel) || (around.before == "an" && !vowel);
    let name = candidate.word.chars().any(char::is_uppercase);
    let small = written.starts_with(char::is_lowercase);
    let same_end =
        (1..=3).take_while(|n| lower.len() > *n && plain.ends_with(lower.get(lower.len() - n..).unwrap_or("?"))).count();
    let slips = &candidate.slips;
    let kinds = slips.count.iter().map(|count| f32::from(*count));
    let others = [
        slips.cost / letters.max(3.0),
        whole(slips.first),
        f32::from(candidate.by_ear),
        whole(candidate.by_ear == 0 && !split && candidate.origin != Origin::Bent),
        count,
        whole(listed),
        f32::from(super::dictionary::rarity(first)),
        before.unwrap_or(0.0),
        whole(before.is_some()),
        behind.unwrap_or(0.0),
        whole(behind.is_some()),
        whole(clash),
        whole(name && small),
        whole(candidate.origin == Origin::Capital),
        whole(split) + between.map_or(0.0, |_| -1.0),
        between.unwrap_or(0.0) + whole(between.is_some()),
        whole(candidate.origin == Origin::Bent),
        same_end as f32,
        candidate.guess.map_or(0.0, |place| 1.0 / (1.0 + place as f32)),
    ];
    let mut all = [0.0; FEATURES];
    for (slot, value) in all.iter_mut().zip(kinds.chain(others)) {
        *slot = value;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::TODAY;
    use crate::city::{City, baxter};
    use crate::text::{Document, Draft};

    fn first(text: &str, wrong: &str) -> Vec<String> {
        let city = City::new(baxter());
        let document = Document::read(text, TODAY);
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let cx = Context::new(&draft, &document, &city, TODAY);
        let start = text.find(wrong).unwrap();
        suggest(&cx, Span::new(start, start + wrong.len()))
    }

    #[test]
    fn the_likeliest_word_comes_first() {
        for (text, wrong, right) in [
            ("Please vist the website for the schedule.", "vist", "visit"),
            ("Crews are replacing the water vavle.", "vavle", "valve"),
            ("There are alot of leaves this year.", "alot", "a lot"),
            ("Council splitted the vote on teh levy.", "splitted", "split"),
            ("Council splitted the vote on teh levy.", "teh", "the"),
            ("TEMPURARY pumps keep the basin dry.", "TEMPURARY", "TEMPORARY"),
            ("The tempurature drops tonight.", "tempurature", "temperature"),
        ] {
            assert_eq!(first(text, wrong).first().map(String::as_str), Some(right), "{text}: {:?}", first(text, wrong));
        }
    }

    #[test]
    fn plurals_bent_like_most_are_offered() {
        assert!(first("The storys of our city.", "storys").iter().take(2).any(|word| word == "stories"));
    }

    #[test]
    fn hostile_words_are_answered_soon() {
        let start = std::time::Instant::now();
        for word in [
            "xqxqxqxqxqxqxqxqxqxqxqxqxqxqxq",
            "aaaaaaaaaaaaaaaaaaaa",
            "zzzzqqqqxxxxjjjjkkkk",
            "ééééééééééééé",
            "a",
            "\u{5d0}\u{5d1}\u{5d2}",
        ] {
            assert!(first(word, word).len() <= 5);
        }
        assert!(first(&"xq".repeat(5_000), "xq").len() <= 5);
        // Generous: a busy machine and an unoptimised build.
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }
}
