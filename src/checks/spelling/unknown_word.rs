//! Words that neither the dictionary nor the city nor the user has.
//!
//! Names are not misspelt: a capitalised word inside a sentence is reported only where it is an edit
//! or two away from a word that everybody writes. Acronyms, handles, links and tokens with digits are left alone.

use super::names::{self, Near};
use super::{dictionary, suggest};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Sentence, Span, Word};

pub(in crate::checks) struct UnknownWord;

static RULE: Rule = Rule {
    category: Category::Spelling,
    name: "unknown-word",
    title: "Not in the dictionary",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A word that is not in the dictionary, the profile or the user's list.",
    leaves: "Names in the profile, handles, tags, links, times, ordinals, units, and words with a capital in mid-sentence that look like names.",
    why: "A misspelt word makes the whole notice look careless, and search does not find it.",
    instead: "Choose the word you meant, or add it to your own words if it is right.",
    examples: &[
        Example::fixed(
            "Crews are replacing the water «vavle» on Memorywood Drive.",
            "Crews are replacing the water valve on Memorywood Drive.",
        ),
        Example::flagged("The open house is at City Hall. All are «welcom»."),
        Example::flagged("«Tempurary» pumps keep the basin dry this week."),
        Example::flagged("The work session moves to «Tuseday» at 6 p.m."),
        Example::flagged("Visitors from all over «Minesota» are here this weekend."),
        Example::clean("Crews will be on Goedderz, Marohn, Dahlin and Woida roads this week.", "Street names of the profile."),
        Example::clean("The Gichi-ziibi Center hosts the concert at 7 p.m.", "A place of the profile."),
        Example::clean("Follow BPU, CWP and MnDOT for outage and road news.", "Acronyms."),
        Example::clean(
            "Microsurfacing on Travine, Kimberlee and Barberry starts July 25.",
            "A word of the trade and three streets.",
        ),
        Example::clean(
            "Pickleball lessons with Coach Kvistad start on the 3rd at 6:30pm. RSVP to @BaxterRec.",
            "A name, a time, a handle.",
        ),
        Example::clean("Re-striping and de-icing wait for a dry day.", "Prefixes are no words."),
    ],
};

impl Check for UnknownWord {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for sentence in &cx.document.sentences {
            let start = findings.len();
            let mut lower_case = 0;
            let mut unknown = 0;
            for at in sentence.words.clone() {
                let word = cx.document.words[at];
                if !word.is_letters() {
                    continue;
                }
                let letters = cx.document.words_of(word.span);
                if letters.chars().next().is_some_and(char::is_lowercase) && letters.len() > 2 {
                    lower_case += 1;
                }
                if let Some(finding) = judge(cx, sentence, at) {
                    unknown += usize::from(letters.chars().next().is_some_and(char::is_lowercase));
                    findings.push(finding);
                }
            }
            // A sentence in another language is not a sentence full of mistakes.
            if unknown >= 3 && unknown * 2 > lower_case {
                findings.truncate(start);
            }
        }
        findings
    }

    fn elaborate(&self, cx: &Context<'_>, finding: &mut Finding) {
        let written = cx.document.words_of(finding.span);
        let suggestions = suggest::suggest(cx, finding.span);
        if let Some(best) = suggestions.first()
            && !cx.city.forbids(cx.document.lower(finding.span))
        {
            finding.message = format!("“{written}” is not in the dictionary. Did you mean “{best}”?");
        }
        for word in suggestions {
            if finding.suggestions.len() < 5 {
                *finding = finding.clone().suggest(word);
            }
        }
    }
}

