//! One record at the right: the text as posted, what happened, and the facts with their sources.

use egui::accesskit::Role;
use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::store::Opened;
use crate::store::archive::{Entry, Post, holding};
use crate::text::{Department, parts};
use crate::ui::command::Command;
use crate::ui::findings::put;
use crate::ui::fonts;
use crate::ui::frame::display_name;
use crate::ui::icons;
use crate::ui::pictures::{Shot, framed, removed_words};
use crate::ui::theme::{Theme, size};
use crate::ui::widgets::{Button, Kind, chip, done_chip, field, heading, say, static_text};

use super::{Records, RecordsAct, keeping, short_seal, timeline};

/// How wide the text runs.
const MEASURE: f32 = 656.0;

impl Records<'_> {
    pub(super) fn detail_ui(&mut self, ui: &mut Ui, rect: Rect, single: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt("record").max_rect(rect));
        let ui = &mut child;
        ui.set_clip_rect(rect);
        ui.painter().rect_filled(rect, 0.0, color.paper);
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::BAR));
        ui.painter().hline(head.x_range(), head.bottom() - 0.5, color.hairline());
        if let Some(remains) = self.view.remains.as_ref().filter(|_| self.view.opened.is_none()) {
            keeping::remains_ui(ui, rect, remains, self.today);
            back_ui(ui, head, single, commands);
            return;
        }
        let Some(opened) = self.view.opened.take() else {
            let hint = match &self.view.shelf {
                Some(shelf) if shelf.all > 0 => "Choose a record to see it whole.",
                _ => "",
            };
            put(ui, fonts::UI, hint, color.ink3, pos2(rect.left() + 32.0, head.bottom() + 32.0), rect.width() - 64.0);
            return;
        };
        self.head_ui(ui, head, &opened, single, commands);
        let body = Rect::from_min_max(pos2(rect.left(), head.bottom()), rect.max);
        let mut area = ui.new_child(UiBuilder::new().id_salt(&opened.record.number).max_rect(body));
        area.set_clip_rect(body);
        ScrollArea::vertical().id_salt("record").auto_shrink([false, false]).show(&mut area, |ui| {
            let width = MEASURE.min(rect.width() - 64.0);
            let top = ui.cursor().top() + 24.0;
            let place = Rect::from_min_size(pos2(rect.left() + 32.0, top), vec2(width, f32::INFINITY));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
            inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
            if let Entry::Post(post) = &opened.record.entry {
                self.post_ui(&mut inner, &opened, post, commands);
            }
            let used = inner.min_rect();
            ui.allocate_rect(
                Rect::from_min_max(pos2(rect.left(), top - 24.0), pos2(rect.right(), used.bottom() + 32.0)),
                Sense::hover(),
            );
        });
        self.view.opened = Some(opened);
    }

    fn head_ui(&self, ui: &mut Ui, head: Rect, opened: &Opened, single: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let place = Rect::from_min_max(pos2(head.left() + 120.0, head.top()), pos2(head.right() - 24.0, head.bottom()));
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let mut right = ui.new_child(UiBuilder::new().id_salt("actions").max_rect(place).layout(layout));
        right.spacing_mut().item_spacing.x = 10.0;
        let tight = head.width() < 620.0;
        let (export, correct) = if tight { ("Export…", "Correct") } else { ("Export for a request…", "Write a correction") };
        if right.add(Button::new(Kind::Filled, export).icon(icons::EXPORT).name("Export for a request…")).clicked() {
            commands.push(Command::Archive(RecordsAct::Export));
        }
        if matches!(&opened.record.entry, Entry::Post(post) if post.posted)
            && right.add(Button::new(Kind::Edged, correct).icon(icons::PENCIL_SIMPLE).name("Write a correction")).clicked()
        {
            commands.push(Command::Archive(RecordsAct::Correct));
        }
        let mut x = head.left() + 32.0;
        if back_ui(ui, head, single, commands) {
            x += 24.0;
        }
        let title = match &opened.record.entry {
            Entry::Post(post) => title_of(&post.text),
            other => other.kind().to_owned(),
        };
        let room = (right.min_rect().left() - 16.0 - x).max(40.0);
        let number = fonts::MONO.line(ui.ctx(), opened.record.number.as_str(), color.ink3);
        let used = put(ui, fonts::HEAD, &title, color.ink1, pos2(x, head.center().y), (room - number.size().x - 16.0).max(40.0));
        let at = pos2(x + used + 16.0, head.center().y - number.size().y / 2.0 + 1.0);
        let area = Rect::from_min_max(pos2(x, head.top() + 16.0), pos2(at.x + number.size().x, head.bottom() - 16.0));
        ui.painter().galley(at, number, color.ink3);
        say(ui, area, Id::unique("record-title"), Role::Heading, &format!("{title}, record {}", opened.record.number));
    }

    fn post_ui(&mut self, ui: &mut Ui, opened: &Opened, post: &Post, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let platform = |id: &str| self.city.platform(id).map_or(id, display_name).to_owned();
        let posted = |id: &str| {
            opened.pointing.iter().any(|record| matches!(&record.entry, Entry::Address { platform, .. } if platform == id))
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for version in &post.versions {
                if posted(&version.platform) {
                    done_chip(ui, &format!("Posted on {}", platform(&version.platform)));
                } else {
                    chip(ui, &format!("For {}", platform(&version.platform)));
                }
            }
            if !post.posted {
                chip(ui, "Not posted");
            }
            chip(ui, Department::from_id(&post.desk).title());
            if let Some(retention) = &post.retention {
                chip(ui, &keeping::chip_words(retention, self.today));
            }
            if holding(&opened.record.number, &opened.pointing).is_some() {
                chip(ui, "On hold");
            }
        });
        self.links_ui(ui, opened, post, commands);
        ui.add_space(14.0);
        for paragraph in post.text.split('\n') {
            if paragraph.trim().is_empty() {
                ui.add_space(10.0);
            } else {
                static_text(ui, fonts::BODY.sized(16.0, 26.0), color.ink1, paragraph);
            }
        }
        for version in post.versions.iter().filter(|version| version.text != post.text) {
            ui.add_space(14.0);
            let parts = parts(&version.text).len();
            let words = if parts > 1 { format!(", in {parts} parts") } else { String::new() };
            static_text(ui, fonts::SMALL_MEDIUM, color.ink2, &format!("On {}{words}", platform(&version.platform)));
            ui.add_space(4.0);
            static_text(ui, fonts::BODY, color.ink1, &version.text);
        }
        self.pictures_ui(ui, post);
        self.rule_ui(ui);
        heading(ui, fonts::UI_STRONG, "What happened");
        ui.add_space(10.0);
        timeline::ui(ui, &timeline::of(opened, post, platform));
        self.addresses_ui(ui, opened, post, commands);
        self.facts_ui(ui, post);
        self.rule_ui(ui);
        keeping::ui(ui, opened, post, self.today, commands);
    }

    /// The pictures as they went out, each with its description and what names its file.
    fn pictures_ui(&self, ui: &mut Ui, post: &Post) {
        let color = Theme::of(ui.ctx()).color;
        for picture in &post.pictures {
            ui.add_space(16.0);
            let shot = self.shots.of(&picture.sha256);
            if let Some(Shot::Seen { large, .. }) = shot {
                let size = large.size_vec2();
                let scale = (ui.available_width().min(420.0) / size.x).min(300.0 / size.y).min(1.0);
                let (rect, response) = ui.allocate_exact_size(size * scale, Sense::hover());
                framed(ui, rect, Some(large), false);
                let name = format!("Picture {}", picture.file);
                response.widget_info(|| egui::WidgetInfo::labeled(Role::Image, true, &name));
                ui.add_space(6.0);
            }
            static_text(ui, fonts::UI, color.ink1, picture.alt.as_deref().unwrap_or("No description."));
            let mut words = picture.file.clone();
            if let (Some(width), Some(height)) = (picture.width, picture.height) {
                words.push_str(&format!(", {width} × {height}"));
            }
            if !picture.removed.is_empty() {
                words.push_str(&format!(". Taken out of the file: {}", removed_words(&picture.removed, &[])));
            }
            static_text(ui, fonts::SMALL, color.ink3, &format!("{words}."));
            if !picture.sha256.is_empty() {
                static_text(ui, fonts::MONO, color.ink3, &format!("SHA-256 {}", short_seal(&picture.sha256)));
            }
            if let Some(Shot::Missing(why)) = shot {
                static_text(ui, fonts::SMALL, color.stop, &format!("This picture cannot be shown: {why}."));
            }
        }
    }

    fn rule_ui(&self, ui: &mut Ui) {
        let color = Theme::of(ui.ctx()).color;
        ui.add_space(20.0);
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().hline(line.x_range(), line.center().y, color.hairline());
        ui.add_space(18.0);
    }

    /// Corrections point both ways.
    fn links_ui(&self, ui: &mut Ui, opened: &Opened, post: &Post, commands: &mut Vec<Command>) {
        let later = opened.pointing.iter().filter(|record| matches!(record.entry, Entry::Post(_))).map(|record| &record.number);
        let links: Vec<(String, &String)> = post
            .corrects
            .iter()
            .map(|number| (format!("Corrects {number}"), number))
            .chain(later.map(|number| (format!("Corrected by {number}"), number)))
            .collect();
        if links.is_empty() {
            return;
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            for (words, number) in links {
                if ui.add(Button::new(Kind::Edged, &words).small().icon_behind(icons::ARROW_RIGHT)).clicked() {
                    commands.push(Command::Archive(RecordsAct::Show(number.clone())));
                }
            }
        });
    }

    /// Fields for the addresses that are still missing.
    fn addresses_ui(&mut self, ui: &mut Ui, opened: &Opened, post: &Post, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        if !post.posted {
            return;
        }
        for version in &post.versions {
            let known = opened
                .pointing
                .iter()
                .any(|record| matches!(&record.entry, Entry::Address { platform, .. } if *platform == version.platform));
            if known {
                continue;
            }
            let name = self.city.platform(&version.platform).map_or(version.platform.as_str(), display_name).to_owned();
            ui.add_space(12.0);
            static_text(ui, fonts::SMALL, color.ink2, &format!("Where it can be seen on {name}"));
            ui.add_space(4.0);
            let text = self.view.addresses.entry(version.platform.clone()).or_default();
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width().min(420.0), 32.0), Sense::hover());
            let mut inner = ui.new_child(UiBuilder::new().id_salt(("address", &version.platform)).max_rect(rect));
            let id = Id::unique(("record-address", &version.platform));
            let label = format!("Address of the post on {name}");
            let response = field(&mut inner, id, text, &label, "Paste the post’s address when it is up");
            if response.lost_focus() && !text.trim().is_empty() {
                commands.push(Command::Archive(RecordsAct::Address(version.platform.clone())));
            }
        }
    }

    fn facts_ui(&mut self, ui: &mut Ui, post: &Post) {
        let color = Theme::of(ui.ctx()).color;
        if post.checklist.is_empty() {
            return;
        }
        self.rule_ui(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let count = post.checklist.len();
            let words = format!("{count} fact{} confirmed", if count == 1 { "" } else { "s" });
            let galley = fonts::UI_STRONG.line(ui.ctx(), words, color.ink1);
            let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x, 28.0), Sense::hover());
            ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, color.ink1);
            let words = if self.view.facts_open { "Hide" } else { "Show" };
            let name = if self.view.facts_open { "Hide the facts" } else { "Show the facts" };
            if ui.add(Button::new(Kind::Edged, words).small().name(name)).clicked() {
                self.view.facts_open = !self.view.facts_open;
            }
        });
        if !self.view.facts_open {
            return;
        }
        for line in &post.checklist {
            ui.add_space(10.0);
            let title = if line.words.is_empty() { &line.prompt } else { &line.words };
            static_text(ui, fonts::UI_MEDIUM, color.ink1, title);
            let when = timeline::time(&line.at).map_or_else(String::new, |at| format!(", {}", crate::ui::clock::time_of_day(at)));
            let source = if line.source.is_empty() { "No source named.".to_owned() } else { format!("Source: {}.", line.source) };
            static_text(ui, fonts::UI, color.ink3, &format!("Confirmed by {}{when}. {source}", line.by));
        }
    }
}

/// The way back to the list, where only one of both shows; returns whether it is there.
fn back_ui(ui: &mut Ui, head: Rect, single: bool, commands: &mut Vec<Command>) -> bool {
    if single {
        let back = Rect::from_center_size(pos2(head.left() + 30.0, head.center().y), vec2(32.0, 32.0));
        let mut left = ui.new_child(UiBuilder::new().id_salt("back").max_rect(back));
        if left.add(Button::new(Kind::Quiet, "").icon(icons::ARROW_LEFT).name("Back to the list")).clicked() {
            commands.push(Command::Archive(RecordsAct::Leave));
        }
    }
    single
}

/// The first words of a text.
pub(super) fn title_of(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    crate::ui::clip(line, 48)
}
