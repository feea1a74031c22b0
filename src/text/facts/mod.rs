//! The facts a post states: how people write each kind, and its value.
//!
//! Reading never fails: what cannot be read as a fact is not one. Judging a fact is a check's work.

mod address;
mod amount;
pub mod calendar;
mod date;
mod date_digits;
mod date_form;
mod date_loose;
mod date_series;
mod date_weekday;
mod date_year;
mod email;
mod link;
mod number;
mod phone;
mod piece;
mod taken;
mod time;
mod time_context;
mod time_form;
mod token;

use jiff::civil::Date;

use super::fact::{Fact, FactKind};
use super::{Folded, Sentence, Span, Word, WordKind};

pub use address::Address;
pub use amount::{Amount, AmountTrouble};
pub use date::{DateForm, DateMention, DateProblem, DateRange, WrittenWeekday, YearFrom};
pub use email::Email;
pub use link::{Link, LinkTrouble};
pub use number::{Number, Percent, worth};
pub use phone::{Phone, PhoneForm};
pub use piece::Half;
pub use time::{TimeForm, TimeMention, TimeProblem, TimeRange};
pub use token::Token;

/// Everything of value in one text, each kind in text order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Links, with or without a scheme, and those that were meant to be links.
    pub links: Vec<Link>,
    /// E-mail addresses, and those that were meant to be.
    pub emails: Vec<Email>,
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
    /// Phone numbers, and those that were meant to be.
    pub phones: Vec<Phone>,
    pub amounts: Vec<Amount>,
    pub percents: Vec<Percent>,
    /// Other numbers, with the noun they count where there is one; names, dates and times are left out.
    pub numbers: Vec<Number>,
    pub addresses: Vec<Address>,
}

impl Facts {
    /// The tokens that are one word each, in text order.
    pub(super) fn whole_words(&self) -> Vec<(Span, WordKind)> {
        let mut whole: Vec<(Span, WordKind)> = Vec::new();
        whole.extend(self.links.iter().map(|link| (link.span, WordKind::Link)));
        whole.extend(self.emails.iter().map(|email| (email.span, WordKind::Email)));
        whole.extend(self.hashtags.iter().map(|tag| (tag.span, WordKind::Hashtag)));
        whole.extend(self.handles.iter().map(|handle| (handle.span, WordKind::Handle)));
        whole.sort_unstable_by_key(|(span, _)| *span);
        whole
    }

    /// All of them in one list, by place; numbers only where they count something.
    pub fn all(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |kind, span, value| facts.push(Fact { kind, span, value });
        self.links.iter().for_each(|link| add(FactKind::Link, link.span, link.value.clone()));
        self.emails.iter().for_each(|email| add(FactKind::Email, email.span, email.value.clone()));
        self.hashtags.iter().for_each(|tag| add(FactKind::Hashtag, tag.span, tag.value.clone()));
        self.handles.iter().for_each(|handle| add(FactKind::Handle, handle.span, handle.value.clone()));
        self.phones.iter().for_each(|phone| add(FactKind::Phone, phone.span, phone.value.clone()));
        self.amounts.iter().for_each(|amount| add(FactKind::Amount, amount.span, amount.normal.clone()));
        self.percents.iter().for_each(|percent| add(FactKind::Percent, percent.span, percent.value.to_string()));
        for number in &self.numbers {
            if let Some(noun) = number.noun {
                add(FactKind::Number, number.span.join(noun), format!("{} {}", number.value, number.unit));
            }
        }
        self.addresses.iter().for_each(|address| add(FactKind::Address, address.span, address.value.clone()));
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
        // The day of a date and the hour of a time count nothing.
        let mut calendar: Vec<Span> = self.dates.iter().map(|d| d.span).chain(self.times.iter().map(|t| t.span)).collect();
        calendar.sort_unstable();
        self.numbers.retain(|number| {
            let next = calendar.partition_point(|span| span.end <= number.span.start);
            calendar.get(next).is_none_or(|span| !span.overlaps(number.span))
        });
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

/// Reads the facts that need no calendar.
pub(super) fn read_tokens(text: &str, folded: &Folded) -> Facts {
    let taken = &mut taken::Taken::default();
    let emails = email::read(folded, taken);
    let links = link::read(text, folded, taken);
    let (hashtags, handles) = token::read(folded, taken);
    let phones = phone::read(text, folded, taken);
    let amounts = amount::read(folded, taken);
    let percents = number::read_percents(folded, taken);
    let addresses = address::read(text, folded, taken);
    let numbers = number::read_numbers(folded, taken);
    Facts { links, emails, hashtags, handles, phones, amounts, percents, numbers, addresses, ..Facts::default() }
}
