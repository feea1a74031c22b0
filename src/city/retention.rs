//! The city's records schedule: how long signed posts and drafts are kept.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::{CityProfile, Status};
use crate::text::Department;

/// A line of the city's records schedule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RetentionLine {
    /// The name of the line, as certificates of disposal cite it.
    pub label: String,
    /// For how many years; left out, the record is kept for good.
    pub years: Option<i16>,
    /// The desks it holds for; left out, all of them.
    #[serde(default)]
    pub desks: Vec<String>,
    /// Whether it holds for posts that went out, or for drafts that did not; left out, for both.
    pub posted: Option<bool>,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

impl RetentionLine {
    /// The first day on which a record of this day may go; `None` where it is kept for good.
    pub fn until(&self, day: Date) -> Option<Date> {
        self.years.map(|years| day.saturating_add(years.years()))
    }
}

impl CityProfile {
    /// The line of the records schedule for a post of this desk.
    pub fn retention_of(&self, desk: Department, posted: bool) -> Option<&RetentionLine> {
        self.retention.iter().find(|line| {
            let desk = line.desks.is_empty() || line.desks.iter().any(|one| one == desk.id());
            desk && line.posted.is_none_or(|wanted| wanted == posted)
        })
    }
}
