//! The frame of a dialog: backdrop, card, title, and its buttons at the bottom right.

use egui::accesskit::Role;
use egui::{Align, Context, CornerRadius, Frame, Id, Layout, Margin, Modal, Ui, vec2};

use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{heading, static_text};

/// The width of an ordinary dialog.
pub(crate) const WIDTH: f32 = 440.0;

/// Shows a dialog over the window; returns whether a click fell outside.
pub(crate) fn dialog(ctx: &Context, name: &str, width: f32, add: impl FnOnce(&mut Ui)) -> bool {
    let color = Theme::of(ctx).color;
    let width = width.min(ctx.content_rect().width() - 32.0);
    let frame = Frame::new()
        .fill(color.raised)
        .stroke(color.raised_stroke())
        .corner_radius(CornerRadius::same(radius::DIALOG))
        .shadow(color.shadow())
        .inner_margin(Margin::same(24));
    let id = Id::unique(("dialog", name));
    let area = Modal::default_area(id).accessible_name(name).role(Role::Dialog);
    let shown = Modal::new(id).area(area).frame(frame).backdrop_color(color.backdrop()).show(ctx, |ui| {
        ui.set_width(width - 48.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        add(ui);
    });
    shown.backdrop_response.clicked()
}

/// The title and the line under it.
pub(crate) fn title_ui(ui: &mut Ui, title: &str, small: &str) {
    let color = Theme::of(ui.ctx()).color;
    heading(ui, fonts::HEAD, title);
    if !small.is_empty() {
        ui.add_space(2.0);
        static_text(ui, fonts::UI, color.ink3, small);
    }
    ui.add_space(16.0);
}

/// A label above a field.
pub(crate) fn label_ui(ui: &mut Ui, text: &str) {
    let color = Theme::of(ui.ctx()).color;
    static_text(ui, fonts::SMALL, color.ink2, text);
    ui.add_space(4.0);
}

/// The row of buttons; the last one added stands left of the others.
pub(crate) fn buttons_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        add(ui);
    });
}
