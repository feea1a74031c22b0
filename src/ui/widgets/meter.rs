//! The meter of an account. The number beside it carries the meaning.

use egui::{Painter, Pos2, Rect, pos2};

use crate::ui::theme::Palette;

/// Paints a meter of 3 points; `part` is how much of the room is used.
pub(crate) fn meter(painter: &Painter, left: Pos2, width: f32, part: f32, color: &Palette) {
    let track = Rect::from_min_max(pos2(left.x, left.y - 1.5), pos2(left.x + width, left.y + 1.5));
    painter.rect_filled(track, 1.5, if color.contrast { color.line.gamma_multiply(0.5) } else { color.line });
    let fill = if part > 1.0 {
        color.stop
    } else if part >= 0.9 {
        color.warn
    } else {
        color.accent
    };
    if part > 0.0 {
        let used = (width * part.min(1.0)).max(3.0);
        painter.rect_filled(Rect::from_min_size(track.min, egui::vec2(used, 3.0)), 1.5, fill);
    }
}
