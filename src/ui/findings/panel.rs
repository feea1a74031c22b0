//! The panel's head with its tabs, and what lies under them.

use egui::accesskit::Role;
use egui::{Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::city::{City, Platform};
use crate::ui::command::{Command, Tab};
use crate::ui::draft::{Key, Page};
use crate::ui::fonts;
use crate::ui::frame::{MenuItem, Places, display_name, menu};
use crate::ui::icons;
use crate::ui::pictures::Shots;
use crate::ui::records::RecordsAct;
use crate::ui::theme::{Theme, radius, size};
use crate::ui::versions::own_ui;
use crate::ui::widgets::{focus_ring_inside, static_text, tab};

use super::{list, preview, put_icon, why};

/// What the panel shows of a draft.
pub(crate) struct Panel<'a> {
    pub(crate) page: &'a Page,
    pub(crate) shots: &'a Shots,
    pub(crate) city: &'a City,
    /// Whether the checks have loaded.
    pub(crate) warm: bool,
    pub(crate) typing: bool,
}

/// What the panel remembers.
#[derive(Default)]
pub(crate) struct PanelView {
    pub(crate) tab: Tab,
    /// The finding whose rule page is open.
    pub(crate) why: Option<Key>,
    pub(crate) drawer_open: bool,
    /// Whether Polish is unfolded by hand although there is much of it.
    pub(crate) polish_open: bool,
}

