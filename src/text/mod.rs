//! The text and what stands in it: spans, sentences, words and facts. Knows no city and no rule.

mod cues;
mod document;
mod draft;
mod fact;
pub mod facts;
mod folded;
pub mod lexicon;
mod memo;
mod parts;
pub mod readability;
mod sentence;
mod span;
mod tense;
mod word;

pub use cues::{Cue, Cues};
pub use document::Document;
pub use draft::{Attachment, Department, Draft};
pub use fact::{Fact, FactKind};
pub use folded::Folded;
pub use lexicon::Lexicon;
pub use memo::Memo;
pub use parts::{Part, parts, unnumbered};
pub use sentence::Sentence;
pub use span::Span;
pub use tense::Tense;
pub use word::{Word, WordKind};
