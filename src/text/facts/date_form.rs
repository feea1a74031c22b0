//! The ways one calendar date is written: "Dec. 15", "5 Jan.", "12/15/26", "2026-12-15", "the 3rd".
//!
//! A form is read here as month, day and year; which day that is, `date` works out. Fractions, scores,
//! "24/7", road numbers and counts are told apart here, because only the words around them can tell.

use super::date_digits;
use super::piece::{Gap, Kind, Piece};
use crate::text::Span;

/// One date as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub span: Span,
    pub month: u32,
    pub day: u32,
    pub year: Option<i16>,
    /// The month's own word or number; none in "the 3rd" and in the tail of a list.
    pub month_span: Option<Span>,
    pub day_span: Span,
    /// Whether only the day of the month is written.
    pub bare: bool,
}

/// Words that a date follows; behind them "1/2" is a date and not a half.
pub(super) const BEFORE_DATE: &[&str] = &[
    "on", "by", "until", "till", "through", "thru", "starting", "starts", "start", "begins", "begin", "beginning", "ends",
    "ending", "from", "before", "after", "since", "effective", "due", "dated", "date", "deadline", "opens", "closes", "is",
    "hours", "of",
];

/// Words that go on behind a date; any other small word makes the number before it a count.
const AFTER_DATE: &[&str] = &[
    "at", "from", "in", "and", "or", "to", "through", "thru", "until", "till", "for", "with", "by", "on", "is", "was", "are",
    "were", "will", "has", "had", "as", "if", "when", "where", "because", "due", "between", "after", "before", "near", "inside",
    "outside", "the", "a", "an", "this", "that", "so", "but", "weather", "only", "each", "every", "starting", "beginning",
    "noon", "midnight", "during", "via", "per", "while", "since", "we", "you", "it", "they", "he", "she", "our", "your", "about",
    "around", "morning", "evening", "night", "afternoon", "event", "meeting", "rain", "last", "of", "who", "which", "there",
    "not", "no", "may", "can",
];

/// The date that starts at piece `i`, and the index behind it. `weekday`: a weekday stands before it.
pub(super) fn read(pieces: &[Piece<'_>], i: usize, weekday: bool) -> Option<(Form, usize)> {
    match pieces.get(i)?.kind {
        Kind::Month(month) => month_first(pieces, i, month, weekday),
        Kind::Number { digits: 4, ordinal: false, .. } => date_digits::iso(pieces, i),
        Kind::Number { ordinal, .. } => date_digits::slashed(pieces, i, weekday)
            .or_else(|| date_digits::dashed(pieces, i))
            .or_else(|| day_first(pieces, i, ordinal, weekday)),
        Kind::Word("the") => the_day(pieces, i, weekday),
        _ => None,
    }
}

pub(super) fn at<'p, 'a>(pieces: &'p [Piece<'a>], i: usize) -> Option<&'p Piece<'a>> {
    pieces.get(i)
}

/// The piece before `i` on the same line.
pub(super) fn before<'p, 'a>(pieces: &'p [Piece<'a>], i: usize) -> Option<&'p Piece<'a>> {
    if pieces.get(i)?.gap == Gap::Line {
        return None;
    }
    pieces.get(i.checked_sub(1)?)
}

/// The piece behind `i - 1` on the same line.
pub(super) fn next<'p, 'a>(pieces: &'p [Piece<'a>], i: usize) -> Option<&'p Piece<'a>> {
    pieces.get(i).filter(|piece| piece.gap != Gap::Line)
}

