//! Tests of the engine and the command line; none of them links a window.

mod checklist;
mod city;
mod cli;
mod cli_records;
mod conduct;
mod contact_id;
mod dates;
mod disagreement;
mod encoder;
mod examples;
mod facts;
mod pictures;
mod posts;
mod properties;
mod records;
mod records_disk;
mod records_search;
mod tidy;
