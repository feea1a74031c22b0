//! "Us will not know", "for she and I": a pronoun in the form of the other case.

use super::frames::MODALS;
use super::function_word;
use super::tagged::{Class, Pos, Reading, Shape};
use super::{Share, forms, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct PronounCase;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "pronoun-case",
    title: "The form of a pronoun",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A pronoun in the wrong form: \"us will\", \"between you and I\".",
    leaves: "\"Let us know\", \"both of them are\", \"it is me\".",
    why: "It reads as a slip, and the policy asks for posts free of grammatical slips.",
    instead: "Use \"we\", \"they\", \"he\" or \"she\" for who acts, \"us\", \"them\", \"him\" or \"her\" behind a preposition.",
    examples: &[
        Example::fixed(
            "Until crews expose the line, «us» will not know more.",
            "Until crews expose the line, we will not know more.",
        ),
        Example::flagged("Call the clerk; «them» can answer questions about permits."),
        Example::flagged("The award is for «they» and their families."),
        Example::clean("Let us know. Both of them are open, and two of us will be there.", "Usual forms."),
        Example::clean("We saw her leave and helped them move. They can help you.", "Usual forms."),
        Example::clean("Her office has moved. Those who gave us had a reason.", "Usual forms."),
    ],
};

const SUBJECT_FOR: &[(&str, &str)] = &[("us", "we"), ("them", "they"), ("him", "he"), ("her", "she"), ("me", "I")];
const OBJECT_FOR: &[(&str, &str)] = &[("we", "us"), ("they", "them"), ("he", "him"), ("she", "her"), ("i", "me")];

impl Check for PronounCase {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            for at in 0..reading.tags.len() {
                let Some(right) = acting(reading, at).or_else(|| acted_on(reading, at)) else { continue };
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                let written = cx.document.words_of(span);
                let right = if right == "I" {
                    right.to_owned()
                } else {
                    forms::in_case_of(right, if written.len() > 1 { written } else { "x" })
                };
                let says = format!("Check: “{right}” seems to be the form that fits here.");
                findings.push(RULE.finding(span, says).suggest(right).confidence(0.85));
            }
        }
        for slip in shares::of(cx, Share::PronounCase) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                let says = "Check the form of this pronoun.";
                findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.8));
            }
        }
        findings
    }
}

/// "us will", "them can", "her was given": an object form before a verb that wants a subject.
fn acting(reading: &Reading, at: usize) -> Option<&'static str> {
    let tag = &reading.tags[at];
    let right = SUBJECT_FOR.iter().find(|pair| pair.0 == &*tag.lower)?.1;
    let mut verb = at + 1;
    while reading
        .tags
        .get(verb)
        .is_some_and(|t| matches!(&*t.lower, "also" | "just" | "never" | "always" | "still" | "often" | "not" | "both" | "all"))
    {
        verb += 1;
    }
    let next = reading.tags.get(verb)?;
    let before = at.checked_sub(1).map(|i| &reading.tags[i]);
    let finite_helper = (MODALS.contains(&&*next.lower) && &*next.lower != "may")
        || matches!(
            &*next.lower,
            "are"
                | "is"
                | "was"
                | "were"
                | "has"
                | "aren't"
                | "isn't"
                | "wasn't"
                | "weren't"
                | "don't"
                | "doesn't"
                | "didn't"
                | "am"
        )
        || (matches!(&*next.lower, "have" | "had" | "do" | "did")
            && reading.near(verb, 1).is_some_and(|t| {
                t.is(Class::Participle)
                    || t.is(Class::Past)
                    || matches!(&*t.lower, "not" | "a" | "the" | "been" | "already" | "ideas" | "to")
            }));
    let past = next.pos == Pos::Verb
        && (next.is(Class::Past) || next.is(Class::PastOnly))
        && !next.is(Class::Lemma)
        && !next.is(Class::Noun)
        && !next.is(Class::Adjective);
    let clause_start = before.is_none_or(|t| {
        (t.shape == Shape::Mark && matches!(&*t.lower, "," | ";" | ":" | "\u{2014}" | "(" | "\""))
            || matches!(
                &*t.lower,
                "that"
                    | "because"
                    | "if"
                    | "when"
                    | "while"
                    | "since"
                    | "although"
                    | "once"
                    | "where"
                    | "so"
                    | "but"
                    | "until"
                    | "unless"
                    | "what"
                    | "knew"
                    | "know"
                    | "think"
                    | "ensures"
                    | "ensure"
                    | "whether"
                    | "why"
                    | "how"
            )
    });
    // "of them are", "let us have", "between him and her is": the verb belongs to something else.
    let governed = before.is_some_and(|t| {
        function_word::is_preposition(t) && !matches!(&*t.lower, "until" | "since")
            || matches!(&*t.lower, "let" | "lets" | "let's" | "and" | "or" | "than" | "as" | "to" | "like")
            || t.pos == Pos::Verb && !clause_start
    });
    // "Her" may belong to the next word: "her will", "her can".
    let owns = next.is(Class::Noun) || !matches!(&*next.lower, "was" | "is" | "has" | "would" | "could" | "should");
    if &*tag.lower == "her" && (!finite_helper || (owns && !clause_start)) {
        return None;
    }
    // "everyone who met her was moved": the verb belongs to who met.
    let relative =
        reading.tags[..at].iter().rev().take(6).any(|t| matches!(&*t.lower, "who" | "which" | "that")) && !clause_start;
    ((finite_helper && !governed && !relative)
        || (past && clause_start && before.is_some_and(|t| &*t.lower != ",") && &*tag.lower != "her"))
        .then_some(right)
}

/// "for they", "between you and I": a subject form behind a preposition.
fn acted_on(reading: &Reading, at: usize) -> Option<&'static str> {
    let tag = &reading.tags[at];
    let right = OBJECT_FOR.iter().find(|pair| pair.0 == &*tag.lower)?.1;
    let before = reading.near(at, -1)?;
    let ends = reading.near(at, 1).is_none_or(|t| {
        (t.shape == Shape::Mark && matches!(&*t.lower, "." | "," | "!" | "?" | ")" | ";"))
            || matches!(&*t.lower, "and" | "to" | "at" | "on" | "in" | "for" | "with")
    });
    let directly = matches!(
        &*before.lower,
        "for"
            | "with"
            | "to"
            | "between"
            | "from"
            | "by"
            | "of"
            | "about"
            | "against"
            | "help"
            | "helps"
            | "contact"
            | "call"
            | "let"
            | "tell"
            | "thank"
            | "join"
            | "around"
            | "towards"
    ) && ends;
    let joined = &*before.lower == "and"
        && ends
        && reading.near(at, -2).is_some_and(|t| matches!(&*t.lower, "you" | "him" | "her" | "them" | "us"))
        && reading.near(at, -3).is_some_and(|t| matches!(&*t.lower, "between" | "for" | "with" | "to" | "from"));
    (directly || joined).then_some(right)
}
