//! Facts that are wrong, or that somebody should look at again.

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[];
