//! Which year a date without one means, and which month a bare day.

use jiff::civil::Date;

use super::calendar;
use super::date::{DateMention, WrittenWeekday, YearFrom};
use super::date_form::Form;
use super::piece::{Kind, Piece};
use crate::text::tense::{self, Tense};
use crate::text::{Folded, Sentence, Span, Word};

/// How long ago a date without a year may lie before it is read as the next one: a stale invitation is
/// weeks old, and what is farther away is planned.
const LOOK_BACK: i32 = 120;

/// How long ago a told date without a year may lie.
const TOLD: i32 = 180;

/// How many pieces around a date are searched for a year.
const REACH: usize = 40;

pub(super) struct Years<'p, 'a> {
    pub pieces: &'p [Piece<'a>],
    pub folded: &'p Folded,
    pub words: &'p [Word],
    pub sentences: &'p [Sentence],
    pub today: Date,
}

impl Years<'_, '_> {
    /// The years of the dates of one expression.
    pub(super) fn resolve(&self, forms: &[Form], written: &[Option<WrittenWeekday>], range: bool) -> Vec<(i16, YearFrom)> {
        let key = |k: usize| (forms[k].month, forms[k].day);
        let mut years = vec![(self.today.year(), YearFrom::Today); forms.len()];
        let known = (0..forms.len()).rev().find_map(|k| forms[k].year.map(|year| (k, year)));
        let (from, source) = match known {
            Some((k, year)) => {
                years[k] = (year, YearFrom::Written);
                (k, YearFrom::Nearby)
            }
            None => {
                // The first date with a weekday says the most about the year.
                let guess = self.infer(forms[0], written[0]);
                years[0] = guess;
                (0, guess.1)
            }
        };
        for k in (0..from).rev() {
            let year = years[k + 1].0 - i16::from(range && key(k) > key(k + 1));
            years[k] = forms[k].year.map_or((year, source), |year| (year, YearFrom::Written));
        }
        for k in from + 1..forms.len() {
            let year = years[k - 1].0 + i16::from(key(k) < key(k - 1));
            years[k] = forms[k].year.map_or((year, source), |year| (year, YearFrom::Written));
        }
        years
    }

    /// Whether the passage is told as past.
    pub(super) fn is_past(&self, span: Span) -> bool {
        self.tense(span) == Tense::Past
    }

    fn tense(&self, span: Span) -> Tense {
        self.sentence(span).map_or(Tense::Unknown, |sentence| tense::around(self.folded, self.words, sentence, span))
    }

    fn sentence(&self, span: Span) -> Option<&Sentence> {
        let i = self.sentences.partition_point(|s| s.span.start <= span.start).checked_sub(1)?;
        self.sentences.get(i)
    }

    fn infer(&self, form: Form, weekday: Option<WrittenWeekday>) -> (i16, YearFrom) {
        let this = self.today.year();
        if form.month > 12 {
            return (this, YearFrom::Today);
        }
        let month = form.month as i8;
        let day = form.day as i8;
        let exact = |year: i16| Date::new(year, month, day).ok();
        // For an impossible day the nearest year is that of the last day the month has.
        let near = |year: i16| Date::new(year, month, day.clamp(1, calendar::days_in_month(year, month))).unwrap_or(self.today);
        let fits = |year: i16| weekday.is_some_and(|w| exact(year).is_some_and(|date| date.weekday() == w.day));
        let tense = self.tense(form.span);
        let past = if near(this) <= self.today { this } else { this - 1 };
        let coming = if near(this) >= self.today { this } else { this + 1 };
        let ago = calendar::days_between(near(past), self.today);
        let ahead = calendar::days_between(self.today, near(coming));
        if let Some((year, stated)) = self.year_around(form.span) {
            let told = tense == Tense::Past && year <= this || tense != Tense::Past && year >= this;
            if fits(year) && !fits(past) && !fits(coming)
                || fits(year) && stated
                || weekday.is_none() && stated && told && exact(year).is_some()
            {
                return (year, YearFrom::Nearby);
            }
        }
        // A verb in the past may belong to something else, so it does not reach back over the near future.
        let nearer_past = ago <= TOLD || ago <= ahead;
        if tense == Tense::Past && nearer_past && (fits(past) || !fits(coming)) {
            return (past, YearFrom::Today);
        }
        let year = if ago.min(ahead) > LOOK_BACK {
            if fits(past) && !fits(coming) { past } else { coming }
        } else if ago <= LOOK_BACK && ago < ahead {
            past
        } else {
            coming
        };
        (year, YearFrom::Today)
    }

    /// A year that stands alone in the same sentence, or "next year" and "last year"; whether it is said to be the
    /// year of what is told, as in "in 2027", and not a name such as "the 2027 budget".
    fn year_around(&self, span: Span) -> Option<(i16, bool)> {
        let sentence = self.sentence(span)?.span;
        let at = self.pieces.partition_point(|p| p.span.start < span.start);
        let from = at.saturating_sub(REACH);
        let around = self.pieces.get(from..(at + REACH).min(self.pieces.len()))?;
        let mut found = None;
        for (k, piece) in around.iter().enumerate() {
            if !sentence.contains(piece.span) {
                continue;
            }
            let before = k.checked_sub(1).map(|i| around[i].kind);
            match piece.kind {
                Kind::Number { value: value @ 1900..=2099, digits: 4, ordinal: false } => {
                    let alone =
                        !piece.glued() && !around.get(k + 1).is_some_and(|p| p.glued() && (p.is_dash() || p.is_mark('/')));
                    // A year that belongs to another date says nothing about this one.
                    let dated = matches!(before, Some(Kind::Mark(',') | Kind::Number { .. } | Kind::Month(_)));
                    if alone && !dated {
                        found = Some((value as i16, matches!(before, Some(Kind::Word("in")))));
                    }
                }
                Kind::Word("year" | "year's") if piece.span.start < span.start => match before {
                    Some(Kind::Word("next")) => found = Some((self.today.year() + 1, true)),
                    Some(Kind::Word("last")) => found = Some((self.today.year() - 1, true)),
                    _ => {}
                },
                _ => {}
            }
        }
        found
    }
}

/// Gives a day without a month the month of the date before it, or else the month it comes round next.
pub(super) fn fill_month(forms: &mut [Form], written: &[Option<WrittenWeekday>], context: Option<DateMention>, today: Date) {
    let base = context.and_then(|c| c.date).unwrap_or(today);
    let Some(first) = forms.first() else { return };
    let day = first.day;
    let candidates = (0..3).filter_map(|ahead| {
        let month = i32::from(base.month()) - 1 + ahead;
        let year = base.year() + i16::try_from(month / 12).unwrap_or(0);
        let date = Date::new(year, (month % 12 + 1) as i8, i8::try_from(day).ok()?).ok()?;
        (context.is_some() || date >= calendar::plus(today, -7)).then_some(date)
    });
    let candidates: Vec<Date> = candidates.collect();
    let weekday = written.first().copied().flatten();
    let fits = |date: &&Date| weekday.is_some_and(|w| w.day == date.weekday());
    let same = candidates.first();
    let chosen = match context {
        // Behind another date the day lies in its month; in the one after only if the weekday says so.
        Some(_) if same.is_some_and(|date| *date < base) => same.filter(fits).or(candidates.get(1).filter(fits)).or(same),
        Some(_) => same,
        None => candidates.iter().find(fits).or(same),
    };
    let (month, year) = chosen.map_or((base.month(), None), |date| (date.month(), Some(date.year())));
    for form in forms.iter_mut().filter(|form| form.month == 0) {
        form.month = month as u32;
        form.year = form.year.or(year);
    }
}
