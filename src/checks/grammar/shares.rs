//! Harper's findings, shared out among our rules: each goes to the one rule that speaks about such trouble.

use super::tagged::{Slip, SlipKind};
use crate::checks::Context;
use crate::text::Span;

/// The rule that takes a finding of Harper's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::checks) enum Share {
    Agreement,
    Apostrophe,
    Article,
    Capital,
    ConfusedWord,
    MissingWord,
    Preposition,
    PronounCase,
    Punctuation,
    Style,
    VerbForm,
}

/// Harper's findings for one of our rules, with spans of the document.
pub(in crate::checks) fn of<'a>(cx: &'a Context<'_>, share: Share) -> impl Iterator<Item = Slip> + 'a {
    cx.document.sentences.iter().zip(cx.word_classes()).flat_map(move |(sentence, reading)| {
        let mut taken: Vec<Span> = Vec::new();
        reading.slips.iter().filter_map(move |slip| {
            let span = Span::new(sentence.span.start + slip.span.start, sentence.span.start + slip.span.end);
            // Of several findings on the same words the most important comes first.
            if taken.iter().any(|other| other.overlaps(span)) {
                return None;
            }
            taken.push(span);
            (share_of(cx, slip, span) == Some(share)).then(|| Slip { span, ..slip.clone() })
        })
    })
}

fn share_of(cx: &Context<'_>, slip: &Slip, span: Span) -> Option<Share> {
    let written = cx.document.words_of(span);
    // Names of the city and of people are theirs to write.
    if cx.names().iter().any(|name| name.span.overlaps(span) && name.span.len() > 3) || span.len() > 80 {
        return None;
    }
    let shouted = written.chars().any(char::is_alphabetic) && !written.chars().any(char::is_lowercase) && written.len() > 1;
    if REFUSED.contains(&slip.rule.as_str()) || (shouted && written.len() < 7 && slip.kind == SlipKind::Confusion) {
        return None;
    }
    if let Some((_, share)) = NAMED.iter().find(|(rule, _)| *rule == slip.rule) {
        return Some(*share);
    }
    if slip.kind == SlipKind::Taste {
        return Some(Share::Style);
    }
    let only_apostrophe = |replacement: &String| {
        replacement != written
            && replacement.chars().filter(|c| c.is_alphanumeric()).eq(written.chars().filter(|c| c.is_alphanumeric()))
            && (replacement.contains('\'') != written.contains(['\'', '\u{2019}']))
    };
    if slip.suggestions.first().is_some_and(only_apostrophe) {
        return Some(Share::Apostrophe);
    }
    let rule = slip.rule.as_str();
    if MILD.contains(&rule) {
        return Some(Share::Style);
    }
    Some(match slip.kind {
        SlipKind::Agreement => Share::Agreement,
        SlipKind::Capital => Share::Capital,
        SlipKind::Punctuation => Share::Punctuation,
        SlipKind::Confusion => Share::ConfusedWord,
        SlipKind::Boundary => return None,
        SlipKind::Repetition | SlipKind::Taste => Share::Style,
        SlipKind::Usage if rule.contains("Preposition") => Share::Preposition,
        SlipKind::Usage if SURE.contains(&rule) => Share::ConfusedWord,
        SlipKind::Usage => return None,
        SlipKind::Grammar if rule.contains("Article") || rule.contains("AnA") => Share::Article,
        SlipKind::Grammar if rule.contains("Missing") || rule.contains("Needs") => Share::MissingWord,
        SlipKind::Grammar if rule.contains("Agreement") || rule.contains("Are") => Share::Agreement,
        SlipKind::Grammar if SURE.contains(&rule) => Share::VerbForm,
        SlipKind::Grammar => return None,
    })
}

/// Rules of Harper's that are right often, but not often enough for more than advice, or a matter of taste.
const MILD: &[&str] = &["MissingPreposition", "TheProperNounPossessive"];

/// Rules whose own kind says less than their name.
const NAMED: &[(&str, Share)] = &[
    ("AdjectiveDoubleDegree", Share::VerbForm),
    ("AnA", Share::Article),
    ("NominalWants", Share::Agreement),
    ("ThenThan", Share::ConfusedWord),
];

/// Rules on usage that are right whenever they speak.
const SURE: &[&str] = &[
    "DespiteOf", "DidPast", "ModalOf", "NounVerbConfusion", "Nowadays", "PreferenceAsVerb", "PronounKnew", "QuiteQuiet",
    "SimplePastToPastParticiple", "ThatThan", "VeryLess", "WouldNeverHave",
];

/// Rules of Harper that our own rules do better, or that are wrong too often in clean text.
const REFUSED: &[&str] = &[
    "AWhile", "AvoidAndAlso", "CondenseAllThe", "DoubleModal", "ExpandMinimum", "FillerWords", "InflectedVerbAfterTo",
    "ItsPossessive", "MergeWords", "MissingTo", "ModalBeAdjective", "OneOfTheSingular", "PhrasalVerbAsCompoundNoun",
    "PossessiveYour", "PronounInflectionBe", "PronounVerbAgreement", "TheHowWhy", "TheProperNounPossessive", "ToTwoToo",
    "UpdatePlaceNames", "WrongNegative",
];
