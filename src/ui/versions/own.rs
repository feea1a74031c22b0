//! One platform's own text, to write in: what it counts, what it leaves out, and what the checks say of it.

use egui::{CornerRadius, Frame, Id, Margin, Stroke, TextEdit, Ui};

use crate::checks::Severity;
use crate::city::Platform;
use crate::ui::command::Command;
use crate::ui::draft::{Page, Version};
use crate::ui::fonts;
use crate::ui::frame::{display_name, thousands};
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, static_text};

use super::VersionAct;

/// How many facts a line names.
const NAMED: usize = 6;

/// The identity of the field of a platform's own text.
pub(crate) fn own_id(page: &Page, platform: &str) -> Id {
    Id::unique(("own text", &page.file.id, platform))
}

/// Shows the own text of a platform; nothing where it has none.
pub(crate) fn own_ui(ui: &mut Ui, page: &Page, platform: &Platform, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let name = display_name(platform);
    let id = own_id(page, &platform.id);
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
        commands.push(Command::Version(VersionAct::Written(platform.id.clone(), written)));
    }
    ui.add_space(8.0);
    let own = page.versions.iter().find(|own| own.platform == platform.id);
    if let Some(own) = own {
        room_ui(ui, own, platform);
        facts_ui(ui, own, name);
        findings_ui(ui, own, commands);
    }
    ui.add_space(12.0);
    let over = own.zip(platform.max).is_some_and(|(own, max)| own.counts.iter().any(|count| *count > max));
    if over {
        let words = if text.contains("(1/") { "Number the parts anew" } else { "Split it in numbered parts" };
        if ui.add(Button::new(Kind::Edged, words).small().name(&format!("{words}, {name}"))).clicked() {
            commands.push(Command::Version(VersionAct::Split(platform.id.clone())));
        }
        ui.add_space(6.0);
    }
    let back = "Use the post’s text again";
    if ui.add(Button::new(Kind::Edged, back).small().name(&format!("{back}, {name}"))).clicked() {
        commands.push(Command::Version(VersionAct::Same(platform.id.clone())));
    }
}

/// How much room is left, part by part.
fn room_ui(ui: &mut Ui, own: &Version, platform: &Platform) {
    let color = Theme::of(ui.ctx()).color;
    let Some(max) = platform.max else { return };
    let name = display_name(platform);
    let (words, over) = room_words(&own.counts, max, name);
    static_text(ui, fonts::SMALL, if over { color.stop } else { color.ink3 }, &words);
}

/// "12 left as X counts", "3 posts: 12, 40 and 101 left as X counts", "Part 2 is 16 over the limit of X"; and whether it is over.
fn room_words(counts: &[usize], max: usize, name: &str) -> (String, bool) {
    if let Some((at, count)) = counts.iter().enumerate().find(|(_, count)| **count > max) {
        let over = thousands(count - max);
        let words = if counts.len() > 1 {
            format!("Part {} is {over} over the limit of {name}", at + 1)
        } else {
            format!("{over} over the limit of {name}")
        };
        return (words, true);
    }
    let left: Vec<String> = counts.iter().map(|count| thousands(max - count)).collect();
    match &left[..] {
        [alone] => (format!("{alone} left as {name} counts"), false),
        [first @ .., last] => (format!("{} posts: {} and {last} left as {name} counts", left.len(), first.join(", ")), false),
        [] => (String::new(), false),
    }
}

/// What the own text leaves out, and what it says that the post does not.
fn facts_ui(ui: &mut Ui, own: &Version, name: &str) {
    let color = Theme::of(ui.ctx()).color;
    let difference = &own.difference;
    if difference.added.is_empty() && difference.missing.is_empty() {
        static_text(ui, fonts::SMALL, color.ink3, "The facts are those of the post.");
        return;
    }
    if !difference.added.is_empty() {
        let words = format!("Only for {name}: {}", named(&difference.added));
        static_text(ui, fonts::SMALL_MEDIUM, color.warn, &words);
    }
    if !difference.missing.is_empty() {
        static_text(ui, fonts::SMALL, color.ink3, &format!("Left out here: {}", named(&difference.missing)));
    }
}

fn named(words: &[String]) -> String {
    let mut line = words.iter().take(NAMED).map(|one| crate::ui::clip(one, 40)).collect::<Vec<_>>().join(" · ");
    if words.len() > NAMED {
        line.push_str(&format!(" · {} more", words.len() - NAMED));
    }
    line
}

/// What the checks say of the own text.
fn findings_ui(ui: &mut Ui, own: &Version, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
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

#[cfg(test)]
mod tests {
    use super::room_words;

    #[test]
    fn room_is_told_part_by_part() {
        let told = |counts: &[usize]| room_words(counts, 280, "X").0;
        assert_eq!(told(&[268]), "12 left as X counts");
        assert_eq!(told(&[268, 240, 179]), "3 posts: 12, 40 and 101 left as X counts");
        assert_eq!(told(&[300]), "20 over the limit of X");
        assert_eq!(room_words(&[268, 296], 280, "X"), ("Part 2 is 16 over the limit of X".to_owned(), true));
    }
}
