//! `Checklist`: what only a person can vouch for, made from this very draft.
//!
//! One line for each fact, with what the program found out about it by itself, and the standing
//! lines of the policy. Nothing here judges: that is the work of the checks.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::known;
use crate::checks::{Context, Reckoning, Role, places_by_form, reckonings, same_office, title_of};
use crate::city::NameKind;
use crate::text::facts::calendar::{long, weekday_name};
use crate::text::facts::{Link, Phone, PhoneForm};
use crate::text::{Fact, FactKind, Span};

/// One line to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// "date", "time", "place", "phone", "link", "email", "amount", "number", "name", "media" or "general".
    pub kind: &'static str,
    /// Where the fact stands; empty for the standing lines.
    pub span: Span,
    /// The words of the post; empty for the standing lines.
    pub words: String,
    /// The question, with the program's own finding in it.
    pub prompt: String,
    /// What the program found out by itself, or how to find out: shown beside the words.
    pub known: String,
    /// The fact in its normal form; the question itself for the standing lines.
    pub value: String,
    /// How many lines of the same kind and value stand before this one.
    pub nth: usize,
}

impl Item {
    /// What a tick belongs to: the same fact has the same key after an edit elsewhere.
    pub fn key(&self) -> String {
        format!("{}|{}|{}", self.kind, self.value, self.nth)
    }
}

/// The lines to confirm before sign-off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    pub items: Vec<Item>,
}

/// Words of a police post that tell about a case.
static CASE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:suspects?|arrest(?:ed|s)?|investigat(?:ion|ors?|ing|ed|e)|victims?|witness(?:es)?|charges?|charged|warrants?|custody|jail(?:ed)?|burglar(?:y|ies)|",
        r"thefts?|stolen|assaults?|robber(?:y|ies)|shooting|homicide|missing|detectives?|evidence|crash(?:es)?|fatal|search(?:ed|ing)?|overdose|threats?|incident)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Words of an event.
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:fund-?raisers?|fund-?raising|benefit|raffle|concert|race|run|walk|dinner|breakfast|supper|fish fry|bake sale|tournament|festival|parade|craft fair|market|",
        r"ribbon cutting|open house|gala|auction|donat(?:e|ions?)|drive|sponsored|hosted by|event|camp|class|show)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// Bodies that are not the city.
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:club|chamber|church|lions|kiwanis|rotary|jaycees|legion|vfw|scouts?|pta|booster|boosters|association|foundation|nonprofit|society|league|team|fire relief|food shelf|shelter|school|troop|friends of)(?-u:\b)")
        .expect("a valid pattern")
});

impl Checklist {
    /// The lines for a draft.
    pub fn of(cx: &Context<'_>) -> Self {
        let mut list = Builder { cx, items: Vec::new(), reckonings: reckonings(cx.document) };
        for fact in cx.document.facts.all() {
            list.fact(&fact);
        }
        list.places();
        list.other_places();
        list.names();
        list.firms();
        list.items.sort_by_key(|item| (item.span.start, item.span.end));
        list.standing();
        let mut items = list.items;
        let mut seen: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
        for item in &mut items {
            let count = seen.entry((item.kind, item.value.clone())).or_default();
            item.nth = *count;
            *count += 1;
        }
        Self { items }
    }
}

struct Builder<'a> {
    cx: &'a Context<'a>,
    items: Vec<Item>,
    /// Sums and shares, worked out again.
    reckonings: Vec<Reckoning>,
}

