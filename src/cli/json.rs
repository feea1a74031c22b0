//! The report as JSON. These types are a promise to whoever reads reports: add, never rename.

use serde::Serialize;

use crate::checks::Finding;
use crate::engine::Report;

/// `postcheck.report/1`.
#[derive(Serialize)]
pub(super) struct ReportJson<'a> {
    schema: &'static str,
    id: &'a str,
    verdict: &'static str,
    findings: Vec<FindingJson<'a>>,
    checklist: Vec<ItemJson<'a>>,
    stats: StatsJson<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failed: Vec<String>,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    rule: String,
    category: &'static str,
    severity: &'static str,
    start: usize,
    end: usize,
    text: &'a str,
    message: &'a str,
    because: &'a [String],
    policy: String,
    law: Option<&'static str>,
    also: Vec<String>,
    suggestions: Vec<SuggestionJson<'a>>,
    confidence: f64,
}

#[derive(Serialize)]
struct SuggestionJson<'a> {
    label: &'a str,
    replacement: &'a str,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    kind: &'static str,
    start: usize,
    end: usize,
    text: &'a str,
    prompt: &'a str,
}

#[derive(Serialize)]
struct StatsJson<'a> {
    characters: usize,
    words: usize,
    sentences: usize,
    grade: f64,
    platforms: Vec<UsageJson<'a>>,
}

#[derive(Serialize)]
struct UsageJson<'a> {
    id: &'a str,
    used: usize,
    limit: Option<usize>,
}

/// `postcheck.error/1`: the answer to a line of a batch that could not be read.
#[derive(Serialize)]
pub(super) struct ErrorJson<'a> {
    pub schema: &'static str,
    pub line: usize,
    pub error: &'a str,
}

/// The JSON form of a report.
pub(super) fn report<'a>(id: &'a str, report: &'a Report) -> ReportJson<'a> {
    let text = &report.document.text;
    ReportJson {
        schema: "postcheck.report/1",
        id,
        verdict: report.verdict().id(),
        findings: report.findings.iter().map(|f| finding(text, f)).collect(),
        checklist: report
            .checklist
            .items
            .iter()
            .map(|item| ItemJson {
                kind: item.kind,
                start: item.span.start,
                end: item.span.end,
                text: item.span.of(text),
                prompt: &item.prompt,
            })
            .collect(),
        stats: StatsJson {
            characters: report.stats.characters,
            words: report.stats.words,
            sentences: report.stats.sentences,
            grade: rounded(report.stats.grade, 10.0),
            platforms: report
                .stats
                .platforms
                .iter()
                .map(|usage| UsageJson { id: &usage.platform, used: usage.used, limit: usage.limit })
                .collect(),
        },
        failed: report.failed.iter().map(|rule| rule.id()).collect(),
    }
}

fn finding<'a>(text: &'a str, finding: &'a Finding) -> FindingJson<'a> {
    FindingJson {
        rule: finding.rule.id(),
        category: finding.rule.category.id(),
        severity: finding.severity.id(),
        start: finding.span.start,
        end: finding.span.end,
        text: finding.span.of(text),
        message: &finding.message,
        because: &finding.because,
        policy: super::rules::policy(finding.rule),
        law: finding.law,
        also: finding.also.iter().map(|rule| rule.id()).collect(),
        suggestions: finding
            .suggestions
            .iter()
            .map(|suggestion| SuggestionJson { label: &suggestion.label, replacement: &suggestion.replacement })
            .collect(),
        confidence: rounded(f64::from(finding.confidence), 100.0),
    }
}

/// Rounded to a fraction of one, so that reports do not carry the noise of floating point.
pub(super) fn rounded(value: f64, steps: f64) -> f64 {
    if value.is_finite() { (value * steps).round() / steps } else { 0.0 }
}
