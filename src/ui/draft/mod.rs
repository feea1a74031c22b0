//! The draft screen: the page and what is drawn on it.

mod chars;
mod counts;
mod edit;
mod editor;
mod layout;
mod mark;
mod page;
mod quick;
mod removal;
mod runs;

pub(crate) use counts::Counts;
pub(crate) use editor::{Editor, page_id};
pub(crate) use mark::{Key, Mark};
pub(crate) use page::{Page, Version};
pub(crate) use quick::{Quick, learn_words, suggestion_words};
