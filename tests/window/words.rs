//! Own words: taught from a finding with one key, listed, taken out, imported; and two windows on one folder.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::desk::{Desk, Opening};

const POST: &str = "Crews are replacing the water vavle tonight.";

fn file(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.folder.path().join(name)).unwrap_or_default()
}

fn found(desk: &mut Desk) -> bool {
    desk.has("Not in the dictionary: vavle")
}

fn open_words(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::K);
    desk.until("the palette", |desk| desk.has("Search all commands"));
    desk.window.event(egui::Event::Text("own words".to_owned()));
    desk.window.step();
    desk.press(Modifiers::NONE, Key::Enter);
    desk.until("the dialog", |desk| desk.has("Search or add a word"));
}

#[test]
fn one_key_teaches_a_word_for_good() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let mut desk = opening.open();
    desk.write(POST);
    desk.until("the finding", found);
    desk.press(Modifiers::NONE, Key::F8);
    desk.press(Modifiers::COMMAND, Key::D);
    assert!(!found(&mut desk), "the finding goes at once");
    desk.until("the word on the disk", |desk| file(desk, "words.dic") == "vavle\n");
    desk.until("the verdict", |desk| desk.settled() || desk.verdict().contains("one of your words now"));
    drop(desk);
    let mut desk = Opening { folder, ..Opening::new() }.open();
    desk.press(Modifiers::COMMAND, Key::N);
    desk.write(&format!("{POST} The othr one is fine."));
    desk.until("another finding", |desk| desk.has("Not in the dictionary: othr"));
    assert!(!found(&mut desk));
}

#[test]
fn the_card_and_the_menu_teach_the_city() {
    let mut desk = Desk::new();
    desk.write("The vavle and the zambonie are new.");
    desk.until("the findings", |desk| found(desk) && desk.has("zambonie"));
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("vavle. Spelling. Open."));
    desk.click("Add to the city’s words");
    assert!(!found(&mut desk));
    desk.press(Modifiers::NONE, Key::F8);
    desk.press(Modifiers::COMMAND, Key::Period);
    desk.until("the menu", |desk| desk.has("Keep it, with a reason…"));
    let line = desk.names().into_iter().find(|name| name.starts_with("Add to my words, key ")).expect("a line to teach");
    desk.window.event(egui::Event::Text(line.rsplit(' ').next().unwrap_or_default().to_owned()));
    desk.until("both words on the disk", |desk| {
        file(desk, "city-words.dic") == "vavle\n" && file(desk, "words.dic") == "zambonie\n"
    });
    desk.until("nothing left", |desk| !desk.has("zambonie."));
}

#[test]
fn the_list_is_searched_and_words_come_and_go() {
    let mut desk = Desk::new();
    std::fs::write(desk.folder.path().join("words.dic"), "vavle\nskijor/kick\n*utilize\n").expect("a list");
    desk.write(&format!("{POST} We utilize skijoring."));
    open_words(&mut desk);
    desk.until("the list", |desk| {
        desk.has("Your words, 3") && desk.has("skijor, bent like kick") && desk.has("utilize, not to be written")
    });
    desk.window.event(egui::Event::Text("vav".to_owned()));
    desk.until("the search", |desk| desk.has("Remove vavle") && !desk.has("Remove utilize"));
    desk.click("Remove vavle");
    desk.until("the word gone", |desk| file(desk, "words.dic") == "skijor/kick\n*utilize\n");
    desk.click("Undo");
    desk.until("the word back", |desk| file(desk, "words.dic").contains("vavle\n"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.until("the finding of a word not to use", |desk| desk.has("Not in the dictionary: utilize"));
    assert!(!found(&mut desk) && !desk.has("dictionary: skijoring"));
}

#[test]
fn a_word_is_added_in_the_dialog_and_dictionaries_go_in_and_out() {
    let opening = Opening::new();
    let path = opening.folder.path().join("custom.dic");
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend("Forthun\r\nvavle\r\n!!\r\n".encode_utf16().flat_map(u16::to_le_bytes));
    std::fs::write(&path, bytes).expect("a dictionary of Word");
    let mut desk = Opening { chosen: Some(path.clone()), ..opening }.open();
    desk.write(POST);
    desk.until("the finding", found);
    open_words(&mut desk);
    desk.window.event(egui::Event::Text("zamboni".to_owned()));
    desk.window.step();
    desk.click("Add “zamboni”");
    desk.until("the word", |desk| file(desk, "words.dic") == "zamboni\n");
    desk.click("Import…");
    desk.until("the words of the file", |desk| desk.has("2 words are added. 1 line is no word and left out."));
    desk.until("the finding gone", |desk| !found(desk));
    desk.click("Export…");
    desk.until("the file", |_| std::fs::read_to_string(&path).is_ok_and(|text| text == "zamboni\nForthun\nvavle\n"));
    desk.click("Undo");
    desk.until("the import undone", |desk| file(desk, "words.dic") == "zamboni\n");
}

#[test]
fn a_broken_list_is_said_and_kept() {
    let opening = Opening::new();
    std::fs::write(opening.folder.path().join("words.dic"), b"\xff\x00\xfe broken").expect("a broken list");
    let mut desk = opening.open();
    desk.until("the sentence", |desk| desk.verdict().contains("Your words can’t be read: words.dic is not plain text"));
    open_words(&mut desk);
    desk.click("Keep it aside and begin a new list");
    desk.until("the file aside", |desk| desk.folder.path().join("words.dic.damaged-1").exists());
    desk.until("no trouble", |desk| !desk.has("Keep it aside and begin a new list"));
}

#[test]
fn another_windows_word_arrives_with_the_focus() {
    let opening = Opening::new();
    let folder = Arc::clone(&opening.folder);
    let mut first = opening.open();
    first.write(POST);
    first.until("the finding", found);
    let mut second = Opening { folder, ..Opening::new() }.open();
    open_words(&mut second);
    second.window.event(egui::Event::Text("vavle".to_owned()));
    second.window.step();
    second.click("Add “vavle”");
    second.until("the word on the disk", |desk| file(desk, "words.dic") == "vavle\n");
    first.window.event(egui::Event::WindowFocused(true));
    first.until("the finding gone", |desk| !found(desk));
    assert_eq!(first.text(), POST);
}

#[test]
fn ten_thousand_words_of_any_script_open_at_once() {
    let opening = Opening::new();
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
    let mut text: String =
        (0..10_000).map(|n| format!("zq{}{}{}{}\n", letter(n / 676), letter(n / 26), letter(n), letter(n / 17_576))).collect();
    text.push_str("שלום\nहिन्दी\nGhéŕ\n");
    std::fs::write(opening.folder.path().join("words.dic"), text).expect("a long list");
    let mut desk = opening.open();
    open_words(&mut desk);
    desk.until("the count", |desk| desk.has("Your words, 10003"));
    assert!(desk.window.query_all_by_role(Role::Button).count() < 80, "only the rows in view are laid out");
    desk.window.event(egui::Event::Text("ghéŕ".to_owned()));
    desk.until("the one word", |desk| desk.has("Remove Ghéŕ") && !desk.has("Remove zqaaaa"));
}
