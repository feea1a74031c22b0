//! Finds the subject of a verb by walking left from it, and says nothing where it cannot be sure.

use super::frames::{DETERMINERS, NUMBERS, POSSESSIVES};
use super::function_word::{is_helper, is_preposition};
use super::noun::{COLLECTIVE, is_noun, is_plural, is_single, modifies};
use super::tagged::{Class, Reading, Shape, Tag};

/// Which form of the verb the subject takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// "I".
    First,
    /// "is", "has", "goes".
    One,
    /// "are", "have", "go".
    Many,
}

/// A subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    /// The noun or pronoun that decides.
    pub head: usize,
    pub number: Number,
    /// Whether "were" may stand with one: "if it were", "I wish it were".
    pub unreal: bool,
    /// Whether it is a pronoun.
    pub pronoun: bool,
}

/// Adverbs that stand between a subject and its verb.
const BETWEEN: &[&str] = &[
    "all", "already", "also", "always", "both", "currently", "each", "generally", "just", "never", "now", "often", "only",
    "really", "recently", "still", "typically", "usually",
];

/// Words that open a clause of their own.
const OPENERS: &[&str] = &[
    "although", "as", "because", "how", "if", "once", "since", "so", "though", "unless", "until", "when", "whenever", "where",
    "whether", "while", "why",
];

/// Collective nouns that are one behind "a", "this", "each".
const ONE_BY_DETERMINER: &[&str] = &[
    "board", "class", "collection", "committee", "community", "company", "council", "crew", "department", "family", "list",
    "part", "set", "side", "team", "type",
];

/// Whether a clause can start behind this tag.
fn opens(reading: &Reading, before: Option<usize>) -> bool {
    let Some(at) = before else { return true };
    let tag = &reading.tags[at];
    if tag.is_mark(",") {
        // "Similarly, inventories are", "Over the next weeks, crews are": a lead-in and no list.
        let first = &reading.tags[0];
        let lead_in = at <= 2
            || is_preposition(first)
            || first.lower.ends_with("ly")
            || first.is(Class::Participle)
            || first.is(Class::Progressive)
            || matches!(&*first.lower, "if" | "when" | "as" | "while" | "because" | "since" | "although" | "once");
        return lead_in && !reading.tags[..at].iter().any(|t| t.is_mark(","));
    }
    if tag.shape == Shape::Mark {
        return matches!(
            &*tag.lower,
            ":" | ";" | "!" | "?" | "." | "\"" | "\u{201c}" | "\u{2022}" | "*" | "\u{2013}" | "\u{2014}" | "(" | "\u{2026}"
        ) || tag.lower.chars().all(|c| c > '\u{2300}');
    }
    if &*tag.lower == "but" {
        return reading.near(at, -1).is_some_and(|t| t.is_mark(","));
    }
    if &*tag.lower == "that" {
        // "the park that residents love"; "we know that residents are".
        return !reading.near(at, -1).is_some_and(is_preposition);
    }
    OPENERS.contains(&&*tag.lower)
}

/// The subject of the verb at `verb`, where it stands right before it and there is no doubt.
pub(super) fn subject(reading: &Reading, verb: usize) -> Option<Subject> {
    let mut at = verb.checked_sub(1)?;
    // "I just know", "crews also clear".
    while reading.tags[at].is_word() && BETWEEN.contains(&&*reading.tags[at].lower) {
        at = at.checked_sub(1)?;
    }
    let tag = &reading.tags[at];
    let unreal = reading.tags[..verb]
        .iter()
        .any(|t| matches!(&*t.lower, "if" | "wish" | "though" | "as" | "would" | "suppose" | "whether"));
    let before = at.checked_sub(1);
    let inverted = |before: Option<usize>| before.is_some_and(|b| is_helper(&reading.tags[b]));
    match &*tag.lower {
        "i" | "we" | "they" | "he" | "she" => {
            // "so do they", "neither does he"; "the mayor and I are".
            if inverted(before)
                || before.is_some_and(|b| {
                    matches!(&*reading.tags[b].lower, "and" | "or" | "than" | "," | "nor")
                        && &*reading.tags[b].lower != ","
                        && joins_subjects(reading, b)
                })
            {
                return None;
            }
            let number = match &*tag.lower {
                "i" => Number::First,
                "we" | "they" => Number::Many,
                _ => Number::One,
            };
            return Some(Subject { head: at, number, unreal, pronoun: true });
        }
        "you" | "it" | "everyone" | "everybody" | "someone" | "somebody" | "anyone" | "anybody" | "nobody" | "everything"
        | "something" | "nothing" => {
            if inverted(before) {
                return None;
            }
            let clear = opens(reading, before)
                || before.is_some_and(|b| {
                    matches!(&*reading.tags[b].lower, "and" | "," | "as" | "so" | "what" | "which" | "idea" | "or")
                        && (&*tag.lower != "you" || &*reading.tags[b].lower != "and")
                });
            let number = if &*tag.lower == "you" { Number::Many } else { Number::One };
            return clear.then_some(Subject { head: at, number, unreal, pronoun: true });
        }
        _ => {}
    }
    noun_subject(reading, at, unreal)
}

