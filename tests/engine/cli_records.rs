//! `postcheck records`, from outside.

use std::path::Path;
use std::process::{Command, Output};

use postcheck::store::archive::{Archive, Entry, FOR_GOOD, Retention};
use serde_json::Value;

use super::records::{circumstances, plain};

/// Runs a command on a data folder.
fn records(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_postcheck")).arg("records").args(args).env("POSTCHECK_DATA", data).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A post that is kept until a day.
fn kept(text: &str, until: &str) -> Entry {
    let Entry::Post(mut post) = plain(text) else { panic!("a post") };
    post.retention = Some(Retention { label: "General correspondence".to_owned(), until: until.to_owned() });
    Entry::Post(post)
}

/// Four posts, in a folder that the preferences name.
fn filled(data: &Path) {
    let elsewhere = data.join("shared records");
    std::fs::write(data.join("preferences.toml"), format!("records-folder = {:?}\n", elsewhere.to_str().unwrap())).unwrap();
    let mut archive = Archive::open(&elsewhere).unwrap();
    for entry in [
        kept("Snow tonight.", "2020-01-01"),
        kept("The rink is open.", "2020-01-01"),
        kept("City Hall is closed Friday.", "2999-01-01"),
        kept("The charter.", FOR_GOOD),
    ] {
        archive.append(entry, &circumstances()).unwrap();
    }
}

#[test]
fn the_folder_of_the_window_is_found() {
    let data = tempfile::tempdir().unwrap();
    filled(data.path());
    let list = said(&records(data.path(), &["list"]));
    assert!(list.contains("The rink is open.") && list.contains("4 of 4 records"), "{list}");
    assert!(!data.path().join("records.sqlite").exists(), "no second archive was begun");
    // A folder that is named goes before; damaged preferences are named instead of guessed around.
    let other = tempfile::tempdir().unwrap();
    let list = said(&records(data.path(), &["--folder", other.path().to_str().unwrap(), "list"]));
    assert!(list.contains("0 of 0 records"), "{list}");
    std::fs::write(data.path().join("preferences.toml"), "records-folder = here\n").unwrap();
    let output = records(data.path(), &["list"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("line 1 of preferences.toml is damaged; use --folder"), "{}", said(&output));
}

#[test]
fn retention_holds_and_disposal_are_told() {
    let data = tempfile::tempdir().unwrap();
    filled(data.path());
    let run = |args: &[&str]| records(data.path(), args);
    let list = said(&run(&["list"]));
    for (number, kept) in [("2026-0001", "may go now"), ("2026-0003", "until 2999-01-01"), ("2026-0004", "for good")] {
        let line = list.lines().find(|line| line.starts_with(number)).unwrap();
        assert!(line.contains(kept), "{line}");
    }
    let due = |args: &[&str]| {
        let output = run(&[&["list", "--due", "--json"], args].concat());
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(due(&[]).len(), 2);
    let by = ["--by", "Dana Whitfield"];
    assert!(run(&[&["hold", "2026-0002", "--reason", "an open request"], &by[..]].concat()).status.success());
    assert_eq!(due(&[]).iter().map(|one| &one["number"]).collect::<Vec<_>>(), ["2026-0001"]);
    let shown = said(&run(&["show", "2026-0002"]));
    assert!(shown.contains("Kept until 2020-01-01 (General correspondence); its time is over"), "{shown}");
    assert!(shown.contains("On hold since") && shown.contains("by Dana Whitfield: an open request"), "{shown}");
    assert!(said(&run(&["list"])).lines().any(|line| line.starts_with("2026-0002") && line.contains("on hold")));
    let dispose = |number: &str| {
        run(&[&["dispose", number, "--schedule", "General correspondence", "--reason", "three years are over"], &by[..]].concat())
    };
    for (number, why) in [("2026-0002", "on hold"), ("2026-0003", "kept until 2999-01-01"), ("2026-0004", "kept for good")] {
        let output = dispose(number);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(why), "{}", said(&output));
    }
    assert!(dispose("2026-0001").status.success());
    let remains = said(&run(&["show", "2026-0001"]));
    for part in [
        "was disposed of",
        "Certificate: record 2026-0001".trim_end_matches("2026-0001"),
        "Schedule: General correspondence",
        "Seal ",
    ] {
        assert!(remains.contains(part), "{remains}");
    }
    assert!(!remains.contains("Snow tonight"));
    assert!(said(&run(&["list"])).lines().any(|line| line.starts_with("2026-0001") && line.contains("disposed of")));
    assert!(said(&run(&["verify"])).contains("1 of them disposed of with a certificate"));
}
