//! One pass over a window: three layers of attention, then a verdict a head on every sentence and word.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};

use super::WordSight;
use super::signs::{SIGNS, Signs};
use super::weights::{Head, Layer, Linear, Norm, SIGN, Two, WIDE, Weights};

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
    let mut words = window.words.iter();
    window
        .sentences
        .iter()
        .map(|(range, count)| {
            let sight = sight(&x, range.clone());
            let heads = weights.heads.iter().map(|head| read(head, &sight)).collect();
            let words: Vec<_> = words.by_ref().take(*count).collect();
            (heads, judge_words(weights, &x, &words, &sight))
        })
        .collect()
}

/// What a head sees of a sentence: the mean and the most of its vectors.
fn sight(x: &Array2<f32>, range: Range<usize>) -> Array1<f32> {
    let part = x.slice_axis(Axis(0), Slice::from(range));
    let mut sight = Array1::zeros(2 * WIDE);
    if !part.is_empty() {
        let (mut mean, mut most) = sight.view_mut().split_at(Axis(0), WIDE);
        mean.assign(&(part.sum_axis(Axis(0)) / part.nrows() as f32));
        most.assign(&part.map_axis(Axis(0), |column| column.iter().copied().fold(f32::MIN, f32::max)));
    }
    sight
}

fn read(head: &Head, sight: &Array1<f32>) -> (f32, usize) {
    let say = |two: &Two| {
        let hidden = (two.inner.weights.dot(sight) + &two.inner.bias).mapv(gelu);
        two.outer.weights.dot(&hidden) + &two.outer.bias
    };
    let mut logits = say(&head.two).to_vec();
    softmax(&mut logits);
    let kinds = say(&head.kind);
    let best = kinds.iter().enumerate().fold(0, |best, (i, &score)| if score > kinds[best] { i } else { best });
    (1.0 - logits[0], best)
}

fn judge_words(weights: &Weights, x: &Array2<f32>, words: &[&(usize, Signs)], sight: &Array1<f32>) -> Vec<WordSight> {
    let told: usize = SIGNS.len() * SIGN;
    let mut seen = Array2::zeros((words.len(), WIDE + told));
    let mut beside = Array2::zeros((words.len(), 3 * WIDE));
    for ((mut seen, mut beside), (at, signs)) in seen.rows_mut().into_iter().zip(beside.rows_mut()).zip(words) {
        let vector = x.row(*at);
        let (mut left, right) = seen.view_mut().split_at(Axis(0), WIDE);
        left.assign(&vector);
        for (to, value) in right.into_iter().zip(weights.told(*signs)) {
            *to = value;
        }
        let (mut left, mut right) = beside.view_mut().split_at(Axis(0), WIDE);
        left.assign(&vector);
        right.assign(sight);
    }
    let say = |two: &Two, from: &Array2<f32>| {
        let mut logits = apply(&two.outer, apply(&two.inner, from.view()).mapv(gelu).view());
        for mut row in logits.rows_mut() {
            if let Some(row) = row.as_slice_mut() {
                softmax(row);
            }
        }
        logits
    };
    let (names, roles, targets) = (say(&weights.name, &seen), say(&weights.role, &seen), say(&weights.target, &beside));
    let marks = apply(&weights.mark, beside.slice_axis(Axis(1), Slice::from(..WIDE)));
    (0..words.len())
        .map(|i| WordSight {
            name: std::array::from_fn(|k| names[[i, k]]),
            role: std::array::from_fn(|k| roles[[i, k]]),
            mark: std::array::from_fn(|k| 1.0 / (1.0 + (-marks[[i, k]]).exp())),
            ill: targets[[i, 0]],
        })
        .collect()
}

/// A vector a piece.
fn encode(weights: &Weights, ids: &[u32], signs: &[Signs]) -> Array2<f32> {
    let mut x = weights.places.slice_axis(Axis(0), Slice::from(..ids.len())).to_owned();
    for ((mut row, &id), &signs) in x.rows_mut().into_iter().zip(ids).zip(signs) {
        if let Some(row) = row.as_slice_mut() {
            weights.add_word(id, row);
            weights.add_signs(signs, row);
        }
    }
    normalize(&mut x, &weights.norm);
    for layer in &weights.layers {
        x = pass(layer, x);
    }
    x
}

fn pass(layer: &Layer, x: Array2<f32>) -> Array2<f32> {
    let mut x = attend(layer, x.view()) + x;
    normalize(&mut x, &layer.norm);
    let mut inner = apply(&layer.up, x.view());
    inner.mapv_inplace(gelu);
    x += &apply(&layer.down, inner.view());
    normalize(&mut x, &layer.last);
    x
}

/// Every piece looks at every other.
fn attend(layer: &Layer, x: ArrayView2<'_, f32>) -> Array2<f32> {
    let qkv = apply(&layer.qkv, x);
    let mut mixed = Array2::zeros((x.nrows(), WIDE));
    for from in (0..WIDE).step_by(NARROW) {
        let part = |of: usize| qkv.slice_axis(Axis(1), Slice::from(of * WIDE + from..of * WIDE + from + NARROW));
        let mut scores = part(0).dot(&part(1).t());
        for mut row in scores.rows_mut() {
            if let Some(row) = row.as_slice_mut() {
                softmax(row);
            }
        }
        mixed.slice_axis_mut(Axis(1), Slice::from(from..from + NARROW)).assign(&scores.dot(&part(2)));
    }
    apply(&layer.out, mixed.view())
}

fn apply(linear: &Linear, x: ArrayView2<'_, f32>) -> Array2<f32> {
    x.dot(&linear.weights.t()) + &linear.bias
}

fn normalize(x: &mut Array2<f32>, norm: &Norm) {
    for mut row in x.rows_mut() {
        let mean = row.sum() / WIDE as f32;
        let spread = row.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / WIDE as f32;
        let by = 1.0 / (spread + 1e-12).sqrt();
        for ((value, scale), shift) in row.iter_mut().zip(&norm.scale).zip(&norm.shift) {
            *value = (*value - mean) * by * scale + shift;
        }
    }
}

fn softmax(row: &mut [f32]) {
    let most = row.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for value in row.iter_mut() {
        *value = (*value - most).exp();
        sum += *value;
    }
    for value in row {
        *value /= sum;
    }
}

/// x times the share of a normal distribution below x; the error function by Abramowitz and Stegun 7.1.26.
fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let poly = ((((1.061_405_4 * t - 1.453_152) * t + 1.421_413_7) * t - 0.284_496_74) * t + 0.254_829_6) * t;
    let erf = 1.0 - poly * (-z * z).exp();
    0.5 * x * (1.0 + erf.copysign(x))
}
