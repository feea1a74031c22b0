//! Where the marked words stand on the screen: one run per mark and row, of the visible rows only.

use std::sync::Arc;

use egui::text::CharIndex;
use egui::{Galley, Pos2, Rangef};

use crate::ui::paint::Run;

/// The first character of every row of a galley, counted once per layout.
#[derive(Default)]
pub(crate) struct Rows {
    galley: Option<Arc<Galley>>,
    starts: Vec<usize>,
}

impl Rows {
    /// Counts the rows of `galley`, where they are not counted yet.
    pub(crate) fn follow(&mut self, galley: &Arc<Galley>) {
        if self.galley.as_ref().is_some_and(|known| Arc::ptr_eq(known, galley)) {
            return;
        }
        self.starts.clear();
        let mut at = 0;
        for row in &galley.rows {
            self.starts.push(at);
            at += row.char_count_including_newline().0;
        }
        self.galley = Some(Arc::clone(galley));
    }

    /// The rows that show between two heights of the screen.
    pub(crate) fn visible(&self, origin: Pos2, within: Rangef) -> std::ops::Range<usize> {
        let Some(galley) = &self.galley else { return 0..0 };
        let first = galley.rows.partition_point(|row| origin.y + row.max_y() < within.min);
        let last = galley.rows.partition_point(|row| origin.y + row.min_y() <= within.max);
        first..last.max(first)
    }

    /// The characters of some rows.
    pub(crate) fn chars(&self, rows: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.starts.get(rows.start).copied().unwrap_or_default();
        let end = self.starts.get(rows.end).copied().unwrap_or(usize::MAX);
        start..end
    }

    /// The row that holds a character.
    pub(crate) fn row_of(&self, char: usize) -> usize {
        self.starts.partition_point(|&start| start <= char).saturating_sub(1)
    }

    /// The run of some characters on one row, without white space at its ends.
    pub(crate) fn run(&self, index: usize, start: usize, end: usize, origin: Pos2) -> Option<Run> {
        let row = self.galley.as_ref()?.rows.get(index)?;
        let first = *self.starts.get(index)?;
        let glyphs = &row.glyphs;
        let mut from = start.saturating_sub(first).min(glyphs.len());
        let mut to = end.saturating_sub(first).min(glyphs.len());
        while from < to && glyphs[from].chr.is_whitespace() {
            from += 1;
        }
        while from < to && glyphs[to - 1].chr.is_whitespace() {
            to -= 1;
        }
        if from >= to {
            return None;
        }
        let at = origin + row.pos.to_vec2();
        Some(Run {
            left: at.x + row.x_offset(CharIndex(from)),
            right: at.x + row.x_offset(CharIndex(to)),
            baseline: at.y + glyphs[from].pos.y,
            top: origin.y + row.min_y(),
            bottom: origin.y + row.max_y(),
        })
    }

    /// The middle of a row.
    pub(crate) fn middle(&self, index: usize, origin: Pos2) -> Option<f32> {
        let row = self.galley.as_ref()?.rows.get(index)?;
        Some(origin.y + (row.min_y() + row.max_y()) / 2.0)
    }
}
