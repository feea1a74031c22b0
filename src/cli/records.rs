//! `postcheck records`: the archive without a window.

use std::io::Write;
use std::path::PathBuf;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::args::{RecordsCommand, RecordsOptions, Search};
use super::check::{line, pretty};
use super::{Outcome, Trouble};
use crate::store::archive::{self, Archive, Circumstances, Entry, Filter, Found, Post, Record, Scope, Verdict};
use crate::store::{self, Error};

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Trouble(error.to_string())
    }
}

/// Runs the command.
pub(super) fn run(options: &RecordsOptions, now: &ZonedDateTime, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let folder = match &options.folder {
        Some(folder) => folder.clone(),
        None => own_folder()?,
    };
    let today = now.date();
    let mut archive = Archive::open(&folder)?;
    match &options.command {
        RecordsCommand::List { search, limit, json } => list(&archive, &filter(search, today), *limit, *json, today, out),
        RecordsCommand::Show { number, json } => show(&archive, number, *json, today, out),
        RecordsCommand::Verify => verify(&archive, out),
        RecordsCommand::Export { target, search, numbers, redacted } => {
            let scope = Scope { filter: filter(search, today), numbers: numbers.clone(), redacted: *redacted };
            let done = archive.export(&scope, target)?;
            writeln!(out, "{} records and {} pictures written to {}", done.records, done.pictures, done.folder.display())?;
            if done.missing > 0 {
                super::complain(&format!(
                    "{} pictures are missing or were changed; “records verify” names the first",
                    done.missing
                ));
            }
            if *redacted {
                writeln!(out, "{} passages were blacked out; redactions.csv lists them", done.redactions)?;
            } else {
                complain_unredacted(done.records);
            }
            Ok(Outcome::Clean)
        }
        RecordsCommand::Backup { target } => {
            let path: PathBuf = match target {
                Some(target) => {
                    archive.copy_to(target)?;
                    archive.copy_pictures_to(target.parent().unwrap_or(std::path::Path::new("")))?;
                    target.clone()
                }
                None => archive.backup(now.date())?,
            };
            writeln!(out, "{} holds a whole copy", path.display())?;
            Ok(Outcome::Clean)
        }
        RecordsCommand::Hold { numbers, reason, by } => {
            let entry = Entry::Hold { numbers: existing(&archive, numbers)?, reason: reason.clone() };
            written(&archive.append(entry, &circumstances(by, now)?)?, out)
        }
        RecordsCommand::Release { numbers, reason, by } => {
            let entry = Entry::Release { numbers: existing(&archive, numbers)?, reason: reason.clone() };
            written(&archive.append(entry, &circumstances(by, now)?)?, out)
        }
        RecordsCommand::Dispose { numbers, schedule, reason, by } => {
            let certificate = archive.dispose(numbers, schedule, reason, &circumstances(by, now)?)?;
            written(&certificate, out)
        }
    }
}

/// The folder that the window writes to.
fn own_folder() -> Result<PathBuf, Trouble> {
    let data = store::data_folder()
        .ok_or_else(|| Trouble("this system names no folder for the user’s data; use --folder".to_owned()))?;
    store::records_folder(&data).map_err(|trouble| Trouble(format!("{trouble}; use --folder")))
}

fn complain_unredacted(records: usize) {
    if records > 0 {
        super::complain("this copy is not redacted: look through it before it leaves the house, or use --redacted");
    }
}

fn written(record: &Record, out: &mut impl Write) -> Result<Outcome, Trouble> {
    writeln!(out, "record {} written", record.number)?;
    Ok(Outcome::Clean)
}

fn existing(archive: &Archive, numbers: &[String]) -> Result<Vec<String>, Trouble> {
    for number in numbers {
        if archive.record(number)?.is_none() {
            return Err(Trouble(format!("there is no record {number}")));
        }
    }
    Ok(numbers.to_vec())
}

fn circumstances(by: &str, now: &ZonedDateTime) -> Result<Circumstances, Trouble> {
    if by.trim().is_empty() {
        return Err(Trouble("--by needs the name of whoever does this".to_owned()));
    }
    let loaded = store::city();
    Ok(Circumstances { by: by.to_owned(), city: loaded.profile.city.name.clone(), profile: loaded.mark(), now: now.clone() })
}

fn filter(search: &Search, today: Date) -> Filter {
    Filter {
        words: search.words.clone().unwrap_or_default(),
        from: search.from.map(|day| day.to_string()),
        to: search.to.map(|day| day.to_string()),
        platform: search.platform.clone(),
        desk: search.desk.clone(),
        person: search.person.clone(),
        rule: search.rule.clone(),
        decision: search.decision.clone(),
        kind: search.kind.clone(),
        due: search.due.then(|| today.to_string()),
        ..Filter::default()
    }
}

fn list(
    archive: &Archive,
    filter: &Filter,
    limit: usize,
    json: bool,
    today: Date,
    out: &mut impl Write,
) -> Result<Outcome, Trouble> {
    let found = archive.find(filter, 0, limit)?;
    for one in &found {
        if json {
            line(out, &found_json(one, today))?;
        } else {
            let day = one.created.get(..10).unwrap_or(&one.created);
            let title = if one.disposed { "disposed of" } else { &one.title };
            let kept = kept(one, today);
            writeln!(out, "{}  {day}  {:<10}  {:<12}  {kept:<16}  {title}", one.number, one.kind, one.desk)?;
        }
    }
    if !json {
        writeln!(out, "{} of {} records. City records: no expectation of privacy.", found.len(), archive.count()?)?;
    }
    Ok(Outcome::Clean)
}

