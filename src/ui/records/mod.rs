//! The records: everything that was signed, as it was signed.

mod detail;
mod keeping;
mod list;
mod state;
mod timeline;

pub(crate) use list::search_id;
pub(crate) use state::{RecordsAct, RecordsView, short_seal};

use egui::{Rect, Ui, pos2};

use crate::city::City;
use crate::ui::command::Command;
use crate::ui::pictures::Shots;
use crate::ui::theme::Theme;

/// How wide the list is.
const LIST: f32 = 400.0;

/// The screen.
pub(crate) struct Records<'a> {
    pub(crate) view: &'a mut RecordsView,
    pub(crate) shots: &'a Shots,
    pub(crate) city: &'a City,
    pub(crate) today: jiff::civil::Date,
}

impl Records<'_> {
    /// Shows list and detail side by side; one after the other where there is no room.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        ui.painter().rect_filled(rect, 0.0, color.paper);
        let single = rect.width() < 760.0;
        let width = if single { rect.width() } else { LIST.min(rect.width() * 0.45) };
        let list = Rect::from_min_max(rect.min, pos2(rect.left() + width, rect.bottom()));
        let detail = if single { rect } else { Rect::from_min_max(pos2(list.right(), rect.top()), rect.max) };
        let chosen = self.view.opened.is_some() || self.view.remains.is_some();
        if !single || !chosen {
            self.list_ui(ui, list, commands);
        }
        if !single || chosen {
            self.detail_ui(ui, detail, single, commands);
        }
    }
}
