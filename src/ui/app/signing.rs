//! Signing: the one place where the window asks for a record to be written.

use egui::{Context, Key as Press, Modifiers};
use jiff::ZonedDateTime;

use crate::checks::{Finding, Rule};
use crate::city::{Platform, fitting, policy};
use crate::review::{NotReady, Reading, Signed, Signers, VersionReading};
use crate::store::archive::{self, Circumstances, Entry, Retention, Version};
use crate::store::{Error, Opened, Request};
use crate::text::{Department, Document, Span};
use crate::ui::command::Command;
use crate::ui::files::Purpose;
use crate::ui::frame::{Step, display_name};
use crate::ui::sign_off::{Handed, Posting, SignOffAct, Stage};

use super::App;

/// For how many seconds a signature can be taken back.
const SECONDS: f64 = 5.0;

impl App {
    /// Whether the desk of the open draft asks for a second reader.
    pub(super) fn needs_reader(&self) -> bool {
        let desk = self.page().department.id();
        self.city.profile.style.second_reader.iter().any(|one| one == desk)
    }

    /// What every record of this window says about the circumstances.
    pub(super) fn circumstances(&self, by: &str, now: ZonedDateTime) -> Circumstances {
        Circumstances { by: by.to_owned(), city: self.city.profile.city.name.clone(), profile: self.mark.clone(), now }
    }

    /// How long the city's schedule keeps a record of today.
    pub(super) fn retention(&self, desk: Department, posted: bool) -> Option<Retention> {
        let line = self.city.profile.retention_of(desk, posted)?;
        Some(Retention::of(line, self.clock.today()))
    }

    /// The platforms the open draft goes to.
    pub(super) fn chosen_platforms(&self) -> impl Iterator<Item = &Platform> {
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

    fn try_to_sign(&self, now: &ZonedDateTime) -> Result<Signed, Box<NotReady>> {
        let page = self.page();
        let empty = Document::default();
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

    /// The next text of a platform to hand over, once the post is signed.
    pub(super) fn posting_of(&self, platform: &str) -> Option<usize> {
        match &self.page().sign_off.stage {
            Stage::Signed(handed) if self.screen == super::Screen::Post => {
                let mut own = handed.posts.iter().enumerate().filter(|(_, post)| post.platform == platform);
                let next = own.clone().find(|(_, post)| post.copied.is_none());
                next.or(own.next()).map(|(at, _)| at)
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
        let corrects = page.file.corrects.clone();
        let retention = self.retention(page.department, true);
        let cite = |rule: &Rule| policy::cite(rule.policy);
        let mut entry = archive::post(&signed, versions.collect(), self.record_pictures(), corrects, retention, zone, cite);
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
                posts.extend(self.postings(version));
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

    /// The texts to copy for one account: one, or its numbered parts.
    fn postings(&self, version: &Version) -> Vec<Posting> {
        let platform = self.city.platform(&version.platform);
        let name = platform.map_or(version.platform.as_str(), display_name);
        let document = Document::read(&version.text, self.clock.today());
        let spans = platform.map_or_else(|| vec![Span::new(0, version.text.len())], |one| fitting::posts(one, &document));
        let all = spans.len();
        let posting = |(at, span): (usize, Span)| Posting {
            platform: version.platform.clone(),
            name: if all > 1 { format!("{name}, part {} of {all}", at + 1) } else { name.to_owned() },
            account: version.account.clone(),
            text: span.of(&version.text).to_owned(),
            // The parts hang together; the first one leads to the others.
            leads: at == 0,
            copied: None,
            address: String::new(),
            posted: false,
        };
        spans.into_iter().enumerate().map(posting).collect()
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
                self.panel.drawer_open = true;
            }
            _ => {
                let empty = self.page().sign_off.signer.trim().is_empty();
                let field = if empty { "signer" } else { "reader" };
                ctx.memory_mut(|memory| memory.request_focus(egui::Id::unique(field)));
            }
        }
        self.page_mut().sign_off.refused.clear();
    }
}
