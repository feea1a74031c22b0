//! One gathering in two places, two doors to go in by, and two house numbers for one house.

use std::sync::LazyLock;

use regex::Regex;

use super::clash::Clash;
use super::distance::slips;
use crate::text::{Document, Span};

macro_rules! bodies {
    () => {
        r"(council|commission|board|committee|hearing|concert|class|clinic|ceremony|open house|meeting|workshop|forum|parade|dinner|breakfast|lunch|supper|storytime|movie|party|market|sale|auction|academy|course|training|tour|lighting|show|play|recital|performance|reception|bingo|camp|exhibit)"
    };
}

macro_rules! venue {
    () => {
        r"(?:gym|gymnasium|depot|hall|center|library|school|park|church|pavilion|shelter|auditorium|theater|cafeteria|annex|courthouse|arena|armory|legion|museum|station|barn|gazebo|bandshell|lobby|garage|room|chambers|chamber|lodge|plaza|clubhouse|lawn|field|ballroom|basement|beach|green|square|amphitheater|stage)"
    };
}

/// Who gathers where, in one sentence, the place behind the gathering.
static GATHERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)",
        bodies!(),
        r"(?-u:\b)[^!?\n;]{0,60}?(?-u:\b)(?:in|at|inside|to) ((?:the |our )?(?:[a-z'-]+ ){0,3}?",
        venue!(),
        r")(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static BODY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(concat!(r"(?-u:\b)", bodies!(), r"(?-u:\b)")).expect("a valid pattern"));

/// The place before the gathering: "Bring chairs to Riverview Park for the concert."
static FOR_IT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:in|at|inside|to) ((?:the |our )?(?:[a-z'-]+ ){0,3}?",
        venue!(),
        r") for (?:the|this|our) (?:[a-z]+ ){0,2}?",
        bodies!(),
        r"(?-u:\b)"
    ))
    .expect("a valid pattern")
});

/// "The south entrance".
static DOOR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(north|south|east|west|front|back|rear|upper|lower|left|right|first|second|third|ground|main)(?:ern)? (floor|level|doors?|entrances?|lots?|gates?|entry|parking lot|ramp|stairs|end|shore|bank|wing|field|side)(?-u:\b)")
        .expect("a valid pattern")
});

/// Words that make it two occasions, or a way from one place to another.
static MOVED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:then|afterwards?|after|rain|moved?|moves|moving|overflow|instead|normally|usually|until|next|second|also|weather|inside if|followed|follows|ends?|ended|from|or|both|each|every|another|",
        r"first|last|was|were|parking|shuttles?|before|leaves|through|across|online|tickets?|register|sign up|pick up|held its|streamed|tv|between|hosted|warm up|later)(?-u:\b)"
    ))
    .expect("a valid pattern")
});

static DOOR_APART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:done|starts?|finished|closed|full|instead|not|or|also|overflow|exit|leave|then|after|if|when|except|both|staff|deliveries|accessible|wheelchairs?|vendors?|buses|second|other|avoid|don't|strollers?)(?-u:\b)")
        .expect("a valid pattern")
});

/// Two places for one gathering, two doors, two house numbers.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let mut found = gatherings(document);
    if found.is_empty() {
        found.extend(two_venues(document));
    }
    found.extend(doors(document));
    found.extend(house_numbers(document));
    found
}

/// A place as far as two of them can be compared.
struct Venue<'d> {
    words: Vec<&'d str>,
    span: Span,
}

impl<'d> Venue<'d> {
    fn new(words: &'d str, span: Span) -> Self {
        const SMALL: [&str; 13] =
            ["the", "our", "in", "at", "to", "inside", "old", "new", "big", "small", "city", "beautiful", "historic"];
        Self { words: words.split(' ').filter(|word| !SMALL.contains(word)).collect(), span }
    }

    /// A room can lie in a building, and a building in a park: only places of one kind exclude each other.
    fn levels(&self) -> u8 {
        let level = |word: &&str| match *word {
            "room" | "chambers" | "chamber" | "gym" | "gymnasium" | "auditorium" | "cafeteria" | "lobby" | "annex"
            | "ballroom" | "basement" | "stage" | "theater" => 1_u8,
            "park" | "plaza" | "lawn" | "field" | "beach" | "green" | "square" | "gazebo" | "bandshell" | "pavilion"
            | "shelter" | "amphitheater" => 4,
            "depot" | "hall" | "center" | "library" | "school" | "church" | "courthouse" | "arena" | "armory" | "legion"
            | "museum" | "station" | "barn" | "garage" | "lodge" | "clubhouse" => 2,
            _ => 0,
        };
        self.words.iter().map(level).fold(0, |all, level| all | level)
    }

