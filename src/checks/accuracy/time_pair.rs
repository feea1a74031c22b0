//! Two times that name a start and an end, or doors and a show, with words between them.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::accuracy::surroundings::{inside, sentence_near};
use crate::checks::accuracy::time::check_this;
use crate::checks::accuracy::time_order::{flipped, other_half, runs_forward, since_midnight, trouble};
use crate::checks::{Context, Finding};
use crate::text::Span;
use crate::text::facts::TimeMention;

static CLOSES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[^.!?;]*(?-u:\b)(?:closes?|ends?|ending|closing|wraps? up|finish(?:es)?|is over|over by)(?-u:\b)")
        .expect("a valid pattern")
});
static DOORS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:doors|gates|check-?in|registration|line-?up|sign-in|warm-?ups?|seating|boarding|set-?up|packet pickup)(?-u:\b)").expect("a valid pattern")
});
static STARTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:starts?|begins?|steps?[- ]off|race|walk|show|curtain|kick-?off|concert|program|movie|music|meeting|plays?|first act|fireworks|parade|game|dinner|supper|breakfast|tip-?off|puck drop|face-?off|ceremony|service|speaker|class|hearing|band|ride|tour|run|5k|lighting)(?-u:\b)")
        .expect("a valid pattern")
});

/// "opens at 9 a.m. and closes at 8 a.m."
pub(super) fn closing(cx: &Context<'_>, i: usize) -> Option<Finding> {
    let document = cx.document;
    let times = &document.facts.times;
    let (time, next) = (times.get(i)?, times.get(i + 1)?);
    if next.span.start - time.span.end > 60 || !document.has(&CLOSES, Span::new(time.span.end, next.span.start)) {
        return None;
    }
    let between = Span::new(time.span.end, next.span.start);
    let start = document.word_at(time.span.start);
    let opened = document.words.get(start.saturating_sub(5)..start)?;
    let opens = opened.iter().any(|word| {
        matches!(
            document.lower(word.span),
            "opens" | "open" | "starts" | "start" | "begins" | "begin" | "runs" | "opening" | "starting"
        )
    });
    if !opens || !inside(&document.facts.dates, between, |date| date.span).is_empty() {
        return None;
    }
    let reason = trouble(document, time, next, sentence_near(document, time.span))?;
    let finding = check_this(time.span.join(next.span), reason).confidence(0.85);
    let lead = document.text.get(time.span.start..next.span.start)?;
    let forward = since_midnight(time).zip(other_half(next)).is_some_and(|(start, end)| runs_forward(start, end));
    let words = flipped(document, next).filter(|_| forward);
    Some(words.into_iter().fold(finding, |finding, words| finding.suggest(format!("{lead}{words}"))))
}

/// Doors that open after the start, whichever of the two stands first.
pub(super) fn doors(cx: &Context<'_>, i: usize) -> Option<Finding> {
    let document = cx.document;
    let times = &document.facts.times;
    let (time, next) = (times.get(i)?, times.get(i + 1)?);
    let told = since_midnight(time).zip(since_midnight(next));
    // "Doors at 7, show at 6": both on the face of the clock.
    let face = |time: &TimeMention| (time.problem.is_none()).then_some((time.hour % 12 * 60 + time.minute) as i32);
    let (a, b) = match told {
        Some(both) => both,
        None => (face(time)?, face(next)?),
    };
    let gap = next.span.start.saturating_sub(time.span.end);
    if gap > 80 || (a - b).abs() > 4 * 60 {
        return None;
    }
    let between = Span::new(time.span.end, next.span.start);
    let at = document.word_at(time.span.start);
    let lead = document.words.get(at.saturating_sub(5)..at)?;
    let lead = lead.first().map_or(time.span, |word| word.span.join(time.span));
    let doors_first = document.has(&DOORS, lead) && document.has(&STARTS, between) && !document.has(&DOORS, between) && a > b;
    let doors_last = document.has(&STARTS, lead) && document.has(&DOORS, between) && !document.has(&DOORS, lead) && b > a;
    if !(doors_first || doors_last) || !inside(&document.facts.dates, between, |date| date.span).is_empty() {
        return None;
    }
    let (opens, starts) = if doors_first { (time, next) } else { (next, time) };
    Some(
        check_this(opens.span, "what comes before the start is later than the start")
            .because(format!("The start is at {}.", document.words_of(starts.span).trim_end_matches('.')))
            .confidence(0.85),
    )
}
