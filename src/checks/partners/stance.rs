//! How a post speaks of each organisation in it: target first, then tone.
//!
//! Negative words near a partner are not enough. A judgement counts where the organisation stands in its
//! clause or is referred back to, and much is taken off where an event, an apology or a denial explains it.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::target::{self, Mention, Mentioned};
use crate::checks::Context;
use crate::text::{Cue, Cues, Document, Span};

/// What shape a negative remark takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::checks) enum Shape {
    Remark,
    Litotes,
    Question,
    Quote,
    Blame,
    Comparison,
    Sarcasm,
}

/// A negative judgement of an organisation.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Judgement {
    /// The clause that judges.
    pub(in crate::checks) span: Span,
    /// The words that judge.
    pub(in crate::checks) words: Span,
    /// The mention that is judged, as an index into the organisations.
    pub(in crate::checks) target: usize,
    pub(in crate::checks) shape: Shape,
    pub(in crate::checks) score: f32,
}

/// The organisations of a post and what is said of them.
#[derive(Clone, Debug, Default)]
pub(in crate::checks) struct Reading {
    pub(in crate::checks) mentions: Vec<Mention>,
    pub(in crate::checks) judgements: Vec<Judgement>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::new(include_str!("../../../dictionaries/partners-cues.txt")));

static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r#"[;:()"\u{2013}\u{2014}]| - |, (?:but|and|so|which|while|though|yet|or|as|if|then|who)(?-u:\b)"#,
        r"| but | and (?:we|they|he|she|it|the|that|i)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// What a verb after the organisation says of it: it does not do what it should.
static FAILING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:'s|s)?(?: (?:still|just|simply|has|have|had|also|again|itself|themselves|apparently|, (?:who|which)|that|who|which|once|even|really|clearly|then|says it|over there|here|there))*,? ",
        r"(?:never|won't|wouldn't|can't|couldn't|cannot|doesn't|didn't|don't|hasn't|haven't|isn't|aren't|wasn't|weren't|ain't|not|no longer|hardly|barely|rarely|seldom|",
        r"failed|fails|forgot|forgets|refused|refuses|ignored|ignores|missed|misses|lost|loses|blew|botched|bungled|dropped|broke|ruined|rushed|skipped|skips|dragged|drags|",
        r"overcharged|burned|sold us|gave us|sent us|left us|let us|told us|put it|put them|cut|dug|sawed|hit|tore|flooded|buried|blocked|dumped|walked|quit|bailed|vanished|disappeared|",
        r"wastes?|wasted|claims?|claimed|blames?|blamed|denies|denied|dodges|dodged|stalls?|stalled|sits?|sat|slept|pushes|pushed|plows|piled|keeps|kept|changed|wants? us|makes us|made us|",
        r"would rather|treats?|acts?|thinks?|seems? to|prefers?|only|barely|showed up|shows up|swore|promised|was supposed|were supposed|was to|were to|has a relaxed|have a relaxed)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

static OURSELVES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:we|we've|we're|we'd|i|our (?:crew|crews|staff|own|team|department|plow|plows|truck|trucks|operator|officers|dispatcher|radio|squad|camera|mistake|error|bad|fault|budget)|the city|city staff|city crews|drivers?|some of you|you|motorists|the weather|mother nature|winter)(?-u:\b)")
        .expect("a valid pattern")
});

/// A comparison with oneself at another time.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r" (?:last|ever|before|usual|expected|normal|planned|years|scheduled)$").expect("a valid pattern")
});

static NOT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:(?-u:\b)(?:no|not|never|nothing|isn't|wasn't|aren't|weren't|don't|doesn't|didn't|without|nobody|zero|far from|hardly) (?:(?-u:[\w'])+ ){0,2})$").expect("a valid pattern")
});

/// From here on the encoder makes sure of what a wording only hints at. On posts it had not seen, four of five such remarks were right.
const AGREED: f32 = 0.5;

/// Below this the encoder does not believe a wording: a remark is a hint at most.
const DOUBT: f32 = 0.15;

/// What is left of the encoder's word where something in the sentence explains it.
const EXPLAINED: f32 = 0.5;

