//! What the commands read: posts as files, or a batch of them.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use super::Trouble;
use super::args::Source;
use crate::city::{City, baxter};
use crate::model;
use crate::store;
use crate::text::{Attachment, Department, Draft, Span};

/// A post with its name and its day.
pub(super) struct Job {
    pub id: String,
    pub draft: Draft,
    pub today: Date,
    /// Spans whose stance is asked for (explain only).
    pub targets: Vec<Span>,
}

/// Takes the weights of the folder that was named. Done before the first post is read.
pub(super) fn use_models(source: &Source) -> Result<(), Trouble> {
    let Some(folder) = &source.models else { return Ok(()) };
    let path = folder.join("encoder.bin");
    let bytes = std::fs::read(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))?;
    if model::use_weights(bytes) { Ok(()) } else { Err(Trouble(format!("{} holds no weights", path.display()))) }
}

/// The city that the options name.
pub(super) fn city(source: &Source) -> Result<City, Trouble> {
    // A profile that is named is all there is: the same answer on every machine, whoever asks.
    let mut own = Vec::new();
    let profile = match &source.profile {
        Some(path) => store::load_city(path).map_err(|error| Trouble(error.to_string()))?,
        None if source.builtin_profile => baxter(),
        None => {
            let loaded = store::city();
            if let Some(trouble) = loaded.trouble {
                // Nobody may be listening on standard error; the check goes on all the same.
                let _ = writeln!(std::io::stderr(), "postcheck: {trouble}");
            }
            if let Some(data) = store::data_folder() {
                let (lists, troubles) = store::words::load_all(&data);
                for trouble in troubles {
                    let _ = writeln!(std::io::stderr(), "postcheck: {trouble}; the posts are checked without them");
                }
                own = lists;
            }
            loaded.profile
        }
    };
    let city = store::words::with_words(City::new(profile), &own);
    for id in &source.platforms {
        known_platform(&city, id).map_err(|words| Trouble(format!("--platform: {words}")))?;
    }
    Ok(city)
}

fn known_platform(city: &City, id: &str) -> Result<(), String> {
    let platforms = &city.profile.platforms;
    if platforms.iter().any(|platform| platform.id == id) {
        return Ok(());
    }
    let known: Vec<_> = platforms.iter().map(|platform| platform.id.as_str()).collect();
    Err(format!("the profile has no platform “{id}”; it has {}", known.join(", ")))
}

/// The posts of the files, each under its name as given.
pub(super) fn posts(source: &Source, today: Date) -> impl Iterator<Item = Result<Job, Trouble>> {
    let names = if source.files.is_empty() { vec!["-".into()] } else { source.files.clone() };
    names.into_iter().map(move |path| {
        let id = path.display().to_string();
        let bytes = read(&path)?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Trouble(format!("{}: not UTF-8 text; byte {} cannot be read", name(&path), at + 1))
        })?;
        let draft = Draft {
            text,
            department: Department::from_id(&source.department),
            platforms: source.platforms.clone(),
            ..Draft::default()
        };
        Ok(Job { id, draft, today: source.today.unwrap_or(today), targets: Vec::new() })
    })
}

/// How messages name a file.
fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let failed = |error: std::io::Error| Trouble(format!("{}: {}", name(path), plain(&error)));
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(failed)?;
    } else {
        bytes = std::fs::read(path).map_err(failed)?;
    }
    Ok(bytes)
}

/// The lines of the batch files, one after another, without their line ends; blank lines are no lines.
pub(super) fn lines(source: &Source) -> Result<impl Iterator<Item = Result<(usize, Vec<u8>), Trouble>>, Trouble> {
    let names = if source.files.is_empty() { vec!["-".into()] } else { source.files.clone() };
    let mut readers = Vec::new();
    for path in names {
        let reader: Box<dyn BufRead> = if path == Path::new("-") {
            Box::new(BufReader::new(std::io::stdin()))
        } else {
            let failed = |error: std::io::Error| Trouble(format!("{}: {}", name(&path), plain(&error)));
            let file = std::fs::File::open(&path).map_err(failed)?;
            if file.metadata().map_err(failed)?.is_dir() {
                return Err(Trouble(format!("{}: is a folder, not a file", name(&path))));
            }
            Box::new(BufReader::new(file))
        };
        readers.push((name(&path), reader));
    }
    Ok(readers.into_iter().flat_map(|(name, reader)| {
        reader.split(b'\n').enumerate().filter_map(move |(i, line)| match line {
            Ok(line) if line.iter().all(u8::is_ascii_whitespace) => None,
            Ok(line) => Some(Ok((i + 1, line))),
            Err(error) => Some(Err(Trouble(format!("{name}: {}", plain(&error))))),
        })
    }))
}

fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "may not be read".to_owned(),
        std::io::ErrorKind::IsADirectory => "is a folder, not a file".to_owned(),
        _ => error.to_string(),
    }
}

/// One line of a batch. Unknown keys are ignored.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    today: Option<String>,
    department: Option<String>,
    platforms: Option<Vec<String>>,
    scheduled: Option<String>,
    attachments: Option<Vec<Picture>>,
    versions: Option<BTreeMap<String, String>>,
    targets: Option<Vec<Target>>,
}

#[derive(Deserialize)]
struct Picture {
    file: String,
    alt: Option<String>,
}

#[derive(Deserialize)]
struct Target {
    start: usize,
    end: usize,
}

/// Reads one line of a batch, or says what is the matter with it.
pub(super) fn job(bytes: &[u8], source: &Source, city: &City, today: Date) -> Result<Job, String> {
    let words =
        std::str::from_utf8(bytes).map_err(|error| format!("not UTF-8 text; byte {} cannot be read", error.valid_up_to() + 1))?;
    let line: Line = serde_json::from_str(words.trim_start_matches('\u{feff}')).map_err(|error| {
        let words = error.to_string();
        // serde counts lines inside this one line; the column is what helps.
        let what = words.split(" at line ").next().unwrap_or_default();
        format!("not an object with id and text: {what} (column {})", error.column())
    })?;
    let day = |key: &str, words: Option<String>| match words {
        None => Ok(None),
        Some(words) => words.parse::<Date>().map(Some).map_err(|_| format!("{key}: “{words}” is not a day such as 2026-11-30")),
    };
    let platforms = line.platforms.unwrap_or_else(|| source.platforms.clone());
    for id in platforms.iter().chain(line.versions.iter().flat_map(BTreeMap::keys)) {
        known_platform(city, id)?;
    }
    let mut targets = Vec::new();
    for target in line.targets.unwrap_or_default() {
        if target.start > target.end || line.text.get(target.start..target.end).is_none() {
            return Err(format!("targets: {}..{} is no place in the text", target.start, target.end));
        }
        targets.push(Span::new(target.start, target.end));
    }
    let today = day("today", line.today)?.or(source.today).unwrap_or(today);
    let draft = Draft {
        text: line.text,
        department: Department::from_id(line.department.as_deref().unwrap_or(&source.department)),
        platforms,
        scheduled: day("scheduled", line.scheduled)?,
        attachments: line
            .attachments
            .map(|pictures| pictures.into_iter().map(|picture| Attachment { file: picture.file, alt: picture.alt }).collect()),
        versions: line.versions.unwrap_or_default(),
        revision: 0,
    };
    Ok(Job { id: line.id, draft, today, targets })
}
