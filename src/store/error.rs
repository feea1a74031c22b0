//! The one error of this floor: a sentence for the person at the screen.

use std::fmt;
use std::path::{Path, PathBuf};

/// What could not be done, with which file, and why.
#[derive(Debug)]
pub enum Error {
    /// The system did not let a file be read, written or found.
    File { doing: &'static str, path: PathBuf, source: std::io::Error },
    /// A file was read and does not say what it should.
    Content { path: PathBuf, line: usize, column: usize, message: String },
    /// The database of records did not do what was asked.
    Records { doing: &'static str, path: PathBuf, source: rusqlite::Error },
    /// One record is not in the form it should have.
    Record { path: PathBuf, number: String, message: String },
    /// A newer version of the program wrote this file.
    RecordsFromTheFuture { path: PathBuf },
    /// What was asked must not be done, and why.
    Refused(String),
}

impl Error {
    pub(super) fn file(doing: &'static str, path: &Path, source: std::io::Error) -> Self {
        Self::File { doing, path: path.to_owned(), source }
    }

    pub(super) fn records(doing: &'static str, path: &Path, source: rusqlite::Error) -> Self {
        Self::Records { doing, path: path.to_owned(), source }
    }

    pub(super) fn record(path: &Path, number: &str, source: &serde_json::Error) -> Self {
        Self::Record { path: path.to_owned(), number: number.to_owned(), message: source.to_string() }
    }
}

impl Error {
    /// Whether the system did not let something be written.
    pub(super) fn is_about_rights(&self) -> bool {
        use rusqlite::ErrorCode as Code;
        match self {
            Self::File { source, .. } => {
                matches!(source.kind(), std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem)
            }
            Self::Records { source, .. } => {
                matches!(source.sqlite_error_code(), Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen))
            }
            _ => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { doing, path, source } => {
                write!(f, "{} could not be {doing}: {}", path.display(), in_words(source))
            }
            Self::Content { path, line, column, message } => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                write!(f, "{name}, line {line}, column {column}: {message}")
            }
            Self::Records { doing, path, source } => {
                write!(f, "{} could not be {doing}: {}", path.display(), database_in_words(source))
            }
            Self::Record { path, number, message } => {
                write!(f, "{}: record {number} cannot be read: {message}", path.display())
            }
            Self::RecordsFromTheFuture { path } => {
                write!(f, "{} was written by a newer version of PostCheck; this one leaves it alone", path.display())
            }
            Self::Refused(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            Self::Records { source, .. } => Some(source),
            Self::Content { .. } | Self::Record { .. } | Self::RecordsFromTheFuture { .. } | Self::Refused(_) => None,
        }
    }
}

/// The system's reason without its code number.
fn in_words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "you are not allowed to".to_owned(),
        std::io::ErrorKind::InvalidData => "it is not text in UTF-8".to_owned(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string().split(" (os error").next().unwrap_or_default().to_lowercase(),
    }
}

/// The database's reason in words that say what to do.
fn database_in_words(error: &rusqlite::Error) -> String {
    use rusqlite::ErrorCode as Code;
    match error.sqlite_error_code() {
        Some(Code::DiskFull) => "the disk is full; nothing was changed".to_owned(),
        Some(Code::ReadOnly | Code::PermissionDenied) => "the file or its folder may not be written".to_owned(),
        Some(Code::CannotOpen) => "the file or its folder cannot be opened".to_owned(),
        Some(Code::DatabaseBusy | Code::DatabaseLocked) => "another window is using it; try again in a moment".to_owned(),
        Some(Code::DatabaseCorrupt | Code::NotADatabase) => {
            "the file is damaged; the folder backups holds a copy for each day".to_owned()
        }
        Some(Code::SystemIoFailure) => "the disk did not take it, it may be full; nothing was changed".to_owned(),
        _ => error.to_string(),
    }
}
