//! Who is named: every person's bare name in a text, at any casing.
//!
//! A trained tagger reads sentence by sentence; behind it stand the ways of naming somebody that a
//! tagger of words cannot see: a name run together in a hashtag, "the Petersons", and the same
//! person again further down. Who the person is, and whether a post may say so, is judged above.

mod features;
pub(in crate::model) mod names;
mod path;
mod tagger;

use std::sync::{Arc, LazyLock};

use regex::Regex;

use super::encoder::{SentenceSight, Sights};
use crate::text::{Document, Memo, Span, Word, WordKind};
pub(in crate::model) use features::case_of;
use names::{Cue, fold_of};

/// A person's bare name: no title before it, no "'s" behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub span: Span,
    /// The given name, where one is written.
    pub given: Option<Span>,
    /// The surname, where one is written.
    pub surname: Option<Span>,
    /// How sure the reader is that these words name a person.
    pub probability: f32,
}

impl Person {
    /// Whether both a given name and a surname are written.
    pub fn is_full(&self) -> bool {
        self.given.is_some() && self.surname.is_some()
    }
}

/// What the lists know of a folded word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordSense {
    /// How common it is as a given name, from 0 to 4.
    pub given: u8,
    /// How common it is as a surname, from 0 to 4.
    pub surname: u8,
    /// How ordinary it is in lower case, from 0 to 5.
    pub common: u8,
    /// Whether it names places or firms: "park", "studio".
    pub thing: bool,
}

/// What the lists know of a folded word.
pub fn sense_of(word: &str) -> WordSense {
    let word = fold_of(word);
    WordSense {
        given: names::given(word),
        surname: names::surname(word),
        common: names::common(word),
        thing: matches!(names::cue(word), Some(Cue::Place | Cue::Firm)),
    }
}

/// A name in one sentence: first word, one past the last word, probability.
type Tagged = (u32, u32, f32);

static READ: LazyLock<Memo<Arc<[Tagged]>>> = LazyLock::new(|| Memo::new(2048));

/// Below this the words are not worth a look.
const FAINT: f32 = 0.15;

/// Every person named in the document, in text order, none overlapping another. What the encoder saw of the sentences
/// counts; those it has not read yet are read by a smaller tagger.
pub fn people(document: &Document, sights: &Sights) -> Vec<Person> {
    let case = case_of(&document.text);
    let mut found: Vec<Person> = Vec::new();
    for (i, sentence) in document.sentences.iter().enumerate() {
        let words = document.words_in(sentence);
        let tagged: Arc<[Tagged]> = match sights.get(i).and_then(Option::as_deref) {
            Some(sight) => seen(document, words, sight).into(),
            None => {
                let key = format!("{case}{}", sentence.span.of(&document.text));
                READ.get(&key, || tagger::tag(&features::of_sentence(document, words, case)).into())
            }
        };
        for &(first, last, probability) in tagged.iter() {
            let (Some(first), Some(last)) = (words.get(first as usize), words.get((last as usize).saturating_sub(1))) else {
                continue;
            };
            if probability >= FAINT {
                found.push(person_of(document, Span::new(first.span.start, last.span.end), probability));
            }
        }
    }
    found.retain(|person| stands(document, sights, person, case));
    join_nicknames(document, &mut found);
    if matches!(case, 'm' | 'f') {
        let read = found.len();
        add_introduced(document, &mut found);
        add_pairs(document, &mut found);
        add_neighbors(document, &mut found);
        // What only the forms of the words suggest must not be what the encoder is sure to be none.
        if found.len() > read {
            found.retain(|person| support(document, sights, person.span).is_none_or(|support| support >= DOUBT));
        }
        add_families(document, &mut found);
    }
    add_tags(document, &mut found);
    add_repeats(document, &mut found);
    found.retain(|person| !person.span.is_empty());
    found.sort_by_key(|person| person.span);
    found
}

/// Below this the encoder takes words for no name.
const DOUBT: f32 = 0.2;

