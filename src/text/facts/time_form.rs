//! The ways one time of day is written: "7 p.m.", "7:30pm", "1330 hours", "noon", "6:30".
//!
//! A form is read here as hour, minute and half of the day. Whether bare numbers are a time at all,
//! the words around them tell (`time_context`).

use super::date_form::next;
use super::piece::{Gap, Half, Kind, Piece};
use super::time::TimeForm;
use super::time_context::LEADS;
use crate::text::Span;

/// Hours as words.
const SPELLED: [&str; 12] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The pieces of a text, for the readers of times.
pub(super) struct Words<'p, 'a> {
    pub(super) pieces: &'p [Piece<'a>],
    /// The numbers of dates, in text order: none of them is an hour.
    pub(super) dates: &'p [Span],
}

/// Numbers that may be a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) span: Span,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) minutes: bool,
    /// Two digits for an hour below ten, as tables have them.
    pub(super) padded: bool,
    pub(super) half: Option<Half>,
    pub(super) form: TimeForm,
}

impl Words<'_, '_> {
    /// Whether the number at `i` is the tail of something: "454-5110", "$8", "3.5", "#7".
    pub(super) fn hangs(&self, i: usize) -> bool {
        let Some(lead) = i.checked_sub(1).map(|before| &self.pieces[before]) else { return false };
        if lead.is_mark('#') || lead.is_mark('$') {
            return self.pieces[i].gap != Gap::Line;
        }
        let word = matches!(lead.kind, Kind::Word(_) | Kind::Weekday { .. } | Kind::Month(_));
        let opens = matches!(
            lead.kind,
            Kind::Mark('(' | '"' | '\u{201c}' | '@' | ',' | '\u{2013}' | '\u{2014}' | '*' | '\u{2022}' | '~')
        );
        let dash = lead.is_dash() && i >= 2 && !matches!(self.pieces[i - 2].kind, Kind::Number { .. } | Kind::Other);
        self.pieces[i].glued() && !opens && !dash && !word
    }

    /// The clock time at `i`, and the index behind it.
    pub(super) fn clock(&self, i: usize) -> Option<(Clock, usize)> {
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
            // "Supper is at six."
            Kind::Word(word) if self.led(i, &["at"]) && self.free(i + 1) && self.about_hours(i) => {
                let hour = SPELLED.iter().position(|spelled| *spelled == word)? as u32 + 1;
                Some((plain(piece.span, hour, 0), i + 1))
            }
            Kind::Clock { value, digits: 1 | 2, half, full } => {
                // "7p.m." is "7p" and ".m".
                let end = self.letters_tail(i + 1);
                let led = self.led(i, LEADS) || i > 0 && self.pieces[i - 1].is_dash();
                if !full && end == i + 1 && !led {
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
}
