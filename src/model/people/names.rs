//! The lists behind the reader: given names, surnames, ordinary words, and the words beside names.

use std::sync::LazyLock;

use crate::text::lexicon;

/// What a word beside a name says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Place,
    Firm,
    Other,
}

/// A list file, sorted by its entries.
struct Table {
    lines: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn new(file: &'static str) -> Self {
        let mut lines: Vec<_> = lexicon::lines(file).map(|line| line.split_once('\t').unwrap_or((line, "1"))).collect();
        lines.sort_unstable();
        Self { lines }
    }

    fn get(&self, word: &str) -> Option<&'static str> {
        let at = self.lines.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok()?;
        Some(self.lines[at].1)
    }
}

static GIVEN: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("../../../dictionaries/given-names.txt")));
static SURNAMES: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("../../../dictionaries/surnames.txt")));
static COMMON: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("../../../dictionaries/common-words.txt")));
static CUES: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("../../../dictionaries/name-cues.txt")));

fn class(listed: Option<&str>) -> u8 {
    listed.and_then(|class| class.bytes().next()).map_or(0, |digit| digit.saturating_sub(b'0'))
}

/// How common a given name is, from 0 (unknown) to 4.
pub(in crate::model) fn given(word: &str) -> u8 {
    class(GIVEN.get(word))
}

/// How common a surname is, from 0 (unknown) to 4. The list keeps the endings behind the first three letters.
pub(in crate::model) fn surname(word: &str) -> u8 {
    let cut = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
    let (start, end) = word.split_at(cut);
    let Some(ends) = SURNAMES.get(start) else { return 0 };
    ends.split(',')
        .find_map(|entry| {
            let digit = entry.as_bytes().last().is_some_and(u8::is_ascii_digit);
            let (name, class) = if digit { entry.split_at(entry.len() - 1) } else { (entry, "1") };
            (name == end).then(|| class.as_bytes()[0] - b'0')
        })
        .unwrap_or(0)
}

/// How ordinary a word is in lower case, from 0 (never seen) to 5 (everywhere).
pub(in crate::model) fn common(word: &str) -> u8 {
    class(COMMON.get(word))
}

/// The class letter of a word that stands beside names; empty for others.
pub(in crate::model) fn cue_class(word: &str) -> &'static str {
    CUES.get(word).unwrap_or("")
}

/// What a word beside a name says about it.
pub(super) fn cue(word: &str) -> Option<Cue> {
    match cue_class(word) {
        "" => None,
        "f" => Some(Cue::Place),
        "o" => Some(Cue::Firm),
        _ => Some(Cue::Other),
    }
}

/// A folded word without its closing "'s".
pub(in crate::model) fn fold_of(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}
