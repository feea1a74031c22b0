//! The pictures of a post: added, described, shown, and handed over as copies that tell nothing about their makers.

mod hand_over;
mod shots;
mod strip;
mod worker;

use std::path::PathBuf;
use std::sync::Arc;

use egui::ColorImage;

pub(crate) use hand_over::hand_over_ui;
pub(crate) use shots::{Shot, Shots, column_ui, framed};
pub(crate) use strip::{Strip, StripView};
pub(crate) use worker::{Attached, Job, Seen, Source, Worker};

use crate::store::pictures::Trace;

/// What a person does with pictures.
#[derive(Clone, Debug)]
pub(crate) enum PictureAct {
    /// Asks for a file.
    Add,
    Attach(Vec<PathBuf>),
    Paste(Arc<ColorImage>),
    /// Brings the description of a picture under the caret, by SHA-256.
    GoTo(String),
    /// A description was written.
    Described,
    /// By SHA-256.
    Remove(String),
    PutBack,
    /// The sentences about files that could not be added are read.
    Hush,
    /// Asks where the cleaned copy goes: SHA-256 and name.
    Save(String, String),
    Folder(PathBuf),
    CopyAlt(String),
}

/// "1.2 MB".
pub(crate) fn size_words(bytes: u64) -> String {
    match bytes {
        0..=999 => format!("{bytes} bytes"),
        1000..=999_499 => format!("{} KB", (bytes + 500) / 1000),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// What was taken out of a file, for its line: what matters most first, what the file said behind it.
pub(crate) fn removed_words(removed: &[String], told: &[Trace]) -> String {
    let one = |id: &String| {
        let detail = told.iter().find(|trace| trace.id() == id).and_then(Trace::detail);
        detail.map_or_else(|| Trace::words(id).to_owned(), |detail| format!("{} ({detail})", Trace::words(id)))
    };
    // What nobody can read is worth a word only where it is all there was.
    let all = removed.iter().filter(|id| removed.len() == 1 || *id != "notes");
    all.map(one).collect::<Vec<_>>().join(", ")
}

/// The chip beside a picture's name: what a reader could have found in the file.
pub(crate) fn chip_words(removed: &[String]) -> Option<&'static str> {
    let has = |id: &str| removed.iter().any(|other| other == id);
    match () {
        () if has("place") => Some("Location removed"),
        () if has("person") || has("serial") => Some("Names and numbers removed"),
        () if removed.is_empty() => None,
        () => Some("Hidden data removed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_removals_are_said_in_words() {
        assert_eq!(
            (size_words(12), size_words(45_600), size_words(2_340_000)),
            ("12 bytes".into(), "46 KB".into(), "2.3 MB".into())
        );
        let removed = ["place".to_owned(), "editing".to_owned()];
        assert_eq!(
            removed_words(&removed, &[Trace::Place("46.34 N, 94.28 W".to_owned())]),
            "the place (46.34 N, 94.28 W), editing notes"
        );
        assert_eq!(chip_words(&removed), Some("Location removed"));
        assert_eq!(chip_words(&[]), None);
    }
}
