//! Who signs, how far the signing is, and what was handed over.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::city::Platform;
use crate::store::Opened;
use crate::store::archive::Entry;
use crate::text::Department;

/// What a person does here.
#[derive(Clone, Debug)]
pub(crate) enum SignOffAct {
    Sign,
    /// Writes the record without waiting for the seconds to pass.
    Now,
    Cancel,
    /// Another folder for the records.
    Folder,
    /// Goes where something is open.
    ShowOpen,
    /// Which of a platform's accounts.
    Account(String, usize),
    Copy(usize),
    /// The address of a posted text was written.
    Address(usize),
    OpenRecord,
    Done,
}

/// How far the signing is.
#[derive(Default)]
pub(crate) enum Stage {
    #[default]
    Open,
    /// Signed, and written at this time unless somebody takes it back.
    Soon {
        entry: Box<Entry>,
        until: f64,
    },
    Writing,
    /// The record is written.
    Signed(Box<Handed>),
}

/// The signing of one draft.
#[derive(Default)]
pub(crate) struct SignOff {
    pub(crate) signer: String,
    pub(crate) reader: String,
    pub(crate) initials: String,
    /// The chosen account of each platform, by its place in the profile.
    pub(crate) accounts: BTreeMap<String, usize>,
    /// What is open, one sentence each.
    pub(crate) refused: Vec<String>,
    /// Why the record could not be written.
    pub(crate) trouble: Option<String>,
    pub(crate) stage: Stage,
}

/// A signed post on its way to the platforms.
pub(crate) struct Handed {
    pub(crate) opened: Box<Opened>,
    pub(crate) at: DateTime,
    pub(crate) posts: Vec<Posting>,
    /// Whether a second reader was asked for.
    pub(crate) second_reader: bool,
}

/// One text for one account.
pub(crate) struct Posting {
    pub(crate) platform: String,
    pub(crate) name: String,
    pub(crate) account: String,
    pub(crate) text: String,
    /// Whether it is the first or only part, whose address is the post's.
    pub(crate) leads: bool,
    pub(crate) copied: Option<DateTime>,
    pub(crate) address: String,
    /// The address has its own record.
    pub(crate) posted: bool,
}

impl SignOff {
    /// Whether the record is written.
    pub(crate) fn is_signed(&self) -> bool {
        matches!(self.stage, Stage::Signed(_))
    }

    /// Whether a signature is given that nobody took back.
    pub(crate) fn is_under_way(&self) -> bool {
        !matches!(self.stage, Stage::Open)
    }

    /// The account of a platform: chosen, the desk's own, or the first.
    pub(crate) fn account<'a>(&self, platform: &'a Platform, desk: Department) -> Option<&'a str> {
        let own = || platform.accounts.iter().position(|account| account.department == desk.id());
        let at = self.accounts.get(&platform.id).copied().or_else(own).unwrap_or(0);
        platform.accounts.get(at).map(|account| account.name.as_str())
    }

    /// Whether the initials fit the second reader's name.
    pub(crate) fn initials_fit(&self) -> bool {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect::<String>();
        let first: String = self.reader.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic())).collect();
        !self.initials.trim().is_empty() && letters(&self.initials) == letters(&first)
    }
}

impl Handed {
    /// How many texts were copied or posted.
    pub(crate) fn done(&self) -> usize {
        self.posts.iter().filter(|post| post.copied.is_some() || post.posted).count()
    }

    /// The first text that nobody has copied yet.
    pub(crate) fn next(&self) -> Option<usize> {
        self.posts.iter().position(|post| post.copied.is_none() && !post.posted)
    }
}

#[cfg(test)]
mod tests {
    use super::SignOff;

    #[test]
    fn initials_belong_to_the_name() {
        let fit = |name: &str, initials: &str| {
            SignOff { reader: name.to_owned(), initials: initials.to_owned(), ..SignOff::default() }.initials_fit()
        };
        assert!(fit("Lee Ray", "LR") && fit("Lee Ray", "l.r."));
        assert!(!fit("Lee Ray", "DW") && !fit("Lee Ray", ""));
    }
}
