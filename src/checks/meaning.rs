//! The reading of whole sentences by a trained encoder: a note where no check of the category speaks.
//!
//! Lists and frames know wordings; hints, jokes and idioms have none of their own. What stands here is
//! never more than "read it once more": how often a head is right was measured on posts it had not seen.

use super::{Category, Context, Finding, Rule, Severity};
use crate::model::Sight;
use crate::text::Span;

/// When a head is listened to.
struct Ear {
    category: Category,
    /// Below this the head is not heard.
    from: f32,
    /// How many of its notes were right on posts it had not seen.
    right: f32,
}

static EARS: &[Ear] = &[
    Ear { category: Category::PrivateData, from: 0.75, right: 0.55 },
    Ear { category: Category::Negotiations, from: 0.8, right: 0.6 },
    Ear { category: Category::Partners, from: 0.6, right: 0.75 },
    Ear { category: Category::Conduct, from: 0.88, right: 0.45 },
];

/// A longer sentence is shown by its end: the sting is seldom at the front.
const LONGEST: usize = 160;

/// Notes on sentences that read like trouble of a category whose checks are silent there.
/// `findings` are what the checks found.
pub(crate) fn read_again(cx: &Context<'_>, findings: &[Finding], categories: &[Category]) -> Vec<Finding> {
    let mut notes = Vec::new();
    for (sentence, sights) in cx.document.sentences.iter().zip(cx.meaning()) {
        for sight in sights {
            let Some(ear) = EARS.iter().find(|ear| ear.category.id() == sight.head) else { continue };
            let spoken = || findings.iter().any(|f| f.rule.category == ear.category && f.span.overlaps(sentence.span));
            if sight.probability < ear.from || !categories.contains(&ear.category) || spoken() {
                continue;
            }
            if let Some(rule) = rule_of(ear.category, sight) {
                let message = format!("This reads like {}. Read it once more before it goes out.", what(rule));
                let note = rule.finding(tail(cx, sentence.span), message).severity(Severity::Note).confidence(ear.right);
                notes.push(note.because("Seen from the whole post by a trained reader; no list knows the wording"));
            }
        }
    }
    notes
}

fn rule_of(category: Category, sight: &Sight) -> Option<&'static Rule> {
    super::all().map(super::Check::rule).find(|rule| rule.category == category && rule.name == sight.class)
}

/// The whole sentence, or its last clauses where it is long.
fn tail(cx: &Context<'_>, sentence: Span) -> Span {
    if sentence.len() <= LONGEST {
        return sentence;
    }
    let text = &cx.document.text;
    let words = cx.document.words.iter().filter(|word| sentence.contains(word.span) && sentence.end - word.span.start <= LONGEST);
    let mut starts = words.map(|word| word.span);
    let first = starts.next().unwrap_or(sentence);
    // A clause that starts not far in is a better place than the middle of one.
    let comma = starts.take(12).find(|span| matches!(span.of(text), "," | ";" | ":" | "(" | "–" | "—"));
    Span::new(comma.map_or(first.start, |comma| comma.end), sentence.end).trim(text)
}

/// What a sentence of this rule looks like, to go behind "reads like".
fn what(rule: &Rule) -> &'static str {
    match (rule.category, rule.name) {
        (Category::Negotiations, "labor") => "a position in talks with a union",
        (Category::Negotiations, "closed-session") => "something from a closed meeting",
        (Category::Negotiations, "property") => "an inside view of a land deal that is not done",
        (Category::Negotiations, "bids") => "an inside view of bids that are not public yet",
        (Category::Negotiations, "litigation") => "the City’s thinking in a legal matter",
        (Category::Negotiations, "contract") => "an inside view of talks with a vendor",
        (Category::Negotiations, "prediction") => "a result told before the vote",
        (Category::Negotiations, "permit") => "a promise about a permit that is not decided",
        (Category::Negotiations, "assistance") => "terms of help for a firm that are not approved",
        (Category::Conduct, "profanity") => "language that does not fit a city page",
        (Category::Conduct, "political") => "taking a side in politics",
        (Category::Conduct, "personal-view") => "somebody’s own view",
        (Category::Conduct, "employment-relations") => "a workplace matter told in public",
        (Category::Conduct, "endorsement") => "a recommendation of a business",
        (Category::Conduct, "insult") => "name-calling",
        (Category::Conduct, "group") => "a remark that could hurt a group of people",
        (Category::Conduct, "guilt") => "calling somebody guilty before a court has",
        (Category::Conduct, "mock") => "a joke at somebody’s cost",
        (Category::Conduct, "threat") => "a threat",
        (Category::Conduct, "personal-use") => "private business on a city page",
        (Category::Conduct, "copyright") => "text or a picture that belongs to somebody else",
        (Category::Conduct, "religion") => "religious speech by the City",
        (Category::Partners, "negative-quote") => "passing on criticism of a partner",
        (Category::Partners, "blame") => "putting the blame on a partner",
        (Category::Partners, "comparison") => "a comparison that could sting",
        (Category::Partners, "sarcasm") => "mock praise of a partner",
        (Category::Partners, _) => "criticism of a partner",
        (Category::PrivateData, "juvenile") => "something that could identify a child",
        (Category::PrivateData, "victim-witness-caller") => "a hint at who called, saw or suffered a crime",
        (Category::PrivateData, "active-investigation") => "something only the investigation knows",
        (Category::PrivateData, "health") => "somebody’s health",
        (Category::PrivateData, "contact-id") => "somebody’s private contact data",
        (Category::PrivateData, "personnel") => "a personnel matter",
        (Category::PrivateData, "complainant") => "a hint at who complained",
        (Category::PrivateData, "recreation-enrollment") => "naming who signed up",
        (Category::PrivateData, "student") => "a student’s record",
        (Category::PrivateData, "security") => "something that helps a person get in",
        (Category::PrivateData, "safe-at-home") => "the place of somebody in hiding",
        (Category::PrivateData, "decedent") => "news of a death before the family’s word",
        (Category::PrivateData, "business-data") => "what a firm told the City in confidence",
        (Category::PrivateData, "photo-note") => "a picture that shows more than it should",
        _ => "something the policy asks to leave out",
    }
}
