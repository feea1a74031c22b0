//! What a picture shows, as its file name, its alternative text or the post says it.

use std::sync::LazyLock;

use jiff::civil::date;
use regex::Regex;

use super::juvenile::Juvenile;
use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::model::{Sights, people, sense_of};
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
        Example::flagged("Photo from the open house: the «whiteboard behind the sergeant with the names» of the week’s cases."),
        Example::clean("Photo from the open house: a whiteboard, a coffee pot and a very old radio.", "Nothing to read."),
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

/// What can be read in a picture: tags, screens, sheets, cards.
static PHOTO: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"alt text|alt|photos?|pictures?|pictured|pics?|snapshot|selfie|image|video|clip|file|zoom in|scroll|gallery|album|post(?:ed)? (?:above|below)|behind the scenes|livestream|screenshot|caption|shot of|slide|reel",
        ],
        &[
            r"(?:name ?tags?|name plates?|nameplates?|name cards?|badges?|id cards?|ids?|licenses?|driver's licenses?|license plates?|plates?|plate number|screens?|big screen|monitors?|computers?|laptops?|tablets?|phones?|whiteboards?|dry-?erase board|chalkboard|bulletin board|corkboard|map|rosters?|sign-in (?:sheet|wall|book)|sign-up sheets?|clipboards?|guest ?book|ledgers?|logs?|log book|call log|dispatch log|checks?|routing number|account number|credit cards?|gift cards?|passports?|birth certificates?|social security cards?|barcodes?|qr code|wristbands?|hospital bracelet|chart|prescription|pill bottles?|pay ?stubs?|paychecks?|bills?|statement|envelopes?|mail|mailbox|house numbers?|return address|letters?|certificates?|diplomas?|report cards?|test|worksheet|desk nameplate|forms?|applications?|permit|paperwork|files?|folders?|evidence tags?|evidence bags?|boarding pass|ticket stub|season pass|pass|card|keys?|key ring|schedule|duty roster|case board|patient board|tattoos?|face|faces|jersey names|backpack tags?|lunchbox)~\b(?:readable|legible|visible|in view|in full view|in focus|showing|shows|clearly|clear as day|full name|names? (?:and|on|left|in)|and all|can be (?:read|seen)|you can (?:read|see|follow|make out)|with (?:names|addresses|phone|birth|the names|his name|her name|their names)|if you (?:zoom|look|squint)|to the camera|at the camera|big as life|phone numbers|house numbers|birth dates?|filled out|face up|turned toward|uncovered|unblurred|not blurred|left open|says|spells)[^.;!?]{0,50}",
            r"(?:if you (?:zoom|squint|scroll)|zoom in|look close(?:ly)?|squint|freeze the video|pause (?:it|the video))~\b(?:you can|you'll|see|read|make out|follow|screen|plate|name|number|address|board|list|badge)[^.;!?]{0,60}",
            r"(?:you can|you'll) (?:\w+ )?(?:read|make out|follow|see) (?:the |his |her |their |every |all (?:the |their )?|whose |who )(?:\w+ ){0,3}?(?:names?|numbers?|addresses?|plates?|screens?|badges?|calls?|birth ?dates?|list|roster|answers|code|password|schedule|files?|faces?|label|chart)[^.;!?]{0,40}",
            r"(?:names?|addresses|phone numbers|birth ?dates?|faces|plates?|house numbers|routing number|account numbers?|signatures?|diagnos[ie]s)(?: and (?:all|\w+(?: number)?))?,? (?:in (?:full )?view|visible|readable|legible|left to right|and all|on (?:full )?display|unblurred|showing|clear as day|in plain sight|in the shot|in the frame|facing the camera)",
            r"(?:file|file name|filename|img|image|attachment|attached|saved as):? ?[\w-]*(?:names?|row\d?|left_to_right|class_list|roster|patient|victim|suspect|juvenile|kids?|student|plate|screen|ssn|dob|address|mugshot)[\w-]*\.(?:jpe?g|png|heic|pdf|gif|mp4|mov)",
            r"(?:shows?|showing|holding|wearing|with) (?:up )?(?:a |the |his |her |their )?(?:\w+ ){0,3}?(?:name ?tags?|badge|license|id|whiteboard|screen|roster|prescription|certificate|check|passport|envelope|report card|birth certificate)s? (?:reading|that (?:says|reads|shows)|that say|with the names?|full name)[^.;!?]{0,40}",
            r"(?:over (?:his|her|their|the \w+'s|my) shoulder|in the background|behind (?:him|her|them|the desk|the counter)|on the (?:desk|wall|fridge|counter|dash|dashboard|windshield|table|door|board|clipboard|screen)|in (?:his|her) hand|on (?:his|her) (?:wrist|lanyard|shirt|vest))~\b(?:list|names?|screen|board|file|form|plate|badge|numbers?|address|addresses|prescription|chart|schedule|letter|case|mail|photo of|report|birthday|login|password|map|calendar|roster|bill|check|card|tag|diagnosis)[^.;!?]{0,50}",
            r"(?:left to right|from left|front row|back row|top row|second row)[:,]? (?:\w+ )?(?:is |are )?[a-z'-]+,? [a-z'-]+(?:,| and)[^.;!?]{0,60}",
            r"(?:forgot to|didn't|did not|couldn't|no time to|hope nobody minds we didn't) (?:\w+ )?(?:blur|crop|cover|hide|black out|pixelate|ask the parents|get (?:a|the) (?:release|permission|form))[^.;!?]{0,50}",
        ],
        &[
            r"contest|signed form|release form|how to|never post|don't post|do not post|blurred out|covered|we blur|bring your|please bring",
        ],
    )
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
        for span in PHOTO.find(document) {
            if !document.has(&BLURRED, setting::sentence(document, span)) {
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
    people(&document, &Sights::new())
        .iter()
        .any(|person| person.is_full() && person.probability >= 0.6 && !listed.iter().any(|name| name.span.overlaps(person.span)))
}
