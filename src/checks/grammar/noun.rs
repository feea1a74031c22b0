//! Nouns: what can be one, and whether it is one or many.

use super::frames::{DETERMINERS, NUMBERS, POSSESSIVES};
use super::function_word::is_function;
use super::tagged::{Class, Pos, Shape, Tag};

/// Nouns that are one but take a plural, or either.
pub(super) const COLLECTIVE: &[&str] = &[
    "police", "staff", "people", "personnel", "faculty", "crew", "team", "family", "public", "majority", "minority", "number",
    "variety", "couple", "range", "handful", "series", "pair", "lot", "rest", "half", "percent", "group", "total", "most",
    "some", "all", "none", "any", "plenty", "cattle", "dozen", "hundred", "thousand", "million", "youth", "media", "data", "few",
    "bunch", "majority", "remainder", "part", "portion", "third", "quarter", "fraction", "bulk", "set", "host", "array", "list",
    "mix", "committee", "board", "council", "community", "army", "navy", "government", "audience", "cohort", "deer", "fish",
    "elk", "moose", "sheep", "walleye", "waterfowl", "aircraft", "watercraft", "offspring", "species", "counsel", "trout",
    "salmon", "bison", "what", "who", "which", "that", "here", "there", "where", "other", "more", "less", "percentage",
    "selection", "collection", "combination", "string", "wave", "flood", "pool", "type", "kind", "sort", "mixture", "clergy",
    "folk", "kin", "crowd", "gang", "class", "side", "band", "club", "squad", "company", "everything", "nothing",
];

/// Nouns that are not counted, though the dictionary may think so.
pub(super) const UNCOUNTED: &[&str] = &[
    "time", "parking", "traffic", "water", "snow", "ice", "work", "construction", "information", "staff", "weather", "help",
    "more", "fun", "lot", "bit", "kind", "sort", "type", "past", "next", "deer", "fish", "people", "police", "half", "percent",
    "feedback", "equipment", "evidence", "advice", "news", "garbage", "trash", "access", "cleanup", "much", "way", "same",
    "following", "craft", "elk", "walleye", "aircraft", "watercraft", "sheep", "crappie", "bass", "moose", "personnel", "plus",
    "total", "minimum", "maximum", "off", "offspring", "gross", "net", "series", "species", "means", "headquarters", "youth",
    "million", "hundred", "thousand", "head", "foot",
];

/// A noun in the plural, and nothing else.
pub(super) fn is_plural(tag: &Tag) -> bool {
    tag.is_word()
        && tag.is(Class::Plural)
        && !tag.is(Class::SingularOnly)
        && !tag.is_possessive()
        && (tag.lower.ends_with('s')
            || matches!(&*tag.lower, "people" | "children" | "men" | "women" | "feet" | "teeth" | "leaves"))
        && !SINGULAR_IN_S.contains(&&*tag.lower)
}

/// Words in -s that are one, or no nouns at all.
const SINGULAR_IN_S: &[&str] = &[
    "news", "series", "species", "means", "headquarters", "works", "gymnastics", "athletics", "politics", "physics",
    "mathematics", "economics", "ethics", "statistics", "analytics", "logistics", "mechanics", "electronics", "crossroads",
    "tennis", "gas", "bus", "campus", "status", "census", "virus", "focus", "process", "access", "business", "address", "canvas",
    "lens", "christmas", "texas", "kansas", "illinois", "arkansas", "united", "diabetes", "measles", "rabies", "chaos", "us",
    "this", "yes", "always", "sometimes", "thanks", "congratulations", "hers", "ours", "yours", "theirs", "its", "his",
    "billiards", "darts", "cards", "checkers", "barracks", "premises", "corps", "chassis", "debris", "bias", "basis", "analysis",
    "crisis", "emphasis", "oasis", "thesis", "synthesis", "ibis", "iris", "pancreas", "series", "dominoes", "genetics",
    "robotics", "graphics", "dynamics", "acoustics", "aerobics", "classics", "humanities", "arts", "sports", "menards", "kohls",
    "veterans", "games", "lots", "plans", "parks", "needs", "use",
];

/// A noun in the singular that can be counted.
pub(super) fn is_single(tag: &Tag) -> bool {
    tag.is_word()
        && tag.is(Class::Noun)
        && tag.is(Class::SingularOnly)
        && !tag.is(Class::Plural)
        && !is_function(tag)
        && !tag.is_possessive()
}

/// A word that can be a noun where it stands.
pub(super) fn is_noun(tag: &Tag) -> bool {
    tag.is_word()
        && !is_function(tag)
        && (matches!(tag.pos, Pos::Noun | Pos::Name | Pos::Unknown)
            || (tag.is(Class::Noun) && tag.pos != Pos::Verb && tag.pos != Pos::Adverb))
        && !tag.is(Class::Adverb)
}

/// A word that can stand before a noun and belong to it.
pub(super) fn modifies(tag: &Tag) -> bool {
    tag.shape == Shape::Number
        || (tag.is_word()
            && (tag.pos == Pos::Adjective
                || tag.is_possessive()
                || POSSESSIVES.contains(&&*tag.lower)
                || DETERMINERS.contains(&&*tag.lower)
                || NUMBERS.contains(&&*tag.lower)
                || (tag.is(Class::Adjective) && !is_function(tag))
                || (is_noun(tag))))
}
