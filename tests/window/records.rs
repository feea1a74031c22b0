//! The records: found, read, looked through, exported, corrected.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use jiff::ZonedDateTime;
use postcheck::store::archive::{Archive, Circumstances, Entry, Post, ProfileMark, Version};

use crate::desk::{Desk, Opening};

/// An archive with some posts.
fn filled(opening: &Opening) {
    let mut archive = Archive::open(opening.folder.path()).expect("an archive");
    for (day, text, desk) in [
        ("2025-10-01", "Water shutoff on Wednesday.", "public-works"),
        ("2026-10-02", "The water shutoff is on Thursday.", "public-works"),
        ("2026-11-12", "Skating begins at Loren Thompson Park.", "parks"),
    ] {
        let version = Version { platform: "facebook".to_owned(), account: "City of Baxter".to_owned(), text: text.to_owned() };
        let entry = Entry::Post(Box::new(Post {
            posted: true,
            desk: desk.to_owned(),
            author: "Milo Sandberg".to_owned(),
            signer: "Milo Sandberg".to_owned(),
            text: text.to_owned(),
            versions: vec![version],
            ..Post::default()
        }));
        let now: ZonedDateTime = format!("{day}T10:00:00-06:00[-06:00]").parse().expect("a time");
        let mark = ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() };
        let circumstances =
            Circumstances { by: "Milo Sandberg".to_owned(), city: "City of Baxter".to_owned(), profile: mark, now };
        archive.append(entry, &circumstances).expect("a record");
    }
}

#[test]
fn an_empty_archive_says_so() {
    let mut desk = Desk::new();
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("the empty list", |desk| desk.has("No records yet. A post lands here when it is signed."));
    assert!(desk.has("City records: no expectation of privacy."));
    desk.press(Modifiers::COMMAND, Key::Num1);
    desk.until("the draft", |desk| desk.has("Post text"));
}

#[test]
fn records_are_searched_and_filtered() {
    let opening = Opening::new();
    filled(&opening);
    let mut desk = opening.open();
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("all of them", |desk| desk.has("3 records"));
    desk.until("the verdict", |desk| desk.has("All 3 entries intact. Checked today at 9:41 AM"));
    desk.window.event(egui::Event::Text("water".to_owned()));
    desk.until("two of them", |desk| desk.has("2 of 3 records"));
    desk.click("Year: All years");
    desk.until("the years", |desk| desk.window.query_by_label("2026").is_some());
    desk.click("2026");
    desk.until("one of them", |desk| desk.has("1 of 3 records"));
    desk.window.event(egui::Event::Text(" main".to_owned()));
    desk.window.get_by_label("Search the records").focus();
    desk.until("the search", |desk| desk.has("Year: 2026"));
    desk.press(Modifiers::COMMAND, Key::F);
    desk.window.event(egui::Event::Text(" pressure".to_owned()));
    desk.until("nothing", |desk| desk.has("No record has “") && desk.has("in 2026."));
    desk.click("Search all years");
    desk.until("nothing in any year", |desk| desk.has("Year: All years"));
    desk.window.check_accessibility();
}

#[test]
fn a_record_is_read_exported_and_corrected() {
    let opening = Opening::new();
    filled(&opening);
    let target = opening.folder.path().join("request");
    std::fs::create_dir(&target).expect("a folder");
    let mut desk = Opening { chosen: Some(target.clone()), ..opening }.open();
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("the list", |desk| desk.has("3 records"));
    // Down the list by key.
    desk.press(Modifiers::NONE, Key::ArrowDown);
    desk.until("the newest", |desk| desk.has("Skating begins at Loren Thompson Park., record 2026-0002"));
    desk.press(Modifiers::NONE, Key::ArrowDown);
    desk.until("the next", |desk| desk.has("The water shutoff is on Thursday., record 2026-0001"));
    assert!(desk.has("10:00 AM. Signed by Milo Sandberg. Seal "));
    desk.click("Export for a request…");
    desk.until("the dialog", |desk| desk.has("Text that was removed before posting is never exported."));
    desk.click("Choose a folder…");
    desk.until("the export", |desk| desk.has("1 record exported to records-2026-11-30-0941"));
    assert!(target.join("records-2026-11-30-0941/records/2026-0001.html").exists());
    desk.click("Write a correction");
    desk.until("the text to correct", |desk| desk.has("Post text") && desk.text() == "The water shutoff is on Thursday.");
    desk.until("the draft's link on the disk", |desk| {
        let entries = std::fs::read_dir(desk.folder.path().join("drafts")).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| std::fs::read_to_string(entry.path()).ok())
            .any(|text| text.contains("\"corrects\": \"2026-0001\""))
    });
}

