//! E-mail addresses that no mail will reach.

use super::sites;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct EmailMalformed;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "email-malformed",
    title: "An e-mail address that does not work",
    severity: Severity::Stop,
    policy: &["P-33"],
    law: None,
    flags: "A comma, space or missing ending in an address, or a domain one slip away from the City's own.",
    leaves: "Addresses in good form, and handles.",
    why: "Mail to it comes back or reaches a stranger.",
    instead: "Copy the address from the City's list.",
    examples: &[
        Example::fixed("E-mail «cityhall@baxtermn,gov» with questions.", "E-mail cityhall@baxtermn.gov with questions."),
        Example::flagged("Send comments to «cityhall@baxtermn» by Friday, December 11."),
        Example::flagged("Write to «cityhall @baxtermn.gov» about the levy."),
        Example::flagged("Send photos to «cityhall@baxtermn.gvo» for the calendar."),
        Example::flagged("Questions? E-mail «cityhall@baxtrmn.gov»."),
        Example::clean("E-mail cityhall@baxtermn.gov with questions.", "A good address."),
        Example::clean("Follow @baxtermn for snow news.", "A handle."),
        Example::clean("Bids go to the clerk at bids@northlandarb.org.", "A partner's domain."),
    ],
};

impl Check for EmailMalformed {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let profile = &cx.city.profile;
        let mut findings = Vec::new();
        for email in &cx.document.facts.emails {
            if email.malformed {
                let mut finding = RULE.finding(email.span, "This e-mail address will not work as typed. Copy it from the list.");
                if let Some(meant) = &email.repaired {
                    finding = finding.suggest(meant.clone());
                }
                findings.push(finding.confidence(0.9));
                continue;
            }
            let known = cx.city.is_official_host(&email.domain);
            if let Some(own) = sites::looks_like(profile, &email.domain).filter(|_| !known) {
                let local = email.value.split('@').next().unwrap_or_default();
                let says = format!("“{}” is not the City's mail domain, though it looks like it.", email.domain);
                findings.push(RULE.finding(email.span, says).suggest(format!("{local}@{own}")).confidence(0.9));
            }
        }
        findings
    }
}
