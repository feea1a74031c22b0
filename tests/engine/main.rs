//! Tests of the engine and the command line; none of them links a window.

mod contact_id;
mod checklist;
mod conduct;
mod city;
mod cli;
mod dates;
mod encoder;
mod examples;
mod facts;
mod properties;
mod records;
mod tidy;
