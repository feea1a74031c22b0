//! What would weaken the City's hand in a matter not yet decided.

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[];
