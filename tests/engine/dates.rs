//! Dates and times in every form people write are read back as the same day and hour.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use postcheck::checks::Category;
use postcheck::city::{City, baxter};
use postcheck::engine;
use postcheck::text::facts::calendar::{month_name, weekday_name};
use postcheck::text::facts::{DateMention, Half};
use postcheck::text::{Document, Draft};
use proptest::prelude::*;

static CITY: LazyLock<City> = LazyLock::new(|| City::new(baxter()));

fn some_date() -> impl Strategy<Value = Date> {
    (0i32..25_933).prop_map(|days| date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap())
}

/// The same date in every form that writes its year.
fn forms(day: Date) -> Vec<String> {
    let month = month_name(day.month());
    let short = if matches!(day.month(), 5..=7) { month.to_owned() } else { format!("{}.", &month[..3]) };
    let weekday = weekday_name(day.weekday());
    let (y, m, d) = (day.year(), day.month(), day.day());
    let ordinal = match (d % 10, d / 10) {
        (1, 0 | 2 | 3) => "st",
        (2, 0 | 2) => "nd",
        (3, 0 | 2) => "rd",
        _ => "th",
    };
    let mut forms = vec![
        format!("{month} {d}, {y}"),
        format!("{short} {d}, {y}"),
        format!("{month} {d}{ordinal}, {y}"),
        format!("{weekday}, {month} {d}, {y}"),
        format!("{}., {short} {d}, {y}", &weekday[..3]),
        format!("{d} {month} {y}"),
        format!("{d}{ordinal} of {month}, {y}"),
        format!("{m}/{d}/{y}"),
        format!("{m:02}/{d:02}/{y}"),
        format!("{} {m}/{d}/{y}", &weekday[..3]),
        format!("{m}-{d}-{y}"),
        format!("{y}-{m:02}-{d:02}"),
        format!("{month} {d}, {y} ({weekday})"),
        format!("{m}/{d}/{y}, a {weekday}"),
        format!("{} {d}, {y}", month.to_uppercase()),
    ];
    if y >= 1970 {
        forms.push(format!("{m}/{d}/{:02}", y % 100));
    }
    forms
}

/// A date with a weekday in every form people write the two together.
fn with_weekday(day: Date, weekday: &str) -> Vec<String> {
    let month = month_name(day.month());
    let short = if matches!(day.month(), 5..=7) { month.to_owned() } else { format!("{}.", &month[..3]) };
    let (y, m, d) = (day.year(), day.month(), day.day());
    let ordinal = match (d % 10, d / 10) {
        (1, 0 | 2 | 3) => "st",
        (2, 0 | 2) => "nd",
        (3, 0 | 2) => "rd",
        _ => "th",
    };
    let brief = &weekday[..3];
    [
        format!("{weekday}, {month} {d}, {y}"),
        format!("{weekday} {month} {d}, {y}"),
        format!("{brief}., {short} {d}, {y}"),
        format!("{brief} {m}/{d}/{y}"),
        format!("{brief}. {m}/{d}/{:02}", y % 100),
        format!("{weekday}, {m}/{d}/{y}"),
        format!("{month} {d}, {y} ({weekday})"),
        format!("{m}/{d}/{y}, a {weekday}"),
        format!("{weekday}, {month} {d}{ordinal}, {y}"),
        format!("{weekday} the {d}{ordinal} of {month}, {y}"),
        format!("{weekday}, {d} {month} {y}"),
        format!("{weekday} evening, {month} {d}, {y}"),
        format!("{weekday} ({m}/{d}/{y})"),
    ]
    .into_iter()
    .map(|form| format!("The hearing is {form}, at 7 p.m. in City Hall."))
    .collect()
}

/// Whether the post is told that a weekday and its date do not fit.
fn mismatch(post: &str, today: Date) -> bool {
    let report = engine::analyze_only(&Draft::new(post), &CITY, today, &[Category::Accuracy]);
    report.findings.iter().any(|finding| finding.rule.name == "weekday-mismatch")
}

fn read(text: &str, today: Date) -> Vec<DateMention> {
    Document::read(text, today).facts.dates
}

