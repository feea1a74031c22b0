//! The pictures at the foot of the page: each with its name, what was taken out of it, and its description.

use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, Rect, ScrollArea, Sense, Stroke, TextEdit, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::store::drafts::SavedPicture;
use crate::ui::command::Command;
use crate::ui::draft::Page;
use crate::ui::findings::put;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius, size};
use crate::ui::widgets::{Button, Kind, chip, done_chip, static_text};

use super::{PictureAct, Shot, Shots, chip_words, framed, removed_words, size_words};

/// The room for a picture in its row.
const SHOT: egui::Vec2 = vec2(96.0, 72.0);
/// How wide the picture is that shows under the pointer.
const HOVER: f32 = 360.0;
/// The height of the row with the button.
const FOOT: f32 = 44.0;

/// What the strip remembers between frames.
#[derive(Default)]
pub(crate) struct StripView {
    /// How high the rows were, by page.
    rows: (String, f32),
    /// The button that puts a picture back takes the keyboard.
    pub(crate) focus_back: bool,
    /// The description of this picture takes the keyboard.
    pub(crate) focus_alt: Option<String>,
    /// A file was refused: its sentence comes into view.
    pub(crate) reveal_refused: bool,
}

/// The strip.
pub(crate) struct Strip<'a> {
    pub(crate) page: &'a mut Page,
    pub(crate) shots: &'a Shots,
    pub(crate) view: &'a mut StripView,
}

/// The field of a picture's description.
fn alt_id(page: &Page, sha256: &str) -> Id {
    Id::unique(("alt", &page.file.id, sha256))
}

