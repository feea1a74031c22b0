//! Times that do not fit the part of the day, the meal or the occasion beside them.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::accuracy::surroundings::{sentence_near, word_before};
use crate::checks::accuracy::time::check_this;
use crate::checks::accuracy::time_order::{flipped, since_midnight};
use crate::checks::{Context, Finding};
use crate::text::facts::{Half, TimeMention, calendar};
use crate::text::{Span, Tense};

static LATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:nights?|nightly|midnight|overnight|new year's eve|lights? (?:go )?out|curfew|fireworks|ball drop|taps)(?-u:\b)")
        .expect("a valid pattern")
});
static MIDDAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:noon|lunch|luncheon|brunch|picnic|midday|night to unite|night out)(?-u:\b)").expect("a valid pattern")
});
static DAY_EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:noon|lunch|luncheon|brunch|doors|picnic|storytime|story time|class|concert|open house|parade|meeting|clinic|",
        r"market|swim|ceremony|hearing|library|lot opens|kids|seniors|office|city hall|counter|tour)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static OCCASION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:class(?:es)?|meetings?|concert|open house|clinic|lessons?|story ?time|hearing|ceremony|dinner|lunch|luncheon|supper|",
        r"workshop|picnic|parade|reception|training|festival|movie|coffee|tour|bingo|potluck|join us)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// "12 a.m." where noon is meant, "12 p.m." where midnight is.
pub(super) fn twelve(cx: &Context<'_>, time: &TimeMention, range: Option<(&TimeMention, &TimeMention)>) -> Option<Finding> {
    let half = time.half.filter(|_| time.hour == 12 && time.problem.is_none())?;
    let document = cx.document;
    let sentence = sentence_near(document, time.span);
    let limit = matches!(word_before(document, time.span), "until" | "till" | "by" | "to" | "-" | "\u{2013}" | "before");
    let wrong = match (half, range) {
        (Half::Am, None) => !limit && document.has(&DAY_EVENT, sentence) && !document.has(&LATE, sentence),
        // "12 a.m. to 4 p.m." and "8 a.m. to 12 a.m."
        (Half::Am, Some((first, last))) => {
            let day = if std::ptr::eq(first, time) { last.half == Some(Half::Pm) } else { first.half == Some(Half::Am) };
            day && !document.has(&LATE, sentence)
        }
        (Half::Pm, None) => document.has(&LATE, words_near(cx, time.span)) && !document.has(&MIDDAY, sentence),
        // "9 p.m. to 12 p.m." and "12 p.m. to 5 a.m."
        (Half::Pm, Some((first, last))) => {
            let ends = std::ptr::eq(last, time) && first.half == Some(Half::Pm) && first.hour != 12;
            ends || std::ptr::eq(first, time) && last.half == Some(Half::Am) && last.hour <= 6
        }
    };
    if !wrong {
        return None;
    }
    let (reason, right, other) = match half {
        Half::Am => ("12 a.m. is midnight", "noon", "midnight"),
        Half::Pm => ("12 p.m. is noon", "midnight", "noon"),
    };
    let finding = check_this(time.span, reason).confidence(0.8);
    if time.minute > 0 {
        return Some(flipped(document, time).into_iter().fold(finding, Finding::suggest));
    }
    Some(finding.suggest(right).suggest(other))
}

/// Six words to each side of a time, within its sentence.
fn words_near(cx: &Context<'_>, span: Span) -> Span {
    let words = &cx.document.words;
    let (first, behind) = (cx.document.word_at(span.start), cx.document.word_at(span.end));
    let sentence = sentence_near(cx.document, span);
    let from = words.get(first.saturating_sub(6)).map_or(span.start, |word| word.span.start).clamp(sentence.start, span.start);
    let to = words.get(behind + 5).map_or(sentence.end, |word| word.span.end).min(sentence.end).max(span.end);
    Span::new(from, to)
}

/// "7 a.m. tonight", "Tuesday morning at 9 p.m.": the half of the day against the word beside it.
pub(super) fn daypart(cx: &Context<'_>, time: &TimeMention) -> Option<Finding> {
    let half = time.half.filter(|_| time.problem.is_none())?;
    let document = cx.document;
    let words = &document.words;
    let (first, behind) = (document.word_at(time.span.start), document.word_at(time.span.end));
    let lower = |i: usize| words.get(i).map_or("", |word| document.lower(word.span));
    // "9 p.m. Saturday morning" needs two words; farther away the word may belong to another time.
    let before = if matches!(lower(first.wrapping_sub(1)), "at" | ",") {
        lower(first.wrapping_sub(2))
    } else {
        lower(first.wrapping_sub(1))
    };
    let after = match (lower(behind), lower(behind + 1), lower(behind + 2)) {
        ("in", "the", word) => word,
        ("on" | "this", _, word) if matches!(word, "morning" | "evening" | "afternoon") => word,
        ("this", word, _) => word,
        ("tonight", _, _) => "tonight",
        (word @ ("morning" | "evening" | "afternoon"), _, _) => word,
        (day, word, _) if calendar::weekday_of(day).is_some() => word,
        _ => "",
    };
    let against = |word: &str| match half {
        Half::Am => time.hour % 12 >= 4 && matches!(word, "evening" | "tonight" | "afternoon"),
        Half::Pm => word == "morning",
    };
    if !(against(before) || against(after) || against_meal(cx, time, first)) {
        return None;
    }
    let finding = check_this(time.span, "it does not fit the part of the day beside it").confidence(0.8);
    Some(flipped(document, time).into_iter().fold(finding, Finding::suggest))
}

/// "Lunch is served at 11:30 p.m."; `first` is the index of the time's first word.
fn against_meal(cx: &Context<'_>, time: &TimeMention, first: usize) -> bool {
    let document = cx.document;
    let Some(minutes) = since_midnight(time) else { return false };
    let Some(words) = document.words.get(first.saturating_sub(5)..first) else { return false };
    let told = words.iter().rev().take_while(|word| {
        !matches!(
            document.lower(word.span),
            "." | "!" | "?" | ";" | "," | "and" | "after" | "before" | "to" | "until" | "till" | "-" | "\u{2013}" | "or"
        )
    });
    told.map(|word| document.lower(word.span)).any(|word| match word {
        "breakfast" | "brunch" => minutes >= 14 * 60,
        "lunch" | "luncheon" => !(9 * 60..20 * 60).contains(&minutes),
        "dinner" | "supper" => minutes < 11 * 60,
        "sunrise" | "dawn" => minutes >= 12 * 60,
        "sunset" | "dusk" | "stargazing" => minutes < 12 * 60,
        "evening" => (4 * 60..12 * 60).contains(&minutes),
        "afternoon" => (0..11 * 60).contains(&minutes),
        "morning" => minutes >= 13 * 60,
        "bedtime" => (5 * 60..15 * 60).contains(&minutes),
        _ => false,
    })
}

/// A class or a concert between one and five in the morning.
pub(super) fn dead_of_night(cx: &Context<'_>, time: &TimeMention) -> Option<Finding> {
    let document = cx.document;
    let early = time.half == Some(Half::Am) && (1..=4).contains(&time.hour) && time.problem.is_none();
    if !early || word_before(document, time.span) != "at" {
        return None;
    }
    let sentence = sentence_near(document, time.span);
    if !document.has(&OCCASION, sentence) || document.has(&LATE, sentence) || document.tense_at(time.span) == Tense::Past {
        return None;
    }
    let finding = check_this(time.span, "it is in the middle of the night").confidence(0.7);
    Some(flipped(document, time).into_iter().fold(finding, Finding::suggest))
}
