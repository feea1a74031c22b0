//! Blanks before marks, missing blanks behind them, and doubled marks.

use std::sync::LazyLock;

use regex::Regex;

use super::{Share, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Punctuation;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "punctuation",
    title: "Punctuation",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A blank before a comma, no blank behind it, and doubled marks such as \"..\".",
    leaves: "Headlines, links, times, numbers, and three points.",
    why: "Small marks out of place make a notice look unfinished.",
    instead: "One mark, no blank before it, one behind it.",
    examples: &[
        Example::fixed(
            "The crews finished early «,» the road is open again.",
            "The crews finished early, the road is open again.",
        ),
        Example::flagged("Thank you for your patience«..»"),
        Example::flagged("Grading starts this fall«,and» homes follow in spring."),
        Example::clean("Wait... the rink, the trails and the park (all three) are open. More at baxtermn.gov.", "Usual marks."),
        Example::clean("Levy: $1,250,000; 7:30 p.m.; 12/15; 5,280 feet.", "Numbers."),
    ],
};

static BLANK_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N})] +(?:,|[;:.!?](?:\s|$))").expect("a valid pattern"));
static GLUED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\p{L})],\p{L}").expect("a valid pattern"));
static DOUBLED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\.\.+|,,+|;;+|::+|\?\?+").expect("a valid pattern"));
static GLUED_POINT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\p{Ll}]{3}[.!?]\p{Lu}\p{Ll}").expect("a valid pattern"));

impl Check for Punctuation {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let text = &cx.document.text;
        let mut findings: Vec<Finding> = Vec::new();
        let says = "Check the punctuation here.";
        let mut add = |start: usize, end: usize, instead: String| {
            let span = crate::text::Span::new(start, end);
            if cx.document.token_around(span).is_none() && findings.iter().all(|other| !other.span.overlaps(span)) {
                findings.push(RULE.finding(span, says).suggest(instead).confidence(0.9));
            }
        };
        for found in BLANK_BEFORE.find_iter(text) {
            let Some(mark) = found.as_str().trim_end().chars().next_back() else { continue };
            let first = found.as_str().chars().next().map_or(1, char::len_utf8);
            let start = found.start() + first;
            let end = found.start() + found.as_str().trim_end().len();
            let behind = text[end..].chars().next();
            // " :)" and " ..." are not slips; " .gov" is a link's.
            if behind.is_some_and(|c| matches!(c, ')' | '(' | '.' | '-' | 'D' | 'P') && mark != ',')
                || (mark == '.' && behind == Some('.'))
            {
                continue;
            }
            let blank = if mark == ',' && behind.is_some_and(char::is_alphabetic) { " " } else { "" };
            add(start, end, format!("{mark}{blank}"));
        }
        for found in GLUED.find_iter(text) {
            let first = found.as_str().chars().next().map_or(1, char::len_utf8);
            let start = found.start() + first;
            // The comma with the word behind it, so that the finding can be seen.
            let word: String = text[start + 1..].chars().take_while(|c| c.is_alphanumeric()).take(30).collect();
            add(start, start + 1 + word.len(), format!(", {word}"));
        }
        for found in DOUBLED.find_iter(text) {
            let row = found.as_str();
            let mark = &row[..1];
            let outside = text[..found.start()].ends_with(['.', '!', '?']) || text[found.end()..].starts_with(['/', '!', ':']);
            if (mark == "." && row.len() >= 3) || (mark == ":" && row.len() > 2) || outside {
                continue;
            }
            add(found.start(), found.end(), mark.to_owned());
        }
        for found in GLUED_POINT.find_iter(text) {
            let letters: usize = found.as_str().chars().take(3).map(char::len_utf8).sum();
            let start = found.start() + letters;
            let mark = &text[start..start + 1];
            let word: String = text[start + 1..].chars().take_while(|c| c.is_alphanumeric()).take(30).collect();
            add(start, start + 1 + word.len(), format!("{mark} {word}"));
        }
        for slip in shares::of(cx, Share::Punctuation) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.6));
            }
        }
        findings
    }
}
