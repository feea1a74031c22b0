//! Words such as "tomorrow" and "next Friday", which mean another day to whoever reads the post later.
//!
//! A full date in the same sentence settles it. With a planned day of posting, a date without its year
//! around the turn of the year is looked at too.

use crate::checks::accuracy::date_wording::in_full;
use crate::checks::accuracy::surroundings::sentence_near;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{DateForm, DateMention, YearFrom, calendar};
use crate::text::{Span, Tense};

pub(in crate::checks) struct DateAmbiguous;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "date-ambiguous",
    title: "A day that depends on when it is read",
    severity: Severity::Note,
    policy: &["P-33", "P-40"],
    law: None,
    flags: "“Tomorrow”, “next Friday” or “this weekend” without a date; a date without its year in a post planned around new year.",
    leaves: "The same words with a full date in the sentence.",
    why: "A post is shared and read for days. “Next Friday” is a week off for half of its readers.",
    instead: "Put the date beside the word or in its place.",
    examples: &[
        Example::fixed("«Next Friday» is the deadline.", "Friday, December 11, is the deadline."),
        Example::flagged("Water shutoff on Cordova Place «tomorrow», about four hours. Fill a pitcher."),
        Example::flagged("Shredding day is «this weekend», 9 a.m. to noon, in the city lot."),
        Example::flagged("The rink opens «tonight» at 6 p.m.").scheduled("2026-12-18"),
        Example::flagged("The hearing is «January 5» at 7 p.m. in City Hall.").scheduled("2027-01-02"),
        Example::clean("Tomorrow, Tuesday, December 1, the council meets at 7 p.m.", "A full date beside the word."),
        Example::clean("The concert is at noon Saturday, December 12.", "A full date."),
        Example::clean("Join us January 5 at 7 p.m. in City Hall.", "Read today, it is the coming January."),
        Example::clean("The leaders of tomorrow meet in our teen center.", "A figure of speech."),
        Example::clean("We will close at 3:30 p.m. on Thursday, December 24.", "A full date."),
    ],
};

/// How near to new year a date without a year can be taken for the wrong one.
const NEW_YEAR: i32 = 60;

impl Check for DateAmbiguous {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let dates = &cx.document.facts.dates;
        dates.iter().filter_map(|mention| relative(cx, mention).or_else(|| yearless(cx, mention))).collect()
    }
}

fn relative(cx: &Context<'_>, mention: &DateMention) -> Option<Finding> {
    let day = mention.date.filter(|_| mention.form == DateForm::Relative)?;
    let document = cx.document;
    let words = document.lower(mention.span);
    let words = words.strip_suffix("'s").unwrap_or(words);
    let posted = cx.draft.scheduled.unwrap_or(cx.today);
    let moved = posted != cx.today;
    let loose = words == "tomorrow" || words == "this weekend" || words.starts_with("next ") && words != "next week";
    // Said on the day itself, "tonight" and "this Friday" are plain; planned ahead they are not.
    if !(loose || moved && (words == "today" || words == "tonight" || words.starts_with("this "))) {
        return None;
    }
    // "If you walked the trails this weekend": the one that is just over.
    let over = words == "this weekend" && document.tense_at(mention.span) == Tense::Past;
    if over || dated_beside(cx, mention.span) {
        return None;
    }
    let shift = calendar::days_between(cx.today, posted);
    let day = calendar::plus(day, shift);
    let mut finding = RULE.finding(mention.span, "Readers may see this on another day. Give the date.").confidence(0.7);
    if moved {
        finding = finding.because(format!("The post is planned for {}.", calendar::long(posted)));
    }
    let name = format!("{}, {} {}", calendar::weekday_name(day.weekday()), calendar::month_name(day.month()), day.day());
    if words.ends_with("weekend") {
        let sunday = mention.last.map_or(day, |last| calendar::plus(last, shift));
        let until =
            if sunday.month() == day.month() { String::new() } else { format!("{} ", calendar::month_name(sunday.month())) };
        finding = finding.suggest(format!(
            "Saturday and Sunday, {} {} and {until}{}",
            calendar::month_name(day.month()),
            day.day(),
            sunday.day()
        ));
    } else if words == "tonight" {
        finding = finding.suggest(format!("the evening of {name}"));
    } else {
        finding = finding.suggest(name.clone());
        if words.starts_with("next ") {
            let sooner = calendar::plus(day, -7);
            if sooner > posted {
                finding = finding
                    .because(format!("Some will read it as {} {}.", calendar::month_name(sooner.month()), sooner.day()))
                    .suggest(format!(
                        "{}, {} {}",
                        calendar::weekday_name(sooner.weekday()),
                        calendar::month_name(sooner.month()),
                        sooner.day()
                    ));
            }
        }
    }
    Some(finding)
}

/// Whether a full date stands within four words: "tomorrow, Tuesday, December 1", "Dec. 4, this Friday".
fn dated_beside(cx: &Context<'_>, span: Span) -> bool {
    let document = cx.document;
    let words = &document.words;
    let (first, behind) = (document.word_at(span.start), document.word_at(span.end));
    let from = words.get(first.saturating_sub(6)).map_or(0, |word| word.span.start);
    let to = words.get(behind + 4).map_or(document.text.len(), |word| word.span.end);
    let near = sentence_near(document, span);
    let beside = Span::new(from.max(near.start).min(span.start), to.min(near.end).max(span.end));
    let dates = &document.facts.dates;
    // One date may begin before the words looked at and reach into them.
    let from = dates.partition_point(|date| date.span.start < beside.start).saturating_sub(1);
    let calendar = |date: &&DateMention| date.form == DateForm::Calendar && date.span.overlaps(beside);
    dates[from..].iter().take_while(|date| date.span.start < beside.end).any(|date| calendar(&date))
}

fn yearless(cx: &Context<'_>, mention: &DateMention) -> Option<Finding> {
    let posted = cx.draft.scheduled?;
    let date = mention.date.filter(|_| mention.form == DateForm::Calendar && mention.year_from == YearFrom::Today)?;
    let new_year = jiff::civil::Date::new(posted.year(), 1, 1).ok()?;
    let next_year = jiff::civil::Date::new(posted.year().checked_add(1)?, 1, 1).ok()?;
    let near = |day| calendar::days_between(day, date).abs() <= NEW_YEAR;
    if !(near(new_year) || near(next_year)) || date.year() == cx.today.year() && date.year() == posted.year() {
        return None;
    }
    let words = in_full(mention, date);
    Some(
        RULE.finding(mention.span, "Around new year people cannot tell which year is meant. Give the year.")
            .because(format!("The post is planned for {}.", calendar::long(posted)))
            .suggest(words)
            .confidence(0.6),
    )
}
