//! The archive: every record, append-only, each with the hash of the one before it.
//!
//! One SQLite file, a format that archives recommend. There is no delete: a record that the city's
//! schedule allows to go leaves its hash and a certificate behind.

mod backup;
mod dispose;
mod entry;
mod export;
mod page;
mod pictures;
mod record;
mod schema;
mod search;
mod sift;
mod verify;

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::ZonedDateTime;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};

use super::Error;

pub use dispose::{Remains, holding};
pub use entry::{address, filed, post, rules_mark};
pub use export::{Exported, Scope};
pub use record::{Entry, FOR_GOOD, KeptFinding, Picture, Post, ProfileMark, Program, Record, Retention, Version, sha256};
pub use search::{Filter, Found};
pub use verify::Verdict;

/// What every record says about the circumstances.
#[derive(Clone, Debug)]
pub struct Circumstances {
    pub by: String,
    pub city: String,
    pub profile: ProfileMark,
    /// When it is written, in the city's zone.
    pub now: ZonedDateTime,
}

/// The archive's file, open.
#[derive(Debug)]
pub struct Archive {
    path: PathBuf,
    connection: Connection,
}

impl Archive {
    /// Opens the archive in a folder, and makes it where there is none.
    ///
    /// # Errors
    /// One sentence: what could not be done with which file, and why.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let path = folder.join("records.sqlite");
        match Self::open_to_write(folder, path.clone()) {
            // A copy on a disk that may not be written is still read; only what would change it is refused.
            Err(error) if error.is_about_rights() && path.is_file() => Self::open_to_read(path).map_err(|_| error),
            result => result,
        }
    }

    fn open_to_read(path: PathBuf) -> Result<Self, Error> {
        let failed = |error| Error::records("opened", &path, error);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let waiting = std::fs::metadata(path.with_file_name("records.sqlite-wal")).is_ok_and(|file| file.len() > 0);
        // Nothing waits beside the file and nobody can write it: it needs no locks, which could not be set here.
        let address = if waiting { address_of(&path, "") } else { address_of(&path, "?immutable=1") };
        let connection = Connection::open_with_flags(address, flags).map_err(failed)?;
        let seen: usize = connection
            .pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
            .map_err(failed)?
            .try_into()
            .unwrap_or(0);
        if seen > schema::VERSION {
            return Err(Error::RecordsFromTheFuture { path });
        }
        Ok(Self { path, connection })
    }

    fn open_to_write(folder: &Path, path: PathBuf) -> Result<Self, Error> {
        super::private_folder(folder)?;
        let failed = |error| Error::records("opened", &path, error);
        let mut connection = Connection::open(&path).map_err(failed)?;
        // Two windows may sign at once; each waits its turn instead of failing.
        connection.busy_timeout(Duration::from_secs(10)).map_err(failed)?;
        connection.pragma_update(None, "journal_mode", "WAL").map_err(failed)?;
        // A signature that was confirmed must survive a power cut.
        connection.pragma_update(None, "synchronous", "FULL").map_err(failed)?;
        connection.pragma_update(None, "foreign_keys", true).map_err(failed)?;
        let seen = schema::migrate(&mut connection).map_err(failed)?;
        if seen > schema::VERSION {
            return Err(Error::RecordsFromTheFuture { path });
        }
        super::private_file(&path)?;
        Ok(Self { path, connection })
    }

    /// The archive's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes one record behind all others and returns it as written.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub fn append(&mut self, entry: Entry, circumstances: &Circumstances) -> Result<Record, Error> {
        let path = self.path.clone();
        let failed = |error| Error::records("written", &path, error);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let record = append_in(&transaction, &path, entry, circumstances)?;
        transaction.commit().map_err(failed)?;
        Ok(record)
    }

    /// Writes many records in one piece: all of them, or none.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub fn import(&mut self, entries: impl IntoIterator<Item = (Entry, Circumstances)>) -> Result<usize, Error> {
        let path = self.path.clone();
        let failed = |error| Error::records("written", &path, error);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut count = 0;
        for (entry, circumstances) in entries {
            append_in(&transaction, &path, entry, &circumstances)?;
            count += 1;
        }
        transaction.commit().map_err(failed)?;
        Ok(count)
    }

    /// One record by its number; `None` where there is none or it was disposed of.
    ///
    /// # Errors
    /// The file could not be read, or the record is no record.
    pub fn record(&self, number: &str) -> Result<Option<Record>, Error> {
        let body: Option<Option<String>> = self
            .connection
            .query_row("SELECT body FROM records WHERE number = ?1", [number], |row| row.get(0))
            .optional()
            .map_err(|error| self.failed("read", error))?;
        body.flatten().map(|body| parse(&self.path, number, &body)).transpose()
    }

    /// Records that point to this one: its corrections, addresses and holds, oldest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn pointing_to(&self, number: &str) -> Result<Vec<Record>, Error> {
        let failed = |error| self.failed("read", error);
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT number, body FROM records WHERE body IS NOT NULL AND (about = ?1 OR seq IN
                 (SELECT seq FROM facets WHERE facet = 'about' AND value = ?1)) ORDER BY seq",
            )
            .map_err(failed)?;
        let rows =
            statement.query_map([number], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).map_err(failed)?;
        rows.map(|row| {
            let (number, body) = row.map_err(failed)?;
            parse(&self.path, &number, &body)
        })
        .collect()
    }

    /// The seal of a record: the hash under which it was written.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn seal(&self, number: &str) -> Result<Option<String>, Error> {
        self.connection
            .query_row("SELECT hash FROM records WHERE number = ?1", [number], |row| row.get(0))
            .optional()
            .map_err(|error| self.failed("read", error))
    }

    /// The number of the record before this one.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn before(&self, number: &str) -> Result<Option<String>, Error> {
        self.connection
            .query_row(
                "SELECT number FROM records WHERE seq < (SELECT seq FROM records WHERE number = ?1) ORDER BY seq DESC LIMIT 1",
                [number],
                |row| row.get(0),
            )
            .optional()
            .map_err(|error| self.failed("read", error))
    }

    /// How many records there are.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn count(&self) -> Result<usize, Error> {
        let count: i64 = self
            .connection
            .query_row("SELECT count(*) FROM records", [], |row| row.get(0))
            .map_err(|e| self.failed("read", e))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// The hash of the newest record: printed and kept elsewhere, it proves the whole chain.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn head(&self) -> Result<Option<String>, Error> {
        self.connection
            .query_row("SELECT hash FROM records ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
            .optional()
            .map_err(|error| self.failed("read", error))
    }

    /// How many pages the file has.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn pages(&self) -> Result<u32, Error> {
        self.connection.pragma_query_value(None, "page_count", |row| row.get(0)).map_err(|error| self.failed("read", error))
    }

    /// Lets the file grow to so many pages and no further, as a full disk does.
    ///
    /// # Errors
    /// The limit could not be set.
    pub fn limit_pages(&self, pages: u32) -> Result<(), Error> {
        self.connection
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .map_err(|error| self.failed("opened", error))
    }

    fn failed(&self, doing: &'static str, error: rusqlite::Error) -> Error {
        Error::records(doing, &self.path, error)
    }
}

