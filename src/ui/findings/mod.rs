//! The right panel: what was found, why, and how the post will look.

mod card;
mod list;
mod panel;
mod preview;
mod rest;
mod why;

pub(crate) use panel::{Panel, PanelView, drawer_button};
pub(crate) use rest::indented;

use egui::{Color32, Pos2, Ui};

use super::fonts::Style;

/// Paints one line cut to `width`, its middle at `at`; returns how wide it is.
pub(crate) fn put(ui: &Ui, style: Style, text: &str, ink: Color32, at: Pos2, width: f32) -> f32 {
    let galley = style.cut(ui.ctx(), text, ink, width);
    let size = galley.size();
    ui.painter().galley(egui::pos2(at.x, at.y - size.y / 2.0), galley, ink);
    size.x
}

/// Paints an icon around `center`.
pub(crate) fn put_icon(ui: &Ui, icon: char, size: f32, ink: Color32, center: Pos2) {
    let galley = ui.painter().layout_no_wrap(icon.to_string(), super::fonts::icon(size), ink);
    ui.painter().galley(center - galley.size() / 2.0, galley, ink);
}
