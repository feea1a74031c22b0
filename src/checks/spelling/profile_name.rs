//! A name of the profile, one or two letters off.

use super::dictionary;
use super::nearness::edits;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Folded, Span, Word};

pub(in crate::checks) struct ProfileName;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "profile-name",
    title: "A city name, misspelt",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A name one or two letters away from a name of the profile, or a misspelling listed there.",
    leaves: "Exact names and aliases, and other real words (\"Target area\").",
    why: "Officials, streets and parks have one spelling. Residents who know it lose trust in the rest.",
    instead: "Write the name as the city writes it.",
    examples: &[
        Example::flagged("Mayor «Darrell» Olson will read the proclamation at noon."),
        Example::fixed(
            "Join us at Oscar «Kristoferson» Park for Night to Unite.",
            "Join us at Oscar Kristofferson Park for Night to Unite.",
        ),
        Example::flagged("Crews seal cracks on «Goederz» Road this week."),
        Example::flagged("The office on «Memoriwood» Drive opens at 8 a.m."),
        Example::clean("Mayor Darrel Olson will read the proclamation at noon.", "As the profile has it."),
        Example::clean("The public hearing on the Forthun Road project starts at 6 p.m.", "A street of the profile."),
        Example::clean("Stop by the Target area of the lot; a cedar scent greets you.", "Other real words."),
        Example::clean("Crews will be on Goedderz, Marohn, Dahlin and Woida roads this week.", "Street names, spelt right."),
    ],
};

impl Check for ProfileName {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = listed(cx);
        for (at, word) in cx.document.words.iter().enumerate() {
            let written = cx.document.words_of(word.span);
            if !word.is_letters() || !written.chars().next().is_some_and(char::is_uppercase) {
                continue;
            }
            let lower = cx.document.lower(word.span);
            let stem = lower.strip_suffix("'s").unwrap_or(lower);
            let letters = stem.chars().count();
            if !(4..=30).contains(&letters)
                || cx.city.has_word(lower)
                || cx.city.has_word(stem)
                || cx.names().iter().any(|name| name.span.contains(word.span))
            {
                continue;
            }
            let Some(name) = meant(cx, at, stem, letters) else { continue };
            let span = Span::new(word.span.start, word.span.end - (lower.len() - stem.len()).min(word.span.len() - 1));
            if cx.document.text.get(span.start..span.end).is_none() || findings.iter().any(|other| other.span.overlaps(span)) {
                continue;
            }
            let says = format!("The City writes this name “{name}”.");
            findings.push(RULE.finding(span, says).suggest(name).confidence(0.85));
        }
        findings
    }
}

/// Misspellings that the profile itself lists.
fn listed(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let text = cx.document.folded.text();
    for official in &cx.city.profile.officials {
        for wrong in &official.misspellings {
            let wrong = Folded::new(wrong).text().to_owned();
            if wrong.is_empty() {
                continue;
            }
            for (start, found) in text.match_indices(&wrong) {
                let end = start + found.len();
                let inside = |c: char| c.is_alphanumeric();
                if text[..start].chars().next_back().is_some_and(inside) || text[end..].chars().next().is_some_and(inside) {
                    continue;
                }
                let says = format!("The City writes this name “{}”.", official.name);
                findings.push(
                    RULE.finding(cx.document.folded.span(start, end), says).suggest(official.name.clone()).confidence(0.97),
                );
            }
        }
    }
    findings
}

/// The word of a name that was meant here.
fn meant(cx: &Context<'_>, at: usize, lower: &str, letters: usize) -> Option<String> {
    let limit = if letters >= 8 { 2 } else { 1 };
    let known = dictionary::knows(lower) || super::names::knows_titled(lower);
    let mut near: Vec<(usize, &str)> = cx
        .city
        .words_near(lower)
        .filter(|name| name.chars().next().is_some_and(char::is_uppercase) && name.chars().count() >= 5)
        .filter_map(|name| Some((edits(lower, &name.to_lowercase(), limit)?, name)))
        .collect();
    near.sort_unstable();
    if known {
        // A real word counts only beside the rest of the name: "Darrell Olson".
        return near.into_iter().find(|(_, name)| beside_the_rest(cx, at, name)).map(|(_, name)| name.to_owned());
    }
    // The plural of a name is no misspelling, and neither is a name that is a real word elsewhere.
    let (distance, name) =
        near.into_iter().find(|(_, name)| !dictionary::knows(&name.to_lowercase()) || beside_the_rest(cx, at, name))?;
    let plural = lower.strip_suffix('s') == Some(&*name.to_lowercase()) || name.to_lowercase().strip_suffix('s') == Some(lower);
    let usual = super::names::knows_titled(&name.to_lowercase());
    (!plural && ((distance == 1 && !usual && letters >= 6) || beside_anything(cx, at, name))).then(|| name.to_owned())
}

/// Whether an official's other name stands right before or behind.
fn beside_the_rest(cx: &Context<'_>, at: usize, name: &str) -> bool {
    let beside = neighbours(cx, at);
    cx.city.profile.officials.iter().any(|official| {
        let parts: Vec<String> = official.name.split_whitespace().map(str::to_lowercase).collect();
        parts.contains(&name.to_lowercase())
            && parts.iter().any(|part| *part != name.to_lowercase() && part.len() > 2 && beside.contains(&part.as_str()))
    })
}

/// Whether any other word of a name with this word in it stands right before or behind.
fn beside_anything(cx: &Context<'_>, at: usize, name: &str) -> bool {
    let beside = neighbours(cx, at);
    let profile = &cx.city.profile;
    let lower = name.to_lowercase();
    let named =
        profile.departments.iter().chain(&profile.places).chain(&profile.streets).chain(&profile.events).map(|entry| &entry.name);
    let others = profile.officials.iter().map(|entry| &entry.name).chain(profile.partners.iter().map(|entry| &entry.name));
    named.chain(others).any(|full| {
        let full = full.to_lowercase();
        full.split_whitespace().any(|part| part == lower)
            && full.split_whitespace().any(|part| part != lower && beside.contains(&part))
    })
}

fn neighbours<'a>(cx: &'a Context<'_>, at: usize) -> Vec<&'a str> {
    let word = |i: usize| -> Option<&Word> { cx.document.words.get(i).filter(|word| word.is_letters()) };
    [at.checked_sub(1).and_then(word), word(at + 1)].into_iter().flatten().map(|word| cx.document.lower(word.span)).collect()
}
