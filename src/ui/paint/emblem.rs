//! The emblem: a speech bubble with a check mark.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::tick_path;

/// Draws the emblem in a square around `center`.
pub(crate) fn emblem(painter: &Painter, center: Pos2, size: f32, fill: Color32, cut: Color32) {
    let unit = size / 26.0;
    let body = Rect::from_center_size(center - vec2(0.0, 1.5 * unit), vec2(24.0 * unit, 20.0 * unit));
    painter.rect_filled(body, CornerRadius::same((5.0 * unit).round() as u8), fill);
    let foot = body.left_bottom();
    painter.add(Shape::convex_polygon(
        vec![foot + vec2(5.0 * unit, -unit), foot + vec2(14.0 * unit, -unit), foot + vec2(5.5 * unit, 5.0 * unit)],
        fill,
        Stroke::NONE,
    ));
    painter.line(tick_path(body.center(), 11.0 * unit, 1.0), Stroke::new(2.6 * unit, cut));
}
