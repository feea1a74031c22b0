//! The clock that `main` hands down, and how the window writes times.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ZonedDateTime};

/// Tells the local time. The window reads no other clock.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> ZonedDateTime + Send + Sync>);

impl Clock {
    /// A clock that asks `now`.
    pub fn new(now: impl Fn() -> ZonedDateTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The local time.
    pub fn now(&self) -> DateTime {
        (self.0)().datetime()
    }

    /// The local time with its zone, as records write it.
    pub fn zoned(&self) -> ZonedDateTime {
        (self.0)()
    }

    /// The moment, whatever the place.
    pub(crate) fn timestamp(&self) -> Timestamp {
        (self.0)().timestamp()
    }

    /// The local day.
    pub fn today(&self) -> Date {
        self.now().date()
    }
}

/// "9:41 AM".
pub(crate) fn time_of_day(time: DateTime) -> String {
    let (hour, half) = match time.hour() {
        0 => (12, "AM"),
        hour @ 1..=11 => (hour, "AM"),
        12 => (12, "PM"),
        hour => (hour - 12, "PM"),
    };
    format!("{hour}:{:02} {half}", time.minute())
}

/// "9:41 AM" today, "Nov. 12, 9:41 AM" on another day.
pub(crate) fn moment(time: DateTime, today: Date) -> String {
    if time.date() == today {
        return time_of_day(time);
    }
    format!("{}, {}", short_date(time.date()), time_of_day(time))
}

/// "Nov. 12".
pub(crate) fn short_date(date: Date) -> String {
    const MONTHS: [&str; 12] = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    format!("{} {}", MONTHS[usize::from(date.month().unsigned_abs()) - 1], date.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn times_are_written_as_people_write_them() {
        let day = date(2026, 11, 30);
        assert_eq!(time_of_day(day.at(0, 5, 0, 0)), "12:05 AM");
        assert_eq!(time_of_day(day.at(12, 0, 0, 0)), "12:00 PM");
        assert_eq!(moment(day.at(9, 41, 0, 0), day), "9:41 AM");
        assert_eq!(moment(date(2026, 9, 2).at(21, 41, 0, 0), day), "Sept. 2, 9:41 PM");
    }
}
