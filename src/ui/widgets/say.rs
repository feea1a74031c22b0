//! Names for what is painted by hand, so that a screen reader finds it.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, WidgetInfo};

use crate::ui::fonts::Style;
use crate::ui::theme::Theme;

/// Registers a painted thing under a role and a name.
pub(crate) fn say(ui: &Ui, rect: Rect, id: Id, role: Role, name: &str) -> Response {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    response
}

/// Wrapped text that a screen reader reads.
pub(crate) fn static_text(ui: &mut Ui, style: Style, color: egui::Color32, text: &str) -> Response {
    let width = ui.available_width();
    let galley = style.wrapped(ui.ctx(), text, color, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// A heading inside a screen or dialog.
pub(crate) fn heading(ui: &mut Ui, style: Style, text: &str) -> Response {
    let color = Theme::of(ui.ctx()).color.ink1;
    let response = static_text(ui, style, color, text);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Heading));
    response
}

/// Children that belong together under one name.
pub(crate) fn group<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.push_id(name, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Group);
            node.set_label(name);
        });
        add(ui)
    })
    .inner
}
