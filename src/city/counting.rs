//! How a platform counts a post. The limits stand in the profile; the ways of counting are the platforms' own.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::{Count, Platform};
use crate::text::facts::{Link, LinkTrouble};
use crate::text::{Document, Span};

/// What X takes for a link where the profile says nothing.
const LINK_WEIGHT: usize = 23;

/// Code points that count one on X; all others count two.
/// As published by the platform for version 3 of its counting.
const LIGHT: [std::ops::RangeInclusive<u32>; 4] = [0..=4351, 8192..=8205, 8208..=8223, 8242..=8247];

/// What a platform counts for a text.
pub fn count(platform: &Platform, document: &Document) -> usize {
    pieces(platform, document).map(|(_, weight)| weight).sum()
}

/// The part of a text that lies over the platform's limit, if there is any.
pub fn over(platform: &Platform, document: &Document) -> Option<Span> {
    let max = platform.max?;
    let mut used = 0;
    let mut cut = None;
    for (start, weight) in pieces(platform, document) {
        used += weight;
        if used > max && cut.is_none() {
            cut = Some(start);
        }
    }
    cut.map(|start| Span::new(start, document.text.len()))
}

/// The byte behind the first `n` characters of a text, or its end.
pub fn behind(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |(at, _)| at)
}

/// Whether a grapheme is shown as an emoji.
pub fn is_emoji(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    let Some(first) = chars.next() else { return false };
    let rest = chars.as_str();
    if rest.contains('\u{20e3}') {
        return true;
    }
    if rest.starts_with('\u{fe0e}') {
        return false;
    }
    has_emoji_face(first) || (rest.starts_with('\u{fe0f}') && has_text_face(first))
}

/// Characters that are emoji by themselves.
fn has_emoji_face(c: char) -> bool {
    matches!(c,
        '\u{1f300}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6ff}' | '\u{1f7e0}'..='\u{1f7eb}' | '\u{1f7f0}'
        | '\u{1f90c}'..='\u{1f9ff}' | '\u{1fa70}'..='\u{1faff}' | '\u{1f1e6}'..='\u{1f1ff}'
        | '\u{1f004}' | '\u{1f0cf}' | '\u{1f170}' | '\u{1f171}' | '\u{1f17e}' | '\u{1f17f}' | '\u{1f18e}'
        | '\u{1f191}'..='\u{1f19a}' | '\u{1f201}' | '\u{1f202}' | '\u{1f21a}' | '\u{1f22f}' | '\u{1f232}'..='\u{1f23a}'
        | '\u{1f250}' | '\u{1f251}'
        | '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23f3}' | '\u{23f8}'..='\u{23fa}' | '\u{25fd}' | '\u{25fe}'
        | '\u{2600}'..='\u{2604}' | '\u{260e}' | '\u{2611}' | '\u{2614}' | '\u{2615}' | '\u{2618}' | '\u{261d}'
        | '\u{2620}' | '\u{2622}' | '\u{2623}' | '\u{2626}' | '\u{262a}' | '\u{262e}' | '\u{262f}'
        | '\u{2638}'..='\u{263a}' | '\u{2640}' | '\u{2642}' | '\u{2648}'..='\u{2653}' | '\u{265f}' | '\u{2660}'
        | '\u{2663}' | '\u{2665}' | '\u{2666}' | '\u{2668}' | '\u{267b}' | '\u{267e}' | '\u{267f}'
        | '\u{2692}'..='\u{2697}' | '\u{2699}' | '\u{269b}' | '\u{269c}' | '\u{26a0}' | '\u{26a1}' | '\u{26a7}'
        | '\u{26aa}' | '\u{26ab}' | '\u{26b0}' | '\u{26b1}' | '\u{26bd}' | '\u{26be}' | '\u{26c4}' | '\u{26c5}'
        | '\u{26c8}' | '\u{26ce}' | '\u{26cf}' | '\u{26d1}' | '\u{26d3}' | '\u{26d4}' | '\u{26e9}' | '\u{26ea}'
        | '\u{26f0}'..='\u{26f5}' | '\u{26f7}'..='\u{26fa}' | '\u{26fd}' | '\u{2702}' | '\u{2705}'
        | '\u{2708}'..='\u{270d}' | '\u{270f}' | '\u{2712}' | '\u{2716}' | '\u{271d}' | '\u{2721}' | '\u{2728}'
        | '\u{2733}' | '\u{2734}' | '\u{2744}' | '\u{2747}' | '\u{274c}' | '\u{274e}' | '\u{2753}'..='\u{2755}'
        | '\u{2757}' | '\u{2763}' | '\u{2764}' | '\u{2795}'..='\u{2797}' | '\u{27b0}' | '\u{27bf}'
        | '\u{2b1b}' | '\u{2b1c}' | '\u{2b50}' | '\u{2b55}')
}

