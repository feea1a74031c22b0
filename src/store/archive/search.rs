//! Finding records: by word, day, platform, desk, person, rule and decision.

use rusqlite::{Connection, params};

use super::record::{Entry, Record, Retention};
use super::{Archive, Error};

/// What to look for. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all stand in the record; the last one may be the beginning of a word.
    pub words: String,
    /// First day, "2026-11-30".
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    pub platform: Option<String>,
    pub desk: Option<String>,
    /// Author, signer, reader or whoever decided something.
    pub person: Option<String>,
    /// A rule's id.
    pub rule: Option<String>,
    /// "ground", "reason", "asked", "false-alarm", "approved".
    pub decision: Option<String>,
    /// Only posts, signed or filed as not posted, and not what points to them.
    pub posts: bool,
    /// "post", "not-posted", "address", "hold", "release", "disposal".
    pub kind: Option<String>,
    /// Only records whose time is over on this day, and that nothing holds.
    pub due: Option<String>,
}

/// How many letters the beginning of a word must have.
const BEGINNING: usize = 3;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub number: String,
    pub kind: String,
    pub created: String,
    /// The record that this one is about.
    pub about: Option<String>,
    /// First words of the text; empty where there is none or it was disposed of.
    pub title: String,
    pub desk: String,
    pub by: String,
    pub platforms: Vec<String>,
    pub disposed: bool,
    /// The record that corrects this one.
    pub corrected: Option<String>,
    /// How long it is kept.
    pub retention: Option<Retention>,
    /// Whether it must not be disposed of, whatever the schedule says.
    pub held: bool,
}

/// The record that an entry is about.
pub(super) fn about(entry: &Entry) -> Option<&str> {
    match entry {
        Entry::Post(post) => post.corrects.as_deref(),
        Entry::Address { of, .. } => Some(of),
        Entry::Hold { numbers, .. } | Entry::Release { numbers, .. } => numbers.first().map(String::as_str),
        Entry::Disposal { disposed, .. } => disposed.first().map(|one| one.number.as_str()),
    }
}

/// Adds a record to the indices.
pub(super) fn index(connection: &Connection, seq: i64, record: &Record) -> rusqlite::Result<()> {
    let mut facets: Vec<(&str, &str)> = vec![("by", &record.by)];
    let mut text = vec![record.number.as_str(), record.by.as_str()];
    match &record.entry {
        Entry::Post(post) => {
            facets.push(("desk", &post.desk));
            for person in [Some(&post.author), Some(&post.signer), post.second_reader.as_ref()].into_iter().flatten() {
                facets.push(("person", person));
                text.push(person);
            }
            text.push(&post.text);
            for version in &post.versions {
                facets.push(("platform", &version.platform));
                text.push(&version.text);
            }
            text.extend(
                post.pictures.iter().flat_map(|picture| picture.alt.as_deref().into_iter().chain([picture.file.as_str()])),
            );
            for finding in &post.findings {
                facets.push(("rule", &finding.rule));
                if let Some(decision) = &finding.decision {
                    facets.push(("decision", &decision.answer));
                    facets.push(("person", &decision.by));
                    facets.extend(decision.second.as_deref().map(|second| ("person", second)));
                    text.push(&decision.words);
                }
            }
            facets.extend(post.fixed.iter().map(|fixed| ("rule", fixed.rule.as_str())));
            facets.extend(post.retention.iter().map(|kept| ("until", kept.until.as_str())));
        }
        Entry::Address { platform, address, .. } => {
            facets.push(("platform", platform));
            text.push(address);
        }
        Entry::Hold { numbers, reason } | Entry::Release { numbers, reason } => {
            facets.extend(numbers.iter().map(|number| ("about", number.as_str())));
            text.push(reason);
        }
        Entry::Disposal { disposed, schedule, reason } => {
            facets.extend(disposed.iter().map(|one| ("about", one.number.as_str())));
            text.push(schedule);
            text.push(reason);
        }
    }
    facets.sort_unstable();
    facets.dedup();
    let mut insert = connection.prepare_cached("INSERT INTO facets (seq, facet, value) VALUES (?1, ?2, ?3)")?;
    for (facet, value) in facets {
        insert.execute(params![seq, facet, value])?;
    }
    connection.prepare_cached("INSERT INTO words (rowid, text) VALUES (?1, ?2)")?.execute(params![seq, text.join("\n")])?;
    Ok(())
}

