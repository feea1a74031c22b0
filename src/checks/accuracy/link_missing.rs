//! News that readers will want to look up, without a link to look it up.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Span, Tense};

pub(in crate::checks) struct LinkMissing;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-missing",
    title: "No link to the website",
    severity: Severity::Note,
    policy: &["P-5"],
    law: None,
    flags: "An event, application or policy that asks the reader to look something up or sign up, without any link.",
    leaves: "Greetings, short alerts, and posts that give a link, a mailbox, a phone number, or a place to go.",
    why: "The website is the City's main source; a post that leads there can be checked and stays findable.",
    instead: "Add the link to the page with the details.",
    examples: &[
        Example::flagged(
            "The City is looking for members of the Parks and Trails Commission. «Applications» are open until Friday, December 18. Members serve three years and meet once a month in City Hall.",
        ),
        Example::flagged(
            "The council will hold a «public hearing» on the snow parking ordinance on Tuesday, December 15, at 7 p.m. in City Hall. Residents may speak or send comments before the hearing starts.",
        ),
        Example::flagged(
            "Think you know somebody who makes Baxter better? «Nominations» for the volunteer award are open until Friday, December 18. Tell us in a few sentences what they did and for whom.",
        ),
        Example::clean("The rink is open! See you there.", "A greeting."),
        Example::clean(
            "Thank you to the 318 people who filled in the snow survey. Most of you would like it done sooner and quieter, and the crews read every answer. The plows got new blades in November.",
            "A survey that is over.",
        ),
        Example::clean(
            "Bike registration is free through Saturday, December 19, at the fire station. It takes two minutes, and last year 40 bikes sat in our garage because nobody knew whose they were. Bring the bike.",
            "It says where to go.",
        ),
        Example::clean(
            "The council will hold a public hearing on the snow parking ordinance on Tuesday, December 15, at 7 p.m. in City Hall. The draft is at www.baxtermn.gov, and residents may speak or write.",
            "The link is there.",
        ),
    ],
};

/// What asks the reader to do or to look up something, or announces a decision people have a right to read about.
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        // "Apply by March 20", "residents may register".
        r"(?:(?:^|[.!?:;\n]\s?|\u{2014} ?| and | or )|(?-u:\b)(?:to|please|can|must|may|should|now|you can|candidates|residents|teams|vendors) )((?:pre-?)?(?:apply|register|sign up|enroll|nominate|submit|enter)) (?:by|for|before|until|now|today|online|early|your|a|an|the|through|starting|between)(?-u:\b)",
        r"|(?-u:\b)(take (?:the|our|a short|this) (?:survey|poll|questionnaire)|fill (?:in|out) (?:the|a|our) (?:survey|form|questionnaire))(?-u:\b)",
        // "Applications are open until", "registration opens".
        r"|(?-u:\b)(applications?|nominations?|registration|sign-?ups?|proposals|entries|enrollment|the survey|public comments?)(?: (?:for|on|to|from) [^.!?\n]{1,50}?)? (?:is|are|opens?|closes?|must be|will be|start|starts|begins?|runs?) (?:now |also |still |being )?(?:open|due|taken|accepted|available|required|closed|until|through|on|at|by|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?-u:\b)",
        // "Will hold a public hearing".
        r"|(?-u:\b)(?:will hold|holds|is holding|will have|schedules|has scheduled|sets|is set for)(?: a| the| its)?(?: [a-z]+)? (public hearing|hearing|second reading|first reading)(?-u:\b)",
        r"|(?-u:\b)(learn more|more information|more info|for details|find out more|read the (?:full )?(?:plan|draft|ordinance|report|study|policy)|see the full [a-z]+)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Another way than the website to do what is asked, or the place where it can be read.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:website|web site|online|link|links|in bio|web page|webpage|qr code|app|portal|page|packet|newsletter|newspaper|in person|on paper|by mail|by e-?mail|e-?mail (?:us|the|your)|text (?:us|the)|",
        r"walk-?ins?|show up|stop (?:by|in)|drop (?:by|in|off|it|them)|swing by|come (?:in|by|to|see|ask)|ask (?:at|any|the|us)|call (?:us|city hall|the|ahead|your|[a-z]+ at)|reply|message us|send (?:us|them|it)|bring (?:it|your|a|the)|pick up|",
        r"no (?:registration|sign-?up|appointment)|at (?:the |our |any )?(?:[a-z]+ ){0,2}(?:desk|counter|window|office|offices|station|city hall|town hall|village hall|library|shop|gate|door|table|front|clerk's|door|meeting|school|center|pool|park|rink|box))(?-u:\b)"
    ))
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
        let Some(words) = ASKED.captures(document.folded.text()).and_then(|hit| hit.iter().skip(1).flatten().next()) else {
            return Vec::new();
        };
        let span = document.folded.span(words.start(), words.end());
        if document.tense_at(span) == Tense::Past {
            return Vec::new();
        }
        let says = format!("The website is the City's main source. Add a link to {}?", cx.city.profile.city.website);
        vec![RULE.finding(span, says).confidence(0.5)]
    }
}
