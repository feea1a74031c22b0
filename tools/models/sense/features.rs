//! Writes what the second opinions see in each sentence of labelled posts, for `train.py`.

use std::io::{BufRead, Write};

use postcheck::checks::{Context, TODAY};
use postcheck::city::{City, baxter};
use postcheck::text::{Document, Draft};

fn main() -> std::io::Result<()> {
    let city = City::new(baxter());
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let post: serde_json::Value = serde_json::from_str(&line?)?;
        let text = post["text"].as_str().unwrap_or_default();
        let document = Document::read(text, TODAY);
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let cx = Context::new(&draft, &document, &city, TODAY);
        let rows = |features: Vec<postcheck::checks::Features>| -> Vec<serde_json::Value> {
            features
                .iter()
                .zip(&document.sentences)
                .map(|(f, s)| serde_json::json!({"start": s.span.start, "end": s.span.end, "words": f.words, "cues": f.cues}))
                .collect()
        };
        let row = serde_json::json!({"id": post["id"], "negotiations": rows(cx.telling()), "partners": rows(cx.judging())});
        writeln!(out, "{row}")?;
    }
    Ok(())
}
