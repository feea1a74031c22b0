//! Gaps that were meant to be filled before posting.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct Placeholder;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "placeholder",
    title: "A gap that is still open",
    severity: Severity::Stop,
    policy: &["P-33"],
    law: None,
    flags: "TBD, XX, [insert date], lorem ipsum, “link here” and other gaps of a draft.",
    leaves: "“TBA” beside a date, roman numerals, and form letters that name their blanks.",
    why: "A gap tells every reader that nobody looked before it went out.",
    instead: "Fill it in, or leave the sentence out until you know.",
    examples: &[
        Example::fixed(
            "The open house starts at «TBD» on Tuesday, December 8.",
            "The open house starts at 6 p.m. on Tuesday, December 8.",
        ),
        Example::flagged("Join us on «[insert date]» at Whipple Beach."),
        Example::flagged("Pass 3 of the leaf pickup is «on DATE»."),
        Example::flagged("The levy would rise by «$XX» for the average home."),
        Example::flagged("Sign up by Friday, December 11: «(link here)»"),
        Example::flagged("Call «218-454-XXXX» with questions about your bill."),
        Example::flagged("«Lorem ipsum dolor» sit amet, said the street department."),
        Example::flagged("Officer «[Name]» will answer questions at Coffee with a Cop."),
        Example::flagged("The hearing is on «MM/DD» in the council chambers."),
        Example::flagged("Doors open «at p.m.» on Saturday, December 12."),
        Example::flagged("Chief «LAST NAME» thanks everyone who came."),
        Example::flagged("The ribbon is cut at noon. «(need quote from the mayor)»"),
        Example::flagged("See the plan at «www.example.com» before the hearing."),
        Example::flagged("The 9th annual fair is on the «XXth» of July."),
        Example::clean(
            "“We like [the city] as it is,” a resident wrote. DATE: Tuesday, December 8.",
            "Words in brackets of a quotation, and a label.",
        ),
        Example::clean("Speaker TBA; the lunch is Thursday, December 10, at noon.", "TBA beside a date."),
        Example::clean("Super Bowl XX was a long time ago.", "A roman numeral."),
        Example::clean("SAVE THE DATE: the parade is Saturday, December 12.", "Capitals on purpose."),
        Example::clean("The link is in our bio, and the form asks for your name and date of birth.", "Ordinary words."),
    ],
};

