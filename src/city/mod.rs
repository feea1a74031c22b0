//! What is true of one city, and what the policy asks. Reads no files: that is `store`.

mod baxter;
#[expect(clippy::module_inception, reason = "the floor is named for what it offers, the file for its one type")]
mod city;
pub mod counting;
pub mod fitting;
mod holidays;
pub mod policy;
mod profile;
mod retention;
mod soundness;
mod spelling;
mod words;

pub use baxter::{BAXTER, baxter};
pub use city::{City, NameKind, NameMention};
pub use profile::*;
pub use retention::RetentionLine;
pub use soundness::Problem;
