//! Export for a request: which records, whole or redacted; the folder is chosen next.

use egui::Context;

use crate::store::archive::{Filter, Scope};
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::records::RecordsAct;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, radio, static_text};

use super::shell::{WIDTH, buttons_ui, dialog, title_ui};

/// What a person wants exported.
pub(crate) struct ExportForm {
    /// The open record, where there is one.
    number: Option<String>,
    filter: Filter,
    fitting: usize,
    this_one: bool,
    redacted: bool,
}

impl ExportForm {
    /// For the open record and the list behind it.
    pub(crate) fn new(number: Option<String>, filter: Filter, fitting: usize) -> Self {
        Self { this_one: number.is_some(), number, filter, fitting, redacted: true }
    }

    fn scope(&self) -> Scope {
        let numbers = if self.this_one { self.number.iter().cloned().collect() } else { Vec::new() };
        Scope { filter: self.filter.clone(), numbers, redacted: self.redacted }
    }

    /// Shows the form.
    pub(crate) fn ui(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let outside = dialog(ctx, "Export for a request", WIDTH, |ui| {
            title_ui(
                ui,
                "Export for a request",
                "One folder that opens without PostCheck: pages to print, a table, and the records themselves.",
            );
            if let Some(number) = &self.number
                && radio(ui, self.this_one, &format!("Record {number} alone")).clicked()
            {
                self.this_one = true;
            }
            let all = match self.fitting {
                1 => "The one record in the list".to_owned(),
                many if many > crate::store::COUNTED => "All records that fit the search".to_owned(),
                many => format!("All {many} records that fit the search"),
            };
            if radio(ui, !self.this_one, &all).clicked() {
                self.this_one = false;
            }
            ui.add_space(12.0);
            static_text(ui, fonts::SMALL_MEDIUM, color.ink2, "Private passages that were kept");
            if radio(ui, self.redacted, "Black them out, with a list of what was taken out").clicked() {
                self.redacted = true;
            }
            if radio(ui, !self.redacted, "Leave them in. Look through it before it leaves the house.").clicked() {
                self.redacted = false;
            }
            ui.add_space(12.0);
            static_text(ui, fonts::UI, color.ink3, "Text that was removed before posting is never exported.");
            ui.add_space(20.0);
            buttons_ui(ui, |ui| {
                if ui.add(Button::new(Kind::Filled, "Choose a folder…")).clicked() {
                    commands.push(Command::Archive(RecordsAct::ExportNow(Box::new(self.scope()))));
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                    commands.push(Command::Close);
                }
            });
        });
        if outside {
            commands.push(Command::Close);
        }
    }
}

/// Asks before a draft is filed as not posted.
pub(crate) fn file_ui(ctx: &Context, title: &str, commands: &mut Vec<Command>) {
    let color = Theme::of(ctx).color;
    let outside = dialog(ctx, "File as not posted", WIDTH, |ui| {
        title_ui(ui, "Take the draft off the list?", "It stays in Records as not posted.");
        let text = format!("“{title}” is kept with its flagged private words, negotiations and remarks about partners masked.");
        static_text(ui, fonts::UI, color.ink2, &text);
        ui.add_space(20.0);
        buttons_ui(ui, |ui| {
            if ui.add(Button::new(Kind::Filled, "File it")).clicked() {
                commands.push(Command::Archive(RecordsAct::FileNow));
                commands.push(Command::Close);
            }
            if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                commands.push(Command::Close);
            }
        });
    });
    if outside {
        commands.push(Command::Close);
    }
}
