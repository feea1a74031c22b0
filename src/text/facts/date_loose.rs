//! Days without a date: a weekday alone, "tomorrow", "this weekend", a month with its year.

use jiff::civil::{Date, Weekday};

use super::calendar;
use super::date::{DateForm, DateMention, DateRange, Day, Joined, Reader, WrittenWeekday, YearFrom};
use super::date_form;
use super::piece::{Gap, Kind};

impl Reader<'_, '_> {
    /// Weekdays without a date.
    pub(super) fn alone(&mut self, i: usize, days: &[Day], joined: Joined, plural: bool) {
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
        for (k, &(day, named)) in days.iter().enumerate() {
            let span = match led {
                Some(Kind::Word("next" | "last" | "this")) if k == 0 => self.pieces[i - 1].span.join(named),
                _ => named,
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
                weekday: Some(WrittenWeekday { day, span: named, own: true }),
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
    pub(super) fn relative(&mut self, i: usize) -> Option<usize> {
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
    pub(super) fn month(&mut self, i: usize) -> Option<usize> {
        let Kind::Month(number) = self.pieces[i].kind else { return None };
        let after = self.skip_point(i + 1);
        let (written, end) = date_form::year_behind(self.pieces, after);
        let year = match written {
            Some(year) => year,
            None => self.year_of_term(i, number)?,
        };
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
            year_from: if written.is_some() { YearFrom::Written } else { YearFrom::Today },
            month: number as u32,
            day: 0,
            year,
            month_span: Some(self.pieces[i].span),
            day_span: None,
            problem: None,
        });
        Some(end)
    }

    /// The year of a month that a term names: "by the end of October", "through January".
    pub(super) fn year_of_term(&self, i: usize, month: i8) -> Option<i16> {
        const TERMS: &[&str] = &["by", "until", "till", "through", "thru"];
        let back = |steps: usize| i.checked_sub(steps).map(|at| &self.pieces[at]);
        let end_of = back(1)?.is_word(&["of"]) && back(2)?.is_word(&["end"]);
        let lead = match (end_of, back(3)) {
            (true, Some(the)) if the.is_word(&["the"]) => 4,
            (true, _) => 3,
            (false, _) => 1,
        };
        // "April through October" is a season that comes round every year.
        let season = back(lead + 1).is_some_and(|p| matches!(p.kind, Kind::Month(_)));
        if !back(lead)?.is_word(TERMS) || season || !self.pieces[i].capital || self.pieces[i].gap == Gap::Line {
            return None;
        }
        let this = self.today.year();
        let ends = |year: i16| Date::new(year, month, calendar::days_in_month(year, month)).ok();
        // A term that ended weeks ago is stale; one that ended earlier is next year's.
        let near = |year: &i16| ends(*year).is_some_and(|end| calendar::days_between(end, self.today) <= 45);
        [this - 1, this, this + 1].into_iter().find(near)
    }
}
