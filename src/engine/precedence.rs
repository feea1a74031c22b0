//! When several rules of one category hit one passage, one finding is shown and the others are listed as "also".

use crate::checks::{Category, Finding};
use crate::text::{Document, Span};

/// The rules that go before others on the same passage, first wins. Rules not listed come after these.
const ORDER: &[(Category, &[&str])] = &[
    (
        Category::PrivateData,
        &[
            "juvenile", "victim-witness-caller", "health", "contact-id", "personnel", "active-investigation", "complainant",
            "person-name",
        ],
    ),
    (Category::Negotiations, &["closed-session", "labor", "property", "litigation"]),
    (Category::Conduct, &["group", "threat", "insult", "profanity"]),
    (Category::Partners, &["negative-quote", "negative-remark"]),
    (Category::Accuracy, &["date-impossible", "weekday-mismatch"]),
    (Category::Spelling, &["profile-name", "unknown-word"]),
];

fn rank(finding: &Finding) -> usize {
    let names = ORDER.iter().find(|(category, _)| *category == finding.rule.category).map_or(&[][..], |(_, names)| names);
    names.iter().position(|name| *name == finding.rule.name).unwrap_or(names.len())
}

/// Merges overlapping findings of one category and sorts what is left by start, end and rule.
pub(super) fn settle(document: &Document, mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        widen_to_token(document, finding);
    }
    // The strongest first, so that every later finding either stands apart or gives way to one already kept.
    findings.sort_by(|a, b| {
        (a.rule.category, rank(a), std::cmp::Reverse(a.severity), a.span.len(), a.span.start, a.rule.name).cmp(&(
            b.rule.category,
            rank(b),
            std::cmp::Reverse(b.severity),
            b.span.len(),
            b.span.start,
            b.rule.name,
        ))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let rival =
            kept.iter_mut().find(|other| other.rule.category == finding.rule.category && same_passage(other.span, finding.span));
        let Some(other) = rival else {
            kept.push(finding);
            continue;
        };
        // What gave way must not make the passage look milder than it is.
        other.severity = other.severity.max(finding.severity);
        if finding.rule.name != other.rule.name && other.also.iter().all(|rule| rule.name != finding.rule.name) {
            other.also.push(finding.rule);
        }
    }
    kept.sort_by(|a, b| (a.span, a.rule.category.id(), a.rule.name).cmp(&(b.span, b.rule.category.id(), b.rule.name)));
    kept
}

/// Overlapping passages are one passage unless each has a part of its own. A finding without words of the post,
/// about a picture or another version, shares its place with others of its kind and not its subject.
fn same_passage(a: Span, b: Span) -> bool {
    !a.is_empty()
        && !b.is_empty()
        && a.overlaps(b)
        && (a.contains(b) || b.contains(a) || overlap(a, b) * 2 > a.len().min(b.len()))
}

fn overlap(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// A finding inside a link, a tag or a handle is shown for the whole token.
fn widen_to_token(document: &Document, finding: &mut Finding) {
    let Some(token) = document.token_around(finding.span) else { return };
    let (before, after) =
        (document.text[token.start..finding.span.start].to_owned(), document.text[finding.span.end..token.end].to_owned());
    for suggestion in &mut finding.suggestions {
        suggestion.replacement = format!("{before}{}{after}", suggestion.replacement);
    }
    finding.span = token;
}
