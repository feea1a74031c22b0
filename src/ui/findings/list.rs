//! The findings, grouped by what must be done: fix, decide, polish; and below them what was kept.

use egui::accesskit::Role;
use egui::{Sense, Ui, WidgetInfo, pos2, vec2};

use crate::checks::Severity;
use crate::store::drafts::Kept;
use crate::ui::command::Command;
use crate::ui::draft::{Counts, Mark};
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, category_icon, radius, severity_hint, severity_word};
use crate::ui::widgets::{focus_ring_inside, group};

use super::panel::{Panel, PanelView};
use super::{card, put, put_icon, rest};

/// The height of a closed row.
const ROW: f32 = 58.0;
/// More findings than this fold Polish to its head.
const MANY: usize = 12;
/// From this many on, rows out of sight are not laid out.
const HUGE: usize = 120;

pub(super) fn ui(ui: &mut Ui, panel: &Panel<'_>, view: &mut PanelView, commands: &mut Vec<Command>) {
    ui.add_space(14.0);
    rest::failed_ui(ui, panel, commands);
    let page = panel.page;
    if page.file.text.trim().is_empty() {
        return rest::empty_ui(ui, commands);
    }
    if !panel.warm && page.reported.is_none() {
        return rest::quiet_line(ui, "Getting ready…");
    }
    let counts = Counts::of(&page.list);
    let kept: Vec<&Mark> = page.list.iter().filter(|mark| !mark.is_open()).collect();
    if counts.all() == 0 && page.is_checked() && page.failed.is_empty() && !panel.typing {
        rest::clear_ui(ui);
    }
    for severity in [Severity::Stop, Severity::Warn, Severity::Note] {
        let marks: Vec<&Mark> = page.list.iter().filter(|mark| mark.is_open() && mark.severity() == severity).collect();
        if marks.is_empty() {
            continue;
        }
        let foldable = severity == Severity::Note && page.list.len() > MANY;
        let folded = foldable && !view.polish_open && !marks.iter().any(|mark| page.current.as_ref() == Some(&mark.key));
        group(ui, severity_word(severity), |ui| {
            let now = page.counts().of_severity(severity).to_string();
            if head_ui(ui, Some(severity), severity_word(severity), severity_hint(severity), &now, foldable.then_some(folded)) {
                view.polish_open = folded;
            }
            if !folded {
                rows_ui(ui, panel, &marks, severity_word(severity), commands);
            }
        });
        ui.add_space(16.0);
    }
    if !kept.is_empty() {
        group(ui, "Kept", |ui| {
            head_ui(ui, None, "Kept", "with a reason", &kept.len().to_string(), None);
            rows_ui(ui, panel, &kept, "Kept", commands);
        });
        ui.add_space(16.0);
    }
    ui.add_space(16.0);
}

/// The head of a group; returns whether it was clicked, where it folds.
fn head_ui(ui: &mut Ui, sign: Option<Severity>, word: &str, hint: &str, count: &str, folded: Option<bool>) -> bool {
    let color = Theme::of(ui.ctx()).color;
    let sense = if folded.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), sense);
    let name = format!("{word}, {hint}, {count}");
    let role = if folded.is_some() { Role::Button } else { Role::Heading };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    let y = rect.center().y;
    let left = rect.left() + 24.0;
    match sign {
        Some(severity) => {
            paint::sign(ui.painter(), pos2(left + 7.0, y), 14.0, Sign::Finding(severity), color, color.ground);
        }
        None => put_icon(ui, icons::CHECK, 16.0, color.ink3, pos2(left + 7.0, y)),
    }
    let width = put(ui, fonts::UI_STRONG, word, color.ink1, pos2(left + 22.0, y), 120.0);
    put(ui, fonts::SMALL, hint, color.ink3, pos2(left + 22.0 + width + 8.0, y), 200.0);
    let galley = fonts::SMALL.line(ui.ctx(), count, color.ink3);
    let mut right = rect.right() - 24.0;
    if let Some(folded) = folded {
        let icon = if folded { icons::CARET_RIGHT } else { icons::CARET_DOWN };
        put_icon(ui, icon, 16.0, color.ink3, pos2(right - 8.0, y));
        right -= 22.0;
    }
    ui.painter().galley(pos2(right - galley.size().x, y - galley.size().y / 2.0), galley, color.ink3);
    if response.has_focus() {
        focus_ring_inside(ui, rect.shrink2(vec2(12.0, 0.0)));
    }
    ui.add_space(4.0);
    response.clicked()
}

