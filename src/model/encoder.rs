//! What sentences and words are about, seen from the whole post: an encoder that was trained, and its heads.
//!
//! The text is read in windows of whole sentences. A window is remembered by its words, so a key
//! stroke costs one window. `tools/models/encoder` tells how the weights came to be.

mod forward;
mod matrix;
mod signs;
mod weights;
mod wordpiece;

use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

use crate::text::{Document, Memo, Sentence};
use forward::Window;
use signs::Signs;
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

/// What the heads make of one word. All numbers lie between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordSight {
    /// How likely it is outside of every person's name, its first word, a further word of it.
    pub name: [f32; 3],
    /// Who a named person is: somebody private, a child, an official or staff, a known figure, no person at all.
    pub role: [f32; 5],
    /// How likely a category would mark the word, in the order of `MARKS`.
    pub mark: [f32; 4],
    /// How likely the sentence speaks ill of it.
    pub ill: f32,
    /// How likely the sentence speaks well of it.
    pub well: f32,
}

impl WordSight {
    /// A word that was not read.
    const UNREAD: Self = Self { name: [1.0, 0.0, 0.0], role: [0.0, 0.0, 0.0, 0.0, 1.0], mark: [0.0; 4], ill: 0.0, well: 0.0 };
}

/// The heads whose categories mark words.
pub const MARKS: [&str; 4] = ["negotiations", "conduct", "partners", "private-data"];

/// What the heads make of one sentence and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceSight {
    pub heads: Vec<Sight>,
    /// One for each word of the sentence.
    pub words: Vec<WordSight>,
}

impl SentenceSight {
    /// How likely the sentence is what this head looks for, from 0 to 1: the verdict on the whole sentence and the one on
    /// its words must agree.
    pub fn opinion(&self, head: &str) -> f32 {
        let whole = self.heads.iter().find(|sight| sight.head == head).map_or(0.0, |sight| sight.probability);
        let marked = MARKS.iter().position(|name| *name == head).map_or(0.0, |at| self.marked(at));
        (whole * marked).sqrt()
    }

    /// Whether the sentence is plainly about something else: it says little then about a second matter in the same breath.
    pub fn is_taken(&self, head: &str) -> bool {
        MARKS.iter().any(|other| *other != head && self.opinion(other) >= TAKEN)
    }

    /// The mean of the five words that a category would mark most.
    fn marked(&self, category: usize) -> f32 {
        let mut marks: Vec<f32> = self.words.iter().map(|word| word.mark[category]).collect();
        marks.sort_by(|a, b| b.total_cmp(a));
        marks.truncate(5);
        marks.iter().sum::<f32>() / marks.len().max(1) as f32
    }
}

/// From here on a category has a sentence to itself.
const TAKEN: f32 = 0.5;

/// For each sentence of a document what the encoder made of it; nothing where it was not read.
pub type Sights = Vec<Option<Arc<SentenceSight>>>;

/// Pieces in one window, its two ends not counted.
const WINDOW: usize = 158;

/// Pieces of one word that are read.
const WORD: usize = 12;

/// Pieces of one sentence that are read.
const SENTENCE: usize = 150;

static BUILT_IN: &[u8] = include_bytes!("../../assets/models/encoder.bin");

/// Weights that stand in for the built-in ones.
static OTHER: OnceLock<Weights> = OnceLock::new();

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(BUILT_IN).expect("the weights are part of the program"));

static READ: LazyLock<Memo<Sights>> = LazyLock::new(|| Memo::new(512));

/// The last verdict on a sentence, whatever stood around it.
static LAST: LazyLock<Memo<Arc<SentenceSight>>> = LazyLock::new(|| Memo::new(1024));

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

/// What each head makes of every sentence of the document and of its words.
pub fn sights(document: &Document) -> Sights {
    let run = Run::new(document);
    run.windows.iter().flat_map(|window| run.look(window)).collect()
}

/// As `sights`, where no more than so many windows are new since the last reading; `None` where it would take longer.
pub fn sights_soon(document: &Document, new: usize) -> Option<Sights> {
    let run = Run::new(document);
    let unread = run.windows.iter().filter(|window| READ.peek(&run.key(window)).is_none()).take(new + 1).count();
    (unread <= new).then(|| run.windows.iter().flat_map(|window| run.look(window)).collect())
}

/// One reading of a document: its sentences in pieces, and the windows they are read in.
struct Run<'a> {
    weights: &'static Weights,
    casing: u8,
    texts: Vec<&'a str>,
    read: Vec<Pieces>,
    windows: Vec<(Range<usize>, Range<usize>)>,
}

