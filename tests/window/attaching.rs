//! Pictures in the window: added by key, by drop and by paste, described, taken off, kept, signed, handed over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use image::{Rgb, RgbImage};
use postcheck::store::archive::{Archive, Entry, Filter, Post};
use postcheck::store::pictures::Folder;

use crate::desk::{Desk, Opening};

const ADD: Modifiers = Modifiers { alt: false, ctrl: false, shift: true, mac_cmd: false, command: true };

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads the file by its path".to_owned())
    }
}

/// A picture whose file tells something; each `seed` gives another one.
fn picture(folder: &Path, name: &str, seed: u8) -> PathBuf {
    let path = folder.join(name);
    let format = image::ImageFormat::from_path(&path).unwrap_or(image::ImageFormat::Jpeg);
    let drawn = RgbImage::from_fn(64, 48, |x, y| Rgb([(x * 4) as u8, (y * 5) as u8, seed]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut bytes, format).expect("a picture");
    let mut bytes = bytes.into_inner();
    if format == image::ImageFormat::Jpeg {
        bytes.splice(2..2, b"\xFF\xFE\0\x10secret comment".iter().copied());
    }
    std::fs::write(&path, bytes).expect("a picture on the disk");
    path
}

fn desk_with(name: &str) -> (Desk, PathBuf) {
    let opening = Opening::new();
    let path = picture(opening.folder.path(), name, 7);
    (Opening { chosen: Some(path.clone()), ..opening }.open(), path)
}

fn drop_files(desk: &mut Desk, paths: &[&Path]) {
    for path in paths {
        desk.window.input_mut().dropped_files.push(Arc::new(Dropped((*path).to_owned())));
    }
    desk.window.step();
    desk.window.step();
}

fn describe(desk: &mut Desk, file: &str, words: &str) {
    let label = format!("Description of {file} for people who cannot see it");
    desk.window.get_by_label(&label).focus();
    desk.window.step();
    desk.window.step();
    desk.window.event(egui::Event::Text(words.to_owned()));
    desk.window.step();
}

fn newest(desk: &Desk) -> (Archive, Post) {
    let archive = Archive::open(desk.folder.path()).expect("the archive");
    let found = archive.find(&Filter { posts: true, ..Filter::default() }, 0, 1).expect("a search");
    let record = archive.record(&found[0].number).expect("a record").expect("a record");
    match record.entry {
        Entry::Post(post) => (archive, *post),
        other => panic!("a post, not {other:?}"),
    }
}

#[test]
fn a_picture_is_added_described_signed_and_handed_over() {
    let (mut desk, path) = desk_with("plow.jpg");
    let before = std::fs::read(&path).expect("the original");
    desk.write("The plow is ready for the winter.");
    desk.press(ADD, Key::A);
    desk.until("the picture", |desk| desk.has("plow.jpg, 64 × 48"));
    assert!(desk.has("Taken out of the copy: a comment.") && desk.has("Hidden data removed"), "{:#?}", desk.names());
    desk.until("the question for a description", |desk| {
        desk.has("Alternative text of a picture: plow.jpg: no description yet. Format.") && desk.settled()
    });
    // The new picture's description has the keyboard.
    desk.window.event(egui::Event::Text("An orange plow stands in front of the garage.".to_owned()));
    desk.until("nothing to decide", |desk| desk.verdict().contains("Nothing to change"));
    desk.until("the picture on the disk", |desk| {
        std::fs::read_dir(desk.folder.path().join("drafts/pictures")).is_ok_and(|entries| entries.count() == 1)
    });
    desk.window.check_accessibility();
    desk.open_confirm();
    assert!(desk.has("The alt text describes the picture") && desk.has("The picture shows no private person"));
    assert!(desk.has("Picture plow.jpg"), "the picture stands beside the facts");
    desk.tick_all();
    desk.sign();
    assert!(desk.has("Pictures: The cleaned copy of one, with its description"));
    let (archive, post) = newest(&desk);
    let kept = &post.pictures[0];
    assert_eq!((kept.file.as_str(), kept.width, kept.height), ("plow.jpg", Some(64), Some(48)));
    assert_eq!(kept.alt.as_deref(), Some("An orange plow stands in front of the garage."));
    assert_eq!(kept.removed, ["comment"]);
    assert_eq!(kept.original.as_deref(), Some(postcheck::store::archive::sha256(&before).as_str()));
    let copy = archive.pictures().read(&kept.sha256).expect("the picture beside the records");
    assert!(!copy.windows(6).any(|part| part == b"secret"));
    // The copy goes out; the original is as it was.
    desk.click("Save the cleaned copy… plow.jpg");
    let target = path.with_file_name("plow-to-post.jpg");
    desk.until("the saved copy", |desk| target.exists() && desk.has("Open its folder plow.jpg"));
    assert_eq!(std::fs::read(&target).expect("the copy"), copy);
    assert_eq!(std::fs::read(&path).expect("the original"), before);
    desk.click("Open the record");
    desk.until("the record with its picture", |desk| desk.has("What happened") && desk.has("Picture plow.jpg"));
    assert!(desk.has("An orange plow stands in front of the garage."));
    desk.until("the look through the records", |desk| desk.has("intact"));
    desk.click("Write a correction");
    desk.until("the draft of the correction with its picture", |desk| desk.has("plow.jpg, 64 × 48") && desk.has("Add a picture"));
    assert!(!desk.has("is not in its place any more"));
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.until("the records again", |desk| desk.has("Check again"));
    std::fs::remove_file(archive.pictures().path().join(&kept.sha256)).expect("a lost picture");
    desk.click("Check again");
    desk.until("the lost picture", |desk| desk.has("A picture of record 2026-0001 is not as it was kept"));
    desk.window.check_accessibility();
}

#[test]
fn pictures_are_dropped_and_pasted_and_bad_files_are_answered() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let mut desk = opening.open();
    desk.write("The plow is ready for the winter.");
    let good = picture(folder.path(), "plow.png", 1);
    let wrong = picture(folder.path(), "really-a.jpeg", 2);
    let mislabelled = wrong.with_file_name("mislabelled.png");
    std::fs::rename(&wrong, &mislabelled).expect("another name");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let empty = file("empty.jpg", b"");
    let text = file("letter.jpg", b"Dear all");
    let cut = file("cut.png", &std::fs::read(&good).expect("a picture")[..120]);
    let gone = folder.path().join("gone.jpg");
    drop_files(&mut desk, &[&good, &mislabelled, &empty, &text, &cut, &gone, folder.path()]);
    desk.until("every answer", |desk| {
        desk.has("plow.png, 64 × 48")
            && desk.has("mislabelled.jpg, 64 × 48")
            && desk.has("mislabelled.png holds a JPEG picture, so the copy is called mislabelled.jpg.")
            && desk.has("empty.jpg is empty.")
            && desk.has("letter.jpg is not a picture.")
            && desk.has("cut.png ends in the middle.")
            && desk.has("gone.jpg could not be opened")
            && desk.has("is a folder.")
    });
    desk.click("Hide the notes");
    assert!(!desk.has("is a folder."));
    drop_files(&mut desk, &[&good]);
    desk.until("the word about a picture that is there", |desk| desk.has("plow.png is on the post already."));
    let pixels = egui::ColorImage::filled([30, 20], egui::Color32::RED);
    desk.window.event(egui::Event::PasteImage(Arc::new(pixels)));
    desk.until("the pasted picture", |desk| desk.has("pasted-picture.png, 30 × 20"));
    desk.window.event(egui::Event::Paste(format!("file://{}\n", picture(folder.path(), "rink.jpg", 9).display())));
    desk.until("the copied file", |desk| desk.has("rink.jpg, 64 × 48"));
    assert_eq!(desk.text(), "The plow is ready for the winter.");
}

