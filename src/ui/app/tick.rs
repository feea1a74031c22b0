//! What happens between frames: answers come in, texts go out. Nothing here waits.

use egui::Context;

use crate::engine::{Answer, Question};
use crate::store::drafts::{self, Trouble};
use crate::ui::dialogs::Dialog;
use crate::ui::files::Done;

use super::App;

impl App {
    /// Takes in every answer and hands out every change.
    pub(super) fn tick(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        // Another window may have taught a word meanwhile.
        if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true))) {
            self.files.load_words();
        }
        self.take_answers(now);
        self.take_done(now);
        self.take_replies(now);
        self.take_pictures(ctx, now);
        self.write_when_due(ctx, now);
        self.hand_out(now);
        if let Some(wait) = self.page_mut().rest(now) {
            ctx.request_repaint_after_secs(wait as f32);
        }
        if self.notice.as_ref().and_then(|notice| notice.until).is_some_and(|until| now >= until) {
            self.notice = None;
        } else if let Some(until) = self.notice.as_ref().and_then(|notice| notice.until) {
            ctx.request_repaint_after_secs((until - now) as f32);
        }
    }

    fn take_answers(&mut self, now: f64) {
        let time = self.clock.zoned();
        while let Some(answer) = self.live.answer() {
            match answer {
                Answer::Warm => self.warm = true,
                Answer::Report(report) => {
                    if let Some(page) = self.pages.iter_mut().find(|page| page.revision == report.revision) {
                        page.take(*report, now, &time);
                    }
                    self.ask_suggestions();
                }
                Answer::Elaborated(revision, finding) => {
                    if let Some(page) = self.pages.iter_mut().find(|page| page.reported == Some(revision)) {
                        page.elaborate(*finding);
                    }
                    self.ask_suggestions();
                }
            }
        }
    }

    /// Asks for what is too slow for every key: the suggestions of the finding somebody looks at.
    pub(super) fn ask_suggestions(&mut self) {
        let page = self.page();
        let wanted = self.quick.as_ref().map(|quick| &quick.key).or(page.current.as_ref());
        if !page.is_checked() {
            return;
        }
        let Some(mark) = page.to_elaborate(wanted) else { return };
        let Some(document) = page.document.clone() else { return };
        let question = Question { draft: page.draft(), document, finding: (*mark.finding).clone() };
        self.live.ask(question, self.clock.today());
    }

    fn take_done(&mut self, now: f64) {
        while let Some(done) = self.files.done() {
            match done {
                Done::Begun { found, preferences } => self.begin(found, preferences, now),
                Done::Saved(id, Ok(())) => {
                    self.save_trouble = None;
                    let time = self.clock.now();
                    if let Some(page) = self.pages.iter_mut().find(|page| page.file.id == id) {
                        page.saved = Some(time);
                    }
                }
                Done::Saved(_, Err(trouble)) => self.save_trouble = Some(trouble.to_string()),
                Done::Failed(trouble) => self.notice_trouble(&trouble),
                Done::Read(Ok((path, text))) => self.opened(&path, &text),
                Done::Written(Ok(path)) => self.notice_done(&format!("Saved as {}", drafts::name_of(&path)), now),
                Done::Words(whose, changed, answer) => self.take_words(whose, changed, answer),
                Done::Imported(whose, answer) => self.take_import(whose, answer, now),
                Done::Chosen(purpose, path) => self.chosen(purpose, path),
                Done::Read(Err(trouble)) | Done::Written(Err(trouble)) => self.notice_trouble(&trouble),
            }
        }
    }

    fn begin(
        &mut self,
        found: Result<drafts::Found, Trouble>,
        preferences: Result<crate::store::preferences::Preferences, Trouble>,
        now: f64,
    ) {
        self.begun = true;
        match preferences {
            Ok(preferences) => {
                let first = preferences.name.is_empty();
                self.preferences = preferences;
                self.use_records_folder();
                let desk = self.desk();
                for page in self.pages.iter_mut().filter(|page| page.file.text.is_empty()) {
                    page.department = desk;
                }
                if first {
                    self.dialog = Some(Dialog::Welcome(Default::default()));
                }
            }
            Err(trouble) => self.notice_trouble(&trouble),
        }
        match found {
            Ok(found) => self.take_found(found, now),
            Err(trouble) => self.save_trouble = Some(trouble.to_string()),
        }
    }

    fn opened(&mut self, path: &std::path::Path, text: &str) {
        self.new_page();
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        self.page_mut().file.title = name.filter(|name| !name.is_empty());
        self.write(text.trim_end());
    }

    /// Newest texts go to the checks and to the disk.
    fn hand_out(&mut self, now: f64) {
        let today = self.clock.today();
        let page = &mut self.pages[self.open];
        if std::mem::take(&mut page.stale) {
            page.submitted.get_or_insert(now);
            let draft = page.draft();
            self.live.submit(draft, today);
        }
        if !self.begun {
            return;
        }
        let time = self.clock.now();
        for page in &mut self.pages {
            if std::mem::take(&mut page.unsaved) && !page.sign_off.is_signed() {
                let draft = page.saved_state(time);
                self.files.save(draft);
            }
        }
    }
}
