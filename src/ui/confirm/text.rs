//! The post beside its facts: the words of the current line are ringed; a click goes back to the draft.

use egui::accesskit::Role;
use egui::text::{CCursor, CharIndex};
use egui::{Galley, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::city::City;
use crate::text::Span;
use crate::ui::command::Command;
use crate::ui::draft::Page;
use crate::ui::findings::drawer_button;
use crate::ui::fonts;
use crate::ui::frame::{Beside, display_name};
use crate::ui::pictures::{Shots, column_ui};
use crate::ui::theme::Theme;
use crate::ui::versions::{begin_ui, own_ui};
use crate::ui::widgets::{static_text, tab};

use super::screen::ConfirmAct;

/// What the panel is called where no account is ticked.
const POST: &str = "The post";

/// The panel at the right.
pub(crate) struct TextPanel<'a> {
    pub(crate) page: &'a Page,
    pub(crate) shots: &'a Shots,
    pub(crate) city: &'a City,
}

impl TextPanel<'_> {
    /// Shows it.
    pub(crate) fn ui(&self, ui: &mut Ui, beside: &Beside, open: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt(("vouched text", &self.page.file.id)).max_rect(beside.rect));
        let ui = &mut child;
        ui.set_clip_rect(beside.rect);
        beside.frame(ui.painter(), color);
        let chosen: Vec<(&str, &str)> = self
            .city
            .profile
            .platforms
            .iter()
            .filter(|platform| self.page.file.platforms.contains(&platform.id))
            .map(|platform| (platform.id.as_str(), display_name(platform)))
            .collect();
        let shown = self.page.vouch.shown_platform.as_deref().filter(|id| chosen.iter().any(|(other, _)| other == id));
        let shown = shown.or_else(|| chosen.first().map(|(id, _)| *id));
        let tabs = if chosen.is_empty() { vec![("", POST)] } else { chosen };
        let mut x = beside.bar.left() + 24.0;
        for (id, name) in tabs {
            let current = (open || !beside.drawer) && (id.is_empty() || shown == Some(id));
            let response = tab(ui, beside.bar, x, name, None, current);
            x = response.rect.right() - 6.0 + 20.0;
            if response.clicked() {
                if !id.is_empty() {
                    commands.push(Command::Confirm(ConfirmAct::Show(id.to_owned())));
                }
                if beside.drawer && (current || !open) {
                    commands.push(Command::ToggleDrawer);
                }
            }
        }
        if beside.drawer {
            drawer_button(ui, beside.bar, open, commands);
        }
        if beside.body.height() < 1.0 {
            return;
        }
        let mut area = ui.new_child(UiBuilder::new().id_salt("text").max_rect(beside.body));
        area.set_clip_rect(beside.body);
        ScrollArea::vertical().id_salt("text").auto_shrink([false, false]).show(&mut area, |ui| {
            ui.add_space(20.0);
            crate::ui::findings::indented(ui, 24.0, |ui| {
                self.body_ui(ui, shown, commands);
                // What is vouched for must be seen.
                column_ui(ui, &self.page.file.pictures, self.shots);
            });
            ui.add_space(24.0);
        });
    }

    /// The identities of the tabs, for the keys that go round the window.
    pub(crate) fn first_tab(page: &Page, city: &City) -> egui::Id {
        let first = city.profile.platforms.iter().find(|platform| page.file.platforms.contains(&platform.id));
        egui::Id::unique(("tab", first.map_or(POST, display_name)))
    }

    fn body_ui(&self, ui: &mut Ui, shown: Option<&str>, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let platform = shown.and_then(|id| self.city.platform(id));
        if let Some(platform) = platform.filter(|platform| self.page.file.versions.contains_key(&platform.id)) {
            own_ui(ui, self.page, platform, commands);
            ui.add_space(20.0);
            static_text(ui, fonts::SMALL_MEDIUM, color.ink2, "The post, to compare");
            ui.add_space(4.0);
            static_text(ui, fonts::UI, color.ink2, &self.page.file.text);
            return;
        }
        let current = self.page.vouch.current.clone();
        let ring = self
            .page
            .vouch
            .checklist
            .items
            .iter()
            .find(|item| current.as_ref() == Some(&item.key()))
            .map(|item| item.span)
            .filter(|span| !span.is_empty());
        post_ui(ui, self.page, ring, commands);
        ui.add_space(16.0);
        static_text(ui, fonts::UI, color.ink3, "Change the text, and only the facts that changed need a new tick.");
        if let Some(platform) = platform {
            ui.add_space(16.0);
            begin_ui(ui, self.page, platform, commands);
        }
    }
}

fn post_ui(ui: &mut Ui, page: &Page, ring: Option<Span>, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let text = &page.file.text;
    let galley = fonts::BODY.sized(15.0, 24.0).wrapped(ui.ctx(), text.as_str(), color.ink1, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("The text, back to the draft: {text}")));
    if let Some(span) = ring {
        for run in runs(&galley, rect.min, text, span) {
            ui.painter().rect_filled(run, 4.0, color.sel);
        }
    }
    ui.painter().galley(rect.min, std::sync::Arc::clone(&galley), color.ink1);
    if let Some(span) = ring {
        for run in runs(&galley, rect.min, text, span) {
            ui.painter().rect_stroke(run, 4.0, Stroke::new(2.0, color.focus), StrokeKind::Inside);
            ui.scroll_to_rect(run.expand(40.0), None);
        }
    }
    if response.has_focus() {
        crate::ui::widgets::focus_ring_inside(ui, rect.expand(4.0));
    }
    if response.clicked() {
        let byte = match response.interact_pointer_pos() {
            Some(at) => page.chars.byte_at(galley.cursor_from_pos(at - rect.min).index.0),
            None => ring.map_or(text.len(), |span| span.start),
        };
        commands.push(Command::Confirm(ConfirmAct::GoTo(byte)));
    }
}

/// The areas of a span, one for each row it stands on.
fn runs(galley: &Galley, at: Pos2, text: &str, span: Span) -> Vec<Rect> {
    let Some(before) = text.get(..span.start) else { return Vec::new() };
    let start = before.chars().count();
    let end = start + span.of(text).chars().count();
    let place = |char: usize| galley.pos_from_cursor(CCursor::new(CharIndex(char)));
    let mut runs: Vec<Rect> = Vec::new();
    for char in start..end {
        let here = place(char);
        let next = place(char + 1);
        let right = if (next.top() - here.top()).abs() < 1.0 { next.left() } else { here.left() };
        let glyph = Rect::from_min_max(here.min, pos2(right.max(here.left()), here.bottom())).translate(at.to_vec2());
        match runs.last_mut().filter(|run| (run.top() - glyph.top()).abs() < 1.0) {
            Some(run) => *run = run.union(glyph),
            None => runs.push(glyph),
        }
    }
    runs.into_iter().filter(|run| run.width() > 1.0).map(|run| run.expand2(vec2(2.0, -1.0))).collect()
}
