//! Street addresses: a house number, a name and a street word, or a block.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span, lexicon};

/// A street address as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub span: Span,
    /// In lower case.
    pub value: String,
    /// Whether it names a block and no house.
    pub block: bool,
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(\d{1,6}(?:-\d{1,5})?[a-d]?)( block of)?((?: (?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.?)?(?: [\p{L}0-9][\p{L}\p{N}'.-]*){1,4}?) ([a-z]{2,10})(?-u:\b)\.?",
        r"(?: (?:n|s|e|w|ne|nw|se|sw|north|south|east|west)(?-u:\b)\.?)?(?:,? (?:apt|apartment|unit|suite|ste|lot|#)\.? ?#?[a-z0-9-]{1,5}(?-u:\b))?",
    ))
    .expect("a valid pattern")
});

static STREETS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("../../../dictionaries/street-words.txt")).collect());

pub(super) fn read(text: &str, folded: &Folded, taken: &mut Taken) -> Vec<Address> {
    let plain = folded.text();
    let mut addresses = Vec::new();
    let mut at = 0;
    while let Some(found) = ADDRESS.captures_at(plain, at) {
        let (Some(whole), Some(name)) = (found.get(0), found.get(3)) else { break };
        let typed = |start: usize, end: usize| folded.span(start, end).of(text);
        let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let block = found.get(2).is_some();
        // The shortest run of capitalised words that ends in a street word, read from the whole match on.
        let mut end = None;
        let mut cursor = name.start();
        let rest = &plain[name.start()..];
        for (words, piece) in rest.split(' ').skip(1).take(6).enumerate() {
            let start = cursor + 1;
            let bare = piece.trim_end_matches([',', '.', ';', ':', '!', '?', ')']);
            cursor = start + piece.len();
            if bare.is_empty() || bare.contains('\n') || !capital(typed(start, start + bare.len())) {
                break;
            }
            if words > 0 && STREETS.contains(bare) {
                end = Some(start + bare.len());
                // "Industrial Park Road" goes on where another street word follows.
                let next = plain[cursor..].trim_start_matches(' ');
                let next_word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                if bare.len() < piece.len() || !STREETS.contains(next_word) {
                    break;
                }
            } else if bare.len() < piece.len() && !matches!(piece, "n." | "s." | "e." | "w." | "st.") {
                break;
            }
        }
        let Some(end) = end else {
            at = found.get(1).map_or(whole.end(), |m| m.end());
            continue;
        };
        let end = if end < whole.end() && whole.as_str()[end - whole.start()..].starts_with([',', ' ']) {
            unit_end(plain, end)
        } else {
            end
        };
        let dated = super::number::is_dated(plain, whole.start());
        if !dated && taken.take(whole.start(), end) {
            addresses.push(Address { span: folded.span(whole.start(), end), value: plain[whole.start()..end].to_owned(), block });
        }
        at = end;
    }
    addresses
}

/// Where the address ends with its apartment.
fn unit_end(plain: &str, end: usize) -> usize {
    static UNIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^,? (?:apt|apartment|unit|suite|ste|lot)\.? ?#?[a-z0-9-]{1,5}(?-u:\b)").expect("a valid pattern")
    });
    end + UNIT.find(&plain[end..]).map_or(0, |m| m.len())
}
