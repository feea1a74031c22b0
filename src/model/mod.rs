//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod linear;
mod people;

pub use linear::{Linear, place};
pub use people::{Person, WordSense, people, sense_of};
