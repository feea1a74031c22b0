//! Links, e-mail addresses, hashtags and handles: the pieces of a post that are one word each.

use std::sync::LazyLock;

use regex::Regex;

use super::Facts;
use crate::text::{Folded, Span};

/// A link, an address, a tag or a handle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    /// In lower case; a link without its scheme.
    pub value: String,
}

static EMAIL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+").expect("a valid pattern"));
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"https?://[^\s<>]+",
        r"|(?-u:\b)www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:/[^\s<>]*)?",
        r"|(?-u:\b)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.(?:com|org|net|gov|edu|us|mil|info|io|co|biz|ly|gl|me|tv|news|example|test)(?-u:\b)(?:/[^\s<>]*)?",
    ))
    .expect("a valid pattern")
});
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"([#@])([\p{L}\p{N}_][\p{L}\p{N}_.]*)").expect("a valid pattern"));

pub(super) fn read(_text: &str, folded: &Folded) -> Facts {
    let mut facts = Facts::default();
    let plain = folded.text();
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for found in EMAIL.find_iter(plain) {
        taken.push((found.start(), found.end()));
        facts.emails.push(Token { span: folded.span(found.start(), found.end()), value: found.as_str().to_owned() });
    }
    for found in LINK.find_iter(plain) {
        let words = trim_tail(found.as_str());
        let (start, end) = (found.start(), found.start() + words.len());
        if taken.iter().any(|&(a, b)| a < end && start < b) {
            continue;
        }
        taken.push((start, end));
        let value = words.trim_start_matches("https://").trim_start_matches("http://").to_owned();
        facts.links.push(Token { span: folded.span(start, end), value });
    }
    for found in TAG.captures_iter(plain) {
        let (Some(mark), Some(name)) = (found.get(1), found.get(2)) else { continue };
        let words = name.as_str().trim_end_matches('.');
        let (start, end) = (mark.start(), name.start() + words.len());
        let glued = plain[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '&');
        let counts = words.chars().all(|c| c.is_ascii_digit());
        if glued || counts || taken.iter().any(|&(a, b)| a < end && start < b) {
            continue;
        }
        let token = Token { span: folded.span(start, end), value: plain[start..end].to_owned() };
        if mark.as_str() == "#" { facts.hashtags.push(token) } else { facts.handles.push(token) }
    }
    facts.links.sort_by_key(|token| token.span);
    facts
}

/// Without the punctuation that belongs to the sentence and not to the address.
fn trim_tail(link: &str) -> &str {
    let mut words = link;
    loop {
        let Some(last) = words.chars().next_back() else { return words };
        let unbalanced = last == ')' && words.matches(')').count() > words.matches('(').count();
        if matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | ']' | '\u{2026}') || unbalanced {
            words = &words[..words.len() - last.len_utf8()];
        } else {
            return words;
        }
    }
}
