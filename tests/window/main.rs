//! The window, found by the names a screen reader speaks.

mod desk;

mod files;
mod fixing;
mod frame;
mod keeping;
mod pictures;
mod records;
mod signing;
mod speed;
mod themes;
mod typing;
mod words;
