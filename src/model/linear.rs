//! A linear reader over hashed features: one signed byte of weight a feature, one number out.

/// Features are hashed into this many places.
const PLACES: u32 = 1 << 15;

/// A trained weight table: scale and bias as little-endian floats, then one signed byte a place.
pub struct Linear {
    weights: &'static [u8],
    scale: f32,
    bias: f32,
}

impl Linear {
    /// Reads a table that is part of the program.
    pub fn new(bytes: &'static [u8]) -> Self {
        let float = |at: usize| f32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        Self { weights: &bytes[8..], scale: float(0), bias: float(4) }
    }

    /// The probability that these features speak for, from 0 to 1.
    pub fn score(&self, features: &[u32]) -> f32 {
        let sum: i32 = features.iter().map(|&f| i32::from(self.weights.get(f as usize).map_or(0, |w| w.cast_signed()))).sum();
        let z = self.bias + self.scale * sum as f32;
        1.0 / (1.0 + (-z).exp())
    }
}

/// The place of a feature that is made of these parts.
pub fn place(parts: &[&str]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for byte in parts.iter().flat_map(|part| part.bytes().chain(std::iter::once(b'|'))) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_add_up() {
        let mut bytes = vec![0_u8; 8 + PLACES as usize];
        bytes[..4].copy_from_slice(&0.5_f32.to_le_bytes());
        let at = place(&["u", "secret"]);
        bytes[8 + at as usize] = 4_i8.cast_unsigned();
        let linear = Linear::new(bytes.leak());
        assert!((linear.score(&[]) - 0.5).abs() < 1e-6);
        assert!(linear.score(&[at]) > 0.85);
        assert_ne!(place(&["a", "b"]), place(&["ab"]));
    }
}
