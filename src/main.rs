//! Chooses the window or a command, and hands down the clock.

use std::process::ExitCode;

fn main() -> ExitCode {
    postcheck::cli::run(&jiff::ZonedDateTime::now()).unwrap_or(ExitCode::SUCCESS)
}
