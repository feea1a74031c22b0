//! A sentence that changes its tense on the way.

use super::tagged::{Class, Pos, Reading};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Tense;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "tense",
    title: "A change of tense",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "Two verbs with one subject, one in the past and one in the present; a past with \"tomorrow\" or \"will\" with \"yesterday\".",
    leaves: "Reported speech, and what was done for what still holds.",
    why: "The reader cannot tell whether it has happened or still happens.",
    instead: "Keep one tense in the sentence.",
    examples: &[
        Example::flagged("Crews «will» repair the main yesterday on Foley Road."),
        Example::flagged("Yesterday officers stopped a truck and «find» a stolen trailer."),
        Example::clean("The chief said the road will stay closed.", "Reported speech."),
        Example::clean("Yesterday crews fixed the main. Today it works.", "Two sentences."),
        Example::clean("Since yesterday we have had reports that mail is late and lines are long.", "What was said still holds."),
    ],
};

impl Check for Tense {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            if let Some(at) = change(reading) {
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                findings.push(RULE.finding(span, "The tense changes inside this sentence.").confidence(0.65));
            }
        }
        findings
    }
}

fn change(reading: &Reading) -> Option<usize> {
    let tags = &reading.tags;
    let past_time = tags.iter().enumerate().any(|(i, t)| {
        &*t.lower == "yesterday"
            || (&*t.lower == "last" && matches!(reading.word(i, 1), "night" | "week" | "month" | "year" | "evening"))
            || &*t.lower == "ago"
    });
    if !past_time
        || tags.iter().any(|t| {
            matches!(
                &*t.lower,
                "since"
                    | "said"
                    | "says"
                    | "if"
                    | "that"
                    | "who"
                    | "which"
                    | "announced"
                    | "whether"
                    | "because"
                    | "what"
                    | "how"
                    | ":"
                    | "\""
                    | "\u{201c}"
                    | "than"
                    | "from"
                    | "after"
            )
        })
    {
        return None;
    }
    let will = tags.iter().position(|t| &*t.lower == "will" && t.pos == Pos::Auxiliary);
    if let Some(at) = will
        && !tags.iter().any(|t| t.is_mark(",") || &*t.lower == "and" || t.is(Class::Past))
    {
        return Some(at);
    }
    // "met and votes": past, "and", present, with no subject between.
    let and = tags.iter().position(|t| &*t.lower == "and")?;
    let past_before =
        tags[..and].iter().any(|t| t.pos == Pos::Verb && (t.is(Class::Past) || t.is(Class::PastOnly)) && !t.is(Class::Lemma));
    let next = tags.get(and + 1)?;
    let present = next.pos == Pos::Verb
        && ((next.is(Class::Third) && !next.is(Class::Noun))
            || (next.is(Class::Third) && matches!(reading.word(and, 2), "on" | "to" | "the" | "a"))
            || (next.is(Class::Lemma) && !next.is(Class::Noun) && !next.is(Class::Past) && !next.is(Class::Adjective))
            || (next.is(Class::Lemma) && !next.is(Class::Past) && matches!(reading.word(and, 2), "a" | "the" | "an")));
    let infinitive = tags[..and].iter().any(|t| &*t.lower == "to");
    (past_before && present && !infinitive).then_some(and + 1)
}
