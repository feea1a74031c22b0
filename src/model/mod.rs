//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod people;

pub use people::{Person, people};
