//! Keeping flagged words: on a ground, after asking, or because the program is mistaken. Goes into the record.

use egui::{Context, Id, Key as Press};
use jiff::ZonedDateTime;

use crate::checks::{Category, Severity};
use crate::city::CityProfile;
use crate::review::{Answer, Decision};
use crate::ui::command::Command;
use crate::ui::draft::{Key, Mark};
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, field, radio, static_text};

use super::shell::{WIDTH, buttons_ui, dialog, label_ui, title_ui};

/// Why the words may stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chosen {
    Ground(usize),
    Reason,
    Asked,
    FalseAlarm,
}

/// What a person says for keeping the words.
pub(crate) struct KeepForm {
    key: Key,
    severity: Severity,
    /// Id and text of each ground the profile lists for this kind of rule.
    grounds: Vec<(String, String)>,
    chosen: Chosen,
    source: String,
    second: String,
    whom: String,
    when: String,
    asked: bool,
    missing: Option<&'static str>,
}

impl KeepForm {
    /// A form for a finding.
    pub(crate) fn new(mark: &Mark, profile: &CityProfile) -> Self {
        let private = mark.key.category == Category::PrivateData;
        let grounds: Vec<(String, String)> = if private && mark.severity() != Severity::Stop {
            profile.grounds.iter().map(|ground| (ground.id.clone(), ground.text.clone())).collect()
        } else {
            Vec::new()
        };
        Self {
            key: mark.key.clone(),
            severity: mark.severity(),
            chosen: if grounds.is_empty() { Chosen::Reason } else { Chosen::Ground(0) },
            grounds,
            source: String::new(),
            second: String::new(),
            whom: profile.city.contact.clone(),
            when: String::new(),
            asked: false,
            missing: None,
        }
    }

    /// Shows the form; sends the decision once it is complete.
    pub(crate) fn ui(&mut self, ctx: &Context, person: &str, now: &ZonedDateTime, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let mut done = false;
        let outside = dialog(ctx, "Keep with a reason", WIDTH, |ui| {
            let words = super::super::clip(&self.key.words, 40);
            let small = if self.severity == Severity::Stop {
                "The policy stops this. A second person has to say yes. Both names and the reason go into the record."
            } else {
                "Say why the words may stay. Your answer goes into the record."
            };
            title_ui(ui, &format!("Keep “{words}”?"), small);
            if self.severity != Severity::Stop {
                self.choices_ui(ui);
            }
            self.fields_ui(ui);
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
            let decision = self.decision(person, now);
            self.missing = self.what_is_missing(&decision);
            if self.missing.is_none() {
                commands.push(Command::Kept(self.key.clone(), decision));
                commands.push(Command::Close);
            }
        }
    }

    fn choices_ui(&mut self, ui: &mut egui::Ui) {
        let mut choice = |ui: &mut egui::Ui, chosen: Chosen, text: &str| {
            if radio(ui, self.chosen == chosen, text).clicked() {
                self.chosen = chosen;
                self.missing = None;
            }
        };
        for (i, (_, text)) in self.grounds.iter().enumerate() {
            choice(ui, Chosen::Ground(i), text);
        }
        // Private words stay on a ground of the list, after asking, or where the program is mistaken.
        if self.key.category != Category::PrivateData {
            choice(ui, Chosen::Reason, "A reason of your own");
        }
        choice(ui, Chosen::Asked, "You asked, and the answer was yes");
        choice(ui, Chosen::FalseAlarm, "PostCheck is mistaken here");
        ui.add_space(10.0);
    }

    fn fields_ui(&mut self, ui: &mut egui::Ui) {
        let first = |ui: &mut egui::Ui, asked: &mut bool, response: &egui::Response| {
            if !*asked {
                response.request_focus();
                *asked = true;
                ui.ctx().request_repaint();
            }
        };
        match self.chosen {
            Chosen::FalseAlarm => {
                let color = Theme::of(ui.ctx()).color;
                static_text(ui, fonts::UI, color.ink3, "The record says so, and the city can use it to tune the checks.");
                self.asked = true;
            }
            Chosen::Asked => {
                label_ui(ui, "Whom you asked");
                field(ui, Id::unique("keep-whom"), &mut self.whom, "Whom you asked", "Name and office");
                ui.add_space(12.0);
                label_ui(ui, "When, and how");
                let response = field(ui, Id::unique("keep-when"), &mut self.when, "When, and how", "Today at 9:50 AM, by e-mail");
                first(ui, &mut self.asked, &response);
            }
            Chosen::Ground(_) | Chosen::Reason => {
                let ground = matches!(self.chosen, Chosen::Ground(_));
                let name = if ground { "Who says so, and since when" } else { "The reason" };
                label_ui(ui, name);
                let hint = if ground { "E-mail of Nov. 27" } else { "In a few words" };
                let response = field(ui, Id::unique("keep-source"), &mut self.source, name, hint);
                first(ui, &mut self.asked, &response);
            }
        }
        if self.severity == Severity::Stop {
            ui.add_space(12.0);
            label_ui(ui, "Who said yes, in writing");
            field(ui, Id::unique("keep-approved"), &mut self.second, "Who said yes, in writing", "Name and office");
        }
    }

    /// The sentence for what is not there yet.
    fn what_is_missing(&self, decision: &Decision) -> Option<&'static str> {
        let blank = |text: &str| text.trim().is_empty();
        if self.chosen == Chosen::Reason && blank(&self.source) {
            return Some("A few words on why it may stay are missing.");
        }
        if self.severity == Severity::Stop && blank(&self.second) {
            return Some("The name of the person who said yes is missing.");
        }
        decision.settles(self.severity, self.key.category).err().map(crate::review::Unsettled::words)
    }

    fn decision(&self, person: &str, now: &ZonedDateTime) -> Decision {
        let text = |text: &str| text.trim().to_owned();
        let answer = match self.chosen {
            _ if self.severity == Severity::Stop => Answer::Approved { by: text(&self.second), reason: text(&self.source) },
            Chosen::Ground(i) => {
                let id = self.grounds.get(i).map(|(id, _)| id.clone()).unwrap_or_default();
                Answer::Ground { id, source: text(&self.source) }
            }
            Chosen::Reason => Answer::Reason(text(&self.source)),
            Chosen::Asked => Answer::Asked { whom: text(&self.whom), when: text(&self.when) },
            Chosen::FalseAlarm => Answer::FalseAlarm,
        };
        Decision { answer, by: person.to_owned(), at: now.timestamp() }
    }
}
