//! The facts a post states: how people write each kind, and its value.
//!
//! Reading never fails: what cannot be read as a fact is not one. Judging a fact is a check's work.

mod token;

use super::fact::{Fact, FactKind};
use super::{Folded, Span, WordKind};

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
        facts.sort_by_key(|fact| (fact.span, fact.kind));
        facts
    }
}

/// Reads the tokens that words are split around.
pub(super) fn read_tokens(text: &str, folded: &Folded) -> Facts {
    token::read(text, folded)
}
