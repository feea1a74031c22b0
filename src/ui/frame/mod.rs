//! The frame around a screen: sidebar, header, bars, and where each of them lies.

mod accounts;
mod header;
mod menu;
mod places;
mod sidebar;
mod verdict;

pub(crate) use accounts::{Accounts, display_name};
pub(crate) use header::Header;
pub(crate) use menu::{MenuItem, menu};
pub(crate) use places::Places;
pub(crate) use sidebar::{OpenDraft, Sidebar};
pub(crate) use verdict::{Notice, Verdict};
