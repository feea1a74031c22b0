//! Ranges, lists and weekly rows of dates, and which of several weekdays belongs to which.

use super::date::{DateForm, DateMention, Day, Joined, Reader, THROUGH, WrittenWeekday};
use super::date_form::{self, Form, next};
use super::piece::{Gap, Kind};

impl Reader<'_, '_> {
    /// Gives the weekdays before an expression to its dates.
    pub(super) fn share(days: &[Day], joined: Joined, plural: bool, kind: Joined, written: &mut [Option<WrittenWeekday>]) {
        let own = |(day, span): Day| Some(WrittenWeekday { day, span, own: true });
        let away = |(day, span): Day| Some(WrittenWeekday { day, span, own: false });
        let count = written.len();
        match (days, joined) {
            ([], _) => {}
            (&[(day, span)], _) if plural && kind == Joined::List => {
                for slot in written.iter_mut() {
                    *slot = away((day, span));
                }
            }
            (&[one], _) if !plural || kind == Joined::One => written[0] = own(one),
            // "Monday to Friday, August 11-15": both weekdays stand away from their days.
            (&[first, last], Joined::Range) if count >= 2 => {
                written[0] = away(first);
                written[count - 1] = away(last);
            }
            (many, Joined::List) if many.len() == count => {
                for (slot, &(day, span)) in written.iter_mut().zip(many) {
                    *slot = away((day, span));
                }
            }
            _ => {}
        }
    }

    /// What stands behind "to", "through" or a dash: the end of a range.
    pub(super) fn range_end(&self, i: usize, first: Form) -> Option<(Form, Option<Day>, usize)> {
        let comma = self.is_mark(i, ',') && self.is_word(i + 1, THROUGH);
        let at = if comma { i + 1 } else { i };
        if !self.dash_or(at, THROUGH) {
            return None;
        }
        let mut j = at + 1;
        let mut day = None;
        if let Some(Kind::Weekday { day: weekday, .. }) = self.kind(j) {
            let start = self.date_after_weekday(self.skip_point(j + 1))?;
            day = Some((weekday, self.pieces[j].span));
            j = start;
        }
        if let Some((mut form, mut after)) = date_form::read(self.pieces, j, day.is_some()) {
            if day.is_some() && self.pieces[j - 1].is_mark('(') && self.is_mark(after, ')') {
                form.span = form.span.join(self.pieces[after].span);
                after += 1;
            }
            let same_kind = first.month > 0 || form.bare;
            return (same_kind && !(first.year.is_some() && first.bare)).then_some((form, day, after));
        }
        // "Jan. 16-18", "12/4-6".
        if day.is_some() || first.year.is_some() || self.kind(j) == Some(Kind::Word("the")) {
            return None;
        }
        let (form, after) = self.day_number(j)?;
        // "Dec. 2-4 to 6 p.m." has been refused as a clock time; a smaller number goes nowhere.
        (form.day > first.day || form.day > 31).then_some((form, None, after))
    }

    /// Another day number of a list behind `i`: ", 9" or " and 16".
    pub(super) fn further_day(&self, i: usize) -> Option<(Form, usize)> {
        let mut j = i;
        let comma = self.is_mark(j, ',');
        if comma {
            j += 1;
        }
        if self.is_word(j, &["and", "or"]) || self.is_mark(j, '&') || !comma && self.is_mark(j, '/') {
            j += 1;
        } else if !comma {
            return None;
        }
        self.day_number(j)
    }

    /// A bare day number at `i` that goes on with a date.
    pub(super) fn day_number(&self, i: usize) -> Option<(Form, usize)> {
        let number = next(self.pieces, i)?;
        let Kind::Number { value, digits: 1 | 2, .. } = number.kind else { return None };
        let clock = date_form::runs_on(self.pieces, i + 1) || date_form::starts_times(self.pieces, i + 1);
        let noun = date_form::counts(self.pieces, i + 1)
            || self.pieces.get(i + 1).is_some_and(|p| p.capital && p.gap == Gap::Blank && matches!(p.kind, Kind::Month(_)));
        if value == 0 || value > 39 || clock || noun {
            return None;
        }
        let form =
            Form { span: number.span, month: 0, day: value, year: None, month_span: None, day_span: number.span, bare: false };
        Some((form, i + 1))
    }

