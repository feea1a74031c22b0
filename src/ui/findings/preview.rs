//! How each chosen account will show the post: where it folds, and how much room is left. Neutral cards, no copied looks.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::checks::Severity;
use crate::city::{City, Platform};
use crate::store::drafts::SavedPicture;
use crate::text::{Span, parts};
use crate::ui::command::Command;
use crate::ui::draft::{Mark, Page};
use crate::ui::fonts;
use crate::ui::frame::display_name;
use crate::ui::icons;
use crate::ui::pictures::{Shot, Shots, framed};
use crate::ui::theme::{Theme, radius};
use crate::ui::versions::begin_ui;
use crate::ui::widgets::{say, static_text};

use super::{put, put_icon, rest};

/// How high a picture stands in a preview.
const HIGHEST: f32 = 260.0;

pub(super) fn ui(ui: &mut Ui, page: &Page, shots: &Shots, city: &City, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    ui.add_space(18.0);
    if page.file.is_blank() {
        return rest::quiet_line(ui, "The preview follows as you write.");
    }
    let chosen: Vec<&Platform> =
        city.profile.platforms.iter().filter(|platform| page.file.platforms.contains(&platform.id)).collect();
    if chosen.is_empty() {
        return rest::quiet_line(ui, "Tick an account under the page to see how it shows the post.");
    }
    for platform in chosen {
        rest::indented(ui, 24.0, |ui| {
            posts_ui(ui, page, shots, city, platform);
            if !page.file.versions.contains_key(&platform.id) {
                ui.add_space(8.0);
                begin_ui(ui, page, platform, commands);
            }
        });
        ui.add_space(24.0);
    }
    rest::indented(ui, 24.0, |ui| {
        let text = "Previews are close, not exact. Each platform decides where it folds.";
        static_text(ui, fonts::UI, color.ink3, text);
    });
    ui.add_space(24.0);
}

/// A platform with a card for each post in which the text goes out there.
fn posts_ui(ui: &mut Ui, page: &Page, shots: &Shots, city: &City, platform: &Platform) {
    let own = page.file.versions.get(&platform.id);
    let text = own.unwrap_or(&page.file.text);
    // What was said of an own text holds only for that very text.
    let read = page.versions.iter().find(|one| one.platform == platform.id && one.document.text == *text);
    let marks: &[Mark] = if own.is_some() { read.map_or(&[], |own| &own.marks) } else { &page.marks };
    let stops: Vec<Span> =
        marks.iter().filter(|mark| mark.is_open() && mark.severity() == Severity::Stop).map(|mark| mark.span).collect();
    let in_parts = read.is_some_and(|own| own.counts.len() > 1);
    let posts: Vec<Span> =
        if in_parts { parts(text).into_iter().map(|part| part.span).collect() } else { vec![Span::new(0, text.len())] };
    head_ui(ui, page, platform);
    for (at, post) in posts.into_iter().enumerate() {
        ui.add_space(8.0);
        let inside = stops.iter().filter(|stop| post.contains(**stop));
        let stops: Vec<Span> = inside.map(|stop| Span::new(stop.start - post.start, stop.end - post.start)).collect();
        let name =
            if at == 0 { display_name(platform).to_owned() } else { format!("{} part {}", display_name(platform), at + 1) };
        // The pictures go out with the first part.
        let pictures = if at == 0 { page.file.pictures.as_slice() } else { &[] };
        card_ui(ui, page, shots, city, platform, &Shown { name: &name, text: post.of(text), stops: &stops, pictures });
    }
}

/// One post as it is shown.
struct Shown<'a> {
    name: &'a str,
    text: &'a str,
    /// What the policy stops in it.
    stops: &'a [Span],
    pictures: &'a [SavedPicture],
}

fn head_ui(ui: &mut Ui, page: &Page, platform: &Platform) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let usage = page.stats.platforms.iter().find(|usage| usage.platform == platform.id);
    let note = match (platform.fold_at, usage.and_then(|usage| usage.limit.map(|limit| (usage.used, limit)))) {
        (Some(fold), _) => format!("folds at about {fold} characters"),
        (None, Some((used, limit))) if used <= limit => format!("{} left", limit - used),
        (None, Some((used, limit))) => format!("{} over", used - limit),
        _ => String::new(),
    };
    let (_, head) = ui.allocate_space(vec2(width, 20.0));
    let name = display_name(platform);
    put(ui, fonts::UI_STRONG, name, color.ink1, pos2(head.left(), head.center().y), width);
    let galley = fonts::SMALL.line(ui.ctx(), note.as_str(), color.ink3);
    ui.painter().galley(pos2(head.right() - galley.size().x, head.center().y - galley.size().y / 2.0), galley, color.ink3);
}

