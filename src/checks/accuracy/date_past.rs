//! An invitation, deadline or closure with a date that is over.
//!
//! A report of what happened is no invitation: the verb next to the date tells them apart, and a
//! sentence about photos, results or thanks is a report whatever its verb.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::accuracy::date_wording::in_full;
use crate::checks::accuracy::surroundings::{inside, sentence_near, word_after, word_before};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{DateForm, DateMention, YearFrom, calendar};
use crate::text::{Span, Tense};

pub(in crate::checks) struct DatePast;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "date-past",
    title: "The date is over",
    severity: Severity::Warn,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "An invitation, a deadline or a closure dated before the day of writing.",
    leaves: "Reports, history, “since”, and ranges that still run.",
    why: "People who read an old date as news miss the real one, or stop trusting the page.",
    instead: "Correct the date, or tell it in the past tense.",
    examples: &[
        Example::flagged("Join us «November 3» at Whipple Beach."),
        Example::flagged("Applications for the parks commission are due by «Friday, November 20», at City Hall."),
        Example::flagged("Open house «Thursday, Nov. 12», 5 to 7 p.m. at the fire hall. Bring the kids."),
        Example::fixed(
            "Register for swim lessons by «October 30» to save your spot.",
            "Register for swim lessons by December 30 to save your spot.",
        ),
        Example::flagged("Trees need to be off the boulevard by «Nov. 23» so crews can plow."),
        Example::flagged("Apply by the end of «October» at City Hall; bring proof of address."),
        Example::clean("The market is open Saturdays, May through October.", "A season that comes round every year."),
        Example::clean("Join us January 5 at 7 p.m. in City Hall.", "Still to come."),
        Example::clean("The storm started on November 3 and hit 40 homes.", "Told as past."),
        Example::clean("Winter parking is in force since November 1. Move your car by 2 a.m.", "In force since then."),
        Example::clean("Thank you to everyone who came to the open house on November 12. It was great.", "A recap."),
        Example::clean("The parking ban runs November 1 to April 1, from 2 a.m. to 6 a.m.", "The range still runs."),
        Example::clean("Photos from the Nov. 14 tree sale are on our website. See you next year.", "It names the event."),
        Example::clean("The policy of January 16, 2018 is online, and you can read it there.", "History."),
        Example::clean(
            "Three fires this fall: October 2 on Foley Road, October 19 on Inglewood Drive, November 8 at the mill.",
            "A list of past events.",
        ),
        Example::clean("Work starts Friday, December 4, and ends Friday, December 18.", "Still to come."),
    ],
};

/// What invites, sets a term or closes.
static CUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:join us|join the|join|come|bring|regist(?:er|ration)|sign[- ]?ups?|apply|applications?|rsvp|due|deadline|",
        r"reserve|submit|tickets?|will|won't|must|needs? to|have to|please|invited?|scheduled|save the date|mark your calendars?|open house|",
        r"(?:is|are|be) (?:held|closed|open|on)|closes?|opens?|reopens?|closed|meets?|begins?|starts?|hosts?|hosting|",
        r"pick(?:ed)? up|drop[- ]off|can|vote|volunteers?|doors|hearing|clinic|concert|class|workshop|free)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
/// What asks outright: only this makes a date of long ago an old invitation.
static REQUEST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:join us|come (?:to|and|see|by)|regist(?:er|ration)|sign[- ]?up|apply|applications|rsvp|due|deadline|submit|will be|",
        r"please|invited|save the date|mark your calendars?|tickets)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
/// What makes a sentence a report.
static REPORT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:results?|photos?|pictures?|recap|reports?|log|blotter|minutes|videos?|recording|thanks|thank|since|anniversary|",
        r"ago|last (?:week|month|year|night|fall|winter|spring|summer)|earlier|history|happened|occurred|calls for service|",
        r"so far|to date|postmarked|incidents?|arrests?|missing|last seen|born|died)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// Words before a date that say when something began or what it is named for.
const NAMING: &[&str] = &[
    "since", "of", "dated", "effective", "after", "from", "beginning", "starting", "began", "started", "issued", "posted",
    "updated",
];

/// How far back an undated year still makes an old invitation.
const STALE: i32 = 120;

