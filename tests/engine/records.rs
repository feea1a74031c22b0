//! The archive: nothing signed is lost, nothing can be changed unseen, a request can be answered.

use std::path::Path;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use postcheck::checks::{Severity, TODAY};
use postcheck::city::{City, baxter, policy};
use postcheck::engine::{self, Report};
use postcheck::review::{Answer, Decision, FindingKey, Fixed, Item, Reading, Review, Signed, Signers, Tick};
use postcheck::store::archive::{
    self, Archive, Circumstances, Entry, Filter, Picture, Post, ProfileMark, Retention, Scope, Verdict, Version, sha256,
};
use postcheck::text::{Department, Draft};
use rusqlite::Connection;

fn now() -> ZonedDateTime {
    "2026-11-30T09:41:00-06:00[-06:00]".parse::<ZonedDateTime>().unwrap()
}

pub(crate) fn circumstances() -> Circumstances {
    Circumstances {
        by: "Dana Whitfield".to_owned(),
        city: "City of Baxter".to_owned(),
        profile: ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() },
        now: now(),
    }
}

fn at() -> Timestamp {
    now().timestamp()
}

fn tick() -> Tick {
    Tick { by: "Dana Whitfield".to_owned(), at: at(), source: "agenda".to_owned() }
}

pub(crate) fn plain(text: &str) -> Entry {
    let version = Version { platform: "facebook".to_owned(), account: "City of Baxter".to_owned(), text: text.to_owned() };
    Entry::Post(Box::new(Post {
        posted: true,
        desk: "city".to_owned(),
        author: "Dana Whitfield".to_owned(),
        signer: "Dana Whitfield".to_owned(),
        text: text.to_owned(),
        versions: vec![version],
        ..Post::default()
    }))
}

fn checked(draft: &Draft) -> (City, Report) {
    let city = City::new(baxter());
    let report = engine::analyze(draft, &city, TODAY);
    (city, report)
}

fn reading(report: &Report) -> Reading<'_> {
    Reading { document: &report.document, findings: &report.findings, failed: &report.failed, versions: Vec::new() }
}

fn signers() -> Signers {
    Signers { author: "Dana Whitfield".to_owned(), signer: "Dana Whitfield".to_owned(), second_reader: None }
}

/// Ticks every line and answers every finding, a `stop` with a second person.
fn review(report: &Report) -> Review {
    let mut review = Review::default();
    for item in &report.checklist.items {
        review.tick(item.key(), tick());
    }
    for (finding, key) in report.findings.iter().zip(FindingKey::of(&report.document, &report.findings)) {
        let answer = match finding.severity {
            Severity::Note => continue,
            Severity::Warn => Answer::Ground { id: "consent".to_owned(), source: "form of November 12".to_owned() },
            Severity::Stop => Answer::Approved { by: "Lee Ray".to_owned(), reason: "released by the chief".to_owned() },
        };
        review.decide(key, Decision { answer, by: "Dana Whitfield".to_owned(), at: at() });
    }
    review
}

pub(crate) fn sign(text: &str) -> Signed {
    let draft = Draft::new(text);
    let (_, report) = checked(&draft);
    review(&report).sign(&draft, &reading(&report), &report.checklist, &signers(), false, at()).expect("everything is answered")
}

