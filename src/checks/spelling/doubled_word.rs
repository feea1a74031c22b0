//! The same word twice in a row.

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct DoubledWord;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "doubled-word",
    title: "A word twice in a row",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "The same word twice in a row, \"the the\".",
    leaves: "\"Had had\", \"that that\", \"so so\", names such as Walla Walla.",
    why: "It is the slip that spell checkers miss and readers see.",
    instead: "Take one of the two out.",
    examples: &[
        Example::fixed(
            "Please move cars off «the the» street before plows arrive.",
            "Please move cars off the street before plows arrive.",
        ),
        Example::flagged("Crews «are are» patching potholes on Foley Road."),
        Example::flagged("Bring a chair «and and» a blanket to the concert."),
        Example::clean("Firefighters had had three calls before sunrise.", "\"Had had\" is a tense."),
        Example::clean("We know that that road floods.", "\"That that\" can be right."),
        Example::clean("It was very, very cold. The winner is from Walla Walla.", "Said twice on purpose; a name."),
        Example::clean("Score: 10 10. Go go go, Warriors!", "Numbers and cheers."),
    ],
};

/// Words that may follow themselves.
const TWICE: &[&str] = &[
    "aye", "blah", "boo", "bye", "cha", "choo", "chop", "ding", "go", "ha", "had", "hee", "hey", "hip", "ho", "hot", "hush",
    "knock", "la", "long", "many", "na", "night", "no", "now", "on", "out", "pom", "quack", "rah", "so", "some", "that", "there",
    "tick", "toot", "tsk", "tut", "very", "wah", "way", "well", "will", "who", "win", "woof", "yada", "yay", "yes", "yum", "far",
    "much", "more", "really", "too", "please", "her", "you", "it", "is", "do", "little",
];
/// Of those, the ones that are more often a slip when the sentence goes on behind them.
const SLIPS: &[(&str, &[&str])] = &[
    ("is", &["a", "an", "the", "not", "to", "open", "closed", "now", "expected"]),
    ("on", &["the", "a", "our", "this", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    ("it", &["is", "was", "will", "has", "can", "may"]),
    ("you", &["can", "will", "have", "may", "must", "are", "need", "to"]),
    ("do", &["not", "you", "we"]),
    ("so", &["we", "you", "that", "the", "they"]),
    ("please", &["call", "use", "bring", "do", "move", "contact", "visit"]),
    ("now", &["open", "closed", "available"]),
    ("out", &["of", "to", "the"]),
    ("no", &["longer", "parking", "one"]),
    ("who", &["is", "are", "was", "were", "have", "has"]),
    ("more", &["information", "than", "info"]),
    ("some", &["of"]),
    ("many", &["of"]),
    ("there", &["is", "are", "will", "was", "were"]),
];

impl Check for DoubledWord {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for sentence in &cx.document.sentences {
            let words = cx.document.words_in(sentence);
            for (i, pair) in words.windows(2).enumerate() {
                let (first, second) = (pair[0], pair[1]);
                if !first.is_letters() || !second.is_letters() {
                    continue;
                }
                let (a, b) = (cx.document.lower(first.span), cx.document.lower(second.span));
                if a != b || a.len() < 2 && a != "a" || a.chars().any(|c| c.is_numeric()) {
                    continue;
                }
                let between = Span::new(first.span.end, second.span.start).of(&cx.document.text);
                if !between.chars().all(char::is_whitespace) || between.is_empty() {
                    continue;
                }
                let next = words.get(i + 2).filter(|word| word.is_letters()).map_or("", |word| cx.document.lower(word.span));
                let before = i.checked_sub(1).map_or("", |before| cx.document.lower(words[before].span));
                // "What it is is a start": "is" may follow itself only behind such words.
                let is_slip = a == "is"
                    && !matches!(
                        before,
                        "it" | "what"
                            | "that"
                            | "this"
                            | "there"
                            | "he"
                            | "she"
                            | "who"
                            | "all"
                            | "problem"
                            | "point"
                            | "question"
                            | "thing"
                    );
                if TWICE.contains(&a) && !is_slip && !SLIPS.iter().any(|(word, behind)| *word == a && behind.contains(&next)) {
                    continue;
                }
                let (written, again) = (cx.document.words_of(first.span), cx.document.words_of(second.span));
                let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
                // Walla Walla, Pago Pago; and three in a row are said on purpose.
                let name = capital(written) && capital(again) && (i > 0 || !crate::checks::spelling::dictionary::knows(a));
                let thrice = next == a || (i > 0 && cx.document.lower(words[i - 1].span) == a);
                if name && written.chars().any(char::is_lowercase) || thrice && a.len() > 3 {
                    continue;
                }
                let says = format!("The word “{written}” appears twice.");
                findings.push(RULE.finding(first.span.join(second.span), says).suggest(written).confidence(0.95));
            }
        }
        findings
    }
}
