//! Keeping flagged words, with a reason. What settles a finding is for `review` to say; this only asks.

use std::rc::Rc;

use egui::{Context, Id, Key as Press, Ui};
use jiff::Timestamp;

use crate::checks::{Category, Severity};
use crate::city::CityProfile;
use crate::review::{Answer, Decision, FindingKey};
use crate::store::drafts::Kept;
use crate::ui::command::Command;
use crate::ui::draft::Mark;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, field, radio, static_text};

use super::shell::{WIDTH, buttons_ui, dialog, label_ui, title_ui};

/// One line to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    /// A ground of the profile's list: id and text.
    Ground(String, String),
    OwnReason,
    /// The person the policy names said yes.
    Asked(String),
    Mistaken,
    /// A second person lets a passage stand that the policy stops.
    Approved,
}

impl Why {
    fn text(&self) -> String {
        match self {
            Why::Ground(_, text) => text.clone(),
            Why::OwnReason => "For a reason of my own".to_owned(),
            Why::Asked(contact) => format!("The {contact} said it may stay"),
            Why::Mistaken => "PostCheck is mistaken here".to_owned(),
            Why::Approved => String::new(),
        }
    }

    /// What the field asks for, and an example; nothing where no words are needed.
    fn question(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Why::Ground(..) => Some(("Who says so, and since when", "E-mail of Nov. 27")),
            Why::OwnReason | Why::Approved => Some(("The reason", "In a few words")),
            Why::Asked(_) => Some(("When, and how", "By e-mail, Nov. 27")),
            Why::Mistaken => None,
        }
    }
}

/// What a person says for keeping the words.
pub(crate) struct KeepForm {
    id: Rc<FindingKey>,
    category: Category,
    severity: Severity,
    choices: Vec<Why>,
    chosen: usize,
    source: String,
    approved_by: String,
    asked: bool,
    missing: Option<&'static str>,
}

impl KeepForm {
    /// A form for a finding.
    pub(crate) fn new(mark: &Mark, profile: &CityProfile) -> Self {
        let (category, severity) = (mark.key.category, mark.severity());
        let private = category == Category::PrivateData;
        let mut choices = Vec::new();
        if severity == Severity::Stop {
            choices.push(Why::Approved);
        } else {
            if private {
                choices.extend(profile.grounds.iter().map(|ground| Why::Ground(ground.id.clone(), ground.text.clone())));
            }
            if !private || severity == Severity::Note {
                choices.push(Why::OwnReason);
            }
            choices.extend([Why::Asked(profile.city.contact.clone()), Why::Mistaken]);
        }
        Self {
            id: Rc::clone(&mark.id),
            category,
            severity,
            choices,
            chosen: 0,
            source: String::new(),
            approved_by: String::new(),
            asked: false,
            missing: None,
        }
    }

    /// Shows the form; sends the decision once it settles the finding.
    pub(crate) fn ui(&mut self, ctx: &Context, person: &str, now: Timestamp, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let mut done = false;
        let outside = dialog(ctx, "Keep with a reason", WIDTH, |ui| {
            let words = super::super::clip(&self.id.words, 40);
            let small = if self.severity == Severity::Stop {
                "The policy stops this. A second person has to say yes. Both names and the reason go into the record."
            } else {
                "Say why the words may stay. Your reason goes into the record."
            };
            let title = if words.is_empty() { "Keep it as it is?".to_owned() } else { format!("Keep “{words}”?") };
            title_ui(ui, &title, small);
            let height = (ctx.content_rect().height() - 330.0).max(120.0);
            egui::ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| self.choices_ui(ui));
            self.words_ui(ui);
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
            match decision.settles(self.severity, self.category) {
                Ok(()) => {
                    commands.push(Command::Kept(Kept::new(&self.id, &decision)));
                    commands.push(Command::Close);
                }
                Err(unsettled) => self.missing = Some(unsettled.words()),
            }
        }
    }

    fn choices_ui(&mut self, ui: &mut Ui) {
        if self.choices.len() < 2 {
            return;
        }
        for i in 0..self.choices.len() {
            if radio(ui, self.chosen == i, &self.choices[i].text()).clicked() {
                self.chosen = i;
            }
        }
        ui.add_space(10.0);
    }

    fn words_ui(&mut self, ui: &mut Ui) {
        if let Some((name, hint)) = self.choices[self.chosen].question() {
            label_ui(ui, name);
            let response = field(ui, Id::unique("keep-source"), &mut self.source, name, hint);
            if !self.asked {
                response.request_focus();
                self.asked = true;
            }
        }
        if self.severity == Severity::Stop {
            ui.add_space(12.0);
            label_ui(ui, "Who said yes, in writing");
            field(ui, Id::unique("keep-approved"), &mut self.approved_by, "Who said yes, in writing", "Name and office");
        }
    }

    fn decision(&self, person: &str, now: Timestamp) -> Decision {
        let source = self.source.trim().to_owned();
        let answer = match &self.choices[self.chosen] {
            Why::Ground(id, _) => Answer::Ground { id: id.clone(), source },
            Why::OwnReason => Answer::Reason(source),
            Why::Asked(contact) => Answer::Asked { whom: contact.clone(), when: source },
            Why::Mistaken => Answer::FalseAlarm,
            Why::Approved => Answer::Approved { by: self.approved_by.trim().to_owned(), reason: source },
        };
        Decision { answer, by: person.to_owned(), at: now }
    }
}
