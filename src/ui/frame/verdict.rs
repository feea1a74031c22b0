//! The verdict bar: always at the bottom, always says where the post stands.

use egui::{Rect, Ui};

use crate::ui::command::Command;
use crate::ui::icons;
use crate::ui::paint::Sign;
use crate::ui::widgets::{Button, Kind};

use super::Bar;

/// A sentence that takes the bar for a while.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) line: String,
    pub(crate) small: String,
    /// Goes by itself at this time; stays where there is none.
    pub(crate) until: Option<f64>,
    pub(crate) sign: Sign,
    /// Offers to save the text elsewhere.
    pub(crate) save_elsewhere: bool,
}

/// What the bar shows.
pub(crate) struct Verdict<'a> {
    /// None is the pencil of an empty page.
    pub(crate) sign: Option<Sign>,
    pub(crate) line: &'a str,
    pub(crate) small: &'a str,
    pub(crate) findings: usize,
    /// There is a text to go on with.
    pub(crate) written: bool,
    /// Nothing must change any more.
    pub(crate) clear: bool,
    pub(crate) save_elsewhere: bool,
    /// What a screen reader speaks; changes only when the hand rests.
    pub(crate) spoken: &'a str,
}

impl Verdict<'_> {
    /// Shows it.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, tight: bool, commands: &mut Vec<Command>) {
        let bar = Bar { sign: self.sign, line: self.line, small: self.small, spoken: self.spoken };
        bar.ui(ui, rect, tight, |ui| self.buttons_ui(ui, commands));
    }

    fn buttons_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        if self.save_elsewhere && ui.add(Button::new(Kind::Edged, "Save elsewhere…").large()).clicked() {
            commands.push(Command::SaveAs);
        }
        if self.written {
            let kind = if self.clear { Kind::Filled } else { Kind::NotYet };
            if ui.add(Button::new(kind, "Confirm facts").large().icon_behind(icons::ARROW_RIGHT)).clicked() {
                commands.push(Command::Forward);
            }
        }
        if self.findings > 0 {
            let kind = if self.written || self.save_elsewhere { Kind::Quiet } else { Kind::Edged };
            if ui.add(Button::new(kind, "Next finding").large().key("F8")).clicked() {
                commands.push(Command::Next);
            }
        }
    }
}
