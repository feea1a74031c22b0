//! `Context`: all that a check may look at. What several checks need is computed once, when first asked for.

use std::cell::OnceCell;

use jiff::civil::Date;

use super::private_data::{Named, roles};
use crate::city::{City, NameMention};
use crate::text::{Document, Draft};

/// What a check looks at.
pub struct Context<'a> {
    pub draft: &'a Draft,
    pub document: &'a Document,
    pub city: &'a City,
    /// The day the draft is taken to be written. Nothing else reads a clock.
    pub today: Date,
    names: OnceCell<Vec<NameMention>>,
    persons: OnceCell<Vec<Named>>,
}

impl<'a> Context<'a> {
    /// A context for one run over one draft.
    pub fn new(draft: &'a Draft, document: &'a Document, city: &'a City, today: Date) -> Self {
        Self { draft, document, city, today, names: OnceCell::new(), persons: OnceCell::new() }
    }

    /// The names of the profile in the document.
    pub fn names(&self) -> &[NameMention] {
        self.names.get_or_init(|| self.city.names_in(self.document))
    }

    /// Everybody named in the document, with the role the post gives them.
    pub fn persons(&self) -> &[Named] {
        self.persons.get_or_init(|| roles(self))
    }

    /// A message with the person to ask filled in for "{contact}".
    pub fn with_contact(&self, message: &str) -> String {
        message.replace("{contact}", &format!("the {}", self.city.profile.city.contact))
    }
}
