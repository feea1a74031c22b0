//! `postcheck explain`: what the readers saw, before any rule.

use std::io::Write;

use jiff::civil::Date;
use serde::Serialize;

use super::args::{DataFormat, ExplainOptions, InputForm};
use super::check::{line, pretty};
use super::input::{self, Job};
use super::json::ErrorJson;
use super::{Outcome, Trouble, batch, complain};
use crate::city::City;
use crate::text::Document;

#[derive(Serialize)]
struct ExplanationJson {
    id: String,
    sentences: Vec<SpanJson>,
    facts: Vec<FactJson>,
}

#[derive(Serialize)]
struct SpanJson {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct FactJson {
    kind: &'static str,
    start: usize,
    end: usize,
    text: String,
    value: String,
}

/// Runs the command.
pub(super) fn run(options: &ExplainOptions, today: Date, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let source = &options.source;
    let city = input::city(source)?;
    let mut worst = Outcome::Clean;
    match source.input {
        InputForm::Text => {
            for job in input::posts(source, today) {
                match job {
                    Ok(job) => give(out, options.format, &explanation(&job, &city))?,
                    Err(Trouble(words)) => {
                        complain(&words);
                        worst = Outcome::Trouble;
                    }
                }
            }
        }
        InputForm::Jsonl => {
            let answer = |bytes: Vec<u8>| input::job(&bytes, source, &city, today).map(|job| explanation(&job, &city));
            batch::in_order(input::lines(source)?, &answer, |number, answer| match answer {
                Ok(explanation) => give(out, options.format, &explanation),
                Err(words) => {
                    worst = Outcome::Trouble;
                    line(out, &ErrorJson { schema: "postcheck.error/1", line: number, error: &words })
                }
            })?;
        }
    }
    Ok(worst)
}

fn give(out: &mut impl Write, format: DataFormat, explanation: &ExplanationJson) -> Result<(), Trouble> {
    match format {
        DataFormat::Json => pretty(out, explanation),
        DataFormat::Jsonl => line(out, explanation),
    }
}

fn explanation(job: &Job, _city: &City) -> ExplanationJson {
    let document = Document::read(&job.draft.text, job.today);
    ExplanationJson {
        id: job.id.clone(),
        sentences: document.sentences.iter().map(|s| SpanJson { start: s.span.start, end: s.span.end }).collect(),
        facts: document
            .facts
            .all()
            .into_iter()
            .map(|fact| FactJson {
                kind: fact.kind.id(),
                start: fact.span.start,
                end: fact.span.end,
                text: fact.span.of(&document.text).to_owned(),
                value: fact.value,
            })
            .collect(),
    }
}
