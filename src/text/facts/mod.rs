//! The facts a post states: how people write each kind, and its value.
//!
//! Reading never fails: what cannot be read as a fact is not one. Judging a fact is a check's work.

pub mod calendar;
mod date;
mod date_form;
mod date_year;
mod piece;
mod time;
mod token;

use jiff::civil::Date;

use super::fact::{Fact, FactKind};
use super::{Folded, Sentence, Span, Word, WordKind};

pub use date::{DateForm, DateMention, DateProblem, DateRange, WrittenWeekday, YearFrom};
pub use piece::Half;
pub use time::{TimeForm, TimeMention, TimeProblem, TimeRange};
pub use token::Token;

/// Everything of value in one text, each kind in text order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Links, with or without a scheme.
    pub links: Vec<Token>,
    /// E-mail addresses.
    pub emails: Vec<Token>,
    /// `#Tags`, the mark included.
    pub hashtags: Vec<Token>,
    /// `@names`, the mark included.
    pub handles: Vec<Token>,
    /// Dates, weekdays and words such as "tomorrow".
    pub dates: Vec<DateMention>,
    pub date_ranges: Vec<DateRange>,
    /// Times of day.
    pub times: Vec<TimeMention>,
    pub time_ranges: Vec<TimeRange>,
}

impl Facts {
    /// The tokens that are one word each, in text order.
    pub(super) fn whole_words(&self) -> Vec<(Span, WordKind)> {
        let mut whole: Vec<(Span, WordKind)> = Vec::new();
        for (tokens, kind) in [
            (&self.links, WordKind::Link),
            (&self.emails, WordKind::Email),
            (&self.hashtags, WordKind::Hashtag),
            (&self.handles, WordKind::Handle),
        ] {
            whole.extend(tokens.iter().map(|token| (token.span, kind)));
        }
        whole.sort_unstable_by_key(|(span, _)| *span);
        whole
    }

    /// All of them in one list, by place.
    pub fn all(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        for (tokens, kind) in [
            (&self.links, FactKind::Link),
            (&self.emails, FactKind::Email),
            (&self.hashtags, FactKind::Hashtag),
            (&self.handles, FactKind::Handle),
        ] {
            facts.extend(tokens.iter().map(|token| Fact { kind, span: token.span, value: token.value.clone() }));
        }
        facts.extend(self.calendar());
        facts.sort_by_key(|fact| (fact.span, fact.kind));
        facts
    }
}

impl Facts {
    /// Dates and times; a range stands for its two ends.
    fn calendar(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        let in_date_range = ends(self.dates.len(), self.date_ranges.iter().map(|range| (range.first, range.last)));
        let in_time_range = ends(self.times.len(), self.time_ranges.iter().map(|range| (range.first, range.last)));
        for range in &self.date_ranges {
            let value = format!("{}/{}", self.dates[range.first].value(), self.dates[range.last].value());
            facts.push(Fact { kind: FactKind::Date, span: range.span, value });
        }
        for (date, _) in self.dates.iter().zip(&in_date_range).filter(|(_, ends)| !**ends) {
            facts.push(Fact { kind: FactKind::Date, span: date.span, value: date.value() });
        }
        for range in &self.time_ranges {
            let value = format!("{}/{}", self.times[range.first].value(), self.times[range.last].value());
            facts.push(Fact { kind: FactKind::Time, span: range.span, value });
        }
        for (time, _) in self.times.iter().zip(&in_time_range).filter(|(_, ends)| !**ends) {
            facts.push(Fact { kind: FactKind::Time, span: time.span, value: time.value() });
        }
        facts
    }

    /// Where the numbers of dates stand, in text order.
    fn date_numbers(&self) -> Vec<Span> {
        let mut numbers: Vec<Span> = self.dates.iter().flat_map(|date| [date.month_span, date.day_span]).flatten().collect();
        numbers.sort_unstable();
        numbers
    }

    /// Reads the dates and times, which need the sentences.
    pub(super) fn read_calendar(&mut self, text: &str, folded: &Folded, words: &[Word], sentences: &[Sentence], today: Date) {
        let pieces = piece::read(text, folded, words);
        (self.dates, self.date_ranges) = date::read(&pieces, folded, words, sentences, today);
        (self.times, self.time_ranges) = time::read(&pieces, &self.date_numbers());
    }
}

/// Which of `count` mentions are the end of a range.
fn ends(count: usize, ranges: impl Iterator<Item = (usize, usize)>) -> Vec<bool> {
    let mut ends = vec![false; count];
    for (first, last) in ranges {
        for i in [first, last] {
            if let Some(slot) = ends.get_mut(i) {
                *slot = true;
            }
        }
    }
    ends
}

/// Reads the tokens that words are split around.
pub(super) fn read_tokens(text: &str, folded: &Folded) -> Facts {
    token::read(text, folded)
}
