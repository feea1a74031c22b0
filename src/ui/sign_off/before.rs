//! "Ready to sign": who signs, who read it, where it goes, and what stays.

use egui::epaint::RectShape;
use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use crate::checks::Severity;
use crate::city::{City, Platform};
use crate::store::drafts::Kept;
use crate::ui::command::Command;
use crate::ui::confirm::answer_words;
use crate::ui::draft::{Mark, Page};
use crate::ui::findings::put;
use crate::ui::fonts;
use crate::ui::frame::{MenuItem, display_name, menu};
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, field, heading, static_text};

use super::SignOffAct;

/// The screen before the signature.
pub(crate) struct Before<'a> {
    pub(crate) page: &'a mut Page,
    pub(crate) city: &'a City,
    /// Whether the desk asks for a second reader.
    pub(crate) second_reader: bool,
}

impl Before<'_> {
    /// Shows it in a column.
    pub(crate) fn ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        heading(ui, fonts::TITLE, "Ready to sign");
        static_text(
            ui,
            fonts::UI,
            color.ink3,
            "Your name stands for the text, the facts and the decisions. The record cannot be changed afterwards.",
        );
        self.trouble_ui(ui, commands);
        ui.add_space(20.0);
        label(ui, "Who signs");
        let wide = ui.available_width().min(320.0);
        let sign_off = &mut self.page.sign_off;
        narrow(ui, wide, |ui| field(ui, Id::unique("signer"), &mut sign_off.signer, "Who signs", "Your name"));
        ui.add_space(16.0);
        if self.second_reader {
            let desk = self.page.department.title().trim_end_matches(" desk");
            static_text(ui, fonts::UI, color.ink1, &format!("{desk} posts need a second reader. Hand this screen to them."));
            ui.add_space(8.0);
            let sign_off = &mut self.page.sign_off;
            label(ui, "Second reader");
            narrow(ui, wide, |ui| field(ui, Id::unique("reader"), &mut sign_off.reader, "Second reader", "Name"));
            ui.add_space(8.0);
            label(ui, "Initials, typed by that person");
            narrow(ui, 120.0, |ui| {
                field(ui, Id::unique("initials"), &mut sign_off.initials, "Initials of the second reader", "Initials")
            });
        } else {
            static_text(ui, fonts::UI, color.ink3, &format!("No second reader needed for the {}.", self.page.department.title()));
        }
        self.places_ui(ui, commands);
        self.kept_ui(ui);
    }

    fn trouble_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let sign_off = &self.page.sign_off;
        if let Some(trouble) = &sign_off.trouble {
            ui.add_space(16.0);
            tinted(ui, color.stop_wash, Sign::Trouble, |ui| {
                static_text(ui, fonts::UI_STRONG, color.stop, "The record could not be written, so nothing was signed.");
                static_text(ui, fonts::UI, color.ink1, trouble);
                ui.add_space(8.0);
                ui.horizontal(|ui| {
                    if ui.add(Button::new(Kind::Edged, "Try again").small()).clicked() {
                        commands.push(Command::SignOff(SignOffAct::Sign));
                    }
                    if ui.add(Button::new(Kind::Edged, "Choose another folder…").small()).clicked() {
                        commands.push(Command::SignOff(SignOffAct::Folder));
                    }
                });
            });
        }
        if !sign_off.refused.is_empty() {
            ui.add_space(16.0);
            tinted(ui, color.warn_wash, Sign::Finding(Severity::Warn), |ui| {
                for sentence in &sign_off.refused {
                    static_text(ui, fonts::UI_MEDIUM, color.warn, sentence);
                }
                ui.add_space(8.0);
                if ui.add(Button::new(Kind::Edged, "Show them").small()).clicked() {
                    commands.push(Command::SignOff(SignOffAct::ShowOpen));
                }
            });
        }
    }

    fn places_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        ui.add_space(24.0);
        static_text(ui, fonts::UI_STRONG, color.ink1, "Where it goes");
        ui.add_space(8.0);
        let chosen: Vec<&Platform> =
            self.city.profile.platforms.iter().filter(|platform| self.page.file.platforms.contains(&platform.id)).collect();
        if chosen.is_empty() {
            static_text(ui, fonts::UI, color.ink3, "No account is ticked. The record keeps the text alone.");
        }
        for platform in chosen {
            let account = self.page.sign_off.account(platform, self.page.department);
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
            let y = rect.center().y;
            let own = self.own_words(&platform.id);
            let name = format!("{}{own}", display_name(platform));
            put(ui, fonts::UI_MEDIUM, &name, color.ink1, pos2(rect.left(), y), 180.0);
            let right = Rect::from_min_max(pos2(rect.left() + 192.0, rect.top() + 3.0), pos2(rect.right(), rect.bottom() - 3.0));
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let mut inner = ui.new_child(UiBuilder::new().id_salt(&platform.id).max_rect(right).layout(layout));
            match account {
                None => {
                    static_text(&mut inner, fonts::UI, color.ink3, "No approved account stands in the city profile.");
                }
                Some(account) if platform.accounts.len() == 1 => {
                    static_text(&mut inner, fonts::UI, color.ink2, account);
                }
                Some(account) => {
                    let name = format!("{} account: {account}, change", display_name(platform));
                    let response =
                        inner.add(Button::new(Kind::Edged, account).small().icon_behind(icons::CARET_DOWN).name(&name));
                    let items = platform.accounts.iter().enumerate().map(|(at, one)| {
                        let act = SignOffAct::Account(platform.id.clone(), at);
                        let mut item = MenuItem::new(one.name.as_str(), Command::SignOff(act));
                        item.current = one.name == account;
                        item
                    });
                    menu(&response, 260.0, items.collect(), commands);
                }
            }
        }
    }

    /// " · own text", " · 3 parts".
    fn own_words(&self, platform: &str) -> String {
        let parts = self.page.versions.iter().find(|own| own.platform == platform).map_or(1, |own| own.counts.len());
        match (self.page.file.versions.contains_key(platform), parts) {
            (false, _) => String::new(),
            (true, 1) => " · own text".to_owned(),
            (true, parts) => format!(" · {parts} parts"),
        }
    }

    fn kept_ui(&self, ui: &mut Ui) {
        let color = Theme::of(ui.ctx()).color;
        let page = &*self.page;
        let kept: Vec<&Mark> =
            page.marks.iter().chain(page.versions.iter().flat_map(|own| &own.marks)).filter(|mark| !mark.is_open()).collect();
        if kept.is_empty() {
            return;
        }
        ui.add_space(24.0);
        static_text(ui, fonts::UI_STRONG, color.ink1, "What stays, and why");
        for mark in kept {
            let Some(decision) = page.kept(mark).map(Kept::decision) else { continue };
            ui.add_space(10.0);
            let reason = answer_words(&decision.answer, &self.city.profile);
            let words = crate::ui::clip(&mark.key.words, 60);
            let title = mark.finding.rule.title;
            // A finding about a picture has no words of the post.
            let line = if words.is_empty() { title.to_owned() } else { format!("“{words}”: {title}") };
            static_text(ui, fonts::UI_MEDIUM, color.ink1, &line);
            static_text(ui, fonts::UI, color.ink3, &format!("{}. Decided by {}.", reason.trim_end_matches('.'), decision.by));
        }
    }
}

