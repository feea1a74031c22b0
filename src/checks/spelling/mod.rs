//! Words that are spelt wrong, or are the wrong word.

mod candidate;
mod confused_word;
pub(in crate::checks) mod dictionary;
mod doubled_word;
mod embarrassing;
mod frequency;
mod names;
mod nearness;
mod profile_name;
mod slips;
mod suggest;
mod title_case_name;
mod unknown_word;

pub use dictionary::forms_like;
pub use dictionary::knows as is_english;

use super::Check;

/// Every candidate for a misspelt word with what speaks for and against it: what the weights are fitted on.
pub fn suggestion_features(cx: &super::Context<'_>, span: crate::text::Span) -> Vec<(String, Vec<f32>)> {
    suggest::weighed(cx, span).into_iter().map(|(word, features)| (word, features.to_vec())).collect()
}

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &unknown_word::UnknownWord,
    &profile_name::ProfileName,
    &embarrassing::Embarrassing,
    &confused_word::ConfusedWord,
    &title_case_name::TitleCaseName,
    &doubled_word::DoubledWord,
];
