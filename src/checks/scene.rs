//! `Scene`: a kind of thing that may be told only in a certain setting. Words about a loan make the books of a
//! firm private; words about a ballot make a nudge out of praise.

use super::frames::Frames;
use crate::text::{Document, Span};

/// What is told, the setting that makes it trouble, and the words that make it harmless again.
pub(super) struct Scene {
    about: Frames,
    says: Frames,
    unless: Frames,
}

/// How far the setting reaches to both sides of what is told, in bytes.
const NEAR: usize = 700;

impl Scene {
    /// Frames for the setting (none: any setting), for what is told, and for what excuses a sentence.
    pub(super) fn new(about: &[&str], says: &[&str], unless: &[&str]) -> Self {
        Self { about: Frames::new(about), says: Frames::new(says), unless: Frames::new(unless) }
    }

    /// Every passage that tells such a thing.
    pub(super) fn find(&self, document: &Document) -> Vec<Span> {
        let all = Span::new(0, document.text.len());
        if !self.about.fit(document, all) {
            return Vec::new();
        }
        self.says
            .find(document)
            .filter(|span| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span.join(*span));
                (all.len() <= NEAR || self.about.fit(document, near(document, *span))) && !self.unless.fit(document, sentence)
            })
            .map(|span| span.trim(&document.text))
            .collect()
    }
}

fn near(document: &Document, span: Span) -> Span {
    let text = &document.text;
    let start = (0..=span.start.saturating_sub(NEAR)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let end = (0..=(span.end + NEAR).min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(span.end);
    Span::new(start, end.max(span.end))
}
