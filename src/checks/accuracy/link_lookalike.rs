//! Links that look like the city's own site and lead elsewhere.

use super::sites;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct LinkLookalike;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-lookalike",
    title: "A link that only looks like the City's",
    severity: Severity::Stop,
    policy: &["P-5", "P-33"],
    law: None,
    flags: "A host that differs from the City's own by a letter, a hyphen or its ending.",
    leaves: "The City's own hosts and their subdomains, and hosts that resemble nothing.",
    why: "Look-alike sites are how people are robbed of passwords and payments in a city's name.",
    instead: "Copy the link from the City's own site.",
    examples: &[
        Example::fixed("Pay your water bill at «www.baxtermn.com/pay».", "Pay your water bill at www.baxtermn.gov/pay."),
        Example::flagged("The snow rules are at «baxterrnn.gov»."),
        Example::flagged("Order compost bins at «https://www.baxter-mn.gov/bins» until May 24."),
        Example::flagged("Sign up at «baxtermn-gov.org» for text alerts."),
        Example::clean("Pay your water bill at www.baxtermn.gov/pay.", "The City's own site."),
        Example::clean("Ice reports are at dnr.state.mn.us.", "Another site that resembles nothing."),
        Example::clean("Follow us at facebook.com/baxtermn.", "The name stands in the path, the host is known."),
    ],
};

impl Check for LinkLookalike {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let profile = &cx.city.profile;
        let mut findings = Vec::new();
        for link in cx.document.facts.links.iter().filter(|link| link.trouble.is_none()) {
            if cx.city.official_link(&link.value).is_some() {
                continue;
            }
            let Some(own) = sites::looks_like(profile, link.site()) else { continue };
            let typed = cx.document.words_of(link.span);
            let host = typed.to_lowercase().replacen(
                &link.host,
                &format!("{}{own}", if link.host.starts_with("www.") { "www." } else { "" }),
                1,
            );
            let says = format!("“{}” is not the City's site, though it looks like it. The City's site is {own}.", link.host);
            findings.push(RULE.finding(link.span, says).suggest(host).confidence(0.95));
        }
        findings
    }
}
