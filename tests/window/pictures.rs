//! What is painted, looked at as pixels. Needs a renderer; a machine without one says so.

use egui::{Color32, Key, Modifiers};
use postcheck::ui::theme::LIGHT;

use crate::desk::Desk;

#[test]
#[expect(clippy::print_stdout, reason = "a picture that nobody looked at must not pass in silence")]
fn marks_and_cards_are_painted() {
    let mut desk = Desk::new();
    desk.write("The rink opens Friday!! Bring skates.");
    desk.press(Modifiers::NONE, Key::F8);
    desk.until("the card", |desk| desk.has("Format. Open."));
    let picture = match desk.window.render() {
        Ok(picture) => picture,
        Err(why) => {
            println!("SKIPPED marks_and_cards_are_painted: there is no renderer here ({why})");
            return;
        }
    };
    let count = |color: Color32| {
        let [red, green, blue, _] = color.to_array();
        picture.pixels().filter(|pixel| pixel.0[..3] == [red, green, blue]).count()
    };
    assert_eq!(picture.dimensions(), (1280, 800));
    for (what, color, least) in [
        ("the page", LIGHT.paper, 200_000),
        ("the panel", LIGHT.ground, 100_000),
        ("the sidebar", LIGHT.side, 80_000),
        ("the words of the current finding", LIGHT.sel, 100),
        ("the emblem", LIGHT.accent, 200),
        ("the first fix", LIGHT.accent_wash, 3_000),
    ] {
        assert!(count(color) >= least, "{what}: {} pixels", count(color));
    }
}
