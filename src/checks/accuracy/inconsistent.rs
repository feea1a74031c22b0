//! One post, or two versions of one post, that say two different things about the same thing.

use std::sync::LazyLock;

use regex::Regex;

use super::claims;
use super::quantity::{self, Kind, Quantity, after, before};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Fact, FactKind, Span};

pub(in crate::checks) struct Inconsistent;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "inconsistent",
    title: "The post does not agree with itself",
    severity: Severity::Warn,
    policy: &["P-2", "P-33"],
    law: None,
    flags: "Two prices, numbers, days or places for one thing, in one post or between its versions for two platforms.",
    leaves: "Different prices for different people, old and new figures, and shorter versions.",
    why: "Half of the readers come on the wrong day or with the wrong money.",
    instead: "Look up which one is right and use it everywhere.",
    examples: &[
        Example::flagged("The fee is $30 with loaner skates. It fills fast, and the «$35 fee» covers the instructor."),
        Example::flagged("Yard sale map, all 40 of them: www.baxtermn.gov/sales. All «38 sales» open at 8 a.m."),
        Example::flagged("The council meets Tuesday in the old depot. The council sits in «the high school gym» at 7 p.m."),
        Example::flagged("The tree lighting is Thursday, December 17, at «5:30 p.m.» in Whipple Beach Park.")
            .versions(&[("x", "Tree lighting Thursday, December 17, 6 p.m., Whipple Beach Park.")]),
        Example::flagged("Dog licenses are «$10» this year. Call 218-454-5100.")
            .versions(&[("x", "Dog licenses are $12 this year.")]),
        Example::clean(
            "The fee is $30 for residents and $45 for others. The resident fee covers skates.",
            "Two kinds of people.",
        ),
        Example::clean("Dog licenses are $10 this year. Call 218-454-5100.", "A shorter version.")
            .versions(&[("x", "Dog licenses: $10.")]),
        Example::clean("All 40 sales open at 8 a.m., and 38 sales take cards.", "A part of the whole."),
        Example::clean("The late fee is $50; the regular fee is $35.", "Two fees."),
    ],
};

macro_rules! priced {
    () => {
        r"(fees?|costs?|price|charge|admission|tickets?|deposit|registration|entry fee|fine|rent|tuition|grant|loan|donation|budget|levy|contract|bid|award|prize|rebate|reward|fund|gift|project)"
    };
}

/// "The fee is $30", "tickets are $12", "costs $40".
static NAMED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)",
        priced!(),
        r"(?-u:\b)(?: (?:is|are|of|will be|stays at|stays|remains|runs?|now))?(?: just| only)?:? ?$"
    ))
    .expect("a valid pattern")
});

/// "The $35 fee".
static NAMED_BEHIND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(concat!(r"^ (?:[a-z]+ )?", priced!(), r"(?-u:\b)")).expect("a valid pattern"));

/// Words that make two prices two things.
static DIFFERENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:residents?|non-?residents?|members?|seniors?|adults?|child|children|kids?|students?|youth|teens?|famil(?:y|ies)|couples?|per|extra|additional|late|early|after|before|normally|was|were|",
        r"old|new|current|raised?|increase|instead|discount|sale|regular|first|second|each|hour|day|week|month|year|half|double|replacement|other|others|everybody|everyone|team|single|reduced|waived|",
        r"last year|used to|or|if|without|under|over|deposit and|small|large|at the door|in advance|online)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static ALL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:all|each of the|every one of the|all of the|all of our)(?: the| our| these)? $")
        .expect("a valid pattern")
});

/// Who gathers where, in one sentence.
static VENUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(council|commission|board|committee|hearing|concert|class|clinic|ceremony|open house|meeting|workshop|forum|parade|dinner|breakfast)(?-u:\b)[^!?\n;]{0,50}?",
        r"(?-u:\b)(?:meets?|sits?|gathers?|convenes?|is|are|held|takes? place|starts?|begins?|will be|runs)(?-u:\b)[^!?\n;]{0,50}?(?-u:\b)(?:in|at) (the (?:[a-z'-]+ ){0,3}?",
        r"(?:gym|gymnasium|depot|hall|center|library|school|park|church|pavilion|shelter|auditorium|theater|cafeteria|annex|courthouse|arena|armory|legion|museum|fire station|station|barn|gazebo|bandshell|lobby|garage))(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static MOVED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:then|afterwards?|rain|moved?|overflow|instead|normally|usually|until|tour|next|second|also|weather|inside if|reception|lunch)(?-u:\b)").expect("a valid pattern")
});

static DEADLINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:until|by|due|deadline|closes?|closing|ends?|last day|no later than|through|goes dark|open until|cutoff|cut-off|accepted)(?-u:\b)").expect("a valid pattern")
});

static TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(comment|application|registration|survey|sign-?up|bid|proposal|entr|nomination|order|renewal|ballot|enrollment|submission|vote|contest|permit request)(?:s|ies|y|ing|e)?(?-u:\b)")
        .expect("a valid pattern")
});

static STAGES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:early|late|paper|mail|online|first|second|extended|new|moved|final|then|interviews?|opens|start|starts|begins?|announced|drawn|winners?|instead|old|was|last year|review|reviewed)(?-u:\b)").expect("a valid pattern")
});

impl Check for Inconsistent {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let quantities = quantity::read(document);
        let mut findings = prices(document, &quantities);
        findings.extend(counts(document, &quantities));
        findings.extend(venues(document));
        findings.extend(deadlines(document));
        findings.extend(claims::clashes(cx).into_iter().map(|clash| two(clash.second, document, clash.first).confidence(0.6)));
        findings.extend(versions(cx));
        findings
    }
}

fn two(span: Span, document: &Document, other: Span) -> Finding {
    let says = format!("The post says {} here and {} before. Which is right?", document.words_of(span), document.words_of(other));
    RULE.finding(span, says).confidence(0.7)
}

fn clause(document: &Document, span: Span) -> Span {
    document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span)
}

/// The part of the sentence around a span, between commas.
fn part(document: &Document, span: Span) -> Span {
    let whole = clause(document, span);
    let cut = |c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '\u{2014}');
    let head = document.text.get(whole.start..span.start).and_then(|s| s.rfind(cut)).map_or(whole.start, |at| whole.start + at);
    let tail = document.text.get(span.end..whole.end).and_then(|s| s.find(cut)).map_or(whole.end, |at| span.end + at);
    if head <= tail { Span::new(head, tail) } else { span }
}

/// One fee with two prices.
fn prices(document: &Document, all: &[Quantity]) -> Vec<Finding> {
    let mut named: Vec<(String, &Quantity)> = Vec::new();
    let mut findings = Vec::new();
    for amount in all.iter().filter(|q| q.kind == Kind::Money && !q.about && !q.is_range(document)) {
        let head = before(document, amount.span.start, 32);
        let tail = after(document, amount.span.end, 32);
        let noun = NAMED_BEFORE.captures(head).or_else(|| NAMED_BEHIND.captures(tail)).and_then(|c| c.get(1));
        let Some(noun) = noun.map(|m| m.as_str().trim_end_matches('s').to_owned()) else { continue };
        if document.has(&DIFFERENT, part(document, amount.span)) {
            continue;
        }
        match named.iter().find(|(other, q)| *other == noun && (q.value - amount.value).abs() > 0.001) {
            Some((_, other)) if all.iter().filter(|q| q.kind == Kind::Money).count() <= 4 => {
                findings.push(two(amount.span, document, other.span));
            }
            None if named.iter().all(|(other, _)| *other != noun) => named.push((noun, amount)),
            _ => {}
        }
    }
    findings
}

/// "All 40 of them" and "all 38 sales".
fn counts(document: &Document, all: &[Quantity]) -> Vec<Finding> {
    let whole = |q: &&Quantity| {
        q.kind == Kind::Count
            && !q.about
            && !q.is_measure()
            && q.value > 2.0
            && ALL_BEFORE.is_match(before(document, q.span.start, 24))
    };
    let wholes: Vec<&Quantity> = all.iter().filter(whole).collect();
    let mut findings = named_again(document, all);
    for pair in wholes.windows(2) {
        if pair[0].fits(pair[1]) && (pair[0].value - pair[1].value).abs() > 0.5 {
            findings.push(two(pair[1].span, document, pair[0].span));
        }
    }
    findings
}

/// "Four workshops ..." and later "the three workshops": a count taken up again as known.
fn named_again(document: &Document, all: &[Quantity]) -> Vec<Finding> {
    static KNOWN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?-u:\b)(?:the|these|those|our|all) $").expect("a valid pattern"));
    static NARROWED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"^ [a-z-]+(?: [a-z-]+)? (?:on|in|at|with|that|who|near|along|of|from|which|for|left|not|under|between)(?-u:\b)",
        )
        .expect("a valid pattern")
    });
    let mut findings = Vec::new();
    for (i, again) in all.iter().enumerate() {
        let counted =
            again.kind == Kind::Count && !again.about && !again.is_measure() && !again.unit.is_empty() && again.value >= 2.0;
        if !counted
            || !KNOWN.is_match(before(document, again.span.start, 12))
            || NARROWED.is_match(after(document, again.span.end, 48))
        {
            continue;
        }
        let same_unit: Vec<&Quantity> = all.iter().filter(|q| q.kind == Kind::Count && q.unit == again.unit).collect();
        let earlier: Vec<&&Quantity> =
            same_unit.iter().filter(|q| q.span.end <= again.span.start && q.sentence < again.sentence).collect();
        // With three figures for one noun the post speaks of parts.
        let [first] = earlier[..] else { continue };
        let stands = all[..i].iter().filter(|q| q.kind == Kind::Count).any(|q| q.value == again.value);
        let near = again.value.max(first.value) <= again.value.min(first.value) * 2.0;
        if same_unit.len() == 2 && near && !stands && !first.about && first.value != again.value {
            findings.push(two(again.span, document, first.span).confidence(0.6));
        }
    }
    findings
}

