//! What a post gives away about a matter that is still open.
//!
//! A disclosure is a wording that tells something (a limit, an offer, odds, a favourite, advice) where a
//! matter is on the table. The matter may stand a sentence or two before: people name the talks, end the
//! sentence, and tell the secret in the next. What has been voted, signed or opened is public, and that
//! is judged clause by clause, because the second half of such a sentence is where secrets are.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::model::Sights;
use crate::text::{Cue, Cues, Document, Sentence, Span};

/// A matter that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::checks) enum Topic {
    Closed,
    Labor,
    Property,
    Litigation,
    Assistance,
    Bids,
    Contract,
    Permit,
    Vote,
}

impl Topic {
    const ALL: [Topic; 9] = [
        Topic::Closed,
        Topic::Labor,
        Topic::Property,
        Topic::Litigation,
        Topic::Assistance,
        Topic::Bids,
        Topic::Contract,
        Topic::Permit,
        Topic::Vote,
    ];

    /// Which matter speaks when several are on the table: the secret session first, the plain contract last.
    fn weight(self) -> f32 {
        match self {
            Topic::Closed => 2.2,
            Topic::Labor => 0.5,
            Topic::Property | Topic::Litigation | Topic::Permit => 0.3,
            Topic::Assistance | Topic::Bids | Topic::Vote => 0.0,
            Topic::Contract => -0.4,
        }
    }

    fn of_class(class: &str) -> Option<Topic> {
        Some(match class {
            "t-closed" => Topic::Closed,
            "t-labor" => Topic::Labor,
            "t-property" => Topic::Property,
            "t-litigation" => Topic::Litigation,
            "t-assistance" => Topic::Assistance,
            "t-bids" => Topic::Bids,
            "t-contract" => Topic::Contract,
            "t-permit" => Topic::Permit,
            "t-vote" => Topic::Vote,
            _ => return None,
        })
    }
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::checks) enum Kind {
    Limit,
    Offer,
    Want,
    Odds,
    Rank,
    Counsel,
    Admission,
    Terms,
    Site,
    Talk,
    Leverage,
    Hint,
    Amount,
}

impl Kind {
    fn of_class(class: &str) -> Option<Kind> {
        Some(match class {
            "limit" => Kind::Limit,
            "offer" => Kind::Offer,
            "want" => Kind::Want,
            "odds" => Kind::Odds,
            "rank" => Kind::Rank,
            "counsel" => Kind::Counsel,
            "admit" => Kind::Admission,
            "terms" => Kind::Terms,
            "site" => Kind::Site,
            "talk" => Kind::Talk,
            "leverage" => Kind::Leverage,
            "hint" => Kind::Hint,
            _ => return None,
        })
    }

    /// How much a wording of this kind tells in a matter of this topic; nothing where it has no meaning there.
    fn weight(self, topic: Topic) -> f32 {
        use Topic::{Assistance, Bids, Closed, Contract, Labor, Litigation, Permit, Property, Vote};
        match (self, topic) {
            (Kind::Limit, Labor | Property | Contract | Closed | Litigation | Assistance) => 2.0,
            (Kind::Limit, Bids) => 1.5,
            (Kind::Offer, Labor | Property | Contract | Closed | Litigation | Assistance) => 1.8,
            (Kind::Want, Labor | Property | Contract | Closed | Litigation | Assistance) => 1.6,
            (Kind::Odds, Vote | Permit) => 2.0,
            (Kind::Odds, Labor | Litigation | Assistance | Closed | Contract | Bids | Property) => 1.5,
            (Kind::Rank, Bids) => 2.0,
            (Kind::Rank, Contract | Closed) => 1.6,
            (Kind::Counsel, Litigation) => 2.0,
            (Kind::Counsel, Closed | Labor | Property | Permit) => 1.4,
            (Kind::Admission, Litigation) => 2.0,
            (Kind::Terms, Assistance) => 2.0,
            (Kind::Terms, Closed) => 1.4,
            (Kind::Site, Property) => 1.4,
            (Kind::Talk, Closed) => 2.0,
            (Kind::Leverage, Labor | Property | Contract | Closed | Litigation | Assistance) => 1.6,
            (Kind::Leverage, Bids | Permit) => 0.8,
            (Kind::Hint, _) => 1.2,
            (Kind::Amount, Labor | Property | Contract | Closed | Litigation | Assistance | Bids) => 0.8,
            _ => 0.0,
        }
    }

