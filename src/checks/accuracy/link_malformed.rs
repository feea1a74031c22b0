//! Links that will not open as typed.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{Link, LinkTrouble};
use crate::text::{Document, Span};

pub(in crate::checks) struct LinkMalformed;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "link-malformed",
    title: "A link that will not open",
    severity: Severity::Stop,
    policy: &["P-33", "P-5"],
    law: None,
    flags: "A comma or space in a link, a missing colon, doubled points, a missing ending, or a stray bracket.",
    leaves: "Abbreviations, file names and decimal numbers.",
    why: "Readers tap the link and land nowhere, and the website is the City's main source.",
    instead: "Copy the link from the browser's address line and try it.",
    examples: &[
        Example::fixed("Details at «www.baxtermn,gov».", "Details at www.baxtermn.gov."),
        Example::fixed("See «http//baxtermn.gov/snow» for routes.", "See http://baxtermn.gov/snow for routes."),
        Example::flagged("Register at «www. baxtermn.gov/recreation» before Friday, December 4."),
        Example::flagged("The agenda is at «https:/www.baxtermn.gov/agendas» and at City Hall."),
        Example::flagged("Skating hours are on «www.baxtermn..gov»."),
        Example::flagged("The burn permit form is at «baxtermn.gvo/permits»."),
        Example::flagged("Sign up for snow alerts at «www.baxtermn.gov/snow alerts». Parking rules start tonight."),
        Example::flagged("Watch the meeting at «www.baxtermn» on Tuesday, December 1."),
        Example::clean("Details at www.baxtermn.gov.", "A good link and the end of a sentence."),
        Example::clean("Sign up at https://www.baxtermn.gov/recreation.", "A good link."),
        Example::clean("Bring a dish to share, e.g. a salad, in a 3.5-quart pot.", "An abbreviation and a decimal."),
        Example::clean(
            "Fill in permit.pdf and bring it to City Hall (see www.baxtermn.gov/permits).",
            "A file name, and a bracket that was opened.",
        ),
        Example::clean("Sign up at www.baxtermn.gov/snow today. Thank you.", "A word that goes on with the sentence."),
    ],
};

/// A single plural word between a path and the end of the sentence: it belonged into the path.
static LEFT_OUT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^ ([a-z]{3,}[a-rt-z]s)(?:[.!?](?:\s|$)|\n|$)").expect("a valid pattern"));

const GOES_ON: &[&str] = &[
    "always", "sometimes", "weekdays", "weekends", "nights", "mornings", "evenings", "afternoons", "days", "hours", "minutes",
    "weeks", "months", "years", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "thanks",
    "besides", "afterwards", "perhaps", "yourselves", "ourselves", "this", "ours", "yours",
];

impl Check for LinkMalformed {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.document.facts.links.iter().filter_map(|link| judge(cx.document, link)).collect()
    }
}

fn judge(document: &Document, link: &Link) -> Option<Finding> {
    if let Some(trouble) = link.trouble {
        let says = format!("This link will not work: {}.", reason(trouble));
        let finding = RULE.finding(link.span, says).confidence(0.95);
        return Some(match &link.repaired {
            Some(meant) => finding.suggest(meant.clone()),
            None => finding,
        });
    }
    let behind = super::quantity::after(document, link.span.end, 40);
    let open_end = link.path.len() > 1 && !link.path.ends_with('/') && !link.path.contains(['.', '?', '#']);
    let left_out = LEFT_OUT.captures(behind).and_then(|c| c.get(1)).filter(|word| open_end && !GOES_ON.contains(&word.as_str()));
    if let Some(word) = left_out
        && document.text.is_char_boundary(link.span.end + word.end())
    {
        let span = Span::new(link.span.start, link.span.end + word.end());
        let joined = format!("{}-{}", document.words_of(link.span), word.as_str());
        let says = "This link may stop at the space inside it. Check where it ends.";
        return Some(RULE.finding(span, says).severity(Severity::Warn).suggest(joined).confidence(0.6));
    }
    let closed = document.text.get(link.span.end..).is_some_and(|rest| rest.starts_with(')'));
    if closed && opened(document, link.span.start) <= 0 {
        let span = Span::new(link.span.start, link.span.end + 1);
        return Some(
            RULE.finding(span, "This link will not work: a bracket is stuck to its end.")
                .suggest(document.words_of(link.span))
                .confidence(0.7),
        );
    }
    None
}

/// How many brackets are open at a place.
fn opened(document: &Document, at: usize) -> i32 {
    let before = super::quantity::before(document, at, 400);
    before.chars().map(|c| i32::from(c == '(') - i32::from(c == ')')).fold(0, |open, step| (open + step).max(0))
}

fn reason(trouble: LinkTrouble) -> &'static str {
    match trouble {
        LinkTrouble::Scheme => "it must start with https://",
        LinkTrouble::Comma => "there is a comma where a period belongs",
        LinkTrouble::Space => "there is a space inside it",
        LinkTrouble::Points => "there are two periods in a row",
        LinkTrouble::NoEnding => "its ending is missing, such as .gov",
        LinkTrouble::Ending => "its ending is misspelled",
        LinkTrouble::Prefix => "its www. is misspelled",
        LinkTrouble::Credentials => "the words before the @ hide where it really goes",
    }
}
