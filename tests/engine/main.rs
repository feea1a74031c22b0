//! Tests of the engine and the command line; none of them links a window.

mod contact_id;
mod examples;
