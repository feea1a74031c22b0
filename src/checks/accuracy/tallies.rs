//! Counts that a post gives twice: the seats, the places, how often an event was held.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::clash::Clash;
use super::quantity::{Kind, Quantity, after, before};
use crate::text::facts::worth;
use crate::text::{Document, Span};

static ALL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:all|each of the|every one of the|all of the|all of our)(?: the| of the| our| these| those)? $")
        .expect("a valid pattern")
});

static KNOWN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:the|these|those|our|all|all of the|of those|of these) $").expect("a valid pattern"));

/// Words behind a noun that make it a part of the whole.
static NARROWED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^ [a-z-]+(?: [a-z-]+(?:ed|en|ing|ne|t|own))? (?:on|in|at|with|that|who|near|along|of|from|which|for|left|not|under|between|closest|nearest|north|south|east|west)(?-u:\b)",
    )
    .expect("a valid pattern")
});

/// "On Saturday" says when, not which.
static ON_A_DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^ [a-z-]+ (?:on|in) (?:mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may |june|july|august|september|october|november|december|the (?:morning|afternoon|evening))")
        .expect("a valid pattern")
});

/// Words of growth and of parts: two counts are two then.
static COMPARED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:up|down|from|last|than|compared|was|were|another|other|more|left|remaining|remain|taken|still|rest|next|first|second|each|added|new|extra|only|both)(?-u:\b)")
        .expect("a valid pattern")
});

/// Counts of one noun, of one post.
pub(super) fn clashes(document: &Document, all: &[Quantity], today: Date) -> Vec<Clash> {
    let mut found = named_again(document, all);
    found.extend(wholes(document, all));
    found.extend(swapped(document, all));
    found.extend(places(document));
    found.extend(times_held(document));
    found.extend(anniversaries(document, today));
    found.extend(both(document, all));
    found.extend(written_twice(document));
    found.sort_by_key(|clash| (clash.second, clash.first));
    found.dedup_by_key(|clash| clash.second);
    found
}

/// "All 40 of them" and "all 38 sales".
fn wholes(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    let whole = |q: &&Quantity| {
        q.kind == Kind::Count
            && !q.about
            && !q.is_measure()
            && q.value > 2.0
            && ALL_BEFORE.is_match(before(document, q.span.start, 24))
    };
    let wholes: Vec<&Quantity> = all.iter().filter(whole).collect();
    let differ = |pair: &&[&Quantity]| pair[0].fits(pair[1]) && (pair[0].value - pair[1].value).abs() > 0.5;
    wholes.windows(2).filter(differ).map(|pair| Clash::new(pair[0].span, pair[1].span, 0.7)).collect()
}

/// "Four workshops ..." and later "the three workshops": a count taken up again as known.
fn named_again(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    let mut found = Vec::new();
    for (i, again) in all.iter().enumerate().take(80) {
        let counted =
            again.kind == Kind::Count && !again.about && !again.is_measure() && !again.unit.is_empty() && again.value >= 2.0;
        if !counted || !KNOWN.is_match(before(document, again.span.start, 12)) {
            continue;
        }
        let behind = after(document, again.span.end, 48);
        if NARROWED.is_match(behind) && !ON_A_DAY.is_match(behind) {
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
            found.push(Clash::new(first.span, again.span, 0.6));
        }
    }
    found
}

/// "3,210 pounds" and later "all 3,120 pounds": two digits that changed places.
fn swapped(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    let digits = |q: &Quantity| -> Vec<u8> { document.words_of(q.span).bytes().filter(u8::is_ascii_digit).collect() };
    let mut found = Vec::new();
    for pair in all.windows(2) {
        let [first, again] = pair else { continue };
        let (a, b) = (digits(first), digits(again));
        let changed: Vec<usize> = (0..a.len().min(b.len())).filter(|i| a[*i] != b[*i]).collect();
        let swap = matches!(changed[..], [i, j] if j == i + 1 && a[i] == b[j] && a[j] == b[i]);
        let same = a.len() == b.len() && a.len() >= 3 && first.kind == again.kind && first.unit == again.unit;
        let unit = again.kind != Kind::Count || !again.unit.is_empty();
        let between = document.lower(Span::new(first.span.end, again.span.start.max(first.span.end)));
        let known = KNOWN.is_match(before(document, again.span.start, 12));
        if same && swap && unit && known && first.sentence != again.sentence && !COMPARED.is_match(between) {
            found.push(Clash::new(first.span, again.span, 0.75));
        }
    }
    found
}

/// "Room for 40 walkers" and "the 50 spots".
fn places(document: &Document) -> Vec<Clash> {
    static PLACES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?-u:\b)(?:(?:room|space) for(?: only)?|(?:limited|capped) (?:to|at)(?: the first)?|(?:class|group|trip) size is|seats|holds|takes) (\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)(?-u:\b)",
            r"|(?-u:\b)(?:all|the|those|these|our|only|just|have|are) (\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?) (?:open |free |available )?(?:spots|seats|places|spaces|slots|openings|campers|walkers|participants)(?-u:\b)"
        ))
        .expect("a valid pattern")
    });
    let folded = &document.folded;
    let mut said: Vec<(f64, Span, Option<usize>)> = Vec::new();
    for hit in PLACES.captures_iter(folded.text()).take(6) {
        let Some(number) = hit.get(1).or(hit.get(2)) else { continue };
        let Some(value) = worth(number.as_str()).filter(|value| *value >= 2.0) else { continue };
        let span = folded.span(number.start(), number.end());
        let sentence = document.sentence_at(span.start);
        let whole = sentence.map_or(span, |i| document.sentences[i].span);
        let of = before(document, hit.get(0).map_or(span.start, |m| folded.span(m.start(), m.end()).start), 4).ends_with("of ");
        if !document.has(&COMPARED, whole) && !of {
            said.push((value, span, sentence));
        }
    }
    match said[..] {
        [(a, first, x), (b, second, y)] if a != b && x != y => vec![Clash::new(first, second, 0.6)],
        _ => Vec::new(),
    }
}

