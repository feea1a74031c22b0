//! The archive on a disk that misbehaves: killed, shared, full, read-only, of an older format.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use postcheck::store::archive::{Archive, Entry, Filter, Verdict};
use rusqlite::Connection;

use super::records::{circumstances, plain, small};

/// The environment variable under which this test program signs in a folder instead of testing.
const SIGN_HERE: &str = "POSTCHECK_TEST_SIGN_HERE";
/// How often it signs; without end where it is not set.
const TIMES: &str = "POSTCHECK_TEST_SIGN_TIMES";

/// This test program once more, signing in a folder.
fn signer(folder: &Path, times: Option<usize>) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["records_disk::a_kill_during_signing_loses_nothing_that_was_signed", "--exact", "--nocapture", "--test-threads=1"])
        .env(SIGN_HERE, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(times) = times {
        command.env(TIMES, times.to_string());
    }
    command.spawn().unwrap()
}

/// Signs and, once the archive has confirmed it, notes that it was told so.
fn sign_here(folder: &Path) {
    use std::io::Write;
    let times = std::env::var(TIMES).ok().and_then(|times| times.parse().ok()).unwrap_or(usize::MAX);
    let mut archive = Archive::open(folder).unwrap();
    let mut told = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("told")).unwrap();
    for _ in 0..times {
        archive.append(plain("Snow tonight."), &circumstances()).unwrap();
        told.write_all(b"signed\n").unwrap();
    }
}

/// How many signatures were confirmed to those who asked.
fn told(folder: &Path) -> usize {
    std::fs::read_to_string(folder.join("told")).map_or(0, |text| text.lines().count())
}

#[test]
fn a_kill_during_signing_loses_nothing_that_was_signed() {
    if let Some(folder) = std::env::var_os(SIGN_HERE) {
        return sign_here(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut seed = 0x2545_f491_u32;
    let rounds = std::env::var("POSTCHECK_TEST_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    for _ in 0..rounds {
        let mut child = signer(folder.path(), None);
        // Any moment will do; a generator makes them differ.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        std::thread::sleep(std::time::Duration::from_millis(30 + u64::from(seed >> 25)));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = told(folder.path());
        match Archive::open(folder.path()).unwrap().verify().unwrap() {
            Verdict::Intact { records, .. } => assert!(records >= told, "{told} were confirmed, {records} are there"),
            verdict => panic!("{verdict:?}"),
        }
    }
    assert!(told(folder.path()) > 0, "nothing was signed at all");
}

#[test]
fn two_programs_may_sign_at_once() {
    let folder = tempfile::tempdir().unwrap();
    // The archive is not there yet: the two also race to make it.
    let mut children = [signer(folder.path(), Some(20)), signer(folder.path(), Some(20))];
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(told(folder.path()), 40);
    let archive = Archive::open(folder.path()).unwrap();
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 40, .. }));
    let mut numbers: Vec<String> = archive.find(&Filter::default(), 0, 100).unwrap().into_iter().map(|f| f.number).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 40, "a number was given twice");
}

#[test]
fn a_full_disk_is_answered_in_words_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    small(folder.path());
    let mut archive = Archive::open(folder.path()).unwrap();
    archive.limit_pages(archive.pages().unwrap()).unwrap();
    let full = archive.append(plain(&"A long text. ".repeat(20_000)), &circumstances()).unwrap_err().to_string();
    assert!(full.contains("the disk is full; nothing was changed"), "{full}");
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 4, .. }));
    drop(archive);
    // Room again: the next signature is written behind the others.
    let mut archive = Archive::open(folder.path()).unwrap();
    archive.append(plain("Snow tonight."), &circumstances()).unwrap();
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 5, .. }));
}

/// A disk of a megabyte that really fills up. Mounting one needs rights that not every machine gives.
#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stdout, reason = "a disk that nobody filled must not pass in silence")]
fn a_disk_that_fills_up_while_signing_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=1m tmpfs \"$1\" || exit 77; \"$2\" records --folder \"$1\" list >/dev/null || exit 1; \
        cat \"$3\" > \"$1/full\" 2>/dev/null; \"$2\" records --folder \"$1\" hold 2026-0001 --reason audit --by Dana 2>\"$4\"; code=$?; \
        rm \"$1/full\"; \"$2\" records --folder \"$1\" verify || exit 1; exit $code";
    let prepared = folder.path().join("prepared");
    small(&prepared);
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let filling = folder.path().join("filling");
    std::fs::write(&filling, vec![7; 4 << 20]).unwrap();
    let said = folder.path().join("said");
    let script = script.replace("|| exit 77;", "|| exit 77; cp \"$5\"/records.sqlite* \"$1\"/ || exit 1;");
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, "sh"])
        .args([
            disk.as_os_str(),
            env!("CARGO_BIN_EXE_postcheck").as_ref(),
            filling.as_os_str(),
            said.as_os_str(),
            prepared.as_os_str(),
        ])
        .output();
    let output = match output {
        Ok(output) if output.status.code() != Some(77) && !is_refused(&output.stderr) => output,
        refused => {
            println!("SKIPPED a_disk_that_fills_up_while_signing_loses_nothing: no small disk can be mounted here ({refused:?})");
            return;
        }
    };
    let said = std::fs::read_to_string(&said).unwrap_or_default();
    assert_eq!(output.status.code(), Some(2), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("full; nothing was changed"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("All 4 records intact"), "{output:?}");
}

