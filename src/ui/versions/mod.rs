//! The texts of their own that single platforms have: begun as a shorter one or as numbered parts, written
//! beside the post, compared with it.

mod offers;
mod own;

pub(crate) use offers::{Crowded, begin_ui, crowded, is_about_length, offer_words};
pub(crate) use own::{own_id, own_ui};

/// What a person does with a platform's own text; the platform by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum VersionAct {
    /// Begins one that fits: whole sentences from the top.
    Shorten(String),
    /// Begins one in numbered parts, or numbers the parts anew.
    Split(String),
    /// It was written.
    Written(String, String),
    /// Takes it back: the platform gets the post's text again.
    Same(String),
}
