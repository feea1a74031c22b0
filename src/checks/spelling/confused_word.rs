//! Real words that stand where another word is meant: their and there, council and counsel.

use std::sync::LazyLock;

use crate::checks::grammar::{Frames, Share, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct ConfusedWord;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "confused-word",
    title: "Two words easy to swap",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A real word where another one is meant: their and there, its and it's, council and counsel, break and brake, waste and waist.",
    leaves: "The same words used correctly.",
    why: "A spell checker passes them, readers do not.",
    instead: "Check which of the two you mean.",
    examples: &[
        Example::fixed(
            "Hydrant flushing may make «you're» water look rusty for a day.",
            "Hydrant flushing may make your water look rusty for a day.",
        ),
        Example::flagged("The city «counsel» meets Tuesday at 7 p.m. in City Hall."),
        Example::flagged("The noise «ordnance» applies after 10 p.m."),
        Example::flagged("Crews repair a water main «brake» on Cypress Drive."),
        Example::flagged("«Its» not too late to sign up for swim lessons."),
        Example::flagged("Drivers should slow down and keep «there» lights on."),
        Example::flagged("The lot is open Monday «threw» Friday for yard «waist»."),
        Example::flagged("The commission wants to hear «form» you by March 31."),
        Example::flagged("The water «maybe» discolored for an hour."),
        Example::clean("The council meets Tuesday. Legal counsel attends.", "Each in its own place."),
        Example::clean("It's their turn: they're over there with your dog, and you're late.", "All used correctly."),
        Example::clean("Fill out the form and take the trail through the park; the well is closed.", "Correct uses."),
        Example::clean("The site plan, the fair and the poll are on the website.", "Correct uses."),
        Example::clean("Doors open at 6 p.m., then the band plays. It was colder than usual.", "Correct uses."),
    ],
};

static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/confused-words.txt")));

impl Check for ConfusedWord {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = FRAMES.find(cx).map(|(span, fit)| finding(cx, span, fit.suggestions, 0.9)).collect();
        findings.extend(than_for_then(cx));
        findings.extend(shares::of(cx, Share::ConfusedWord).map(|slip| finding(cx, slip.span, slip.suggestions, 0.85)));
        findings
    }
}

fn finding(cx: &Context<'_>, span: Span, suggestions: Vec<String>, confidence: f32) -> Finding {
    let word = cx.document.words_of(span);
    let says = suggestions.first().map_or_else(
        || format!("Check “{word}”; another word may be meant."),
        |other| format!("“{word}” and “{other}” are easy to swap. Check which you mean."),
    );
    suggestions.into_iter().fold(RULE.finding(span, says), Finding::suggest).confidence(confidence)
}

/// "We than asked": a "than" with nothing before it to compare.
fn than_for_then(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
        for (i, tag) in reading.tags.iter().enumerate() {
            if &*tag.lower != "than" {
                continue;
            }
            let compares = |word: &str| {
                matches!(
                    word,
                    "more"
                        | "less"
                        | "fewer"
                        | "rather"
                        | "other"
                        | "others"
                        | "else"
                        | "different"
                        | "differently"
                        | "better"
                        | "worse"
                        | "sooner"
                        | "elsewhere"
                        | "otherwise"
                        | "worst"
                        | "twice"
                        | "times"
                        | "further"
                        | "over"
                        | "no"
                ) || (word.len() > 4 && word.ends_with("er"))
                    || (word.len() > 4 && word.ends_with("ier"))
            };
            let licensed = reading.tags[..i]
                .iter()
                .any(|before| before.is(crate::checks::grammar::Class::Comparative) || compares(&before.lower));
            if !licensed && reading.tags.get(i + 1).is_some() {
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                let then = if tag.capital { "Then" } else { "then" };
                findings.push(finding(cx, span, vec![then.to_owned()], 0.85));
            }
        }
    }
    findings
}
