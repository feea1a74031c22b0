//! The strip of accounts: which the post is for, and how much room each has left.

use egui::accesskit::Role;
use egui::{Align2, Id, Rect, Ui, UiBuilder, pos2, vec2};

use crate::city::Platform;
use crate::engine::Stats;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, meter, say, tick_box};

use super::menu::{MenuItem, menu};

const CELL: f32 = 172.0;

/// What the strip shows.
pub(crate) struct Accounts<'a> {
    pub(crate) platforms: &'a [Platform],
    /// Ids of those the post is for.
    pub(crate) chosen: &'a [String],
    pub(crate) stats: &'a Stats,
    pub(crate) city: &'a str,
    pub(crate) empty: bool,
    /// The figures are those of a report.
    pub(crate) counted: bool,
}

/// A platform's name without what only its profile needs.
pub(crate) fn display_name(platform: &Platform) -> &str {
    let name = platform.name.split(" (").next().unwrap_or(&platform.name);
    name.strip_suffix(" Page").or_else(|| name.strip_suffix(" description")).unwrap_or(name)
}

/// "62,792".
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

struct Room {
    /// "62,792 left", "12 over".
    words: String,
    part: Option<f32>,
    over: bool,
}

impl Accounts<'_> {
    /// Shows it.
    pub(crate) fn ui(&self, ui: &mut Ui, rect: Rect, tight: bool, commands: &mut Vec<Command>) {
        let mut ui = ui.new_child(UiBuilder::new().id_salt("accounts").max_rect(rect));
        let ui = &mut ui;
        ui.set_clip_rect(rect);
        let color = Theme::of(ui.ctx()).color;
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, color.hairline());
        let left = rect.left() + if tight { 24.0 } else { 32.0 };
        let right = rect.right() - if tight { 24.0 } else { 32.0 };
        let low = rect.height() < 60.0;
        let figures = self.figures_ui(ui, rect, right, low);
        if low {
            let count = self.platforms.iter().filter(|platform| self.is_chosen(platform)).count();
            let text = format!("Accounts {count} of {}", self.platforms.len());
            let place = Rect::from_min_max(pos2(left - 8.0, rect.top() + 8.0), pos2(left + 200.0, rect.bottom()));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
            let response = inner.add(Button::new(Kind::Quiet, &text).small());
            return menu(&response, 240.0, self.items(self.platforms), commands);
        }
        // The chosen ones first, so that what is posted always shows.
        let mut order: Vec<&Platform> = self.platforms.iter().filter(|platform| self.is_chosen(platform)).collect();
        order.extend(self.platforms.iter().filter(|platform| !self.is_chosen(platform)));
        let fit = ((figures - 24.0 - left) / CELL).floor().max(1.0) as usize;
        let fits_all = order.len() <= fit;
        let shown =
            if fits_all { order.len() } else { (((figures - 112.0 - left) / CELL).floor().max(1.0) as usize).min(order.len()) };
        let mut x = left;
        // In the profile's order among those that show, so that a tick does not move anything that already shows.
        let mut visible: Vec<&Platform> = order[..shown].to_vec();
        visible.sort_by_key(|platform| self.platforms.iter().position(|other| other.id == platform.id));
        for platform in visible {
            let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(CELL - 12.0, rect.height()));
            self.account_ui(ui, cell, platform, commands);
            x += CELL;
        }
        if !fits_all {
            let text = format!("{} more", order.len() - shown);
            let place = Rect::from_min_size(pos2(x, rect.top() + 10.0), vec2(90.0, 28.0));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
            let response = inner.add(Button::new(Kind::Quiet, &text).small().icon_behind(crate::ui::icons::CARET_DOWN));
            menu(&response, 240.0, self.items(self.platforms), commands);
        }
    }

    fn items(&self, platforms: &[Platform]) -> Vec<MenuItem> {
        let item = |platform: &Platform| {
            let chosen = self.is_chosen(platform);
            let mut item = MenuItem::new(display_name(platform), Command::Platform(platform.id.clone(), !chosen));
            item.current = chosen;
            item
        };
        platforms.iter().map(item).collect()
    }

    fn is_chosen(&self, platform: &Platform) -> bool {
        self.chosen.contains(&platform.id)
    }

    fn room(&self, platform: &Platform) -> Room {
        let usage = self.stats.platforms.iter().find(|usage| usage.platform == platform.id);
        let used = usage.map_or(0, |usage| usage.used);
        let limit = usage.map_or(platform.max, |usage| usage.limit);
        match limit {
            Some(limit) if used > limit => {
                Room { words: format!("{} over", thousands(used - limit)), part: Some(1.1), over: true }
            }
            Some(limit) if usage.is_some() || self.empty => {
                let part = used as f32 / limit.max(1) as f32;
                Room { words: format!("{} left", thousands(limit - used)), part: Some(part), over: false }
            }
            Some(limit) => Room { words: format!("up to {}", thousands(limit)), part: None, over: false },
            None => Room { words: "no limit known".to_owned(), part: None, over: false },
        }
    }

    fn account_ui(&self, ui: &mut Ui, cell: Rect, platform: &Platform, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let chosen = self.is_chosen(platform);
        let room = self.room(platform);
        let name = display_name(platform);
        let state = if chosen {
            room.words.replace("left", "characters left").replace("over", "characters over")
        } else {
            "not posting".to_owned()
        };
        let spoken = format!("{name}, {}, {state}", self.city);
        let target = Rect::from_min_max(pos2(cell.left() - 4.0, cell.top() + 8.0), pos2(cell.right(), cell.bottom() - 8.0));
        let id = Id::unique(("account", &platform.id));
        let response = tick_box(ui, target, id, pos2(cell.left() + 9.0, cell.top() + 24.0), chosen, &spoken);
        if response.clicked() {
            commands.push(Command::Platform(platform.id.clone(), !chosen));
        }
        let x = cell.left() + 28.0;
        let (style, ink) = if chosen { (fonts::UI_MEDIUM, color.ink1) } else { (fonts::UI, color.ink3) };
        let galley = style.cut(ui.ctx(), name, ink, cell.width() - 28.0);
        ui.painter().galley(pos2(x, cell.top() + 22.0 - galley.size().y / 2.0), galley, ink);
        let (words, ink) = if !chosen {
            ("not posting", color.ink3)
        } else if room.over {
            (room.words.as_str(), color.stop)
        } else {
            (room.words.as_str(), color.ink3)
        };
        let galley = fonts::SMALL.line(ui.ctx(), words, ink);
        ui.painter().galley(pos2(x, cell.top() + 40.0 - galley.size().y / 2.0), galley, ink);
        if let Some(part) = room.part.filter(|_| chosen) {
            meter(ui.painter(), pos2(x, cell.top() + 56.5), 124.0, part, color);
        }
    }

    /// Grade and words, at the right. Returns where they begin.
    fn figures_ui(&self, ui: &Ui, rect: Rect, right: f32, low: bool) -> f32 {
        let color = Theme::of(ui.ctx()).color;
        if self.empty || !self.counted {
            return right;
        }
        let words = format!("{} word{}", thousands(self.stats.words), if self.stats.words == 1 { "" } else { "s" });
        let grade = (self.stats.grade >= 0.5).then(|| format!("Grade {}", self.stats.grade.round() as i64));
        let top = if low { rect.center().y } else { rect.top() + 22.0 };
        let words_y = if low || grade.is_none() { top } else { top + 18.0 };
        let galley = fonts::SMALL.line(ui.ctx(), words.as_str(), color.ink3);
        let mut left = right - galley.size().x;
        let place = Align2::RIGHT_CENTER.anchor_size(pos2(right, words_y), galley.size());
        say(ui, place, ui.scope_id().with("words"), Role::Label, &words);
        ui.painter().galley(place.min, galley, color.ink3);
        if let Some(grade) = grade.filter(|_| !low) {
            let galley = fonts::UI_MEDIUM.line(ui.ctx(), grade.as_str(), color.ink1);
            left = left.min(right - galley.size().x);
            let place = Align2::RIGHT_CENTER.anchor_size(pos2(right, top), galley.size());
            say(ui, place, ui.scope_id().with("grade"), Role::Label, &format!("Reading {}", grade.to_lowercase()));
            ui.painter().galley(place.min, galley, color.ink1);
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_parted() {
        assert_eq!((thousands(0), thousands(999), thousands(62792)), ("0".to_owned(), "999".to_owned(), "62,792".to_owned()));
        assert_eq!(thousands(1_000_000), "1,000,000");
    }
}
