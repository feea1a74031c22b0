//! Words that several checks of this category share: who speaks, what kind of matter it is.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

use crate::checks::{Context, Named};
use crate::text::{Document, Span};

/// A pattern over folded text. A letter is a Latin letter here: counted repeats of every letter there
/// is make a pattern a hundred times as large.
pub(super) fn pattern(text: &str) -> Regex {
    let text = text.replace(r"\p{L}", "[a-z\u{df}-\u{24f}]");
    RegexBuilder::new(&text).size_limit(64 << 20).build().expect("a valid pattern")
}

/// One alternative of jobs and stations in life by which a single person can be known.
macro_rules! occupation {
    () => {
        r"(?:teacher|nurse|bartender|waitress|waiter|clerk|cashier|janitor|custodian|farmer|rancher|baker|cook|chef|barber|hairdresser|stylist|doctor|dentist|hygienist|pharmacist|paramedic|medic|pediatrician|therapist|counselor|psychologist|lawyer|attorney|accountant|banker|teller|realtor|contractor|plumber|electrician|carpenter|welder|mechanic|roofer|painter|trucker|driver|bus driver|mail carrier|rural carrier|carrier|postal worker|librarian|principal|superintendent|secretary|receptionist|bookkeeper|coach|referee|pastor|priest|minister|deacon|nun|professor|instructor|tutor|babysitter|nanny|daycare owner|daycare provider|caretaker|caregiver|landlord|landlady|tenant|roommate|owner|manager|supervisor|foreman|bouncer|dishwasher|server|barista|florist|butcher|grocer|shopkeeper|jeweler|tailor|artist|musician|photographer|reporter|journalist|editor|engineer|architect|programmer|scientist|chemist|technician|lineman|logger|miner|fisherman|guide|outfitter|pilot|sailor|soldier|veteran|guardsman|marine|student|intern|retiree|widow|widower|dispatcher|firefighter|lifeguard|ranger|warden|social worker|paraprofessional|aide|housekeeper|maid|gardener|landscaper|crossing guard|security guard|delivery (?:driver|man|woman)|volunteer fireman)"
    };
}

/// One alternative of relations by which a person can be known.
macro_rules! relation {
    () => {
        r"(?:wife|husband|spouse|girlfriend|boyfriend|fianc[eé]e?|ex|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|partner|mother|father|mom|dad|mama|daddy|stepmother|stepfather|stepmom|stepdad|son|daughter|stepson|stepdaughter|brother|sister|sibling|twin|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|roommate|housemate|landlord|boss|co-?worker|neighbor|in-?laws?|mother-in-law|father-in-law|son-in-law|daughter-in-law|sister-in-law|brother-in-law|widow|widower)"
    };
}

pub(super) use {occupation, relation};

/// Words of a matter in which the people concerned are protected by law.
static GRAVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:sex(?:ual(?:ly)?)?[ -](?:assault\w*|abuse\w*|conduct|offen[cs]e)|rap(?:e|ed|ist)|molest\w*|domestic (?:abuse|assault|violence|call|disturbance)|order for protection|protection order|restraining order|no-contact order|abus(?:e|ed|ive)|maltreat\w*|neglect(?:ed)?|child protection|suicid\w*|self-harm|overdos\w*|mental[- ]health (?:call|crisis|hold)|welfare hold|informant|tipster|mandated reporter|strangl\w*|stalk\w*|traffick\w*|incest)(?-u:\b)",
    )
});

/// Words of police work, accidents and courts.
static POLICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:arrest\w*|cited|citation|charged|booked|suspects?|victims?|witness\w*|crash\w*|rollover|collision|hit[- ]and[- ]run|assault\w*|burglar\w*|theft|stole\w*|robb\w*|shooting|stabb\w*|fight|vap(?:e|ed|ing)|drugs?|overdos\w*|dui|dwi|court|sentenc\w*|juvenile|probation|investigat\w*|detectives?|officers?|deputies|deputy|police|911|threat\w*|lockout|lockdown|runaway|missing|vandal\w*|graffiti|damage|trespass\w*|shoplift\w*|bully\w*|hazing|suspended|expelled|swatt\w*|ambulance|injur\w*|hurt|airlifted|hospital|rescue\w*|drown\w*)(?-u:\b)",
    )
});

