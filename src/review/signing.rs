//! `Review`: the decisions and ticks around one draft, and the one way to sign it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::decision::{Decision, FindingKey, same_person};
use super::{Checklist, Item};
use crate::checks::{Category, Finding, Rule, Severity};
use crate::text::{Document, Draft};

/// A line of the checklist that a person confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    pub by: String,
    pub at: Timestamp,
    /// Where the person looked it up; may be empty.
    pub source: String,
}

/// What the texts of a post were found to hold.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    pub document: &'a Document,
    pub findings: &'a [Finding],
    pub failed: &'a [&'static Rule],
    /// The texts of their own that single platforms have.
    pub versions: Vec<VersionReading<'a>>,
}

/// What one platform's own text was found to hold.
#[derive(Clone, Debug)]
pub struct VersionReading<'a> {
    pub platform: &'a str,
    pub document: &'a Document,
    pub findings: &'a [Finding],
}

/// The decisions and ticks around one draft while it is being reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    decisions: BTreeMap<FindingKey, Decision>,
    ticks: BTreeMap<String, Tick>,
    /// Checks that broke down and that a person accepts as not run.
    accepted_failures: BTreeMap<String, Tick>,
    /// Findings that were there once and are not any more: rule id, severity, never the words.
    fixed: Vec<Fixed>,
}

/// A finding that an edit put right. What was taken out is not kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fixed {
    pub rule: String,
    pub severity: Severity,
    /// When, where that is known.
    pub at: Option<Timestamp>,
}

/// What is still open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotReady {
    /// Open `stop` findings, as indices into the reading's findings.
    pub stops: Vec<usize>,
    /// Undecided `warn` findings, likewise.
    pub undecided: Vec<usize>,
    /// Platforms whose own text holds something open that the post itself does not.
    pub versions: Vec<String>,
    /// Keys of checklist lines without a tick.
    pub unticked: Vec<String>,
    /// Ids of checks that broke down and were not accepted.
    pub failed: Vec<String>,
    /// Whether a second reader is asked for and missing.
    pub second_reader: Option<ReaderProblem>,
    /// Whether nobody is named as signer.
    pub no_signer: bool,
    /// Whether there is no text to sign.
    pub empty: bool,
}

/// What is the matter with the second reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderProblem {
    Missing,
    /// Nobody signs the own post as second reader.
    SamePerson,
}

impl NotReady {
    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        *self == NotReady::default()
    }

    /// What is open, one sentence each, for the bar and for the refusal.
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        let mut count = |n: usize, one: &str, many: &str| match n {
            0 => {}
            1 => sentences.push(one.to_owned()),
            n => sentences.push(many.replace("{n}", &n.to_string())),
        };
        count(usize::from(self.empty), "There is no text yet.", "");
        count(self.stops.len(), "One passage still stops this post.", "{n} passages still stop this post.");
        count(self.undecided.len(), "One finding waits for your decision.", "{n} findings wait for your decision.");
        count(
            self.versions.len(),
            "One platform’s own text has something open.",
            "{n} platforms’ own texts have something open.",
        );
        count(self.failed.len(), "One check did not run.", "{n} checks did not run.");
        count(self.unticked.len(), "One line is not confirmed.", "{n} lines are not confirmed.");
        count(usize::from(self.no_signer), "Nobody is named to sign.", "");
        match self.second_reader {
            Some(ReaderProblem::Missing) => sentences.push("This desk’s posts need a second reader.".to_owned()),
            Some(ReaderProblem::SamePerson) => {
                sentences.push("The second reader has to be somebody else than the signer.".to_owned());
            }
            None => {}
        }
        sentences
    }
}

/// Who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signers {
    /// Who wrote the post.
    pub author: String,
    pub signer: String,
    pub second_reader: Option<String>,
}

/// One line of the checklist with the tick that confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub item: Item,
    pub tick: Tick,
}

/// A finding that stays, and why.
#[derive(Clone, Debug)]
pub struct Kept {
    pub finding: Finding,
    /// The words as they are posted.
    pub words: String,
    /// The platform in whose own text it stands; `None` for the post itself.
    pub platform: Option<String>,
    /// `None` for advice, which needs no decision.
    pub decision: Option<Decision>,
}

/// A review that somebody signed: the only value the archive accepts as a signed post.
#[derive(Clone, Debug)]
pub struct Signed {
    draft: Draft,
    signers: Signers,
    kept: Vec<Kept>,
    fixed: Vec<Fixed>,
    confirmed: Vec<Confirmed>,
    failures: Vec<(String, Tick)>,
    at: Timestamp,
}

impl Review {
    /// Answers one finding.
    pub fn decide(&mut self, key: FindingKey, decision: Decision) {
        self.decisions.insert(key, decision);
    }

    /// Takes an answer back.
    pub fn reopen(&mut self, key: &FindingKey) {
        self.decisions.remove(key);
    }

    /// The answer to a finding, if there is one.
    pub fn decision(&self, key: &FindingKey) -> Option<&Decision> {
        self.decisions.get(key)
    }

    /// Every answer, for whoever saves the draft.
    pub fn decisions(&self) -> impl Iterator<Item = (&FindingKey, &Decision)> {
        self.decisions.iter()
    }

    /// Confirms one line of the checklist by its key.
    pub fn tick(&mut self, key: String, tick: Tick) {
        self.ticks.insert(key, tick);
    }

    /// Takes a confirmation back.
    pub fn untick(&mut self, key: &str) {
        self.ticks.remove(key);
    }

    /// Who confirmed a line.
    pub fn ticked(&self, key: &str) -> Option<&Tick> {
        self.ticks.get(key)
    }

