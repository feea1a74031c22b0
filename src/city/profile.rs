//! `CityProfile`: what is true of one city, as its profile file states it.
//!
//! The types are read straight from TOML: the file is written for people, and a second set of types
//! would only repeat this one. What is derived from a profile stands in `City`.

use jiff::civil::{Date, Time};
use serde::Deserialize;

use super::RetentionLine;

/// One city, as its profile file states it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CityProfile {
    pub city: Identity,
    /// Sources of the entries: short code, title of the page.
    #[serde(default)]
    pub sources: std::collections::BTreeMap<String, String>,
    #[serde(default)]
    pub links: Vec<OfficialLink>,
    #[serde(default)]
    pub emails: Vec<OfficialEmail>,
    #[serde(default)]
    pub phones: Vec<OfficialPhone>,
    #[serde(default)]
    pub officials: Vec<Official>,
    /// Departments, boards and commissions of the city itself.
    #[serde(default)]
    pub departments: Vec<Named>,
    #[serde(default)]
    pub partners: Vec<Partner>,
    #[serde(default)]
    pub places: Vec<Named>,
    #[serde(default)]
    pub streets: Vec<Named>,
    #[serde(default)]
    pub events: Vec<Named>,
    #[serde(default)]
    pub platforms: Vec<Platform>,
    #[serde(default)]
    pub holidays: Vec<Holiday>,
    /// Election seasons, in any order.
    #[serde(default)]
    pub elections: Vec<Election>,
    #[serde(default)]
    pub grounds: Vec<Ground>,
    #[serde(default)]
    pub disclaimers: Vec<Disclaimer>,
    /// How long records are kept; the first line that fits a record counts.
    #[serde(default)]
    pub retention: Vec<RetentionLine>,
    #[serde(default)]
    pub style: HouseStyle,
    /// Words of the city that no dictionary has.
    #[serde(default)]
    pub words: Vec<String>,
    /// Names of police dogs, which are no private persons.
    #[serde(default)]
    pub k9s: Vec<String>,
}

impl CityProfile {
    /// The election season that this day falls into, first and last day included.
    pub fn season_on(&self, day: Date) -> Option<&Election> {
        self.elections.iter().find(|season| (season.filing_opens..=season.election_day).contains(&day))
    }
}

/// Who the city is and how to reach it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Identity {
    /// "City of Baxter".
    pub name: String,
    /// "Baxter".
    pub short_name: String,
    pub state: String,
    pub state_abbreviation: String,
    pub county: String,
    #[serde(default)]
    pub region_names: Vec<String>,
    /// The title of the person to ask, as messages name them.
    pub contact: String,
    /// The host of the official site, without a scheme.
    pub website: String,
    pub phone: String,
    pub email: String,
    pub city_hall: String,
    /// The last line of City Hall's postal address.
    #[serde(default)]
    pub city_line: String,
    pub area_code: String,
    /// "America/Chicago".
    #[serde(default)]
    pub time_zone: String,
    pub hours: Option<Hours>,
    /// The day of the policy that the rules cite.
    pub policy_adopted: Date,
    /// The day somebody last looked through this profile.
    pub reviewed: Option<Date>,
}

/// Office hours.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Hours {
    /// "Monday" and so on.
    pub days: Vec<String>,
    pub open: Time,
    pub close: Time,
}

/// Whether a public page was seen that says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    #[default]
    Confirmed,
    Unconfirmed,
}

/// A host that a post may link to without a word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OfficialLink {
    /// Host, and a path where only a part of the site is meant.
    pub domain: String,
    pub owner: String,
    /// Whether it is the city's own site, whose look-alikes are dangerous.
    #[serde(default)]
    pub primary: bool,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// A mailbox or a mail domain that a post may show.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OfficialEmail {
    /// "cityhall@baxtermn.gov", or "baxtermn.gov" for every mailbox of the domain.
    pub address: String,
    pub label: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// A number that a post may show.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OfficialPhone {
    /// "218-454-5100", or a short code such as "911".
    pub number: String,
    pub label: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// A person whose name is public because of the office.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Official {
    pub name: String,
    pub title: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub misspellings: Vec<String>,
    /// The body, where it is not the city: "Crow Wing County".
    #[serde(default)]
    pub of: String,
    /// Other titles of the same office: "City Clerk" beside "Assistant City Administrator".
    #[serde(default)]
    pub also: Vec<String>,
    /// The part of the office: "prosecution" for one of two city attorneys.
    #[serde(default)]
    pub duty: String,
    /// Offices held before, after or beside it.
    #[serde(default)]
    pub other_offices: Vec<Office>,
    /// The year the person took the office.
    pub since: Option<i16>,
    /// The year the person left the office.
    pub left: Option<i16>,
    /// The years in which the person was seen in the office.
    #[serde(default)]
    pub seen: Vec<i16>,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