fn rows_ui(ui: &mut Ui, panel: &Panel<'_>, marks: &[&Mark], word: &str, commands: &mut Vec<Command>) {
    let huge = marks.len() > HUGE;
    for (i, mark) in marks.iter().enumerate() {
        if panel.page.current.as_ref() == Some(&mark.key) {
            card::ui(ui, panel, mark, commands);
            continue;
        }
        if huge && !ui.is_rect_visible(egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), ROW))) {
            ui.add_space(ROW);
            continue;
        }
        let place = format!("{} of {}", i + 1, marks.len());
        row_ui(ui, panel, mark, word, &place, commands);
    }
}

fn row_ui(ui: &mut Ui, panel: &Panel<'_>, mark: &Mark, word: &str, place: &str, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let (_, rect) = ui.allocate_space(vec2(width, ROW));
    let response = ui.interact(rect.shrink2(vec2(12.0, 0.0)), ui.scope_id().with(&mark.key), Sense::click());
    let title = mark.finding.rule.title;
    let second = second_line(panel, mark);
    let name = format!("{word}. {title}: {}. {}. {place}.", subject(mark).trim_end_matches('.'), mark.key.category.title());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        commands.push(Command::Select(mark.key.clone()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let hot = rect.shrink2(vec2(12.0, 1.0));
    if response.hovered() {
        ui.painter().rect_filled(hot, radius::CARD, color.hover);
    }
    let left = rect.left() + 24.0;
    let quiet = !mark.is_open();
    let tint = if quiet { color.ink3 } else { color.category(mark.key.category) };
    put_icon(ui, category_icon(mark.key.category), 16.0, tint, pos2(left + 8.0, rect.top() + 19.0));
    let ink = if quiet { color.ink2 } else { color.ink1 };
    put(ui, fonts::UI_MEDIUM, title, ink, pos2(left + 28.0, rect.top() + 19.0), width - 76.0);
    put(ui, fonts::UI, &second, color.ink3, pos2(left + 28.0, rect.top() + 39.0), width - 76.0);
    if response.has_focus() {
        focus_ring_inside(ui, hot);
    }
}

/// The words, or the better word, or what was decided.
pub(super) fn second_line(panel: &Panel<'_>, mark: &Mark) -> String {
    if let Some(kept) = panel.page.kept(mark) {
        let reason = flat(&reason_of(panel, kept));
        return match mark.key.words.as_str() {
            "" => format!("Stays: {reason}"),
            words => format!("“{}” stays: {reason}", flat(words)),
        };
    }
    if let Some(asked) = panel.page.asked(mark) {
        return format!("Asked {}, waiting", crate::ui::clock::time_of_day(asked.at));
    }
    let language = matches!(mark.key.category, crate::checks::Category::Spelling | crate::checks::Category::Grammar);
    match mark.finding.suggestions.first() {
        // About a picture, which has no words in the post.
        _ if mark.key.words.is_empty() => flat(subject(mark)),
        Some(first) if language && !first.replacement.is_empty() => {
            format!("“{}” · did you mean “{}”?", flat(&mark.key.words), flat(&first.replacement))
        }
        _ => format!("“{}”", flat(&mark.key.words)),
    }
}

/// The words; for a finding about a picture what was seen there.
pub(super) fn subject(mark: &Mark) -> &str {
    match mark.key.words.as_str() {
        "" => mark.finding.because.first().unwrap_or(&mark.finding.message),
        words => words,
    }
}

/// On one line.
pub(super) fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why a passage stays, in words.
pub(super) fn reason_of(panel: &Panel<'_>, kept: &Kept) -> String {
    crate::ui::confirm::answer_words(&kept.decision().answer, &panel.city.profile)
}
