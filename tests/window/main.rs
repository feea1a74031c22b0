//! The window, found by the names a screen reader speaks.

mod attaching;
mod desk;

mod files;
mod fixing;
mod frame;
mod keeping;
mod narrow;
mod pictures;
mod records;
mod signing;
mod speed;
mod themes;
mod typing;
mod versions;
mod words;
