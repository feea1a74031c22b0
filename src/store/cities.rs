//! City profiles on disk. The only place that reads or writes one.

use std::fs;
use std::path::{Path, PathBuf};

use super::archive::{ProfileMark, sha256};
use super::{Error, data_folder};
use crate::city::{BAXTER, CityProfile, baxter};

/// The profile to work with, and what to tell the user about it.
#[derive(Debug)]
pub struct Loaded {
    pub profile: CityProfile,
    /// The file it came from; `None` for the built-in profile.
    pub path: Option<PathBuf>,
    /// One sentence, where the user's own profile could not be used.
    pub trouble: Option<String>,
}

impl Loaded {
    /// How records name this profile.
    pub fn mark(&self) -> ProfileMark {
        // A profile that was read a moment ago and is gone now is still named; its seal stays empty.
        let text = self.path.as_ref().map_or_else(|| Ok(BAXTER.to_owned()), fs::read_to_string);
        ProfileMark { name: self.profile.city.name.clone(), sha256: text.map(|text| sha256(text.as_bytes())).unwrap_or_default() }
    }
}

/// Reads a profile.
pub fn load_city(path: &Path) -> Result<CityProfile, Error> {
    let text = fs::read_to_string(path).map_err(|source| Error::file("read", path, source))?;
    parse(path, &text)
}

/// Where the user's own profile lies, whether or not it is there yet.
pub fn user_city_path() -> Option<PathBuf> {
    data_folder().map(|folder| folder.join("profile.toml"))
}

/// The user's own profile, or the built-in one where there is none.
pub fn city() -> Loaded {
    city_at(user_city_path())
}

/// The profile at `path`, or the built-in one where there is none. A broken file is named and left as it is.
pub fn city_at(path: Option<PathBuf>) -> Loaded {
    let builtin = |trouble| Loaded { profile: baxter(), path: None, trouble };
    let Some(path) = path.filter(|path| path.exists()) else { return builtin(None) };
    match load_city(&path) {
        Ok(profile) => Loaded { profile, path: Some(path), trouble: None },
        Err(error) => builtin(Some(format!("{error}; PostCheck uses the built-in profile."))),
    }
}

/// Writes a profile, if `text` is one. The old file is replaced in one step and kept beside it.
pub fn save_city(path: &Path, text: &str) -> Result<CityProfile, Error> {
    let profile = parse(path, text)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|source| Error::file("made", folder, source))?;
    }
    if path.exists() {
        let old = path.with_extension("toml.old");
        fs::copy(path, &old).map_err(|source| Error::file("kept", &old, source))?;
    }
    write_whole(path, text)?;
    Ok(profile)
}

/// Writes a file so that a power cut leaves the old one or the new one, never half of one.
fn write_whole(path: &Path, text: &str) -> Result<(), Error> {
    let fresh = path.with_extension("toml.new");
    fs::write(&fresh, text).map_err(|source| Error::file("written", &fresh, source))?;
    fs::rename(&fresh, path).map_err(|source| Error::file("written", path, source))
}

fn parse(path: &Path, text: &str) -> Result<CityProfile, Error> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(text.len(), |span| span.start.min(text.len()));
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Error::Content { path: path.to_owned(), line, column, message: plain(error.message()) }
    })
}

/// The reader's message in one line, with its backquotes as quotation marks.
fn plain(message: &str) -> String {
    let mut open = true;
    let line: String = message
        .trim()
        .chars()
        .map(|c| match c {
            '`' => {
                open = !open;
                if open { '”' } else { '“' }
            }
            '\n' => ' ',
            c => c,
        })
        .collect();
    line.replace("unknown field", "there is no field")
        .replace("missing field", "this entry lacks the field")
        .replace("unknown variant", "there is no choice")
        .replace("invalid type:", "this should be something else:")
        .replace("invalid value:", "this cannot be read:")
}
