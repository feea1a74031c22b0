//! How a corrected date is written: in the author's own style, so that a fix changes no more than it must.

use jiff::civil::{Date, Weekday};

use crate::text::facts::{DateMention, calendar};
use crate::text::{Document, Span};

/// The words of `whole` with those of `part` replaced; `None` where the part lies outside.
pub(super) fn replaced(document: &Document, whole: Span, part: Span, with: &str) -> Option<String> {
    if !whole.contains(part) {
        return None;
    }
    let text = &document.text;
    Some(format!("{}{with}{}", text.get(whole.start..part.start)?, text.get(part.end..whole.end)?))
}

/// A weekday in the form of the one that stands there: "Tues" becomes "Thurs", "TUESDAY" becomes "THURSDAY".
pub(super) fn weekday_like(typed: &str, day: Weekday) -> String {
    let full = calendar::weekday_name(day);
    let short = match (typed.len(), day) {
        (6.., _) => full,
        (4 | 5, Weekday::Tuesday) => "Tues",
        (4 | 5, Weekday::Thursday) => "Thurs",
        _ => full.get(..3).unwrap_or(full),
    };
    cased_like(typed, short)
}

fn month_like(typed: &str, month: i8) -> String {
    if typed.bytes().all(|b| b.is_ascii_digit()) {
        return if typed.len() == 2 { format!("{month:02}") } else { month.to_string() };
    }
    let full = calendar::month_name(month);
    let abbreviated = calendar::month_of(&typed.to_lowercase()).is_some_and(|(_, short)| short);
    let short = match month {
        _ if !abbreviated => full,
        5..=7 => full,
        9 => "Sept",
        _ => full.get(..3).unwrap_or(full),
    };
    cased_like(typed, short)
}

fn day_like(typed: &str, day: i8) -> String {
    if typed.chars().any(char::is_alphabetic) {
        return format!("{day}{}", ordinal(day));
    }
    if typed.len() == 2 && typed.starts_with('0') { format!("{day:02}") } else { day.to_string() }
}

fn ordinal(day: i8) -> &'static str {
    match (day % 10, day / 10) {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

fn cased_like(typed: &str, word: &str) -> String {
    let letters = || typed.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        word.to_uppercase()
    } else if letters().all(char::is_lowercase) {
        word.to_lowercase()
    } else {
        word.to_owned()
    }
}

/// The words of `whole` with the mention's month and day changed to `date`; `None` where that would change a written year.
pub(super) fn with_day(document: &Document, whole: Span, mention: &DateMention, date: Date) -> Option<String> {
    if date.year() != mention.year && mention.year_from != crate::text::facts::YearFrom::Today {
        return None;
    }
    let day_span = mention.day_span?;
    let day = day_like(document.words_of(day_span), date.day());
    if i8::try_from(mention.month) == Ok(date.month()) {
        return replaced(document, whole, day_span, &day);
    }
    let month_span = mention.month_span?;
    let month = month_like(document.words_of(month_span), date.month());
    let (first, last) = if month_span.start < day_span.start { (month_span, day_span) } else { (day_span, month_span) };
    let (first_words, last_words) = if month_span.start < day_span.start { (month, day) } else { (day, month) };
    let text = &document.text;
    let mut between = text.get(first.end..last.start)?.to_owned();
    // "Sept. 30" may become "May 1", which takes no point.
    if between.starts_with('.') && matches!(date.month(), 5..=7) {
        between.remove(0);
    }
    let joined = first.join(last);
    replaced(document, whole, joined, &format!("{first_words}{between}{last_words}"))
}

/// "Saturday, January 16, 2027", with the weekday only where one is written.
pub(super) fn in_full(mention: &DateMention, date: Date) -> String {
    match mention.weekday {
        Some(weekday) if weekday.own => format!("{}, {}", calendar::weekday_name(date.weekday()), calendar::long(date)),
        _ => calendar::long(date),
    }
}

/// "a Saturday"; no weekday needs "an".
pub(super) fn a_weekday(day: Weekday) -> String {
    format!("a {}", calendar::weekday_name(day))
}
