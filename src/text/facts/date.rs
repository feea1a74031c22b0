//! Dates: how they stand in a post, alone, in lists and in ranges, with and without weekday and year.

use jiff::civil::{Date, Weekday};

use super::calendar;
use super::date_form::{self, Form, next};
use super::date_year::{self, Years};
use super::piece::{Kind, Piece};
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

pub(super) const THROUGH: &[&str] = &["to", "through", "thru", "until", "till"];
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

/// Reads dates piece by piece; what is read stands in `dates` and `ranges`.
pub(super) struct Reader<'p, 'a> {
    pub(super) pieces: &'p [Piece<'a>],
    pub(super) years: Years<'p, 'a>,
    pub(super) today: Date,
    pub(super) dates: Vec<DateMention>,
    pub(super) ranges: Vec<DateRange>,
}

/// A weekday word and how many of them a separator joins.
pub(super) type Day = (Weekday, Span);

/// How several dates or weekdays hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
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

    pub(super) fn kind(&self, i: usize) -> Option<Kind<'_>> {
        next(self.pieces, i).map(|p| p.kind)
    }

    pub(super) fn is_mark(&self, i: usize, mark: char) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_mark(mark))
    }

    pub(super) fn is_word(&self, i: usize, words: &[&str]) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_word(words))
    }

    /// Behind the point of an abbreviation.
    pub(super) fn skip_point(&self, i: usize) -> usize {
        if self.pieces.get(i).is_some_and(|p| p.glued() && p.is_mark('.')) { i + 1 } else { i }
    }

    pub(super) fn dash_or(&self, i: usize, words: &[&str]) -> bool {
        next(self.pieces, i).is_some_and(|p| p.is_dash() || p.is_word(words))
    }

    /// One date with what hangs on it: a range, a list, a year at the end, a weekday behind.
    pub(super) fn dated(&mut self, i: usize, days: &[Day], joined: Joined, plural: bool) -> Option<usize> {
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

    /// Works out the days and keeps the mentions.
    pub(super) fn push(&mut self, forms: &[Form], written: &[Option<WrittenWeekday>], kind: Joined) {
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
}
