//! Is every record as it was written?

use serde::Deserialize;

use super::pictures::Named;
use super::record::{NO_HASH, sha256};
use super::{Archive, Error};

/// What a look at the whole chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every record is as it was written.
    Intact { records: usize, disposed: usize, head: Option<String> },
    /// The first record that is not, and how many stand behind it.
    Broken { number: String, reason: String, before: usize, after: usize },
    /// Every record is, but a picture is not; and how many pictures more.
    PictureBroken { number: String, file: String, reason: String, more: usize },
}

/// A row of the archive: place in the chain, number, time, hash, record, certificate of its disposal.
type Line = (i64, String, String, String, Option<String>, Option<String>);

/// The part of a record that ties it into the chain.
#[derive(Deserialize)]
struct Link {
    number: String,
    previous: String,
    created: String,
    #[serde(default)]
    entry: Pictured,
}

#[derive(Default, Deserialize)]
struct Pictured {
    #[serde(default)]
    pictures: Vec<PictureLink>,
}

#[derive(Deserialize)]
struct PictureLink {
    file: String,
    sha256: String,
}

impl Archive {
    /// Reads every record and checks hashes, order and numbers, then every picture.
    ///
    /// # Errors
    /// The file could not be read at all.
    pub fn verify(&self) -> Result<Verdict, Error> {
        let failed = |error| self.failed("read", error);
        let total = self.count()?;
        let mut statement = self
            .connection
            .prepare(
                "SELECT r.seq, r.number, r.created, r.hash, r.body, d.certificate
                 FROM records r LEFT JOIN disposals d ON d.number = r.number ORDER BY r.seq",
            )
            .map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        let mut previous = NO_HASH.to_owned();
        let mut named = Named::default();
        let (mut checked, mut disposed, mut last_seq) = (0, 0, 0_i64);
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                Err(error) => {
                    // A damaged page ends the reading; what came before it was checked.
                    let reason = format!("the file is damaged here: {error}");
                    return Ok(broken("after the last readable record".to_owned(), reason, checked, total));
                }
            };
            let read = || -> rusqlite::Result<Line> {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
            };
            let Ok((seq, number, created, hash, body, certificate)) = read() else {
                return Ok(broken("unreadable record".to_owned(), "its fields are not text".to_owned(), checked, total));
            };
            let link = if seq == last_seq + 1 {
                check(&number, &created, &hash, body.as_deref(), certificate.as_deref(), &previous)
            } else {
                Err("a record before it is missing")
            };
            match link {
                Err(reason) => return Ok(broken(number, reason.to_owned(), checked, total)),
                Ok(None) => {}
                Ok(Some(link)) => {
                    for picture in link.entry.pictures {
                        named.note(picture.sha256, &number, picture.file);
                    }
                }
            }
            disposed += usize::from(body.is_none());
            checked += 1;
            last_seq = seq;
            previous = hash;
        }
        if let Some((number, file, reason, more)) = named.first_broken(&self.pictures()) {
            return Ok(Verdict::PictureBroken { number, file, reason, more });
        }
        Ok(Verdict::Intact { records: checked, disposed, head: (checked > 0).then_some(previous) })
    }
}

fn broken(number: String, reason: String, before: usize, total: usize) -> Verdict {
    Verdict::Broken { number, reason, before, after: total.saturating_sub(before + 1) }
}

/// What is the matter with one record; its link into the chain where nothing is, `None` where it was disposed of.
fn check(
    number: &str,
    created: &str,
    hash: &str,
    body: Option<&str>,
    certificate: Option<&str>,
    previous: &str,
) -> Result<Option<Link>, &'static str> {
    let Some(body) = body else {
        return if certificate.is_some() { Ok(None) } else { Err("its text is gone without a certificate") };
    };
    if sha256(body.as_bytes()) != hash {
        return Err("it was changed after it was written");
    }
    let link = serde_json::from_str::<Link>(body).map_err(|_| "it is not a record")?;
    if link.previous != previous {
        return Err("it does not follow the record before it");
    }
    if link.number != number || link.created != created {
        return Err("its number or time was changed");
    }
    Ok(Some(link))
}
