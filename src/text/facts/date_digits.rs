//! Dates in digits: "12/15", "12/15/26", "12-15-2026", "2026-12-15".

use super::date_form::{BEFORE_DATE, Form, at, before, next};
use super::piece::{Gap, Kind, Piece};

/// Measures: behind them a number is no day.
const UNITS: &[&str] = &[
    "inch", "inches", "mile", "miles", "cup", "cups", "acre", "acres", "hour", "hours", "price", "off", "foot", "feet", "ft",
    "in", "majority", "vote", "ton", "tons", "ratio", "odds", "full", "pound", "pounds", "lb", "lbs", "gallon", "gallons",
    "percent", "block", "blocks", "teaspoon", "tablespoon", "tsp", "tbsp", "yard", "yards", "split", "score", "scale", "share",
    "minus",
];

/// Words before a number that make it a name or a reference.
const LABELS: &[&str] = &[
    "no", "permit", "case", "file", "part", "model", "ordinance", "resolution", "section", "chapter", "item", "lot", "room",
    "route", "routes", "highway", "highways", "hwy", "exit", "unit", "score", "parcel", "box", "version", "station", "ward",
    "district", "precinct", "phase", "engine", "squad", "truck", "bus", "zone", "page", "grade", "level", "county", "road", "cr",
    "mn", "us",
];