impl Archive {
    /// The records that fit, newest first, at most `limit` of them behind the first `skip`.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn find(&self, filter: &Filter, skip: usize, limit: usize) -> Result<Vec<Found>, Error> {
        let sifted = self.sift(filter, skip, limit, skip.saturating_add(limit))?;
        self.rows(&sifted.seqs)
    }

    /// The newest records that fit, and how many fit; the counting ends at `most`, because nobody waits for an exact
    /// large number.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn search(&self, filter: &Filter, limit: usize, most: usize) -> Result<(Vec<Found>, usize), Error> {
        let sifted = self.sift(filter, 0, limit, most)?;
        Ok((self.rows(&sifted.seqs)?, sifted.fitting))
    }

    /// How many posts there are, signed or filed as not posted.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn posts(&self) -> Result<usize, Error> {
        let count: i64 = self
            .connection
            .query_row("SELECT count(*) FROM records WHERE kind IN ('post', 'not-posted')", [], |row| row.get(0))
            .map_err(|error| self.failed("read", error))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    fn rows(&self, seqs: &[i64]) -> Result<Vec<Found>, Error> {
        let held = self.held()?;
        let failed = |error| self.failed("read", error);
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT number, kind, created, about, body,
                 (SELECT c.number FROM records c WHERE c.about = r.number AND c.kind = 'post' ORDER BY c.seq DESC LIMIT 1)
                 FROM records r WHERE seq = ?1",
            )
            .map_err(failed)?;
        let mut row = |seq: &i64| {
            statement.query_row([seq], |row| {
                let body = row.get::<_, Option<String>>(4)?;
                let mut found = found(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, body.as_deref());
                found.corrected = row.get(5)?;
                found.held = held.contains(&found.number);
                Ok(found)
            })
        };
        seqs.iter().map(|seq| row(seq).map_err(failed)).collect()
    }

    /// The years that have records, newest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn years(&self) -> Result<Vec<String>, Error> {
        let failed = |error| self.failed("read", error);
        let ends: (Option<String>, Option<String>) = self
            .connection
            .query_row("SELECT min(created), max(created) FROM records", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(failed)?;
        let year = |day: Option<String>| day.and_then(|day| day.get(..4)?.parse::<i16>().ok());
        let (Some(first), Some(last)) = (year(ends.0), year(ends.1)) else { return Ok(Vec::new()) };
        Ok((first..=last).rev().map(|year| format!("{year:04}")).collect())
    }
}

fn found(number: String, kind: String, created: String, about: Option<String>, body: Option<&str>) -> Found {
    let record = body.and_then(|body| serde_json::from_str::<Record>(body).ok());
    let mut found = Found {
        number,
        kind,
        created,
        about,
        title: String::new(),
        desk: String::new(),
        by: String::new(),
        platforms: Vec::new(),
        disposed: body.is_none(),
        corrected: None,
        retention: None,
        held: false,
    };
    let Some(record) = record else { return found };
    found.by = record.by;
    match record.entry {
        Entry::Post(post) => {
            found.title = title(&post.text);
            found.desk = post.desk;
            found.retention = post.retention;
            found.platforms = post.versions.into_iter().map(|version| version.platform).collect();
        }
        Entry::Address { address, platform, .. } => {
            found.title = address;
            found.platforms = vec![platform];
        }
        Entry::Hold { reason, .. } | Entry::Release { reason, .. } | Entry::Disposal { reason, .. } => found.title = reason,
    }
    found
}

/// The first words of a text.
fn title(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    match line.char_indices().nth(60) {
        None => line.to_owned(),
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
    }
}

/// The words as the index wants them: each in quotation marks, so that no word is an operator; the last as a beginning.
pub(super) fn match_words(words: &str) -> String {
    let quoted: Vec<String> = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    // The beginning of a word may be given, but not one or two letters, which half of all words begin with.
    let begun = quoted.last().is_some_and(|last| last.chars().filter(|c| c.is_alphanumeric()).count() >= BEGINNING);
    format!("{}{}", quoted.join(" "), if begun { "*" } else { "" })
}
