//! What is drawn by hand: signs, marks and the emblem. Draws only; knows no state.

mod emblem;
mod marks;
mod sign;

pub(crate) use emblem::emblem;
pub(crate) use marks::{Run, line, wash};
pub(crate) use sign::{Sign, pencil, sign, tick_path};
