//! Who a name belongs to, from the city's own lists, the title and the words beside it.

use super::Role;
use super::cues::*;
use super::near::Near;
use crate::checks::Context;
use crate::checks::private_data::title::{self, Title};
use crate::city::NameKind;
use crate::model::{Person, sense_of};
use crate::text::{Document, Span};

fn is_child_age(found: Option<regex::Captures<'_>>) -> bool {
    let Some(age) = found.and_then(|found| found.get(1)) else { return false };
    age.as_str().parse::<u32>().map_or(true, |age| age < 18)
}

pub(super) fn judge(
    cx: &Context<'_>,
    person: &Person,
    near: &Near<'_>,
    known: &[(Span, &'static str)],
    previous: Option<Role>,
) -> (Role, &'static str, bool) {
    let document = cx.document;
    let span = person.span;
    let single = !document.text[span.start..span.end].contains(' ');
    let title = title::of(near.before, near.after);
    let cue = CUE_BEFORE.is_match(near.before) || CUE_AFTER.is_match(near.after);
    let aged = ADULT_AGE_AFTER.is_match(near.after);
    let child_age = is_child_age(CHILD_AGE_AFTER.captures(near.after)) || is_child_age(CHILD_AGE_BEFORE.captures(near.before));
    let strong = aged || child_age || title == Some(Title::Private);

    // The city's own names come first.
    let names = cx.names();
    let mention = names.get(names.partition_point(|name| name.span.end <= span.start)).filter(|name| name.span.overlaps(span));
    if let Some(name) = mention {
        match name.kind {
            NameKind::Official(_) if name.span.contains(span) || span.contains(name.span) => {
                return (Role::Official, "an official of the city profile", true);
            }
            NameKind::Official(_) => {}
            _ if name.span.contains(span) || (name.span.overlaps(span) && !person.is_full()) => {
                return (Role::Place, "part of a name in the city profile", false);
            }
            _ => {}
        }
    }
    if let Some(role) = official_by_surname(cx, person, title) {
        return (role, "an official of the city profile", true);
    }
    match title {
        Some(Title::Official) => return (Role::Official, "an office stands beside the name", true),
        Some(Title::Staff) if !SCAM.is_match(near.wide) => return (Role::Staff, "a public job stands beside the name", true),
        _ => {}
    }
    let inside_quotes = near.before.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    if SCAM.is_match(near.wide) && (near.quoted || inside_quotes) {
        return (Role::Known, "a name a swindler used", false);
    }
    if let Some(why) = not_a_person(person, near, single, strong, cue, previous, document, cx) {
        return (why.0, why.1, false);
    }
    if let Some((_, class)) =
        known.iter().find(|(hit, _)| hit.contains(span) || (span.contains(*hit) && hit.len() * 2 > span.len()))
        && (*class == "full" || (single && !strong))
    {
        return (Role::Known, "a known figure", false);
    }
    if !strong && !cue && AUTHOR_NEAR.is_match(near.wide) && AUTHOR_BEFORE.is_match(near.before) && person.is_full() {
        return (Role::Known, "an author or an artist", false);
    }
    let past = HISTORY.is_match(near.sentence) && !aged && !child_age && (!strong || PAST_YEAR.is_match(near.sentence));
    if !aged && NAMED_FOR.is_match(near.before) || (past && (!single || title.is_some())) {
        return (Role::Known, "a figure of the past", false);
    }
    private_role(near, aged, child_age, title, strong || cue)
}

/// A surname with an official's title, or an official's surname alone where the post names the official.
fn official_by_surname(cx: &Context<'_>, person: &Person, title: Option<Title>) -> Option<Role> {
    if person.is_full() || title == Some(Title::Private) {
        return None;
    }
    let surname = cx.document.words_of(person.surname?);
    let known = cx.city.profile.officials.iter().any(|official| official.name.split_whitespace().next_back() == Some(surname));
    (known && title != Some(Title::Staff)).then_some(Role::Official)
}

/// Places, firms, animals and characters that carry a person's name.
fn not_a_person(
    person: &Person,
    near: &Near<'_>,
    single: bool,
    strong: bool,
    cue: bool,
    previous: Option<Role>,
    document: &Document,
    cx: &Context<'_>,
) -> Option<(Role, &'static str)> {
    let place = Some((Role::Place, "part of the name of a place"));
    let words: Vec<&str> = document.lower(person.span).split([' ', '-']).collect();
    let (first, last) = (sense_of(words.first().copied().unwrap_or("")), sense_of(words.last().copied().unwrap_or("")));
    if !single && !strong && last.thing && (first.given < 2 || first.common > 1) {
        return place;
    }
    if !single && !strong && !cue && first.given == 0 && first.common > 0 && last.common > 0 {
        return place;
    }
    if single && !strong && CLUBS.contains(&words[0]) {
        return Some((Role::Place, "a club"));
    }
    let typed = document.words_of(person.span);
    if ["'s ", "\u{2019}s "]
        .iter()
        .any(|mark| typed.split_once(mark).is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase)))
    {
        return place;
    }
    if words[0] == "st"
        || words[0] == "saint"
        || near.after.starts_with(" v. ")
        || near.after.starts_with(" vs. ")
        || near.before.ends_with(" v. ")
    {
        return Some((Role::Known, "a saint or a court case"));
    }
    if !strong && CONTRACTOR.is_match(near.before) && (!single || near.before.ends_with(": ")) {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if words[0] == "lady" || (words[0] == "los" && !single) || BAND.is_match(near.after) {
        return Some((Role::Known, "a team or a band"));
    }
    if single && SHOP.is_match(near.after) && title::of(near.before, "") != Some(Title::Official) {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if PLACE_BEFORE.is_match(near.before) {
        return place;
    }
    let facility = FACILITY_AFTER.is_match(near.after);
    if facility
        && (near.capital_next || near.lower_style || OF_FACILITY.is_match(near.before) || !cue)
        && !FAMILY_AFTER.is_match(near.after)
        && !strong
    {
        return place;
    }
    let comma = near.after.starts_with(',');
    if !comma && FIRM_AFTER.is_match(near.after) && !strong {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if near.after.starts_with("'s ") && near.capital_next && !cue {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if !FAMILY_AFTER.is_match(near.after)
        && OF_FACILITY.is_match(near.before)
        && !single
        && near.after.starts_with(' ')
        && !strong
    {
        return place;
    }
    let animal_before = ANIMAL_BEFORE.is_match(tail(near.before, if single { 70 } else { 40 }));
    if ANIMAL_AFTER.is_match(near.after)
        || (!strong && animal_before && (!cue || near.before.ends_with("named ") || near.before.ends_with("called ")))
        || (single && !strong && !cue && ANIMAL_BEFORE.is_match(near.wide))
    {
        return Some((Role::Animal, "an animal, a thing or a character"));
    }
    if single && near.quoted && !strong {
        return Some((Role::Known, "a word in quotation marks"));
    }
    if !single || strong {
        return None;
    }
    if AT_PLACE.is_match(near.before) && !CUE_AFTER.is_match(near.after) {
        return place;
    }
    if previous == Some(Role::Place) && !cue {
        return place;
    }
    if previous == Some(Role::Animal) {
        return Some((Role::Animal, "an animal, a thing or a character"));
    }
    if !cue && is_street_of(cx, document.lower(person.span)) {
        return place;
    }
    if !cue && STREET_TALK.is_match(near.sentence) {
        return place;
    }
    None
}
fn tail(text: &str, bytes: usize) -> &str {
    let from = text.len().saturating_sub(bytes);
    let from = (from..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    &text[from..]
}

/// "Wise" for "Wise Road".
fn is_street_of(cx: &Context<'_>, word: &str) -> bool {
    let profile = &cx.city.profile;
    [&profile.streets, &profile.places]
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.name.split_whitespace().next())
        .any(|first| first.eq_ignore_ascii_case(word))
        || profile
            .partners
            .iter()
            .filter_map(|entry| entry.name.split_whitespace().next())
            .any(|first| first.eq_ignore_ascii_case(word))
}

fn private_role(near: &Near<'_>, aged: bool, child_age: bool, title: Option<Title>, cued: bool) -> (Role, &'static str, bool) {
    let adult = aged || title.is_some();
    if child_age && !aged {
        return (Role::Child, "an age under 18 stands beside the name", true);
    }
    if !adult && (CHILD_BEFORE.is_match(near.before) || CHILD_AFTER.is_match(near.after)) {
        return (Role::Child, "the text speaks of a child", true);
    }
    if VICTIM_BEFORE.is_match(near.before) || VICTIM_AFTER.is_match(near.after) {
        return (Role::Victim, "the text speaks of a victim", true);
    }
    if WITNESS_BEFORE.is_match(near.before) || WITNESS_AFTER.is_match(near.after) {
        return (Role::Witness, "the text says who called or saw it", true);
    }
    if COMPLAINT_AFTER.is_match(near.after) {
        return (Role::Complainant, "the text says who complained", true);
    }
    if CHARGED_BEFORE.is_match(near.before) || CHARGED_AFTER.is_match(near.after) {
        return (Role::Charged, "the text speaks of an arrest or a charge", true);
    }
    if MISSING.is_match(near.wide) {
        return (Role::Missing, "the text speaks of a missing person", cued);
    }
    if DEAD.is_match(near.sentence) {
        return (Role::Deceased, "the text speaks of a death", cued);
    }
    if APPLICANT.is_match(near.sentence) {
        return (Role::Applicant, "the text speaks of applicants", cued);
    }
    if !adult && !ADULT.is_match(near.sentence) && CHILD_SETTING.is_match(near.wide) {
        return (Role::Child, "the text speaks of children", cued);
    }
    (Role::Private, if cued { "words of people stand beside the name" } else { "it reads as a person's name" }, cued)
}
