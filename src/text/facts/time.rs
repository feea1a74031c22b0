//! Times of day and ranges of them.
//!
//! A number is a time where a.m. or p.m., minutes or a word such as "at" says so; scores, ages, sizes,
//! race results and verses are not. Whether a time can be right is a check's work.

use jiff::civil::Time;

use super::date_form::next;
use super::piece::{Gap, Half, Kind, Piece};
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

/// Words before a number that make it a time of day where nothing else can.
const LEADS: &[&str] =
    &["at", "by", "until", "till", "til", "from", "before", "after", "around", "about", "between", "@", "starting", "noon", "to"];

/// Words of a sentence that is about hours.
const HOURS: &[&str] = &[
    "open", "opens", "opening", "close", "closes", "closing", "start", "starts", "starting", "begin", "begins", "beginning",
    "meet", "meets", "end", "ends", "ending", "follows", "doors", "gates", "leave", "leaves", "kick", "kicks", "return",
    "returns", "resume", "resumes", "depart", "departs", "session", "class", "meeting", "concert", "hearing", "supper", "dinner",
    "lunch", "breakfast", "practice", "polls", "tonight", "tomorrow", "today", "join", "parade", "lineup", "check", "hours",
    "bus", "buses", "reception", "ceremony", "workshop", "game", "show", "movie", "storytime", "tour", "tours", "be", "runs",
    "line", "program", "service", "lighting", "deadline", "noon", "midnight", "daily", "weekdays",
];

/// Words before "at" that give a level, a rank or a price.
const LEVELS: &[&str] = &[
    "stands", "stand", "sits", "sit", "remains", "remain", "stays", "stay", "capped", "limited", "rated", "ranked", "posted",
    "priced", "tied", "holding", "hovering", "kept", "down", "up", "rates", "rate", "score", "averages", "averaging", "peaked",
    "topped", "maxes", "max", "valued", "estimated", "now", "still", "look", "looking", "arrive", "count", "total",
];

/// Words before a pair of numbers that are ages, sizes or counts.
const NO_HOURS: &[&str] = &[
    "ages", "age", "aged", "grades", "grade", "sizes", "size", "lots", "lot", "pages", "page", "items", "routes", "route",
    "chapter", "chapters", "zones", "zone", "units", "score", "won", "lost", "beat", "districts", "district", "wards", "ward",
    "stations", "station", "levels", "level", "phases", "phase", "points", "numbers", "number", "vote", "voted", "by", "about",
    "around", "with", "of", "some", "another", "up", "down", "rose", "fell", "increase", "increased", "decreased", "was", "were",
    "is", "are",
];

pub(super) fn read(pieces: &[Piece<'_>], dates: &[Span]) -> (Vec<TimeMention>, Vec<TimeRange>) {
    let mut reader = Reader { pieces, dates, times: Vec::new(), ranges: Vec::new() };
    let mut i = 0;
    while i < pieces.len() {
        i = reader.step(i).unwrap_or(0).max(i + 1);
    }
    reader.settle_tables();
    (reader.times, reader.ranges)
}

struct Reader<'p, 'a> {
    pieces: &'p [Piece<'a>],
    /// The numbers of dates, in text order: none of them is an hour.
    dates: &'p [Span],
    times: Vec<TimeMention>,
    ranges: Vec<TimeRange>,
}

/// Numbers that may be a time.
#[derive(Clone, Copy, Debug)]
struct Clock {
    span: Span,
    hour: u32,
    minute: u32,
    minutes: bool,
    /// Two digits for an hour below ten, as tables have them.
    padded: bool,
    half: Option<Half>,
    form: TimeForm,
}

