//! What a figure is about: the noun right behind it, or the subject whose verb leads up to it.
//!
//! No grammar: small words, verbs and marks tell where a noun phrase ends. That is enough to see
//! that "The pass is $25" and "the $20 pass" speak of one thing, and it never needs the whole text.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::text::{Document, Span, WordKind};

/// The nouns a figure belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    /// The words of its noun phrase, without endings: behind the figure all of them, before a verb the last one.
    pub heads: Vec<String>,
    /// What stands before the head and tells it from others: "resident" in "the resident fee is".
    pub kinds: Vec<String>,
    /// "The", "your", "this": something already spoken of.
    pub known: bool,
}

impl About {
    /// Whether both may be about one thing: a common noun, and no two different kinds of it.
    pub(super) fn meets(&self, other: &About) -> bool {
        let common = self.heads.iter().any(|head| other.heads.contains(head));
        let apart =
            !self.kinds.is_empty() && !other.kinds.is_empty() && self.kinds.iter().all(|kind| !other.kinds.contains(kind));
        common && !apart
    }
}

/// Words that are no part of a noun phrase.
static SMALL: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "a about above after again against all along also although am an and another any are around as at away back be because been before \
     behind below beside between both but by can could did do does doing done down during each either enough every few for from get gets \
     go goes had has have he her here hers him his how i if in inside into is it its just last least less like made make makes many may \
     me might more most much must my near need needs neither never next no nor not now of off on once one only onto or other our ours out \
     outside over own past per plus same shall she should since so some soon still such than that the their theirs them then there these \
     they this those through till to today tomorrow tonight too toward under until up upon us very was we well were what when where \
     whether which while who whose why will with within without won't would yet you your yours"
        .split_whitespace()
        .collect()
});

/// Verbs that say what something costs, is or measures.
const LINKS: [&str; 16] = [
    "is", "are", "be", "costs", "cost", "runs", "run", "stays", "stay", "remains", "remain", "starts", "equals", "totals",
    "pays", "brings",
];

/// What may stand between the verb and the figure.
const ADVERBS: [&str; 10] = ["just", "only", "now", "still", "a", "an", "at", "set", "exactly", "the"];

/// Where a noun phrase goes on with a phrase of its own: the head stands before it.
const CUTS: [&str; 14] = ["for", "of", "to", "in", "at", "on", "with", "from", "that", "which", "who", "by", "near", "between"];

/// A word without the endings of plural and possessive.
pub(super) fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word).trim_end_matches('\'');
    let cut = |n: usize| word.get(..word.len() - n).unwrap_or(word).to_owned();
    if word.ends_with("ies") && word.len() > 4 {
        format!("{}y", cut(3))
    } else if ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| word.ends_with(end)) {
        cut(2)
    } else if word.ends_with('s') && !word.ends_with("ss") && word.len() > 3 {
        cut(1)
    } else {
        word.to_owned()
    }
}

/// Whether a word can be a part of a name for a thing.
pub(super) fn is_content(word: &str) -> bool {
    word.len() > 1 && !SMALL.contains(word)
}

/// What the figure at `span` is about.
pub(super) fn about(document: &Document, span: Span) -> About {
    let known = is_known(document, span);
    let behind = phrase_behind(document, span.end);
    let heads: Vec<String> = behind.iter().map(|word| stem(document.lower(*word))).collect();
    if let Some((head, kinds)) = subject(document, span) {
        let mut heads = heads;
        heads.push(head);
        return About { heads, kinds, known };
    }
    if heads.is_empty() {
        // "The $35 for your plot".
        let owner = owner(document, span.end).into_iter().collect();
        return About { heads: owner, kinds: Vec::new(), known };
    }
    About { heads, kinds: Vec::new(), known }
}

/// Whether a word that points back stands right before `span`.
pub(super) fn is_known(document: &Document, span: Span) -> bool {
    let at = document.word_at(span.start);
    at.checked_sub(1).and_then(|i| document.words.get(i)).is_some_and(|word| {
        matches!(document.lower(word.span), "the" | "this" | "that" | "these" | "those" | "your" | "our" | "its" | "their")
    })
}

