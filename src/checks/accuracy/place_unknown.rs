//! Streets and parks that the profile does not know, in a closure or an event.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::distance::slips;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::NameKind;
use crate::text::{Document, Span, WordKind};

pub(in crate::checks) struct PlaceUnknown;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "place-unknown",
    title: "A street or park that is not on the City's list",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "The name of a street or park that the profile does not have, in a closure or an event.",
    leaves: "Places in the profile, and far places with the name of their town.",
    why: "A street that does not exist sends drivers into the closure.",
    instead: "Look the name up on the city map, or add it to the list.",
    examples: &[
        Example::fixed(
            "«Knolwood Drive» is closed at Highway 210 through Friday, December 4.",
            "Knollwood Drive is closed at Highway 210 through Friday, December 4.",
        ),
        Example::flagged("Baxter street crews: «Maplecrest Lane» is closed on Tuesday, December 8, for a water main repair."),
        Example::clean("Inglewood Drive is closed at Highway 210 through Friday, December 4.", "On the list."),
        Example::clean("The concert in Baxter moved to Lake Park in Duluth this year.", "A far place with its town."),
        Example::clean("Thank you to the crews who plow Elm Street every morning.", "No closure and no event."),
    ],
};

static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:clos(?:ed|es|ing|ure|ures)|detours?|reopens?|construction|paving|flushing|one lane|lane|parking|plow(?:ed|ing)?|trimmed|repairs?|overlay|meets?|open house|event|concert|starts?|starting|begins?|join us|held)(?-u:\b)")
        .expect("a valid pattern")
});

/// What names a place; "park" and "lake" only where a name stands before them.
static KINDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    ["road", "drive", "street", "avenue", "lane", "court", "boulevard", "circle", "parkway", "trail", "park", "beach"]
        .into_iter()
        .collect()
});

impl Check for PlaceUnknown {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let places = || {
            let profile = &cx.city.profile;
            profile.streets.iter().chain(&profile.places).map(|entry| entry.name.as_str())
        };
        let at_home = cx.names().iter().any(|n| matches!(n.kind, NameKind::City | NameKind::Street(_) | NameKind::Place(_)));
        let mut findings = Vec::new();
        for span in candidates(document) {
            let next = cx.names().partition_point(|name| name.span.end <= span.start);
            if cx.names().get(next).is_some_and(|name| name.span.overlaps(span)) || abroad(document, span) {
                continue;
            }
            let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { continue };
            if !document.has(&SUBJECT, sentence) {
                continue;
            }
            let typed = document.words_of(span);
            let folded = typed.to_lowercase();
            let near = places().find(|name| slips(&name.to_lowercase(), &folded, 2) <= 2);
            if near.is_none() && !at_home {
                continue;
            }
            let says = format!("“{typed}” is not in the city's list. Check the spelling.");
            let finding = RULE.finding(span, says).confidence(if near.is_some() { 0.8 } else { 0.4 });
            findings.push(match near {
                Some(name) => finding.suggest(name),
                None => finding,
            });
        }
        findings
    }
}

/// Capitalised words that end in a street or park word.
pub(crate) fn candidates(document: &Document) -> Vec<Span> {
    let words = &document.words;
    let capital =
        |i: usize| words[i].kind == WordKind::Letters && document.words_of(words[i].span).starts_with(char::is_uppercase);
    let mut found = Vec::new();
    for i in 1..words.len() {
        if !capital(i) || !KINDS.contains(document.lower(words[i].span)) || !capital(i - 1) {
            continue;
        }
        let mut start = i - 1;
        while start > 0
            && i - start < 3
            && capital(start - 1)
            && document.text.get(words[start - 1].span.end..words[start].span.start) == Some(" ")
        {
            start -= 1;
        }
        let opens = document
            .sentence_at(words[start].span.start)
            .is_some_and(|n| document.sentences[n].span.start == words[start].span.start);
        let first = document.lower(words[start].span);
        if opens && i - start > 1 || matches!(first, "the" | "our" | "city" | "state" | "county" | "dog" | "skate" | "public") {
            start += 1;
        }
        if start < i && document.lower(words[start].span).len() > 2 {
            found.push(words[start].span.join(words[i].span));
        }
    }
    found
}

/// "Lake Park in Duluth": the town stands with it.
fn abroad(document: &Document, span: Span) -> bool {
    static TOWN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^,? (?:in |at )?[A-Z]\p{L}+").expect("a valid pattern"));
    let mut to = (span.end + 30).min(document.text.len());
    while !document.text.is_char_boundary(to) {
        to -= 1;
    }
    document.text.get(span.end..to).is_some_and(|behind| TOWN.is_match(behind) && !behind.starts_with(", at"))
}
