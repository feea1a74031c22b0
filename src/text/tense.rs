//! Whether a passage is told as past or said of now and later, by the verb next to it.
//!
//! No grammar: the nearest verb form before the passage decides, then the first one behind it.

use super::{Folded, Sentence, Span, Word};

/// How a passage is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    Past,
    /// Present, future, or a request.
    Open,
    /// No verb that says so.
    Unknown,
}

/// How many words on each side are looked at: enough for a sentence, and no more in a text without any.
const REACH: usize = 40;

const OPEN: &[&str] = &[
    "will", "won't", "is", "are", "isn't", "aren't", "be", "can", "can't", "must", "should", "shall", "need", "needs", "join",
    "come", "bring", "register", "apply", "rsvp", "visit", "due", "opens", "closes", "starts", "begins", "ends", "meets", "runs",
    "returns", "hosts", "holds", "takes", "kicks", "falls", "happens", "arrives", "leaves", "moves", "resumes", "reopens",
    "stop", "don't", "please", "expect", "plan", "remember", "save", "mark", "let's", "it's", "that's", "there's", "we're",
    "you're", "do", "does", "has", "remains", "remain", "have", "submit", "reserve", "celebrate", "continues", "continue",
    "expires", "expire", "want", "would", "could",
];

const PAST: &[&str] = &[
    "began", "came", "went", "met", "held", "took", "made", "saw", "fell", "hit", "ran", "won", "lost", "sent", "found", "got",
    "gave", "told", "left", "brought", "grew", "rose", "broke", "built", "spent", "sold", "paid", "caught", "wore", "drew",
    "flew", "spoke", "said", "heard", "led", "stood", "struck", "swept", "kept", "became", "dug", "drove", "fought", "froze",
    "sang", "rang", "wrote", "thought", "stole", "shot", "died",
];

/// Requests that open a sentence; inside one these are nouns or infinitives.
const REQUESTS: &[&str] = &[
    "attend", "call", "celebrate", "donate", "drive", "drop", "email", "enjoy", "enter", "get", "give", "grab", "help", "learn",
    "make", "meet", "move", "park", "pick", "return", "see", "send", "share", "shop", "skate", "stop", "swing", "take", "tour",
    "try", "use", "volunteer", "vote", "watch", "wear",
];

/// Participles that stand in headlines and notices without saying that anything is over.
const STATE: &[&str] = &[
    "closed", "scheduled", "planned", "required", "expected", "invited", "located", "canceled", "cancelled", "postponed",
    "limited", "interested", "needed", "asked", "rated", "based", "rescheduled", "reduced", "combined", "related", "updated",
    "extended", "delayed", "suspended", "accepted", "offered", "reserved", "requested", "proposed", "dated", "assisted", "need",
    "speed", "feed", "seed", "weed", "red", "bed", "shed", "indeed", "exceed", "proceed", "hundred", "united", "advanced",
    "used", "ticketed", "guided", "lighted", "heated", "supervised", "sponsored", "attached", "added", "restricted", "detoured",
];

/// Reads how `span` is told, within its sentence.
pub(super) fn around(folded: &Folded, words: &[Word], sentence: &Sentence, span: Span) -> Tense {
    let first = words.partition_point(|w| w.span.start < span.start).clamp(sentence.words.start, sentence.words.end);
    let behind = words.partition_point(|w| w.span.start < span.end).clamp(first, sentence.words.end);
    let lower = |i: usize| words.get(i).map_or("", |w| folded.slice(w.span));
    let from = first.saturating_sub(REACH).max(sentence.words.start);
    for i in (from..first).rev() {
        let tense = of_word(&lower, i, from, i == sentence.words.start);
        if tense != Tense::Unknown {
            return tense;
        }
    }
    for i in behind..(behind + REACH).min(sentence.words.end) {
        let tense = of_word(&lower, i, behind, false);
        if tense != Tense::Unknown {
            return tense;
        }
    }
    Tense::Unknown
}

fn of_word<'a>(lower: &impl Fn(usize) -> &'a str, i: usize, from: usize, opens: bool) -> Tense {
    let word = lower(i);
    if word.ends_with("'ll") {
        return Tense::Open;
    }
    if matches!(word, "was" | "were" | "wasn't" | "weren't" | "had" | "did" | "didn't") {
        return Tense::Past;
    }
    let regular = word.len() > 3 && word.ends_with("ed");
    if word == "due" {
        return if i > from && matches!(lower(i - 1), "was" | "were") { Tense::Past } else { Tense::Open };
    }
    let irregular = PAST.contains(&word);
    if regular || irregular || word == "been" {
        // "will be closed" and "are held" are no past; "was closed" and "has been closed" are.
        for back in 1..=3 {
            let Some(at) = i.checked_sub(back).filter(|at| *at >= from) else { break };
            match lower(at) {
                "was" | "were" | "had" | "been" | "has" | "have" | "wasn't" | "weren't" => return Tense::Past,
                "is" | "are" | "be" | "being" | "get" | "gets" | "will" | "isn't" | "aren't" if regular || back <= 2 => {
                    return Tense::Open;
                }
                "to" if back == 1 => return Tense::Open,
                _ => {}
            }
        }
        let past = irregular || regular && !STATE.contains(&word);
        return if past { Tense::Past } else { Tense::Unknown };
    }
    if matches!(word, "has" | "have") {
        let next = lower(i + 1);
        let perfect = next == "been" || next == "had" || next.ends_with("ed") || PAST.contains(&next);
        return if perfect { Tense::Past } else { Tense::Open };
    }
    if OPEN.contains(&word) {
        return Tense::Open;
    }
    if opens && REQUESTS.contains(&word) {
        return Tense::Open;
    }
    // "Sign up", "call by", "open on": requests and notices.
    match (word, lower(i + 1)) {
        ("sign", "up") | ("turn", "in") | ("drop", "off") => Tense::Open,
        _ => Tense::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Tense;
    use crate::text::{Document, Span};

    fn tense(text: &str, of: &str) -> Tense {
        let document = Document::read(text, date(2026, 11, 30));
        let at = text.find(of).unwrap();
        document.tense_at(Span::new(at, at + of.len()))
    }

    #[test]
    fn the_nearest_verb_decides() {
        for (text, expected) in [
            ("The storm started on November 3 and hit 40 homes.", Tense::Past),
            ("The council approved the plan and will vote again November 3.", Tense::Open),
            ("Join us November 3 at Whipple Beach.", Tense::Open),
            ("The road has been closed since November 3.", Tense::Past),
            ("The road will be closed November 3.", Tense::Open),
            ("The open house on November 3 was a success.", Tense::Past),
            ("Tree lighting, November 3.", Tense::Unknown),
            ("You are invited November 3.", Tense::Open),
            ("Vote Tuesday, November 3!", Tense::Open),
            ("The clinic is held on November 3.", Tense::Open),
            ("Taxes were due November 3.", Tense::Past),
        ] {
            assert_eq!(tense(text, "November 3"), expected, "{text}");
        }
    }
}
