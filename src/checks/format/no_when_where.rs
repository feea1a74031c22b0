//! An invitation that forgets the day, the time or the place.

use std::sync::LazyLock;

use regex::Regex;

use super::particulars::Particulars;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct NoWhenWhere;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "no-when-where",
    title: "When and where are missing",
    severity: Severity::Note,
    policy: &["P-3", "P-4"],
    law: None,
    flags: "An invitation that lacks the day, the time or the place.",
    leaves: "Invitations that link to the details or give a number to ask, and thanks after the event.",
    why: "People who would come have to ask, and most do not.",
    instead: "Say who, what, when and where in the first sentence.",
    examples: &[
        Example::flagged("«Join us» for the tree lighting! There will be cocoa, cookies and a choir at City Hall."),
        Example::flagged("«You're invited» to the open house on the new trail plan. Staff will be there with maps."),
        Example::flagged("Firefighters will flip pancakes for a good cause. «Stop by» with the whole family!"),
        Example::clean("Join us for the tree lighting Friday at 6 p.m. in front of City Hall.", "All three."),
        Example::clean("Save the date: Night to Unite is August 4!", "The day is enough this early."),
        Example::clean("Join us for the tree lighting! Time and place: www.baxtermn.gov/events", "The link has the rest."),
        Example::clean("Thank you to everyone who joined us for the tree lighting.", "It is over."),
        Example::clean("Night to Unite is Tuesday. Officers will stop by each party with a card.", "The officers come."),
        Example::clean("The council thanked the crews.", "No invitation."),
    ],
};

static INVITATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:join (?:us|baxter|the city) (?:for|at|in|as|on|to)|you(?:'re| are) (?:all )?invited|come (?:join|celebrate|meet|see (?:the|our|a|what)|out (?:for|to|and))",
        r"|stop by|drop by|drop in (?:at|on|to|any)|mark your calendars?|save the date|don't miss|all are (?:welcome|invited)|everyone is (?:welcome|invited)|the public is (?:welcome|invited)",
        r"|hope to see you|see you (?:there|soon))(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static DETAILS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:details|more information|more info|dates?|times?|schedule|registration) (?:to come|coming|will (?:follow|be)|soon|tba|follow)",
        r"|(?-u:\b)(?:stay tuned|link in bio|see the flyer|see flyer|call (?:us|city hall|the|ahead)|by appointment|any ?time|office hours|open daily|tba|tbd)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

impl Check for NoWhenWhere {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let Some(invitation) = document.find(&INVITATION).find(|span| is_addressed(document, *span)) else { return Vec::new() };
        let told_elsewhere = !document.facts.links.is_empty() || document.find(&DETAILS).next().is_some();
        if told_elsewhere {
            return Vec::new();
        }
        let facts = Particulars::read(cx);
        let words = document.lower(invitation);
        let mut missing = Vec::new();
        if facts.day.is_none() {
            missing.push("the day");
        }
        // A day is enough for a calendar.
        if !(words.contains("calendar") || words == "save the date") {
            if facts.time.is_none() {
                missing.push("the time");
            }
            if facts.place.is_none() {
                missing.push("the place");
            }
        }
        let missing = match missing.split_last() {
            Some((last, [])) => format!("{last} is"),
            Some((last, rest)) => format!("{} and {last} are", rest.join(", ")),
            None => return Vec::new(),
        };
        vec![RULE.finding(invitation, format!("Who, what, when, where: {missing} missing.")).confidence(0.6)]
    }
}

/// "Stop by!" speaks to the reader, "Officers will stop by" does not.
fn is_addressed(document: &Document, invitation: Span) -> bool {
    let before = document.text[..invitation.start].trim_end_matches(' ');
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let command =
        ["stop", "drop", "come", "join", "mark", "save"].iter().any(|verb| document.lower(invitation).starts_with(verb));
    !command || matches!(word.as_str(), "" | "so" | "and" | "please" | "or" | "just" | "then" | "to")
}
