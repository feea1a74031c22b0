//! `Record`: the file format of one record, in types of its own, so that the program may change and
//! a record of today still opens in twenty years.
//!
//! A record is one JSON document that says what it is. Its canonical form (RFC 8785) is what is
//! stored and hashed; it names the hash of the record before it, so that no record can be changed,
//! left out or slipped in unseen.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::city::RetentionLine;

/// The format that this version writes.
pub(super) const SCHEMA: &str = "postcheck.record/1";

/// The hash that stands before the first record.
pub(super) const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub schema: String,
    /// Year and running number: "2026-0413".
    pub number: String,
    /// SHA-256 of the record before, in hexadecimal digits.
    pub previous: String,
    /// When it was written, with the zone: "2026-11-30T09:41:00-06:00[America/Chicago]".
    pub created: String,
    /// Who wrote it.
    pub by: String,
    pub city: String,
    pub program: Program,
    pub profile: ProfileMark,
    pub entry: Entry,
}

/// The program that wrote a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Program {
    pub name: String,
    pub version: String,
    /// SHA-256 over every rule page: which rules were in force.
    pub rules: String,
    /// SHA-256 of every trained model, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub models: BTreeMap<String, String>,
}

/// The city profile that was in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileMark {
    pub name: String,
    /// SHA-256 of the profile's file.
    pub sha256: String,
}

/// What a record is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Entry {
    /// A signed post, or one that was filed without being posted.
    Post(Box<Post>),
    /// Where a signed post can be seen.
    Address { of: String, platform: String, address: String },
    /// These records must not be disposed of.
    Hold { numbers: Vec<String>, reason: String },
    /// A hold is over.
    Release { numbers: Vec<String>, reason: String },
    /// The certificate that these records were disposed of.
    Disposal { disposed: Vec<Disposed>, schedule: String, reason: String },
}

impl Entry {
    /// The word in the list.
    pub fn kind(&self) -> &'static str {
        match self {
            Entry::Post(post) if post.posted => "post",
            Entry::Post(_) => "not-posted",
            Entry::Address { .. } => "address",
            Entry::Hold { .. } => "hold",
            Entry::Release { .. } => "release",
            Entry::Disposal { .. } => "disposal",
        }
    }
}

/// A record that was disposed of: what is left of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disposed {
    pub number: String,
    pub hash: String,
}

/// A post with everything that was found, decided and confirmed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// Whether it was signed for posting; a draft may be filed as not posted.
    pub posted: bool,
    /// When the draft was begun, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<String>,
    pub desk: String,
    pub author: String,
    pub signer: String,
    pub second_reader: Option<String>,
    /// The text of the draft; for one that was not posted with its flagged private words masked.
    pub text: String,
    /// The text for each platform it goes to.
    pub versions: Vec<Version>,
    pub pictures: Vec<Picture>,
    pub scheduled: Option<String>,
    /// Findings that stay in the text, with the decisions.
    pub findings: Vec<KeptFinding>,
    /// Findings that were put right before: how many of each rule. The words that were taken out are kept nowhere.
    pub fixed: Vec<FixedFinding>,
    pub checklist: Vec<ConfirmedLine>,
    /// Checks that did not run.
    pub failures: Vec<AcceptedFailure>,
    /// The record that this one corrects.
    pub corrects: Option<String>,
    pub retention: Option<Retention>,
}

/// A text for one platform.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Version {
    pub platform: String,
    pub account: String,
    pub text: String,
}

/// A picture of the post.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    pub file: String,
    /// SHA-256 of the file; empty where the file was not at hand.
    pub sha256: String,
    pub alt: Option<String>,
    /// SHA-256 of the file it was made from, with everything that a camera wrote into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// What stood in the original and is not in the picture: kinds of it, never the values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
}

/// A finding that stays, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptFinding {
    pub rule: String,
    pub severity: String,
    pub policy: String,
    pub law: Option<String>,
    /// The platform in whose own text it stands; left out for the post itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Bytes of that text.
    pub start: usize,
    pub end: usize,
    pub message: String,
    pub decision: Option<DecisionRecord>,
}

/// What was decided about a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// "ground", "reason", "asked", "false-alarm" or "approved".
    pub answer: String,
    /// The ground, the reason, or whom and when.
    pub words: String,
    pub by: String,
    /// The second person of an approval.
    pub second: Option<String>,
    pub at: String,
}

/// Findings of one rule that were put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedFinding {
    pub rule: String,
    pub severity: String,
    pub count: usize,
    /// When each was put right, as far as that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<String>,
}

/// A line of the checklist that was confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedLine {
    pub kind: String,
    pub words: String,
    pub prompt: String,
    pub by: String,
    pub at: String,
    pub source: String,
}

/// A check that did not run, and who accepted that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedFailure {
    pub rule: String,
    pub by: String,
    pub at: String,
}

/// How long the record is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The line of the city's schedule.
    pub label: String,
    /// The first day it may be disposed of; `FOR_GOOD` where that day never comes.
    pub until: String,
}

/// The day that never comes.
pub const FOR_GOOD: &str = "9999-12-31";

impl Retention {
    /// What a line of the city's schedule asks for a record of this day.
    pub fn of(line: &RetentionLine, day: Date) -> Self {
        let until = line.until(day).map_or_else(|| FOR_GOOD.to_owned(), |until| until.to_string());
        Self { label: line.label.clone(), until }
    }

    /// Whether the record may be disposed of on this day, as far as the schedule goes.
    pub fn is_over(&self, today: Date) -> bool {
        self.until <= today.to_string()
    }

    /// "until 2029-11-30", "for good".
    pub fn words(&self) -> String {
        if self.until == FOR_GOOD { "for good".to_owned() } else { format!("until {}", self.until) }
    }
}

impl Record {
    /// The canonical form (RFC 8785): what is stored and hashed.
    ///
    /// # Errors
    /// A number that JSON cannot hold; the types above have none.
    pub fn canonical(&self) -> Result<String, serde_json::Error> {
        serde_json_canonicalizer::to_string(self)
    }
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
