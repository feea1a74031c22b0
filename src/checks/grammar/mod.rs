//! Agreement, articles, apostrophes and the rest of grammar.

pub(in crate::checks) mod forms;
mod frames;
mod harper;
pub(in crate::checks) mod shares;
mod tagged;

use std::sync::Arc;

use super::Check;
use crate::text::Document;

pub(in crate::checks) use frames::Frames;
pub(in crate::checks) use shares::Share;
pub(in crate::checks) use tagged::{Class, Reading};

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[];

/// Each sentence of the document with the classes of its words.
pub(super) fn readings(document: &Document) -> Vec<Arc<Reading>> {
    document.sentences.iter().map(|sentence| harper::read(document, sentence)).collect()
}
