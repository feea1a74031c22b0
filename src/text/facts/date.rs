//! Dates: how they stand in a post, alone, in lists and in ranges, with and without weekday and year.

use jiff::civil::{Date, Weekday};

use super::calendar;
use super::date_form::{self, Form, next};
use super::date_year::{self, Years};
use super::piece::{Gap, Kind, Piece};
use crate::text::{Folded, Sentence, Span, Word};

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// Month and day: "Dec. 15", "12/15/26".
    Calendar,
    /// Only the day of the month: "the 3rd".
    DayOfMonth,
    /// A whole month with its year: "November 2024".
    Month,
    /// A weekday alone.
    Weekday,
    /// "tomorrow", "next Friday", "this weekend".
    Relative,
}

/// Where the year of a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearFrom {
    /// It is written with the date.
    Written,
    /// It is written with another date of the same range or list, or elsewhere in the sentence.
    Nearby,
    /// The occurrence nearest to the day of writing.
    Today,
}

/// Why a mention is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateProblem {
    /// The month has no such day.
    NoSuchDay,
    /// There is no such month.
    NoSuchMonth,
}

/// A weekday written with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WrittenWeekday {
    pub day: Weekday,
    /// The word; for a list under one weekday it stands away from the date.
    pub span: Span,
    /// Whether the word belongs to this date alone.
    pub own: bool,
}

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateMention {
    /// All of it, with its own weekday.
    pub span: Span,
    pub form: DateForm,
    /// The day; none where it is impossible, or every week, or a whole month.
    pub date: Option<Date>,
    /// The last day it can mean: the date itself, or the end of a month or weekend.
    pub last: Option<Date>,
    pub weekday: Option<WrittenWeekday>,
    pub year_from: YearFrom,
    /// The month as written; 0 where none is.
    pub month: u32,
    /// The day of the month as written; 0 where none is.
    pub day: u32,
    /// The year as written or worked out.
    pub year: i16,
    pub month_span: Option<Span>,
    pub day_span: Option<Span>,
    pub problem: Option<DateProblem>,
}

/// Two dates with all the days between them, as indices into `Facts::dates`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateRange {
    pub span: Span,
    pub first: usize,
    pub last: usize,
}

