//! Verbs, and words made from adjectives, in a form that the words around them do not take.

use std::sync::LazyLock;

use super::tagged::{Class, Pos, Reading};
use super::{Frames, Share, shares};
use crate::checks::spelling::dictionary;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct VerbForm;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "verb-form",
    title: "The form of a verb",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A verb in a form that its helper does not take: \"will closed\", \"has went\", \"to kept\".",
    leaves: "\"To\" before a noun: \"due to closed roads\".",
    why: "Such slips are easy to make while rewriting and hard to miss while reading.",
    instead: "Use the plain form behind \"will\" and \"to\", the participle behind \"has\".",
    examples: &[
        Example::fixed(
            "The city «will closed» City Hall at noon on December 24.",
            "The city will close City Hall at noon on December 24.",
        ),
        Example::flagged("Crews have «went» home for the night."),
        Example::flagged("Plows work all night to «kept» the streets open."),
        Example::flagged("City Hall will be «close» on Monday."),
        Example::flagged("The vehicle was «quick» stopped by an officer."),
        Example::clean("The city will close City Hall at noon. Crews have gone home.", "Usual forms."),
        Example::clean("Expect delays due to closed lanes and reduced speeds.", "\"To\" stands before a noun."),
        Example::clean(
            "The will left the land to the city in May. The can used for paint is trash.",
            "\"Will\" and \"can\" are nouns here.",
        ),
    ],
};

static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/verb-form-frames.txt")));

impl Check for VerbForm {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let says = "Check the form of this word; the words around it take another one.";
        for (span, fit) in FRAMES.find(cx) {
            findings.push(fit.suggestions.into_iter().fold(RULE.finding(span, says), Finding::suggest).confidence(0.85));
        }
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.readings()) {
            for (span, adverb) in bare_adverbs(reading) {
                let span = Span::new(sentence.span.start + span.start, sentence.span.start + span.end);
                findings.push(RULE.finding(span, says).suggest(adverb).confidence(0.8));
            }
        }
        for slip in shares::of(cx, Share::VerbForm) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.8));
            }
        }
        findings
    }
}

/// "was quick terminated", "can easy reuse": an adjective between a helper and its verb.
fn bare_adverbs(reading: &Reading) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for (at, tag) in reading.tags.iter().enumerate() {
        let flat = FLAT.contains(&&*tag.lower);
        if !tag.is_word()
            || !tag.is(Class::Adjective)
            || (!flat && (tag.is(Class::Adverb) || tag.is(Class::Noun)))
            || tag.is(Class::Past)
            || tag.is(Class::Participle)
            || tag.is(Class::Progressive)
            || tag.is(Class::Determiner)
            || tag.capital
        {
            continue;
        }
        let (Some(before), Some(next)) = (reading.near(at, -1), reading.near(at, 1)) else { continue };
        let be = super::frames::BE.contains(&&*before.lower);
        let modal = super::frames::MODALS.contains(&&*before.lower);
        let degree = matches!(&*before.lower, "more" | "as" | "so" | "very" | "and")
            && reading.near(at, -2).is_some_and(|t| super::frames::BE.contains(&&*t.lower));
        let verb = if be || degree {
            (next.is(Class::Past) || next.is(Class::Participle))
                && !next.is(Class::Lemma)
                && !next.is(Class::Noun)
                && (next.pos == Pos::Verb || (flat && !next.capital))
                && (flat || !next.is(Class::Adjective))
        } else {
            modal && next.is(Class::Lemma) && (next.pos == Pos::Verb || !next.is(Class::Noun)) && next.is_word()
        };
        if !verb
            || tag.lower.ends_with("ly")
            || matches!(&*tag.lower, "able" | "sure" | "due" | "worth" | "likely" | "many" | "such" | "other" | "same" | "own")
        {
            continue;
        }
        let adverb = adverb_of(&tag.lower);
        if dictionary::knows_lower(&adverb) {
            found.push((tag.span, adverb));
        }
    }
    found
}

/// Adjectives that people use for their adverbs.
const FLAT: &[&str] = &[
    "automatic", "bad", "beautiful", "careful", "clear", "complete", "correct", "direct", "easy", "frequent", "full",
    "immediate", "perfect", "proper", "quick", "rapid", "recent", "regular", "safe", "serious", "severe", "slight", "slow",
    "strong", "successful", "sudden", "temporary", "thorough",
];

/// "quick" to "quickly", "easy" to "easily".
fn adverb_of(adjective: &str) -> String {
    if let Some(stem) = adjective.strip_suffix('y') {
        format!("{stem}ily")
    } else if let Some(stem) = adjective.strip_suffix("le") {
        format!("{stem}ly")
    } else if adjective.ends_with("ic") {
        format!("{adjective}ally")
    } else {
        format!("{adjective}ly")
    }
}
