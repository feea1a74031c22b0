//! The list at the left: search, filters, rows, and whether everything is intact.

use egui::accesskit::Role;
use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::store::COUNTED;
use crate::store::archive::{Found, Verdict};
use crate::text::Department;
use crate::ui::clock::moment;
use crate::ui::command::Command;
use crate::ui::findings::{indented, put, put_icon};
use crate::ui::fonts;
use crate::ui::frame::{MenuItem, display_name, menu, thousands};
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius, size};
use crate::ui::widgets::{Button, Kind, field, focus_ring_inside, say, static_text};

use super::{Records, RecordsAct};

const ROW: f32 = 56.0;

/// The search field.
pub(crate) fn search_id() -> Id {
    Id::unique("records-search")
}

/// The row of a record.
fn row_id(number: &str) -> Id {
    Id::unique(("record", number))
}

impl Records<'_> {
    pub(super) fn list_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut child = ui.new_child(UiBuilder::new().id_salt("records-list").max_rect(rect));
        let ui = &mut child;
        ui.set_clip_rect(rect);
        ui.painter().rect_filled(rect, 0.0, color.ground);
        ui.painter().vline(rect.right() - 0.5, rect.y_range(), color.hairline());
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::BAR));
        self.search_ui(ui, head, commands);
        ui.painter().hline(head.x_range(), head.bottom() - 0.5, color.hairline());
        let filters = Rect::from_min_size(pos2(rect.left() + 14.0, head.bottom() + 12.0), vec2(rect.width() - 28.0, 28.0));
        self.filters_ui(ui, filters, commands);
        let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - size::BAR), rect.max);
        let notice = Rect::from_min_max(pos2(rect.left(), foot.top() - 32.0), foot.right_top());
        let body = Rect::from_min_max(pos2(rect.left(), filters.bottom() + 8.0), pos2(rect.right(), notice.top()));
        let mut area = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(body));
        area.set_clip_rect(body);
        self.rows_ui(&mut area, commands);
        let open = "City records: no expectation of privacy.";
        put(ui, fonts::SMALL, open, color.ink3, pos2(notice.left() + 24.0, notice.center().y), notice.width() - 32.0);
        say(ui, notice.shrink(4.0), Id::unique("records-notice"), Role::Label, open);
        self.verdict_ui(ui, foot, commands);
    }

    fn search_ui(&mut self, ui: &mut Ui, head: Rect, commands: &mut Vec<Command>) {
        let place = Rect::from_center_size(head.center(), vec2(head.width() - 36.0, 32.0));
        let mut inner = ui.new_child(UiBuilder::new().id_salt("search").max_rect(place));
        let response = field(&mut inner, search_id(), &mut self.view.words, "Search the records", "Words, number or person");
        if std::mem::take(&mut self.view.focus_search) {
            response.request_focus();
        }
        if response.changed() {
            commands.push(Command::Archive(RecordsAct::Search));
        }
        let color = Theme::of(ui.ctx()).color;
        if self.view.words.is_empty() {
            put_icon(ui, icons::MAGNIFYING_GLASS, 16.0, color.ink3, pos2(place.right() - 20.0, place.center().y));
        }
    }

    fn filters_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let mut row = ui.new_child(
            UiBuilder::new().id_salt("filters").max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        row.spacing_mut().item_spacing.x = 6.0;
        let view = &*self.view;
        let act = |act: RecordsAct| Command::Archive(act);
        let mut choice = |text: &str, name: &str, items: Vec<(String, bool, RecordsAct)>| {
            let response = row.add(Button::new(Kind::Edged, text).small().icon_behind(icons::CARET_DOWN).name(name));
            let items = items.into_iter().map(|(text, current, one)| {
                let mut item = MenuItem::new(text, act(one));
                item.current = current;
                item
            });
            menu(&response, 200.0, items.collect(), commands);
        };
        let desk = view.desk.map_or("All desks", Department::title);
        let mut items = vec![("All desks".to_owned(), view.desk.is_none(), RecordsAct::Desk(None))];
        items
            .extend(Department::ALL.map(|desk| (desk.title().to_owned(), view.desk == Some(desk), RecordsAct::Desk(Some(desk)))));
        choice(desk, &format!("Desk: {desk}"), items);
        let year = view.year.as_deref().unwrap_or("All years");
        let mut items = vec![("All years".to_owned(), view.year.is_none(), RecordsAct::Year(None))];
        let years = view.shelf.iter().flat_map(|shelf| &shelf.years);
        items.extend(years.map(|year| (year.clone(), view.year.as_ref() == Some(year), RecordsAct::Year(Some(year.clone())))));
        choice(year, &format!("Year: {year}"), items);
        let name = |id: &String| self.city.platform(id).map_or(id.as_str(), display_name).to_owned();
        let platform = view.platform.as_ref().map_or_else(|| "Any platform".to_owned(), name);
        let mut items = vec![("Any platform".to_owned(), view.platform.is_none(), RecordsAct::Platform(None))];
        items.extend(self.city.profile.platforms.iter().map(|one| {
            let chosen = view.platform.as_ref() == Some(&one.id);
            (display_name(one).to_owned(), chosen, RecordsAct::Platform(Some(one.id.clone())))
        }));
        choice(&platform, &format!("Platform: {platform}"), items);
    }

    fn rows_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        if let Some(trouble) = &self.view.trouble {
            return indented(ui, 24.0, |ui| {
                ui.add_space(12.0);
                static_text(ui, fonts::UI_STRONG, color.stop, "The records cannot be read.");
                static_text(ui, fonts::UI, color.ink1, trouble);
                ui.add_space(12.0);
                if ui.add(Button::new(Kind::Edged, "Try again").small()).clicked() {
                    commands.push(Command::Archive(RecordsAct::Search));
                }
            });
        }
        let Some(shelf) = &self.view.shelf else { return };
        if shelf.found.is_empty() {
            return self.nothing_ui(ui, shelf.all, commands);
        }
        let said = if self.view.is_narrowed() {
            let more = if shelf.fitting > COUNTED { "More than " } else { "" };
            format!("{more}{} of {}", thousands(shelf.fitting.min(COUNTED)), records(shelf.all))
        } else {
            records(shelf.all)
        };
        indented(ui, 24.0, |ui| {
            ui.add_space(8.0);
            static_text(ui, fonts::SMALL_MEDIUM, color.ink2, &said);
            ui.add_space(4.0);
        });
        let found: Vec<Found> = shelf.found.clone();
        let more = shelf.fitting.saturating_sub(found.len());
        let current = self.view.current.clone();
        let reveal = std::mem::take(&mut self.view.reveal);
        ScrollArea::vertical().id_salt("rows").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            for one in &found {
                let here = current.as_ref() == Some(&one.number);
                self.row_ui(ui, one, here, here && reveal, commands);
            }
            if more > 0 {
                indented(ui, 24.0, |ui| {
                    ui.add_space(10.0);
                    let line = "Older ones fit too. Narrow the search to see them.";
                    static_text(ui, fonts::SMALL, color.ink3, line);
                });
            }
        });
    }

    fn row_ui(&self, ui: &mut Ui, one: &Found, current: bool, reveal: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let hot = rect.shrink2(vec2(10.0, 1.0));
        let id = row_id(&one.number);
        let response = ui.interact(hot, id, Sense::click());
        let platforms: Vec<&str> =
            one.platforms.iter().map(|id| self.city.platform(id).map_or(id.as_str(), display_name)).collect();
        let mut second = match (&one.about, &one.corrected, one.kind.as_str()) {
            (Some(about), ..) => format!("Corrects {about}"),
            (_, Some(_), _) => "Corrected later".to_owned(),
            (_, _, "not-posted") => "Not posted".to_owned(),
            _ if one.disposed => "Its seal stays".to_owned(),
            _ if platforms.is_empty() => "No account".to_owned(),
            _ => platforms.join(", "),
        };
        if !one.by.is_empty() {
            second = format!("{second} · {}", one.by);
        }
        if one.held {
            second = format!("On hold · {second}");
        }
        let title = match (&one.about, one.disposed) {
            (_, true) => "Disposed of, with a certificate".to_owned(),
            (Some(_), _) => format!("Correction: {}", one.title),
            _ => one.title.clone(),
        };
        let date = day(&one.created);
        let name = format!("{title}. {date}. {second}. Record {}", one.number);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, current, &name));
        if reveal {
            ui.scroll_to_rect(rect, None);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if response.has_focus() {
            let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        if response.clicked() {
            commands.push(Command::Archive(RecordsAct::Show(one.number.clone())));
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        if current {
            ui.painter().rect_filled(hot, radius::CARD, color.accent_wash);
        } else if response.hovered() {
            ui.painter().rect_filled(hot, radius::CARD, color.hover);
        }
        let small = if current { color.ink2 } else { color.ink3 };
        put(ui, fonts::SMALL, &date, small, pos2(rect.left() + 24.0, rect.top() + 19.0), 54.0);
        let left = rect.left() + 80.0;
        put(ui, fonts::UI_MEDIUM, &title, color.ink1, pos2(left, rect.top() + 19.0), rect.right() - 20.0 - left);
        put(ui, fonts::SMALL, &second, small, pos2(left, rect.top() + 38.0), rect.right() - 20.0 - left);
        if response.has_focus() {
            focus_ring_inside(ui, hot);
        }
    }

    fn nothing_ui(&self, ui: &mut Ui, all: usize, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        indented(ui, 24.0, |ui| {
            ui.add_space(12.0);
            if all == 0 {
                static_text(ui, fonts::UI, color.ink2, "No records yet. A post lands here when it is signed.");
                return;
            }
            let view = &*self.view;
            let words = view.words.trim();
            let what = if words.is_empty() { "No record fits".to_owned() } else { format!("No record has “{words}”") };
            let when = view.year.as_ref().map_or_else(String::new, |year| format!(" in {year}"));
            static_text(ui, fonts::UI, color.ink2, &format!("{what}{when}."));
            ui.add_space(10.0);
            if view.year.is_some() && ui.add(Button::new(Kind::Edged, "Search all years").small()).clicked() {
                commands.push(Command::Archive(RecordsAct::Year(None)));
            }
        });
    }

    fn verdict_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, color.hairline());
        let (sign, line, small) = match &self.view.verdict {
            _ if self.view.said.is_some() => {
                let (line, small) = self.view.said.clone().unwrap_or_default();
                (Sign::Done, line, small)
            }
            _ if self.view.verifying => (Sign::Waiting, "Looking through every record…".to_owned(), String::new()),
            None => (Sign::Waiting, "Not looked through yet".to_owned(), String::new()),
            Some((Ok(Verdict::Intact { records, .. }), at)) => {
                let checked = format!("Checked {}", self.when(*at));
                let line = match records {
                    0 => "Nothing to look through yet".to_owned(),
                    1 => "The one entry is intact".to_owned(),
                    more => format!("All {} entries intact", thousands(*more)),
                };
                (Sign::Done, line, checked)
            }
            Some((Ok(Verdict::Broken { number, reason, before, after }), _)) => {
                let line = format!("Record {number} is not as it was written");
                let small = format!("{reason}. {before} before it are intact, {after} stand behind it.");
                (Sign::Finding(crate::checks::Severity::Stop), line, capital(&small))
            }
            Some((Ok(Verdict::PictureBroken { number, file, reason, more }), _)) => {
                let line = format!("A picture of record {number} is not as it was kept");
                let others = if *more > 0 { format!(", and {more} more") } else { String::new() };
                (
                    Sign::Finding(crate::checks::Severity::Stop),
                    line,
                    format!("{file}: {reason}{others}. Every record itself is intact."),
                )
            }
            Some((Err(trouble), _)) => (Sign::Trouble, "The records could not be read".to_owned(), trouble.clone()),
        };
        let center = pos2(rect.left() + 30.0, rect.center().y);
        paint::sign(ui.painter(), center, 18.0, sign, color, color.ground);
        let mut right = ui.new_child(
            UiBuilder::new()
                .id_salt("verify")
                .max_rect(Rect::from_min_max(pos2(rect.left() + 120.0, rect.top()), pos2(rect.right() - 20.0, rect.bottom())))
                .layout(egui::Layout::right_to_left(egui::Align::Center)),
        );
        right.spacing_mut().item_spacing.x = 8.0;
        if right.add(Button::new(Kind::Edged, "Check again")).clicked() {
            commands.push(Command::Archive(RecordsAct::Verify));
        }
        if let Some((Ok(Verdict::Broken { number, .. } | Verdict::PictureBroken { number, .. }), _)) = &self.view.verdict
            && right.add(Button::new(Kind::Quiet, "Show").small()).clicked()
        {
            commands.push(Command::Archive(RecordsAct::Show(number.clone())));
        }
        let x = rect.left() + 48.0;
        let room = right.min_rect().left() - 10.0 - x;
        let y = rect.center().y - if small.is_empty() { 0.0 } else { 9.0 };
        put(ui, fonts::UI_MEDIUM, &line, color.ink1, pos2(x, y), room);
        put(ui, fonts::SMALL, &small, color.ink3, pos2(x, rect.center().y + 10.0), room);
        let spoken = if small.is_empty() { line } else { format!("{line}. {small}") };
        let place =
            Rect::from_min_max(pos2(rect.left() + 16.0, rect.top() + 8.0), pos2((x + room).max(x + 1.0), rect.bottom() - 8.0));
        say(ui, place, Id::unique("verdict"), Role::Status, &spoken).on_hover_text(&spoken);
    }

    fn when(&self, at: jiff::civil::DateTime) -> String {
        if at.date() == self.today { format!("today at {}", crate::ui::clock::time_of_day(at)) } else { moment(at, self.today) }
    }
}

/// "413 records".
fn records(count: usize) -> String {
    if count == 1 { "1 record".to_owned() } else { format!("{} records", thousands(count)) }
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// "Nov. 30" of a record's time.
fn day(created: &str) -> String {
    created.get(..10).and_then(|day| day.parse().ok()).map_or_else(|| created.to_owned(), crate::ui::clock::short_date)
}
