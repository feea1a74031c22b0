//! A field to write in.

use egui::{CornerRadius, Frame, Margin, Response, Stroke, TextEdit, Ui};

use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};

/// A one-line field, 32 high, named for a screen reader.
pub(crate) fn field(ui: &mut Ui, id: egui::Id, text: &mut String, name: &str, hint: &str) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let focused = ui.memory(|memory| memory.has_focus(id));
    let stroke = if focused { Stroke::new(2.0, color.focus) } else { Stroke::new(1.0, color.edge) };
    // The stroke grows inwards, so that nothing moves when the field gets the keyboard.
    let margin = Margin { left: 11, right: 11, top: 6, bottom: 6 } - Margin::same(if focused { 2 } else { 1 });
    let frame =
        Frame::new().fill(color.paper).stroke(stroke).corner_radius(CornerRadius::same(radius::BUTTON)).inner_margin(margin);
    let mut layouter =
        |ui: &Ui, buffer: &dyn egui::TextBuffer, _width: f32| fonts::UI.line(ui.ctx(), buffer.as_str(), color.ink1);
    let width = ui.available_width();
    let output = TextEdit::singleline(text)
        .id(id)
        .frame(frame)
        .desired_width(width)
        .hint_text(egui::RichText::new(hint).font(fonts::UI.font()).color(color.ink3).line_height(Some(fonts::UI.line)))
        .font(fonts::UI.font())
        .layouter(&mut layouter)
        .show(ui);
    let response = output.response.response.clone();
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
    response
}