#[test]
fn a_picture_is_taken_off_and_put_back() {
    let (mut desk, _) = desk_with("plow.jpg");
    desk.write("See the attached picture of the plow.");
    desk.until("the missing picture", |desk| desk.has("An attachment that is not there"));
    desk.press(ADD, Key::A);
    desk.until("the picture", |desk| desk.has("plow.jpg, 64 × 48"));
    desk.until("no picture missing", |desk| !desk.has("An attachment that is not there"));
    describe(&mut desk, "plow.jpg", "A plow");
    desk.click("Take plow.jpg off");
    desk.until("no picture", |desk| !desk.has("plow.jpg, 64 × 48") && desk.has("plow.jpg is off the post."));
    desk.until("the missing picture again", |desk| desk.has("An attachment that is not there"));
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.until("the picture again", |desk| desk.has("plow.jpg, 64 × 48"));
    let label = "Description of plow.jpg for people who cannot see it";
    assert_eq!(desk.window.get_by_label(label).value().as_deref(), Some("A plow"));
    assert_eq!(desk.text(), "See the attached picture of the plow.");
}

#[test]
fn pictures_survive_a_kill() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let path = picture(folder.path(), "plow.jpg", 3);
    let mut desk = Opening { chosen: Some(path.clone()), ..opening }.open();
    desk.press(ADD, Key::A);
    desk.until("the picture", |desk| desk.has("plow.jpg, 64 × 48"));
    describe(&mut desk, "plow.jpg", "A plow");
    let saved = |desk: &Desk| {
        let entries = std::fs::read_dir(desk.folder.path().join("drafts")).into_iter().flatten().flatten();
        entries.filter_map(|entry| std::fs::read_to_string(entry.path()).ok()).any(|text| text.contains("\"alt\": \"A plow\""))
    };
    desk.until("the draft on the disk", |desk| saved(desk));
    // Neither the original nor an orderly end is needed.
    std::fs::remove_file(path).expect("the original goes");
    std::mem::forget(desk);
    let mut desk = Opening { folder: Arc::clone(&folder), ..Opening::new() }.open();
    desk.until("the picture again", |desk| desk.has("plow.jpg, 64 × 48"));
    assert!(!desk.has("is not in its place any more"));
    let label = "Description of plow.jpg for people who cannot see it";
    assert_eq!(desk.window.get_by_label(label).value().as_deref(), Some("A plow"));
    // A picture that went missing on the disk is said, and nothing is signed without it.
    drop(desk);
    let pictures = Folder::of_drafts(folder.path());
    for entry in std::fs::read_dir(pictures.path()).expect("the pictures").flatten() {
        std::fs::remove_file(entry.path()).expect("a lost picture");
    }
    let mut desk = Opening { folder, ..Opening::new() }.open();
    desk.until("the word about it", |desk| desk.has("is not in its place any more"));
    desk.write("The plow is ready for the winter.");
    desk.open_confirm();
    desk.tick_all();
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.until("the sign-off", |desk| desk.has("Ready to sign"));
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the refusal", |desk| desk.has("The record could not be written, so nothing was signed."));
    assert!(desk.has("the picture plow.jpg cannot be kept"), "{:#?}", desk.names());
}

