//! `postcheck explain`: what the readers saw, before any rule.

use std::io::Write;

use jiff::civil::Date;
use serde::Serialize;

use super::args::{DataFormat, ExplainOptions, InputForm};
use super::check::{line, pretty};
use super::input::{self, Job};
use super::json::{ErrorJson, rounded};
use super::{Outcome, Trouble, batch, complain};
use crate::city::City;
use crate::engine;
use crate::text::Span;

#[derive(Serialize)]
struct ExplanationJson {
    id: String,
    sentences: Vec<SpanJson>,
    persons: Vec<PersonJson>,
    organizations: Vec<OrganizationJson>,
    stances: Vec<StanceJson>,
    facts: Vec<FactJson>,
}

#[derive(Serialize)]
struct SpanJson {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct PersonJson {
    start: usize,
    end: usize,
    text: String,
    role: &'static str,
    probability: f64,
}

#[derive(Serialize)]
struct OrganizationJson {
    start: usize,
    end: usize,
    text: String,
    listed: bool,
}

#[derive(Serialize)]
struct StanceJson {
    target: TargetJson,
    label: &'static str,
    score: f64,
}

#[derive(Serialize)]
struct TargetJson {
    start: usize,
    end: usize,
    text: String,
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
    input::use_models(source)?;
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

fn explanation(job: &Job, city: &City) -> ExplanationJson {
    let seen = engine::explain(&job.draft, city, job.today, &job.targets);
    let text = |span: Span| span.of(&seen.document.text).to_owned();
    ExplanationJson {
        id: job.id.clone(),
        sentences: seen.document.sentences.iter().map(|s| SpanJson { start: s.span.start, end: s.span.end }).collect(),
        persons: seen
            .persons
            .iter()
            .map(|named| {
                let span = named.person.span;
                let probability = rounded(f64::from(named.person.probability), 100.0);
                PersonJson { start: span.start, end: span.end, text: text(span), role: named.role.id(), probability }
            })
            .collect(),
        organizations: seen
            .organizations
            .iter()
            .map(|one| OrganizationJson { start: one.span.start, end: one.span.end, text: text(one.span), listed: one.listed })
            .collect(),
        stances: seen
            .stances
            .iter()
            .map(|stance| StanceJson {
                target: TargetJson { start: stance.target.start, end: stance.target.end, text: text(stance.target) },
                label: stance.label.id(),
                score: rounded(f64::from(stance.score), 100.0),
            })
            .collect(),
        facts: seen
            .document
            .facts
            .all()
            .into_iter()
            .map(|fact| FactJson {
                kind: fact.kind.id(),
                start: fact.span.start,
                end: fact.span.end,
                text: text(fact.span),
                value: fact.value,
            })
            .collect(),
    }
}
