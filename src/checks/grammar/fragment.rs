//! Long sentences of body text without a verb.

use super::frames::DETERMINERS;
use super::function_word;
use super::tagged::{Class, Pos};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Fragment;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "fragment",
    title: "Not a full sentence",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A long run of words with an end mark and no verb, between full sentences.",
    leaves: "Headlines, list items, \"Road closed\", \"Reminder:\".",
    why: "Without a verb the reader has to guess what happens.",
    instead: "Say who does what.",
    examples: &[
        Example::flagged(
            "The lake is calm. «A» small beach with clean sand, tall trees and a wide lawn for the whole family. See you there.",
        ),
        Example::flagged(
            "The park is open. «A» quiet place with tall pines, wide paths and a view over the lake for the whole family. See you there.",
        ),
        Example::clean("Road closed: Inglewood Drive at Highway 210, through Friday.", "A notice."),
        Example::clean("Reminder! No parking on city streets during snow removal.", "A notice."),
    ],
};

impl Check for Fragment {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut findings = Vec::new();
        let ended = |i: usize| document.words_of(document.sentences[i].span).ends_with(['.', '!', '?']);
        for (i, reading) in cx.word_classes().iter().enumerate() {
            let sentence = &document.sentences[i];
            // Between two full sentences of the same paragraph; everything else may be a headline or a list.
            let inside = i > 0
                && i + 1 < document.sentences.len()
                && document.sentences[i - 1].paragraph == sentence.paragraph
                && document.sentences[i + 1].paragraph == sentence.paragraph;
            let words = reading.tags.iter().filter(|tag| tag.is_word()).count();
            if !inside
                || words < 12
                || !ended(i)
                || reading.tags.iter().any(|tag| {
                    tag.is_mark(":")
                        || tag.is_mark("?")
                        || tag.lower.contains("'s")
                        || tag.lower.contains("'r")
                        || tag.lower.contains("'l")
                })
            {
                continue;
            }
            let verb = reading.tags.iter().enumerate().any(|(at, tag)| {
                // "new signs" and "a view" are nouns, whatever else they can be.
                let noun_here = tag.is(Class::Noun)
                    && at.checked_sub(1).is_some_and(|i| {
                        let before = &reading.tags[i];
                        before.pos == Pos::Adjective || DETERMINERS.contains(&&*before.lower)
                    });
                (tag.pos == Pos::Auxiliary && tag.is(Class::Verb))
                    || tag.is(Class::Auxiliary)
                    || (tag.is(Class::Verb)
                        && !function_word::is_function(tag)
                        && !tag.is(Class::Noun)
                        && !tag.is(Class::Adjective)
                        && !tag.is(Class::Preposition))
                    || (tag.pos == Pos::Verb && !noun_here && !function_word::is_function(tag))
            });
            if !verb && let Some(first) = document.words_in(sentence).first() {
                findings.push(
                    RULE.finding(Span::new(first.span.start, first.span.end), "This may not be a full sentence.").confidence(0.6),
                );
            }
        }
        findings
    }
}
