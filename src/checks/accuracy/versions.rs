//! The same facts in the post, in its versions for other platforms and in the descriptions of its pictures.

use super::clash::Clash;
use crate::checks::Context;
use crate::city::{City, NameKind, NameMention};
use crate::text::facts::{DateForm, DateMention, PhoneForm, TimeMention};
use crate::text::{Document, Span};

/// A disagreement with another text: where it stands in the post, and the other text's words.
pub(super) struct Disagreement {
    pub clash: Clash,
    pub other: String,
    /// "the X version".
    pub whose: String,
}

/// Every fact that another text of the draft gives differently.
pub(super) fn disagreements(cx: &Context<'_>) -> Vec<Disagreement> {
    let named = |id: &str| cx.city.profile.platforms.iter().find(|p| p.id == id).map_or(id.to_owned(), |p| p.name.clone());
    let versions = cx.draft.versions.iter().map(|(id, text)| (format!("the {} version", named(id)), text.as_str()));
    let pictures = cx.draft.attachments.iter().flatten().filter_map(|picture| {
        let alt = picture.alt.as_deref().filter(|alt| !alt.trim().is_empty())?;
        Some((format!("the description of {}", picture.file), alt))
    });
    let mut found = Vec::new();
    for (whose, text) in versions.chain(pictures) {
        let other = Document::read(text, cx.today);
        for (mine, theirs) in against(cx, &other) {
            let clash = Clash::new(mine, mine, 0.8);
            found.push(Disagreement { clash, other: other.words_of(theirs).to_owned(), whose: whose.clone() });
        }
    }
    found
}

/// The facts of one kind that stand on one side only; a shorter text may leave facts out.
fn odd<T>(mine: &[T], theirs: &[T], fits: impl Fn(&T, &T) -> bool, span: impl Fn(&T) -> Span) -> Option<(Span, Span)> {
    let (mine, theirs) = (&mine[..mine.len().min(60)], &theirs[..theirs.len().min(60)]);
    let foreign = theirs.iter().find(|their| mine.iter().all(|my| !fits(my, their)))?;
    let missing = mine.iter().find(|my| theirs.iter().all(|their| !fits(my, their)))?;
    Some((span(missing), span(foreign)))
}

fn against(cx: &Context<'_>, other: &Document) -> Vec<(Span, Span)> {
    let (a, b) = (&cx.document.facts, &other.facts);
    let mut found = Vec::new();
    let days = |dates: &[DateMention]| -> Vec<DateMention> {
        dates
            .iter()
            .filter(|date| date.form != DateForm::Relative && (date.date.is_some() || date.weekday.is_some()))
            .copied()
            .collect()
    };
    found.extend(odd(&days(&a.dates), &days(&b.dates), same_day, |date| date.span));
    found.extend(odd(&a.times, &b.times, same_time, |time| time.span));
    let worth = |x: Option<f64>, y: Option<f64>| x.zip(y).is_none_or(|(x, y)| (x - y).abs() < 0.005);
    found.extend(odd(&a.amounts, &b.amounts, |x, y| worth(x.value, y.value), |amount| amount.span));
    found.extend(odd(&a.percents, &b.percents, |x, y| (x.value - y.value).abs() < 0.005, |percent| percent.span));
    let tail = |number: &str| number.get(number.len().saturating_sub(7)..).unwrap_or(number).to_owned();
    let full = |phones: &[crate::text::facts::Phone]| -> Vec<crate::text::facts::Phone> {
        phones.iter().filter(|phone| matches!(phone.form, PhoneForm::Full | PhoneForm::Local)).cloned().collect()
    };
    found.extend(odd(&full(&a.phones), &full(&b.phones), |x, y| tail(&x.value) == tail(&y.value), |phone| phone.span));
    found.extend(odd(&a.addresses, &b.addresses, |x, y| x.value == y.value, |address| address.span));
    for number in a.numbers.iter().filter(|number| !number.unit.is_empty()).take(20) {
        let mut same = b.numbers.iter().filter(|theirs| theirs.unit == number.unit).take(2);
        let once = a.numbers.iter().filter(|mine| mine.unit == number.unit).take(2).count() == 1;
        if let (true, Some(theirs), None) = (once, same.next(), same.next())
            && (theirs.value - number.value).abs() > 0.001
        {
            found.push((number.span, theirs.span));
        }
    }
    let (mine, theirs) = (places(cx.city, cx.document), places(cx.city, other));
    if let ([a], [b]) = (&mine[..], &theirs[..])
        && a.kind != b.kind
    {
        found.push((a.span, b.span));
    }
    found
}

/// A weekday alone fits every such day.
fn same_day(a: &DateMention, b: &DateMention) -> bool {
    let weekday = |date: &DateMention| date.weekday.map(|weekday| weekday.day).or(date.date.map(|day| day.weekday()));
    match (a.date, b.date) {
        (Some(x), Some(y)) if a.form == DateForm::Calendar && b.form == DateForm::Calendar => x == y,
        _ => weekday(a) == weekday(b),
    }
}

/// A time without its half of the day fits both.
fn same_time(a: &TimeMention, b: &TimeMention) -> bool {
    match (a.time, b.time) {
        (Some(x), Some(y)) => x == y,
        _ => a.hour % 12 == b.hour % 12 && a.minute == b.minute,
    }
}

fn places(city: &City, document: &Document) -> Vec<NameMention> {
    let named = city.names_in(document).into_iter();
    named.filter(|name| matches!(name.kind, NameKind::Place(_) | NameKind::Street(_))).collect()
}
