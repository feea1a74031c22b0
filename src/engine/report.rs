//! `Report`: what the checks say of one revision of a draft.

use crate::checks::{Finding, Rule, Severity};
use crate::review::{Checklist, Difference};
use crate::text::Document;

/// Where the draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing must change and nothing waits for a decision.
    Ready,
    /// A `warn` waits for a person's decision.
    NeedsReview,
    /// A `stop` is open.
    Blocked,
}

impl Verdict {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Ready => "ready",
            Verdict::NeedsReview => "needs-review",
            Verdict::Blocked => "blocked",
        }
    }
}

/// What one platform counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    pub platform: String,
    /// Counted the way the platform counts.
    pub used: usize,
    /// `None` where the limit is not known.
    pub limit: Option<usize>,
}

/// Figures about the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stats {
    /// Unicode characters.
    pub characters: usize,
    pub words: usize,
    pub sentences: usize,
    /// Flesch-Kincaid reading grade.
    pub grade: f64,
    /// The same by the Coleman-Liau index, which counts letters and no syllables.
    pub grade_by_letters: f64,
    /// The platforms of the draft, in its order.
    pub platforms: Vec<Usage>,
}

/// What the checks say of one revision of a draft.
#[derive(Clone, Debug)]
pub struct Report {
    /// The revision of the draft it was made from.
    pub revision: u64,
    pub document: Document,
    /// By start, then end, then rule id.
    pub findings: Vec<Finding>,
    pub checklist: Checklist,
    pub stats: Stats,
    /// Checks that broke down; a report never says silently less.
    pub failed: Vec<&'static Rule>,
    /// The texts of their own that single platforms have.
    pub versions: Vec<VersionReport>,
}

/// What the checks say of one platform's own text.
#[derive(Clone, Debug)]
pub struct VersionReport {
    pub platform: String,
    pub document: Document,
    pub findings: Vec<Finding>,
    /// What the platform counts for each post in which the text goes out.
    pub counts: Vec<usize>,
    /// How its facts differ from those of the post.
    pub difference: Difference,
}

impl Report {
    /// The worst severity decides.
    pub fn verdict(&self) -> Verdict {
        match self.findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Stop) => Verdict::Blocked,
            Some(Severity::Warn) => Verdict::NeedsReview,
            _ => Verdict::Ready,
        }
    }
}
