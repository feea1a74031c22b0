//! What the encoder is told about a word besides its letters: how it is written, and what the lists of
//! names know of it. `tools/models/encoder/pieces.py` says the same in training.

use crate::model::people::{case_of, names};
use crate::text::{Document, Word, WordKind};

/// How many values each of the five signs has.
pub(super) const SIGNS: [usize; 5] = [11 * 4 * 2, 5, 5, 6, CUES.len() + 1];

/// Classes of the words that stand beside names.
const CUES: &str = "tfoskrvnm";

/// The signs of one word: its form, given name, surname, ordinary word, word beside names.
pub(super) type Signs = [u8; 5];

/// The place of a post's casing among the values of the first sign.
pub(super) fn casing(text: &str) -> u8 {
    match case_of(text) {
        'n' => 0,
        'f' => 1,
        'm' => 2,
        _ => 3,
    }
}

/// The signs of a word; `first` says whether it opens its sentence.
pub(super) fn signs(document: &Document, word: Word, casing: u8, first: bool) -> Signs {
    let form = (form(word.span.of(&document.text), word.kind) * 4 + casing) * 2 + u8::from(first);
    if word.kind != WordKind::Letters {
        return [form, 0, 0, 0, 0];
    }
    let base = names::fold_of(document.lower(word.span));
    let cue = names::cue_class(base).chars().next().and_then(|class| CUES.find(class)).map_or(0, |at| at as u8 + 1);
    [form, names::given(base).min(4), names::surname(base).min(4), names::common(base).min(5), cue]
}

/// How a word is written, from 0 to 10.
fn form(typed: &str, kind: WordKind) -> u8 {
    match kind {
        WordKind::Mark => return 0,
        WordKind::Number => return 1,
        WordKind::Link | WordKind::Email => return 2,
        WordKind::Hashtag => return 3,
        WordKind::Handle => return 4,
        WordKind::Letters => {}
    }
    if typed.chars().any(char::is_numeric) {
        return 10;
    }
    let letters = || typed.chars().filter(|c| c.is_alphabetic());
    let upper = letters().filter(|c| c.is_uppercase()).count();
    match upper {
        0 => 5,
        1 if letters().count() == 1 => 7,
        _ if upper == letters().count() => 8,
        1 if typed.starts_with(char::is_uppercase) => 6,
        _ => 9,
    }
}
