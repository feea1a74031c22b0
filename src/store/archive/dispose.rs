//! Letting records go when the city's schedule allows it: their text is removed, their hash and a certificate stay.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, TransactionBehavior, params};

use super::record::{Disposed, Entry, Record};
use super::{Archive, Circumstances, append_in};
use crate::store::Error;

/// What is left of a record that was disposed of.
#[derive(Clone, Debug, PartialEq)]
pub struct Remains {
    pub number: String,
    pub kind: String,
    pub created: String,
    /// The hash under which it was written.
    pub seal: String,
    /// The certificate of its disposal.
    pub certificate: Record,
}

/// The hold that stands on a record, with its reason; `pointing` are the records that point to it, oldest first.
pub fn holding<'a>(number: &str, pointing: &'a [Record]) -> Option<(&'a Record, &'a str)> {
    let mut standing = None;
    for record in pointing {
        match &record.entry {
            Entry::Hold { numbers, reason } if numbers.iter().any(|one| one == number) => {
                standing = Some((record, reason.as_str()));
            }
            Entry::Release { numbers, .. } if numbers.iter().any(|one| one == number) => standing = None,
            _ => {}
        }
    }
    standing
}

impl Archive {
    /// What is left of a record that was disposed of; `None` where there never was one, or where it still stands.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn remains(&self, number: &str) -> Result<Option<Remains>, Error> {
        let row = self
            .connection
            .query_row(
                "SELECT r.kind, r.created, r.hash, d.certificate FROM records r JOIN disposals d ON d.number = r.number
                 WHERE r.number = ?1 AND r.body IS NULL",
                [number],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?)),
            )
            .optional()
            .map_err(|error| self.failed("read", error))?;
        let Some((kind, created, seal, certificate)) = row else { return Ok(None) };
        let certificate = self.record(&certificate)?;
        Ok(certificate.map(|certificate| Remains { number: number.to_owned(), kind, created, seal, certificate }))
    }

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
        let today = circumstances.now.date();
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
            if let Some(retention) = post.retention.as_ref().filter(|retention| !retention.is_over(today)) {
                return Err(Error::Refused(format!("record {number} is kept {} ({})", retention.words(), retention.label)));
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
