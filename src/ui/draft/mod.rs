//! The draft screen: the page and what is drawn on it.

mod chars;
mod counts;
mod edit;
mod editor;
mod layout;
mod mark;
mod page;
mod quick;
mod runs;

pub use counts::Counts;
pub use editor::{Editor, page_id};
pub use mark::{Key, Mark};
pub use page::Page;
pub use quick::{Quick, suggestion_words};
