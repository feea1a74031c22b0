//! The page of a rule: what it looks for, why, what to do instead, and its examples.

use egui::Ui;

use crate::checks::{Expect, unmark};
use crate::city::policy;
use crate::ui::command::Command;
use crate::ui::draft::{Key, Page};
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, chip, heading, static_text};

use super::rest::indented;

/// How many examples of each side are shown.
const EXAMPLES: usize = 3;

pub(super) fn ui(ui: &mut Ui, page: &Page, key: &Key, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    ui.add_space(10.0);
    indented(ui, 16.0, |ui| {
        if ui.add(Button::new(Kind::Quiet, "Back to the findings").small().icon(icons::ARROW_LEFT)).clicked() {
            commands.push(Command::Close);
        }
    });
    let Some(mark) = page.mark(key) else { return };
    let rule = mark.finding.rule;
    ui.add_space(12.0);
    indented(ui, 24.0, |ui| {
        heading(ui, fonts::HEAD, rule.title);
        static_text(ui, fonts::SMALL, color.ink3, &format!("{} · {}", rule.category.title(), rule.id()));
        ui.add_space(12.0);
        for (name, text) in
            [("Why", rule.why), ("What is marked", rule.flags), ("What is left alone", rule.leaves), ("Instead", rule.instead)]
        {
            if text.is_empty() {
                continue;
            }
            heading(ui, fonts::UI_STRONG, name);
            static_text(ui, fonts::UI, color.ink2, text);
            ui.add_space(12.0);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            if !rule.policy.is_empty() {
                chip(ui, &format!("Policy: {}", policy::cite(rule.policy)));
            }
            if let Some(law) = mark.finding.law {
                chip(ui, law);
            }
        });
        ui.add_space(16.0);
        examples_ui(ui, mark, true);
        examples_ui(ui, mark, false);
    });
    ui.add_space(24.0);
}

fn examples_ui(ui: &mut Ui, mark: &crate::ui::draft::Mark, marked: bool) {
    let color = Theme::of(ui.ctx()).color;
    let side = mark.finding.rule.examples.iter().filter(|example| (example.expect != Expect::Clean) == marked);
    let mut first = true;
    for example in side.take(EXAMPLES) {
        if std::mem::take(&mut first) {
            heading(ui, fonts::UI_STRONG, if marked { "Marked" } else { "Fine as it is" });
            ui.add_space(2.0);
        }
        static_text(ui, fonts::UI, color.ink2, &format!("“{}”", unmark(example.post).0));
        if let Expect::Fixed(better) = example.expect {
            static_text(ui, fonts::UI, color.ok, &format!("Better: “{better}”"));
        }
        if !example.note.is_empty() {
            static_text(ui, fonts::SMALL, color.ink3, example.note);
        }
        ui.add_space(8.0);
    }
    ui.add_space(8.0);
}