#[test]
fn another_picture_asks_again() {
    let (mut desk, path) = desk_with("plow.jpg");
    desk.write("The plow is ready for the winter.");
    desk.press(ADD, Key::A);
    desk.until("the picture", |desk| desk.has("plow.jpg, 64 × 48"));
    describe(&mut desk, "plow.jpg", "A plow");
    desk.until("nothing to decide", |desk| desk.verdict().contains("Nothing to change"));
    desk.open_confirm();
    desk.tick_all();
    desk.press(ADD, Key::Enter);
    desk.until("the draft", |desk| desk.window.query_by_role(Role::MultilineTextInput).is_some() || desk.has("Add a picture"));
    let other = picture(path.parent().expect("a folder"), "garage.jpg", 200);
    drop_files(&mut desk, &[&other]);
    desk.until("the second picture", |desk| desk.has("garage.jpg, 64 × 48"));
    describe(&mut desk, "garage.jpg", "A garage");
    desk.until("nothing to decide", |desk| desk.verdict().contains("Nothing to change"));
    desk.open_confirm();
    assert!(desk.verdict().contains("2 left to confirm"), "{}", desk.verdict());
}

#[test]
fn a_name_in_a_description_is_found() {
    let (mut desk, _) = desk_with("plow.jpg");
    desk.write("The plow is ready for the winter.");
    desk.press(ADD, Key::A);
    desk.until("the picture", |desk| desk.has("plow.jpg, 64 × 48"));
    describe(&mut desk, "plow.jpg", "Jordan Peltier holding a plate of cookies");
    desk.until("the name", |desk| desk.has("What the picture shows: "));
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("its card", |desk| desk.has("Go to plow.jpg"));
    desk.click("Go to plow.jpg");
    let label = "Description of plow.jpg for people who cannot see it";
    desk.until("the field", |desk| desk.window.get_by_label(label).accesskit_node().is_focused());
}
