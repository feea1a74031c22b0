//! Information that would weaken the City's hand in a pending decision.

mod assistance;
mod bids;
mod closed_session;
mod contract;
mod disclosed;
mod frame;
mod labor;
mod litigation;
mod permit;
mod prediction;
mod property;

use super::Check;

pub(super) use frame::{Disclosure, opinion, read};

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &labor::Labor,
    &closed_session::ClosedSession,
    &property::Property,
    &bids::Bids,
    &litigation::Litigation,
    &contract::Contract,
    &prediction::Prediction,
    &permit::Permit,
    &assistance::Assistance,
];
