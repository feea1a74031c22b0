//! What is offered where a text is too long for a platform.

use egui::Ui;

use crate::city::{City, Platform};
use crate::ui::command::Command;
use crate::ui::draft::{Key, Page};
use crate::ui::fonts;
use crate::ui::frame::{display_name, thousands};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Kind, static_text};

use super::VersionAct;

/// A platform that has no room for the text it would get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Crowded {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Whether the text is its own already.
    pub(crate) own: bool,
}

/// The chosen platforms whose limit is passed.
pub(crate) fn crowded(page: &Page, city: &City) -> Vec<Crowded> {
    let over = page.stats.platforms.iter().filter(|usage| usage.limit.is_some_and(|limit| usage.used > limit));
    over.filter_map(|usage| city.platform(&usage.platform))
        .map(|platform| Crowded {
            id: platform.id.clone(),
            name: display_name(platform).to_owned(),
            own: page.file.versions.contains_key(&platform.id),
        })
        .collect()
}

/// Whether a finding says that a text is too long.
pub(crate) fn is_about_length(key: &Key) -> bool {
    key.rule == "too-long"
}

/// What can be done for a crowded platform, in words, the gentlest last.
pub(crate) fn offer_words(crowded: &Crowded) -> Vec<(String, VersionAct)> {
    let split = (format!("Split it for {}, in numbered parts", crowded.name), VersionAct::Split(crowded.id.clone()));
    let shorten = (format!("Give {} a shorter text of its own", crowded.name), VersionAct::Shorten(crowded.id.clone()));
    if crowded.own { vec![split] } else { vec![split, shorten] }
}

/// Offers a text of its own for a platform that has the post's.
pub(crate) fn begin_ui(ui: &mut Ui, page: &Page, platform: &Platform, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let name = display_name(platform);
    let usage = page.stats.platforms.iter().find(|usage| usage.platform == platform.id);
    let over = usage.and_then(|usage| usage.used.checked_sub(usage.limit?)).filter(|over| *over > 0);
    if let Some(over) = over {
        static_text(ui, fonts::UI, color.stop, &format!("{} characters too many for {name}.", thousands(over)));
        ui.add_space(8.0);
        if ui.add(Button::new(Kind::Edged, &format!("Split it for {name}, in numbered parts")).small()).clicked() {
            commands.push(Command::Version(VersionAct::Split(platform.id.clone())));
        }
        ui.add_space(6.0);
    }
    if ui.add(Button::new(Kind::Edged, &format!("Give {name} its own text")).small()).clicked() {
        commands.push(Command::Version(VersionAct::Shorten(platform.id.clone())));
    }
}
