//! A folder that answers a data request without other software: pages that print, a table, the
//! records themselves, and the pictures.

use std::path::{Path, PathBuf};

use super::page::{Redaction, Show, document, escape, once, page, plain, redact, when};
use super::pictures::is_private;
use super::record::{Entry, Record, sha256};
use super::{Archive, Error, Filter};

/// What to export and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub filter: Filter,
    /// These records only; all that fit the filter where it is empty.
    pub numbers: Vec<String>,
    /// Black out passages that were flagged as private data.
    pub redacted: bool,
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub folder: PathBuf,
    pub records: usize,
    pub pictures: usize,
    /// Pictures that records name and that are missing or were changed.
    pub missing: usize,
    /// Passages that were blacked out.
    pub redactions: usize,
}

impl Archive {
    /// Writes the records to `folder`, which must be new or empty.
    ///
    /// # Errors
    /// What could not be written; a half-written folder is named and left for the person to remove.
    pub fn export(&self, scope: &Scope, folder: &Path) -> Result<Exported, Error> {
        if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::Refused(format!("the folder {} is not empty", folder.display())));
        }
        let pages = folder.join("records");
        std::fs::create_dir_all(&pages).map_err(|source| Error::file("made", &pages, source))?;
        let show = if scope.redacted { Show::Redacted } else { Show::Everything };
        let numbers = if scope.numbers.is_empty() {
            self.find(&scope.filter, 0, usize::MAX)?.into_iter().filter(|f| !f.disposed).map(|f| f.number).rev().collect()
        } else {
            scope.numbers.clone()
        };
        let mut rows = vec![CSV_HEAD.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()];
        let mut index = String::new();
        let mut records = Vec::new();
        let mut log = Vec::new();
        let (mut pictures, mut missing) = (0, 0);
        for number in &numbers {
            let record = self.record(number)?.ok_or_else(|| Error::Refused(format!("there is no record {number}")))?;
            let hash = sha256(record.canonical().map_err(|error| Error::record(self.path(), number, &error))?.as_bytes());
            let files = match &record.entry {
                Entry::Post(post) => self.export_pictures(post, folder, scope.redacted)?,
                _ => Vec::new(),
            };
            let (html, mut redactions) = page(&record, &hash, &self.pointing_to(number)?, show, &files);
            write(&pages.join(format!("{number}.html")), &html)?;
            log.append(&mut redactions);
            if let Entry::Post(post) = &record.entry {
                for (picture, file) in post.pictures.iter().zip(&files) {
                    match file {
                        Some(_) => pictures += 1,
                        None if scope.redacted && is_private(post, picture) => log.push(Redaction::picture(&record, picture)),
                        None if picture.sha256.is_empty() => {}
                        None => missing += 1,
                    }
                }
            }
            let shown = if scope.redacted { redacted(record) } else { record };
            index.push_str(&format!(
                "<tr><td><a href=\"records/{}.html\">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>",
                escape(number),
                once(number),
                escape(&when(&shown.created)),
                escape(shown.entry.kind()),
                escape(&csv_text(&shown).chars().take(80).collect::<String>())
            ));
            rows.push(csv_row(&shown, &hash, &files));
            records.push(shown);
        }
        let note = match (scope.redacted, pictures) {
            (true, 1..) => "<p>Pictures are not redacted. Look at each before this copy leaves the house.</p>",
            _ => "",
        };
        let body = format!(
            "<h1>Records</h1><p class=\"meta\">{} {}{}</p>{note}<table><tr><th>Record</th><th>Written</th><th>Kind</th><th>Text</th></tr>{index}</table>",
            records.len(),
            if records.len() == 1 { "record" } else { "records" },
            if scope.redacted { ", redacted copy" } else { "" }
        );
        write(&folder.join("index.html"), &document("Records", &body))?;
        write(&folder.join("records.csv"), &csv(&rows))?;
        let json = serde_json::to_string_pretty(&records).map_err(|error| Error::record(self.path(), "the export", &error))?;
        write(&folder.join("records.json"), &json)?;
        if scope.redacted {
            let mut rows = vec![["record", "rule", "characters", "law"].map(str::to_owned).to_vec()];
            rows.extend(log.iter().map(|one| {
                vec![one.number.clone(), one.rule.clone(), one.characters.to_string(), one.law.clone().unwrap_or_default()]
            }));
            write(&folder.join("redactions.csv"), &csv(&rows))?;
        }
        Ok(Exported { folder: folder.to_owned(), records: records.len(), pictures, missing, redactions: log.len() })
    }
}

