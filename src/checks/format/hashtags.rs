//! More hashtags than a platform takes, or than the city's style likes.

use super::posted;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct Hashtags;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "hashtags",
    title: "Too many hashtags",
    severity: Severity::Warn,
    policy: &["P-29", "M-2"],
    law: None,
    flags: "The hashtags over the limit of a chosen platform, and as advice those over the number of the city's own style.",
    leaves: "Posts within both limits, and posts without hashtags.",
    why: "Platforms drop or hide what is over their limit, and a row of tags pushes the news aside.",
    instead: "Keep the tags that residents search for.",
    examples: &[
        Example::flagged("Snow rules «#Baxter #Snow #Plow #Winter #Roads #Safety»").on(&["instagram"]),
        Example::flagged("The rink is open until 9 p.m. #Baxter «#Skating»").on(&["threads"]),
        Example::fixed(
            "The beach opens Saturday! #Baxter #Summer #Whipple «#Swim #Sun»",
            "The beach opens Saturday! #Baxter #Summer #Whipple",
        )
        .note("Three are the City's own limit."),
        Example::fixed(
            "See #BaxterMN at #NightToUnite, meet the #Police and the «#Firefighters» of the area.",
            "See #BaxterMN at #NightToUnite, meet the #Police and the Firefighters of the area.",
        ),
        Example::clean("Snow rules #BaxterMN #SnowPlow", "Two tags.").on(&["instagram"]),
        Example::clean("The rink is open until 9 p.m. #Baxter", "One tag is what Threads links.").on(&["threads"]),
        Example::clean("Item #4 and item #12 are on the agenda, item #9 is not, nor #10.", "Numbers are no tags."),
    ],
};

impl Check for Hashtags {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut shared: Option<(usize, String)> = None;
        for posted in posted::all(cx) {
            let Some(max) = posted.platform.hashtags_max else { continue };
            if posted.document.facts.hashtags.len() <= max {
                continue;
            }
            let words = format!("{} allows {max} {}.", posted.name(), if max == 1 { "hashtag" } else { "hashtags" });
            if posted.own {
                findings.push(RULE.finding(posted.place(cx, Span::new(0, 0)), words));
            } else if shared.as_ref().is_none_or(|(strictest, _)| max < *strictest) {
                shared = Some((max, words));
            }
        }
        let style = cx.city.profile.style.hashtags_max;
        let (keep, message, severity) = match shared {
            Some((max, words)) => (max, words, Severity::Warn),
            None => (style, format!("By city style a post has at most {style} hashtags."), Severity::Note),
        };
        findings.extend(
            surplus(cx.document, keep)
                .into_iter()
                .map(|(span, replacement)| RULE.finding(span, message.clone()).severity(severity).suggest(replacement)),
        );
        findings
    }
}

/// The tags behind the first `keep`, neighbors together, with what could stand there instead.
fn surplus(document: &Document, keep: usize) -> Vec<(Span, String)> {
    let text = &document.text;
    let mut runs: Vec<Span> = Vec::new();
    for tag in document.facts.hashtags.iter().skip(keep) {
        match runs.last_mut() {
            Some(run) if text[run.end..tag.span.start].trim().is_empty() => *run = run.join(tag.span),
            _ => runs.push(tag.span),
        }
    }
    runs.into_iter()
        .map(|run| {
            let before = text[..run.start].trim_end_matches(' ').chars().next_back();
            let tags = &document.facts.hashtags;
            let last_tag = tags.partition_point(|tag| tag.span.end <= run.start).checked_sub(1).and_then(|i| tags.get(i));
            let behind_tag = last_tag.is_some_and(|tag| text[tag.span.end..run.start].trim().is_empty());
            let after = text[run.end..].trim_start_matches(' ').chars().next();
            let apart = before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '\n')) || behind_tag;
            // In the middle of a sentence the tag is one of its words.
            let replacement =
                if apart && after.is_none_or(|c| c == '\n') { String::new() } else { run.of(text).replace('#', "") };
            (run, replacement)
        })
        .collect()
}
