//! From key stroke to report: a short post and the longest text a platform takes.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine::{Answer, Live, analyze};
use postcheck::model::sights;
use postcheck::text::{Document, Draft};

const POST: &str = "Foley Road reopens Friday, December 4, now that the new water main is in. The last stretch, from Inglewood Drive to \
    Highway 210, opens to traffic by 6 a.m. Questions? Call City Hall at 218-454-5100 or visit www.baxtermn.gov/foley. Thank you to \
    everybody who found another way to work these past two weeks. ";

/// A text of 63,206 characters in paragraphs, no two of them alike.
fn long() -> String {
    let mut text = String::new();
    let mut n = 0;
    while text.len() < 63_206 {
        text.push_str(&POST.replace("two weeks", &format!("{n} weeks")));
        text.push_str("\n\n");
        n += 1;
    }
    text.truncate(63_206);
    text
}

fn keys(c: &mut Criterion) {
    let city = Arc::new(City::new(baxter()));
    let live = Live::start(Arc::clone(&city), TODAY, || {}).expect("a thread starts");
    let next = || loop {
        match live.answer() {
            Some(answer) => break answer,
            None => std::thread::yield_now(),
        }
    };
    let mut revision = 0;
    let mut group = c.benchmark_group("key to new report");
    for (name, base) in [("300 characters", POST.to_owned()), ("63,206 characters", long())] {
        group.sample_size(if base.len() > 1_000 { 20 } else { 60 });
        group.bench_function(name, |b| {
            b.iter_batched(
                || {
                    // What is still being read of the key before is not this key's time.
                    std::thread::sleep(Duration::from_millis(if base.len() > 1_000 { 150 } else { 60 }));
                    while live.answer().is_some() {}
                    revision += 1;
                    // Every run sees a word that no run saw before, as typing does.
                    let text = format!("{base} Crew {revision}");
                    Draft { platforms: vec!["facebook".into(), "x".into()], revision, ..Draft::new(text) }
                },
                |draft| {
                    let revision = draft.revision;
                    live.submit(draft, TODAY);
                    loop {
                        if let Answer::Report(report) = next()
                            && report.revision == revision
                        {
                            break black_box(report);
                        }
                    }
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
    // With the reader of whole sentences: what the second report of a key costs.
    // The count goes on between the runs: a text that was read before costs nothing.
    let mut n = 0;
    c.bench_function("whole reading/300 characters", |b| {
        b.iter(|| {
            n += 1;
            black_box(analyze(&Draft::new(format!("{POST} Team {n}")), &city, TODAY))
        });
    });
    // The encoder alone, on a sentence it has not seen.
    c.bench_function("encoder/60 words", |b| {
        b.iter(|| {
            n += 1;
            let words = SENTENCE.split(' ').cycle().take(59).collect::<Vec<_>>().join(" ");
            black_box(sights(&Document::read(&format!("{words} {n}"), TODAY)))
        });
    });
}

const SENTENCE: &str = "crews from the street department will close the two left lanes of the highway near the old mill on Monday while they \
    replace a storm drain that froze in January and Anna Vik of the water plant expects low pressure in most homes until noon";

criterion_group!(benches, keys);
criterion_main!(benches);
