//! Finding records: by word, day, platform, desk, person, rule and decision.

use std::collections::BTreeSet;

use rusqlite::{Connection, ToSql, params};

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
            text.extend(post.pictures.iter().filter_map(|picture| picture.alt.as_deref()));
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
        let failed = |error| self.failed("read", error);
        let mut sql = String::from(
            "SELECT number, kind, created, about, body,
             (SELECT c.number FROM records c WHERE c.about = records.number AND c.kind = 'post' ORDER BY c.seq DESC LIMIT 1)
             FROM records",
        );
        let held = self.held()?;
        let mut values = narrow(filter, &held, &mut sql);
        sql.push_str(" ORDER BY seq DESC LIMIT ? OFFSET ?");
        values.push(Box::new(i64::try_from(limit).unwrap_or(i64::MAX)));
        values.push(Box::new(i64::try_from(skip).unwrap_or(i64::MAX)));
        let mut statement = self.connection.prepare_cached(&sql).map_err(failed)?;
        let rows = statement
            .query_map(rusqlite::params_from_iter(values.iter().map(AsRef::as_ref)), |row| {
                let mut found =
                    found(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get::<_, Option<String>>(4)?.as_deref());
                found.corrected = row.get(5)?;
                found.held = held.contains(&found.number);
                Ok(found)
            })
            .map_err(failed)?;
        rows.map(|row| row.map_err(failed)).collect()
    }

    /// How many records fit; the counting ends at `most`, because nobody waits for an exact large number.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn count_fitting(&self, filter: &Filter, most: usize) -> Result<usize, Error> {
        let mut sql = String::from("SELECT count(*) FROM (SELECT 1 FROM records");
        let mut values = narrow(filter, &self.held()?, &mut sql);
        sql.push_str(" LIMIT ?)");
        values.push(Box::new(i64::try_from(most).unwrap_or(i64::MAX)));
        let count: i64 = self
            .connection
            .prepare_cached(&sql)
            .and_then(|mut statement| {
                statement.query_row(rusqlite::params_from_iter(values.iter().map(AsRef::as_ref)), |row| row.get(0))
            })
            .map_err(|error| self.failed("read", error))?;
        Ok(usize::try_from(count).unwrap_or(0))
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

/// Writes the conditions behind a statement and returns their values.
fn narrow(filter: &Filter, held: &BTreeSet<String>, sql: &mut String) -> Vec<Box<dyn ToSql>> {
    sql.push_str(" WHERE 1 = 1");
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let words = match_words(&filter.words);
    if !words.is_empty() {
        sql.push_str(" AND seq IN (SELECT rowid FROM words WHERE words MATCH ?)");
        values.push(Box::new(words));
    }
    if let Some(from) = &filter.from {
        sql.push_str(" AND created >= ?");
        values.push(Box::new(from.clone()));
    }
    if let Some(to) = &filter.to {
        // A day holds every time of day: "2026-11-30T…" sorts before "2026-11-30U".
        sql.push_str(" AND created < ?");
        values.push(Box::new(format!("{to}U")));
    }
    if filter.posts {
        sql.push_str(" AND kind IN ('post', 'not-posted')");
    }
    if let Some(kind) = &filter.kind {
        sql.push_str(" AND kind = ?");
        values.push(Box::new(kind.clone()));
    }
    if let Some(due) = &filter.due {
        sql.push_str(" AND seq IN (SELECT seq FROM facets WHERE facet = 'until' AND value <= ?)");
        values.push(Box::new(due.clone()));
        sql.push_str(&format!(" AND number NOT IN ({})", vec!["?"; held.len()].join(", ")));
        values.extend(held.iter().map(|number| Box::new(number.clone()) as Box<dyn ToSql>));
    }
    for (facet, value) in [
        ("platform", &filter.platform),
        ("desk", &filter.desk),
        ("person", &filter.person),
        ("rule", &filter.rule),
        ("decision", &filter.decision),
    ] {
        if let Some(value) = value {
            sql.push_str(" AND seq IN (SELECT seq FROM facets WHERE facet = ? AND value = ?)");
            values.push(Box::new(facet));
            values.push(Box::new(value.clone()));
        }
    }
    values
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
fn match_words(words: &str) -> String {
    let quoted: Vec<String> = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    if quoted.is_empty() { String::new() } else { format!("{}*", quoted.join(" ")) }
}
