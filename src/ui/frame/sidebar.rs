//! The sidebar: new post, the screens, the open drafts, the person.

use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, motion, radius};
use crate::ui::widgets::{blend, focus_ring_inside};

use super::menu::{MenuItem, menu};

/// An open draft as the sidebar lists it.
pub(crate) struct OpenDraft {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) sign: Option<Sign>,
    pub(crate) current: bool,
}

/// What the sidebar shows.
pub(crate) struct Sidebar<'a> {
    pub(crate) city: &'a str,
    pub(crate) drafts: &'a [OpenDraft],
    pub(crate) person: &'a str,
    pub(crate) desk: &'a str,
    /// Records show instead of a draft.
    pub(crate) records: bool,
}

/// How many drafts are listed before "All drafts…".
const LISTED: usize = 6;

impl Sidebar<'_> {
    /// Shows it, as a rail of icons where it is narrow.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, rail: bool, commands: &mut Vec<Command>) {
        let mut ui = ui.new_child(UiBuilder::new().id_salt("sidebar").max_rect(rect));
        let ui = &mut ui;
        ui.set_clip_rect(rect);
        let color = Theme::of(ui.ctx()).color;
        ui.painter().rect_filled(rect, 0.0, color.side);
        if color.contrast {
            ui.painter().vline(rect.right() - 0.5, rect.y_range(), color.hairline());
        }
        let inset = if rail { 8.0 } else { 10.0 };
        let emblem = pos2(if rail { rect.center().x } else { rect.left() + 29.0 }, rect.top() + 31.0);
        paint::emblem(ui.painter(), emblem, 26.0, color.accent, color.on_accent);
        if !rail {
            text(ui, fonts::BRAND, "PostCheck", color.ink1, rect.left() + 52.0, rect.top() + 24.0, 146.0);
            text(ui, fonts::SMALL, self.city, color.ink3, rect.left() + 52.0, rect.top() + 41.0, 146.0);
        }
        let new = Rect::from_min_size(pos2(rect.left() + inset, rect.top() + 64.0), vec2(rect.width() - 2.0 * inset, 36.0));
        if new_post(ui, new, rail).clicked() {
            commands.push(Command::New);
        }
        let mut y = new.bottom() + 14.0;
        let row = Rect::from_min_size(pos2(rect.left() + 8.0, y), vec2(rect.width() - 16.0, 36.0));
        if nav(ui, row, rail, icons::PENCIL_SIMPLE, "Draft", !self.records).clicked() {
            commands.push(Command::Draft);
        }
        let row = row.translate(vec2(0.0, 38.0));
        if nav(ui, row, rail, icons::ARCHIVE, "Records", self.records).clicked() {
            commands.push(Command::Records);
        }
        y = row.bottom() + 24.0;
        let foot = rect.bottom() - if rail { 92.0 } else { 104.0 };
        if !rail {
            self.drafts_ui(ui, rect, y, foot, commands);
        }
        self.foot_ui(ui, rect, rail, commands);
    }

    fn drafts_ui(&self, ui: &mut Ui, rect: Rect, top: f32, foot: f32, commands: &mut Vec<Command>) {
        if self.drafts.is_empty() {
            return;
        }
        let color = Theme::of(ui.ctx()).color;
        text(ui, fonts::SMALL_MEDIUM, "Open drafts", color.ink2, rect.left() + 18.0, top + 8.0, 160.0);
        let room = (((foot - top - 24.0) / 34.0).floor().max(1.0) as usize).min(LISTED);
        let mut y = top + 22.0;
        for draft in self.drafts.iter().take(room) {
            let row = Rect::from_min_size(pos2(rect.left() + 8.0, y), vec2(rect.width() - 16.0, 34.0));
            if draft_row(ui, row, draft).clicked() {
                commands.push(Command::Switch(draft.id.clone()));
            }
            y += 34.0;
        }
        if self.drafts.len() > room {
            let row = Rect::from_min_size(pos2(rect.left() + 8.0, y), vec2(rect.width() - 16.0, 30.0));
            let response = ui.interact(row, ui.scope_id().with("all drafts"), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "All drafts"));
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(row, radius::BUTTON, color.hover);
            }
            text(ui, fonts::UI, "All drafts…", color.ink2, row.left() + 29.0, row.center().y, 150.0);
            let items = self.drafts.iter().map(|draft| {
                let mut item = MenuItem::new(draft.title.as_str(), Command::Switch(draft.id.clone()));
                item.current = draft.current;
                item
            });
            menu(&response, 260.0, items.collect(), commands);
        }
    }

    fn foot_ui(&self, ui: &mut Ui, rect: Rect, rail: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let name = if self.person.is_empty() { "Your name" } else { self.person };
        let (person, offline) = if rail {
            let at = |y: f32| Rect::from_center_size(pos2(rect.center().x, y), vec2(40.0, 34.0));
            (at(rect.bottom() - 62.0), at(rect.bottom() - 26.0))
        } else {
            ui.painter().hline(rect.left() + 18.0..=rect.right() - 18.0, rect.bottom() - 88.0, color.hairline());
            let at = |y: f32, height: f32| Rect::from_min_size(pos2(rect.left() + 8.0, y), vec2(rect.width() - 16.0, height));
            (at(rect.bottom() - 80.0, 44.0), at(rect.bottom() - 34.0, 28.0))
        };
        let response = quiet(ui, person, "person", &format!("{name}, {}", self.desk), rail);
        if rail {
            icon(ui, icons::USER, 20.0, color.ink2, person.center());
        } else {
            text(ui, fonts::UI_MEDIUM, name, color.ink1, person.left() + 10.0, person.top() + 13.0, 172.0);
            text(ui, fonts::SMALL, self.desk, color.ink3, person.left() + 10.0, person.top() + 31.0, 172.0);
        }
        let items = vec![
            MenuItem::new("Name, desk and looks…", Command::Preferences),
            MenuItem::new("All keys", Command::Keys),
            MenuItem::new("About PostCheck", Command::About),
        ];
        menu(&response, 220.0, items, commands);
        let response = quiet(ui, offline, "offline", "Works offline", rail);
        if rail {
            icon(ui, icons::LOCK_SIMPLE, 20.0, color.ink2, offline.center());
        } else {
            icon(ui, icons::LOCK_SIMPLE, 16.0, color.ink3, pos2(offline.left() + 18.0, offline.center().y));
            text(ui, fonts::SMALL, "Works offline", color.ink2, offline.left() + 33.0, offline.center().y, 150.0);
        }
        if response.clicked() {
            commands.push(Command::Offline);
        }
    }
}

