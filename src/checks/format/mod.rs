//! Length, hashtags, alt text and what a platform or a screen reader does with the post.

mod all_caps;
mod alt_text;
mod emoji;
mod exclamation;
mod fancy_unicode;
mod fold;
mod grave;
mod hashtag_case;
mod hashtags;
mod image_text;
mod links;
mod no_when_where;
mod particulars;
mod pictures;
mod posted;
mod too_long;

use super::Check;

/// Every check of this category, in the order of the rule index.
pub(super) static ALL: &[&dyn Check] = &[
    &too_long::TooLong,
    &fold::Fold,
    &hashtags::Hashtags,
    &hashtag_case::HashtagCase,
    &links::Links,
    &alt_text::AltText,
    &all_caps::AllCaps,
    &emoji::Emoji,
    &fancy_unicode::FancyUnicode,
    &image_text::ImageText,
    &exclamation::Exclamation,
    &no_when_where::NoWhenWhere,
];