impl Strip<'_> {
    /// How much of the page it takes.
    pub(crate) fn height(&self, page: Rect) -> f32 {
        let guess = self.page.file.pictures.len() as f32 * 116.0;
        let rows = if self.view.rows.0 == self.page.file.id { self.view.rows.1 } else { guess };
        let quiet = self.page.file.pictures.is_empty() && self.page.adding == 0 && self.page.refused_pictures.is_empty();
        let rows = if quiet && self.page.taken_off.is_empty() { 0.0 } else { rows + 8.0 };
        (rows + FOOT).min((page.height() * 0.55).max(FOOT))
    }

    /// Shows it at the foot of the page.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut area = ui.new_child(UiBuilder::new().id_salt(("pictures", &self.page.file.id)).max_rect(rect));
        area.set_clip_rect(rect);
        let width = size::MEASURE.min(rect.width() - 2.0 * 48.0).max(200.0).min(rect.width() - 24.0);
        let left = rect.left() + ((rect.width() - width) / 2.0).max(12.0).round();
        let list = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom() - FOOT));
        if list.height() > 8.0 {
            area.painter().hline(list.x_range(), list.top() + 0.5, color.hairline());
            // The scroll bar stands beside the column.
            let room =
                Rect::from_min_max(list.min + vec2(0.0, 1.0), pos2((list.right() + 16.0).min(rect.right()), list.bottom()));
            let mut inner = area.new_child(UiBuilder::new().id_salt("rows").max_rect(room));
            inner.set_clip_rect(room.expand2(vec2(8.0, 0.0)));
            ScrollArea::vertical().id_salt("pictures").auto_shrink([false, false]).show(&mut inner, |ui| {
                let top = ui.cursor().top();
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                self.rows_ui(ui, width, commands);
                self.view.rows = (self.page.file.id.clone(), ui.min_rect().bottom() - top);
            });
        }
        let foot = Rect::from_min_max(pos2(left, rect.bottom() - FOOT), pos2(left + width, rect.bottom()));
        self.foot_ui(&mut area, foot, commands);
    }

    fn foot_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut rect = rect;
        if !self.page.refused_pictures.is_empty() {
            let layout = Layout::right_to_left(Align::Center);
            let mut right = ui.new_child(UiBuilder::new().id_salt("hush").max_rect(rect).layout(layout));
            let words = if self.page.refused_pictures.len() == 1 { "Hide the note" } else { "Hide the notes" };
            if right.add(Button::new(Kind::Quiet, words).small()).clicked() {
                commands.push(Command::Picture(PictureAct::Hush));
            }
            rect.max.x = right.min_rect().left() - 12.0;
        }
        let mut foot = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(rect).layout(Layout::left_to_right(Align::Center)));
        foot.spacing_mut().item_spacing.x = 12.0;
        let button = Button::new(Kind::Edged, "Add a picture").small().icon(icons::IMAGE);
        if foot.add(button).clicked() {
            commands.push(Command::Picture(PictureAct::Add));
        }
        if let Some((_, picture)) = self.page.taken_off.last() {
            let name = format!("Put {} back", picture.file);
            let back = foot.add(Button::new(Kind::Quiet, "Put it back").small().icon(icons::ARROW_U_UP_LEFT).name(&name));
            if std::mem::take(&mut self.view.focus_back) {
                back.request_focus();
            }
            let undo = back.has_focus() && foot.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
            if back.clicked() || undo {
                commands.push(Command::Picture(PictureAct::PutBack));
            }
            let room = foot.available_width();
            let words = format!("{} is off the post.", picture.file);
            let galley = fonts::SMALL.cut(foot.ctx(), words.as_str(), color.ink3, room);
            let (place, response) = foot.allocate_exact_size(galley.size(), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
            foot.painter().galley(place.min, galley, color.ink3);
        } else if self.page.file.pictures.is_empty() {
            put(&foot, fonts::SMALL, "or drop one here", color.ink3, pos2(foot.cursor().left(), rect.center().y), 120.0);
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, width: f32, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let mut pictures = std::mem::take(&mut self.page.file.pictures);
        for picture in &mut pictures {
            ui.add_space(12.0);
            self.row_ui(ui, width, picture, commands);
        }
        self.page.file.pictures = pictures;
        if self.page.adding > 0 {
            ui.add_space(12.0);
            let words = match self.page.adding {
                1 => "Reading the picture…".to_owned(),
                more => format!("Reading {more} pictures…"),
            };
            static_text(ui, fonts::UI, color.ink3, &words);
        }
        for (nth, trouble) in self.page.refused_pictures.iter().enumerate() {
            ui.add_space(12.0);
            let top = ui.cursor().min;
            let room = Rect::from_min_size(pos2(top.x + 26.0, top.y), vec2(width - 26.0, f32::INFINITY));
            let mut inner = ui.new_child(UiBuilder::new().id_salt(("refused", nth)).max_rect(room));
            let said = static_text(&mut inner, fonts::UI, color.ink1, trouble);
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
            paint::sign(ui.painter(), pos2(top.x + 9.0, top.y + 10.0), 16.0, Sign::Trouble, color, color.paper);
            let bottom = inner.min_rect().bottom().max(top.y + 22.0);
            let whole = Rect::from_min_max(top, pos2(top.x + width, bottom));
            ui.advance_cursor_after_rect(whole);
            if self.view.reveal_refused && nth + 1 == self.page.refused_pictures.len() {
                self.view.reveal_refused = false;
                ui.scroll_to_rect(whole.expand(12.0), None);
            }
        }
        ui.add_space(6.0);
    }

    fn row_ui(&mut self, ui: &mut Ui, width: f32, picture: &mut SavedPicture, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let top = ui.cursor().min;
        let narrow = width < 420.0;
        let shot = if narrow { vec2(64.0, 48.0) } else { SHOT };
        let place = Rect::from_min_size(top, shot);
        self.shot_ui(ui, place, picture);
        let column = Rect::from_min_max(pos2(place.right() + 14.0, top.y), pos2(top.x + width, f32::INFINITY));
        let mut inner = ui.new_child(UiBuilder::new().id_salt(("picture", &picture.sha256)).max_rect(column));
        inner.spacing_mut().item_spacing = vec2(0.0, 0.0);
        self.head_ui(&mut inner, picture, narrow, commands);
        inner.add_space(4.0);
        self.alt_ui(&mut inner, picture, commands);
        let removed = removed_words(&picture.removed, self.shots.told(&picture.sha256));
        if !removed.is_empty() {
            inner.add_space(4.0);
            static_text(&mut inner, fonts::SMALL, color.ink3, &format!("Taken out of the copy: {removed}."));
        }
        if let Some(Shot::Missing(_)) = self.shots.of(&picture.sha256) {
            inner.add_space(4.0);
            let words = "The file of this picture is not in its place any more. Take it off and add it again.";
            static_text(&mut inner, fonts::SMALL, color.stop, words);
        }
        let bottom = inner.min_rect().bottom().max(place.bottom());
        ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom)));
    }

    fn shot_ui(&self, ui: &Ui, rect: Rect, picture: &SavedPicture) {
        let shot = self.shots.of(&picture.sha256);
        let (small, large) = match shot {
            Some(Shot::Seen { small, large }) => (Some(small), Some(large)),
            _ => (None, None),
        };
        framed(ui, rect, small, true);
        let response = ui.interact(rect, Id::unique(("shot", &picture.sha256)), Sense::hover());
        let name = format!("Picture {}", picture.file);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        if let Some(large) = large {
            response.on_hover_ui(|ui| {
                let size = large.size_vec2();
                let scale = (HOVER / size.x).min(HOVER / size.y).min(1.0);
                let (rect, _) = ui.allocate_exact_size(size * scale, Sense::hover());
                framed(ui, rect, Some(large), false);
            });
        }
    }

    /// Name, size, what was taken out, and the button that takes it off.
    fn head_ui(&self, ui: &mut Ui, picture: &SavedPicture, narrow: bool, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
        let layout = Layout::right_to_left(Align::Center);
        let mut right = ui.new_child(UiBuilder::new().id_salt("off").max_rect(rect).layout(layout));
        right.spacing_mut().item_spacing.x = 8.0;
        let name = format!("Take {} off", picture.file);
        let button = Button::new(Kind::Quiet, if narrow { "" } else { "Take off" }).small().icon(icons::X).name(&name);
        if right.add(button).clicked() {
            commands.push(Command::Picture(PictureAct::Remove(picture.sha256.clone())));
        }
        if let Some(words) = chip_words(&picture.removed).filter(|_| !narrow) {
            if words.starts_with("Location") {
                done_chip(&mut right, words)
            } else {
                chip(&mut right, words)
            };
        }
        let room = right.min_rect().left() - 10.0 - rect.left();
        let mut size = format!("{} × {}", picture.width, picture.height);
        // A picture that comes from a record does not say how many bytes it has.
        if picture.bytes > 0 {
            size.push_str(&format!(" · {}", size_words(picture.bytes)));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}, {size}", picture.file)));
        let galley = fonts::SMALL.line(ui.ctx(), size.as_str(), color.ink3);
        let meta = galley.size().x + 10.0;
        let used =
            put(ui, fonts::UI_MEDIUM, &picture.file, color.ink1, pos2(rect.left(), rect.center().y), (room - meta).max(60.0));
        if used + meta <= room {
            ui.painter().galley(pos2(rect.left() + used + 10.0, rect.center().y - galley.size().y / 2.0), galley, color.ink3);
        }
    }

    /// The description: as many lines as it needs, without line breaks.
    fn alt_ui(&mut self, ui: &mut Ui, picture: &mut SavedPicture, commands: &mut Vec<Command>) {
        let color = Theme::of(ui.ctx()).color;
        let id = alt_id(self.page, &picture.sha256);
        let focused = ui.memory(|memory| memory.has_focus(id));
        let stroke = if focused { Stroke::new(2.0, color.focus) } else { Stroke::new(1.0, color.edge) };
        let margin = Margin { left: 11, right: 11, top: 6, bottom: 6 } - Margin::same(if focused { 2 } else { 1 });
        let frame =
            Frame::new().fill(color.paper).stroke(stroke).corner_radius(CornerRadius::same(radius::BUTTON)).inner_margin(margin);
        let mut layouter =
            |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| fonts::UI.wrapped(ui.ctx(), buffer.as_str(), color.ink1, width);
        let hint = "What does it show? Or “decorative”.";
        let output = TextEdit::multiline(&mut picture.alt)
            .id(id)
            .frame(frame)
            .desired_width(ui.available_width())
            .desired_rows(1)
            .return_key(None)
            .hint_text(egui::RichText::new(hint).font(fonts::UI.font()).color(color.ink3).line_height(Some(fonts::UI.line)))
            .font(fonts::UI.font())
            .layouter(&mut layouter)
            .show(ui);
        let response = output.response.response.clone();
        if response.changed() {
            if picture.alt.contains(['\n', '\r']) {
                picture.alt = picture.alt.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            commands.push(Command::Picture(PictureAct::Described));
        }
        if self.view.focus_alt.as_ref() == Some(&picture.sha256) {
            self.view.focus_alt = None;
            response.request_focus();
        }
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect.expand(12.0), None);
        }
        let label = format!("Description of {} for people who cannot see it", picture.file);
        // It wraps, and yet it is one line: a description has no paragraphs.
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::TextInput);
            node.set_label(label);
        });
    }
}
