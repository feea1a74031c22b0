//! Puts a record on hold, so that nobody disposes of it, or ends its hold.

use egui::{Context, Id, Key as Press, Modifiers, Rect, Sense, UiBuilder, vec2};

use crate::store::Opened;
use crate::store::archive::holding;
use crate::ui::command::Command;
use crate::ui::records::RecordsAct;
use crate::ui::widgets::{Button, Kind, field};

use super::shell::{WIDTH, buttons_ui, dialog, label_ui, title_ui};

/// What a person writes.
pub(crate) struct HoldForm {
    number: String,
    /// Whether a hold stands and ends with this.
    ends: bool,
    reason: String,
    focused: bool,
}

impl HoldForm {
    /// For the open record.
    pub(crate) fn new(opened: &Opened) -> Self {
        let number = opened.record.number.clone();
        let ends = holding(&number, &opened.pointing).is_some();
        Self { number, ends, reason: String::new(), focused: false }
    }

    /// Shows the form.
    pub(crate) fn ui(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let name = if self.ends { "End the hold" } else { "Put on hold" };
        let outside = dialog(ctx, name, WIDTH, |ui| {
            let (title, small) = if self.ends {
                (format!("End the hold on record {}", self.number), "From then on the city’s schedule decides how long it stays.")
            } else {
                (
                    format!("Put record {} on hold", self.number),
                    "Nobody can dispose of it while it is held: for a lawsuit, an audit, an open request.",
                )
            };
            title_ui(ui, &title, small);
            label_ui(ui, "Why");
            let (rect, _): (Rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
            let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
            let response = field(&mut inner, Id::unique("hold-reason"), &mut self.reason, "Why", "Case, request or audit");
            if !std::mem::replace(&mut self.focused, true) {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Press::Enter));
            ui.add_space(20.0);
            buttons_ui(ui, |ui| {
                let ready = !self.reason.trim().is_empty();
                let kind = if ready { Kind::Filled } else { Kind::NotYet };
                if (ui.add(Button::new(kind, name)).clicked() || entered) && ready {
                    let (number, reason) = (self.number.clone(), self.reason.trim().to_owned());
                    commands.push(Command::Archive(RecordsAct::HoldNow { number, ends: self.ends, reason }));
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                    commands.push(Command::Close);
                }
            });
        });
        if outside {
            commands.push(Command::Close);
        }
    }
}
