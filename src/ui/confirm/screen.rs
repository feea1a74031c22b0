//! "Is everything right?": the facts of a post, one line each.

use egui::{Context, Id, Key as Press, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::draft::Page;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{group, heading, static_text};

use super::Focus;
use super::lines::{self, Line, line_ui, source_id};

/// What a person does here.
#[derive(Clone, Debug)]
pub(crate) enum ConfirmAct {
    /// Confirms a line, or takes that back.
    Tick(String),
    /// Confirms a line and goes to the next open one.
    TickAndNext(String),
    /// The source of a line was written.
    Source(String),
    Current(String),
    /// Fills in a source that was named before.
    EarlierSource(bool),
    Move(bool),
    Focus(Focus),
    /// Shows the text of a platform at the right.
    Show(String),
    /// Back to the draft, with the caret at this byte.
    GoTo(usize),
}

/// The identity of a line.
pub(crate) fn line_id(key: &str) -> Id {
    Id::unique(("fact", key))
}

/// The screen of a page.
pub(crate) struct Confirm<'a> {
    pub(crate) page: &'a mut Page,
}

/// The column of lines.
const MEASURE: f32 = 640.0;

impl Confirm<'_> {
    /// The keys of this screen, taken before anything else sees them.
    pub(crate) fn keys(&self, ctx: &Context, commands: &mut Vec<Command>) {
        let Some(focused) = ctx.memory(egui::Memory::focused) else { return };
        let take = |modifiers: Modifiers, press: Press| ctx.input_mut(|input| input.consume_key(modifiers, press));
        let mut act = |act: ConfirmAct| commands.push(Command::Confirm(act));
        if focused == source_id() {
            if take(Modifiers::NONE, Press::Enter) || take(Modifiers::NONE, Press::Escape) {
                act(ConfirmAct::Focus(Focus::Line));
            } else if take(Modifiers::NONE, Press::ArrowDown) {
                act(ConfirmAct::EarlierSource(true));
            } else if take(Modifiers::NONE, Press::ArrowUp) {
                act(ConfirmAct::EarlierSource(false));
            }
            return;
        }
        let Some(current) = self.page.vouch.current.clone().filter(|key| line_id(key) == focused) else { return };
        if take(Modifiers::NONE, Press::Space) {
            act(ConfirmAct::TickAndNext(current));
        } else if take(Modifiers::NONE, Press::Enter) {
            act(ConfirmAct::Focus(Focus::Source));
        } else if take(Modifiers::NONE, Press::ArrowDown) {
            act(ConfirmAct::Move(true));
        } else if take(Modifiers::NONE, Press::ArrowUp) {
            act(ConfirmAct::Move(false));
        }
    }

    /// Shows the lines.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, blocked: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let lines = lines::of(self.page);
        let mut acts = Vec::new();
        let focus = if blocked { None } else { self.page.vouch.focus.take() };
        if let (Some(focus), Some(current)) = (focus, &self.page.vouch.current) {
            let id = if focus == Focus::Source { source_id() } else { line_id(current) };
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let mut area = ui.new_child(UiBuilder::new().id_salt(("confirm", &self.page.file.id)).max_rect(rect));
        area.set_clip_rect(rect);
        area.painter().rect_filled(rect, 0.0, color.paper);
        ScrollArea::vertical().id_salt("lines").auto_shrink([false, false]).show(&mut area, |ui| {
            let width = MEASURE.min(rect.width() - 48.0);
            let left = rect.left() + ((rect.width() - width) / 2.0).round();
            let top = ui.cursor().top() + 28.0;
            let mut inner =
                ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(pos2(left, top), vec2(width, f32::INFINITY))));
            inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
            head_ui(&mut inner, &lines);
            self.lines_ui(&mut inner, &lines, focus.is_some(), &mut acts);
            let used = inner.min_rect();
            ui.allocate_rect(
                Rect::from_min_max(pos2(rect.left(), top - 28.0), pos2(rect.right(), used.bottom() + 40.0)),
                Sense::hover(),
            );
        });
        commands.extend(acts.into_iter().map(Command::Confirm));
    }

    fn lines_ui(&mut self, ui: &mut Ui, lines: &[Line], reveal: bool, acts: &mut Vec<ConfirmAct>) {
        let color = Theme::of(ui.ctx()).color;
        let current = self.page.vouch.current.clone();
        for chunk in lines.chunk_by(|a, b| a.group == b.group) {
            ui.add_space(18.0);
            group(ui, chunk[0].group, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
                let galley = fonts::SMALL_MEDIUM.line(ui.ctx(), chunk[0].group, color.ink2);
                ui.painter().galley(pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0), galley, color.ink2);
                for line in chunk {
                    let here = current.as_ref() == Some(&line.key);
                    let rect = line_ui(ui, line, here, &mut self.page.vouch.source, acts);
                    if here && reveal {
                        ui.scroll_to_rect(rect.expand(24.0), None);
                    }
                }
            });
        }
    }
}

fn head_ui(ui: &mut Ui, lines: &[Line]) {
    let color = Theme::of(ui.ctx()).color;
    let done = lines.iter().filter(|line| line.ticked.is_some()).count();
    let width = ui.available_width();
    let top = ui.cursor().min;
    let mut text = ui
        .new_child(UiBuilder::new().max_rect(Rect::from_min_size(pos2(top.x + 12.0, top.y), vec2(width - 140.0, f32::INFINITY))));
    text.spacing_mut().item_spacing = vec2(0.0, 0.0);
    heading(&mut text, fonts::TITLE, "Is everything right?");
    static_text(&mut text, fonts::UI, color.ink3, "PostCheck found these facts in your post. Only you can say they are true.");
    let bottom = text.min_rect().bottom();
    let said = format!("{done} of {}", lines.len());
    let galley = fonts::UI_MEDIUM.line(ui.ctx(), said.as_str(), color.ink1);
    let right = top.x + width - 12.0;
    ui.painter().galley(pos2(right - galley.size().x, top.y + 4.0), galley, color.ink1);
    let track = Rect::from_min_size(pos2(right - 96.0, top.y + 30.0), vec2(96.0, 4.0));
    ui.painter().rect_filled(track, 2.0, color.line);
    if done > 0 {
        let part = done as f32 / lines.len().max(1) as f32;
        ui.painter().rect_filled(Rect::from_min_size(track.min, vec2(track.width() * part, 4.0)), 2.0, color.accent);
    }
    crate::ui::widgets::say(
        ui,
        track.expand2(vec2(0.0, 14.0)),
        Id::unique("confirmed"),
        egui::accesskit::Role::Label,
        &format!("{said} confirmed"),
    );
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom)));
}