/// "The 10th annual cook-off" and "in its 11th year".
fn times_held(document: &Document) -> Vec<Clash> {
    static HELD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?-u:\b)(\d{1,3})(?:st|nd|rd|th)(?:-| )annual(?-u:\b)|(?-u:\b)(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) annual(?-u:\b)",
            r"|(?-u:\b)(?:in|for|into|of) (?:its|the|our|their) (?:(\d{1,3})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)) (?:year|season|time|edition|summer|winter)(?-u:\b)"
        ))
        .expect("a valid pattern")
    });
    const WORDS: [&str; 12] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    let folded = &document.folded;
    let mut said: Vec<(usize, Span)> = Vec::new();
    for hit in HELD.captures_iter(folded.text()).take(4) {
        let Some(whole) = hit.get(0) else { continue };
        let group = |n: usize| hit.get(n).map(|m| m.as_str());
        let digits = group(1).or(group(3)).and_then(|digits| digits.parse().ok());
        let words = group(2).or(group(4)).and_then(|word| WORDS.iter().position(|w| *w == word).map(|i| i + 1));
        if let Some(value) = digits.or(words) {
            said.push((value, folded.span(whole.start(), whole.end())));
        }
    }
    match said[..] {
        [(a, first), (b, second)] if a != b && a.abs_diff(b) <= 5 => vec![Clash::new(first, second, 0.65)],
        _ => Vec::new(),
    }
}

/// "Founded in 1976 ... we mark 60 years", in 2026.
fn anniversaries(document: &Document, today: Date) -> Vec<Clash> {
    static FOUNDED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)(?:founded|established|incorporated|organized|chartered|formed|dedicated|built|opened|started|began) (?:back )?in (1[89]\d\d|20\d\d)(?-u:\b)")
            .expect("a valid pattern")
    });
    static MARKED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?-u:\b)(?:marks?|marking|celebrat(?:e|es|ing)|turns?|honors?|observes?) (?:its |our |their |the |a )?(\d{2,3}(?: years|th (?:anniversary|birthday|year)|st (?:anniversary|birthday)|nd (?:anniversary|birthday)|rd (?:anniversary|birthday)))(?-u:\b)",
            r"|(?-u:\b)(?:is|are|turns) (\d{2,3} years old)(?-u:\b)"
        ))
        .expect("a valid pattern")
    });
    let folded = &document.folded;
    let founded: Vec<(i32, Span)> = FOUNDED
        .captures_iter(folded.text())
        .take(3)
        .filter_map(|hit| Some((hit.get(1)?.as_str().parse().ok()?, folded.span(hit.get(0)?.start(), hit.get(0)?.end()))))
        .collect();
    let [(year, first)] = founded[..] else { return Vec::new() };
    let marked: Vec<(i32, Span)> = MARKED
        .captures_iter(folded.text())
        .take(3)
        .filter_map(|hit| {
            let years = hit.get(1).or(hit.get(2))?;
            let digits: String = years.as_str().chars().take_while(char::is_ascii_digit).collect();
            Some((digits.parse().ok()?, folded.span(years.start(), years.end())))
        })
        .collect();
    let [(years, second)] = marked[..] else { return Vec::new() };
    let near = document.sentence_at(first.start).zip(document.sentence_at(second.start)).is_some_and(|(a, b)| a.abs_diff(b) <= 1);
    // A post may look ahead to next year's party.
    let fits = (-1..=1).any(|shift| i32::from(today.year()) + shift - year == years);
    if !near || fits {
        return Vec::new();
    }
    let says = format!("From {year} to {} is {} years, the post says {years}.", today.year(), i32::from(today.year()) - year);
    vec![Clash::new(first, second, 0.65).because(says)]
}

/// "Both lanes" where the post has three of them.
fn both(document: &Document, all: &[Quantity]) -> Vec<Clash> {
    static BOTH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)both (?:of the |the |our )?(?:[a-z-]+ )?([a-z]{3,}s)(?-u:\b)").expect("a valid pattern")
    });
    let folded = &document.folded;
    let mut found = Vec::new();
    for hit in BOTH.captures_iter(folded.text()).take(6) {
        let (Some(whole), Some(noun)) = (hit.get(0), hit.get(1)) else { continue };
        let span = folded.span(whole.start(), whole.end());
        let unit = super::about::stem(noun.as_str());
        let mut named = all.iter().filter(|q| q.kind == Kind::Count && !q.about && q.unit == unit && q.span.end <= span.start);
        let (Some(first), None) = (named.next(), named.next()) else { continue };
        let part =
            COMPARED.is_match(before(document, first.span.start, 20)) || before(document, first.span.start, 4).ends_with("of ");
        if (3.0..=9.0).contains(&first.value) && !part && !first.is_measure() {
            found.push(Clash::new(first.span, span, 0.6));
        }
    }
    found
}

/// "Five (6) copies".
fn written_twice(document: &Document) -> Vec<Clash> {
    static TWICE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety) \((\d{1,3})\)")
            .expect("a valid pattern")
    });
    let folded = &document.folded;
    let pair = |hit: regex::Captures<'_>| -> Option<Clash> {
        let (word, digits) = (hit.get(1)?, hit.get(2)?);
        let differ = worth(word.as_str())? != worth(digits.as_str())?;
        differ.then(|| Clash::new(folded.span(word.start(), word.end()), folded.span(digits.start(), digits.end()), 0.8))
    };
    TWICE.captures_iter(folded.text()).filter_map(pair).collect()
}