fn text(ui: &Ui, style: fonts::Style, words: &str, ink: egui::Color32, left: f32, middle: f32, width: f32) {
    let galley = style.cut(ui.ctx(), words, ink, width);
    ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
}

fn icon(ui: &Ui, icon: char, size: f32, ink: egui::Color32, center: egui::Pos2) {
    let galley = ui.painter().layout_no_wrap(icon.to_string(), fonts::icon(size), ink);
    ui.painter().galley(center - galley.size() / 2.0, galley, ink);
}

fn quiet(ui: &mut Ui, rect: Rect, salt: &str, name: &str, tip: bool) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, color.hover);
    }
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    if tip { response.on_hover_text(name) } else { response }
}

fn new_post(ui: &mut Ui, rect: Rect, rail: bool) -> Response {
    let theme = Theme::of(ui.ctx());
    let color = theme.color;
    let mut response = ui.interact(rect, egui::Id::unique("new-post"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "New post"));
    let hot = ui.ctx().animate_bool_with_time(response.id, response.hovered(), theme.time(motion::QUICK));
    let fill = if response.is_pointer_button_down_on() { color.press } else { blend(color.raised, color.hover, hot) };
    let edge = if color.contrast { color.edge } else { color.line };
    ui.painter().rect(rect, radius::BUTTON, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    if rail {
        icon(ui, icons::PLUS, 18.0, color.ink1, rect.center());
        response = response.on_hover_text("New post");
    } else {
        icon(ui, icons::PLUS, 16.0, color.ink1, pos2(rect.left() + 20.0, rect.center().y));
        text(ui, fonts::UI_MEDIUM, "New post", color.ink1, rect.left() + 37.0, rect.center().y, 90.0);
        let key = if cfg!(target_os = "macos") { "⌘N" } else { "Ctrl+N" };
        let galley = fonts::SMALL.line(ui.ctx(), key, color.ink3);
        ui.painter().galley(
            pos2(rect.right() - 12.0 - galley.size().x, rect.center().y - galley.size().y / 2.0),
            galley,
            color.ink3,
        );
    }
    if response.has_focus() {
        focus_ring_inside(ui, rect.expand(2.0));
    }
    response
}

/// One screen in the list.
fn nav(ui: &mut Ui, rect: Rect, rail: bool, symbol: char, name: &str, current: bool) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let mut response = ui.interact(rect, ui.scope_id().with(("nav", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, name));
    if current {
        ui.painter().rect_filled(rect, radius::BUTTON, color.accent_wash);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, color.hover);
    }
    let (font, ink) = if current { (fonts::icon_filled(18.0), color.accent) } else { (fonts::icon(18.0), color.ink2) };
    let galley = ui.painter().layout_no_wrap(symbol.to_string(), font, ink);
    let center = pos2(if rail { rect.center().x } else { rect.left() + 19.0 }, rect.center().y);
    ui.painter().galley(center - galley.size() / 2.0, galley, ink);
    if rail {
        response = response.on_hover_text(name);
    } else {
        text(ui, fonts::BODY_MEDIUM, name, color.ink1, rect.left() + 38.0, rect.center().y, 140.0);
    }
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    response
}

fn draft_row(ui: &mut Ui, rect: Rect, draft: &OpenDraft) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let response = ui.interact(rect, ui.scope_id().with(("draft", &draft.id)), Sense::click());
    let state = draft.sign.map_or("Not checked yet", Sign::name);
    let name = format!("{}, {state}", draft.title);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, draft.current, &name));
    if draft.current {
        ui.painter().rect_filled(rect, radius::BUTTON, if response.hovered() { color.press } else { color.hover });
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, color.hover);
    }
    let center = pos2(rect.left() + 16.0, rect.center().y);
    match draft.sign {
        Some(sign) => paint::sign(ui.painter(), center, 12.0, sign, color, color.side),
        None => {
            ui.painter().circle_filled(center, 2.0, color.ink3);
        }
    }
    let ink = if draft.current { color.ink1 } else { color.ink2 };
    text(ui, fonts::UI, &draft.title, ink, rect.left() + 30.0, rect.center().y, rect.width() - 40.0);
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    response
}
