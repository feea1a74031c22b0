//! The open card of one finding: why, the evidence, and what can be done.

use egui::accesskit::Role;
use egui::epaint::RectShape;
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::city::policy;
use crate::store::words::Whose;
use crate::ui::command::Command;
use crate::ui::draft::{Mark, learn_words, suggestion_words};
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::pictures::PictureAct;
use crate::ui::theme::{Theme, category_icon, radius, severity_word};
use crate::ui::versions::{crowded, is_about_length, offer_words};
use crate::ui::widgets::{Button, Kind, chip, focus_ring_inside, key_hint, static_text};

use super::list::{reason_of, second_line, subject};
use super::panel::Panel;
use super::{put, put_icon};

/// How many fixes a card shows.
const FIXES: usize = 4;

pub(super) fn ui(ui: &mut Ui, panel: &Panel<'_>, mark: &Mark, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let below = ui.painter().add(egui::Shape::Noop);
    ui.add_space(4.0);
    let top = ui.cursor().min;
    let outer = Rect::from_min_size(pos2(top.x + 12.0, top.y), vec2(width - 24.0, 0.0));
    let inner = Rect::from_min_max(pos2(outer.left() + 13.0, top.y + 12.0), pos2(outer.right() - 13.0, f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().id_salt(("card", &mark.key)).max_rect(inner));
    child.spacing_mut().item_spacing = vec2(0.0, 0.0);
    content_ui(&mut child, panel, mark, commands);
    let bottom = child.min_rect().bottom() + 10.0;
    let rect = Rect::from_min_max(outer.min, pos2(outer.right(), bottom));
    let shape = RectShape::new(
        rect,
        radius::CARD,
        color.raised,
        Stroke::new(1.0, if color.contrast { color.edge } else { color.line }),
        StrokeKind::Inside,
    );
    ui.painter().set(below, shape);
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom + 8.0)));
    if panel.page.reveal_card {
        ui.scroll_to_rect(rect.expand(12.0), None);
    }
}

fn content_ui(ui: &mut Ui, panel: &Panel<'_>, mark: &Mark, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let finding = &mark.finding;
    let width = ui.available_width();
    head_ui(ui, panel, mark, commands);
    ui.add_space(6.0);
    static_text(ui, fonts::UI, color.ink1, &finding.message);
    for line in &finding.because {
        static_text(ui, fonts::UI, color.ink3, &sentence(line));
    }
    if let Some(kept) = panel.page.kept(mark) {
        let text = format!("Kept by {}: {}.", kept.by, reason_of(panel, kept).trim_end_matches('.'));
        static_text(ui, fonts::UI, color.ink2, &text);
    }
    ui.add_space(8.0);
    chips_ui(ui, mark);
    if let Some(picture) = panel.page.picture_of(finding) {
        ui.add_space(10.0);
        let name = format!("Go to {}", picture.file);
        if ui.add(Button::new(Kind::Edged, "Go to the picture").small().icon(icons::IMAGE).name(&name)).clicked() {
            commands.push(Command::Picture(PictureAct::GoTo(picture.sha256.clone())));
        }
    }
    let many = finding.suggestions.len() > FIXES;
    for (nth, suggestion) in finding.suggestions.iter().take(FIXES).enumerate() {
        let (lead, strong) = suggestion_words(suggestion);
        ui.add_space(if nth == 0 { 10.0 } else { 4.0 });
        if fix_ui(ui, width, nth, &lead, &strong).clicked() {
            commands.push(Command::Fix(mark.key.clone(), nth));
        }
    }
    if many {
        ui.add_space(4.0);
        static_text(ui, fonts::SMALL, color.ink3, "More with Ctrl+.");
    }
    if mark.is_open() && is_about_length(&mark.key) {
        for (words, act) in crowded(panel.page, panel.city).iter().flat_map(offer_words) {
            ui.add_space(6.0);
            if ui.add(Button::new(Kind::Edged, &words).small()).clicked() {
                commands.push(Command::Version(act));
            }
        }
    }
    if mark.new_word().is_some() {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for whose in Whose::ALL {
                if ui.add(Button::new(Kind::Quiet, learn_words(whose)).small()).clicked() {
                    commands.push(Command::AddWord(whose, Some(mark.key.clone())));
                }
            }
        });
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if mark.is_open() {
            if ui.add(Button::new(Kind::Quiet, "Keep with a reason…").small()).clicked() {
                commands.push(Command::Keep(mark.key.clone()));
            }
            if ui.add(Button::new(Kind::Quiet, "Ask…").small()).clicked() {
                commands.push(Command::Ask(mark.key.clone()));
            }
        } else if ui.add(Button::new(Kind::Quiet, "Take it up again").small()).clicked() {
            commands.push(Command::TakeUpAgain(mark.key.clone()));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.add(Button::new(Kind::Quiet, "Why?").small()).clicked() {
                commands.push(Command::Why(Some(mark.key.clone())));
            }
        });
    });
}

