//! `City`: a profile with what is derived from it once: an index of every name the city uses.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::spelling::Written;
use super::words::CityWords;
use super::{CityProfile, Official, OfficialLink, Partner, Platform};
use crate::text::{Document, Folded, Span, WordKind};

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
    entries: Vec<Entry>,
    words: CityWords,
    /// The names as the profile writes them, by their folded form.
    written: HashMap<String, String>,
}

struct Entry {
    kind: NameKind,
    written: Written,
}

/// Collects the names of a profile; the first entry with a name keeps it.
#[derive(Default)]
struct Index {
    folded: Vec<String>,
    entries: Vec<Entry>,
    written: HashMap<String, String>,
}

impl Index {
    fn add(&mut self, names: &[&String], kind: NameKind, ordinary: bool) {
        for name in names {
            let folded = Folded::new(name).text().trim().to_owned();
            if folded.is_empty() {
                continue;
            }
            self.written.entry(folded.clone()).or_insert_with(|| name.trim().to_owned());
            self.folded.push(folded);
            self.entries.push(Entry { kind, written: Written::new(name.trim(), ordinary) });
        }
    }
}

fn all<'a>(name: &'a String, aliases: &'a [String]) -> Vec<&'a String> {
    std::iter::once(name).chain(aliases).collect()
}

impl City {
    /// Indexes a profile.
    pub fn new(profile: CityProfile) -> Self {
        let mut index = Index::default();
        let city = &profile.city;
        index.add(&[&city.name, &city.short_name, &city.county], NameKind::City, false);
        index.add(&city.region_names.iter().collect::<Vec<_>>(), NameKind::City, false);
        for (i, entry) in profile.officials.iter().enumerate() {
            index.add(&all(&entry.name, &entry.aliases), NameKind::Official(i), false);
        }
        for (i, entry) in profile.partners.iter().enumerate() {
            index.add(&all(&entry.name, &entry.aliases), NameKind::Partner(i), entry.ordinary);
        }
        for (i, entry) in profile.platforms.iter().enumerate() {
            index.add(&[&entry.name], NameKind::Platform(i), false);
        }
        type Kind = fn(usize) -> NameKind;
        for (list, kind) in [
            (&profile.departments, NameKind::Department as Kind),
            (&profile.places, NameKind::Place as Kind),
            (&profile.streets, NameKind::Street as Kind),
            (&profile.events, NameKind::Event as Kind),
        ] {
            for (i, entry) in list.iter().enumerate() {
                index.add(&all(&entry.name, &entry.aliases), kind(i), entry.ordinary);
            }
        }
        // Every match is wanted, not only the longest: the longest may turn out to be a part of a longer word.
        let names = AhoCorasickBuilder::new()
            .match_kind(MatchKind::Standard)
            .build(&index.folded)
            .expect("a profile's names fit an automaton");
        let words = CityWords::of(&profile);
        Self { profile, names, entries: index.entries, words, written: index.written }
    }