impl Builder<'_> {
    fn add(&mut self, kind: &'static str, span: Span, value: impl Into<String>, prompt: String, known: String) {
        let words = self.cx.document.words_of(span).to_owned();
        self.items.push(Item { kind, span, words, prompt, known, value: value.into(), nth: 0 });
    }

    fn fact(&mut self, fact: &Fact) {
        let words = self.cx.document.words_of(fact.span).to_owned();
        let value = if fact.value.is_empty() { words.to_lowercase() } else { fact.value.clone() };
        let (kind, prompt) = match fact.kind {
            FactKind::Date => ("date", date_prompt(&words, &fact.value)),
            FactKind::Time => ("time", time_prompt(&words, &fact.value)),
            FactKind::Phone => ("phone", self.phone_prompt(fact.span)),
            FactKind::Link => ("link", self.link_prompt(fact.span)),
            FactKind::Email => ("email", self.email_prompt(fact.span)),
            FactKind::Amount => ("amount", format!("{words} matches its source")),
            FactKind::Percent => ("amount", format!("{words} matches its source")),
            FactKind::Number => ("number", format!("“{words}” is the right count")),
            FactKind::Address => ("place", format!("{words} is the right address, and it is open")),
            FactKind::Hashtag | FactKind::Handle => return,
        };
        let known = match fact.kind {
            FactKind::Date => known::date(&fact.value, self.cx.today),
            FactKind::Time => known::time(&fact.value),
            FactKind::Phone => self.phone_known(fact.span),
            FactKind::Link => self.link_known(fact.span),
            FactKind::Email => "Write to it, or ask whoever reads it.".to_owned(),
            FactKind::Amount | FactKind::Percent => self.worked(fact.span, "Compare it with the paper it comes from."),
            FactKind::Number => self.worked(fact.span, "Count again."),
            FactKind::Address => "Right house, and open to the public that day?".to_owned(),
            FactKind::Hashtag | FactKind::Handle => return,
        };
        self.add(kind, fact.span, value, prompt, known);
    }

    /// What the arithmetic says about a figure, and what is left to do.
    fn worked(&self, span: Span, rest: &str) -> String {
        match self.reckonings.iter().find(|one| one.span.overlaps(span)) {
            Some(one) if one.fits => format!("Worked out, it fits: {} {rest}", one.says),
            Some(one) => format!("Worked out, it does not fit: {} {rest}", one.says),
            None => rest.to_owned(),
        }
    }

    fn phone_known(&self, span: Span) -> String {
        let phone = self.cx.document.facts.phones.iter().find(|phone| phone.span == span);
        match phone.filter(|phone| !phone.is_malformed()) {
            None => "It cannot be dialled as it stands.".to_owned(),
            Some(phone) => match self.label(phone) {
                Some(label) => format!("{label}, says the city profile. Is that who should be called?"),
                None => "Not on the city’s list. Call it, and hear who answers.".to_owned(),
            },
        }
    }

    fn link_known(&self, span: Span) -> String {
        let link = self.cx.document.facts.links.iter().find(|link| link.span == span);
        match link.filter(|link| link.trouble.is_none()) {
            None => "It will not open as it stands.".to_owned(),
            Some(link) => {
                let place = match self.cx.city.official_link(&link.value) {
                    Some(entry) if entry.primary => "On the official site".to_owned(),
                    Some(entry) => format!("On the site of {}", entry.owner),
                    None => "Not on the city’s list".to_owned(),
                };
                format!("{place}. Open it yourself: PostCheck never goes online.")
            }
        }
    }

    fn phone_prompt(&self, span: Span) -> String {
        let Some(phone) = self.cx.document.facts.phones.iter().find(|phone| phone.span == span) else { return String::new() };
        let shown = self.cx.document.words_of(span);
        if phone.is_malformed() {
            return format!("{shown} cannot be dialled as it stands: correct it");
        }
        match self.label(phone) {
            Some(label) => format!("{shown} is {label} on the city's list: is that who should be called?"),
            None => format!("{shown} is not on the city's list: call it, and hear who answers"),
        }
    }

    fn label(&self, phone: &Phone) -> Option<&str> {
        let number = match phone.form {
            PhoneForm::Local => format!("{}{}", self.cx.city.profile.city.area_code, phone.value),
            _ => phone.value.clone(),
        };
        self.cx.city.phone_label(&number)
    }

    fn link_prompt(&self, span: Span) -> String {
        let Some(link) = self.cx.document.facts.links.iter().find(|link| link.span == span) else { return String::new() };
        let shown = self.cx.document.words_of(span);
        if link.trouble.is_some() {
            return format!("{shown} will not open as it stands: correct it");
        }
        format!("{shown} opened and shows the right page ({})", self.owner(link))
    }

    fn owner(&self, link: &Link) -> String {
        match self.cx.city.official_link(&link.value) {
            Some(entry) if entry.primary => "the City's own site".to_owned(),
            Some(entry) => format!("the site of {}", entry.owner),
            None => "not on the city's list".to_owned(),
        }
    }

    fn email_prompt(&self, span: Span) -> String {
        let Some(email) = self.cx.document.facts.emails.iter().find(|email| email.span == span) else { return String::new() };
        let shown = self.cx.document.words_of(span);
        if email.malformed {
            return format!("{shown} will not arrive as it stands: correct it");
        }
        let listed = |address: &str| email.value == address || email.domain == address;
        match self.cx.city.profile.emails.iter().find(|entry| listed(&entry.address.to_lowercase())) {
            Some(entry) => format!("{shown} is on the city's list ({}) and somebody reads it", entry.label),
            None => format!("{shown} is not on the city's list: write to it, and see who answers"),
        }
    }

    /// Streets, parks and buildings of the profile, each once.
    fn places(&mut self) {
        let cx = self.cx;
        let mut seen = HashSet::new();
        for name in cx.names() {
            let entry = match name.kind {
                NameKind::Place(i) => cx.city.profile.places.get(i),
                NameKind::Street(i) => cx.city.profile.streets.get(i),
                _ => None,
            };
            let Some(entry) = entry.filter(|_| seen.insert(name.kind)) else { continue };
            // A street inside an address is asked about with its house number.
            if cx.document.facts.addresses.iter().any(|address| address.span.overlaps(name.span)) {
                continue;
            }
            let words = cx.document.words_of(name.span);
            let prompt = if matches!(name.kind, NameKind::Street(_)) {
                format!("{words} is the right street")
            } else {
                format!("{words} is the right place, and it is open")
            };
            let known = if entry.name == words {
                "In the city profile.".to_owned()
            } else {
                format!("{} in the city profile.", entry.name)
            };
            self.add("place", name.span, entry.name.to_lowercase(), prompt, known);
        }
    }

    /// Streets and parks by the look of their names, where the profile does not know them.
    fn other_places(&mut self) {
        let cx = self.cx;
        let mut seen = HashSet::new();
        for span in places_by_form(cx.document) {
            let words = cx.document.words_of(span);
            let told = self.items.iter().any(|item| item.kind == "place" && item.span.overlaps(span));
            if told || cx.names().iter().any(|name| name.span.overlaps(span)) || !seen.insert(words.to_lowercase()) {
                continue;
            }
            let prompt = format!("{words} exists, and is spelled right");
            self.add("place", span, words.to_lowercase(), prompt, "Not in the city profile. Look at the map.".to_owned());
        }
    }

    /// Everybody named, each once, with the office beside the name.
    fn names(&mut self) {
        let cx = self.cx;
        let mut seen = HashSet::new();
        for name in cx.names() {
            let NameKind::Official(i) = name.kind else { continue };
            let Some(official) = cx.city.official(i).filter(|official| seen.insert(official.name.to_lowercase())) else {
                continue;
            };
            let words = cx.document.words_of(name.span);
            let prompt = match official.left {
                Some(year) => format!("{words} may be named: the profile says {}, left in {year}", official.title),
                None => format!("{words} may be named: the profile says {}", official.title),
            };
            let known = match official.left {
                Some(year) => format!("{} until {year}, says the city profile.", official.title),
                None => format!("{}, says the city profile.", official.title),
            };
            self.add("name", name.span, official.name.to_lowercase(), prompt, known);
            if let Some(title) = title_of(cx.document, name.span) {
                let written = cx.document.words_of(title);
                let known = if official.titles().any(|listed| same_office(written, listed)) {
                    format!("It fits the city profile: {}.", official.title)
                } else {
                    format!("The city profile says {}.", official.title)
                };
                let value = format!("{} {}", written.to_lowercase(), official.name.to_lowercase());
                self.add("name", title, value, format!("“{written}” is the right title for {words}"), known);
            }
        }
        self.persons(&mut seen);
    }

    /// People whom the profile does not know.
    fn persons(&mut self, seen: &mut HashSet<String>) {
        let cx = self.cx;
        for named in cx.persons().iter().filter(|named| named.weight() >= 0.5) {
            let span = named.person.span;
            let words = cx.document.words_of(span);
            let told = cx.names().iter().any(|name| name.span.overlaps(span));
            if told || matches!(named.role, Role::Place | Role::Known) || !seen.insert(words.to_lowercase()) {
                continue;
            }
            let (prompt, known) = match named.role {
                Role::Animal => (format!("{words} is the right name"), "An animal, by the words around it.".to_owned()),
                role => (format!("{words} may be named, and it is spelled right"), known::role(role).to_owned()),
            };
            self.add("name", span, words.to_lowercase(), prompt, known);
            if let Some(title) = title_of(cx.document, span) {
                let written = cx.document.words_of(title);
                let value = format!("{} {}", written.to_lowercase(), words.to_lowercase());
                let prompt = format!("“{written}” is the right title for {words}");
                self.add("name", title, value, prompt, "Nobody of this name is in the city profile.".to_owned());
            }
        }
    }

    /// Firms, clubs and agencies by name, each once.
    fn firms(&mut self) {
        let cx = self.cx;
        let mut seen = HashSet::new();
        for firm in cx.organizations() {
            let words = cx.document.words_of(firm.span);
            let bare = words.trim_start_matches("the ").trim_start_matches("The ");
            let told = self.items.iter().any(|item| matches!(item.kind, "name" | "place") && item.span.overlaps(firm.span));
            let named = bare.split(' ').any(|word| word.starts_with(char::is_uppercase));
            if told || !named || !seen.insert(bare.to_lowercase()) {
                continue;
            }
            let known = if firm.listed {
                "A partner, says the city profile."
            } else {
                "Not on the city’s list. Is the name written as they write it?"
            };
            self.add(
                "name",
                firm.span,
                bare.to_lowercase(),
                format!("{words} is the right name, and they know of the post"),
                known.to_owned(),
            );
        }
    }

    fn standing(&mut self) {
        let cx = self.cx;
        let mut line = |kind: &'static str, prompt: &str| {
            let span = Span::new(0, 0);
            self.items.push(Item {
                kind,
                span,
                words: String::new(),
                prompt: prompt.to_owned(),
                known: String::new(),
                value: prompt.to_owned(),
                nth: 0,
            });
        };
        let whole = Span::new(0, cx.document.text.len());
        if cx.draft.attachments.as_ref().is_some_and(|pictures| !pictures.is_empty()) {
            line("media", "The picture shows no private person, plate or screen, and is ours");
            line("media", "The alt text describes the picture");
        }
        if !cx.draft.versions.is_empty() {
            line("general", "The facts are the same on every platform");
        }
        if cx.draft.department.is_police() && cx.document.has(&CASE, whole) {
            line("general", "Released by the chief (name and date)");
        }
        let partner = cx.names().iter().any(|name| matches!(name.kind, NameKind::Partner(_))) || cx.document.has(&GROUP, whole);
        if partner && cx.document.has(&EVENT, whole) {
            line("general", "This was not posted at the request of an outside group");
        }
        line("general", "Nothing here is still being negotiated");
        line("general", "It fits the page and reflects well on the City");
    }
}