#[test]
fn signing_refuses_with_exactly_what_is_open() {
    let draft = Draft::new("Thank you to Karen Lindqvist for turning in a wallet on Friday, December 4.");
    let (_, report) = checked(&draft);
    let open = Review::default().open(&draft, &reading(&report), &report.checklist, &Signers::default(), true);
    assert!(open.no_signer && open.second_reader.is_some() && open.stops.is_empty());
    assert_eq!(open.undecided.len(), report.findings.iter().filter(|f| f.severity == Severity::Warn).count());
    assert_eq!(open.unticked.len(), report.checklist.items.len());
    assert!(open.sentences().iter().any(|line| line.contains("not confirmed")), "{:?}", open.sentences());
    let mut review = review(&report);
    assert!(review.sign(&draft, &reading(&report), &report.checklist, &signers(), false, at()).is_ok());
    // Nobody reads the own post as second reader.
    let own = Signers { second_reader: Some("dana whitfield".to_owned()), ..signers() };
    assert!(review.sign(&draft, &reading(&report), &report.checklist, &own, true, at()).is_err());
    // Any edit voids what it touched, and only that.
    let edited = Draft::new("Thank you to Karen Lindqvist for turning in a wallet on Saturday, December 5.");
    let (_, changed) = checked(&edited);
    review.keep_only(&changed.checklist);
    let open = review.open(&edited, &reading(&changed), &changed.checklist, &signers(), false);
    let standing = |items: &[Item]| items.iter().filter(|item| item.span.is_empty()).count();
    assert!(
        !open.unticked.is_empty() && open.unticked.len() <= changed.checklist.items.len() - standing(&changed.checklist.items)
    );
    assert!(!open.undecided.is_empty(), "the sentence around the name changed");
}

#[test]
fn a_signed_post_is_kept_with_everything_but_what_was_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let draft = Draft::new("Thank you to Karen Lindqvist for turning in a wallet.");
    let (_, report) = checked(&draft);
    let mut review = review(&report);
    review.note_fixed(Fixed { rule: "private-data/contact-id".to_owned(), severity: Severity::Warn, at: Some(at()) });
    let signed = review.sign(&draft, &reading(&report), &report.checklist, &signers(), false, at()).unwrap();
    let entry = archive::post(&signed, Vec::new(), Vec::new(), None, None, &TimeZone::UTC, |rule| policy::cite(rule.policy));
    let mut archive = Archive::open(folder.path()).unwrap();
    let record = archive.append(entry, &circumstances()).unwrap();
    assert_eq!(record.number, "2026-0001");
    let again = archive.record("2026-0001").unwrap().unwrap();
    assert_eq!(again, record);
    let Entry::Post(post) = again.entry else { panic!("a post") };
    assert_eq!(post.text, draft.text);
    assert_eq!(post.fixed[0].rule, "private-data/contact-id");
    assert_eq!(post.fixed[0].at, ["2026-11-30T15:41:00+00:00[UTC]"]);
    let kept = post.findings.iter().find(|f| f.rule == "private-data/person-name").expect("the name that stayed");
    assert_eq!(kept.decision.as_ref().unwrap().answer, "ground");
    assert!(!kept.policy.is_empty());
    assert!(!post.checklist.is_empty() && post.checklist.iter().all(|line| line.by == "Dana Whitfield"));
}

#[test]
fn a_draft_that_is_not_posted_keeps_no_private_words() {
    let draft = Draft::new("Thank you to Karen Lindqvist for the wallet. Call 218-555-0142.");
    let (_, report) = checked(&draft);
    let entry = archive::filed(&draft, &report.findings, Vec::new(), "Dana Whitfield", None);
    let body = serde_json::to_string(&entry).unwrap();
    assert!(!body.contains("Lindqvist") && !body.contains("0142"), "{body}");
    assert!(body.contains("[taken out]") && body.contains("private-data/person-name"));
    assert_eq!(entry.kind(), "not-posted");
}

#[test]
fn corrections_and_addresses_point_to_what_they_are_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::open(folder.path()).unwrap();
    let first = archive.append(plain("The rink opens at 9."), &circumstances()).unwrap();
    let signed = sign("The rink opens at 10 a.m.");
    let entry = archive::post(&signed, Vec::new(), Vec::new(), Some(first.number.clone()), None, &TimeZone::UTC, |rule| {
        policy::cite(rule.policy)
    });
    archive.append(entry, &circumstances()).unwrap();
    archive.append(archive::address(&first.number, "facebook", "https://example.test/1"), &circumstances()).unwrap();
    let kinds: Vec<_> = archive.pointing_to(&first.number).unwrap().iter().map(|r| r.entry.kind()).collect();
    assert_eq!(kinds, ["post", "address"]);
    let Entry::Post(old) = archive.record(&first.number).unwrap().unwrap().entry else { panic!("a post") };
    assert_eq!(old.text, "The rink opens at 9.");
}

