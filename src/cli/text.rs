//! The report for people: every finding with the line it stands in, like a good compiler's diagnostics.

use std::io::Write;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::checks::{Finding, Severity};
use crate::engine::{Report, Verdict};

/// Writes a report.
pub(super) fn write(id: &str, report: &Report, coloured: bool, out: &mut impl Write) -> std::io::Result<()> {
    let name = if id == "-" { "standard input" } else { id };
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    for finding in &report.findings {
        let text = &report.document.text;
        writeln!(out, "{}\n", renderer.render(&[diagnostic(name, text, finding)]))?;
    }
    for rule in &report.failed {
        writeln!(out, "{} could not be checked; the other checks ran.", rule.id())?;
    }
    let count = |severity| report.findings.iter().filter(|f| f.severity == severity).count();
    let line = match report.verdict() {
        Verdict::Blocked | Verdict::NeedsReview => {
            format!("{} to fix, {} to decide, {} to polish", count(Severity::Stop), count(Severity::Warn), count(Severity::Note))
        }
        Verdict::Ready if report.findings.is_empty() => "nothing to change".to_owned(),
        Verdict::Ready => format!("nothing to change, {} to polish", count(Severity::Note)),
    };
    let facts = report.checklist.items.len();
    writeln!(out, "{name}: {line}; {facts} {} to confirm.", if facts == 1 { "line" } else { "lines" })
}

fn diagnostic<'a>(name: &'a str, text: &'a str, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Stop => Level::ERROR.with_name("stop"),
        Severity::Warn => Level::WARNING.with_name("warn"),
        Severity::Note => Level::NOTE.with_name("note"),
    };
    // Only the line of the finding: a long post is not searched again for every finding, and a wide
    // text is cut to the terminal's width by the renderer.
    let start = text[..finding.span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[finding.span.end..].find('\n').map_or(text.len(), |at| finding.span.end + at);
    let line = 1 + text[..start].matches('\n').count();
    let snippet = Snippet::source(&text[start..end])
        .line_start(line)
        .path(name)
        .annotation(AnnotationKind::Primary.span(finding.span.start - start..finding.span.end - start).label(finding.rule.title));
    let mut group = level.primary_title(finding.message.as_str()).id(finding.rule.id()).element(snippet);
    for evidence in &finding.because {
        group = group.element(Level::NOTE.with_name("because").message(evidence.as_str()));
    }
    let law = finding.law.map(|law| format!(" · {law}")).unwrap_or_default();
    let policy = format!("{}{law}", super::rules::policy(finding.rule));
    group = group.element(Level::NOTE.with_name("policy").message(policy));
    for suggestion in &finding.suggestions {
        group = group.element(Level::HELP.with_name("try").message(suggestion.label.as_str()));
    }
    group
}
