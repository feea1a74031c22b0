//! Officials who have left, named as if they were still in office.

use std::sync::LazyLock;

use regex::Regex;

use super::offices::named;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct OfficialStale;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "official-stale",
    title: "An official who has left",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A person whom the profile marks as having left the office, in the present tense.",
    leaves: "Former officials told of as such, and the past tense.",
    why: "Old posts are copied, and with them people who left years ago.",
    instead: "Name the person in office, or say “former”.",
    examples: &[
        Example::flagged("«Police Chief Jim Exsted» answers questions at Coffee with a Cop on Wednesday, December 9."),
        Example::flagged("Send your comments to «Council Member Todd Holman» before the hearing."),
        Example::clean("Police Chief Jim Exsted retired in December 2024.", "The past tense."),
        Example::clean("Former Council Member Todd Holman speaks at the trail opening.", "Said to be former."),
        Example::clean("Police Chief Matt Maier answers questions at Coffee with a Cop.", "In office."),
    ],
};

static PAST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:was|were|had|served|retired|retires|retirement|left|resigned|former|then|farewell|thanked|founded|led|became|in (?:19|20)\d\d|ago|memory|memorial|legacy|handed|gave|said|told|opened|signed|named|honored)(?-u:\b)")
        .expect("a valid pattern")
});

impl Check for OfficialStale {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for person in named(cx) {
            let Some(left) = person.official.left.filter(|left| cx.today.year() > *left && !person.former) else { continue };
            let sentence = cx.document.sentence_at(person.name.start).map(|i| cx.document.sentences[i].span);
            if sentence.is_some_and(|span| cx.document.has(&PAST, span)) {
                continue;
            }
            let span = person.title.map_or(person.name, |title| title.join(person.name));
            let says = format!("The profile says {} left in {left}.", person.official.name);
            let typed = cx.document.words_of(span);
            findings.push(RULE.finding(span, says).suggest(format!("former {typed}")).confidence(0.8));
        }
        findings
    }
}
