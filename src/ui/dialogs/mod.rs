//! What opens over the window and waits for an answer.

mod about;
mod ask;
mod keep;
mod keys;
mod palette;
mod preferences;
mod shell;
mod welcome;

pub use about::about_ui;
pub use ask::AskForm;
pub use keep::KeepForm;
pub use keys::{keys_ui, offline_ui};
pub use palette::{Offer, PaletteForm};
pub use preferences::PreferencesForm;
pub use welcome::WelcomeForm;

/// The dialog that is open.
pub enum Dialog {
    Welcome(WelcomeForm),
    Keep(KeepForm),
    Ask(AskForm),
    Preferences(PreferencesForm),
    Palette(PaletteForm),
    About { licences: bool },
    Keys,
    Offline,
}
