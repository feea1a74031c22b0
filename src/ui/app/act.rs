//! Carries out what a person asked for.

use egui::text::{CCursor, CharIndex};
use egui::text_selection::CCursorRange;
use egui::{Context, Id, TextEdit};

use crate::ui::command::{Command, Tab};
use crate::ui::dialogs::{AskForm, Dialog, KeepForm, PaletteForm, PreferencesForm};
use crate::ui::draft::{Key, Quick, page_id};
use crate::ui::frame::display_name;
use crate::ui::paint::Sign;
use crate::ui::versions::own_id;

use super::App;

impl App {
    /// Carries out one command.
    pub(super) fn act(&mut self, ctx: &Context, command: Command) {
        let now = ctx.input(|input| input.time);
        match command {
            Command::Typed => {
                if self.notice.as_ref().is_some_and(|notice| notice.sign != Sign::Trouble) {
                    self.notice = None;
                }
                self.typed();
            }
            Command::New => self.new_page(),
            Command::Open => self.files.open(),
            Command::SaveAs => {
                let page = self.page();
                self.files.save_as(format!("{}.txt", file_name(&page.title())), page.file.text.clone());
            }
            Command::CopyText => {
                ctx.copy_text(self.page().file.text.clone());
                self.notice_done("Copied. Paste it where you post.", now);
            }
            Command::Next => self.go(true),
            Command::Previous => self.go(false),
            Command::QuickFix(key) => self.quick_fix(key),
            Command::CloseQuickFix => self.quick = None,
            Command::Fix(key, nth) => self.fix(ctx, &key, nth, now),
            Command::Keep(key) => {
                let form = self.page().mark(&key).map(|mark| KeepForm::new(mark, &self.city.profile));
                self.dialog = form.map(Dialog::Keep);
            }
            Command::Kept(kept) => self.page_mut().keep(kept),
            Command::TakeUpAgain(key) => self.page_mut().take_up_again(&key),
            Command::Ask(key) => self.ask(&key),
            Command::Asked(asked) => {
                self.page_mut().ask(asked);
                self.notice_done("The question is copied. Paste it into an e-mail.", now);
            }
            Command::SaveMail(text) => self.files.save_as("Question.eml".to_owned(), text),
            Command::Why(key) => self.why(key),
            Command::Select(key) => self.select(&key, true),
            Command::Deselect => self.page_mut().current = None,
            Command::Tab(tab) => self.show_tab(tab),
            Command::TogglePreview => {
                let preview = self.panel.tab == Tab::Preview;
                self.show_tab(if preview { Tab::Findings } else { Tab::Preview });
            }
            Command::ToggleDrawer => self.panel.drawer_open = !self.panel.drawer_open,
            Command::Switch(id) => self.switch(&id),
            Command::Remove(id) => self.remove(&id),
            Command::Rename(name) => self.rename(name),
            Command::Platform(id, on) => self.set_platform(id, on),
            Command::Desk(desk) => {
                let page = self.page_mut();
                page.department = desk;
                self.changed_around();
            }
            Command::Sample => self.sample(),
            Command::Palette => {
                let open = matches!(self.dialog, Some(Dialog::Palette(_)));
                self.close_dialog();
                if !open {
                    self.dialog = Some(Dialog::Palette(PaletteForm::default()));
                }
            }
            Command::Preferences => self.dialog = Some(Dialog::Preferences(PreferencesForm::new(&self.preferences))),
            Command::SetPreferences(preferences) => {
                self.files.save_preferences(preferences.clone());
                self.preferences = preferences;
                self.install_theme(ctx);
            }
            Command::About => self.dialog = Some(Dialog::About { licences: false }),
            Command::Keys => self.dialog = Some(Dialog::Keys),
            Command::Offline => self.dialog = Some(Dialog::Offline),
            Command::CheckAgain => self.changed_around(),
            Command::Close => self.close(),
            Command::Step(step) => self.step_to(ctx, step),
            Command::Forward => self.forward(ctx),
            Command::Back => self.back(ctx),
            Command::Records => self.show_records(),
            Command::Draft => self.show_post(),
            Command::Confirm(act) => self.confirm_act(ctx, act),
            Command::SignOff(act) => self.sign_off_act(ctx, act),
            Command::Archive(act) => self.records_act(act),
            Command::Picture(act) => self.picture_act(ctx, act),
            Command::Version(act) => self.version_act(ctx, act),
            Command::AddWord(whose, key) => self.add_word(whose, key.as_ref(), now),
            Command::Words(act) => self.words_act(act),
            Command::Region(forward) => self.region(ctx, forward),
        }
    }

