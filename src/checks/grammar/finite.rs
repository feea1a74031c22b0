//! Whether a word that could be a noun or a verb is the verb of a subject that was found.

use super::clause::{Number, Subject};
use super::frames::{DETERMINERS, MODALS, POSSESSIVES};
use super::function_word::{is_function, is_helper};
use super::tagged::{Class, Pos, Reading, Shape, Tag};

/// Words before a clause that ask for a bare verb in it: "we ask that he bring a chair".
const BARE_VERB_ASKED_FOR: &[&str] = &[
    "ask", "asked", "asks", "demand", "ensure", "essential", "help", "helped", "important", "insist", "let", "make", "made",
    "propose", "proposed", "rather", "recommend", "recommended", "request", "requested", "requests", "require", "required",
    "requires", "saw", "see", "suggest", "suggested", "watch",
];

/// What follows a verb rather than a noun.
const OBJECTS: &[&str] =
    &["forward", "him", "how", "it", "me", "more", "not", "off", "out", "that", "them", "to", "up", "us", "you"];

/// Whether a word that could be a noun or a verb is the verb of this subject.
pub(super) fn is_verb_here(reading: &Reading, at: usize, subject: &Subject) -> bool {
    let tag = &reading.tags[at];
    if tag.capital && at > 0 {
        return false;
    }
    let asked_for = reading.tags[..at].iter().any(|t| BARE_VERB_ASKED_FOR.contains(&&*t.lower) || &*t.lower == "to");
    if subject.pronoun {
        return match subject.number {
            // "what they does", "it show the last days": behind "he", "she" and "it" no bare noun can stand.
            Number::One => {
                let loose = !matches!(&*reading.tags[subject.head].lower, "he" | "she" | "it");
                let ambiguous = !matches!(&*tag.lower, "come" | "become" | "run")
                    && (tag.is(Class::Past) || tag.is(Class::Participle))
                    || tag.pos == Pos::Adjective
                    || (tag.is(Class::Preposition) || tag.is(Class::Adverb)) && tag.pos != Pos::Verb
                    // "Someone sober", "everything past the end".
                    || (loose && (tag.is(Class::Adjective) || tag.is(Class::Preposition) || tag.is(Class::Adverb)))
                    // "She sort of apologized".
                    || (matches!(&*tag.lower, "sort" | "kind") && reading.word(at, 1) == "of")
                    || is_function(tag);
                // "When it come" has a clause of its own; "will he come" and "we ask that he come" have not.
                let apart = matches!(
                    reading.word(subject.head, -1),
                    "when" | "if" | "because" | "while" | "since" | "although" | "as" | "what"
                ) || (reading.word(subject.head, -1) == "that"
                    && reading.near(subject.head, -2).is_some_and(|t| t.pos == Pos::Noun));
                let helped =
                    reading.tags[..at].iter().any(|t| MODALS.contains(&&*t.lower) || matches!(&*t.lower, "do" | "does" | "did"));
                !ambiguous && (apart || !(asked_for || helped))
            }
            _ => tag.is(Class::Third) && (!tag.is(Class::Noun) || tag.pos == Pos::Verb),
        };
    }
    let object = reading.near(at, 1).is_some_and(takes_object) && !tag.is(Class::Past) && !tag.is(Class::Adjective);
    // "Your passport need to be valid".
    let needs = matches!(&*tag.lower, "need" | "want")
        && reading.word(at, 1) == "to"
        && reading.near(at, 2).is_some_and(|t| t.is(Class::Lemma))
        && subject.head.checked_sub(1).is_some_and(|i| {
            let first = &*reading.tags[i].lower;
            POSSESSIVES.contains(&first) || matches!(first, "this" | "each" | "every")
        });
    let certain = needs || (tag.pos == Pos::Verb && (is_only_verb(tag) || object));
    let that = reading.tags[..at].iter().any(|t| &*t.lower == "that");
    let helped = reading.tags[..subject.head].iter().any(is_helper);
    certain && !(subject.number == Number::One && (helped || asked_for || that))
}

/// A verb in any sentence.
pub(super) fn is_only_verb(tag: &Tag) -> bool {
    ![Class::Noun, Class::Adjective, Class::Adverb, Class::Preposition, Class::Past, Class::Participle]
        .into_iter()
        .any(|class| tag.is(class))
}

fn takes_object(next: &Tag) -> bool {
    (next.is_word() && (DETERMINERS.contains(&&*next.lower) || OBJECTS.contains(&&*next.lower))) || next.shape == Shape::Number
}