    /// The further days of a list; two days need "and", or a week between them.
    pub(super) fn list(&self, from: usize, first: Form) -> Vec<(Form, usize)> {
        let mut found: Vec<(Form, usize)> = Vec::new();
        let mut at = from;
        let mut last = first.day;
        let mut and = false;
        let mut slash = false;
        while let Some((form, after)) = self.further_day(at) {
            if form.day <= last || and {
                break;
            }
            let joined_by = self.pieces.get(after - 2);
            and = joined_by.is_some_and(|p| p.is_word(&["and", "or"]) || p.is_mark('&'));
            slash |= joined_by.is_some_and(|p| p.is_mark('/'));
            last = form.day;
            found.push((form, after));
            at = after;
        }
        let weekly = found
            .iter()
            .scan(first.day, |last, (form, _)| Some(form.day - std::mem::replace(last, form.day)))
            .all(|d| d % 7 == 0);
        if and || slash || found.len() >= 2 || weekly { found } else { Vec::new() }
    }

    /// "every Tuesday in June: 3, 10, 17, 24".
    pub(super) fn in_month(&mut self, i: usize, days: &[Day], plural: bool) -> Option<usize> {
        if !(plural && days.len() == 1 && self.is_word(i, &["in", "of"])) {
            return None;
        }
        let month = next(self.pieces, i + 1)?;
        let Kind::Month(number) = month.kind else { return None };
        let mut j = self.skip_point(i + 2);
        let (year, after_year) = date_form::year_behind(self.pieces, j);
        j = after_year;
        if !(self.is_mark(j, ':') || self.is_mark(j, ',') || self.is_mark(j, '(')) {
            return None;
        }
        let (mut first, after) = self.day_number(j + 1)?;
        first.month = number as u32;
        first.year = year;
        let rest = self.list(after, first);
        let end = rest.last()?.1;
        let mut forms = vec![first];
        forms.extend(rest.into_iter().map(|(form, _)| form));
        let weekday = Some(WrittenWeekday { day: days[0].0, span: days[0].1, own: false });
        let written = vec![weekday; forms.len()];
        self.push(&forms, &written, Joined::List);
        Some(end)
    }

    /// Gives "Thursdays" to the dates listed behind it, where most of them fit: the others are slips.
    pub(super) fn settle_weekly(&mut self) {
        let mut i = 0;
        while i < self.dates.len() {
            let head = self.dates[i];
            i += 1;
            let Some(weekday) = head.weekday.filter(|_| head.form == DateForm::Weekday && head.date.is_none()) else { continue };
            let mut end = i;
            let mut at = head.span.end;
            while let Some(date) = self.dates.get(end) {
                let listed = date.form == DateForm::Calendar && date.weekday.is_none() && date.date.is_some();
                let room = if end == i { 12 } else { 3 };
                if !listed || self.broken(at, date.span.start, room) {
                    break;
                }
                at = date.span.end;
                end += 1;
            }
            let fits = |date: &&DateMention| date.date.is_some_and(|day| day.weekday() == weekday.day);
            let list = &self.dates[i..end];
            // A range among them gives its own days.
            let weekly = list.len() >= 3
                && list.iter().filter(fits).count() + 1 >= list.len()
                && !self.ranges.iter().any(|range| range.first < end && i <= range.last);
            if weekly {
                for date in &mut self.dates[i..end] {
                    date.weekday = Some(WrittenWeekday { own: false, ..weekday });
                }
            }
            i = end.max(i);
        }
    }

    /// Whether more than `room` pieces or a line break lie between two places.
    pub(super) fn broken(&self, from: usize, to: usize, room: usize) -> bool {
        let first = self.pieces.partition_point(|p| p.span.start < from);
        let last = self.pieces.partition_point(|p| p.span.start < to);
        last.saturating_sub(first) > room
            || self.pieces[first..=last.min(self.pieces.len() - 1)].iter().any(|p| p.gap == Gap::Line)
    }
}
