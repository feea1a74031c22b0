//! Own words: the person's and the city's, to search, add, take out, import and export.

use egui::accesskit::Role;
use egui::{Context, Id, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::store::words::{OwnWord, OwnWords, Standing, Whose};
use crate::ui::app::{Own, Shelf};
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, field, radio, static_text};

use super::shell::{buttons_ui, dialog, title_ui};

const WIDTH: f32 = 520.0;
const ROW: f32 = 36.0;

/// What is asked in the dialog.
#[derive(Clone, Debug)]
pub(crate) enum WordsAct {
    Open,
    Add(Whose, OwnWord),
    Remove(Whose, OwnWord),
    Undo,
    Import(Whose),
    Export(Whose),
    SetAside(Whose),
}

/// Which list shows, and what is looked for.
pub(crate) struct WordsForm {
    whose: Whose,
    looked_for: String,
    shown: Shown,
    asked: bool,
}

/// The words that fit the search, by the alphabet; worked out again only when either changes.
#[derive(Default)]
struct Shown {
    of: (Vec<OwnWord>, String),
    words: Vec<OwnWord>,
}

impl Default for WordsForm {
    fn default() -> Self {
        Self { whose: Whose::Mine, looked_for: String::new(), shown: Shown::default(), asked: false }
    }
}