    /// Something beside the text changed that the checks look at.
    pub(super) fn changed_around(&mut self) {
        self.revision += 1;
        let revision = self.revision;
        let page = self.page_mut();
        page.revision = revision;
        page.stale = true;
        // A draft that lost its last picture is written once more, so that the picture does not come back.
        page.unsaved = !page.file.is_blank() || !page.taken_off.is_empty();
    }

    fn set_platform(&mut self, id: String, on: bool) {
        let order: Vec<String> = self.city.profile.platforms.iter().map(|platform| platform.id.clone()).collect();
        let chosen = &mut self.page_mut().file.platforms;
        chosen.retain(|other| *other != id);
        if on {
            chosen.push(id);
        }
        chosen.sort_by_key(|id| order.iter().position(|other| other == id));
        self.changed_around();
    }

    fn rename(&mut self, name: String) {
        let page = self.page_mut();
        page.file.title = (!name.is_empty()).then_some(name);
        page.unsaved = true;
        self.focus_page = true;
    }

    /// The next or the previous finding, from the caret. The page keeps the keyboard.
    fn go(&mut self, forward: bool) {
        let Some(key) = self.page().neighbour(forward).map(|mark| mark.key.clone()) else { return };
        self.select(&key, true);
        self.focus_page = true;
    }

    /// Opens the card of a finding and brings its words into view.
    fn select(&mut self, key: &Key, move_caret: bool) {
        let page = self.page_mut();
        let Some(start) = page.mark(key).map(|mark| mark.span.start) else { return };
        page.current = Some(key.clone());
        page.reveal_text = true;
        page.reveal_card = true;
        if move_caret {
            page.move_caret = Some(start);
            page.caret = start;
        }
        self.panel.why = None;
        self.panel.tab = Tab::Findings;
        self.panel.drawer_open = true;
        self.ask_suggestions();
    }

    fn quick_fix(&mut self, key: Option<Key>) {
        let page = self.page();
        let key = key.or_else(|| page.mark_at(page.caret).map(|mark| mark.key.clone()));
        let Some(key) = key else { return };
        let page = self.page_mut();
        page.current = Some(key.clone());
        page.reveal_card = true;
        page.reveal_text = true;
        self.panel.why = None;
        self.quick = Some(Quick::new(key));
        self.focus_page = true;
        self.ask_suggestions();
    }

