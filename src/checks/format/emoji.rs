//! Emoji: many, in the place of a word, or beside grave news.

use unicode_segmentation::UnicodeSegmentation;

use super::grave;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::counting::is_emoji;
use crate::text::{Document, Span};

pub(in crate::checks) struct Emoji;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "emoji",
    title: "Emoji",
    severity: Severity::Note,
    policy: &["P-29"],
    law: Some("WCAG 2.1, 1.1.1"),
    flags: "Emoji over the number of the city's style, in the place of a word, or beside news of a death or of danger.",
    leaves: "A few behind or between sentences, and warning signs in a warning.",
    why: "A screen reader reads the name of every emoji aloud, and beside grave news a cheerful picture hurts.",
    instead: "Keep one at the end, and write the word.",
    examples: &[
        Example::flagged("Summer is here! ☀️🏖️🍦«🎉🎈» See you at Whipple Beach."),
        Example::flagged("Bring your «🐶» to the park on Saturday."),
        Example::flagged("Please keep the «🔥» away from dry grass."),
        Example::flagged("A boater drowned on Gull Lake on Sunday. «🙏» Wear a life jacket."),
        Example::clean("The rink is open until 9 p.m. ⛸️", "One at the end."),
        Example::clean("⚠️ Tornado warning for Baxter until 6 p.m. Take shelter now.", "A warning sign in a warning."),
        Example::clean("🗓 Saturday, May 2\n📍 Whipple Beach\n⏰ 10 a.m.", "Three signs at the start of lines."),
        Example::clean("Baxter™ © 2026, 20 °C", "No emoji."),
    ],
};

/// Signs that belong to a warning.
const WARNING: [char; 8] = ['\u{26a0}', '\u{1f6a8}', '\u{1f6d1}', '\u{2757}', '\u{26d4}', '\u{1f6a7}', '\u{203c}', '\u{1f32a}'];

/// Words that are waiting for a noun: what follows stands in its place.
const WAITING: [&str; 14] = ["a", "an", "the", "your", "our", "my", "their", "his", "her", "some", "of", "with", "for", "no"];

impl Check for Emoji {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        if document.text.is_ascii() {
            return Vec::new();
        }
        let emoji = emoji(document);
        let max = cx.city.profile.style.emoji_max;
        let mut findings = Vec::new();
        if emoji.len() > max {
            // One finding for all of them: a list with signs is one habit, not many.
            let message = format!("Screen readers read out every emoji. By city style {max} of {} are enough.", emoji.len());
            findings.extend(runs(document, &emoji[max..]).take(1).map(|run| RULE.finding(run, message.clone()).suggest("")));
        }
        for &span in emoji.iter().take(max) {
            if in_place_of_a_word(document, span) {
                findings.push(RULE.finding(span, "A screen reader may skip this word. Write it out."));
            }
        }
        if let Some(news) = grave::news(document).next() {
            let cheerful = emoji.iter().take(max).find(|span| !span.of(&document.text).starts_with(WARNING));
            if let Some(&span) = cheerful {
                let message = format!("This post says “{}”. Leave emoji out of it.", news.span.of(&document.text));
                findings.push(RULE.finding(span, message).suggest(""));
            }
        }
        findings
    }
}

fn emoji(document: &Document) -> Vec<Span> {
    let graphemes = document.text.grapheme_indices(true);
    graphemes.filter(|(_, grapheme)| is_emoji(grapheme)).map(|(at, grapheme)| Span::new(at, at + grapheme.len())).collect()
}

/// Neighbors as one passage.
fn runs<'a>(document: &'a Document, emoji: &'a [Span]) -> impl Iterator<Item = Span> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut run = *emoji.get(at)?;
        at += 1;
        while let Some(next) = emoji.get(at)
            && document.text[run.end..next.start].chars().all(|c| c == ' ')
        {
            run = run.join(*next);
            at += 1;
        }
        Some(run)
    })
}

/// "your 🐶 to": a word that waits for a noun in front, on the same line, and more of the sentence behind.
fn in_place_of_a_word(document: &Document, span: Span) -> bool {
    let before = document.text[..span.start].trim_end_matches(' ');
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    WAITING.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_one_emoji() {
        let text = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} ok \u{1f1fa}\u{1f1f8} 1\u{fe0f}\u{20e3} \u{2122} 5";
        let document = Document::read(text, jiff::civil::date(2026, 11, 30));
        assert_eq!(emoji(&document).len(), 3);
    }
}
