//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod encoder;
mod linear;
mod people;

/// SHA-256 of every trained model of this program and its name, one a line, as `sha256sum` writes them.
pub const SEALS: &str = include_str!("../../assets/models/SHA256SUMS");

pub use encoder::{Sight, remembered, sights, use_weights};
pub use linear::{Linear, place};
pub use people::{Person, WordSense, people, sense_of};
