//! A text as long as Facebook allows: no frame of ours may keep the typing waiting.

use std::time::{Duration, Instant};

use crate::desk::Desk;

/// Far above what a frame takes, so that a busy machine does not fail the test, and far below what a mistake costs.
const CEILING: Duration = Duration::from_millis(400);

#[test]
#[expect(clippy::print_stdout, reason = "the figure is what one wants to see")]
fn typing_in_a_long_text_stays_smooth() {
    let mut desk = Desk::new();
    let line = "The rink at Loren Thompson Park opens Friday at 4 p.m.!! Bring skates and vist us often, neighbors. ";
    let mut text = String::new();
    while text.len() < 63_000 {
        for _ in 0..5 {
            text.push_str(line);
        }
        text.push_str("\n\n");
    }
    desk.window.event(egui::Event::Paste(text));
    desk.window.step();
    desk.until("the findings", |desk| desk.settled());
    for _ in 0..3 {
        desk.window.step();
    }
    let mut frames = Vec::new();
    for letter in "Thank you for reading".chars() {
        let start = Instant::now();
        desk.window.event(egui::Event::Text(letter.to_string()));
        desk.window.step();
        frames.push(start.elapsed());
    }
    frames.sort();
    let middle = frames[frames.len() / 2];
    println!("a frame with a key in 63,000 characters: {middle:?}, the slowest {:?}", frames[frames.len() - 1]);
    assert!(middle < CEILING, "{middle:?}");
}
