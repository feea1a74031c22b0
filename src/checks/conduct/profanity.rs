//! Swearing, crude words and slurs, also masked. A word that only contains one is left alone: only whole words count.

use std::sync::LazyLock;

use regex::Regex;

use super::disguise;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Lexicon, Span, lexicon};

pub(in crate::checks) struct Profanity;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "profanity",
    title: "Word not fit for a city page",
    severity: Severity::Warn,
    policy: &["P-31", "P-49b"],
    law: None,
    flags: "Swear words, crude words and slurs, also masked with signs, blanks or look-alike letters.",
    leaves: "Words that only contain one (assessment, cockpit), names of people, places, stores and species.",
    why: "The page speaks for the City to children and to every resident; one rough word is what gets shared.",
    instead: "Take the word out or choose a milder one.",
    examples: &[
        Example::flagged("What a «damn» mess on Knollwood Drive this morning."),
        Example::flagged("We are «pissed» about the stolen bench at Whipple Beach."),
        Example::flagged("«WTF» is on the road near the landfill? Cover your load, people."),
        Example::flagged("Slow down, you «idiots»."),
        Example::flagged("It's cold as «hell» out there, bundle up!"),
        Example::flagged("That plow crew kicked «ass» last night."),
        Example::fixed("«Holy crap», look at that snowbank.", "Wow, look at that snowbank."),
        Example::flagged("Do not be a «jackass» in the work zone."),
        Example::flagged("Crews are out. Give them some f«*»*king room."),
        Example::flagged("No, we do not know who put that «sh1t» in the hydrant."),
        Example::flagged("It is d a m n cold at the «d a m n» rink."),
        Example::clean("The dam at the hydro plant makes ten percent of local power.", "A dam."),
        Example::clean("The assessor will visit homes in Perch Lake this month.", "A word that only contains one."),
        Example::clean("Assessment notices and the Class 2 dam inspection report are online.", "Words that only contain one."),
        Example::clean("Meet at Dick's Sporting Goods for the bike donation.", "A store."),
        Example::clean("Cuyuna sounds odd to visitors; it is pronounced kie-YOO-na.", "A place."),
        Example::clean("Sewer backups can happen after heavy rain.", "Plain words."),
        Example::clean("Say hello to the new therapy dog at the Shop with a Cop.", "A word that only contains one."),
        Example::clean("Wipe your feet: mud at Loren Thompson Park.", "Plain words."),
        Example::clean("Book club reads a memoir about rafting Hells Canyon and Hell's Half Acre.", "Names of places."),
        Example::clean("The shiitake class is full. The cockpit tour at the airport is not.", "Words that only contain one."),
    ],
};

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/conduct-profanity.txt")));
static SOFTER: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/conduct-softer.txt")));

/// The single words somebody would mask, by first letter.
static MASKABLE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/conduct-profanity.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter(|(word, class)| *class != "soft" && word.len() <= 14 && word.bytes().all(|b| b.is_ascii_lowercase()))
        .map(|(word, _)| word)
        .collect()
});

/// Letters with signs or foreign letters among them.
static ODD: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:[\p{L}@$*][\p{L}\p{N}@$!*#%&+|€•●█_'-]*[\p{L}\p{N}@$*#%+•●█_])").expect("a valid pattern"));
/// Words built around a rough one: "shitstorms", "craptastic", "#coldashell".
static STEM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:[a-z]*fuck[a-z]*|(?:bull|horse|dog|ape|bat|chicken|dip|dumb|holy|no|eat|piece)?shit(?:[a-hj-z][a-z]*|is|ing[a-z]*|ify)?|",
        r"bitch[a-z]*|goddamn[a-z]*|damn(?:it|ed|est|able|right|cold|hot|good|straight|near)[a-z]*|crap(?:tastic|ola|pola|fest|load|house|tacular)[a-z]*)(?-u:\b)|",
        r"#[a-z]*(?:fuck|shit(?:$|[^a]|ake)|bitch|damn|wtf|ashell|asshole|badass|dumbass|bullsh)[a-z]*",
    ))
    .expect("a valid pattern")
});
/// Single letters held apart: "d a m n", "w.t.f.", "s-h-i-t".
static SPACED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[a-z](?:[ ._*-]{1,2}[a-z]){2,9}(?-u:\b)").expect("a valid pattern"));
/// Signs in the place of a whole word.
static GRAWLIX: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[@#$%&*!?]{4,}").expect("a valid pattern"));
/// "cold af".
static AF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:cold|hot|busy|slick|icy|cute|tired|cool|crazy|proud|dumb|windy|wet|snowy|funny|loud|slow|lazy) (af)(?-u:\b)",
    )
    .expect("a valid pattern")
});
/// Uses of a listed word that are none.
static HARMLESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:spic(?: and |-and-| & |-n-| 'n )span|chinks? in the|idiot[- ]proof(?:ed)?|idiot lights?|dick's|crap ?shoot|",
        r"craps table|wild ass(?:es)?|bitch (?:class|box)|(?:fire|flame) retard\w*|jap\. |tit for tat|bastard (?:toadflax|sword|file)|",
        r"badass(?:es)? (?:park|trail)|redskin potato(?:es)?|hell or high water|polack lake|pussy ?willows?|tool and die|american idiot|",
        r"dumb ?bells?|son of a gun|no strings|butt joints?|damn yankees|darn(?:ing|ed) (?:needle|sock)s?)",
    ))
    .expect("a valid pattern")
});