fn judge(cx: &Context<'_>, sentence: &Sentence, at: usize) -> Option<Finding> {
    let word = cx.document.words[at];
    let written = cx.document.words_of(word.span);
    if cx.city.forbids(cx.document.lower(word.span)) {
        let says = format!("“{written}” is on the list of words not to use here.");
        return Some(RULE.finding(word.span, says).confidence(0.97));
    }
    if is_known(cx, word) || is_odd(cx.document, at, written) {
        return None;
    }
    let says = format!("“{written}” is not in the dictionary.");
    let lower = cx.document.lower(word.span);
    let mut chars = written.chars();
    if chars.next().is_some_and(char::is_lowercase) {
        if chars.any(char::is_uppercase) {
            return None;
        }
        return Some(RULE.finding(word.span, says).confidence(0.9));
    }
    if let Some(Near { word: usual, .. }) = names::near_proper(lower) {
        return Some(RULE.finding(word.span, says).suggest(usual).confidence(0.85));
    }
    let shouted = written.chars().count() > 1 && written.chars().all(|c| !c.is_lowercase());
    if shouted && written.chars().count() < 7 {
        return None;
    }
    // The first word of a sentence has its capital from the place; a word among capitalised ordinary words from the title.
    let first = names::starts_clause(cx.document, sentence, at);
    let next_is_name = names::neighbour(cx.document, sentence, at, 1).is_some_and(|next| names::looks_like_name(cx, next));
    let before_is_name = names::neighbour(cx.document, sentence, at, -1).is_some_and(|before| names::looks_like_name(cx, before));
    let by_place = first && !next_is_name;
    let in_title = !first && !before_is_name && !next_is_name && names::in_title(cx, sentence, at);
    if !(by_place || in_title || shouted) {
        return None;
    }
    let Near { word: meant, edits } = names::near_common(lower)?;
    let letters = lower.chars().count();
    let sure = letters >= 6 && (edits == 1 || (letters >= 8 && edits == 2 && by_place));
    (sure || (by_place && letters >= 4 && edits == 1 && names::is_usual_slip(lower, &meant)))
        .then(|| RULE.finding(word.span, says).confidence(0.7))
}

/// Whether the word, its parts or its stem are known.
fn is_known(cx: &Context<'_>, word: Word) -> bool {
    let written = cx.document.words_of(word.span);
    let lower = cx.document.lower(word.span);
    if lower.chars().count() > dictionary::LONGEST {
        return true;
    }
    let straight: String = written.chars().map(|c| if matches!(c, '\u{2019}' | '\u{02bc}') { '\'' } else { c }).collect();
    let stem = |word: &str| word.strip_suffix("'s").or_else(|| word.strip_suffix("s'")).map(str::to_owned);
    let straight = ["'ll", "'d", "'re", "'ve"]
        .iter()
        .find_map(|ending| straight.strip_suffix(ending))
        .map_or(straight.clone(), str::to_owned);
    let lower = ["'ll", "'d", "'re", "'ve"].iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(lower);
    let has = |written: &str, lower: &str| {
        names::proper(lower).is_some() || dictionary::knows(written) || dictionary::knows(lower) || cx.city.has_word(lower)
    };
    if has(&straight, lower) {
        return true;
    }
    if let (Some(a), Some(b)) = (stem(&straight), stem(lower))
        && has(&a, &b)
    {
        return true;
    }
    // A name of the dictionary without its capital is a matter of capitals.
    (names::knows_titled(lower) && !(written == lower && names::rather_a_slip(lower)))
        || (derived(lower) && !close_to_everyday(lower))
        || lower.strip_suffix('s').is_some_and(|one| cx.city.has_word(one))
        || plain(lower).is_some_and(|plain| dictionary::knows(&plain))
}

/// Whether one slip makes an everyday word of it: "importants" and "deliever" only look like compounds.
fn close_to_everyday(lower: &str) -> bool {
    names::near_common(lower).is_some_and(|near| near.edits == 1 && dictionary::rarity(&near.word) <= 2)
}

/// Whether the word is made of known ones: "auditability", "heatmap", "reroutable".
fn derived(lower: &str) -> bool {
    let known = |stem: &str| stem.len() >= 4 && dictionary::rarity(stem) <= 3 && dictionary::knows(stem);
    let with_e = |stem: &str| known(stem) || (stem.len() >= 4 && known(&format!("{stem}e")));
    let letters = lower.len();
    if !lower.is_ascii() || letters < 8 {
        return false;
    }
    let ending = [
        "able", "ability", "ization", "izations", "izable", "like", "wide", "free", "proof", "goers", "goer", "ified", "ifies",
        "less", "centric",
    ]
    .iter()
    .any(|ending| lower.strip_suffix(ending).is_some_and(with_e));
    let start = [
        "inter", "micro", "multi", "super", "under", "cyber", "crowd", "over", "auto", "anti", "mega", "mini", "semi", "non",
        "pre", "sub", "omni",
    ]
    .iter()
    .any(|start| lower.strip_prefix(start).is_some_and(|rest| rest.len() >= 5 && known(rest)));
    // Two short common words in one: "lifecycle", "streetlamp". Run-together small words stay unknown.
    let compound = (4..=letters - 4).any(|cut| {
        lower.is_char_boundary(cut) && {
            let (left, right) = lower.split_at(cut);
            let common = |part: &str| dictionary::rarity(part) <= 3 && dictionary::knows(part) && !RUN_TOGETHER.contains(&part);
            common(left) && common(right)
        }
    });
    ending || start || compound
}