/// Every match of a pattern: its first group that took part, or the whole.
pub(super) fn groups<'a>(document: &'a Document, pattern: &'a Regex) -> impl Iterator<Item = Span> + 'a {
    pattern.captures_iter(document.folded.text()).filter_map(|hit| {
        let part = hit.iter().skip(1).flatten().next().or_else(|| hit.get(0))?;
        Some(document.folded.span(part.start(), part.end()).trim(&document.text))
    })
}

/// The sentences from the one before to the one behind a span, at most 400 bytes to each side.
pub(super) fn around(document: &Document, span: Span) -> Span {
    let index = document.sentence_at(span.start).unwrap_or(0);
    let here = document.sentences.get(index).map_or(span, |sentence| sentence.span);
    let of = |i: usize| document.sentences.get(i).map_or(here, |sentence| sentence.span);
    let (first, last) = (of(index.saturating_sub(1)), of(index + 1));
    let floor = |at: usize| (0..=at.min(document.text.len())).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(0);
    let start = first.start.min(span.start).max(floor(span.start.saturating_sub(400)));
    let end = last.end.max(span.end).min(floor(span.end + 400).max(span.end));
    Span::new(start, end)
}

/// The line that holds a span, at most 500 bytes to each side.
pub(super) fn paragraph(document: &Document, span: Span) -> Span {
    let at = document.paragraphs.partition_point(|line| line.start <= span.start);
    let line = at.checked_sub(1).and_then(|i| document.paragraphs.get(i)).map_or(span, |line| line.join(span));
    let floor = |at: usize| (0..=at.min(document.text.len())).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(0);
    Span::new(line.start.max(floor(span.start.saturating_sub(500))), line.end.min(floor(span.end + 500).max(span.end)))
}

/// The sentence that holds a span.
pub(super) fn sentence(document: &Document, span: Span) -> Span {
    document.sentence_at(span.start).and_then(|i| document.sentences.get(i)).map_or(span, |sentence| sentence.span.join(span))
}

/// Whether the sentence of the span, or the one on either side, speaks of such a matter.
pub(super) fn is_grave(document: &Document, span: Span) -> bool {
    document.has(&GRAVE, around(document, span))
}

/// Whether the words around speak of police work, an accident or a court.
pub(super) fn is_police_matter(document: &Document, span: Span) -> bool {
    document.has(&POLICE, around(document, span))
}

/// Whether the line speaks of a case at all: a crime, a suspect, somebody arrested.
pub(super) fn is_case(document: &Document, span: Span) -> bool {
    document.has(&POLICE, paragraph(document, span)) || document.has(&CASE, paragraph(document, span))
}

static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:case|charges|fingerprints?|casings?|guns?|weapons?|knife|undercover|phone was|fires?|arson|scam|fraud|missing|body|homicide|murder|death|thie(?:f|ves)|break-ins?|breaks?-in|prowlers?|dealers?|meth|fentanyl|warrants?|evidence|crimes?|gunshots?|shots|tips?|embezzl\w*|leads?|task force|swat|custody|jail|stalk\w*|kidnap\w*|smash\w*|catalytic|porch pirates?|mail|who did it|turn yourself in|ring)(?-u:\b)",
    )
});

/// The protected people whose name overlaps a span.
pub(super) fn protected_in<'a>(cx: &'a Context<'_>, within: Span) -> impl Iterator<Item = &'a Named> + 'a {
    let persons = cx.persons();
    let from = persons.partition_point(|named| named.person.span.end <= within.start);
    persons[from..].iter().take_while(move |named| named.person.span.start < within.end).filter(|named| named.role.is_protected())
}

static HE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:he|he's|his|him|mr|man|fella|guy|gentleman|dad|father|husband|grandpa|uncle|son|brother|boyfriend)(?-u:\b)",
    )
});
static SHE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:she|she's|her|hers|mrs|ms|miss|woman|lady|mom|mother|wife|grandma|aunt|daughter|sister|girlfriend)(?-u:\b)",
    )
});

/// "man", "woman" or "person", by the words around.
pub(super) fn person_word(document: &Document, span: Span) -> &'static str {
    let near = sentence(document, span);
    match (document.has(&HE, near), document.has(&SHE, near)) {
        (true, false) => "man",
        (false, true) => "woman",
        _ => "person",
    }
}
