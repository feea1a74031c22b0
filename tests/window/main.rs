//! The window, found by the names a screen reader speaks.

mod desk;

mod files;
mod fixing;
mod frame;
mod keeping;
mod records;
mod signing;
mod themes;
mod typing;