/// Words that run together with others by a slip rather than in a compound.
const RUN_TOGETHER: &[&str] = &[
    "about", "also", "been", "both", "from", "have", "into", "just", "many", "more", "most", "much", "only", "other", "some",
    "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "very", "were", "what", "when",
    "where", "which", "will", "with", "would", "your", "ally", "ness", "ible", "able", "tion", "ment", "ring", "ding", "ting",
    "ring", "ling", "sion", "lion", "mate", "rate", "ness", "late", "ling", "king", "ping", "sing", "wing",
];

/// The word without its accents, where it has any.
fn plain(lower: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    (!lower.is_ascii()).then(|| lower.nfd().filter(|c| !matches!(c, '\u{0300}'..='\u{036f}')).collect())
}

/// Tokens that are no words: pieces of a file name, words with digits, initials, stretched words, prefixes.
fn is_odd(document: &Document, at: usize, written: &str) -> bool {
    let word = document.words[at];
    let glued = |span: Option<Span>, marks: &[&str]| span.is_some_and(|span| marks.contains(&document.words_of(span)));
    let before = at.checked_sub(1).map(|i| document.words[i].span).filter(|span| span.end == word.span.start);
    let after = document.words.get(at + 1).map(|next| next.span).filter(|span| span.start == word.span.end);
    let next = document.words.get(at + 2).filter(|next| after.is_some_and(|mark| mark.end == next.span.start));
    if glued(before, &[".", "_", "@", "/", "\\", "#", "*", "$", "&", "="]) || glued(after, &["_", "@", "\\", "*", "/", "="]) {
        return true;
    }
    // "sh!tshow": a mark inside a word.
    let inner_mark = glued(before, &["!", "*", "$"])
        && at.checked_sub(2).is_some_and(|i| {
            document.words[i].is_letters() && before.is_some_and(|mark| mark.start == document.words[i].span.end)
        });
    if inner_mark || glued(after, &["."]) && next.is_some() {
        return true;
    }
    if written.chars().any(|c| c.is_numeric()) || written.chars().count() < 2 {
        return true;
    }
    // Letters of other scripts have dictionaries of their own.
    if written.chars().any(|c| c.is_alphabetic() && c > '\u{024f}') {
        return true;
    }
    let inner_capital = written.chars().skip(1).any(char::is_uppercase) && written.chars().any(char::is_lowercase);
    if inner_capital {
        return true;
    }
    if glued(after, &["-"]) && next.is_some() && PREFIXES.contains(&document.lower(word.span)) {
        return true;
    }
    // "Kwok Wai-keung", "Yung-tat": the rest of a name.
    let part_of_name = before.is_some_and(|mark| document.words_of(mark) == "-")
        && at.checked_sub(2).is_some_and(|i| document.words_of(document.words[i].span).starts_with(char::is_uppercase));
    if part_of_name || !written.is_ascii() {
        return true;
    }
    if glued(before, &["-"]) && SUFFIXES.contains(&document.lower(word.span)) {
        return true;
    }
    is_stretched(written)
}

/// Whether letters are drawn out on purpose: "sooo", "yesss", "hmmm". A key held too long inside a word is a slip: "writtten", "fulll".
fn is_stretched(written: &str) -> bool {
    let bytes = written.as_bytes();
    let Some(at) = bytes.windows(3).position(|w| w[0] == w[1] && w[1] == w[2] && w[0].is_ascii_alphabetic()) else {
        return false;
    };
    let run = bytes[at..].iter().take_while(|b| **b == bytes[at]).count();
    let vowel = matches!(bytes[at].to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let inside = at + run < bytes.len();
    let with = |letters: usize| format!("{}{}", &written[..at + letters], &written[at + run..]).to_lowercase();
    let held = run == 3
        && at > 0
        && ((!vowel && dictionary::knows(&with(2)))
            || (inside && bytes.len() >= 7)
            || (inside && !vowel && dictionary::knows(&with(1))));
    !held && at > 0
}

/// What stands before a hyphen and is no word.
const PREFIXES: &[&str] = &[
    "agri", "anti", "bi", "bio", "co", "cyber", "de", "e", "eco", "electro", "ex", "extra", "geo", "gichi", "hydro", "hyper",
    "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "neo", "non", "omni", "para",
    "poly", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "socio", "sub", "super", "trans", "tri", "ultra", "un", "uni",
    "vice",
];
/// What stands behind a hyphen and is no word.
const SUFFIXES: &[&str] = &["esque", "ish", "ness", "th", "st", "nd", "rd", "er", "ers", "ing", "ed", "wide", "ly"];
