//! Hashtags and handles: the pieces of a post that are one word each and lead to a place on a platform.

use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span};

/// A tag or a handle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    /// In lower case, the mark included.
    pub value: String,
}

static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"([#@])([\p{L}\p{N}_][\p{L}\p{N}_.]*)").expect("a valid pattern"));

/// Hashtags and handles, in this order.
pub(super) fn read(folded: &Folded, taken: &mut Taken) -> (Vec<Token>, Vec<Token>) {
    let (mut hashtags, mut handles) = (Vec::new(), Vec::new());
    let plain = folded.text();
    for found in TAG.captures_iter(plain) {
        let (Some(mark), Some(name)) = (found.get(1), found.get(2)) else { continue };
        let words = name.as_str().trim_end_matches('.');
        let (start, end) = (mark.start(), name.start() + words.len());
        let glued = plain[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '&');
        let counts = words.chars().all(|c| c.is_ascii_digit());
        if glued || counts || !taken.take(start, end) {
            continue;
        }
        let token = Token { span: folded.span(start, end), value: plain[start..end].to_owned() };
        if mark.as_str() == "#" { hashtags.push(token) } else { handles.push(token) }
    }
    (hashtags, handles)
}
