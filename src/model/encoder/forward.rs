//! One pass over a window: layers of attention, then a verdict a head on every sentence and word.

use std::ops::Range;

use rten_tensor::NdTensorView;

use super::WordSight;
use super::matrix::{gelu, product, softmax};
use super::signs::{SIGNS, Signs};
use super::weights::{Head, Layer, MARKS, ROLES, SIGN, WIDE, Weights};

/// Width of an attention head.
const NARROW: usize = 32;

/// What is read at once: pieces with their signs, then the words and sentences they belong to.
#[derive(Default)]
pub(super) struct Window {
    pub(super) ids: Vec<u32>,
    pub(super) signs: Vec<Signs>,
    /// First piece and signs of every word that is judged.
    pub(super) words: Vec<(usize, Signs)>,
    /// Pieces and number of judged words of every sentence that is judged.
    pub(super) sentences: Vec<(Range<usize>, usize)>,
}

/// The verdicts on one sentence: for every head how likely it is of any class and the likeliest class, then its words.
pub(super) type Verdict = (Vec<(f32, usize)>, Vec<WordSight>);

/// Reads a window and judges its sentences.
pub(super) fn judge(weights: &Weights, window: &Window) -> Vec<Verdict> {
    let x = encode(weights, &window.ids, &window.signs);
    let sights: Vec<f32> =
        window.sentences.iter().flat_map(|(range, _)| sight(&x[range.start * WIDE..range.end * WIDE])).collect();
    let heads: Vec<_> = weights.heads.iter().map(|head| read(head, &sights)).collect();
    let mut words = judge_words(weights, &x, window, &sights).into_iter();
    let sentences = window.sentences.iter().enumerate();
    sentences.map(|(i, (_, count))| (heads.iter().map(|head| head[i]).collect(), words.by_ref().take(*count).collect())).collect()
}

/// What a head sees of a sentence: the mean and the most of its vectors.
fn sight(vectors: &[f32]) -> [f32; 2 * WIDE] {
    let mut sight = [0.0; 2 * WIDE];
    if vectors.is_empty() {
        return sight;
    }
    let (mean, most) = sight.split_at_mut(WIDE);
    most.fill(f32::MIN);
    for vector in vectors.chunks_exact(WIDE) {
        for ((value, mean), most) in vector.iter().zip(&mut *mean).zip(&mut *most) {
            *mean += value;
            *most = most.max(*value);
        }
    }
    let count = (vectors.len() / WIDE) as f32;
    for mean in mean {
        *mean /= count;
    }
    sight
}

/// For every sentence how likely a head finds what it looks for, and the likeliest class of it.
fn read(head: &Head, sights: &[f32]) -> Vec<(f32, usize)> {
    let classes = head.classes.len();
    let mut said = head.two.say(sights);
    softmax(&mut said, classes + 1);
    let kinds = head.kind.say(sights);
    let best = |kinds: &[f32]| kinds.iter().enumerate().fold(0, |best, (i, &score)| if score > kinds[best] { i } else { best });
    said.chunks_exact(classes + 1).zip(kinds.chunks_exact(classes)).map(|(said, kinds)| (1.0 - said[0], best(kinds))).collect()
}

fn judge_words(weights: &Weights, x: &[f32], window: &Window, sights: &[f32]) -> Vec<WordSight> {
    let count = window.words.len();
    let (mut bare, mut seen, mut beside) = (Vec::with_capacity(count * WIDE), Vec::new(), Vec::with_capacity(count * 3 * WIDE));
    seen.reserve(count * (WIDE + SIGNS.len() * SIGN));
    let about = window
        .sentences
        .iter()
        .zip(sights.chunks_exact(2 * WIDE))
        .flat_map(|((_, count), sight)| (0..*count).map(move |_| sight));
    for ((at, signs), sight) in window.words.iter().zip(about) {
        let vector = &x[at * WIDE..(at + 1) * WIDE];
        bare.extend_from_slice(vector);
        seen.extend_from_slice(vector);
        seen.extend(weights.told(*signs));
        beside.extend_from_slice(vector);
        beside.extend_from_slice(sight);
    }
    let (mut names, mut roles, mut targets) = (weights.name.say(&seen), weights.role.say(&seen), weights.target.say(&beside));
    softmax(&mut names, 3);
    softmax(&mut roles, ROLES);
    softmax(&mut targets, 3);
    let marks = weights.mark.apply(&bare);
    (0..count)
        .map(|i| WordSight {
            name: std::array::from_fn(|k| names[i * 3 + k]),
            role: std::array::from_fn(|k| roles[i * ROLES + k]),
            mark: std::array::from_fn(|k| 1.0 / (1.0 + (-marks[i * MARKS + k]).exp())),
            ill: targets[i * 3],
            well: targets[i * 3 + 2],
        })
        .collect()
}

/// A vector a piece.
fn encode(weights: &Weights, ids: &[u32], signs: &[Signs]) -> Vec<f32> {
    let mut x = vec![0.0; ids.len() * WIDE];
    for (place, ((row, &id), &signs)) in x.chunks_exact_mut(WIDE).zip(ids).zip(signs).enumerate() {
        weights.add_piece(id, place, row);
        weights.add_signs(signs, row);
    }
    weights.norm.apply(&mut x);
    for layer in &weights.layers {
        x = pass(layer, x);
    }
    x
}

fn pass(layer: &Layer, mut x: Vec<f32>) -> Vec<f32> {
    let more = attend(layer, &x);
    add(&mut x, &more);
    layer.norm.apply(&mut x);
    let more = layer.down.apply(&gelu(layer.up.apply(&x)));
    add(&mut x, &more);
    layer.last.apply(&mut x);
    x
}

fn add(x: &mut [f32], more: &[f32]) {
    for (value, more) in x.iter_mut().zip(more) {
        *value += more;
    }
}

/// Every piece looks at every other.
fn attend(layer: &Layer, x: &[f32]) -> Vec<f32> {
    let rows = x.len() / WIDE;
    let qkv = layer.qkv.apply(x);
    let qkv = NdTensorView::from_data([rows, 3 * WIDE], &qkv[..]);
    let (mut mixed, mut scores, mut part) = (vec![0.0; rows * WIDE], vec![0.0; rows * rows], vec![0.0; rows * NARROW]);
    for from in (0..WIDE).step_by(NARROW) {
        let of = |which: usize| qkv.slice((.., which * WIDE + from..which * WIDE + from + NARROW));
        product(of(0), of(1).transposed(), &mut scores);
        softmax(&mut scores, rows);
        product(NdTensorView::from_data([rows, rows], &scores[..]), of(2), &mut part);
        for (to, part) in mixed.chunks_exact_mut(WIDE).zip(part.chunks_exact(NARROW)) {
            to[from..from + NARROW].copy_from_slice(part);
        }
    }
    layer.out.apply(&mixed)
}
