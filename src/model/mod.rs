//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod people;

pub use people::{Person, WordSense, people, sense_of};
