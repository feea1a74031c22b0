//! Names that the forms of the words suggest, whoever read the sentence: what an introduction, a row, a family or a hashtag makes one.

use std::sync::LazyLock;

use regex::Regex;

use super::form::{bare, person_of};
use super::names::{self, Cue, fold_of};
use super::{Person, put};
use crate::text::{Document, Span, WordKind};

/// Words after which a name must come.
static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:his|her|the|whose|my|our) name(?:'s| is| was)|name(?:'s| is) |named|by the name of|(?:his|her|their) name as|goes by|nicknamed|hi,?|hey,?|hello,?|thank you,|thanks,|sorry,|welcome,|congrat(?:s|ulations),|",
        r"happy birthday,|nice work,|well done,|good job,|he's|she's|that's|i'm|dear|signed,|@|mr\.?|mrs\.?|ms\.?|miss|miz|dr\.?|pastor|coach|prof\.?|professor|rev\.?|officer|sgt\.?|deputy|grandpa|grandma|",
        r"(?:grade|first|second|third|fourth|fifth|sixth|winners?|place|runner-up|mvp|captains?|champions?|drivers?|owners?|artists?|hosts?|coach|callers?|photo|credit|pictured|seniors?|juniors?):|",
        r"(?:kids|children|sons?|daughters?|wife|husband|mom|mother|dad|father|brothers?|sisters?|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|twins|neighbor|friend|partner|girlfriend|boyfriend|roommate|fianc[eé]e?|buddy|volunteer|regular|the (?:other|oldest|youngest|second|first|third) one),?) ?$",
    ))
    .expect("a valid pattern")
});

/// "his name's Arvid", "Hey Tiff M.", "@Dolores": what the words before make a name.
pub(super) fn add_introduced(document: &Document, found: &mut Vec<Person>) {
    let mut more = Vec::new();
    for (i, word) in document.words.iter().enumerate() {
        let handle = word.kind == WordKind::Handle;
        if !(word.is_letters() || handle) {
            continue;
        }
        let span = if handle { Span::new(word.span.start + 1, word.span.end) } else { bare(document, word.span) };
        let typed = document.words_of(span);
        if !typed.starts_with(char::is_uppercase) || typed.chars().skip(1).any(|c| c.is_uppercase() || c == '_') {
            continue;
        }
        let form = fold_of(document.lower(span));
        let listed = names::given(form) > 0 || names::surname(form) > 1;
        let unusual = names::common(form) == 0 && names::cue(form).is_none();
        let clear = if handle {
            names::given(form) >= 1 && unusual
        } else {
            unusual || (names::given(form) >= 2 && names::common(form) < 4)
        };
        if !clear {
            continue;
        }
        let from = document.words[i.saturating_sub(5)].span.start.min(word.span.start);
        let before = document.lower(Span::new(from, span.start));
        let weak = before.trim_end().ends_with("he's")
            || before.trim_end().ends_with("that's")
            || before.trim_end().ends_with("welcome,");
        if !(handle || INTRODUCED.is_match(before)) || (weak && !listed) {
            continue;
        }
        // A further capitalised word belongs to the name.
        let next = document.words.get(i + 1).filter(|next| {
            let words = next.span.of(&document.text);
            next.is_letters()
                && words.starts_with(char::is_uppercase)
                && document.text[word.span.end..next.span.start] == *" "
                && names::cue(fold_of(document.lower(next.span))).is_none()
        });
        let whole = next.map_or(span, |next| span.join(bare(document, next.span)));
        more.push(person_of(document, whole, if listed { 0.65 } else { 0.55 }));
    }
    for person in more {
        put(found, person);
    }
    found.sort_by_key(|person| person.span);
}

/// Two capitalised words that the lists know as a given name and a surname.
pub(super) fn add_pairs(document: &Document, found: &mut Vec<Person>) {
    let mut more: Vec<Person> = Vec::new();
    for pair in document.words.windows(2) {
        let [first, second] = pair else { continue };
        if !first.is_letters() || !second.is_letters() || document.text.get(first.span.end..second.span.start) != Some(" ") {
            continue;
        }
        let (a, b) = (first.span.of(&document.text), bare(document, second.span));
        let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase);
        if !capital(a) || !capital(document.words_of(b)) {
            continue;
        }
        let (given, surname) = (document.lower(first.span), document.lower(b));
        let known = names::given(given) >= 2 && names::common(given) == 0 && names::cue(given).is_none();
        let last = names::surname(surname) > 0 && names::common(surname) < 4 && names::cue(surname).is_none();
        let span = first.span.join(b);
        let first_word =
            document.sentence_at(span.start).and_then(|i| document.sentences.get(i)).is_some_and(|s| s.span.start == span.start);
        // Two words that no list of ordinary words has: perhaps a name the lists do not have either.
        let strange =
            [given, surname].iter().all(|word| names::common(word) == 0 && names::cue(word).is_none() && word.len() > 2);
        let listed_both = known && last;
        if !listed_both && strange && !first_word && !found.iter().chain(&more).any(|person| person.span.overlaps(span)) {
            let listed = names::given(given) > 0 || names::surname(surname) > 0;
            more.push(Person { span, given: Some(first.span), surname: Some(b), probability: if listed { 0.4 } else { 0.3 } });
        } else if !listed_both
            && names::given(given) >= 1
            && names::common(given) < 4
            && names::cue(given).is_none()
            && names::surname(surname) >= 2
            && !matches!(names::cue(surname), Some(Cue::Place | Cue::Firm))
            && names::common(surname) < 5
            && !found.iter().chain(&more).any(|person| person.span.overlaps(span))
        {
            more.push(Person { span, given: Some(first.span), surname: Some(b), probability: 0.4 });
        } else if known && last && !found.iter().chain(&more).any(|person| person.span.overlaps(span)) {
            let probability = if names::common(surname) == 0 && names::given(given) >= 3 { 0.6 } else { 0.45 };
            more.push(Person { span, given: Some(first.span), surname: Some(b), probability });
        }
    }
    found.extend(more);
    found.sort_by_key(|person| person.span);
}

