//! The steps of a post, and what a person does on the confirm screen.

use egui::{Context, Id, Rect, Ui, pos2};

use crate::review::Tick;
use crate::ui::clock::time_of_day;
use crate::ui::command::Command;
use crate::ui::confirm::{Confirm, ConfirmAct, Focus, TextPanel, broken_check, line_id, line_keys};
use crate::ui::frame::{Bar, Places, Step};
use crate::ui::icons;
use crate::ui::paint::Sign;
use crate::ui::records::{Records, search_id};
use crate::ui::sign_off::KEEPS;
use crate::ui::widgets::{Button, Kind};

use super::{App, Screen};

impl App {
    /// Whether the page of the open draft shows.
    pub(super) fn drafting(&self) -> bool {
        self.screen == Screen::Post && self.page().step == Step::Draft
    }

    /// How many steps are done.
    pub(super) fn steps_done(&self) -> usize {
        let page = self.page();
        if page.sign_off.is_signed() {
            return 3;
        }
        let draft = page.is_checked() && self.nothing_open();
        let (done, all) = page.vouch.progress();
        if !draft || page.file.text.trim().is_empty() {
            0
        } else if done == all && all > 0 {
            2
        } else {
            usize::from(page.step > Step::Draft)
        }
    }

    /// Whether nothing must be fixed or decided any more.
    fn nothing_open(&self) -> bool {
        let counts = self.page().counts();
        counts.fix == 0 && counts.decide == 0
    }

    /// The draft, whatever showed before.
    pub(super) fn show_post(&mut self) {
        self.screen = Screen::Post;
        self.focus_page = true;
        self.page_mut().vouch.focus = Some(Focus::Line);
    }

    /// Goes to a step as far as that is possible, and says what is missing otherwise.
    pub(super) fn step_to(&mut self, ctx: &Context, step: Step) {
        self.screen = Screen::Post;
        let here = self.page().step;
        if self.page().sign_off.is_signed() {
            return;
        }
        if step < here {
            self.go_to(ctx, step);
        } else {
            while self.page().step < step {
                let before = self.page().step;
                self.forward(ctx);
                if self.page().step == before {
                    return;
                }
            }
        }
    }

