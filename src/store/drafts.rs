//! The drafts being written, one file each, written anew as a person types.
//!
//! A file is written beside its place and moved there, so that a crash or a power cut leaves the old
//! one or the new one and never a half. A file that cannot be read is left alone and named.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::pictures;
use super::saved_review::SavedReview;
use crate::review::{Answer, Decision, FindingKey};

const SCHEMA: &str = "postcheck.draft/1";

/// A decision about a flagged passage, as the draft's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The id of the rule.
    pub rule: String,
    /// The flagged words.
    pub words: String,
    /// The sentence they stand in; a changed sentence is decided anew.
    pub sentence: String,
    /// Which of several equal passages, counted from 0.
    pub nth: usize,
    pub answer: KeptAnswer,
    /// Who decided.
    pub by: String,
    pub at: Timestamp,
}

/// Why the passage stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum KeptAnswer {
    Ground { id: String, source: String },
    Reason { reason: String },
    Asked { whom: String, when: String },
    FalseAlarm,
    Approved { by: String, reason: String },
}

impl Kept {
    /// The entry for a decision.
    pub fn new(key: &FindingKey, decision: &Decision) -> Self {
        let answer = match decision.answer.clone() {
            Answer::Ground { id, source } => KeptAnswer::Ground { id, source },
            Answer::Reason(reason) => KeptAnswer::Reason { reason },
            Answer::Asked { whom, when } => KeptAnswer::Asked { whom, when },
            Answer::FalseAlarm => KeptAnswer::FalseAlarm,
            Answer::Approved { by, reason } => KeptAnswer::Approved { by, reason },
        };
        let FindingKey { rule, words, sentence, nth } = key.clone();
        Self { rule, words, sentence, nth, answer, by: decision.by.clone(), at: decision.at }
    }

    /// Which finding it is about.
    pub fn key(&self) -> FindingKey {
        let (rule, words, sentence) = (self.rule.clone(), self.words.clone(), self.sentence.clone());
        FindingKey { rule, words, sentence, nth: self.nth }
    }

    /// The decision itself.
    pub fn decision(&self) -> Decision {
        let answer = match self.answer.clone() {
            KeptAnswer::Ground { id, source } => Answer::Ground { id, source },
            KeptAnswer::Reason { reason } => Answer::Reason(reason),
            KeptAnswer::Asked { whom, when } => Answer::Asked { whom, when },
            KeptAnswer::FalseAlarm => Answer::FalseAlarm,
            KeptAnswer::Approved { by, reason } => Answer::Approved { by, reason },
        };
        Decision { answer, by: self.by.clone(), at: self.at }
    }

    /// Whether it is about this finding.
    pub fn is_about(&self, key: &FindingKey) -> bool {
        self.nth == key.nth && self.rule == key.rule && self.words == key.words && self.sentence == key.sentence
    }
}

/// A question that was written to the person who may decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The id of the rule.
    pub rule: String,
    /// The flagged words.
    pub words: String,
    /// The sentence they stand in.
    pub sentence: String,
    /// Which of several equal passages, counted from 0.
    pub nth: usize,
    pub at: DateTime,
}

impl Asked {
    /// The entry for a question asked now.
    pub fn new(key: &FindingKey, at: DateTime) -> Self {
        let FindingKey { rule, words, sentence, nth } = key.clone();
        Self { rule, words, sentence, nth, at }
    }

    /// Whether it is about this finding.
    pub fn is_about(&self, key: &FindingKey) -> bool {
        self.nth == key.nth && self.rule == key.rule && self.words == key.words && self.sentence == key.sentence
    }
}

/// A picture of a draft: the copy that goes out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPicture {
    /// The name it goes out under.
    pub file: String,
    /// SHA-256 of the copy.
    pub sha256: String,
    /// SHA-256 of the file it was made from.
    pub original: String,
    /// How many bytes the copy has.
    pub bytes: u64,
    pub width: u32,
    pub height: u32,
    /// The text for people who cannot see it; empty until somebody writes it.
    #[serde(default)]
    pub alt: String,
    /// What was in the file and is not in the copy, as words of `pictures::Trace`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
}

