//! The window. Draws what the lower floors know and hands them what a person does; knows no rule.
//!
//! `theme` and `fonts` hold every colour and measure; `paint` and `widgets` draw; `frame`, `draft`,
//! `findings` and `dialogs` are the parts of the screen, and only send `Command`s; `app` carries them out.

mod app;
mod clock;
mod command;
mod confirm;
mod dialogs;
mod draft;
mod files;
mod findings;
mod fonts;
mod frame;
mod icons;
mod keys;
mod paint;
mod pictures;
mod records;
mod sign_off;
pub mod theme;
mod versions;
mod widgets;

use std::io::Write;
use std::process::ExitCode;

pub use app::{App, Setup};
pub use clock::Clock;
pub use files::{Choice, Chooser, system_chooser};

use crate::store;

/// Opens the window and stays until it is closed.
pub fn open(clock: Clock) -> ExitCode {
    let Some(data) = store::data_folder() else {
        return refuse("this account has no home folder; set POSTCHECK_DATA to a folder for your drafts");
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("postcheck")
            .with_title("PostCheck")
            .with_icon(icon())
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([640.0, 420.0]),
        renderer: eframe::Renderer::Glow,
        system_font_fallback: true,
        persist_window: false,
        ..eframe::NativeOptions::default()
    };
    let loaded = store::city();
    let mark = loaded.mark();
    let (profile, profile_trouble) = (loaded.profile, loaded.trouble);
    let setup = Setup { clock, data, profile, mark, profile_trouble, chooser: system_chooser() };
    let run = eframe::run_native("postcheck", options, Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, setup)?))));
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("the window could not be opened: {error}")),
    }
}

/// Says in one line why there is no window.
fn refuse(why: &str) -> ExitCode {
    // Where not even this can be written, the exit status still says it.
    let _ = writeln!(std::io::stderr(), "postcheck: {why}");
    ExitCode::from(2)
}

/// The emblem for the task bar, drawn from raw pixels in the assets.
fn icon() -> egui::IconData {
    const SIDE: u32 = 64;
    egui::IconData { rgba: include_bytes!("../../assets/icon/postcheck-64.rgba").to_vec(), width: SIDE, height: SIDE }
}

/// The first characters of some words, on one line.
fn clip(words: &str, most: usize) -> String {
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= most {
        return flat;
    }
    let cut: String = flat.chars().take(most).collect();
    format!("{}…", cut.trim_end())
}
