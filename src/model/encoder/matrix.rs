//! Products of matrices, row by row: whole numbers for the layers, which hold nearly all the weights, and floating point for
//! the heads. The arithmetic picks the widest instructions that the processor has.

use rten_gemm::{BiasVector, GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_simd::{SimdOp, SimdUnaryOp};
use rten_tensor::NdTensorView;
use rten_vecmath::{ExtendInit, Gelu, MinMax, Normalize, NormalizeOptions, Quantize, Softmax};

thread_local! {
    // An executor only holds what the processor can do; it may not leave its thread.
    static BYTES: GemmExecutor<u8, i8, i32> = GemmExecutor::new();
    static FLOATS: GemmExecutor = GemmExecutor::new();
}

/// A matrix of signed bytes with one scale an output, and what is added after it.
pub(super) struct Bytes {
    /// What every input is multiplied by first, so that no input outshouts the others when all are rounded alike.
    evens: Vec<f32>,
    weights: PackedBMatrix<i8>,
    scales: Vec<f32>,
    bias: Vec<f32>,
    /// Of every output the sum of its weights: what one step of a shifted input adds.
    sums: Vec<i32>,
}

impl Bytes {
    /// One row an output.
    pub(super) fn new(evens: Vec<f32>, rows: &[u8], scales: Vec<f32>, bias: Vec<f32>) -> Self {
        let rows: Vec<i8> = rows.iter().map(|byte| byte.cast_signed()).collect();
        let sums = rows.chunks_exact(evens.len()).map(|row| row.iter().map(|weight| i32::from(*weight)).sum()).collect();
        let view = NdTensorView::from_data([scales.len(), evens.len()], &rows[..]);
        Self { evens, weights: BYTES.with(|bytes| bytes.prepack_b(view.transposed())), sums, scales, bias }
    }

    /// What comes out for every row of `x`.
    pub(super) fn apply(&self, x: &[f32]) -> Vec<f32> {
        let inputs = self.evens.len();
        let rows = x.len() / inputs;
        if rows == 0 {
            return Vec::new();
        }
        // Older processors add two products in sixteen bits: seven bits an input keep them from running over.
        let most = if BYTES.with(GemmExecutor::may_saturate) { 127.0 } else { 255.0 };
        let (mut narrow, mut steps, mut zeros) = (Vec::with_capacity(x.len()), Vec::new(), Vec::new());
        let mut row = vec![0.0; inputs];
        for from in x.chunks_exact(inputs) {
            for ((to, from), even) in row.iter_mut().zip(from).zip(&self.evens) {
                *to = from * even;
            }
            let (low, high) = MinMax::new(&row).dispatch();
            let (low, high) = (low.min(0.0), high.max(1e-6));
            let step = (high - low) / most;
            // Between 0 and 255, as `low` is no more than nothing and `high` no less.
            let zero = (-low / step).round() as u8;
            narrow.extend_init(|spare| &*Quantize::new(&row, &mut spare[..inputs], 1.0 / step, zero).dispatch());
            steps.push(step);
            zeros.push(zero);
        }
        let wide = self.bias.len();
        let mut sums = vec![0; rows * wide];
        let input = GemmInputA::Unpacked(NdTensorView::from_data([rows, inputs], &narrow[..]));
        let done = BYTES.with(|bytes| bytes.gemm(&mut sums, input, GemmInputB::Packed(&self.weights), GemmOptions::default()));
        done.expect("the sizes fit each other");
        let mut out = Vec::with_capacity(sums.len());
        for ((sums, step), zero) in sums.chunks_exact(wide).zip(steps).zip(zeros) {
            let outputs = sums.iter().zip(&self.sums).zip(self.scales.iter().zip(&self.bias));
            out.extend(outputs.map(|((sum, more), (scale, bias))| (sum - i32::from(zero) * more) as f32 * step * scale + bias));
        }
        out
    }
}

/// A matrix, and what is added after it.
pub(super) struct Linear {
    weights: PackedBMatrix<f32>,
    bias: Vec<f32>,
}

impl Linear {
    /// One row an output.
    pub(super) fn new(rows: &[f32], bias: Vec<f32>) -> Self {
        let view = NdTensorView::from_data([bias.len(), rows.len() / bias.len()], rows);
        Self { weights: FLOATS.with(|floats| floats.prepack_b(view.transposed())), bias }
    }

    /// What comes out for every row of `x`.
    pub(super) fn apply(&self, x: &[f32]) -> Vec<f32> {
        let rows = x.len() / self.weights.rows();
        if rows == 0 {
            return Vec::new();
        }
        let mut out = vec![0.0; rows * self.bias.len()];
        let input = GemmInputA::Unpacked(NdTensorView::from_data([rows, self.weights.rows()], x));
        let options = GemmOptions { bias: Some(BiasVector::Row(&self.bias)), ..GemmOptions::default() };
        let done = FLOATS.with(|floats| floats.gemm(&mut out, input, GemmInputB::Packed(&self.weights), options));
        done.expect("the sizes fit each other");
        out
    }
}

/// `a` times `b`, both as views.
pub(super) fn product(a: NdTensorView<'_, f32, 2>, b: NdTensorView<'_, f32, 2>, out: &mut [f32]) {
    let done = FLOATS.with(|floats| floats.gemm(out, GemmInputA::Unpacked(a), GemmInputB::Unpacked(b), GemmOptions::default()));
    done.expect("the sizes fit each other");
}

/// Brings a vector to mean 0 and spread 1, then to its own scale.
pub(super) struct Norm {
    pub(super) scale: Vec<f32>,
    pub(super) shift: Vec<f32>,
}

impl Norm {
    /// Of every row of `x`.
    pub(super) fn apply(&self, x: &mut [f32]) {
        let wide = self.scale.len();
        for row in x.chunks_exact_mut(wide) {
            let mean = rten_vecmath::Sum::new(row).dispatch() / wide as f32;
            let spread = rten_vecmath::SumSquareSub::new(row, mean).dispatch() / wide as f32;
            let options = NormalizeOptions {
                pre_scale_bias: mean,
                scale: 1.0 / (spread + 1e-12).sqrt(),
                element_scale: Some(&self.scale),
                element_bias: Some(&self.shift),
                ..NormalizeOptions::default()
            };
            Normalize::new_mut(row, options).dispatch();
        }
    }
}

/// x times the share of a normal distribution below x.
pub(super) fn gelu(mut x: Vec<f32>) -> Vec<f32> {
    Gelu {}.map_mut(&mut x);
    x
}

/// Chances out of scores, in every row of so many.
pub(super) fn softmax(x: &mut [f32], wide: usize) {
    for row in x.chunks_exact_mut(wide) {
        Softmax::new_mut(row).dispatch();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_give_nearly_what_floats_give() {
        let (outputs, wide) = (40, 384);
        let rows: Vec<u8> = (0..outputs * wide).map(|i| (i * 37 % 251) as u8).collect();
        let scales: Vec<f32> = (1..=outputs).map(|i| i as f32 / 1000.0).collect();
        let exact: Vec<f32> = rows
            .chunks(wide)
            .zip(&scales)
            .flat_map(|(row, scale)| row.iter().map(move |b| f32::from(b.cast_signed()) * scale))
            .collect();
        let bias = vec![0.5; outputs];
        // Every row with a range of its own.
        let x: Vec<f32> = (0..24 * wide).map(|i| ((i * 53) % 101) as f32 / 50.0 - 2.0 * (i / wide) as f32 / 24.0).collect();
        let (bytes, floats) =
            (Bytes::new(vec![1.0; wide], &rows, scales, bias.clone()).apply(&x), Linear::new(&exact, bias).apply(&x));
        assert_eq!(bytes.len(), 24 * outputs);
        for (a, b) in bytes.iter().zip(&floats) {
            assert!((a - b).abs() < 0.02 * (b.abs() + 20.0), "{a} {b}");
        }
        assert!(Bytes::new(vec![1.0; 2], &[1, 2], vec![1.0], vec![0.0]).apply(&[]).is_empty());
    }
}
