//! "What the record keeps", at the right of the sign-off.

use egui::accesskit::Role;
use egui::{Color32, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::findings::{drawer_button, indented, put};
use crate::ui::fonts::{self, Style};
use crate::ui::frame::Beside;
use crate::ui::theme::Theme;
use crate::ui::widgets::{static_text, tab};

/// What the panel is called.
pub(crate) const KEEPS: &str = "What the record keeps";

/// Rows of name and value, and what is not kept.
pub(crate) struct Keeps<'a> {
    pub(crate) rows: &'a [(&'static str, String)],
    pub(crate) not_kept: &'a str,
}

impl Keeps<'_> {
    /// Shows the panel.
    pub(crate) fn ui(&self, ui: &mut Ui, beside: &Beside, open: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt("keeps").max_rect(beside.rect));
        child.set_clip_rect(beside.rect);
        beside.frame(child.painter(), color);
        if beside.drawer {
            if tab(&mut child, beside.bar, beside.bar.left() + 24.0, KEEPS, None, open).clicked() {
                commands.push(Command::ToggleDrawer);
            }
            drawer_button(&mut child, beside.bar, open, commands);
        } else {
            let title = fonts::UI_STRONG.sized(14.0, 22.0);
            put(&child, title, KEEPS, color.ink1, pos2(beside.bar.left() + 24.0, beside.bar.center().y), 300.0);
        }
        if beside.body.height() < 1.0 {
            return;
        }
        let mut area = child.new_child(UiBuilder::new().id_salt("rows").max_rect(beside.body));
        area.set_clip_rect(beside.body);
        ScrollArea::vertical().id_salt("keeps").auto_shrink([false, false]).show(&mut area, |ui| {
            ui.add_space(16.0);
            indented(ui, 24.0, |ui| {
                for (name, value) in self.rows {
                    let style = if *name == "Seal" { fonts::MONO } else { fonts::UI };
                    row_ui(ui, name, value, style, color.ink1);
                }
                ui.add_space(16.0);
                let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                ui.painter().hline(line.x_range(), line.center().y, color.hairline());
                ui.add_space(16.0);
                static_text(ui, fonts::UI_STRONG, color.ink1, "Not kept");
                ui.add_space(4.0);
                static_text(ui, fonts::UI, color.ink2, self.not_kept);
            });
            ui.add_space(24.0);
        });
    }
}

/// A name and its value.
fn row_ui(ui: &mut Ui, name: &str, value: &str, style: Style, ink: Color32) {
    const NAMES: f32 = 124.0;
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let galley = style.wrapped(ui.ctx(), value, ink, width - NAMES);
    let height = galley.size().y.max(20.0) + 14.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {value}")));
    put(ui, fonts::UI, name, color.ink3, pos2(rect.left(), rect.top() + 17.0), NAMES - 8.0);
    let top = rect.top() + 17.0 - style.line / 2.0;
    ui.painter().galley(pos2(rect.left() + NAMES, top), galley, ink);
}
