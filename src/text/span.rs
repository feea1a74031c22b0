//! `Span`: a byte range of a text, always on character boundaries.

use std::ops::Range;

/// A half-open byte range into UTF-8 text, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span; `start` must not lie behind `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        Self { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words it covers; empty where the text has no such range.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two share at least one byte; an empty span counts as the byte it stands before.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end.max(other.start + 1) && other.start < self.end.max(self.start + 1)
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Without white space at its ends.
    pub fn trim(self, text: &str) -> Span {
        let words = self.of(text);
        let lead = words.len() - words.trim_start().len();
        let trimmed = words.trim();
        Span::new(self.start + lead, self.start + lead + trimmed.len())
    }

    /// Where the span lies after `old` bytes at `at` became `new` bytes; `None` when the edit touched it.
    pub fn after_edit(self, at: usize, old: usize, new: usize) -> Option<Span> {
        if self.end <= at {
            Some(self)
        } else if self.start >= at + old {
            Some(Span::new(self.start - old + new, self.end - old + new))
        } else {
            None
        }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}
