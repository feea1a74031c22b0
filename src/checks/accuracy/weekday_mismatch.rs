//! A weekday and a date that do not fit together.
//!
//! Uses only weekdays written with a date. "This Tuesday" is left to the checklist.

use crate::checks::accuracy::date_wording::{a_weekday, replaced, weekday_like, with_day};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Tense;
use crate::text::facts::{DateMention, YearFrom, calendar};

pub(in crate::checks) struct WeekdayMismatch;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "weekday-mismatch",
    title: "The weekday does not fit the date",
    severity: Severity::Warn,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "A weekday next to a date that falls on another day.",
    leaves: "A weekday alone, a date alone, and weekdays that fit.",
    why: "Residents plan by the weekday. One of the two is wrong, and they cannot tell which.",
    instead: "Look the date up in the calendar, then correct the weekday or the date.",
    examples: &[
        Example::fixed("The council meets «Tuesday, December 16», 7 p.m.", "The council meets Wednesday, December 16, 7 p.m."),
        Example::flagged("Trees will be trimmed Wed., Dec. 2, through «Sunday, Dec. 7»."),
        Example::flagged("Join us «Friday, Dec. 24» for the tree lighting."),
        Example::fixed("Pick-up starts «Monday, January 5, 2027».", "Pick-up starts Monday, January 4, 2027."),
        Example::flagged("The hearing is «Tues 1/18/27» at 6."),
        Example::flagged("Night to Unite is «Thursday, August 3, 2027»."),
        Example::flagged("City Hall is closed «Wednesday, 12/25»."),
        Example::flagged("«Sunday, July 5, 2027»: fireworks rain date."),
        Example::flagged("Skating lessons run every Tuesday in January: 5, 12, «20» and 26. Skates are free."),
        Example::flagged("Camp runs Monday to Friday, June 14-18. Family night is «Thursday the 18th» at 6 p.m."),
        Example::flagged("The hearing moves to January 12, 2027 («Wednesday»), same room, same time."),
        Example::clean("The council meets Tuesday, December 15, 7 p.m.", "It is a Tuesday."),
        Example::clean("City Hall closes Friday, December 25 and Friday, January 1.", "Both fit, across the new year."),
        Example::clean("The tree lighting is Thursday, Dec. 17.", "It fits."),
        Example::clean("Night to Unite is Tuesday, August 3, 2027.", "It fits."),
        Example::clean("The policy was adopted January 16, 2018.", "No weekday, and history."),
        Example::clean("The hearing is on 1/19/2027, a Tuesday.", "It fits, weekday last."),
        Example::clean("Plowing starts Monday; the forecast is for Thursday.", "Weekdays alone."),
        Example::clean("Leaf pickup runs December 1 to December 15.", "No weekday claimed."),
        Example::clean("Storytime is Wednesdays: Dec. 2, 9 and 16 at 10 a.m. in the library.", "Three Wednesdays."),
        Example::clean(
            "On Saturday, November 21, about 300 people came to the fire hall. Thank you all.",
            "A report, and it fits.",
        ),
    ],
};

/// How long ago a told day may lie for its weekday to be checked without a year.
const RECENT: i32 = 60;

impl Check for WeekdayMismatch {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.document.facts.dates.iter().filter_map(|mention| judge(cx, mention)).collect()
    }
}

fn judge(cx: &Context<'_>, mention: &DateMention) -> Option<Finding> {
    let (date, written) = (mention.date?, mention.weekday?);
    let actual = date.weekday();
    if actual == written.day {
        return None;
    }
    let told = cx.document.tense_at(mention.span) == Tense::Past;
    let guessed = mention.year_from == YearFrom::Today;
    if told && guessed && calendar::days_between(date, cx.today) > RECENT {
        return None;
    }
    let span = mention.span;
    let (name, claimed) = (calendar::weekday_name(actual), calendar::weekday_name(written.day));
    let says = format!("{} is {}, but the post says {claimed}. Which is right?", calendar::long(date), a_weekday(actual));
    let mut finding = RULE.finding(span, says).confidence(0.95);
    finding = match mention.year_from {
        YearFrom::Written => finding.because(format!("The calendar for {}, the year in the post.", date.year())),
        YearFrom::Nearby => finding.because(format!("The calendar for {}, the year the words around it give.", date.year())),
        YearFrom::Today => finding.because(format!("No year is written; {} is the nearest one.", date.year())),
    };
    for year in [date.year() - 1, date.year() + 1] {
        let other = jiff::civil::Date::new(year, date.month(), date.day()).ok();
        if let Some(other) = other.filter(|other| other.weekday() == written.day) {
            finding = finding.because(format!("In {year} it is {}.", a_weekday(other.weekday()))).confidence(0.9);
        }
    }
    // History is told with dates nobody plans by.
    if told && !guessed && calendar::days_between(date, cx.today) > RECENT {
        finding = finding.severity(Severity::Note);
    }
    if written.own
        && let Some(words) = replaced(cx.document, span, written.span, &weekday_like(cx.document.words_of(written.span), actual))
    {
        finding = finding.offer(format!("Make it {name}"), words);
    }
    let nearest = (-3..=3).map(|days| calendar::plus(date, days)).find(|day| day.weekday() == written.day)?;
    let nearest = if nearest < cx.today && date >= cx.today { calendar::plus(nearest, 7) } else { nearest };
    if let Some(words) = with_day(cx.document, span, mention, nearest) {
        finding = finding.offer(format!("Keep {claimed}: {}", calendar::long(nearest)), words);
    }
    Some(finding)
}
