//! Short links that hide where they go.

use super::link_not_official::SHORTENERS;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct LinkShortener;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-shortener",
    title: "A short link hides where it goes",
    severity: Severity::Warn,
    policy: &["P-5", "P-33"],
    law: None,
    flags: "A link of a shortening service.",
    leaves: "Full links, however short.",
    why: "People cannot see where a short link goes, and such links expire or are taken over.",
    instead: "Use the full link; platforms count every link the same.",
    examples: &[
        Example::flagged("Sign up: «bit.ly/3xBaxter»."),
        Example::flagged("The warming houses are listed at «https://tinyurl.com/bx-warm»."),
        Example::flagged("See «ow.ly/9kQz» for the plow map."),
        Example::clean("Sign up: www.baxtermn.gov/recreation.", "A full link."),
        Example::clean("The agenda is at baxtermn.gov/a.", "Short, and the City's own."),
    ],
};

impl Check for LinkShortener {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let says = "People cannot see where this goes. Use the full link.";
        let links = cx.document.facts.links.iter().filter(|link| SHORTENERS.contains(link.site()));
        links.map(|link| RULE.finding(link.span, says).confidence(0.98)).collect()
    }
}
