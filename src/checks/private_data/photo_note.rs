//! What a picture shows, as its file name, its alternative text or the post says it.

use std::sync::LazyLock;

use jiff::civil::date;
use regex::Regex;

use super::juvenile::Juvenile;
use super::setting::{self, pattern};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::model::{people, sense_of};
use crate::text::{Document, Draft, Span};

pub(in crate::checks) struct PhotoNote;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "photo-note",
    title: "What the picture shows",
    severity: Severity::Warn,
    policy: &["P-34", "P-77"],
    law: Some("Minn. Stat. 13.02"),
    flags: "A file name, an alternative text or a caption that speaks of a name, a plate, a screen or a paper.",
    leaves: "Role words: “a volunteer”, “two children”, “an officer”.",
    why: "Names, plates and screens in a picture are data too, and a file name goes out with the file.",
    instead: "Rename the file, edit the alternative text, and look at the picture once more.",
    examples: &[
        Example::flagged("Photos attached: IMG_0412 and «IMG_0415_CAD_screen_behind_cake.jpg»."),
        Example::flagged("Send us a picture of the pipe, not of «the bill with the bank number», as in our example."),
        Example::flagged("Rink night is back.«»").with(&[("karen-lindqvist-skating.jpg", Some("A woman on skates"))]),
        Example::flagged("Cookies at the open house.«»")
            .with(&[("IMG_2210.jpg", Some("Jordan Peltier holding a plate of cookies"))]),
        Example::flagged("The bike is back where it belongs.«»")
            .with(&[("IMG_2214.jpg", Some("Ava, 9, and the officer who helped find her bike"))]),
        Example::flagged("Rink night is back.«»").with(&[("TessaMalvern.jpg", Some("A woman on skates"))]),
        Example::flagged("Found car, see picture.«»").with(&[("car.jpg", Some("A white truck with license plate visible"))]),
        Example::clean("Rink night is back.", "Nothing is known of a picture."),
        Example::clean("Cookies at the open house.", "Role words.")
            .with(&[("cookies.jpg", Some("A volunteer holding a plate of cookies"))]),
        Example::clean("The new bench at Loren Thompson Park.", "A place.")
            .with(&[("loren-thompson-park-bench.jpg", Some("A bench at Loren Thompson Park"))]),
    ],
};

static FILE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[\p{L}\d_-]*(?:screen|cad[_-]|monitor|plate|licen[sc]e|_id[_.]|ssn|whiteboard|roster|dispatch[_-]log|evidence|mugshot|victim|suspect|juvenile|body_?cam|passport|paycheck|medical)[\p{L}\d_-]*\.(?:jpe?g|png|heic|gif|webp|mp4|mov)",
    )
});
static SHOWS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the |a |an |his |her |their |our |some )?(?:[\p{L}]+ )?(?:bill|check|computer screen|cad screen|screen|monitor|license plate|plate number|plate|driver's license|license|id card|badge|name tag|nametag|whiteboard|roster|paperwork|medication (?:label|bottle)|pill bottle|envelope|mail|passport|credit card|report|file|folder|clipboard|sign-in sheet|evidence|child'?s face|children'?s faces|kids'? faces)(?: on the wall| on the desk| on the table| behind (?:him|her|it|them))*(?: behind it)?,? (?:with|showing|shows|is visible|visible|reads|readable|is legible|legible|can be read|you can read|in the background|in view|behind|clearly)[^.,;!?]{0,32})",
    )
});
static PICTURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:photos?|pictures?|pics?|images?|videos?|slides?|screenshots?|alt text|alt|caption|selfie|snapshot|shot of|footage|stills?|gallery|album|attached)(?-u:\b)",
    )
});
static IN_ALT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:license plates?|plate numbers?|plates? visible|computer screens?|cad screen|dispatch screen|monitors?|screen (?:shows|showing|with|behind)|whiteboard|driver's license|id card|name tags?|nametags?|address (?:visible|on)|house number|medication|pill bottle|prescription|face of a child|child's face|children's faces|mug ?shot|roster|paycheck|bank statement)(?-u:\b)",
    )
});
static BLURRED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:blurred|covered|removed|cropped|don't|do not|never|no (?:plates|names|faces)|please keep)(?-u:\b)")
});

