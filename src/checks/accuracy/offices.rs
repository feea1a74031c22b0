//! The officials of the profile as a post names them: the title beside the name, and whether it is a former one.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::city::{NameKind, Official};
use crate::text::{Document, Lexicon, Span};

static TITLES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/office-titles.txt")));

static FORMER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:former(?:ly)?|then|ex|past|retired|late|acting|interim|outgoing|incoming|future|deputy|vice|pro tem|one-time|longtime|previous)[ -](?:[a-z/]+ ){0,2}$")
        .expect("a valid pattern")
});

/// An official named in the post.
pub(super) struct Named<'a> {
    pub name: Span,
    pub official: &'a Official,
    /// The title right before the name, or right behind it between commas.
    pub title: Option<Span>,
    /// "Former", "then", "acting" stands before the title or the name.
    pub former: bool,
}

/// Every official of the profile that the post names in full.
pub(super) fn named<'a>(cx: &'a Context<'_>) -> Vec<Named<'a>> {
    let document = cx.document;
    let mut found = Vec::new();
    let people = cx.names().iter().filter_map(|mention| match mention.kind {
        NameKind::Official(i) => Some((mention.span, &cx.city.profile.officials[i])),
        _ => None,
    });
    for (name, official) in people {
        let title = title_of(document, name);
        let starts = title.map_or(name.start, |t| t.start.min(name.start));
        let former = FORMER.is_match(super::quantity::before(document, starts, 32))
            || title.is_some_and(|t| t.start > name.end && FORMER.is_match(super::quantity::before(document, t.start, 16)));
        found.push(Named { name, official, title, former });
    }
    found
}

/// The office written right before a name, or right behind it between commas.
pub(crate) fn title_of(document: &Document, name: Span) -> Option<Span> {
    let mut from = name.start.saturating_sub(48);
    while !document.text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (name.end + 48).min(document.text.len());
    while !document.text.is_char_boundary(to) {
        to -= 1;
    }
    let gap = |a: usize, b: usize| document.text.get(a..b).unwrap_or_default();
    let head = Span::new(from, name.start);
    let before = TITLES.find_in(document, head).last().filter(|hit| matches!(gap(hit.span.end, name.start), " " | "\u{a0}"));
    let behind = TITLES
        .find_in(document, Span::new(name.end, to))
        .next()
        .filter(|hit| matches!(gap(name.end, hit.span.start), ", " | ", the " | ", our " | ", city " | " (" | ", Baxter's "));
    before.or(behind).map(|hit| hit.span)
}

/// Whether a written title is the one of the profile, or a part or another name of it.
pub(crate) fn same_office(written: &str, listed: &str) -> bool {
    let plain = |title: &str| {
        let title = title.to_lowercase();
        title
            .replace("councilmember", "council member")
            .replace("councilman", "council member")
            .replace("councilwoman", "council member")
            .replace("chief of police", "police chief")
    };
    let written = plain(written);
    let listed = plain(listed);
    let bare = listed.split('(').next().unwrap_or_default();
    let mut offices: Vec<&str> = bare.split(['/', ';', ',']).map(str::trim).filter(|office| !office.is_empty()).collect();
    offices.push(bare.trim());
    let rank = |title: &str| title.starts_with("assistant ") || title.starts_with("deputy ") || title.contains(" assistant ");
    written.split('/').all(|part| {
        offices.iter().any(|office| {
            let tail = |long: &str, short: &str| long == short || long.ends_with(&format!(" {short}"));
            (tail(office, part) || tail(part, office)) && rank(office) == rank(part)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::same_office;

    #[test]
    fn a_title_may_be_short_but_not_another_rank() {
        assert!(same_office("Police Chief", "Police Chief (from December 2024)"));
        assert!(same_office("City Clerk", "Assistant City Administrator/Clerk"));
        assert!(same_office("Sheriff", "Crow Wing County Sheriff"));
        assert!(same_office("Councilmember", "Council Member"));
        assert!(same_office("City Engineer", "Public Works Director/City Engineer"));
        assert!(!same_office("City Administrator", "Assistant City Administrator/Clerk"));
        assert!(!same_office("Mayor", "Council Member"));
        assert!(!same_office("Finance Director", "Community Development Director"));
    }
}
