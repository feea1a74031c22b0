//! The bar at the bottom: a sign, where things stand, and what to do next.

use egui::accesskit::{Live, Role};
use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2};

use crate::ui::fonts;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::Theme;
use crate::ui::widgets::say;

/// What a bar says.
pub(crate) struct Bar<'a> {
    /// None is the pencil of an empty page.
    pub(crate) sign: Option<Sign>,
    pub(crate) line: &'a str,
    pub(crate) small: &'a str,
    /// What a screen reader speaks.
    pub(crate) spoken: &'a str,
}

impl Bar<'_> {
    /// Shows it with its buttons, the first one at the right.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, tight: bool, buttons: impl FnOnce(&mut Ui)) {
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
        let place = Rect::from_min_max(pos2(left + 240.0, rect.top()), pos2(rect.right() - 24.0, rect.bottom()));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center)));
        buttons(&mut inner);
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
}
