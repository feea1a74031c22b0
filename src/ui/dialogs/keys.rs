//! The list of all keys, and what "works offline" means.

use egui::accesskit::Role;
use egui::{Context, ScrollArea, Sense, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::keys::ALL;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, static_text};

use super::shell::{WIDTH, buttons_ui, dialog, title_ui};

/// Every key and what it does.
pub(crate) fn keys_ui(ctx: &Context, commands: &mut Vec<Command>) {
    let color = Theme::of(ctx).color;
    let outside = dialog(ctx, "All keys", WIDTH, |ui| {
        title_ui(ui, "All keys", "The mouse is never needed.");
        let height = (ctx.content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
            for (key, does) in ALL {
                let key = if cfg!(target_os = "macos") { key.replace("Ctrl+", "⌘") } else { (*key).to_owned() };
                let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{key}: {does}")));
                let galley = fonts::UI.cut(ui.ctx(), *does, color.ink1, rect.width() - 150.0);
                ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, color.ink1);
                let galley = fonts::SMALL.line(ui.ctx(), key, color.ink3);
                let at = pos2(rect.right() - 12.0 - galley.size().x, rect.center().y - galley.size().y / 2.0);
                ui.painter().galley(at, galley, color.ink3);
            }
        });
        ui.add_space(16.0);
        close_ui(ui, commands);
    });
    if outside {
        commands.push(Command::Close);
    }
}

/// What "works offline" means.
pub(crate) fn offline_ui(ctx: &Context, folder: &str, commands: &mut Vec<Command>) {
    let color = Theme::of(ctx).color;
    let outside = dialog(ctx, "Works offline", WIDTH, |ui| {
        title_ui(ui, "Nothing leaves this computer", "");
        let text = "PostCheck opens no network connection. It reads your draft, checks it and keeps it on this computer alone. It posts nothing: you copy the text and post it yourself.";
        static_text(ui, fonts::UI, color.ink2, text);
        ui.add_space(12.0);
        static_text(ui, fonts::SMALL, color.ink3, "Your drafts are kept in");
        ui.add_space(2.0);
        static_text(ui, fonts::MONO, color.ink2, folder);
        ui.add_space(20.0);
        close_ui(ui, commands);
    });
    if outside {
        commands.push(Command::Close);
    }
}

pub(super) fn close_ui(ui: &mut egui::Ui, commands: &mut Vec<Command>) {
    buttons_ui(ui, |ui| {
        let response = ui.add(Button::new(Kind::Edged, "Close"));
        if response.clicked() {
            commands.push(Command::Close);
        }
    });
}