/// Appends inside a transaction that already holds the write lock.
fn append_in(connection: &Connection, path: &Path, entry: Entry, circumstances: &Circumstances) -> Result<Record, Error> {
    let failed = |error| Error::records("written", path, error);
    let previous: Option<String> = connection
        .query_row("SELECT hash FROM records ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
        .optional()
        .map_err(failed)?;
    let year = circumstances.now.year();
    let last: Option<String> = connection
        .query_row("SELECT number FROM records WHERE number LIKE ?1 ORDER BY seq DESC LIMIT 1", [format!("{year:04}-%")], |row| {
            row.get(0)
        })
        .optional()
        .map_err(failed)?;
    let running = last.and_then(|number| number.split_once('-')?.1.parse::<u64>().ok()).unwrap_or(0) + 1;
    let record = Record {
        schema: record::SCHEMA.to_owned(),
        number: format!("{year:04}-{running:04}"),
        previous: previous.unwrap_or_else(|| record::NO_HASH.to_owned()),
        created: circumstances.now.to_string(),
        by: circumstances.by.clone(),
        city: circumstances.city.clone(),
        program: entry::program(),
        profile: circumstances.profile.clone(),
        entry,
    };
    let body = record.canonical().map_err(|error| Error::record(path, &record.number, &error))?;
    connection
        .prepare_cached("INSERT INTO records (number, kind, created, about, hash, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .and_then(|mut insert| {
            insert.execute(params![
                record.number,
                record.entry.kind(),
                record.created,
                search::about(&record.entry),
                sha256(body.as_bytes()),
                body
            ])
        })
        .map_err(failed)?;
    search::index(connection, connection.last_insert_rowid(), &record).map_err(failed)?;
    Ok(record)
}

/// A file as the database addresses it.
fn address_of(path: &Path, how: &str) -> String {
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23").replace('\\', "/");
    let root = if path.starts_with('/') { "" } else { "/" };
    let root = if path.get(1..2) == Some(":") { root } else { "" };
    format!("file:{root}{path}{how}")
}

fn parse(path: &Path, number: &str, body: &str) -> Result<Record, Error> {
    serde_json::from_str(body).map_err(|error| Error::record(path, number, &error))
}