#[test]
fn a_changed_record_is_named() {
    let opening = Opening::new();
    filled(&opening);
    {
        let file = rusqlite::Connection::open(opening.folder.path().join("records.sqlite")).expect("the file");
        file.execute_batch(
            "DROP TRIGGER records_fixed; UPDATE records SET body = replace(body, 'Wednesday', 'Monday') WHERE seq = 1",
        )
        .expect("a change");
    }
    let mut desk = opening.open();
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("the broken record", |desk| desk.has("Record 2025-0001 is not as it was written"));
    desk.click("Show");
    desk.until("the record", |desk| desk.has(", record 2025-0001"));
}

#[test]
fn a_record_is_held_and_its_schedule_is_shown() {
    let mut desk = Desk::new();
    desk.write("The rink at Loren Thompson Park is open.");
    desk.open_confirm();
    desk.tick_all();
    desk.sign();
    desk.click("Open the record");
    desk.until("how long it is kept", |desk| desk.has("Until November 30, 2029. Schedule: General correspondence."));
    assert!(desk.has("Keep until November 30, 2029"));
    desk.click("Put on hold…");
    desk.until("the reason", |desk| desk.has("Put record 2026-0001 on hold"));
    desk.window.event(egui::Event::Text("an open request".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the hold", |desk| desk.has("On hold since 9:41 AM, by Dana Whitfield: an open request"));
    desk.until("the hold in the list", |desk| desk.names().iter().any(|name| name.contains("On hold · Facebook")));
    assert!(desk.has("Held by Dana Whitfield"));
    desk.click("End the hold…");
    desk.until("the reason", |desk| desk.has("End the hold on record 2026-0001"));
    desk.window.event(egui::Event::Text("answered".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the end of the hold", |desk| desk.has("Hold ended by Dana Whitfield") && desk.has("Put on hold…"));
    desk.window.check_accessibility();
}

#[test]
fn what_is_left_of_a_record_is_shown() {
    let opening = Opening::new();
    filled(&opening);
    {
        let mut archive = Archive::open(opening.folder.path()).expect("the archive");
        let now: ZonedDateTime = "2026-11-20T10:00:00-06:00[-06:00]".parse().expect("a time");
        let profile = ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() };
        let circumstances = Circumstances { by: "Ida Renner".to_owned(), city: "City of Baxter".to_owned(), profile, now };
        archive.dispose(&["2025-0001".to_owned()], "Line 7", "three years are over", &circumstances).expect("a certificate");
    }
    let mut desk = opening.open();
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("the list", |desk| desk.has("3 records"));
    let row = |desk: &Desk| desk.names().into_iter().find(|name| name.starts_with("Disposed of, with a certificate. Oct. 1"));
    desk.until("the row", |desk| row(desk).is_some());
    let name = row(&desk).expect("the row");
    desk.click(&name);
    desk.until("what is left", |desk| desk.has("Certificate 2026-0003, Nov. 20, 10:00 AM, by Ida Renner."));
    assert!(desk.has("Schedule: Line 7.") && desk.has("Its text is gone. Its seal stays in the chain:"));
    desk.press(Modifiers::NONE, Key::ArrowUp);
    desk.until("another record", |desk| desk.has(", record 2026-0001") && !desk.has("Its text is gone"));
}

#[test]
fn a_draft_is_filed_as_not_posted() {
    let mut desk = Desk::new();
    desk.write("Thank you to Karen Lindqvist for turning in a wallet.");
    desk.press(Modifiers::COMMAND, Key::K);
    desk.until("the palette", |desk| desk.has("All commands") || desk.has("New post"));
    desk.window.event(egui::Event::Text("file this draft".to_owned()));
    desk.window.step();
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the question", |desk| desk.has("Take the draft off the list?"));
    desk.click("File it");
    desk.until("the answer", |desk| desk.verdict().contains("Filed as not posted: record 2026-0001."));
    let archive = Archive::open(desk.folder.path()).expect("the archive");
    let Entry::Post(post) = archive.record("2026-0001").expect("a record").expect("a record").entry else { panic!("a post") };
    assert!(!post.posted && post.text.contains("[taken out]") && !post.text.contains("Lindqvist"));
    desk.until("the draft off the disk", |desk| desk.drafts().is_empty());
}
