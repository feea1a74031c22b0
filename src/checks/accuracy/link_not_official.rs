//! Links to hosts that the profile does not list.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::sites;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::lexicon;

pub(in crate::checks) struct LinkNotOfficial;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-not-official",
    title: "A site that is not on the City's list",
    severity: Severity::Note,
    policy: &["P-5", "P-33"],
    law: None,
    flags: "A link to a host that the profile does not list.",
    leaves: "Hosts of the City and its partners in the profile.",
    why: "A post sends readers somewhere in the City's name; somebody should have looked at the page.",
    instead: "Open the page, see whose it is, and add it to the list if it is right.",
    examples: &[
        Example::flagged("The race map is at «lakesrun.example/map»."),
        Example::flagged("Tickets are at «www.ticketbarn.com» until Friday, December 11."),
        Example::clean("Road conditions are at 511mn.org.", "A partner's site in the profile."),
        Example::clean("Find your polling place at sos.state.mn.us.", "A partner's site in the profile."),
    ],
};

/// Hosts that hide where a link goes; another rule speaks about them.
pub(super) static SHORTENERS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("../../../dictionaries/link-shorteners.txt")).collect());

impl Check for LinkNotOfficial {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let profile = &cx.city.profile;
        let mut findings = Vec::new();
        for link in cx.document.facts.links.iter().filter(|link| link.trouble.is_none()) {
            let site = link.site();
            let known = cx.city.official_link(&link.value).is_some()
                || sites::looks_like(profile, site).is_some()
                || SHORTENERS.contains(site)
                || site == profile.city.website.trim_start_matches("www.");
            if !known {
                let says = format!("{site} is not on the City's list. Is it the right site?");
                findings.push(RULE.finding(link.span, says));
            }
        }
        findings
    }
}
