//! The pictures of a signed post: the cleaned copy to save, the description to copy.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::{Align, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use crate::store::archive::Picture;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, done_chip, static_text};

use super::{PictureAct, Shot, Shots, framed};

/// Shows them under the texts.
pub(crate) fn hand_over_ui(
    ui: &mut Ui,
    pictures: &[Picture],
    shots: &Shots,
    saved: &BTreeMap<String, PathBuf>,
    commands: &mut Vec<Command>,
) {
    let color = Theme::of(ui.ctx()).color;
    if pictures.is_empty() {
        return;
    }
    ui.add_space(8.0);
    static_text(ui, fonts::UI_STRONG, color.ink1, "Pictures");
    ui.add_space(4.0);
    let words = "Post these copies, not the files from the camera: the copies tell nothing about places, people and devices.";
    static_text(ui, fonts::UI, color.ink3, words);
    ui.add_space(8.0);
    for picture in pictures {
        card_ui(ui, picture, shots, saved.get(&picture.sha256), commands);
        ui.add_space(12.0);
    }
}

fn card_ui(ui: &mut Ui, picture: &Picture, shots: &Shots, saved: Option<&PathBuf>, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let top = ui.cursor().min;
    let alt = picture.alt.as_deref().unwrap_or_default();
    let galley = fonts::UI.wrapped(ui.ctx(), alt, color.ink2, width - 34.0 - 110.0);
    let lines = galley.size().y.max(20.0);
    let height = (17.0 + 22.0 + 4.0 + lines + 10.0 + 28.0 + 17.0).max(106.0);
    let rect = Rect::from_min_size(top, vec2(width, height));
    ui.allocate_rect(rect, Sense::hover());
    let edge = Stroke::new(1.0, if color.contrast { color.edge } else { color.line });
    ui.painter().rect(rect, radius::CARD, color.paper, edge, StrokeKind::Inside);
    let inner = rect.shrink(17.0);
    let small = match shots.of(&picture.sha256) {
        Some(Shot::Seen { small, .. }) => Some(small),
        _ => None,
    };
    framed(ui, Rect::from_min_size(inner.min, vec2(96.0, 72.0)), small, true);
    let text = Rect::from_min_max(pos2(inner.left() + 110.0, inner.top()), inner.max);
    let mut column = ui.new_child(UiBuilder::new().id_salt(("hand over", &picture.sha256)).max_rect(text));
    column.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let ui = &mut column;
    if saved.is_some() {
        let corner = Rect::from_min_max(pos2(text.right() - 90.0, text.top() - 1.0), pos2(text.right(), text.top() + 21.0));
        let layout = Layout::right_to_left(Align::Center);
        done_chip(&mut ui.new_child(UiBuilder::new().id_salt("saved").max_rect(corner).layout(layout)), "Saved");
    }
    static_text(ui, fonts::UI_STRONG, color.ink1, &picture.file);
    ui.add_space(4.0);
    static_text(ui, fonts::UI, color.ink2, if alt.is_empty() { "No description." } else { alt });
    let row = Rect::from_min_max(pos2(text.left(), text.bottom() - 28.0), text.max);
    let mut row = ui.new_child(UiBuilder::new().id_salt("row").max_rect(row).layout(Layout::left_to_right(Align::Center)));
    row.spacing_mut().item_spacing.x = 10.0;
    let mut button = |kind: Kind, words: &str, icon: char, act: PictureAct| {
        let name = format!("{words} {}", picture.file);
        if row.add(Button::new(kind, words).small().icon(icon).name(&name)).clicked() {
            commands.push(Command::Picture(act));
        }
    };
    let words = if saved.is_some() { "Save again…" } else { "Save the cleaned copy…" };
    button(Kind::Edged, words, icons::FLOPPY_DISK, PictureAct::Save(picture.sha256.clone(), picture.file.clone()));
    if !alt.is_empty() && !alt.eq_ignore_ascii_case("decorative") {
        button(Kind::Edged, "Copy the description", icons::COPY, PictureAct::CopyAlt(alt.to_owned()));
    }
    if let Some(path) = saved {
        let folder = path.parent().map(std::path::Path::to_path_buf).unwrap_or_default();
        button(Kind::Quiet, "Open its folder", icons::FOLDER_OPEN, PictureAct::Folder(folder));
    }
}
