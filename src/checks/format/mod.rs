//! Length, hashtags, alt text and what a platform or a screen reader does with the post.

mod exclamation;

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[&exclamation::Exclamation];