/// An ass is a donkey where one is named.
static DONKEY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:donkeys?|king james|burros?|mules?|jennies)(?-u:\b)").expect("a valid pattern"));
static ASS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?-u:\b)ass(?:es)?(?-u:\b)").expect("a valid pattern"));

/// A word seen, the list's word for it, and how it was hidden.
struct Seen {
    span: Span,
    word: &'static str,
    class: &'static str,
    hidden: bool,
}

impl Check for Profanity {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut harmless: Vec<Span> = document.find(&HARMLESS).collect();
        if DONKEY.is_match(document.folded.text()) {
            harmless.extend(document.find(&ASS));
        }
        let mut seen: Vec<Seen> = WORDS
            .find(document)
            .filter(|hit| !named(cx, hit.span, hit.phrase))
            .map(|hit| Seen { span: hit.span, word: hit.phrase, class: hit.class, hidden: false })
            .collect();
        disguised(cx, &mut seen);
        let mut findings: Vec<Finding> = seen
            .into_iter()
            .filter(|seen| !harmless.iter().any(|span| span.overlaps(seen.span)))
            .map(|seen| finding(cx, &seen))
            .collect();
        let text = document.folded.text();
        for found in GRAWLIX.find_iter(text) {
            let distinct = ['@', '#', '$', '%', '&', '*'].iter().filter(|sign| found.as_str().contains(**sign)).count();
            if distinct >= 3 {
                let span = document.folded.span(found.start(), found.end());
                findings.push(
                    RULE.finding(span, "These signs read as a swear word. Choose a word that fits a city page.")
                        .confidence(0.8)
                        .suggest(""),
                );
            }
        }
        for found in AF.captures_iter(text).filter_map(|captures| captures.get(1)) {
            let span = document.folded.span(found.start(), found.end());
            findings.push(finding(cx, &Seen { span, word: "af", class: "mild", hidden: false }));
        }
        findings
    }
}