    /// The topic a kind of wording speaks of when several are on the table.
    fn leans(self, topic: Topic) -> f32 {
        match (self, topic) {
            (Kind::Odds, Topic::Vote | Topic::Permit)
            | (Kind::Rank, Topic::Bids)
            | (Kind::Counsel | Kind::Admission, Topic::Litigation)
            | (Kind::Terms, Topic::Assistance)
            | (Kind::Site, Topic::Property)
            | (Kind::Talk, Topic::Closed) => 1.0,
            _ => 0.0,
        }
    }
}

/// Something told about an open matter.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Disclosure {
    /// The clause that tells it.
    pub(in crate::checks) span: Span,
    pub(in crate::checks) topic: Topic,
    /// The kind that weighs most.
    pub(in crate::checks) kind: Kind,
    /// The words that give it away.
    pub(in crate::checks) words: Span,
    /// The words that name the matter.
    pub(in crate::checks) matter: Span,
    pub(in crate::checks) score: f32,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::new(include_str!("../../../dictionaries/negotiations-cues.txt")));

static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\$ ?(?-u:\d)[\d,.]*(?: ?(?:million|k(?-u:\b)|an acre|a foot|a ton))?",
        r"|(?-u:\b)(?-u:\d)[\d,.]* ?(?:%|percent|million|grand|cents|an acre|a foot|a thousand)",
        r"|(?-u:\b)(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half a|quarter|\w+ty) (?:percent|million|grand|mill(?-u:\b)|cents|thousand|and a half|and a quarter|hundred thousand|buck)",
    ))
    .expect("a valid pattern")
});

static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"[;:()\u{2013}\u{2014}]| - |, (?:but|and|so|because|which|while|though|yet|or|as|if|then)(?-u:\b)",
        r"| but | because | and (?:we|they|he|she|it|the|that|i)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// From here on the encoder makes sure of what a wording only hints at. Below, a disclosure is a hint at most.
const BELIEVED: f32 = 0.3;

/// How much must be told before it is said.
const HINT: f32 = 2.0;

/// From here on a person must decide.
pub(in crate::checks) const CLEAR: f32 = 2.6;

/// What is left of the encoder's word where something in the sentence says that the matter is public or none of the City's.
const EXPLAINED: f32 = 0.7;

