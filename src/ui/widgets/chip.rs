//! Chips: a few words on a tint.

use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::theme::{Theme, radius};

/// A chip of 22 points.
pub(crate) fn chip(ui: &mut Ui, text: &str) -> Response {
    let color = Theme::of(ui.ctx()).color;
    tinted(ui, color.sunken, color.ink2, text)
}

/// A chip that says something is done.
pub(crate) fn done_chip(ui: &mut Ui, text: &str) -> Response {
    let color = Theme::of(ui.ctx()).color;
    tinted(ui, color.ok_wash, color.ok, &format!("{} {text}", icons::CHECK))
}

fn tinted(ui: &mut Ui, fill: Color32, ink: Color32, text: &str) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let galley = fonts::SMALL.cut(ui.ctx(), text, ink, width - 14.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 14.0, 22.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let edge = if color.contrast { Stroke::new(1.0, color.line) } else { Stroke::NONE };
    ui.painter().rect(rect, radius::CHIP, fill, edge, StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + 7.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    response
}
