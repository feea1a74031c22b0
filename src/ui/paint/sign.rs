//! The road signs: octagon, diamond, ring and green disc. Shape first, colour second.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::checks::Severity;
use crate::ui::theme::Palette;

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Finding(Severity),
    Done,
    /// Nothing is known yet.
    Waiting,
    /// Something the program could not do.
    Trouble,
}

impl Sign {
    /// The name a screen reader speaks.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Sign::Finding(severity) => crate::ui::theme::severity_word(severity),
            Sign::Done => "Done",
            Sign::Waiting => "Not checked yet",
            Sign::Trouble => "Trouble",
        }
    }
}

/// Draws a sign around `center`. `paper` is what shows through its cut-outs.
pub(crate) fn sign(painter: &Painter, center: Pos2, size: f32, what: Sign, color: &Palette, paper: Color32) {
    let half = size / 2.0;
    match what {
        Sign::Finding(Severity::Stop) => {
            painter.add(Shape::convex_polygon(polygon(center, half, 8, PI / 8.0), color.stop, Stroke::NONE));
            let bar = Rect::from_center_size(center - vec2(0.0, size * 0.11), vec2(size * 0.15, size * 0.36));
            painter.rect_filled(bar, size * 0.07, paper);
            painter.circle_filled(center + vec2(0.0, size * 0.24), size * 0.09, paper);
        }
        Sign::Finding(Severity::Warn) => {
            painter.add(Shape::convex_polygon(polygon(center, half, 4, FRAC_PI_2), color.warn, Stroke::NONE));
            question(painter, center, size, paper);
        }
        Sign::Finding(Severity::Note) | Sign::Waiting => {
            painter.circle_stroke(center, half - 0.16 * size, Stroke::new((size * 0.13).max(1.6), color.note));
        }
        Sign::Done => {
            painter.circle_filled(center, half, color.ok);
            let stroke = Stroke::new((size * 0.11).max(1.4), paper);
            painter.line(tick_path(center, size * 0.5, 1.0), stroke);
        }
        Sign::Trouble => {
            let stroke = Stroke::new((size * 0.085).max(1.4), color.stop);
            let top = center - vec2(0.0, half * 0.85);
            let (left, right) = (center + vec2(-half * 0.95, half * 0.75), center + vec2(half * 0.95, half * 0.75));
            painter.add(Shape::closed_line(vec![top, right, left], stroke));
            painter.line_segment([center - vec2(0.0, size * 0.12), center + vec2(0.0, size * 0.1)], stroke);
            painter.circle_filled(center + vec2(0.0, size * 0.24), size * 0.06, color.stop);
        }
    }
}

/// A check mark that is drawn from the left; `part` from 0 to 1 of its length.
pub(crate) fn tick_path(center: Pos2, size: f32, part: f32) -> Vec<Pos2> {
    let half = size / 2.0;
    let points = [center + vec2(-half, half * 0.05), center + vec2(-half * 0.28, half * 0.68), center + vec2(half, -half * 0.62)];
    let (first, second) = (points[0].distance(points[1]), points[1].distance(points[2]));
    let length = (first + second) * part;
    if length <= first {
        return vec![points[0], points[0].lerp(points[1], if first > 0.0 { length / first } else { 0.0 })];
    }
    vec![points[0], points[1], points[1].lerp(points[2], (length - first) / second)]
}

/// The pencil of an empty page.
pub(crate) fn pencil(painter: &Painter, center: Pos2, size: f32, color: Color32) {
    let galley = painter.layout_no_wrap(crate::ui::icons::PENCIL_SIMPLE.to_string(), crate::ui::fonts::icon(size), color);
    painter.galley(center - galley.size() / 2.0, galley, color);
}

fn polygon(center: Pos2, radius: f32, corners: usize, turn: f32) -> Vec<Pos2> {
    // A regular octagon looks smaller than a diamond of the same radius; it may fill its box.
    let radius = if corners == 8 { radius * 1.06 } else { radius * 1.04 };
    (0..corners)
        .map(|corner| {
            let angle = turn + TAU * corner as f32 / corners as f32;
            center + radius * Vec2::angled(angle)
        })
        .collect()
}

fn question(painter: &Painter, center: Pos2, size: f32, paper: Color32) {
    let radius = size * 0.12;
    let arc_center = center - vec2(0.0, size * 0.13);
    let mut points: Vec<Pos2> = (0..=8)
        .map(|step| {
            let angle = PI + (PI * 1.45) * step as f32 / 8.0;
            arc_center + radius * Vec2::angled(angle)
        })
        .collect();
    points.push(pos2(center.x, center.y + size * 0.09));
    painter.line(points, Stroke::new((size * 0.1).max(1.2), paper));
    painter.circle_filled(center + vec2(0.0, size * 0.24), size * 0.075, paper);
}
