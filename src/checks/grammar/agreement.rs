//! Subject and verb, determiner and noun that do not agree in number.

use super::clause::{self, Number, Subject};
use super::finite::{is_only_verb, is_verb_here};
use super::frames::{NUMBERS, POSSESSIVES};
use super::function_word::{is_function, is_preposition};
use super::noun::{self, is_plural};
use super::relative;
use super::tagged::{Class, Pos, Reading, Shape};
use super::{Share, forms, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Agreement;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "agreement",
    title: "Words that do not agree",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A subject and a verb, or a number and a noun, that do not agree.",
    leaves: "\"The council meets\", \"police are\", \"a number of residents are\".",
    why: "Readers stumble over it, and the policy asks for posts free of grammatical slips.",
    instead: "Let the verb follow its subject, not the nearest noun.",
    examples: &[
        Example::fixed(
            "Residents «is» asked to move their vehicles by 8 p.m.",
            "Residents are asked to move their vehicles by 8 p.m.",
        ),
        Example::fixed("One of the hydrants «were» damaged by a snowplow.", "One of the hydrants was damaged by a snowplow."),
        Example::fixed("Each of the playgrounds «have» new wood chips.", "Each of the playgrounds has new wood chips."),
        Example::flagged("The purpose of these repairs «are» to keep the water safe."),
        Example::flagged("If you «sees» smoke, call 911."),
        Example::flagged("A resident who «provide» an email address gets the notice first."),
        Example::flagged("It is our busiest day when it «snow» before a holiday."),
        Example::flagged("The mayor and the clerk «was» at the ribbon cutting."),
        Example::flagged("Many people asked about «this results», so we share them."),
        Example::flagged("Please read «this instructions» before the first class."),
        Example::flagged("The trail closes for two «week» in April."),
        Example::clean("The council meets Tuesday, and the public is welcome.", "Both agree."),
        Example::clean("Police are looking for the owner of a gray kayak.", "Police takes a plural."),
        Example::clean("A number of residents have asked about leaf pickup.", "\"A number of\" takes a plural."),
        Example::clean(
            "The list of closed streets is on our website. Public Works is hiring.",
            "The list is; a department is one.",
        ),
        Example::clean(
            "The mayor and the clerk are here. Two weeks is enough. There are three ways to pay.",
            "Two people; a span of time.",
        ),
        Example::clean(
            "One of the residents who are on the list will call. We ask that she bring a key, and it cost $5 last year.",
            "Several are on the list; \"bring\" is asked for; \"cost\" is a past.",
        ),
        Example::clean(
            "You would be surprised how many ask. Someone sober drives, and everything past the curb is ours. That costs nothing. One dog is lost (60 home).",
            "Verbs and short forms.",
        ),
        Example::clean("Those who live near the park and the two three-bedroom homes are invited.", "Correct."),
    ],
};

impl Check for Agreement {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            let mut found = Vec::new();
            verbs(reading, &mut found);
            demonstratives(reading, &mut found);
            numerals(reading, &mut found);
            for Slip { at, says, instead } in found {
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                if cx.names().iter().any(|name| name.span.overlaps(span)) {
                    continue;
                }
                let instead = forms::in_case_of(&instead, cx.document.words_of(span));
                findings.push(RULE.finding(span, says.replace("{}", &instead)).suggest(instead).confidence(0.85));
            }
        }
        for slip in shares::of(cx, Share::Agreement) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                let says = "Check whether these words agree in number.";
                findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.8));
            }
        }
        findings
    }
}

struct Slip {
    at: usize,
    says: String,
    instead: String,
}

/// The verbs that show their number, and the other form.
const PAIRS: &[(&str, &str)] = &[
    ("is", "are"),
    ("was", "were"),
    ("has", "have"),
    ("does", "do"),
    ("isn't", "aren't"),
    ("wasn't", "weren't"),
    ("hasn't", "haven't"),
    ("doesn't", "don't"),
];

