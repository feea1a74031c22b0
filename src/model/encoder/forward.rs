//! One pass over a window: three layers of attention, then one vector a sentence and a verdict a head.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};

use super::weights::{Head, Layer, Linear, Norm, WIDE, Weights};

/// Width of an attention head.
const NARROW: usize = 32;

/// For every sentence and head how likely it is of any class, and the likeliest class.
pub(super) fn judge(weights: &Weights, ids: &[u32], sentences: &[Range<usize>]) -> Vec<Vec<(f32, usize)>> {
    let x = encode(weights, ids);
    sentences
        .iter()
        .map(|range| {
            let part = x.slice_axis(Axis(0), Slice::from(range.clone()));
            let mut sight = Array1::zeros(2 * WIDE);
            if !part.is_empty() {
                let (mut mean, mut most) = sight.view_mut().split_at(Axis(0), WIDE);
                mean.assign(&(part.sum_axis(Axis(0)) / part.nrows() as f32));
                most.assign(&part.map_axis(Axis(0), |column| column.iter().copied().fold(f32::MIN, f32::max)));
            }
            let read = |head: &Head| {
                let hidden = (head.inner.weights.dot(&sight) + &head.inner.bias).mapv(gelu);
                let mut logits = (head.outer.weights.dot(&hidden) + &head.outer.bias).to_vec();
                softmax(&mut logits);
                let kinds = head.kind.weights.dot(&sight) + &head.kind.bias;
                let best = kinds.iter().enumerate().fold(0, |best, (i, &score)| if score > kinds[best] { i } else { best });
                (1.0 - logits[0], best)
            };
            weights.heads.iter().map(read).collect()
        })
        .collect()
}

/// A vector a piece.
pub(super) fn encode(weights: &Weights, ids: &[u32]) -> Array2<f32> {
    let mut x = weights.places.slice_axis(Axis(0), Slice::from(..ids.len())).to_owned();
    for (mut row, &id) in x.rows_mut().into_iter().zip(ids) {
        if let Some(row) = row.as_slice_mut() {
            weights.add_word(id, row);
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