fn card_ui(ui: &mut Ui, page: &Page, shots: &Shots, city: &City, platform: &Platform, post: &Shown<'_>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let (shown, folded) = fold(post.text, platform.fold_at);
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(post_job(post.stops, shown, folded, width - 34.0, color)));
    let top = ui.cursor().min;
    let words = 17.0 + 40.0 + galley.size().y + if folded { 24.0 } else { 0.0 };
    let height = words + pictures_height(ui, post.pictures, shots, width - 34.0) + 17.0;
    let card = Rect::from_min_size(top, vec2(width, height));
    ui.allocate_rect(card, egui::Sense::hover());
    ui.painter().rect(card, radius::CARD, color.raised, Stroke::new(1.0, color.line), StrokeKind::Inside);
    let avatar = pos2(card.left() + 33.0, card.top() + 33.0);
    ui.painter().circle_filled(avatar, 16.0, color.accent_wash);
    let icon = if page.department.is_police() { icons::SHIELD_CHECK } else { icons::BUILDINGS };
    put_icon(ui, icon, 16.0, color.accent, avatar);
    put(ui, fonts::UI_STRONG, &account_name(page, city), color.ink1, pos2(card.left() + 59.0, avatar.y - 9.0), width - 80.0);
    put(ui, fonts::SMALL, "Just now · Public", color.ink3, pos2(card.left() + 59.0, avatar.y + 9.0), width - 80.0);
    let at = pos2(card.left() + 17.0, card.top() + 57.0);
    let bottom = at.y + galley.size().y;
    ui.painter().galley(at, galley, color.ink1);
    if folded {
        put(ui, fonts::BODY_MEDIUM, "See more", color.accent, pos2(at.x, bottom + 11.0), 100.0);
    }
    let below = Rect::from_min_max(pos2(at.x, card.top() + words), pos2(card.right() - 17.0, card.bottom() - 17.0));
    pictures_ui(ui, post.pictures, shots, below);
    let spoken = format!("{} preview: {shown}{}", post.name, if folded { " … See more" } else { "" });
    say(ui, card, ui.scope_id().with(("preview", post.name)), Role::Label, &spoken);
}

fn picture_size(shots: &Shots, sha256: &str, width: f32) -> egui::Vec2 {
    match shots.of(sha256) {
        Some(Shot::Seen { large, .. }) => {
            let size = large.size_vec2();
            size * (width / size.x).min(HIGHEST / size.y).min(1.0)
        }
        _ => vec2(width, 80.0),
    }
}

fn description(ui: &Ui, picture: &SavedPicture, width: f32, ink: egui::Color32) -> std::sync::Arc<egui::Galley> {
    let words = if picture.alt.trim().is_empty() { "No description yet." } else { picture.alt.trim() };
    fonts::SMALL.wrapped(ui.ctx(), words, ink, width)
}

fn pictures_height(ui: &Ui, pictures: &[SavedPicture], shots: &Shots, width: f32) -> f32 {
    let one = |picture: &SavedPicture| {
        let words = description(ui, picture, width, egui::Color32::PLACEHOLDER).size().y;
        12.0 + picture_size(shots, &picture.sha256, width).y + 6.0 + words
    };
    pictures.iter().map(one).sum()
}

/// The pictures one under the other, each with the words that a reader gets who cannot see it.
fn pictures_ui(ui: &Ui, pictures: &[SavedPicture], shots: &Shots, room: Rect) {
    let color = Theme::of(ui.ctx()).color;
    let mut y = room.top();
    for picture in pictures {
        y += 12.0;
        let size = picture_size(shots, &picture.sha256, room.width());
        let place = Rect::from_min_size(pos2(room.left(), y), size);
        let large = match shots.of(&picture.sha256) {
            Some(Shot::Seen { large, .. }) => Some(large),
            _ => None,
        };
        framed(ui, place, large, false);
        y = place.bottom() + 6.0;
        let galley = description(ui, picture, room.width(), color.ink3);
        let height = galley.size().y;
        ui.painter().galley(pos2(room.left(), y), galley, color.ink3);
        y += height;
    }
}

fn account_name(page: &Page, city: &City) -> String {
    if page.department.is_police() {
        return format!("{} Police Department", city.profile.city.short_name);
    }
    city.profile.city.name.clone()
}

/// What shows before the fold, cut between words.
fn fold(text: &str, at: Option<usize>) -> (&str, bool) {
    let text = text.trim_end();
    let Some((byte, _)) = at.and_then(|at| text.char_indices().nth(at)) else { return (text, false) };
    let cut = text[..byte].rfind(char::is_whitespace).filter(|cut| *cut > byte / 2).unwrap_or(byte);
    (text[..cut].trim_end(), true)
}

/// The text with what the policy stops on its wash.
fn post_job(stops: &[Span], shown: &str, folded: bool, width: f32, color: &crate::ui::theme::Palette) -> LayoutJob {
    let plain = fonts::BODY.format(color.ink1);
    let mut stopped = plain.clone();
    stopped.background = color.stop_wash;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut at = 0;
    for span in stops {
        if span.start < at || span.end > shown.len() {
            continue;
        }
        job.append(&shown[at..span.start], 0.0, plain.clone());
        job.append(&shown[span.start..span.end], 0.0, stopped.clone());
        at = span.end;
    }
    job.append(&shown[at..], 0.0, plain.clone());
    if folded {
        job.append("…", 0.0, plain);
    }
    job
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn the_fold_falls_between_words() {
        assert_eq!(fold("Short.", Some(400)), ("Short.", false));
        assert_eq!(fold("Skating opens Friday", Some(15)), ("Skating opens", true));
        assert_eq!(fold("éééééé", Some(3)), ("ééé", true));
        assert_eq!(fold("Long as it may be", None), ("Long as it may be", false));
    }
}
