//! The ticks around a draft, and what was put right in it, as its file has them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::checks::Severity;
use crate::review::{Fixed, Review, Tick};

/// What was confirmed and put right so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedReview {
    ticks: Vec<SavedTick>,
    /// Findings that an edit put right: rule and severity, never the words.
    fixed: Vec<SavedFixed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedTick {
    key: String,
    by: String,
    at: Timestamp,
    source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedFixed {
    rule: String,
    severity: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
}

impl SavedReview {
    /// The file's form of a review.
    pub fn of(review: &Review, fixed: &[Fixed]) -> Self {
        let ticks = review.ticks().map(|(key, tick)| SavedTick {
            key: key.clone(),
            by: tick.by.clone(),
            at: tick.at,
            source: tick.source.clone(),
        });
        let fixed =
            fixed.iter().map(|one| SavedFixed { rule: one.rule.clone(), severity: one.severity.id().to_owned(), at: one.at });
        Self { ticks: ticks.collect(), fixed: fixed.collect() }
    }

    /// The review, and the findings that were put right.
    pub fn open(&self) -> (Review, Vec<Fixed>) {
        let mut review = Review::default();
        for one in &self.ticks {
            review.tick(one.key.clone(), Tick { by: one.by.clone(), at: one.at, source: one.source.clone() });
        }
        let severity = |id: &str| [Severity::Stop, Severity::Warn, Severity::Note].into_iter().find(|s| s.id() == id);
        let fixed = self
            .fixed
            .iter()
            .filter_map(|one| Some(Fixed { rule: one.rule.clone(), severity: severity(&one.severity)?, at: one.at }));
        (review, fixed.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_comes_back_as_it_was() {
        let mut review = Review::default();
        let tick = Tick { by: "Dana".to_owned(), at: Timestamp::UNIX_EPOCH, source: "agenda".to_owned() };
        review.tick("date|2026-12-04|0".to_owned(), tick);
        let fixed = vec![Fixed {
            rule: "private-data/person-name".to_owned(),
            severity: Severity::Warn,
            at: Some(Timestamp::UNIX_EPOCH),
        }];
        let text = serde_json::to_string(&SavedReview::of(&review, &fixed)).unwrap();
        let read: SavedReview = serde_json::from_str(&text).unwrap();
        assert_eq!(read.open(), (review, fixed));
    }
}
