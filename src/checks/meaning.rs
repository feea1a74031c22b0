//! The reading of whole sentences by a trained encoder: a note where no check of the category speaks.
//!
//! Lists and frames know wordings; hints, jokes and idioms have none of their own. What stands here is
//! a note, "read it once more", and a warning only where the reader is surest: how often a head is right was
//! measured on posts it had not seen.

use super::{Category, Context, Finding, Rule, Severity, negotiations, partners};
use crate::model::{MARKS, SentenceSight};
use crate::text::{Sentence, Span};

/// When a head is listened to, and what is said then.
struct Ear {
    category: Category,
    /// Below this the head is not heard.
    from: f32,
    /// From here on a person must decide, where that many of them were right.
    firm: Option<f32>,
    /// How many of its notes were right on posts it had not seen.
    right: f32,
    /// What is said; "{what}" stands for what the likeliest rule is about.
    message: &'static str,
}

static EARS: &[Ear] = &[
    Ear {
        category: Category::PrivateData,
        from: 0.3,
        firm: Some(0.6),
        right: 0.5,
        message: "This may tell {what}. Read it once more: would the person want it here? If in doubt, ask {contact}.",
    },
    Ear {
        category: Category::Negotiations,
        from: 0.3,
        firm: Some(0.7),
        right: 0.5,
        message: "This reads as if it told {what}. If it is not public yet, leave it out; if in doubt, ask {contact}.",
    },
    Ear {
        category: Category::Conduct,
        from: 0.7,
        firm: None,
        right: 0.5,
        message: "This reads like {what}. Read it once more: would the whole city be at ease with it? If in doubt, ask {contact}.",
    },
    Ear {
        category: Category::Partners,
        from: 0.42,
        firm: Some(0.76),
        right: 0.5,
        message: "This reads like criticism of {what}. The policy asks us not to comment negatively on partners. Can you say what happens next instead?",
    },
];

/// What their own checks see wholly: who is in a picture stands in its words, and a number has a form that can be proved.
const SEEN_TO: &[&str] = &["photo-note", "contact-id"];

/// A sentence with a name reads like private data by the name already: from here on it tells more.
const BESIDE_A_NAME: f32 = 0.6;

/// A longer sentence is shown by its end: the sting is seldom at the front.
const LONGEST: usize = 160;

/// Whether the reader is heard in any of these categories.
pub(crate) fn hears(categories: &[Category]) -> bool {
    EARS.iter().any(|ear| categories.contains(&ear.category))
}

/// Notes on sentences that read like trouble of a category whose checks are silent there.
/// `findings` are what the checks found.
pub(crate) fn read_again(cx: &Context<'_>, findings: &[Finding], categories: &[Category]) -> Vec<Finding> {
    let mut notes = Vec::new();
    for (i, sentence) in cx.document.sentences.iter().enumerate() {
        let Some(sight) = cx.sight(i) else { continue };
        for ear in EARS.iter().filter(|ear| categories.contains(&ear.category)) {
            let read = match ear.category {
                Category::Partners => partners::opinion(cx, &cx.reading().mentions, i).unwrap_or(0.0),
                Category::Negotiations => negotiations::opinion(cx, i).unwrap_or(0.0),
                category => sight.opinion(category.id()),
            };
            // A name says who; what is told of them is another matter.
            let other = |f: &Finding| f.rule.category == ear.category && f.rule.name != "person-name";
            let spoken = || findings.iter().any(|f| other(f) && f.span.overlaps(sentence.span));
            if read < ear.from || spoken() {
                continue;
            }
            let Some(rule) = rule_of(ear.category, sight).filter(|rule| !SEEN_TO.contains(&rule.name)) else { continue };
            let span = marked(cx, sentence, sight, ear.category);
            // A name alone says who; something must be told of them beside it.
            let name = |f: &Finding| f.rule.name == "person-name" && f.span.overlaps(sentence.span);
            if ear.category == Category::PrivateData
                && findings.iter().any(|f| name(f) && (f.span.overlaps(span) || read < BESIDE_A_NAME))
            {
                continue;
            }
            let partner = (ear.category == Category::Partners).then(|| partners::partner_of(cx, i)).flatten();
            let what = partner.as_deref().unwrap_or_else(|| about(rule.name));
            let note = rule
                .finding(span, cx.with_contact(&ear.message.replace("{what}", what)))
                .severity(if ear.firm.is_some_and(|firm| read >= firm) {
                    rule.severity.min(Severity::Warn)
                } else {
                    Severity::Note
                })
                .confidence(ear.right);
            notes.push(
                offer(note, partner.as_deref())
                    .because("Seen from the whole post by a trained reader; no list knows the wording"),
            );
        }
    }
    notes
}

