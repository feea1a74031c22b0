//! Finds the subject of a verb by walking left from it, and says nothing where it cannot be sure.

use super::frames::{BE, DETERMINERS, MODALS, NUMBERS, POSSESSIVES, PREPOSITIONS};
use super::tagged::{Class, Pos, Reading, Shape, Tag};

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

/// Nouns that are one but take a plural, or either.
const COLLECTIVE: &[&str] = &[
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

/// Words that bind a sentence together and can be no noun here.
pub(super) fn is_function(tag: &Tag) -> bool {
    let word = &*tag.lower;
    DETERMINERS.contains(&word)
        || NUMBERS.contains(&word)
        || (word.ends_with("'s") && !tag.is_possessive())
        || PREPOSITIONS.contains(&word)
        || BE.contains(&word)
        || MODALS.contains(&word)
        || matches!(
            word,
            "and"
                | "or"
                | "but"
                | "nor"
                | "so"
                | "if"
                | "when"
                | "while"
                | "because"
                | "as"
                | "than"
                | "then"
                | "who"
                | "which"
                | "what"
                | "where"
                | "how"
                | "why"
                | "not"
                | "i"
                | "we"
                | "you"
                | "he"
                | "she"
                | "they"
                | "it"
                | "them"
                | "him"
                | "us"
                | "me"
                | "do"
                | "does"
                | "did"
                | "have"
                | "has"
                | "had"
                | "there"
                | "here"
                | "also"
                | "just"
                | "only"
                | "more"
                | "most"
                | "very"
                | "too"
                | "all"
                | "now"
                | "please"
                | "like"
                | "per"
                | "via"
                | "plus"
                | "etc"
                | "one"
                | "ones"
        )
}

/// A preposition, by the list.
pub(super) fn is_preposition(tag: &Tag) -> bool {
    tag.is_word()
        && (PREPOSITIONS.contains(&&*tag.lower)
            || matches!(&*tag.lower, "like" | "per" | "since" | "except" | "including" | "regarding" | "despite"))
}

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
fn is_single(tag: &Tag) -> bool {
    tag.is_word()
        && tag.is(Class::Noun)
        && tag.is(Class::SingularOnly)
        && !tag.is(Class::Plural)
        && !is_function(tag)
        && !tag.is_possessive()
}

fn is_noun(tag: &Tag) -> bool {
    tag.is_word()
        && !is_function(tag)
        && (matches!(tag.pos, Pos::Noun | Pos::Name | Pos::Unknown)
            || (tag.is(Class::Noun) && tag.pos != Pos::Verb && tag.pos != Pos::Adverb))
        && !tag.is(Class::Adverb)
}

fn modifies(tag: &Tag) -> bool {
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
            || matches!(&*first.lower, "if" | "when" | "as" | "while" | "because" | "since" | "although" | "once");
        return lead_in && !reading.tags[..at].iter().any(|t| t.is_mark(","));
    }
    if tag.shape == Shape::Mark {
        return matches!(
            &*tag.lower,
            ":" | ";" | "!" | "?" | "." | "\"" | "\u{201c}" | "\u{2022}" | "*" | "\u{2014}" | "(" | "\u{2026}"
        ) || tag.lower.chars().all(|c| c > '\u{2300}');
    }
    if &*tag.lower == "but" {
        return reading.near(at, -1).is_some_and(|t| t.is_mark(","));
    }
    if &*tag.lower == "that" {
        // "the park that residents love"; "we know that residents are".
        return !reading.near(at, -1).is_some_and(is_preposition);
    }
    matches!(
        &*tag.lower,
        "as" | "so"
            | "because"
            | "if"
            | "when"
            | "while"
            | "since"
            | "although"
            | "though"
            | "whether"
            | "unless"
            | "until"
            | "where"
            | "how"
            | "why"
            | "whenever"
            | "once"
    )
}

fn is_helper(tag: &Tag) -> bool {
    tag.is_word()
        && (MODALS.contains(&&*tag.lower)
            || matches!(
                &*tag.lower,
                "do" | "does"
                    | "did"
                    | "don't"
                    | "doesn't"
                    | "didn't"
                    | "let"
                    | "lets"
                    | "make"
                    | "makes"
                    | "made"
                    | "help"
                    | "helps"
                    | "see"
                    | "saw"
                    | "have"
                    | "has"
                    | "had"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "am"
            ))
}

