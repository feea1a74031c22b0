//! PostCheck reads a draft post, says what the city's policy says about it, and never talks to a network.
//!
//! The floors, lowest first; each uses only those below it:
//! `text` < `model` < `city` < `checks` < `review` < `engine` < `store` < `cli`, `ui`.

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
