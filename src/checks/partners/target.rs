//! Who is spoken of: the organisations in a post, by name, by noun ("the county", "our hauler") and by
//! the words that refer back to one ("they", "that crew"). The City, its departments and its staff are none.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::city::{NameKind, Tier};
use crate::text::{Document, Lexicon, Span, Word, WordKind};

/// How an organisation is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) enum Mentioned {
    /// A name of the profile; the number is the partner's index, `None` for the county of the city.
    Listed(Option<usize>),
    /// A name that no list has.
    Named,
    /// "the county", "our contractor", "the folks at the depot".
    Noun,
    /// "they", "that outfit": the number is the mention it refers to.
    Back(usize),
}

/// One organisation in a post.
#[derive(Clone, Copy, Debug)]
pub(in crate::checks) struct Mention {
    pub(in crate::checks) span: Span,
    pub(in crate::checks) how: Mentioned,
    pub(in crate::checks) sentence: usize,
}

impl Mention {
    /// Whether the profile lists it.
    pub(in crate::checks) fn listed(self) -> bool {
        matches!(self.how, Mentioned::Listed(_))
    }
}

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/organisation-words.txt")));

static NOUN: LazyLock<Regex> = LazyLock::new(|| {
    let nouns: Vec<String> = crate::text::lexicon::lines(include_str!("../../../dictionaries/organisation-words.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, class)| *class != "name")
        .map(|(word, _)| regex::escape(word))
        .collect();
    // The longest first, so that "school district" is not read as "school".
    let mut nouns = nouns;
    nouns.sort_by_key(|word| std::cmp::Reverse(word.len()));
    Regex::new(&format!(
        r"(?-u:\b)(?:the|that|this|those|some|a certain|our|their|your) (?:(?:former|same|other|current|old|new|local|area|rural|neighboring|last|dear|good|fine|first|regional|private|financial) )?(?:{})(?:'s|s)?(?-u:\b)|(?-u:\b)(?:county|state|district|school) (?:board|engineers?|officials?|crews?|commissioners?|plows?|workers)(?-u:\b)",
        nouns.join("|")
    ))
    .expect("a valid pattern")
});

static PEOPLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:the|those|these|our friends|some|that) ?(?:good |fine |kind |nice |lovely )?(?:folks|people|guys|friends|geniuses|clowns|crew|crowd|gang|bunch|bozos|jokers|wizards|boys|fellas|outfit|party|experts|pros|team|office|staff|brass|neighbors|desk|driver|drivers|foreman|rep) ",
        r"(?:over |up |down |out )?(?:at|from|who|that|we pay|we hired|there|across|in charge|next door|responsible|behind|with)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

static BACK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:they(?:'re|'ve|'ll|'d)?|them|their|theirs|its|it|",
        r"(?:that|those|this|the|these) (?:crew|crews|outfit|bunch|clowns|folks|people|guys|gang|geniuses|jokers|place|group|team|operation|shop|office|driver|drivers|rep|foreman|owner|manager|desk)",
        r")(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// Capitals that are no organisation.
const NO_ACRONYM: &[&str] = &[
    "AM", "PM", "USA", "US", "FAQ", "RSVP", "ID", "TV", "DIY", "AED", "CPR", "EMT", "ATV", "LED", "ADA", "PSA", "RFP", "RFQ",
    "OK", "NEW", "ALL", "NOT", "NO", "YES", "AND", "THE", "FOR", "BBQ", "CDL", "DUI", "DWI", "UTV", "RV", "SUV", "PDF", "QR",
    "ZIP", "MN", "WI", "ND", "SD", "IA", "TX", "CA", "II", "III", "IV", "GPS", "ETA", "TIF", "HR", "IT", "PIN", "CO", "UV",
    "LOL", "FYI", "ASAP", "TBD", "TBA", "OPEN", "CLOSED", "FREE", "STOP", "UPDATE", "ALERT", "NOW", "MEN", "EST", "CST", "CDT",
    "WE", "YOU", "ARE", "IS", "ON", "IN", "OF", "TO", "AT", "IF", "DO", "SCAM", "BRR", "HI", "MLK", "NNO", "STEM", "ESL", "GED",
    "SRO", "ER", "ICU", "PPE", "HVAC", "AA", "PS",
];

/// The organisations of a document, in text order.
pub(in crate::checks) fn read(cx: &Context<'_>) -> Vec<Mention> {
    let document = cx.document;
    let mut found: Vec<(Span, Mentioned)> = Vec::new();
    let mut taken: Vec<Span> = Vec::new();
    for name in cx.names() {
        match name.kind {
            NameKind::Partner(i) => found.push((name.span, Mentioned::Listed(Some(i)))),
            NameKind::City if document.lower(name.span).ends_with("county") => found.push((name.span, Mentioned::Listed(None))),
            _ => taken.push(name.span),
        }
    }
    taken.extend(found.iter().map(|(span, _)| *span));
    taken.sort_unstable();
    let names: Vec<Span> = if shouts(document) {
        Vec::new()
    } else {
        runs(document).into_iter().filter(|run| !overlaps_any(&taken, *run) && is_organisation(document, *run)).collect()
    };
    let starts: HashSet<&str> =
        names.iter().filter_map(|run| run.of(&document.text).split([' ', '-']).next()).filter(|first| first.len() > 3).collect();
    // A name cut short: "Culver" behind "Culver Soft Water".
    for word in document.words.iter().filter(|word| word.is_letters()) {
        let words = word.span.of(&document.text);
        let short = words.strip_suffix("'s").or_else(|| words.strip_suffix("\u{2019}s")).unwrap_or(words);
        if starts.contains(short) && !overlaps_any(&names, word.span) && !overlaps_any(&taken, word.span) {
            found.push((word.span, Mentioned::Named));
        }
    }
    found.extend(names.into_iter().map(|run| (run, Mentioned::Named)));
    found.sort_unstable_by_key(|(span, _)| *span);
    let named: Vec<Span> = found.iter().map(|(span, _)| *span).collect();
    let mut nouns: Vec<Span> = document
        .find(&NOUN)
        .chain(document.find(&PEOPLE))
        .filter(|span| !overlaps_any(&named, *span) && !own(document, *span))
        .collect();
    nouns.sort_unstable();
    nouns.dedup_by(|b, a| a.overlaps(*b));
    found.extend(nouns.into_iter().map(|span| (span, Mentioned::Noun)));
    found.sort_unstable_by_key(|(span, _)| *span);
    let mut mentions: Vec<Mention> = Vec::with_capacity(found.len());
    let mut backs = document.find(&BACK).peekable();
    let mut next = 0;
    loop {
        let named = found.get(next).copied();
        let back = backs.peek().copied();
        let (span, how) = match (named, back) {
            (Some(named), Some(back)) if back.start < named.0.start => {
                backs.next();
                let Some(to) = antecedent(document, &mentions, back) else { continue };
                (back, Mentioned::Back(to))
            }
            (Some(named), _) => {
                next += 1;
                named
            }
            (None, Some(back)) => {
                backs.next();
                let Some(to) = antecedent(document, &mentions, back) else { continue };
                (back, Mentioned::Back(to))
            }
            (None, None) => break,
        };
        if mentions.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        let sentence = document.sentence_at(span.start).unwrap_or(0);
        mentions.push(Mention { span, how, sentence });
    }
    mentions
}

/// What the words that refer back mean: the last organisation within two sentences.
fn antecedent(document: &Document, mentions: &[Mention], back: Span) -> Option<usize> {
    let here = document.sentence_at(back.start)?;
    let last = mentions.len().checked_sub(1)?;
    let to = match mentions[last].how {
        Mentioned::Back(to) => to,
        _ => last,
    };
    (here - mentions[last].sentence <= 2).then_some(to)
}

/// The kind and tier of an organisation as far as the profile or its name tells.
pub(in crate::checks) fn tier(cx: &Context<'_>, mentions: &[Mention], mention: Mention) -> Tier {
    match mention.how {
        Mentioned::Listed(Some(i)) => cx.city.profile.partners.get(i).map_or(Tier::Core, |partner| partner.tier),
        Mentioned::Listed(None) => Tier::Core,
        Mentioned::Back(to) => mentions.get(to).map_or(Tier::Business, |other| tier(cx, &[], *other)),
        Mentioned::Named | Mentioned::Noun => {
            if PUBLIC.is_match(cx.document.lower(mention.span)) {
                Tier::Core
            } else {
                Tier::Business
            }
        }
    }
}

/// Words of public bodies, utilities, schools, health care, non-profits and those who work for a city.
static PUBLIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:county|counties|state|district|school|schools|isd|college|university|hospital|clinic|health|medical|ambulance|ems|fire|rescue|",
        r"dispatch|sheriff|police|patrol|township|parish|city|town|village|authority|agency|bureau|commission|department|dot|dnr|transit|dial-a-ride|",
        r"utility|utilities|electric|power|energy|gas|water|sewer|light|fiber|telephone|telecom|cable|internet|co-op|coop|railroad|railway|bnsf|chamber|",
        r"lions|rotary|kiwanis|jaycees|league|club|association|friends|shelter|food shelf|museum|library|church|",
        r"contractor|subcontractor|vendor|supplier|hauler|consultant|architect|architects|engineer|engineers|engineering|paving|concrete|excavating|construction|",
        r"contracting|mechanical|plumbing|materials|aggregate|inspectors|recycling|waste|disposal|tree|generation|post office|court|courthouse|attorney)(?:'s|s)?(?-u:\b)",
    ))
    .expect("a valid pattern")
});

