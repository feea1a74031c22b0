//! A whole copy of the archive each day it is written to, made by the database itself.

use std::path::PathBuf;

use jiff::civil::Date;

use super::Archive;
use crate::store::Error;

/// How many daily copies stay.
const KEPT: usize = 30;

impl Archive {
    /// Copies the archive to `backups/records-2026-11-30.sqlite` beside it, once a day, and says where.
    ///
    /// # Errors
    /// The copy could not be made; the archive itself is as it was.
    pub fn backup(&self, today: Date) -> Result<PathBuf, Error> {
        let folder = self.path.with_file_name("backups");
        crate::store::private_folder(&folder)?;
        let target = folder.join(format!("records-{today}.sqlite"));
        if target.exists() {
            return Ok(target);
        }
        self.copy_to(&target)?;
        let mut copies: Vec<PathBuf> = std::fs::read_dir(&folder)
            .map_err(|source| Error::file("read", &folder, source))?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("records-")))
            .collect();
        copies.sort();
        for old in copies.iter().rev().skip(KEPT) {
            std::fs::remove_file(old).map_err(|source| Error::file("removed", old, source))?;
        }
        Ok(target)
    }

    /// Copies the archive, whole and consistent, to a file that must not be there yet.
    ///
    /// # Errors
    /// The copy could not be made.
    pub fn copy_to(&self, target: &std::path::Path) -> Result<(), Error> {
        // Written under another name first: a copy with its final name is a whole one.
        let fresh = target.with_extension("part");
        if fresh.exists() {
            std::fs::remove_file(&fresh).map_err(|source| Error::file("removed", &fresh, source))?;
        }
        if target.exists() {
            return Err(Error::Refused(format!("{} is there already", target.display())));
        }
        self.connection
            .execute("VACUUM INTO ?1", [fresh.to_string_lossy()])
            .map_err(|error| Error::records("copied", &fresh, error))?;
        crate::store::private_file(&fresh)?;
        std::fs::rename(&fresh, target).map_err(|source| Error::file("written", target, source))
    }

    /// Asks the database whether its file is sound; says what it found.
    ///
    /// # Errors
    /// The file is damaged or could not be read.
    pub fn integrity(&self) -> Result<(), Error> {
        let answer: String = self
            .connection
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .map_err(|error| self.failed("read", error))?;
        if answer == "ok" { Ok(()) } else { Err(Error::Refused(format!("{} is damaged: {answer}", self.path.display()))) }
    }
}
