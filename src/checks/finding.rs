//! `Finding`: a passage, what is the matter with it, and what could stand there instead.

use super::{Rule, Severity};
use crate::text::Span;

/// A wording that could stand in the place of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What the button says: "Change to “a Baxter resident”".
    pub label: String,
    /// Replaces the whole span of the finding.
    pub replacement: String,
}

/// One passage that a rule speaks about.
#[derive(Clone, Debug)]
pub struct Finding {
    /// As short as the trouble: the name, the clause, never the whole post.
    pub span: Span,
    pub rule: &'static Rule,
    pub severity: Severity,
    /// One or two sentences: what was seen, and what the policy asks.
    pub message: String,
    /// The evidence, line by line.
    pub because: Vec<String>,
    pub suggestions: Vec<Suggestion>,
    /// From 0 to 1.
    pub confidence: f32,
    /// Rules that speak about the same passage and gave way to this one.
    pub also: Vec<&'static Rule>,
    /// The statute, where it is another than the rule's.
    pub law: Option<&'static str>,
}

impl Finding {
    pub(super) fn new(rule: &'static Rule, span: Span, message: String) -> Self {
        Self {
            span,
            rule,
            severity: rule.severity,
            message,
            because: Vec::new(),
            suggestions: Vec::new(),
            confidence: 0.9,
            also: Vec::new(),
            law: rule.law,
        }
    }

    /// The same with another severity.
    #[must_use]
    pub fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same with one more line of evidence.
    #[must_use]
    pub fn because(mut self, evidence: impl Into<String>) -> Self {
        self.because.push(evidence.into());
        self
    }

    /// The same with one more wording; the label is made from the wording.
    #[must_use]
    pub fn suggest(self, replacement: impl Into<String>) -> Self {
        let replacement = replacement.into();
        let label = if replacement.is_empty() { "Take it out".to_owned() } else { format!("Change to “{replacement}”") };
        self.offer(label, replacement)
    }

    /// The same with one more wording and a label of its own.
    #[must_use]
    pub fn offer(mut self, label: impl Into<String>, replacement: impl Into<String>) -> Self {
        let suggestion = Suggestion { label: label.into(), replacement: replacement.into() };
        if self.suggestions.iter().all(|other| other.replacement != suggestion.replacement) {
            self.suggestions.push(suggestion);
        }
        self
    }

    /// The same with another confidence, from 0 to 1.
    #[must_use]
    pub fn confidence(self, confidence: f32) -> Self {
        Self { confidence, ..self }
    }

    /// The same with another statute than the rule's.
    #[must_use]
    pub fn law(self, law: &'static str) -> Self {
        Self { law: Some(law), ..self }
    }
}
