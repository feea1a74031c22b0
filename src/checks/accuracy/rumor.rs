//! Hearsay: what somebody heard, without a source.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Rumor;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "rumor",
    title: "Hearsay without a source",
    severity: Severity::Warn,
    policy: &["P-1", "P-33"],
    law: None,
    flags: "“We heard”, “word is”, “apparently” and the like before a claim.",
    leaves: "Claims with a named source, thanks for feedback, and posts that put a rumor right.",
    why: "A city page turns hearsay into news; whoever is wrong about it, the City said it.",
    instead: "Name the source, or wait until you know.",
    examples: &[
        Example::flagged("«Word is» the new clinic will open in spring."),
        Example::flagged("«We're hearing the county may» start curbside leaf pickup next fall."),
        Example::flagged("«Rumor has it» that a grocery store is coming to the mall."),
        Example::flagged("«Apparently», the fireworks were moved to Sunday."),
        Example::flagged("«We heard that» the bridge will be closed all winter."),
        Example::clean("We heard you, and the crosswalk light is fixed.", "Thanks for feedback."),
        Example::clean("We have heard that the bridge is closed; MnDOT says it reopens Friday, December 4.", "A named source."),
        Example::clean("You may have heard a rumor that the rink is closing. It is not true.", "A rumor put right."),
        Example::clean("Spread the word: is your smoke alarm working?", "Other words."),
    ],
};

static HEARSAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:the )?word (?:is|has it|on the street|around town)(?-u:\b)(?: that)?",
        r"|rumou?rs? (?:has|have) it|the rumou?r is|rumou?red(?: to)?|so the story goes|(?:the )?scuttlebutt|through the grapevine|a little bird(?:ie)?(?: told us)?",
        r"|(?:we|i)(?:'re|'m| are| am| keep|'ve been| have been)? (?:also |just |now |only |even )?(?:hear|hearing|heard|have heard|'ve heard)(?: (?:that|rumou?rs|talk|whispers|there(?:'s| is| are| will|'ll)|(?:the|a|an|some|another|our|they|he|she|it|[a-z]+) (?:[a-z]+ ){0,3}?(?:may|might|will|could|is|are|was|were|wants?|plans?|has|have|won't|isn't|would|going)))(?-u:\b)",
        r"|(?:we've|i've) (?:also |just )?heard (?:that|rumou?rs|talk|the [a-z]+ (?:[a-z]+ )?(?:may|might|will|is|are|could))",
        r"|(?:some|many|a few|other)? ?(?:people|folks|neighbors|residents|sources|insiders|locals|they) (?:say|are saying|tell us|claim|are claiming|swear)(?: that| the| it| there)(?-u:\b)",
        r"|there(?:'s| is) (?:some |a lot of |also )?talk|you didn't hear (?:it|this) from us|the story going around|hearsay has it|(?:is|are) said to be|rumou?rs? (?:say|says|suggest|is that)|(?:neighbors|readers|folks|residents|drivers|someone|somebody|a caller|a reader|a neighbor|friends|insiders) (?:tell|tells|told) us (?:that|the|it|there|they)|sounds like (?:the|a|an) (?:[a-z]+ ){1,4}(?:may|might|will|is)|some say|they say|(?:i'm|we're|we are|i am) told(?: that)? (?:the|a|an|there|they|it|another|some)(?: [a-z']+){0,4} (?:may|might|could|will|won't)(?-u:\b)|it is said|it's said|supposedly|allegedly some|from what we(?:'ve| have)? (?:hear|heard|gather|understand)|unconfirmed reports?|sources (?:say|tell)|somebody (?:said|told us)|someone (?:said|told us)|don't quote us|not official yet|the talk (?:is|around|of)|the buzz is|talk of the town)",
    ))
    .expect("a valid pattern")
});

/// "Apparently" is hearsay where it opens the sentence; in the middle it is mostly a joke.
static APPARENTLY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?:and |so |but )?apparently,? ").expect("a valid pattern"));

static HEADWORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"apparently").expect("a valid pattern"));

static SOURCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:according to|as reported by|rumou?rs? (?:is|are) (?:false|not true|untrue)|not true|false|heard (?:you|from you|your)|no truth|untrue|",
        r"you may have heard|you might have heard|stop the rumou?rs?|rumou?r control|don't believe|don't (?:share|spread)|hoax|scam|myth|heard (?:a |the |two |three |several |some )?(?:loud|shots?|noises?|bangs?|screams?|gunshots?|glass|sirens?|alarm|music|cries|barking|concerns?|questions?|complaints?|testimony|comments|reports?|presentations?|updates?|from))(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// An agency that stands behind the claim: "MnDOT says", "the sheriff's office reports".
static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[A-Z][\w&./'-]+|office|department|agency|district|county|company|utility|board|chief|engineer) (?:says|said|reports|confirmed|confirms|announced|told us|tells us|writes)\b").expect("a valid pattern")
});

impl Check for Rumor {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut findings = Vec::new();
        let opening = document.sentences.iter().filter(|s| document.has(&APPARENTLY, s.span));
        let opening = opening.filter_map(|s| document.find_in(&HEADWORD, s.span).next());
        let mut spans: Vec<Span> = document.find(&HEARSAY).map(|span| span.trim(&document.text)).chain(opening).collect();
        spans.sort_unstable();
        for span in spans {
            let Some(i) = document.sentence_at(span.start) else { continue };
            let sentence = document.sentences[i].span;
            let next = document
                .sentences
                .get(i + 1)
                .filter(|s| s.paragraph == document.sentences[i].paragraph)
                .map_or(sentence, |s| s.span);
            let around = Span::new(sentence.start, next.end.max(sentence.end));
            let quoted = document.lower(Span::new(sentence.start, span.start.max(sentence.start))).matches('"').count() % 2 == 1;
            if document.has(&SOURCED, around) || SAYS.is_match(document.words_of(sentence)) || quoted {
                continue;
            }
            // "Spread the word: is ..." and "word is spreading" are other words.
            let typed = document.lower(span);
            let behind = super::quantity::after(document, span.end, 12);
            let before = super::quantity::before(document, span.start, 16);
            if typed.ends_with("that") && !behind.starts_with(' ') {
                continue;
            }
            if typed.starts_with("word is") || typed.starts_with("the word is") {
                let opens = before.trim_end().is_empty()
                    || [". ", "! ", "? ", ", ", "; ", ": ", "\n", " but ", " and ", "the ", "though "]
                        .iter()
                        .any(|lead| before.ends_with(lead));
                if !opens || behind.trim_start().starts_with('"') {
                    continue;
                }
                let other = [" spreading", " out", " getting", " a ", " an ", " not", " spelled", " in "]
                    .iter()
                    .any(|w| behind.starts_with(w));
                if other
                    || before.ends_with("this ")
                    || before.ends_with("every ")
                    || before.ends_with("secret ")
                    || before.ends_with("magic ")
                {
                    continue;
                }
            }
            findings
                .push(RULE.finding(span, "Where does this come from? Name the source, or wait until you know.").confidence(0.75));
        }
        findings
    }
}
