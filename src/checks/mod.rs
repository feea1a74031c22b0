//! The checks. One file holds one check; this file holds the list of all of them.
//!
//! A check reads a `Context` and returns findings. It cannot fail, opens no file, reads no clock and
//! sees no other check. Vocabulary lives in `dictionaries/`, judgement in the check.

mod accuracy;
mod conduct;
mod context;
mod example;
mod finding;
mod format;
mod frames;
mod grammar;
mod meaning;
mod negotiations;
mod partners;
mod private_data;
mod rule;
mod scene;
mod spelling;

pub(crate) use accuracy::{Reckoning, places_by_form, reckonings, same_office, title_of};
pub use context::Context;
pub use example::{Example, Expect, TODAY, unmark};
pub use finding::{Finding, Suggestion};
pub(crate) use meaning::{hears, read_again, temper};
pub use partners::{Organization, Stance, StanceLabel};
pub use private_data::{Named, Role};
pub use rule::{Category, Rule, Severity};
pub use spelling::{forms_like, is_english, suggestion_features};

/// One check: a rule and the judgement behind it.
pub trait Check: Sync {
    /// The page of the rule.
    fn rule(&self) -> &'static Rule;

    /// Every passage the rule speaks about, in any order.
    fn run(&self, cx: &Context<'_>) -> Vec<Finding>;

    /// Adds what is too slow for every key stroke: suggestions for one finding that somebody looks at.
    fn elaborate(&self, _cx: &Context<'_>, _finding: &mut Finding) {}
}

/// Every check, in the order of the rule index.
pub fn all() -> impl Iterator<Item = &'static dyn Check> {
    [spelling::ALL, grammar::ALL, private_data::ALL, negotiations::ALL, partners::ALL, conduct::ALL, accuracy::ALL, format::ALL]
        .into_iter()
        .flatten()
        .copied()
}