/// Gaps in any case.
static GAP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)lorem ipsum(?: dolor)?(?-u:\b)",
        r"|\[(?:(?:insert|add|enter|your|the|a|officer|pick) )?(?:insert|add|tbd|tba|tbc|tk|names?|dates?|times?|places?|locations?|links?|photos?|pictures?|images?|phone|numbers?|address|amounts?|street|urls?|x{2,}|placeholder|events?|park|month|year|titles?|topic|speaker|sponsor|officer|agency|road|reason|cause|fee|cost|price|hours|deadline|website|handle|caption|headline|item|team|school|staff|supervisor|first|last|start|end|type|confirm|verify|fill|day and|month|weekday|hashtags?|quotes?|department|contact|email|e-mail|room|todo|to come|who|what|when|where|how much|\?+|_+)(?:[^a-z\[\]\n][^\[\]\n]{0,40})?\]|\[ {0,3}\]",
        r"|\[(?:insert|add|enter) [^\[\]\n]{1,40}\]|<<[^<>\n]{1,30}>>|(?-u:\b)tb[dc](?-u:\b)|(?-u:\b)blah blah(?: blah)?(?-u:\b)",
        r"|\((?:times?|dates?|place|location|name|link|number|amount|room|address|who|when|where|price|fee|phone|spelling|check|confirm)\?+\)",
        r"|(?-u:\b)(?:name|link|text|date|time|photo|title|address|number|phone) goes here(?-u:\b)|(?-u:\b)(?:weekday|day), month(?: day| date)?(?-u:\b)",
        r"|<(?:insert|add|tbd|name|date|time|place|location|link|photo|phone|number|address|amount|street|url|x{2,}|placeholder|day|month|your)[^<>\n]{0,40}>",
        r"|\{\{?[a-z _-]{2,30}\}?\}",
        r"|_{3,}|(?:^|[\s$(])_{2}(?:[\s.,)]|$)|\( {0,3}\)|%[a-z_]{3,20}%|\$\{[a-z_ ]{2,20}\}",
        // Dates, times and numbers as a form has them.
        r"|(?-u:\b)(?:dd/mm|mm/dd)(?:/yy(?:yy)?)?(?-u:\b)|(?-u:\b)hh:mm(?-u:\b)|(?-u:\b)20xx(?-u:\b)|(?-u:\b)x{2,}(?:st|nd|rd|th)(?-u:\b)|(?-u:\b)(?:\d{3}|#{3}|x{3})[-. ](?:#{3,4}|x{4})(?:[-. ]#{4})?",
        // A time without its number, an address that belongs to nobody.
        r"|(?-u:\b)(?:at|from|until|till|by|to) (?:\.{3}|\u{2026}|-+)? ?[ap]\.m\.|(?-u:\b)(?:at|from|until|till|by) (?:am|pm)(?-u:\b)|(?-u:\b)(?:www\.)?(?:example|yourwebsite|yoursite|yourcity|yourdomain|mywebsite)\.(?:com|org|gov|net|us)(?-u:\b)",
        // Notes of the writer to somebody.
        r"|(?-u:\b)to be (?:determined|filled in)(?-u:\b)|[(\[](?:needs?|awaiting|waiting (?:on|for)|missing|get|ask|check|verify|confirm|fill in|fix|double-check|look up|pull|grab) (?:the |a |an |with |in |for )?[^()\[\]\n]{2,40}\?*[)\]]",
        r"|(?-u:\b)(?:do not|don't) post (?:yet|until|this yet)(?-u:\b)|(?-u:\b)(?:draft only|asdf[a-z]*|test post|testing testing)(?-u:\b)|(?-u:\b)(?:first|last|officer|event|park|street|contact|speaker|your|city|team|school) (?:name|date|time|title|number|link|email) here(?-u:\b)",
        r"|\((?:link|photo|picture|image|map|flyer|date|time|address|phone|number|name|quote|url)s? (?:here|to come|goes here|needed|tbd|tk|pending|missing)\)",
        r"|(?-u:\b)(?:link|url|photo|picture|image|map|text|copy|caption|headline|quote|name|number|phone|address|date|time) (?:goes here|to come|tk|tbd|tba here|coming from [a-z]+)(?-u:\b)",
        r"|(?:^|[\s:(])(?:(?:insert|add|put|paste) (?:the )?(?:link|url|photo|picture|image|map|date|time|address|phone|number|name|quote|caption|text|hashtag|address)s? here|link here|url here|photo here|insert here|(?:insert|paste) (?:link|url|photo|date|time|name|address|number|phone|quote)s?)(?:[\s.,!?:;)]|$)",
        r"|\((?:check|confirm|verify|double-check|fix|ask)(?: (?:the|this|with|exact|if|on))* (?:date|time|amount|spelling|name|link|number|room|address|place|hours|price|figure|total|fee|title|phone|location|day)s?(?: [a-z ]{0,30})?\??\)",
        r"|(?-u:\b)(?:(?:todo|fixme|placeholder):|(?:sample text|dummy text|placeholder (?:text|photo|image|link)|tktk|text to be added|details to be added)(?-u:\b))",
        r"|\$ ?(?:x{1,}|\?{1,}|_{2,}|tbd|0{4,})(?:[,.]x+)*(?-u:\b)?",
        r"|\(?(?:x{3}|[2-9]\d{2})\)?[-. ](?:x{3}|\d{3})[-. ]x{4}(?-u:\b)|(?-u:\b)000[-. ]000[-. ]0000(?-u:\b)|(?-u:\b)123[-. ]456[-. ]7890(?-u:\b)",
        r"|(?-u:\b)(?:x{1,2}|\d{1,2})[:/](?:x{2})(?:/(?:x{2,4}|\d{2,4}))?(?: ?[ap]\.?m)?(?-u:\b)|(?-u:\b)xx[:/]\d\d(?-u:\b)",
        r"|(?-u:\b)(?:at|on|by|from|until|call|room|about|for|of|is|are|costs?|monday,?|tuesday,?|wednesday,?|thursday,?|friday,?|saturday,?|sunday,?|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?) (?:\?{2,}|x{2,}|_{2,}|#{2,}|\*{3,})(?:[\s.,;:!]|$)",
    ))
    .expect("a valid pattern")
});

/// Words that are a gap only in capitals.
static LOUD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?:FIRST|LAST|OFFICER|EVENT|PARK|STREET|CITY|ROAD|CONTACT|PHONE|START|END|SPEAKER|STAFF|BUSINESS) (?:NAME|DATE|TIME|NUMBER|TITLE)|(?:INSERT|ADD|ENTER|PASTE|ATTACH|NEED) (?:THE )?(?:LINK|PHOTO|MAP|FLYER|DATE|TIME|NAME|QUOTE|NUMBER|ADDRESS|GRAPHIC|PICTURE|IMAGE)|TBD|TBC|TBA|TK|XX+|N/A|DATE|TIME|NAME|PLACE|LOCATION|ADDRESS|LINK|URL|PHONE|NUMBER|AMOUNT|TOPIC|TITLE|ROOM|STREET|DAY|MONTH|WEEKDAY|HASHTAG|PHOTO)(?-u:\b)").expect("a valid pattern")
});

