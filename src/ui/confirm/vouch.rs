//! What a person vouched for in one draft: decisions, ticks, and what became of facts that changed.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::checks::Severity;
use crate::review::{Checklist, Fixed, Item, Review};
use crate::store::SavedReview;
use crate::store::drafts::Kept;
use crate::ui::draft::{Key, Mark};

/// How many sources the field remembers.
const SOURCES: usize = 5;

/// The state of a draft's review in the window.
#[derive(Default)]
pub(crate) struct Vouch {
    pub(crate) review: Review,
    pub(crate) checklist: Checklist,
    /// Facts that took the place of a confirmed one: by key, what stood there and when it changed.
    changed: BTreeMap<String, Lost>,
    /// Confirmed facts that are gone and whose place nothing has taken yet.
    lost: Vec<Lost>,
    /// The findings that the list showed last.
    shown: Vec<(Key, Severity)>,
    /// Findings that an edit put right in this session.
    gone: Vec<Gone>,
    /// Those of earlier sessions.
    fixed_before: Vec<Fixed>,
    /// The line that has the keyboard.
    pub(crate) current: Option<String>,
    /// The source of the current line while it is written.
    pub(crate) source: String,
    /// What has the keyboard next: a line, or its source field.
    pub(crate) focus: Option<Focus>,
    /// The platform whose text is shown at the right.
    pub(crate) shown_platform: Option<String>,
}

/// What shall have the keyboard in the next frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    Line,
    Source,
}

/// A finding that is not there any more, and since when.
#[derive(Clone, Debug)]
struct Gone {
    key: Key,
    severity: Severity,
    at: Timestamp,
}

#[derive(Clone, Debug)]
struct Lost {
    kind: &'static str,
    words: String,
    at: DateTime,
}

impl Vouch {
    /// As a draft's file has it.
    pub(crate) fn of(saved: &SavedReview) -> Self {
        let (review, fixed_before) = saved.open();
        Self { review, fixed_before, ..Self::default() }
    }

    /// Takes the facts of a new report: a fact that changed is a new line without a tick.
    pub(crate) fn take(&mut self, checklist: Checklist, time: DateTime) {
        let before: HashSet<String> = self.checklist.items.iter().map(Item::key).collect();
        let now: HashSet<String> = checklist.items.iter().map(Item::key).collect();
        for item in self.checklist.items.iter().filter(|item| !item.words.is_empty()) {
            let key = item.key();
            if now.contains(&key) {
                continue;
            }
            if let Some(lost) = self.changed.remove(&key) {
                self.lost.push(lost);
            } else if self.review.ticked(&key).is_some() {
                self.lost.push(Lost { kind: item.kind, words: item.words.clone(), at: time });
            }
        }
        self.review.keep_only(&checklist);
        for item in checklist.items.iter().filter(|item| !item.words.is_empty() && !before.contains(&item.key())) {
            if let Some(at) = self.lost.iter().position(|lost| lost.kind == item.kind) {
                let lost = self.lost.remove(at);
                if lost.words != item.words {
                    self.changed.insert(item.key(), lost);
                }
            }
        }
        if self.current.as_ref().is_some_and(|current| !now.contains(current)) {
            self.current = None;
        }
        self.checklist = checklist;
    }

    /// Compares with what the list showed before: what is gone was put right, what is back was not.
    pub(crate) fn shown(&mut self, marks: &[Mark], at: Timestamp) {
        for (key, severity) in std::mem::take(&mut self.shown) {
            if !marks.iter().any(|mark| mark.key == key) && !self.gone.iter().any(|gone| gone.key == key) {
                self.gone.push(Gone { key, severity, at });
            }
        }
        self.gone.retain(|gone| !marks.iter().any(|mark| mark.key == gone.key));
        self.shown = marks.iter().map(|mark| (mark.key.clone(), mark.severity())).collect();
    }

    /// Findings that an edit put right: rule and severity, never the words.
    pub(crate) fn fixed(&self) -> Vec<Fixed> {
        let now = self.gone.iter().map(|gone| Fixed {
            rule: format!("{}/{}", gone.key.category.id(), gone.key.rule),
            severity: gone.severity,
            at: Some(gone.at),
        });
        self.fixed_before.iter().cloned().chain(now).collect()
    }

    /// The review as it is signed.
    pub(crate) fn to_sign(&self, kept: &[Kept]) -> Review {
        let mut review = self.review.clone();
        for kept in kept {
            review.decide(kept.key(), kept.decision());
        }
        for fixed in self.fixed() {
            review.note_fixed(fixed);
        }
        review
    }

    /// How many lines are confirmed, and how many there are.
    pub(crate) fn progress(&self) -> (usize, usize) {
        let items = &self.checklist.items;
        (items.iter().filter(|item| self.review.ticked(&item.key()).is_some()).count(), items.len())
    }

    /// What a changed fact said before, and when it changed.
    pub(crate) fn changed(&self, key: &str) -> Option<(&str, DateTime)> {
        self.changed.get(key).map(|lost| (lost.words.as_str(), lost.at))
    }

    /// The last sources that were named, newest first, each once.
    pub(crate) fn sources(&self) -> Vec<String> {
        let mut ticks: Vec<_> = self.review.ticks().map(|(_, tick)| tick).filter(|tick| !tick.source.is_empty()).collect();
        ticks.sort_by_key(|tick| std::cmp::Reverse(tick.at));
        let mut sources: Vec<String> = Vec::new();
        for tick in ticks {
            if !sources.contains(&tick.source) && sources.len() < SOURCES {
                sources.push(tick.source.clone());
            }
        }
        sources
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Context, TODAY};
    use crate::city::{City, baxter};
    use crate::review::Tick;
    use crate::text::{Document, Draft};

    fn checklist(text: &str) -> Checklist {
        let city = City::new(baxter());
        let draft = Draft::new(text);
        let document = Document::read(text, TODAY);
        Checklist::of(&Context::new(&draft, &document, &city, TODAY))
    }

    #[test]
    fn only_a_changed_fact_loses_its_tick() {
        let time = jiff::civil::date(2026, 11, 30).at(9, 47, 0, 0);
        let mut vouch = Vouch::default();
        vouch.take(checklist("The rink opens Saturday, December 12 at 6 p.m. at 218-454-5100."), time);
        for key in vouch.checklist.items.iter().map(Item::key).collect::<Vec<_>>() {
            vouch.review.tick(key, Tick { by: "Dana".to_owned(), at: Timestamp::UNIX_EPOCH, source: String::new() });
        }
        // As it is typed: for a moment there is no such date.
        vouch.take(checklist("The rink opens Saturday, December  at 6 p.m. at 218-454-5100."), time);
        vouch.take(checklist("The rink opens Friday, December 11 at 6 p.m. at 218-454-5100."), time);
        let (done, all) = vouch.progress();
        assert_eq!(all - done, 1);
        let open = vouch.checklist.items.iter().find(|item| vouch.review.ticked(&item.key()).is_none()).unwrap();
        assert_eq!(open.kind, "date");
        assert_eq!(vouch.changed(&open.key()).map(|(words, _)| words.contains("December 12")), Some(true));
    }
}
