//! Links that a platform refuses or does not make clickable.

use super::posted;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::Link;

pub(in crate::checks) struct Links;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "links",
    title: "Links the platform does not take",
    severity: Severity::Warn,
    policy: &["P-4", "P-5"],
    law: None,
    flags: "More different links than a chosen platform takes, and links in a caption where they cannot be followed.",
    leaves: "The same link twice, and platforms that take every link.",
    why: "A post with too many links is refused, and a link that cannot be tapped sends nobody anywhere.",
    instead: "Link to one page of the website that has the rest; on Instagram say “link in bio”.",
    examples: &[
        Example::flagged("Forms: baxtermn.gov/a baxtermn.gov/b baxtermn.gov/c baxtermn.gov/d baxtermn.gov/e «baxtermn.gov/f»")
            .on(&["threads"]),
        Example::fixed("The budget is online: «www.baxtermn.gov/budget»", "The budget is online: link in bio").on(&["instagram"]),
        Example::flagged("Sign up for Safety Town at «https://www.baxtermn.gov/safety-town» by Friday.")
            .on(&["facebook", "instagram"]),
        Example::clean(
            "Forms: baxtermn.gov/a baxtermn.gov/b baxtermn.gov/c baxtermn.gov/d baxtermn.gov/e, and again baxtermn.gov/a",
            "Five different links, one of them twice.",
        )
        .on(&["threads"]),
        Example::clean("The budget is online: www.baxtermn.gov/budget", "Facebook takes links.").on(&["facebook"]),
        Example::clean("Questions? Write to cityhall@baxtermn.gov.", "An address is no link.").on(&["instagram"]),
        Example::clean("Sign up for Safety Town at www.baxtermn.gov by Friday.", "Instagram has a text of its own.")
            .on(&["facebook", "instagram"])
            .versions(&[("instagram", "Sign up for Safety Town by Friday: link in bio")]),
    ],
};

impl Check for Links {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for posted in posted::all(cx) {
            let links = &posted.document.facts.links;
            if !posted.platform.links_clickable {
                let message = format!("Links do not work in captions on {}.", posted.name());
                let shown = if posted.own { &links[..links.len().min(1)] } else { links };
                findings.extend(shown.iter().map(|link| {
                    let finding = RULE.finding(posted.place(cx, link.span), message.clone());
                    if posted.own { finding } else { finding.suggest("link in bio") }
                }));
            }
            let Some(max) = posted.platform.links_max else { continue };
            if let Some(link) = first_over(links, max) {
                let message = format!("{} refuses more than {max} different links.", posted.name());
                findings.push(RULE.finding(posted.place(cx, link.span), message));
            }
        }
        findings
    }
}

/// The first link that is one different link too many.
fn first_over(links: &[Link], max: usize) -> Option<&Link> {
    let mut seen: Vec<&str> = Vec::new();
    links.iter().find(|link| {
        let value = link.value.trim_start_matches("www.").trim_end_matches('/');
        if seen.contains(&value) {
            return false;
        }
        // No more than one past the limit is ever kept, so that a text of nothing but links stays cheap.
        seen.push(value);
        seen.len() > max
    })
}