/// "2026-12-15", or "2026-12-15/2026-12-18" for a range, as a question with the weekday worked out.
fn date_prompt(words: &str, value: &str) -> String {
    let day = |value: &str| value.parse::<Date>().ok();
    let said = |date: Date| format!("{}, {}", weekday_name(date.weekday()), long(date));
    match value.split_once('/').map(|(first, last)| (day(first), day(last))) {
        Some((Some(first), Some(last))) => format!("“{words}” is {} to {}: right?", said(first), said(last)),
        Some(_) => format!("“{words}” is right"),
        None => match day(value) {
            Some(date) => format!("“{words}” is {}: right?", said(date)),
            None => format!("“{words}” is right, and readers will know the day"),
        },
    }
}

fn time_prompt(words: &str, value: &str) -> String {
    let clock = |value: &str| -> Option<String> {
        let (hour, minute) = value.split_once(':')?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        Some(match (hour, minute) {
            (0, 0) => "midnight".to_owned(),
            (12, 0) => "noon".to_owned(),
            (13..=23, _) => format!("{}:{minute:02} in the afternoon or evening", hour - 12),
            (12, _) => format!("12:{minute:02} in the afternoon"),
            _ => format!("{hour}:{minute:02} in the morning"),
        })
    };
    // A time without its half of the day is written "7:00", a known one "07:00".
    let known = |value: &str| value.len() == 5 && value.is_char_boundary(2);
    match value.split_once('/') {
        None if known(value) => clock(value)
            .map_or_else(|| format!("{words} is right"), |said| format!("{words} is right, a.m. or p.m. checked ({said})")),
        None => format!("{words} is right, and a.m. or p.m. is clear"),
        Some(_) => format!("{words} is right, start and end and a.m. or p.m. checked"),
    }
}