/// An archive with a few records of different kinds, closed, with everything in one file.
pub(crate) fn small(folder: &Path) -> std::path::PathBuf {
    let mut archive = Archive::open(folder).unwrap();
    for text in ["Snow tonight.", "The rink is open. Ünïcode, too: 你好.", "City Hall is closed Friday."] {
        archive.append(plain(text), &circumstances()).unwrap();
    }
    archive.append(archive::address("2026-0001", "x", "https://example.test/1"), &circumstances()).unwrap();
    let path = archive.path().to_owned();
    drop(archive);
    path
}

/// Changes the database behind the program's back: without its triggers.
fn tamper(path: &Path, sql: &str, value: &dyn rusqlite::ToSql) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("DROP TRIGGER IF EXISTS records_fixed; DROP TRIGGER IF EXISTS records_keep;").unwrap();
    connection.execute(sql, [value]).unwrap();
}

#[test]
fn every_changed_byte_of_a_record_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = small(folder.path());
    let archive = Archive::open(folder.path()).unwrap();
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 4, .. }));
    let body: String = Connection::open(&path)
        .unwrap()
        .query_row("SELECT body FROM records WHERE number = '2026-0002'", [], |row| row.get(0))
        .unwrap();
    for at in 0..body.len() {
        let mut bytes = body.clone().into_bytes();
        bytes[at] ^= 1;
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        tamper(&path, "UPDATE records SET body = ?1 WHERE number = '2026-0002'", &changed);
        match archive.verify().unwrap() {
            Verdict::Broken { number, before, after, .. } => assert_eq!((number.as_str(), before, after), ("2026-0002", 1, 2)),
            verdict => panic!("byte {at} changed unseen: {verdict:?}"),
        }
    }
    tamper(&path, "UPDATE records SET body = ?1 WHERE number = '2026-0002'", &body);
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { .. }));
}

#[test]
fn a_record_with_a_new_seal_left_out_or_moved_is_found() {
    for sql in [
        "UPDATE records SET hash = ?1 WHERE number = '2026-0002'",
        "UPDATE records SET number = '2026-0009' WHERE number = '2026-0002' AND ?1 <> ''",
        "UPDATE records SET created = '2020-01-01' WHERE number = '2026-0002' AND ?1 <> ''",
        "UPDATE records SET body = NULL WHERE number = '2026-0002' AND ?1 <> ''",
        "DELETE FROM facets WHERE seq = 2 AND ?1 <> ''",
        "UPDATE records SET seq = 9 WHERE number = '2026-0002' AND ?1 <> ''",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = small(folder.path());
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch("PRAGMA foreign_keys = OFF; DROP TRIGGER records_fixed; DROP TRIGGER records_keep;").unwrap();
        connection.execute(sql, [sha256(b"other")]).unwrap();
        drop(connection);
        let verdict = Archive::open(folder.path()).unwrap().verify().unwrap();
        // The facets are made from the records and prove nothing.
        let index_only = sql.contains("facets");
        assert_eq!(matches!(verdict, Verdict::Broken { .. }), !index_only, "{sql}: {verdict:?}");
    }
    // Even a record that was written anew with a right seal of its own does not follow from the chain.
    let folder = tempfile::tempdir().unwrap();
    let path = small(folder.path());
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("DROP TRIGGER records_fixed;").unwrap();
    let body: String = connection.query_row("SELECT body FROM records WHERE seq = 2", [], |row| row.get(0)).unwrap();
    let forged = body.replace("rink", "pool");
    connection
        .execute("UPDATE records SET body = ?1, hash = ?2 WHERE seq = 2", [forged.clone(), sha256(forged.as_bytes())])
        .unwrap();
    drop(connection);
    match Archive::open(folder.path()).unwrap().verify().unwrap() {
        Verdict::Broken { number, .. } => assert_eq!(number, "2026-0003"),
        verdict => panic!("{verdict:?}"),
    }
}

