//! About: what this is, of which day its policy and profile are, and the licences of what is bundled.

use egui::{Context, ScrollArea, Sense, Ui, vec2};

use crate::city::City;
use crate::ui::clock::short_date;
use crate::ui::command::Command;
use crate::ui::fonts::{self, LICENCES};
use crate::ui::paint;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, heading, static_text};

use super::keys::close_ui;
use super::shell::{WIDTH, dialog, title_ui};

/// Shows it, or the licences.
pub(crate) fn about_ui(ctx: &Context, city: &City, folder: &str, licences: &mut bool, commands: &mut Vec<Command>) {
    let outside = dialog(ctx, "About PostCheck", WIDTH, |ui| {
        if *licences {
            licences_ui(ui);
        } else {
            facts_ui(ui, city, folder, licences);
        }
        ui.add_space(16.0);
        close_ui(ui, commands);
    });
    if outside {
        commands.push(Command::Close);
    }
}

fn facts_ui(ui: &mut Ui, city: &City, folder: &str, licences: &mut bool) {
    let color = Theme::of(ui.ctx()).color;
    let identity = &city.profile.city;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(48.0, 44.0), Sense::hover());
        paint::emblem(ui.painter(), rect.left_center() + vec2(18.0, 0.0), 36.0, color.accent, color.on_accent);
        ui.vertical(|ui| {
            heading(ui, fonts::HEAD, &format!("PostCheck {}", env!("CARGO_PKG_VERSION")));
            let day = identity.reviewed.map_or_else(String::new, |day| format!(", {}, {}", short_date(day), day.year()));
            static_text(ui, fonts::SMALL, color.ink3, &format!("Profile: {}{day}", identity.name));
        });
    });
    ui.add_space(14.0);
    let adopted = identity.policy_adopted;
    let text = format!(
        "Checks posts against the City’s Social Media Policy of {}, {}. It gives no legal advice and opens no network connection.",
        short_date(adopted),
        adopted.year()
    );
    static_text(ui, fonts::UI, color.ink2, &text);
    ui.add_space(14.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, color.hairline());
    ui.add_space(10.0);
    static_text(ui, fonts::UI, color.ink1, &format!("{} rules", crate::checks::all().count()));
    ui.add_space(8.0);
    static_text(ui, fonts::UI, color.ink1, "Drafts and preferences are kept in");
    static_text(ui, fonts::MONO, color.ink2, folder);
    ui.add_space(10.0);
    if ui.add(Button::new(Kind::Edged, "Fonts and licences").small()).clicked() {
        *licences = true;
    }
}

fn licences_ui(ui: &mut Ui) {
    let color = Theme::of(ui.ctx()).color;
    title_ui(ui, "Fonts and licences", "");
    let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        for (name, text) in LICENCES {
            heading(ui, fonts::UI_STRONG, name);
            ui.add_space(4.0);
            static_text(ui, fonts::SMALL, color.ink2, text.trim());
            ui.add_space(16.0);
        }
    });
}
