//! Reports as SARIF 2.1.0, the form that code review tools read.

use serde::Serialize;

use super::check::Checked;
use crate::checks::{self, Finding, Rule, Severity};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<ResultJson<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: String,
    name: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Level,
}

#[derive(Serialize)]
struct Level {
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultJson<'a> {
    rule_id: String,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: PhysicalLocation<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation<'a> {
    artifact_location: ArtifactLocation,
    region: Region<'a>,
}

#[derive(Clone, Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: usize,
    byte_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Snippet<'a>>,
}

#[derive(Clone, Copy, Serialize)]
struct Snippet<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Text,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: ArtifactLocation,
    replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region<'a>,
    inserted_content: Snippet<'a>,
}

/// One log for all posts.
pub(super) fn log(posts: &[Checked]) -> Log<'_> {
    let rules: Vec<&'static Rule> = checks::all().map(|check| check.rule()).collect();
    let results =
        posts.iter().flat_map(|post| post.report.findings.iter().map(|finding| result(post, finding, &rules))).collect();
    let driver = Driver {
        name: "PostCheck",
        version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| descriptor(rule)).collect(),
    };
    Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "error",
        Severity::Warn => "warning",
        Severity::Note => "note",
    }
}

fn descriptor(rule: &Rule) -> Descriptor {
    Descriptor {
        id: rule.id(),
        name: rule.name,
        short_description: Text { text: rule.title.to_owned() },
        full_description: Text { text: rule.flags.to_owned() },
        help: Text { text: format!("{} {}", rule.why, rule.instead) },
        default_configuration: Level { level: level(rule.severity) },
    }
}

fn result<'a>(post: &'a Checked, finding: &'a Finding, rules: &[&'static Rule]) -> ResultJson<'a> {
    let text = &post.report.document.text;
    let artifact_location = ArtifactLocation { uri: uri(&post.id) };
    let place = region(text, finding);
    let fixes = finding
        .suggestions
        .iter()
        .map(|suggestion| Fix {
            description: Text { text: suggestion.label.clone() },
            artifact_changes: [Change {
                artifact_location: artifact_location.clone(),
                replacements: [Replacement {
                    deleted_region: Region { snippet: None, ..place },
                    inserted_content: Snippet { text: &suggestion.replacement },
                }],
            }],
        })
        .collect();
    ResultJson {
        rule_id: finding.rule.id(),
        rule_index: rules.iter().position(|rule| std::ptr::eq(*rule, finding.rule)).unwrap_or_default(),
        level: level(finding.severity),
        message: Text { text: finding.message.clone() },
        locations: [Location { physical_location: PhysicalLocation { artifact_location, region: place } }],
        fixes,
    }
}

fn region<'a>(text: &'a str, finding: &Finding) -> Region<'a> {
    let place = |at: usize| {
        let before = &text[..at];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (1 + before.matches('\n').count(), 1 + before[start..].chars().count())
    };
    let (start_line, start_column) = place(finding.span.start);
    let (end_line, end_column) = place(finding.span.end);
    Region {
        start_line,
        start_column,
        end_line,
        end_column,
        byte_offset: finding.span.start,
        byte_length: finding.span.len(),
        snippet: Some(Snippet { text: finding.span.of(text) }),
    }
}

/// A file name as a relative URI: everything but unreserved characters and slashes is escaped.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
