//! News that no post should be cheerful about: a death, or danger at this moment.

use std::sync::LazyLock;

use crate::text::lexicon::Hit;
use crate::text::{Document, Lexicon};

static NEWS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/grave-news.txt")));

/// The words that tell of a death or of danger.
pub(super) fn news(document: &Document) -> impl Iterator<Item = Hit> {
    NEWS.find(document)
}

/// The words that tell of a death.
pub(super) fn deaths(document: &Document) -> impl Iterator<Item = Hit> {
    news(document).filter(|hit| hit.class == "death")
}
