//! The few controls of the window. Each paints itself from the tokens and tells a screen reader what it is.

mod button;
mod chip;
mod choice;
mod field;
mod key;
mod meter;
mod say;
mod tab;

pub(crate) use button::{Button, Kind};
pub(crate) use chip::{chip, done_chip};
pub(crate) use choice::{radio, tick_box};
pub(crate) use field::field;
pub(crate) use key::key_hint;
pub(crate) use meter::meter;
pub(crate) use say::{group, heading, say, static_text};
pub(crate) use tab::tab;

use egui::{Color32, Rect, Stroke, StrokeKind, Ui};

use super::theme::{Theme, radius};

/// The ring around whatever has the keyboard.
pub(crate) fn focus_ring(ui: &Ui, rect: Rect, corner: u8) {
    let color = Theme::of(ui.ctx()).color;
    ui.painter().rect_stroke(rect.expand(4.0), corner + 3, Stroke::new(2.0, color.focus), StrokeKind::Inside);
}

/// The same close to the edge, for rows that fill their column.
pub(crate) fn focus_ring_inside(ui: &Ui, rect: Rect) {
    let color = Theme::of(ui.ctx()).color;
    ui.painter().rect_stroke(rect, radius::BUTTON, Stroke::new(2.0, color.focus), StrokeKind::Inside);
}

/// Between two colours.
pub(crate) fn blend(from: Color32, to: Color32, part: f32) -> Color32 {
    from.lerp_to_gamma(to, part)
}
