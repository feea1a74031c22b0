//! The words of a text as the readers of dates and times see them: months, weekdays, numbers, marks.

use jiff::civil::Weekday;

use super::calendar;
use crate::text::{Folded, Span, Word, WordKind, parts};

/// What stands between a piece and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Nothing,
    Blank,
    /// A line break: a list of dates or a range never goes on behind one.
    Line,
}

/// The half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    Am,
    Pm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Month(i8),
    Weekday {
        day: Weekday,
        plural: bool,
        short: bool,
    },
    Number {
        value: u32,
        digits: usize,
        ordinal: bool,
    },
    /// "7pm" in one word; not `full` is "7p", which may also be a flat or a ward.
    Clock {
        value: u32,
        digits: usize,
        half: Half,
        full: bool,
    },
    Word(&'a str),
    Mark(char),
    /// Links, amounts with commas, model numbers.
    Other,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub span: Span,
    pub gap: Gap,
    pub kind: Kind<'a>,
    /// As typed, with a capital first.
    pub capital: bool,
}

impl Piece<'_> {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        matches!(self.kind, Kind::Word(word) if words.contains(&word))
    }

    pub(super) fn is_dash(&self) -> bool {
        matches!(self.kind, Kind::Mark('-' | '\u{2013}' | '\u{2014}'))
    }

    pub(super) fn glued(&self) -> bool {
        self.gap == Gap::Nothing
    }
}

pub(super) fn read<'a>(text: &str, folded: &'a Folded, words: &[Word]) -> Vec<Piece<'a>> {
    let mut last = 0;
    // The number of a part, "(1/3)", is no date.
    let marks: Vec<Span> = parts(text).into_iter().map(|part| part.mark).collect();
    words
        .iter()
        .map(|word| {
            let between = text.get(last..word.span.start).unwrap_or_default();
            let gap = if between.is_empty() {
                Gap::Nothing
            } else if between.contains(['\n', '\r']) {
                Gap::Line
            } else {
                Gap::Blank
            };
            last = word.span.end;
            let typed = word.span.of(text);
            let capital = typed.chars().next().is_some_and(char::is_uppercase);
            let next = marks.partition_point(|mark| mark.end <= word.span.start);
            let numbers = marks.get(next).is_some_and(|mark| mark.contains(word.span));
            let kind = if numbers { Kind::Other } else { kind(word, typed, folded) };
            Piece { span: word.span, gap, kind, capital }
        })
        .collect()
}

fn kind<'a>(word: &Word, typed: &str, folded: &'a Folded) -> Kind<'a> {
    match word.kind {
        WordKind::Mark => typed.chars().next().map_or(Kind::Other, Kind::Mark),
        WordKind::Number => number(typed),
        WordKind::Letters => letters(folded.slice(word.span)),
        WordKind::Link | WordKind::Email | WordKind::Handle | WordKind::Hashtag => Kind::Other,
    }
}

fn letters(word: &str) -> Kind<'_> {
    if let Some((month, _)) = calendar::month_of(word) {
        return Kind::Month(month);
    }
    if let Some((day, short)) = calendar::weekday_of(word) {
        return Kind::Weekday { day, plural: false, short };
    }
    // "Friday's concert" is on one Friday.
    if let Some((day, false)) = word.strip_suffix("'s").and_then(calendar::weekday_of) {
        return Kind::Weekday { day, plural: false, short: false };
    }
    if let Some((day, false)) = word.strip_suffix('s').and_then(calendar::weekday_of) {
        return Kind::Weekday { day, plural: true, short: false };
    }
    // "Tomorrow's concert", "this weekend's races".
    match word.strip_suffix("'s") {
        Some(day @ ("tomorrow" | "weekend" | "week")) => Kind::Word(day),
        _ => Kind::Word(word),
    }
}

fn number(typed: &str) -> Kind<'static> {
    let digits = typed.bytes().take_while(u8::is_ascii_digit).count();
    let Some(value) = typed.get(..digits).filter(|_| digits <= 4).and_then(|d| d.parse::<u32>().ok()) else {
        return Kind::Other;
    };
    let tail = typed.get(digits..).unwrap_or_default();
    if tail.is_empty() {
        return Kind::Number { value, digits, ordinal: false };
    }
    match tail.to_ascii_lowercase().as_str() {
        "st" | "nd" | "rd" | "th" => Kind::Number { value, digits, ordinal: true },
        "am" => Kind::Clock { value, digits, half: Half::Am, full: true },
        "pm" => Kind::Clock { value, digits, half: Half::Pm, full: true },
        "a" => Kind::Clock { value, digits, half: Half::Am, full: false },
        "p" => Kind::Clock { value, digits, half: Half::Pm, full: false },
        _ => Kind::Other,
    }
}
