//! The house rules that the compiler does not hold.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The floors, lowest first. A floor may use those before it; `cli` and `ui` never meet.
const FLOORS: [&str; 9] = ["text", "model", "city", "checks", "review", "engine", "store", "cli", "ui"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a source file without its unit tests and comments.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn floor(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?.trim_end_matches(".rs").to_owned();
    FLOORS.contains(&first.as_str()).then_some(first)
}

#[test]
fn arrows_go_one_way() {
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let Some(floor) = floor(&path) else { continue };
        let own = FLOORS.iter().position(|name| *name == floor).unwrap();
        let code = code(&path);
        for (at, other) in FLOORS.iter().enumerate() {
            let allowed = at <= own && !(floor == "ui" && *other == "cli");
            if !allowed && code.contains(&format!("crate::{other}")) {
                wrong.push(format!("{} uses {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_floor_keeps_its_hands_off() {
    // What, and the floors that may touch it.
    let rules: [(&str, &[&str]); 8] = [
        ("egui", &["ui"]),
        ("eframe", &["ui"]),
        ("rfd::", &["ui"]),
        ("std::fs", &["store", "cli"]),
        ("::now()", &["main"]),
        ("std::net", &[]),
        ("harper_core", &["checks"]),
        ("spellbook", &["checks"]),
    ];
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let place = floor(&path).unwrap_or_else(|| path.file_stem().unwrap().to_string_lossy().into_owned());
        let code = code(&path);
        for (what, allowed) in &rules {
            // Elapsed time, unlike the time of day, may be read where something is drawn.
            let code = code.replace("Instant::now()", "");
            if code.contains(what) && !allowed.contains(&place.as_str()) {
                wrong.push(format!("{} uses {what}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_check_file_is_in_the_list() {
    let declared: BTreeSet<String> = postcheck::checks::all().map(|check| check.rule().id()).collect();
    assert_eq!(declared.len(), postcheck::checks::all().count(), "a rule id stands twice");
    for path in files(&root().join("src/checks"), "rs") {
        let text = std::fs::read_to_string(&path).unwrap();
        for rest in text.split("\n    name: \"").skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            assert!(
                declared.iter().any(|id| id.ends_with(&format!("/{name}"))),
                "{}: the rule {name} is not in its category's list",
                path.display()
            );
        }
    }
}

#[test]
fn names_say_what_they_are() {
    for path in files(&root().join("src"), "rs") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "helper", "common", "manager", "misc"].contains(&name.as_str()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn word_lists_name_their_source_and_are_in_order() {
    let mut wrong = Vec::new();
    for path in files(&root().join("dictionaries"), "txt") {
        // Third-party packages in folders of their own keep their form and their licence file.
        if path.parent() != Some(&root().join("dictionaries")) {
            let licensed = path
                .parent()
                .unwrap()
                .read_dir()
                .unwrap()
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().to_lowercase().contains("licen"));
            assert!(licensed, "{}: no licence beside it", path.display());
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let header: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        let header = header.to_lowercase();
        for (what, words) in [("source", ["source", "own work"]), ("licence", ["licen", "mit or apache-2.0"])] {
            if !words.iter().any(|word| header.contains(word)) {
                wrong.push(format!("{}: the header names no {what}", path.display()));
            }
        }
        let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        for pair in entries.windows(2) {
            let (a, b) = (pair[0].split('\t').next(), pair[1].split('\t').next());
            if a >= b {
                wrong.push(format!("{}: {:?} stands before {:?}", path.display(), pair[0], pair[1]));
                break;
            }
        }
        if let Some(entry) = entries.iter().find(|entry| entry.trim_matches(' ') != **entry) {
            wrong.push(format!("{}: {entry:?} has blanks at its ends", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_in_the_program_can_reach_a_network() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{p} [{f}]"])
        .current_dir(root())
        .output()
        .expect("cargo tree runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(tree.contains("harper-core"), "the list of crates looks empty:\n{tree}");
    const NETWORK: [&str; 22] = [
        "reqwest", "hyper", "ureq", "curl", "curl-sys", "isahc", "attohttpc", "minreq", "rustls", "native-tls", "openssl",
        "openssl-sys", "mio", "socket2", "quinn", "h2", "tungstenite", "tokio-tungstenite", "tonic", "trust-dns-resolver",
        "hickory-resolver", "libp2p",
    ];
    for line in tree.lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        assert!(!NETWORK.contains(&name), "the program is built with {line}");
        assert!(name != "tokio" || !line.contains("net"), "the program is built with {line}");
    }
}
