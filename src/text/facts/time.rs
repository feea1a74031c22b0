//! Times of day and ranges of them.
//!
//! A number is a time where a.m. or p.m., minutes or a word such as "at" says so; scores, ages, sizes,
//! race results and verses are not. Whether a time can be right is a check's work.

use jiff::civil::Time;

use super::date_form::next;
use super::piece::{Gap, Half, Kind, Piece};
use super::time_context::{HOURS, LEADS, LEVELS};
use super::time_form::{Clock, Words};
use crate::text::Span;

/// How a time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeForm {
    /// With a.m. or p.m., its own or that of the range's other end.
    Twelve,
    /// "noon", "midnight".
    Word,
    /// "16:30", "0630 hours", or a time of a table that is written so.
    TwentyFour,
    /// Without anything that tells the half of the day.
    Bare,
}

/// Why a mention is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeProblem {
    /// "13 p.m."
    HourWithHalf,
    /// "7:75 p.m."
    Minutes,
}

/// A time in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeMention {
    pub span: Span,
    pub form: TimeForm,
    /// The time; none where it is impossible or the half of the day is not said.
    pub time: Option<Time>,
    /// As written.
    pub hour: u32,
    pub minute: u32,
    /// Whether minutes are written.
    pub minutes: bool,
    /// The half of the day with its own letters.
    pub half: Option<Half>,
    pub problem: Option<TimeProblem>,
}

/// A start and an end, as indices into `Facts::times`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeRange {
    pub span: Span,
    pub first: usize,
    pub last: usize,
}

