//! Turns what was signed into the file format of a record.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::pictures;
use super::record::{
    AcceptedFailure, ConfirmedLine, DecisionRecord, Entry, FixedFinding, KeptFinding, Picture, Post, Program, Retention, Version,
    sha256,
};
use crate::checks::{self, Category, Finding};
use crate::model;
use crate::review::{Answer, Decision, Signed};
use crate::text::Draft;

/// SHA-256 over every rule page in force: two records with the same mark were checked by the same rules.
pub fn rules_mark() -> &'static str {
    static MARK: LazyLock<String> = LazyLock::new(read_rules);
    &MARK
}

fn read_rules() -> String {
    let mut pages = String::new();
    for check in checks::all() {
        let rule = check.rule();
        for part in [&rule.id(), rule.severity.id(), rule.flags, rule.leaves, rule.why, rule.instead] {
            pages.push_str(part);
            pages.push('\n');
        }
    }
    sha256(pages.as_bytes())
}

/// The program as records name it.
pub(super) fn program() -> Program {
    let seal = |line: &str| line.split_once("  ").map(|(seal, name)| (name.to_owned(), seal.to_owned()));
    Program {
        name: "PostCheck".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rules: rules_mark().to_owned(),
        models: model::SEALS.lines().filter_map(seal).collect(),
    }
}

/// The record of a signed post. `versions` are the texts as they go out, `policy` cites a rule's sections.
pub fn post(
    signed: &Signed,
    versions: Vec<Version>,
    pictures: Vec<Picture>,
    corrects: Option<String>,
    retention: Option<Retention>,
    zone: &TimeZone,
    policy: impl Fn(&checks::Rule) -> String,
) -> Entry {
    let draft = signed.draft();
    let signers = signed.signers();
    let findings = signed
        .kept()
        .iter()
        .map(|kept| KeptFinding {
            rule: kept.finding.rule.id(),
            severity: kept.finding.severity.id().to_owned(),
            policy: policy(kept.finding.rule),
            law: kept.finding.law.map(str::to_owned),
            platform: kept.platform.clone(),
            start: kept.finding.span.start,
            end: kept.finding.span.end,
            message: kept.finding.message.clone(),
            decision: kept.decision.as_ref().map(|decision| decision_record(decision, zone)),
        })
        .collect();
    let mut fixed: Vec<FixedFinding> = Vec::new();
    for one in signed.fixed() {
        let severity = one.severity.id();
        match fixed.iter_mut().find(|f| f.rule == one.rule && f.severity == severity) {
            Some(f) => f.count += 1,
            None => {
                fixed.push(FixedFinding { rule: one.rule.clone(), severity: severity.to_owned(), count: 1, at: Vec::new() });
            }
        }
        if let (Some(at), Some(f)) = (one.at, fixed.iter_mut().find(|f| f.rule == one.rule && f.severity == severity)) {
            f.at.push(time(at, zone));
        }
    }
    let checklist = signed
        .confirmed()
        .iter()
        .map(|line| ConfirmedLine {
            kind: line.item.kind.to_owned(),
            words: line.item.words.clone(),
            prompt: line.item.prompt.clone(),
            by: line.tick.by.clone(),
            at: time(line.tick.at, zone),
            source: line.tick.source.clone(),
        })
        .collect();
    let failures = signed
        .failures()
        .iter()
        .map(|(rule, tick)| AcceptedFailure { rule: rule.clone(), by: tick.by.clone(), at: time(tick.at, zone) })
        .collect();
    Entry::Post(Box::new(Post {
        posted: true,
        begun: None,
        desk: draft.department.id().to_owned(),
        author: signers.author.clone(),
        signer: signers.signer.clone(),
        second_reader: signers.second_reader.clone(),
        text: draft.text.clone(),
        versions,
        pictures,
        scheduled: draft.scheduled.map(|day| day.to_string()),
        findings,
        fixed,
        checklist,
        failures,
        corrects,
        retention,
    }))
}

/// The record of a draft that is not posted: kept, with the words masked that must not be kept.
pub fn filed(draft: &Draft, findings: &[Finding], pictures: Vec<Picture>, author: &str, retention: Option<Retention>) -> Entry {
    let mut fixed: Vec<FixedFinding> = Vec::new();
    for finding in findings {
        let (rule, severity) = (finding.rule.id(), finding.severity.id());
        match fixed.iter_mut().find(|f| f.rule == rule && f.severity == severity) {
            Some(f) => f.count += 1,
            None => fixed.push(FixedFinding { rule, severity: severity.to_owned(), count: 1, at: Vec::new() }),
        }
    }
    Entry::Post(Box::new(Post {
        posted: false,
        desk: draft.department.id().to_owned(),
        author: author.to_owned(),
        text: masked(&draft.text, findings),
        pictures: pictures::masked(pictures, findings),
        scheduled: draft.scheduled.map(|day| day.to_string()),
        fixed,
        retention,
        ..Post::default()
    }))
}

/// The record that says where a post can be seen.
pub fn address(of: &str, platform: &str, address: &str) -> Entry {
    Entry::Address { of: of.to_owned(), platform: platform.to_owned(), address: address.to_owned() }
}

/// The text without the words that a record must not keep; how long they were is not kept either.
pub(super) fn masked(text: &str, findings: &[Finding]) -> String {
    let secret = |category| matches!(category, Category::PrivateData | Category::Negotiations | Category::Partners);
    let mut spans: Vec<_> = findings.iter().filter(|f| secret(f.rule.category) && !f.span.is_empty()).map(|f| f.span).collect();
    spans.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        if span.end <= at {
            continue;
        }
        if span.start >= at {
            out.push_str(&text[at..span.start]);
            out.push_str(pictures::TAKEN_OUT);
        }
        at = span.end;
    }
    out.push_str(&text[at..]);
    out
}

fn decision_record(decision: &Decision, zone: &TimeZone) -> DecisionRecord {
    let (answer, words, second) = match &decision.answer {
        Answer::Ground { id, source } if source.trim().is_empty() => ("ground", id.clone(), None),
        Answer::Ground { id, source } => ("ground", format!("{id}: {source}"), None),
        Answer::Reason(reason) => ("reason", reason.clone(), None),
        Answer::Asked { whom, when } => ("asked", format!("{whom}, {when}"), None),
        Answer::FalseAlarm => ("false-alarm", String::new(), None),
        Answer::Approved { by, reason } => ("approved", reason.clone(), Some(by.clone())),
    };
    DecisionRecord { answer: answer.to_owned(), words, by: decision.by.clone(), second, at: time(decision.at, zone) }
}

/// A time with its zone, as records write it.
fn time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).to_string()
}