impl<'a> Run<'a> {
    fn new(document: &'a Document) -> Self {
        let weights = weights();
        let casing = signs::casing(&document.text);
        let texts = texts(document);
        let read: Vec<Pieces> =
            document.sentences[..texts.len()].iter().map(|sentence| pieces(weights, document, sentence, casing)).collect();
        let lengths: Vec<usize> = read.iter().map(|sentence| sentence.iter().map(|(ids, _)| ids.len()).sum()).collect();
        let paragraphs: Vec<usize> = document.sentences.iter().map(|sentence| sentence.paragraph).collect();
        let windows = windows(&lengths, &paragraphs);
        Self { weights, casing, texts, read, windows }
    }

    /// What a window is remembered by: its casing, how much of it is only read, and its words.
    fn key(&self, (all, owned): &(Range<usize>, Range<usize>)) -> String {
        format!("{}{}\n{}", self.casing, all.len() - owned.len(), self.texts[all.clone()].join("\n"))
    }

    /// Reads a window, or remembers it.
    fn look(&self, window: &(Range<usize>, Range<usize>)) -> Sights {
        let (all, owned) = window;
        let sights = READ.get(&self.key(window), || look(self.weights, &self.read[all.clone()], all.len() - owned.len()));
        for (sight, text) in sights.iter().zip(&self.texts[owned.clone()]) {
            if let Some(sight) = sight {
                LAST.put(&key_of(self.casing, text), Arc::clone(sight));
            }
        }
        sights
    }
}

/// What was last said of each of these sentences, and nothing of those not seen before. Takes no time.
pub fn remembered(document: &Document) -> Sights {
    let casing = signs::casing(&document.text);
    texts(document).into_iter().map(|text| LAST.peek(&key_of(casing, text))).collect()
}

fn key_of(casing: u8, sentence: &str) -> String {
    format!("{casing}{sentence}")
}

/// The pieces and signs of each word of a sentence; a word beyond the limit has no pieces.
type Pieces = Vec<(Vec<u32>, Signs)>;

fn pieces(weights: &Weights, document: &Document, sentence: &Sentence, casing: u8) -> Pieces {
    let mut total = 0;
    let words = document.words_in(sentence).iter().enumerate();
    words
        .map(|(i, word)| {
            let mut ids = weights.pieces.encode(word.span.of(&document.text));
            ids.truncate(WORD);
            total += ids.len();
            if total > SENTENCE {
                ids.clear();
            }
            (ids, signs::signs(document, *word, casing, i == 0))
        })
        .collect()
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

/// Reads a window; the sentences before `skip` are read and not judged.
fn look(weights: &Weights, sentences: &[Pieces], skip: usize) -> Sights {
    let mut window = Window::default();
    let put = |window: &mut Window, id, signs| {
        window.ids.push(id);
        window.signs.push(signs);
    };
    put(&mut window, weights.pieces.first, Signs::default());
    for (i, sentence) in sentences.iter().enumerate() {
        let from = window.ids.len();
        let mut read = 0;
        for (ids, signs) in sentence {
            if i >= skip && !ids.is_empty() {
                window.words.push((window.ids.len(), *signs));
                read += 1;
            }
            for id in ids {
                put(&mut window, *id, *signs);
            }
        }
        if i >= skip {
            let range = from..window.ids.len();
            window.sentences.push((range, read));
        }
    }
    put(&mut window, weights.pieces.last, Signs::default());
    let sight = |(head, &(probability, class)): (&weights::Head, &(f32, usize))| Sight {
        head: head.name,
        class: head.classes[class],
        probability,
    };
    let verdicts = forward::judge(weights, &window);
    let told = verdicts.into_iter().zip(&sentences[skip..]).map(|((heads, words), pieces)| {
        let mut words = words.into_iter();
        let words = pieces.iter().map(|(ids, _)| if ids.is_empty() { None } else { words.next() });
        Some(Arc::new(SentenceSight {
            heads: weights.heads.iter().zip(&heads).map(sight).collect(),
            words: words.map(|word| word.unwrap_or(WordSight::UNREAD)).collect(),
        }))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_weights_are_refused() {
        assert!(Weights::read(&BUILT_IN[..BUILT_IN.len() - 1]).is_none());
        assert!(Weights::read(b"something else").is_none());
    }

    #[test]
    fn a_matter_that_is_plain_takes_its_sentence() {
        let sight = |probability, mark| SentenceSight {
            heads: vec![Sight { head: "negotiations", class: "labor", probability }],
            words: vec![WordSight { mark: [mark, 0.0, 0.0, 0.0], ..WordSight::UNREAD }; 3],
        };
        assert!(sight(0.9, 0.8).is_taken("partners"));
        assert!(!sight(0.9, 0.8).is_taken("negotiations"));
        assert!(!sight(0.9, 0.1).is_taken("partners"));
    }

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