impl Check for DatePast {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let facts = &cx.document.facts;
        let mut findings = Vec::new();
        for (i, mention) in facts.dates.iter().enumerate() {
            let range =
                facts.date_ranges.partition_point(|range| range.first <= i).checked_sub(1).map(|at| facts.date_ranges[at]);
            let range = range.filter(|range| i <= range.last);
            // A range is over when its end is; its start says nothing.
            if range.is_some_and(|range| range.last != i) {
                continue;
            }
            let span = range.map_or(mention.span, |range| range.span);
            findings.extend(judge(cx, i, mention, span));
        }
        findings
    }
}

fn judge(cx: &Context<'_>, i: usize, mention: &DateMention, span: Span) -> Option<Finding> {
    let written_form = matches!(mention.form, DateForm::Calendar | DateForm::Month);
    let last = mention.last.filter(|last| written_form && *last < cx.today)?;
    let document = cx.document;
    let sentence = sentence_near(document, span);
    let tense = document.tense_at(span);
    let before = word_before(document, span);
    let term =
        matches!(before, "by" | "until" | "till" | "through" | "before") || before == "of" && mention.form == DateForm::Month;
    if tense == Tense::Past || document.has(&REPORT, sentence) || !term && named(cx, span) || runs_on(cx, i, span, sentence) {
        return None;
    }
    // "The party is Saturday, October 31" announces as well as a request does.
    let announced = matches!(before, "is" | "are");
    if !(document.has(&CUE, sentence) || (term || announced) && tense == Tense::Open) {
        return None;
    }
    let ago = calendar::days_between(last, cx.today);
    if ago > STALE && !document.has(&REQUEST, sentence) {
        return None;
    }
    let timed = !inside(&document.facts.times, sentence, |time| time.span).is_empty();
    if tense == Tense::Unknown && !(timed || term || document.has(&REQUEST, sentence)) {
        return None;
    }
    // Without a verb a line of a report looks like an invitation; police reports are full of them.
    if tense == Tense::Unknown && cx.draft.department.is_police() && !document.has(&REQUEST, sentence) {
        return None;
    }
    let name = match (mention.date, mention.form) {
        (Some(date), _) => calendar::long(date),
        _ => document.words_of(span).to_owned(),
    };
    let mut finding = RULE.finding(span, format!("{name} is over. Is this the right date?"));
    finding = finding.because(match ago {
        1 => "It was yesterday.".to_owned(),
        _ => format!("It was {ago} days ago."),
    });
    if mention.year_from == YearFrom::Today {
        finding = finding.because(format!("No year is written; {} is the nearest one.", last.year()));
    }
    if let (Some(date), true) = (mention.date, span == mention.span) {
        let next = (date.year() + 1..=date.year() + 20)
            .filter_map(|year| jiff::civil::Date::new(year, date.month(), date.day()).ok())
            .find(|next| *next >= cx.today);
        if let Some(next) = next {
            let words = in_full(mention, next);
            finding = finding.offer(format!("Next time: {words}"), words);
        }
    }
    Some(finding.confidence(if tense == Tense::Open { 0.85 } else { 0.65 }))
}

/// "the Nov. 14 tree sale", "of January 16", "effective November 1": the date names something.
fn named(cx: &Context<'_>, span: Span) -> bool {
    let document = cx.document;
    let before = word_before(document, span);
    let follower = document.words.get(document.word_at(span.end));
    let follow = follower.map_or("", |word| document.lower(word.span));
    // "from Nov. 3, 5 to 7 p.m." opens a stretch only if nothing asks for more; either way it is no term.
    if NAMING.contains(&before) {
        return true;
    }
    if before == "in" && follow.is_empty() {
        return false;
    }
    let leads =
        matches!(before, "the" | "our" | "a" | "an" | "this" | "that" | "their" | "its" | "your") || before.ends_with("'s");
    let small =
        !matches!(follow, "at" | "from" | "in" | "and" | "or" | "to" | "for" | "with" | "is" | "are" | "by" | "on" | "deadline");
    leads && small && follower.is_some_and(|word| word.is_letters())
}

/// Whether a later date of the sentence shows that the thing still runs: "starts November 3 and ends December 18".
fn runs_on(cx: &Context<'_>, i: usize, span: Span, sentence: Span) -> bool {
    let document = cx.document;
    if matches!(word_after(document, span), "through" | "until" | "till" | "thru") {
        return true;
    }
    document.facts.dates[i + 1..].iter().take(8).take_while(|other| sentence.contains(other.span)).any(|other| {
        other.last.is_some_and(|last| last >= cx.today) && matches!(other.form, DateForm::Calendar | DateForm::Month)
    })
}