fn label(ui: &mut Ui, text: &str) {
    let color = Theme::of(ui.ctx()).color;
    static_text(ui, fonts::SMALL, color.ink2, text);
    ui.add_space(4.0);
}

fn narrow<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 32.0), Sense::hover());
    add(&mut ui.new_child(UiBuilder::new().max_rect(rect)))
}

/// A passage on a wash of its own.
fn tinted(ui: &mut Ui, fill: egui::Color32, sign: Sign, add: impl FnOnce(&mut Ui)) {
    let color = Theme::of(ui.ctx()).color;
    let below = ui.painter().add(egui::Shape::Noop);
    let top = ui.cursor().min;
    let width = ui.available_width();
    let inner = Rect::from_min_size(top + vec2(44.0, 12.0), vec2(width - 60.0, f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    child.spacing_mut().item_spacing = vec2(8.0, 0.0);
    add(&mut child);
    let rect = Rect::from_min_max(top, pos2(top.x + width, child.min_rect().bottom() + 12.0));
    let edge = if color.contrast { Stroke::new(1.0, color.edge) } else { Stroke::NONE };
    ui.painter().set(below, RectShape::new(rect, radius::CARD, fill, edge, StrokeKind::Inside));
    paint::sign(ui.painter(), pos2(rect.left() + 22.0, rect.top() + 22.0), 18.0, sign, color, fill);
    ui.advance_cursor_after_rect(rect);
}