impl WordsForm {
    /// Shows the dialog.
    pub(crate) fn ui(&mut self, ctx: &Context, own: &Own, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let outside = dialog(ctx, "Own words", WIDTH, |ui| {
            title_ui(ui, "Own words", "Words that are right here, whatever the dictionary says.");
            for whose in Whose::ALL {
                let name = format!("{}, {}", whose.title(), own.shelf(whose).list.words.len());
                if radio(ui, self.whose == whose, &name).clicked() {
                    self.whose = whose;
                }
            }
            ui.add_space(8.0);
            let shelf = own.shelf(self.whose);
            let response =
                field(ui, Id::unique("words-field"), &mut self.looked_for, "Search or add a word", "Search or add a word");
            if !std::mem::replace(&mut self.asked, true) {
                response.request_focus();
            }
            let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            self.shown.follow(&shelf.list, &self.looked_for);
            ui.add_space(8.0);
            // Each part keeps its room, so that nothing moves while a person types.
            room(ui, 28.0, |ui| self.add_ui(ui, enter, commands));
            ui.add_space(8.0);
            let height = (ui.ctx().content_rect().height() - 480.0).clamp(ROW * 2.0, ROW * 8.0);
            room(ui, height, |ui| self.list_ui(ui, shelf, height, commands));
            ui.add_space(8.0);
            self.trouble_ui(ui, shelf, commands);
            room(ui, 40.0, |ui| {
                if own.said.is_empty() {
                    return;
                }
                ui.horizontal(|ui| {
                    if own.undo.is_some() {
                        if ui.add(Button::new(Kind::Edged, "Undo").small()).clicked() {
                            commands.push(Command::Words(WordsAct::Undo));
                        }
                        ui.add_space(8.0);
                    }
                    static_text(ui, fonts::UI, color.ink2, &own.said);
                });
            });
            ui.add_space(16.0);
            buttons_ui(ui, |ui| {
                if ui.add(Button::new(Kind::Filled, "Done")).clicked() {
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Quiet, "Export…")).clicked() {
                    commands.push(Command::Words(WordsAct::Export(self.whose)));
                }
                if ui.add(Button::new(Kind::Quiet, "Import…")).clicked() {
                    commands.push(Command::Words(WordsAct::Import(self.whose)));
                }
            });
        });
        if outside {
            commands.push(Command::Close);
        }
    }

    /// Offers to add what was typed, where the list does not have it.
    fn add_ui(&mut self, ui: &mut Ui, enter: bool, commands: &mut Vec<Command>) {
        let typed = self.looked_for.trim();
        let Some(word) = OwnWord::read(typed) else { return };
        if self.shown.words.contains(&word) {
            return;
        }
        let name = format!("Add “{}”", word.line());
        if ui.add(Button::new(Kind::Edged, &name).small()).clicked() || enter {
            commands.push(Command::Words(WordsAct::Add(self.whose, word)));
            self.looked_for.clear();
            self.asked = false;
        }
    }

    fn list_ui(&self, ui: &mut Ui, shelf: &Shelf, height: f32, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let words = &self.shown.words;
        if words.is_empty() {
            let text = if shelf.list.words.is_empty() {
                "No words yet. A word comes here from its finding with Ctrl+D, or from the field above."
            } else {
                "No word of this list fits."
            };
            static_text(ui, fonts::UI, color.ink3, text);
            return;
        }
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show_rows(
            ui,
            ROW,
            words.len(),
            |ui, rows| {
                for word in words.get(rows).unwrap_or_default() {
                    self.row_ui(ui, word, commands);
                }
            },
        );
    }

    fn row_ui(&self, ui: &mut Ui, word: &OwnWord, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let note = match &word.standing {
            Standing::Allowed => String::new(),
            Standing::Like(model) => format!("bent like {model}"),
            Standing::Forbidden => "not to be written".to_owned(),
        };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let spoken = if note.is_empty() { word.word.clone() } else { format!("{}, {note}", word.word) };
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        let button =
            Rect::from_min_max(pos2(rect.right() - 92.0, rect.top() + 4.0), pos2(rect.right() - 12.0, rect.bottom() - 4.0));
        let room = button.left() - rect.left() - 16.0;
        let galley = fonts::UI_MEDIUM.cut(ui.ctx(), word.word.as_str(), color.ink1, room);
        let end = rect.left() + galley.size().x;
        ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, color.ink1);
        if !note.is_empty() {
            let galley = fonts::UI.cut(ui.ctx(), note, color.ink3, (button.left() - end - 20.0).max(0.0));
            ui.painter().galley(pos2(end + 10.0, rect.center().y - galley.size().y / 2.0), galley, color.ink3);
        }
        let name = format!("Remove {}", word.word);
        if ui.put(button, Button::new(Kind::Quiet, "Remove").small().name(&name)).clicked() {
            commands.push(Command::Words(WordsAct::Remove(self.whose, word.clone())));
        }
        ui.advance_cursor_after_rect(rect);
    }

    fn trouble_ui(&self, ui: &mut Ui, shelf: &Shelf, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        if let Some(trouble) = &shelf.trouble {
            static_text(ui, fonts::UI, color.stop, &format!("{trouble}. The file is left as it is."));
            ui.add_space(4.0);
            if ui.add(Button::new(Kind::Edged, "Keep it aside and begin a new list").small()).clicked() {
                commands.push(Command::Words(WordsAct::SetAside(self.whose)));
            }
            ui.add_space(8.0);
        } else if let Some(first) = shelf.list.unread.first() {
            let text = match shelf.list.unread.len() {
                1 => format!("Line {first} of {} is no word. It stays there and does nothing.", self.whose.file()),
                many => format!(
                    "{many} lines of {} are no words, the first is line {first}. They stay there and do nothing.",
                    self.whose.file()
                ),
            };
            static_text(ui, fonts::UI, color.ink3, &text);
            ui.add_space(8.0);
        }
    }
}

/// A part of the dialog that is always as high.
fn room(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
    add(&mut inner);
}

impl Shown {
    fn follow(&mut self, list: &OwnWords, looked_for: &str) {
        if self.of.0 == list.words && self.of.1 == looked_for {
            return;
        }
        self.of = (list.words.clone(), looked_for.to_owned());
        let wanted = looked_for.trim().trim_start_matches('*').to_lowercase();
        let mut fitting: Vec<(String, OwnWord)> =
            list.words.iter().map(|word| (word.word.to_lowercase(), word.clone())).collect();
        fitting.retain(|(lower, _)| lower.contains(&wanted));
        fitting.sort_by(|a, b| a.0.cmp(&b.0));
        self.words = fitting.into_iter().map(|(_, word)| word).collect();
    }
}
