//! Chooses the window or a command, and hands down the clock.

use std::process::ExitCode;

fn main() -> ExitCode {
    let today = jiff::ZonedDateTime::now().date();
    postcheck::cli::run(today).unwrap_or(ExitCode::SUCCESS)
}