/// Whether the system did not let a process have mounts of its own.
#[cfg(target_os = "linux")]
fn is_refused(said: &[u8]) -> bool {
    String::from_utf8_lossy(said).contains("unshare")
}

/// Runs the program as somebody without rights of the administrator, who may write anywhere.
#[cfg(unix)]
fn as_anybody(arguments: &[&std::ffi::OsStr]) -> std::process::Output {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(env!("CARGO_BIN_EXE_postcheck"));
    command.args(arguments);
    let administrator = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    if administrator {
        command.uid(65_534).gid(65_534);
    }
    command.output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_read_only_archive_is_read_and_answered_in_words() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let path = small(&data);
    let mode = |path: &Path, mode: u32| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    // Everybody may look, nobody may write.
    mode(folder.path(), 0o755);
    for entry in std::fs::read_dir(&data).unwrap().flatten() {
        mode(&entry.path(), 0o444);
    }
    mode(&data, 0o555);
    let before = std::fs::read(&path).unwrap();
    let run = |arguments: &[&str]| {
        let first: [&std::ffi::OsStr; 3] = ["records".as_ref(), "--folder".as_ref(), data.as_os_str()];
        as_anybody(&first.into_iter().chain(arguments.iter().map(|argument| argument.as_ref())).collect::<Vec<_>>())
    };
    let hold = run(&["hold", "2026-0001", "--reason", "audit", "--by", "Dana"]);
    let said = String::from_utf8_lossy(&hold.stderr).into_owned();
    assert_eq!(hold.status.code(), Some(2), "{said}");
    assert!(said.contains("may not be written"), "{said}");
    // What is there can still be read, looked through and searched.
    let list = run(&["list", "--words", "rink"]);
    assert!(String::from_utf8_lossy(&list.stdout).contains("The rink is open."), "{}", String::from_utf8_lossy(&list.stderr));
    let verify = run(&["verify"]);
    assert!(
        String::from_utf8_lossy(&verify.stdout).contains("All 4 records intact"),
        "{}",
        String::from_utf8_lossy(&verify.stderr)
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    mode(&data, 0o755);
}

#[test]
fn a_folder_that_cannot_be_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let error = Archive::open(&file).unwrap_err().to_string();
    assert!(error.contains("could not be"), "{error}");
}

/// Archives as earlier versions of the program wrote them, one of each format.
fn earlier_formats() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine/fixtures");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "sqlite"))
        .collect();
    files.sort();
    files
}

#[test]
fn archives_of_every_earlier_format_open_verify_and_go_on() {
    let files = earlier_formats();
    let current = {
        let folder = tempfile::tempdir().unwrap();
        version(Archive::open(folder.path()).unwrap().path())
    };
    let versions: Vec<i64> = files.iter().map(|file| version(file)).collect();
    assert_eq!(versions, (1..current).collect::<Vec<_>>(), "one file of each format before this one");
    for file in files {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("records.sqlite");
        std::fs::copy(&file, &path).unwrap();
        let mut archive = Archive::open(folder.path()).unwrap();
        assert_eq!(version(&path), current, "{}", file.display());
        assert!(
            matches!(archive.verify().unwrap(), Verdict::Intact { records: 8, disposed: 1, .. }),
            "{}: {:?}",
            file.display(),
            archive.verify()
        );
        archive.integrity().unwrap();
        let words = |words: &str| {
            let found = archive.find(&Filter { words: words.to_owned(), posts: true, ..Filter::default() }, 0, 10).unwrap();
            found.into_iter().map(|one| one.number).collect::<Vec<_>>()
        };
        assert_eq!(words("skating rink"), ["2026-0004", "2026-0003"]);
        let found = archive.find(&Filter { words: "rink".to_owned(), ..Filter::default() }, 0, 10).unwrap();
        assert_eq!(found.last().unwrap().corrected.as_deref(), Some("2026-0004"));
        assert!(archive.held().unwrap().contains("2026-0002"));
        assert!(archive.remains("2026-0001").unwrap().is_some());
        let record = archive.append(plain("Snow again."), &circumstances()).unwrap();
        assert_eq!(record.number, "2026-0009");
        assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 9, .. }));
        let pointing = archive.pointing_to("2026-0003").unwrap();
        assert!(pointing.iter().any(|record| matches!(record.entry, Entry::Address { .. })));
    }
}

/// How many migrations a file has seen.
fn version(path: &Path) -> i64 {
    Connection::open(path).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}
