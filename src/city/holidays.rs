//! On which days the city's holidays fall.
//!
//! A holiday's rule is a few words: "12-25", "3 monday january", "last monday may",
//! "day-after 4 thursday november". A rule that cannot be read names no day.

use jiff::civil::{Date, Weekday};

use super::{City, Holiday};
use crate::text::facts::calendar;

impl Holiday {
    /// The day in a year, before it is moved off a weekend.
    pub fn date_in(&self, year: i16) -> Option<Date> {
        day_of(&self.on, year)
    }

    /// The weekday in a year on which it is kept, where it falls on a weekend and is moved.
    pub fn observed_in(&self, year: i16) -> Option<Date> {
        let date = self.date_in(year).filter(|_| self.observed)?;
        match date.weekday() {
            Weekday::Saturday => date.yesterday().ok(),
            Weekday::Sunday => date.tomorrow().ok(),
            _ => None,
        }
    }
}

impl City {
    /// The holiday that falls or is kept on this day.
    pub fn holiday_on(&self, date: Date) -> Option<&Holiday> {
        let year = date.year();
        // January 1 of the next year may be kept on December 31.
        self.profile.holidays.iter().find(|holiday| {
            holiday.date_in(year) == Some(date)
                || [year, year.saturating_add(1)].iter().any(|y| holiday.observed_in(*y) == Some(date))
        })
    }
}

fn day_of(rule: &str, year: i16) -> Option<Date> {
    let rule = rule.trim().to_ascii_lowercase();
    for (word, days) in [("day-after ", 1), ("day-before ", -1)] {
        if let Some(rest) = rule.strip_prefix(word) {
            return day_of(rest, year).map(|date| calendar::plus(date, days));
        }
    }
    if let Some((month, day)) = rule.split_once('-') {
        return Date::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?).ok();
    }
    let mut words = rule.split_whitespace();
    let (nth, day, month) = (words.next()?, words.next()?, words.next()?);
    let (weekday, _) = calendar::weekday_of(day)?;
    let (month, _) = calendar::month_of(month)?;
    let first = Date::new(year, month, 1).ok()?;
    let nth = if nth == "last" { -1 } else { nth.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()? };
    first.nth_weekday_of_month(nth, weekday).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::city::{Status, baxter};

    fn holiday(name: &str, on: &str, observed: bool) -> Holiday {
        Holiday {
            name: name.to_owned(),
            aliases: Vec::new(),
            on: on.to_owned(),
            observed,
            status: Status::Confirmed,
            source: String::new(),
        }
    }

    /// The holidays that Minnesota cities keep.
    fn usual() -> Vec<Holiday> {
        vec![
            holiday("New Year's Day", "01-01", true),
            holiday("Martin Luther King Jr. Day", "3 monday january", false),
            holiday("Presidents Day", "3 monday february", false),
            holiday("Memorial Day", "last monday may", false),
            holiday("Juneteenth", "06-19", true),
            holiday("Independence Day", "07-04", true),
            holiday("Labor Day", "1 monday september", false),
            holiday("Veterans Day", "11-11", true),
            holiday("Thanksgiving Day", "4 thursday november", false),
            holiday("Day after Thanksgiving", "day-after 4 thursday november", false),
            holiday("Christmas Day", "12-25", true),
        ]
    }

    #[test]
    fn rules_name_their_days() {
        let days = |year: i16| usual().iter().filter_map(|holiday| holiday.date_in(year)).collect::<Vec<_>>();
        assert_eq!(
            days(2027),
            [
                date(2027, 1, 1),
                date(2027, 1, 18),
                date(2027, 2, 15),
                date(2027, 5, 31),
                date(2027, 6, 19),
                date(2027, 7, 4),
                date(2027, 9, 6),
                date(2027, 11, 11),
                date(2027, 11, 25),
                date(2027, 11, 26),
                date(2027, 12, 25),
            ]
        );
        assert_eq!(holiday("", "5 monday february", false).date_in(2027), None);
        assert_eq!(holiday("", "whenever", false).date_in(2027), None);
    }

    #[test]
    fn a_weekend_holiday_is_kept_on_the_weekday_beside_it() {
        let mut profile = baxter();
        profile.holidays = usual();
        let city = City::new(profile);
        let name = |date| city.holiday_on(date).map(|holiday| holiday.name.as_str());
        assert_eq!(name(date(2027, 7, 5)), Some("Independence Day"));
        assert_eq!(name(date(2027, 6, 18)), Some("Juneteenth"));
        assert_eq!(name(date(2021, 12, 31)), Some("New Year's Day"));
        assert_eq!(name(date(2026, 12, 25)), Some("Christmas Day"));
        assert_eq!(name(date(2026, 12, 24)), None);
    }
}
