//! `Taken`: which bytes of the folded text already belong to a fact, so that no byte belongs to two.

use std::collections::BTreeMap;

/// Ranges that do not overlap, by their start.
#[derive(Default)]
pub(super) struct Taken {
    ranges: BTreeMap<usize, usize>,
}

impl Taken {
    /// Whether nothing has taken any byte of the range.
    pub(super) fn is_free(&self, start: usize, end: usize) -> bool {
        self.ranges.range(..end).next_back().is_none_or(|(_, &other_end)| other_end <= start)
    }

    /// Takes the range; false where a part of it is taken.
    pub(super) fn take(&mut self, start: usize, end: usize) -> bool {
        let free = end > start && self.is_free(start, end);
        if free {
            self.ranges.insert(start, end);
        }
        free
    }
}
