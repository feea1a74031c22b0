//! What a person can ask of the window. Views only send commands; the app carries them out after everything was shown.

use egui::{Context, Key as Press, KeyboardShortcut, Modifiers};

use crate::store::drafts::{Asked, Kept};
use crate::store::preferences::Preferences;
use crate::store::words::Whose;
use crate::text::Department;

use super::confirm::ConfirmAct;
use super::dialogs::WordsAct;
use super::draft::Key;
use super::frame::Step;
use super::icons;
use super::pictures::PictureAct;
use super::records::RecordsAct;
use super::sign_off::SignOffAct;
use super::versions::VersionAct;

/// The two sides of the right panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tab {
    #[default]
    Findings,
    Preview,
    /// The texts of their own that platforms have.
    Own,
}

/// One thing to do.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    /// The text on the page changed.
    Typed,
    New,
    Open,
    SaveAs,
    CopyText,
    Next,
    Previous,
    /// For a finding, or for the one at the caret.
    QuickFix(Option<Key>),
    CloseQuickFix,
    Fix(Key, usize),
    Keep(Key),
    Kept(Kept),
    TakeUpAgain(Key),
    Ask(Key),
    Asked(Asked),
    /// Saves a question as a mail to send.
    SaveMail(String),
    Why(Option<Key>),
    Select(Key),
    Deselect,
    Tab(Tab),
    TogglePreview,
    ToggleDrawer,
    /// Another open draft, by id.
    Switch(String),
    Remove(String),
    Rename(String),
    Platform(String, bool),
    Desk(Department),
    Sample,
    Palette,
    Preferences,
    SetPreferences(Preferences),
    About,
    Keys,
    Offline,
    CheckAgain,
    /// Closes the nearest thing, then returns to the page.
    Close,
    Region(bool),
    /// One of the three steps of the open post.
    Step(Step),
    Forward,
    Back,
    Records,
    Draft,
    Confirm(ConfirmAct),
    SignOff(SignOffAct),
    Archive(RecordsAct),
    Picture(PictureAct),
    Version(VersionAct),
    /// The word of a finding, or of the one that is looked at, goes to a list.
    AddWord(Whose, Option<Key>),
    Words(WordsAct),
}

/// An entry of the palette, with its key.
pub(crate) struct Entry {
    pub(crate) title: &'static str,
    pub(crate) icon: char,
    pub(crate) shortcut: Option<KeyboardShortcut>,
    pub(crate) command: Command,
}

const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers { alt: false, ctrl: false, shift: true, mac_cmd: false, command: true };

const fn key(modifiers: Modifiers, press: Press) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, press)
}

/// Everything the palette offers, in its order.
pub(crate) fn entries() -> Vec<Entry> {
    let entry = |title, icon, shortcut, command| Entry { title, icon, shortcut, command };
    vec![
        entry("New post", icons::PLUS, Some(key(COMMAND, Press::N)), Command::New),
        entry("Open a text…", icons::FOLDER_OPEN, Some(key(COMMAND, Press::O)), Command::Open),
        entry("Save the text as…", icons::FLOPPY_DISK, Some(key(COMMAND, Press::S)), Command::SaveAs),
        entry("Copy the text", icons::COPY, Some(key(COMMAND_SHIFT, Press::C)), Command::CopyText),
        entry("Add a picture…", icons::IMAGE, Some(key(COMMAND_SHIFT, Press::A)), Command::Picture(PictureAct::Add)),
        entry("Confirm the facts, then sign off", icons::ARROW_RIGHT, Some(key(COMMAND, Press::Enter)), Command::Forward),
        entry("Back one step", icons::ARROW_LEFT, Some(key(COMMAND_SHIFT, Press::Enter)), Command::Back),
        entry("Draft", icons::PENCIL_SIMPLE, Some(key(COMMAND, Press::Num1)), Command::Draft),
        entry("Records", icons::ARCHIVE, Some(key(COMMAND, Press::Num2)), Command::Records),
        entry("Are the records intact?", icons::SHIELD_CHECK, None, Command::Archive(RecordsAct::Verify)),
        entry("Export for a request…", icons::EXPORT, None, Command::Archive(RecordsAct::Export)),
        entry("File this draft as not posted…", icons::ARCHIVE, None, Command::Archive(RecordsAct::File)),
        entry("Next finding", icons::CARET_RIGHT, Some(key(Modifiers::NONE, Press::F8)), Command::Next),
        entry("Previous finding", icons::CARET_RIGHT, Some(key(Modifiers::SHIFT, Press::F8)), Command::Previous),
        entry("Quick fix at the caret", icons::MAGIC_WAND, Some(key(COMMAND, Press::Period)), Command::QuickFix(None)),
        entry(
            "Add to the city’s words",
            icons::BUILDINGS,
            Some(key(COMMAND_SHIFT, Press::D)),
            Command::AddWord(Whose::City, None),
        ),
        entry("Add to my words", icons::PLUS, Some(key(COMMAND, Press::D)), Command::AddWord(Whose::Mine, None)),
        entry("Own words…", icons::TEXT_AA, None, Command::Words(WordsAct::Open)),
        entry("Why is this marked?", icons::QUESTION, Some(key(Modifiers::NONE, Press::F1)), Command::Why(None)),
        entry("Preview this post", icons::EYE, Some(key(COMMAND, Press::P)), Command::TogglePreview),
        entry("Try it with a sample post", icons::LIGHTBULB, None, Command::Sample),
        entry("Preferences", icons::GEAR_SIX, Some(key(COMMAND, Press::Comma)), Command::Preferences),
        entry("All keys", icons::KEYBOARD, None, Command::Keys),
        entry("About PostCheck", icons::INFO, None, Command::About),
    ]
}

/// Takes the keys that are ours out of the frame's input, before any text field sees them.
pub(crate) fn pressed(ctx: &Context, dialog_open: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut take = |shortcut: KeyboardShortcut, command: Command| {
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            commands.push(command);
        }
    };
    take(key(Modifiers::NONE, Press::Escape), Command::Close);
    take(key(COMMAND, Press::K), Command::Palette);
    if dialog_open {
        return commands;
    }
    // The longer combinations first: a shorter one would match them too.
    take(key(COMMAND_SHIFT, Press::Enter), Command::Back);
    take(key(Modifiers::SHIFT, Press::F8), Command::Previous);
    take(key(Modifiers::SHIFT, Press::F6), Command::Region(false));
    take(key(Modifiers::NONE, Press::F6), Command::Region(true));
    for entry in entries() {
        if let Some(shortcut) = entry.shortcut {
            take(shortcut, entry.command);
        }
    }
    commands
}
