//! What a person confirms and decides before a post goes out.

mod checklist;

pub use checklist::{Checklist, Item};
