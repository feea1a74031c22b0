//! Signing a post and handing it over to the platforms.

mod after;
mod before;
mod keeps;
mod state;

pub(crate) use after::after_ui;
pub(crate) use before::Before;
pub(crate) use keeps::{KEEPS, Keeps};
pub(crate) use state::{Handed, Posting, SignOff, SignOffAct, Stage};
