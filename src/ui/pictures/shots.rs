//! The pictures as the window paints them, by SHA-256.

use std::collections::{HashMap, HashSet};

use egui::accesskit::Role;
use egui::epaint::RectShape;
use egui::{Color32, Context, Rect, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2};

use super::worker::Sight;
use crate::store::drafts::SavedPicture;
use crate::store::pictures::Trace;
use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::static_text;

/// How high a picture stands beside the facts.
const HIGHEST: f32 = 260.0;
/// How many pictures stay ready to paint.
const MOST: usize = 80;

/// A picture that can be painted, or why not.
pub(crate) enum Shot {
    Seen { small: TextureHandle, large: TextureHandle },
    Missing(String),
}

/// Every picture that was looked at in this session.
#[derive(Default)]
pub(crate) struct Shots {
    shots: HashMap<String, Shot>,
    asked: HashSet<String>,
    told: HashMap<String, Vec<Trace>>,
}

impl Shots {
    /// The picture, once it is there.
    pub(crate) fn of(&self, sha256: &str) -> Option<&Shot> {
        self.shots.get(sha256)
    }

    /// What a picture's file told when it was added.
    pub(crate) fn told(&self, sha256: &str) -> &[Trace] {
        self.told.get(sha256).map_or(&[], Vec::as_slice)
    }

    /// Notes what a picture's file told.
    pub(crate) fn tell(&mut self, sha256: &str, told: Vec<Trace>) {
        self.told.insert(sha256.to_owned(), told);
    }

    /// Whether this picture must still be asked for; notes that it was.
    pub(crate) fn is_wanted(&mut self, sha256: &str) -> bool {
        !sha256.is_empty() && !self.shots.contains_key(sha256) && self.asked.insert(sha256.to_owned())
    }

    /// Takes a picture, or the reason why there is none.
    pub(crate) fn take(&mut self, ctx: &Context, sha256: String, sight: Result<Sight, String>) {
        if self.shots.len() >= MOST {
            // Whatever still shows is asked for again.
            self.shots.clear();
            self.asked.clear();
        }
        let shot = match sight {
            Ok(Sight { small, large }) => {
                let texture = |part: &str, pixels| ctx.load_texture(format!("{sha256} {part}"), pixels, TextureOptions::LINEAR);
                Shot::Seen { small: texture("small", small), large: texture("large", large) }
            }
            Err(why) => Shot::Missing(why),
        };
        self.asked.insert(sha256.clone());
        self.shots.insert(sha256, shot);
    }
}

/// Paints a picture into a frame: all of it, or cut to fill the frame.
pub(crate) fn framed(ui: &Ui, rect: Rect, texture: Option<&TextureHandle>, fill: bool) {
    let color = Theme::of(ui.ctx()).color;
    ui.painter().rect_filled(rect, radius::CHIP, color.sunken);
    if let Some(texture) = texture {
        let size = texture.size_vec2();
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let (place, part) = if fill {
            let scale = (rect.width() / size.x).max(rect.height() / size.y);
            let shown = rect.size() / (size * scale);
            (rect, Rect::from_center_size(whole.center(), shown.min(egui::Vec2::splat(1.0))))
        } else {
            let scale = (rect.width() / size.x).min(rect.height() / size.y);
            (Rect::from_center_size(rect.center(), size * scale), whole)
        };
        ui.painter().add(RectShape::filled(place, radius::CHIP, Color32::WHITE).with_texture(texture.id(), part));
    }
    let edge = if color.contrast { color.edge } else { color.line };
    ui.painter().rect_stroke(rect, radius::CHIP, Stroke::new(1.0, edge), StrokeKind::Inside);
}

/// The pictures of a post one under the other, each with its description.
pub(crate) fn column_ui(ui: &mut Ui, pictures: &[SavedPicture], shots: &Shots) {
    let color = Theme::of(ui.ctx()).color;
    for picture in pictures {
        ui.add_space(20.0);
        if let Some(Shot::Seen { large, .. }) = shots.of(&picture.sha256) {
            let size = large.size_vec2();
            let scale = (ui.available_width() / size.x).min(HIGHEST / size.y).min(1.0);
            let (rect, response) = ui.allocate_exact_size(size * scale, Sense::hover());
            framed(ui, rect, Some(large), false);
            let name = format!("Picture {}", picture.file);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            ui.add_space(6.0);
        }
        let alt = picture.alt.trim();
        static_text(ui, fonts::UI, color.ink2, if alt.is_empty() { "No description yet." } else { alt });
        static_text(ui, fonts::SMALL, color.ink3, &picture.file);
    }
}
