//! From a clean draft to a signed record.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use postcheck::store::archive::{Archive, Entry, Filter, Post};

use crate::desk::{Desk, Opening};

const POST: &str = "The rink at Loren Thompson Park opens Friday, December 4 at 6 p.m.";

/// The newest post of the archive.
fn newest(desk: &Desk) -> Post {
    let archive = Archive::open(desk.folder.path()).expect("the archive");
    let found = archive.find(&Filter { posts: true, ..Filter::default() }, 0, 1).expect("a search");
    let record = archive.record(&found[0].number).expect("a record").expect("a record");
    match record.entry {
        Entry::Post(post) => *post,
        other => panic!("a post, not {other:?}"),
    }
}

#[test]
fn a_post_is_confirmed_signed_and_found_again() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.open_confirm();
    assert!(
        desk.has("Friday, December 4. December 4, 2026 is a Friday. That is in 4 days. Not confirmed."),
        "{:#?}",
        desk.names()
    );
    assert!(desk.verdict().contains("left to confirm. Space ticks a line and moves on."));
    // Enter goes to the source of the current line, and back.
    desk.press(Modifiers::NONE, Key::Enter);
    desk.window.event(egui::Event::Text("Park calendar".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.tick_all();
    assert!(desk.has("Confirm, step 2 of 3, current") && desk.has("Draft, step 1 of 3, done"));
    desk.sign();
    assert!(desk.has("record 2026-0001") && desk.has("0 of 1 handed over"), "{:#?}", desk.names());
    desk.until("the draft off the disk", |desk| desk.drafts().is_empty());
    let post = newest(&desk);
    assert_eq!((post.text.as_str(), post.signer.as_str(), post.posted), (POST, "Dana Whitfield", true));
    assert!(post.checklist.len() >= 5 && post.checklist.iter().all(|line| line.by == "Dana Whitfield"));
    assert_eq!(post.checklist.iter().filter(|line| line.source == "Park calendar").count(), 1);
    assert_eq!(post.versions[0].account, "City of Baxter");
    // Enter copies; the address comes later.
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the copy", |desk| desk.has("1 of 1 handed over"));
    desk.fill("Address of the post on Facebook", "facebook.com/cityofbaxter/1");
    desk.click("Open the record");
    desk.until("the record", |desk| {
        desk.has("The rink at Loren Thompson Park opens Friday, record 2026-0001") || desk.has(", record 2026-0001")
    });
    desk.until("the address in the time line", |desk| desk.has("Posted on Facebook. facebook.com/cityofbaxter/1"));
    assert!(desk.has("Signed by Dana Whitfield") && desk.has("City records: no expectation of privacy."));
    desk.window.check_accessibility();
}

#[test]
fn a_signature_can_be_taken_back_for_a_moment() {
    let mut desk = Desk::new();
    desk.write("The rink at Loren Thompson Park is open.");
    desk.open_confirm();
    desk.tick_all();
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("the sign-off", |desk| desk.has("Ready to sign"));
    desk.click("Sign and keep the record");
    desk.until("the way back", |desk| desk.has("Cancel, Esc"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.until("nothing signed", |desk| desk.has("Sign and keep the record"));
    assert!(!desk.folder.path().join("records.sqlite").exists());
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.until("the draft again", |desk| desk.text() == "The rink at Loren Thompson Park is open.");
}

#[test]
fn what_is_open_is_said() {
    let mut desk = Desk::new();
    desk.write("Thank you to Karen Lindqvist for turning in a wallet.");
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("the decision that is missing", |desk| {
        desk.verdict().contains("your decision") || desk.verdict().contains("still stop")
    });
    assert!(!desk.has("Is everything right?"));
    let mut desk = Desk::new();
    desk.write(POST);
    desk.open_confirm();
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("what is left", |desk| desk.verdict().contains("left to confirm"));
    assert!(desk.has("Is everything right?"));
}

#[test]
fn an_edit_unticks_only_what_changed() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.open_confirm();
    desk.tick_all();
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.until("the draft", |desk| desk.text() == POST);
    // "6 p.m." becomes "7 p.m."
    desk.press(Modifiers::COMMAND, Key::End);
    for _ in 0..6 {
        desk.press(Modifiers::NONE, Key::ArrowLeft);
    }
    desk.press(Modifiers::NONE, Key::Delete);
    desk.type_text("7");
    assert_eq!(desk.text(), POST.replace('6', "7"));
    desk.until("the checks", |desk| desk.settled() && desk.verdict().contains("1 line to confirm"));
    desk.open_confirm();
    assert!(desk.verdict().starts_with("1 left to confirm"), "{}", desk.verdict());
    desk.until("the changed line", |desk| desk.has("7 p.m.. Changed from 6 p.m. at 9:41 AM. Look again. Not confirmed."));
    desk.press(Modifiers::NONE, Key::Space);
    desk.until("all of them", |desk| desk.verdict().starts_with("All "));
}

#[test]
fn the_police_desk_needs_a_second_reader() {
    let mut desk = Desk::new();
    desk.write("Snow emergency parking rules begin tonight at 8 p.m.");
    desk.click("City Hall desk, change");
    desk.until("the desks", |desk| desk.window.query_all_by_label("Police desk").count() > 0);
    desk.click("Police desk");
    desk.until("the desk", |desk| desk.has("Police desk, change") && desk.settled());
    desk.open_confirm();
    desk.tick_all();
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("the second reader", |desk| desk.has("Police posts need a second reader. Hand this screen to them."));
    desk.click("Sign and keep the record");
    desk.until("the refusal", |desk| desk.has("This desk’s posts need a second reader."));
    // Nobody reads the own post.
    desk.fill("Second reader", "dana  whitfield");
    desk.click("Sign and keep the record");
    desk.until("the refusal", |desk| desk.has("The second reader has to be somebody else than the signer."));
    for _ in 0..15 {
        desk.press(Modifiers::NONE, Key::Backspace);
    }
    let field = "Second reader";
    desk.window.get_by_role_and_label(egui::accesskit::Role::TextInput, field).focus();
    desk.window.step();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.window.event(egui::Event::Text("Lee Ray".to_owned()));
    desk.window.step();
    desk.fill("Initials of the second reader", "XY");
    desk.click("Sign and keep the record");
    desk.until("the refusal", |desk| desk.has("The initials do not fit the second reader’s name."));
    desk.window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Initials of the second reader").focus();
    desk.window.step();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.window.event(egui::Event::Text("LR".to_owned()));
    desk.window.step();
    desk.click("Sign and keep the record");
    desk.until("the seconds", |desk| desk.has("Write it now, Enter"));
    desk.click("Write it now, Enter");
    desk.until("the signed post", |desk| desk.has("Signed. Ready to post."));
    let post = newest(&desk);
    assert_eq!(post.second_reader.as_deref(), Some("Lee Ray"));
    assert_eq!(post.desk, "police");
}

#[test]
fn a_decision_and_a_fix_are_in_the_record_but_no_words_that_were_taken_out() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday!! Thank you to Karen Lindqvist for the cocoa!!");
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("Keep with a reason…"));
    desk.click("Keep with a reason…");
    desk.until("the dialog", |desk| desk.has("PostCheck is mistaken here"));
    desk.click("PostCheck is mistaken here");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the kept group", |desk| desk.has("Kept, with a reason, 1"));
    // The name and the second row of marks are written over.
    desk.press(Modifiers::COMMAND, Key::End);
    for _ in 0.." Thank you to Karen Lindqvist for the cocoa!!".len() {
        desk.window.key_press(Key::Backspace);
        desk.window.step();
    }
    desk.type_text(" Thank you for the cocoa.");
    desk.until("a clean post", |desk| desk.settled() && desk.verdict().contains("Nothing"));
    desk.open_confirm();
    desk.tick_all();
    desk.sign();
    let post = newest(&desk);
    assert!(post.findings.iter().any(|kept| kept.decision.as_ref().is_some_and(|decision| decision.answer == "false-alarm")));
    let fixed = post.fixed.iter().find(|fixed| fixed.rule == "private-data/person-name").expect("the name that was taken out");
    assert_eq!(fixed.at, ["2026-11-30T09:41:00-06:00[-06:00]"]);
    assert_eq!(post.retention.as_ref().map(|kept| kept.until.as_str()), Some("2029-11-30"));
    let bytes = serde_json::to_string(&post).expect("json");
    assert!(!bytes.contains("Lindqvist"));
}

