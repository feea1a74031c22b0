//! Words that do not fit a city page.
//!
//! Shared by the checks: `speech` (who is quoted), `business` (which names are businesses),
//! `disguise` (hidden spellings).

mod business;
mod copyright;
mod disguise;
mod employment_relations;
mod endorsement;
mod group;
mod guilt;
mod insult;
mod mock;
mod personal_use;
mod personal_view;
mod political;
mod profanity;
mod religion;
mod speech;
mod threat;

use super::{Check, frames};

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &profanity::Profanity,
    &political::Political,
    &personal_view::PersonalView,
    &employment_relations::EmploymentRelations,
    &endorsement::Endorsement,
    &insult::Insult,
    &group::Group,
    &guilt::Guilt,
    &mock::Mock,
    &threat::Threat,
    &personal_use::PersonalUse,
    &copyright::Copyright,
    &religion::Religion,
];
