//! Percents that do not fit the numbers next to them, and shares that make more than a hundred.

use std::sync::LazyLock;

use regex::Regex;

use super::quantity::{self, Kind, Quantity, after, before, between};
use super::reckoning::{Reckoning, close};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct PercentCheck;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "percent",
    title: "A percent that does not fit",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A percent that the numbers next to it do not bear out, and shares of one whole that pass a hundred.",
    leaves: "Rounding within one, approximations, and questions with several answers.",
    why: "Percents are quoted and shared; a wrong one stays in people's heads.",
    instead: "Work it out again from the two numbers.",
    examples: &[
        Example::fixed(
            "The levy rises «$437,200, or 72.8 percent», from $6,003,400.",
            "The levy rises $437,200, or 7.28 percent, from $6,003,400.",
        ),
        Example::flagged("Of 480 survey answers, 312 asked for a splash pad first, «or 75 percent»."),
        Example::flagged("Pool pass revenue rose from $40,000 to $52,000, «an increase of 23 percent»."),
        Example::flagged("We counted 1,420 walkers in February, 1,180 in January, «up 35 percent»."),
        Example::flagged("How often do you walk? 38 percent daily, 34 percent weekly, 19 percent monthly, «14 percent» never."),
        Example::clean("Turnout was 61 percent.", "Nothing to compare."),
        Example::clean("Of 480 survey answers, 312 asked for a splash pad, or 65 percent.", "It fits."),
        Example::clean("Pool pass revenue rose from $40,000 to $52,000, an increase of 30 percent.", "It fits."),
        Example::clean(
            "People could pick two answers: benches 71 percent, shade 64 percent, lights 40 percent.",
            "Several answers.",
        ),
    ],
};

static CHANGE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:up|down|increases?(?: of)?|increased(?: by)?|decreases?(?: of)?|decreased(?: by)?|rise(?: of)?|rose(?: by)?|grew(?: by)?|growth of|drop(?:ped)?(?: of| by)?|fell(?: by)?|cut(?: of| by)?|jump(?:ed)?(?: of| by)?|gain(?: of)?|change of|raise of|decline of|reduction of|savings of)(?: (?:about|roughly|nearly|almost|over|by|another|an?))? ?$")
        .expect("a valid pattern")
});

static CHANGE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^,? (?:more|less|fewer|higher|lower|increase|decrease|jump|drop|rise|growth|raise|cut|gain|decline)(?-u:\b)")
        .expect("a valid pattern")
});

static APPOSED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:,? or |, | \(|, that is |, which is |, so )(?:about |roughly |nearly |almost |over |just over )?$")
        .expect("a valid pattern")
});

static OF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:of|out of|from|among)(?: the| our| all| these| those)? ?\$?$").expect("a valid pattern")
});

static BASE_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^,? (?:from|over|above|below|compared (?:to|with)|on|of)(?: the| last year's| this year's)?(?: [a-z]+){0,3} ?$")
        .expect("a valid pattern")
});

static SEVERAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?:two|three|several|multiple|more than one|as many) (?:answers?|choices?|options?|picks?|as)|overlap|check all|choose up|pick(?:ed)? (?:two|three|more)|all that apply|could (?:pick|choose|select|name)|plus)(?-u:\b)")
        .expect("a valid pattern")
});

static GOAL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?-u:\b)(?:goal|target)(?-u:\b)").expect("a valid pattern"));

static FRACTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r",? (?:so|or|that's|that is|which is|exactly) (?:about |nearly |roughly |almost |just over |just under |over |exactly )?",
        r"(?:(one|two|three|four) (?:in|out of|of every) (two|three|four|five|six|seven|eight|nine|ten|twenty)|(half)|an? (third|quarter|fifth|tenth)|(two|three)[ -](thirds|quarters|fifths))(?-u:\b)"
    ))
    .expect("a valid pattern")
});

impl Check for PercentCheck {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        reckonings(document, &quantity::read(document)).into_iter().filter_map(|one| one.finding(&RULE)).collect()
    }
}

/// Every percent that the figures beside it bear out, and every one that they do not.
pub(super) fn reckonings(document: &Document, all: &[Quantity]) -> Vec<Reckoning> {
    let mut found = Vec::new();
    for (i, percent) in all.iter().enumerate() {
        if percent.kind == Kind::Percent && !percent.is_range(document) {
            found.extend(
                change(document, all, i).or_else(|| share(document, all, i)).unwrap_or_else(|| apposed(document, all, i)),
            );
        }
    }
    found.extend(over_hundred(document, all));
    found.extend(fractions(document, all));
    found
}

