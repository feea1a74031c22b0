//! A key on its cap, right-aligned.

use egui::{Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::ui::fonts;
use crate::ui::theme::{Palette, radius};

/// Paints a key cap whose right edge is at `right`; returns its area.
pub(crate) fn key_hint(painter: &Painter, right: Pos2, key: &str, color: &Palette, framed: bool) -> Rect {
    let galley = fonts::SMALL.line(painter.ctx(), key, color.ink3);
    let width = (galley.size().x + 10.0).max(18.0);
    let rect = Rect::from_center_size(pos2(right.x - width / 2.0, right.y), vec2(width, 18.0));
    if framed {
        painter.rect_stroke(rect, radius::CHIP, Stroke::new(1.0, color.line), StrokeKind::Inside);
    }
    let ink = if framed { color.ink3 } else { color.ink2 };
    painter.galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    rect
}