fn verbs(reading: &Reading, found: &mut Vec<Slip>) {
    for (at, tag) in reading.tags.iter().enumerate() {
        if !tag.is_word() {
            continue;
        }
        let lower = &*tag.lower;
        let one = PAIRS.iter().find(|pair| pair.0 == lower);
        let many = PAIRS.iter().find(|pair| pair.1 == lower);
        let full_one = one.is_none() && tag.is(Class::Third) && !tag.is(Class::Lemma) && lower != "'s";
        let full_many = many.is_none()
            && tag.is(Class::Lemma)
            && (!tag.is(Class::Auxiliary) || lower == "need")
            && (tag.pos == Pos::Verb
                || !tag.is(Class::Noun)
                || matches!(reading.word(at, -1), "he" | "she" | "it")
                || (matches!(lower, "need" | "want") && reading.word(at, 1) == "to"))
            && forms::lemma(lower).is_none_or(|lemma| lemma == lower);
        if one.is_none() && many.is_none() && !full_one && !full_many {
            continue;
        }
        let full = full_one || full_many;
        let subject = match clause::subject(reading, at) {
            Some(subject) if full && !is_verb_here(reading, at, &subject) => continue,
            Some(subject) => subject,
            None => match relative::subject(reading, at) {
                Some(subject) if !full || tag.pos == Pos::Verb || is_only_verb(tag) => subject,
                _ => continue,
            },
        };
        let wrong = match subject.number {
            Number::Many => one.is_some() || full_one,
            Number::One => (many.is_some() || full_many) && !(lower == "were" && subject.unreal),
            Number::First => {
                one.is_some_and(|pair| pair.0 != "was" && pair.0 != "wasn't")
                    || full_one
                    || matches!(lower, "are" | "were" if !subject.unreal)
            }
        };
        // "It cost", "he put": a past that looks like the plain form.
        if !wrong || (full_many && forms::past(lower) == lower) {
            continue;
        }
        let instead = match (one, many) {
            (Some(pair), _) => {
                if subject.number == Number::First && lower == "is" {
                    "am".to_owned()
                } else {
                    pair.1.to_owned()
                }
            }
            (_, Some(pair)) => match (subject.number, lower) {
                (Number::First, "are") => "am".to_owned(),
                _ => pair.0.to_owned(),
            },
            _ if full_one => match forms::lemma(lower) {
                Some(lemma) if lemma != lower => lemma,
                _ => continue,
            },
            _ => forms::third(lower),
        };
        let Subject { head, .. } = subject;
        found.push(Slip { at, says: format!("Check: “{}” goes with “{{}}”.", reading.tags[head].lower), instead });
    }
}

/// "this conditions", "these week".
fn demonstratives(reading: &Reading, found: &mut Vec<Slip>) {
    for (at, tag) in reading.tags.iter().enumerate() {
        let wants_many = matches!(&*tag.lower, "these" | "those");
        if !wants_many && !matches!(&*tag.lower, "this" | "that") {
            continue;
        }
        let mut head = at + 1;
        while reading.tags.get(head).is_some_and(|t| t.pos == Pos::Adjective && !t.is(Class::Noun)) {
            head += 1;
        }
        let Some(noun) = reading.tags.get(head) else { continue };
        let next = reading.near(head, 1);
        let goes_on = next.is_some_and(|t| {
            t.is_mark("-")
                || t.is_mark("/")
                || t.is_possessive()
                || (t.is_word()
                    && t.is(Class::Noun)
                    && !is_function(t)
                    && !t.is(Class::Preposition)
                    && t.pos != Pos::Verb
                    && t.pos != Pos::Auxiliary)
        });
        if goes_on || noun.capital || noun.is_possessive() {
            continue;
        }
        let lower = &*noun.lower;
        let object = reading.near(at, -1).is_some_and(|t| {
            is_preposition(t) || (t.pos == Pos::Verb && t.is(Class::Lemma)) || matches!(&*t.lower, "uses" | "using" | "used")
        });
        let ends = next.is_none_or(|t| t.shape == Shape::Mark);
        let wrong = if wants_many {
            noun.is(Class::SingularOnly)
                && noun.pos == Pos::Noun
                && !noun.is(Class::MassOnly)
                && (!noun.is(Class::Adjective) || matches!(lower, "week" | "month" | "year" | "weekend"))
                && !noun.is(Class::Adverb)
                && !is_plural(noun)
                && !noun.is(Class::Progressive)
                && !noun::UNCOUNTED.contains(&lower)
                && !is_function(noun)
                && lower != "kind"
                && lower != "type"
                && lower != "sort"
                && !noun.is(Class::Participle)
        } else if &*tag.lower == "that" {
            is_plural(noun)
                && noun.pos != Pos::Verb
                && (object || (at == 0 && !noun.is(Class::Third)))
                && (at == 0 || next.is_none_or(|t| !t.is_word() || is_preposition(t)))
        } else {
            is_plural(noun)
                && (noun.pos != Pos::Verb || !noun.is(Class::Third) || (object && ends))
                && (!PLURAL_LIKE_ONE.contains(&lower) || (object && ends && noun.is(Class::Third) && lower != "means"))
                && (!noun.is(Class::Third)
                    || next.is_none_or(|t| {
                        t.shape == Shape::Mark || is_preposition(t) || matches!(t.pos, Pos::Auxiliary | Pos::Verb)
                    }))
        };
        if !wrong {
            continue;
        }
        let instead = match &*tag.lower {
            "this" => "these",
            "that" => "those",
            "these" => "this",
            _ => "that",
        };
        found.push(Slip { at, says: format!("Check: “{lower}” goes with “{{}}”."), instead: instead.to_owned() });
    }
}

/// Plurals that take "this": "this series", "this morning's".
const PLURAL_LIKE_ONE: &[&str] = &[
    "species", "series", "means", "news", "headquarters", "crossroads", "politics", "mathematics", "physics", "economics",
    "ethics", "athletics", "gymnastics", "logistics", "works", "barracks", "data", "media", "statistics", "analytics", "basics",
    "has", "is", "was", "does", "works", "helps", "means", "makes", "needs", "starts", "leads", "results", "causes", "allows",
    "includes", "requires", "goes", "happens",
];

