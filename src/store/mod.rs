//! Where things lie on disk. Nothing below this floor opens a file.

pub mod archive;
mod cities;
mod clerk;
pub mod drafts;
mod error;
pub mod pictures;
pub mod preferences;
mod saved_review;
pub mod words;

use std::path::{Path, PathBuf};

pub use cities::{Loaded, city, city_at, load_city, save_city, user_city_path};
pub use clerk::{COUNTED, Clerk, Opened, Reply, Request, Shelf};
pub use error::Error;
pub use saved_review::SavedReview;

/// The folder of the user's own data: `POSTCHECK_DATA` if that is set, else the usual place of the system.
pub fn data_folder() -> Option<PathBuf> {
    match std::env::var_os("POSTCHECK_DATA") {
        Some(folder) if !folder.is_empty() => Some(PathBuf::from(folder)),
        _ => directories::ProjectDirs::from("", "", "PostCheck").map(|dirs| dirs.data_dir().to_owned()),
    }
}

/// The folder of the records: the one the preferences name, else the data folder.
///
/// # Errors
/// The preferences cannot be read; guessing another folder would show an empty archive as if it were the whole one.
pub fn records_folder(data: &Path) -> Result<PathBuf, drafts::Trouble> {
    let chosen = preferences::load(data)?.records_folder;
    Ok(if chosen.trim().is_empty() { data.to_owned() } else { PathBuf::from(chosen) })
}

/// Makes a folder that only the user may look into, if it is not there yet.
fn private_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|source| Error::file("made", folder, source))?;
    restrict(folder, 0o700)
}

/// Lets only the user read and write a file.
fn private_file(path: &Path) -> Result<(), Error> {
    restrict(path, 0o600)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
        .map_err(|source| Error::file("made private", path, source))
}

/// Elsewhere the user's data folder is the user's alone by default.
#[cfg(not(unix))]
fn restrict(_path: &Path, _mode: u32) -> Result<(), Error> {
    Ok(())
}
