//! Officials with a title that is not theirs.

use super::offices::{named, same_office};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct TitleMismatch;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "title-mismatch",
    title: "A title that does not fit the name",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A person of the profile with another office than the profile gives.",
    leaves: "Former, acting and earlier offices, and short forms of the right title.",
    why: "Readers hold the named office responsible, and the person reads along.",
    instead: "Use the title from the profile, or update the profile.",
    examples: &[
        Example::fixed(
            "«Mayor Kelly Steele» opens the open house at 4 p.m.",
            "Assistant City Administrator Kelly Steele opens the open house at 4 p.m.",
        ),
        Example::flagged("A reminder from «City Administrator Kelly Steele»: comments are due Friday, December 11."),
        Example::flagged("The audit was presented by «Finance Director Josh Doty» on Tuesday."),
        Example::clean("Mayor Darrel Olson opened the public hearing at 7 p.m.", "His title."),
        Example::clean("City Clerk Kelly Steele swears in the election judges.", "A part of the title."),
        Example::clean("Former Mayor Brad Chapulis was there too.", "A former office."),
        Example::clean("Thank you, Trevor Walter, City Engineer, for 20 years of service.", "The title behind the name."),
    ],
};

impl Check for TitleMismatch {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for person in named(cx) {
            let Some(title) = person.title.filter(|_| !person.former) else { continue };
            let written = cx.document.words_of(title);
            if person.official.titles().any(|title| same_office(written, title)) {
                continue;
            }
            let listed = person.official.title.split('(').next().unwrap_or_default().trim();
            let says = format!("The profile says {} is {}.", person.official.name, listed);
            let before = title.start < person.name.start;
            let mut finding = RULE.finding(title.join(person.name), says).confidence(0.85);
            if before {
                let first = listed.split(['/', ';']).next().unwrap_or(listed);
                finding = finding.suggest(format!("{first} {}", cx.document.words_of(person.name)));
            }
            findings.push(finding);
        }
        findings
    }
}
