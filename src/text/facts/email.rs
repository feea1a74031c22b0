//! E-mail addresses, and addresses that were meant but will not arrive.

use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span};

/// An e-mail address as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    pub span: Span,
    /// In lower case.
    pub value: String,
    /// Behind the `@`.
    pub domain: String,
    /// Whether mail to it cannot arrive as typed.
    pub malformed: bool,
    /// What was probably meant, where it is malformed.
    pub repaired: Option<String>,
}

static WHOLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+").expect("a valid pattern"));

/// A comma, two points, a space or a written-out "at" in an address.
static BROKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)[a-z0-9][a-z0-9._%+-]*(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:,|\.\.| \.|\. )(?:gov|com|org|net|edu|us)(?-u:\b)",
        r"|@[,.;][a-z0-9-]+(?:\.[a-z0-9-]+)+",
        r"|@@[a-z0-9-]+(?:\.[a-z0-9-]+)+",
        r"|@ [a-z0-9-]+\.(?:gov|com|org|net|edu|us)(?-u:\b)",
        r"| ?[\[(]at[\])] ?[a-z0-9-]+\.(?:gov|com|org|net|edu|us)(?-u:\b))",
    ))
    .expect("a valid pattern")
});

/// Shapes that are an address only where the words before speak of one.
static DOUBTFUL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)[a-z0-9][a-z0-9._%+-]+(?: @[a-z0-9-]+\.(?:gov|com|org|net|edu|us)(?-u:\b)|@[a-z0-9-]{2,})")
        .expect("a valid pattern")
});

static CUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:e-?mail(?:s|ed)?|mailbox|write to|send|contact|inbox|questions|rsvp)(?-u:\b)")
        .expect("a valid pattern")
});

pub(super) fn read(folded: &Folded, taken: &mut Taken) -> Vec<Email> {
    let plain = folded.text();
    if !plain.contains(['@', '(', '[']) {
        return Vec::new();
    }
    let mut emails = Vec::new();
    let mut add = |start: usize, words: &str, malformed: bool, taken: &mut Taken| {
        let end = start + words.len();
        // "https://user@host" is a link, and a dangerous one.
        let in_link = before(plain, start, 200).rsplit(char::is_whitespace).next().is_some_and(|token| token.contains("://"));
        if !in_link && taken.take(start, end) {
            emails.push(email(folded.span(start, end), words, malformed));
        }
    };
    for found in BROKEN.find_iter(plain) {
        add(found.start(), found.as_str(), true, taken);
    }
    for found in WHOLE.find_iter(plain) {
        let words = found.as_str().trim_end_matches(['.', '-']);
        add(found.start(), words, slip(words).is_some(), taken);
    }
    for found in DOUBTFUL.find_iter(plain) {
        let continued = plain[found.end()..].starts_with(['.', '@', '_'])
            && plain[found.end() + 1..].starts_with(|c: char| c.is_alphanumeric());
        if CUE.is_match(before(plain, found.start(), 40)) && !continued {
            add(found.start(), found.as_str(), true, taken);
        }
    }
    emails.sort_by_key(|email| email.span);
    emails
}

/// At most so many bytes before a place.
fn before(plain: &str, start: usize, bytes: usize) -> &str {
    let mut from = start.saturating_sub(bytes);
    while !plain.is_char_boundary(from) {
        from += 1;
    }
    &plain[from..start]
}

/// The ending a slip of the fingers was meant to be.
fn slip(words: &str) -> Option<&'static str> {
    Some(match words.rsplit('.').next()? {
        "con" | "cmo" | "ocm" | "vom" | "comm" => "com",
        "gvo" | "ogv" | "gpv" | "gob" | "govv" => "gov",
        "ogr" | "rog" | "orgg" => "org",
        _ => return None,
    })
}

fn email(span: Span, words: &str, malformed: bool) -> Email {
    static AT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" ?[\[(]at[\])] ?| ?@+ ?[,.;]?").expect("a valid pattern"));
    static POINT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" ?[.,]+ ?").expect("a valid pattern"));
    let at = AT.find(words);
    let (local, domain) = at.map_or((words, ""), |m| (&words[..m.start()], &words[m.end()..]));
    let mut domain = POINT.replace_all(domain, ".").into_owned();
    if let Some(right) = slip(&domain) {
        domain.truncate(domain.rfind('.').map_or(0, |at| at + 1));
        domain.push_str(right);
    }
    let meant = format!("{local}@{domain}");
    let repaired = (malformed && domain.contains('.') && meant != words).then(|| meant.clone());
    Email { span, value: if malformed { words.to_owned() } else { meant }, domain, malformed, repaired }
}