/// One body that gathers in two places.
fn venues(document: &Document) -> Vec<Finding> {
    let mut seen: Vec<(String, String, Span)> = Vec::new();
    let mut findings = Vec::new();
    for sentence in &document.sentences {
        let from = document.folded.position(sentence.span.start);
        let text = document.lower(sentence.span);
        let Some(hit) = VENUE.captures(text) else { continue };
        let (Some(who), Some(place)) = (hit.get(1), hit.get(2)) else { continue };
        if MOVED.is_match(text) {
            continue;
        }
        let span = document.folded.span(from + place.start(), from + place.end());
        let head = |words: &str| words.rsplit(' ').next().unwrap_or_default().to_owned();
        match seen.iter().find(|(other, venue, _)| other == who.as_str() && head(venue) != head(place.as_str())) {
            Some((_, _, other)) => findings.push(two(span, document, *other).confidence(0.6)),
            None => seen.push((who.as_str().to_owned(), place.as_str().to_owned(), span)),
        }
    }
    findings
}

/// One thing with two deadlines.
fn deadlines(document: &Document) -> Vec<Finding> {
    let dates: Vec<Fact> = document.facts.all().into_iter().filter(|fact| fact.kind == FactKind::Date).collect();
    let mut seen: Vec<(String, &Fact)> = Vec::new();
    let mut findings = Vec::new();
    for date in &dates {
        let sentence = clause(document, date.span);
        let inside = dates.iter().filter(|other| sentence.contains(other.span)).count();
        let ends = DEADLINE.is_match(document.lower(Span::new(sentence.start, date.span.start.max(sentence.start))));
        if inside != 1 || !ends || document.has(&STAGES, sentence) {
            continue;
        }
        let Some(topic) = TOPIC.captures(document.lower(sentence)).and_then(|c| c.get(1)).map(|m| m.as_str().to_owned()) else {
            continue;
        };
        match seen
            .iter()
            .find(|(other, earlier)| *other == topic && earlier.value != date.value && earlier.value.len() == date.value.len())
        {
            Some((_, earlier)) => findings.push(two(date.span, document, earlier.span)),
            None => seen.push((topic, date)),
        }
    }
    findings
}

/// What another version says differently.
fn versions(cx: &Context<'_>) -> Vec<Finding> {
    const COMPARED: [FactKind; 6] =
        [FactKind::Date, FactKind::Time, FactKind::Amount, FactKind::Percent, FactKind::Phone, FactKind::Address];
    let mut findings: Vec<Finding> = Vec::new();
    if cx.draft.versions.is_empty() {
        return findings;
    }
    let own = cx.document.facts.all();
    for (platform, text) in &cx.draft.versions {
        let other = Document::read(text, cx.today);
        let theirs = other.facts.all();
        let name = cx.city.profile.platforms.iter().find(|p| p.id == *platform).map_or(platform.as_str(), |p| p.name.as_str());
        for kind in COMPARED {
            let of = |facts: &[Fact]| facts.iter().filter(|f| f.kind == kind).cloned().collect::<Vec<_>>();
            let (mine, their) = (of(&own), of(&theirs));
            let foreign = their.iter().find(|f| mine.iter().all(|m| m.value != f.value));
            let missing = mine.iter().find(|m| their.iter().all(|f| f.value != m.value));
            if let (Some(foreign), Some(missing)) = (foreign, missing) {
                let (a, b) = (cx.document.words_of(missing.span), other.words_of(foreign.span));
                let says = format!("This version and the {name} version do not agree: {a} and {b}.");
                findings.push(RULE.finding(missing.span, says).suggest(b).confidence(0.8));
            }
        }
        let places = |city: &crate::city::City, document: &Document| {
            let named = city
                .names_in(document)
                .into_iter()
                .filter(|n| matches!(n.kind, crate::city::NameKind::Place(_) | crate::city::NameKind::Street(_)));
            named.collect::<Vec<_>>()
        };
        let (mine, their) = (places(cx.city, cx.document), places(cx.city, &other));
        if let ([a], [b]) = (&mine[..], &their[..])
            && a.kind != b.kind
        {
            let (a, b) = (a.span, other.words_of(b.span));
            let says = format!("This version and the {name} version do not agree: {} and {b}.", cx.document.words_of(a));
            findings.push(RULE.finding(a, says).suggest(b).confidence(0.7));
        }
    }
    findings
}
