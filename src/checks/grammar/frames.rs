//! Frames: a wrong word in the company it keeps, written as data.
//!
//! One line of a list is one frame: `city [counsel] meets` and, behind a tab, what should stand there.
//! Slots are parted by blanks. A slot is a word, a `<class>`, or several of them parted by `|`; `!`
//! before a slot means anything else (the edge of the sentence too), `?` behind it that it may be
//! missing. `^` is where a sentence or clause starts, `$` where it ends. The brackets hold the words
//! that the finding covers. In the replacement `{}` stands for them as written, and `{lemma}`,
//! `{third}`, `{participle}`, `{progressive}`, `{plural}`, `{singular}` for a form of them;
//! ` / ` parts several replacements, and `-` is none at all.

use std::collections::HashMap;

use super::forms;
use super::tagged::{Class, Pos, Reading, Shape, Tag};
use crate::checks::Context;
use crate::text::{Span, lexicon};

/// A list of frames, ready to be matched.
pub(in crate::checks) struct Frames {
    frames: Vec<Frame>,
    /// Frames by one of their words, so that a sentence meets only those it could fit.
    by_word: HashMap<&'static str, Vec<(u32, u32)>>,
}

struct Frame {
    slots: Vec<Slot>,
    /// The slots in the brackets.
    from: usize,
    to: usize,
    replacement: &'static str,
}

struct Slot {
    not: bool,
    any_of: Vec<Test>,
}

enum Test {
    Word(&'static str),
    Class(fn(&Tag) -> bool),
    Start,
    End,
}

/// A frame that fits a sentence.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Fit {
    /// Bytes from the start of the sentence.
    pub span: Span,
    pub suggestions: Vec<String>,
}

impl Frames {
    /// Reads a list. A line that is no frame is a mistake of ours and found by the first test.
    pub(in crate::checks) fn new(file: &'static str) -> Self {
        let mut frames = Frames { frames: Vec::new(), by_word: HashMap::new() };
        for line in lexicon::lines(file) {
            let (pattern, replacement) = line.split_once('\t').expect("a frame has a replacement");
            for slots in expand(pattern) {
                frames.add(&slots, replacement);
            }
        }
        frames
    }

    fn add(&mut self, words: &[&'static str], replacement: &'static str) {
        let mut frame = Frame { slots: Vec::new(), from: 0, to: 0, replacement };
        for word in words {
            let opened = word.starts_with('[');
            let closed = word.ends_with(']');
            if opened {
                frame.from = frame.slots.len();
            }
            frame.slots.push(slot(word.trim_start_matches('[').trim_end_matches(']')));
            if closed {
                frame.to = frame.slots.len();
            }
        }
        assert!(frame.from < frame.to, "no brackets: {words:?}");
        let index = self.frames.len() as u32;
        // The slot with the fewest plain words makes the best key; the bracketed one where they are even.
        let plain = |slot: &Slot| !slot.not && slot.any_of.iter().all(|test| matches!(test, Test::Word(_)));
        let key = (0..frame.slots.len())
            .filter(|&i| plain(&frame.slots[i]))
            .min_by_key(|&i| (frame.slots[i].any_of.len(), !(frame.from..frame.to).contains(&i)))
            .unwrap_or_else(|| panic!("no plain word: {words:?}"));
        for test in &frame.slots[key].any_of {
            if let Test::Word(word) = test {
                self.by_word.entry(word).or_default().push((index, key as u32));
            }
        }
        self.frames.push(frame);
    }

    /// Every fit in the document, with its span there.
    pub(in crate::checks) fn find<'a>(&'a self, cx: &'a Context<'_>) -> impl Iterator<Item = (Span, Fit)> + 'a {
        cx.document.sentences.iter().zip(cx.word_classes()).flat_map(move |(sentence, reading)| {
            let text = sentence.span.of(&cx.document.text);
            let start = sentence.span.start;
            self.fits(reading, text).into_iter().map(move |fit| (Span::new(start + fit.span.start, start + fit.span.end), fit))
        })
    }

    /// Every place in the sentence that a frame fits; where several fit the same words, the first one listed speaks.
    fn fits(&self, reading: &Reading, sentence: &str) -> Vec<Fit> {
        let mut fits: Vec<(u32, Fit)> = Vec::new();
        for (i, tag) in reading.tags.iter().enumerate() {
            for &(index, key) in self.by_word.get(&*tag.lower).into_iter().flatten() {
                let frame = &self.frames[index as usize];
                if let Some(fit) = frame.fit(reading, i as isize - key as isize, sentence) {
                    fits.push((index, fit));
                }
            }
        }
        fits.sort_by_key(|(index, fit)| (fit.span, *index));
        let mut kept: Vec<Fit> = Vec::new();
        for (_, fit) in fits {
            match kept.last_mut() {
                Some(last) if last.span.overlaps(fit.span) => {
                    if last.span == fit.span {
                        last.suggestions.extend(fit.suggestions);
                        last.suggestions.dedup();
                    }
                }
                _ => kept.push(fit),
            }
        }
        kept
    }
}

