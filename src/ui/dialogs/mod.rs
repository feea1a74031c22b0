//! What opens over the window and waits for an answer.

mod about;
mod ask;
mod export;
mod hold;
mod keep;
mod keys;
mod palette;
mod preferences;
mod shell;
mod welcome;
mod words;

pub(crate) use about::about_ui;
pub(crate) use ask::AskForm;
pub(crate) use export::{ExportForm, file_ui};
pub(crate) use hold::HoldForm;
pub(crate) use keep::KeepForm;
pub(crate) use keys::{keys_ui, offline_ui};
pub(crate) use palette::{Offer, PaletteForm};
pub(crate) use preferences::PreferencesForm;
pub(crate) use welcome::WelcomeForm;
pub(crate) use words::{WordsAct, WordsForm};

/// The dialog that is open.
pub(crate) enum Dialog {
    Welcome(WelcomeForm),
    Keep(KeepForm),
    Ask(AskForm),
    Preferences(PreferencesForm),
    Palette(PaletteForm),
    About { licences: bool },
    Keys,
    Offline,
    Export(ExportForm),
    File,
    Hold(HoldForm),
    Words(WordsForm),
}
