//! How the text of the page is laid out: one section a line, so that blank lines are lower.

use egui::text::{LayoutJob, LayoutSection};
use egui::{Color32, FontId, text::ByteIndex};

use crate::ui::fonts;
use crate::ui::theme::PostSize;

/// How high a blank line is, in parts of a full one.
const BLANK: f32 = 16.0 / 30.0;

/// The layout of the newest text, kept until text, width or look change.
#[derive(Default)]
pub(crate) struct Layout {
    text: String,
    width: f32,
    size: PostSize,
    color: Color32,
    job: Option<LayoutJob>,
}

impl Layout {
    /// The job for a text. egui itself remembers what it laid out for an equal job.
    pub(crate) fn job(&mut self, text: &str, width: f32, size: PostSize, color: Color32) -> LayoutJob {
        if let Some(job) = &self.job
            && self.width == width
            && self.size == size
            && self.color == color
            && self.text == text
        {
            return job.clone();
        }
        let job = lay_out(text, width, size, color);
        *self = Self { text: text.to_owned(), width, size, color, job: Some(job.clone()) };
        job
    }
}

fn lay_out(text: &str, width: f32, size: PostSize, color: Color32) -> LayoutJob {
    let (points, line) = size.measure();
    let style = fonts::BODY.sized(points, line);
    let full = style.format(color);
    let mut blank = full.clone();
    blank.line_height = Some((line * BLANK).round());
    let mut job = LayoutJob { text: text.to_owned(), keep_trailing_whitespace: true, ..LayoutJob::default() };
    job.wrap.max_width = width;
    let mut start = 0;
    let mut section = |end: usize, is_blank: bool| {
        job.sections.push(LayoutSection {
            leading_space: 0.0,
            byte_range: ByteIndex(start)..ByteIndex(end),
            format: if is_blank { blank.clone() } else { full.clone() },
        });
        start = end;
    };
    let mut at = 0;
    for row in text.split_inclusive('\n') {
        at += row.len();
        section(at, row == "\n");
    }
    if text.is_empty() {
        section(0, false);
    }
    job
}

/// The font of the page.
pub(crate) fn font(size: PostSize) -> FontId {
    let (points, line) = size.measure();
    fonts::BODY.sized(points, line).font()
}
