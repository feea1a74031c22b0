//! The first start: two questions.

use egui::{Context, Id, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::store::preferences::Preferences;
use crate::text::Department;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, field, focus_ring, heading, static_text};

use super::shell::{buttons_ui, dialog, label_ui};

/// What a person answers.
#[derive(Default)]
pub(crate) struct WelcomeForm {
    name: String,
    desk: Department,
    asked: bool,
    missing: bool,
}

impl WelcomeForm {
    /// Shows the card; sends the answers once both are there.
    pub(crate) fn ui(&mut self, ctx: &Context, preferences: &Preferences, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let mut done = false;
        dialog(ctx, "Welcome", 440.0, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(40.0, 44.0), Sense::hover());
            paint::emblem(ui.painter(), rect.left_center() + vec2(20.0, 0.0), 40.0, color.accent, color.on_accent);
            ui.add_space(14.0);
            heading(ui, fonts::TITLE, "Welcome. Two questions.");
            ui.add_space(4.0);
            let text =
                "PostCheck reads your posts before the public does. It works offline: nothing you write leaves this computer.";
            static_text(ui, fonts::UI, color.ink3, text);
            ui.add_space(18.0);
            label_ui(ui, "Your name, as it should stand in the record");
            let id = Id::unique("welcome-name");
            let response = field(ui, id, &mut self.name, "Your name, as it should stand in the record", "First and last name");
            if !self.asked {
                response.request_focus();
                self.asked = true;
            }
            if self.missing && self.name.trim().is_empty() {
                ui.add_space(4.0);
                static_text(ui, fonts::SMALL, color.stop, "The record needs a name.");
            }
            ui.add_space(14.0);
            label_ui(ui, "Your desk");
            desks_ui(ui, &mut self.desk);
            ui.add_space(20.0);
            buttons_ui(ui, |ui| {
                let start = ui.add(Button::new(Kind::Filled, "Start writing")).clicked();
                done = start || ui.input(|input| input.key_pressed(Key::Enter));
            });
        });
        if done && self.name.trim().is_empty() {
            self.missing = true;
            ctx.memory_mut(|memory| memory.request_focus(Id::unique("welcome-name")));
        } else if done {
            commands.push(Command::SetPreferences(Preferences {
                name: self.name.trim().to_owned(),
                desk: self.desk.id().to_owned(),
                ..preferences.clone()
            }));
            commands.push(Command::Desk(self.desk));
            commands.push(Command::Close);
        }
    }
}

/// The icon of a desk.
fn icon(desk: Department) -> char {
    match desk {
        Department::City => icons::BUILDINGS,
        Department::Parks => icons::TREE,
        Department::PublicWorks => icons::TRAFFIC_CONE,
        Department::Fire => icons::FIRE,
        Department::Police => icons::SHIELD_CHECK,
    }
}

/// One card a desk, two in a row.
pub(super) fn desks_ui(ui: &mut Ui, chosen: &mut Department) {
    let width = (ui.available_width() - 8.0) / 2.0;
    for pair in Department::ALL.chunks(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for desk in pair {
                if desk_ui(ui, *desk, *chosen == *desk, width) {
                    *chosen = *desk;
                }
            }
        });
        ui.add_space(8.0);
    }
}

fn desk_ui(ui: &mut Ui, desk: Department, on: bool, width: f32) -> bool {
    let color = Theme::of(ui.ctx()).color;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), Sense::click());
    let name = desk.title();
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, on, name));
    let fill = match (on, response.hovered()) {
        (true, _) => color.accent_wash,
        (_, true) => color.hover,
        _ => color.paper,
    };
    let edge = if on { Stroke::new(1.5, color.accent) } else { Stroke::new(1.0, color.edge) };
    ui.painter().rect(rect, radius::BUTTON, fill, edge, StrokeKind::Inside);
    let glyph = ui.painter().layout_no_wrap(icon(desk).to_string(), fonts::icon(16.0), color.ink2);
    let at = Rect::from_center_size(rect.left_center() + vec2(20.0, 0.0), glyph.size());
    ui.painter().galley(at.min, glyph, color.ink2);
    let text = fonts::UI.cut(ui.ctx(), name.trim_end_matches(" desk"), color.ink1, width - 50.0);
    ui.painter().galley(rect.left_center() + vec2(36.0, -text.size().y / 2.0), text, color.ink1);
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
    response.clicked()
}
