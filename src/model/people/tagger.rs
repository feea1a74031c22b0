//! A linear-chain tagger: weights for the features of a word, weights for what follows what.

use std::sync::LazyLock;

use super::Tagged;
use super::features::Features;
use super::path::{self, LABELS, OUTSIDE, Scores};

/// Taken from the weight of "outside": a name missed costs more than a look at a word that is none.
const LEAN: f32 = 2.2;

/// The trained weights, as tools/models/people/train.py writes them.
struct Weights {
    keys: Vec<u32>,
    values: Vec<Scores>,
    follows: [Scores; LABELS],
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    Weights::read(include_bytes!("../../../assets/models/people.bin")).expect("the built-in weights are read by a test")
});

impl Weights {
    fn read(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(b"PCPEOPL1")?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (transitions, rest) = rest.split_at_checked(LABELS * LABELS * 4)?;
        let (keys, values) = rest.split_at_checked(count * 4)?;
        if values.len() != count * LABELS * 2 {
            return None;
        }
        let mut follows = [[0.0; LABELS]; LABELS];
        for (i, chunk) in transitions.chunks_exact(4).enumerate() {
            follows[i / LABELS][i % LABELS] = f32::from_le_bytes(chunk.try_into().ok()?);
        }
        let keys = keys.chunks_exact(4).map(|key| u32::from_le_bytes([key[0], key[1], key[2], key[3]])).collect();
        let values = values
            .chunks_exact(LABELS * 2)
            .map(|row| [0, 2, 4].map(|at| f32::from(i16::from_le_bytes([row[at], row[at + 1]])) / 500.0))
            .collect();
        Some(Self { keys, values, follows })
    }

    fn score(&self, features: &Features) -> Scores {
        let mut sum = [0.0; LABELS];
        for key in features {
            if let Ok(at) = self.keys.binary_search(key) {
                for (total, weight) in sum.iter_mut().zip(self.values[at]) {
                    *total += weight;
                }
            }
        }
        sum
    }
}

/// The names of one sentence.
pub(super) fn tag(words: &[Features]) -> Vec<Tagged> {
    if words.is_empty() {
        return Vec::new();
    }
    let weights = &*WEIGHTS;
    let scores: Vec<Scores> = words.iter().map(|features| weights.score(features)).collect();
    let outside = outside_probability(&scores, &weights.follows);
    let lean: Vec<Scores> = scores.iter().map(|scores| [scores[0] - LEAN, scores[1], scores[2]]).collect();
    path::spans(&path::best(&lean, &weights.follows), &outside)
}

/// For every word the probability that it is part of no name.
fn outside_probability(scores: &[Scores], follows: &[Scores; LABELS]) -> Vec<f32> {
    let step = |from: &Scores, to: usize| log_sum([0, 1, 2].map(|before| from[before] + follows[before][to]));
    let mut forward = vec![scores[0]];
    for word in &scores[1..] {
        let last = forward[forward.len() - 1];
        forward.push([0, 1, 2].map(|label| step(&last, label) + word[label]));
    }
    let total = log_sum(forward[forward.len() - 1]);
    let mut backward = [0.0; LABELS];
    let mut out = vec![0.0; scores.len()];
    for i in (0..scores.len()).rev() {
        out[i] = (forward[i][OUTSIDE] + backward[OUTSIDE] - total).exp().clamp(0.0, 1.0);
        let word = scores[i];
        backward = [0, 1, 2].map(|label| log_sum([0, 1, 2].map(|next| follows[label][next] + word[next] + backward[next])));
    }
    out
}

fn log_sum(values: Scores) -> f32 {
    let top = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    top + values.iter().map(|value| (value - top).exp()).sum::<f32>().ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_weights_can_be_read() {
        assert!(WEIGHTS.keys.len() > 10_000);
        assert!(WEIGHTS.keys.is_sorted());
    }

    #[test]
    fn cut_weights_are_refused() {
        let bytes = include_bytes!("../../../assets/models/people.bin");
        assert!(Weights::read(&bytes[..bytes.len() - 1]).is_none());
        assert!(Weights::read(b"something else").is_none());
    }
}
