//! `Checklist`: what only a person can vouch for, made from this very draft.

use crate::checks::Context;
use crate::text::Span;

/// One line to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// "date", "time", "place", "phone", "link", "email", "amount", "number", "name", "media" or "general".
    pub kind: &'static str,
    /// Where the fact stands; empty for the standing lines.
    pub span: Span,
    /// The words of the post; empty for the standing lines.
    pub words: String,
    /// The question, with the program's own finding in it.
    pub prompt: String,
}

impl Item {
    /// What a tick belongs to: the same fact has the same key after an edit elsewhere.
    pub fn key(&self) -> String {
        format!("{}|{}|{}", self.kind, self.words, if self.words.is_empty() { &self.prompt } else { "" })
    }
}

/// The lines to confirm before sign-off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    pub items: Vec<Item>,
}

impl Checklist {
    /// The lines for a draft.
    pub fn of(_cx: &Context<'_>) -> Self {
        Self::default()
    }
}
