//! `Draft`: what the author typed and said about it, before anything is read out of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// The desk a draft belongs to. An unknown id counts as the city's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Department {
    #[default]
    City,
    Parks,
    PublicWorks,
    Fire,
    Police,
}

impl Department {
    /// Every desk, in the order the window lists them.
    pub const ALL: [Department; 5] =
        [Department::City, Department::Parks, Department::PublicWorks, Department::Fire, Department::Police];

    /// The desk with this id; the city's where there is none.
    pub fn from_id(id: &str) -> Department {
        let wanted = id.trim().to_ascii_lowercase().replace(['_', ' '], "-");
        Self::ALL.into_iter().find(|desk| desk.id() == wanted).unwrap_or_default()
    }

    /// The id used on the command line and in records.
    pub fn id(self) -> &'static str {
        match self {
            Department::City => "city",
            Department::Parks => "parks",
            Department::PublicWorks => "public-works",
            Department::Fire => "fire",
            Department::Police => "police",
        }
    }

    /// How the window names the desk.
    pub fn title(self) -> &'static str {
        match self {
            Department::City => "City Hall desk",
            Department::Parks => "Parks desk",
            Department::PublicWorks => "Public works desk",
            Department::Fire => "Fire desk",
            Department::Police => "Police desk",
        }
    }

    /// Whether the rules for police posts apply in full.
    pub fn is_police(self) -> bool {
        self == Department::Police
    }
}

/// A picture that goes out with the post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// File name, without its folder.
    pub file: String,
    /// Alternative text, if the author wrote any.
    pub alt: Option<String>,
}

/// A post being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The post as typed.
    pub text: String,
    pub department: Department,
    /// Ids of the platforms it is meant for; none means that no platform's limit applies.
    pub platforms: Vec<String>,
    /// The day it is to be posted, where that is planned.
    pub scheduled: Option<Date>,
    /// Pictures; `None` where nothing is known about them, so that no rule may conclude from their absence.
    pub attachments: Option<Vec<Attachment>>,
    /// Texts of their own for single platforms, by platform id.
    pub versions: BTreeMap<String, String>,
    /// Counts up with every edit; a report names the revision it was made from.
    pub revision: u64,
}

impl Draft {
    /// A draft of the city desk with nothing but its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}
