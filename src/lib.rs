//! PostCheck reads a draft post, says what the city's policy says about it, and keeps the record of
//! what people decided. It never talks to a network.
//!
//! Two sentences hold the house together: **each floor uses only the floors below it**, and **one
//! file holds one check**. The floors, lowest first:
//!
//! - [`text`]: spans, drafts, sentences, words, and the facts in a text with their values.
//! - [`model`]: trained readers: who is named in a text.
//! - [`city`]: what is true of one city (its profile), and what the policy's sentences ask.
//! - [`checks`]: the rules, one file each, in the eight categories of the policy requirements.
//! - [`review`]: the checklist made from a draft, the decisions, and the one way to sign.
//! - [`engine`]: runs the checks over a draft and puts the findings in order; `Live` does so on a thread.
//! - [`store`]: what lies on disk: profiles, drafts and the archive of records.
//! - [`cli`] and [`ui`]: the commands and the window. They never meet.
//!
//! `text` to `engine` open no file, read no clock and cannot fail; `main` hands the clock down.
//!
//! To write a check, read `checks/accuracy/weekday_mismatch.rs`, copy it, and add one line to its
//! category's list. Its rule page is its card in the window, its page in the help and its tests.

pub mod checks;
pub mod city;
pub mod cli;
pub mod engine;
pub mod model;
pub mod review;
pub mod store;
pub mod text;
#[cfg(feature = "window")]
pub mod ui;
