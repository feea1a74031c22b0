//! The frame around a screen: sidebar, header, bars, and where each of them lies.

mod accounts;
mod bar;
mod header;
mod menu;
mod places;
mod sidebar;
mod steps;
mod verdict;

pub(crate) use accounts::{Accounts, display_name, thousands};
pub(crate) use bar::Bar;
pub(crate) use header::Header;
pub(crate) use menu::{MenuItem, menu};
pub(crate) use places::{Beside, Places};
pub(crate) use sidebar::{OpenDraft, Sidebar};
pub(crate) use steps::{Step, Steps};
pub(crate) use verdict::{Notice, Verdict};
