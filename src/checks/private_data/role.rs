//! Who a named person is in this post: an official, staff in their role, somebody nobody needs to
//! protect, a child, a victim, or simply somebody who lives here.

mod cues;
mod judgement;
mod near;

use std::sync::LazyLock;

use regex::Regex;

use super::setting::pattern;
use super::title::{self, Title};
use crate::checks::Context;
use crate::model::{Person, people};
use crate::text::{Document, Lexicon, Span};
use judgement::judge;
use near::Near;

/// What a named person is in the post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// An elected official or the head of a department, in that role.
    Official,
    /// An employee, officer or firefighter in that role.
    Staff,
    /// A figure of history, an author, a character, a brand.
    Known,
    /// A pet, a police dog, a mascot.
    Animal,
    /// Part of the name of a place, a firm or an event.
    Place,
    Child,
    Victim,
    /// A witness, a caller, an informant.
    Witness,
    /// Somebody who complained about a property or a neighbor.
    Complainant,
    Applicant,
    /// An adult who was arrested, charged or cited.
    Charged,
    Missing,
    Deceased,
    /// Anybody else.
    Private,
}

impl Role {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            Role::Official => "official",
            Role::Staff => "staff",
            Role::Known => "known",
            Role::Animal => "animal",
            Role::Place => "place",
            Role::Child => "child",
            Role::Victim => "victim",
            Role::Witness => "witness",
            Role::Complainant => "complainant",
            Role::Applicant => "applicant",
            Role::Charged => "charged",
            Role::Missing => "missing",
            Role::Deceased => "deceased",
            Role::Private => "private",
        }
    }

    /// Whether the name is somebody's whom the policy protects.
    pub fn is_protected(self) -> bool {
        !matches!(self, Role::Official | Role::Staff | Role::Known | Role::Animal | Role::Place)
    }
}

/// A person with the role the post gives them.
#[derive(Clone, Debug)]
pub struct Named {
    pub person: Person,
    pub role: Role,
    /// What in the text says so.
    pub why: &'static str,
    /// Whether something beside the name (a title, an age, a verb of people) says that it is a person's.
    pub cued: bool,
    /// How likely the encoder takes them for somebody private, from the whole post; nothing where it did not read.
    pub private: Option<f32>,
}

impl Named {
    /// How sure it is that this is a person whose name matters.
    pub fn weight(&self) -> f32 {
        let mut weight = self.person.probability;
        if self.cued {
            weight += 0.25;
        }
        if self.person.is_full() {
            weight += 0.15;
        }
        weight.min(0.99)
    }
}
static KNOWN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/known-people.txt")));
static ANIMAL_NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:k-?9s?|canine|dog|pup|puppy|cat|kitten|horse|pony|goat|bear|moose|gator|loon|owl|eagle|mascot|shelter dog|shelter cat|lab|shepherd|beagle|bloodhound|malinois)(?: officer| partner| deputy)?(?:,| named| is named| is called| called)? ([\p{L}]{2,20})(?-u:\b)",
    )
});

