//! Drafts survive: saved as they are typed, restored after a crash, opened and saved as plain files.

use std::sync::Arc;

use egui::{Key, Modifiers};

use crate::desk::{Desk, Opening, saved_texts};

#[test]
fn a_draft_is_saved_as_it_is_typed_and_restored_after_a_crash() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let mut desk = opening.open();
    desk.type_text("Hydrant flushing begins Monday.");
    desk.until("the draft on the disk", |desk| desk.drafts() == ["Hydrant flushing begins Monday."]);
    desk.until("the time of saving", |desk| desk.has("saved 9:41 AM"));
    // As after kill -9: nothing of the window is closed.
    std::mem::forget(desk);
    let mut desk = Opening { folder, ..Opening::new() }.open();
    desk.until("the text again", |desk| desk.text() == "Hydrant flushing begins Monday.");
    desk.until("the word about it", |desk| desk.verdict().contains("Restored your draft from 9:41 AM."));
    desk.type_text(" Run your tap.");
    assert_eq!(desk.text(), "Hydrant flushing begins Monday. Run your tap.");
}

#[test]
fn a_window_closed_in_order_says_nothing_of_it() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let mut desk = opening.open();
    desk.type_text("Hydrant flushing begins Monday.");
    desk.until("the draft on the disk", |desk| !desk.drafts().is_empty());
    drop(desk);
    let mut desk = Opening { folder, ..Opening::new() }.open();
    desk.until("the text again", |desk| desk.text() == "Hydrant flushing begins Monday.");
    assert!(!desk.has("Restored"));
}

#[test]
fn several_drafts_are_open_at_once() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday.");
    desk.press(Modifiers::COMMAND, Key::N);
    desk.until("an empty page", |desk| desk.text().is_empty());
    desk.write("The library is closed Monday.");
    desk.until("both on the disk", |desk| desk.drafts().len() == 2);
    let name =
        desk.names().into_iter().find(|name| name.starts_with("The rink opens Friday,")).expect("the first draft in the list");
    desk.click(&name);
    desk.until("the first text", |desk| desk.text() == "The rink opens Friday.");
}

#[test]
fn a_text_is_opened_and_saved_as_a_file() {
    let opening = Opening::new();
    let file = opening.folder.path().join("notice.txt");
    std::fs::write(&file, "\u{feff}Foley Road reopens.\r\nDrive slowly.\n").expect("a file to open");
    let mut desk = Opening { chosen: Some(file.clone()), ..opening }.open();
    desk.press(Modifiers::COMMAND, Key::O);
    desk.until("the text of the file", |desk| desk.text() == "Foley Road reopens.\nDrive slowly.");
    assert!(desk.has("notice, rename"));
    desk.type_text(" Thank you.");
    desk.press(Modifiers::COMMAND, Key::S);
    desk.until("the file", |_| std::fs::read_to_string(&file).is_ok_and(|text| text.ends_with("slowly. Thank you.")));
    desk.until("the word about it", |desk| desk.has("Saved as notice.txt"));
}

#[test]
fn a_folder_that_takes_no_files_is_said_in_one_sentence() {
    let opening = Opening::new();
    let wall = opening.folder.path().join("wall");
    std::fs::write(&wall, "a file where a folder should be").expect("a wall");
    let mut desk = Opening { data: Some(wall.clone()), first_run: true, ..opening }.open();
    desk.until("the sentence", |desk| desk.verdict().contains("Drafts can’t be saved"));
    assert!(desk.has("Save elsewhere…"));
    assert!(saved_texts(&wall).is_empty());
}