    /// The same city with words that its users taught it.
    #[must_use]
    pub fn with_own_words<'w>(mut self, own: impl IntoIterator<Item = &'w str>) -> Self {
        own.into_iter().for_each(|word| self.words.add(word));
        self
    }

    /// The same city without words that its users do not want written.
    #[must_use]
    pub fn without_words<'w>(mut self, forbidden: impl IntoIterator<Item = &'w str>) -> Self {
        self.words.forbid(forbidden);
        self
    }

    /// Whether its users do not want this word written; it must be in lower case.
    pub fn forbids(&self, lower: &str) -> bool {
        self.words.forbids(lower)
    }

    /// Whether the city or its users write this word; it must be in lower case.
    pub fn has_word(&self, lower: &str) -> bool {
        self.words.has(lower)
    }

    /// The city's and the users' words that start like this one, as they write them.
    pub fn words_near(&self, lower: &str) -> impl Iterator<Item = &str> {
        self.words.near(lower)
    }

    /// Every name of the profile in the document, longest first, none overlapping another.
    pub fn names_in(&self, document: &Document) -> Vec<NameMention> {
        let text = document.folded.text();
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let mixed = is_mixed(&document.text);
        let mut hits: Vec<(usize, usize, usize)> = Vec::new();
        for hit in self.names.find_overlapping_iter(text) {
            let (start, end) = (hit.start(), hit.end());
            let bounded =
                !text[..start].chars().next_back().is_some_and(inside) && !text[end..].chars().next().is_some_and(inside);
            if bounded && self.is_meant(document, start, end, hit.pattern().as_usize(), mixed) {
                hits.push((start, end, hit.pattern().as_usize()));
            }
        }
        hits.sort_unstable_by_key(|&(start, end, pattern)| (start, std::cmp::Reverse(end), pattern));
        let mut found = Vec::with_capacity(hits.len());
        let mut free = 0;
        for (start, end, pattern) in hits {
            if start >= free {
                free = end;
                found.push(NameMention { span: document.folded.span(start, end), kind: self.entries[pattern].kind });
            }
        }
        found
    }

    /// Whether the letters at this place, with their capitals, mean the name.
    fn is_meant(&self, document: &Document, start: usize, end: usize, pattern: usize, mixed: bool) -> bool {
        let span = document.folded.span(start, end);
        let in_address = document.token_around(span).is_some_and(|token| {
            document.words.get(document.word_at(token.start)).is_some_and(|w| matches!(w.kind, WordKind::Link | WordKind::Email))
        });
        if in_address {
            return false;
        }
        let written = &self.entries[pattern].written;
        let first = || {
            document.sentence_at(span.start).is_none_or(|i| {
                let before = document.text.get(document.sentences[i].span.start..span.start).unwrap_or_default();
                !before.chars().any(char::is_alphanumeric)
            })
        };
        written.fits(span.of(&document.text), mixed, first)
    }

    /// A name as the profile writes it, found by any casing of it.
    pub fn as_written(&self, name: &str) -> Option<&str> {
        self.written.get(Folded::new(name).text().trim()).map(String::as_str)
    }

    /// The official with this index.
    pub fn official(&self, i: usize) -> Option<&Official> {
        self.profile.officials.get(i)
    }

    /// The partner with this index.
    pub fn partner(&self, i: usize) -> Option<&Partner> {
        self.profile.partners.get(i)
    }

    /// The platform with this id.
    pub fn platform(&self, id: &str) -> Option<&Platform> {
        self.profile.platforms.iter().find(|platform| platform.id == id)
    }

    /// Whose number this is; everything but digits is passed over, and so is a leading 1.
    pub fn phone_label(&self, number: &str) -> Option<&str> {
        let wanted = digits(number);
        let entry = self.profile.phones.iter().find(|phone| digits(&phone.number) == wanted)?;
        Some(&entry.label)
    }

    /// Whether a host is listed, or lies below a listed one.
    pub fn is_official_host(&self, host: &str) -> bool {
        self.official_link(host).is_some()
    }

    /// The listed site that a link leads to. Where only a part of a site is listed, the path must fit too.
    pub fn official_link(&self, link: &str) -> Option<&OfficialLink> {
        let link = link.trim().to_lowercase();
        let link = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest);
        let (host, path) = link.split_once('/').unwrap_or((link, ""));
        let host = host.split(':').next().unwrap_or(host).trim_end_matches('.');
        self.profile.links.iter().find(|entry| {
            let domain = entry.domain.to_lowercase();
            let (site, part) = domain.split_once('/').unwrap_or((&domain, ""));
            let below = || host.strip_suffix(site).is_some_and(|sub| sub.ends_with('.'));
            let covered = || path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
            (host == site || below()) && (part.is_empty() || covered())
        })
    }
}

fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('1') {
        Some(rest) if digits.len() == 11 => rest.to_owned(),
        _ => digits,
    }
}

/// Whether a text uses capitals to tell names from words: not all small and not all capitals.
fn is_mixed(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    capitals > 0 && small >= capitals / 4
}