impl Official {
    /// Every title under which the person may stand in a post, the office itself first.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let others = self.other_offices.iter().map(|office| &office.title);
        std::iter::once(&self.title).chain(&self.also).chain(others).map(String::as_str)
    }
}

/// Another office of an official.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Office {
    pub title: String,
    /// The body, where it is not the city.
    #[serde(default)]
    pub of: String,
    #[serde(default)]
    pub seen: Vec<i16>,
}

/// A department, place, street or event.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Named {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Whether the name is also an ordinary word or phrase, so that it counts only with its capitals.
    #[serde(default)]
    pub ordinary: bool,
    /// "park", "facility", "lake", "trail", "city" ...
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub address: String,
    /// The town it lies in, where that is not the city.
    #[serde(default)]
    pub within: String,
    /// The regular day or season, in words.
    #[serde(default)]
    pub when: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// How close an organisation stands to the city.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Public bodies, schools, health, utilities, non-profits, contractors of the city.
    #[default]
    Core,
    Business,
    Media,
}

/// An organisation that the policy's sentence on partners covers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Partner {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Whether the name is also an ordinary word or phrase, so that it counts only with its capitals.
    #[serde(default)]
    pub ordinary: bool,
    /// "county", "fire", "hospital", "utility", "contractor", "school" ...
    pub kind: String,
    pub tier: Tier,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// How a platform counts the length of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// Unicode characters.
    Chars,
    /// X: ranges of weight one, weight two for the rest, a fixed weight for links.
    Weighted,
    /// Threads: characters, but an emoji counts as its UTF-8 bytes.
    EmojiAsBytes,
}

/// A platform and its limits. A limit left out is not known and is not enforced.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Platform {
    pub id: String,
    pub name: String,
    pub count: Count,
    pub max: Option<usize>,
    /// After how many characters the platform folds the post away.
    pub fold_at: Option<usize>,
    pub hashtags_max: Option<usize>,
    pub links_max: Option<usize>,
    /// Whether links in the text can be followed.
    #[serde(default = "yes")]
    pub links_clickable: bool,
    pub alt_text_max: Option<usize>,
    /// What a link counts, where the platform gives it a fixed weight.
    pub url_weight: Option<usize>,
    /// The city's own accounts there.
    #[serde(default)]
    pub accounts: Vec<Account>,
    /// When the limits were looked up.
    pub checked: Option<Date>,
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub note: String,
}

/// An approved account of the city.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Account {
    pub name: String,
    /// The desk that posts there.
    #[serde(default)]
    pub department: String,
    /// The address of the page.
    #[serde(default)]
    pub address: String,
    /// Ids of the disclaimers that stand on the page.
    #[serde(default)]
    pub disclaimers: Vec<String>,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// A day on which City Hall is closed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Holiday {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// "12-25" for a fixed day, "3 monday january" or "last monday may" for a counted one,
    /// "day-after 4 thursday november" for the day behind a counted one.
    pub on: String,
    /// Whether a fixed day that falls on a weekend is kept on the Friday before or the Monday after.
    #[serde(default)]
    pub observed: bool,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// An election season.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Election {
    pub filing_opens: Date,
    pub filing_closes: Option<Date>,
    pub election_day: Date,
    /// Names of those who filed for a city office.
    #[serde(default)]
    pub filed: Vec<String>,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub source: String,
}

/// A ground on which a flagged name or detail may stay.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ground {
    pub id: String,
    pub text: String,
    /// The statute or consent it rests on.
    pub rests_on: String,
}

/// A text the city puts on its pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Disclaimer {
    pub id: String,
    pub long: String,
    pub short: String,
}

/// The city's own habits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct HouseStyle {
    pub hashtags_max: usize,
    pub emoji_max: usize,
    /// The reading grade a post should not exceed.
    pub grade_max: f32,
    /// How the city writes an hour: "7 p.m.".
    pub time_form: String,
    /// Desks whose posts need a second reader.
    pub second_reader: Vec<String>,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self { hashtags_max: 3, emoji_max: 3, grade_max: 9.0, time_form: "7 p.m.".to_owned(), second_reader: Vec::new() }
    }
}

fn yes() -> bool {
    true
}
