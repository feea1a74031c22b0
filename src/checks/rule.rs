//! `Rule`: the page of one rule, as data. The same page is its entry in `postcheck rules`, its card
//! in the window, its lesson in training and its tests.

use super::{Example, Finding};
use crate::text::Span;

/// What the employee must do about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Advice.
    Note,
    /// A person must decide.
    Warn,
    /// Must change, or a second person approves.
    Stop,
}

impl Severity {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warn => "warn",
            Severity::Stop => "stop",
        }
    }
}

/// The eight kinds of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Spelling,
    Grammar,
    PrivateData,
    Negotiations,
    Partners,
    Conduct,
    Accuracy,
    Format,
}

impl Category {
    /// Every category, in the order of the policy requirements.
    pub const ALL: [Category; 8] = [
        Category::Spelling,
        Category::Grammar,
        Category::PrivateData,
        Category::Negotiations,
        Category::Partners,
        Category::Conduct,
        Category::Accuracy,
        Category::Format,
    ];

    /// The word before the slash of a rule id.
    pub fn id(self) -> &'static str {
        match self {
            Category::Spelling => "spelling",
            Category::Grammar => "grammar",
            Category::PrivateData => "private-data",
            Category::Negotiations => "negotiations",
            Category::Partners => "partners",
            Category::Conduct => "conduct",
            Category::Accuracy => "accuracy",
            Category::Format => "format",
        }
    }

    /// The category with this id.
    pub fn from_id(id: &str) -> Option<Category> {
        Self::ALL.into_iter().find(|category| category.id() == id)
    }

    /// How the window names it.
    pub fn title(self) -> &'static str {
        match self {
            Category::Spelling => "Spelling",
            Category::Grammar => "Grammar",
            Category::PrivateData => "Private data",
            Category::Negotiations => "Negotiations",
            Category::Partners => "Partners",
            Category::Conduct => "Conduct",
            Category::Accuracy => "Facts",
            Category::Format => "Format",
        }
    }
}

/// The page of one rule.
#[derive(Debug)]
pub struct Rule {
    pub category: Category,
    /// The name behind the slash. Ids go into records that are kept for years: never rename one.
    pub name: &'static str,
    /// What the window's list calls it, a few words without a period.
    pub title: &'static str,
    /// The severity of an ordinary case; a finding may carry another.
    pub severity: Severity,
    /// The sentences of the policy it serves: "P-34". `city::policy` knows their sections.
    pub policy: &'static [&'static str],
    /// The statutes behind it: "Minn. Stat. 13.82".
    pub law: Option<&'static str>,
    /// What is flagged, one sentence.
    pub flags: &'static str,
    /// What is left alone, one sentence.
    pub leaves: &'static str,
    /// Why it matters, one or two sentences in a colleague's words.
    pub why: &'static str,
    /// What to do instead.
    pub instead: &'static str,
    pub examples: &'static [Example],
}

impl Rule {
    /// "category/name".
    pub fn id(&self) -> String {
        format!("{}/{}", self.category.id(), self.name)
    }

    /// Starts a finding of this rule.
    pub fn finding(&'static self, span: Span, message: impl Into<String>) -> Finding {
        Finding::new(self, span, message.into())
    }
}