/// What the encoder makes of a sentence.
pub(in crate::checks) fn opinion(cx: &Context<'_>, sentence: usize) -> Option<f32> {
    let read = cx.sight(sentence)?.opinion("negotiations");
    let cues = CUES.find_in(cx.document, cx.document.sentences.get(sentence)?.span);
    let has = |classes: &[&str]| cues.iter().any(|cue| classes.contains(&cue.class));
    // "The council will consider the rates on Tuesday" announces, where nothing beside it tells more.
    let announced = has(&["pending"]) && cues.iter().all(|cue| Kind::of_class(cue.class).is_none());
    let explained = has(&["other", "notice"]) || announced || (has(&["done"]) && !has(&["undone"]));
    Some(if explained { read * EXPLAINED } else { read })
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

/// Everything a document gives away, at most one passage a sentence.
pub(in crate::checks) fn read(document: &Document, sights: &Sights) -> Vec<Disclosure> {
    let cues = CUES.find(document);
    if cues.iter().all(|cue| Topic::of_class(cue.class).is_none()) {
        return Vec::new();
    }
    let ranges = ranges(document, &cues);
    let mut found = Vec::new();
    let mut memory: Vec<Matter> = Vec::new();
    for (i, sentence) in document.sentences.iter().enumerate() {
        let own = &cues[ranges[i].clone()];
        for cue in own {
            if let Some(topic) = Topic::of_class(cue.class) {
                memory.retain(|matter| matter.topic != topic || matter.sentence == i);
                if memory.iter().all(|matter| matter.topic != topic) {
                    memory.push(Matter { topic, span: cue.span, sentence: i, paragraph: sentence.paragraph, open: false });
                }
            }
        }
        let open = own.iter().any(|cue| cue.class == "pending");
        let foreign = own.iter().any(|cue| cue.class == "other");
        for matter in memory.iter_mut().filter(|matter| matter.sentence == i) {
            matter.open = open;
        }
        if open {
            memory.iter_mut().filter(|matter| i - matter.sentence <= 1).for_each(|matter| matter.open = true);
        }
        if foreign {
            // An auction, a card game, a swindler: the words of bargaining without a city at the table.
            memory.clear();
            continue;
        }
        memory.retain(|matter| i - matter.sentence <= 3);
        if memory.is_empty() {
            continue;
        }
        let Some(told) = judge(document, i, sentence, own, &memory) else { continue };
        let score = match sights.get(i).and_then(Option::as_deref) {
            Some(sight) if sight.opinion("negotiations") >= BELIEVED => told.score.max(CLEAR),
            Some(sight) if !sight.is_taken("negotiations") => told.score.min(HINT),
            _ => told.score,
        };
        found.push(Disclosure { score, ..told });
    }
    found
}

/// A topic on the table and where it was named.
#[derive(Clone, Copy)]
struct Matter {
    topic: Topic,
    span: Span,
    sentence: usize,
    paragraph: usize,
    open: bool,
}

fn judge(document: &Document, i: usize, sentence: &Sentence, cues: &[Cue], memory: &[Matter]) -> Option<Disclosure> {
    if memory.is_empty() {
        return None;
    }
    let clauses = clauses(document, sentence.span);
    let clause_of = |at: usize| clauses.iter().copied().find(|c| at < c.end).unwrap_or(sentence.span);
    // "Consider it approved" tells a decision that is not made: the cue holds the word of the act.
    let acts = |class: &'static str| {
        cues.iter().filter(move |c| {
            c.class == class && !cues.iter().any(|k| Kind::of_class(k.class).is_some() && k.span.contains(c.span))
        })
    };
    let settled = |clause: Span| {
        acts("done").any(|c| clause.contains(c.span)) && !cues.iter().any(|c| c.class == "undone" && clause.overlaps(c.span))
    };
    let told = |clause: Span| cues.iter().any(|c| c.class == "notice" && clause.overlaps(c.span));
    let mut kinds: Vec<(Kind, Span)> = Vec::new();
    for cue in cues {
        let Some(kind) = Kind::of_class(cue.class) else { continue };
        let clause = clause_of(cue.span.start);
        let public = !matches!(kind, Kind::Hint | Kind::Leverage | Kind::Counsel | Kind::Admission) && settled(clause);
        let position = matches!(kind, Kind::Limit | Kind::Leverage);
        if !public && (position || !told(clause)) {
            kinds.push((kind, cue.span));
        }
    }
    if kinds.is_empty() {
        return None;
    }
    for amount in document.find_in(&AMOUNT, sentence.span) {
        if !settled(clause_of(amount.start)) && !told(clause_of(amount.start)) {
            kinds.push((Kind::Amount, amount));
        }
    }
    let best = |topic: Topic| {
        let near = memory
            .iter()
            .filter(|m| m.topic == topic)
            .map(|m| {
                let far: f32 = [2.0, 1.4, 0.9, 0.5][(i - m.sentence).min(3)];
                let line = if m.paragraph == sentence.paragraph { 1.0 } else { 0.7 };
                (far * line + if m.open { 0.6 } else { 0.0 }, *m)
            })
            .max_by(|a, b| a.0.total_cmp(&b.0))?;
        let mut sum = 0.0_f32;
        let mut lean = 0.0_f32;
        let mut top: Option<(f32, Kind, Span)> = None;
        let mut seen: Vec<Kind> = Vec::new();
        for &(kind, span) in &kinds {
            let weight = kind.weight(topic);
            if weight == 0.0 || seen.contains(&kind) || (topic == Topic::Bids && near.1.span.contains(span)) {
                continue;
            }
            seen.push(kind);
            sum += weight;
            lean = lean.max(kind.leans(topic));
            if top.is_none_or(|(w, ..)| weight > w) {
                top = Some((weight, kind, span));
            }
        }
        let (_, kind, words) = top.filter(|(_, kind, _)| *kind != Kind::Amount)?;
        let score = sum * 0.8 + near.0 * 0.5;
        let rank = score + lean + topic.weight();
        Some((rank, score, topic, kind, words, near.1.span))
    };
    let (_, score, topic, kind, words, matter) = Topic::ALL.into_iter().filter_map(best).max_by(|a, b| a.0.total_cmp(&b.0))?;
    if score < HINT {
        return None;
    }
    // Who is ahead among vendors is a matter of bids, whatever the sentence calls them.
    let owner = if kind == Kind::Rank && topic == Topic::Contract { Topic::Bids } else { topic };
    let span = kinds
        .iter()
        .filter(|(kind, _)| kind.weight(topic) > 0.0)
        .map(|(_, span)| clause_of(span.start).join(*span))
        .reduce(Span::join)?
        .trim(&document.text);
    Some(Disclosure { span: tidy(document, span), topic: owner, kind, words, matter, score })
}

/// Without the mark that ends the sentence or opens the clause.
fn tidy(document: &Document, span: Span) -> Span {
    let words = span.of(&document.text);
    let lead = words.len() - words.trim_start_matches([',', ';', ':', '(', ')', '\u{2013}', '\u{2014}', '-', ' ']).len();
    let tail = words.len() - words.trim_end_matches(['.', ',', ';', ':', '(', ' ']).len();
    if lead + tail >= words.len() { span } else { Span::new(span.start + lead, span.end - tail) }
}

/// The clauses of a sentence, in order, together the whole of it.
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