/// "the mayor and I": the "and" joins two subjects and not two clauses.
fn joins_subjects(reading: &Reading, and: usize) -> bool {
    reading
        .near(and, -1)
        .is_some_and(|t| is_noun(t) || matches!(&*t.lower, "you" | "he" | "she" | "they" | "him" | "her" | "them"))
}

/// "The mayor and the clerk": two phrases of which each has a determiner, at the start of a clause.
fn joins_two(reading: &Reading, and: usize, second: usize) -> bool {
    let tags = &reading.tags;
    let determined = |tag: &Tag| matches!(&*tag.lower, "the" | "a" | "an") || POSSESSIVES.contains(&&*tag.lower);
    let Some(mut first) = and.checked_sub(1) else { return false };
    if &*tags[and].lower != "and" || !determined(&tags[second]) || !is_noun(&tags[first]) {
        return false;
    }
    while first > 0 && !determined(&tags[first]) && modifies(&tags[first - 1]) {
        first -= 1;
    }
    determined(&tags[first]) && opens(reading, first.checked_sub(1))
}

fn noun_subject(reading: &Reading, last: usize, unreal: bool) -> Option<Subject> {
    let tags = &reading.tags;
    let mut head = last;
    let mut phrases = 0;
    loop {
        let noun = &tags[head];
        if !is_noun(noun)
            || noun.is_possessive()
            || (noun.capital && head > 0 && phrases == 0 && !opens(reading, head.checked_sub(1)))
        {
            return None;
        }
        // Walk over the words that belong to the noun.
        let mut first = head;
        while first > 0 && modifies(&tags[first - 1]) && !tags[first].is_mark(",") {
            // A determiner starts the phrase.
            first -= 1;
            if DETERMINERS.contains(&&*tags[first].lower) || tags[first].is_possessive() {
                break;
            }
        }
        // "all the", "both of", "half the".
        let before = first.checked_sub(1);
        if before.is_some_and(|b| {
            matches!(
                &*tags[b].lower,
                "all" | "both" | "half" | "not" | "only" | "even" | "just" | "what" | "which" | "how" | "such" | "there" | "here"
            )
        }) {
            return None;
        }
        // "What remains as a constant are the people": no clause starts here.
        if before.is_some_and(|b| &*tags[b].lower == "as" && b > 0 && tags[b - 1].is_word()) {
            return None;
        }
        if opens(reading, before) {
            // "Keeping roads clear is", "Three days is".
            let counts_time = (first..head).any(|i| tags[i].shape == Shape::Number || NUMBERS.contains(&&*tags[i].lower));
            let gerund = (first..=head).any(|i| tags[i].is(Class::Progressive) && (i < head || !tags[i].is(Class::Noun)));
            let quoted = (first..=last).any(|i| tags[i].shape == Shape::Mark);
            let all_capital = (first..=head).filter(|&i| tags[i].is_word()).all(|i| tags[i].capital) && head > first;
            if counts_time || gerund || quoted || all_capital || before.is_some_and(|b| is_helper(&tags[b])) {
                return None;
            }
            let determiner = &*tags[first].lower;
            let one_by_word =
                matches!(determiner, "a" | "an" | "each" | "every" | "this" | "another" | "one" | "either" | "neither")
                    && first < head;
            let lower = &*noun.lower;
            if phrases > 0 && matches!(lower, "one" | "each" | "either" | "neither") {
                return Some(Subject { head, number: Number::One, unreal, pronoun: false });
            }
            let number = if is_plural(noun) && !one_by_word {
                Number::Many
            } else if is_single(noun)
                && (!COLLECTIVE.contains(&lower) || (one_by_word && ONE_BY_DETERMINER.contains(&lower)))
                && !lower.ends_with('s')
                && (one_by_word || first < head)
            {
                // Without a determiner it may be a heading or half of a name.
                Number::One
            } else {
                return None;
            };
            return Some(Subject { head, number, unreal, pronoun: false });
        }
        // "The mayor and the clerk".
        if phrases == 0 && before.is_some_and(|b| joins_two(reading, b, first)) {
            return Some(Subject { head, number: Number::Many, unreal, pronoun: false });
        }
        // "the purpose of this flush": go on with the noun before the preposition.
        let b = before?;
        if !is_preposition(&tags[b]) || phrases == 2 {
            return None;
        }
        let next = b.checked_sub(1)?;
        if matches!(&*tags[next].lower, "one" | "each" | "either" | "neither") && &*tags[b].lower == "of" {
            let clear = opens(reading, next.checked_sub(1))
                || next
                    .checked_sub(1)
                    .is_some_and(|n| matches!(&*tags[n].lower, "only" | "and" | "," | "each" | "every" | "any"));
            // "One in five" and "one of those who" go on.
            return clear.then_some(Subject { head: next, number: Number::One, unreal, pronoun: false });
        }
        if COLLECTIVE.contains(&&*tags[next].lower) {
            return None;
        }
        head = next;
        phrases += 1;
    }
}