    /// A fix is one step of undo.
    fn fix(&mut self, ctx: &Context, key: &Key, nth: usize, now: f64) {
        let by_keys = self.page().current.as_ref() == Some(key);
        let id = page_id(self.page());
        let mut state = TextEdit::load_state(ctx, id).unwrap_or_default();
        let before = self.page().file.text.clone();
        let caret = state.cursor.char_range().unwrap_or_default();
        let Some(byte) = self.page_mut().fix(key, nth, now) else { return };
        let mut undoer = state.undoer();
        undoer.add_undo(&(caret, before));
        state.set_undoer(undoer);
        let page = self.page_mut();
        let char = page.chars.char_at(byte);
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(CharIndex(char)))));
        state.store(ctx, id);
        page.caret = byte;
        page.current = None;
        self.typed();
        self.focus_page = true;
        if by_keys && let Some(next) = self.page().marks.iter().find(|mark| mark.is_open() && mark.span.start >= byte) {
            let next = next.key.clone();
            let page = self.page_mut();
            page.current = Some(next);
            page.reveal_card = true;
        }
    }

    fn ask(&mut self, key: &Key) {
        let page = self.page();
        let platforms = self.city.profile.platforms.iter().filter(|platform| page.file.platforms.contains(&platform.id));
        let names: Vec<&str> = platforms.map(display_name).collect();
        let form = page.mark(key).map(|mark| AskForm::new(page, mark, &names));
        self.dialog = form.map(Dialog::Ask);
    }

    fn why(&mut self, key: Option<Key>) {
        let page = self.page();
        let found = key
            .or_else(|| self.quick.as_ref().map(|quick| quick.key.clone()))
            .or_else(|| page.mark_at(page.caret).map(|mark| mark.key.clone()))
            .or_else(|| page.current.clone());
        self.quick = None;
        match found {
            Some(key) => {
                self.page_mut().current = Some(key.clone());
                self.panel.why = Some(key);
                self.panel.tab = Tab::Findings;
                self.panel.drawer_open = true;
            }
            None => self.dialog = Some(Dialog::Keys),
        }
    }

    fn show_tab(&mut self, tab: Tab) {
        self.panel.tab = tab;
        self.panel.drawer_open = true;
    }

    fn close_dialog(&mut self) {
        if self.dialog.take().is_some() {
            self.focus_page = true;
        }
    }

    /// Closes the nearest thing, then returns to the page.
    fn close(&mut self) {
        if matches!(self.dialog, Some(Dialog::Welcome(_))) && self.preferences.name.is_empty() {
            return;
        }
        if self.dialog.is_some() {
            self.close_dialog();
        } else if !self.drafting() {
            self.close_elsewhere();
        } else if self.renaming.take().is_some() || self.quick.take().is_some() {
            self.focus_page = true;
        } else if self.panel.why.take().is_some() {
            self.page_mut().reveal_card = true;
            self.focus_page = true;
        } else {
            self.notice = None;
            self.focus_page = true;
        }
    }

    /// The next part of the window: page, accounts, findings, sidebar.
    fn region(&mut self, ctx: &Context, forward: bool) {
        let account = self.city.profile.platforms.first().map(|platform| Id::unique(("account", &platform.id)));
        let page = self.page();
        let own = page.own_texts().into_keys().next().filter(|_| self.panel.tab == Tab::Own);
        let own = own.map(|platform| own_id(page, &platform));
        let regions = [Some(page_id(page)), own, account, Some(Id::unique(("tab", "Findings"))), Some(Id::unique("new-post"))];
        let regions: Vec<Id> = if self.drafting() { regions.into_iter().flatten().collect() } else { self.regions_elsewhere() };
        // Only what was there in the last frame can take the keyboard.
        let regions: Vec<Id> = regions.into_iter().filter(|id| ctx.read_response(*id).is_some()).collect();
        if regions.is_empty() {
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        let last = regions.len() - 1;
        let next = match (regions.iter().position(|id| focused == Some(*id)), forward) {
            (Some(here), true) => (here + 1) % regions.len(),
            (Some(here), false) => (here + last) % regions.len(),
            // Whoever is nowhere in particular begins at the first, or at the last.
            (None, true) => usize::from(self.drafting()).min(last),
            (None, false) => last,
        };
        ctx.memory_mut(|memory| memory.request_focus(regions[next]));
    }
}

/// A name that every file system takes.
fn file_name(title: &str) -> String {
    let name: String = title.chars().map(|c| if c.is_alphanumeric() || matches!(c, ' ' | '-') { c } else { ' ' }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { "Post".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_are_plain() {
        assert_eq!(file_name("Council meeting, Dec. 1"), "Council meeting Dec 1");
        assert_eq!(file_name("../etc"), "etc");
        assert_eq!(file_name("?"), "Post");
    }
}
