//! The command line, from outside: the contract that other programs rely on.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn postcheck(args: &[&str], input: &[u8]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    postcheck_in(folder.path(), args, input)
}

fn postcheck_in(data: &std::path::Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_postcheck"))
        .args(args)
        .env("POSTCHECK_DATA", data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that ends before it has read everything closes its end; that is its right.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&output.stdout)))
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const TODAY: [&str; 4] = ["--today", "2026-11-30", "--builtin-profile", "--format"];

fn check(format: &str, more: &[&str], input: &str) -> Output {
    let args: Vec<&str> = ["check"].into_iter().chain(TODAY).chain([format]).chain(more.iter().copied()).collect();
    postcheck(&args, input.as_bytes())
}

#[test]
fn a_report_has_the_promised_form() {
    let text = "Snow tonight!!! Thank you to Karen Lindqvist. The council meets Tuesday, December 16, 7 p.m.\n";
    let output = check("json", &["--platform", "x", "--department", "police"], text);
    assert_eq!(output.status.code(), Some(1), "{}", complaint(&output));
    let report = json(&output);
    assert_eq!(report["schema"], "postcheck.report/1");
    assert_eq!(report["id"], "-");
    assert_eq!(report["verdict"], "needs-review");
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.iter().any(|f| f["rule"] == "private-data/person-name" && f["text"] == "Karen Lindqvist"), "{findings:#?}");
    assert!(findings.iter().any(|f| f["rule"] == "accuracy/weekday-mismatch"), "{findings:#?}");
    for finding in findings {
        let (start, end) = (finding["start"].as_u64().unwrap() as usize, finding["end"].as_u64().unwrap() as usize);
        assert_eq!(&text[start..end], finding["text"].as_str().unwrap());
        let rule = finding["rule"].as_str().unwrap();
        assert_eq!(rule.split('/').next(), finding["category"].as_str());
        assert!(["stop", "warn", "note"].contains(&finding["severity"].as_str().unwrap()));
        for key in ["message", "policy"] {
            assert!(!finding[key].as_str().unwrap().is_empty(), "{key} of {rule}");
        }
        for key in ["because", "also", "suggestions"] {
            assert!(finding[key].is_array(), "{key} of {rule}");
        }
        assert!((0.0..=1.0).contains(&finding["confidence"].as_f64().unwrap()));
    }
    assert_eq!(report["stats"]["characters"], text.chars().count());
    assert_eq!(report["stats"]["platforms"][0]["id"], "x");
    assert_eq!(report["stats"]["platforms"][0]["limit"], 280);
    let kinds: Vec<_> = report["checklist"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
    for kind in ["date", "time", "general"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
}

#[test]
fn the_exit_status_says_how_it_went() {
    assert_eq!(check("json", &[], "The rink opens Saturday, December 5, at 10 a.m.").status.code(), Some(0));
    assert_eq!(check("json", &[], "Thank you to Karen Lindqvist for the wallet.").status.code(), Some(1));
    assert_eq!(check("json", &["no-such-file.txt"], "").status.code(), Some(2));
}

#[test]
fn a_batch_is_answered_line_by_line() {
    let batch = concat!(
        "{\"id\":\"a\",\"text\":\"The rink is open.\",\"unknown\":1}\n",
        "not json\n",
        "\n",
        "{\"id\":\"b\",\"text\":\"Thank you to Karen Lindqvist.\",\"department\":\"police\",\"platforms\":[\"x\"],\"today\":\"2026-11-30\"}\n",
        "{\"id\":\"c\"}\n",
        "{\"id\":\"d\",\"text\":\"\",\"platforms\":[\"myspace\"]}\n",
        "{\"id\":\"e\",\"text\":\"x\",\"today\":\"yesterday\"}\n",
        "{\"id\":\"f\",\"text\":\"The rink is open.\",\"department\":\"no such desk\"}",
    );
    let output = check("jsonl", &["--input", "jsonl"], batch);
    assert_eq!(output.status.code(), Some(2));
    let answers = lines(&output);
    let shown: Vec<_> = answers.iter().map(|a| (a["id"].as_str(), a["line"].as_u64())).collect();
    assert_eq!(
        shown,
        [
            (Some("a"), None),
            (None, Some(2)),
            (Some("b"), None),
            (None, Some(5)),
            (None, Some(6)),
            (None, Some(7)),
            (Some("f"), None)
        ]
    );
    for answer in answers.iter().filter(|a| a["line"].is_u64()) {
        assert_eq!(answer["schema"], "postcheck.error/1");
        assert!(!answer["error"].as_str().unwrap().contains('\n'));
    }
}

#[test]
fn a_long_batch_keeps_its_order() {
    let batch: String = (0..150).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"Post {i} of the week.\"}}\n")).collect();
    let output = check("jsonl", &["--input", "jsonl", "--only", "format"], &batch);
    let ids: Vec<_> = lines(&output).iter().map(|a| a["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, (0..150).map(|i| i.to_string()).collect::<Vec<_>>());
}

#[test]
fn bad_input_gets_one_clear_line() {
    let output = postcheck(&["check", "--builtin-profile"], b"ok so far \xff and on");
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("byte 11"), "{}", complaint(&output));
    for args in [
        &["check", "--today", "tomorrow"][..],
        &["check", "--platform", "myspace", "--builtin-profile"],
        &["check", "--profile", "no-such-profile.toml"],
        &["check", "--format", "yaml"],
        &["check", "no-such-file.txt"],
        &["frobnicate"],
        &["rules", "no-such-rule"],
    ] {
        let output = postcheck(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let words = complaint(&output);
        assert!(!words.trim().is_empty() && !words.contains("panicked"), "{args:?}: {words}");
    }
}

#[test]
fn one_missing_file_does_not_silence_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.txt");
    std::fs::write(&good, "The rink is open.").unwrap();
    let output = postcheck(&["check", "--builtin-profile", "--format", "jsonl", "missing.txt", good.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output).len(), 1);
    assert!(complaint(&output).contains("missing.txt"));
}

