//! One name in two spellings, and one label with two numbers: "Room 12" and later "Room 14".

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::clash::Clash;
use super::distance::slips;
use crate::text::{Document, Span};

/// How many names are compared: enough for any post, and no more in a long list.
const NAMES: usize = 60;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(room|ward|district|shelter|lot|gate|station|door|suite|bay|field|court|rink|exit|precinct|pier|dock|building|booth|entrance|ramp|shelter|pavilion|window) (?:no\. |#)?(\d{1,3}|[a-h])(?-u:\b)")
        .expect("a valid pattern")
});

static APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:closed|full|instead|not|or|also|overflow|then|after|before|if|when|except|both|second|next|other|avoid|from|and|moved?|until|was|were|another|each|every)(?-u:\b)")
        .expect("a valid pattern")
});

/// Names and labels that a post writes in two ways.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found = names(document);
    found.extend(labels(document));
    found.extend(streets(document));
    found.extend(titled(document));
    found
}

/// Capitalised words inside sentences, one slip of the finger apart.
fn names(document: &Document) -> Vec<Clash> {
    let mut seen: Vec<(String, Span)> = Vec::new();
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for i in sentence.words.clone().skip(1) {
            let Some(word) = document.words.get(i).filter(|word| word.is_letters()) else { continue };
            let typed = document.words_of(word.span);
            let bare = typed.strip_suffix("'s").or(typed.strip_suffix("\u{2019}s")).unwrap_or(typed);
            let mut letters = bare.chars();
            let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
            if !capital || bare.chars().count() < 6 || seen.iter().any(|(other, _)| other == bare) || seen.len() >= NAMES {
                continue;
            }
            let inflected = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|tail| matches!(tail, "s" | "n" | "a"));
            let twin =
                seen.iter().find(|(other, _)| slips(other, bare, 1) == 1 && !inflected(other, bare) && !inflected(bare, other));
            match twin {
                Some((other, first)) => {
                    let says = format!("The post writes {bare} here and {other} before. Which spelling is right?");
                    found.push(Clash::new(*first, word.span, 0.6).because(says));
                }
                None => seen.push((bare.to_owned(), word.span)),
            }
        }
    }
    found
}

/// A number behind a label, its place and its sentence.
type Labelled<'a> = (&'a str, Span, Option<usize>);

fn labels(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut kinds: BTreeMap<&str, Vec<Labelled<'_>>> = BTreeMap::new();
    for hit in LABEL.captures_iter(folded.text()).take(40) {
        let (Some(whole), Some(label), Some(number)) = (hit.get(0), hit.get(1), hit.get(2)) else { continue };
        let span = folded.span(whole.start(), whole.end());
        kinds.entry(label.as_str()).or_default().push((number.as_str(), span, document.sentence_at(span.start)));
    }
    let mut found = Vec::new();
    for stated in kinds.values() {
        let [(a, first, x), (b, second, y)] = stated[..] else { continue };
        let sentence = |i: Option<usize>, span: Span| i.map_or(span, |i| document.sentences[i].span);
        let (one, two) = (sentence(x, first), sentence(y, second));
        let opens = one.start == first.start && two.start == second.start;
        // Letters name neighbours: "lot A" and "lot B".
        let lettered = a.bytes().chain(b.bytes()).any(|c| c.is_ascii_alphabetic());
        if a != b && x != y && !lettered && !opens && !document.has(&APART, one) && !document.has(&APART, two) {
            found.push(Clash::new(first, second, 0.55));
        }
    }
    found
}

/// "Elm Street" and later "Elm Avenue".
fn streets(document: &Document) -> Vec<Clash> {
    static STREET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\b([A-Z][a-z]{2,}) (Street|Avenue|Road|Drive|Lane|Court|Boulevard|Circle|Way|Parkway)\b")
            .expect("a valid pattern")
    });
    let mut seen: Vec<(&str, &str, Span)> = Vec::new();
    let mut found = Vec::new();
    for hit in STREET.captures_iter(&document.text).take(NAMES) {
        let (Some(whole), Some(name), Some(kind)) = (hit.get(0), hit.get(1), hit.get(2)) else { continue };
        let span = Span::new(whole.start(), whole.end());
        match seen.iter().find(|(other, ..)| *other == name.as_str()) {
            Some((_, first, other)) if *first != kind.as_str() => found.push(Clash::new(*other, span, 0.5)),
            Some(_) => {}
            None => seen.push((name.as_str(), kind.as_str(), span)),
        }
    }
    // Two streets that cross have two names on purpose, and are named side by side.
    found.retain(|clash| document.sentence_at(clash.first.start) != document.sentence_at(clash.second.start));
    found
}

/// "Officer Lund" and later "Officer Lind".
fn titled(document: &Document) -> Vec<Clash> {
    static TITLED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\b(Officer|Sgt\.|Sergeant|Chief|Mayor|Mr\.|Ms\.|Mrs\.|Dr\.|Deputy|Captain|Coach|Judge|Council Member|Commissioner) (?:[A-Z][a-z]+ )?([A-Z][a-z]{2,})\b")
            .expect("a valid pattern")
    });
    let mut seen: Vec<(&str, &str, Span)> = Vec::new();
    let mut found = Vec::new();
    for hit in TITLED.captures_iter(&document.text).take(NAMES) {
        let (Some(title), Some(name)) = (hit.get(1), hit.get(2)) else { continue };
        let span = Span::new(name.start(), name.end());
        let twin = seen.iter().find(|(other, earlier, _)| {
            *other == title.as_str() && *earlier != name.as_str() && slips(earlier, name.as_str(), 1) == 1
        });
        match twin {
            Some((_, _, first)) => found.push(Clash::new(*first, span, 0.6)),
            None => seen.push((title.as_str(), name.as_str(), span)),
        }
    }
    found
}