/// How likely the encoder takes the likeliest of these words for part of a name, where it read them.
fn support(document: &Document, sights: &Sights, span: Span) -> Option<f32> {
    let index = document.sentence_at(span.start)?;
    let sight = sights.get(index)?.as_deref()?;
    let words = document.words_in(document.sentences.get(index)?);
    let chances =
        words.iter().zip(&sight.words).filter(|(word, _)| word.span.overlaps(span)).map(|(_, sight)| 1.0 - sight.name[0]);
    chances.reduce(f32::max)
}

/// The names the encoder saw in a sentence. A name lies on words of letters.
fn seen(document: &Document, words: &[Word], sight: &SentenceSight) -> Vec<Tagged> {
    let named: Vec<[f32; 3]> = sight.words.iter().map(|word| word.name).collect();
    let mut found = path::names(&named);
    found.retain(|&(first, last, _)| {
        let part = words.get(first as usize..last as usize).unwrap_or_default();
        part.iter().any(|word| word.is_letters() && document.lower(word.span).chars().any(char::is_alphabetic))
            && part
                .iter()
                .all(|word| !matches!(word.kind, WordKind::Hashtag | WordKind::Handle | WordKind::Link | WordKind::Email))
    });
    found
}

/// Sorts out what the tagger takes for a name and the form of the words denies.
fn stands(document: &Document, sights: &Sights, person: &Person, case: char) -> bool {
    let typed = document.words_of(person.span);
    let form = fold_of(document.lower(person.span));
    if typed.is_empty() || names::cue_class(form) == "m" {
        return false;
    }
    let single = !typed.contains([' ', '-']);
    let capitals = typed.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    // The encoder has seen the whole sentence, the tagger two words to each side.
    let read = support(document, sights, person.span).is_some();
    // "DOT", "HOA": letters that stand for words. "JAKE" is a name.
    if matches!(case, 'm' | 'f') && single && capitals && typed.chars().count() > 1 {
        return read && person.probability > 0.7 && names::given(form) > 1 && names::common(form) < 3;
    }
    // A word of every day that only its place at the start of a sentence made look like a name.
    let first = document
        .sentence_at(person.span.start)
        .and_then(|i| document.sentences.get(i))
        .is_some_and(|s| s.span.start == person.span.start);
    let ordinary = names::common(form) > 0 || matches!(names::cue_class(form), "t" | "r" | "f" | "o" | "s" | "k");
    if single && first && ordinary && matches!(case, 'm' | 'f') && names::given(form) < 4 {
        return person.probability > if read { 0.5 } else { 0.9 };
    }
    // A job or a title alone.
    !(single
        && matches!(names::cue_class(form), "t" | "r" | "f" | "o")
        && !follows_title(document, person.span)
        && names::given(form) < 3)
}

/// Whether a title stands right before, as in "Mr. Baker".
fn follows_title(document: &Document, span: Span) -> bool {
    let at = document.word_at(span.start);
    document.words[at.saturating_sub(2)..at].iter().any(|word| names::cue_class(document.lower(word.span)) == "t")
}