/// Words that a name or time follows.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:at|on|by|in|from|until|till|through|call|to|visit|for|with|is|are|see|starting|starts|begins|of|and|or|between|about|contact|ask|near|cost|costs|due)(?: the)?:? $|[:(] ?$")
        .expect("a valid pattern")
});

static NUMERAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:bowl|title|chapter|part|volume|section|size|sizes|pope|king|war|article|century|act|olympiad|louis|shirts?|small|large|to|and|or|in|l|xl|m) ?$").expect("a valid pattern")
});

impl Check for Placeholder {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let says = "This still has a gap to fill.";
        let mut findings: Vec<Finding> = Vec::new();
        for span in document.find(&GAP) {
            let span = span.trim(&document.text);
            let typed = document.words_of(span);
            if typed.starts_with(['[', '{', '<']) && (is_speech(typed) || in_quotation(document, span)) {
                continue;
            }
            findings.push(RULE.finding(span, says).confidence(0.9));
        }
        let gaps: Vec<Span> = findings.iter().map(|finding| finding.span).collect();
        for hit in LOUD.find_iter(&document.text) {
            let span = Span::new(hit.start(), hit.end());
            if gaps.get(gaps.partition_point(|gap| gap.end <= span.start)).is_none_or(|gap| !gap.overlaps(span))
                && is_gap(document, span, hit.as_str())
                && document.token_around(span).is_none()
            {
                findings.push(RULE.finding(span, says).confidence(0.85));
            }
        }
        findings
    }
}

/// Brackets in a quotation are the writer's own words: "[the city]".
fn is_speech(typed: &str) -> bool {
    let inner = typed.trim_matches(['[', ']', '{', '}', '<', '>']).to_lowercase();
    matches!(inner.as_str(), "the city" | "sic" | "city" | "the park" | "here" | "this week" | "this day")
}

/// Whether a quotation mark is still open before the bracket: somebody else's words were shortened.
fn in_quotation(document: &Document, span: Span) -> bool {
    let head = super::quantity::before(document, span.start, 200);
    let line = head.rsplit('\n').next().unwrap_or_default();
    line.matches('"').count() % 2 == 1
}

fn is_gap(document: &Document, span: Span, word: &str) -> bool {
    let before = super::quantity::before(document, span.start, 24);
    // "TIME: 6 p.m." is a label.
    if super::quantity::after(document, span.end, 2).starts_with(':') && !word.starts_with("TB") {
        return false;
    }
    match word {
        "TBD" | "TBC" | "TK" => true,
        _ if word.contains(' ') => !follows_shouting(document, span),
        "TBA" => {
            let sentence = document.sentence_at(span.start).map(|i| document.sentences[i].span);
            let dates = &document.facts.dates;
            let dated = sentence.is_some_and(|s| {
                let next = dates.partition_point(|date| date.span.start < s.start);
                dates.get(next).is_some_and(|date| s.contains(date.span))
            });
            !dated && !sentence.is_some_and(|s| document.has(&MONTH, s))
        }
        "N/A" => false,
        _ if word.starts_with('X') => !NUMERAL.is_match(before) && !is_shouting(document, span),
        _ => !is_shouting(document, span) && ASKS.is_match(before),
    }
}

static MONTH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?-u:\b)|(?-u:\b)\d{1,2}/\d{1,2}(?-u:\b)")
        .expect("a valid pattern")
});

/// Whether the word before is in capitals too.
fn follows_shouting(document: &Document, span: Span) -> bool {
    let before = document.word_at(span.start).checked_sub(1).and_then(|i| document.words.get(i));
    before.is_some_and(|word| {
        let typed = document.words_of(word.span);
        typed.len() > 1 && word.is_letters() && typed.chars().all(|c| !c.is_lowercase())
    })
}

/// Whether the words around are in capitals too.
fn is_shouting(document: &Document, span: Span) -> bool {
    let at = document.word_at(span.start);
    let loud = |i: usize| {
        document
            .words
            .get(i)
            .filter(|w| w.is_letters())
            .map(|w| document.words_of(w.span))
            .is_some_and(|w| w.len() > 1 && w.chars().all(|c| !c.is_lowercase()))
    };
    let next = document.words.get(at + 1).is_some_and(|w| w.is_letters()) && loud(at + 1);
    let previous = at > 0 && document.words[at - 1].is_letters() && loud(at - 1);
    next || previous
}
