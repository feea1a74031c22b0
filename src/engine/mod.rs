//! Runs the checks over a draft.

mod explanation;
mod live;
mod precedence;
mod report;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::Date;

use crate::checks::{self, Category, Check, Context, Finding, Rule};
use crate::city::{City, fitting};
use crate::model;
use crate::review::{Checklist, Difference};
use crate::text::readability::readability;
use crate::text::{Document, Draft, WordKind};

pub use explanation::{Explanation, explain};
pub use live::{Answer, Live, Question};
pub use report::{Report, Stats, Usage, Verdict, VersionReport};

/// Reads a draft, runs every check and puts the findings in order.
pub fn analyze(draft: &Draft, city: &City, today: Date) -> Report {
    analyze_only(draft, city, today, &Category::ALL)
}

/// As `analyze`, with the checks of some categories only.
pub fn analyze_only(draft: &Draft, city: &City, today: Date, categories: &[Category]) -> Report {
    read(draft, city, today, categories, Depth::Full)
}

/// How much of the reading is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Every check, and of the trained reader of whole sentences what it said of these sentences before.
    Quick,
    /// The whole post is read again.
    Full,
}

fn read(draft: &Draft, city: &City, today: Date, categories: &[Category], depth: Depth) -> Report {
    let document = Document::read(&draft.text, today);
    let (findings, mut failed, checklist, stats) = {
        let cx = Context::new(draft, &document, city, today);
        let (findings, failed) = run_all(&cx, categories, depth);
        (findings, failed, Checklist::of(&cx), stats(&cx))
    };
    let findings = precedence::settle(&document, findings);
    let mut versions = Vec::new();
    for (id, text) in draft.versions.iter().filter(|(id, _)| draft.platforms.contains(id)) {
        let own = Draft {
            text: text.clone(),
            platforms: vec![id.clone()],
            versions: std::collections::BTreeMap::new(),
            ..draft.clone()
        };
        let own_document = Document::read(text, today);
        let (findings, broken) = run_all(&Context::new(&own, &own_document, city, today), categories, depth);
        let findings = precedence::settle(&own_document, findings);
        for rule in broken {
            if !failed.iter().any(|known| std::ptr::eq(*known, rule)) {
                failed.push(rule);
            }
        }
        let counts = city.platform(id).map(|platform| fitting::counts(platform, &own_document, today)).unwrap_or_default();
        let difference = Difference::of(&document, &own_document);
        versions.push(VersionReport { platform: id.clone(), document: own_document, findings, counts, difference });
    }
    Report { revision: draft.revision, document, findings, checklist, stats, failed, versions }
}

/// The findings of every check of these categories, and the checks that broke down.
fn run_all(cx: &Context<'_>, categories: &[Category], depth: Depth) -> (Vec<Finding>, Vec<&'static Rule>) {
    let mut findings = Vec::new();
    let mut failed = Vec::new();
    for check in checks::all().filter(|check| categories.contains(&check.rule().category)) {
        match run(check, cx) {
            Ok(found) => findings.extend(found),
            Err(rule) => failed.push(rule),
        }
    }
    // The second reading only adds notes; without it a report says all that the rules say.
    let notes = catch_unwind(AssertUnwindSafe(|| {
        let sights = match depth {
            _ if !checks::hears(categories) => Vec::new(),
            Depth::Quick => model::remembered(cx.document),
            Depth::Full => model::sights(cx.document),
        };
        checks::read_again(cx, &findings, categories, &sights)
    }));
    findings.extend(notes.unwrap_or_default());
    (findings, failed)
}

/// Fills in what is too slow for every key stroke, for one finding that somebody looks at.
pub fn elaborate(draft: &Draft, document: &Document, city: &City, today: Date, finding: &mut Finding) {
    let cx = Context::new(draft, document, city, today);
    elaborate_in(&cx, finding);
}

/// As `elaborate`, for every finding of a report.
pub fn elaborate_all(draft: &Draft, city: &City, today: Date, report: &mut Report) {
    let cx = Context::new(draft, &report.document, city, today);
    for finding in &mut report.findings {
        elaborate_in(&cx, finding);
    }
}

fn elaborate_in(cx: &Context<'_>, finding: &mut Finding) {
    let Some(check) = checks::all().find(|check| std::ptr::eq(check.rule(), finding.rule)) else { return };
    let before = finding.clone();
    // A finding without its extras is still a finding.
    if catch_unwind(AssertUnwindSafe(|| check.elaborate(cx, finding))).is_err() {
        *finding = before;
    }
}

/// Runs one check. One that panics is named, and the others go on; a span that lies off the
/// character boundaries counts as a breakdown of the check that made it.
fn run(check: &dyn Check, cx: &Context<'_>) -> Result<Vec<Finding>, &'static Rule> {
    let found = catch_unwind(AssertUnwindSafe(|| check.run(cx))).map_err(|_| check.rule())?;
    let text = &cx.document.text;
    let sound = found.iter().all(|finding| text.get(finding.span.start..finding.span.end).is_some());
    if sound { Ok(found) } else { Err(check.rule()) }
}

fn stats(cx: &Context<'_>) -> Stats {
    let document = cx.document;
    let grades = readability(document);
    Stats {
        characters: document.text.chars().count(),
        words: document.words.iter().filter(|word| word.kind != WordKind::Mark).count(),
        sentences: document.sentences.len(),
        grade: grades.flesch_kincaid,
        grade_by_letters: grades.coleman_liau,
        platforms: cx.draft.platforms.iter().filter_map(|id| usage(cx, id)).collect(),
    }
}

/// What a platform counts for its own text, or for the draft's.
fn usage(cx: &Context<'_>, id: &str) -> Option<Usage> {
    let platform = cx.city.platform(id)?;
    let counts = match cx.draft.versions.get(id) {
        Some(text) => fitting::counts(platform, &Document::read(text, cx.today), cx.today),
        None => fitting::counts(platform, cx.document, cx.today),
    };
    // Of a text in several parts the longest decides how much room is left.
    Some(Usage { platform: id.to_owned(), used: counts.into_iter().max().unwrap_or(0), limit: platform.max })
}
