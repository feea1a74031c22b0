//! Preferences: looks, text size, movement, name and desk. Nothing about rules: those live in the profile.

use egui::{Context, Id, Ui};

use crate::store::preferences::Preferences;
use crate::text::Department;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::theme::{Appearance, PostSize, Theme};
use crate::ui::widgets::{Button, Kind, field, group, radio, tick_box};

use super::shell::{WIDTH, buttons_ui, dialog, label_ui, title_ui};
use super::welcome::desks_ui;

/// The preferences being changed. Looks follow at once.
pub(crate) struct PreferencesForm {
    chosen: Preferences,
    before: Preferences,
}

impl PreferencesForm {
    /// A form on the preferences in force.
    pub(crate) fn new(preferences: &Preferences) -> Self {
        Self { chosen: preferences.clone(), before: preferences.clone() }
    }

    /// Shows the form.
    pub(crate) fn ui(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let held = self.chosen.clone();
        let outside = dialog(ctx, "Preferences", WIDTH, |ui| {
            title_ui(ui, "Preferences", "");
            let height = (ctx.content_rect().height() - 200.0).max(160.0);
            egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width() - 4.0);
                    self.fields_ui(ui);
                },
            );
            ui.add_space(16.0);
            buttons_ui(ui, |ui| {
                if ui.add(Button::new(Kind::Filled, "Done")).clicked() {
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                    self.chosen = self.before.clone();
                    commands.push(Command::SetPreferences(self.before.clone()));
                    commands.push(Command::Close);
                }
            });
        });
        if self.chosen != held {
            commands.push(Command::SetPreferences(self.chosen.clone()));
        }
        if outside {
            commands.push(Command::Close);
        }
    }

    fn fields_ui(&mut self, ui: &mut Ui) {
        label_ui(ui, "Your name, as it should stand in the record");
        field(ui, Id::unique("preferences-name"), &mut self.chosen.name, "Your name, as it should stand in the record", "");
        ui.add_space(14.0);
        label_ui(ui, "Your desk, for new posts");
        let mut desk = Department::from_id(&self.chosen.desk);
        desks_ui(ui, &mut desk);
        self.chosen.desk = desk.id().to_owned();
        ui.add_space(8.0);
        group(ui, "Appearance", |ui| {
            label_ui(ui, "Appearance");
            for look in Appearance::ALL {
                if radio(ui, Appearance::from_id(&self.chosen.appearance) == look, look.title()).clicked() {
                    self.chosen.appearance = look.id().to_owned();
                }
            }
        });
        ui.add_space(10.0);
        group(ui, "Text size", |ui| {
            label_ui(ui, "Text on the page");
            for (size, name) in PostSize::ALL.into_iter().zip(["Small", "Normal", "Large"]) {
                if radio(ui, PostSize::from_id(&self.chosen.text_size) == size, name).clicked() {
                    self.chosen.text_size = size.id().to_owned();
                }
            }
        });
        ui.add_space(10.0);
        option_ui(ui, &mut self.chosen.less_movement, "Less movement");
        option_ui(ui, &mut self.chosen.hide_polish, "No marks in the text for Polish");
    }
}

fn option_ui(ui: &mut Ui, on: &mut bool, name: &str) {
    let color = Theme::of(ui.ctx()).color;
    let (id, rect) = ui.allocate_space(egui::vec2(ui.available_width(), 30.0));
    let center = egui::pos2(rect.left() + 9.0, rect.center().y);
    if tick_box(ui, rect, id, center, *on, name).clicked() {
        *on = !*on;
    }
    let galley = fonts::UI.line(ui.ctx(), name, color.ink1);
    ui.painter().galley(egui::pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0), galley, color.ink1);
}