    fn go_to(&mut self, ctx: &Context, step: Step) {
        self.quick = None;
        self.notice = None;
        self.renaming = None;
        if let Some(focused) = ctx.memory(egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        let name = self.preferences.name.clone();
        // In a narrow window the lines come first.
        self.panel.drawer_open &= step == Step::Draft;
        let page = self.page_mut();
        page.step = step;
        match step {
            Step::Draft => {
                page.move_caret = Some(page.caret.min(page.file.text.len()));
                self.focus_page = true;
            }
            Step::Confirm => self.first_open_line(),
            Step::SignOff => {
                let sign_off = &mut page.sign_off;
                if sign_off.signer.is_empty() {
                    sign_off.signer = name;
                }
                sign_off.refused.clear();
            }
        }
    }

    /// On: draft, confirm, sign off.
    pub(super) fn forward(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        if self.screen != Screen::Post {
            return self.show_post();
        }
        match self.page().step {
            Step::Draft => self.open_confirm(ctx, now),
            Step::Confirm => {
                let keys = line_keys(self.page());
                let open = keys.iter().filter(|key| !self.is_ticked(key)).count();
                if open == 0 && self.nothing_open() {
                    self.go_to(ctx, Step::SignOff);
                } else if open > 0 {
                    self.notice_missing(&left_to_confirm(open), "Space ticks a line and moves on.", now);
                    self.first_open_line();
                } else {
                    self.go_to(ctx, Step::Draft);
                    self.open_confirm(ctx, now);
                }
            }
            Step::SignOff => self.sign_or_write(ctx),
        }
    }

    /// Back one step.
    pub(super) fn back(&mut self, ctx: &Context) {
        if self.screen != Screen::Post {
            return self.show_post();
        }
        match self.page().step {
            _ if self.page().sign_off.is_signed() => {}
            Step::Draft => {}
            Step::Confirm => self.go_to(ctx, Step::Draft),
            Step::SignOff => {
                self.take_back();
                self.go_to(ctx, Step::Confirm);
            }
        }
    }

    fn open_confirm(&mut self, ctx: &Context, now: f64) {
        let page = self.page();
        if page.file.text.trim().is_empty() {
            return self.notice_missing("There is no text yet.", "Write or paste your post.", now);
        }
        if !page.is_checked() {
            return self.notice_missing("The checks are still reading.", "Try again in a moment.", now);
        }
        let counts = page.counts();
        if counts.fix > 0 || counts.decide > 0 {
            let line = if counts.fix > 0 {
                let passages = match counts.fix {
                    1 => "One passage still stops".to_owned(),
                    2 => "Two passages still stop".to_owned(),
                    more => format!("{more} passages still stop"),
                };
                format!("{passages} this post.")
            } else {
                match counts.decide {
                    1 => "One finding waits for your decision.".to_owned(),
                    more => format!("{more} findings wait for your decision."),
                }
            };
            let worst = counts.worst();
            let first = page.marks.iter().find(|mark| mark.is_open() && Some(mark.severity()) == worst);
            if let Some(key) = first.map(|mark| mark.key.clone()) {
                self.act(ctx, Command::Select(key));
                self.focus_page = true;
            }
            return self.notice_missing(&line, &counts.words(), now);
        }
        self.go_to(ctx, Step::Confirm);
    }

    fn is_ticked(&self, key: &str) -> bool {
        let review = &self.page().vouch.review;
        match broken_check(key) {
            Some(rule) => review.failure_accepted(rule).is_some(),
            None => review.ticked(key).is_some(),
        }
    }

    /// Goes to the first line that nobody has confirmed; to the first of all where there is none.
    pub(super) fn first_open_line(&mut self) {
        let keys = line_keys(self.page());
        let first = keys.iter().find(|key| !self.is_ticked(key)).or(keys.first()).cloned();
        if let Some(key) = first {
            self.current_line(key);
        }
        self.page_mut().vouch.focus = Some(Focus::Line);
    }

    fn current_line(&mut self, key: String) {
        let vouch = &mut self.page_mut().vouch;
        vouch.source = vouch.review.ticked(&key).map(|tick| tick.source.clone()).unwrap_or_default();
        vouch.current = Some(key);
    }

    /// Carries out what was done on the confirm screen.
    pub(super) fn confirm_act(&mut self, ctx: &Context, act: ConfirmAct) {
        match act {
            ConfirmAct::Tick(key) => {
                let on = !self.is_ticked(&key);
                self.tick_line(&key, on);
            }
            ConfirmAct::TickAndNext(key) => {
                let on = !self.is_ticked(&key);
                self.tick_line(&key, on);
                if on {
                    self.next_line(&key);
                }
            }
            ConfirmAct::Source(key) => {
                if self.is_ticked(&key) {
                    self.tick_line(&key, true);
                }
            }
            ConfirmAct::Current(key) => {
                self.current_line(key);
                self.page_mut().vouch.focus = Some(Focus::Line);
            }
            ConfirmAct::EarlierSource(forward) => self.earlier_source(forward),
            ConfirmAct::Move(forward) => {
                let keys = line_keys(self.page());
                let here = self.page().vouch.current.as_ref().and_then(|key| keys.iter().position(|other| other == key));
                let next = match (here, forward) {
                    (Some(at), true) => at + 1,
                    (Some(at), false) => at.saturating_sub(1),
                    (None, _) => 0,
                };
                if let Some(key) = keys.get(next) {
                    self.current_line(key.clone());
                }
                self.page_mut().vouch.focus = Some(Focus::Line);
            }
            ConfirmAct::Focus(focus) => self.page_mut().vouch.focus = Some(focus),
            ConfirmAct::Show(platform) => self.page_mut().vouch.shown_platform = Some(platform),
            ConfirmAct::GoTo(byte) => {
                self.page_mut().caret = byte;
                self.go_to(ctx, Step::Draft);
            }
        }
    }

    /// The next of the sources that were named before; the field remembers the last few.
    fn earlier_source(&mut self, forward: bool) {
        let vouch = &mut self.page_mut().vouch;
        let sources = vouch.sources();
        if sources.is_empty() {
            return;
        }
        let here = sources.iter().position(|source| *source == vouch.source);
        let next = match (here, forward) {
            (None, true) => 0,
            (None, false) => sources.len() - 1,
            (Some(at), true) => (at + 1) % sources.len(),
            (Some(at), false) => (at + sources.len() - 1) % sources.len(),
        };
        vouch.source.clone_from(&sources[next]);
        if let Some(key) = vouch.current.clone()
            && self.is_ticked(&key)
        {
            self.tick_line(&key, true);
        }
    }

    fn tick_line(&mut self, key: &str, on: bool) {
        let by = self.preferences.name.clone();
        let at = self.clock.zoned().timestamp();
        let page = self.page_mut();
        let vouch = &mut page.vouch;
        let source = if vouch.current.as_deref() == Some(key) { vouch.source.trim().to_owned() } else { String::new() };
        let tick = Tick { by, at, source };
        match (broken_check(key), on) {
            (Some(rule), true) => vouch.review.accept_failure(rule.to_owned(), tick),
            (Some(rule), false) => vouch.review.withdraw_failure(rule),
            (None, true) => vouch.review.tick(key.to_owned(), tick),
            (None, false) => vouch.review.untick(key),
        }
        page.unsaved = true;
        self.notice = None;
    }

    /// The next line that is open, from this one on and around the end.
    fn next_line(&mut self, key: &str) {
        let keys = line_keys(self.page());
        let here = keys.iter().position(|other| other == key).unwrap_or(0);
        let next = keys[here..].iter().chain(&keys[..here]).find(|key| !self.is_ticked(key)).cloned();
        if let Some(next) = next {
            self.current_line(next);
        }
        self.page_mut().vouch.focus = Some(Focus::Line);
    }

    /// The keys of the screens beside the draft.
    pub(super) fn step_keys(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        if self.dialog.is_some() {
            return;
        }
        if self.screen == Screen::Records {
            return self.records_keys(ctx, commands);
        }
        match self.page().step {
            Step::Draft => {}
            Step::Confirm => Confirm { page: &mut self.pages[self.open] }.keys(ctx, commands),
            Step::SignOff => self.sign_off_keys(ctx, commands),
        }
    }

    /// Esc on a screen beside the draft.
    pub(super) fn close_elsewhere(&mut self) {
        self.notice = None;
        if self.screen == Screen::Records {
            self.records.opened = None;
            self.records.remains = None;
            self.records.current = None;
            return;
        }
        match self.page().step {
            Step::SignOff => self.take_back(),
            _ => self.page_mut().vouch.focus = Some(Focus::Line),
        }
    }

    /// The parts of the window beside the draft: lines or fields, the panel, the sidebar.
    pub(super) fn regions_elsewhere(&self) -> Vec<Id> {
        let page = self.page();
        let mut regions = match (self.screen, page.step) {
            (Screen::Records, _) => vec![search_id()],
            (_, Step::Confirm) => {
                let line = page.vouch.current.as_deref().map(line_id);
                line.into_iter().chain([TextPanel::first_tab(page, &self.city)]).collect()
            }
            _ => vec![Id::unique("signer"), Id::unique(("tab", KEEPS))],
        };
        regions.push(Id::unique("new-post"));
        regions
    }

    /// Everything but the draft.
    pub(super) fn other_ui(&mut self, ui: &mut Ui, places: &Places, window: Rect, now: f64, commands: &mut Vec<Command>) {
        if self.screen == Screen::Records {
            let rect = Rect::from_min_max(pos2(places.side.right(), window.top()), window.max);
            let today = self.clock.today();
            Records { view: &mut self.records, shots: &self.shots, city: &self.city, today }.ui(ui, rect, commands);
            return;
        }
        let body = places.step();
        let beside = places.beside(window);
        let open = self.panel.drawer_open;
        if self.page().step == Step::Confirm {
            let blocked = self.dialog.is_some();
            Confirm { page: &mut self.pages[self.open] }.ui(ui, body, blocked, commands);
            self.confirm_bar_ui(ui, places, commands);
            self.header_ui(ui, places, commands);
            TextPanel { page: &self.pages[self.open], shots: &self.shots, city: &self.city }.ui(ui, &beside, open, commands);
        } else {
            self.sign_off_ui(ui, places, body, &beside, now, commands);
        }
    }

    fn confirm_bar_ui(&mut self, ui: &mut Ui, places: &Places, commands: &mut Vec<Command>) {
        let keys = line_keys(self.page());
        let open = keys.iter().filter(|key| !self.is_ticked(key)).count();
        let reading = !self.page().is_checked();
        let (sign, line, small) = match &self.notice {
            Some(notice) => (Sign::Waiting, notice.line.clone(), notice.small.clone()),
            None if reading => (Sign::Waiting, "Checking…".to_owned(), String::new()),
            None if !self.nothing_open() => (
                Sign::Finding(crate::checks::Severity::Warn),
                self.page().counts().words(),
                "Something in the draft is open again.".to_owned(),
            ),
            None if open > 0 => (Sign::Waiting, left_to_confirm(open), "Space ticks a line and moves on.".to_owned()),
            None => {
                let latest = self.page().vouch.review.ticks().map(|(_, tick)| tick.at).max();
                let zone = self.clock.zoned().time_zone().clone();
                let when = latest.map(|at| format!("The last one at {}.", time_of_day(at.to_zoned_datetime(zone).datetime())));
                (Sign::Done, format!("All {} confirmed", keys.len()), when.unwrap_or_default())
            }
        };
        let ready = open == 0 && !reading && self.nothing_open();
        let spoken = if small.is_empty() { line.clone() } else { format!("{line}. {small}") };
        let bar = Bar { sign: Some(sign), line: &line, small: &small, spoken: &spoken };
        bar.ui(ui, places.verdict, places.tight, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let kind = if ready { Kind::Filled } else { Kind::NotYet };
            if ui.add(Button::new(kind, "Sign off").large().icon_behind(icons::ARROW_RIGHT)).clicked() {
                commands.push(Command::Forward);
            }
            if ui.add(Button::new(Kind::Quiet, "Back to draft").large()).clicked() {
                commands.push(Command::Back);
            }
        });
    }
}

/// "3 left to confirm".
fn left_to_confirm(open: usize) -> String {
    format!("{open} left to confirm")
}
