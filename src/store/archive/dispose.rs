//! Letting records go when the city's schedule allows it: their text is removed, their hash and a certificate stay.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, TransactionBehavior, params};

use super::record::{Disposed, Entry, Record};
use super::{Archive, Circumstances, append_in};
use crate::store::Error;

impl Archive {
    /// Records that must not be disposed of, whoever asks.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn held(&self) -> Result<BTreeSet<String>, Error> {
        let failed = |error| self.failed("read", error);
        let mut statement = self
            .connection
            .prepare_cached("SELECT body FROM records WHERE kind IN ('hold', 'release') AND body IS NOT NULL ORDER BY seq")
            .map_err(failed)?;
        let bodies = statement.query_map([], |row| row.get::<_, String>(0)).map_err(failed)?;
        let mut held = BTreeSet::new();
        for body in bodies {
            let record: Record = super::parse(&self.path, "hold", &body.map_err(failed)?)?;
            match record.entry {
                Entry::Hold { numbers, .. } => held.extend(numbers),
                Entry::Release { numbers, .. } => held.retain(|number| !numbers.contains(number)),
                _ => {}
            }
        }
        Ok(held)
    }

    /// Disposes of records under a line of the city's schedule, and writes the certificate.
    ///
    /// # Errors
    /// Nothing was changed, and why: no such record, a record on hold, one whose time has not come, no schedule line.
    pub fn dispose(
        &mut self,
        numbers: &[String],
        schedule: &str,
        reason: &str,
        circumstances: &Circumstances,
    ) -> Result<Record, Error> {
        if schedule.trim().is_empty() || circumstances.by.trim().is_empty() || numbers.is_empty() {
            return Err(Error::Refused("a disposal needs the records, the line of the schedule and a name".to_owned()));
        }
        let held = self.held()?;
        let today = circumstances.now.date().to_string();
        let path = self.path.clone();
        let failed = |error| Error::records("written", &path, error);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut disposed = Vec::new();
        let mut pictures = Vec::new();
        for number in numbers {
            if held.contains(number) {
                return Err(Error::Refused(format!("record {number} is on hold and stays")));
            }
            let row: Option<(String, Option<String>)> = transaction
                .query_row("SELECT hash, body FROM records WHERE number = ?1", [number], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
                .map_err(failed)?;
            let Some((hash, Some(body))) = row else {
                return Err(Error::Refused(format!("there is no record {number} to dispose of")));
            };
            let record = super::parse(&path, number, &body)?;
            let Entry::Post(post) = record.entry else {
                return Err(Error::Refused(format!("record {number} is not a post; it stays with the others")));
            };
            if let Some(retention) = post.retention.as_ref().filter(|retention| retention.until > today) {
                return Err(Error::Refused(format!("record {number} is kept until {} ({})", retention.until, retention.label)));
            }
            pictures.extend(post.pictures);
            disposed.push(Disposed { number: number.clone(), hash });
        }
        let entry = Entry::Disposal { disposed, schedule: schedule.to_owned(), reason: reason.to_owned() };
        let certificate = append_in(&transaction, &path, entry, circumstances)?;
        for number in numbers {
            transaction
                .execute("INSERT INTO disposals (number, certificate) VALUES (?1, ?2)", params![number, certificate.number])
                .map_err(failed)?;
            transaction
                .execute("DELETE FROM words WHERE rowid = (SELECT seq FROM records WHERE number = ?1)", [number])
                .map_err(failed)?;
            transaction
                .execute("DELETE FROM facets WHERE seq = (SELECT seq FROM records WHERE number = ?1)", [number])
                .map_err(failed)?;
            transaction.execute("UPDATE records SET body = NULL WHERE number = ?1", [number]).map_err(failed)?;
        }
        transaction.commit().map_err(failed)?;
        self.drop_pictures(&pictures)?;
        Ok(certificate)
    }
}
