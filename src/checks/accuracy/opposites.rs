//! Statements that shut each other out without a figure in them: "no sign-up needed" and "register by Friday".

use std::sync::LazyLock;

use regex::Regex;

use super::clash::Clash;
use crate::text::{Document, Span};

/// Each pair is one question answered in two ways.
static PAIRS: LazyLock<Vec<(Regex, Regex)>> = LazyLock::new(|| {
    let pair = |a: &str, b: &str| {
        let bounded = |words: &str| Regex::new(&format!(r"(?-u:\b)(?:{words})(?-u:\b)")).expect("a valid pattern");
        (bounded(a), bounded(b))
    };
    vec![
        pair(
            r"no (?:advance |pre-?)?(?:registration|sign-?up|reservations?|rsvp|appointments?|tickets?)(?: is| are)?(?: needed| required| necessary)?|(?:registration|sign-?up|reservations?) (?:is|are) not (?:needed|required)|walk-?ins? only|just show up|first come, first served",
            r"(?:advance |pre-?)?registration (?:is )?required|(?:register|rsvp|sign up|reserve (?:a|your) (?:spot|seat|table)) by|must (?:register|rsvp|sign up|reserve)|by appointment only|registered participants only|registration (?:closes|ends|is due)",
        ),
        pair(
            r"(?:dogs|pets|leashed dogs|leashed pets) (?:are )?(?:welcome|allowed|ok|okay)",
            r"no (?:dogs|pets)|(?:dogs|pets) (?:are )?not (?:allowed|permitted)|leave (?:the |your )?(?:dogs?|pets?) (?:at )?home",
        ),
        pair(
            r"cash only|no cards",
            r"(?:cards?|credit cards?|venmo) (?:are )?(?:accepted|welcome|ok|fine|work)|pay by card|cash or card",
        ),
        pair(r"rain or shine", r"rain date|in case of rain|if it rains|weather permitting"),
        pair(
            r"(?:for )?all ages|any age",
            r"ages \d{1,2} (?:to|and up|through|-)|(?:adults|kids|teens|seniors) only|(?:18|21) (?:and|or) (?:over|older|up)|must be \d{1,2}",
        ),
        pair(
            r"sold out",
            r"tickets (?:are )?(?:still )?(?:available|left|on sale)|tickets at the door|get your tickets|buy tickets",
        ),
        pair(
            r"(?:is|are|has been|have been|was) cancel+ed",
            r"(?:goes|go) on as planned|still on|see you (?:there|tonight|tomorrow)|rain or shine",
        ),
        pair(r"open year-round|year-round", r"closed for the (?:season|winter)|reopens in (?:march|april|may|june)|season ends"),
        pair(
            r"open to (?:all|everyone|the public)|everyone is welcome|all are welcome",
            r"(?:residents|members|invited guests|employees) only|by invitation only|closed to the public",
        ),
        pair(
            r"(?:gloves|bags|tools|skates|lunch|chairs|helmets|supplies|snacks|equipment|paint) (?:and [a-z]+ )?(?:are |is )?(?:provided|supplied|on us|furnished)",
            r"bring (?:your own|your|a pair of|own) (?:gloves|bags|tools|skates|lunch|chairs?|helmets?|supplies|snacks|equipment|paint)",
        ),
    ]
});

/// Words that let both stand: a choice, a condition, another day.
static BUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:but|except|unless|if|while|or|other|others|another|last|next|only for|last year|was|were|then|before|after|instead|large groups?|vendors?|volunteers?|teams?|however|extra|also|some)(?-u:\b)")
        .expect("a valid pattern")
});

/// Statements that shut each other out.
pub(super) fn clashes(document: &Document) -> Vec<Clash> {
    let sentence = |span: Span| document.sentence_at(span.start).map(|i| document.sentences[i].span);
    let mut found = Vec::new();
    for (a, b) in PAIRS.iter() {
        let (Some(one), Some(other)) = (document.find(a).next(), document.find(b).next()) else { continue };
        let (first, second) = (one.min(other), one.max(other));
        let contrast = |span: Span| {
            let (Some(whole), words) = (sentence(span), document.lower(span)) else { return true };
            // A word of the statement itself sets nothing apart.
            let around = [Span::new(whole.start, span.start), Span::new(span.end, whole.end.max(span.end))];
            words.is_empty() || around.iter().any(|part| document.has(&BUT, *part))
        };
        let gloves = |span: Span| document.lower(span).split(' ').next_back().map(super::about::stem);
        let things = document.lower(first).starts_with("bring") || document.lower(second).starts_with("bring");
        let named = document.lower(one).split(' ').next().map(super::about::stem);
        if contrast(first) || contrast(second) || things && named != gloves(other) {
            continue;
        }
        found.push(Clash::new(first, second, 0.55));
    }
    found
}