fn overlaps_any(sorted: &[Span], span: Span) -> bool {
    let until = sorted.partition_point(|other| other.start < span.end);
    sorted[..until].iter().rev().take(3).any(|other| other.overlaps(span))
}

/// The City's own: "our department", "the city's contractor" is a partner, "our school zone" is not one.
fn own(document: &Document, span: Span) -> bool {
    let words = document.lower(span);
    let after = document.folded.text().get(document.folded.position(span.end)..).unwrap_or_default();
    let place = [
        " zone", " fair", " road", " line", " lines", " board of", " seat", " of emergency", " street", " supplies", " bus",
        " year", " park", " tax",
    ];
    place.iter().any(|noun| after.starts_with(noun))
        || matches!(words, "the plant" | "our plant" | "the station" | "our station" | "our shop" | "the shop")
}

/// Runs of words with a capital, with the small words and marks that names hold.
fn runs(document: &Document) -> Vec<Span> {
    let text = &document.text;
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let words = document.words_in(sentence);
        let mut i = 0;
        while i < words.len() {
            if !capital(text, words[i]) {
                i += 1;
                continue;
            }
            let start = i;
            let mut end = i + 1;
            while end < words.len() {
                let word = words[end];
                let joins = matches!(word.span.of(text), "&" | "-" | "of" | "and" | "the" | "." | "for");
                if capital(text, word) {
                    end += 1;
                } else if joins
                    && words.get(end + 1).is_some_and(|next| {
                        capital(text, *next)
                            && next.span.start - word.span.end <= 1
                            && word.span.start - words[end - 1].span.end <= 1
                    })
                    && word.span.of(text) != "."
                {
                    end += 2;
                } else {
                    break;
                }
            }
            found.push(Span::new(words[start].span.start, words[end - 1].span.end));
            i = end;
        }
    }
    found
}

