//! What the rules made of frames have in common: the fits of their list, and Harper's findings of the same kind.

use std::sync::LazyLock;

use super::{Frames, Share, shares};
use crate::checks::{Context, Finding, Rule};

/// A list of frames with the rule that speaks for it.
pub(super) struct Framed {
    pub rule: &'static Rule,
    pub frames: LazyLock<Frames>,
    /// The findings of Harper's that go with the list.
    pub share: Share,
    /// What the rule says of a fit: of the words as written, and the first of what could stand there.
    pub says: fn(&str, &str) -> String,
    /// What the rule says where Harper spoke.
    pub says_of_share: &'static str,
}

impl Framed {
    /// A finding for each fit, and for each finding of Harper's where no frame fits.
    pub(super) fn findings(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self
            .frames
            .find(cx)
            .map(|(span, fit)| {
                let says = (self.says)(cx.document.words_of(span), fit.suggestions.first().map_or("", String::as_str));
                fit.suggestions.into_iter().fold(self.rule.finding(span, says), Finding::suggest).confidence(0.85)
            })
            .collect();
        for slip in shares::of(cx, self.share) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                let finding = self.rule.finding(slip.span, self.says_of_share);
                findings.push(slip.suggestions.into_iter().fold(finding, Finding::suggest).confidence(0.8));
            }
        }
        findings
    }
}
