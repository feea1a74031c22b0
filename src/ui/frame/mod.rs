//! The frame around a screen: sidebar, header, bars, and where each of them lies.

mod accounts;
mod header;
mod menu;
mod places;
mod sidebar;
mod verdict;

pub use accounts::{Accounts, display_name};
pub use header::Header;
pub use menu::{MenuItem, menu};
pub use places::Places;
pub use sidebar::{OpenDraft, Sidebar};
pub use verdict::{Notice, Verdict};
