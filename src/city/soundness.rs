//! What is wrong in a profile, and what somebody should look at again. Speaks to people who edit the file.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{CityProfile, Holiday, Status};
use crate::text::Department;

/// Something in a profile that needs a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands: "phones, entry 3 (“Utility billing”)".
    pub place: String,
    /// What is the matter, one sentence.
    pub message: String,
}

/// Collects problems with their places.
#[derive(Default)]
struct Notes(Vec<Problem>);

impl Notes {
    fn add(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.0.push(Problem { place: place.into(), message: message.into() });
    }
}

/// One entry of a list, as far as the common rules go.
struct Listed<'a> {
    list: &'static str,
    at: usize,
    name: &'a str,
    aliases: &'a [String],
    status: Status,
    source: &'a str,
}

impl Listed<'_> {
    fn place(&self) -> String {
        place(self.list, self.at, self.name)
    }
}

/// Name, aliases, status and source of an entry.
type Parts<'a> = (&'a str, &'a [String], Status, &'a str);

fn place(list: &str, at: usize, name: &str) -> String {
    if name.trim().is_empty() { format!("{list}, entry {}", at + 1) } else { format!("{list}, entry {} (“{name}”)", at + 1) }
}

impl CityProfile {
    /// What must be put right: the profile contradicts itself or holds something that cannot be read.
    pub fn check(&self) -> Vec<Problem> {
        let mut notes = Notes::default();
        self.check_city(&mut notes);
        self.check_lists(&mut notes);
        for (at, phone) in self.phones.iter().enumerate() {
            if !is_phone(&phone.number) {
                let message =
                    format!("“{}” is no telephone number: write ten digits, or a short code such as 911.", phone.number);
                notes.add(place("phones", at, &phone.label), message);
            }
        }
        for (at, link) in self.links.iter().enumerate() {
            if !is_host(link.domain.split('/').next().unwrap_or_default()) {
                let message = format!("“{}” is no host name: write it without “https://”, as in “baxtermn.gov”.", link.domain);
                notes.add(place("links", at, &link.owner), message);
            }
        }
        for (at, email) in self.emails.iter().enumerate() {
            if !is_host(email.address.rsplit('@').next().unwrap_or_default()) || email.address.matches('@').count() > 1 {
                let message = format!("“{}” is neither an address nor a mail domain.", email.address);
                notes.add(place("emails", at, &email.label), message);
            }
        }
        for (at, holiday) in self.holidays.iter().enumerate() {
            if !names_a_day(holiday) {
                let message = format!(
                    "“{}” is no rule for a day: write “12-25”, “3 monday january”, “last monday may” or “day-after 4 thursday november”.",
                    holiday.on
                );
                notes.add(place("holidays", at, &holiday.name), message);
            }
        }
        for (at, season) in self.elections.iter().enumerate() {
            let closes = season.filing_closes.unwrap_or(season.filing_opens);
            if season.filing_opens > closes || closes > season.election_day {
                notes.add(place("elections", at, ""), "The dates run backwards: filing opens, filing closes, election day.");
            }
        }
        for (at, official) in self.officials.iter().enumerate() {
            if let (Some(since), Some(left)) = (official.since, official.left)
                && since > left
            {
                notes.add(place("officials", at, &official.name), format!("Left in {left}, but in office since {since}."));
            }
            if official.title.trim().is_empty() {
                notes.add(place("officials", at, &official.name), "The title is missing.");
            }
        }
        for (at, line) in self.retention.iter().enumerate() {
            if line.years.is_some_and(|years| !(1..=200).contains(&years)) {
                let message = "The number of years must lie between 1 and 200; leave it out where records are kept for good.";
                notes.add(place("retention", at, &line.label), message);
            }
            for desk in line.desks.iter().filter(|desk| Department::from_id(desk).id() != desk.as_str()) {
                notes.add(place("retention", at, &line.label), format!("There is no desk “{desk}”."));
            }
        }
        self.check_ids(&mut notes);
        notes.0
    }

