//! What happened to a post, as its record tells it.

use egui::accesskit::Role;
use egui::{Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::ZonedDateTime;

use crate::checks;
use crate::store::Opened;
use crate::store::archive::{Entry, Post};
use crate::ui::clock::{moment, time_of_day};
use crate::ui::fonts;
use crate::ui::theme::Theme;

use super::state::short_seal;

/// One event.
pub(super) struct Event {
    /// Empty where the record does not say when.
    when: String,
    what: String,
    more: String,
}

/// "9:41 AM" of a record's time.
pub(super) fn time(at: &str) -> Option<jiff::civil::DateTime> {
    at.parse::<ZonedDateTime>().ok().map(|at| at.datetime())
}

/// The events of a post, oldest first.
pub(super) fn of(opened: &Opened, post: &Post, platform: impl Fn(&str) -> String) -> Vec<Event> {
    let day = time(&opened.record.created).map(|at| at.date());
    let when = |at: &str| match (time(at), day) {
        (Some(at), Some(day)) if at.date() == day => time_of_day(at),
        (Some(at), Some(day)) => moment(at, day),
        _ => String::new(),
    };
    let mut events = Vec::new();
    // What has no time of its own stays where it is told.
    let mut latest = None;
    let mut add = |at: &str, what: String, more: String| {
        latest = at.parse::<ZonedDateTime>().ok().or(latest.take());
        events.push((latest.clone(), Event { when: when(at), what, more }));
    };
    let author = if post.author.is_empty() { &opened.record.by } else { &post.author };
    add(post.begun.as_deref().unwrap_or_default(), format!("Draft begun by {author}"), String::new());
    for fixed in &post.fixed {
        let rule = checks::all().map(|check| check.rule()).find(|rule| rule.id() == fixed.rule);
        let title = rule.map_or(fixed.rule.as_str(), |rule| rule.title);
        let category = rule.map_or("", |rule| rule.category.title());
        let times = if fixed.count > 1 { format!(", {} times", fixed.count) } else { String::new() };
        let (what, words) = if post.posted { ("Put right", "The words that were taken out are not kept.") } else { ("Open", "") };
        // The last of several: until then it was not all put right.
        let at = fixed.at.last().map_or("", String::as_str);
        add(at, format!("{what}: {title}{times}"), format!("{category}. {words}").trim_end().to_owned());
    }
    for finding in &post.findings {
        let Some(decision) = &finding.decision else { continue };
        let second = decision.second.as_ref().map_or_else(String::new, |name| format!(" {name} said yes."));
        let why = match decision.answer.as_str() {
            "false-alarm" => "PostCheck is mistaken here.".to_owned(),
            "asked" => format!("Asked: {}.", decision.words),
            _ => format!("Reason: “{}”.", decision.words),
        };
        let rule = checks::all().map(|check| check.rule()).find(|rule| rule.id() == finding.rule);
        let title = rule.map_or(finding.rule.as_str(), |rule| rule.title);
        add(&decision.at, format!("Kept by {}: {title}", decision.by), format!("{why}{second}"));
    }
    if let Some(last) = post.checklist.last() {
        let sources = post.checklist.iter().filter(|line| !line.source.is_empty()).count();
        let count = post.checklist.len();
        let what = format!("{count} line{} confirmed", if count == 1 { "" } else { "s" });
        let latest = post.checklist.iter().map(|line| line.at.as_str()).max().unwrap_or(&last.at);
        add(latest, what, if sources > 0 { format!("{sources} with a source.") } else { String::new() });
    }
    let seal = format!("Seal {}", short_seal(&opened.seal));
    let seal = opened.follows.as_ref().map_or(seal.clone(), |before| format!("{seal} · follows {before}"));
    let (what, by) = if post.posted { ("Signed", &post.signer) } else { ("Filed as not posted", &opened.record.by) };
    let reader = post.second_reader.as_ref().map_or_else(String::new, |name| format!(", read by {name}"));
    add(&opened.record.created, format!("{what} by {by}{reader}"), seal);
    for pointing in &opened.pointing {
        match &pointing.entry {
            Entry::Address { platform: id, address, .. } => {
                add(&pointing.created, format!("Posted on {}", platform(id)), address.clone());
            }
            Entry::Post(_) => {
                add(&pointing.created, format!("Corrected by {}", pointing.number), String::new());
            }
            Entry::Hold { reason, .. } => add(&pointing.created, format!("Held by {}", pointing.by), reason.clone()),
            Entry::Release { reason, .. } => add(&pointing.created, format!("Hold ended by {}", pointing.by), reason.clone()),
            Entry::Disposal { .. } => {}
        }
    }
    events.sort_by(|(a, _), (b, _)| a.cmp(b));
    events.into_iter().map(|(_, event)| event).collect()
}

/// Shows the events on their line.
pub(super) fn ui(ui: &mut Ui, events: &[Event]) {
    const LEFT: f32 = 82.0;
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let mut before: Option<egui::Pos2> = None;
    for event in events {
        let what = fonts::UI.wrapped(ui.ctx(), event.what.as_str(), color.ink1, width - LEFT - 24.0);
        let more =
            (!event.more.is_empty()).then(|| fonts::UI.wrapped(ui.ctx(), event.more.as_str(), color.ink3, width - LEFT - 24.0));
        let height = what.size().y + more.as_ref().map_or(0.0, |more| more.size().y) + 12.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let name = [event.when.as_str(), &event.what, &event.more]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(". ");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let dot = pos2(rect.left() + LEFT, rect.top() + 10.0);
        if let Some(above) = before {
            ui.painter().vline(dot.x, above.y + 4.5..=dot.y - 4.5, color.hairline());
        }
        before = Some(dot);
        ui.painter().circle(dot, 3.75, color.paper, Stroke::new(1.5, color.edge));
        let when = fonts::SMALL.cut(ui.ctx(), event.when.as_str(), color.ink3, LEFT - 16.0);
        ui.painter().galley(pos2(dot.x - 18.0 - when.size().x, dot.y - when.size().y / 2.0), when, color.ink3);
        let at = pos2(dot.x + 18.0, rect.top());
        let below = at.y + what.size().y;
        ui.painter().galley(at, what, color.ink1);
        if let Some(more) = more {
            ui.painter().galley(pos2(at.x, below), more, color.ink3);
        }
    }
}
