//! A post that a platform would refuse for its length. Counting is the city floor's work.

use super::posted::{self, grouped};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::fitting;
use crate::text::Span;

pub(in crate::checks) struct TooLong;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "too-long",
    title: "Too long for the platform",
    severity: Severity::Stop,
    policy: &["P-4", "M-2"],
    law: None,
    flags: "The part of a post that lies over the limit of a chosen platform, counted the way that platform counts.",
    leaves: "Platforms that were not chosen or whose limit is not known, and numbered parts that each find room: (1/3), (2/3), (3/3).",
    why: "The platform would refuse the post, or show it without its end.",
    instead: "Cut what can stand on the website, or split the post into parts that can be read alone.",
    examples: &[
        Example::flagged(
            "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf Course \
             Drive and Clearwater Road, then go through the side streets, then the courts. Cars left on the street will be towed \
             to the city lot. Pick yours up from 8 a.m. to «4:30 p.m. at the public works building with your license.»",
        )
        .on(&["x"]),
        Example::flagged(
            "❄️❄️❄️ Crews are out tonight. Please give them room, keep your distance, clear the sidewalk in front of your house, \
             clear the hydrant near it, move trash carts behind the curb, and look in on a neighbor who may need a hand with the \
             shovel. The lots at City Hall and at Whipple Beach are open fo«r cars»",
        )
        .on(&["facebook", "x"]),
        Example::clean("Snow emergency from 10 p.m. tonight. Move your car off the street.", "Far below every limit.").on(&["x"]),
        Example::clean(
            "Crews flush hydrants this week on Foley Road: \
             www.baxtermn.gov/public-works/water-utility/hydrant-flushing-schedule-and-map-for-all-neighborhoods-and-lakes. The \
             water may look rusty for an hour. It is safe. Run the cold tap until it is clear, and wait with the laundry until then.",
            "X counts 23 for a link, however long it is.",
        )
        .on(&["x"]),
        Example::clean(
            "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf Course \
             Drive and Clearwater Road, then go through the side streets, then the courts. Cars left on the street will be towed \
             to the city lot. Pick yours up from 8 a.m. to 4:30 p.m. at the public works building with your license.",
            "Facebook has room for it.",
        )
        .on(&["facebook"]),
        Example::clean(
            "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf Course \
             Drive and Clearwater Road, then go through the side streets, then the courts. Cars left on the street will be towed \
             to the city lot. Pick yours up from 8 a.m. to 4:30 p.m. at the public works building with your license.",
            "X has a short text of its own.",
        )
        .on(&["facebook", "x"])
        .versions(&[("x", "Snow emergency from 10 p.m. tonight. Move your car.")]),
        Example::clean(
            "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf Course \
             Drive and Clearwater Road, then go through the side streets, then the courts. (1/2)\n\nCars left on the street will \
             be towed to the city lot. Pick yours up from 8 a.m. to 4:30 p.m. at the public works building with your license. (2/2)",
            "Two posts, numbered, each with room to spare.",
        )
        .on(&["x"]),
    ],
};

impl Check for TooLong {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        // Of the platforms that share the text, the strictest decides where the cut is.
        let mut shared: Vec<(Span, String)> = Vec::new();
        for posted in posted::all(cx) {
            let (Some(max), Some(over)) = (posted.platform.max, fitting::over(posted.platform, &posted.document, cx.today))
            else {
                continue;
            };
            let part = over.part.map_or_else(String::new, |(nth, of)| format!("Part {nth} of {of}: "));
            let words = format!(
                "{part}{} of {} for {}. Cut {}.",
                grouped(over.used),
                grouped(max),
                posted.name(),
                grouped(over.used.saturating_sub(max))
            );
            if posted.own {
                findings.push(RULE.finding(posted.place(cx, over.span), words).confidence(1.0));
            } else {
                shared.push((over.span, words));
            }
        }
        shared.sort_by_key(|(over, _)| over.start);
        let mut shared = shared.into_iter();
        if let Some((over, words)) = shared.next() {
            let mut finding = RULE.finding(over, words).confidence(1.0);
            for (_, words) in shared {
                finding = finding.because(words);
            }
            if let Some(last) = cx.document.sentences.iter().rev().find(|sentence| sentence.span.end <= over.start) {
                finding = finding.because(format!("It fits if it ends with “{}”", ending(last.span.of(&cx.document.text))));
            }
            findings.push(finding);
        }
        findings
    }
}

/// The last words of a sentence, enough to find it again.
fn ending(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let tail = words[words.len().saturating_sub(5)..].join(" ");
    if words.len() > 5 { format!("… {tail}") } else { tail }
}

#[cfg(test)]
mod tests {
    use crate::checks::TODAY;
    use crate::city::{City, baxter};
    use crate::engine;
    use crate::text::{Draft, Span};

    fn over(platform: &str, text: &str) -> Vec<Span> {
        let draft = Draft { platforms: vec![platform.to_owned()], ..Draft::new(text) };
        let report = engine::analyze_only(&draft, &City::new(baxter()), TODAY, &[super::RULE.category]);
        report.findings.iter().filter(|finding| std::ptr::eq(finding.rule, &super::RULE)).map(|finding| finding.span).collect()
    }

    #[test]
    fn limits_hold_to_the_letter() {
        assert_eq!(over("x", &"a".repeat(281)), [Span::new(280, 281)]);
        assert_eq!(over("x", &"a".repeat(280)), []);
        let snow = format!("{}\u{2744}\u{fe0f}", "a".repeat(279));
        assert_eq!(over("x", &snow), [Span::new(279, snow.len())]);
        assert_eq!(over("x", &snow[1..]), []);
        assert_eq!(over("threads", &format!("{}\u{1f600}", "a".repeat(498))).len(), 1);
        assert_eq!(over("linkedin", &"a".repeat(2990)), []);
        assert_eq!(over("nextdoor", &"a".repeat(9000)), []);
    }

    #[test]
    fn a_long_text_for_one_platform_is_found_too() {
        let mut draft = Draft { platforms: vec!["x".to_owned()], ..Draft::new("Short.") };
        draft.versions.insert("x".to_owned(), "a".repeat(300));
        let report = engine::analyze_only(&draft, &City::new(baxter()), TODAY, &[super::RULE.category]);
        assert_eq!(report.findings.len(), 1);
        assert!(report.findings[0].message.contains("300 of 280 for X (its own text)"), "{}", report.findings[0].message);
    }
}
