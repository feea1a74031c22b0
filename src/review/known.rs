//! What the program can say about a date or a time by itself, in one or two sentences.

use jiff::civil::Date;

use crate::checks::Role;
use crate::text::facts::calendar::{days_between, long, weekday_name};

/// "December 4, 2026 is a Friday. That is in 4 days."
pub(super) fn date(value: &str, today: Date) -> String {
    let day = |value: &str| value.parse::<Date>().ok();
    match value.split_once('/').map(|(first, last)| (day(first), day(last))) {
        Some((Some(first), Some(last))) => {
            let length = days_between(first, last) + 1;
            format!("{} to {}, {length} days. {}", named(first), named(last), distance(first, today))
        }
        Some(_) => "Look at the calendar.".to_owned(),
        None => match day(value) {
            Some(date) => format!("{} is a {}. {}", long(date), weekday_name(date.weekday()), distance(date, today)),
            None => "Will readers know which day?".to_owned(),
        },
    }
}

fn named(date: Date) -> String {
    format!("{}, {}", weekday_name(date.weekday()), long(date))
}

fn distance(date: Date, today: Date) -> String {
    match days_between(today, date) {
        0 => "That is today.".to_owned(),
        1 => "That is tomorrow.".to_owned(),
        -1 => "That was yesterday.".to_owned(),
        days @ 2.. => format!("That is in {days} days."),
        days => format!("That was {} days ago.", -days),
    }
}

/// "Morning, not evening."
pub(super) fn time(value: &str) -> String {
    // A time without its half of the day is written "7:00", a known one "07:00".
    let hour = |value: &str| (value.len() == 5).then(|| value.get(..2)?.parse::<u8>().ok()).flatten();
    match value.split_once('/') {
        Some(_) => "Start and end, a.m. or p.m.".to_owned(),
        None => match hour(value) {
            Some(0..=4) => "At night. Is that meant?".to_owned(),
            Some(5..=11) => "Morning, not evening.".to_owned(),
            Some(12) => "Noon, not midnight.".to_owned(),
            Some(13..=17) => "Afternoon, not morning.".to_owned(),
            Some(_) => "Evening, not morning.".to_owned(),
            None => "Will readers know whether a.m. or p.m.?".to_owned(),
        },
    }
}

/// What the words around a name say about the person.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Official => "An office stands beside the name, and the city profile does not have it.",
        Role::Staff => "Named at work, by the words around it.",
        Role::Child => "A child, by the words around it. Is there consent on file?",
        Role::Victim => "A victim, by the words around it.",
        Role::Witness => "A witness or a caller, by the words around it.",
        Role::Complainant => "Somebody who complained, by the words around it.",
        Role::Applicant => "Somebody with an application, by the words around it.",
        Role::Charged => "Arrested, charged or cited, by the words around it.",
        Role::Missing => "Missing, by the words around it. Does the family know?",
        Role::Deceased => "Somebody who died, by the words around it. Does the family know?",
        _ => "Not in the city profile. Did they agree to be named?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn dates_and_times_say_what_is_known() {
        let today = day(2026, 11, 30);
        assert_eq!(date("2026-12-04", today), "December 4, 2026 is a Friday. That is in 4 days.");
        assert_eq!(date("2026-11-30", today), "November 30, 2026 is a Monday. That is today.");
        assert_eq!(date("2026-11-01", today), "November 1, 2026 is a Sunday. That was 29 days ago.");
        assert!(
            date("2026-12-04/2026-12-06", today).starts_with("Friday, December 4, 2026 to Sunday, December 6, 2026, 3 days.")
        );
        assert_eq!(time("06:00"), "Morning, not evening.");
        assert_eq!(time("6:00"), "Will readers know whether a.m. or p.m.?");
    }
}
