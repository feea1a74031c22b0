//! Chooses the window or a command, and hands down the clock.

use std::process::ExitCode;

fn main() -> ExitCode {
    let now = || jiff::ZonedDateTime::now().datetime();
    postcheck::cli::run(now().date()).unwrap_or_else(|| window(now))
}

#[cfg(feature = "window")]
fn window(now: fn() -> jiff::civil::DateTime) -> ExitCode {
    postcheck::ui::open(postcheck::ui::Clock::new(now))
}

/// The package can be built without its window; then there are only the commands.
#[cfg(not(feature = "window"))]
fn window(_now: fn() -> jiff::civil::DateTime) -> ExitCode {
    ExitCode::SUCCESS
}