impl Panel<'_> {
    /// Shows the panel, or the drawer, and the second column where there is one.
    pub(crate) fn ui(&self, ui: &mut Ui, places: &Places, view: &mut PanelView, commands: &mut Vec<Command>) {
        let rect = places.panel;
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt("panel").max_rect(rect));
        child.set_clip_rect(rect);
        child.painter().rect_filled(rect, 0.0, color.ground);
        let bar_height = if places.drawer { size::DRAWER } else { size::BAR };
        let bar = Rect::from_min_size(rect.min, vec2(rect.width(), bar_height));
        if places.drawer {
            child.painter().hline(rect.x_range(), rect.top() + 0.5, color.hairline());
        } else {
            child.painter().vline(rect.left() + 0.5, rect.y_range(), color.hairline());
        }
        let both = places.preview.is_some();
        self.head_ui(&mut child, bar, places, both, view, commands);
        let body = Rect::from_min_max(pos2(rect.left(), bar.bottom()), rect.max);
        if body.height() > 1.0 {
            let tab = self.tab(view, both);
            let salt = match tab {
                Tab::Findings => "findings",
                Tab::Preview => "preview",
                Tab::Own => "own",
            };
            scroll(&mut child, body, salt, |ui| {
                if tab == Tab::Preview {
                    preview::ui(ui, self.page, self.shots, self.city, commands);
                } else if tab == Tab::Own {
                    self.own_ui(ui, commands);
                } else if let Some(key) = view.why.clone() {
                    why::ui(ui, self.page, &key, commands);
                } else {
                    list::ui(ui, self, view, commands);
                }
            });
        }
        if let Some(rect) = places.preview {
            self.second_ui(ui, rect, commands);
        }
    }

    /// The tab that shows: a preview with a column of its own is none, and own texts may be gone.
    fn tab(&self, view: &PanelView, both: bool) -> Tab {
        match view.tab {
            Tab::Preview if both => Tab::Findings,
            Tab::Own if self.own_platforms().next().is_none() => Tab::Findings,
            tab => tab,
        }
    }

    /// The chosen platforms that have a text of their own.
    fn own_platforms(&self) -> impl Iterator<Item = &Platform> {
        let file = &self.page.file;
        let own = |platform: &&Platform| file.platforms.contains(&platform.id) && file.versions.contains_key(&platform.id);
        self.city.profile.platforms.iter().filter(own)
    }

    fn own_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        for platform in self.own_platforms() {
            ui.add_space(18.0);
            super::indented(ui, 24.0, |ui| {
                static_text(ui, fonts::UI_STRONG, color.ink1, display_name(platform));
                ui.add_space(8.0);
                own_ui(ui, self.page, platform, commands);
            });
        }
        ui.add_space(24.0);
    }

    fn second_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt("second").max_rect(rect));
        child.set_clip_rect(rect);
        child.painter().rect_filled(rect, 0.0, color.ground);
        child.painter().vline(rect.left() + 0.5, rect.y_range(), color.hairline());
        let bar = Rect::from_min_size(rect.min, vec2(rect.width(), size::BAR));
        child.painter().hline(rect.x_range(), bar.bottom() - 0.5, color.hairline());
        let at = pos2(rect.left() + 24.0, bar.center().y);
        super::put(&child, fonts::BODY_MEDIUM, "Preview", color.ink1, at, 200.0);
        let body = Rect::from_min_max(pos2(rect.left(), bar.bottom()), rect.max);
        scroll(&mut child, body, "preview", |ui| preview::ui(ui, self.page, self.shots, self.city, commands));
    }

    fn head_ui(&self, ui: &mut Ui, bar: Rect, places: &Places, both: bool, view: &mut PanelView, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, color.hairline());
        let open = !places.drawer || view.drawer_open;
        let count = self.page.counts().all();
        let count_text = count.to_string();
        let known = self.page.reported.is_some() && !self.page.file.text.is_empty();
        let badge = known.then_some(if count == 0 { "none" } else { count_text.as_str() });
        let mut x = bar.left() + 24.0;
        let mut tabs = vec![(Tab::Findings, "Findings")];
        if !both {
            tabs.push((Tab::Preview, "Preview"));
        }
        if self.own_platforms().next().is_some() {
            tabs.push((Tab::Own, "Own texts"));
        }
        let shown = self.tab(view, both);
        for (which, name) in tabs {
            let current = open && shown == which;
            let response = tab(ui, bar, x, name, badge.filter(|_| which == Tab::Findings), current);
            x = response.rect.right() - 6.0 + 20.0;
            if response.clicked() {
                if places.drawer && current {
                    commands.push(Command::ToggleDrawer);
                } else {
                    commands.push(Command::Tab(which));
                }
            }
        }
        if places.drawer {
            drawer_button(ui, bar, view.drawer_open, commands);
        } else {
            let right = Rect::from_center_size(pos2(bar.right() - 35.0, bar.center().y), vec2(32.0, 28.0));
            let response = icon_button(ui, right, "more", icons::DOTS_THREE, "More");
            self.more(&response, commands);
        }
    }

    fn more(&self, anchor: &egui::Response, commands: &mut Vec<Command>) {
        let mut items = Vec::new();
        for entry in crate::ui::command::entries() {
            let wanted = matches!(
                entry.command,
                Command::Open | Command::SaveAs | Command::CopyText | Command::Preferences | Command::About | Command::Keys
            );
            if !wanted {
                continue;
            }
            let mut item = MenuItem::new(entry.title, entry.command);
            item.key = entry.shortcut.as_ref().map(crate::ui::keys::written);
            items.push(item);
        }
        // What somebody wrote for the city is a record, posted or not; an empty page is none.
        let written = !self.page.file.text.trim().is_empty();
        let off = if written { Command::Archive(RecordsAct::File) } else { Command::Remove(self.page.file.id.clone()) };
        let mut remove = MenuItem::new("Take this draft off the list", off);
        remove.apart = true;
        items.push(remove);
        menu(anchor, 268.0, items, commands);
    }
}

/// The button that opens and closes the drawer, at the right of its bar.
pub(crate) fn drawer_button(ui: &mut Ui, bar: Rect, open: bool, commands: &mut Vec<Command>) {
    let right = Rect::from_center_size(pos2(bar.right() - 35.0, bar.center().y), vec2(32.0, 28.0));
    let name = if open { "Close the drawer" } else { "Open the drawer" };
    let icon = if open { icons::CARET_DOWN } else { icons::CARET_UP };
    if icon_button(ui, right, "drawer", icon, name).clicked() {
        commands.push(Command::ToggleDrawer);
    }
}

fn icon_button(ui: &mut Ui, rect: Rect, salt: &str, icon: char, name: &str) -> egui::Response {
    let color = Theme::of(ui.ctx()).color;
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, color.hover);
    }
    put_icon(ui, icon, 20.0, color.ink2, rect.center());
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    response.on_hover_text(name)
}

fn scroll(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui)) {
    let mut area = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    area.set_clip_rect(rect.intersect(ui.clip_rect()));
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).content_margin(Margin::ZERO).show(&mut area, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_width(rect.width());
        add(ui);
    });
}