/// A draft as its file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedDraft {
    pub schema: String,
    pub id: String,
    /// The name a person gave it; otherwise its first words serve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub text: String,
    pub department: String,
    #[serde(default)]
    pub platforms: Vec<String>,
    /// Texts of their own for single platforms, by platform id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub versions: BTreeMap<String, String>,
    /// The pictures that go out with it; the files themselves lie in the folder of pictures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<SavedPicture>,
    /// What was decided and confirmed so far.
    #[serde(default)]
    pub review: SavedReview,
    /// The record that this post corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    #[serde(default)]
    pub kept: Vec<Kept>,
    #[serde(default)]
    pub asked: Vec<Asked>,
    pub begun: DateTime,
    pub saved: DateTime,
    /// The worst severity that was open, or "clean"; for the list of drafts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<String>,
}

impl SavedDraft {
    /// An empty draft.
    pub fn new(id: String, now: DateTime) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            id,
            title: None,
            text: String::new(),
            department: String::new(),
            platforms: Vec::new(),
            versions: BTreeMap::new(),
            pictures: Vec::new(),
            review: SavedReview::default(),
            corrects: None,
            kept: Vec::new(),
            asked: Vec::new(),
            begun: now,
            saved: now,
            worst: None,
        }
    }
}

/// Why a file could not be written or read, in words for the person at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// "Drafts can’t be saved".
    pub what: String,
    /// "the disk is full".
    pub why: String,
}

impl Trouble {
    /// Says what failed and reads the reason out of the system's answer.
    pub fn new(what: impl Into<String>, error: &io::Error) -> Self {
        use io::ErrorKind::{
            IsADirectory, NotADirectory, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        let why = match error.kind() {
            StorageFull => "the disk is full".to_owned(),
            QuotaExceeded => "your share of the disk is full".to_owned(),
            ReadOnlyFilesystem => "the disk is read-only".to_owned(),
            PermissionDenied => "this account may not use the folder".to_owned(),
            NotFound | NotADirectory | IsADirectory => "the folder is missing".to_owned(),
            io::ErrorKind::InvalidData => "it is not plain text".to_owned(),
            _ => format!("the system says “{error}”"),
        };
        Self { what: what.into(), why }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.why)
    }
}

/// The folder of drafts inside the data folder.
#[derive(Clone, Debug)]
pub struct Drafts {
    folder: PathBuf,
}

/// What the folder held.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Newest first.
    pub drafts: Vec<SavedDraft>,
    /// One sentence for each file that could not be read.
    pub unread: Vec<String>,
    /// Whether the last run ended without a word: a crash, a power cut.
    pub cut_short: bool,
}

impl SavedDraft {
    /// Whether there is nothing in it that anybody could miss.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.pictures.is_empty()
    }
}

impl Drafts {
    /// The drafts of a data folder. Touches nothing yet.
    pub fn of(data: &Path) -> Self {
        Self { folder: data.join("drafts") }
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// The pictures of the drafts.
    pub fn pictures(&self) -> pictures::Folder {
        pictures::Folder::in_drafts(&self.folder)
    }

    fn session(&self) -> PathBuf {
        self.folder.join("session")
    }

    /// Reads every draft and notes that a session has begun.
    pub fn begin(&self) -> Result<Found, Trouble> {
        let failed = |error: io::Error| Trouble::new("Drafts can’t be saved", &error);
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let mut found = Found { cut_short: self.session().exists(), ..Found::default() };
        for entry in fs::read_dir(&self.folder).map_err(failed)?.flatten() {
            let path = entry.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_none_or(|extension| extension != "json") || name.starts_with('.') {
                continue;
            }
            match read(&path) {
                Ok(draft) => found.drafts.push(draft),
                Err(why) => found.unread.push(format!("A draft could not be read ({why}). It was left in its place: {name}.")),
            }
        }
        found.drafts.sort_by(|a, b| (b.saved, &b.id).cmp(&(a.saved, &a.id)));
        // Only where every draft could be read is it known which pictures nobody needs any more.
        if found.unread.is_empty() {
            let pictures = found.drafts.iter().flat_map(|draft| &draft.pictures);
            self.pictures().sweep(&pictures.map(|picture| picture.sha256.as_str()).collect());
        }
        write_whole(&self.session(), b"open\n").map_err(failed)?;
        Ok(found)
    }

    /// Notes that the session ended as it should.
    pub fn end(&self) {
        // A marker left behind only brings a friendly sentence at the next start.
        let _ = fs::remove_file(self.session());
    }

    /// Writes one draft.
    pub fn save(&self, draft: &SavedDraft) -> Result<(), Trouble> {
        let failed = |error: io::Error| Trouble::new("Drafts can’t be saved", &error);
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let bytes = serde_json::to_vec_pretty(draft).map_err(|error| failed(error.into()))?;
        write_whole(&self.path(&draft.id), &bytes).map_err(failed)
    }

    /// Takes one draft away.
    pub fn remove(&self, id: &str) -> Result<(), Trouble> {
        match fs::remove_file(self.path(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Trouble::new("The draft can’t be taken off the list", &error))
            }
            _ => Ok(()),
        }
    }
}

