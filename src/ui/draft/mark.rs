//! A finding on the page: where it stands now, and whether it still waits for someone.

use std::rc::Rc;

use crate::checks::{Category, Finding, Severity};
use crate::review::FindingKey;
use crate::store::words::OwnWord;
use crate::text::{Document, Span};

/// Which finding it is, whatever is typed before it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) category: Category,
    pub(crate) rule: &'static str,
    pub(crate) words: String,
    /// Which of several equal passages, counted from 0.
    pub(crate) nth: usize,
}

/// Whether anyone still has to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Open,
    /// Stays, with a reason.
    Kept,
}

/// A finding on the page.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) key: Key,
    /// Which finding a decision about it belongs to.
    pub(crate) id: Rc<FindingKey>,
    /// Where the words stand now.
    pub(crate) span: Span,
    pub(crate) finding: Rc<Finding>,
    pub(crate) standing: Standing,
    /// Whether its slow suggestions have been worked out.
    pub(crate) elaborated: bool,
}

impl Mark {
    /// Whether somebody still has to fix or decide, or may polish.
    pub(crate) fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// The word that could be taught, where the trouble is that nobody knows it. A name's "'s" is no part of it.
    pub(crate) fn new_word(&self) -> Option<OwnWord> {
        if self.key.category != Category::Spelling || !matches!(self.key.rule, "unknown-word" | "profile-name") {
            return None;
        }
        let word = self.key.words.as_str();
        OwnWord::allowed(word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word))
    }

    /// How serious it is.
    pub(crate) fn severity(&self) -> Severity {
        self.finding.severity
    }
}

/// Gives every finding its key. The findings come sorted by place.
pub(crate) fn marks_of(document: &Document, findings: Vec<Finding>) -> Vec<Mark> {
    let ids = FindingKey::of(document, &findings);
    let mut seen: std::collections::HashMap<(Category, &'static str, String), usize> = std::collections::HashMap::new();
    findings
        .into_iter()
        .zip(ids)
        .map(|(finding, id)| {
            let words = id.words.clone();
            let count = seen.entry((finding.rule.category, finding.rule.name, words.clone())).or_default();
            let key = Key { category: finding.rule.category, rule: finding.rule.name, words, nth: *count };
            *count += 1;
            Mark {
                key,
                id: Rc::new(id),
                span: finding.span,
                finding: Rc::new(finding),
                standing: Standing::Open,
                elaborated: false,
            }
        })
        .collect()
}
