//! Texts of their own for platforms with less room: split, shortened, compared, handed over.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use postcheck::store::archive::{Archive, Entry};

use crate::desk::{Desk, Opening};

const LONG: &str = "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf Course \
    Drive and Clearwater Road, then go through the side streets, then the courts.\n\nCars left on the street will be towed to the \
    city lot. Pick yours up from 8 a.m. to 4:30 p.m. at the public works building with your license.";

/// A long post for Facebook and X.
fn long_post(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num2);
    desk.write(LONG);
    desk.until("the limit of X", |desk| desk.has("characters over"));
}

#[test]
fn a_long_post_is_split_by_keyboard_and_handed_over_in_parts() {
    let mut desk = Desk::new();
    long_post(&mut desk);
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("what stops it", |desk| desk.verdict().contains("still stop"));
    desk.until("the card", |desk| desk.has("Too long for the platform"));
    // The caret stands on the finding; the menu opens there.
    desk.press(Modifiers::COMMAND, Key::Period);
    desk.until("the menu", |desk| desk.has("Split it for X, in numbered parts, key 1"));
    desk.window.event(egui::Event::Text("1".to_owned()));
    desk.window.step();
    desk.until("the parts", |desk| desk.has("X’s own text") && desk.has("2 posts: "));
    assert!(desk.has("The facts are those of the post."), "{:#?}", desk.names());
    assert!(desk.has("Own texts"));
    desk.until("nothing left to fix", |desk| desk.settled() && !desk.verdict().contains("to fix"));
    desk.window.check_accessibility();
    desk.open_confirm();
    desk.until("the line that compares them", |desk| desk.has("The facts are the same on every platform"));
    desk.tick_all();
    desk.sign();
    assert!(desk.has("0 of 3 handed over"), "{:#?}", desk.names());
    assert!(desk.has("Copy text, X, part 1 of 2") && desk.has("Copy text, X, part 2 of 2"));
    assert!(desk.has("Address of the post on X, part 1 of 2") && !desk.has("Address of the post on X, part 2 of 2"));
    for done in ["1 of 3", "2 of 3"] {
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num2);
        desk.until("the next part", |desk| desk.has(&format!("{done} handed over")));
    }
    let archive = Archive::open(desk.folder.path()).expect("the archive");
    let Entry::Post(post) = archive.record("2026-0001").expect("a record").expect("a record").entry else { panic!("a post") };
    let own = &post.versions.iter().find(|version| version.platform == "x").expect("the text for X").text;
    assert!(own.contains("the courts. (1/2)\n\nCars left") && own.ends_with("your license. (2/2)"), "{own}");
}

#[test]
fn a_shorter_text_is_written_beside_the_post_and_compared_with_it() {
    let mut desk = Desk::new();
    long_post(&mut desk);
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("Give X a shorter text of its own"));
    desk.click("Give X a shorter text of its own");
    desk.until("what it leaves out", |desk| desk.has("left as X counts") && desk.has("Left out here: from 8 a.m. to 4:30 p.m."));
    desk.window.get_by_label("X’s own text").focus();
    desk.window.step();
    desk.press(Modifiers::COMMAND, Key::End);
    desk.window.event(egui::Event::Text(" Back at 9 p.m.".to_owned()));
    desk.until("what only X says", |desk| desk.has("Only for X: 9 p.m."));
    desk.click("Preview");
    desk.until("the preview of the own text", |desk| {
        desk.names().iter().any(|name| name.starts_with("X preview: ") && name.ends_with("Back at 9 p.m."))
    });
    desk.click("Own texts");
    desk.click("Use the post’s text again, X");
    desk.until("one text again", |desk| !desk.has("Own texts") && desk.has("characters over"));
}

#[test]
fn an_own_text_is_written_in_a_narrow_window_too() {
    let mut desk = Opening { size: (900.0, 700.0), ..Opening::new() }.open();
    long_post(&mut desk);
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("Split it for X, in numbered parts"));
    desk.click("Split it for X, in numbered parts");
    desk.until("the drawer", |desk| desk.has("X’s own text") && desk.has("2 posts: "));
    // Round the regions by key: the own text is the second of them.
    desk.press(Modifiers::NONE, Key::F6);
    desk.press(Modifiers::COMMAND, Key::End);
    desk.window.event(egui::Event::Text(" Thank you.".to_owned()));
    desk.until("numbers that do not add up any more", |desk| {
        desk.has("over the limit of X") && desk.has("Number the parts anew, X")
    });
    // In reach of the keyboard, wherever the drawer has scrolled to.
    desk.window.get_by_label("Number the parts anew, X").focus();
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("parts again", |desk| desk.has("2 posts: "));
}