impl Frame {
    fn fit(&self, reading: &Reading, first: isize, sentence: &str) -> Option<Fit> {
        for (k, slot) in self.slots.iter().enumerate() {
            if !slot.fits(reading, first + k as isize) {
                return None;
            }
        }
        let at = usize::try_from(first + self.from as isize).ok()?;
        let last = usize::try_from(first + self.to as isize - 1).ok()?;
        let span = Span::new(reading.tags.get(at)?.span.start, reading.tags.get(last)?.span.end);
        let written = span.of(sentence);
        let suggestions: Vec<String> =
            self.replacement.split(" / ").filter_map(|with| fill(with, written)).filter(|with| with != written).collect();
        (!suggestions.is_empty()).then_some(Fit { span, suggestions })
    }
}

impl Slot {
    fn fits(&self, reading: &Reading, at: isize) -> bool {
        let tag = usize::try_from(at).ok().and_then(|at| reading.tags.get(at));
        self.any_of.iter().any(|test| match (test, tag) {
            (Test::Start, None) => at < 0,
            (Test::Start, Some(tag)) => {
                tag.shape == Shape::Mark && !matches!(&*tag.lower, "," | "'" | "$" | "%" | "#" | "&" | "-" | "/" | ")" | ".")
            }
            (Test::End, None) => at >= 0,
            (Test::End, Some(tag)) => {
                tag.shape == Shape::Mark && matches!(&*tag.lower, "." | "!" | "?" | ";" | ":" | ")" | "\"" | "\u{201d}")
            }
            (Test::Word(word), Some(tag)) => *tag.lower == **word,
            (Test::Class(is), Some(tag)) => is(tag),
            (_, None) => false,
        }) != self.not
    }
}

/// Every reading of a pattern with its optional slots in and out.
fn expand(pattern: &'static str) -> Vec<Vec<&'static str>> {
    let mut all: Vec<Vec<&'static str>> = vec![Vec::new()];
    for word in pattern.split(' ') {
        if let Some(word) = word.strip_suffix('?').filter(|word| !word.is_empty()) {
            let with: Vec<_> = all.iter().map(|slots| slots.iter().copied().chain([word]).collect()).collect();
            all.extend(with);
        } else {
            all.iter_mut().for_each(|slots| slots.push(word));
        }
    }
    all
}

fn slot(word: &'static str) -> Slot {
    let (not, word) = word.strip_prefix('!').filter(|rest| !rest.is_empty()).map_or((false, word), |rest| (true, rest));
    let mut any_of = Vec::new();
    for part in word.split('|') {
        match part {
            "^" => any_of.push(Test::Start),
            "$" => any_of.push(Test::End),
            _ if part.starts_with('<') => match words_of(part) {
                Some(words) => any_of.extend(words.iter().copied().map(Test::Word)),
                None => any_of.push(Test::Class(class(part))),
            },
            _ => any_of.push(Test::Word(part)),
        }
    }
    Slot { not, any_of }
}

/// The classes that are lists of words.
fn words_of(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "<be>" => BE,
        "<day>" => DAYS,
        "<det>" => DETERMINERS,
        "<have>" => &["had", "hadn't", "has", "hasn't", "have", "haven't", "having"],
        "<modal>" => MODALS,
        "<month>" => MONTHS,
        "<prep>" => PREPOSITIONS,
        "<pronounobj>" => &["her", "him", "it", "me", "them", "us", "you"],
        "<subj>" => &["he", "i", "it", "she", "they", "we", "who", "you"],
        _ => return None,
    })
}

