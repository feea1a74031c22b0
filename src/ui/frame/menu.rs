//! Small menus: the three dots, the person, the desk.

use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Margin, Popup, PopupCloseBehavior, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::focus_ring_inside;

/// One line of a menu.
pub(crate) struct MenuItem {
    pub(crate) text: String,
    pub(crate) key: Option<String>,
    /// Carries the mark of the choice in force.
    pub(crate) current: bool,
    /// Begins a new group.
    pub(crate) apart: bool,
    pub(crate) command: Command,
}

impl MenuItem {
    /// A line.
    pub(crate) fn new(text: impl Into<String>, command: Command) -> Self {
        Self { text: text.into(), key: None, current: false, apart: false, command }
    }
}

/// A menu that opens on a click on `anchor`.
pub(crate) fn menu(anchor: &Response, width: f32, items: Vec<MenuItem>, commands: &mut Vec<Command>) {
    let color = Theme::of(&anchor.ctx).color;
    let frame = Frame::new()
        .fill(color.raised)
        .stroke(color.raised_stroke())
        .corner_radius(CornerRadius::same(radius::DIALOG))
        .shadow(color.shadow())
        .inner_margin(Margin::same(6));
    Popup::menu(anchor).gap(6.0).width(width).frame(frame).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_width(width);
        for item in items {
            if item.apart {
                let (rect, _) = ui.allocate_exact_size(vec2(width, 9.0), Sense::hover());
                ui.painter().hline(rect.left() + 10.0..=rect.right() - 10.0, rect.center().y, color.hairline());
            }
            if row(ui, &item).clicked() {
                commands.push(item.command);
                ui.close();
            }
        }
    });
}

fn row(ui: &mut Ui, item: &MenuItem) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    let name = item.key.as_ref().map_or_else(|| item.text.clone(), |key| format!("{}, {key}", item.text));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, item.current, &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, radius::BUTTON, color.hover);
    }
    let galley = fonts::UI.cut(ui.ctx(), item.text.as_str(), color.ink1, rect.width() - 40.0);
    ui.painter().galley(pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0), galley, color.ink1);
    let right = pos2(rect.right() - 10.0, rect.center().y);
    if let Some(key) = &item.key {
        let galley = fonts::SMALL.line(ui.ctx(), key.as_str(), color.ink3);
        ui.painter().galley(right - vec2(galley.size().x, galley.size().y / 2.0), galley, color.ink3);
    } else if item.current {
        let tick = ui.painter().layout_no_wrap(crate::ui::icons::CHECK.to_string(), fonts::icon(16.0), color.accent);
        ui.painter().galley(right - vec2(tick.size().x, tick.size().y / 2.0), tick, color.accent);
    }
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    response
}