/// A name of the lists that stands in a row with a person already read: "Clyde, Dot and Hyacinth".
pub(super) fn add_neighbors(document: &Document, found: &mut Vec<Person>) {
    for _ in 0..4 {
        let mut more: Vec<Person> = Vec::new();
        for (i, word) in document.words.iter().enumerate() {
            if !word.is_letters() || !word.span.of(&document.text).starts_with(char::is_uppercase) {
                continue;
            }
            let span = bare(document, word.span);
            let form = document.lower(span);
            if names::given(form) == 0 || names::cue(form).is_some() || names::common(form) > 3 {
                continue;
            }
            let at = found.partition_point(|person| person.span.end <= span.start);
            if found.get(at).is_some_and(|person| person.span.overlaps(span)) {
                continue;
            }
            let row = |gap: Span| gap.len() < 9 && matches!(document.lower(gap).trim(), "," | "and" | "&" | ", and");
            let left = at
                .checked_sub(1)
                .map(|k| &found[k])
                .filter(|p| p.probability >= 0.5 && row(Span::new(p.span.end, span.start.max(p.span.end))));
            let right = found.get(at).filter(|p| p.probability >= 0.5 && row(Span::new(span.end, p.span.start.max(span.end))));
            // The word behind must not make it part of something else.
            let next = document.words.get(i + 1).map_or("", |next| next.span.of(&document.text));
            let closes = next.starts_with([',', '.', '!', ')', ';', '?'])
                || next == "and"
                || next == "&"
                || next.starts_with(char::is_lowercase);
            if right.is_some() || (left.is_some() && closes) {
                more.push(person_of(document, span, 0.6));
            }
        }
        if more.is_empty() {
            return;
        }
        found.extend(more);
        found.sort_by_key(|person| person.span);
    }
}

static FAMILY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:the|little|young|old) ([\p{L}'-]{3,24}) ",
        r"(?:family|boys?|girls?|kids?|twins|children|brothers|sisters|household|residence|place|baby|son|daughter|couple)(?-u:\b)",
        r"|(?-u:\b)the ([\p{L}'-]{3,24}s)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// "the Rasmussen boy", "the Petersons of Elm Street".
pub(super) fn add_families(document: &Document, found: &mut Vec<Person>) {
    for hit in FAMILY.captures_iter(document.folded.text()) {
        let plural = hit.get(2).is_some();
        let Some(group) = hit.get(1).or_else(|| hit.get(2)) else { continue };
        let span = document.folded.span(group.start(), group.end());
        let typed = span.of(&document.text);
        let form = group.as_str();
        if !typed.starts_with(char::is_uppercase)
            || found.iter().any(|person| person.span.overlaps(span) && person.span.len() > span.len())
        {
            continue;
        }
        let last_word = document.words.get(document.word_at(span.end));
        let next = last_word.map_or("", |word| document.lower(word.span));
        if plural {
            let name = form.strip_suffix("es").filter(|name| names::surname(name) > 0 && name.ends_with(['s', 'x', 'z', 'h']));
            let Some(name) = name.or_else(|| form.strip_suffix('s')) else { continue };
            let capital_next = last_word.is_some_and(|word| word.span.of(&document.text).starts_with(char::is_uppercase));
            if names::surname(name) < 2 || names::common(name) > 0 || names::common(form) > 0 || capital_next {
                continue;
            }
        } else if names::surname(form) == 0 && names::common(form) > 0 || names::common(form) > 2 || names::cue(form).is_some() {
            continue;
        }
        if matches!(names::cue(next), Some(Cue::Place | Cue::Firm)) && next != "place" {
            continue;
        }
        let probability = if names::surname(form) > 0 { 0.75 } else { 0.6 };
        put(found, Person { span, given: None, surname: Some(span), probability });
    }
    found.sort_by_key(|person| person.span);
}

/// "#KarenLindqvist": capitalised words that are a given name, perhaps a second, and a surname.
pub(super) fn add_tags(document: &Document, found: &mut Vec<Person>) {
    for word in document.words.iter().filter(|word| word.kind == WordKind::Hashtag) {
        let text = word.span.of(&document.text);
        let mut cuts: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
        if cuts.first() != Some(&1) || !matches!(cuts.len(), 2 | 3) {
            continue;
        }
        let last_part = cuts.len() - 1;
        cuts.push(text.len());
        let part = |i: usize| Span::new(word.span.start + cuts[i], word.span.start + cuts[i + 1]);
        let (first, last) = (document.lower(part(0)), document.lower(part(last_part)));
        let known = names::given(first) >= 2
            && names::cue(first).is_none()
            && names::common(first) < 3
            && names::cue(last).is_none()
            && names::common(last) < 3
            && (last_part == 1 || names::given(document.lower(part(1))) > 0 && names::common(document.lower(part(1))) < 3);
        if known && (names::surname(last) > 0 || names::common(last) == 0) {
            let probability = if names::surname(last) > 0 { 0.85 } else { 0.6 };
            let span = part(0).join(part(last_part));
            found.push(Person { span, given: Some(part(0)), surname: Some(part(last_part)), probability });
        }
    }
    found.sort_by_key(|person| person.span);
}
