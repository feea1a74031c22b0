//! Two sentences joined by nothing but a comma.

use super::frames::{BE, MODALS};
use super::function_word;
use super::tagged::{Class, Pos, Reading};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct RunOn;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "run-on",
    title: "Two sentences, one comma",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "Two full sentences joined by a comma alone.",
    leaves: "Lists, and clauses that start with if, when or because.",
    why: "The reader needs the stop to see where the second thought starts.",
    instead: "Use a period, a semicolon or \"and\".",
    examples: &[
        Example::fixed("The ice is thin«,» it is not safe to walk on.", "The ice is thin. It is not safe to walk on."),
        Example::flagged("Crews will be back on Monday«,» they will finish the north side first."),
        Example::clean("If the ice is thin, it is not safe to walk on.", "The first clause depends on the second."),
        Example::clean("The 2027 budget, levy and fee schedule are on the website.", "A list."),
        Example::clean("As crews finish the north side, they will open the lane.", "The first clause depends on the second."),
    ],
};

impl Check for RunOn {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            for at in splices(reading) {
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                findings.push(RULE.finding(span, "Two sentences seem to be joined by a comma.").suggest(";").confidence(0.7));
            }
        }
        findings
    }
}

/// Commas with a whole sentence on either side.
fn splices(reading: &Reading) -> Vec<usize> {
    let tags = &reading.tags;
    let commas: Vec<usize> = (0..tags.len()).filter(|&i| tags[i].is_mark(",")).collect();
    let [at] = commas[..] else { return Vec::new() };
    let finite = |i: usize| {
        tags.get(i).is_some_and(|t| {
            BE.contains(&&*t.lower) && !matches!(&*t.lower, "be" | "been" | "being")
                || MODALS.contains(&&*t.lower)
                || matches!(&*t.lower, "has" | "have" | "had" | "does" | "do" | "did")
        })
    };
    let pronoun = tags.get(at + 1).is_some_and(|t| matches!(&*t.lower, "it" | "we" | "they" | "he" | "she" | "this" | "these"));
    let second = pronoun && finite(at + 2);
    let dependent = tags[..at].iter().any(|t| {
        matches!(
            &*t.lower,
            "if" | "when"
                | "while"
                | "because"
                | "since"
                | "although"
                | "though"
                | "as"
                | "until"
                | "unless"
                | "once"
                | "whether"
                | "after"
                | "before"
                | "where"
                | "whenever"
                | "like"
                | "said"
                | "say"
                | "says"
                | "think"
                | "according"
                | "what"
                | "so"
                | "no"
                | "yes"
                | "oh"
                | "well"
                | "remember"
                | "even"
                | "that"
                | "which"
                | "who"
                | "whatever"
                | "in"
                | "given"
                | "due"
        )
    });
    let first_verb = (1..at).any(finite)
        || tags[..at]
            .iter()
            .skip(1)
            .any(|t| t.pos == Pos::Verb && (t.is(Class::Past) || t.is(Class::Third)) && !t.is(Class::Noun));
    let starts_with_subject = tags.first().is_some_and(|t| {
        !function_word::is_preposition(t) && !t.is(Class::Progressive) && t.pos != Pos::Verb && t.pos != Pos::Adverb
    });
    let long = at >= 3;
    if second && !dependent && first_verb && starts_with_subject && long { vec![at] } else { Vec::new() }
}
