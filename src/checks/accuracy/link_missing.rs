//! News that readers will want to look up, without a link to look it up.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct LinkMissing;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-missing",
    title: "No link to the website",
    severity: Severity::Note,
    policy: &["P-5"],
    law: None,
    flags: "An event, application or policy that asks the reader to look something up or sign up, without any link.",
    leaves: "Greetings, short alerts, and posts that give a link, a mailbox or a phone number.",
    why: "The website is the City's main source; a post that leads there can be checked and stays findable.",
    instead: "Add the link to the page with the details.",
    examples: &[
        Example::flagged(
            "The City is looking for members of the Parks and Trails Commission. «Applications» are open until Friday, December 18. Members serve three years and meet once a month in City Hall.",
        ),
        Example::flagged(
            "The council will hold a «public hearing» on the snow parking ordinance on Tuesday, December 15, at 7 p.m. in City Hall. Residents may speak or send comments before the hearing starts.",
        ),
        Example::clean("The rink is open! See you there.", "A greeting."),
        Example::clean(
            "The council will hold a public hearing on the snow parking ordinance on Tuesday, December 15, at 7 p.m. in City Hall. The draft is at www.baxtermn.gov, and residents may speak or write.",
            "The link is there.",
        ),
    ],
};

static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:register|registration|sign up|applications?|apply|ordinances?|public hearing|open house|survey|enroll|nominations?|proposals?|job openings?|learn more|more information|for details)(?-u:\b)")
        .expect("a valid pattern")
});

static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:website|web site|online|link|links|in bio|web page|webpage|qr code|app)(?-u:\b)")
        .expect("a valid pattern")
});

impl Check for LinkMissing {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let facts = &document.facts;
        let whole = Span::new(0, document.text.len());
        let led =
            !facts.links.is_empty() || !facts.emails.is_empty() || !facts.phones.is_empty() || document.has(&ELSEWHERE, whole);
        if led || document.text.len() < 140 {
            return Vec::new();
        }
        let Some(span) = document.find(&SUBJECT).next() else { return Vec::new() };
        let says = format!("The website is the City's main source. Add a link to {}?", cx.city.profile.city.website);
        vec![RULE.finding(span, says).confidence(0.5)]
    }
}
