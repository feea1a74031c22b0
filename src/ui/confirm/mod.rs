//! The confirm screen: one line per fact, ticked by a person.

mod lines;
mod screen;
mod text;
mod vouch;
mod words;

pub(crate) use lines::{broken_check, line_keys};
pub(crate) use screen::{Confirm, ConfirmAct, line_id};
pub(crate) use text::TextPanel;
pub(crate) use vouch::{Focus, Vouch};
pub(crate) use words::answer_words;
