//! Words that are spelt wrong, or are the wrong word.

mod confused_word;
pub(in crate::checks) mod dictionary;
mod doubled_word;
mod embarrassing;
mod names;
mod nearness;
mod profile_name;
mod suggest;
mod title_case_name;
mod unknown_word;

pub use dictionary::forms_like;

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &unknown_word::UnknownWord,
    &profile_name::ProfileName,
    &embarrassing::Embarrassing,
    &confused_word::ConfusedWord,
    &title_case_name::TitleCaseName,
    &doubled_word::DoubledWord,
];