pub(super) fn glued_number(pieces: &[Piece<'_>], i: usize) -> Option<(u32, usize)> {
    let piece = at(pieces, i).filter(|p| p.glued())?;
    match piece.kind {
        Kind::Number { value, digits, ordinal: false } => Some((value, digits)),
        _ => None,
    }
}

fn full_year(value: u32, digits: usize) -> Option<i16> {
    match digits {
        4 if (1900..=2099).contains(&value) => Some(value as i16),
        // Two digits: the city posts about this century, and about the end of the last.
        2 if value < 70 => Some(2000 + value as i16),
        2 => Some(1900 + value as i16),
        _ => None,
    }
}

/// Whether the number at `i` hangs on something before it: "$1/2", "371/210", "K-9", "1 1/2".
fn hangs(pieces: &[Piece<'_>], i: usize) -> bool {
    let Some(lead) = i.checked_sub(1).and_then(|before| at(pieces, before)) else { return false };
    if pieces[i].glued() {
        return !(matches!(lead.kind, Kind::Mark('(' | '"' | '\u{201c}' | ':' | ',' | '\u{2013}' | '\u{2014}'))
            || lead.is_dash());
    }
    pieces[i].gap == Gap::Blank && (lead.is_mark('#') || lead.is_mark('$'))
}

fn labelled(pieces: &[Piece<'_>], i: usize) -> bool {
    let lead = before(pieces, i);
    if lead.is_some_and(|p| p.is_word(LABELS)) {
        return true;
    }
    // "No. 5/12".
    lead.is_some_and(|p| p.is_mark('.') && p.glued()) && i >= 2 && pieces[i - 2].is_word(&["no", "hwy", "sec", "rd", "nos"])
}

pub(super) fn slashed(pieces: &[Piece<'_>], i: usize, weekday: bool) -> Option<(Form, usize)> {
    let Kind::Number { value: first, digits: 1 | 2, ordinal: false } = pieces[i].kind else { return None };
    at(pieces, i + 1).filter(|p| p.glued() && p.is_mark('/'))?;
    let (second, 1 | 2) = glued_number(pieces, i + 2)? else { return None };
    if hangs(pieces, i) {
        return None;
    }
    let mut end = i + 3;
    let mut year = None;
    if at(pieces, end).is_some_and(|p| p.glued() && p.is_mark('/')) {
        let (value, digits) = glued_number(pieces, end + 1)?;
        year = Some(full_year(value, digits)?);
        end += 2;
        if at(pieces, end).is_some_and(|p| {
            p.glued() && (p.is_mark('/') || p.is_dash() && glued_number(pieces, end + 1).is_some_and(|(_, d)| d > 2))
        }) {
            return None;
        }
    }
    if first == 0 || second == 0 || labelled(pieces, i) {
        return None;
    }
    let follow = next(pieces, end);
    let measured = follow.is_some_and(|p| p.is_word(UNITS) || p.is_word(&["of"]) || matches!(p.kind, Kind::Mark('%' | '"')));
    // "1/2-inch", "3/4-ton".
    let compound = follow.is_some_and(|p| p.glued() && p.is_mark('-'))
        && at(pieces, end + 1).is_some_and(|p| matches!(p.kind, Kind::Word(_)));
    let led = before(pieces, i).is_some_and(|p| p.is_word(BEFORE_DATE));
    if year.is_none() && !weekday {
        let whole = before(pieces, i).is_some_and(|p| matches!(p.kind, Kind::Number { .. }));
        // "1/2" and "3/4" are dates only where something says so; "9/11" is the name of a day.
        let fraction = first <= second && matches!(second, 2 | 3 | 4 | 5 | 6 | 8 | 10 | 16) && gcd(first, second) == 1;
        let even = first == second;
        let in_month = first <= 12 && second <= 31;
        let plausible =
            in_month || (first <= 12 && second <= 39 && led) || (first <= 31 && second <= 12 && led && false_month(first));
        let timed = follow.is_some_and(|p| p.is_word(&["at", "from"]) || p.is_mark(',') || p.is_mark(':') || p.is_dash());
        if !plausible || measured || compound || whole || (first, second) == (9, 11) && !led {
            return None;
        }
        if (fraction || even) && !led && !timed {
            return None;
        }
        if follow.is_some_and(|p| p.is_word(&["vote", "split", "basis"])) {
            return None;
        }
    }
    let span = pieces[i].span.join(pieces[end - 1].span);
    let form = Form {
        span,
        month: first,
        day: second,
        year,
        month_span: Some(pieces[i].span),
        day_span: pieces[i + 2].span,
        bare: false,
    };
    Some((form, end))
}

fn false_month(value: u32) -> bool {
    (13..=31).contains(&value)
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

pub(super) fn dashed(pieces: &[Piece<'_>], i: usize) -> Option<(Form, usize)> {
    let Kind::Number { value: month, digits: 1 | 2, ordinal: false } = pieces[i].kind else { return None };
    at(pieces, i + 1).filter(|p| p.glued() && p.is_mark('-'))?;
    let (day, 1 | 2) = glued_number(pieces, i + 2)? else { return None };
    at(pieces, i + 3).filter(|p| p.glued() && p.is_mark('-'))?;
    let (year, 4) = glued_number(pieces, i + 4)? else { return None };
    let year = full_year(year, 4)?;
    if hangs(pieces, i) || labelled(pieces, i) || month == 0 || month > 12 || day == 0 || day > 31 {
        return None;
    }
    let span = pieces[i].span.join(pieces[i + 4].span);
    Some((
        Form { span, month, day, year: Some(year), month_span: Some(pieces[i].span), day_span: pieces[i + 2].span, bare: false },
        i + 5,
    ))
}

pub(super) fn iso(pieces: &[Piece<'_>], i: usize) -> Option<(Form, usize)> {
    let Kind::Number { value, digits: 4, ordinal: false } = pieces[i].kind else { return None };
    let year = full_year(value, 4)?;
    at(pieces, i + 1).filter(|p| p.glued() && p.is_mark('-'))?;
    let (month, 2) = glued_number(pieces, i + 2)? else { return None };
    at(pieces, i + 3).filter(|p| p.glued() && p.is_mark('-'))?;
    let (day, 2) = glued_number(pieces, i + 4)? else { return None };
    let more = at(pieces, i + 5).is_some_and(|p| p.glued() && p.is_dash());
    if hangs(pieces, i) || labelled(pieces, i) || more || month == 0 || day == 0 || month > 19 || day > 39 {
        return None;
    }
    let span = pieces[i].span.join(pieces[i + 4].span);
    Some((
        Form {
            span,
            month,
            day,
            year: Some(year),
            month_span: Some(pieces[i + 2].span),
            day_span: pieces[i + 4].span,
            bare: false,
        },
        i + 5,
    ))
}