fn capital(text: &str, word: Word) -> bool {
    word.kind == WordKind::Letters && word.span.of(text).chars().next().is_some_and(char::is_uppercase)
}

fn is_organisation(document: &Document, run: Span) -> bool {
    let words = run.of(&document.text);
    let bare = words.strip_suffix("'s").or_else(|| words.strip_suffix("\u{2019}s")).unwrap_or(words);
    let several = bare.contains([' ', '-', '&']);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let acronym = !several && (2..=6).contains(&letters) && bare.chars().all(|c| c.is_uppercase() || c == '&');
    if acronym {
        return !NO_ACRONYM.contains(&bare);
    }
    if !several {
        return false;
    }
    let tail = Span::new(run.start, run.start + bare.len());
    let closes =
        WORDS.find_in(document, tail).any(|hit| hit.class != "noun" && hit.span.end == tail.end && hit.span.start > tail.start);
    closes
        || bare.contains(" & ")
        || bare.starts_with("Friends of ")
        || bare.starts_with("Department of ")
        || bare.starts_with("City of ")
}

/// A post in capitals has no names that could be told by them.
fn shouts(document: &Document) -> bool {
    let letters = document.text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = document.text.chars().filter(|c| c.is_uppercase()).count();
    capitals * 2 > letters
}
