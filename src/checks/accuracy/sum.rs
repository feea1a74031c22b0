//! Parts that do not add up to the stated total, and lists that are longer or shorter than announced.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::listing;
use super::quantity::{self, Kind, Quantity, after, before, between};
use super::reckoning::{Reckoning, same};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct Sum;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "sum",
    title: "The parts do not add up",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "Parts that add up to another number than the stated total, and a count that does not fit its list.",
    leaves: "Totals with “about” or “more than”, and lists that say they are not complete.",
    why: "A reader with a pencil finds it in a minute, and then doubts the rest.",
    instead: "Add it up again from the source and correct the part or the total.",
    examples: &[
        Example::fixed(
            "Food drive totals! Elementary: 1,210 pounds. Middle: 890. High school: 1,455. Grand total: «3,655 pounds».",
            "Food drive totals! Elementary: 1,210 pounds. Middle: 890. High school: 1,455. Grand total: 3,555 pounds.",
        ),
        Example::flagged("Of every «$100» you pay: streets $38, police $27, parks $19, debt $11, and reserve $9."),
        Example::flagged("We are hiring two leads, six mowers and three beach guards. That's «12 jobs» in all."),
        Example::flagged("The audit is in: revenue $6,120,000, expenses $5,998,500, surplus «$131,500»."),
        Example::flagged("Skating is open at «three sites»: Southdale Park, Riverview Park, Fairview Park and Berrywood Park."),
        Example::clean("Of 64 acres, 12 are park and 52 are wetland.", "They add up."),
        Example::clean("The lots hold about 260 cars: red 80, blue 70, green 60, gold 45.", "No exact total is claimed."),
        Example::clean("We gave out 212 helmets: 120 small, 60 medium, 32 large.", "They add up."),
        Example::clean("Skating is open at three sites: Southdale Park, Riverview Park and Fairview Park.", "Three names."),
        Example::clean("The fee is $10 per dog, $25 for three, and $40 for a kennel.", "Prices, no parts."),
    ],
};

static TOTAL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?:grand |combined )?totals?|totall?ing|total(?:led|ed)?|adds? up to|added up to|comes? to|sum|altogether|all told|in all|that makes|which makes)(?-u:\b)[^\d$.!?\n]{0,24}$")
        .expect("a valid pattern")
});

static TOTAL_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?: [a-z-]+){0,3},? (?:in all|altogether|in total|all told|total|combined|all together|overall)(?-u:\b)")
        .expect("a valid pattern")
});

/// What may stand between a total and the first of its parts.
static OPENS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[^.!?\n;:$\d]{0,50}(?: (?:19|20)\d\d)?[^.!?\n;:$\d]{0,20}(?::|\.|;| \u{2013}| \u{2014}| -)[^.!?\n\d]{0,40}$")
        .expect("a valid pattern")
});

/// Words that say the parts need not be everything.
static INCOMPLETE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:includ(?:es?|ing)|such as|among|plus|more than one|the rest|remaining|others?|overlap|both|some of|up to|per|each|every (?:day|week|month)|explained|of (?:those|these|them|which|whom))(?-u:\b)|/")
        .expect("a valid pattern")
});

static DIFFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:revenues?|income|raised|earned|took in|receipts|budget(?:ed)?)(?-u:\b)[^$.!?\n]{0,25}\$[\d,.]+(?: million)?[^$.!?\n]{0,25}",
        r"(?-u:\b)(?:expenses?|expenditures?|spending|spent|costs?|paid|used)(?-u:\b)[^$.!?\n]{0,25}\$[\d,.]+(?: million)?[^$.!?\n]{0,25}",
        r"(?-u:\b)(?:surplus|deficit|balance|left(?: over)?|remaining|difference|net|shortfall|remains?)(?-u:\b)[^$.!?\n]{0,15}\$[\d,.]+(?: million)?",
    ))
    .expect("a valid pattern")
});

impl Check for Sum {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut findings: Vec<Finding> =
            reckonings(document, &quantity::read(document)).into_iter().filter_map(|one| one.finding(&RULE)).collect();
        for miscount in listing::miscounts(document) {
            let says = format!("The post says {}, and the list has {}.", document.words_of(miscount.count), miscount.items);
            findings.push(RULE.finding(miscount.count, says).confidence(0.75));
        }
        findings
    }
}

/// Every total and every difference that the post bears out, and every one that it does not.
pub(super) fn reckonings(document: &Document, all: &[Quantity]) -> Vec<Reckoning> {
    let mut found = Vec::new();
    for (i, total) in all.iter().enumerate() {
        if total.kind != Kind::Percent && !total.about && is_total(document, all, i) {
            found.extend(against_total(document, all, i));
        }
    }
    // A total that is spoken about already need not be reported where it opens the list.
    let named: HashSet<Span> = found.iter().filter(|one| !one.fits).map(|one| one.span).collect();
    let said: Vec<f64> = all.iter().filter(|q| named.contains(&q.span)).map(|q| q.value).take(20).collect();
    for i in 0..all.len() {
        if !said.iter().any(|value| same(*value, all[i].value, all[i].kind)) {
            found.extend(opening_total(document, all, i));
        }
    }
    found.extend(difference(document, all));
    found
}

