//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod encoder;
mod people;

pub use encoder::{MARKS, SentenceSight, Sight, Sights, WordSight, remembered, sights, sights_soon, use_weights};
pub use people::{Person, WordSense, people, sense_of};