/// The record as a redacted copy shows it: without private words, and with the messages that repeat them.
fn redacted(mut record: Record) -> Record {
    let before = record.clone();
    let (Entry::Post(post), Entry::Post(original)) = (&mut record.entry, &before.entry) else { return record };
    let clean = |text: &str| plain(&redact(&before, original, text).0);
    for (picture, was) in post.pictures.iter_mut().zip(&original.pictures) {
        if is_private(original, was) {
            picture.file = REDACTED.to_owned();
            picture.alt = picture.alt.as_ref().map(|_| REDACTED.to_owned());
        }
    }
    post.text = clean(&original.text);
    for version in &mut post.versions {
        version.text = clean(&version.text);
    }
    for picture in &mut post.pictures {
        picture.alt = picture.alt.as_deref().map(clean);
        picture.file = clean(&picture.file);
    }
    for line in &mut post.checklist {
        line.words = clean(&line.words);
        line.prompt = clean(&line.prompt);
    }
    for finding in post.findings.iter_mut().filter(|finding| finding.rule.starts_with("private-data/")) {
        finding.message = String::new();
        // Bytes of the original text say where in it something private stood, and how long it was.
        finding.start = 0;
        finding.end = 0;
    }
    record
}

/// Stands for the name and the description of a picture that is left out.
const REDACTED: &str = "[redacted]";

const CSV_HEAD: [&str; 14] = [
    "record", "written", "kind", "desk", "author", "signer", "second_reader", "platforms", "text", "pictures",
    "alternative_texts", "rules", "corrects", "sha256",
];

fn csv_text(record: &Record) -> String {
    match &record.entry {
        Entry::Post(post) => post.text.clone(),
        Entry::Address { address, .. } => address.clone(),
        Entry::Hold { reason, .. } | Entry::Release { reason, .. } | Entry::Disposal { reason, .. } => reason.clone(),
    }
}

fn csv_row(record: &Record, hash: &str, files: &[Option<String>]) -> Vec<String> {
    let mut row = vec![record.number.clone(), record.created.clone(), record.entry.kind().to_owned()];
    if let Entry::Post(post) = &record.entry {
        let platforms: Vec<_> = post.versions.iter().map(|version| version.platform.as_str()).collect();
        let pictures = post.pictures.iter().zip(files).map(|(picture, file)| file.as_ref().unwrap_or(&picture.file).as_str());
        let alts = post.pictures.iter().map(|picture| picture.alt.as_deref().unwrap_or_default());
        let rules: Vec<_> = post.findings.iter().map(|finding| finding.rule.as_str()).collect();
        row.extend([
            post.desk.clone(),
            post.author.clone(),
            post.signer.clone(),
            post.second_reader.clone().unwrap_or_default(),
            platforms.join(" "),
            post.text.clone(),
            pictures.collect::<Vec<_>>().join("\n"),
            alts.collect::<Vec<_>>().join("\n"),
            rules.join(" "),
            post.corrects.clone().unwrap_or_default(),
        ]);
    } else {
        row.extend([
            String::new(),
            record.by.clone(),
            String::new(),
            String::new(),
            String::new(),
            csv_text(record),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    row.push(hash.to_owned());
    row
}

/// A table as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets a quote in front.
fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                let quoted = cell.replace('"', "\"\"");
                format!("\"{}{quoted}\"", if formula { "'" } else { "" })
            })
            .collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|source| Error::file("written", path, source))
}
