//! Agreement, articles, apostrophes and the rest of grammar.

mod agreement;
mod apostrophe;
mod article;
mod capital;
mod clause;
mod finite;
pub(in crate::checks) mod forms;
mod fragment;
mod framed;
mod frames;
mod function_word;
mod harper;
mod missing_word;
mod noun;
mod passive_hidden_actor;
mod preposition;
mod pronoun_case;
mod punctuation;
mod relative;
mod run_on;
pub(in crate::checks) mod shares;
mod style;
mod tagged;
mod tense;
mod verb_form;

use std::sync::Arc;

use super::Check;
use crate::text::Document;

pub(in crate::checks) use frames::Frames;
pub(in crate::checks) use shares::Share;
pub(in crate::checks) use tagged::{Class, Reading};

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &agreement::Agreement,
    &article::Article,
    &fragment::Fragment,
    &run_on::RunOn,
    &apostrophe::Apostrophe,
    &capital::Capital,
    &punctuation::Punctuation,
    &tense::Tense,
    &passive_hidden_actor::PassiveHiddenActor,
    &verb_form::VerbForm,
    &missing_word::MissingWord,
    &pronoun_case::PronounCase,
    &preposition::Preposition,
    &style::Style,
];

/// Each sentence of the document with the classes of its words.
pub(super) fn word_classes(document: &Document) -> Vec<Arc<Reading>> {
    document.sentences.iter().map(|sentence| harper::read(document, sentence)).collect()
}
