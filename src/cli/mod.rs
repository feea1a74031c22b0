//! `postcheck check`, `explain` and `rules`: the same engine as the window's, without a window.

mod args;
mod batch;
mod check;
mod explain;
mod input;
mod json;
mod records;
mod rules;
mod sarif;
mod text;

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use jiff::ZonedDateTime;

use args::{Args, Command};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// No `stop` and no `warn`.
    Clean,
    /// At least one `stop` or `warn`.
    Findings,
    /// Wrong use or input that could not be read.
    Trouble,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(outcome as u8)
    }
}

/// Why a command could not go on, in one line.
#[derive(Debug)]
struct Trouble(String);

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Trouble(format!("the output could not be written: {error}"))
    }
}

/// Runs the command that the arguments name; `None` when they name none and the window is wanted.
///
/// `now` is the clock's time; `--today` goes before its day.
pub fn run(now: &ZonedDateTime) -> Option<ExitCode> {
    let args = Args::parse();
    let command = args.command?;
    let today = now.date();
    let mut out = std::io::BufWriter::new(std::io::stdout());
    let done = match command {
        Command::Check(options) => check::run(&options, today),
        Command::Explain(options) => explain::run(&options, today, &mut out),
        Command::Rules(options) => rules::run(&options, &mut out),
        Command::Records(options) => records::run(&options, now, &mut out),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "postcheck", &mut out);
            Ok(Outcome::Clean)
        }
    };
    let flushed = out.flush().map_err(Trouble::from);
    Some(match done.and_then(|outcome| flushed.map(|()| outcome)) {
        Ok(outcome) => outcome.into(),
        Err(Trouble(words)) => {
            complain(&words);
            Outcome::Trouble.into()
        }
    })
}

/// Says what went wrong, in one line on standard error.
fn complain(words: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "postcheck: {words}");
}
