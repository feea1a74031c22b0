//! Names and other data about people.
//!
//! `role` says who a named person is in the post, `title` reads the titles beside a name, `setting`
//! holds the words that several frames share. Each other file is one check.

mod active_investigation;
mod business_data;
mod complainant;
mod contact_id;
mod decedent;
mod health;
mod juvenile;
mod person_name;
mod personnel;
mod photo_note;
mod recreation_enrollment;
mod role;
mod safe_at_home;
mod security;
mod setting;
mod student;
mod title;
mod victim_witness_caller;

pub(in crate::checks) use role::roles;
pub use role::{Named, Role};

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &person_name::PersonName,
    &juvenile::Juvenile,
    &victim_witness_caller::VictimWitnessCaller,
    &active_investigation::ActiveInvestigation,
    &health::Health,
    &contact_id::ContactId,
    &personnel::Personnel,
    &complainant::Complainant,
    &recreation_enrollment::RecreationEnrollment,
    &student::Student,
    &security::Security,
    &safe_at_home::SafeAtHome,
    &decedent::Decedent,
    &business_data::BusinessData,
    &photo_note::PhotoNote,
];