#[test]
fn the_database_itself_refuses_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = small(folder.path());
    let connection = Connection::open(&path).unwrap();
    for sql in [
        "DELETE FROM records",
        "UPDATE records SET body = 'x'",
        "UPDATE records SET body = NULL",
        "UPDATE records SET number = 'x'",
    ] {
        assert!(connection.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn any_damage_to_the_file_is_answered_and_never_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = small(folder.path());
    // With everything in the main file, damage cannot be healed from the journal.
    Connection::open(&path).unwrap().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let mut unseen = 0;
    for step in 0..40 {
        let at = 100 + step * (bytes.len() - 101) / 40;
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x55;
        std::fs::write(&path, &damaged).unwrap();
        match Archive::open(folder.path()).and_then(|archive| archive.verify()) {
            Ok(Verdict::Intact { records: 4, .. }) => unseen += 1,
            Ok(_) => {}
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    // Free space and the word index hold no record.
    assert!(unseen < 40);
}

#[test]
fn disposal_needs_a_schedule_line_and_leaves_a_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::open(folder.path()).unwrap();
    archive.append(plain("Snow tonight."), &circumstances()).unwrap();
    archive.append(plain("The rink is open."), &circumstances()).unwrap();
    let Entry::Post(mut kept) = plain("Keep me.") else { panic!("a post") };
    kept.retention = Some(Retention { label: "general correspondence".to_owned(), until: "2029-11-30".to_owned() });
    archive.append(Entry::Post(kept), &circumstances()).unwrap();
    let one = ["2026-0001".to_owned()];
    assert!(archive.dispose(&one, " ", "old", &circumstances()).is_err());
    assert!(archive.dispose(&["2026-0099".to_owned()], "line 7", "old", &circumstances()).is_err());
    assert!(
        archive.dispose(&["2026-0003".to_owned()], "line 7", "old", &circumstances()).unwrap_err().to_string().contains("2029")
    );
    archive.append(Entry::Hold { numbers: one.to_vec(), reason: "a lawsuit".to_owned() }, &circumstances()).unwrap();
    assert!(archive.dispose(&one, "line 7", "old", &circumstances()).unwrap_err().to_string().contains("hold"));
    archive.append(Entry::Release { numbers: one.to_vec(), reason: "settled".to_owned() }, &circumstances()).unwrap();
    let certificate = archive.dispose(&one, "line 7", "three years are over", &circumstances()).unwrap();
    assert!(archive.record("2026-0001").unwrap().is_none());
    assert!(archive.find(&Filter { words: "snow".to_owned(), ..Filter::default() }, 0, 10).unwrap().is_empty());
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { disposed: 1, .. }));
    assert_eq!(archive.record(&certificate.number).unwrap().unwrap().entry.kind(), "disposal");
    assert!(archive.dispose(&one, "line 7", "again", &circumstances()).is_err());
}

