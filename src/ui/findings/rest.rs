//! What the panel says when there is nothing to list: nothing written, nothing to change, a check that failed.

use egui::{Sense, Ui, UiBuilder, pos2, vec2};

use crate::checks::Severity;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius, severity_word};
use crate::ui::widgets::{Button, Kind, say, static_text};

use super::panel::Panel;
use super::put;

/// Three lines teach everything.
pub(super) fn empty_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    ui.add_space(6.0);
    for (severity, text) in
        [(Severity::Stop, "the policy stops this"), (Severity::Warn, "your call"), (Severity::Note, "if you like")]
    {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
        let word = severity_word(severity);
        let name = format!("{word}: {text}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &name));
        let left = rect.left() + 24.0;
        let y = rect.center().y;
        paint::sign(ui.painter(), pos2(left + 8.0, y), 16.0, Sign::Finding(severity), color, color.ground);
        let width = put(ui, fonts::UI_STRONG, word, color.ink1, pos2(left + 28.0, y), 100.0);
        put(ui, fonts::UI, text, color.ink2, pos2(left + 28.0 + width + 8.0, y), 240.0);
    }
    ui.add_space(10.0);
    indented(ui, 16.0, |ui| {
        if ui.add(Button::new(Kind::Quiet, "Try it with a sample post").small()).clicked() {
            commands.push(Command::Sample);
        }
    });
}

/// The green disc.
pub(super) fn clear_ui(ui: &mut Ui) {
    let color = Theme::of(ui.ctx()).color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, "Nothing to change. The facts come next."));
    let left = rect.left() + 24.0;
    paint::sign(ui.painter(), pos2(left + 10.0, rect.top() + 28.0), 20.0, Sign::Done, color, color.ground);
    put(ui, fonts::BODY_MEDIUM, "Nothing to change", color.ink1, pos2(left + 34.0, rect.top() + 18.0), 280.0);
    put(ui, fonts::UI, "The facts come next.", color.ink3, pos2(left + 34.0, rect.top() + 38.0), 280.0);
    ui.add_space(12.0);
}

/// One quiet line.
pub(super) fn quiet_line(ui: &mut Ui, text: &str) {
    let color = Theme::of(ui.ctx()).color;
    indented(ui, 24.0, |ui| {
        static_text(ui, fonts::UI, color.ink3, text);
    });
}

/// Checks that broke down are never silent.
pub(super) fn failed_ui(ui: &mut Ui, panel: &Panel<'_>, commands: &mut Vec<Command>) {
    if panel.page.failed.is_empty() || panel.page.file.text.trim().is_empty() {
        return;
    }
    let color = Theme::of(ui.ctx()).color;
    let mut names: Vec<&str> = panel.page.failed.iter().map(|rule| rule.category.title()).collect();
    names.dedup();
    let text = format!("{} could not be checked.", names.join(", "));
    let width = ui.available_width();
    let rect = egui::Rect::from_min_size(ui.cursor().min + vec2(12.0, 0.0), vec2(width - 24.0, 44.0));
    ui.painter().rect_filled(rect, radius::CARD, color.warn_wash);
    let line = rect.shrink2(vec2(12.0, 8.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(line).layout(egui::Layout::right_to_left(egui::Align::Center)));
    if inner.add(Button::new(Kind::Quiet, "Try again").small()).clicked() {
        commands.push(Command::CheckAgain);
    }
    let room = inner.min_rect().left() - line.left() - 8.0;
    put(ui, fonts::UI_MEDIUM, &text, color.warn, pos2(line.left(), line.center().y), room);
    say(ui, rect, ui.scope_id().with("failed"), egui::accesskit::Role::Label, &text);
    ui.advance_cursor_after_rect(egui::Rect::from_min_size(ui.cursor().min, vec2(width, 56.0)));
}

/// With room at both sides.
pub(crate) fn indented<R>(ui: &mut Ui, by: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap().shrink2(vec2(by, 0.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room));
    inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let result = add(&mut inner);
    let used = inner.min_rect();
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(
        pos2(room.left() - by, used.top()),
        pos2(room.right() + by, used.bottom()),
    ));
    result
}