/// At most three content words that stand right behind `end`, a blank or a hyphen apart.
pub(super) fn phrase_behind(document: &Document, end: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut last = end;
    for word in document.words.get(document.word_at(end)..).unwrap_or_default() {
        let gap = document.text.get(last..word.span.start).unwrap_or_default();
        if word.kind == WordKind::Mark && document.words_of(word.span) == "-" && gap.is_empty() {
            last = word.span.end;
            continue;
        }
        let joined =
            matches!(gap, "" | " " | "\u{a0}") && (last == end || !gap.is_empty() || document.text[..last].ends_with('-'));
        if !joined || !word.is_letters() || !is_content(document.lower(word.span)) || found.len() == 3 {
            break;
        }
        found.push(word.span);
        last = word.span.end;
    }
    found
}

/// The head and the kinds of the subject whose verb, or whose colon, leads up to `span`.
fn subject(document: &Document, span: Span) -> Option<(String, Vec<String>)> {
    let words = &document.words;
    let lower = |i: usize| document.lower(words[i].span);
    let same_line = |i: usize| {
        let next = words.get(i + 1).map_or(span.start, |word| word.span.start);
        document.text.get(words[i].span.end..next.max(words[i].span.end)).is_some_and(|gap| !gap.contains('\n'))
    };
    let mut i = document.word_at(span.start).checked_sub(1)?;
    let mut skipped = 0;
    while ADVERBS.contains(&lower(i)) && same_line(i) && skipped < 3 {
        i = i.checked_sub(1)?;
        skipped += 1;
    }
    if !same_line(i) {
        return None;
    }
    let colon = words[i].kind == WordKind::Mark && document.words_of(words[i].span) == ":";
    let verb = LINKS.contains(&lower(i));
    if colon || verb {
        i = i.checked_sub(1)?;
        // "Will be", "now costs".
        while matches!(lower(i), "will" | "now" | "still" | "also" | "can" | "must") {
            i = i.checked_sub(1)?;
        }
    } else if skipped > 0 || !words[i].is_letters() {
        return None;
    }
    let mut phrase: Vec<usize> = Vec::new();
    let last = i;
    loop {
        let word = words[i];
        if !word.is_letters()
            || !same_line(i) && i != last
            || last - i > 9
            || matches!(lower(i), "and" | "but" | "so" | "or" | "if")
        {
            break;
        }
        phrase.push(i);
        if i == 0 || !same_line(i - 1) {
            break;
        }
        i -= 1;
    }
    phrase.reverse();
    let end = phrase.iter().position(|i| CUTS.contains(&lower(*i))).filter(|at| *at > 0).unwrap_or(phrase.len());
    let mut content = phrase[..end].iter().rev().map(|i| lower(*i)).take_while(|word| is_content(word));
    let head = stem(content.next()?);
    Some((head, content.take(3).map(stem).collect()))
}

/// "For your plot" behind a figure.
fn owner(document: &Document, end: usize) -> Option<String> {
    let at = document.word_at(end);
    let lower = |i: usize| document.words.get(i).map_or("", |word| document.lower(word.span));
    let pointed = lower(at) == "for" && matches!(lower(at + 1), "your" | "the" | "this");
    let gap = document.words.get(at)?.span.start.saturating_sub(end);
    (pointed && gap == 1 && is_content(lower(at + 2))).then(|| stem(lower(at + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn heads(text: &str, words: &str) -> About {
        let document = Document::read(text, date(2026, 11, 30));
        let at = text.find(words).expect("the words are there");
        about(&document, Span::new(at, at + words.len()))
    }

    #[test]
    fn figures_know_their_noun() {
        assert_eq!(heads("Dog park passes are $25 a year.", "$25").heads, ["pass"]);
        assert_eq!(heads("The $20 pass covers three dogs.", "$20").heads, ["pass", "cover", "three"]);
        assert_eq!(heads("The fee for a dog license is $10.", "$10").heads, ["fee"]);
        assert_eq!(heads("Pay the $35 for your plot by March 1.", "$35").heads, ["plot"]);
        assert_eq!(heads("The resident fee is $30.", "$30").kinds, ["resident"]);
        assert_eq!(heads("Admission: $5", "$5").heads, ["admission"]);
        assert!(heads("The $20 pass is back.", "$20").known);
    }
}