    /// What somebody should look at again: unconfirmed entries and what has not been looked at for two years.
    pub fn advice(&self, today: Date) -> Vec<Problem> {
        let mut notes = Notes::default();
        let old = today.checked_sub(2.years()).unwrap_or(Date::MIN);
        match self.city.reviewed {
            None => notes.add("city", "Nobody has noted the day of the last review."),
            Some(day) if day < old => notes.add("city", format!("The last review, of {day}, is more than two years old.")),
            Some(_) => {}
        }
        for entry in self.listed() {
            if entry.status == Status::Unconfirmed {
                notes.add(entry.place(), "Not confirmed yet. Look it up, then take “status” out.");
            }
        }
        for (at, official) in self.officials.iter().enumerate() {
            if official.left.is_none()
                && let Some(last) = official.seen.iter().max()
                && *last < old.year()
            {
                notes.add(
                    place("officials", at, &official.name),
                    format!("Last seen in the office in {last}. Is the person still {}?", official.title),
                );
            }
        }
        for (at, platform) in self.platforms.iter().enumerate() {
            if platform.checked.is_none_or(|day| day < old) {
                notes.add(place("platforms", at, &platform.name), "The limits have not been looked up for two years.");
            }
            for account in platform.accounts.iter().filter(|account| account.status == Status::Unconfirmed) {
                notes
                    .add(place("platforms", at, &platform.name), format!("The account “{}” is not confirmed yet.", account.name));
            }
        }
        if self.elections.iter().all(|season| season.election_day < today) {
            notes.add("elections", "Every listed election is over. Add the next one.");
        }
        for (at, text) in self.disclaimers.iter().enumerate().filter(|(_, text)| text.id != "personal") {
            for (which, words) in [("long", &text.long), ("short", &text.short)] {
                if !words.contains(self.city.website.trim_start_matches("www.")) {
                    let message = format!("The {which} text does not name the website {}.", self.city.website);
                    notes.add(place("disclaimers", at, &text.id), message);
                }
            }
        }
        notes.0
    }

    fn check_city(&self, notes: &mut Notes) {
        let city = &self.city;
        for (field, value) in [
            ("name", &city.name),
            ("short-name", &city.short_name),
            ("contact", &city.contact),
            ("website", &city.website),
            ("email", &city.email),
        ] {
            if value.trim().is_empty() {
                notes.add(format!("city, {field}"), "This is empty.");
            }
        }
        if !is_phone(&city.phone) {
            notes.add("city, phone", format!("“{}” is no telephone number.", city.phone));
        }
        if !is_host(&city.website) {
            notes.add("city, website", format!("“{}” is no host name: write it without “https://”.", city.website));
        }
        if let Some(hours) = &city.hours {
            if hours.open >= hours.close {
                notes.add("city, hours", format!("Opens at {} and closes at {}: the hours overlap.", hours.open, hours.close));
            }
            for (at, day) in hours.days.iter().enumerate() {
                if weekday(day).is_none() {
                    notes.add("city, hours", format!("“{day}” is no weekday."));
                } else if hours.days[..at].iter().any(|other| other.eq_ignore_ascii_case(day)) {
                    notes.add("city, hours", format!("{day} is listed twice."));
                }
            }
        }
    }

    fn check_lists(&self, notes: &mut Notes) {
        let mut names: BTreeMap<(&str, String), String> = BTreeMap::new();
        for entry in self.listed() {
            if entry.name.trim().is_empty() {
                notes.add(entry.place(), "The name is missing.");
            }
            if entry.aliases.iter().any(|alias| alias.trim().is_empty()) {
                notes.add(entry.place(), "One of the aliases is empty.");
            }
            if !entry.source.is_empty() && !self.sources.contains_key(entry.source) {
                notes.add(entry.place(), format!("The source “{}” is not listed under [sources].", entry.source));
            }
            // Two links may have one owner.
            let distinct = !matches!(entry.list, "emails" | "phones" | "links");
            for name in std::iter::once(entry.name).chain(entry.aliases.iter().map(String::as_str)).filter(|_| distinct) {
                let key = (entry.list, name.trim().to_owned());
                match names.get(&key) {
                    Some(first) if !name.trim().is_empty() => {
                        notes.add(entry.place(), format!("“{name}” is already a name of {first}."));
                    }
                    _ => drop(names.insert(key, entry.place())),
                }
            }
        }
    }

