//! What a sentence is about, seen from the whole post: an encoder that was trained, and its heads.
//!
//! The text is read in windows of whole sentences. A window is remembered by its words, so a key
//! stroke costs one window. `tools/models/encoder` tells how the weights came to be.

mod forward;
mod weights;
mod wordpiece;

use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

use crate::text::{Document, Memo};
use weights::Weights;

/// What one head makes of one sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// What the head looks for: "conduct".
    pub head: &'static str,
    /// The likeliest kind of it: "threat".
    pub class: &'static str,
    /// How likely the sentence is of any such kind, from 0 to 1.
    pub probability: f32,
}

/// Pieces in one window, its two ends not counted.
const WINDOW: usize = 158;

/// Pieces of one sentence that are read.
const SENTENCE: usize = 150;

static BUILT_IN: &[u8] = include_bytes!("../../assets/models/encoder.bin");

/// Weights that stand in for the built-in ones.
static OTHER: OnceLock<Weights> = OnceLock::new();

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(BUILT_IN).expect("the weights are part of the program"));

type Sights = Arc<[Vec<Sight>]>;

static READ: LazyLock<Memo<Sights>> = LazyLock::new(|| Memo::new(512));

/// The last verdict on a sentence, whatever stood around it.
static LAST: LazyLock<Memo<Vec<Sight>>> = LazyLock::new(|| Memo::new(1024));

/// Only the beginning of a text is read, in bytes: no post is longer, and a book would hold up the next key.
const READ_UP_TO: usize = 10_000;

/// A window ends with a paragraph once it holds so many pieces, so that an edit leaves the later windows as they are.
const ENOUGH: usize = 60;

/// Takes other weights than the built-in ones, once and before anything is read. `false` where they are no weights.
pub fn use_weights(bytes: Vec<u8>) -> bool {
    Weights::read(bytes.leak()).is_some_and(|weights| OTHER.set(weights).is_ok())
}

fn weights() -> &'static Weights {
    OTHER.get().unwrap_or_else(|| &WEIGHTS)
}

/// For every sentence of the document what each head makes of it.
pub fn sights(document: &Document) -> Vec<Vec<Sight>> {
    let weights = weights();
    let texts = texts(document);
    let ids: Vec<Vec<u32>> = texts
        .iter()
        .map(|text| {
            let mut ids = weights.pieces.encode(text);
            ids.truncate(SENTENCE);
            ids
        })
        .collect();
    let lengths: Vec<usize> = ids.iter().map(Vec::len).collect();
    let paragraphs: Vec<usize> = document.sentences.iter().map(|sentence| sentence.paragraph).collect();
    let mut out = Vec::with_capacity(texts.len());
    for (read, owned) in windows(&lengths, &paragraphs) {
        let key = format!("{}\n{}", read.len() - owned.len(), texts[read.clone()].join("\n"));
        let sights = READ.get(&key, || look(weights, &ids[read.clone()], read.len() - owned.len()));
        for (sights, text) in sights.iter().zip(&texts[owned]) {
            LAST.put(text, sights.clone());
            out.push(sights.clone());
        }
    }
    out
}

/// What was last said of each of these sentences, and nothing of those not seen before. Takes no time.
pub fn remembered(document: &Document) -> Vec<Vec<Sight>> {
    texts(document).into_iter().map(|text| LAST.peek(text).unwrap_or_default()).collect()
}

/// The sentences that are read.
fn texts(document: &Document) -> Vec<&str> {
    let read = document.sentences.iter().take_while(|sentence| sentence.span.start < READ_UP_TO);
    read.map(|sentence| sentence.span.of(&document.text)).collect()
}

/// Runs of sentences that fit one window. A run after the first starts with the last sentence before it, which
/// is read and not judged again. Pairs of what is read and what is judged.
fn windows(lengths: &[usize], paragraphs: &[usize]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut out = Vec::new();
    let mut first = 0;
    // A post of ordinary length is read as one, whatever its paragraphs.
    let long = lengths.iter().sum::<usize>() > 2 * WINDOW;
    while first < lengths.len() {
        let lead = if first > 0 && lengths[first - 1] + lengths[first] <= WINDOW { first - 1 } else { first };
        let mut total: usize = lengths[lead..first].iter().sum();
        let mut last = first;
        let ends = |at: usize, total: usize| total >= ENOUGH && at > 0 && paragraphs[at] != paragraphs[at - 1];
        while last < lengths.len() && (last == first || (total + lengths[last] <= WINDOW && !(long && ends(last, total)))) {
            total += lengths[last];
            last += 1;
        }
        out.push((lead..last, first..last));
        first = last;
    }
    out
}

fn look(weights: &Weights, sentences: &[Vec<u32>], skip: usize) -> Sights {
    let mut ids = vec![weights.pieces.first];
    let mut ranges = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let from = ids.len();
        ids.extend(sentence);
        ranges.push(from..ids.len());
    }
    ids.push(weights.pieces.last);
    let sight = |(head, &(probability, class)): (&weights::Head, &(f32, usize))| Sight {
        head: head.name,
        class: head.classes[class],
        probability,
    };
    let judged = forward::judge(weights, &ids, &ranges[skip..]);
    judged.iter().map(|verdicts| weights.heads.iter().zip(verdicts).map(sight).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_overlap_by_one_sentence_and_judge_each_once() {
        let found = windows(&[100, 50, 60, 150, 150], &[0; 5]);
        assert_eq!(found, [(0..2, 0..2), (1..3, 2..3), (3..4, 3..4), (4..5, 4..5)]);
        assert_eq!(windows(&[], &[]), []);
        // In a long text an edit in the first paragraph moves no later window.
        let lengths = [70, 70, 70, 70, 70, 70];
        let after = [30, 70, 70, 70, 70, 70, 70];
        let ends = |found: Vec<(Range<usize>, Range<usize>)>| found.last().map(|(_, owned)| owned.len());
        assert_eq!(ends(windows(&lengths, &[0, 1, 2, 3, 4, 5])), ends(windows(&after, &[0, 0, 1, 2, 3, 4, 5])));
    }
}
