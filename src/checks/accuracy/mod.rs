//! Facts that are wrong, or that somebody should look at again.

mod date_ambiguous;
mod date_impossible;
mod date_past;
mod date_wording;
mod holiday;
mod hours;
mod surroundings;
mod time;
mod time_order;
mod weekday_mismatch;

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &weekday_mismatch::WeekdayMismatch,
    &date_impossible::DateImpossible,
    &date_past::DatePast,
    &date_ambiguous::DateAmbiguous,
    &time::Time,
    &hours::Hours,
    &holiday::Holiday,
];