fn skip_point(pieces: &[Piece<'_>], i: usize) -> usize {
    if at(pieces, i).is_some_and(|p| p.glued() && p.is_mark('.')) { i + 1 } else { i }
}

/// Whether a number that ends before piece `i` runs on: "9 p.m.", "9:30", "9/10", "9-4444", "9%".
pub(super) fn runs_on(pieces: &[Piece<'_>], i: usize) -> bool {
    let Some(piece) = next(pieces, i) else { return false };
    let digit_next =
        at(pieces, i + 1).is_some_and(|p| p.glued() && matches!(p.kind, Kind::Number { .. } | Kind::Clock { .. } | Kind::Other));
    match piece.kind {
        Kind::Mark('%' | '°') => true,
        Kind::Mark(':' | '/' | '.' | ',') => piece.glued() && digit_next,
        Kind::Word("a" | "p") => at(pieces, i + 1).is_some_and(|p| p.is_mark('.')),
        Kind::Word("am" | "pm" | "noon" | "percent") => true,
        _ => false,
    }
}

/// Whether a time range starts with the number that ends before piece `i`: "9 to 11 a.m.".
pub(super) fn starts_times(pieces: &[Piece<'_>], i: usize) -> bool {
    let Some(separator) = next(pieces, i) else { return false };
    if !(separator.is_dash() || separator.is_word(&["to", "until", "till"])) {
        return false;
    }
    match next(pieces, i + 1).map(|p| p.kind) {
        Some(Kind::Word("noon" | "midnight") | Kind::Clock { .. }) => true,
        Some(Kind::Number { .. }) => {
            let mut end = i + 2;
            if at(pieces, end).is_some_and(|p| p.glued() && p.is_mark(':')) {
                return true;
            }
            end = skip_point(pieces, end);
            match next(pieces, end).map(|p| p.kind) {
                Some(Kind::Word("am" | "pm")) => true,
                Some(Kind::Word("a" | "p")) => at(pieces, end + 1).is_some_and(|p| p.is_mark('.')),
                _ => false,
            }
        }
        _ => false,
    }
}

/// Whether a plain small noun follows at `i`: "12 kids".
pub(super) fn counts(pieces: &[Piece<'_>], i: usize) -> bool {
    next(pieces, i)
        .is_some_and(|p| matches!(p.kind, Kind::Word(word) if !p.capital && p.gap == Gap::Blank && !AFTER_DATE.contains(&word)))
}

fn month_first(pieces: &[Piece<'_>], i: usize, month: i8, weekday: bool) -> Option<(Form, usize)> {
    let word = &pieces[i];
    let mut j = skip_point(pieces, i + 1);
    if next(pieces, j).is_some_and(|p| p.is_word(&["the"])) {
        j += 1;
        next(pieces, j).filter(|p| matches!(p.kind, Kind::Number { ordinal: true, .. }))?;
    }
    let number = next(pieces, j)?;
    let Kind::Number { value, digits, ordinal } = number.kind else { return None };
    // "Dec. 6/7" are two days; "May 24/7" is none.
    let slash = at(pieces, j + 1).is_some_and(|p| p.glued() && p.is_mark('/'));
    let later = || date_digits::glued_number(pieces, j + 2).is_some_and(|(second, digits)| digits <= 2 && second > value);
    let ordinal_next = || at(pieces, j + 2).is_some_and(|p| matches!(p.kind, Kind::Number { ordinal: true, .. }));
    let two_days = slash && (later() || ordinal_next());
    if digits > 2 || !two_days && runs_on(pieces, j + 1) || slash && !two_days {
        return None;
    }
    let day_end = j + 1;
    let led_by_in = before(pieces, i).is_some_and(|p| p.is_word(&["in", "during", "last", "since", "for", "this"]));
    let plain_count = !weekday && !ordinal && counts(pieces, day_end);
    // "In April 31 people came", "you may 2 bags", "the March 5 miles".
    if plain_count && (led_by_in || value > 31) {
        return None;
    }
    let small_word = !word.capital && matches!(month, 3 | 5) && !weekday;
    if small_word
        && (plain_count || before(pieces, i).is_some_and(|p| p.is_word(&["you", "we", "they", "residents", "it", "who"])))
    {
        return None;
    }
    if !weekday && next(pieces, day_end).is_some_and(|p| p.is_word(&["miles", "mile", "percent", "inches", "feet", "blocks"])) {
        return None;
    }
    if value > 39 {
        // "Oct 45" is no slip of a finger for a day.
        return None;
    }
    let (year, end) = year_behind(pieces, day_end);
    let span = word.span.join(pieces[end - 1].span);
    Some((
        Form { span, month: month as u32, day: value, year, month_span: Some(word.span), day_span: number.span, bare: false },
        end,
    ))
}

/// A year behind a day or a month: ", 2026", " 2026".
pub(super) fn year_behind(pieces: &[Piece<'_>], i: usize) -> (Option<i16>, usize) {
    let comma = next(pieces, i).is_some_and(|p| p.is_mark(',') && p.glued());
    let at_year = if comma { i + 1 } else { i };
    let found = next(pieces, at_year).filter(|p| p.gap == Gap::Blank).and_then(|p| match p.kind {
        Kind::Number { value, digits: 4, ordinal: false } if (1900..=2099).contains(&value) => Some(value as i16),
        _ => None,
    });
    match found {
        Some(year) if !runs_on(pieces, at_year + 1) => (Some(year), at_year + 1),
        _ => (None, i),
    }
}

fn day_first(pieces: &[Piece<'_>], i: usize, ordinal: bool, weekday: bool) -> Option<(Form, usize)> {
    let number = &pieces[i];
    let Kind::Number { value, digits, .. } = number.kind else { return None };
    if digits > 2 || value == 0 || value > 39 {
        return None;
    }
    let mut j = i + 1;
    let of = next(pieces, j).is_some_and(|p| p.is_word(&["of"]));
    if of {
        j += 1;
    }
    let month_word = next(pieces, j).filter(|p| p.gap == Gap::Blank)?;
    let Kind::Month(month) = month_word.kind else { return None };
    if !month_word.capital && matches!(month, 3 | 5) && !ordinal {
        return None;
    }
    let month_at = j;
    j = skip_point(pieces, j + 1);
    // "at 7 December 15": the number behind the month is its day.
    if next(pieces, j).is_some_and(|p| matches!(p.kind, Kind::Number { digits: 1 | 2, .. })) {
        return None;
    }
    let (year, end) = year_behind(pieces, j);
    let lead = before(pieces, i);
    let glued_before = number.glued() && i > 0 && !lead.is_some_and(|p| p.is_mark('('));
    let led = lead.is_none_or(|p| {
        p.is_word(BEFORE_DATE) || matches!(p.kind, Kind::Mark('(' | ',' | ':' | ';' | '.' | '!' | '?' | '-' | '\u{2013}'))
    });
    let led = led || lead.is_some_and(|p| p.is_word(&["to", "and", "the"]));
    if glued_before || !(weekday || ordinal || of || year.is_some() || led) {
        return None;
    }
    if year.is_none() && !ordinal && !of && counts(pieces, j) {
        return None;
    }
    // The point of an abbreviation belongs to it, unless it ends the sentence: either way it stays outside.
    let last = if year.is_some() { pieces[end - 1].span } else { pieces[month_at].span };
    let form = Form {
        span: number.span.join(last),
        month: month as u32,
        day: value,
        year,
        month_span: Some(month_word.span),
        day_span: number.span,
        bare: false,
    };
    Some((form, end))
}

/// "the 3rd": a date behind a weekday, or where a preposition leads and no noun follows.
fn the_day(pieces: &[Piece<'_>], i: usize, weekday: bool) -> Option<(Form, usize)> {
    let number = next(pieces, i + 1)?;
    let Kind::Number { value, digits: 1 | 2, ordinal: true } = number.kind else { return None };
    if let Some(found) = day_first(pieces, i + 1, true, weekday) {
        return Some(found);
    }
    let led = before(pieces, i)
        .is_some_and(|p| p.is_word(&["on", "by", "until", "till", "through", "before", "after", "since", "from", "to"]));
    let noun = next(pieces, i + 2).is_some_and(|p| {
        let word =
            matches!(p.kind, Kind::Word(word) if !AFTER_DATE.contains(&word) || matches!(word, "of" | "event" | "meeting"));
        p.gap == Gap::Blank && word || p.glued() && p.is_dash()
    });
    if value == 0 || value > 31 || !(weekday || led) || noun {
        return None;
    }
    let form = Form {
        span: pieces[i].span.join(number.span),
        month: 0,
        day: value,
        year: None,
        month_span: None,
        day_span: number.span,
        bare: true,
    };
    Some((form, i + 2))
}
