//! What a person set up for this window: name, desk and looks. Nothing about rules.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::drafts::{Trouble, write_whole};

/// The preferences of one person on one machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Preferences {
    /// The name as it stands in records; empty until the first two questions are answered.
    pub name: String,
    /// The id of the desk.
    pub desk: String,
    pub appearance: String,
    pub text_size: String,
    pub less_movement: bool,
    /// Whether advice is marked in the text too.
    pub hide_polish: bool,
    /// The folder of the records, where it is not the data folder.
    pub records_folder: String,
}

fn path(data: &Path) -> PathBuf {
    data.join("preferences.toml")
}

/// Reads the preferences; the defaults where there are none yet.
pub fn load(data: &Path) -> Result<Preferences, Trouble> {
    let what = "Your preferences can’t be read";
    match fs::read_to_string(path(data)) {
        Ok(text) => toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
            Trouble { what: what.to_owned(), why: format!("line {line} of preferences.toml is damaged") }
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Preferences::default()),
        Err(error) => Err(Trouble::new(what, &error)),
    }
}

/// Writes the preferences.
pub fn save(data: &Path, preferences: &Preferences) -> Result<(), Trouble> {
    let failed = |error: io::Error| Trouble::new("Your preferences can’t be saved", &error);
    fs::create_dir_all(data).map_err(failed)?;
    let text = toml::to_string(preferences).map_err(|error| failed(io::Error::other(error)))?;
    write_whole(&path(data), text.as_bytes()).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_come_back() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(load(data.path()).unwrap(), Preferences::default());
        let mine = Preferences { name: "Dana Whitfield".to_owned(), desk: "police".to_owned(), ..Preferences::default() };
        save(data.path(), &mine).unwrap();
        assert_eq!(load(data.path()).unwrap(), mine);
    }

    #[test]
    fn a_damaged_file_says_where() {
        let data = tempfile::tempdir().unwrap();
        fs::write(path(data.path()), "name = \"Dana\"\ndesk = police\n").unwrap();
        let trouble = load(data.path()).unwrap_err();
        assert_eq!(trouble.to_string(), "Your preferences can’t be read: line 2 of preferences.toml is damaged");
    }
}
