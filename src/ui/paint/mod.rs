//! What is drawn by hand: signs, marks and the emblem. Draws only; knows no state.

mod emblem;
mod marks;
mod sign;

pub use emblem::emblem;
pub use marks::{Run, line, wash};
pub use sign::{Sign, pencil, sign, tick_path};