    fn excludes(&self, other: &Venue<'_>) -> bool {
        let (Some(head), Some(last)) = (self.words.last(), other.words.last()) else { return false };
        let shared = self.words.iter().any(|word| other.words.contains(word) && *word != *head);
        if head == last {
            // "The park" may be any park; "Southdale Park" and "Riverview Park" are two.
            return self.words.len() > 1 && other.words.len() > 1 && !shared;
        }
        self.levels() & other.levels() != 0 && !shared
    }
}

fn gatherings(document: &Document) -> Vec<Clash> {
    let mut seen: Vec<(&str, Venue<'_>)> = Vec::new();
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let from = document.folded.position(sentence.span.start);
        let text = document.lower(sentence.span);
        let hit = GATHERS.captures(text).map(|hit| (hit.get(1), hit.get(2)));
        let hit = hit.or_else(|| FOR_IT.captures(text).map(|hit| (hit.get(2), hit.get(1))));
        let Some((Some(who), Some(place))) = hit else { continue };
        if MOVED.is_match(text) {
            continue;
        }
        let venue = Venue::new(place.as_str(), document.folded.span(from + place.start(), from + place.end()));
        match seen.iter().find(|(other, _)| *other == who.as_str()) {
            Some((_, first)) if first.excludes(&venue) => found.push(Clash::new(first.span, venue.span, 0.6)),
            Some(_) => {}
            None => seen.push((who.as_str(), venue)),
        }
    }
    found
}

/// "In the old depot" and "in the high school gym", where the post names no third place.
fn two_venues(document: &Document) -> Vec<Clash> {
    static AT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(r"(?-u:\b)(?:in|at|inside|behind|outside) ((?:the |our )?(?:[a-z'-]+ ){0,2}?", venue!(), r")(?-u:\b)"))
            .expect("a valid pattern")
    });
    let folded = &document.folded;
    let mut said: Vec<(Venue<'_>, usize)> = Vec::new();
    for hit in AT.captures_iter(folded.text()).take(3) {
        // "In room E204": the word alone is no place yet.
        let Some(place) = hit.get(1).filter(|place| place.as_str().contains(' ')) else { continue };
        let span = folded.span(place.start(), place.end());
        said.push((Venue::new(place.as_str(), span), document.sentence_at(span.start).unwrap_or_default()));
    }
    let [(first, x), (second, y)] = &said[..] else { return Vec::new() };
    let moved = |i: usize| document.sentences.get(i).is_some_and(|sentence| document.has(&MOVED, sentence.span));
    // "The council meets in ..., the commission meets in ...": each has its own place.
    let who = |i: usize| {
        document.sentences.get(i).and_then(|sentence| BODY.find(document.lower(sentence.span))).map(|hit| hit.as_str())
    };
    let others = who(*x).zip(who(*y)).is_some_and(|(a, b)| a != b);
    let differ = x != y && !others && first.excludes(second) && !moved(*x) && !moved(*y);
    if differ { vec![Clash::new(first.span, second.span, 0.5)] } else { Vec::new() }
}

fn doors(document: &Document) -> Vec<Clash> {
    let folded = &document.folded;
    let mut seen: Vec<(&str, &str, Span, Option<usize>)> = Vec::new();
    for hit in DOOR.captures_iter(folded.text()).take(4) {
        let (Some(side), Some(what)) = (hit.get(1), hit.get(2)) else { continue };
        let span = folded.span(side.start(), what.end());
        let sentence = document.sentence_at(span.start);
        if sentence.is_some_and(|i| document.has(&DOOR_APART, document.sentences[i].span)) {
            continue;
        }
        let what = what.as_str().trim_end_matches('s').trim_start_matches("parking ");
        seen.push((side.as_str(), what, span, sentence));
    }
    match seen[..] {
        [(a, first, one, x), (b, second, two, y)] if a != b && first == second && x != y => vec![Clash::new(one, two, 0.6)],
        _ => Vec::new(),
    }
}

/// One street, two numbers a slip of the finger apart.
fn house_numbers(document: &Document) -> Vec<Clash> {
    let houses = || document.facts.addresses.iter().filter(|address| !address.block).take(20);
    let mut found = Vec::new();
    for (i, second) in houses().enumerate() {
        let Some((number, street)) = second.value.split_once(' ') else { continue };
        let slip = houses().take(i).find(|first| {
            first.value.split_once(' ').is_some_and(|(other, name)| {
                let swap = slips(other, number, 1) == 1 && other.len() == number.len();
                name == street && number.len() >= 4 && swap && other.bytes().last() == number.bytes().last()
            })
        });
        if let Some(first) = slip {
            found.push(Clash::new(first.span, second.span, 0.65));
        }
    }
    found
}
