//! Ticks and radio buttons. The whole row is the target.

use egui::accesskit::{Role, Toggled};
use egui::{CornerRadius, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{blend, focus_ring};
use crate::ui::fonts;
use crate::ui::paint::tick_path;
use crate::ui::theme::{Palette, Theme, motion};

/// Paints a tick of 18 by 18; `on` from 0 to 1.
pub(crate) fn paint_tick(painter: &Painter, center: Pos2, color: &Palette, on: f32, hot: bool) {
    let rect = Rect::from_center_size(center, Vec2::splat(18.0));
    let rest = if hot { color.hover } else { color.paper };
    let fill = blend(rest, color.accent, on.min(1.0));
    let edge = blend(color.edge, color.accent, on);
    painter.rect(rect, CornerRadius::same(4), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    if on > 0.0 {
        painter.line(tick_path(center, 9.5, on), Stroke::new(1.7, color.on_accent));
    }
}

/// A box to tick, on a rect of the caller's, who paints what stands beside it.
pub(crate) fn tick_box(ui: &mut Ui, rect: Rect, id: egui::Id, center: Pos2, on: bool, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    let part = ui.ctx().animate_bool_with_time(id, on, theme.time(motion::QUICK));
    paint_tick(ui.painter(), center, theme.color, part, response.hovered());
    if response.has_focus() {
        focus_ring(ui, Rect::from_center_size(center, Vec2::splat(18.0)), 4);
    }
    response
}

/// A radio button with its line of text.
pub(crate) fn radio(ui: &mut Ui, on: bool, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let color = theme.color;
    let width = ui.available_width();
    let galley = fonts::UI.wrapped(ui.ctx(), text, color.ink1, width - 28.0);
    let height = (galley.size().y + 8.0).max(28.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(if on { Toggled::True } else { Toggled::False }));
    let center = pos2(rect.left() + 9.0, rect.top() + 14.0);
    let part = ui.ctx().animate_bool_with_time(response.id, on, theme.time(motion::QUICK));
    let painter = ui.painter();
    let fill = if response.hovered() { color.hover } else { color.paper };
    painter.circle(center, 8.25, fill, Stroke::new(1.5, blend(color.edge, color.accent, part)));
    if part > 0.0 {
        painter.circle_filled(center, 8.25 * part, color.accent);
        painter.circle_filled(center, 3.0 * part, color.on_accent);
    }
    painter.galley(pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0), galley, color.ink1);
    if response.has_focus() {
        focus_ring(ui, Rect::from_center_size(center, Vec2::splat(17.0)), 8);
    }
    response
}
