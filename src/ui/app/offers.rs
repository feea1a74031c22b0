//! What the palette offers: commands, open drafts, desks and accounts.

use crate::text::Department;
use crate::ui::command::{Command, entries};
use crate::ui::dialogs::Offer;
use crate::ui::frame::display_name;
use crate::ui::icons;
use crate::ui::keys;

use super::App;

impl App {
    pub(super) fn offers(&self) -> Vec<Offer> {
        let mut offers: Vec<Offer> = entries()
            .into_iter()
            .map(|entry| Offer {
                title: entry.title.to_owned(),
                note: String::new(),
                icon: entry.icon,
                key: entry.shortcut.as_ref().map(keys::written),
                command: entry.command,
            })
            .collect();
        for (at, page) in self.pages.iter().enumerate().filter(|(_, page)| !page.file.text.is_empty()) {
            if at != self.open {
                let command = Command::Switch(page.file.id.clone());
                offers.push(Offer { title: page.title(), note: "Draft".to_owned(), icon: icons::FILE_TEXT, key: None, command });
            }
        }
        for desk in Department::ALL.into_iter().filter(|desk| *desk != self.page().department) {
            let command = Command::Desk(desk);
            let note = "For this post".to_owned();
            offers.push(Offer { title: desk.title().to_owned(), note, icon: icons::BUILDINGS, key: None, command });
        }
        for platform in &self.city.profile.platforms {
            let on = self.page().file.platforms.contains(&platform.id);
            let command = Command::Platform(platform.id.clone(), !on);
            let note = if on { "Do not post there" } else { "Post there too" }.to_owned();
            offers.push(Offer { title: display_name(platform).to_owned(), note, icon: icons::CHECK, key: None, command });
        }
        offers
    }
}
