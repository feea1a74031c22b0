//! The lines to confirm, and how one of them looks.

use egui::{EventFilter, Id, Rect, Ui, pos2, vec2};

use crate::ui::clock::time_of_day;
use crate::ui::draft::Page;
use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{field, tick_box};

use super::screen::{ConfirmAct, line_id};
use super::words::{GROUPS, group_of};

/// One line as it is shown.
pub(super) struct Line {
    pub(super) key: String,
    pub(super) group: &'static str,
    title: String,
    known: String,
    /// Where it was checked, once it is confirmed.
    pub(super) ticked: Option<String>,
    changed: Option<String>,
}

/// The heading of checks that broke down.
const BROKEN: &str = "Checks that did not run";
/// The key of a line that stands for such a check.
const CHECK: &str = "check|";

/// The rule of a line that stands for a check that broke down.
pub(crate) fn broken_check(key: &str) -> Option<&str> {
    key.strip_prefix(CHECK)
}

/// The keys of a page's lines, in the order they are shown.
pub(crate) fn line_keys(page: &Page) -> Vec<String> {
    of(page).into_iter().map(|line| line.key).collect()
}

/// The lines of a page, in the order they are shown.
pub(super) fn of(page: &Page) -> Vec<Line> {
    let vouch = &page.vouch;
    let mut lines: Vec<Line> = vouch
        .checklist
        .items
        .iter()
        .map(|item| {
            let key = item.key();
            let standing = item.words.is_empty();
            let changed =
                vouch.changed(&key).map(|(words, at)| format!("Changed from {words} at {}. Look again.", time_of_day(at)));
            Line {
                group: group_of(item.kind),
                title: if standing { item.prompt.clone() } else { super::words::one_line(&item.words) },
                known: item.known.clone(),
                ticked: vouch.review.ticked(&key).map(|tick| tick.source.clone()),
                changed,
                key,
            }
        })
        .collect();
    lines.sort_by_key(|line| GROUPS.iter().position(|group| *group == line.group));
    let broken = page.failed.iter().map(|rule| Line {
        key: format!("{CHECK}{}", rule.id()),
        group: BROKEN,
        title: format!("{} was not checked: {}", rule.category.title(), rule.title),
        known: "The check broke down. Look for it yourself, or try again in the draft.".to_owned(),
        ticked: vouch.review.failure_accepted(&rule.id()).map(|tick| tick.source.clone()),
        changed: None,
    });
    lines.extend(broken);
    lines
}

/// The identity of the current line's source field.
pub(super) fn source_id() -> Id {
    Id::unique("fact-source")
}

/// Shows one line; the whole row is the target.
pub(super) fn line_ui(ui: &mut Ui, line: &Line, current: bool, source: &mut String, acts: &mut Vec<ConfirmAct>) -> Rect {
    const RIGHT: f32 = 188.0;
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let beside = if current || line.ticked.as_ref().is_some_and(|source| !source.is_empty()) { RIGHT + 16.0 } else { 0.0 };
    let room = (width - 44.0 - 12.0 - beside).max(120.0);
    let title = fonts::BODY_MEDIUM.wrapped(ui.ctx(), line.title.as_str(), color.ink1, room);
    let (second, ink) = match &line.changed {
        Some(changed) if line.ticked.is_none() => (changed, color.warn),
        _ => (&line.known, color.ink3),
    };
    let known = (!second.is_empty()).then(|| fonts::UI.wrapped(ui.ctx(), second.as_str(), ink, room));
    let height = title.size().y + known.as_ref().map_or(0.0, |known| known.size().y) + 22.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    if current {
        ui.painter().rect_filled(rect, radius::BUTTON, color.ground);
    }
    let on = line.ticked.is_some();
    let name = format!(
        "{}. {second}{}{}",
        line.title,
        if second.is_empty() { "" } else { " " },
        if on { "Confirmed." } else { "Not confirmed." }
    );
    let target = Rect::from_min_max(rect.min, pos2(rect.right() - if current { beside } else { 0.0 }, rect.bottom()));
    let id = line_id(&line.key);
    let center = pos2(rect.left() + 21.0, rect.top() + 22.0);
    let response = tick_box(ui, target, id, center, on, &name);
    if response.has_focus() {
        // Arrows move between the lines, and Esc stays here.
        let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    if response.gained_focus() && !current {
        acts.push(ConfirmAct::Current(line.key.clone()));
    }
    if response.clicked() {
        acts.push(ConfirmAct::Current(line.key.clone()));
        acts.push(ConfirmAct::Tick(line.key.clone()));
    }
    let at = pos2(rect.left() + 44.0, rect.top() + 11.0);
    let below = at.y + title.size().y;
    ui.painter().galley(at, title, color.ink1);
    if let Some(known) = known {
        ui.painter().galley(pos2(at.x, below), known, ink);
    }
    let right = Rect::from_min_size(pos2(rect.right() - 12.0 - RIGHT, rect.center().y - 16.0), vec2(RIGHT, 32.0));
    if current {
        let mut inner = ui.new_child(egui::UiBuilder::new().id_salt("source").max_rect(right));
        let name = format!("Where you checked it: {}", line.title);
        if field(&mut inner, source_id(), source, &name, "Where you checked it").changed() {
            acts.push(ConfirmAct::Source(line.key.clone()));
        }
    } else if let Some(source) = line.ticked.as_ref().filter(|source| !source.is_empty()) {
        let galley = fonts::SMALL.cut(ui.ctx(), source.as_str(), color.ink2, RIGHT - 14.0);
        let back = Rect::from_min_size(
            pos2(right.right() - galley.size().x - 14.0, right.center().y - 11.0),
            vec2(galley.size().x + 14.0, 22.0),
        );
        ui.painter().rect_filled(back, radius::CHIP, color.sunken);
        ui.painter().galley(pos2(back.left() + 7.0, back.center().y - galley.size().y / 2.0), galley, color.ink2);
    }
    rect
}