fn read(path: &Path) -> Result<SavedDraft, String> {
    let text = fs::read_to_string(path).map_err(|error| Trouble::new("", &error).why)?;
    let draft: SavedDraft = serde_json::from_str(&text).map_err(|error| format!("line {} is damaged", error.line()))?;
    if draft.schema == SCHEMA { Ok(draft) } else { Err(format!("it is of another version, {}", draft.schema)) }
}

/// Reads a text a person chose.
pub fn read_text(path: &Path) -> Result<String, Trouble> {
    let text = fs::read_to_string(path).map_err(|error| Trouble::new(format!("{} can’t be opened", name_of(path)), &error))?;
    // A mark that some editors put first is no part of the post.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// Writes a text where a person chose.
pub fn write_text(path: &Path, text: &str) -> Result<(), Trouble> {
    write_whole(path, text.as_bytes()).map_err(|error| Trouble::new(format!("{} can’t be saved", name_of(path)), &error))
}

/// Writes a picture where a person chose, whole or not at all.
pub fn write_picture(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    write_whole(path, bytes).map_err(|error| Trouble::new(format!("{} can’t be saved", name_of(path)), &error))
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a file beside its place, waits until the disk has it, and moves it there. Only the owner may read it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::NotFound)?.to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let result = write_beside(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if result.is_err() {
        // The half-written file is of no use to anyone; the old one stands untouched.
        let _ = fs::remove_file(&beside);
        return result;
    }
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        // The move itself lasts only once the folder is on the disk. Some systems refuse; the file is written all the same.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

fn write_beside(beside: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file: File = options.open(beside)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime {
        jiff::civil::date(2026, 11, 30).at(9, 41, 0, 0)
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let data = tempfile::tempdir().unwrap();
        let drafts = Drafts::of(data.path());
        assert!(!drafts.begin().unwrap().cut_short);
        let mut draft = SavedDraft::new("a".to_owned(), now());
        draft.text = "Foley Road reopens “Friday” 🚧\n\nThank you.".to_owned();
        drafts.save(&draft).unwrap();
        let found = drafts.begin().unwrap();
        assert!(found.cut_short, "the first session never ended");
        assert_eq!(found.drafts, [draft]);
        drafts.end();
        assert!(!drafts.begin().unwrap().cut_short);
        drafts.remove("a").unwrap();
        drafts.remove("a").unwrap();
        assert!(drafts.begin().unwrap().drafts.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_a_draft() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        let drafts = Drafts::of(data.path());
        drafts.save(&SavedDraft::new("a".to_owned(), now())).unwrap();
        let mode = fs::metadata(drafts.path("a")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_damaged_file_is_named_and_left_alone() {
        let data = tempfile::tempdir().unwrap();
        let drafts = Drafts::of(data.path());
        drafts.begin().unwrap();
        fs::write(drafts.path("b"), "{\n \"schema\": \"postcheck.dr").unwrap();
        let found = drafts.begin().unwrap();
        assert_eq!(found.unread, ["A draft could not be read (line 2 is damaged). It was left in its place: b.json."]);
        assert!(drafts.path("b").exists());
    }

    #[test]
    fn trouble_is_one_clear_sentence() {
        let says = |kind: io::ErrorKind| Trouble::new("Drafts can’t be saved", &kind.into()).to_string();
        assert_eq!(says(io::ErrorKind::StorageFull), "Drafts can’t be saved: the disk is full");
        assert_eq!(says(io::ErrorKind::ReadOnlyFilesystem), "Drafts can’t be saved: the disk is read-only");
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join("drafts"), "in the way").unwrap();
        assert!(Drafts::of(data.path()).save(&SavedDraft::new("a".to_owned(), now())).is_err());
    }
}
