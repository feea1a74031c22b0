//! Chooses the window or a command, and hands down the clock.

use std::process::ExitCode;

fn main() -> ExitCode {
    postcheck::cli::run(&jiff::ZonedDateTime::now()).unwrap_or_else(window)
}

#[cfg(feature = "window")]
fn window() -> ExitCode {
    postcheck::ui::open(postcheck::ui::Clock::new(jiff::ZonedDateTime::now))
}

/// The package can be built without its window; then there are only the commands.
#[cfg(not(feature = "window"))]
fn window() -> ExitCode {
    ExitCode::SUCCESS
}