/// The subject of the verb at `verb`, where it stands right before it and there is no doubt.
pub(super) fn subject(reading: &Reading, verb: usize) -> Option<Subject> {
    let mut at = verb.checked_sub(1)?;
    // "I just know", "crews also clear".
    while reading.tags[at].is_word()
        && matches!(
            &*reading.tags[at].lower,
            "also"
                | "just"
                | "always"
                | "often"
                | "usually"
                | "now"
                | "still"
                | "really"
                | "never"
                | "already"
                | "currently"
                | "recently"
                | "generally"
                | "typically"
                | "only"
                | "each"
                | "both"
                | "all"
        )
    {
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
                && (!COLLECTIVE.contains(&lower)
                    || (one_by_word
                        && matches!(
                            lower,
                            "side"
                                | "class"
                                | "company"
                                | "part"
                                | "type"
                                | "team"
                                | "crew"
                                | "family"
                                | "community"
                                | "council"
                                | "board"
                                | "committee"
                                | "department"
                        )))
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
        // "the purpose of this flush": go on with the noun before the preposition.
        let b = before?;
        if !is_preposition(&tags[b]) || phrases == 2 {
            return None;
        }
        let next = b.checked_sub(1)?;
        if matches!(&*tags[next].lower, "one" | "each" | "either" | "neither") && &*tags[b].lower == "of" {
            let clear = opens(reading, next.checked_sub(1))
                || next.checked_sub(1).is_some_and(|n| matches!(&*tags[n].lower, "only" | "and" | ","));
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

/// Whether a word that could be a noun or a verb is the verb of this subject.
pub(super) fn is_verb_here(reading: &Reading, at: usize, subject: &Subject) -> bool {
    let tag = &reading.tags[at];
    let next = reading.near(at, 1);
    if tag.capital && at > 0 {
        return false;
    }
    let takes_object = next.is_some_and(|t| {
        t.is_word()
            && (DETERMINERS.contains(&&*t.lower)
                || t.shape == Shape::Number
                || matches!(
                    &*t.lower,
                    "it" | "them"
                        | "us"
                        | "him"
                        | "me"
                        | "you"
                        | "how"
                        | "to"
                        | "that"
                        | "not"
                        | "more"
                        | "forward"
                        | "up"
                        | "out"
                        | "off"
                ))
    });
    if subject.pronoun {
        // "what they does", "it show the last days".
        if subject.number == Number::One {
            let ambiguous = tag.is(Class::Past)
                || tag.is(Class::Participle)
                || tag.is(Class::Adjective)
                || tag.is(Class::Preposition)
                || tag.is(Class::Adverb)
                || is_function(tag);
            let mandative = reading.tags[..at].iter().any(|t| {
                matches!(
                    &*t.lower,
                    "suggest"
                        | "suggested"
                        | "recommend"
                        | "recommended"
                        | "require"
                        | "required"
                        | "requires"
                        | "request"
                        | "requested"
                        | "ask"
                        | "asked"
                        | "insist"
                        | "demand"
                        | "propose"
                        | "proposed"
                        | "let"
                        | "help"
                        | "make"
                        | "see"
                        | "important"
                        | "essential"
                        | "ensure"
                        | "would"
                        | "rather"
                        | "will"
                        | "can"
                        | "could"
                        | "should"
                        | "may"
                        | "might"
                        | "must"
                        | "did"
                        | "does"
                        | "do"
                        | "made"
                        | "helped"
                        | "watch"
                        | "saw"
                        | "to"
                )
            });
            // Behind "he", "she" and "it" a bare noun cannot follow.
            return !ambiguous && !mandative && (tag.pos == Pos::Verb || !tag.capital);
        }
        return tag.is(Class::Third) && (!tag.is(Class::Noun) || tag.pos == Pos::Verb);
    }
    let unambiguous = !tag.is(Class::Noun)
        && !tag.is(Class::Adjective)
        && !tag.is(Class::Adverb)
        && !tag.is(Class::Preposition)
        && !tag.is(Class::Past)
        && !tag.is(Class::Participle);
    let modal_before = reading.tags[..subject.head].iter().any(is_helper);
    let mandative = reading.tags[..at].iter().any(|t| {
        matches!(
            &*t.lower,
            "suggest"
                | "recommend"
                | "require"
                | "requires"
                | "request"
                | "requested"
                | "requests"
                | "asks"
                | "asked"
                | "insist"
                | "that"
                | "to"
        )
    });
    let certain = tag.pos == Pos::Verb && (unambiguous || (takes_object && !tag.is(Class::Past) && !tag.is(Class::Adjective)));
    certain && !(subject.number == Number::One && (modal_before || mandative))
}
