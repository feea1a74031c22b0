//! The pictures of records: they lie beside the archive, each under its SHA-256, which its record names.

use std::collections::HashMap;
use std::path::Path;

use super::record::{Entry, Picture, Post};
use super::{Archive, Error};
use crate::checks::Finding;
use crate::store::pictures::Folder;

/// The rule that speaks of what a picture shows.
const NOTE: &str = "private-data/photo-note";
/// Stands for what a copy or a record must not show.
pub(super) const TAKEN_OUT: &str = "[taken out]";

impl Archive {
    /// Where the pictures of the records lie.
    pub fn pictures(&self) -> Folder {
        Folder::of_records(self.path().parent().unwrap_or(Path::new("")))
    }

    /// Takes the pictures of an entry over from the drafts, so that they are there before the record names them.
    ///
    /// # Errors
    /// A picture is missing, was changed or could not be written; no record may name it then.
    pub fn keep_pictures(&self, entry: &Entry, drafts: &Folder) -> Result<(), Error> {
        let Entry::Post(post) = entry else { return Ok(()) };
        let own = self.pictures();
        for picture in post.pictures.iter().filter(|picture| !picture.sha256.is_empty()) {
            if own.read(&picture.sha256).is_ok() {
                continue;
            }
            let bytes = drafts
                .read(&picture.sha256)
                .map_err(|error| Error::Refused(format!("the picture {} cannot be kept: {error}", picture.file)))?;
            own.keep(&bytes)?;
        }
        Ok(())
    }

    /// Copies the pictures of a record into an export; the name of each there, `None` for one that is not at hand or private.
    pub(super) fn export_pictures(&self, post: &Post, folder: &Path, redacted: bool) -> Result<Vec<Option<String>>, Error> {
        let own = self.pictures();
        let mut names = Vec::new();
        for picture in &post.pictures {
            let private = redacted && is_private(post, picture);
            let Some(bytes) = (!private).then(|| own.read(&picture.sha256).ok()).flatten() else {
                names.push(None);
                continue;
            };
            let target = folder.join("pictures");
            std::fs::create_dir_all(&target).map_err(|source| Error::file("made", &target, source))?;
            let name = exported_name(picture);
            let target = target.join(&name);
            std::fs::write(&target, bytes).map_err(|source| Error::file("written", &target, source))?;
            names.push(Some(name));
        }
        Ok(names)
    }

    /// Copies every picture of the archive into another folder, for a copy of the whole.
    ///
    /// # Errors
    /// The folder could not be written.
    pub fn copy_pictures_to(&self, folder: &Path) -> Result<usize, Error> {
        let (own, target) = (self.pictures(), Folder::of_records(folder));
        let Ok(entries) = std::fs::read_dir(own.path()) else { return Ok(0) };
        let mut count = 0;
        for entry in entries.flatten() {
            // What was changed is no picture of a record any more; the look through the records names it.
            if let Ok(bytes) = own.read(&entry.file_name().to_string_lossy()) {
                target.keep(&bytes)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Takes the pictures of records that were disposed of away, unless another record has them too.
    pub(super) fn drop_pictures(&self, pictures: &[Picture]) -> Result<(), Error> {
        let failed = |error| self.failed("read", error);
        for picture in pictures {
            let Some(path) = self.pictures().file(&picture.sha256) else { continue };
            let named: bool = self
                .connection
                .query_row(
                    "SELECT EXISTS (SELECT 1 FROM records WHERE body LIKE '%' || ?1 || '%' AND kind IN ('post', 'not-posted'))",
                    [&picture.sha256],
                    |row| row.get(0),
                )
                .map_err(failed)?;
            if !named && path.exists() {
                std::fs::remove_file(&path).map_err(|source| Error::file("removed", &path, source))?;
            }
        }
        Ok(())
    }
}

/// Whether a finding that stayed says that this picture shows or names somebody.
pub(super) fn is_private(post: &Post, picture: &Picture) -> bool {
    post.findings.iter().any(|finding| finding.rule == NOTE && speaks_of(&finding.message, &picture.file))
}

/// A finding about a picture names its file.
fn speaks_of(message: &str, file: &str) -> bool {
    message.contains(&format!("“{file}”"))
}

/// The pictures of a draft that is not posted, without those that show or name somebody.
pub(super) fn masked(mut pictures: Vec<Picture>, findings: &[Finding]) -> Vec<Picture> {
    for picture in &mut pictures {
        if findings.iter().any(|finding| finding.rule.id() == NOTE && speaks_of(&finding.message, &picture.file)) {
            let words = TAKEN_OUT.to_owned();
            *picture = Picture { file: words.clone(), alt: Some(words), removed: picture.removed.clone(), ..Picture::default() };
        }
    }
    pictures
}

/// A name that no other picture has, and that does not leave the folder.
fn exported_name(picture: &Picture) -> String {
    let plain = |c: char| if c.is_alphanumeric() || ".-_ ".contains(c) { c } else { '_' };
    let name: String = picture.file.chars().map(plain).collect();
    format!("{}-{}", picture.sha256.get(..12).unwrap_or(&picture.sha256), name.trim_start_matches('.'))
}

/// The pictures that records name: each with the first record that does, and its file.
#[derive(Default)]
pub(super) struct Named(HashMap<String, (String, String)>, Vec<String>);

impl Named {
    /// Notes that a record names a picture.
    pub(super) fn note(&mut self, sha256: String, number: &str, file: String) {
        if !sha256.is_empty() && !self.0.contains_key(&sha256) {
            self.1.push(sha256.clone());
            self.0.insert(sha256, (number.to_owned(), file));
        }
    }

    /// The first picture that is not as its record says: number, file, what is the matter, and how many more there are.
    pub(super) fn first_broken(&self, folder: &Folder) -> Option<(String, String, String, usize)> {
        let mut broken = self.1.iter().filter_map(|name| {
            let path = folder.file(name)?;
            let reason = match folder.read(name) {
                Ok(_) => return None,
                Err(_) if !path.exists() => "it is missing",
                Err(Error::Refused(_)) => "it was changed after it was kept",
                Err(_) => "it cannot be read",
            };
            let (number, file) = self.0.get(name)?;
            Some((number.clone(), file.clone(), reason.to_owned()))
        });
        let (number, file, reason) = broken.next()?;
        Some((number, file, reason, broken.count()))
    }
}
