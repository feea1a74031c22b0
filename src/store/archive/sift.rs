//! Which records fit a search: lists that are each in order, gone through together from the newest down.
//!
//! One statement for everything leaves it to the database where to begin, and it begins wrongly: with a word that
//! every record has it fetches them all. Here each condition is one list of its own index, read in blocks; where one
//! list has nothing up to some record, the others leap over it too. The statements are plain SQL.

use std::collections::{BTreeSet, HashSet};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::search::match_words;
use super::{Archive, Error, Filter};

/// How many members the first block of a list has, and how much larger each next one is.
const BLOCK: i64 = 64;
const GROWTH: i64 = 8;

/// What fits.
#[derive(Debug, Default)]
pub(super) struct Sifted {
    /// The newest that were asked for, by their place in the archive.
    pub seqs: Vec<i64>,
    /// How many fit, as far as they were counted.
    pub fitting: usize,
}

/// The records that meet one condition, newest first, read as far as they are needed.
struct List<'a> {
    connection: &'a Connection,
    sql: &'static str,
    values: Vec<String>,
    block: i64,
    buffer: Vec<i64>,
    at: usize,
    ended: bool,
}

impl<'a> List<'a> {
    fn new(connection: &'a Connection, sql: &'static str, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Self { connection, sql, values, block: BLOCK, buffer: Vec::new(), at: 0, ended: false }
    }

    /// The newest member that is not newer than `seq`.
    fn seek(&mut self, seq: i64) -> rusqlite::Result<Option<i64>> {
        loop {
            self.at += self.buffer[self.at..].partition_point(|member| *member > seq);
            if let Some(member) = self.buffer.get(self.at) {
                return Ok(Some(*member));
            }
            if self.ended {
                return Ok(None);
            }
            self.fill(seq)?;
        }
    }

    fn fill(&mut self, seq: i64) -> rusqlite::Result<()> {
        let mut statement = self.connection.prepare_cached(self.sql)?;
        let bounds = [Value::Integer(seq), Value::Integer(self.block)];
        let values = self.values.iter().map(|value| Value::Text(value.clone())).chain(bounds);
        self.buffer.clear();
        self.at = 0;
        let mut rows = statement.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            self.buffer.push(row.get(0)?);
        }
        self.ended = i64::try_from(self.buffer.len()).is_ok_and(|read| read < self.block);
        self.block = self.block.saturating_mul(GROWTH);
        Ok(())
    }
}

/// A condition that any of several lists meets.
struct Any<'a>(Vec<List<'a>>);

impl Any<'_> {
    fn seek(&mut self, seq: i64) -> rusqlite::Result<Option<i64>> {
        let mut newest = None;
        for list in &mut self.0 {
            newest = newest.max(list.seek(seq)?);
        }
        Ok(newest)
    }
}

/// The part of the archive that the days of a search leave, and what else is left out.
struct Range {
    first: i64,
    last: i64,
    /// The members, where the days are not one unbroken piece of the archive: a clock was set back.
    only: Option<HashSet<i64>>,
    without: HashSet<i64>,
}

impl Archive {
    /// The records that fit, newest first, `limit` of them behind the first `skip`; counted up to `most`.
    pub(super) fn sift(&self, filter: &Filter, skip: usize, limit: usize, most: usize) -> Result<Sifted, Error> {
        let held = if filter.due.is_some() { self.held()? } else { BTreeSet::new() };
        self.sifted(filter, &held, skip, limit, most).map_err(|error| self.failed("read", error))
    }