impl DateMention {
    /// "2026-12-15", "2024-11" for a month, "monday" for a day of every week; an impossible date as written.
    pub fn value(&self) -> String {
        match (self.date, self.form, self.weekday) {
            (Some(date), _, _) => date.to_string(),
            (None, DateForm::Month, _) => format!("{:04}-{:02}", self.year, self.month),
            (None, DateForm::Weekday | DateForm::Relative, Some(weekday)) => calendar::weekday_name(weekday.day).to_lowercase(),
            (None, _, _) => format!("{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }
}

const THROUGH: &[&str] = &["to", "through", "thru", "until", "till"];
const DAYPARTS: &[&str] = &["morning", "afternoon", "evening", "night", "noon"];

pub(super) fn read(
    pieces: &[Piece<'_>],
    folded: &Folded,
    words: &[Word],
    sentences: &[Sentence],
    today: Date,
) -> (Vec<DateMention>, Vec<DateRange>) {
    let years = Years { pieces, folded, words, sentences, today };
    let mut reader = Reader { pieces, years, today, dates: Vec::new(), ranges: Vec::new() };
    let mut i = 0;
    while i < pieces.len() {
        i = reader.step(i).max(i + 1);
    }
    reader.settle_weekly();
    (reader.dates, reader.ranges)
}

struct Reader<'p, 'a> {
    pieces: &'p [Piece<'a>],
    years: Years<'p, 'a>,
    today: Date,
    dates: Vec<DateMention>,
    ranges: Vec<DateRange>,
}

/// A weekday word and how many of them a separator joins.
type Day = (Weekday, Span);

/// How several dates or weekdays hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joined {
    One,
    List,
    Range,
}

impl Reader<'_, '_> {
    /// Reads what starts at piece `i` and says where to go on.
    fn step(&mut self, i: usize) -> usize {
        match self.pieces[i].kind {
            Kind::Weekday { .. } => self.weekdays(i),
            Kind::Word(_) if !self.pieces[i].is_word(&["the"]) => self.relative(i).unwrap_or(i + 1),
            _ => self.dated(i, &[], Joined::One, false).or_else(|| self.month(i)).unwrap_or(i + 1),
        }
    }

    fn kind(&self, i: usize) -> Option<Kind<'_>> {
        next(self.pieces, i).map(|p| p.kind)
    }

    fn is_mark(&self, i: usize, mark: char) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_mark(mark))
    }

    fn is_word(&self, i: usize, words: &[&str]) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_word(words))
    }

    /// Behind the point of an abbreviation.
    fn skip_point(&self, i: usize) -> usize {
        if self.pieces.get(i).is_some_and(|p| p.glued() && p.is_mark('.')) { i + 1 } else { i }
    }

    fn dash_or(&self, i: usize, words: &[&str]) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_dash() || p.is_word(words))
    }

    /// What starts with a weekday.
    fn weekdays(&mut self, i: usize) -> usize {
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
    fn date_after_weekday(&self, i: usize) -> Option<usize> {
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

    /// Another day number of a list behind `i`: ", 9" or " and 16".
    fn further_day(&self, i: usize) -> Option<(Form, usize)> {
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
    fn day_number(&self, i: usize) -> Option<(Form, usize)> {
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

    /// One date with what hangs on it: a range, a list, a year at the end, a weekday behind.
    fn dated(&mut self, i: usize, days: &[Day], joined: Joined, plural: bool) -> Option<usize> {
        let (mut first, mut end) = date_form::read(self.pieces, i, !days.is_empty())?;
        // "Monday (12/7)": the bracket belongs to the date.
        if !days.is_empty() && self.pieces[i - 1].is_mark('(') && self.is_mark(end, ')') {
            first.span = first.span.join(self.pieces[end].span);
            end += 1;
        }
        let mut forms = vec![first];
        let mut own: Vec<Option<Day>> = vec![None];
        let mut kind = Joined::One;
        if let Some((form, day, after)) = self.range_end(end, first) {
            forms.push(form);
            own.push(day);
            end = after;
            kind = Joined::Range;
        } else if !first.bare && first.year.is_none() && first.month_span.is_some_and(|m| m.start <= first.day_span.start) {
            let listed = self.list(end, first);
            if let Some(&(_, after)) = listed.last() {
                forms.extend(listed.iter().map(|(form, _)| *form));
                own.resize(forms.len(), None);
                end = after;
                kind = Joined::List;
            }
        }
        if kind != Joined::One && forms.last().is_some_and(|form| form.year.is_none()) {
            let (year, after) = date_form::year_behind(self.pieces, end);
            if let (Some(year), Some(last)) = (year, forms.last_mut()) {
                last.year = Some(year);
                last.span = last.span.join(self.pieces[after - 1].span);
                end = after;
            }
        }
        let mut written: Vec<Option<WrittenWeekday>> =
            own.iter().map(|day| day.map(|(day, span)| WrittenWeekday { day, span, own: true })).collect();
        Self::share(days, joined, plural, kind, &mut written);
        if forms.len() == 1
            && written[0].is_none()
            && let Some((day, span, after)) = self.weekday_behind(end)
        {
            written[0] = Some(WrittenWeekday { day, span, own: true });
            end = after;
        }
        if kind == Joined::Range
            && written.iter().all(Option::is_none)
            && let Some((first, last, after)) = self.weekdays_behind(end)
        {
            let at = written.len() - 1;
            written[0] = Some(WrittenWeekday { day: first.0, span: first.1, own: false });
            written[at] = Some(WrittenWeekday { day: last.0, span: last.1, own: false });
            end = after;
        }
        self.push(&forms, &written, kind);
        // The bracket around a weekday belongs to the date.
        if self.pieces[end - 1].is_mark(')')
            && let Some(date) = self.dates.last_mut().filter(|date| date.weekday.is_some_and(|w| w.own))
        {
            date.span = date.span.join(self.pieces[end - 1].span);
        }
        Some(end)
    }

    /// "(Friday-Sunday)" behind a range.
    fn weekdays_behind(&self, i: usize) -> Option<(Day, Day, usize)> {
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

    /// Gives the weekdays before an expression to its dates.
    fn share(days: &[Day], joined: Joined, plural: bool, kind: Joined, written: &mut [Option<WrittenWeekday>]) {
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
    fn range_end(&self, i: usize, first: Form) -> Option<(Form, Option<Day>, usize)> {
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

    /// The further days of a list; two days need "and", or a week between them.
    fn list(&self, from: usize, first: Form) -> Vec<(Form, usize)> {
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
    fn in_month(&mut self, i: usize, days: &[Day], plural: bool) -> Option<usize> {
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

    /// "January 16 (Tuesday)", "1/19/2027, a Tuesday", "January 16 is a Tuesday".
    fn weekday_behind(&self, i: usize) -> Option<(Weekday, Span, usize)> {
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

    /// Works out the days and keeps the mentions.
    fn push(&mut self, forms: &[Form], written: &[Option<WrittenWeekday>], kind: Joined) {
        let mut forms = forms.to_vec();
        let context = self.dates.iter().rev().find(|d| d.form == DateForm::Calendar).copied();
        let mut months_known = true;
        for k in 0..forms.len() {
            if forms[k].month == 0 {
                if let Some(month) = k.checked_sub(1).map(|before| forms[before].month).filter(|m| *m > 0) {
                    forms[k].month = month;
                } else {
                    months_known = false;
                }
            }
        }
        if !months_known {
            date_year::fill_month(&mut forms, written, context, self.today);
        }
        let by_context = context.map_or(YearFrom::Today, |context| context.year_from);
        let resolved = self.years.resolve(&forms, written, kind == Joined::Range);
        let start = self.dates.len();
        for ((form, weekday), (year, year_from)) in forms.iter().zip(written).zip(resolved) {
            let problem = if form.month > 12 {
                Some(DateProblem::NoSuchMonth)
            } else if form.day == 0 || form.day > u32::try_from(calendar::days_in_month(year, form.month as i8)).unwrap_or(31) {
                Some(DateProblem::NoSuchDay)
            } else {
                None
            };
            let date = if problem.is_some() { None } else { Date::new(year, form.month as i8, form.day as i8).ok() };
            let span = match weekday {
                Some(weekday) if weekday.own => form.span.join(weekday.span),
                _ => form.span,
            };
            self.dates.push(DateMention {
                span,
                form: if form.bare { DateForm::DayOfMonth } else { DateForm::Calendar },
                date,
                last: date,
                weekday: *weekday,
                year_from: if form.bare { by_context } else { year_from },
                month: form.month,
                day: form.day,
                year,
                month_span: form.month_span,
                day_span: Some(form.day_span),
                problem,
            });
        }
        if kind == Joined::Range {
            let last = self.dates.len() - 1;
            let span = self.dates[start].span.join(self.dates[last].span);
            self.ranges.push(DateRange { span, first: start, last });
        }
    }

    /// Gives "Thursdays" to the dates listed behind it, where most of them fit: the others are slips.
    fn settle_weekly(&mut self) {
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
    fn broken(&self, from: usize, to: usize, room: usize) -> bool {
        let first = self.pieces.partition_point(|p| p.span.start < from);
        let last = self.pieces.partition_point(|p| p.span.start < to);
        last.saturating_sub(first) > room
            || self.pieces[first..=last.min(self.pieces.len() - 1)].iter().any(|p| p.gap == Gap::Line)
    }

    /// Weekdays without a date.
    fn alone(&mut self, i: usize, days: &[Day], joined: Joined, plural: bool) {
        let led = i.checked_sub(1).map(|before| self.pieces[before].kind);
        let shift = match led {
            Some(Kind::Word("next")) => 1,
            Some(Kind::Word("last" | "past")) => -1,
            _ => 0,
        };
        let weekly =
            plural || joined == Joined::Range && days[0].0 == Weekday::Monday && days[days.len() - 1].0 == Weekday::Friday;
        let start = self.dates.len();
        let mut from = self.today;
        for k in 0..days.len() {
            let (day, span) = days[k];
            let span = match led {
                Some(Kind::Word("next" | "last" | "this")) if k == 0 => self.pieces[i - 1].span.join(span),
                _ => span,
            };
            let date = if weekly {
                None
            } else {
                Some(match shift {
                    1 if calendar::next_weekday(self.today, day)
                        < calendar::plus(self.today, 7 - i32::from(self.today.weekday().to_monday_zero_offset())) =>
                    {
                        calendar::plus(calendar::next_weekday(self.today, day), 7)
                    }
                    -1 => calendar::plus(calendar::next_weekday(calendar::plus(self.today, -7), day), 0),
                    _ if self.years.is_past(span) => calendar::next_weekday(calendar::plus(self.today, -6), day),
                    _ => calendar::next_weekday(from, day),
                })
            };
            from = date.unwrap_or(from);
            let relative = k == 0 && matches!(led, Some(Kind::Word("next" | "last" | "this")));
            self.dates.push(DateMention {
                span,
                form: if relative { DateForm::Relative } else { DateForm::Weekday },
                date,
                last: date,
                weekday: Some(WrittenWeekday { day, span: days[k].1, own: true }),
                year_from: YearFrom::Today,
                month: 0,
                day: 0,
                year: date.map_or(self.today.year(), Date::year),
                month_span: None,
                day_span: None,
                problem: None,
            });
        }
        if joined == Joined::Range {
            let span = self.dates[start].span.join(days[days.len() - 1].1);
            self.ranges.push(DateRange { span, first: start, last: self.dates.len() - 1 });
        }
    }

    /// "tomorrow", "this weekend".
    fn relative(&mut self, i: usize) -> Option<usize> {
        let Kind::Word(word) = self.pieces[i].kind else { return None };
        let (end, first, last) = match word {
            "today" | "tonight" => (i + 1, self.today, self.today),
            "tomorrow" if !(i > 0 && self.pieces[i - 1].is_word(&["of", "better", "brighter", "for"])) => {
                let day = calendar::plus(self.today, 1);
                (i + 1, day, day)
            }
            "yesterday" => {
                let day = calendar::plus(self.today, -1);
                (i + 1, day, day)
            }
            "this" | "next" | "last" if self.is_word(i + 1, &["weekend"]) => {
                let offset = i32::from(self.today.weekday().to_monday_zero_offset());
                let saturday = calendar::plus(
                    self.today,
                    5 - offset
                        + match word {
                            "next" => 7,
                            "last" => -7,
                            _ => 0,
                        },
                );
                (i + 2, saturday, calendar::plus(saturday, 1))
            }
            "next" if self.is_word(i + 1, &["week"]) => {
                let monday = calendar::plus(self.today, 7 - i32::from(self.today.weekday().to_monday_zero_offset()));
                (i + 2, monday, calendar::plus(monday, 6))
            }
            _ => return None,
        };
        let span = self.pieces[i].span.join(self.pieces[end - 1].span);
        self.dates.push(DateMention {
            span,
            form: DateForm::Relative,
            date: Some(first),
            last: Some(last),
            weekday: None,
            year_from: YearFrom::Today,
            month: 0,
            day: 0,
            year: first.year(),
            month_span: None,
            day_span: None,
            problem: None,
        });
        Some(end)
    }

    /// "early November 2024".
    fn month(&mut self, i: usize) -> Option<usize> {
        let Kind::Month(number) = self.pieces[i].kind else { return None };
        let after = self.skip_point(i + 1);
        let (year, end) = date_form::year_behind(self.pieces, after);
        let year = year?;
        let part = i.checked_sub(1).filter(|_| self.pieces[i].gap == Gap::Blank).map(|before| &self.pieces[before]);
        let last_day = calendar::days_in_month(year, number);
        let (lead, last_day) = match part {
            Some(p) if p.is_word(&["early"]) => (Some(p.span), 10),
            Some(p) if p.is_word(&["mid"]) => (Some(p.span), 20),
            Some(p) if p.is_word(&["late"]) => (Some(p.span), last_day),
            _ => (None, last_day),
        };
        let span = self.pieces[i].span.join(self.pieces[end - 1].span);
        self.dates.push(DateMention {
            span: lead.map_or(span, |lead| lead.join(span)),
            form: DateForm::Month,
            date: None,
            last: Date::new(year, number, last_day).ok(),
            weekday: None,
            year_from: YearFrom::Written,
            month: number as u32,
            day: 0,
            year,
            month_span: Some(self.pieces[i].span),
            day_span: None,
            problem: None,
        });
        Some(end)
    }
}
