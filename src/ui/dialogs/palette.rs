//! The palette: every command and every open draft, by a few letters.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Area, Context, CornerRadius, Frame, Id, Key, Margin, Modal, Modifiers, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::key_hint;

const WIDTH: f32 = 640.0;
const ROW: f32 = 40.0;
const ROWS: usize = 8;

/// One line the palette can offer.
pub(crate) struct Offer {
    pub(crate) title: String,
    /// What it is, in quieter ink.
    pub(crate) note: String,
    pub(crate) icon: char,
    pub(crate) key: Option<String>,
    pub(crate) command: Command,
}

/// What a person typed so far.
#[derive(Default)]
pub(crate) struct PaletteForm {
    typed: String,
    at: usize,
    asked: bool,
}

impl PaletteForm {
    /// Shows the palette.
    pub(crate) fn ui(&mut self, ctx: &Context, offers: Vec<Offer>, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let found: Vec<(Offer, Vec<usize>)> =
            offers.into_iter().filter_map(|offer| hits(&offer.title, &self.typed).map(|hits| (offer, hits))).take(ROWS).collect();
        self.at = self.at.min(found.len().saturating_sub(1));
        let take = |press: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, press));
        if take(Key::ArrowDown) && !found.is_empty() {
            self.at = (self.at + 1) % found.len();
        }
        if take(Key::ArrowUp) && !found.is_empty() {
            self.at = (self.at + found.len() - 1) % found.len();
        }
        let mut chosen = take(Key::Enter).then_some(self.at);
        let frame = Frame::new()
            .fill(color.raised)
            .stroke(color.raised_stroke())
            .corner_radius(CornerRadius::same(radius::DIALOG))
            .shadow(color.shadow())
            .inner_margin(Margin::same(8));
        let width = WIDTH.min(ctx.content_rect().width() - 32.0);
        let top = 132.0f32.min(ctx.content_rect().height() * 0.15);
        let id = Id::unique("palette");
        let area = Area::new(id)
            .kind(egui::UiKind::Modal)
            .order(egui::Order::Foreground)
            .sense(Sense::hover())
            .anchor(egui::Align2::CENTER_TOP, vec2(0.0, top))
            .accessible_name("All commands")
            .role(Role::Dialog);
        let shown = Modal::new(id).area(area).frame(frame).backdrop_color(color.backdrop()).show(ctx, |ui| {
            ui.set_width(width - 16.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            self.field_ui(ui);
            for (i, (offer, hits)) in found.iter().enumerate() {
                if self.row_ui(ui, offer, hits, i) {
                    chosen = Some(i);
                }
            }
            if found.is_empty() {
                let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
                let text = format!("Nothing is called “{}”.", self.typed);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
                let galley = fonts::UI.cut(ui.ctx(), text.as_str(), color.ink3, rect.width() - 40.0);
                ui.painter().galley(pos2(rect.left() + 38.0, rect.center().y - galley.size().y / 2.0), galley, color.ink3);
            }
        });
        if let Some((offer, _)) = chosen.and_then(|at| found.into_iter().nth(at)) {
            commands.push(Command::Close);
            commands.push(offer.command);
        } else if shown.backdrop_response.clicked() {
            commands.push(Command::Close);
        }
    }

    fn field_ui(&mut self, ui: &mut Ui) {
        let color = Theme::of(ui.ctx()).color;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
        let icon = ui.painter().layout_no_wrap(icons::MAGNIFYING_GLASS.to_string(), fonts::icon(18.0), color.ink3);
        ui.painter().galley(pos2(rect.left() + 10.0, rect.center().y - icon.size().y / 2.0), icon, color.ink3);
        let hint = fonts::SMALL.line(ui.ctx(), "Esc closes", color.ink3);
        let end = rect.right() - 12.0 - hint.size().x;
        ui.painter().galley(pos2(end, rect.center().y - hint.size().y / 2.0), hint, color.ink3);
        let place = egui::Rect::from_min_max(pos2(rect.left() + 38.0, rect.center().y - 12.0), pos2(end - 12.0, rect.bottom()));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(place));
        let id = Id::unique("palette-field");
        let style = fonts::BODY.sized(16.0, 24.0);
        let mut layouter =
            |ui: &Ui, buffer: &dyn egui::TextBuffer, _width: f32| style.line(ui.ctx(), buffer.as_str(), color.ink1);
        let before = self.typed.clone();
        let output = TextEdit::singleline(&mut self.typed)
            .id(id)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(style.font())
            .desired_width(place.width())
            .hint_text(egui::RichText::new("What would you like to do?").font(style.font()).color(color.ink3))
            .layouter(&mut layouter)
            .show(&mut inner);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label("Search all commands"));
        if !std::mem::replace(&mut self.asked, true) || !output.response.response.has_focus() {
            output.response.response.request_focus();
        }
        if before != self.typed {
            self.at = 0;
        }
        ui.painter().hline(rect.left() + 4.0..=rect.right() - 4.0, rect.bottom() - 0.5, color.hairline());
        ui.add_space(6.0);
    }

    fn row_ui(&mut self, ui: &mut Ui, offer: &Offer, hits: &[usize], index: usize) -> bool {
        let color = Theme::of(ui.ctx()).color;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        let name = [Some(offer.title.clone()), (!offer.note.is_empty()).then(|| offer.note.clone()), offer.key.clone()];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(", ");
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, self.at == index, &name));
        if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
            self.at = index;
        }
        let here = self.at == index;
        if here {
            ui.painter().rect_filled(rect, radius::BUTTON, color.accent_wash);
        }
        let ink = if here { color.accent } else { color.ink2 };
        let icon = ui.painter().layout_no_wrap(offer.icon.to_string(), fonts::icon(18.0), ink);
        ui.painter().galley(pos2(rect.left() + 10.0, rect.center().y - icon.size().y / 2.0), icon, ink);
        let mut job = LayoutJob::default();
        for (i, c) in offer.title.chars().enumerate() {
            let style = if hits.contains(&i) { fonts::UI_STRONG } else { fonts::UI }.sized(14.0, 22.0);
            job.append(c.encode_utf8(&mut [0; 4]), 0.0, style.format(color.ink1));
        }
        let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
        let end = rect.left() + 38.0 + galley.size().x;
        ui.painter().galley(pos2(rect.left() + 38.0, rect.center().y - galley.size().y / 2.0), galley, color.ink1);
        if !offer.note.is_empty() {
            let galley = fonts::UI.cut(ui.ctx(), offer.note.as_str(), color.ink3, rect.right() - 90.0 - end);
            ui.painter().galley(pos2(end + 10.0, rect.center().y - galley.size().y / 2.0), galley, color.ink3);
        }
        if let Some(key) = &offer.key {
            key_hint(ui.painter(), pos2(rect.right() - 10.0, rect.center().y), key, color, !here);
        }
        response.clicked()
    }
}

/// Where the typed letters stand in a title: at the beginnings of words first, else in a row anywhere.
fn hits(title: &str, typed: &str) -> Option<Vec<usize>> {
    let typed: Vec<char> = typed.trim().to_lowercase().chars().collect();
    let title: Vec<char> = title.to_lowercase().chars().collect();
    if typed.is_empty() {
        return Some(Vec::new());
    }
    let starts_word = |at: usize| at == 0 || !title[at - 1].is_alphanumeric();
    let fits = |at: usize| title[at..].starts_with(&typed);
    let places = || 0..title.len();
    let at = places().find(|&at| starts_word(at) && fits(at)).or_else(|| places().find(|&at| fits(at)))?;
    Some((at..at + typed.len()).collect())
}

#[cfg(test)]
mod tests {
    use super::hits;

    #[test]
    fn letters_find_words() {
        assert_eq!(hits("Preview this post", "pre"), Some(vec![0, 1, 2]));
        assert_eq!(hits("New post", "po"), Some(vec![4, 5]));
        assert_eq!(hits("New post", "xyz"), None);
        assert_eq!(hits("New post", ""), Some(vec![]));
    }
}
