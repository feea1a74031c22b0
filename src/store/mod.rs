//! What lies on disk.

pub mod drafts;
pub mod preferences;

use std::path::PathBuf;

/// The folder that holds everything of this person's: drafts and preferences.
pub fn data_folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("POSTCHECK_DATA") {
        return Some(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "PostCheck").map(|dirs| dirs.data_dir().to_owned())
}
