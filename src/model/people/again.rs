//! One person, written more than once: a nickname inside a name, and the same person further down.

use super::Person;
use super::form::{bare, person_of};
use super::names::{self, Cue, fold_of};
use crate::text::{Document, Span};

/// `Refugio "Cuco" Archuleta` is one person, and so is `"Cuco" Archuleta`.
pub(super) fn join_nicknames(document: &Document, found: &mut Vec<Person>) {
    for i in 0..found.len() {
        let (before, rest) = found.split_at_mut(i);
        let Some(person) = rest.first_mut() else { continue };
        let text = &document.text;
        // With a given name before it, it is the nickname in the middle.
        if before.last().is_some_and(|last| person.span.start - last.span.end.min(person.span.start) < 5) {
            continue;
        }
        let closing = text[person.span.end..].chars().next().filter(|c| matches!(c, '"' | '\u{201d}'));
        let opening = text[..person.span.start].chars().next_back().filter(|c| matches!(c, '"' | '\u{201c}'));
        let (Some(opening), Some(closing)) = (opening, closing) else { continue };
        let from = person.span.end + closing.len_utf8();
        let next = document.words.get(document.word_at(from + 1)).filter(|next| {
            next.span.start == from + 1 && next.is_letters() && next.span.of(text).starts_with(char::is_uppercase)
        });
        let surname = next.map(|next| bare(document, next.span)).filter(|surname| {
            let form = document.lower(*surname);
            names::cue(form).is_none() && (names::surname(form) > 0 || names::common(form) == 0)
        });
        if let Some(surname) = surname {
            // With its mark, so that no mark is left alone where the name is replaced.
            let whole = Span::new(person.span.start - opening.len_utf8(), surname.end);
            *person = Person { span: whole, given: Some(person.span), surname: Some(surname), ..person.clone() };
        }
    }
    found.dedup_by(|later, person| later.span.overlaps(person.span));
    let mut i = 0;
    while i + 1 < found.len() {
        let gap = Span::new(found[i].span.end, found[i + 1].span.start.max(found[i].span.end));
        let between = document.lower(gap).trim();
        let quoted = between.len() > 2
            && between.len() < 24
            && between.starts_with('"')
            && between.ends_with('"')
            && !between[1..between.len() - 1].contains(['"', '.', '\n']);
        if quoted && !found[i].is_full() {
            let probability = found[i].probability.max(found[i + 1].probability);
            let whole = found[i].span.join(found[i + 1].span);
            found[i] = Person { surname: found[i + 1].surname.or(found[i + 1].given), ..person_of(document, whole, probability) };
            found.remove(i + 1);
        } else {
            i += 1;
        }
    }
}

/// The same person again, by one part of a name already read.
pub(super) fn add_repeats(document: &Document, found: &mut Vec<Person>) {
    let parts: Vec<(String, bool)> = found
        .iter()
        .filter(|person| person.probability >= 0.5)
        .flat_map(|person| {
            let multi = person.is_full();
            [(person.given, false), (person.surname, true)].into_iter().filter_map(move |(part, sur)| Some((part?, sur, multi)))
        })
        .filter(|(_, _, multi)| *multi)
        .map(|(part, sur, _)| (document.words_of(part).to_owned(), sur))
        .filter(|(part, _)| part.chars().count() > 2 && names::common(fold_of(&part.to_lowercase())) < 4)
        .take(64)
        .collect();
    if parts.is_empty() {
        return;
    }
    let mut more = Vec::new();
    let mut at = 0;
    for word in document.words.iter().filter(|word| word.is_letters()) {
        while at < found.len() && found[at].span.end <= word.span.start {
            at += 1;
        }
        if found.get(at).is_some_and(|person| person.span.overlaps(word.span)) {
            continue;
        }
        let span = bare(document, word.span);
        let typed = document.words_of(span);
        let Some((_, sur)) = parts.iter().find(|(part, _)| part == typed) else { continue };
        let next = document.words.get(document.word_at(word.span.end));
        let next_form = next.map_or("", |next| document.lower(next.span));
        if matches!(names::cue(next_form), Some(Cue::Place | Cue::Firm)) {
            continue;
        }
        let (given, surname) = if *sur { (None, Some(span)) } else { (Some(span), None) };
        more.push(Person { span, given, surname, probability: 0.7 });
    }
    found.extend(more);
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// What becomes of these words when each was read as a person.
    fn joined(text: &str, names: &[&str]) -> Vec<String> {
        let document = Document::read(text, date(2026, 11, 30));
        let span = |name: &&str| text.find(name).map(|at| Span::new(at, at + name.len())).expect("the name is in the text");
        let mut found: Vec<Person> = names.iter().map(|name| person_of(&document, span(name), 0.9)).collect();
        join_nicknames(&document, &mut found);
        found.iter().map(|person| document.words_of(person.span).to_owned()).collect()
    }

    #[test]
    fn a_nickname_belongs_to_the_name_around_it() {
        assert_eq!(joined("Ask \"Swede\" Bergdahl.", &["Swede"]), ["\"Swede\" Bergdahl"]);
        assert_eq!(joined("Ask Jarvis \"Peanut\" Holloway.", &["Jarvis", "Peanut", "Holloway"]).len(), 3);
        assert_eq!(joined("Ask Jarvis \"Peanut\" Holloway.", &["Jarvis", "Holloway"]), ["Jarvis \"Peanut\" Holloway"]);
        assert_eq!(joined("They call him \"Moose\" Friday.", &["Moose"]), ["Moose"]);
    }
}
