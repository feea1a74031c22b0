//! What each platform of a draft gets to see: the text at hand, or a text of its own.

use std::borrow::Cow;

use crate::checks::Context;
use crate::city::Platform;
use crate::text::{Document, Span};

/// A platform and the text that goes there.
pub(super) struct Posted<'a> {
    pub platform: &'a Platform,
    pub document: Cow<'a, Document>,
    /// Whether the platform has a text of its own, which the author does not see beside the findings.
    pub own: bool,
}

impl Posted<'_> {
    /// Where a finding about `span` of this text stands in the draft.
    pub(super) fn place(&self, cx: &Context<'_>, span: Span) -> Span {
        if self.own { behind(cx) } else { span }
    }

    /// The name that messages use.
    pub(super) fn name(&self) -> String {
        if self.own { format!("{} (its own text)", self.platform.name) } else { self.platform.name.clone() }
    }
}

/// The platforms of the draft, in its order. A draft for no platform has no limits.
pub(super) fn all<'a>(cx: &'a Context<'_>) -> Vec<Posted<'a>> {
    let known = cx.draft.platforms.iter().filter_map(|id| cx.city.platform(id));
    known
        .map(|platform| match cx.draft.versions.get(&platform.id) {
            Some(text) => Posted { platform, document: Cow::Owned(Document::read(text, cx.today)), own: true },
            None => Posted { platform, document: Cow::Borrowed(cx.document), own: false },
        })
        .collect()
}

/// The place of a finding that no words of the draft show: behind its last one.
pub(super) fn behind(cx: &Context<'_>) -> Span {
    Span::new(cx.document.text.len(), cx.document.text.len())
}

/// "63,206".
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([1, 999, 1000, 63_206, 1_000_000].map(super::grouped), ["1", "999", "1,000", "63,206", "1,000,000"]);
    }
}
