//! Writes what speaks for each candidate of each misspelling, for `fit.py`; with `--known`, the words of the input that are English.

use std::io::{BufRead, Write};

use postcheck::checks::{Context, TODAY, is_english, suggestion_features};
use postcheck::city::{City, baxter};
use postcheck::text::{Document, Draft, Span};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    if std::env::args().any(|argument| argument == "--known") {
        for word in std::io::stdin().lock().lines() {
            let word = word?;
            if is_english(&word) {
                writeln!(out, "{word}")?;
            }
        }
        return Ok(());
    }
    let city = City::new(baxter());
    for line in std::io::stdin().lock().lines() {
        let item: serde_json::Value = serde_json::from_str(&line?)?;
        let text = item["text"].as_str().unwrap_or_default();
        let document = Document::read(text, TODAY);
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let cx = Context::new(&draft, &document, &city, TODAY);
        for gold in item["gold"].as_array().into_iter().flatten() {
            let place = |key: &str| gold[key].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
            let candidates = suggestion_features(&cx, Span::new(place("start"), place("end")));
            let row = serde_json::json!({"id": item["id"], "text": gold["text"], "right": gold["correction"], "candidates": candidates});
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}