proptest! {
    // Each case reads whole posts.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_wrong_weekday_is_found_and_a_right_one_is_not(ahead in 1i32..300, wrong in 1i8..7, today in some_date()) {
        let day = today.checked_add(jiff::Span::new().days(ahead)).unwrap();
        prop_assume!((day.month(), day.day()) != (2, 29));
        for post in with_weekday(day, weekday_name(day.weekday())) {
            prop_assert!(!mismatch(&post, today), "{} on {}", post, today);
        }
        let other = day.weekday().wrapping_add(wrong);
        for post in with_weekday(day, weekday_name(other)) {
            prop_assert!(mismatch(&post, today), "{} on {}", post, today);
        }
    }

    #[test]
    fn weekdays_of_ranges_and_lists_are_held_against_the_calendar(ahead in 1i32..120, length in 1i32..20, wrong in 1i8..7, today in some_date()) {
        let plus = |day: Date, days: i32| day.checked_add(jiff::Span::new().days(days)).unwrap();
        let first = plus(today, ahead);
        let last = plus(first, length);
        let (a, b) = (month_name(first.month()), month_name(last.month()));
        let range = |from: &str, to: &str| -> Vec<String> {
            vec![
                format!("The street is closed {from}, {a} {}, through {to}, {b} {}, {}.", first.day(), last.day(), last.year()),
                format!("The street is closed {from}, {a} {} to {to}, {b} {}, {}.", first.day(), last.day(), last.year()),
                format!("The street will be closed from {from} {}/{}/{} to {to} {}/{}/{}.", first.month(), first.day(), first.year(), last.month(), last.day(), last.year()),
            ]
        };
        let (from, to) = (weekday_name(first.weekday()), weekday_name(last.weekday()));
        for post in range(from, to) {
            prop_assert!(!mismatch(&post, today), "{} on {}", post, today);
        }
        for post in range(from, weekday_name(last.weekday().wrapping_add(wrong))) {
            prop_assert!(mismatch(&post, today), "{} on {}", post, today);
        }
        // A weekly row in one month.
        let row: Vec<Date> = (0..4).map(|week| plus(first, week * 7)).take_while(|day| day.month() == first.month()).collect();
        if row.len() >= 2 {
            let days: Vec<String> = row.iter().map(|day| day.day().to_string()).collect();
            for (weekday, off) in [(from, false), (weekday_name(first.weekday().wrapping_add(wrong)), true)] {
                let post = format!("The class meets every {weekday} in {a}: {}, {}.", days.join(", "), first.year());
                prop_assert_eq!(mismatch(&post, today), off, "{} on {}", post, today);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_form_is_read_back(day in some_date(), today in some_date()) {
        for form in forms(day) {
            for text in [form.clone(), format!("The hearing is on {form} in City Hall."), format!("Open house\n{form}\nFire hall")] {
                let dates = read(&text, today);
                prop_assert_eq!(dates.len(), 1, "{:?} in {:?}", dates, text);
                prop_assert_eq!(dates[0].date, Some(day), "{}", text);
                if let Some(weekday) = dates[0].weekday {
                    prop_assert_eq!(weekday.day, day.weekday(), "{}", text);
                }
            }
        }
    }

    #[test]
    fn without_a_year_the_near_day_is_meant(day in some_date(), ahead in -100i32..200) {
        // February 29 is near once in four years only.
        prop_assume!((day.month(), day.day()) != (2, 29));
        let today = day.checked_sub(jiff::Span::new().days(ahead)).unwrap();
        for text in [
            format!("Join us {} {} at the park.", month_name(day.month()), day.day()),
            format!("The rink opens on {}/{} at 5 p.m.", day.month(), day.day()),
            format!("Join us {}, {} {}.", weekday_name(day.weekday()), month_name(day.month()), day.day()),
        ] {
            let dates = read(&text, today);
            prop_assert_eq!(dates.len(), 1, "{:?} in {:?}", dates, text);
            prop_assert_eq!(dates[0].date, Some(day), "{} on {}", text, today);
        }
    }

    #[test]
    fn both_ends_of_a_range_are_read(first in some_date(), length in 1i32..100, today in some_date()) {
        let last = first.checked_add(jiff::Span::new().days(length)).unwrap();
        let (from, to) = (month_name(first.month()), month_name(last.month()));
        let mut texts = vec![
            format!("Closed {from} {}, {} to {to} {}, {}.", first.day(), first.year(), last.day(), last.year()),
            format!("Closed {from} {} through {to} {}, {}.", first.day(), last.day(), last.year()),
            format!("Closed {from} {}\u{2013}{to} {}, {}.", first.day(), last.day(), last.year()),
            format!("Closed {}/{}/{}-{}/{}/{}.", first.month(), first.day(), first.year(), last.month(), last.day(), last.year()),
        ];
        if (first.year(), first.month()) == (last.year(), last.month()) {
            texts.push(format!("Closed {from} {}-{}, {}.", first.day(), last.day(), last.year()));
        }
        for text in texts {
            let document = Document::read(&text, today);
            let facts = &document.facts;
            prop_assert_eq!(facts.date_ranges.len(), 1, "{}", &text);
            let range = facts.date_ranges[0];
            prop_assert_eq!(facts.dates[range.first].date, Some(first), "{}", &text);
            prop_assert_eq!(facts.dates[range.last].date, Some(last), "{}", &text);
        }
    }

    #[test]
    fn every_time_is_read_back(hour in 0i8..24, minute in 0i8..60) {
        let twelve = (hour + 11) % 12 + 1;
        let (half, letter) = if hour < 12 { (Half::Am, "a") } else { (Half::Pm, "p") };
        for text in [
            format!("{twelve}:{minute:02} {letter}.m."),
            format!("{twelve}:{minute:02}{letter}m"),
            format!("{twelve}:{minute:02} {}M", letter.to_uppercase()),
            format!("{twelve}:{minute:02}{letter}.m."),
        ] {
            let post = format!("We meet at {text} in City Hall");
            let times = Document::read(&post, date(2026, 11, 30)).facts.times;
            prop_assert_eq!(times.len(), 1, "{}", &post);
            prop_assert_eq!(times[0].half, Some(half));
            prop_assert_eq!(times[0].time, jiff::civil::Time::new(hour, minute, 0, 0).ok(), "{}", &post);
        }
    }

    #[test]
    fn nothing_breaks_on_any_text(text in "\\PC*", today in some_date()) {
        let document = Document::read(&text, today);
        for fact in document.facts.all() {
            prop_assert!(text.get(fact.span.start..fact.span.end).is_some());
        }
    }

    #[test]
    fn nothing_breaks_on_pieces_of_dates(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "Tuesday", "Tues.", "and", "to", "-", "\u{2013}", ",", " ", " ", "Dec.", "May", "31", "4th", "the", "12/4", "/", "2026", ":", "30",
            "p.m.", "7pm", "noon", "every", "in", "\n", "(", ")", "from", "at", "13", "through", "next", "weekend", "\u{e9}", "\u{1f384}", "\u{a0}",
        ]), 0..40),
        today in some_date(),
    ) {
        let text = pieces.join("");
        let spaced = pieces.join(" ");
        for text in [text, spaced] {
            let document = Document::read(&text, today);
            for date in &document.facts.dates {
                prop_assert!(text.get(date.span.start..date.span.end).is_some());
                prop_assert!(date.weekday.is_none_or(|w| text.get(w.span.start..w.span.end).is_some()));
            }
            for time in &document.facts.times {
                prop_assert!(text.get(time.span.start..time.span.end).is_some());
            }
            for fact in document.facts.all() {
                prop_assert!(text.get(fact.span.start..fact.span.end).is_some());
            }
        }
    }
}

