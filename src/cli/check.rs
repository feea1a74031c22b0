//! `postcheck check`.

use std::io::Write;

use jiff::civil::Date;

use super::args::{CheckOptions, Color, Format, InputForm};
use super::input::{self, Job};
use super::{Outcome, Trouble, batch, complain, json, sarif, text};
use crate::checks::Category;
use crate::city::City;
use crate::engine::{self, Report, Verdict};

/// A post with its report.
pub(super) struct Checked {
    pub id: String,
    pub report: Report,
}

/// Runs the command.
pub(super) fn run(options: &CheckOptions, today: Date) -> Result<Outcome, Trouble> {
    input::use_models(&options.source)?;
    let city = input::city(&options.source)?;
    let mut out = std::io::BufWriter::new(std::io::stdout());
    let outcome = match options.source.input {
        InputForm::Jsonl => batch_reports(options, &city, today, &mut out)?,
        InputForm::Text => file_reports(options, &city, today, &mut out)?,
    };
    out.flush()?;
    Ok(outcome)
}

/// Whether the text report is coloured.
fn coloured(options: &CheckOptions) -> bool {
    match options.color {
        Color::Auto => anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
        Color::Always => true,
        Color::Never => false,
    }
}

fn categories(options: &CheckOptions) -> Vec<Category> {
    if options.only.is_empty() { Category::ALL.to_vec() } else { options.only.clone() }
}

fn checked(job: Job, city: &City, categories: &[Category]) -> Checked {
    let mut report = engine::analyze_only(&job.draft, city, job.today, categories);
    engine::elaborate_all(&job.draft, city, job.today, &mut report);
    Checked { id: job.id, report }
}

fn outcome(report: &Report) -> Outcome {
    if report.verdict() == Verdict::Ready { Outcome::Clean } else { Outcome::Findings }
}

fn file_reports(options: &CheckOptions, city: &City, today: Date, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let categories = categories(options);
    let format = options.format.unwrap_or(Format::Text);
    let coloured = coloured(options);
    let mut worst = Outcome::Clean;
    let mut kept = Vec::new();
    for job in input::posts(&options.source, today) {
        let job = match job {
            Ok(job) => job,
            Err(Trouble(words)) => {
                // The other posts are still answered.
                complain(&words);
                worst = Outcome::Trouble;
                continue;
            }
        };
        let checked = checked(job, city, &categories);
        worst = worst.max(outcome(&checked.report));
        match format {
            Format::Text => text::write(&checked.id, &checked.report, coloured, out)?,
            Format::Jsonl => line(out, &json::report(&checked.id, &checked.report))?,
            Format::Json | Format::Sarif => kept.push(checked),
        }
    }
    match format {
        Format::Json => match kept.as_slice() {
            [one] => pretty(out, &json::report(&one.id, &one.report))?,
            several if !(several.is_empty() && options.source.files.len() <= 1) => {
                let reports: Vec<_> = several.iter().map(|checked| json::report(&checked.id, &checked.report)).collect();
                pretty(out, &reports)?;
            }
            _ => {}
        },
        Format::Sarif => pretty(out, &sarif::log(&kept))?,
        Format::Text | Format::Jsonl => {}
    }
    Ok(worst)
}

fn batch_reports(options: &CheckOptions, city: &City, today: Date, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let categories = categories(options);
    let format = options.format.unwrap_or(Format::Jsonl);
    let coloured = coloured(options);
    let mut worst = Outcome::Clean;
    let mut kept = Vec::new();
    let mut documents = Vec::new();
    let answer = |bytes: Vec<u8>| input::job(&bytes, &options.source, city, today).map(|job| checked(job, city, &categories));
    batch::in_order(input::lines(&options.source)?, &answer, |number, answer| {
        let checked = match answer {
            Ok(checked) => checked,
            Err(words) => {
                worst = Outcome::Trouble;
                match format {
                    Format::Jsonl => line(out, &error(number, &words))?,
                    Format::Json => documents.push(value(&error(number, &words))?),
                    Format::Text | Format::Sarif => complain(&format!("line {number}: {words}")),
                }
                return Ok(());
            }
        };
        worst = worst.max(outcome(&checked.report));
        match format {
            Format::Text => text::write(&checked.id, &checked.report, coloured, out)?,
            Format::Jsonl => line(out, &json::report(&checked.id, &checked.report))?,
            Format::Json => documents.push(value(&json::report(&checked.id, &checked.report))?),
            Format::Sarif => kept.push(checked),
        }
        Ok(())
    })?;
    match format {
        Format::Json => pretty(out, &documents)?,
        Format::Sarif => pretty(out, &sarif::log(&kept))?,
        Format::Text | Format::Jsonl => {}
    }
    Ok(worst)
}

fn error(line: usize, error: &str) -> json::ErrorJson<'_> {
    json::ErrorJson { schema: "postcheck.error/1", line, error }
}

fn value(item: &impl serde::Serialize) -> Result<serde_json::Value, Trouble> {
    serde_json::to_value(item).map_err(|error| Trouble(error.to_string()))
}

/// Writes one object on one line.
pub(super) fn line(out: &mut impl Write, item: &impl serde::Serialize) -> Result<(), Trouble> {
    serde_json::to_writer(&mut *out, item).map_err(std::io::Error::from)?;
    Ok(writeln!(out)?)
}

/// Writes one document, laid out for reading.
pub(super) fn pretty(out: &mut impl Write, item: &impl serde::Serialize) -> Result<(), Trouble> {
    serde_json::to_writer_pretty(&mut *out, item).map_err(std::io::Error::from)?;
    Ok(writeln!(out)?)
}
