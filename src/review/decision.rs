//! `Decision`: what a person answered to a finding, so that flagged words may stay.

use jiff::Timestamp;

use crate::checks::{Category, Finding, Severity};
use crate::text::Document;

/// Which finding a decision belongs to. Not a span: text moves. A decision stays as long as the
/// sentence around the words stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FindingKey {
    /// The rule's id.
    pub rule: String,
    /// The flagged words.
    pub words: String,
    /// The sentence they stand in; the whole text for a finding outside any sentence.
    pub sentence: String,
    /// Which of several equal sentences and words, counted from 0.
    pub nth: usize,
}

impl FindingKey {
    /// The keys of a report's findings, in the order of the findings.
    pub fn of(document: &Document, findings: &[Finding]) -> Vec<FindingKey> {
        let mut seen = std::collections::HashMap::new();
        let mut keys = Vec::with_capacity(findings.len());
        for finding in findings {
            let sentence = document
                .sentence_at(finding.span.start)
                .and_then(|i| document.sentences.get(i))
                .map_or(document.text.as_str(), |sentence| sentence.span.of(&document.text));
            let mut key = FindingKey {
                rule: finding.rule.id(),
                words: finding.span.of(&document.text).to_owned(),
                sentence: sentence.to_owned(),
                nth: 0,
            };
            let count = seen.entry(key.clone()).or_insert(0_usize);
            key.nth = *count;
            *count += 1;
            keys.push(key);
        }
        keys
    }
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The words stay on a ground of the profile's list; with the source the person named.
    Ground { id: String, source: String },
    /// The words stay for a reason in the person's own words.
    Reason(String),
    /// The contact of the policy was asked, and when.
    Asked { whom: String, when: String },
    /// The program is mistaken here. Kept for tuning.
    FalseAlarm,
    /// A second named person lets a `stop` stand, with a written reason.
    Approved { by: String, reason: String },
}

/// A person's answer to one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub answer: Answer,
    /// Who decided.
    pub by: String,
    pub at: Timestamp,
}

/// Why an answer does not settle a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// A `stop` needs a second named person with a reason.
    NeedsSecondPerson,
    /// The second person must be another than the first.
    SamePerson,
    /// A name or a reason is missing.
    Empty,
    /// Private data stays only on a ground of the list, after asking, or as a false alarm.
    NeedsGround,
}

impl Unsettled {
    /// What to tell the person, in one sentence.
    pub fn words(self) -> &'static str {
        match self {
            Unsettled::NeedsSecondPerson => "A second named person has to let this stand, with a reason in writing.",
            Unsettled::SamePerson => "The second person has to be somebody else.",
            Unsettled::Empty => "A name or a reason is still missing.",
            Unsettled::NeedsGround => "Choose one of the grounds on the list, or ask first.",
        }
    }
}

impl Decision {
    /// Whether the decision settles a finding of this severity and category.
    ///
    /// # Errors
    /// The reason why it does not.
    pub fn settles(&self, severity: Severity, category: Category) -> Result<(), Unsettled> {
        let blank = |words: &str| words.trim().is_empty();
        if blank(&self.by) {
            return Err(Unsettled::Empty);
        }
        if severity == Severity::Stop {
            return match &self.answer {
                Answer::Approved { by, reason } if blank(by) || blank(reason) => Err(Unsettled::Empty),
                Answer::Approved { by, .. } if same_person(by, &self.by) => Err(Unsettled::SamePerson),
                Answer::Approved { .. } => Ok(()),
                _ => Err(Unsettled::NeedsSecondPerson),
            };
        }
        match &self.answer {
            Answer::Ground { id, .. } if blank(id) => Err(Unsettled::Empty),
            Answer::Reason(reason) if blank(reason) => Err(Unsettled::Empty),
            Answer::Reason(_) if category == Category::PrivateData && severity == Severity::Warn => Err(Unsettled::NeedsGround),
            Answer::Asked { whom, when } if blank(whom) || blank(when) => Err(Unsettled::Empty),
            Answer::Approved { by, reason } if blank(by) || blank(reason) => Err(Unsettled::Empty),
            _ => Ok(()),
        }
    }
}

/// Whether two names as typed mean one person: letters only, in any case.
pub fn same_person(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(answer: Answer) -> Decision {
        Decision { answer, by: "Dana Whitfield".to_owned(), at: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn a_stop_needs_a_second_person_with_a_reason() {
        let approved = |by: &str, reason: &str| decision(Answer::Approved { by: by.to_owned(), reason: reason.to_owned() });
        let settles = |d: Decision| d.settles(Severity::Stop, Category::PrivateData);
        assert_eq!(settles(approved("Lee Ray", "released by the chief")), Ok(()));
        assert_eq!(settles(approved("dana  whitfield", "mine")), Err(Unsettled::SamePerson));
        assert_eq!(settles(approved("Lee Ray", " ")), Err(Unsettled::Empty));
        assert_eq!(settles(decision(Answer::FalseAlarm)), Err(Unsettled::NeedsSecondPerson));
    }

    #[test]
    fn private_data_stays_on_a_ground_only() {
        let reason = decision(Answer::Reason("she is known".to_owned()));
        assert_eq!(reason.settles(Severity::Warn, Category::PrivateData), Err(Unsettled::NeedsGround));
        assert_eq!(reason.settles(Severity::Warn, Category::Conduct), Ok(()));
        let ground = decision(Answer::Ground { id: "consent".to_owned(), source: String::new() });
        assert_eq!(ground.settles(Severity::Warn, Category::PrivateData), Ok(()));
    }
}
