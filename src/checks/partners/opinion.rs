//! What the explain view and the measurements see: every organisation, and how the post speaks of it.

use super::stance::{self, Shape};
use super::target::{Mention, Mentioned};
use crate::checks::Context;
use crate::text::Span;

/// An organisation in a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organization {
    pub span: Span,
    /// Whether the profile lists it as a partner.
    pub listed: bool,
}

/// How a post speaks of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StanceLabel {
    Negative,
    Neutral,
    Positive,
}

impl StanceLabel {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            StanceLabel::Negative => "negative",
            StanceLabel::Neutral => "neutral",
            StanceLabel::Positive => "positive",
        }
    }
}

/// From here on the encoder’s word counts as ill, and as well. Chosen on news sentences it had not seen.
const ILL: f32 = 0.35;
const WELL: f32 = 0.5;

/// What a post says of one mention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    pub target: Span,
    pub label: StanceLabel,
    /// From 0 to 1: how sure the label is.
    pub score: f32,
}

/// The organisations of a post by name or noun.
pub(in crate::checks) fn organizations(cx: &Context<'_>) -> Vec<Organization> {
    let reading = cx.reading();
    reading
        .mentions
        .iter()
        .filter(|mention| !matches!(mention.how, Mentioned::Back(_)))
        .map(|mention| Organization { span: mention.span, listed: mention.listed() })
        .collect()
}

/// The stance towards every mention, words that refer back included.
pub(in crate::checks) fn stances(cx: &Context<'_>) -> Vec<Stance> {
    cx.reading().mentions.iter().map(|mention| stance_of(cx, mention.span)).collect()
}

/// The stance towards the words at `target`, whoever they name.
pub(in crate::checks) fn stance_of(cx: &Context<'_>, target: Span) -> Stance {
    let sentence = cx.document.sentence_at(target.start).unwrap_or(0);
    let mention = Mention { span: target, how: Mentioned::Named, sentence };
    let (negative, positive) = stance::towards(cx, mention);
    if let (Some((ill, well)), None) = (stance::seen(cx, mention), negative) {
        let (label, score) = if ill >= ILL {
            (StanceLabel::Negative, ill)
        } else if well >= WELL {
            (StanceLabel::Positive, well)
        } else {
            (StanceLabel::Neutral, 1.0 - ill.max(well))
        };
        return Stance { target, label, score: score.min(0.99) };
    }
    if let Some(score) = negative {
        // Irony and questions are less sure than plain words.
        let faint = matches!(score.1, Shape::Question | Shape::Sarcasm | Shape::Comparison);
        return Stance {
            target,
            label: StanceLabel::Negative,
            score: (0.4 + score.0 * if faint { 0.15 } else { 0.2 }).min(0.99),
        };
    }
    if positive {
        return Stance { target, label: StanceLabel::Positive, score: 0.6 };
    }
    Stance { target, label: StanceLabel::Neutral, score: 0.6 }
}
