//! The trained second opinion on a sentence: what it is made of, as features for a linear reader.
//!
//! The lists know wordings; the reader has learned which words and shapes go with telling and judging.
//! It may only ever give a note, or take weight off what a list found.

use crate::model::place;
use crate::text::{Cue, Document, Sentence, WordKind};

/// The features of one sentence: what its words are, and what the lists found in and before it.
#[derive(Clone, Debug, Default)]
pub struct Features {
    pub words: Vec<u32>,
    pub cues: Vec<u32>,
}

impl Features {
    /// Both kinds, each place once.
    pub(in crate::checks) fn all(&self) -> Vec<u32> {
        let mut all: Vec<u32> = self.words.iter().chain(&self.cues).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

const MODAL: &[&str] =
    &["will", "would", "could", "can", "might", "may", "should", "won't", "wouldn't", "can't", "gonna", "must"];
const WE: &[&str] = &["we", "our", "us", "we're", "we've", "we'd", "we'll"];
const THEY: &[&str] = &["they", "their", "them", "he", "she", "his", "her", "they're", "he's", "they'd", "they've", "it", "its"];
const NO: &[&str] = &["not", "no", "never", "nobody", "none", "nothing"];

/// Reads one sentence. `own` are its cues, `before` those of the two sentences before it, nearest first;
/// `about` says whether its subject (a matter, an organisation) stands in it and before it.
pub(in crate::checks) fn read(
    document: &Document,
    sentence: &Sentence,
    own: &[Cue],
    before: [&[Cue]; 2],
    about: (bool, bool),
) -> Features {
    let words: Vec<&str> = document
        .words_in(sentence)
        .iter()
        .map(|word| match word.kind {
            WordKind::Number if word.span.len() > 4 || document.lower(word.span).contains(':') => "#long",
            WordKind::Number => "#",
            WordKind::Link | WordKind::Email => "#link",
            WordKind::Hashtag | WordKind::Handle => "#tag",
            _ => document.lower(word.span),
        })
        .collect();
    let stage = match about {
        (true, true) => "both",
        (true, false) => "here",
        (false, true) => "before",
        (false, false) => "none",
    };
    let mut features = Features::default();
    for word in &words {
        features.words.push(place(&["u", word]));
    }
    for pair in words.windows(2) {
        features.words.push(place(&["b", pair[0], pair[1]]));
    }
    if let Some(first) = words.first() {
        features.words.push(place(&["first", first]));
    }
    if let [first, second, ..] = words[..] {
        features.words.push(place(&["first2", first, second]));
    }
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let flag = |on: bool| if on { "y" } else { "n" };
    let negations = words.iter().filter(|word| NO.contains(word) || word.ends_with("n't")).count().min(2);
    let numbers = words.iter().filter(|word| word.starts_with('#')).count().min(2);
    const COUNT: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    let (we, they) = (flag(any(WE)), flag(any(THEY)));
    features.words.extend([
        place(&["persons", we, they]),
        place(&["persons", we, they, stage]),
        place(&["modal", flag(any(MODAL)), stage]),
        place(&["question", flag(words.contains(&"?")), stage]),
        place(&["loud", flag(words.contains(&"!"))]),
        place(&["numbers", COUNT[numbers], stage]),
        place(&["negations", COUNT[negations], stage]),
        place(&["length", COUNT[(words.len() / 6).min(6)]]),
        place(&["quote", flag(document.lower(sentence.span).contains('"'))]),
        place(&["stage", stage]),
    ]);
    for cue in own {
        features.cues.push(place(&["k", cue.class]));
        features.cues.push(place(&["k", cue.class, stage]));
    }
    for (cues, name) in before.into_iter().zip(["k1", "k2"]) {
        for cue in cues {
            features.cues.push(place(&[name, cue.class]));
        }
    }
    for list in [&mut features.words, &mut features.cues] {
        list.sort_unstable();
        list.dedup();
    }
    features
}
