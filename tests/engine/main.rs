//! Tests of the engine and the command line; none of them links a window.

mod cli;
mod dates;
mod examples;
mod properties;
mod tidy;
