//! Sentences that start small, and "i".

use super::{Share, forms, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Span, WordKind};

pub(in crate::checks) struct Capital;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "capital",
    title: "Capital letters",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A sentence that starts with a small letter, and \"i\" for \"I\".",
    leaves: "iPhone, e-mail, links, list items and deliberate hashtags.",
    why: "Readers find the start of a sentence by its capital.",
    instead: "Start the sentence with a capital letter.",
    examples: &[
        Example::fixed("«the» office is closed Friday.", "The office is closed Friday."),
        Example::flagged("Crews are flushing hydrants today! «please» run cold water first."),
        Example::flagged("The clerk and «i» will be there."),
        Example::clean("The office is closed Friday. iPhone users can scan the code.", "A name that starts small."),
        Example::clean("What to bring:\n- warm clothes\n- a flashlight", "List items."),
        Example::clean("#baxter is on baxtermn.gov now. Doors open at 7 p.m. sharp.", "Tags, links and abbreviations."),
    ],
};

impl Check for Capital {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let document = cx.document;
        for (i, sentence) in document.sentences.iter().enumerate() {
            let Some(first) = document.words_in(sentence).first() else { continue };
            let written = document.words_of(first.span);
            let paragraph = document.paragraphs.get(sentence.paragraph);
            let continues = i > 0 && document.sentences[i - 1].paragraph != sentence.paragraph || i == 0;
            // A short line without an end mark is a list item or the rest of a broken line.
            let whole = document.words_of(sentence.span);
            let ended = whole.ends_with(['.', '!', '?']);
            let words = document.words_in(sentence).iter().filter(|word| word.is_letters()).count();
            let line_start = paragraph.is_some_and(|paragraph| paragraph.start == sentence.span.start);
            let small = first.kind == WordKind::Letters && written.chars().all(char::is_lowercase) && written.is_ascii();
            let glued = document
                .text
                .get(first.span.end..)
                .is_some_and(|rest| rest.starts_with(['.', '@', '/', '-', '_', '\'', '\u{2019}']));
            if small && !glued && !(continues && line_start && i > 0 && !ended) && words >= 3 && ended {
                findings.push(
                    RULE.finding(first.span, "Sentences start with a capital letter.")
                        .suggest(forms::in_case_of(written, "X y"))
                        .confidence(0.85),
                );
            }
        }
        for (at, word) in document.words.iter().enumerate() {
            let written = document.words_of(word.span);
            let alone = |other: Option<Span>, before: bool| {
                other.is_none_or(|span| if before { span.end < word.span.start } else { span.start > word.span.end } || matches!(document.words_of(span), "," | "\"" | "(" | ")" | "\u{201c}" | "\u{201d}" | "!" | "?"))
            };
            let i_form = matches!(
                written,
                "i" | "i'm" | "i'll" | "i've" | "i'd" | "i\u{2019}m" | "i\u{2019}ll" | "i\u{2019}ve" | "i\u{2019}d"
            );
            if i_form
                && alone(at.checked_sub(1).map(|i| document.words[i].span), true)
                && alone(document.words.get(at + 1).map(|next| next.span), false)
            {
                let capital = format!("I{}", &written[1..]);
                if findings.iter().all(|other| other.span != word.span) {
                    findings.push(RULE.finding(word.span, "“I” takes a capital.").suggest(capital).confidence(0.95));
                }
            }
        }
        for slip in shares::of(cx, Share::Capital) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                findings.push(
                    slip.suggestions
                        .into_iter()
                        .fold(RULE.finding(slip.span, "Check the capitals here."), Finding::suggest)
                        .confidence(0.7),
                );
            }
        }
        findings
    }
}