#[test]
fn an_export_answers_a_request_without_other_software() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::open(folder.path()).unwrap();
    let picture = b"not really a picture";
    let pictures = folder.path().join("pictures");
    std::fs::create_dir_all(&pictures).unwrap();
    std::fs::write(pictures.join(sha256(picture)), picture).unwrap();
    let signed = sign("Thank you to Karen Lindqvist for <b>turning in</b> a wallet, and to Karen Lindqvist's dog.");
    let kept = vec![Picture {
        file: "../../wallet.jpg".to_owned(),
        sha256: sha256(picture),
        alt: Some("A wallet".to_owned()),
        ..Picture::default()
    }];
    let versions =
        vec![Version { platform: "x".to_owned(), account: "=cmd".to_owned(), text: "Thanks, Karen Lindqvist.".to_owned() }];
    archive
        .append(
            archive::post(&signed, versions, kept, None, None, &TimeZone::UTC, |rule| policy::cite(rule.policy)),
            &circumstances(),
        )
        .unwrap();
    let whole = folder.path().join("whole");
    let done = archive.export(&Scope::default(), &whole).unwrap();
    assert_eq!((done.records, done.pictures, done.redactions), (1, 1, 0));
    let page = std::fs::read_to_string(whole.join("records/2026-0001.html")).unwrap();
    assert!(page.contains("Karen Lindqvist") && page.contains("&lt;b&gt;") && !page.contains("<b>"));
    assert!(page.contains("November 30, 2026, 9:41 AM (UTC-06)"), "{page}");
    assert!(archive.export(&Scope::default(), &whole).is_err(), "a folder with something in it is left alone");
    let copy = folder.path().join("copy");
    let done = archive.export(&Scope { redacted: true, ..Scope::default() }, &copy).unwrap();
    assert!(done.redactions >= 1);
    for file in ["records/2026-0001.html", "records.csv", "records.json", "index.html", "redactions.csv"] {
        let text = std::fs::read_to_string(copy.join(file)).unwrap();
        assert!(!text.contains("Lindqvist"), "{file}: {text}");
    }
    let outside: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert!(!outside.iter().any(|name| name == "wallet.jpg"), "a picture's name must not leave the folder");
}

/// Records name the models by these seals, so they must be those of the files.
#[test]
fn the_seals_of_the_models_are_theirs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/models");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "bin"));
    files.sort();
    let seal = |path: &std::path::PathBuf| {
        format!("{}  {}\n", sha256(&std::fs::read(path).unwrap()), path.file_name().unwrap().to_string_lossy())
    };
    let sums: String = files.iter().map(seal).collect();
    assert_eq!(postcheck::model::SEALS, sums, "write them anew: cd assets/models && sha256sum *.bin > SHA256SUMS");
}

#[test]
fn a_file_from_the_future_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = small(folder.path());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(Archive::open(folder.path()).unwrap_err().to_string().contains("newer version"));
}

#[test]
fn a_copy_is_made_each_day_and_holds_everything() {
    let folder = tempfile::tempdir().unwrap();
    small(folder.path());
    let archive = Archive::open(folder.path()).unwrap();
    let copy = archive.backup(TODAY).unwrap();
    assert_eq!(archive.backup(TODAY).unwrap(), copy);
    let elsewhere = folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::copy(&copy, elsewhere.join("records.sqlite")).unwrap();
    let restored = Archive::open(&elsewhere).unwrap();
    assert!(matches!(restored.verify().unwrap(), Verdict::Intact { records: 4, .. }));
    restored.integrity().unwrap();
}

#[cfg(unix)]
#[test]
fn records_are_the_users_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("data");
    let path = small(&inner);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&inner), 0o700);
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_police_post_names_its_desk() {
    let draft = Draft { department: Department::Police, ..Draft::new("Officers answered 14 calls on Monday.") };
    let (_, report) = checked(&draft);
    let signers = Signers { second_reader: Some("Lee Ray".to_owned()), ..signers() };
    let signed = review(&report).sign(&draft, &reading(&report), &report.checklist, &signers, true, at()).unwrap();
    let Entry::Post(post) =
        archive::post(&signed, Vec::new(), Vec::new(), None, None, &TimeZone::UTC, |rule| policy::cite(rule.policy))
    else {
        panic!("a post")
    };
    assert_eq!((post.desk.as_str(), post.second_reader.as_deref()), ("police", Some("Lee Ray")));
}