/// The quantities of the percent's sentence that are no percents, and where the percent stands among them.
fn neighbours(all: &[Quantity], i: usize) -> (Vec<&Quantity>, Vec<&Quantity>) {
    let sentence = all[i].sentence;
    let here = |q: &&Quantity| q.sentence == sentence && q.kind != Kind::Percent;
    let from = i.saturating_sub(8);
    let mut left: Vec<&Quantity> = all[from..i].iter().filter(here).collect();
    left.reverse();
    (left, all[i + 1..(i + 9).min(all.len())].iter().filter(here).collect())
}

/// "From A to B, an increase of p": nothing where it fits, `None` where it is no such statement.
fn change(document: &Document, all: &[Quantity], i: usize) -> Option<Vec<Reckoning>> {
    let percent = &all[i];
    let (left, right) = neighbours(all, i);
    let head = before(document, percent.span.start, 48);
    let tail = after(document, percent.span.end, 24);
    let says_change = CHANGE_BEFORE.is_match(head) || CHANGE_AFTER.is_match(tail);
    let mut pairs: Vec<(&Quantity, &Quantity)> = Vec::new();
    let list: Vec<&Quantity> = left.iter().rev().chain(&right).copied().collect();
    for pair in list.windows(2) {
        let gap = between(document, pair[0], pair[1]);
        let from = before(document, pair[0].span.start, 12).trim_end().ends_with("from");
        if pair[0].fits(pair[1]) && from && gap.len() < 40 && (gap.starts_with(" to ") || gap.contains(" to ")) {
            pairs.push((pair[0], pair[1]));
        }
    }
    if pairs.is_empty() && says_change {
        // "1,420 in February, 1,180 in January, up 35 percent" and "$7.2 million, up 10 percent from $6.5 million".
        match (&left[..], right.first()) {
            ([b, a], _) if a.fits(b) && between(document, b, percent).len() < 40 => pairs.push((*a, *b)),
            ([a, ..], Some(b))
                if left.len() != 2
                    && a.fits(b)
                    && BASE_BEHIND.is_match(between(document, percent, b))
                    && between(document, a, percent).len() < 30 =>
            {
                pairs.push((*b, *a));
            }
            _ => {}
        }
    }
    if pairs.is_empty() || !says_change && !list_is_change(document, percent) {
        return None;
    }
    let rates = |(a, b): (&Quantity, &Quantity)| {
        [(b.value - a.value).abs() / a.value.max(0.01) * 100.0, (a.value - b.value).abs() / b.value.max(0.01) * 100.0]
    };
    let fitting = pairs.iter().find(|pair| {
        let [first, second] = rates(**pair);
        close(first, percent) || !from_stated(document, pair.0) && close(second, percent)
    });
    if let Some((from, to)) = fitting {
        return Some(vec![Reckoning::change(document, from, to, percent).right()]);
    }
    if pairs.iter().any(|(a, b)| a.about || b.about || a.value <= 0.0) {
        return Some(Vec::new());
    }
    let (from, to) = pairs[0];
    Some(vec![Reckoning::change(document, from, to, percent)])
}

fn from_stated(document: &Document, quantity: &Quantity) -> bool {
    before(document, quantity.span.start, 12).trim_end().ends_with("from")
}

/// Whether the sentence speaks of a change at all.
fn list_is_change(document: &Document, percent: &Quantity) -> bool {
    static VERB: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)(?:rose|rise|rises|grew|grow|grows|increased?|increases|fell|falls?|dropped|drops?|went (?:up|down)|jumped|climbed|declined)(?-u:\b)").expect("a valid pattern")
    });
    document
        .sentences
        .get(percent.sentence)
        .is_some_and(|s| document.has(&VERB, Span::new(s.span.start, percent.span.start.max(s.span.start))))
}

/// "Of B, A did, or p": nothing where it fits, `None` where no base is named.
fn share(document: &Document, all: &[Quantity], i: usize) -> Option<Vec<Reckoning>> {
    let percent = &all[i];
    let (left, right) = neighbours(all, i);
    if CHANGE_BEFORE.is_match(before(document, percent.span.start, 48)) {
        return None;
    }
    let is_base = |q: &Quantity| OF.is_match(before(document, q.span.start, 16));
    let part = left.iter().find(|q| !is_base(q))?;
    let gap = between(document, part, percent);
    // The percent must speak of the part: behind it within the clause, with no other number between.
    if gap.len() > 60 || gap.contains([';', ':']) || !(APPOSED.is_match(gap) || is_tail(gap)) {
        return None;
    }
    let bases: Vec<&&Quantity> =
        left.iter().chain(&right).filter(|q| is_base(q) && q.kind == part.kind && q.value > 0.0).collect();
    if bases.is_empty() {
        return None;
    }
    let ratio = |q: &Quantity| part.value / q.value * 100.0;
    let grown = |q: &Quantity| (part.value - q.value).abs() / q.value * 100.0;
    if let Some(base) = bases.iter().find(|q| close(ratio(q), percent) || close(grown(q), percent)) {
        return Some(vec![Reckoning::share(document, part, base, percent).right()]);
    }
    if part.about || bases[0].about {
        return Some(Vec::new());
    }
    Some(vec![Reckoning::share(document, part, bases[0], percent)])
}