#[test]
fn what_is_no_date_is_none() {
    let today = date(2026, 11, 30);
    for text in [
        "Trim the board to 1/2 inch and the rope to 3/4 of its length.",
        "The lobby is open 24/7, and the vote was 50/50.",
        "Call 911, or 218-454-5100.",
        "The Flyers won 6-2 and then 11-9.",
        "Highways 371/210 meet there.",
        "Ordinance 2018-05 and Section 3-12-9 apply.",
        "You may 2 times a week bring leaves.",
        "In April 31 families joined us.",
        "The 3rd annual fair and the 5th Street project.",
        "A 2/3 majority and 5/8 drywall.",
        "Version 2.4.1 is out.",
        "The band will march 5 miles.",
        "We sat 4 hours in the sun and wed no one.",
    ] {
        let dates = read(text, today);
        assert!(dates.is_empty(), "{text}: {dates:?}");
    }
}

#[test]
fn what_is_no_time_is_none() {
    let today = date(2026, 11, 30);
    for text in [
        "Ages 6 to 8 and grades 2 to 4 meet in the gym.",
        "The Flyers won 6-2.",
        "She ran the mile in 6:42.",
        "Call 218-454-5100 or 454-5100.",
        "Speed is posted at 30 and the pool is at 81.",
        "Tires are $6 to $10.",
        "He volunteered 1,200 hours; the crew gave 2000 hours.",
        "Work at 8 locations and at 6300 Clearwater Road.",
    ] {
        let times = Document::read(text, today).facts.times;
        assert!(times.is_empty(), "{text}: {times:?}");
    }
}

