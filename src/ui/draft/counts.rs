//! How much is left to do.

use crate::checks::Severity;

use super::Mark;

/// Open findings by what must be done about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) fix: usize,
    pub(crate) decide: usize,
    pub(crate) polish: usize,
}

impl Counts {
    /// Counts the open ones.
    pub(crate) fn of(marks: &[Mark]) -> Self {
        let mut counts = Self::default();
        for mark in marks.iter().filter(|mark| mark.is_open()) {
            match mark.severity() {
                Severity::Stop => counts.fix += 1,
                Severity::Warn => counts.decide += 1,
                Severity::Note => counts.polish += 1,
            }
        }
        counts
    }

    /// All of them.
    pub(crate) fn all(self) -> usize {
        self.fix + self.decide + self.polish
    }

    /// How many are of this severity.
    pub(crate) fn of_severity(self, severity: Severity) -> usize {
        match severity {
            Severity::Stop => self.fix,
            Severity::Warn => self.decide,
            Severity::Note => self.polish,
        }
    }

    /// The worst severity that is open.
    pub(crate) fn worst(self) -> Option<Severity> {
        [Severity::Stop, Severity::Warn, Severity::Note].into_iter().find(|severity| self.of_severity(*severity) > 0)
    }

    /// "2 to fix, 3 to decide"; empty where nothing must be done.
    pub(crate) fn words(self) -> String {
        let mut parts = Vec::new();
        if self.fix > 0 {
            parts.push(format!("{} to fix", self.fix));
        }
        if self.decide > 0 {
            parts.push(format!("{} to decide", self.decide));
        }
        parts.join(", ")
    }
}
