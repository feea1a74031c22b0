//! The open drafts: beginning, choosing and leaving them.

use crate::store::drafts::{Found, SavedDraft};
use crate::ui::confirm::Focus;
use crate::ui::draft::Page;

use super::App;

/// A post with something of everything, for people who would rather see it than read about it.
const SAMPLE: &str = "Foley Road reopens Friday, December 5, now that the new water main is in!! The last stretch, from Inglewood Drive to Highway 210, opens to traffic by 6 a.m.\n\nWe hope to settle the change order for less than $40,000 on Tuesday. Questions? Call City Hall at 218-454-5100 or vist www.baxtermn.gov/foley.\n\nThank you to Tessa Malvern for the hot cocoa she brought our crew.";

impl App {
    fn next_revision(&mut self) -> u64 {
        self.revision += 1;
        self.revision
    }

    /// Opens an empty draft; an empty one that is already there serves.
    pub(super) fn new_page(&mut self) {
        let empty = |page: &Page| {
            page.file.text.is_empty()
                && page.file.pictures.is_empty()
                && page.file.title.is_none()
                && page.file.corrects.is_none()
        };
        if let Some(at) = self.pages.iter().position(empty) {
            self.open = at;
            self.left();
            return;
        }
        let now = self.clock.now();
        let stem = now.strftime("%Y%m%d-%H%M%S").to_string();
        let mut id = stem.clone();
        let mut count = 1;
        while self.pages.iter().any(|page| page.file.id == id) {
            count += 1;
            id = format!("{stem}-{count}");
        }
        let mut file = SavedDraft::new(id, now);
        file.department = self.preferences.desk.clone();
        file.platforms = self.usual_platforms();
        let revision = self.next_revision();
        self.pages.insert(0, Page::new(file, revision));
        self.open = 0;
        self.left();
    }

    /// The accounts of the last draft, or the first of the profile.
    fn usual_platforms(&self) -> Vec<String> {
        let last = self.pages.first().map(|page| page.file.platforms.clone());
        last.unwrap_or_else(|| self.city.profile.platforms.iter().take(1).map(|platform| platform.id.clone()).collect())
    }

    /// Puts the sample on an empty page.
    pub(super) fn sample(&mut self) {
        self.new_page();
        self.write(SAMPLE);
    }

    /// Puts a text on the open page, as if it had been pasted.
    pub(super) fn write(&mut self, text: &str) {
        let page = self.page_mut();
        page.file.text.push_str(text);
        page.move_caret = Some(page.file.text.len());
        page.follow(f64::NEG_INFINITY);
        self.typed();
        self.focus_page = true;
    }

    /// The open page has another text.
    pub(super) fn typed(&mut self) {
        let revision = self.next_revision();
        let page = self.page_mut();
        page.revision = revision;
        self.quick = None;
    }

    /// Opens another draft.
    pub(super) fn switch(&mut self, id: &str) {
        if let Some(at) = self.pages.iter().position(|page| page.file.id == id) {
            self.open = at;
            self.left();
        }
    }

    /// What belonged to the page before is put away.
    fn left(&mut self) {
        self.screen = super::Screen::Post;
        self.page_mut().vouch.focus = Some(Focus::Line);
        self.quick = None;
        self.panel.why = None;
        self.renaming = None;
        self.focus_page = true;
        let page = self.page_mut();
        page.stale = true;
        page.move_caret = Some(page.caret.min(page.file.text.len()));
    }

    /// Takes a draft off the list.
    pub(super) fn remove(&mut self, id: &str) {
        self.files.remove(id);
        let open = self.page().file.id.clone();
        self.pages.retain(|page| page.file.id != id);
        if self.pages.is_empty() {
            self.new_page();
        }
        self.open = self.pages.iter().position(|page| page.file.id == open).unwrap_or(0);
        self.left();
    }

    /// Takes in what lay on the disk. Whatever was typed before it arrived stays open.
    pub(super) fn take_found(&mut self, found: Found, now: f64) {
        let typed_already = !self.page().file.is_blank() || self.page().adding > 0;
        let drafts: Vec<SavedDraft> = found.drafts.into_iter().filter(|draft| !draft.is_blank()).collect();
        let newest = drafts.first().map(|draft| draft.saved);
        for draft in drafts {
            let revision = self.next_revision();
            self.pages.push(Page::new(draft, revision));
        }
        if !typed_already && self.pages.len() > 1 {
            self.pages.remove(0);
            self.open = 0;
            self.left();
        }
        if let Some(saved) = newest.filter(|_| found.cut_short && !typed_already) {
            self.notice_restored(saved, now);
        }
        if !found.unread.is_empty() {
            self.notice_unread(&found.unread);
        }
    }
}