#[test]
fn values_of_common_wordings() {
    let today = date(2026, 11, 30);
    for (text, expected) in [
        ("Tues 1/18/27", &["2027-01-18"][..]),
        ("Tuesday, December 15", &["2026-12-15"]),
        ("Jan. 16-18", &["2027-01-16/2027-01-18"]),
        ("on 5 Jan.", &["2027-01-05"]),
        ("by the 3rd.", &["2026-12-03"]),
        ("Dec. 2, 9 and 16", &["2026-12-02", "2026-12-09", "2026-12-16"]),
        ("June 11, 18, 25", &["2027-06-11", "2027-06-18", "2027-06-25"]),
        ("Friday through Sunday", &["2026-12-04/2026-12-06"]),
        ("Thursday the 4th", &["2026-12-04"]),
        ("every Tuesday in June: 3, 10, 17, 24", &["2027-06-03", "2027-06-10", "2027-06-17", "2027-06-24"]),
        ("Wed., Dec. 2, through Sunday, Dec. 7", &["2026-12-02/2026-12-07"]),
        ("Dec. 28 to Jan. 3", &["2026-12-28/2027-01-03"]),
        ("Nov. 30-Dec. 4", &["2026-11-30/2026-12-04"]),
        ("Monday to Friday, June 14-18", &["2027-06-14/2027-06-18"]),
        ("Saturday and Sunday, Dec. 5 and 6", &["2026-12-05", "2026-12-06"]),
        ("tomorrow", &["2026-12-01"]),
        ("this weekend", &["2026-12-05"]),
        ("next Friday", &["2026-12-11"]),
        ("Dec. 2, 9 a.m.", &["2026-12-02", "09:00"]),
        ("Dec. 2, 9 to 11 a.m.", &["2026-12-02", "09:00/11:00"]),
        ("7-8:30 pm", &["19:00/20:30"]),
        ("8 a.m. to noon", &["08:00/12:00"]),
        ("from 7 to 9 p.m.", &["19:00/21:00"]),
        ("11 to 1 p.m.", &["11:00/13:00"]),
        ("10 p.m. to 6 a.m.", &["22:00/06:00"]),
        ("8am-4:30pm", &["08:00/16:30"]),
        ("10 a.m.\u{2013}1 p.m.", &["10:00/13:00"]),
        ("16:30 to 19:00", &["16:30/19:00"]),
        ("7 p.m. Tuesday, Dec. 15", &["19:00", "2026-12-15"]),
        ("at 2 and 6 p.m.", &["14:00", "18:00"]),
        ("12 noon", &["12:00"]),
        ("at 1330 hours", &["13:30"]),
        ("the 4th of July", &["2027-07-04"]),
        ("November 2024", &["2024-11"]),
        ("Monday to Friday", &["monday/friday"]),
        ("Sat. Dec. 12, 10-2", &["2026-12-12", "10:00/2:00"]),
        ("Hours are now 8-4:30", &["8:00/4:30"]),
        ("In 2025 it fell on Sunday, November 9", &["2025-11-09"]),
        ("Next year's picnic is Tuesday, August 3", &["2027-08-03"]),
        ("Dec. 11-13 (Friday-Sunday)", &["2026-12-11/2026-12-13"]),
        ("2027 budget hearing: Dec. 1", &["2026-12-01"]),
        ("In 2027 the first day is December 1", &["2027-12-01"]),
        ("Sunday/Monday, December 6/7", &["2026-12-06", "2026-12-07"]),
        ("Tuesday - December 8 - 7:00 p.m.", &["2026-12-08", "19:00"]),
        ("Dec 8, Tue, 7-8pm", &["2026-12-08", "19:00/20:00"]),
        ("Monday (12/7) through Friday (12/11)", &["2026-12-07/2026-12-11"]),
        ("We met on October 3", &["2026-10-03"]),
        ("Monday the 14th of December", &["2026-12-14"]),
        ("Early voting: Friday, Jan. 29 \u{2013} Monday, Feb. 8, 2027", &["2027-01-29/2027-02-08"]),
    ] {
        let document = Document::read(text, today);
        let values: Vec<String> = document.facts.all().into_iter().map(|fact| fact.value).collect();
        assert_eq!(values, expected, "{text}");
    }
}
