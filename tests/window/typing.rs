//! Typing brings findings, and an idle window does nothing.

use egui_kittest::kittest::Queryable;

use crate::desk::Desk;

#[test]
fn typing_gives_findings() {
    let mut desk = Desk::new();
    assert!(desk.has("Fix: the policy stops this"), "an empty page teaches the three words");
    desk.write("The rink opens Friday!! Bring skates.");
    desk.until("the row", |desk| desk.has(": !!. Format. 1 of "));
    desk.until("the counts in the page's name", |desk| desk.page_name().starts_with("Post text, 6 words"));
    assert_eq!(desk.text(), "The rink opens Friday!! Bring skates.");
}

#[test]
fn a_clean_post_has_nothing_to_do() {
    let mut desk = Desk::new();
    desk.write("The rink at Loren Thompson Park is open.");
    desk.until("the green disc", |desk| desk.has("Nothing to change. The facts come next."));
    desk.press(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::C);
    desk.until("the answer", |desk| desk.has("Copied. Paste it where you post."));
}

#[test]
fn marks_move_with_the_text() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday!!");
    desk.press(egui::Modifiers::COMMAND, egui::Key::Home);
    desk.type_text("Good news. ");
    desk.until("the finding again", |desk| desk.has(": !!"));
    assert_eq!(desk.text(), "Good news. The rink opens Friday!!");
}

#[test]
fn emoji_and_long_words_do_no_harm() {
    let mut desk = Desk::new();
    desk.write("❄️🚧 Snow route!! Ünïcödé “quotes”\n\n\nstraße 🚒");
    desk.press(egui::Modifiers::NONE, egui::Key::F8);
    desk.until("the card", |desk| desk.has("Change to !, key 1"));
}

#[test]
fn an_idle_window_draws_nothing() {
    let mut desk = Desk::new();
    desk.write("The rink at Loren Thompson Park is open.");
    // The caret stops blinking after ten seconds; a step is a quarter of one.
    for _ in 0..60 {
        desk.window.step();
    }
    let output = desk.window.output();
    let wait = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
    assert!(wait.is_some_and(|wait| wait.as_secs() > 3600), "the idle window wants a frame in {wait:?}");
    assert!(desk.window.query_by_label("Confirm facts").is_some());
}
