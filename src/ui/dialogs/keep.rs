//! Keeping flagged words, with a reason. The reason goes into the record.

use egui::{Context, Id, Key as Press};
use jiff::civil::DateTime;

use crate::checks::{Category, Severity};
use crate::city::CityProfile;
use crate::store::drafts::Kept;
use crate::ui::command::Command;
use crate::ui::draft::{Key, Mark};
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, field, radio, static_text};

use super::shell::{WIDTH, buttons_ui, dialog, label_ui, title_ui};

/// What a person says for keeping the words.
pub(crate) struct KeepForm {
    key: Key,
    severity: Severity,
    /// Id and text of each ground the profile lists for this kind of rule.
    grounds: Vec<(String, String)>,
    /// None is "Another reason…".
    chosen: Option<usize>,
    source: String,
    approved_by: String,
    asked: bool,
    missing: Option<&'static str>,
}

impl KeepForm {
    /// A form for a finding.
    pub(crate) fn new(mark: &Mark, profile: &CityProfile) -> Self {
        let grounds: Vec<(String, String)> = if mark.key.category == Category::PrivateData {
            profile.grounds.iter().map(|ground| (ground.id.clone(), ground.text.clone())).collect()
        } else {
            Vec::new()
        };
        Self {
            key: mark.key.clone(),
            severity: mark.severity(),
            chosen: (!grounds.is_empty()).then_some(0),
            grounds,
            source: String::new(),
            approved_by: String::new(),
            asked: false,
            missing: None,
        }
    }

    /// Shows the form; sends the decision once it is complete.
    pub(crate) fn ui(&mut self, ctx: &Context, person: &str, now: DateTime, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let mut done = false;
        let outside = dialog(ctx, "Keep with a reason", WIDTH, |ui| {
            let words = super::super::clip(&self.key.words, 40);
            let small = if self.severity == Severity::Stop {
                "The policy stops this. A second person has to say yes. Both names and the reason go into the record."
            } else {
                "Say why the words may stay. Your reason goes into the record."
            };
            title_ui(ui, &format!("Keep “{words}”?"), small);
            for (i, (_, text)) in self.grounds.iter().enumerate() {
                if radio(ui, self.chosen == Some(i), text).clicked() {
                    self.chosen = Some(i);
                }
            }
            if !self.grounds.is_empty() {
                if radio(ui, self.chosen.is_none(), "Another reason…").clicked() {
                    self.chosen = None;
                }
                ui.add_space(10.0);
            }
            let name = if self.chosen.is_some() { "Who says so, and since when" } else { "The reason" };
            label_ui(ui, name);
            let hint = if self.chosen.is_some() { "E-mail of Nov. 27" } else { "In a few words" };
            let response = field(ui, Id::unique("keep-source"), &mut self.source, name, hint);
            if !self.asked {
                response.request_focus();
                self.asked = true;
            }
            if self.severity == Severity::Stop {
                ui.add_space(12.0);
                label_ui(ui, "Who said yes, in writing");
                field(ui, Id::unique("keep-approved"), &mut self.approved_by, "Who said yes, in writing", "Name and office");
            }
            if let Some(missing) = self.missing {
                ui.add_space(6.0);
                static_text(ui, fonts::SMALL, color.stop, missing);
            }
            ui.add_space(20.0);
            buttons_ui(ui, |ui| {
                let keep = ui.add(Button::new(Kind::Filled, "Keep it").key("Enter")).clicked();
                done = keep || ui.input(|input| input.key_pressed(Press::Enter));
                if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                    commands.push(Command::Close);
                    done = false;
                }
                let you = if person.is_empty() { String::new() } else { format!("You are {person}.") };
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    static_text(ui, fonts::SMALL, color.ink3, &you);
                });
            });
        });
        if outside {
            commands.push(Command::Close);
        } else if done {
            self.missing = self.what_is_missing(person);
            if self.missing.is_none() {
                commands.push(Command::Kept(self.decision(person, now)));
                commands.push(Command::Close);
            }
        }
    }

    fn what_is_missing(&self, person: &str) -> Option<&'static str> {
        if self.chosen.is_none() && self.source.trim().is_empty() {
            return Some("A few words on why it may stay are missing.");
        }
        if self.severity == Severity::Stop {
            let other = self.approved_by.trim();
            if other.is_empty() {
                return Some("The name of the person who said yes is missing.");
            }
            if other.eq_ignore_ascii_case(person.trim()) {
                return Some("The second person has to be someone else.");
            }
        }
        None
    }

    fn decision(&self, person: &str, now: DateTime) -> Kept {
        let source = self.source.trim();
        let ground = self.chosen.and_then(|i| self.grounds.get(i));
        let reason = match (ground, source.is_empty()) {
            (Some((_, text)), true) => text.clone(),
            (Some((_, text)), false) => format!("{text} ({source})"),
            (None, _) => source.to_owned(),
        };
        Kept {
            rule: self.key.rule_id(),
            words: self.key.words.clone(),
            nth: self.key.nth,
            ground: ground.map(|(id, _)| id.clone()),
            reason,
            by: person.to_owned(),
            approved_by: (self.severity == Severity::Stop).then(|| self.approved_by.trim().to_owned()),
            at: now,
        }
    }
}
