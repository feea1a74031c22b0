//! What a person confirms and decides before a post goes out.

mod checklist;
mod decision;
mod difference;
mod known;
mod signing;

pub use checklist::{Checklist, Item};
pub use decision::{Answer, Decision, FindingKey, Unsettled, same_person};
pub use difference::Difference;
pub use signing::{Confirmed, Fixed, Kept, NotReady, ReaderProblem, Reading, Review, Signed, Signers, Tick, VersionReading};
