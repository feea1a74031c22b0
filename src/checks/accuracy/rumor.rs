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
        Example::clean("Residents told us they want more benches, so the plan has twelve.", "Feedback, and it says whose."),
        Example::clean("A caller said the light was out, and crews fixed it at 9 p.m.", "A report, and what came of it."),
        Example::clean("There is a talk on rain gardens at the library on Thursday, December 10.", "Another talk."),
        Example::clean("You may have heard a rumor that the rink is closing. It is not true.", "A rumor put right."),
        Example::clean("Spread the word: is your smoke alarm working?", "Other words."),
    ],
};

/// Those whom nobody can ask: "folks", "someone", "a friend at the mill".
macro_rules! nobody {
    () => {
        r"(?:(?:some|many|a few|several|other|a lot of|plenty of)? ?(?:of our |the )?(?:people|folks|neighbors|residents|locals|drivers|regulars|readers|friends|parents|sources|insiders|old-timers|business owners|shopkeepers|they)(?: (?:here|downtown|around town|at the [a-z]+|on the [a-z]+))?|some|somebody|someone|everyone|everybody|a (?:caller|reader|neighbor|friend|driver|resident|customer|reliable source|source|commenter|visitor|member of the public)(?: (?:at|from|in|on|near|with|of|who) (?:the )?[a-z]+(?: [a-z]+)?)?|the (?:diner|coffee|barbershop|lunch) crowd)"
    };
}

macro_rules! may {
    () => {
        r"(?:may|might|will|could|is|are|was|were|wants?|plans?|has|have|had|won't|isn't|would|going|got|gets|bought|sold|closes|closed|opens|moves|moved)"
    };
}

/// What the writer only heard.
static HEARSAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        // "Word is", "rumor has it", "there is talk".
        r"(?-u:\b)(?:(?:the )?(?:latest )?word (?:is|has it|on the street|around town|around the [a-z]+ is|from the [a-z]+ is|going around)(?-u:\b)(?: that)?",
        r"|(?:rumou?rs?|gossip|hearsay|chatter|legend|the grapevine|the rumou?r mill|scuttlebutt|the buzz|the talk|speculation|whispers?) (?:has|have) it|(?:the|a|another) (?:latest )?rumou?r (?:is|that|going|says|about)|rumou?red(?: to)?|so the story goes|(?:the )?scuttlebutt|through the (?:grapevine|rumou?r mill)|(?:the )?(?:grapevine|rumou?r mill) (?:says|is)|a little bird(?:ie)?(?: told us)?",
        r"|there(?:'s| is|'ve been| have been| are|'s been| has been) (?:some |a lot of |also |plenty of |a |growing |quiet )?(?:talk|chatter|whispers?|rumblings?|rumou?rs?|buzz|speculation|gossip|hints) (?:that|about|of|the|from|going|around)(?-u:\b)|rumou?rs? (?:say|says|suggest|is that|are (?:flying|swirling|going around|circulating) (?:that|about))|the (?:story|talk|word|rumou?r|chatter|gossip) (?:going around|around town|making the rounds)|the (?:talk|chatter|speculation|gossip|buzz) (?:is|around|of)|talk of the town|hearsay has it|it's going around|is going around that",
        // "We're hearing the county may", "heard that".
        r"|(?:we|i)(?:'re|'m| are| am| keep|'ve been| have been|'ve| have)? (?:also |just |now |only |even |still |all )?(?:hear|hearing|heard)(?: (?:that|rumou?rs|talk|whispers|rumblings|there(?:'s| is| are| will|'ll)|(?:it|they|he|she)(?:'s|'re|'ll|'ve|'d)|(?:the|a|an|some|another|our|their|they|he|she|it|[a-z]+) (?:[a-z'-]+ ){0,4}?",
        may!(),
        r"))(?-u:\b)",
        r"|(?:just |also |still )?hear(?:d|ing) (?:that the|that a|rumou?rs|through the|it from a|from a (?:friend|neighbor|reliable|source))",
        // "People say", "a caller told us", "we're told".
        r"|",
        nobody!(),
        r" (?:say|says|are saying|is saying|keep saying|tell us|tells us|told us|claim|claims|are claiming|swear|swears|whisper|hint|hints|figure) ?(?:that|the|it|it's|there|there's|they're|he|she)(?-u:\b)",
        r"|some say|they say (?:that|the|it|it's|there)(?-u:\b)|(?:somebody|someone) (?:said|told us|mentioned)|it is said|it's said|it's been said|(?:is|are) said to be|(?:i'm|we're|we are|i am|we were|we've been|i've been) told(?: that)? (?:the|a|an|there|they|it|another|some|it's|they're)(?: [a-z']+){0,4} (?:may|might|could|will|won't|is|are|has|have|plans?|wants?)(?-u:\b)",
        r"|sounds like (?:the|a|an) (?:[a-z]+ ){1,4}(?:may|might|will|is)|from what we(?:'ve| have)? (?:hear|heard|gather|understand|can tell)|(?:if|as far as) what we(?:'ve| have)? hear(?:d)? is (?:true|right)|as (?:we|i) understand it|on good authority",
        // What the writer does not know.
        r"|reportedly|supposedly|allegedly some|unconfirmed|(?:can't|cannot|can not|couldn't|haven't|have not|not yet|not) (?:yet )?(?:been )?confirm(?:ed)?(?: (?:it|this|that))?,? but|(?:don't|do not|not) (?:know|sure) if (?:it's|it is|this is|that's|that is) true|if it's true|if true,|take (?:it|this) with a grain of salt|don't quote (?:us|me)|not official yet|you didn't hear (?:it|this) from us",
        // "Saw on Facebook that".
        r"|(?:saw|seen|read) (?:it )?(?:somewhere|on (?:facebook|nextdoor|social media|twitter|reddit|x|a neighborhood page))(?: that)?|(?:a|the|one) (?:post|comment|thread) (?:on|in) [a-z ]{3,30} (?:says|claims|said)|someone posted(?: that)?|sources (?:say|tell))",
    ))
    .expect("a valid pattern")
});

/// "Apparently" is hearsay where it opens the sentence; in the middle it is mostly a joke.
static APPARENTLY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?:and |so |but )?apparently,? ").expect("a valid pattern"));

static HEADWORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"apparently").expect("a valid pattern"));

static SOURCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:according to (?:mndot|the (?:county|city|state|school|district|national|department|dnr|sheriff|hospital|company)|[a-z]+ county)|as reported by|rumou?rs? (?:is|are) (?:false|not true|untrue)|not true|false|heard (?:you|from you|your)|no truth|untrue|",
        r"you may have heard|you might have heard|stop the rumou?rs?|rumou?r control|don't believe|don't (?:share|spread)|told us (?:that )?(?:they|you) (?:want|need|like|love|prefer|would|feel)|what you told us|we asked|survey|hoax|scam|myth|heard (?:a |the |two |three |several |some )?(?:loud|shots?|noises?|bangs?|screams?|gunshots?|glass|sirens?|alarm|music|cries|barking|concerns?|questions?|complaints?|testimony|comments|reports?|presentations?|updates?|from))(?-u:\b)"
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