/// What a rule's findings tell, in words that fit into a sentence.
fn about(rule: &str) -> &'static str {
    match rule {
        "labor" => "where talks with employees stand",
        "closed-session" => "what was said in a closed meeting",
        "property" => "what the City thinks about a piece of land",
        "bids" => "who is ahead before an award",
        "litigation" => "how the City sees a claim",
        "contract" => "terms that are not signed",
        "prediction" => "how a vote will go",
        "permit" => "how a request will be decided",
        "assistance" => "help for a firm that is not approved",
        "juvenile" | "student" => "who a child is",
        "victim-witness-caller" => "who a victim, a witness or a caller is",
        "active-investigation" => "the next step of an investigation",
        "health" => "somebody’s health",
        "personnel" => "a matter between the City and an employee",
        "complainant" => "who complained",
        "recreation-enrollment" => "who is enrolled or gets help",
        "security" => "how something is guarded",
        "safe-at-home" => "where somebody can be found",
        "decedent" => "more about somebody who died than is public",
        "business-data" => "what a firm has not made public",
        "photo-note" => "who is in a picture",
        "contact-id" => "a private number or address",
        "profanity" => "strong language",
        "insult" => "a remark about people that stings",
        "threat" => "a threat",
        "group" => "a remark about a group of people",
        "political" => "support for one side of a vote",
        "personal-view" => "somebody’s own opinion",
        "employment-relations" => "a quarrel inside the City",
        "endorsement" => "an advertisement for a business",
        "guilt" => "a verdict on somebody who is not convicted",
        "mock" => "a joke at somebody’s expense",
        "personal-use" => "something private on the City’s page",
        "religion" => "a faith that speaks for the City",
        "copyright" => "somebody else’s work",
        _ => "a partner",
    }
}

/// A neutral wording where there is one for every case, and the way out.
fn offer(note: Finding, partner: Option<&str>) -> Finding {
    let note = match partner {
        Some(name) => {
            let mut letters = name.chars();
            let upper: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            note.suggest(format!("{upper} will share updates as they come"))
        }
        None => note,
    };
    note.offer("Take it out", "")
}

/// Rules whose word does not hang on how the whole sentence reads: what they find is checked or named outright.
const OUTRIGHT: &[&str] =
    &["contact-id", "person-name", "juvenile", "safe-at-home", "profanity", "threat", "active-investigation"];

/// Below this the reader sees nothing of the kind in a sentence.
const NOTHING: f32 = 0.02;

/// Turns into a note what a wording alone speaks for, where the reader of the whole post sees nothing of the kind.
pub(crate) fn temper(cx: &Context<'_>, findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|finding| finding.severity == Severity::Warn) {
        let category = finding.rule.category;
        if !matches!(category, Category::PrivateData | Category::Conduct) || OUTRIGHT.contains(&finding.rule.name) {
            continue;
        }
        let near = cx.document.sentences.iter().enumerate().filter(|(_, sentence)| sentence.span.overlaps(finding.span));
        let read = near.filter_map(|(i, _)| cx.sight(i)).map(|sight| sight.opinion(category.id())).reduce(f32::max);
        if read.is_some_and(|read| read < NOTHING) {
            finding.severity = Severity::Note;
        }
    }
}

fn rule_of(category: Category, sight: &SentenceSight) -> Option<&'static Rule> {
    let seen = sight.heads.iter().find(|seen| seen.head == category.id())?;
    super::all().map(super::Check::rule).find(|rule| rule.category == category && rule.name == seen.class)
}

