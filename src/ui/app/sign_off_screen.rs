//! The sign-off screen with its bar, and what stands beside it.

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::checks::Severity;
use crate::store::archive::Entry;
use crate::ui::command::Command;
use crate::ui::frame::{Bar, Beside, Places, display_name};
use crate::ui::paint::Sign;
use crate::ui::pictures::hand_over_ui;
use crate::ui::records::short_seal;
use crate::ui::sign_off::{Before, Keeps, SignOffAct, Stage, after_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind};

use super::App;

/// The column of the screen.
const MEASURE: f32 = 640.0;

impl App {
    /// The sign-off screen with its bar and the panel at the right.
    pub(super) fn sign_off_ui(
        &mut self,
        ui: &mut Ui,
        places: &Places,
        body: Rect,
        beside: &Beside,
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
        let rows = self.kept_rows();
        let not_kept = self.not_kept();
        Keeps { rows: &rows, not_kept: &not_kept }.ui(ui, beside, self.panel.drawer_open, commands);
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
        match page.file.pictures.len() {
            0 => {}
            1 => rows.push(("Pictures", "The cleaned copy of one, with its description".to_owned())),
            more => rows.push(("Pictures", format!("The cleaned copies of {more}, with their descriptions"))),
        }
        if !decisions.is_empty() {
            rows.push(("Decisions", decisions.join(", ")));
        }
        rows.push(("Facts", facts));
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