/// Words between a part and its percent that end in ", or" and the like.
fn is_tail(gap: &str) -> bool {
    static TAIL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"^(?: [a-z'-]+){1,8}(?:,? or|,|,? \(|,? which is|,? that is|,? that's) ?(?:about |roughly |nearly |almost )?$",
        )
        .expect("a valid pattern")
    });
    TAIL.is_match(gap)
}

/// "A, or p" and "p, or A" with the base somewhere else in the post.
fn apposed(document: &Document, all: &[Quantity], i: usize) -> Vec<Reckoning> {
    let percent = &all[i];
    if percent.about || percent.value <= 0.0 || percent.value > 100.0 {
        return Vec::new();
    }
    if let Some(found) = goal(document, all, i) {
        return found;
    }
    let Some(part) = partner(document, all, i) else { return Vec::new() };
    let fits = |base: &Quantity, part: &Quantity, percent: &Quantity| {
        base.kind == part.kind && close(part.value / base.value.max(0.01) * 100.0, percent)
    };
    let near = |q: &&Quantity| q.span != part.span && q.kind == part.kind && q.value > part.value;
    let window = &all[i.saturating_sub(24)..(i + 24).min(all.len())];
    if let Some(base) = window.iter().filter(near).find(|base| fits(base, part, percent)) {
        return vec![Reckoning::share(document, part, base, percent)];
    }
    if part.about {
        return Vec::new();
    }
    // Another pair of the post shows which whole its percents are shares of.
    let established =
        window.iter().enumerate().filter(|(_, q)| q.kind == Kind::Percent && q.span != percent.span).find_map(|(n, other)| {
            let its = partner(document, window, n)?;
            window.iter().find(|base| base.kind == part.kind && base.value > its.value.max(part.value) && fits(base, its, other))
        });
    let whole = established.or_else(|| {
        let mut larger = window.iter().filter(near).filter(|q| q.sentence == percent.sentence && !q.about);
        let only = larger.next()?;
        (larger.next().is_none() && part.kind == Kind::Money && said_base(document, only)).then_some(only)
    });
    let Some(whole) = whole else { return Vec::new() };
    vec![Reckoning::share(document, part, whole, percent)]
}

fn said_base(document: &Document, base: &Quantity) -> bool {
    static BASE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)(?:bid|contract|budget|total|cost|price|from|of|estimate|levy|fund)(?-u:\b)[a-z :]{0,20}$")
            .expect("a valid pattern")
    });
    BASE.is_match(before(document, base.span.start, 40))
}

/// The number that a percent stands beside: "402 people, 66 percent," or "5 percent, $20,645".
fn partner<'a>(document: &Document, all: &'a [Quantity], i: usize) -> Option<&'a Quantity> {
    let percent = &all[i];
    let joined = |a: &Quantity, b: &Quantity| {
        let gap = between(document, a, b);
        let gap = gap.strip_prefix(&format!(" {}s", if a.kind == Kind::Count { a.unit.as_str() } else { "\0" })).unwrap_or(gap);
        let gap = gap.strip_prefix(" people").unwrap_or(gap);
        APPOSED.is_match(gap)
    };
    let left = i
        .checked_sub(1)
        .map(|n| &all[n])
        .filter(|q| q.kind != Kind::Percent && q.sentence == percent.sentence && joined(q, percent));
    left.or_else(|| all.get(i + 1).filter(|q| q.kind != Kind::Percent && q.sentence == percent.sentence && joined(percent, q)))
}

