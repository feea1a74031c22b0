//! Sentences in capitals.

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Sentence, Span, Word, WordKind};

pub(in crate::checks) struct AllCaps;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "all-caps",
    title: "Sentence in capitals",
    severity: Severity::Note,
    policy: &["P-29"],
    law: None,
    flags: "Five words or more in a row in capitals.",
    leaves: "Short forms, short labels such as “ROAD CLOSED”, and short headlines.",
    why: "Capitals read as shouting, are slower to read, and some screen readers spell them out.",
    instead: "Write it as a sentence; put the one word that matters first.",
    examples: &[
        Example::fixed(
            "«ALL RESIDENTS MUST MOVE CARS BEFORE THE PLOW COMES TONIGHT»",
            "All residents must move cars before the plow comes tonight",
        ),
        Example::fixed(
            "Please «DO NOT PARK ON FOLEY ROAD» until MnDOT is done.",
            "Please do not park on Foley Road until MnDOT is done.",
        ),
        Example::flagged("Reminder. «THE COUNCIL MEETS TUESDAY AT CITY HALL.» Bring a chair."),
        Example::clean("CLOSED: Inglewood Drive at Highway 210.", "One word."),
        Example::clean("MnDOT, BNSF and BPU crews are on site.", "Short forms."),
        Example::clean("NOTICE OF PUBLIC HEARING\nThe council hears the levy on December 8.", "A short headline."),
        Example::clean(
            "FOURTH OF JULY: WHAT TO KNOW\nFireworks are at dusk at Don Adamson Field.",
            "A headline on its own line.",
        ),
        Example::clean("BCA, DNR, MDH, DPS, BNSF and LADID took part.", "A row of short forms."),
    ],
};

/// Words in capitals that are still a label.
const LABEL: usize = 4;
/// Words that are still a headline on a line of its own.
const HEADLINE: usize = 8;

impl Check for AllCaps {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut findings = Vec::new();
        for sentence in document.sentences.iter().filter(|sentence| !is_headline(document, sentence)) {
            let words = document.words_in(sentence);
            let mut from = 0;
            while from < words.len() {
                let run = &words[from..];
                let length = run.iter().take_while(|word| shouts(document, **word)).count();
                if let Some(span) = shouted(document, &run[..length]) {
                    let first = document.words_in(sentence).first().is_some_and(|word| word.span.start == span.start);
                    findings.push(RULE.finding(span, "Capitals read as shouting.").suggest(as_sentence(cx, span, first)));
                }
                from += length + 1;
            }
        }
        findings
    }
}

/// A short line of its own without an end mark, with more below it.
fn is_headline(document: &Document, sentence: &Sentence) -> bool {
    let line = document.paragraphs[sentence.paragraph];
    let more = sentence.paragraph + 1 < document.paragraphs.len();
    let words = document.words_in(sentence).iter().filter(|word| word.is_letters()).count();
    more && words <= HEADLINE && line.of(&document.text).trim() == sentence.span.of(&document.text).trim_end_matches(':')
}

/// Whether a word can stand in a row of capitals: numbers and marks neither make nor break one.
fn shouts(document: &Document, word: Word) -> bool {
    match word.kind {
        WordKind::Letters => !word.span.of(&document.text).chars().any(char::is_lowercase),
        WordKind::Number | WordKind::Mark => true,
        WordKind::Link | WordKind::Email | WordKind::Handle | WordKind::Hashtag => false,
    }
}

/// The part of a row from its first word to its last, if the row is a sentence rather than a label.
fn shouted(document: &Document, run: &[Word]) -> Option<Span> {
    let letters: Vec<Span> = run.iter().filter(|word| word.is_letters()).map(|word| word.span).collect();
    let long =
        letters.iter().filter(|span| span.of(&document.text).chars().count() > 3 && has_vowel(span.of(&document.text))).count();
    // A row of short forms has no small words between them, a sentence has.
    let plain = letters.len() > LABEL && long >= 2 && letters.iter().any(|span| is_small_word(document.lower(*span)));
    let headline = letters.len() > LABEL + 2 && long > letters.len() / 2;
    (plain || headline).then(|| letters[0].join(letters[letters.len() - 1]))
}

fn has_vowel(word: &str) -> bool {
    word.contains(['A', 'E', 'I', 'O', 'U', 'Y'])
}

fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "to"
            | "of"
            | "in"
            | "on"
            | "at"
            | "for"
            | "is"
            | "are"
            | "be"
            | "will"
            | "must"
            | "not"
            | "and"
            | "or"
            | "your"
            | "you"
            | "all"
            | "no"
            | "this"
            | "from"
            | "by"
            | "with"
            | "we"
            | "our"
            | "until"
            | "has"
            | "have"
            | "do"
    )
}

/// The row as it would stand in a sentence, with the names of the profile, days and months as they are written.
fn as_sentence(cx: &Context<'_>, span: Span, first: bool) -> String {
    let text = &cx.document.text;
    let mut out = String::with_capacity(span.len());
    let mut at = span.start;
    let mut capital = first;
    let from = cx.names().partition_point(|name| name.span.start < span.start);
    let mut names = cx.names()[from..].iter().map(|name| name.span).take_while(|name| span.contains(*name)).peekable();
    let words = &cx.document.words[cx.document.word_at(span.start)..];
    for word in words.iter().take_while(|word| span.contains(word.span)) {
        if word.span.start < at {
            continue;
        }
        out.push_str(&text[at..word.span.start]);
        if let Some(name) = names.next_if(|name| name.start == word.span.start) {
            out.push_str(cx.city.as_written(name.of(text)).unwrap_or(name.of(text)));
            at = name.end;
        } else {
            let lower = word.span.of(text).to_lowercase();
            if capital || is_always_high(&lower) {
                let mut chars = lower.chars();
                out.extend(chars.next().map(|c| c.to_uppercase().to_string()));
                out.push_str(chars.as_str());
            } else {
                out.push_str(&lower);
            }
            at = word.span.end;
        }
        capital = false;
    }
    out.push_str(&text[at..span.end]);
    out
}

fn is_always_high(word: &str) -> bool {
    const HIGH: [&str; 20] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
        "june", "july", "august", "september", "october", "november", "december", "i", "minnesota",
    ];
    HIGH.contains(&word)
}
