//! The eight lines under marked words and the wash behind them, in geometry relative to the baseline.

use egui::{Color32, Painter, Pos2, Rangef, Rect, Shape, Stroke, pos2};

use crate::checks::Category;
use crate::ui::theme::Palette;

/// One marked stretch on one row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) left: f32,
    pub(crate) right: f32,
    /// Where the letters stand.
    pub(crate) baseline: f32,
    /// The top of the row.
    pub(crate) top: f32,
    /// The bottom of the row.
    pub(crate) bottom: f32,
}

impl Run {
    /// From left to right.
    pub(crate) fn x_range(&self) -> Rangef {
        Rangef::new(self.left, self.right)
    }

    /// The area of the words.
    pub(crate) fn rect(&self) -> Rect {
        Rect::from_min_max(pos2(self.left, self.top), pos2(self.right, self.bottom))
    }
}

/// The wash behind the words.
pub(crate) fn wash(run: &Run, fill: Color32) -> Shape {
    let rect = Rect::from_min_max(pos2(run.left - 1.0, run.top + 3.0), pos2(run.right + 1.0, run.baseline + 3.0));
    Shape::rect_filled(rect, 3.0, fill)
}

/// The line of a category under a run. A kept finding shows a thin quiet line.
pub(crate) fn line(painter: &Painter, run: &Run, category: Category, color: &Palette, kept: bool) {
    let pixel = 1.0 / painter.pixels_per_point();
    let b = (run.baseline / pixel).round() * pixel;
    let (left, right) = (run.left, run.right);
    if right - left < 1.0 {
        return;
    }
    if kept {
        painter.hline(left..=right, b + 4.5, Stroke::new(1.0, color.edge));
        return;
    }
    let tint = color.category(category);
    // High contrast draws every line half a point thicker.
    let more = if color.contrast { 0.5 } else { 0.0 };
    let dashed = |dash: &[f32], gap: &[f32], width: f32| {
        let path = [pos2(left, b + 5.0), pos2(right, b + 5.0)];
        let mut shapes = Vec::new();
        Shape::dashed_line_many_with_offset(&path, Stroke::new(width + more, tint), dash, gap, 0.0, &mut shapes);
        painter.extend(shapes);
    };
    match category {
        Category::Spelling => {
            let points = wave(left, right, b + 5.0);
            painter.line(points, Stroke::new(1.5 + more, tint));
        }
        Category::Grammar => {
            for y in [3.5, 6.5] {
                painter.hline(left..=right, b + y, Stroke::new(1.0 + more, tint));
            }
        }
        Category::PrivateData => {
            painter.rect_filled(Rect::from_min_max(pos2(left, b + 4.0), pos2(right, b + 6.0 + more)), 0.0, tint);
            for x in [left, right - 2.0] {
                painter.rect_filled(Rect::from_min_max(pos2(x, b + 1.0), pos2(x + 2.0, b + 6.0)), 0.0, tint);
            }
        }
        Category::Negotiations => dashed(&[10.0], &[4.0], 2.0),
        Category::Partners => dashed(&[8.0, 2.0], &[3.0, 3.0], 2.0),
        Category::Conduct => {
            painter.hline(left..=right, b + 3.0, Stroke::new(1.25 + more, tint));
            let mut x = left;
            while x + 1.5 <= right {
                painter.rect_filled(Rect::from_min_max(pos2(x, b + 3.0), pos2(x + 1.5, b + 7.5)), 0.0, tint);
                x += 6.0;
            }
        }
        Category::Accuracy => {
            let mut x = left + 1.4;
            while x <= right - 1.0 {
                painter.circle_filled(pos2(x, b + 5.0), 1.4 + more / 2.0, tint);
                x += 5.0;
            }
        }
        Category::Format => dashed(&[3.0], &[3.0], 1.5),
    }
}

fn wave(left: f32, right: f32, y: f32) -> Vec<Pos2> {
    let steps = (right - left).ceil().max(2.0) as usize;
    (0..=steps)
        .map(|step| {
            let x = (left + step as f32).min(right);
            pos2(x, y + 1.6 * ((x - left) * std::f32::consts::TAU / 8.0).sin())
        })
        .collect()
}
