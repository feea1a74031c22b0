//! Readers that were trained: text in, spans and probabilities out. They know no city and no rule.

mod encoder;
mod linear;
mod people;

pub use encoder::{Sight, remembered, sights, use_weights};
pub use linear::{Linear, place};
pub use people::{Person, WordSense, people, sense_of};