    /// Accepts that a check did not run.
    pub fn accept_failure(&mut self, rule: String, tick: Tick) {
        self.accepted_failures.insert(rule, tick);
    }

    /// Takes that back.
    pub fn withdraw_failure(&mut self, rule: &str) {
        self.accepted_failures.remove(rule);
    }

    /// Who accepted that a check did not run.
    pub fn failure_accepted(&self, rule: &str) -> Option<&Tick> {
        self.accepted_failures.get(rule)
    }

    /// Every confirmation, for whoever saves the draft.
    pub fn ticks(&self) -> impl Iterator<Item = (&String, &Tick)> {
        self.ticks.iter()
    }

    /// Remembers that a finding was put right: its rule and severity, never its words.
    pub fn note_fixed(&mut self, fixed: Fixed) {
        self.fixed.push(fixed);
    }

    /// Forgets ticks of facts that are not in the draft any more: a changed fact is a new line.
    pub fn keep_only(&mut self, checklist: &Checklist) {
        let keys: std::collections::HashSet<String> = checklist.items.iter().map(Item::key).collect();
        self.ticks.retain(|key, _| keys.contains(key));
    }

    /// What is open before this draft can be signed.
    pub fn open(
        &self,
        draft: &Draft,
        reading: &Reading<'_>,
        checklist: &Checklist,
        signers: &Signers,
        second_reader: bool,
    ) -> NotReady {
        let mut open = NotReady { empty: draft.text.trim().is_empty(), ..NotReady::default() };
        let keys = FindingKey::of(reading.document, reading.findings);
        for (i, (finding, key)) in reading.findings.iter().zip(&keys).enumerate() {
            let settled = self.decisions.get(key).is_some_and(|d| d.settles(finding.severity, finding.rule.category).is_ok());
            match finding.severity {
                Severity::Stop if !settled => open.stops.push(i),
                Severity::Warn if !settled => open.undecided.push(i),
                _ => {}
            }
        }
        for version in &reading.versions {
            let own = FindingKey::of(version.document, version.findings);
            let unsettled = |(finding, key): (&Finding, &FindingKey)| {
                let settled = self.decisions.get(key).is_some_and(|d| d.settles(finding.severity, finding.rule.category).is_ok());
                // What stands in the post itself has been counted there.
                finding.severity != Severity::Note && !settled && !keys.contains(key)
            };
            if version.findings.iter().zip(&own).any(unsettled) {
                open.versions.push(version.platform.to_owned());
            }
        }
        open.unticked = checklist.items.iter().map(Item::key).filter(|key| !self.ticks.contains_key(key)).collect();
        open.failed = reading.failed.iter().map(|rule| rule.id()).filter(|id| !self.accepted_failures.contains_key(id)).collect();
        open.no_signer = signers.signer.trim().is_empty();
        open.second_reader = match signers.second_reader.as_deref().map(str::trim) {
            Some(reader) if !reader.is_empty() && !open.no_signer && same_person(reader, &signers.signer) => {
                Some(ReaderProblem::SamePerson)
            }
            Some(reader) if !reader.is_empty() => None,
            _ if second_reader => Some(ReaderProblem::Missing),
            _ => None,
        };
        open
    }

    /// Signs the draft.
    ///
    /// # Errors
    /// What is still open.
    pub fn sign(
        &self,
        draft: &Draft,
        reading: &Reading<'_>,
        checklist: &Checklist,
        signers: &Signers,
        second_reader: bool,
        at: Timestamp,
    ) -> Result<Signed, Box<NotReady>> {
        let open = self.open(draft, reading, checklist, signers, second_reader);
        if !open.is_empty() {
            return Err(Box::new(open));
        }
        let mut kept = self.kept(reading.document, reading.findings, None);
        for version in &reading.versions {
            kept.extend(self.kept(version.document, version.findings, Some(version.platform)));
        }
        let confirmed = checklist
            .items
            .iter()
            .filter_map(|item| Some(Confirmed { item: item.clone(), tick: self.ticks.get(&item.key())?.clone() }))
            .collect();
        Ok(Signed {
            draft: draft.clone(),
            signers: signers.clone(),
            kept,
            fixed: self.fixed.clone(),
            confirmed,
            failures: reading
                .failed
                .iter()
                .filter_map(|rule| Some((rule.id(), self.accepted_failures.get(&rule.id())?.clone())))
                .collect(),
            at,
        })
    }
}

impl Review {
    fn kept(&self, document: &Document, findings: &[Finding], platform: Option<&str>) -> Vec<Kept> {
        findings
            .iter()
            .zip(FindingKey::of(document, findings))
            .map(|(finding, key)| Kept {
                finding: finding.clone(),
                decision: self.decisions.get(&key).cloned(),
                words: key.words,
                platform: platform.map(str::to_owned),
            })
            .collect()
    }
}

impl Signed {
    /// The post as signed.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Who wrote, signed and read it.
    pub fn signers(&self) -> &Signers {
        &self.signers
    }

    /// Findings that stay, with the decisions.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// Findings that were put right before signing.
    pub fn fixed(&self) -> &[Fixed] {
        &self.fixed
    }

    /// The confirmed lines.
    pub fn confirmed(&self) -> &[Confirmed] {
        &self.confirmed
    }

    /// Checks that did not run, and who accepted that.
    pub fn failures(&self) -> &[(String, Tick)] {
        &self.failures
    }

    /// When it was signed.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Whether a finding of this category stays in the post.
    pub fn keeps(&self, category: Category) -> bool {
        self.kept.iter().any(|kept| kept.finding.rule.category == category)
    }
}
