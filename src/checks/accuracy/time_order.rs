//! Whether the start and the end of a stretch of time can be right together.

use crate::text::facts::{Half, TimeForm, TimeMention};
use crate::text::{Document, Span};

use std::sync::LazyLock;

use regex::Regex;

/// What does go on through the night.
static NIGHT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:overnight|night(?:s|ly)?|parking|park(?:ed)?|closed|closures?|closes|shift|quiet|curfew|lock-?in|sleepover|campout|",
        r"watering|sprinkl\w*|noise|burn(?:ing)?|patrols?|lane|shut ?off|shut|outage|warnings?|watch|advisory|emergency|plow(?:s|ing)?|",
        r"trail|shelter|warming|bars?|lights?|fireworks?|after[- ]hours|voucher\w*|checkpoints?|detour|work|crews?)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
/// What never does, though it may be said to be on "both nights".
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:class(?:es)?|meeting|meets|concert|open house|clinic|lessons?|story ?time|hearing|ceremony|dinner|lunch|",
        r"breakfast|supper|practice|workshop|picnic|parade|reception|training|festival|movie|skate|doors)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
/// What hardly ever does.
static DAYTIME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?-u:\\b)(?:market|fair|sale|swim|tour|library|office|city hall|coffee|camp|program|drive|ages|tickets|free|join us)(?-u:\\b)")
    .expect("a valid pattern")
});

static WHOLE_DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:24|hours?|next day|following day|staffed|on duty|day)(?-u:\b)").expect("a valid pattern")
});

fn minutes(time: &TimeMention) -> Option<i32> {
    time.time.map(|t| i32::from(t.hour()) * 60 + i32::from(t.minute()))
}

fn morning(minutes: i32) -> bool {
    minutes < 12 * 60
}

/// Why the stretch from `first` to `last` cannot be right; `sentence` says what it is about.
pub(super) fn trouble(document: &Document, first: &TimeMention, last: &TimeMention, sentence: Span) -> Option<&'static str> {
    let (start, end) = (minutes(first)?, minutes(last)?);
    if first.form == TimeForm::TwentyFour || last.form == TimeForm::TwentyFour {
        // A log says what it says; only nearly a whole day is a slip.
        return (end < start && start - end < 8 * 60 && !document.has(&NIGHT, sentence)).then_some("the end is before the start");
    }
    // "6 to 4:30 p.m." would begin at dawn.
    if first.half.is_none() && first.form == TimeForm::Twelve && morning(start) && start < 7 * 60 && end > 12 * 60 && start > 0 {
        return Some("the start has no a.m. or p.m., and it does not fit the end");
    }
    // "The council meets 7:30 to 7 p.m." would sit for half a day.
    let half_day = morning(start) && end > 12 * 60 && end - start > 9 * 60;
    if first.half.is_none()
        && first.form == TimeForm::Twelve
        && half_day
        && document.has(&EVENT, sentence)
        && first.hour % 12 >= last.hour % 12
    {
        return Some("the start has no a.m. or p.m., and it does not fit the end");
    }
    // "1 to 11:30 a.m." would begin deep in the night.
    if first.half.is_none() && first.form == TimeForm::Twelve && start < 5 * 60 && (9 * 60..12 * 60).contains(&end) {
        return Some("the start has no a.m. or p.m., and it does not fit the end");
    }
    if start == end {
        let whole_day = document.has(&NIGHT, sentence) || document.has(&WHOLE_DAY, sentence);
        return (!whole_day).then_some("the start and the end are the same");
    }
    let noon_end = last.form == TimeForm::Word && last.hour == 12;
    if morning(start) == morning(end) || noon_end && !morning(start) {
        return (end < start && (end != 0)).then_some("the end is before the start");
    }
    if morning(start) {
        return None;
    }
    // From the afternoon into the morning: through the night, or a slip.
    let length = end + 24 * 60 - start;
    // "2 p.m. to 1:30" reads on into the night only where the words say so.
    if last.half.is_none() && last.form == TimeForm::Twelve && !document.has(&NIGHT, sentence) {
        return Some("the end is before the start");
    }
    let night = document.has(&NIGHT, sentence);
    let daytime = document.has(&DAYTIME, sentence);
    let event = document.has(&EVENT, sentence);
    // "9 to 7 a.m." starts in the evening, or the end is wrong.
    if first.half.is_none() && first.form == TimeForm::Twelve && !night {
        return Some("the start has no a.m. or p.m., and it does not fit the end");
    }
    let long = length > 18 * 60 || length > 12 * 60 && !night || length > 13 * 60 && event;
    let slip = (daytime || event) && !night && end >= 2 * 60;
    (long || slip).then_some("it would run through the night")
}

/// The words of a time with the other half of the day; none where it carries no letters of its own.
pub(super) fn flipped(document: &Document, time: &TimeMention) -> Option<String> {
    let half = time.half?;
    let words = document.words_of(time.span);
    let at = words.find(|c: char| c.is_ascii_alphabetic())?;
    let letter = words.get(at..=at)?;
    let other = match (half, letter.chars().all(char::is_uppercase)) {
        (Half::Am, true) => "P",
        (Half::Am, false) => "p",
        (Half::Pm, true) => "A",
        (Half::Pm, false) => "a",
    };
    Some(format!("{}{other}{}", words.get(..at)?, words.get(at + 1..)?))
}

/// Whether a repaired stretch runs forward and no longer than a working day.
pub(super) fn runs_forward(start: i32, end: i32) -> bool {
    end > start && end - start <= 13 * 60
}

/// Minutes since midnight with the other half of the day.
pub(super) fn other_half(time: &TimeMention) -> Option<i32> {
    minutes(time).map(|minutes| (minutes + 12 * 60) % (24 * 60))
}

/// Minutes since midnight.
pub(super) fn since_midnight(time: &TimeMention) -> Option<i32> {
    minutes(time)
}
