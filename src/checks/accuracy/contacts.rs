//! One office with two phone numbers.

use std::sync::LazyLock;

use regex::Regex;

use super::clash::Clash;
use crate::checks::Context;
use crate::text::Span;
use crate::text::facts::PhoneForm;

/// Words that give an office a second number of its own.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:after hours|emergency|non-emergency|at night|nights? line|on weekends|text|fax|cell|or|ext|extension|tty|relay|spanish|toll-free|main|direct|old|new|wrong|right|was|instead)(?-u:\b)")
        .expect("a valid pattern")
});

/// The office before a number: "call Public Works at", "Utility Billing:", "the front desk answers at".
static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"((?:[A-Z][\w.&'-]*(?: of| and)? ){1,4}|(?:the|our) (?:[a-z]+ ){0,2}(?:desk|office|counter|line|hotline|library|rink|shop) )(?:(?:answers|is|can be reached|picks up|has voicemail) )?(?:at |on |under |is )?\(?$")
        .expect("a valid pattern")
});

/// One name with two numbers.
pub(super) fn clashes(cx: &Context<'_>) -> Vec<Clash> {
    let document = cx.document;
    let mut said: Vec<(String, &str, Span)> = Vec::new();
    let mut found = Vec::new();
    for phone in document.facts.phones.iter().filter(|phone| matches!(phone.form, PhoneForm::Full | PhoneForm::Local)).take(12) {
        let Some(sentence) = document.sentence_at(phone.span.start).map(|i| document.sentences[i].span) else { continue };
        let lead = document.text.get(sentence.start..phone.span.start).unwrap_or_default().replace(':', "");
        let Some(office) = OFFICE.captures(&lead).and_then(|hit| hit.get(1)) else { continue };
        let name = office.as_str().trim().to_lowercase();
        let name = name.strip_prefix("call ").or(name.strip_prefix("questions ")).unwrap_or(&name).to_owned();
        if document.has(&OTHER, sentence) {
            continue;
        }
        let tail = |number: &str| number.get(number.len().saturating_sub(7)..).unwrap_or_default().to_owned();
        match said.iter().find(|(other, ..)| *other == name) {
            Some((_, number, first)) if tail(number) != tail(&phone.value) => found.push(Clash::new(*first, phone.span, 0.7)),
            Some(_) => {}
            None => said.push((name, &phone.value, phone.span)),
        }
    }
    found
}