/// Adds a name, or makes a fainter reading of the same words as sure.
fn put(found: &mut Vec<Person>, more: Person) {
    match found.iter_mut().find(|person| person.span.overlaps(more.span)) {
        Some(person) => person.probability = person.probability.max(more.probability),
        None => found.push(more),
    }
}

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
fn add_introduced(document: &Document, found: &mut Vec<Person>) {
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
fn add_pairs(document: &Document, found: &mut Vec<Person>) {
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
fn add_neighbors(document: &Document, found: &mut Vec<Person>) {
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

/// A name with its parts. A lone word is a given name where the lists know it better as one.
fn person_of(document: &Document, span: Span, probability: f32) -> Person {
    let span = untitled(document, bare(document, span));
    let words: Vec<Span> = document.words[document.word_at(span.start)..]
        .iter()
        .take_while(|word| word.span.start < span.end)
        .filter(|word| word.is_letters())
        .map(|word| word.span)
        .collect();
    let suffix = |s: &Span| matches!(document.lower(*s), "jr" | "sr" | "ii" | "iii" | "iv");
    let parts: Vec<Span> = words.iter().copied().filter(|s| !suffix(s)).collect();
    let (given, surname) = match parts.as_slice() {
        [] => (None, None),
        [one] => {
            let form = fold_of(document.lower(*one));
            if names::given(form) >= names::surname(form) && names::given(form) > 0 {
                (Some(*one), None)
            } else {
                (None, Some(*one))
            }
        }
        // "Lindqvist, Karen" turns the parts round.
        [first, .., last] if document.lower(Span::new(first.end, span.end)).starts_with(',') => (Some(*last), Some(*first)),
        [first, .., last] if last.of(&document.text).chars().count() == 1 => (Some(*first), None),
        [first, .., last] => (Some(*first), Some(*last)),
    };
    Person { span, given, surname, probability }
}

/// Without the titles at its start; the last word always stays.
fn untitled(document: &Document, span: Span) -> Span {
    let from = document.word_at(span.start);
    let words = &document.words[from..document.word_at(span.end).max(from)];
    let letters: Vec<Span> = words.iter().filter(|word| word.is_letters()).map(|word| word.span).collect();
    let Some((last, rest)) = letters.split_last() else { return span };
    let title = |word: &Span| {
        let form = document.lower(*word);
        names::cue_class(form) == "t" && names::given(form) < 3
    };
    match rest.iter().rposition(title) {
        Some(at) => Span::new(rest.get(at + 1).unwrap_or(last).start, span.end),
        None => span,
    }
}

/// Without "'s", without a title and without punctuation at the ends.
fn bare(document: &Document, span: Span) -> Span {
    let mut span = span.trim(&document.text);
    for ending in ["'s", "'"] {
        if document.lower(span).ends_with(ending) {
            let mark = document.text[..span.end].char_indices().rev().nth(ending.len() - 1).map_or(span.end, |(at, _)| at);
            if mark > span.start {
                span = Span::new(span.start, mark);
            }
        }
    }
    span
}

/// `Refugio "Cuco" Archuleta` is one person.
fn join_nicknames(document: &Document, found: &mut Vec<Person>) {
    let mut i = 0;
    while i + 1 < found.len() {
        let gap = Span::new(found[i].span.end, found[i + 1].span.start.max(found[i].span.end));
        let between = document.lower(gap).trim();
        let quoted = between.len() > 2
            && between.len() < 24
            && between.starts_with('"')
            && between.ends_with('"')
            && !between[1..between.len() - 1].contains(['"', '.', '\n']);
        if quoted && found[i].surname.is_none() {
            let probability = found[i].probability.max(found[i + 1].probability);
            let whole = found[i].span.join(found[i + 1].span);
            found[i] = Person { surname: found[i + 1].surname.or(found[i + 1].given), ..person_of(document, whole, probability) };
            found.remove(i + 1);
        } else {
            i += 1;
        }
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
fn add_families(document: &Document, found: &mut Vec<Person>) {
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

/// "#KarenLindqvist": two capitalised words that are a given name and a surname.
fn add_tags(document: &Document, found: &mut Vec<Person>) {
    for word in document.words.iter().filter(|word| word.kind == WordKind::Hashtag) {
        let text = word.span.of(&document.text);
        let mut cuts: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
        if cuts.first() != Some(&1) || cuts.len() != 2 {
            continue;
        }
        cuts.push(text.len());
        let part = |i: usize| Span::new(word.span.start + cuts[i], word.span.start + cuts[i + 1]);
        let (first, last) = (document.lower(part(0)), document.lower(part(1)));
        let known = names::given(first) >= 2
            && names::cue(first).is_none()
            && names::common(first) < 3
            && names::cue(last).is_none()
            && names::common(last) < 3;
        if known && (names::surname(last) > 0 || names::common(last) == 0) {
            let probability = if names::surname(last) > 0 { 0.85 } else { 0.6 };
            found.push(Person { span: part(0).join(part(1)), given: Some(part(0)), surname: Some(part(1)), probability });
        }
    }
    found.sort_by_key(|person| person.span);
}

/// The same person again, by one part of a name already read.
fn add_repeats(document: &Document, found: &mut Vec<Person>) {
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