    fn sifted(
        &self,
        filter: &Filter,
        held: &BTreeSet<String>,
        skip: usize,
        limit: usize,
        most: usize,
    ) -> rusqlite::Result<Sifted> {
        let mut sifted = Sifted::default();
        let Some(range) = self.range(filter, held)? else { return Ok(sifted) };
        let mut lists = self.lists(filter);
        if lists.is_empty() {
            lists.push(Any(vec![List::new(&self.connection, ALL, &[])]));
        }
        let mut seq = range.last;
        'down: while sifted.fitting < most {
            // Down to a record that every list has.
            loop {
                let before = seq;
                for list in &mut lists {
                    match list.seek(seq)? {
                        Some(member) if member >= range.first => seq = member,
                        _ => break 'down,
                    }
                }
                if seq == before {
                    break;
                }
            }
            if range.only.as_ref().is_none_or(|only| only.contains(&seq)) && !range.without.contains(&seq) {
                if sifted.fitting >= skip && sifted.seqs.len() < limit {
                    sifted.seqs.push(seq);
                }
                sifted.fitting += 1;
            }
            seq -= 1;
        }
        Ok(sifted)
    }

    fn lists(&self, filter: &Filter) -> Vec<Any<'_>> {
        let list = |sql, values: &[&str]| List::new(&self.connection, sql, values);
        let mut lists = Vec::new();
        let words = match_words(&filter.words);
        if !words.is_empty() {
            lists.push(Any(vec![list(WORDS, &[&words])]));
        }
        for (facet, value) in [
            ("platform", &filter.platform),
            ("desk", &filter.desk),
            ("person", &filter.person),
            ("rule", &filter.rule),
            ("decision", &filter.decision),
        ] {
            lists.extend(value.as_ref().map(|value| Any(vec![list(FACET, &[facet, value])])));
        }
        if filter.posts {
            lists.push(Any(vec![list(KIND, &["post"]), list(KIND, &["not-posted"])]));
        }
        lists.extend(filter.kind.as_ref().map(|kind| Any(vec![list(KIND, &[kind])])));
        lists
    }

    /// Where the search begins and ends; nothing where no record is of these days.
    fn range(&self, filter: &Filter, held: &BTreeSet<String>) -> rusqlite::Result<Option<Range>> {
        let mut range = Range { first: 0, last: i64::MAX, only: None, without: HashSet::new() };
        if filter.from.is_some() || filter.to.is_some() {
            let from = filter.from.clone().unwrap_or_default();
            // A day holds every time of day: "2026-11-30T…" sorts before "2026-11-30U".
            let to = filter.to.as_ref().map_or_else(|| "U".to_owned(), |to| format!("{to}U"));
            let days = "FROM records WHERE created >= ?1 AND created < ?2";
            let (first, last, count): (Option<i64>, Option<i64>, i64) = self
                .connection
                .prepare_cached(&format!("SELECT min(seq), max(seq), count(*) {days}"))?
                .query_row([&from, &to], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let (Some(first), Some(last)) = (first, last) else { return Ok(None) };
            range.first = first;
            range.last = last;
            if last - first + 1 != count {
                range.only = Some(self.seqs(&format!("SELECT seq {days}"), [&from, &to])?);
            }
        }
        if let Some(due) = &filter.due {
            let over = self.seqs("SELECT seq FROM facets WHERE facet = 'until' AND value <= ?1", [due])?;
            range.only = Some(match range.only {
                Some(only) => only.intersection(&over).copied().collect(),
                None => over,
            });
            for number in held {
                range.without.extend(self.seqs("SELECT seq FROM records WHERE number = ?1", [number])?);
            }
        }
        Ok(Some(range))
    }

    fn seqs<const N: usize>(&self, sql: &str, values: [&String; N]) -> rusqlite::Result<HashSet<i64>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        statement.query_map(params_from_iter(values), |row| row.get(0))?.collect()
    }
}

const ALL: &str = "SELECT seq FROM records WHERE seq <= ?1 ORDER BY seq DESC LIMIT ?2";
const KIND: &str = "SELECT seq FROM records WHERE kind = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT ?3";
const FACET: &str = "SELECT seq FROM facets WHERE facet = ?1 AND value = ?2 AND seq <= ?3 ORDER BY seq DESC LIMIT ?4";
const WORDS: &str = "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid <= ?2 ORDER BY rowid DESC LIMIT ?3";
