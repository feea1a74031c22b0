//! `City`: a profile with what is derived from it once: an index of every name the city uses.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::CityProfile;
use crate::text::{Document, Span};

/// What kind of name was found; the number is the entry's index in the profile's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// The city itself: its name, county and region.
    City,
    Official(usize),
    Department(usize),
    Partner(usize),
    Place(usize),
    Street(usize),
    Event(usize),
    Platform(usize),
}

/// A name of the profile found in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameMention {
    pub span: Span,
    pub kind: NameKind,
}

/// A profile, indexed.
pub struct City {
    pub profile: CityProfile,
    names: AhoCorasick,
    kinds: Vec<NameKind>,
    words: CityWords,
}

/// Every word the city writes, however the dictionary stands to it.
#[derive(Default)]
struct CityWords {
    /// In lower case.
    lower: BTreeSet<String>,
    /// As the city writes them, by their first letter in lower case.
    by_letter: BTreeMap<char, Vec<String>>,
}

impl CityWords {
    fn add(&mut self, text: &str) {
        let folded = crate::text::Folded::new(text);
        for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}')) {
            let lower = crate::text::Folded::new(word).text().to_owned();
            let lower = lower.strip_suffix("'s").unwrap_or(&lower).trim_matches('\'').to_owned();
            let Some(first) = lower.chars().next() else { continue };
            if self.lower.insert(lower) {
                self.by_letter.entry(first).or_default().push(word.trim_matches('\'').to_owned());
            }
        }
        self.lower.insert(folded.text().trim().to_owned());
    }
}

impl City {
    /// Indexes a profile.
    pub fn new(profile: CityProfile) -> Self {
        let mut entries: Vec<(String, NameKind)> = Vec::new();
        let mut words = CityWords::default();
        profile.words.iter().for_each(|word| words.add(word));
        profile.emails.iter().for_each(|email| words.add(&email.label));
        profile.holidays.iter().for_each(|holiday| words.add(&holiday.name));
        profile.platforms.iter().for_each(|platform| platform.accounts.iter().for_each(|account| words.add(&account.name)));
        words.add(&profile.city.state);
        let mut add = |name: &str, kind: NameKind| {
            words.add(name);
            let folded = crate::text::Folded::new(name).text().trim().to_owned();
            if !folded.is_empty() {
                entries.push((folded, kind));
            }
        };
        let lists = [&profile.city.name, &profile.city.short_name, &profile.city.county];
        for name in lists.into_iter().chain(&profile.city.region_names) {
            add(name, NameKind::City);
        }
        for (i, entry) in profile.officials.iter().enumerate() {
            add(&entry.name, NameKind::Official(i));
            entry.aliases.iter().for_each(|alias| add(alias, NameKind::Official(i)));
        }
        for (i, entry) in profile.partners.iter().enumerate() {
            add(&entry.name, NameKind::Partner(i));
            entry.aliases.iter().for_each(|alias| add(alias, NameKind::Partner(i)));
        }
        for (i, entry) in profile.platforms.iter().enumerate() {
            add(&entry.name, NameKind::Platform(i));
        }
        type Kind = fn(usize) -> NameKind;
        for (list, kind) in [
            (&profile.departments, NameKind::Department as Kind),
            (&profile.places, NameKind::Place as Kind),
            (&profile.streets, NameKind::Street as Kind),
            (&profile.events, NameKind::Event as Kind),
        ] {
            for (i, entry) in list.iter().enumerate() {
                add(&entry.name, kind(i));
                entry.aliases.iter().for_each(|alias| add(alias, kind(i)));
            }
        }
        let names = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build(entries.iter().map(|(name, _)| name))
            .expect("a profile's names fit an automaton");
        Self { profile, names, kinds: entries.into_iter().map(|(_, kind)| kind).collect(), words }
    }

    /// The same city with words that the user added.
    #[must_use]
    pub fn with_own_words<'a>(mut self, own: impl IntoIterator<Item = &'a str>) -> Self {
        own.into_iter().for_each(|word| self.words.add(word));
        self
    }

    /// Whether the city or the user writes this word; it must be in lower case.
    pub fn has_word(&self, lower: &str) -> bool {
        self.words.lower.contains(lower)
    }

    /// The city's and the user's words that start like this one, as they write them.
    pub fn words_near(&self, lower: &str) -> impl Iterator<Item = &str> {
        let first = lower.chars().next();
        first.and_then(|first| self.words.by_letter.get(&first)).into_iter().flatten().map(String::as_str)
    }

    /// Every name of the profile in the document, longest first, none overlapping another.
    pub fn names_in(&self, document: &Document) -> Vec<NameMention> {
        let text = document.folded.text();
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(hit) = self.names.find(aho_corasick::Input::new(text).span(at..text.len())) {
            let bounded = !text[..hit.start()].chars().next_back().is_some_and(inside)
                && !text[hit.end()..].chars().next().is_some_and(inside);
            if bounded {
                found.push(NameMention {
                    span: document.folded.span(hit.start(), hit.end()),
                    kind: self.kinds[hit.pattern().as_usize()],
                });
                at = hit.end();
            } else {
                at = hit.start() + text[hit.start()..].chars().next().map_or(1, char::len_utf8);
            }
        }
        found
    }
}
