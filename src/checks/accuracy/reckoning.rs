//! A figure that can be worked out again from the figures beside it: a sum, a difference, a share, a change.
//!
//! `sum` and `percent` find such statements; here they are worked out, told apart into right and
//! wrong, and put into words. The checklist shows the right ones, the two rules speak of the others.

use super::quantity::{Kind, Quantity, show};
use crate::checks::{Finding, Rule};
use crate::text::{Document, Span};

/// One statement, worked out again.
#[derive(Clone, Debug)]
pub(crate) struct Reckoning {
    /// The figure as stated.
    pub span: Span,
    /// Whether the post has it right.
    pub fits: bool,
    /// "The parts make 104, the post says 100.", "From $40,000 to $52,000 is 30 percent."
    pub says: String,
    because: Option<String>,
    repair: Option<String>,
    confidence: f32,
}

impl Reckoning {
    /// Parts and their total.
    pub(super) fn sum(total: &Quantity, parts: &[&Quantity]) -> Self {
        let sum: f64 = parts.iter().map(|part| part.value).sum();
        let fits = same(total.value, sum, total.kind);
        let shown = show(sum, total.kind);
        let says = if fits {
            format!("The parts make {shown}.")
        } else {
            format!("The parts make {shown}, the post says {}.", show(total.value, total.kind))
        };
        let listed: Vec<String> = parts.iter().map(|part| show(part.value, part.kind)).collect();
        let because = Some(format!("Added up: {}.", listed.join(" + ")));
        Self { span: total.span, fits, says, because, repair: None, confidence: 0.8 }
    }

    /// What is left of `a` after `b`.
    pub(super) fn difference(a: &Quantity, b: &Quantity, said: &Quantity) -> Self {
        let real = (a.value - b.value).abs();
        let fits = same(said.value, real, said.kind);
        let worked = format!("{} less {} makes {}", show(a.value, a.kind), show(b.value, b.kind), show(real, a.kind));
        let says = if fits { format!("{worked}.") } else { format!("{worked}, the post says {}.", show(said.value, said.kind)) };
        Self { span: said.span, fits, says, because: None, repair: Some(show(real, said.kind)), confidence: 0.9 }
    }

    /// A part of a whole, in percent.
    pub(super) fn share(document: &Document, part: &Quantity, whole: &Quantity, percent: &Quantity) -> Self {
        let real = part.value / whole.value.max(0.01) * 100.0;
        let worked = format!("{} of {}", show(part.value, part.kind), show(whole.value, whole.kind));
        Self::percent(document, percent, real, &worked)
    }

    /// A growth or a fall, in percent.
    pub(super) fn change(document: &Document, from: &Quantity, to: &Quantity, percent: &Quantity) -> Self {
        let real = (to.value - from.value).abs() / from.value.max(0.01) * 100.0;
        let worked = format!("From {} to {}", show(from.value, from.kind), show(to.value, to.kind));
        Self::percent(document, percent, real, &worked)
    }

    fn percent(document: &Document, percent: &Quantity, real: f64, worked: &str) -> Self {
        let typed = document.words_of(percent.span);
        let rounded = if percent.value.fract() == 0.0 { format!("{real:.0}") } else { format!("{real:.1}") };
        let unit = typed.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        Self {
            span: percent.span,
            fits: close(real, percent),
            says: format!("{worked} is {}.", show(real, Kind::Percent)),
            because: None,
            repair: (unit.len() < typed.len()).then(|| format!("{rounded}{unit}")),
            confidence: 0.85,
        }
    }

    /// A part of a whole in words: "one in three".
    pub(super) fn fraction(span: Span, part: &Quantity, whole: &Quantity, said: f64) -> Self {
        let real = part.value / whole.value.max(0.01);
        let says = format!(
            "{} of {} is {}.",
            show(part.value, part.kind),
            show(whole.value, whole.kind),
            show(real * 100.0, Kind::Percent)
        );
        Self { span, fits: (real - said).abs() <= 0.05, says, because: None, repair: None, confidence: 0.75 }
    }

    /// Shares of one whole.
    pub(super) fn shares(last: &Quantity, shares: &[Quantity]) -> Self {
        let sum: f64 = shares.iter().map(|share| share.value).sum();
        let says = format!("These shares make {} together.", show(sum, Kind::Percent));
        Self { span: last.span, fits: sum <= 101.5, says, because: None, repair: None, confidence: 0.7 }
    }

    /// The same, taken for right by another reading of the words.
    pub(super) fn right(self) -> Self {
        Self { fits: true, ..self }
    }

    /// The same with another confidence.
    pub(super) fn confidence(self, confidence: f32) -> Self {
        Self { confidence, ..self }
    }

    /// What a rule says about it; nothing where it is right.
    pub(super) fn finding(self, rule: &'static Rule) -> Option<Finding> {
        if self.fits {
            return None;
        }
        let finding = rule.finding(self.span, self.says).confidence(self.confidence);
        let finding = self.because.into_iter().fold(finding, Finding::because);
        Some(self.repair.into_iter().fold(finding, Finding::suggest))
    }
}

/// Whether two totals are the same, as far as they are given.
pub(super) fn same(a: f64, b: f64, kind: Kind) -> bool {
    let slack = match kind {
        Kind::Money if a.abs() >= 1e6 && a % 1e5 == 0.0 => 5e4,
        Kind::Money => 0.011,
        _ => 0.051,
    };
    (a - b).abs() <= slack
}

/// Whether a percent is right within its rounding.
pub(super) fn close(real: f64, percent: &Quantity) -> bool {
    let slack = if percent.about { 3.0_f64.max(percent.value.abs() * 0.1) } else { 1.01 };
    (real - percent.value).abs() <= slack
}
