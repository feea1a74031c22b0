//! Links, with and without a scheme, and links that were meant but will not open.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span, lexicon};

/// A link as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub span: Span,
    /// In lower case, without its scheme.
    pub value: String,
    /// Without credentials and port; the `www.` stays.
    pub host: String,
    /// What stands behind the host, the slash included.
    pub path: String,
    /// Why it will not open as typed.
    pub trouble: Option<LinkTrouble>,
    /// What was probably meant, where there is trouble.
    pub repaired: Option<String>,
}

/// Why a link will not open, or not where it seems to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTrouble {
    /// The scheme is not `https://`.
    Scheme,
    /// A comma where a point belongs.
    Comma,
    /// White space inside the host.
    Space,
    /// Two points in a row.
    Points,
    /// A host without an ending.
    NoEnding,
    /// An ending that is a slip of the fingers.
    Ending,
    /// `ww.` or `wwwbaxter`.
    Prefix,
    /// Words before an `@` hide the true host.
    Credentials,
}

impl Link {
    /// The host without `www.`.
    pub fn site(&self) -> &str {
        self.host.strip_prefix("www.").unwrap_or(&self.host)
    }
}

static ENDINGS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/link-endings.txt"))
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
        .collect()
});

macro_rules! path {
    () => {
        r"(?::\d{2,5}(?-u:\b))?(?:[/?#][^\s<>]*)?"
    };
}

/// Shapes that are meant as links and are none; each with its trouble.
static BROKEN: LazyLock<Vec<(LinkTrouble, Regex)>> = LazyLock::new(|| {
    let sites = r"(?:gov|com|org|net|edu|us|mn)(?-u:\b)(?:\.[a-z]{2}(?-u:\b))?";
    let path = path!();
    let shapes = [
        (
            LinkTrouble::Scheme,
            format!(
                r"(?-u:\b)(?:https?(?:[;.]//|//|:/|:|:\\\\|:///|:// | ://)|(?:htps?|hhtps?|htttps?|httpss|ttps?|hhtp|htp)://)[a-z0-9-]+(?:\.[a-z0-9-]+)+{path}"
            ),
        ),
        (
            LinkTrouble::Comma,
            format!(
                r"(?-u:\b)(?:(?:(?:https?://)?www[.,]|https?://)[a-z0-9-]+(?:\.[a-z0-9-]+)*,{sites}|www,[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z0-9-]{{3,}},(?:gov|com|org)(?-u:\b)){path}"
            ),
        ),
        (
            LinkTrouble::Space,
            format!(
                r"(?-u:\b)(?:(?:(?:https?://)?www\.|https?://)[a-z0-9-]+(?:\. | \.| )(?:gov|com|org|net|edu)(?-u:\b)|(?:https?://)?www(?:\. | \.| )[a-z0-9-]+(?:\.[a-z0-9-]+)*\.{sites}|[a-z0-9-]{{4,}}(?:\. | \.)(?:gov|com|org|net|edu|us)(?-u:\b)){path}"
            ),
        ),
        (
            LinkTrouble::Points,
            format!(
                r"(?-u:\b)(?:https?://)?(?:www\.\.+[a-z0-9-]+(?:\.[a-z0-9-]+)*\.{sites}|(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.\.(?:gov|com|org|net|edu)(?-u:\b)|www\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.\.[a-z0-9-]+){path}"
            ),
        ),
    ];
    shapes.into_iter().map(|(trouble, shape)| (trouble, Regex::new(&shape).expect("a valid pattern"))).collect()
});

static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"https?://[^\s<>]+",
        r"|(?-u:\b)w{2,4}\.[a-z0-9-]+(?:\.[a-z0-9-]+)*",
        path!(),
        r"|[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.[a-z]{2,24}",
        path!(),
    ))
    .expect("a valid pattern")
});

pub(super) fn read(text: &str, folded: &Folded, taken: &mut Taken) -> Vec<Link> {
    let plain = folded.text();
    let mut links = Vec::new();
    for (trouble, shape) in BROKEN.iter() {
        for found in shape.find_iter(plain) {
            let words = trim_tail(found.as_str());
            let end = found.start() + words.len();
            if glued(plain, found.start()) || !sound_break(*trouble, text, folded, found.start(), words) {
                continue;
            }
            if taken.take(found.start(), end) {
                links.push(broken(*trouble, folded.span(found.start(), end), words));
            }
        }
    }
    for found in LINK.find_iter(plain) {
        let words = trim_tail(found.as_str());
        let end = found.start() + words.len();
        if glued(plain, found.start()) || !taken.is_free(found.start(), end) {
            continue;
        }
        let span = folded.span(found.start(), end);
        if let Some(link) = whole(span, words, span.of(text)) {
            taken.take(found.start(), end);
            links.push(link);
        }
    }
    links.sort_by_key(|link| link.span);
    links
}

/// Whether the start stands inside a word, an address or a handle.
fn glued(plain: &str, start: usize) -> bool {
    plain[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '#' | '_' | '/' | '$'))
}