impl TimeMention {
    /// "19:00"; as written where the half of the day is not said.
    pub fn value(&self) -> String {
        match self.time {
            Some(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            None => format!("{}:{:02}", self.hour, self.minute),
        }
    }
}

pub(super) fn read(pieces: &[Piece<'_>], dates: &[Span]) -> (Vec<TimeMention>, Vec<TimeRange>) {
    let mut reader = Reader { words: Words { pieces, dates }, times: Vec::new(), ranges: Vec::new() };
    let mut i = 0;
    while i < pieces.len() {
        i = reader.step(i).unwrap_or(0).max(i + 1);
    }
    reader.settle_tables();
    (reader.times, reader.ranges)
}

struct Reader<'p, 'a> {
    words: Words<'p, 'a>,
    times: Vec<TimeMention>,
    ranges: Vec<TimeRange>,
}

impl Reader<'_, '_> {
    fn step(&mut self, i: usize) -> Option<usize> {
        if self.words.hangs(i) {
            return None;
        }
        if let Some((first, end)) = self.words.clock(i) {
            if let Some((last, after, between)) = self.range_end(i, end)
                && let Some(done) = self.range(i, first, last, after, between)
            {
                return Some(done);
            }
            if let Some((last, after)) = self.pair(end, first) {
                let half = Clock { half: last.half, form: TimeForm::Twelve, ..first };
                self.keep(half, first.half);
                self.keep(last, last.half);
                return Some(after);
            }
            return self.single(i, first, end);
        }
        None
    }

    /// The end of a range that starts before `end`: the clock, the index behind it, and whether "between" led.
    fn range_end(&self, start: usize, end: usize) -> Option<(Clock, usize, bool)> {
        let separator = next(self.words.pieces, end)?;
        let between = separator.is_word(&["and"]) && self.words.led(start, &["between"]);
        let through = separator.is_dash() || separator.is_word(&["to", "until", "till", "til", "through", "thru"]);
        if !(between || through) {
            return None;
        }
        let skip = usize::from(next(self.words.pieces, end + 1).is_some_and(|p| p.is_word(&["about", "around"])));
        next(self.words.pieces, end + 1 + skip)?;
        let (clock, after) = self.words.clock(end + 1 + skip)?;
        // "8-10-2026", "454-5110": more of the same follows.
        let more =
            self.words.pieces.get(after).is_some_and(|p| p.glued() && (p.is_dash() || p.is_mark('/')) && separator.glued());
        (!more).then_some((clock, after, between))
    }

    /// Keeps a range if the two are one.
    fn range(&mut self, i: usize, first: Clock, last: Clock, after: usize, between: bool) -> Option<usize> {
        let told = |clock: &Clock| clock.form != TimeForm::Bare;
        let mut ends = [first, last];
        if !told(&first) && !told(&last) {
            if !self.words.bare_range(i, first, last, after, between) {
                return None;
            }
        } else if told(&first) != told(&last) {
            let (bare, other) = if told(&first) { (last, first) } else { (first, last) };
            if bare.hour > 24 || !bare.minutes && bare.hour > 12 && other.half.is_none() && other.form != TimeForm::Word {
                return None;
            }
            // "8 p.m. to 12" and "2 to 4 p.m.": the start may also be a count, as in "grades 2 to 4 p.m." never is.
            if told(&first) && !last.minutes && !self.words.free(after) {
                return None;
            }
            let at = usize::from(told(&first));
            ends[at] = Self::inferred(bare, other, at == 0);
        }
        let start = self.times.len();
        self.keep(ends[0], first.half);
        self.keep(ends[1], last.half);
        let mut span = first.span.join(last.span);
        if self.words.led(i, &["from", "between"]) {
            span = span.join(self.words.pieces[i - 1].span);
        }
        self.ranges.push(TimeRange { span, first: start, last: start + 1 });
        Some(after)
    }

    /// Gives a bare end the half of the day that the other end allows: the nearest one that runs forward.
    fn inferred(bare: Clock, other: Clock, starts: bool) -> Clock {
        if bare.hour > 12 || bare.padded && bare.hour == 0 {
            return Clock { form: TimeForm::TwentyFour, ..bare };
        }
        let minutes = |clock: &Clock, half: Half| clock.hour % 12 * 60 + clock.minute + if half == Half::Pm { 720 } else { 0 };
        let other_half = match (other.form, other.half) {
            (_, Some(half)) => half,
            (TimeForm::Word, None) if other.hour == 12 => Half::Pm,
            (TimeForm::Word, None) => Half::Am,
            _ => return bare,
        };
        let flip = if other_half == Half::Am { Half::Pm } else { Half::Am };
        let fixed = minutes(&other, other_half);
        let same = minutes(&bare, other_half);
        let forward = if starts { same < fixed } else { same > fixed };
        let half = if forward { other_half } else { flip };
        Clock { half: Some(half), form: TimeForm::Twelve, ..bare }
    }

    /// A time alone.
    fn single(&mut self, i: usize, clock: Clock, end: usize) -> Option<usize> {
        if clock.form != TimeForm::Bare {
            self.keep(clock, clock.half);
            return Some(end);
        }
        let led = self.words.led(i, LEADS) || i > 0 && self.words.pieces[i - 1].is_mark('@');
        if clock.minutes {
            let word_before = i > 0
                && self.words.pieces[i].gap != Gap::Line
                && (matches!(self.words.pieces[i - 1].kind, Kind::Weekday { .. } | Kind::Mark(',' | ':' | '('))
                    || self.words.pieces[i - 1].is_dash()
                    || self.words.led(i, HOURS));
            let word_after = next(self.words.pieces, end).is_some_and(|p| {
                matches!(p.kind, Kind::Weekday { .. }) || p.is_word(&["sharp", "start", "starts", "tonight", "tomorrow", "daily"])
            });
            let starts_line = i == 0
                || self.words.pieces[i].gap == Gap::Line
                || matches!(self.words.pieces[i - 1].kind, Kind::Mark('\u{2022}' | '*'));
            let clock_word = next(self.words.pieces, end).is_some_and(|p| p.is_mark('\''));
            let valid = clock.hour <= 24 && clock.minute < 60;
            if !valid && self.words.led(i, &["at", "until"]) && clock.hour <= 12 && (60..=99).contains(&clock.minute) {
                self.keep(clock, None);
                return Some(end);
            }
            if valid && (led || starts_line || clock_word || (word_before || word_after) && self.words.about_hours(i)) {
                self.keep(clock, None);
                return Some(end);
            }
            return None;
        }
        let o_clock = next(self.words.pieces, end).is_some_and(|p| p.is_word(&["o'clock"]));
        // "The pool stands at 8" is a level; nearly every other small number behind "at" is an hour.
        let level = i >= 2 && self.words.pieces[i - 2].is_word(LEVELS);
        let at = self.words.led(i, &["at"]) && self.words.free(end) && !level;
        let strong = o_clock
            || at
            || self.words.led(i, &["doors", "gates", "kickoff", "curtain", "showtime", "show"]) && self.words.free(end)
            || self.words.led(i, &["until", "till", "til", "by", "from"]) && self.words.free(end) && self.words.about_hours(i);
        if (1..=12).contains(&clock.hour) && !clock.padded && strong {
            self.keep(clock, None);
            return Some(end);
        }
        None
    }

    /// "2 and 6 p.m.": the second says for both.
    fn pair(&self, end: usize, first: Clock) -> Option<(Clock, usize)> {
        if first.form != TimeForm::Bare || !(1..=12).contains(&first.hour) {
            return None;
        }
        let separator = next(self.words.pieces, end)?;
        if !(separator.is_word(&["and", "or"]) || separator.is_mark('&') || separator.is_mark('/')) {
            return None;
        }
        next(self.words.pieces, end + 1)?;
        let (second, after) = self.words.clock(end + 1)?;
        (second.half.is_some() && second.hour > first.hour % 12).then_some((second, after))
    }

    fn keep(&mut self, clock: Clock, written: Option<Half>) {
        let problem = if clock.minute > 59 {
            Some(TimeProblem::Minutes)
        } else if written.is_some() && !(1..=12).contains(&clock.hour) {
            Some(TimeProblem::HourWithHalf)
        } else {
            None
        };
        let form = match clock.form {
            TimeForm::Bare if clock.minutes && (clock.hour > 12 || clock.padded) => TimeForm::TwentyFour,
            form => form,
        };
        let hour = match (form, clock.half) {
            (TimeForm::Twelve, Some(Half::Am)) => Some(clock.hour % 12),
            (TimeForm::Twelve, Some(Half::Pm)) => Some(clock.hour % 12 + 12),
            (TimeForm::Bare, _) => None,
            _ => Some(clock.hour % 24),
        };
        let time = hour
            .filter(|_| problem.is_none())
            .and_then(|hour| Time::new(i8::try_from(hour).ok()?, i8::try_from(clock.minute).ok()?, 0, 0).ok());
        self.times.push(TimeMention {
            span: clock.span,
            form,
            time,
            hour: clock.hour,
            minute: clock.minute,
            minutes: clock.minutes,
            half: written,
            problem,
        });
    }

    /// Where one time of a text is written as in a table or log, the others without a.m. are too.
    fn settle_tables(&mut self) {
        if !self.times.iter().any(|time| time.form == TimeForm::TwentyFour) || self.times.iter().any(|time| time.half.is_some()) {
            return;
        }
        for time in self.times.iter_mut().filter(|time| time.form == TimeForm::Bare && time.minutes) {
            time.form = TimeForm::TwentyFour;
            time.time = Time::new((time.hour % 24) as i8, time.minute as i8, 0, 0).ok();
        }
    }
}
