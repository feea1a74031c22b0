//! The small words that bind a sentence together.

use super::frames::{BE, DETERMINERS, MODALS, NUMBERS, PREPOSITIONS};
use super::tagged::Tag;

/// Small words that no other list holds: conjunctions, pronouns, "do" and "have", and the like.
const SMALL: &[&str] = &[
    "all", "also", "and", "as", "because", "but", "did", "do", "does", "etc", "had", "has", "have", "he", "here", "him", "how",
    "i", "if", "it", "just", "like", "me", "more", "most", "nor", "not", "now", "one", "ones", "only", "or", "per", "please",
    "plus", "she", "so", "than", "them", "then", "there", "they", "too", "us", "very", "via", "we", "what", "when", "where",
    "which", "while", "who", "why", "you",
];

/// What a clause turns around in a question, or what takes a bare verb behind its object.
const HELPERS: &[&str] = &[
    "am", "are", "did", "didn't", "do", "does", "doesn't", "don't", "had", "has", "have", "help", "helps", "is", "let", "lets",
    "made", "make", "makes", "saw", "see", "was", "were",
];

/// Words that bind a sentence together and can be no noun here.
pub(super) fn is_function(tag: &Tag) -> bool {
    let word = &*tag.lower;
    DETERMINERS.contains(&word)
        || NUMBERS.contains(&word)
        || (word.ends_with("'s") && !tag.is_possessive())
        || PREPOSITIONS.contains(&word)
        || BE.contains(&word)
        || MODALS.contains(&word)
        || SMALL.contains(&word)
}

/// A preposition, by the list.
pub(super) fn is_preposition(tag: &Tag) -> bool {
    tag.is_word()
        && (PREPOSITIONS.contains(&&*tag.lower)
            || matches!(&*tag.lower, "like" | "per" | "since" | "except" | "including" | "regarding" | "despite"))
}

/// Whether the word turns the clause behind it around, or takes a bare verb behind its object.
pub(super) fn is_helper(tag: &Tag) -> bool {
    tag.is_word() && (MODALS.contains(&&*tag.lower) || HELPERS.contains(&&*tag.lower))
}