/// Whether broken words look like a link to a reader and not like the end of a sentence.
fn sound_break(trouble: LinkTrouble, text: &str, folded: &Folded, start: usize, words: &str) -> bool {
    if trouble != LinkTrouble::Space || words.starts_with("http") || words.starts_with("www") {
        return true;
    }
    // "at the office. Org charts": the ending must be typed small, and "us" and "net" are words.
    let Some((before, after)) = words.split_once(['.', ' ']) else { return false };
    let ending = after.trim_start_matches(['.', ' ']);
    let (name, _) = split_path(ending);
    let typed = folded.span(start + words.len() - ending.len(), start + words.len() - ending.len() + name.len()).of(text);
    let small = typed.chars().all(|c| !c.is_uppercase());
    let has_path = ending.len() > name.len() + 1;
    small && !before.is_empty() && (has_path || matches!(name, "gov" | "com"))
}

fn broken(trouble: LinkTrouble, span: Span, words: &str) -> Link {
    static SCHEME: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^h{0,2}t{1,3}p+s*(?: ?[:;.]{0,2}(?:[/\\]{1,3}|:))? ?").expect("a valid pattern"));
    static POINTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" ?[.,]+ ?| ").expect("a valid pattern"));
    let scheme = SCHEME.find(words).filter(|m| !m.is_empty() && m.as_str().contains([':', '/', '\\']));
    let rest = scheme.map_or(words, |m| &words[m.end()..]);
    let (host, path) = split_path(rest);
    let host = POINTS.replace_all(host, ".").into_owned();
    let meant = format!("{}{host}{path}", if scheme.is_some() { "https://" } else { "" });
    Link {
        span,
        value: format!("{host}{path}"),
        host: bare_host(&host).to_owned(),
        path: path.to_owned(),
        trouble: Some(trouble),
        repaired: (meant != words).then_some(meant),
    }
}

/// A link from words that have the shape of one; `None` where they are none ("map.pdf", "closed.In").
fn whole(span: Span, words: &str, typed: &str) -> Option<Link> {
    let (scheme, rest) = match words.split_once("://") {
        Some((scheme, rest)) if words.starts_with("http") => (Some(scheme), rest),
        _ => (None, words),
    };
    let (authority, path) = split_path(rest);
    let (credentials, host) = authority.rsplit_once('@').map_or((None, authority), |(c, h)| (Some(c), h));
    let host = bare_host(host);
    let shown = scheme.is_some() || host.starts_with("www.");
    let last = host.rsplit('.').next().unwrap_or_default();
    let mut trouble = None;
    let mut repaired = None;
    let meant = |host: &str| format!("{}{host}{path}", scheme.map_or(String::new(), |s| format!("{s}://")));
    let class = ENDINGS.get(last).copied();
    let labels = host.split('.').filter(|label| !label.is_empty()).count();
    if credentials.is_some() {
        trouble = Some(LinkTrouble::Credentials);
    } else if scheme.is_some() && host != "localhost" && labels < 2 || host.starts_with("www.") && labels < 3 {
        if host.is_empty() {
            return None;
        }
        trouble = Some(LinkTrouble::NoEnding);
    } else if host.starts_with("ww.") || host.starts_with("wwww.") {
        trouble = Some(LinkTrouble::Prefix);
        repaired = host.split_once('.').map(|(_, rest)| meant(&format!("www.{rest}")));
    } else if let Some(right) = class.and_then(|class| class.strip_prefix("slip-")) {
        let name = &host[..host.len() - last.len()];
        // "pros.cons" is no link; a slip shows only at the end of a name of some length.
        if !shown && (name.len() < 6 || typed.chars().any(char::is_uppercase)) {
            return None;
        }
        trouble = Some(LinkTrouble::Ending);
        repaired = Some(meant(&format!("{name}{right}")));
    } else if !shown {
        let ending = typed.get(..host.len()).unwrap_or(typed).rsplit('.').next().unwrap_or_default();
        let small = ending.chars().all(|c| !c.is_uppercase());
        let loud = typed.chars().all(|c| !c.is_lowercase());
        let known = match class {
            Some("word") => path.len() > 1,
            Some(_) => small || loud,
            None => false,
        };
        if !known || host.split('.').any(str::is_empty) {
            return None;
        }
        // "etc.com" and "U.S.info" are no hosts, and neither is a number with an ending.
        if host.chars().next().is_some_and(|c| c.is_ascii_digit()) && !host.chars().any(|c| c.is_alphabetic() && c != 'm') {
            return None;
        }
        if let Some(rest) = host.strip_prefix("www").filter(|rest| rest.len() > 5 && !rest.starts_with('.')) {
            trouble = Some(LinkTrouble::Prefix);
            repaired = Some(meant(&format!("www.{rest}")));
        }
    }
    Some(Link { span, value: rest.to_owned(), host: host.to_owned(), path: path.to_owned(), trouble, repaired })
}

fn split_path(rest: &str) -> (&str, &str) {
    rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at))
}

/// Without a port.
fn bare_host(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Without the punctuation that belongs to the sentence and not to the address.
fn trim_tail(link: &str) -> &str {
    let mut words = link;
    loop {
        let Some(last) = words.chars().next_back() else { return words };
        let unbalanced = last == ')' && words.matches(')').count() > words.matches('(').count();
        if matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | ']' | '}' | '*' | '|' | '\u{2026}' | '\u{2014}')
            || unbalanced
        {
            words = &words[..words.len() - last.len_utf8()];
        } else {
            return words;
        }
    }
}
