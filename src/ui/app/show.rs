//! One frame: keys first, then the page, the bars, the panel and the sidebar, then what lies over them.

use egui::{Id, Key as Press, Modifiers, Rect, Ui};

use crate::ui::command::{self, Command};
use crate::ui::dialogs::{self, Dialog};
use crate::ui::draft::{Quick, page_id};
use crate::ui::findings::Panel;
use crate::ui::frame::{Accounts, Header, OpenDraft, Places, Sidebar, Steps, Verdict};
use crate::ui::paint::Sign;
use crate::ui::sign_off::{SignOffAct, Stage};
use crate::ui::theme::{Theme, motion};
use crate::ui::versions::crowded;

use super::App;

impl App {
    /// Draws the window.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.install_theme(&ctx);
        let theme = Theme::of(&ctx);
        let now = ctx.input(|input| input.time);
        let mut commands = std::mem::take(&mut self.commands);
        if self.quick.is_some() && self.dialog.is_none() {
            self.quick_keys(&ctx, &mut commands);
        }
        self.step_keys(&ctx, &mut commands);
        // Before the shorter combinations, which would match them too.
        if self.dialog.is_none() {
            self.account_keys(&ctx, &mut commands);
        }
        self.picture_input(&ctx, &mut commands);
        commands.extend(command::pressed(&ctx, self.dialog.is_some()));
        let window = ui.max_rect();
        let open = ctx.animate_bool_with_time(Id::unique("drawer"), self.panel.drawer_open, theme.time(motion::PANEL));
        let places = Places::of(window, open);
        ui.painter().rect_filled(window, 0.0, theme.color.paper);
        // A dialog that has just closed still keeps the keyboard for one frame, so the page asks twice.
        if std::mem::take(&mut self.focus_page) {
            self.ask_focus = 2;
        }
        if self.ask_focus > 0 && self.dialog.is_none() && self.drafting() {
            self.ask_focus -= 1;
            ctx.memory_mut(|memory| memory.request_focus(page_id(self.page())));
            ctx.request_repaint();
        }
        if self.drafting() {
            let hide_polish = self.preferences.hide_polish;
            let room = self.text_room(places.page);
            self.editor.ui(ui, room, &mut self.pages[self.open], hide_polish, &mut commands);
            self.strip_ui(ui, places.page, &mut commands);
            self.bars_ui(ui, &places, now, &mut commands);
            self.panel_ui(ui, &places, now, &mut commands);
            self.quick_ui(ui, &places, &mut commands);
        } else {
            self.other_ui(ui, &places, window, now, &mut commands);
        }
        self.side_ui(ui, &places, &mut commands);
        self.drop_ui(&ctx, places.page);
        self.dialog_ui(&ctx, &mut commands);
        self.page_mut().reveal_card = false;
        // Carried out after everything was shown: a fix applied earlier would lose the keyboard again.
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        for command in commands {
            self.act(&ctx, command);
        }
    }

    fn bars_ui(&mut self, ui: &mut Ui, places: &Places, now: f64, commands: &mut Vec<Command>) {
        let page = &self.pages[self.open];
        let accounts = Accounts {
            platforms: &self.city.profile.platforms,
            chosen: &page.file.platforms,
            stats: &page.stats,
            city: &self.city.profile.city.name,
            empty: page.file.text.trim().is_empty(),
            counted: page.reported.is_some(),
        };
        accounts.ui(ui, places.accounts, places.tight, commands);
        let mut wait = None;
        let said = self.verdict(now, &mut wait);
        if let Some(wait) = wait {
            ui.ctx().request_repaint_after_secs(wait as f32);
        }
        // Spoken a second after the last key, and only when it says something new.
        let full = if said.small.is_empty() { said.line.clone() } else { format!("{}. {}", said.line, said.small) };
        let rest = 1.0 - (now - page.last_edit);
        if self.spoken != full {
            if rest <= 0.0 || self.spoken.is_empty() {
                self.spoken = full;
            } else {
                ui.ctx().request_repaint_after_secs(rest as f32);
            }
        }
        let verdict = Verdict {
            sign: said.sign,
            line: &said.line,
            small: &said.small,
            findings: page.counts().all(),
            written: !page.file.text.trim().is_empty(),
            clear: said.clear,
            save_elsewhere: said.save_elsewhere,
            spoken: &self.spoken,
        };
        verdict.ui(ui, places.verdict, places.tight, commands);
        self.header_ui(ui, places, commands);
    }

    /// Title, desk and the three steps.
    pub(super) fn header_ui(&mut self, ui: &mut Ui, places: &Places, commands: &mut Vec<Command>) {
        let page = &self.pages[self.open];
        let title = page.title();
        let saved = match &page.sign_off.stage {
            Stage::Signed(handed) => Some(format!("record {}", handed.opened.record.number)),
            _ => page.saved.map(|saved| format!("saved {}", crate::ui::clock::moment(saved, self.clock.today()))),
        };
        let steps = Steps { current: page.step, done: self.steps_done() };
        let width = steps.width(ui, places.tight) + 24.0;
        let header = Header { title: &title, desk: page.department, saved: saved.as_deref() };
        let room = Rect::from_min_max(places.header.min, egui::pos2(places.header.right() - width, places.header.bottom()));
        header.ui(ui, room, places.tight, &mut self.renaming, commands);
        steps.ui(ui, places.header, places.tight, commands);
    }

    fn panel_ui(&mut self, ui: &mut Ui, places: &Places, now: f64, commands: &mut Vec<Command>) {
        let page = &self.pages[self.open];
        let panel = Panel {
            page,
            shots: &self.shots,
            city: &self.city,
            warm: self.warm,
            typing: !page.is_checked() && now - page.last_edit < 0.3,
        };
        panel.ui(ui, places, &mut self.panel, commands);
    }

    fn side_ui(&self, ui: &mut Ui, places: &Places, commands: &mut Vec<Command>) {
        let drafts: Vec<OpenDraft> = self
            .pages
            .iter()
            .enumerate()
            .filter(|(_, page)| !page.file.is_blank() || page.file.title.is_some())
            .map(|(at, page)| OpenDraft {
                id: page.file.id.clone(),
                title: page.title(),
                sign: page.worst().map(|worst| worst.map_or(Sign::Done, Sign::Finding)),
                current: at == self.open,
            })
            .collect();
        let desk = self.desk();
        let sidebar = Sidebar {
            city: &self.city.profile.city.name,
            drafts: &drafts,
            person: &self.preferences.name,
            desk: desk.title(),
            records: self.screen == super::Screen::Records,
        };
        sidebar.ui(ui, places.side, places.rail, commands);
    }

    fn quick_ui(&mut self, ui: &Ui, places: &Places, commands: &mut Vec<Command>) {
        let Some(quick) = &mut self.quick else { return };
        let page = &self.pages[self.open];
        let Some(run) = self.editor.run_of(&quick.key) else { return };
        let within = Rect::from_min_max(places.page.min, egui::pos2(places.page.right(), places.verdict.bottom()));
        quick.ui(ui, page, run, &self.city, within, commands);
    }

    /// The open menu takes its keys before the page can.
    fn quick_keys(&mut self, ctx: &egui::Context, commands: &mut Vec<Command>) {
        let Some(quick) = &mut self.quick else { return };
        let Some(mark) = self.pages[self.open].mark(&quick.key) else { return };
        let items = Quick::items(mark, &crowded(&self.pages[self.open], &self.city));
        let take = |press: Press| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, press));
        if take(Press::ArrowDown) {
            quick.at = (quick.at + 1) % items.len();
        }
        if take(Press::ArrowUp) {
            quick.at = (quick.at + items.len() - 1) % items.len();
        }
        let mut chosen = take(Press::Enter).then_some(quick.at);
        // A digit comes as a key and as text; both are ours.
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Text(text) => match text.parse::<usize>() {
                    Ok(digit @ 1..=9) if text.len() == 1 => {
                        if digit <= items.len() {
                            chosen = Some(digit - 1);
                        }
                        false
                    }
                    _ => true,
                },
                _ => true,
            });
        });
        if let Some(item) = chosen.and_then(|at| items.get(at)) {
            commands.push(Command::CloseQuickFix);
            commands.push(Quick::command(&quick.key, item));
        }
    }

    fn account_keys(&self, ctx: &egui::Context, commands: &mut Vec<Command>) {
        const DIGITS: [Press; 9] =
            [Press::Num1, Press::Num2, Press::Num3, Press::Num4, Press::Num5, Press::Num6, Press::Num7, Press::Num8, Press::Num9];
        for (platform, press) in self.city.profile.platforms.iter().zip(DIGITS) {
            if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, press)) {
                if let Some(at) = self.posting_of(&platform.id) {
                    commands.push(Command::SignOff(SignOffAct::Copy(at)));
                } else if self.drafting() {
                    let on = self.page().file.platforms.contains(&platform.id);
                    commands.push(Command::Platform(platform.id.clone(), !on));
                }
            }
        }
    }

    fn dialog_ui(&mut self, ctx: &egui::Context, commands: &mut Vec<Command>) {
        let (now, moment) = (self.clock.now(), self.clock.timestamp());
        let title = self.page().title();
        let offers = if matches!(self.dialog, Some(Dialog::Palette(_))) { self.offers() } else { Vec::new() };
        let folder = self.data.display().to_string();
        let contact = self.city.profile.city.contact.clone();
        match &mut self.dialog {
            None => {}
            Some(Dialog::Welcome(form)) => form.ui(ctx, &self.preferences, commands),
            Some(Dialog::Keep(form)) => form.ui(ctx, &self.preferences.name, moment, commands),
            Some(Dialog::Ask(form)) => form.ui(ctx, &contact, now, commands),
            Some(Dialog::Preferences(form)) => form.ui(ctx, commands),
            Some(Dialog::Palette(form)) => form.ui(ctx, offers, commands),
            Some(Dialog::About { licences }) => dialogs::about_ui(ctx, &self.city, &folder, licences, commands),
            Some(Dialog::Export(form)) => form.ui(ctx, commands),
            Some(Dialog::Hold(form)) => form.ui(ctx, commands),
            Some(Dialog::File) => dialogs::file_ui(ctx, &title, commands),
            Some(Dialog::Words(form)) => form.ui(ctx, &self.own, commands),
            Some(Dialog::Keys) => dialogs::keys_ui(ctx, commands),
            Some(Dialog::Offline) => dialogs::offline_ui(ctx, &folder, commands),
        }
    }
}
