//! Where things lie on disk. Nothing below this floor opens a file.

mod cities;
mod error;

use std::path::PathBuf;

pub use cities::{Loaded, city, city_at, load_city, save_city, user_city_path};
pub use error::Error;

/// The folder of the user's own data: `POSTCHECK_DATA` if that is set, else the usual place of the system.
pub fn data_folder() -> Option<PathBuf> {
    match std::env::var_os("POSTCHECK_DATA") {
        Some(folder) if !folder.is_empty() => Some(PathBuf::from(folder)),
        _ => directories::ProjectDirs::from("", "", "PostCheck").map(|dirs| dirs.data_dir().to_owned()),
    }
}
