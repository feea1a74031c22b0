//! Phones and mailboxes: whose are they?

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, Kind, after, before, glued, proof};
use crate::checks::Context;
use crate::checks::Severity;
use crate::checks::private_data::setting::pattern;
use crate::text::Span;

static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:\+?1[-. ]?)?\(?(?-u:\b)[2-9]\d{2}\)?(?:[-. /]| - |\u{2013})?[2-9]\d{2}(?:[-. ]|\u{2013})?\d{4}(?-u:\b)")
});
static LOCAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)[2-9]\d{2}[-.]\d{4}(?-u:\b)"));
static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:city hall|town hall|village hall|offices?|dispatch|hotline|helpline|help line|tip ?line|crisis line|desk|department|dept|non-emergency|line|clerk|billing|utility|utilities|public works|station|clinic|shelter|center|library|county|state|school|service|services|stoppers|chamber|museum|permits?|inspections?|hospital|company|store|shop|business|contact us|call us|text us|reach us|us at|recreation|rec|reservations?|tickets?|poison control|gopher state|extension|ext|fax|tty|relay|patrol|sheriff(?:'s)?|police|fire|hall|warming|church|bank|agency|association|league|commission|customer|front|main|toll[- ]free|to register|sign up|rsvp|for details|questions|information|info|apply|donat\w*|appointments?|visit|towing|impound|vet|pound|humane society|transit|bus|rides?|arena|rink|pool|golf|pro shop|farm|market|restaurant|cafe|inc|llc|corps|legion|vfw|club|lions|rotary|contractor|project (?:hotline|manager|office)|the city|we're at|we are at)(?-u:\b)",
    )
});
static PERSONAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:cell(?:phone)?|mobile|home phone|home number|at home|personal|his|her|my|their|owner(?:'s)?|mom(?:'s)?|dad(?:'s)?|mother|father|wife|husband|neighbor(?:'s)?|landlord|text (?:him|her|me)|call (?:him|her|me)|reach(?:ed)? (?:him|her|me)|him at|her at|me at|resident|homeowner|caller|victim|tenant|grandma|grandpa|son|daughter|direct to)(?-u:\b)",
    )
});
static CALL_SOMEBODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:call|text|phone|ring|contact|e-?mail|write|reach|message|ask|see|rsvp to|talk to) (?:to )?(\p{L}+(?: \p{L}+)?)(?:,? (?:at|on|directly at|today at))?:? ?$",
    )
});
static NOT_A_PERSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:us|the|our|city|them|dispatch|at|ahead|now|today|anytime|staff|police|in|back|for|before|or|and|this|that|any|either|early|first)(?-u:\b)",
    )
});
static FREE_MAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|icloud|me|mac|protonmail|proton|comcast|charter|frontier|brainerd|tds|arvig|ctctel|emailmn|mail|gmx|att|sbcglobal|verizon|cox|earthlink|juno|centurylink|q|embarqmail|midco|tds)\.(?:com|net|org|me|us|coop)$",
    )
});
static SHARED_BOX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:info|office|contact|club|lions|rotary|church|library|museum|fest|committee|league|hockey|baseball|softball|soccer|association|assoc|friends|chamber|city|town|events|tickets|volunteer|parade|market|scouts?|pack|troop|youth|theat|choir|band|arts|county|township|historical|society|legion|vfw|food(?:shelf|pantry)|rescue|fire|relief|board|group|team|band|sports|rec(?:reation)?$|parks|days$|help|support|admin|news|editor|sales|service)",
    )
});

pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    let document = cx.document;
    for span in document.find(&PHONE) {
        let digits = proof::digits(document.lower(span));
        if glued(document, span) || document.token_around(span).is_some() || is_other_number(before(document, span, 24)) {
            continue;
        }
        let national = &digits[digits.len().saturating_sub(10)..];
        if is_public(cx, national) {
            continue;
        }
        if let Some(confidence) = is_personal(cx, span) {
            let severity = if confidence >= 0.6 { Severity::Warn } else { Severity::Note };
            found.push(Found { span, kind: Kind::Phone, severity, confidence });
        }
    }
    for span in document.find(&LOCAL) {
        let text = &document.text;
        let longer = text.get(..span.start).is_some_and(|t| {
            t.ends_with(|c: char| matches!(c, '-' | '.' | ')' | '/') || c.is_ascii_digit()) || t.ends_with(") ")
        });
        let area = before(document, span, 6).trim_end().trim_end_matches(')').ends_with(|c: char| c.is_ascii_digit());
        let personal = PERSONAL.is_match(before(document, span, 40)) && calls(before(document, span, 60));
        if !longer && !area && personal && !glued(document, span) && !OFFICE.is_match(before(document, span, 40)) {
            found.push(Found { span, kind: Kind::Phone, severity: Severity::Warn, confidence: 0.75 });
        }
    }
    for email in &document.facts.emails {
        if let Some(confidence) = mailbox(cx, &email.value, email.span) {
            found.push(Found { span: email.span, kind: Kind::Email, severity: Severity::Warn, confidence });
        }
    }
}

fn calls(words: &str) -> bool {
    ["call", "text", "phone", "cell", "number", "reach", "home", "at "].iter().any(|word| words.contains(word))
}

fn is_other_number(words: &str) -> bool {
    let words = words.trim_end_matches(['#', ' ', ':', '.']);
    [
        "order", "bid", "invoice", "parcel", "pid", "project", "permit", "tracking", "serial", "model", "account", "acct",
        "isbn", "no", "number id", "part", "item",
    ]
    .iter()
    .any(|word| words.ends_with(word))
        && !words.ends_with("phone no")
}

/// Toll-free numbers and the numbers of the profile.
fn is_public(cx: &Context<'_>, national: &[u8]) -> bool {
    let toll_free =
        matches!(national.get(..3), Some([8, 0, 0] | [8, 8, 8] | [8, 7, 7] | [8, 6, 6] | [8, 5, 5] | [8, 4, 4] | [8, 3, 3]));
    let profile = &cx.city.profile;
    toll_free
        || profile.phones.iter().any(|phone| proof::digits(&phone.number) == national)
        || proof::digits(&profile.city.phone) == national
}

/// How sure it is that the number is a person's own; `None` where the words around make it an office's.
fn is_personal(cx: &Context<'_>, span: Span) -> Option<f32> {
    let document = cx.document;
    let (before, after) = (before(document, span, 70), after(document, span, 30));
    // What stands nearest decides: the clause, not the line.
    let clause = before.rsplit([';', '!', '?', '\u{2022}']).next().unwrap_or(before);
    let persons = cx.persons();
    let from = persons.partition_point(|named| named.person.span.end + 45 < span.start);
    let somebody = persons[from..]
        .iter()
        .take_while(|named| named.person.span.end <= span.start)
        .any(|named| named.role.is_protected() && named.person.probability >= 0.4);
    let called = CALL_SOMEBODY
        .captures(clause)
        .and_then(|hit| hit.get(1))
        .is_some_and(|who| !NOT_A_PERSON.is_match(who.as_str()) && !OFFICE.is_match(who.as_str()));
    let office = OFFICE.is_match(clause) || OFFICE.is_match(after);
    let personal = PERSONAL.is_match(clause)
        || after.trim_start().starts_with("(cell")
        || after.contains("(his cell")
        || after.trim_start().starts_with("(home");
    match (personal || somebody || called, office) {
        (true, false) => Some(0.85),
        (true, true) if personal || somebody => Some(0.65),
        (false, false) => Some(0.4),
        _ => None,
    }
}

fn mailbox(cx: &Context<'_>, address: &str, span: Span) -> Option<f32> {
    let document = cx.document;
    let (local, host) = address.split_once('@')?;
    let profile = &cx.city.profile;
    let listed =
        profile.emails.iter().any(|entry| address == entry.address.to_lowercase() || host == entry.address.to_lowercase());
    if listed || host.ends_with(".gov") || host.ends_with(".edu") || host.ends_with(".mil") || host.ends_with(".us") {
        return None;
    }
    let personal = PERSONAL.is_match(before(document, span, 50));
    if FREE_MAIL.is_match(address) {
        return (!SHARED_BOX.is_match(local) || personal).then_some(0.85);
    }
    (personal && !SHARED_BOX.is_match(local) && !OFFICE.is_match(before(document, span, 50))).then_some(0.65)
}