fn is_total(document: &Document, all: &[Quantity], i: usize) -> bool {
    let total = &all[i];
    let next = all.get(i + 1).map_or(document.text.len(), |q| q.span.start);
    let previous = i.checked_sub(1).map_or(0, |p| all[p].span.end);
    let tail = after(document, total.span.end, 40.min(next.saturating_sub(total.span.end)));
    let head = before(document, total.span.start, 40.min(total.span.start.saturating_sub(previous)));
    TOTAL_BEFORE.is_match(head) || TOTAL_AFTER.is_match(tail)
}

/// A total that is named as one, against the numbers before and behind it.
fn against_total(document: &Document, all: &[Quantity], i: usize) -> Option<Reckoning> {
    let total = &all[i];
    let back = parts(document, all, i, true);
    let ahead = parts(document, all, i, false);
    // The parts are the nearest figures: as many as make the total.
    let fitting = |list: &[&Quantity]| {
        let mut sum = 0.0;
        let end = list.iter().enumerate().position(|(n, part)| {
            sum += part.value;
            n > 0 && same(total.value, sum, total.kind)
        });
        end.map(|n| Reckoning::sum(total, &list[..=n]))
    };
    if let Some(right) = fitting(&back).or_else(|| fitting(&ahead)) {
        return Some(right);
    }
    let list = if back.len() >= 2 { back } else { ahead };
    // Of a long run of numbers only the nearest may be the parts: take the run whose sum comes closest.
    let mut sum = 0.0;
    let mut best: Option<(f64, usize)> = None;
    for (n, part) in list.iter().enumerate() {
        sum += part.value;
        if n > 0 && best.is_none_or(|(other, _)| (sum - total.value).abs() < (other - total.value).abs()) {
            best = Some((sum, n + 1));
        }
    }
    let (sum, count) = best?;
    let near = (sum - total.value).abs() <= total.value.abs() * if count >= 3 { 0.3 } else { 0.15 };
    let hedged = list[..count].iter().any(|part| part.about);
    (near && !hedged && total.value >= 4.0).then(|| Reckoning::sum(total, &list[..count]))
}

/// The quantities that could be parts of the total at `i`, the nearest first.
fn parts<'a>(document: &Document, all: &'a [Quantity], i: usize, back: bool) -> Vec<&'a Quantity> {
    let total = &all[i];
    let step = |at: usize| if back { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n < all.len()) };
    let same_unit = |q: &Quantity| !total.unit.is_empty() && q.unit == total.unit;
    let window = if back { &all[i.saturating_sub(8)..i] } else { &all[i + 1..(i + 9).min(all.len())] };
    let named = window.iter().any(|q| q.kind == total.kind && same_unit(q));
    let mut found: Vec<&Quantity> = Vec::new();
    let mut last = total;
    let mut at = step(i);
    while let Some(n) = at {
        let part = &all[n];
        at = step(n);
        let gap = if back { between(document, part, last) } else { between(document, last, part) };
        if gap.len() > 90 || found.len() >= 10 {
            break;
        }
        if part.kind != total.kind || part.aside || part.is_measure() && !same_unit(part) {
            continue;
        }
        if named && !same_unit(part) && !part.unit.is_empty() || part.value > total.value * 1.2 {
            if found.is_empty() {
                continue;
            }
            break;
        }
        found.push(part);
        last = part;
    }
    found
}

/// A number that a list of parts follows: "260 spaces. Red lot 80, blue 70 ...".
fn opening_total(document: &Document, all: &[Quantity], i: usize) -> Option<Reckoning> {
    let total = &all[i];
    let first = all.get(i + 1)?;
    if total.about || total.aside || total.kind == Kind::Percent || total.is_measure() || total.value < 10.0 {
        return None;
    }
    let opening = between(document, total, first);
    if first.kind != total.kind || !OPENS.is_match(opening) || INCOMPLETE.is_match(opening) {
        return None;
    }
    let list: Vec<&Quantity> =
        all[i + 1..].iter().take_while(|q| q.sentence == first.sentence && q.span.start < first.span.start + 400).collect();
    let sentence = document.sentences.get(first.sentence)?;
    let regular = list.iter().all(|q| q.kind == total.kind && !q.about && !q.aside && !q.is_measure() && !q.is_range(document))
        && list.windows(2).all(|pair| is_separator(between(document, pair[0], pair[1])))
        && list.iter().all(|q| q.value < total.value);
    let rest = document.lower(Span::new(first.span.start, sentence.span.end.max(first.span.start)));
    if list.len() < 3 || !regular || INCOMPLETE.is_match(rest) {
        return None;
    }
    let sum: f64 = list.iter().map(|q| q.value).sum();
    ((sum - total.value).abs() <= total.value * 0.25).then(|| Reckoning::sum(total, &list))
}

/// Exactly one comma, semicolon or "and" between two parts.
fn is_separator(gap: &str) -> bool {
    if gap.len() > 60 || gap.contains(['.', '!', '?', '\n']) {
        return false;
    }
    // An "and" beside a comma belongs to a label: "pipes and pumps $27".
    let commas = gap.matches([',', ';']).count();
    commas == 1 || commas == 0 && gap.matches(" and ").count() + gap.matches(" plus ").count() == 1
}

fn difference(document: &Document, all: &[Quantity]) -> Vec<Reckoning> {
    let inside = |span: Span| -> Option<Reckoning> {
        let amounts: Vec<&Quantity> = all.iter().filter(|q| span.contains(q.span) && q.kind == Kind::Money).collect();
        let [a, b, c] = amounts[..] else { return None };
        (!c.about && !a.about && !b.about).then(|| Reckoning::difference(a, b, c))
    };
    document.find(&DIFFERENCE).filter_map(inside).collect()
}
