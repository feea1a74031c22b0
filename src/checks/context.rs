//! `Context`: all that a check may look at. What several checks need is computed once, when first asked for.

use std::cell::OnceCell;
use std::sync::Arc;

use jiff::civil::Date;

use super::grammar;
use super::private_data::{Named, roles};
use crate::checks::negotiations::{self, Disclosure};
use crate::checks::partners::{self, Organization, Stance};
use crate::city::{City, NameMention};
use crate::model::{SentenceSight, Sights};
use crate::text::{Document, Draft, Span};

/// What a check looks at.
pub struct Context<'a> {
    pub draft: &'a Draft,
    pub document: &'a Document,
    pub city: &'a City,
    /// The day the draft is taken to be written. Nothing else reads a clock.
    pub today: Date,
    names: OnceCell<Vec<NameMention>>,
    word_classes: OnceCell<Vec<Arc<grammar::Reading>>>,
    disclosures: OnceCell<Vec<Disclosure>>,
    reading: OnceCell<partners::Reading>,
    persons: OnceCell<Vec<Named>>,
    sights: Sights,
}

impl<'a> Context<'a> {
    /// A context for one run over one draft.
    pub fn new(draft: &'a Draft, document: &'a Document, city: &'a City, today: Date) -> Self {
        Self {
            draft,
            document,
            city,
            today,
            names: OnceCell::new(),
            word_classes: OnceCell::new(),
            disclosures: OnceCell::new(),
            reading: OnceCell::new(),
            persons: OnceCell::new(),
            sights: Sights::new(),
        }
    }

    /// The same context with what the encoder made of the sentences.
    pub fn with_sights(self, sights: Sights) -> Self {
        Self { sights, ..self }
    }

    /// What the encoder made of each sentence; shorter than the document where it was not asked.
    pub(crate) fn sights(&self) -> &Sights {
        &self.sights
    }

    /// What the encoder made of the sentence with this index.
    pub(in crate::checks) fn sight(&self, sentence: usize) -> Option<&SentenceSight> {
        self.sights.get(sentence)?.as_deref()
    }

    /// The names of the profile in the document.
    pub fn names(&self) -> &[NameMention] {
        self.names.get_or_init(|| self.city.names_in(self.document))
    }

    /// Each sentence with the classes of its words, in the order of `document.sentences`.
    pub(super) fn word_classes(&self) -> &[Arc<grammar::Reading>] {
        self.word_classes.get_or_init(|| grammar::word_classes(self.document))
    }

    /// What the document gives away about matters that are still open.
    pub(in crate::checks) fn disclosures(&self) -> &[Disclosure] {
        self.disclosures.get_or_init(|| negotiations::read(self.document, &self.sights))
    }

    /// The organisations in the document and what is said of them.
    pub(in crate::checks) fn reading(&self) -> &partners::Reading {
        self.reading.get_or_init(|| partners::read(self))
    }

    /// Everybody named in the document, with the role the post gives them.
    pub fn persons(&self) -> &[Named] {
        self.persons.get_or_init(|| roles(self))
    }

    /// The organisations in the document, by name or by noun.
    pub fn organizations(&self) -> Vec<Organization> {
        partners::organizations(self)
    }

    /// How the document speaks of every organisation, words that refer back to one included.
    pub fn stances(&self) -> Vec<Stance> {
        partners::stances(self)
    }

    /// How the document speaks of the words at `target`, whoever they name.
    pub fn stance_of(&self, target: Span) -> Stance {
        partners::stance_of(self, target)
    }

    /// A message with the person to ask filled in for "{contact}".
    pub fn with_contact(&self, message: &str) -> String {
        message.replace("{contact}", &format!("the {}", self.city.profile.city.contact))
    }
}
