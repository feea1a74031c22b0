//! The name of somebody who died, and how.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Decedent;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "decedent",
    title: "Name or cause of a death",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.10, 13.83"),
    flags: "The name of a person who died, and the cause or the circumstances of the death.",
    leaves: "“A person died”, deaths that nobody can be known by, and officers and figures of the past who are remembered.",
    why: "The family must hear it first, and the medical examiner says how. A post can do neither.",
    instead: "Write “a person died”, and name who will release the rest.",
    examples: &[
        Example::flagged("The body on the trail was that of «Walter Brenden», and relatives have not been told.").police(),
        Example::flagged("«Inga Solberg» died in Sunday's fire; her family has been told.").police(),
        Example::flagged("Rest easy, Tom. He «took his own life» on Tuesday.").police(),
        Example::clean("A person died in the crash. The State Patrol will release the name.", "No name.").police(),
        Example::clean("Fatal crashes fell by half this year.", "Numbers.").police(),
        Example::clean("Today we remember Patrolman Elmer Nordquist, end of watch May 12, 1931.", "A figure of the past.")
            .police(),
    ],
};

static CAUSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:cause of death (?:was|is|appears)[\p{L} ]{3,30}|died (?:of|from|by|after|when)[\p{L}' ]{3,40}|(?:it )?(?:looks|looked) like (?:an? )?(?:[\p{L}]+ )?(?:hypothermia|overdose|suicide|heart attack|drowning|exposure|accident|carbon monoxide)|hypothermia|overdosed?|by suicide|suicide note|took (?:his|her|their) own (?:life|lives)|killed (?:himself|herself)|hanged (?:himself|herself)|(?:had )?shot (?:(?:his|her) [\p{L}]+ and then )?(?:himself|herself)|self-inflicted|caught in (?:the|a) [\p{L}' ]{3,24}|crushed (?:by|under|between)[\p{L}' ]{3,24}|(?:was )?(?:electrocuted|strangled|stabbed to death|beaten to death|asphyxiated|decapitated|ejected)|carbon monoxide|(?:he|she)(?: had|'d)? (?:been )?(?:struggl\w+|drinking|depressed|despondent|using again)[\p{L}' ]{0,30}|alcohol was in (?:his|her)|foul play (?:is|was)[\p{L} ]{0,16}|murder-suicide))(?-u:\b)",
    )
});
static DEATH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:died|dead|deceased|deaths?|passed away|passing|lost (?:his|her) life|killed|fatal\w*|drown\w*|body|bodies|coroner|medical examiner|rest easy|rest in peace|sad ending|loss of|lost a good friend|relatives|next of kin|funeral|two people are dead|found tuesday|victim at)(?-u:\b)",
    )
});

impl Check for Decedent {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for named in cx.persons().iter().filter(|named| named.role == Role::Deceased && named.weight() >= 0.55) {
            found.push(finding(named.person.span, "The text speaks of a death.").suggest("a person"));
        }
        for span in setting::groups(document, &CAUSE) {
            let wide = setting::around(document, span);
            let known = setting::protected_in(cx, wide).any(|named| named.weight() >= 0.5) || staff_in(cx, wide);
            if known && document.has(&DEATH, wide) {
                found.push(finding(span, "It tells how somebody died."));
            }
        }
        found
    }
}

fn staff_in(cx: &Context<'_>, wide: Span) -> bool {
    cx.persons().iter().any(|named| named.role == Role::Staff && wide.contains(named.person.span))
}

fn finding(span: Span, why: &'static str) -> Finding {
    RULE.finding(span, "Has the family been told, and has the agency released the name? If not, write “a person died”.")
        .because(why)
        .confidence(0.7)
}
