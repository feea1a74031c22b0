//! How keys are written, and the list of all of them.

use egui::{Key, KeyboardShortcut};

/// What the keys do, for the list behind F1.
pub(crate) const ALL: &[(&str, &str)] = &[
    ("Ctrl+Enter", "On: draft, confirm, sign off"),
    ("Ctrl+Shift+Enter", "Back one step"),
    ("Space", "Confirm: tick the line and move on"),
    ("Enter", "Confirm: where it was checked"),
    ("Ctrl+1, Ctrl+2", "Draft, Records"),
    ("Ctrl+F", "Records: search"),
    ("F8", "Next finding from the caret"),
    ("Shift+F8", "Previous finding"),
    ("Ctrl+.", "What can be done about the words at the caret"),
    ("F1", "Why is this marked?"),
    ("Ctrl+D", "Add the word to my words"),
    ("Ctrl+Shift+D", "Add the word to the city’s words"),
    ("Ctrl+Z", "Undo; a fix is one step"),
    ("Ctrl+Shift+Z", "Redo"),
    ("Ctrl+K", "All commands"),
    ("Ctrl+N", "New post"),
    ("Ctrl+O", "Open a text"),
    ("Ctrl+S", "Save the text as a file"),
    ("Ctrl+Shift+C", "Copy the text"),
    ("Ctrl+P", "Preview on or off"),
    ("Ctrl+Shift+1 to 9", "Account on or off"),
    ("F6", "Next part of the window"),
    ("Ctrl+plus, minus, 0", "Larger, smaller, as it was"),
    ("Esc", "Close the nearest thing, back to the page"),
];

/// "Ctrl+Shift+C"; on a Mac with its own signs.
pub(crate) fn written(shortcut: &KeyboardShortcut) -> String {
    let mut text = String::new();
    let modifiers = shortcut.modifiers;
    if modifiers.command || modifiers.ctrl {
        text.push_str(if cfg!(target_os = "macos") { "⌘" } else { "Ctrl+" });
    }
    if modifiers.shift {
        text.push_str("Shift+");
    }
    if modifiers.alt {
        text.push_str("Alt+");
    }
    match shortcut.logical_key {
        Key::Period => text.push('.'),
        Key::Comma => text.push(','),
        key => text.push_str(key.name()),
    }
    text
}
