//! The tables of the archive, and how an older file is brought up to date.
//!
//! Plain SQL that another database server understands too, but for the word index and the triggers.
//! The word index and the facets are made from the records and can be made again.

use rusqlite::Connection;

/// Migrations, oldest first. `PRAGMA user_version` counts how many a file has seen.
/// A migration that was ever shipped is never changed: files of its time are out there.
const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE records (
        seq     INTEGER PRIMARY KEY,
        number  TEXT NOT NULL UNIQUE,
        kind    TEXT NOT NULL,
        created TEXT NOT NULL,
        about   TEXT,
        hash    TEXT NOT NULL UNIQUE,
        body    TEXT
    );
    CREATE INDEX records_created ON records (created);
    CREATE INDEX records_about ON records (about);
    CREATE TABLE facets (
        seq   INTEGER NOT NULL REFERENCES records (seq),
        facet TEXT NOT NULL,
        value TEXT NOT NULL
    );
    CREATE INDEX facets_value ON facets (facet, value, seq);
    CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1);
    CREATE TABLE disposals (number TEXT PRIMARY KEY, certificate TEXT NOT NULL);

    CREATE TRIGGER records_keep BEFORE DELETE ON records
    BEGIN SELECT RAISE (ABORT, 'records are never deleted'); END;
    CREATE TRIGGER records_fixed BEFORE UPDATE ON records
    WHEN NOT (NEW.body IS NULL AND NEW.seq = OLD.seq AND NEW.number = OLD.number AND NEW.kind = OLD.kind
              AND NEW.created = OLD.created AND NEW.about IS OLD.about AND NEW.hash = OLD.hash
              AND EXISTS (SELECT 1 FROM disposals WHERE number = OLD.number))
    BEGIN SELECT RAISE (ABORT, 'records are never changed'); END;
    ",
    "
    CREATE INDEX records_kind ON records (kind);
    ",
    // With the kind beside it: else the last correction of a record is looked for among all posts.
    "
    DROP INDEX records_about;
    CREATE INDEX records_about ON records (about, kind);
    ",
];

/// How many migrations this version knows.
pub(super) const VERSION: usize = MIGRATIONS.len();

/// Brings the file up to date.
///
/// Returns how many migrations the file had seen before, so that the caller can refuse a file from
/// the future and knows a new one.
pub(super) fn migrate(connection: &mut Connection) -> rusqlite::Result<usize> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let seen: usize = transaction.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))?.try_into().unwrap_or(0);
    for migration in MIGRATIONS.iter().skip(seen) {
        transaction.execute_batch(migration)?;
    }
    if seen < VERSION {
        transaction.pragma_update(None, "user_version", i64::try_from(VERSION).unwrap_or(i64::MAX))?;
    }
    transaction.commit()?;
    Ok(seen)
}