/// "two week", "four culture".
fn numerals(reading: &Reading, found: &mut Vec<Slip>) {
    for (at, tag) in reading.tags.iter().enumerate() {
        let lower = &*tag.lower;
        let spelled = NUMBERS.contains(&lower) || matches!(lower, "several" | "many" | "few" | "dozen" | "various" | "certain");
        let counted = tag.shape == Shape::Number
            && lower.replace(',', "").parse::<f64>().is_ok_and(|n| n > 1.0 && !(1_800.0..2_100.0).contains(&n));
        let money = (at.saturating_sub(2)..at).any(|i| reading.tags[i].is_mark("$"));
        if !(spelled || counted) || money || (counted && is_label(reading, at)) {
            continue;
        }
        let mut head = at + 1;
        while reading
            .tags
            .get(head)
            .is_some_and(|t| NUMBERS.contains(&&*t.lower) || (t.pos == Pos::Adjective && !t.is(Class::Noun) && t.is_word()))
        {
            head += 1;
        }
        let Some(noun) = reading.tags.get(head).filter(|t| t.is_word()) else { continue };
        let word = &*noun.lower;
        let certain = noun.is(Class::Noun)
            && noun.is(Class::SingularOnly)
            && (noun.pos == Pos::Noun || !(noun.is(Class::Adjective) || noun.is(Class::Verb) || noun.pos == Pos::Name))
            && !noun.capital
            && !noun.is(Class::MassOnly)
            && !noun.is(Class::Progressive)
            && !is_function(noun)
            && !noun.is(Class::Preposition)
            && (!noun::UNCOUNTED.contains(&word) || matches!(word, "type" | "kind" | "sort" | "way"))
            && word.len() > 2
            && !UNITS.contains(&word);
        let next = reading.near(head, 1);
        let closes = next.is_none_or(|t| {
            (t.shape == Shape::Mark
                && (!matches!(&*t.lower, "-" | "/" | "'" | "\u{2013}") || (&*t.lower == "-" && t.span.start > noun.span.end)))
                || is_preposition(t)
                || matches!(&*t.lower, "and" | "or" | "who" | "that" | "after" | "before" | "ago" | "later" | "because" | "when")
                || t.pos == Pos::Auxiliary
                || (t.pos == Pos::Verb && !t.is(Class::Progressive))
        });
        // "One or more resident", "a few good reason": rare; "many a day" is right.
        // "310 drain to the creek": a verb behind a bare number.
        let verb = noun.is(Class::Lemma) && counted && next.is_some_and(|t| &*t.lower == "to");
        if !certain
            || !closes
            || verb
            || (reading.word(at, -1) == "how" && noun.is(Class::Lemma))
            || reading.word(at, -1) == "a" && matches!(lower, "many" | "dozen" | "certain")
            || (lower == "few" && head == at + 1 && reading.word(at, -1) == "the")
        {
            continue;
        }
        let many = forms::plural(word);
        if many != word {
            found.push(Slip { at: head, says: format!("Check: “{lower}” goes with “{{}}”."), instead: many });
        }
    }
}

/// Nouns that stand behind a number in the singular.
const UNITS: &[&str] = &[
    "percent", "dozen", "hundred", "thousand", "million", "billion", "foot", "head", "block", "food", "tonight", "today",
    "tomorrow", "am", "pm", "noon", "midnight", "degree", "cent", "point", "mile-per-hour", "sharp", "acre-foot", "half", "more",
    "less", "each", "per", "home", "people", "total", "plus", "p.m", "a.m", "gross", "stone",
];

/// "Highway 371", "July 4", "$5", "Ward 2": the number names a thing and counts nothing.
fn is_label(reading: &Reading, at: usize) -> bool {
    let Some(before) = reading.near(at, -1) else { return false };
    if before.shape == Shape::Mark {
        return matches!(&*before.lower, "$" | "#" | "-" | "\u{2013}" | "/" | ":" | "." | "\u{2014}" | "+" | "~");
    }
    let named = before.capital && at > 1;
    named
        || before.shape == Shape::Number
        || matches!(
            &*before.lower,
            "no" | "number"
                | "phase"
                | "step"
                | "page"
                | "grade"
                | "level"
                | "zone"
                | "route"
                | "highway"
                | "road"
                | "district"
                | "ward"
                | "week"
                | "day"
                | "chapter"
                | "section"
                | "at"
                | "until"
                | "by"
                | "group"
                | "type"
                | "class"
                | "age"
                | "ages"
                | "hwy"
                | "room"
                | "lot"
                | "unit"
                | "title"
                | "since"
                | "engine"
                | "station"
                | "top"
        )
        || POSSESSIVES.contains(&&*before.lower) && before.capital
}
