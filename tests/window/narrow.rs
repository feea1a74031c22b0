//! Confirming and signing where there is little room: nothing is cut off, everything is in reach of the keyboard.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::desk::{Desk, Opening};

const POST: &str = "The rink at Loren Thompson Park opens Friday, December 4 at 6 p.m. Skates are $5 a pair. Call City Hall at \
    218-454-5100 or see www.baxtermn.gov/parks-and-recreation/skating-rinks.";

/// From the smallest window to the widest that has no panel; the second is a laptop at 200 percent.
const SIZES: [(f32, f32); 4] = [(640.0, 420.0), (720.0, 450.0), (900.0, 600.0), (1099.0, 760.0)];

/// Nothing that has a name lies beyond the window's sides.
#[track_caller]
fn inside(desk: &Desk, width: f32) {
    for node in desk.window.root().children_recursive() {
        let name = node.accesskit_node().label().or_else(|| node.value()).unwrap_or_default();
        let Some(bounds) = node.accesskit_node().raw_bounds().filter(|_| !name.is_empty()) else { continue };
        assert!(bounds.x0 >= -1.0 && bounds.x1 <= f64::from(width) + 1.0, "“{name}” is cut off: {bounds:?} of {width}");
    }
}

#[track_caller]
fn has_keyboard(desk: &Desk, name: &str) {
    let node = desk.window.get_by_label(name);
    assert!(node.accesskit_node().is_focused(), "{name} has no keyboard");
}

#[test]
fn a_post_is_confirmed_and_signed_in_narrow_windows_by_keyboard_alone() {
    for size in SIZES {
        let mut desk = Opening { size, ..Opening::new() }.open();
        desk.write(POST);
        desk.open_confirm();
        inside(&desk, size.0);
        assert!(desk.has("Open the drawer") && !desk.has("Close the drawer"), "{size:?}");
        // Round the window: from the lines to the text, which opens, and back.
        desk.press(Modifiers::NONE, Key::F6);
        has_keyboard(&desk, "Facebook");
        desk.press(Modifiers::NONE, Key::Enter);
        desk.until("the text in the drawer", |desk| desk.has("The text, back to the draft: The rink"));
        inside(&desk, size.0);
        desk.press(Modifiers::NONE, Key::Enter);
        desk.until("the drawer closed", |desk| !desk.has("The text, back to the draft: The rink"));
        desk.press(Modifiers::SHIFT, Key::F6);
        desk.tick_all();
        inside(&desk, size.0);
        desk.press(Modifiers::COMMAND, Key::Enter);
        desk.until("the sign-off", |desk| desk.has("Ready to sign"));
        inside(&desk, size.0);
        desk.press(Modifiers::NONE, Key::F6);
        desk.press(Modifiers::NONE, Key::F6);
        has_keyboard(&desk, "What the record keeps");
        desk.press(Modifiers::NONE, Key::Enter);
        desk.until("what is kept", |desk| desk.has("Texts: "));
        inside(&desk, size.0);
        desk.press(Modifiers::NONE, Key::Enter);
        desk.window.get_by_label("Sign and keep the record").focus();
        desk.window.step();
        desk.press(Modifiers::NONE, Key::Enter);
        desk.until("the seconds", |desk| desk.has("Write it now, Enter"));
        inside(&desk, size.0);
        desk.press(Modifiers::COMMAND, Key::Enter);
        desk.until("the signed post", |desk| desk.has("Signed. Ready to post."));
        inside(&desk, size.0);
        desk.window.check_accessibility();
    }
}
