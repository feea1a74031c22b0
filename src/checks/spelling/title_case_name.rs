//! Names that everybody knows, written in another way than their owners write them.

use std::sync::LazyLock;

use super::{dictionary, names};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Lexicon, Word};

pub(in crate::checks) struct TitleCaseName;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "title-case-name",
    title: "The usual form of a name",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A well-known name in an unusual form: \"facebook\", \"Mndot\", \"minnesota\", \"tuesday\".",
    leaves: "Names as their owners write them, and words that are also ordinary words.",
    why: "Names have one usual form, and readers notice another.",
    instead: "Use the usual form.",
    examples: &[
        Example::fixed("Follow the city on «facebook» for updates.", "Follow the city on Facebook for updates."),
        Example::flagged("«Mndot» crews patch the highway on «tuesday»."),
        Example::flagged("The «minnesota» State Fair is on."),
        Example::clean("Follow MnDOT on Facebook, YouTube and Instagram.", "The usual forms."),
        Example::clean("We march in may and may march again; polish the china.", "Ordinary words."),
        Example::clean("See facebook.com/baxter and #minnesota.", "Links and tags."),
    ],
};

/// Forms with capitals inside, by their lower case.
static FORMS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/usual-forms.txt")));

/// Names that are ordinary words too.
const ORDINARY: &[&str] = &[
    "april", "august", "china", "easter", "independence", "labor", "march", "may", "memorial", "polish", "turkey", "veterans",
    "google", "catholic", "democratic", "republican", "democrat", "internet", "senate", "congress", "android",
];

impl Check for TitleCaseName {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for hit in FORMS.find(cx.document) {
            let written = cx.document.words_of(hit.span);
            let inside = cx.document.token_around(hit.span).is_some();
            if written != hit.class && !inside && written.chars().any(char::is_lowercase) && !is_listed(cx, written) {
                findings.push(finding(hit.span, hit.class));
            }
        }
        for (at, word) in cx.document.words.iter().enumerate() {
            if let Some(usual) = usual(cx, *word)
                && !is_glued(cx, at)
                && findings.iter().all(|other| !other.span.overlaps(word.span))
            {
                findings.push(finding(word.span, &usual));
            }
        }
        findings
    }
}

fn finding(span: crate::text::Span, usual: &str) -> Finding {
    RULE.finding(span, format!("The usual form is “{usual}”.")).suggest(usual).confidence(0.85)
}

/// Whether the profile itself writes it so.
fn is_listed(cx: &Context<'_>, written: &str) -> bool {
    cx.city.words_near(&written.to_lowercase()).any(|word| word == written)
}

fn usual(cx: &Context<'_>, word: Word) -> Option<String> {
    let written = cx.document.words_of(word.span);
    if !word.is_letters() || !written.chars().next().is_some_and(char::is_lowercase) {
        return None;
    }
    let lower = cx.document.lower(word.span);
    if ORDINARY.contains(&lower) || dictionary::knows(lower) || written != lower {
        return None;
    }
    let stem = lower.strip_suffix("'s").unwrap_or(lower);
    if let Some(usual) = names::proper(stem) {
        return Some(format!("{usual}{}", &lower[stem.len()..]));
    }
    if cx.city.has_word(lower) || !names::knows_titled(lower) || lower.len() < 4 || names::rather_a_slip(lower) {
        return None;
    }
    let mut chars = written.chars();
    Some(chars.next()?.to_uppercase().chain(chars).collect())
}

fn is_glued(cx: &Context<'_>, at: usize) -> bool {
    let word = cx.document.words[at].span;
    let touches = |other: Option<&Word>| {
        other.is_some_and(|other| {
            (other.span.end == word.start || other.span.start == word.end)
                && matches!(cx.document.words_of(other.span), "." | "/" | "_" | "@" | "-" | "\\")
        })
    };
    touches(at.checked_sub(1).map(|i| &cx.document.words[i]))
        || (touches(cx.document.words.get(at + 1))
            && cx.document.words.get(at + 2).is_some_and(|next| next.span.start == word.end + 1))
}
