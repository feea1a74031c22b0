//! A folder of pictures, each under its SHA-256: a picture is there once, however many posts have it.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{MOST_BYTES, Unfit};
use crate::store::Error;
use crate::store::archive::sha256;
use crate::store::drafts::{Trouble, write_whole};

/// A picture that no draft names stays this long: another window may be about to name it.
const GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads the file of a picture that a person chose.
///
/// # Errors
/// Why not, in words that follow the name of the file.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("could not be opened: {}", Trouble::new("", &error).why);
    let about = fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err("is a folder. Add the pictures in it one by one.".to_owned());
    }
    if !about.is_file() {
        return Err(Unfit::NoPicture.to_string());
    }
    // A file that is far too big is not read at all.
    if about.len() > MOST_BYTES {
        return Err(Unfit::TooBig(about.len()).to_string());
    }
    fs::read(path).map_err(failed)
}

/// A folder of pictures by their content.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The pictures of the drafts of a data folder.
    pub fn of_drafts(data: &Path) -> Self {
        Self::in_drafts(&data.join("drafts"))
    }

    pub(in crate::store) fn in_drafts(drafts: &Path) -> Self {
        Self(drafts.join("pictures"))
    }

    /// The pictures of the records that lie in `folder`.
    pub fn of_records(folder: &Path) -> Self {
        Self(folder.join("pictures"))
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the picture of this name lies; `None` where it is no name of a picture.
    pub fn file(&self, name: &str) -> Option<PathBuf> {
        let plain = name.len() == 64 && name.bytes().all(|digit| digit.is_ascii_hexdigit());
        plain.then(|| self.0.join(name))
    }

    /// Keeps a picture and returns its SHA-256. Only the user may read it.
    ///
    /// # Errors
    /// It could not be written.
    pub fn keep(&self, bytes: &[u8]) -> Result<String, Error> {
        let name = sha256(bytes);
        let path = self.0.join(&name);
        // What is there under this name and has this length was written whole by `keep` itself.
        if fs::metadata(&path).is_ok_and(|there| there.len() == bytes.len() as u64) {
            return Ok(name);
        }
        crate::store::private_folder(&self.0)?;
        write_whole(&path, bytes).map_err(|source| Error::file("written", &path, source))?;
        Ok(name)
    }

    /// Reads a picture; says so where it is not what its name says.
    ///
    /// # Errors
    /// It is missing, cannot be read, or was changed.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Error> {
        let path = self.file(name).ok_or_else(|| Error::Refused(format!("“{name}” names no picture")))?;
        let bytes = fs::read(&path).map_err(|source| Error::file("read", &path, source))?;
        if sha256(&bytes) == name { Ok(bytes) } else { Err(Error::Refused("the picture was changed".to_owned())) }
    }

    /// Takes pictures away that none of these names, once they have lain for a day.
    pub fn sweep(&self, named: &HashSet<&str>) {
        let Ok(entries) = fs::read_dir(&self.0) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let old =
                entry.metadata().and_then(|about| about.modified()).is_ok_and(|at| at.elapsed().is_ok_and(|age| age > GRACE));
            if old && self.file(&name).is_some() && !named.contains(name.as_str()) {
                // One that stays costs room and nothing else.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
