//! Agreement, articles, apostrophes and the rest of grammar.

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[];