impl Reader<'_, '_> {
    fn step(&mut self, i: usize) -> Option<usize> {
        if self.hangs(i) {
            return None;
        }
        if let Some((first, end)) = self.clock(i) {
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

    /// Whether the number at `i` is the tail of something: "454-5110", "$8", "3.5", "#7".
    fn hangs(&self, i: usize) -> bool {
        let Some(lead) = i.checked_sub(1).map(|before| &self.pieces[before]) else { return false };
        if lead.is_mark('#') || lead.is_mark('$') {
            return self.pieces[i].gap != Gap::Line;
        }
        let word = matches!(lead.kind, Kind::Word(_) | Kind::Weekday { .. } | Kind::Month(_));
        self.pieces[i].glued()
            && !matches!(
                lead.kind,
                Kind::Mark('(' | '"' | '\u{201c}' | '@' | ',' | '\u{2013}' | '\u{2014}' | '*' | '\u{2022}' | '~')
            )
            && !(lead.is_dash() && i >= 2 && !matches!(self.pieces[i - 2].kind, Kind::Number { .. } | Kind::Other))
            && !word
    }

    /// The clock time at `i`, and the index behind it.
    fn clock(&self, i: usize) -> Option<(Clock, usize)> {
        let piece = self.pieces.get(i)?;
        if matches!(piece.kind, Kind::Number { .. })
            && self.dates.binary_search_by_key(&piece.span.start, |span| span.start).is_ok()
        {
            return None;
        }
        let plain = |span: Span, hour: u32, minute: u32| Clock {
            span,
            hour,
            minute,
            minutes: false,
            padded: false,
            half: None,
            form: TimeForm::Bare,
        };
        match piece.kind {
            Kind::Word("noon") => Some((Clock { form: TimeForm::Word, ..plain(piece.span, 12, 0) }, i + 1)),
            Kind::Word("midnight") => Some((Clock { form: TimeForm::Word, ..plain(piece.span, 0, 0) }, i + 1)),
            Kind::Clock { value, digits: 1 | 2, half, full } => {
                // "7p.m." is "7p" and ".m".
                let end = self.letters_tail(i + 1);
                if !full && end == i + 1 && !self.led(i, LEADS) && !(i > 0 && self.pieces[i - 1].is_dash()) {
                    return None;
                }
                let span = piece.span.join(self.pieces[end - 1].span);
                Some((Clock { half: Some(half), form: TimeForm::Twelve, ..plain(span, value, 0) }, end))
            }
            Kind::Clock { value, digits: 3 | 4, half, full: true } if value % 100 < 60 => Some((
                Clock { half: Some(half), form: TimeForm::Twelve, minutes: true, ..plain(piece.span, value / 100, value % 100) },
                i + 1,
            )),
            Kind::Number { value, digits: 4, ordinal: false } => {
                let unit = next(self.pieces, i + 1).filter(|p| p.is_word(&["hours", "hrs", "hr"]))?;
                let led = i > 0
                    && self.pieces[i - 1]
                        .is_word(&["at", "from", "until", "by", "approximately", "about", "around", "to", "between", "and"]);
                let typed_zero = value < 1000;
                (value / 100 < 24 && value % 100 < 60 && (led || typed_zero)).then(|| {
                    let span = piece.span.join(unit.span);
                    (
                        Clock {
                            form: TimeForm::TwentyFour,
                            minutes: true,
                            padded: true,
                            ..plain(span, value / 100, value % 100)
                        },
                        i + 2,
                    )
                })
            }
            Kind::Number { value, digits: digits @ (1 | 2), ordinal: false } => {
                let mut clock = Clock { padded: digits == 2 && value < 10, ..plain(piece.span, value, 0) };
                let mut end = i + 1;
                if self.pieces.get(end).is_some_and(|p| p.glued() && p.is_mark(':'))
                    && let Some(minute) = self.pieces.get(end + 1).filter(|p| p.glued())
                {
                    match minute.kind {
                        Kind::Number { value, digits: 2, ordinal: false } => {
                            // "1:45:10" is a duration.
                            if self.pieces.get(end + 2).is_some_and(|p| p.glued() && p.is_mark(':'))
                                && self.pieces.get(end + 3).is_some_and(|p| p.glued() && matches!(p.kind, Kind::Number { .. }))
                            {
                                return None;
                            }
                            clock = Clock { minute: value, minutes: true, ..clock };
                        }
                        Kind::Clock { value, digits: 2, half, .. } => {
                            let after = self.letters_tail(end + 2);
                            let span = piece.span.join(self.pieces[after - 1].span);
                            return Some((
                                Clock { minute: value, minutes: true, half: Some(half), form: TimeForm::Twelve, span, ..clock },
                                after,
                            ));
                        }
                        _ => return None,
                    }
                    end += 2;
                    clock.span = piece.span.join(minute.span);
                }
                if let Some((half, after)) = self.half(end) {
                    let span = clock.span.join(self.pieces[after - 1].span);
                    return Some((Clock { half: Some(half), form: TimeForm::Twelve, span, ..clock }, after));
                }
                if clock.hour == 12
                    && let Some(word) = next(self.pieces, end).filter(|p| p.is_word(&["noon", "midnight"]))
                {
                    let hour = if word.is_word(&["noon"]) { 12 } else { 0 };
                    return Some((Clock { hour, form: TimeForm::Word, span: clock.span.join(word.span), ..clock }, end + 1));
                }
                if next(self.pieces, end).is_some_and(|p| p.is_mark('\''))
                    && self.pieces.get(end + 1).is_some_and(|p| p.is_word(&["clock"]))
                {
                    return Some((clock, end));
                }
                if !clock.minutes
                    && self.pieces.get(end).is_some_and(|p| p.glued() && (p.is_mark('/') || p.is_mark('%') || p.is_mark('°')))
                {
                    return None;
                }
                Some((clock, end))
            }
            _ => None,
        }
    }

    /// Behind ".m." of "7p.m.".
    fn letters_tail(&self, i: usize) -> usize {
        let dot = |j: usize| self.pieces.get(j).is_some_and(|p| p.glued() && p.is_mark('.'));
        if dot(i) && self.pieces.get(i + 1).is_some_and(|p| p.glued() && p.is_word(&["m"])) {
            return if dot(i + 2) { i + 3 } else { i + 2 };
        }
        i
    }

    /// "a.m.", "pm" at `i`. The last point belongs to it.
    fn half(&self, i: usize) -> Option<(Half, usize)> {
        let letters = next(self.pieces, i)?;
        let dot = |j: usize| self.pieces.get(j).is_some_and(|p| p.glued() && p.is_mark('.'));
        match letters.kind {
            Kind::Word("am") if !letters.glued() || letters.gap != Gap::Line => Some((Half::Am, i + 1)),
            Kind::Word("pm") => Some((Half::Pm, i + 1)),
            Kind::Word(letter @ ("a" | "p")) => {
                let m = if dot(i + 1) { i + 2 } else { i + 1 };
                self.pieces.get(m).filter(|p| p.is_word(&["m"]) && p.gap != Gap::Line)?;
                let half = if letter == "a" { Half::Am } else { Half::Pm };
                Some((half, if dot(m + 1) { m + 2 } else { m + 1 }))
            }
            _ => None,
        }
    }

    /// The end of a range that starts before `end`: the clock, the index behind it, and whether "between" led.
    fn range_end(&self, start: usize, end: usize) -> Option<(Clock, usize, bool)> {
        let separator = next(self.pieces, end)?;
        let between = separator.is_word(&["and"]) && self.led(start, &["between"]);
        let through = separator.is_dash() || separator.is_word(&["to", "until", "till", "til", "through", "thru"]);
        if !(between || through) {
            return None;
        }
        let skip = usize::from(next(self.pieces, end + 1).is_some_and(|p| p.is_word(&["about", "around"])));
        next(self.pieces, end + 1 + skip)?;
        let (clock, after) = self.clock(end + 1 + skip)?;
        // "8-10-2026", "454-5110": more of the same follows.
        let more = self.pieces.get(after).is_some_and(|p| p.glued() && (p.is_dash() || p.is_mark('/')) && separator.glued());
        (!more).then_some((clock, after, between))
    }

    fn led(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && self.pieces[i].gap != Gap::Line && self.pieces[i - 1].is_word(words)
    }

    /// Keeps a range if the two are one.
    fn range(&mut self, i: usize, first: Clock, last: Clock, after: usize, between: bool) -> Option<usize> {
        let told = |clock: &Clock| clock.form != TimeForm::Bare;
        let mut ends = [first, last];
        if !told(&first) && !told(&last) {
            if !self.bare_range(i, first, last, after, between) {
                return None;
            }
        } else if told(&first) != told(&last) {
            let (bare, other) = if told(&first) { (last, first) } else { (first, last) };
            if bare.hour > 24 || !bare.minutes && bare.hour > 12 && other.half.is_none() && other.form != TimeForm::Word {
                return None;
            }
            // "8 p.m. to 12" and "2 to 4 p.m.": the start may also be a count, as in "grades 2 to 4 p.m." never is.
            if told(&first) && !last.minutes && !self.free(after) {
                return None;
            }
            let at = usize::from(told(&first));
            ends[at] = Self::inferred(bare, other, at == 0);
        }
        let start = self.times.len();
        self.keep(ends[0], first.half);
        self.keep(ends[1], last.half);
        let mut span = first.span.join(last.span);
        if self.led(i, &["from", "between"]) {
            span = span.join(self.pieces[i - 1].span);
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

    /// Two bare numbers are hours where minutes or the words around them say so.
    fn bare_range(&self, i: usize, first: Clock, last: Clock, after: usize, between: bool) -> bool {
        let valid = first.hour <= 24 && last.hour <= 24 && first.minute < 60 && last.minute < 60;
        if !valid {
            return false;
        }
        if first.minutes && last.minutes {
            return true;
        }
        let small = (1..=12).contains(&first.hour) && (1..=12).contains(&last.hour);
        let lead = (i > 0 && self.pieces[i].gap != Gap::Line).then(|| &self.pieces[i - 1]);
        if !small || lead.is_some_and(|p| p.is_word(NO_HOURS)) || !self.free(after) {
            return false;
        }
        if first.minutes || last.minutes {
            return !between || self.about_hours(i);
        }
        // "Saturday, 10-2", "Dec. 12, 10-2", "hours are now 8-5": the day or the word stands a little before.
        let nearby = |wanted: &dyn Fn(&Piece<'_>) -> bool| {
            (i.saturating_sub(8)..i).rev().take_while(|j| self.pieces[j + 1].gap != Gap::Line).any(|j| wanted(&self.pieces[j]))
        };
        let after_day = lead.is_some_and(|p| p.is_mark(',') || matches!(p.kind, Kind::Number { digits: 1 | 2 | 4, .. }));
        let day_before = after_day && nearby(&|p| matches!(p.kind, Kind::Weekday { .. }))
            || lead.is_some_and(|p| p.is_word(&["now", "are"])) && nearby(&|p| p.is_word(&["hours"]));
        let opened = day_before
            || lead.is_some_and(|p| {
                p.is_word(&["open", "hours", "opens"])
                    || matches!(p.kind, Kind::Weekday { .. })
                    || p.is_word(&["daily", "weekdays"])
            });
        let colon = lead.is_some_and(|p| p.is_mark(':')) && i >= 2 && self.pieces[i - 2].is_word(&["hours"]);
        let from = lead.is_some_and(|p| p.is_word(&["from", "between"])) && self.about_hours(i);
        let day_behind = next(self.pieces, after)
            .is_some_and(|p| matches!(p.kind, Kind::Weekday { .. }) || p.is_word(&["daily", "weekdays", "tonight"]));
        opened || colon || from || day_behind && lead.is_none_or(|p| p.is_mark(',') || p.is_word(&["from", "open"]))
    }

    /// Whether nothing follows at `i` that makes the number before it a count.
    fn free(&self, i: usize) -> bool {
        const FOLLOWERS: &[&str] = &[
            "on", "in", "by", "at", "for", "and", "or", "with", "to", "until", "till", "tonight", "today", "tomorrow", "sharp",
            "the", "outside", "inside", "near", "when", "if", "before", "after", "from", "this", "every", "each", "but", "so",
            "because", "o", "daily", "weekdays", "weather", "every", "next", "there", "instead", "weekends", "each", "then",
            "we", "you", "both", "all", "m",
        ];
        let Some(piece) = next(self.pieces, i) else { return true };
        match piece.kind {
            Kind::Mark(
                '.' | ',' | ';' | '!' | '?' | ')' | '"' | '\u{201d}' | '(' | '\u{2014}' | '\u{2013}' | '\u{2026}' | '&' | ':',
            ) => !self.pieces.get(i + 1).is_some_and(|p| p.glued() && piece.glued() && matches!(p.kind, Kind::Number { .. })),
            Kind::Mark('-') => !piece.glued(),
            Kind::Weekday { .. } | Kind::Month(_) => true,
            Kind::Word(word) => FOLLOWERS.contains(&word),
            Kind::Number { .. } | Kind::Clock { .. } | Kind::Other => false,
            Kind::Mark(mark) => !mark.is_ascii(),
        }
    }

    /// Whether the words around speak about hours.
    fn about_hours(&self, i: usize) -> bool {
        let ends = |p: &Piece<'_>| p.is_mark('.') && !p.glued() || matches!(p.kind, Kind::Mark('!' | '?'));
        let stop = |j: usize| self.pieces[j].gap == Gap::Line;
        let mut j = i;
        for _ in 0..14 {
            if j == 0 || stop(j) || ends(&self.pieces[j - 1]) {
                break;
            }
            j -= 1;
            if hours_piece(&self.pieces[j]) {
                return true;
            }
        }
        (i + 1..i + 10).take_while(|j| next(self.pieces, *j).is_some_and(|p| !ends(p))).any(|j| hours_piece(&self.pieces[j]))
    }

    /// A time alone.
    fn single(&mut self, i: usize, clock: Clock, end: usize) -> Option<usize> {
        if clock.form != TimeForm::Bare {
            self.keep(clock, clock.half);
            return Some(end);
        }
        let led = self.led(i, LEADS) || i > 0 && self.pieces[i - 1].is_mark('@');
        if clock.minutes {
            let word_before = i > 0
                && self.pieces[i].gap != Gap::Line
                && (matches!(self.pieces[i - 1].kind, Kind::Weekday { .. } | Kind::Mark(',' | ':' | '('))
                    || self.pieces[i - 1].is_dash()
                    || self.led(i, HOURS));
            let word_after = next(self.pieces, end).is_some_and(|p| {
                matches!(p.kind, Kind::Weekday { .. }) || p.is_word(&["sharp", "start", "starts", "tonight", "tomorrow", "daily"])
            });
            let starts_line =
                i == 0 || self.pieces[i].gap == Gap::Line || matches!(self.pieces[i - 1].kind, Kind::Mark('\u{2022}' | '*'));
            let clock_word = next(self.pieces, end).is_some_and(|p| p.is_mark('\''));
            let valid = clock.hour <= 24 && clock.minute < 60;
            if !valid && self.led(i, &["at", "until"]) && clock.hour <= 12 && (60..=99).contains(&clock.minute) {
                self.keep(clock, None);
                return Some(end);
            }
            if valid && (led || starts_line || clock_word || (word_before || word_after) && self.about_hours(i)) {
                self.keep(clock, None);
                return Some(end);
            }
            return None;
        }
        let o_clock = next(self.pieces, end).is_some_and(|p| p.is_word(&["o'clock"]));
        // "The pool stands at 8" is a level; nearly every other small number behind "at" is an hour.
        let level = i >= 2 && self.pieces[i - 2].is_word(LEVELS);
        let at = self.led(i, &["at"]) && self.free(end) && !level;
        let strong =
            o_clock || at || self.led(i, &["until", "till", "til", "by", "from"]) && self.free(end) && self.about_hours(i);
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
        let separator = next(self.pieces, end)?;
        if !(separator.is_word(&["and", "or"]) || separator.is_mark('&') || separator.is_mark('/')) {
            return None;
        }
        next(self.pieces, end + 1)?;
        let (second, after) = self.clock(end + 1)?;
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

fn hours_piece(piece: &Piece<'_>) -> bool {
    match piece.kind {
        Kind::Word(word) => HOURS.contains(&word),
        Kind::Weekday { .. } | Kind::Clock { .. } => true,
        _ => false,
    }
}