impl Check for PhotoNote {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let message = "Check the picture: names, plates and screens are data too.";
        let mut found: Vec<Finding> = document.find(&FILE).map(|span| RULE.finding(span, message).confidence(0.75)).collect();
        for span in setting::groups(document, &SHOWS) {
            let near = setting::sentence(document, span);
            if document.has(&PICTURE, near) && !document.has(&BLURRED, Span::new(span.start, near.end.max(span.end))) {
                found.push(RULE.finding(span, message).confidence(0.65));
            }
        }
        let end = Span::new(document.text.len(), document.text.len());
        for picture in cx.draft.attachments.iter().flatten() {
            let stem = picture.file.rsplit_once('.').map_or(picture.file.as_str(), |(stem, _)| stem);
            let reason = if FILE.is_match(&picture.file.to_lowercase()) {
                Some("The file name speaks of a screen, a plate or a case.")
            } else if file_names_somebody(cx, stem) {
                Some("The file name looks like a person's name.")
            } else {
                picture.alt.as_deref().and_then(|alt| {
                    if IN_ALT.is_match(&alt.to_lowercase()) && !BLURRED.is_match(&alt.to_lowercase()) {
                        Some("The alternative text speaks of a plate, a screen or a face.")
                    } else if names_somebody(cx, alt) {
                        Some("The alternative text looks as if it named somebody.")
                    } else {
                        tells(cx, alt)
                    }
                })
            };
            if let Some(reason) = reason {
                found.push(
                    RULE.finding(end, format!("{message} This is about “{}”.", picture.file)).because(reason).confidence(0.75),
                );
            }
        }
        found
    }
}

/// Whether a file name holds a given name and a surname side by side, as in "karen-lindqvist_2".
fn file_names_somebody(cx: &Context<'_>, stem: &str) -> bool {
    let mut spaced = String::with_capacity(stem.len() + 8);
    let mut before = ' ';
    for c in stem.chars() {
        // "KarenLindqvist" is two words too.
        if before.is_lowercase() && c.is_uppercase() {
            spaced.push(' ');
        }
        spaced.push(if c.is_alphabetic() { c } else { ' ' });
        before = c;
    }
    let lower = spaced.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let document = Document::read(&words.join(" "), date(2000, 1, 1));
    let listed = cx.city.names_in(&document);
    words.windows(2).enumerate().any(|(i, pair)| {
        let (first, last) = (sense_of(pair[0]), sense_of(pair[1]));
        let thing = last.thing || words.get(i + 2).is_some_and(|next| sense_of(next).thing);
        let of_city = listed.iter().any(|name| document.words_of(name.span).contains(pair[0]));
        let surname = last.common < 2 && (last.surname > 0 || (first.given >= 3 && last.common == 0 && pair[1].len() > 4));
        first.given >= 2 && first.common == 0 && surname && !thing && !of_city
    })
}

/// What the other rules about people find in an alternative text, read as a small post of its own. A child's name
/// and age need a caption around them to be known, and what stands in an alternative text is in the picture.
fn tells(cx: &Context<'_>, alt: &str) -> Option<&'static str> {
    let others: Vec<&dyn Check> = super::ALL.iter().copied().filter(|check| check.rule().name != RULE.name).collect();
    let found = found_in(cx, alt, &others).or_else(|| found_in(cx, &format!("Pictured: {alt}"), &[&Juvenile]))?;
    Some(match found.rule.name {
        "person-name" | "juvenile" | "victim-witness-caller" => "The alternative text looks as if it named somebody.",
        "contact-id" => "The alternative text holds an address, a number or a plate of somebody.",
        _ => "The alternative text tells something about a person or a case.",
    })
}

/// The surest thing that some checks find in a text.
fn found_in(cx: &Context<'_>, text: &str, checks: &[&dyn Check]) -> Option<Finding> {
    let draft = Draft { department: cx.draft.department, ..Draft::new(text) };
    let document = Document::read(text, cx.today);
    let own = Context::new(&draft, &document, cx.city, cx.today);
    let found = checks.iter().flat_map(|check| check.run(&own)).filter(|finding| finding.severity > Severity::Note);
    found.max_by(|a, b| a.confidence.total_cmp(&b.confidence))
}

/// Whether the words name a person who is no official and no place of the city.
fn names_somebody(cx: &Context<'_>, words: &str) -> bool {
    let document = Document::read(words, date(2000, 1, 1));
    let listed = cx.city.names_in(&document);
    people(&document)
        .iter()
        .any(|person| person.is_full() && person.probability >= 0.6 && !listed.iter().any(|name| name.span.overlaps(person.span)))
}