#[test]
fn the_text_report_reads_like_a_compilers() {
    let output = check("text", &[], "The rink is open!!!\n");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("note[format/exclamation]"), "{text}");
    assert!(text.contains("standard input:1:17"), "{text}");
    assert!(!text.contains('\u{1b}'), "colour on a pipe");
    let output = check("text", &["--color", "always"], "The rink is open!!!\n");
    assert!(String::from_utf8_lossy(&output.stdout).contains('\u{1b}'));
}

#[test]
fn sarif_names_every_rule_it_uses() {
    let output = check("sarif", &[], "The rink is open!!!\nThank you to Karen Lindqvist.");
    let log = json(&output);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["startLine"].as_u64().unwrap() >= 1 && region["endColumn"].as_u64().unwrap() >= 1);
    }
    assert!(run["results"].as_array().unwrap().iter().any(|r| r["locations"][0]["physicalLocation"]["region"]["startLine"] == 2));
}

#[test]
fn rules_are_listed_with_their_pages() {
    let output = postcheck(&["rules", "--format", "json"], b"");
    let rules = json(&output);
    let rules = rules.as_array().unwrap();
    assert!(rules.len() > 60, "{} rules", rules.len());
    for rule in rules {
        for key in ["id", "category", "title", "severity", "policy", "flags", "leaves", "why", "instead"] {
            assert!(!rule[key].as_str().unwrap_or_default().is_empty(), "{key} of {}", rule["id"]);
        }
        assert!(rule["examples"].as_array().unwrap().len() >= 4);
    }
    let output = postcheck(&["rules", "weekday"], b"");
    assert!(String::from_utf8_lossy(&output.stdout).contains("accuracy/weekday-mismatch"));
}

#[test]
fn explain_says_what_the_readers_saw() {
    let line = "{\"id\":\"1\",\"text\":\"Karen Lindqvist called MnDOT at 218-454-5100 on December 4. They never answer.\",\"targets\":[{\"start\":60,\"end\":64}]}";
    let output = postcheck(
        &["explain", "--builtin-profile", "--today", "2026-11-30", "--input", "jsonl", "--format", "jsonl"],
        line.as_bytes(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let answer = &lines(&output)[0];
    assert_eq!(answer["sentences"].as_array().unwrap().len(), 2);
    assert_eq!(answer["persons"][0]["text"], "Karen Lindqvist");
    assert!(answer["persons"][0]["probability"].as_f64().unwrap() > 0.5);
    assert!(answer["organizations"].as_array().unwrap().iter().any(|o| o["text"] == "MnDOT" && o["listed"] == true));
    let asked = answer["stances"].as_array().unwrap().iter().find(|s| s["target"]["start"] == 60).expect("the stance asked for");
    assert_eq!(asked["label"], "negative");
    let kinds: Vec<_> = answer["facts"].as_array().unwrap().iter().map(|f| f["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"phone") && kinds.contains(&"date"), "{kinds:?}");
}

#[test]
fn completions_and_help_are_there() {
    let output = postcheck(&["completions", "bash"], b"");
    assert!(String::from_utf8_lossy(&output.stdout).contains("postcheck"));
    let output = postcheck(&["check", "--help"], b"");
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    for option in ["--profile", "--builtin-profile", "--today", "--department", "--platform", "--format", "--input"] {
        assert!(help.contains(option), "{option}");
    }
}

#[test]
fn own_words_count_unless_a_profile_is_named() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("words.dic"), "vavle\n*tonight\n").unwrap();
    std::fs::write(data.path().join("city-words.dic"), "skijor/kick\r\n").unwrap();
    let post = "Crews replace the water vavle tonight. Skijoring is fun.";
    let spelling = |more: &[&str]| {
        let args: Vec<&str> = ["check", "--today", "2026-11-30", "--format", "json", "--only", "spelling"]
            .into_iter()
            .chain(more.iter().copied())
            .collect();
        let output = postcheck_in(data.path(), &args, post.as_bytes());
        let found: Vec<String> =
            json(&output)["findings"].as_array().unwrap().iter().map(|f| f["text"].as_str().unwrap().to_owned()).collect();
        (found, complaint(&output))
    };
    assert_eq!(spelling(&[]), (vec!["tonight".to_owned()], String::new()));
    assert!(spelling(&["--builtin-profile"]).0.contains(&"vavle".to_owned()));
    // A list that can't be read is said in one line; the posts are checked all the same.
    std::fs::write(data.path().join("words.dic"), b"\xff\xfe\x00").unwrap();
    let (found, said) = spelling(&[]);
    assert_eq!(found, ["vavle"]);
    assert_eq!(said, "postcheck: Your words can’t be read: words.dic is not plain text; the posts are checked without them\n");
}