/// A line of evidence as a sentence.
fn sentence(line: &str) -> String {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return String::new() };
    let end = if line.ends_with(['.', '?', '!', '”']) { "" } else { "." };
    format!("{}{}{end}", first.to_uppercase(), chars.as_str())
}

fn head_ui(ui: &mut Ui, panel: &Panel<'_>, mark: &Mark, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with("head"), Sense::click());
    let title = mark.finding.rule.title;
    let word = if mark.is_open() { severity_word(mark.severity()) } else { "Kept" };
    let name = format!("{word}. {title}: {}. {}. Open.", subject(mark).trim_end_matches('.'), mark.key.category.title());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        commands.push(Command::Deselect);
    }
    let tint = color.category(mark.key.category);
    put_icon(ui, category_icon(mark.key.category), 16.0, tint, pos2(rect.left() + 8.0, rect.top() + 10.0));
    let category = fonts::SMALL.line(ui.ctx(), mark.key.category.title(), color.ink3);
    let right = rect.right() - category.size().x;
    ui.painter().galley(pos2(right, rect.top() + 10.0 - category.size().y / 2.0), category, color.ink3);
    put(ui, fonts::UI_STRONG, title, color.ink1, pos2(rect.left() + 27.0, rect.top() + 10.0), right - rect.left() - 39.0);
    put(ui, fonts::UI, &second_line(panel, mark), color.ink3, pos2(rect.left() + 27.0, rect.top() + 30.0), width - 30.0);
    if response.has_focus() {
        focus_ring_inside(ui, rect.expand(4.0));
    }
}

fn chips_ui(ui: &mut Ui, mark: &Mark) {
    let policy = policy::cite(mark.finding.rule.policy);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if !policy.is_empty() {
            chip(ui, &format!("Policy: {policy}"));
        }
        if let Some(law) = mark.finding.law {
            chip(ui, law);
        }
        for rule in &mark.finding.also {
            chip(ui, &format!("Also: {}", rule.title));
        }
    });
}

/// A fix as a button over the whole width.
fn fix_ui(ui: &mut Ui, width: f32, nth: usize, lead: &str, strong: &str) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), Sense::click());
    let key = (nth + 1).to_string();
    let name = format!("{lead}{strong}, key {key}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let rest = if nth == 0 { color.accent_wash } else { color.sunken };
    let fill = if response.is_pointer_button_down_on() {
        color.press
    } else if response.hovered() {
        if nth == 0 { color.sel } else { color.hover }
    } else {
        rest
    };
    let edge = if color.contrast { Stroke::new(1.0, color.edge) } else { Stroke::NONE };
    ui.painter().rect(rect, radius::BUTTON, fill, edge, StrokeKind::Inside);
    let y = rect.center().y;
    let mut x = rect.left() + 10.0;
    x += put(ui, fonts::UI, lead, color.ink1, pos2(x, y), rect.width() - 44.0);
    put(ui, fonts::UI_STRONG, strong, color.ink1, pos2(x, y), rect.right() - 40.0 - x);
    key_hint(ui.painter(), pos2(rect.right() - 10.0, y), &key, color, false);
    if response.has_focus() {
        focus_ring_inside(ui, rect);
    }
    response
}
