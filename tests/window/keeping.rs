//! Keeping flagged words with a reason.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::desk::Desk;

#[test]
fn a_kept_finding_no_longer_counts() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday!! Bring skates.");
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("Keep with a reason…"));
    desk.click("Keep with a reason…");
    desk.until("the dialog", |desk| desk.has("Keep “!!”?"));
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("what is missing", |desk| desk.has("A name or a reason is still missing."));
    desk.window.get_by_role_and_label(egui::accesskit::Role::TextInput, "The reason").focus();
    desk.window.step();
    desk.window.event(egui::Event::Text("The children wrote it".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the kept group", |desk| desk.has("Kept, with a reason, 1"));
    desk.until("the decision on the disk", |desk| {
        let folder = desk.folder.path().join("drafts");
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| std::fs::read_to_string(entry.path()).ok()).any(|text| text.contains("The children wrote it"))
    });
    desk.until("the card of the kept finding", |desk| desk.has("Take it up again"));
    desk.click("Take it up again");
    desk.until("the finding again", |desk| !desk.has("Kept, with a reason"));
}
