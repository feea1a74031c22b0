//! A hundred thousand records: how large the archive is, how fast it is searched, written and looked through.
//!
//! The records are written in one piece: a hundred thousand signatures, each of which waits for the
//! disk, would measure the disk. What one signature takes is measured apart.

#![expect(clippy::print_stderr, reason = "the figures are what this is for")]

use std::time::{Duration, Instant};

use jiff::ZonedDateTime;
use postcheck::store::COUNTED;
use postcheck::store::archive::{Archive, Circumstances, Entry, Filter, Post, ProfileMark, Retention, Version};

const RECORDS: usize = 100_000;
/// The longest a search may take.
const LIMIT: Duration = Duration::from_millis(100);

const TOPICS: [&str; 8] = [
    "water main", "hydrant flushing", "skating rink", "council meeting", "snow plowing", "road repair", "open house",
    "burning ban",
];
const STREETS: [&str; 5] = ["Foley Road", "Inglewood Drive", "Highway 210", "Excelsior Road", "Cypress Drive"];
const PEOPLE: [&str; 4] = ["Dana Whitfield", "Milo Sandberg", "Ida Renner", "Lee Ray"];
const DESKS: [&str; 5] = ["city", "parks", "public-works", "fire", "police"];

fn post(n: usize) -> Entry {
    let text = format!(
        "The {} on {} begins at {} a.m. Please use another way until crew {n} is done. Questions? Call City Hall at 218-454-5100 or visit www.baxtermn.gov. \
         Thank you for your patience while we take care of it, and drive slowly where people work.",
        TOPICS[n % TOPICS.len()],
        STREETS[n / 3 % STREETS.len()],
        n % 12 + 1
    );
    let version =
        |platform: &str| Version { platform: platform.to_owned(), account: "City of Baxter".to_owned(), text: text.clone() };
    let mut versions = vec![version("facebook")];
    if n.is_multiple_of(3) {
        versions.push(version("x"));
    }
    Entry::Post(Box::new(Post {
        posted: true,
        desk: DESKS[n % DESKS.len()].to_owned(),
        author: PEOPLE[n % PEOPLE.len()].to_owned(),
        signer: PEOPLE[n / 2 % PEOPLE.len()].to_owned(),
        text: text.clone(),
        versions,
        retention: Some(Retention { label: "General correspondence".to_owned(), until: format!("{}-01-02", 2020 + n / 11_000) }),
        ..Post::default()
    }))
}

fn circumstances(n: usize) -> Circumstances {
    let start: ZonedDateTime = "2017-01-02T08:00:00-06:00[-06:00]".parse().expect("a time");
    let minutes = i64::try_from(n).expect("a small number") * 48;
    Circumstances {
        by: PEOPLE[n / 2 % PEOPLE.len()].to_owned(),
        city: "City of Baxter".to_owned(),
        profile: ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() },
        now: start.checked_add(jiff::Span::new().minutes(minutes)).expect("a time"),
    }
}

fn told(what: &str, time: Duration) {
    eprintln!("{what:<52} {:>9.2} ms", time.as_secs_f64() * 1000.0);
}

/// The median of several runs.
fn measured<R>(runs: usize, mut run: impl FnMut() -> R) -> (Duration, R) {
    let mut last = None;
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            last = Some(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[runs / 2], last.expect("at least one run"))
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut archive = Archive::open(folder.path()).expect("an archive");
    let start = Instant::now();
    archive.import((0..RECORDS).map(|n| (post(n), circumstances(n)))).expect("an import");
    told("import of 100,000 records in one piece", start.elapsed());
    let mut n = RECORDS;
    let (time, _) = measured(21, || {
        n += 1;
        archive.append(post(n), &circumstances(n)).expect("a record")
    });
    told("one signature more", time);
    let bytes = std::fs::metadata(archive.path()).expect("the file").len();
    eprintln!("{:<52} {:>9.2} MB", "size of the file", bytes as f64 / 1e6);
    let filter = |edit: fn(&mut Filter)| {
        let mut filter = Filter { posts: true, ..Filter::default() };
        edit(&mut filter);
        filter
    };
    let mut slowest = Duration::ZERO;
    let searches: [(&str, Filter); 13] = [
        ("everything", filter(|_| {})),
        ("one rare word", filter(|f| f.words = "77123".to_owned())),
        ("two common words", filter(|f| f.words = "water main".to_owned())),
        ("a word that every record has", filter(|f| f.words = "call".to_owned())),
        ("the beginning of a word", filter(|f| f.words = "hyd".to_owned())),
        (
            "words in one year",
            filter(|f| {
                f.words = "skating rink".to_owned();
                f.from = Some("2019-01-01".to_owned());
                f.to = Some("2019-12-31".to_owned());
            }),
        ),
        (
            "desk and platform",
            filter(|f| {
                f.desk = Some("police".to_owned());
                f.platform = Some("x".to_owned());
            }),
        ),
        (
            "words, desk, platform, person",
            filter(|f| {
                f.words = "council".to_owned();
                f.desk = Some("parks".to_owned());
                f.platform = Some("facebook".to_owned());
                f.person = Some("Lee Ray".to_owned());
            }),
        ),
        ("the beginning of a word that every record has", filter(|f| f.words = "cal".to_owned())),
        (
            "a word that every record has, and a desk that none is of",
            filter(|f| {
                f.words = "call".to_owned();
                f.desk = Some("harbor".to_owned());
            }),
        ),
        (
            "words, person and year that never meet",
            filter(|f| {
                f.words = "water main".to_owned();
                f.person = Some("Ida Renner".to_owned());
                f.platform = Some("x".to_owned());
                f.to = Some("2018-12-31".to_owned());
            }),
        ),
        ("what may go", filter(|f| f.due = Some("2023-01-01".to_owned()))),
        ("nothing fits", filter(|f| f.words = "zeppelin".to_owned())),
    ];
    for (name, filter) in &searches {
        // What the window asks for: the newest 200, and how many fit.
        let (time, (found, fitting)) = measured(9, || {
            let (found, fitting) = archive.search(filter, 200, COUNTED).expect("a search");
            (found.len(), fitting)
        });
        told(&format!("{name}: {found} shown, {fitting} counted"), time);
        slowest = slowest.max(time);
    }
    let (time, verdict) = measured(1, || archive.verify().expect("a look"));
    told("looking through every record", time);
    eprintln!("{verdict:?}");
    told("slowest search", slowest);
    assert!(slowest < LIMIT, "a search takes longer than 100 ms");
}
