//! The verdict bar: always at the bottom, always says where the post stands.

use egui::accesskit::{Live, Role};
use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, say};

/// A sentence that takes the bar for a while.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) line: String,
    pub(crate) small: String,
    /// Goes by itself at this time; stays where there is none.
    pub(crate) until: Option<f64>,
    pub(crate) trouble: bool,
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
    /// Nothing must change any more.
    pub(crate) clear: bool,
    pub(crate) save_elsewhere: bool,
    /// What a screen reader speaks; changes only when the hand rests.
    pub(crate) spoken: &'a str,
}

impl Verdict<'_> {
    /// Shows it.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, tight: bool, commands: &mut Vec<Command>) {
        let mut ui = ui.new_child(UiBuilder::new().id_salt("verdict").max_rect(rect));
        let ui = &mut ui;
        let color = Theme::of(ui.ctx()).color;
        ui.painter().rect_filled(rect, 0.0, color.paper);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, color.hairline());
        let left = rect.left() + if tight { 24.0 } else { 32.0 };
        let center = pos2(left + 10.0, rect.center().y);
        match self.sign {
            Some(sign) => paint::sign(ui.painter(), center, 20.0, sign, color, color.paper),
            None => paint::pencil(ui.painter(), center, 20.0, color.ink2),
        }
        let buttons = Rect::from_min_max(pos2(left + 240.0, rect.top()), pos2(rect.right() - 24.0, rect.bottom()));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(buttons).layout(Layout::right_to_left(Align::Center)));
        self.buttons_ui(&mut inner, commands);
        let end = inner.min_rect().left() - 16.0;
        let x = left + 32.0;
        let galley = fonts::BODY_MEDIUM.cut(ui.ctx(), self.line, color.ink1, end - x);
        let small = fonts::SMALL.cut(ui.ctx(), self.small, color.ink3, end - x);
        let alone = self.small.is_empty();
        let y = rect.center().y - if alone { 0.0 } else { 9.0 };
        ui.painter().galley(pos2(x, y - galley.size().y / 2.0), galley, color.ink1);
        if !alone {
            ui.painter().galley(pos2(x, rect.center().y + 10.0 - small.size().y / 2.0), small, color.ink3);
        }
        let place = Rect::from_min_max(pos2(left, rect.top() + 8.0), pos2(end.max(x + 1.0), rect.bottom() - 8.0));
        let id = Id::unique("verdict");
        say(ui, place, id, Role::Status, self.spoken);
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
    }

    fn buttons_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        if self.save_elsewhere && ui.add(Button::new(Kind::Edged, "Save elsewhere…").large()).clicked() {
            commands.push(Command::SaveAs);
        }
        if self.clear && ui.add(Button::new(Kind::Filled, "Copy text").large().icon(icons::COPY)).clicked() {
            commands.push(Command::CopyText);
        }
        if self.findings > 0 {
            let kind = if self.clear || self.save_elsewhere { Kind::Quiet } else { Kind::Edged };
            if ui.add(Button::new(kind, "Next finding").large().key("F8")).clicked() {
                commands.push(Command::Next);
            }
        }
    }
}