/// Below this a hint is nothing.
const NOTHING: f32 = 0.04;

/// From here on something is said.
const HINT: f32 = 1.25;

/// From here on a person must decide.
pub(in crate::checks) const CLEAR: f32 = 1.75;

/// What the sentence of one mention says of it, whoever it is: a negative score and its shape, or whether it praises.
pub(in crate::checks) fn towards(cx: &Context<'_>, mention: Mention) -> (Option<(f32, Shape)>, bool) {
    let document = cx.document;
    let Some(sentence) = document.sentences.get(mention.sentence) else { return (None, false) };
    let cues: Vec<Cue> = CUES.find_in(document, sentence.span);
    let negative =
        judge(document, mention.sentence, sentence.span, &cues, &[mention], &[0], &[], false).map(|j| (j.score, j.shape));
    let clause = clauses(document, sentence.span).into_iter().find(|c| mention.span.start < c.end).unwrap_or(sentence.span);
    let positive = cues.iter().any(|cue| cue.class == "positive" && clause.overlaps(cue.span));
    (negative, positive)
}

/// What the encoder makes of a sentence: the verdict on it and its words, and how it speaks of the partner named in it.
pub(in crate::checks) fn opinion(cx: &Context<'_>, mentions: &[Mention], sentence: usize) -> Option<f32> {
    let sight = cx.sight(sentence)?;
    let read = sight.opinion("partners");
    let named = mentions.iter().filter(|mention| mention.sentence == sentence);
    let ill = named.filter_map(|mention| ill(cx, *mention)).reduce(f32::max);
    let read = ill.map_or(read, |ill| (read * read * ill).cbrt());
    // Weather, an accident, a denial or thanks explain most of what sounds bad.
    let span = cx.document.sentences.get(sentence)?.span;
    let explained = CUES.find_in(cx.document, span).iter().any(|cue| matches!(cue.class, "clear" | "event" | "positive"));
    Some(if explained { read * EXPLAINED } else { read })
}

/// How likely the sentence speaks ill of what is mentioned, as the encoder reads it.
pub(super) fn ill(cx: &Context<'_>, mention: Mention) -> Option<f32> {
    seen(cx, mention).map(|(ill, _)| ill)
}

/// How likely the sentence speaks ill and how likely it speaks well of what is mentioned, as the encoder reads it.
pub(super) fn seen(cx: &Context<'_>, mention: Mention) -> Option<(f32, f32)> {
    let words = cx.document.words_in(cx.document.sentences.get(mention.sentence)?);
    let read = words.iter().zip(&cx.sight(mention.sentence)?.words).filter(|(word, _)| mention.span.overlaps(word.span));
    read.map(|(_, word)| (word.ill, word.well)).reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
}

/// Which cues stand in which sentence.
fn ranges(document: &Document, cues: &[Cue]) -> Vec<Range<usize>> {
    let mut from = 0;
    document
        .sentences
        .iter()
        .map(|sentence| {
            from += cues[from..].partition_point(|cue| cue.span.start < sentence.span.start);
            let until = from + cues[from..].partition_point(|cue| cue.span.start < sentence.span.end);
            from..until
        })
        .collect()
}

/// Reads a post.
pub(in crate::checks) fn read(cx: &Context<'_>) -> Reading {
    let document = cx.document;
    let mentions = target::read(cx);
    if mentions.is_empty() {
        return Reading { mentions, judgements: Vec::new() };
    }
    let cues = CUES.find(document);
    let ranges = ranges(document, &cues);
    let quoted = quotes(document);
    let mut judgements = Vec::new();
    let mut first = 0;
    for (i, sentence) in document.sentences.iter().enumerate() {
        while mentions.get(first).is_some_and(|mention| mention.sentence + 2 < i) {
            first += 1;
        }
        let near: Vec<usize> = (first..mentions.len()).take_while(|&m| mentions[m].sentence <= i).collect();
        if near.is_empty() {
            continue;
        }
        let close: Vec<usize> = near.iter().copied().filter(|&m| mentions[m].sentence + 1 >= i).collect();
        let own = &cues[ranges[i].clone()];
        let mishap = i > 0 && cues[ranges[i - 1].clone()].iter().any(|cue| matches!(cue.class, "strong" | "weak" | "event"));
        let Some(judgement) = judge(document, i, sentence.span, own, &mentions, &close, &quoted, mishap) else { continue };
        let taken = cx.sight(i).is_some_and(|sight| sight.is_taken("partners"));
        let score = match opinion(cx, &mentions, i) {
            Some(opinion) if opinion >= AGREED => judgement.score.max(CLEAR),
            Some(opinion) if !taken && opinion < NOTHING && judgement.score < CLEAR => continue,
            Some(opinion) if !taken && opinion < DOUBT => HINT,
            _ => judgement.score,
        };
        judgements.push(Judgement { score, ..judgement });
    }
    Reading { mentions, judgements }
}