    fn check_ids(&self, notes: &mut Notes) {
        let lists: [(&str, Vec<&String>); 6] = [
            ("platforms", self.platforms.iter().map(|entry| &entry.id).collect()),
            ("grounds", self.grounds.iter().map(|entry| &entry.id).collect()),
            ("disclaimers", self.disclaimers.iter().map(|entry| &entry.id).collect()),
            ("links", self.links.iter().map(|entry| &entry.domain).collect()),
            ("emails", self.emails.iter().map(|entry| &entry.address).collect()),
            ("phones", self.phones.iter().map(|entry| &entry.number).collect()),
        ];
        for (list, ids) in lists {
            for (at, id) in ids.iter().enumerate() {
                if id.trim().is_empty() {
                    notes.add(place(list, at, ""), "The id is missing.");
                } else if let Some(first) = ids[..at].iter().position(|other| other.eq_ignore_ascii_case(id)) {
                    notes.add(place(list, at, ""), format!("“{id}” is already used by entry {}.", first + 1));
                }
            }
        }
        for (at, platform) in self.platforms.iter().enumerate() {
            if platform.max == Some(0) || platform.alt_text_max == Some(0) {
                notes.add(
                    place("platforms", at, &platform.name),
                    "A limit of 0 forbids everything: leave a limit out where it is not known.",
                );
            }
        }
    }

    /// The entries of all lists, for the rules they share.
    fn listed<'a>(&'a self) -> Vec<Listed<'a>> {
        const NONE: &[String] = &[];
        let mut all: Vec<Listed<'a>> = Vec::new();
        let mut add = |list: &'static str, entries: &mut dyn Iterator<Item = Parts<'a>>| {
            for (at, (name, aliases, status, source)) in entries.enumerate() {
                all.push(Listed { list, at, name, aliases, status, source });
            }
        };
        add("links", &mut self.links.iter().map(|e| (&*e.owner, NONE, e.status, &*e.source)));
        add("emails", &mut self.emails.iter().map(|e| (&*e.label, NONE, e.status, &*e.source)));
        add("phones", &mut self.phones.iter().map(|e| (&*e.label, NONE, e.status, &*e.source)));
        add("officials", &mut self.officials.iter().map(|e| (&*e.name, &*e.aliases, e.status, &*e.source)));
        add("partners", &mut self.partners.iter().map(|e| (&*e.name, &*e.aliases, e.status, &*e.source)));
        for (list, entries) in
            [("departments", &self.departments), ("places", &self.places), ("streets", &self.streets), ("events", &self.events)]
        {
            add(list, &mut entries.iter().map(|e| (&*e.name, &*e.aliases, e.status, &*e.source)));
        }
        add("retention", &mut self.retention.iter().map(|e| (&*e.label, NONE, e.status, &*e.source)));
        add("holidays", &mut self.holidays.iter().map(|e| (&*e.name, &*e.aliases, e.status, &*e.source)));
        all
    }
}

/// Ten digits, with or without the country's 1, or a short code of three.
fn is_phone(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let plain = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | ' ' | '(' | ')' | '+'));
    let (area, local) = match digits.len() {
        3 => return plain,
        10 => digits.split_at(3),
        11 if digits.starts_with('1') => digits[1..].split_at(3),
        _ => return false,
    };
    // Neither an area code nor an exchange starts with 0 or 1.
    plain && !area.starts_with(['0', '1']) && !local.starts_with(['0', '1'])
}

fn is_host(host: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.contains('.') && host.split('.').all(part)
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name.to_ascii_lowercase().as_str() {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Whether a rule names a day in some year near this one: a fifth Monday is not in every May.
fn names_a_day(holiday: &Holiday) -> bool {
    (2024..2034).any(|year| holiday.date_in(year).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_hosts() {
        for good in ["218-454-5100", "(218) 454-5100", "1-800-450-2838", "911"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["218-454-510", "218-154-5100", "454-5100", "218-454-5100 x", ""] {
            assert!(!is_phone(bad), "{bad}");
        }
        assert!(is_host("talk.dot.state.mn.us") && !is_host("https://x.gov") && !is_host("baxter") && !is_host("a..b"));
    }
}