fn finding(cx: &Context<'_>, seen: &Seen) -> Finding {
    let severity = match seen.class {
        "soft" => Severity::Note,
        "strong" | "slur" => Severity::Stop,
        _ => Severity::Warn,
    };
    let message = match seen.class {
        "soft" => "This is a bit rough for a city page. A plainer word does the same work.",
        "slur" => "This word hurts a group of people and has no place on a city page. Take it out.",
        _ => "This word is not fit for a city page. Choose another one or leave it out.",
    };
    let mut finding = RULE.finding(seen.span, message).severity(severity).confidence(if seen.hidden { 0.85 } else { 0.95 });
    if seen.hidden {
        finding = finding.because(format!("Readers see “{}” in it.", seen.word));
    }
    if let Some(softer) = SOFTER.class_of(seen.word) {
        let capital = cx.document.words_of(seen.span).chars().next().is_some_and(char::is_uppercase);
        finding = finding.suggest(if capital { capitalized(softer) } else { softer.to_owned() });
    }
    finding.suggest("")
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Whether the word stands inside a longer name: "Hells Canyon", "Damn Yankees", a name of the profile.
fn named(cx: &Context<'_>, span: Span, word: &str) -> bool {
    let document = cx.document;
    if cx.names().iter().any(|name| name.span.overlaps(span)) {
        return true;
    }
    let typed = document.words_of(span);
    if !matches!(
        word,
        "hell" | "damn" | "damned" | "squaw" | "squaws" | "heck" | "polack" | "redskin" | "bitch" | "crap" | "darn"
    ) {
        return false;
    }
    if !typed.starts_with(char::is_uppercase) || typed.chars().all(char::is_uppercase) {
        return false;
    }
    // A capital that its neighbour shares is a name's; one at the start of a sentence says nothing.
    let i = document.word_at(span.start);
    let capital = |j: usize| {
        document.words.get(j).is_some_and(|w| {
            w.is_letters() && document.words_of(w.span).starts_with(char::is_uppercase) && document.words_of(w.span).len() > 1
        })
    };
    capital(i + 1)
        || (i > 0 && capital(i - 1))
        || document.text[span.end..].starts_with("'s ")
        || document.text[span.end..].starts_with("\u{2019}s ")
}

/// Adds the words that are there in another dress.
fn disguised(cx: &Context<'_>, seen: &mut Vec<Seen>) {
    let document = cx.document;
    let text = document.folded.text();
    let mut add = |from: usize, to: usize, word: &str| {
        if let Some((word, class)) = entry(word).filter(|(_, class)| *class != "soft") {
            seen.push(Seen { span: document.folded.span(from, to), word, class, hidden: true });
            return true;
        }
        false
    };
    for found in ODD.find_iter(text) {
        let token = found.as_str();
        if token.len() > 40 || token.bytes().all(|b| b.is_ascii_lowercase() || b == b'\'' || b == b'-') {
            let drawls = [without(token, 1), without(token, 2)];
            let _ = drawls.into_iter().flatten().any(|word| add(found.start(), found.end(), &word));
            continue;
        }
        let trimmed = token.trim_matches(['\'', '_', '-']);
        if disguise::plain(trimmed).is_some_and(|word| add(found.start(), found.end(), &word)) {
            continue;
        }
        let masked: Vec<char> = trimmed.chars().collect();
        let letters = masked.iter().filter(|c| c.is_ascii_lowercase()).count();
        let blots = masked.iter().filter(|c| disguise::is_blot(**c)).count();
        let dashed = blots == 1
            && masked.len() >= 4
            && masked.first().zip(masked.last()).is_some_and(|(a, z)| a.is_ascii_lowercase() && z.is_ascii_lowercase())
            && masked.contains(&'-');
        let starred = dashed
            || masked.contains(&'*')
            || masked.contains(&'#')
            || masked.contains(&'@')
            || masked.contains(&'$')
            || masked.contains(&'•')
            || masked.contains(&'_') && blots >= 2;
        if letters == 0 || !starred || masked.len() < 3 || masked.len() > 16 || blots > 8 || (letters == 1 && blots < 2) {
            continue;
        }
        let first = masked[0];
        let fits = |word: &&&str| {
            // A hyphen stands for the one vowel of a short word: "sh-t"; compounds have hyphens of their own.
            let vowel = masked
                .iter()
                .position(|c| *c == '-')
                .and_then(|at| word.as_bytes().get(at))
                .is_some_and(|b| b"aeiou".contains(b));
            !dashed || (vowel && word.len() == masked.len() && word.len() <= 5)
        };
        let fit =
            MASKABLE.iter().filter(fits).find(|word| is_same_start(first, word) && disguise::hides(&masked, word.as_bytes()));
        if let Some(word) = fit {
            add(found.start(), found.end(), word);
        }
    }
    for found in SPACED.find_iter(text) {
        let word: String = found.as_str().chars().filter(char::is_ascii_lowercase).collect();
        add(found.start(), found.end(), &word);
    }
    for found in STEM.find_iter(text) {
        let strong = ["fuck", "shit", "bitch", "cunt"].iter().find(|stem| found.as_str().contains(**stem));
        add(found.start(), found.end(), strong.copied().unwrap_or(if found.as_str().contains("crap") { "crap" } else { "damn" }));
    }
    for tag in &document.facts.hashtags {
        tag_words(cx, tag.span, seen);
    }
}

fn without(token: &str, keep: usize) -> Option<String> {
    if token.len() > 40 { None } else { disguise::without_drawl(token, keep) }
}

/// A mask keeps the first letter, or hides it altogether.
fn is_same_start(first: char, word: &str) -> bool {
    disguise::is_blot(first) || word.starts_with(first)
}

fn entry(word: &str) -> Option<(&'static str, &'static str)> {
    let class = WORDS.class_of(word)?;
    MASKABLE.iter().find(|listed| **listed == word).map(|listed| (*listed, class))
}

/// The words of a tag: "#DamnCold" holds two.
fn tag_words(cx: &Context<'_>, tag: Span, seen: &mut Vec<Seen>) {
    let typed = cx.document.words_of(tag);
    let mut from = 1.min(typed.len());
    let bytes = typed.as_bytes();
    for at in 1..=typed.len() {
        let cut = at == typed.len()
            || (at > from && bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
            || bytes[at] == b'_';
        if !cut {
            continue;
        }
        if let Some(part) = typed.get(from..at) {
            let folded = part.trim_matches('_').to_lowercase();
            if let Some((word, class)) = entry(&folded) {
                seen.push(Seen { span: Span::new(tag.start + from, tag.start + at), word, class, hidden: false });
            }
        }
        from = at;
    }
}
