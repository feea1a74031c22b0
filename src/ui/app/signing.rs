//! Signing: the one place where the window asks for a record to be written.

use egui::{Context, Key as Press, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use jiff::ZonedDateTime;

use crate::checks::{Finding, Severity};
use crate::city::{Platform, policy};
use crate::review::{NotReady, Reading, Signed, Signers, VersionReading};
use crate::store::archive::{self, Circumstances, Entry, Version};
use crate::store::{Error, Opened, Request};
use crate::ui::command::Command;
use crate::ui::files::Purpose;
use crate::ui::frame::{Bar, Places, Step, display_name};
use crate::ui::paint::Sign;
use crate::ui::pictures::hand_over_ui;
use crate::ui::records::short_seal;
use crate::ui::sign_off::{Before, Handed, Keeps, Posting, SignOffAct, Stage, after_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind};

use super::App;

/// For how many seconds a signature can be taken back.
const SECONDS: f64 = 5.0;
/// The column of the screen.
const MEASURE: f32 = 640.0;

impl App {
    /// Whether the desk of the open draft asks for a second reader.
    fn needs_reader(&self) -> bool {
        let desk = self.page().department.id();
        self.city.profile.style.second_reader.iter().any(|one| one == desk)
    }

    /// What every record of this window says about the circumstances.
    pub(super) fn circumstances(&self, by: &str, now: ZonedDateTime) -> Circumstances {
        Circumstances { by: by.to_owned(), city: self.city.profile.city.name.clone(), profile: self.mark.clone(), now }
    }

    /// The platforms the open draft goes to.
    fn chosen_platforms(&self) -> impl Iterator<Item = &Platform> {
        let page = self.page();
        self.city.profile.platforms.iter().filter(|platform| page.file.platforms.contains(&platform.id))
    }

    fn signers(&self) -> Signers {
        let sign_off = &self.page().sign_off;
        let name = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
        let reader = name(&sign_off.reader);
        Signers {
            author: self.preferences.name.clone(),
            signer: name(&sign_off.signer),
            second_reader: (self.needs_reader() && !reader.is_empty()).then_some(reader),
        }
    }

    fn try_to_sign(&self, now: &ZonedDateTime) -> Result<Signed, NotReady> {
        let page = self.page();
        let empty = crate::text::Document::default();
        let findings: Vec<Finding> = page.marks.iter().map(|mark| (*mark.finding).clone()).collect();
        let own: Vec<Vec<Finding>> =
            page.versions.iter().map(|own| own.marks.iter().map(|mark| (*mark.finding).clone()).collect()).collect();
        let versions = page.versions.iter().zip(&own).map(|(version, findings)| VersionReading {
            platform: &version.platform,
            document: &version.document,
            findings,
        });
        let reading = Reading {
            document: page.document.as_ref().unwrap_or(&empty),
            findings: &findings,
            failed: &page.failed,
            versions: versions.collect(),
        };
        let review = page.vouch.to_sign(&page.file.kept);
        review.sign(&page.draft(), &reading, &page.vouch.checklist, &self.signers(), self.needs_reader(), now.timestamp())
    }

    /// Enter and Ctrl+Enter: signs, writes at once, copies the next text, or is done.
    pub(super) fn sign_or_write(&mut self, ctx: &Context) {
        let act = match &self.page().sign_off.stage {
            Stage::Open => SignOffAct::Sign,
            Stage::Soon { .. } => SignOffAct::Now,
            Stage::Writing => return,
            Stage::Signed(handed) => handed.next().map_or(SignOffAct::Done, SignOffAct::Copy),
        };
        self.sign_off_act(ctx, act);
    }

    /// Enter where no field has the keyboard.
    pub(super) fn sign_off_keys(&self, ctx: &Context, commands: &mut Vec<Command>) {
        let free = ctx.memory(egui::Memory::focused).is_none();
        if free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Press::Enter)) {
            commands.push(Command::Forward);
        }
    }

    /// The place of a platform among the texts to hand over, once the post is signed.
    pub(super) fn posting_of(&self, platform: &str) -> Option<usize> {
        match &self.page().sign_off.stage {
            Stage::Signed(handed) if self.screen == super::Screen::Post => {
                handed.posts.iter().position(|post| post.platform == platform)
            }
            _ => None,
        }
    }

    /// Carries out what was done on the sign-off screen.
    pub(super) fn sign_off_act(&mut self, ctx: &Context, act: SignOffAct) {
        let now = ctx.input(|input| input.time);
        match act {
            SignOffAct::Sign => self.sign(now),
            SignOffAct::Now => {
                if let Stage::Soon { until, .. } = &mut self.page_mut().sign_off.stage {
                    *until = now;
                }
                ctx.request_repaint();
            }
            SignOffAct::Cancel => self.take_back(),
            SignOffAct::Folder => self.files.folder("A folder for the records", Purpose::Records),
            SignOffAct::ShowOpen => self.show_open(ctx),
            SignOffAct::Account(platform, at) => {
                self.page_mut().sign_off.accounts.insert(platform, at);
            }
            SignOffAct::Copy(at) => {
                let time = self.clock.now();
                if let Stage::Signed(handed) = &mut self.page_mut().sign_off.stage
                    && let Some(post) = handed.posts.get_mut(at)
                {
                    post.copied = Some(time);
                    ctx.copy_text(post.text.clone());
                }
            }
            SignOffAct::Address(at) => self.posted_at(at),
            SignOffAct::OpenRecord => {
                if let Stage::Signed(handed) = &self.page().sign_off.stage {
                    let number = handed.opened.record.number.clone();
                    self.show_records();
                    self.open_record(number);
                }
            }
            SignOffAct::Done => {
                let id = self.page().file.id.clone();
                if self.page().sign_off.is_signed() {
                    self.remove(&id);
                }
            }
        }
    }

    fn sign(&mut self, now: f64) {
        let zoned = self.clock.zoned();
        if !self.page().is_checked() {
            self.page_mut().sign_off.refused = vec!["The checks are still reading. Try again in a moment.".to_owned()];
            return;
        }
        let signed = match self.try_to_sign(&zoned) {
            Ok(signed) => signed,
            Err(open) => {
                self.page_mut().sign_off.refused = open.sentences();
                return;
            }
        };
        if self.needs_reader() && !self.page().sign_off.initials_fit() {
            self.page_mut().sign_off.refused = vec!["The initials do not fit the second reader’s name.".to_owned()];
            return;
        }
        let page = self.page();
        let text = |platform: &Platform| page.file.versions.get(&platform.id).unwrap_or(&page.file.text).clone();
        let versions = self.chosen_platforms().map(|platform| Version {
            platform: platform.id.clone(),
            account: page.sign_off.account(platform, page.department).unwrap_or_default().to_owned(),
            text: text(platform),
        });
        let zone = zoned.time_zone();
        let mut entry = archive::post(&signed, versions.collect(), self.record_pictures(), page.file.corrects.clone(), None, zone, |rule| {
            policy::cite(rule.policy)
        });
        if let (Entry::Post(post), Ok(begun)) = (&mut entry, page.file.begun.to_zoned_datetime(zone.clone())) {
            post.begun = Some(begun.to_string());
        }
        // After a failure nobody waits a second time: the signature stands, the record is what is missing.
        let until = if page.sign_off.trouble.is_some() { now } else { now + SECONDS };
        let sign_off = &mut self.page_mut().sign_off;
        sign_off.refused.clear();
        sign_off.trouble = None;
        sign_off.stage = Stage::Soon { entry: Box::new(entry), until };
    }

    /// A signature that is not written yet is taken back.
    pub(super) fn take_back(&mut self) {
        let sign_off = &mut self.page_mut().sign_off;
        if matches!(sign_off.stage, Stage::Soon { .. }) {
            sign_off.stage = Stage::Open;
        }
    }

    /// Hands signatures over whose seconds have passed.
    pub(super) fn write_when_due(&mut self, ctx: &Context, now: f64) {
        let zoned = self.clock.zoned();
        for at in 0..self.pages.len() {
            let due = match &self.pages[at].sign_off.stage {
                Stage::Soon { until, .. } => *until,
                _ => continue,
            };
            if now < due {
                ctx.request_repaint_after_secs((due - now).min(1.0) as f32);
                continue;
            }
            let Stage::Soon { entry, .. } = std::mem::replace(&mut self.pages[at].sign_off.stage, Stage::Writing) else {
                continue;
            };
            let by = self.pages[at].sign_off.signer.trim().to_owned();
            let circumstances = Box::new(self.circumstances(&by, zoned.clone()));
            self.clerk.ask(Request::Write { draft: self.pages[at].file.id.clone(), entry, circumstances });
        }
    }

    /// The record is written, or not.
    pub(super) fn post_written(&mut self, draft: &str, result: Result<Box<Opened>, Error>) {
        let time = self.clock.now();
        let second_reader = self.needs_reader();
        let Some(at) = self.pages.iter().position(|page| page.file.id == draft) else { return };
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => {
                let sign_off = &mut self.pages[at].sign_off;
                sign_off.stage = Stage::Open;
                sign_off.trouble = Some(error.to_string());
                return;
            }
        };
        let mut posts = Vec::new();
        if let Entry::Post(post) = &opened.record.entry {
            for version in &post.versions {
                let name = self.city.platform(&version.platform).map_or(version.platform.as_str(), display_name).to_owned();
                posts.push(Posting {
                    platform: version.platform.clone(),
                    name,
                    account: version.account.clone(),
                    text: version.text.clone(),
                    copied: None,
                    address: String::new(),
                    posted: false,
                });
            }
        }
        let page = &mut self.pages[at];
        page.unsaved = false;
        page.step = Step::SignOff;
        page.sign_off.stage = Stage::Signed(Box::new(Handed { opened, at: time, posts, second_reader }));
        // Only now does the draft leave the disk.
        self.files.remove(draft);
        self.search_records();
    }

    /// A posted text has an address: a record of its own says so.
    fn posted_at(&mut self, at: usize) {
        let zoned = self.clock.zoned();
        let by = self.preferences.name.clone();
        let circumstances = Box::new(self.circumstances(&by, zoned));
        let Stage::Signed(handed) = &mut self.pages[self.open].sign_off.stage else { return };
        let number = handed.opened.record.number.clone();
        let Some(post) = handed.posts.get_mut(at).filter(|post| !post.posted) else { return };
        post.posted = true;
        let entry = Box::new(archive::address(&number, &post.platform, post.address.trim()));
        self.clerk.ask(Request::Write { draft: String::new(), entry, circumstances });
    }

    /// Goes where something is open.
    fn show_open(&mut self, ctx: &Context) {
        let zoned = self.clock.zoned();
        match self.try_to_sign(&zoned) {
            Err(open) if !open.stops.is_empty() || !open.undecided.is_empty() => {
                self.step_to(ctx, Step::Draft);
                self.forward(ctx);
            }
            Err(open) if !open.unticked.is_empty() || !open.failed.is_empty() => self.step_to(ctx, Step::Confirm),
            Err(open) if !open.versions.is_empty() => {
                self.step_to(ctx, Step::Confirm);
                self.page_mut().vouch.shown_platform = open.versions.first().cloned();
            }
            _ => {
                let empty = self.page().sign_off.signer.trim().is_empty();
                let field = if empty { "signer" } else { "reader" };
                ctx.memory_mut(|memory| memory.request_focus(egui::Id::unique(field)));
            }
        }
        self.page_mut().sign_off.refused.clear();
    }

    /// The sign-off screen with its bar and the panel at the right.
    pub(super) fn sign_off_ui(
        &mut self,
        ui: &mut Ui,
        places: &Places,
        body: Rect,
        beside: Option<Rect>,
        now: f64,
        commands: &mut Vec<Command>,
    ) {
        let color = Theme::of(ui.ctx()).color;
        let today = self.clock.today();
        let second_reader = self.needs_reader();
        let desk = self.page().department.title();
        let mut area = ui.new_child(UiBuilder::new().id_salt(("sign off", &self.page().file.id)).max_rect(body));
        area.set_clip_rect(body);
        area.painter().rect_filled(body, 0.0, color.paper);
        let (pages, open) = (&mut self.pages, self.open);
        let city = &self.city;
        ScrollArea::vertical().id_salt("sign off").auto_shrink([false, false]).show(&mut area, |ui| {
            let width = MEASURE.min(body.width() - 48.0);
            let left = body.left() + ((body.width() - width) / 2.0).round();
            let top = ui.cursor().top() + 28.0;
            let mut inner =
                ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(pos2(left, top), vec2(width, f32::INFINITY))));
            inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let page = &mut pages[open];
            if let Stage::Signed(handed) = &mut page.sign_off.stage {
                let signer = match &handed.opened.record.entry {
                    Entry::Post(post) => post.signer.clone(),
                    _ => String::new(),
                };
                after_ui(&mut inner, handed, &signer, desk, today, commands);
                if let Entry::Post(post) = &handed.opened.record.entry {
                    hand_over_ui(&mut inner, &post.pictures, &self.shots, &self.copies, commands);
                }
            } else {
                Before { page, city, second_reader }.ui(&mut inner, commands);
            }
            let used = inner.min_rect();
            ui.allocate_rect(
                Rect::from_min_max(pos2(body.left(), top - 28.0), pos2(body.right(), used.bottom() + 40.0)),
                Sense::hover(),
            );
        });
        self.sign_off_bar_ui(ui, places, now, commands);
        self.header_ui(ui, places, commands);
        if let Some(rect) = beside {
            let rows = self.kept_rows();
            let not_kept = self.not_kept();
            Keeps { rows: &rows, not_kept: &not_kept }.ui(ui, rect);
        }
    }

    fn sign_off_bar_ui(&self, ui: &mut Ui, places: &Places, now: f64, commands: &mut Vec<Command>) {
        let sign_off = &self.page().sign_off;
        let (sign, line, small) = match &sign_off.stage {
            Stage::Signed(handed) => {
                let (done, all) = (handed.done(), handed.posts.len());
                let small = match handed.next() {
                    Some(at) => format!("{} is waiting. You can come back to this from Records.", handed.posts[at].name),
                    None => "The record is kept.".to_owned(),
                };
                let sign = if done == all { Sign::Done } else { Sign::Waiting };
                (sign, format!("{done} of {all} handed over"), small)
            }
            Stage::Soon { until, .. } => {
                let left = (until - now).ceil().max(1.0) as u32;
                let line = format!("Signing as {}", sign_off.signer.trim());
                (Sign::Waiting, line, format!("The record is written in {left} s. Esc takes it back."))
            }
            Stage::Writing => (Sign::Waiting, "Writing the record…".to_owned(), String::new()),
            Stage::Open if sign_off.trouble.is_some() => {
                (Sign::Trouble, "The record could not be written, so nothing was signed.".to_owned(), String::new())
            }
            Stage::Open if !sign_off.refused.is_empty() => {
                (Sign::Finding(Severity::Warn), sign_off.refused[0].clone(), sign_off.refused[1..].join(" "))
            }
            Stage::Open => {
                let who = sign_off.signer.trim();
                let line = if who.is_empty() { "Nobody is named to sign".to_owned() } else { format!("Sign as {who}") };
                (Sign::Waiting, line, "The record is kept for good, with everything that was decided.".to_owned())
            }
        };
        // A screen reader hears the sentence, not every second of it.
        let spoken = match &sign_off.stage {
            Stage::Soon { .. } => line.clone(),
            _ => format!("{line}. {small}"),
        };
        let bar = Bar { sign: Some(sign), line: &line, small: &small, spoken: &spoken };
        bar.ui(ui, places.verdict, places.tight, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let mut button = |kind: Kind, text: &str, key: &str, act: Command| {
                let button = Button::new(kind, text).large();
                let button = if key.is_empty() { button } else { button.key(key) };
                if ui.add(button).clicked() {
                    commands.push(act);
                }
            };
            match &sign_off.stage {
                Stage::Open => {
                    button(Kind::Filled, "Sign and keep the record", "", Command::SignOff(SignOffAct::Sign));
                    button(Kind::Quiet, "Back", "", Command::Back);
                }
                Stage::Soon { .. } => {
                    button(Kind::Filled, "Write it now", "Enter", Command::SignOff(SignOffAct::Now));
                    button(Kind::Edged, "Cancel", "Esc", Command::SignOff(SignOffAct::Cancel));
                }
                Stage::Writing => {}
                Stage::Signed(_) => {
                    button(Kind::Edged, "Done", "", Command::SignOff(SignOffAct::Done));
                    button(Kind::Quiet, "Open the record", "", Command::SignOff(SignOffAct::OpenRecord));
                }
            }
        });
    }

    fn kept_rows(&self) -> Vec<(&'static str, String)> {
        let page = self.page();
        let names: Vec<&str> = self.chosen_platforms().map(display_name).collect();
        let texts = if names.is_empty() { "The text alone".to_owned() } else { format!("{}, as signed", names.join(" and ")) };
        let fixed = page.vouch.fixed().len();
        let kept = page.marks.iter().filter(|mark| !mark.is_open()).count();
        let advice = page.marks.iter().filter(|mark| mark.is_open() && mark.severity() == Severity::Note).count();
        let sources = page.vouch.review.ticks().filter(|(_, tick)| !tick.source.is_empty()).count();
        let (lines, all) = page.vouch.progress();
        let findings = match fixed + kept + advice {
            0 => "Nothing was found".to_owned(),
            1 => "1 finding".to_owned(),
            more => format!("{more} findings"),
        };
        let mut decisions = Vec::new();
        for (count, word) in [(fixed, "put right"), (kept, "kept"), (advice, "left as advice")] {
            if count > 0 {
                decisions.push(format!("{count} {word}"));
            }
        }
        let facts = if sources > 0 {
            format!("{lines} of {all} lines confirmed, {sources} with a source")
        } else {
            format!("{lines} of {all} lines confirmed")
        };
        let mut rows = vec![("Texts", texts), ("Checks", findings)];
        if !decisions.is_empty() {
            rows.push(("Decisions", decisions.join(", ")));
        }
        rows.push(("Facts", facts));
        match page.file.pictures.len() {
            0 => {}
            1 => rows.push(("Pictures", "The cleaned copy of one, with its description".to_owned())),
            more => rows.push(("Pictures", format!("The cleaned copies of {more}, with their descriptions"))),
        }
        let reviewed = self
            .city
            .profile
            .city
            .reviewed
            .map_or_else(String::new, |day| format!(", profile of {}", crate::ui::clock::short_date(day)));
        rows.push(("Checked with", format!("PostCheck {}{reviewed}", env!("CARGO_PKG_VERSION"))));
        if let Stage::Signed(handed) = &page.sign_off.stage {
            rows.push(("Follows", handed.opened.follows.clone().unwrap_or_else(|| "The first record".to_owned())));
            rows.push(("Seal", short_seal(&handed.opened.seal)));
        }
        rows
    }

    fn not_kept(&self) -> String {
        if self.page().vouch.fixed().is_empty() {
            return "Nothing was taken out. Had words been, the record would say so and not repeat them.".to_owned();
        }
        "The words you took out before signing are not in the record. It only says what kind they were.".to_owned()
    }
}
