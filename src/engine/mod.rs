//! Runs the checks over a draft.

mod explanation;
mod live;
mod precedence;
mod report;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::Date;

use crate::checks::{self, Category, Check, Context, Finding, Rule};
use crate::city::{City, fitting};
use crate::model::{self, Sights};
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
    read(draft, city, today, categories, Depth::Full).0
}

/// How much of the reading is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Every check; the encoder reads what is new where that is soon done, and else says what it said of these sentences before.
    Quick,
    /// The whole post is read again.
    Full,
}

/// How many windows the encoder may read anew before a first report: one or two are what a key stroke touches.
const SOON: usize = 2;

/// A report, and whether the encoder has read all of it.
fn read(draft: &Draft, city: &City, today: Date, categories: &[Category], depth: Depth) -> (Report, bool) {
    let document = Document::read(&draft.text, today);
    let (sights, mut complete) = sights(&document, categories, depth);
    let (findings, mut failed, checklist, stats) = {
        let cx = Context::new(draft, &document, city, today).with_sights(sights);
        let (findings, failed) = run_all(&cx, categories);
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
        let (sights, all) = self::sights(&own_document, categories, depth);
        complete &= all;
        let cx = Context::new(&own, &own_document, city, today).with_sights(sights);
        let (findings, broken) = run_all(&cx, categories);
        drop(cx);
        let mut findings = precedence::settle(&own_document, findings);
        findings.retain(|finding| !speaks_of_pictures(finding));
        for rule in broken {
            if !failed.iter().any(|known| std::ptr::eq(*known, rule)) {
                failed.push(rule);
            }
        }
        let counts = city.platform(id).map(|platform| fitting::counts(platform, &own_document, today)).unwrap_or_default();
        let difference = Difference::of(&document, &own_document);
        versions.push(VersionReport { platform: id.clone(), document: own_document, findings, counts, difference });
    }
    (Report { revision: draft.revision, document, findings, checklist, stats, failed, versions }, complete)
}

/// What the encoder makes of the document, and whether it was read to the end. A report without it says all that lists
/// and frames can say.
fn sights(document: &Document, categories: &[Category], depth: Depth) -> (Sights, bool) {
    let read = || match depth {
        _ if !checks::hears(categories) => (Sights::new(), true),
        Depth::Quick => {
            model::sights_soon(document, SOON).map_or_else(|| (model::remembered(document), false), |sights| (sights, true))
        }
        Depth::Full => (model::sights(document), true),
    };
    catch_unwind(read).unwrap_or_default()
}

/// Whether a finding is about the pictures alone: they are the same for every platform, and the post itself has it.
fn speaks_of_pictures(finding: &Finding) -> bool {
    match (finding.rule.category, finding.rule.name) {
        (Category::Format, "alt-text") => true,
        (Category::PrivateData, "photo-note") => finding.span.is_empty(),
        _ => false,
    }
}

/// The findings of every check of these categories, and the checks that broke down.
fn run_all(cx: &Context<'_>, categories: &[Category]) -> (Vec<Finding>, Vec<&'static Rule>) {
    let mut findings = Vec::new();
    let mut failed = Vec::new();
    for check in checks::all().filter(|check| categories.contains(&check.rule().category)) {
        match run(check, cx) {
            Ok(found) => findings.extend(found),
            Err(rule) => failed.push(rule),
        }
    }
    // The second reading only adds notes; without it a report says all that the rules say.
    let notes = catch_unwind(AssertUnwindSafe(|| checks::read_again(cx, &findings, categories)));
    // Nothing is lost where this breaks down: the findings stay as they are.
    let _ = catch_unwind(AssertUnwindSafe(|| checks::temper(cx, &mut findings)));
    findings.extend(notes.unwrap_or_default());
    (findings, failed)
}

/// Fills in what is too slow for every key stroke, for one finding that somebody looks at.
pub fn elaborate(draft: &Draft, document: &Document, city: &City, today: Date, finding: &mut Finding) {
    let cx = Context::new(draft, document, city, today).with_sights(model::remembered(document));
    elaborate_in(&cx, finding);
}

/// As `elaborate`, for every finding of a report.
pub fn elaborate_all(draft: &Draft, city: &City, today: Date, report: &mut Report) {
    let cx = Context::new(draft, &report.document, city, today).with_sights(model::remembered(&report.document));
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
