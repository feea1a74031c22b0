//! The texts of their own that platforms have.

use egui::Context;

use crate::city::fitting;
use crate::text::Document;
use crate::ui::command::Tab;
use crate::ui::frame::{Step, display_name};
use crate::ui::versions::VersionAct;

use super::App;

impl App {
    /// Carries out what was done with a platform's own text.
    pub(super) fn version_act(&mut self, ctx: &Context, act: VersionAct) {
        match act {
            VersionAct::Shorten(id) => {
                let text = match (self.city.platform(&id), &self.page().document) {
                    (Some(platform), Some(document)) if self.page().is_checked() => fitting::shortened(platform, document),
                    _ => self.page().file.text.clone(),
                };
                // Where not even the first sentence finds room, the whole text is a better beginning than none.
                let text = if text.trim().is_empty() { self.page().file.text.clone() } else { text };
                self.begin_own(ctx, &id, text);
            }
            VersionAct::Split(id) => self.split(ctx, &id),
            VersionAct::Written(id, text) => self.set_own(&id, Some(text)),
            VersionAct::Same(id) => self.set_own(&id, None),
        }
    }

    fn split(&mut self, ctx: &Context, id: &str) {
        let today = self.clock.today();
        let page = self.page();
        let Some(platform) = self.city.platform(id) else { return };
        let text = page.file.versions.get(id).unwrap_or(&page.file.text);
        match fitting::split(platform, text, today) {
            Some(parts) => self.begin_own(ctx, id, parts),
            None => {
                let document = Document::read(text, today);
                let fits = fitting::over(platform, &document, today).is_none();
                let name = display_name(platform).to_owned();
                let line =
                    if fits { format!("It fits {name} in one piece.") } else { format!("Too long for {name} even in parts.") };
                let small = if fits { "" } else { "Shorten it first." };
                let now = ctx.input(|input| input.time);
                self.notice_missing(&line, small, now);
            }
        }
    }

    /// A new own text shows at once, beside the post.
    fn begin_own(&mut self, ctx: &Context, id: &str, text: String) {
        self.set_own(id, Some(text));
        self.quick = None;
        if self.page().step == Step::Draft {
            self.panel.tab = Tab::Own;
        } else {
            self.page_mut().vouch.shown_platform = Some(id.to_owned());
        }
        self.panel.drawer_open = true;
        ctx.request_repaint();
    }

    fn set_own(&mut self, id: &str, text: Option<String>) {
        let page = self.page_mut();
        match text {
            Some(text) => page.file.versions.insert(id.to_owned(), text),
            None => page.file.versions.remove(id),
        };
        self.changed_around();
    }
}
