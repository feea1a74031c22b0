//! Names of months and weekdays, and how a date is written out.

use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The weekdays of a week, Monday first.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// "January" for 1; empty where there is no such month.
pub fn month_name(number: i8) -> &'static str {
    usize::try_from(number - 1).ok().and_then(|i| MONTHS.get(i)).copied().unwrap_or_default()
}

/// The month with this name or abbreviation, in lower case without a point; whether it is abbreviated.
pub fn month_of(word: &str) -> Option<(i8, bool)> {
    let number = match word {
        "jan" | "january" => 1,
        "feb" | "february" => 2,
        "mar" | "march" => 3,
        "apr" | "april" => 4,
        "may" => 5,
        "jun" | "june" => 6,
        "jul" | "july" => 7,
        "aug" | "august" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" => 10,
        "nov" | "november" => 11,
        "dec" | "december" => 12,
        _ => return None,
    };
    Some((number, word.len() < month_name(number).len()))
}

/// "Monday" and so on.
pub fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// The weekday with this name or abbreviation, in lower case without a point; whether it is abbreviated.
pub fn weekday_of(word: &str) -> Option<(Weekday, bool)> {
    let day = match word {
        "mon" | "monday" => Weekday::Monday,
        "tue" | "tues" | "tuesday" => Weekday::Tuesday,
        "wed" | "weds" | "wednesday" => Weekday::Wednesday,
        "thu" | "thur" | "thurs" | "thursday" => Weekday::Thursday,
        "fri" | "friday" => Weekday::Friday,
        "sat" | "saturday" => Weekday::Saturday,
        "sun" | "sunday" => Weekday::Sunday,
        _ => return None,
    };
    Some((day, word.len() < weekday_name(day).len()))
}

/// How many days the month has; 31 where there is no such month.
pub fn days_in_month(year: i16, month: i8) -> i8 {
    Date::new(year, month, 1).map_or(31, |first| first.days_in_month())
}

/// "January 16, 2027".
pub fn long(date: Date) -> String {
    format!("{} {}, {}", month_name(date.month()), date.day(), date.year())
}

/// `days` later or, below zero, earlier; the date itself at the ends of the calendar.
pub fn plus(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(date)
}

/// How many days `to` lies behind `from`.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The first such weekday on or behind `from`.
pub fn next_weekday(from: Date, day: Weekday) -> Date {
    plus(from, i32::from((day.to_monday_zero_offset() - from.weekday().to_monday_zero_offset()).rem_euclid(7)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn counts_days_and_weekdays() {
        assert_eq!(days_between(date(2026, 11, 30), date(2027, 1, 1)), 32);
        assert_eq!(next_weekday(date(2026, 11, 30), Weekday::Monday), date(2026, 11, 30));
        assert_eq!(next_weekday(date(2026, 11, 30), Weekday::Sunday), date(2026, 12, 6));
        assert_eq!(days_in_month(2028, 2), 29);
        assert_eq!(long(date(2027, 1, 16)), "January 16, 2027");
        assert_eq!(month_of("sept"), Some((9, true)));
        assert_eq!(month_of("may"), Some((5, false)));
        assert_eq!(weekday_of("thurs"), Some((Weekday::Thursday, true)));
    }
}
