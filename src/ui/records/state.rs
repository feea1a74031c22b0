//! What the records screen remembers.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::store::archive::{Filter, Remains, Scope, Verdict};
use crate::store::{Opened, Shelf};
use crate::text::Department;

/// What a person does here.
#[derive(Clone, Debug)]
pub(crate) enum RecordsAct {
    /// Searches again with what the view says.
    Search,
    Desk(Option<Department>),
    Year(Option<String>),
    Platform(Option<String>),
    Show(String),
    /// Back to the list, where only one of both shows.
    Leave,
    Move(bool),
    FocusSearch,
    Verify,
    Export,
    ExportNow(Box<Scope>),
    /// Begins a post that corrects the open record.
    Correct,
    /// Asks why the open record is put on hold, or why its hold ends.
    Hold,
    HoldNow {
        number: String,
        ends: bool,
        reason: String,
    },
    /// Asks whether the open draft is filed as not posted.
    File,
    FileNow,
    /// The address of a platform's post was written.
    Address(String),
}

/// The state of the screen.
#[derive(Default)]
pub(crate) struct RecordsView {
    pub(crate) words: String,
    pub(crate) desk: Option<Department>,
    pub(crate) year: Option<String>,
    pub(crate) platform: Option<String>,
    pub(crate) shelf: Option<Shelf>,
    /// Why the records cannot be read.
    pub(crate) trouble: Option<String>,
    pub(crate) current: Option<String>,
    pub(crate) opened: Option<Box<Opened>>,
    /// What is left of the chosen record, where it was disposed of.
    pub(crate) remains: Option<Box<Remains>>,
    pub(crate) facts_open: bool,
    /// Addresses while they are written, by platform.
    pub(crate) addresses: BTreeMap<String, String>,
    pub(crate) verdict: Option<(Result<Verdict, String>, DateTime)>,
    pub(crate) verifying: bool,
    pub(crate) focus_search: bool,
    pub(crate) reveal: bool,
    /// What became of the last thing that was done: a line and a small line.
    pub(crate) said: Option<(String, String)>,
}

impl RecordsView {
    /// What to look for.
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            words: self.words.trim().to_owned(),
            from: self.year.as_ref().map(|year| format!("{year}-01-01")),
            to: self.year.as_ref().map(|year| format!("{year}-12-31")),
            platform: self.platform.clone(),
            desk: self.desk.map(|desk| desk.id().to_owned()),
            posts: true,
            ..Filter::default()
        }
    }

    /// Whether anything narrows the list.
    pub(crate) fn is_narrowed(&self) -> bool {
        !self.words.trim().is_empty() || self.desk.is_some() || self.year.is_some() || self.platform.is_some()
    }

    /// The record after the current one in the list, or the one before.
    pub(crate) fn neighbour(&self, forward: bool) -> Option<String> {
        let found = &self.shelf.as_ref()?.found;
        let here = self.current.as_ref().and_then(|number| found.iter().position(|one| one.number == *number));
        let next = match (here, forward) {
            (None, _) => 0,
            (Some(at), true) => at + 1,
            (Some(at), false) => at.checked_sub(1)?,
        };
        found.get(next).map(|one| one.number.clone())
    }
}

/// "9f3c 71ab 04de 5b12": enough of a seal to compare by eye.
pub(crate) fn short_seal(seal: &str) -> String {
    let digits: Vec<char> = seal.chars().take(16).collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
