//! The header: what is being written, for which desk, and when it was saved.

use egui::accesskit::Role;
use egui::{Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::text::Department;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{field, focus_ring_inside};

use super::menu::{MenuItem, menu};

/// What the header shows.
pub(crate) struct Header<'a> {
    pub(crate) title: &'a str,
    pub(crate) desk: Department,
    /// "saved 9:41 AM".
    pub(crate) saved: Option<&'a str>,
}

impl Header<'_> {
    /// Shows it. `renaming` holds the name while a person writes another.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, tight: bool, renaming: &mut Option<String>, commands: &mut Vec<Command>) {
        let mut ui = ui.new_child(UiBuilder::new().id_salt("header").max_rect(rect));
        let ui = &mut ui;
        let color = Theme::of(ui.ctx()).color;
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, color.hairline());
        let left = rect.left() + if tight { 24.0 } else { 32.0 };
        let room = rect.right() - 32.0 - left;
        if self.rename_ui(ui, rect, left, room, renaming, commands) {
            return;
        }
        let galley = fonts::HEAD.cut(ui.ctx(), self.title, color.ink1, room * 0.6);
        let title = Rect::from_center_size(pos2(left + galley.size().x / 2.0, rect.center().y), galley.size());
        let target = title.expand2(vec2(6.0, 3.0));
        let mut response = ui.interact(target, ui.scope_id().with("title"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}, rename", self.title)));
        if response.hovered() {
            ui.painter().rect_filled(target, radius::CHIP, color.hover);
        }
        ui.painter().galley(title.min, galley, color.ink1);
        if response.has_focus() {
            focus_ring_inside(ui, target);
        }
        if tight && let Some(saved) = self.saved {
            response = response.on_hover_text(saved);
        }
        if response.clicked() {
            *renaming = Some(self.title.to_owned());
        }
        let mut x = title.right() + 16.0;
        let galley = fonts::UI.line(ui.ctx(), self.desk.title(), color.ink3);
        let desk = Rect::from_center_size(pos2(x + galley.size().x / 2.0, rect.center().y), galley.size());
        x = desk.right();
        let target = desk.expand2(vec2(6.0, 4.0));
        let response = ui.interact(target, ui.scope_id().with("desk"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}, change", self.desk.title())));
        if response.hovered() {
            ui.painter().rect_filled(target, radius::CHIP, color.hover);
        }
        ui.painter().galley(desk.min, galley, color.ink3);
        if response.has_focus() {
            focus_ring_inside(ui, target);
        }
        let items = Department::ALL.into_iter().map(|desk| {
            let mut item = MenuItem::new(desk.title(), Command::Desk(desk));
            item.current = desk == self.desk;
            item
        });
        menu(&response, 200.0, items.collect(), commands);
        if let Some(saved) = self.saved.filter(|_| !tight) {
            let galley = fonts::UI.line(ui.ctx(), format!(" · {saved}"), color.ink3);
            // Half a time says nothing; a screen reader hears it all the same.
            let fits = galley.size().x <= rect.right() - 16.0 - x;
            let size = if fits { galley.size() } else { vec2(1.0, galley.size().y) };
            let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
            crate::ui::widgets::say(ui, place, ui.scope_id().with("saved"), Role::Label, saved);
            if fits {
                ui.painter().galley(place.min, galley, color.ink3);
            }
        }
    }

    fn rename_ui(
        &self,
        ui: &mut Ui,
        rect: Rect,
        left: f32,
        room: f32,
        renaming: &mut Option<String>,
        commands: &mut Vec<Command>,
    ) -> bool {
        let Some(name) = renaming.as_mut() else { return false };
        let place = Rect::from_center_size(pos2(left + room.min(360.0) / 2.0, rect.center().y), vec2(room.min(360.0), 32.0));
        let id = ui.scope_id().with("rename");
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
        let response = field(&mut inner, id, name, "Name of this draft", "");
        let first = !ui.data(|data| data.get_temp::<bool>(id).unwrap_or(false));
        if first {
            response.request_focus();
            ui.data_mut(|data| data.insert_temp(id, true));
        } else if response.lost_focus() || !response.has_focus() {
            ui.data_mut(|data| data.remove::<bool>(id));
            commands.push(Command::Rename(name.trim().to_owned()));
            *renaming = None;
        }
        true
    }
}
