//! A text of its own for one platform, beside the post.

use egui::{CornerRadius, Frame, Id, Margin, Stroke, TextEdit, Ui};

use jiff::civil::Date;

use crate::checks::Severity;
use crate::city::{Platform, counting};
use crate::text::Document;
use crate::ui::command::Command;
use crate::ui::draft::Page;
use crate::ui::fonts;
use crate::ui::frame::{display_name, thousands};
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, static_text};

use super::screen::ConfirmAct;

/// The text a platform's own begins with: whole sentences from the top, as many as it takes.
pub(crate) fn shortened(platform: &Platform, document: &Document, today: Date) -> String {
    let text = &document.text;
    let Some(max) = platform.max.filter(|max| counting::count(platform, document) > *max) else { return text.clone() };
    let fits = |text: &str| counting::count(platform, &Document::read(text, today)) <= max;
    let mut kept = String::new();
    for sentence in &document.sentences {
        let longer = text.get(..sentence.span.end).unwrap_or_default().trim();
        if !fits(longer) {
            break;
        }
        kept = longer.to_owned();
    }
    kept
}

/// Offers a text of its own.
pub(super) fn offer_ui(ui: &mut Ui, page: &Page, platform: &Platform, commands: &mut Vec<Command>) {
    ui.add_space(16.0);
    let color = Theme::of(ui.ctx()).color;
    let name = display_name(platform);
    let usage = page.stats.platforms.iter().find(|usage| usage.platform == platform.id);
    if let Some((used, limit)) = usage.and_then(|usage| Some((usage.used, usage.limit?))).filter(|(used, limit)| used > limit) {
        static_text(ui, fonts::UI, color.stop, &format!("{} characters too many for {name}.", thousands(used - limit)));
        ui.add_space(8.0);
    }
    let words = format!("Give {name} its own text");
    if ui.add(Button::new(Kind::Edged, &words).small()).clicked() {
        commands.push(Command::Confirm(ConfirmAct::OwnText(platform.id.clone())));
    }
}

/// Shows the own text of a platform to write in.
pub(super) fn own_ui(ui: &mut Ui, page: &Page, platform: &Platform, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let name = display_name(platform);
    let id = Id::unique(("own text", &page.file.id, &platform.id));
    let Some(text) = page.file.versions.get(&platform.id) else { return };
    let mut written = text.clone();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let stroke = if focused { Stroke::new(2.0, color.focus) } else { Stroke::new(1.0, color.edge) };
    let frame = Frame::new()
        .fill(color.paper)
        .stroke(stroke)
        .corner_radius(CornerRadius::same(radius::BUTTON))
        .inner_margin(Margin::same(if focused { 10 } else { 11 }));
    let style = fonts::BODY.sized(15.0, 24.0);
    let mut layouter =
        |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| style.wrapped(ui.ctx(), buffer.as_str(), color.ink1, width);
    let response = TextEdit::multiline(&mut written)
        .id(id)
        .frame(frame)
        .font(style.font())
        .desired_width(ui.available_width())
        .layouter(&mut layouter)
        .show(ui)
        .response;
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(format!("{name}’s own text")));
    if response.response.changed() {
        commands.push(Command::Confirm(ConfirmAct::Written(platform.id.clone(), written)));
    }
    ui.add_space(8.0);
    if let Some(usage) = page.stats.platforms.iter().find(|usage| usage.platform == platform.id)
        && let Some(limit) = usage.limit
    {
        let (words, ink) = if usage.used > limit {
            (format!("{} over the limit of {name}", thousands(usage.used - limit)), color.stop)
        } else {
            (format!("{} left as {name} counts", thousands(limit - usage.used)), color.ink3)
        };
        static_text(ui, fonts::SMALL, ink, &words);
    }
    findings_ui(ui, page, &platform.id, commands);
    ui.add_space(12.0);
    if ui.add(Button::new(Kind::Edged, "Use the post’s text again").small()).clicked() {
        commands.push(Command::Confirm(ConfirmAct::SameText(platform.id.clone())));
    }
    ui.add_space(20.0);
    static_text(ui, fonts::SMALL_MEDIUM, color.ink2, "The post, to compare");
    ui.add_space(4.0);
    static_text(ui, fonts::UI, color.ink2, &page.file.text);
}

/// What the checks say of the own text alone.
fn findings_ui(ui: &mut Ui, page: &Page, platform: &str, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let Some(own) = page.versions.iter().find(|own| own.platform == platform) else { return };
    for mark in own.marks.iter().filter(|mark| mark.is_open() && mark.severity() != Severity::Note) {
        ui.add_space(10.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 20.0), egui::Sense::hover());
            paint::sign(ui.painter(), rect.center(), 14.0, Sign::Finding(mark.severity()), color, color.ground);
            let text = format!("“{}”: {}", crate::ui::clip(&mark.key.words, 40), mark.finding.message);
            static_text(ui, fonts::UI, color.ink1, &text);
        });
        if ui.add(Button::new(Kind::Quiet, "Keep with a reason…").small()).clicked() {
            commands.push(Command::Keep(mark.key.clone()));
        }
    }
}
