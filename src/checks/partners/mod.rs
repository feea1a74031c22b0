//! Negative words about the City's partners.

mod blame;
mod comparison;
mod judged;
mod negative_quote;
mod negative_remark;
mod opinion;
mod sarcasm;
mod stance;
mod target;

use super::Check;

pub(super) use judged::partner_of;
pub use opinion::{Organization, Stance, StanceLabel};
pub(super) use opinion::{organizations, stance_of, stances};
pub(super) use stance::{Reading, opinion, read};

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &negative_remark::NegativeRemark,
    &negative_quote::NegativeQuote,
    &blame::Blame,
    &comparison::Comparison,
    &sarcasm::Sarcasm,
];
