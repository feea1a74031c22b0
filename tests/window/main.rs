//! The window, by its accessible labels.
