//! Numbers and addresses that belong to one person: found by form, proved by their check digits,
//! and judged by the words beside them.

mod address;
mod identity;
mod proof;
mod reach;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::{Document, Span};

pub(in crate::checks) struct ContactId;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "contact-id",
    title: "Personal contact or identity data",
    severity: Severity::Warn,
    policy: &["P-9", "P-26", "P-80"],
    law: Some("Minn. Stat. 13.355, 13.37, 13.43"),
    flags: "Personal phones and mailboxes, home addresses, birth dates, and numbers of identity papers, plates, cards, accounts and passwords.",
    leaves: "Numbers and addresses of the city, of offices and of firms, project and report numbers, and places to meet.",
    why: "A number or an address that is posted once can never be taken back, and it opens doors to the person it belongs to.",
    instead: "Use the city’s number or mailbox, a block instead of an address, or leave the number out.",
    examples: &[
        Example::flagged("To volunteer, call Nate at «218-555-0142»."),
        Example::flagged("Send photos to «baxterfan77@gmail.com» for the calendar."),
        Example::flagged("The owner of the stray lab lives at «99 Cosmos Road»."),
        Example::flagged("Stolen: white Silverado, plate «ABC 123», owner is frantic."),
        Example::flagged("Wi-Fi for the event: Baxter-Guest, «password Loon2026»."),
        Example::flagged("Your account «0043-118-7» is past due, please call."),
        Example::flagged("Lost license found, name and DOB «04/12/1988» on the card."),
        Example::flagged("The suspect's Social Security number is «078-05-1120»."),
        Example::flagged("A wallet was found with a Visa ending the usual way, «4111 1111 1111 1111»."),
        Example::flagged("Her cell is «(218) 555-0199» if you find the cat."),
        Example::flagged("The stolen truck's VIN is «1M8GDM9AXKP042788»."),
        Example::flagged("The family is staying at «the Budget Inn, room 9»."),
        Example::clean("Call City Hall at 218-454-5100 or e-mail cityhall@baxtermn.gov.", "The city's own."),
        Example::clean("The open house is at 13190 Memorywood Drive, 4 to 6 p.m.", "A place to meet."),
        Example::clean("Comments on Improvement No. 4417 close Friday.", "A project."),
        Example::clean("Resolution 2026-075 sets the assessment at $68 per foot.", "A resolution."),
        Example::clean("MnDOT's office is at 7694 Industrial Park Road.", "An office."),
        Example::clean("Read the code at codelibrary.amlegal.com/codes/baxtermn.", "A link."),
        Example::clean("Dial 911 for emergencies and 988 for a crisis.", "Public numbers."),
        Example::clean("Hydrant 114 on Clearwater Road will be flushed Monday.", "A hydrant."),
        Example::clean(
            "Officers went to the 7100 block of Fairview Road; mention case 26-11874 if you saw anything.",
            "A block, and a number for tips.",
        ),
        Example::clean("Use a long password with four words, and never the same one twice.", "Advice."),
    ],
};

/// A piece of such data.
struct Found {
    span: Span,
    kind: Kind,
    severity: Severity,
    confidence: f32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    SocialSecurity,
    Phone,
    Email,
    Home,
    BirthDate,
    License,
    Plate,
    Vehicle,
    Card,
    Account,
    Case,
    Password,
    Machine,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Kind::SocialSecurity => "a Social Security number",
            Kind::Phone => "somebody’s own phone number",
            Kind::Email => "somebody’s own mailbox",
            Kind::Home => "where somebody lives",
            Kind::BirthDate => "a birth date",
            Kind::License => "the number of a driver’s license",
            Kind::Plate => "a license plate",
            Kind::Vehicle => "the number of a person’s vehicle",
            Kind::Card => "the number of a payment card",
            Kind::Account => "an account number",
            Kind::Case => "a case number that belongs to a person",
            Kind::Password => "a password or a code",
            Kind::Machine => "the address of a computer",
        }
    }

    /// The number of letters and digits that say nothing when masked.
    fn is_number(self) -> bool {
        !matches!(self, Kind::Phone | Kind::Email | Kind::Home)
    }
}

impl Check for ContactId {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        identity::find(cx, &mut found);
        reach::find(cx, &mut found);
        address::find(cx, &mut found);
        // The surest reading of the same characters wins: a card is no phone.
        found.sort_by(|a, b| {
            (a.span.start, std::cmp::Reverse(a.span.len())).cmp(&(b.span.start, std::cmp::Reverse(b.span.len())))
        });
        let mut end = 0;
        found.retain(|piece| {
            let apart = piece.span.start >= end;
            end = end.max(piece.span.end);
            apart
        });
        found.into_iter().map(|piece| finding(cx, &piece)).collect()
    }
}

fn finding(cx: &Context<'_>, piece: &Found) -> Finding {
    let city = &cx.city.profile.city;
    let message = cx.with_contact(&format!(
        "This looks like {}. Use the city’s number, or leave it out; ask {{contact}} if it must stay.",
        piece.kind.words()
    ));
    let finding = RULE.finding(piece.span, message).severity(piece.severity).confidence(piece.confidence);
    match piece.kind {
        Kind::Phone => finding.suggest(city.phone.clone()),
        Kind::Email => finding.suggest(city.email.clone()),
        Kind::Home => match address::block(cx.document.words_of(piece.span)) {
            Some(block) => finding.suggest(block),
            None => finding,
        },
        kind if kind.is_number() && kind != Kind::Password => {
            let masked: String =
                cx.document.words_of(piece.span).chars().map(|c| if c.is_ascii_digit() { 'X' } else { c }).collect();
            finding.offer("Mask the digits", masked)
        }
        _ => finding,
    }
}

/// The folded words of the same line before a span, at most `bytes`.
fn before(document: &Document, span: Span, bytes: usize) -> &str {
    let line = line_of(document, span);
    let start = floor(document, span.start.saturating_sub(bytes)).max(line.start.min(span.start));
    document.lower(Span::new(start, span.start))
}

/// The folded words of the same line behind a span, at most `bytes`.
fn after(document: &Document, span: Span, bytes: usize) -> &str {
    let line = line_of(document, span);
    let end = floor(document, (span.end + bytes).min(document.text.len())).min(line.end.max(span.end));
    document.lower(Span::new(span.end, end.max(span.end)))
}

fn line_of(document: &Document, span: Span) -> Span {
    let at = document.paragraphs.partition_point(|line| line.start <= span.start);
    at.checked_sub(1).and_then(|i| document.paragraphs.get(i)).copied().unwrap_or(span)
}

fn floor(document: &Document, at: usize) -> usize {
    (0..=at).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(0)
}

/// Whether more letters or digits are glued to a match, so that it is part of a longer number.
fn glued(document: &Document, span: Span) -> bool {
    let text = &document.text;
    let near = |c: char| c.is_alphanumeric();
    let before = text.get(..span.start).and_then(|t| t.chars().next_back());
    let mut behind = text.get(span.end..).unwrap_or_default().chars();
    let next = behind.next();
    let after_dash = next.is_some_and(|c| matches!(c, '-' | '/')) && behind.next().is_some_and(|c| c.is_ascii_digit());
    before.is_some_and(&near) || next.is_some_and(near) || after_dash
}
