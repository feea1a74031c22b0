//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod encoder;
mod people;

/// SHA-256 of every trained model of this program and its name, one a line, as `sha256sum` writes them.
pub const SEALS: &str = include_str!("../../assets/models/SHA256SUMS");

pub use encoder::{MARKS, SentenceSight, Sight, Sights, WordSight, remembered, sights, sights_soon, use_weights};
pub use people::{Person, WordSense, people, sense_of};
