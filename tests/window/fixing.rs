//! Finding, fixing and undoing without a mouse.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::desk::Desk;

const POST: &str = "The rink opens Friday!! Bring skates.";

#[test]
fn f8_opens_the_card() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has(": !!. Format. Open."));
    assert!(desk.window.query_by_label("Keep with a reason…").is_some());
    assert!(desk.window.query_by_label("Change to !, key 1").is_some());
}

#[test]
fn a_quick_fix_by_keyboard_is_one_step_of_undo() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::NONE, Key::F8);
    desk.press(Modifiers::COMMAND, Key::Period);
    desk.until("the menu", |desk| desk.has("Keep it, with a reason…"));
    desk.window.event(egui::Event::Text("1".to_owned()));
    desk.until("the fix", |desk| desk.text() == "The rink opens Friday! Bring skates.");
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.until("the text as it was", |desk| desk.text() == POST);
    desk.press(Modifiers::COMMAND, Key::Y);
    desk.until("the fix again", |desk| desk.text() == "The rink opens Friday! Bring skates.");
}

#[test]
fn arrows_and_enter_choose_and_escape_returns() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::NONE, Key::F8);
    desk.press(Modifiers::COMMAND, Key::Period);
    desk.until("the menu", |desk| desk.has("Keep it, with a reason…"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.until("no menu", |desk| !desk.has("Keep it, with a reason…"));
    assert_eq!(desk.text(), POST);
    desk.press(Modifiers::COMMAND, Key::Period);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the fix", |desk| desk.text() == "The rink opens Friday! Bring skates.");
    desk.type_text("?");
    desk.until("typing where the fix ended", |desk| desk.text() == "The rink opens Friday!? Bring skates.");
}

#[test]
fn f1_says_why() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::NONE, Key::F8);
    desk.press(Modifiers::NONE, Key::F1);
    desk.until("the rule's page", |desk| desk.has("What is left alone"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.until("the card", |desk| desk.has("Keep with a reason…"));
}

#[test]
fn the_palette_runs_commands() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::COMMAND, Key::K);
    desk.until("the palette", |desk| desk.has("Search all commands"));
    desk.window.event(egui::Event::Text("next".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the card", |desk| desk.has("Format. Open."));
}