fn weight(class: &str) -> f32 {
    match class {
        "strong" => 2.0,
        "litotes" => 1.6,
        "blame" => 1.5,
        "sarcasm" | "rhetorical" | "compare" => 1.3,
        "weak" => 0.9,
        "mock" => 0.7,
        _ => 0.0,
    }
}

fn judge(
    document: &Document,
    i: usize,
    sentence: Span,
    cues: &[Cue],
    mentions: &[Mention],
    near: &[usize],
    quoted: &[Span],
    mishap: bool,
) -> Option<Judgement> {
    let clauses = clauses(document, sentence);
    let clause_of = |at: usize| clauses.iter().copied().find(|c| at < c.end).unwrap_or(sentence);
    let here: Vec<usize> = near.iter().copied().filter(|&m| mentions[m].sentence == i).collect();
    // What the verb behind an organisation says of it.
    let failing: Vec<(usize, Span)> = here
        .iter()
        .filter_map(|&m| {
            let rest = Span::new(mentions[m].span.end, clause_of(mentions[m].span.start).end.max(mentions[m].span.end));
            let found = FAILING.find(document.lower(rest))?;
            let end = document.folded.position(rest.start) + found.end();
            Some((m, Span::new(rest.start, document.folded.span(end, end).start)))
        })
        .collect();
    // "Brainerd Fire" is no fire.
    let named = |span: Span| here.iter().any(|&m| mentions[m].span.overlaps(span));
    let has =
        |class: &str| cues.iter().any(|cue| cue.class == class && !(matches!(class, "event" | "positive") && named(cue.span)));
    let target = |at: Span| -> Option<(usize, f32)> {
        let clause = clause_of(at.start);
        let inside =
            here.iter().rev().copied().find(|&m| clause.contains(mentions[m].span) && mentions[m].span.start <= at.start);
        let behind = here.iter().copied().find(|&m| clause.contains(mentions[m].span));
        if let Some(m) = inside.or(behind) {
            return Some((m, if matches!(mentions[m].how, Mentioned::Back(_)) { 0.85 } else { 1.0 }));
        }
        if OURSELVES.is_match(document.lower(Span::new(clause.start, at.end.max(clause.start)))) {
            return None;
        }
        if let Some(&m) = here.iter().rev().find(|&&m| mentions[m].span.start <= at.start).or(here.first()) {
            return Some((m, 0.8));
        }
        near.last().map(|&m| (m, 0.6))
    };
    let mut best: Option<(f32, Span, usize, &'static str)> = None;
    let mut sum = 0.0_f32;
    let mut classes: Vec<&str> = Vec::new();
    for cue in cues {
        let mut points = weight(cue.class);
        let past = cue.class == "compare" && PAST.is_match(document.lower(cue.span));
        if points == 0.0
            || past
            || quoted.iter().any(|quote| quote.contains(cue.span) && speaks(document, &here, mentions, *quote))
        {
            continue;
        }
        let before = document.lower(Span::new(clause_of(cue.span.start).start.min(cue.span.start), cue.span.start));
        if matches!(cue.class, "strong" | "weak") && NOT.is_match(before) {
            points *= 0.25;
        }
        let Some((m, mut factor)) = target(cue.span) else { continue };
        // "The old bridge failed, the county historian writes": a verb before the name seldom speaks of it.
        if matches!(cue.class, "strong" | "weak") && mentions[m].sentence == i && mentions[m].span.start > cue.span.end {
            factor *= 0.6;
        }
        if cue.class == "mock" && (mishap || has("weak") || has("strong") || has("event") || has("rhetorical")) {
            points += 0.8;
        }
        let points = points * factor;
        if !classes.contains(&cue.class) {
            classes.push(cue.class);
            sum += points;
        } else {
            sum += points * 0.4;
        }
        if best.is_none_or(|(other, ..)| points > other) {
            best = Some((points, cue.span, m, cue.class));
        }
    }
    for &(m, span) in &failing {
        let points = if matches!(mentions[m].how, Mentioned::Back(_)) { 0.9 } else { 1.0 };
        sum += points;
        if best.is_none_or(|(other, ..)| points > other) {
            best = Some((points, span, m, "failing"));
        }
    }
    let (top, words, m, class) = best?;
    let mut score = top + (sum - top) * 0.45;
    if has("clear") {
        score *= 0.35;
    }
    if has("event") && class != "mock" {
        score *= if top >= 1.9 { 0.6 } else { 0.45 };
    }
    if has("positive") && !matches!(class, "sarcasm" | "compare" | "litotes" | "mock") {
        score *= if has("sarcasm") || has("mock") { 0.95 } else { 0.7 };
    }
    let question = document.words_of(sentence).contains('?');
    if class == "rhetorical" && !question {
        score *= 0.5;
    }
    let shared = quoted.iter().any(|quote| quote.overlaps(words) && quote.len() > 18);
    if shared && has("quote") && !has("positive") {
        score *= 1.5;
    }
    if score < HINT {
        return None;
    }
    let shape = if shared {
        Shape::Quote
    } else if class == "blame" || cues.iter().any(|cue| cue.class == "blame" && cue.span.overlaps(clause_of(words.start))) {
        Shape::Blame
    } else if class == "compare" {
        Shape::Comparison
    } else if matches!(class, "sarcasm" | "mock") && !has("strong") {
        Shape::Sarcasm
    } else if class == "rhetorical" {
        Shape::Question
    } else if class == "litotes" {
        Shape::Litotes
    } else {
        Shape::Remark
    };
    let mut span = clause_of(words.start).join(words);
    if mentions[m].sentence == i && sentence.contains(mentions[m].span) {
        span = span.join(mentions[m].span);
    }
    Some(Judgement { span: tidy(document, span.trim(&document.text)), words, target: m, shape, score })
}

/// Whether a quotation is the organisation's own words: `MnDOT: "Watch for workers"`.
fn speaks(document: &Document, here: &[usize], mentions: &[Mention], quote: Span) -> bool {
    !here.iter().any(|&m| quote.contains(mentions[m].span))
        && here.iter().any(|&m| {
            let end = mentions[m].span.end;
            end <= quote.start
                && matches!(
                    Span::new(end, quote.start).of(&document.text).trim(),
                    ":" | "," | "says:" | "said:" | "says," | "said,"
                )
        })
}

/// Passages between quotation marks, longer than a word or two of irony.
fn quotes(document: &Document) -> Vec<Span> {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#""[^"\n]{6,400}""#).expect("a valid pattern"));
    document.find(&QUOTED).collect()
}

fn tidy(document: &Document, span: Span) -> Span {
    let words = span.of(&document.text);
    let lead = words.len()
        - words.trim_start_matches([',', ';', ':', '(', ')', '\u{2013}', '\u{2014}', '-', ' ', '"', '\u{201c}']).len();
    let tail = words.len() - words.trim_end_matches(['.', ',', ';', ':', '(', ' ', '"', '\u{201d}']).len();
    if lead + tail >= words.len() { span } else { Span::new(span.start + lead, span.end - tail) }
}

fn clauses(document: &Document, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = sentence.start;
    for gap in document.find_in(&BREAK, sentence) {
        if gap.start > start {
            found.push(Span::new(start, gap.start));
            start = gap.start;
        }
    }
    found.push(Span::new(start, sentence.end));
    found
}