/// "until 2029-11-30", "may go now", "on hold".
fn kept(found: &Found, today: Date) -> String {
    match &found.retention {
        _ if found.held => "on hold".to_owned(),
        Some(retention) if retention.is_over(today) => "may go now".to_owned(),
        Some(retention) => retention.words(),
        None => String::new(),
    }
}

fn found_json(found: &Found, today: Date) -> serde_json::Value {
    let due = !found.held && found.retention.as_ref().is_some_and(|retention| retention.is_over(today));
    serde_json::json!({
        "number": found.number, "kind": found.kind, "created": found.created, "about": found.about, "title": found.title,
        "desk": found.desk, "by": found.by, "platforms": found.platforms, "disposed": found.disposed,
        "retention": found.retention, "held": found.held, "due": due,
    })
}

fn show(archive: &Archive, number: &str, json: bool, today: Date, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let Some(record) = archive.record(number)? else {
        return remains(archive, number, json, out);
    };
    if json {
        pretty(out, &record)?;
        return Ok(Outcome::Clean);
    }
    writeln!(out, "Record {} ({}), written {} by {}", record.number, record.entry.kind(), record.created, record.by)?;
    let pointing = archive.pointing_to(number)?;
    match &record.entry {
        Entry::Post(post) => {
            show_post(post, out)?;
            if let Some(retention) = &post.retention {
                let over = if retention.is_over(today) { "; its time is over" } else { "" };
                writeln!(out, "Kept {} ({}){over}", retention.words(), retention.label)?;
            }
            if let Some((hold, reason)) = archive::holding(number, &pointing) {
                writeln!(out, "On hold since {} by {}: {reason}", hold.created, hold.by)?;
            }
        }
        other => pretty(out, other)?,
    }
    if let Some(seal) = archive.seal(number)? {
        writeln!(out, "Seal {seal}")?;
    }
    for pointing in pointing {
        writeln!(out, "See also record {} ({})", pointing.number, pointing.entry.kind())?;
    }
    Ok(Outcome::Clean)
}

fn show_post(post: &Post, out: &mut impl Write) -> Result<(), Trouble> {
    writeln!(out, "Desk {}, author {}, signed by {}", post.desk, post.author, post.signer)?;
    if let Some(reader) = &post.second_reader {
        writeln!(out, "Second reader {reader}")?;
    }
    writeln!(out, "\n{}\n", post.text)?;
    for version in post.versions.iter().filter(|version| version.text != post.text) {
        writeln!(out, "On {}:\n{}\n", version.platform, version.text)?;
    }
    for picture in &post.pictures {
        let alt = picture.alt.as_deref().unwrap_or("no alternative text");
        writeln!(out, "Picture: {}: {alt} ({})", picture.file, picture.sha256)?;
    }
    for finding in &post.findings {
        let answer = finding
            .decision
            .as_ref()
            .map_or("advice".to_owned(), |d| format!("{} {} ({}, {})", d.answer, d.words, d.by, d.at).replace("  ", " "));
        writeln!(out, "Stayed: {}: {answer}", finding.rule)?;
    }
    for fixed in &post.fixed {
        let word = if post.posted { "Put right" } else { "Open" };
        let at = if fixed.at.is_empty() { String::new() } else { format!(" ({})", fixed.at.join(", ")) };
        writeln!(out, "{word}: {} × {}{at}", fixed.count, fixed.rule)?;
    }
    for confirmed in &post.checklist {
        let source = if confirmed.source.is_empty() { String::new() } else { format!(", source: {}", confirmed.source) };
        writeln!(out, "Confirmed: {} ({}, {}{source})", confirmed.prompt, confirmed.by, confirmed.at)?;
    }
    Ok(())
}

/// What is left of a record that was disposed of.
fn remains(archive: &Archive, number: &str, json: bool, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let remains = archive.remains(number)?.ok_or_else(|| Trouble(format!("there is no record {number}")))?;
    if json {
        pretty(out, &remains.certificate)?;
        return Ok(Outcome::Clean);
    }
    let certificate = &remains.certificate;
    writeln!(out, "Record {number} ({}), written {}, was disposed of.", remains.kind, remains.created)?;
    writeln!(out, "Certificate: record {}, {} by {}", certificate.number, certificate.created, certificate.by)?;
    if let Entry::Disposal { schedule, reason, .. } = &certificate.entry {
        writeln!(out, "Schedule: {schedule}\nReason: {reason}")?;
    }
    writeln!(out, "Seal {}", remains.seal)?;
    Ok(Outcome::Clean)
}

fn verify(archive: &Archive, out: &mut impl Write) -> Result<Outcome, Trouble> {
    archive.integrity()?;
    match archive.verify()? {
        Verdict::Intact { records, disposed, head } => {
            writeln!(out, "All {records} records intact; {disposed} of them disposed of with a certificate.")?;
            if let Some(head) = head {
                writeln!(out, "Newest seal: {head}")?;
            }
            Ok(Outcome::Clean)
        }
        Verdict::Broken { number, reason, before, after } => {
            writeln!(out, "Record {number} is not as it was written: {reason}.")?;
            writeln!(out, "{before} records before it are intact; {after} stand behind it.")?;
            Ok(Outcome::Findings)
        }
        Verdict::PictureBroken { number, file, reason, more } => {
            writeln!(out, "Every record is intact, but the picture {file} of record {number} is not: {reason}.")?;
            writeln!(out, "{more} more pictures are not as they were kept.")?;
            Ok(Outcome::Findings)
        }
    }
}
