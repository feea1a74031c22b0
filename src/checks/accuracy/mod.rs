//! Facts that are wrong, or that somebody should look at again.

mod about;
mod ages;
mod amount;
mod attachment_missing;
mod claims;
mod clash;
mod contacts;
mod date_ambiguous;
mod date_impossible;
mod date_past;
mod date_wording;
mod deadlines;
mod distance;
mod email_malformed;
mod figures;
mod holiday;
mod hours;
mod inconsistent;
mod lengths;
mod link_lookalike;
mod link_malformed;
mod link_missing;
mod link_not_official;
mod link_shortener;
mod listing;
mod occasions;
mod offices;
mod official_stale;
mod opening_days;
mod opposites;
mod pairs;
mod percent;
mod phone_malformed;
mod phone_unknown;
mod place_unknown;
mod placeholder;
mod quantity;
mod reckoning;
mod rumor;
mod sites;
mod spellings;
mod sum;
mod surroundings;
mod tallies;
mod time;
mod time_of_day;
mod time_order;
mod time_pair;
mod title_mismatch;
mod venues;
mod versions;
mod weekday_mismatch;

use super::Check;
use crate::text::Document;

pub(crate) use offices::{same_office, title_of};
pub(crate) use place_unknown::candidates as places_by_form;
pub(crate) use reckoning::Reckoning;

/// Every sum, difference, share and change of a document, worked out again.
pub(crate) fn reckonings(document: &Document) -> Vec<Reckoning> {
    let all = quantity::read(document);
    let mut found = sum::reckonings(document, &all);
    found.extend(percent::reckonings(document, &all));
    found
}

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &link_malformed::LinkMalformed,
    &link_lookalike::LinkLookalike,
    &link_not_official::LinkNotOfficial,
    &link_shortener::LinkShortener,
    &link_missing::LinkMissing,
    &phone_malformed::PhoneMalformed,
    &phone_unknown::PhoneUnknown,
    &email_malformed::EmailMalformed,
    &amount::AmountCheck,
    &sum::Sum,
    &percent::PercentCheck,
    &title_mismatch::TitleMismatch,
    &official_stale::OfficialStale,
    &place_unknown::PlaceUnknown,
    &inconsistent::Inconsistent,
    &placeholder::Placeholder,
    &attachment_missing::AttachmentMissing,
    &rumor::Rumor,
    &weekday_mismatch::WeekdayMismatch,
    &date_impossible::DateImpossible,
    &date_past::DatePast,
    &date_ambiguous::DateAmbiguous,
    &time::Time,
    &hours::Hours,
    &holiday::Holiday,
];