fn class(name: &str) -> fn(&Tag) -> bool {
    match name {
        "<adj>" => |t| t.is_word() && t.is(Class::Adjective),
        // "Own" stands only with an owner: "its own" needs no verb.
        "<adjective>" => |t| t.pos == Pos::Adjective && &*t.lower != "own",
        "<adv>" => |t| t.pos == Pos::Adverb || (t.is(Class::Adverb) && t.lower.ends_with("ly")),
        "<any>" => |t| t.shape != Shape::Mark,
        "<cap>" => |t| t.is_word() && t.capital,
        "<comparative>" => |t| t.is(Class::Comparative) || matches!(&*t.lower, "more" | "less" | "other" | "rather" | "fewer"),
        "<lower>" => |t| t.is_word() && !t.capital,
        "<name>" => |t| t.is_word() && t.capital && !DETERMINERS.contains(&&*t.lower),
        "<clock>" => |t| t.shape == Shape::Number && t.lower.len() <= 5 && t.lower.starts_with(|c: char| c.is_ascii_digit()),
        "<daynum>" => {
            |t| t.lower.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u8>().is_ok_and(|n| (1..=31).contains(&n))
        }
        "<nn>" => |t| {
            !t.capital
                && t.is(Class::Noun)
                && t.is(Class::SingularOnly)
                && !t.is(Class::Progressive)
                && matches!(t.pos, Pos::Noun | Pos::Name | Pos::Unknown)
        },
        "<nns>" => |t| t.is_plural() && t.pos != Pos::Verb,
        "<noun>" => |t| t.is_word() && (t.pos == Pos::Noun || t.pos == Pos::Name || t.pos == Pos::Unknown),
        "<nounish>" => |t| t.is(Class::Noun),
        "<num>" => |t| t.shape == Shape::Number || NUMBERS.contains(&&*t.lower),
        "<poss>" => |t| POSSESSIVES.contains(&&*t.lower) || t.is_possessive(),
        "<pureadj>" => |t| {
            t.is_word()
                && !t.capital
                && t.pos == Pos::Adjective
                && t.is(Class::Adjective)
                && !t.is(Class::Noun)
                && !t.is(Class::Verb)
                && !t.is(Class::Adverb)
                && !t.is(Class::Preposition)
                && !t.is(Class::Comparative)
        },
        "<purevb>" => |t| {
            t.is(Class::Lemma)
                && !t.capital
                && &*t.lower != "please"
                && !t.is(Class::Conjunction)
                && !t.is(Class::Pronoun)
                && !t.is(Class::Determiner)
                && !t.is(Class::Noun)
                && !t.is(Class::Adjective)
                && !t.is(Class::Adverb)
                && !t.is(Class::Preposition)
        },
        "<purevbd>" => |t| {
            (t.is(Class::Past) || t.is(Class::PastOnly) || t.is(Class::Participle)) && !t.is(Class::Lemma) && !t.is(Class::Noun)
        },
        "<purevbg>" => |t| t.is(Class::Progressive) && !t.is(Class::Noun),
        "<purevbz>" => |t| t.is(Class::Third) && !t.is(Class::Lemma) && !t.is(Class::Noun),
        "<vb>" => |t| t.is(Class::Lemma),
        "<vbd>" => |t| t.is(Class::Past) || t.is(Class::PastOnly),
        "<vbdonly>" => |t| forms::is_past_only(&t.lower),
        "<vbg>" => |t| t.is(Class::Progressive),
        "<vbn>" => |t| t.is(Class::Participle) && !t.is(Class::PastOnly),
        "<vbz>" => |t| t.is(Class::Third),
        "<verb>" => |t| t.pos == Pos::Verb,
        _ => panic!("no such class: {name}"),
    }
}

pub(super) const BE: &[&str] =
    &["am", "are", "aren't", "be", "been", "being", "is", "isn't", "was", "wasn't", "were", "weren't", "'re", "'m"];
pub(super) const MODALS: &[&str] = &[
    "can", "can't", "cannot", "could", "couldn't", "may", "might", "must", "mustn't", "shall", "should", "shouldn't", "will",
    "won't", "would", "wouldn't",
];
pub(super) const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "either", "every", "few", "her", "his", "its", "many", "my", "neither", "no",
    "our", "several", "some", "that", "the", "their", "these", "this", "those", "your",
];
pub(super) const DAYS: &[&str] = &["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"];
pub(super) const MONTHS: &[&str] =
    &["april", "august", "december", "february", "january", "july", "june", "march", "may", "november", "october", "september"];
pub(super) const POSSESSIVES: &[&str] = &["her", "his", "its", "my", "our", "their", "your"];
pub(super) const NUMBERS: &[&str] = &[
    "eight", "eighteen", "eighty", "eleven", "fifteen", "fifty", "five", "forty", "four", "fourteen", "hundred", "million",
    "nine", "nineteen", "ninety", "seven", "seventeen", "seventy", "six", "sixteen", "sixty", "ten", "thirteen", "thirty",
    "thousand", "three", "twelve", "twenty", "two",
];
pub(super) const PREPOSITIONS: &[&str] = &[
    "about", "above", "across", "after", "against", "along", "among", "around", "at", "before", "behind", "below", "beside",
    "between", "by", "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "outside", "over",
    "through", "throughout", "to", "toward", "under", "until", "upon", "via", "with", "within", "without",
];

/// The replacement with the written words filled in, in the case they are written in.
fn fill(with: &str, written: &str) -> Option<String> {
    let filled = match (with.find('{'), with.find('}')) {
        (Some(open), Some(close)) => {
            let form = match &with[open + 1..close] {
                "" => written.to_owned(),
                "lemma" => forms::lemma(written)?,
                "third" => forms::third(&forms::lemma(written)?),
                "participle" => forms::participle(&forms::lemma(written)?),
                "past" => forms::past(&forms::lemma(written)?),
                "progressive" => forms::progressive(&forms::lemma(written)?),
                "plural" => forms::plural(written),
                "singular" => forms::singular(written)?,
                "possess" => forms::possessive(written),
                other => panic!("no such form: {other}"),
            };
            format!("{}{form}{}", &with[..open], &with[close + 1..])
        }
        _ if with == "-" => String::new(),
        _ => with.to_owned(),
    };
    Some(forms::in_case_of(&filled, written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_slots_stand_and_fall() {
        assert_eq!(expand("the b? [c]"), [vec!["the", "[c]"], vec!["the", "b", "[c]"]]);
    }
}