/// "$6,120 so far. Goal: $8,000, so we are at 86 percent."
fn goal(document: &Document, all: &[Quantity], i: usize) -> Option<Vec<Reckoning>> {
    let percent = &all[i];
    let sentence = document.sentences.get(percent.sentence)?;
    let base = all[..i].iter().rev().take(2).find(|q| q.sentence == percent.sentence && q.kind != Kind::Percent)?;
    let named = document.has(&GOAL, Span::new(sentence.span.start, base.span.start.max(sentence.span.start)));
    if !named || base.value <= 0.0 || base.about {
        return None;
    }
    let earlier: Vec<&Quantity> = all[..i]
        .iter()
        .rev()
        .take(8)
        .filter(|q| q.span != base.span && q.kind == base.kind && q.value <= base.value * 1.3)
        .collect();
    if let Some(part) = earlier.iter().find(|q| close(q.value / base.value * 100.0, percent)) {
        return Some(vec![Reckoning::share(document, part, base, percent)]);
    }
    if earlier.iter().any(|q| q.about) {
        return Some(Vec::new());
    }
    let Some(nearest) = earlier.iter().max_by(|a, b| a.value.total_cmp(&b.value)) else { return Some(Vec::new()) };
    Some(vec![Reckoning::share(document, nearest, base, percent).confidence(0.7)])
}

/// Shares in a row that make more than a hundred.
fn over_hundred(document: &Document, all: &[Quantity]) -> Vec<Reckoning> {
    static STEP: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[^.!?\n\d%$]{0,40}[,;] (?:and )?[^.!?\n\d%$]{0,30}$|^ [a-z -]{1,30} and (?:[a-z ]{0,20})$")
            .expect("a valid pattern")
    });
    let mut findings = Vec::new();
    let mut i = 0;
    while i < all.len() {
        if all[i].kind != Kind::Percent {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        let is_share = |q: &Quantity| q.kind == Kind::Percent || q.kind == Kind::Count && q.unit.is_empty() && q.value <= 100.0;
        while end < all.len()
            && all[end].sentence == all[i].sentence
            && is_share(&all[end])
            && STEP.is_match(between(document, &all[end - 1], &all[end]))
        {
            end += 1;
        }
        let list = &all[i..end];
        let sum: f64 = list.iter().map(|q| q.value).sum();
        let percents = list.iter().filter(|q| q.kind == Kind::Percent).count();
        let moving = list.iter().any(|q| {
            CHANGE_BEFORE.is_match(before(document, q.span.start, 40)) || CHANGE_AFTER.is_match(after(document, q.span.end, 20))
        });
        let hedged = list.iter().any(|q| q.about) && sum < 106.0;
        let several = document.has(&SEVERAL, Span::new(0, document.text.len()));
        if list.len() >= 3 && percents >= 2.min(list.len()) && sum > 98.4 && sum < 160.0 && !moving && !hedged && !several {
            let last = list.iter().rev().find(|q| q.kind == Kind::Percent).unwrap_or(&list[0]);
            findings.push(Reckoning::shares(last, list));
        }
        i = end;
    }
    findings
}

/// "88 filed, 22 granted, so one in three."
fn fractions(document: &Document, all: &[Quantity]) -> Vec<Reckoning> {
    let folded = &document.folded;
    let mut findings = Vec::new();
    for hit in FRACTION.captures_iter(folded.text()) {
        let Some(whole) = hit.get(0) else { continue };
        let word = |n: usize| hit.get(n).map(|m| m.as_str());
        let value = |w: &str| quantity_word(w);
        let share = if let (Some(a), Some(b)) = (word(1), word(2)) {
            value(a) / value(b)
        } else if word(3).is_some() {
            0.5
        } else if let Some(part) = word(4) {
            1.0 / value(part)
        } else if let (Some(a), Some(b)) = (word(5), word(6)) {
            value(a) / value(b)
        } else {
            continue;
        };
        let span = folded.span(whole.start(), whole.end());
        let Some(sentence) = document.sentence_at(span.start) else { continue };
        let counts: Vec<&Quantity> = all.iter().filter(|q| q.sentence == sentence && q.span.end <= span.start).collect();
        let [a, b] = counts[..] else { continue };
        if !a.fits(b) && a.kind != b.kind || a.kind == Kind::Percent || a.about || b.about {
            continue;
        }
        let (small, large) = if a.value <= b.value { (a, b) } else { (b, a) };
        let typed = span.of(&document.text);
        let span = Span::new(span.start + typed.len() - typed.trim_start_matches([',', ' ']).len(), span.end);
        findings.push(Reckoning::fraction(span, small, large, share));
    }
    findings
}

fn quantity_word(word: &str) -> f64 {
    match word {
        "half" => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" => 4.0,
        "fifth" | "fifths" => 5.0,
        "tenth" => 10.0,
        _ => crate::text::facts::worth(word).unwrap_or(1.0),
    }
}
