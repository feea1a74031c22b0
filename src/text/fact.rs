//! `Fact`: something in the text that can be true or false, in the one form that the checklist and
//! the explain view need. The typed forms (`document.facts.dates` and so on) hold the details.

use super::Span;

/// What kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    Date,
    Time,
    Phone,
    Email,
    Link,
    Amount,
    Percent,
    Number,
    Address,
    Hashtag,
    Handle,
}

impl FactKind {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            FactKind::Date => "date",
            FactKind::Time => "time",
            FactKind::Phone => "phone",
            FactKind::Email => "email",
            FactKind::Link => "link",
            FactKind::Amount => "amount",
            FactKind::Percent => "percent",
            FactKind::Number => "number",
            FactKind::Address => "address",
            FactKind::Hashtag => "hashtag",
            FactKind::Handle => "handle",
        }
    }
}

/// One fact, with its value in a normal form: "2026-12-15", "19:00", "2184545100", "1200000.00".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: FactKind,
    pub span: Span,
    pub value: String,
}
