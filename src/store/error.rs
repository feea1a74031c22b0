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
}

impl Error {
    pub(super) fn file(doing: &'static str, path: &Path, source: std::io::Error) -> Self {
        Self::File { doing, path: path.to_owned(), source }
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
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            Self::Content { .. } => None,
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
