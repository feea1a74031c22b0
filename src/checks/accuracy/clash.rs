//! Two statements of a post that cannot both be right.

use crate::text::Span;

/// A pair of statements; the second is the one to look at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Clash {
    pub first: Span,
    pub second: Span,
    /// Why they cannot both be right, as one sentence; where it is missing, the two say it themselves.
    pub says: Option<String>,
    pub confidence: f32,
}

impl Clash {
    /// Two values for one thing.
    pub(super) fn new(first: Span, second: Span, confidence: f32) -> Self {
        Self { first, second, says: None, confidence }
    }

    /// The same with a sentence of its own.
    pub(super) fn because(self, says: String) -> Self {
        Self { says: Some(says), ..self }
    }
}
