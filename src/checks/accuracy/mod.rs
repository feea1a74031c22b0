//! Facts that are wrong, or that somebody should look at again.

mod amount;
mod attachment_missing;
mod claims;
mod date_ambiguous;
mod date_impossible;
mod date_past;
mod date_wording;
mod distance;
mod email_malformed;
mod holiday;
mod hours;
mod inconsistent;
mod link_lookalike;
mod link_malformed;
mod link_missing;
mod link_not_official;
mod link_shortener;
mod listing;
mod offices;
mod official_stale;
mod percent;
mod phone_malformed;
mod phone_unknown;
mod place_unknown;
mod placeholder;
mod quantity;
mod rumor;
mod sites;
mod sum;
mod surroundings;
mod time;
mod time_of_day;
mod time_order;
mod time_pair;
mod title_mismatch;
mod weekday_mismatch;

use super::Check;

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