#[test]
fn a_record_that_cannot_be_written_signs_nothing() {
    let opening = Opening::new();
    // A folder stands where the archive should be.
    std::fs::create_dir(opening.folder.path().join("records.sqlite")).expect("a folder in the way");
    let elsewhere = opening.folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).expect("another folder");
    let mut desk = Opening { chosen: Some(elsewhere.clone()), ..opening }.open();
    desk.write("The rink at Loren Thompson Park is open.");
    desk.open_confirm();
    desk.tick_all();
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("the sign-off", |desk| desk.has("Ready to sign"));
    desk.click("Sign and keep the record");
    desk.until("the seconds", |desk| desk.has("Write it now, Enter"));
    desk.click("Write it now, Enter");
    desk.until("the trouble", |desk| desk.verdict().contains("The record could not be written, so nothing was signed."));
    assert_eq!(desk.drafts().len(), 1, "the draft is still there");
    desk.click("Choose another folder…");
    desk.until("the folder", |desk| !desk.has("Choose another folder…"));
    desk.click("Sign and keep the record");
    desk.until("the seconds or the record", |desk| desk.has("Write it now, Enter") || desk.has("Signed. Ready to post."));
    if desk.has("Write it now, Enter") {
        desk.click("Write it now, Enter");
    }
    desk.until("the signed post", |desk| desk.has("Signed. Ready to post."));
    assert!(elsewhere.join("records.sqlite").exists());
}

#[test]
fn a_platform_may_have_a_text_of_its_own() {
    let mut desk = Desk::new();
    desk.write(POST);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num2);
    desk.until("X", |desk| {
        desk.names().iter().any(|name| name.starts_with("X, City of Baxter") && name.contains("characters left"))
    });
    desk.until("the checks", |desk| desk.settled());
    desk.open_confirm();
    desk.click("X");
    desk.until("the offer", |desk| desk.has("Give X its own text"));
    desk.click("Give X its own text");
    desk.until("the text to write in", |desk| desk.has("X’s own text") && desk.has("left as X counts"));
    desk.until("the line that compares them", |desk| desk.has("The facts are the same on every platform"));
    desk.click("Use the post’s text again, X");
    desk.until("one text again", |desk| desk.has("Give X its own text") && !desk.has("The facts are the same on every platform"));
}
