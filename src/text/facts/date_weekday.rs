//! Weekdays and what belongs to them: the weekday before a date, behind it, in a bracket, in a list or alone.

use jiff::civil::Weekday;

use super::date::{Day, Joined, Reader, THROUGH};
use super::date_form::{self, next};
use super::piece::{Gap, Kind, Piece};
use crate::text::Span;

const DAYPARTS: &[&str] = &["morning", "afternoon", "evening", "night", "noon"];

impl Reader<'_, '_> {
    /// What starts with a weekday.
    pub(super) fn weekdays(&mut self, i: usize) -> usize {
        let Kind::Weekday { day, mut plural, short } = self.pieces[i].kind else { return i + 1 };
        let typed_small = !self.pieces[i].capital;
        let led_by = i.checked_sub(1).filter(|_| self.pieces[i].gap == Gap::Blank).map(|before| &self.pieces[before]);
        // "The second Tuesday" comes round every month.
        let every = led_by.is_some_and(|p| {
            p.is_word(&["every", "each", "most", "all", "first", "second", "third", "fourth", "fifth"])
                || matches!(p.kind, Kind::Number { value: 1..=5, ordinal: true, .. })
        });
        let mut days: Vec<Day> = vec![(day, self.pieces[i].span)];
        let mut joined = Joined::One;
        let mut end = self.skip_point(i + 1);
        let pointed = end > i + 1;
        loop {
            let comma = self.is_mark(end, ',');
            let mut j = if comma { end + 1 } else { end };
            let range = self.dash_or(j, THROUGH);
            let and = self.is_word(j, &["and", "or"]) || self.is_mark(j, '&') || self.is_mark(j, '/');
            if range || and {
                j += 1;
            } else if !comma {
                break;
            }
            if every && and && self.is_word(j, &["every"]) {
                j += 1;
            }
            let Some(Kind::Weekday { day, plural: other, .. }) = self.kind(j) else { break };
            let after = self.skip_point(j + 1);
            // "Monday, December 7 and Tuesday, December 8": the second weekday belongs to a date of its own.
            if range && self.date_after_weekday(after).is_some() && days.len() > 1 {
                break;
            }
            if comma && !range && !and && self.date_after_weekday(after).is_some() && !self.pairs_follow(after) {
                break;
            }
            plural |= other;
            days.push((day, self.pieces[j].span));
            joined = if range { Joined::Range } else { Joined::List };
            end = after;
            if range {
                break;
            }
        }
        if let Some(start) = self.date_after_weekday(end)
            && let Some(done) = self.dated(start, &days, joined, plural || every)
        {
            return done;
        }
        if let Some(done) = self.in_month(end, &days, plural || every) {
            return done;
        }
        // "sat" and "sun" are words of their own: alone they count with a point or a clock time only.
        let clock_next = matches!(self.kind(end), Some(Kind::Number { .. } | Kind::Clock { .. })) || self.is_mark(end, ':');
        if short && !pointed && joined != Joined::Range && (typed_small || days.len() == 1 && !clock_next) {
            return i + 1;
        }
        self.alone(i, &days, joined, plural || every);
        end
    }

    /// Where a date starts behind a weekday that ends before `i`: a comma, "the", a part of the day or "(" may stand between.
    pub(super) fn date_after_weekday(&self, i: usize) -> Option<usize> {
        let mut j = i;
        if self.is_word(j, DAYPARTS) {
            j += 1;
        }
        if self.is_mark(j, ',')
            || self.is_mark(j, '(')
            || self.is_mark(j, '|')
            || next(self.pieces, j).is_some_and(Piece::is_dash)
        {
            j += 1;
        }
        next(self.pieces, j)?;
        date_form::read(self.pieces, j, true).map(|_| j)
    }

    /// Whether behind the date at `i` another day of the same month follows, so that a list of weekdays has its dates.
    fn pairs_follow(&self, i: usize) -> bool {
        self.date_after_weekday(i)
            .and_then(|start| date_form::read(self.pieces, start, true))
            .is_some_and(|(_, end)| self.further_day(end).is_some())
    }

    /// "(Friday-Sunday)" behind a range.
    pub(super) fn weekdays_behind(&self, i: usize) -> Option<(Day, Day, usize)> {
        let day_at = |j: usize| match self.kind(j) {
            Some(Kind::Weekday { day, plural: false, .. }) => Some((day, self.pieces[j].span)),
            _ => None,
        };
        if !self.is_mark(i, '(') {
            return None;
        }
        let first = day_at(i + 1)?;
        let separator = self.skip_point(i + 2);
        if !self.dash_or(separator, THROUGH) {
            return None;
        }
        let last = day_at(separator + 1)?;
        let close = self.skip_point(separator + 2);
        self.is_mark(close, ')').then_some((first, last, close + 1))
    }

    /// "January 16 (Tuesday)", "1/19/2027, a Tuesday", "January 16 is a Tuesday".
    pub(super) fn weekday_behind(&self, i: usize) -> Option<(Weekday, Span, usize)> {
        let day_at = |j: usize| match self.kind(j) {
            Some(Kind::Weekday { day, plural: false, .. }) => Some((day, self.pieces[j].span)),
            _ => None,
        };
        if self.is_mark(i, '(') {
            let (day, span) = day_at(i + 1)?;
            let close = self.skip_point(i + 2);
            return self.is_mark(close, ')').then_some((day, span, close + 1));
        }
        if self.is_mark(i, ',') && self.is_word(i + 1, &["a"]) {
            let (day, span) = day_at(i + 2)?;
            return Some((day, span, i + 3));
        }
        let verb = self.is_word(i, &["is", "was", "falls", "lands"]);
        let on = i + 1 + usize::from(self.is_word(i + 1, &["on"]));
        let at = on + usize::from(self.is_word(on, &["a"]));
        if verb && let Some((day, span)) = day_at(at) {
            return Some((day, span, at + 1));
        }
        // "Dec. 9, Tuesday, 7 p.m.", "December 9 \u{2013} Tuesday".
        let set_off = self.is_mark(i, ',') || self.is_mark(i, '|') || next(self.pieces, i).is_some_and(Piece::is_dash);
        if set_off && let Some((day, span)) = day_at(i + 1) {
            let after = self.skip_point(i + 2);
            let closed = next(self.pieces, after).is_none_or(|p| {
                p.is_dash()
                    || p.is_word(&["at", "from"])
                    || matches!(p.kind, Kind::Mark(',' | '|' | '.' | '!' | ';') | Kind::Number { .. } | Kind::Clock { .. })
            });
            // "Dec. 8, Wednesday, Friday": a list of its own.
            let listed = next(self.pieces, after + 1).is_some_and(|p| matches!(p.kind, Kind::Weekday { .. }));
            // "Dec. 8 - Friday, Dec. 11" is a range, and "Dec. 8, Friday, Dec. 11" two dates.
            let dated = self.date_after_weekday(after).is_some();
            if closed && !listed && !dated {
                return Some((day, span, i + 2));
            }
        }
        None
    }
}
