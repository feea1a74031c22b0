//! Every word the city writes, for the dictionary: the profile's own words and those of all its names.

use std::collections::{BTreeMap, BTreeSet};

use super::CityProfile;
use crate::text::Folded;

/// Every word the city and its users write, however the dictionary stands to it.
#[derive(Default)]
pub(super) struct CityWords {
    /// In lower case.
    lower: BTreeSet<String>,
    /// As the city writes them, by their first letter in lower case.
    by_letter: BTreeMap<char, Vec<String>>,
    /// In lower case: what is not to be written, though the dictionary has it.
    forbidden: BTreeSet<String>,
}

impl CityWords {
    /// The words of a profile.
    pub(super) fn of(profile: &CityProfile) -> Self {
        let mut words = Self::default();
        let city = &profile.city;
        let identity = [&city.name, &city.short_name, &city.county, &city.state];
        let named = [&profile.departments, &profile.places, &profile.streets, &profile.events].into_iter().flatten();
        identity
            .into_iter()
            .chain(&city.region_names)
            .chain(&profile.words)
            .chain(profile.emails.iter().map(|email| &email.label))
            .chain(profile.holidays.iter().map(|holiday| &holiday.name))
            .chain(profile.platforms.iter().map(|platform| &platform.name))
            .chain(profile.platforms.iter().flat_map(|platform| platform.accounts.iter().map(|account| &account.name)))
            .chain(profile.officials.iter().flat_map(|official| std::iter::once(&official.name).chain(&official.aliases)))
            .chain(profile.partners.iter().flat_map(|partner| std::iter::once(&partner.name).chain(&partner.aliases)))
            .chain(named.flat_map(|entry| std::iter::once(&entry.name).chain(&entry.aliases)))
            .for_each(|text| words.add(text));
        words
    }

    /// Adds a word or every word of a name.
    pub(super) fn add(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}')) {
            let lower = Folded::new(word).text().to_owned();
            let lower = lower.strip_suffix("'s").unwrap_or(&lower).trim_matches('\'').to_owned();
            let Some(first) = lower.chars().next() else { continue };
            if self.lower.insert(lower) {
                self.by_letter.entry(first).or_default().push(word.trim_matches('\'').to_owned());
            }
        }
        self.lower.insert(Folded::new(text).text().trim().to_owned());
    }

    /// Notes words that are not to be written.
    pub(super) fn forbid<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.forbidden.extend(words.into_iter().map(|word| Folded::new(word).text().trim().to_owned()));
        let Self { lower, by_letter, forbidden } = self;
        lower.retain(|word| !forbidden.contains(word));
        if !forbidden.is_empty() {
            by_letter.values_mut().for_each(|words| words.retain(|word| !forbidden.contains(Folded::new(word).text())));
        }
    }

    /// Whether this word, in lower case, is not to be written.
    pub(super) fn forbids(&self, lower: &str) -> bool {
        self.forbidden.contains(lower)
    }

    /// Whether this word, in lower case, is one of them.
    pub(super) fn has(&self, lower: &str) -> bool {
        self.lower.contains(lower)
    }

    /// Those that start like this one, as they are written.
    pub(super) fn near(&self, lower: &str) -> impl Iterator<Item = &str> {
        let first = lower.chars().next();
        first.and_then(|first| self.by_letter.get(&first)).into_iter().flatten().map(String::as_str)
    }
}
