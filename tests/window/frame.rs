//! The frame at several sizes, and the names a screen reader speaks.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::desk::{Desk, Opening};

#[test]
fn the_first_start_asks_two_questions() {
    let mut desk = Opening { first_run: true, ..Opening::new() }.open();
    desk.until("the card", |desk| desk.has("Welcome. Two questions."));
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("what is missing", |desk| desk.has("The record needs a name."));
    desk.window.event(egui::Event::Text("Milo Sandberg".to_owned()));
    desk.window.step();
    desk.click("Police desk");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the person", |desk| desk.has("Milo Sandberg, Police desk"));
    desk.until("the preferences on the disk", |desk| {
        std::fs::read_to_string(desk.folder.path().join("preferences.toml")).is_ok_and(|text| text.contains("Milo Sandberg"))
    });
    desk.type_text("Thank you.");
    assert_eq!(desk.text(), "Thank you.");
}

#[test]
fn everything_has_a_name() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday!! Bring skates.");
    desk.press(Modifiers::NONE, Key::F8);
    for name in [
        "New post",
        "Draft",
        "Works offline",
        "Findings, 1",
        "Preview",
        "More",
        "City Hall desk, change",
        "Next finding, F8",
        "Facebook, City of Baxter, 63,169 characters left",
    ] {
        assert!(desk.names().iter().any(|label| label == name), "no {name:?} among {:#?}", desk.names());
    }
    desk.window.check_accessibility();
}

#[test]
fn a_narrow_window_keeps_everything() {
    let mut desk = Opening { size: (900.0, 800.0), ..Opening::new() }.open();
    desk.write("The rink opens Friday!! Bring skates.");
    assert!(desk.window.query_by_label("Open the drawer").is_some());
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the drawer with the card", |desk| desk.has("Keep with a reason…") && desk.has("Close the drawer"));
    desk.click("Preview");
    desk.until("the preview", |desk| desk.has("Facebook preview: The rink opens Friday!!"));
    desk.window.check_accessibility();
}

#[test]
fn a_wide_window_shows_the_preview_beside_the_findings() {
    let mut desk = Opening { size: (1600.0, 900.0), ..Opening::new() }.open();
    desk.write("The rink opens Friday!! Bring skates.");
    desk.until("both", |desk| desk.has(": !!. Format.") && desk.has("Facebook preview: The rink"));
}

#[test]
fn at_twice_the_size_the_bars_stay() {
    let mut desk = Opening { size: (720.0, 450.0), ..Opening::new() }.open();
    desk.write("The rink opens Friday!! Bring skates.");
    assert!(desk.has("Accounts 1 of ") && desk.has("Next finding"));
}

#[test]
fn an_account_is_ticked_by_key() {
    let mut desk = Desk::new();
    desk.type_text("The rink opens Friday.");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num2);
    desk.until("X", |desk| {
        desk.names().iter().any(|name| name.starts_with("X, City of Baxter") && name.contains("characters left"))
    });
}
