//! Verbs, and words made from adjectives, in a form that the words around them do not take.

use std::sync::LazyLock;

use super::framed::Framed;
use super::frames::{BE, MODALS};
use super::tagged::{Class, Pos, Reading};
use super::{Frames, Share};
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
        Example::flagged("The household will «sees» an increase of 75 cents a month."),
        Example::flagged("The council has plans to «improved» the trails in every ward."),
        Example::flagged("Plows work all night to «kept» the streets open."),
        Example::flagged("City Hall will be «close» on Monday."),
        Example::flagged("The vehicle was «quick» stopped by an officer."),
        Example::clean("The city will close City Hall at noon. Crews have gone home.", "Usual forms."),
        Example::clean(
            "The leaf vacuum is broke down. The trash can sits by the door.",
            "The way people talk; a can is a thing.",
        ),
        Example::clean("Expect delays due to closed lanes and reduced speeds.", "\"To\" stands before a noun."),
        Example::clean(
            "The will left the land to the city in May. The can used for paint is trash.",
            "\"Will\" and \"can\" are nouns here.",
        ),
    ],
};

const SAYS: &str = "Check the form of this word; the words around it take another one.";

static FRAMED: Framed = Framed {
    rule: &RULE,
    frames: LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/verb-form-frames.txt"))),
    share: Share::VerbForm,
    says: |_, _| SAYS.to_owned(),
    says_of_share: SAYS,
};

impl Check for VerbForm {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = FRAMED.findings(cx);
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            for (span, adverb) in bare_adverbs(reading) {
                let span = Span::new(sentence.span.start + span.start, sentence.span.start + span.end);
                if findings.iter().all(|other| !other.span.overlaps(span)) {
                    findings.push(RULE.finding(span, SAYS).suggest(adverb).confidence(0.8));
                }
            }
        }
        // "The vacuum is broke down", "HART is broke": the way people talk, and an adjective.
        findings.retain(|finding| cx.document.lower(finding.span) != "broke");
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
        let be = BE.contains(&&*before.lower);
        let modal = MODALS.contains(&&*before.lower) || matches!(&*before.lower, "don't" | "doesn't" | "didn't");
        // "To proper set it up"; "to complete work" has its verb.
        let to = &*before.lower == "to" && flat && !tag.is(Class::Verb) && next.pos == Pos::Verb && next.is(Class::Lemma);
        let degree = matches!(&*before.lower, "more" | "as" | "so" | "very" | "and")
            && reading.near(at, -2).is_some_and(|t| BE.contains(&&*t.lower));
        let verb = if be || degree {
            (next.is(Class::Past) || next.is(Class::Participle))
                && !next.is(Class::Lemma)
                && !next.is(Class::Noun)
                && (next.pos == Pos::Verb || (flat && !next.capital))
                && (flat || !next.is(Class::Adjective))
        } else {
            to || modal && next.is(Class::Lemma) && (next.pos == Pos::Verb || !next.is(Class::Noun)) && next.is_word()
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
    "automatic", "bad", "beautiful", "careful", "clear", "complete", "correct", "current", "direct", "easy", "frequent", "full",
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
