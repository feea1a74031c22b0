//! From key stroke to report: a short post and the longest text a platform takes.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine::analyze;
use postcheck::text::Draft;

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
    let city = City::new(baxter());
    let draft = |text: String| Draft { platforms: vec!["facebook".into(), "x".into()], ..Draft::new(text) };
    let mut group = c.benchmark_group("one more key");
    for (name, base) in [("300 characters", POST.to_owned()), ("63,206 characters", long())] {
        analyze(&draft(base.clone()), &city, TODAY);
        let mut n = 0;
        // Every run sees a word that no run saw before, as typing does.
        group.sample_size(if base.len() > 1_000 { 20 } else { 60 });
        group.bench_function(name, |b| {
            b.iter_batched(
                || {
                    n += 1;
                    draft(format!("{base} Crew {n}"))
                },
                |draft| black_box(analyze(&draft, &city, TODAY)),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, keys);
criterion_main!(benches);