/// Characters that become an emoji only with the mark behind them that asks for it.
fn has_text_face(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{2199}'
        | '\u{21a9}' | '\u{21aa}' | '\u{2328}' | '\u{23cf}' | '\u{24c2}' | '\u{25aa}' | '\u{25ab}' | '\u{25b6}'
        | '\u{25c0}' | '\u{25fb}' | '\u{25fc}' | '\u{2714}' | '\u{27a1}' | '\u{2934}' | '\u{2935}'
        | '\u{2b05}'..='\u{2b07}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}')
}

/// The text cut into what is counted as one: where each piece starts, and what it counts.
pub(super) fn pieces<'a>(platform: &'a Platform, document: &'a Document) -> Box<dyn Iterator<Item = (usize, usize)> + 'a> {
    let text = document.text.as_str();
    match platform.count {
        Count::Chars => Box::new(text.char_indices().map(|(at, _)| (at, 1))),
        Count::EmojiAsBytes => Box::new(
            text.grapheme_indices(true)
                .map(|(at, grapheme)| (at, if is_emoji(grapheme) { grapheme.len() } else { grapheme.chars().count() })),
        ),
        Count::Weighted => {
            let link_weight = platform.url_weight.unwrap_or(LINK_WEIGHT);
            // What does not work as a link is counted letter by letter.
            let works = |link: &&Link| link.trouble.is_none_or(|trouble| trouble == LinkTrouble::Scheme);
            let links: Vec<Span> = document.facts.links.iter().filter(works).map(|link| link.span).collect();
            let mut next = 0;
            let mut within = 0;
            Box::new(text.grapheme_indices(true).map(move |(at, grapheme)| {
                while links.get(next).is_some_and(|link| link.end <= at) {
                    next += 1;
                }
                if at < within {
                    return (at, 0);
                }
                match links.get(next) {
                    Some(link) if link.start <= at => {
                        within = link.end;
                        (at, link_weight)
                    }
                    _ => (at, weight(grapheme)),
                }
            }))
        }
    }
}

/// What one grapheme counts on X: an emoji two, whatever it is made of; else the sum of its normalized code points.
fn weight(grapheme: &str) -> usize {
    if is_emoji(grapheme) {
        return 2;
    }
    grapheme.nfc().map(|c| if LIGHT.iter().any(|range| range.contains(&u32::from(c))) { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::city::{City, baxter};

    fn used(platform: &str, text: &str) -> usize {
        let city = City::new(baxter());
        count(city.platform(platform).expect("a listed platform"), &Document::read(text, date(2026, 11, 30)))
    }

    /// Values that the platform publishes for its own counting.
    #[test]
    fn x_counts_as_published() {
        for (text, expected) in [
            ("Hi http://test.co", 26),
            ("http://test.co", 23),
            ("H\u{1f431}\u{263a}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}", 7),
            ("\u{1f637}\u{1f47e}\u{1f621}\u{1f525}\u{1f4a9}", 10),
            ("\u{1f64b}\u{1f3fd}\u{1f468}\u{200d}\u{1f3a4}", 4),
            ("1\u{20e3}", 2),
            ("Unicode 9.0 emoji: \u{1f920}; \u{1f483}; \u{1f483}\u{1f3fe}", 29),
            ("A\u{301}B", 2),
            ("\u{4f60}\u{597d}", 4),
            ("example.com", 23),
        ] {
            assert_eq!(used("x", text), expected, "{text}");
        }
        assert_eq!(used("x", &"https://www.twitter.com/aloha ".repeat(10)), 240);
        let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        assert_eq!(used("x", &format!("Unicode 10.0 emoji: \u{1f92a}; \u{1f9d5}; \u{1f9d5}\u{1f3fe}; {flag}")), 34);
    }

    #[test]
    fn x_counts_emoji_two_and_links_twenty_three() {
        assert_eq!(used("x", &format!("{}\u{2744}\u{fe0f}", "a".repeat(278))), 280);
        assert_eq!(used("x", &format!("{}\u{2744}\u{fe0f}", "a".repeat(279))), 281);
        let link = format!("https://www.baxtermn.gov/{}", "a".repeat(65));
        assert_eq!(link.len(), 90);
        assert_eq!(used("x", &format!("{} {link}", "a".repeat(256))), 280);
    }

    #[test]
    fn threads_counts_emoji_as_bytes() {
        assert_eq!(used("threads", &format!("{}\u{1f600}", "a".repeat(498))), 502);
        assert_eq!(used("threads", "caf\u{e9}"), 4);
    }

    #[test]
    fn others_count_characters() {
        assert_eq!(used("linkedin", &"\u{e9}".repeat(2990)), 2990);
        assert_eq!(used("facebook", "\u{1f600}!"), 2);
    }

    #[test]
    fn the_cut_lies_where_the_limit_is() {
        let city = City::new(baxter());
        let platform = city.platform("x").expect("a listed platform");
        let text = "a".repeat(283);
        let document = Document::read(&text, date(2026, 11, 30));
        assert_eq!(over(platform, &document), Some(Span::new(280, 283)));
        assert_eq!(over(platform, &Document::read("short", date(2026, 11, 30))), None);
    }
}
