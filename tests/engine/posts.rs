//! Whole posts and everything that is said of them, so that the cost of a changed rule is seen on real prose.
//!
//! `tests/posts/NAME.txt` is a post behind one line that names its desk and platforms; `NAME.found` is what
//! the checks say of it, reviewed by a person. Known misses stand there with today's behavior.
//! With UPDATE_POSTS=1 in the environment the files are written anew, to be read before they are committed.

use std::fmt::Write;
use std::path::PathBuf;

use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine;
use postcheck::text::{Department, Draft};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/posts")
}

fn said_of(city: &City, post: &str) -> String {
    let (head, text) = post.split_once('\n').expect("a line with desk and platforms");
    let mut head = head.trim_start_matches("# ").split_whitespace();
    let department = Department::from_id(head.next().unwrap_or_default());
    let draft = Draft { department, platforms: head.map(str::to_owned).collect(), ..Draft::new(text.trim_end()) };
    let report = engine::analyze(&draft, city, TODAY);
    let mut said = format!("{}\n", report.verdict().id());
    for finding in &report.findings {
        let words = finding.span.of(&draft.text);
        writeln!(said, "{:<4} {} «{}»", finding.severity.id(), finding.rule.id(), words.replace('\n', "⏎")).unwrap();
    }
    for rule in &report.failed {
        writeln!(said, "failed {}", rule.id()).unwrap();
    }
    for item in report.checklist.items.iter().filter(|item| !item.span.is_empty()) {
        writeln!(said, "confirm {} «{}»", item.kind, item.words.replace('\n', "⏎")).unwrap();
    }
    said
}

#[test]
fn whole_posts_are_judged_as_reviewed() {
    let city = City::new(baxter());
    let update = std::env::var_os("UPDATE_POSTS").is_some();
    let mut names: Vec<_> = std::fs::read_dir(folder()).unwrap().flatten().map(|entry| entry.path()).collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    names.sort();
    assert!(names.len() >= 12, "the posts are gone");
    let mut changed = String::new();
    for path in names {
        let said = said_of(&city, &std::fs::read_to_string(&path).unwrap());
        let reviewed = path.with_extension("found");
        if update {
            std::fs::write(&reviewed, &said).unwrap();
            continue;
        }
        let before = std::fs::read_to_string(&reviewed).unwrap_or_default();
        if before != said {
            let name = path.file_stem().unwrap().to_string_lossy();
            for line in before.lines().filter(|line| !said.lines().any(|now| now == *line)) {
                writeln!(changed, "{name}: - {line}").unwrap();
            }
            for line in said.lines().filter(|line| !before.lines().any(|was| was == *line)) {
                writeln!(changed, "{name}: + {line}").unwrap();
            }
        }
    }
    assert!(changed.is_empty(), "said otherwise than reviewed (UPDATE_POSTS=1 writes the files anew):\n{changed}");
}