/// The words the reader would mark, from the first to the last, or the end of the sentence where it marks none.
fn marked(cx: &Context<'_>, sentence: &Sentence, sight: &SentenceSight, category: Category) -> Span {
    let words = cx.document.words_in(sentence);
    let Some(at) = MARKS.iter().position(|name| *name == category.id()) else { return tail(cx, sentence.span) };
    let most = sight.words.iter().map(|word| word.mark[at]).fold(0.0, f32::max);
    let mut spans = words.iter().zip(&sight.words).filter(|(_, sight)| sight.mark[at] >= most * 0.6).map(|(word, _)| word.span);
    let Some(first) = spans.next() else { return tail(cx, sentence.span) };
    let span = spans.next_back().map_or(first, |last| first.join(last));
    // A word or two say nothing by themselves.
    if span.len() < 12 { tail(cx, sentence.span) } else { span }
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::checks::TODAY;
    use crate::city::{City, baxter};
    use crate::model::{Sight, Sights, WordSight};
    use crate::text::{Document, Draft};

    /// What is said of one sentence when a head is so sure of it, and of every word in it.
    fn said(text: &str, head: &'static str, class: &'static str, sure: f32) -> Vec<Finding> {
        settled(text, head, class, sure, &[])
    }

    /// The same beside findings of the checks, which come back as they stand then.
    fn settled(text: &str, head: &'static str, class: &'static str, sure: f32, checks: &[&str]) -> Vec<Finding> {
        let (city, draft) = (City::new(baxter()), Draft::new(text));
        let document = Document::read(text, TODAY);
        let mark = std::array::from_fn(|at| if MARKS[at] == head { sure } else { 0.0 });
        let word = WordSight { name: [1.0, 0.0, 0.0], role: [0.0, 0.0, 0.0, 0.0, 1.0], mark, ill: sure, well: 0.0 };
        let sentences = document.sentences.iter();
        let sights: Sights = sentences
            .map(|sentence| {
                let heads = vec![Sight { head, class, probability: sure }];
                Some(Arc::new(SentenceSight { heads, words: vec![word; document.words_in(sentence).len()] }))
            })
            .collect();
        let cx = Context::new(&draft, &document, &city, TODAY).with_sights(sights);
        let mut findings: Vec<Finding> =
            crate::checks::all().filter(|check| checks.contains(&check.rule().name)).flat_map(|check| check.run(&cx)).collect();
        let notes = read_again(&cx, &findings, &Category::ALL);
        temper(&cx, &mut findings);
        findings.extend(notes);
        findings
    }

    const PLAIN: &str = "The bench by the river has a view of the other bank.";

    #[test]
    fn a_sure_head_speaks_where_no_list_does() {
        for (head, class) in [("negotiations", "property"), ("conduct", "mock"), ("private-data", "health")] {
            let found = said(PLAIN, head, class, 0.97);
            assert_eq!(found.len(), 1, "{head}");
            assert_eq!((found[0].rule.category.id(), found[0].rule.name), (head, class));
            assert!(found[0].span.len() > 12);
        }
        let found = said("Crow Wing County sent a card again this week.", "partners", "sarcasm", 0.97);
        assert_eq!(found[0].rule.name, "sarcasm");
        assert!(found[0].message.contains("Crow Wing County"), "{}", found[0].message);
    }

    #[test]
    fn a_head_in_doubt_says_nothing() {
        for (head, class) in
            [("negotiations", "property"), ("conduct", "mock"), ("private-data", "health"), ("partners", "blame")]
        {
            assert!(said(PLAIN, head, class, 0.2).is_empty(), "{head}");
        }
    }

    #[test]
    fn a_wording_that_the_head_does_not_believe_becomes_a_note() {
        let text = "The patient was treated for an overdose on Foley Road and is our neighbor Ann.";
        let health = |sure| {
            let found = settled(text, "private-data", "health", sure, &["health"]);
            found.into_iter().find(|finding| finding.rule.name == "health").expect("the list knows this wording").severity
        };
        assert_eq!(health(0.01), Severity::Note);
        assert!(health(0.9) > Severity::Note);
    }
}
