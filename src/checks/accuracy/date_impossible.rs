//! A day that the month does not have, or a month that the year does not have.

use crate::checks::accuracy::date_wording::{replaced, with_day};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{DateMention, DateProblem, YearFrom, calendar};

pub(in crate::checks) struct DateImpossible;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "date-impossible",
    title: "There is no such date",
    severity: Severity::Stop,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "A day that the month does not have, or a month above 12.",
    leaves: "February 29 in a leap year, part numbers, counts and fractions.",
    why: "Nobody can keep a date that does not exist, and the phone will ring.",
    instead: "Look up the real date; the last day of the month is the usual slip.",
    examples: &[
        Example::fixed("Applications close «February 29, 2027».", "Applications close February 28, 2027."),
        Example::fixed("Burn permits end «April 31».", "Burn permits end April 30."),
        Example::flagged("The rink closes for the season on «Feb. 30». Thanks for skating with us."),
        Example::flagged("Summer camp sign-up opens «13/4/2027» at 8 a.m. on the city website."),
        Example::flagged("Hydrants are flushed from June 21 to «June 31» north of the highway."),
        Example::clean("Applications close February 28, 2027.", "The month has that day."),
        Example::clean("Leap into the library on February 29, 2028, for cupcakes.", "A leap year."),
        Example::clean("In April 31 families joined the cleanup, our best month yet.", "A count, not a day."),
        Example::clean("Permit 2027-13-40 covers the culvert on Jasperwood Drive.", "A permit number."),
        Example::clean("Trim the boards to 15/32 inch; the lobby is open 24/7.", "A measure and a saying."),
        Example::clean("The park is open 6 a.m. to 10 p.m.", "Times."),
        Example::clean("Join us January 5 at 7 p.m. in City Hall.", "A real date."),
        Example::clean("Work starts Friday, December 4, and ends Friday, December 18.", "Real dates."),
    ],
};

impl Check for DateImpossible {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.document.facts.dates.iter().filter_map(|mention| judge(cx, mention)).collect()
    }
}

fn judge(cx: &Context<'_>, mention: &DateMention) -> Option<Finding> {
    let says = match mention.problem? {
        DateProblem::NoSuchMonth => format!("There is no month {}.", mention.month),
        DateProblem::NoSuchDay if (mention.month, mention.day) == (2, 29) => {
            format!("February has no day 29 in {}.", mention.year)
        }
        DateProblem::NoSuchDay => {
            format!("{} has no day {}.", calendar::month_name(i8::try_from(mention.month).ok()?), mention.day)
        }
    };
    let mut finding = RULE.finding(mention.span, says).confidence(0.97);
    if mention.problem == Some(DateProblem::NoSuchMonth) {
        finding = finding.because("A date with slashes is month first here.");
        let (month, day) = (mention.month_span?, mention.day_span?);
        // "13/4/2027" is April 13 with the day first.
        if mention.day <= 12 {
            let swapped = format!("{}/{}", mention.day, mention.month);
            if let Some(words) = replaced(cx.document, mention.span, month.join(day), &swapped) {
                finding = finding.suggest(words);
            }
        }
        return Some(finding);
    }
    let month = i8::try_from(mention.month).ok()?;
    let last = calendar::days_in_month(mention.year, month);
    finding = finding.because(format!("{} {} has {last} days.", calendar::month_name(month), mention.year));
    if mention.year_from == YearFrom::Today && (mention.month, mention.day) == (2, 29) {
        finding = finding.because("No year is written; this is the nearest one.");
    }
    let end = jiff::civil::Date::new(mention.year, month, last).ok()?;
    let words = with_day(cx.document, mention.span, mention, end);
    Some(words.into_iter().fold(finding, Finding::suggest))
}
