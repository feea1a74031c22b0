//! Names and other data about people.

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[];