/// The names that the text gives to animals.
fn animals(document: &Document) -> Vec<String> {
    ANIMAL_NAMED
        .captures_iter(document.folded.text())
        .filter_map(|hit| hit.get(1))
        .filter(|name| document.words_of(document.folded.span(name.start(), name.end())).starts_with(char::is_uppercase))
        .map(|name| name.as_str().to_owned())
        .take(32)
        .collect()
}
/// The roles of everybody named in the document, in text order.
pub(in crate::checks) fn roles(cx: &Context<'_>) -> Vec<Named> {
    let document = cx.document;
    let known: Vec<(Span, &'static str)> = KNOWN.find(document).map(|hit| (hit.span, hit.class)).collect();
    let animals = animals(document);
    let lower_style = !document.text.contains(char::is_uppercase);
    let mut named: Vec<Named> = Vec::new();
    for person in people(document, cx.sights()) {
        let near = Near::new(document, &person, lower_style);
        let previous = named.last().filter(|last| joined(document, last.person.span, person.span)).map(|last| last.role);
        let animal = animals.iter().any(|name| *name == document.lower(person.span));
        let chances = chances(cx, person.span);
        let titled = title::of(near.before, "") == Some(Title::Private);
        let (role, why, cued) = if animal {
            (Role::Animal, "the text gives this name to an animal", true)
        } else {
            seen(chances, &person, judge(cx, &person, &near, &known, previous))
        };
        let mut person = person;
        if titled {
            person.probability = person.probability.max(0.85);
        }
        named.push(Named { person, role, why, cued, private: chances.map(|[private, child, ..]| private + child) });
    }
    agree(document, &mut named);
    named
}
/// How sure the encoder must be to say what no word beside the name says.
const SURE: f32 = 0.7;

/// Below this the encoder does not take somebody for a private person.
const PUBLIC: f32 = 0.2;

/// The role of a name about which the words beside it say nothing, as the encoder sees it from the whole post.
fn seen(chances: Option<[f32; 5]>, person: &Person, read: (Role, &'static str, bool)) -> (Role, &'static str, bool) {
    let (Role::Private, _, false) = read else { return read };
    let Some([private, child, official, known, thing]) = chances else { return read };
    if private + child < PUBLIC {
        let role = if official >= known.max(thing) { Role::Staff } else { Role::Known };
        (role, "the post reads as if this were nobody private", false)
    } else if official >= SURE {
        (Role::Staff, "the post reads as if they were named for their job", true)
    } else if known >= SURE {
        (Role::Known, "the post reads as if this were a known figure", false)
    } else if thing >= SURE && person.probability < 0.5 {
        (Role::Place, "the post reads as if this were no person", false)
    } else if child >= SURE {
        (Role::Child, "the post reads as if this were a child", false)
    } else {
        read
    }
}

/// The encoder's chances of each role, over the words of a name.
fn chances(cx: &Context<'_>, span: Span) -> Option<[f32; 5]> {
    let document = cx.document;
    let index = document.sentence_at(span.start)?;
    let words = document.words_in(document.sentences.get(index)?);
    let named: Vec<[f32; 5]> = words
        .iter()
        .zip(&cx.sight(index)?.words)
        .filter(|(word, _)| word.span.overlaps(span))
        .map(|(_, sight)| sight.role)
        .collect();
    let sum = |k: usize| named.iter().map(|role| role[k]).sum::<f32>();
    (!named.is_empty()).then(|| std::array::from_fn(|k| sum(k) / named.len() as f32))
}
/// Whether only a comma, "and" or "&" stands between two names.
fn joined(document: &Document, first: Span, second: Span) -> bool {
    let gap = Span::new(first.end.min(second.start), second.start);
    gap.len() < 12 && matches!(document.lower(gap).trim(), "," | "and" | "&" | ", and" | "or" | "/" | "to")
}
/// The same name again is the same person, unless the second place says more than the first.
fn agree(document: &Document, named: &mut [Named]) {
    let parts: Vec<[Option<String>; 2]> = named
        .iter()
        .map(|n| [n.person.given, n.person.surname].map(|part| part.map(|span| document.lower(span).to_owned())))
        .collect();
    for i in 0..named.len().min(200) {
        for k in 0..named.len().min(200) {
            let same = match (&parts[i], &parts[k]) {
                _ if i == k => false,
                ([Some(a), Some(b)], [Some(c), Some(d)]) => a == c && b == d,
                ([Some(a), Some(_) | None], [Some(c), None]) => a == c,
                ([Some(_) | None, Some(b)], [None, Some(d)]) => b == d,
                _ => false,
            };
            if !same || named[i].role == named[k].role {
                continue;
            }
            let stronger = matches!(named[i].role, Role::Official | Role::Staff | Role::Known | Role::Animal)
                || (named[i].role.is_protected() && named[i].role != Role::Private && named[k].role == Role::Private)
                || (named[i].role == Role::Place && !named[i].cued && !named[k].cued && named[k].role == Role::Private);
            let weaker = matches!(named[k].role, Role::Private | Role::Place | Role::Child | Role::Deceased | Role::Missing);
            if stronger && weaker {
                named[k].role = named[i].role;
                named[k].why = named[i].why;
            }
        }
    }
}
