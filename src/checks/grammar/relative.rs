//! The verb behind "who", "which" and "that": it follows the noun before them.

use super::clause::{Number, Subject};
use super::frames::DETERMINERS;
use super::function_word::{is_function, is_preposition};
use super::noun::{COLLECTIVE, is_noun, is_plural, is_single, modifies};
use super::tagged::{Pos, Reading};

/// "A company which provide": the noun before the relative word, where it stands at most one phrase deep.
pub(super) fn subject(reading: &Reading, verb: usize) -> Option<Subject> {
    let link = verb.checked_sub(1)?;
    let head = link.checked_sub(1)?;
    let (word, noun) = (&*reading.tags[link].lower, &reading.tags[head]);
    if !matches!(word, "who" | "which" | "that") || !is_noun(noun) || noun.capital || noun.is_possessive() {
        return None;
    }
    let mut first = head;
    while first > 0 && (modifies(&reading.tags[first - 1]) || &*reading.tags[first - 1].lower == "one") {
        first -= 1;
        if DETERMINERS.contains(&&*reading.tags[first].lower) || &*reading.tags[first].lower == "one" {
            break;
        }
    }
    // "One of the residents who is", "a list of items that is": the verb may follow the noun farther left.
    let before = first.checked_sub(1).map(|i| &reading.tags[i]);
    if before.is_some_and(|t| is_preposition(t) && matches!(&*t.lower, "of" | "in" | "for" | "with" | "from" | "at" | "to")) {
        return None;
    }
    let determiner = &*reading.tags[first].lower;
    // "Tell residents that is fine": without a determiner "that" may start a sentence of its own.
    let bound = word == "who" || matches!(determiner, "the" | "these" | "those" | "all" | "our" | "some" | "many");
    let number = if is_plural(noun) && noun.pos != Pos::Verb && bound {
        Number::Many
    } else if is_single(noun)
        && !COLLECTIVE.contains(&&*noun.lower)
        && !is_function(noun)
        && first < head
        && matches!(determiner, "a" | "an" | "one" | "each" | "every" | "another" | "this")
    {
        Number::One
    } else {
        return None;
    };
    Some(Subject { head, number, unreal: true, pronoun: false })
}
