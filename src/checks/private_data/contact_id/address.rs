//! Addresses at which somebody lives.

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, Kind, after, before};
use crate::checks::Context;
use crate::checks::Severity;
use crate::checks::private_data::setting::{self, pattern};
use crate::text::Span;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)\d{1,6}(?:-\d{1,5})?[a-z]?(?: 1/2)? (?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.? )?(?:(?:\d{1,3}(?:st|nd|rd|th)|[\p{L}'.-]+) ){1,3}?(?:roads?|rd|streets?|st|avenue|ave|av|boulevard|blvd|drive|dr|lane|ln|court|ct|circle|cir|trail|trl|way|place|pl|parkway|pkwy|highway|hwy|loop|terrace|alley|square|point|row|cove|crossing|bend|ridge|pike|path|heights)(?-u:\b)\.?(?: (?:n|s|e|w|ne|nw|se|sw|north|south|east|west)(?-u:\b)\.?)?(?:,? (?:apt|apartment|unit|lot|ste|suite|no|#)\.? ?#?[\p{L}\d]{1,5}(?-u:\b))?",
    )
});
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:(?:his|her|their|owner's|mom's|dad's|grandma's) (?:place|house|home|apartment|trailer),? (?:at |is (?:at )?)?|(?:drop|bring|leave|deliver|take|return|mail|send) (?:[\p{L}']+ ){1,4}(?:at|to|by) |(?:stop|knock|swing) (?:by|at|in at) |(?:lives|lived|living|stays|staying|resides) (?:over )?at |(?:home|house|residence) (?:is )?at )(\d{1,5} [\p{L}][\p{L}'-]+)(?-u:\b)",
    )
});
static ROOM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:(?-u:\b)the )?(?:[\p{L}'-]+ ){1,3}(?:inn|motel|hotel|lodge|manor|apartments?|suites|towers?|trailer park|mobile home park|care center|nursing home)(?-u:\b),? (?:in )?(?:room|unit|apartment|apt|lot|no|#)\.? ?#?\d{1,4}[a-z]?(?-u:\b)|(?-u:\b)(?:room|apartment|apt|unit) #?\d{1,4}[a-z]? (?:at|of|in) (?:the )?(?:[\p{L}'-]+ ){0,2}(?:inn|motel|hotel|lodge|manor|apartments|suites|towers?)(?-u:\b)",
    )
});
static HOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:lives?|lived|living|resides?|residence|residing|home(?:owner)?s?|homes? (?:at|of)|house|apartment|tenants?|renters?|his place|her place|their place|stay(?:s|ing)|moved (?:in )?to|family (?:at|of|on)|neighbors? at|(?:a |the )resident (?:at|of)|residents? at|address|door to|came from|complain\w*|belongs to|owner|occupants?|works? from|grew up|wife|husband|mother|father|kids|suspect|victim|caller|arrested at|mailbox|driveway|yard|garage|porch)(?-u:\b)",
    )
});
static OPEN_HOUSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:open house|warming house|house of|courthouse|city address|mailing address|house numbers?|home games?|nursing home|home depot|funeral home|homecoming)(?-u:\b)",
    )
});
static PUBLIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:office|hall|station|church|school|library|clinic|store|shop|business|company|restaurant|cafe|bank|park|center|centre|museum|market|meeting|meet|open house|hearing|event|drop[- ]off|pick[- ]?up|located|visit|hosted|sale|clinic|rally|parade|registration|polling|vote|precinct|shelter|food shelf|arena|warming|garage sale|collection|recycling|compost|site|facility|plant|headquarters|depot|pharmacy|hospital|bar|brewery|hotel|mall|theater|variance|rezon\w*|permit|parcel|plat|conditional use|applicant|commission|council|demolition|auction|tax-forfeit|lift station|well house|fire at a business|commercial|warehouse|opens|reopens|join us|stop by|come to|rsvp|tickets)(?-u:\b)",
    )
});
static NUMBER_NOT_HOUSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:hydrant|route|unit|engine|station|lift station|mile|exit|phase|project|improvement|no|number|bus|ward|precinct|district|section|chapter|page|the|block of|hundreds of|section of|about|over|some|only|all|least|at least|than|hundred|thousand|\$)\.?,? ?#?$",
    )
});
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\d+(?:-\d+)? (?:feet|ft|foot|miles?|blocks?|inches|people|homes|houses|cars|calls|crashes|minutes?|hours?|days?|weeks?|months?|years?|a\.?m\.?|p\.?m\.?|percent|block|households|customers|volunteers|kids|children|drivers|tickets|trees|signs|new|lanes?|ways?|of|in|on|and|to|or|times|more|stops?|units?|apartments|acres|gallons|tons|loads|teams|runners|drives?|open|places)(?-u:\b)",
    )
});

pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    let document = cx.document;
    let mut judged = Vec::new();
    for span in document.find(&ADDRESS) {
        let span = span.trim(&document.text);
        judged.push(span);
        if is_house(cx, span)
            && let Some(confidence) = is_home(cx, span)
        {
            push(cx, span, confidence, found);
        }
    }
    for hit in SHORT.captures_iter(document.folded.text()) {
        let Some(part) = hit.get(1) else { continue };
        let span = document.folded.span(part.start(), part.end());
        let street = document.words_of(span).split(' ').nth(1).unwrap_or_default().to_owned();
        let capital = street.starts_with(char::is_uppercase) || !document.text.contains(char::is_uppercase);
        if capital && !COUNTED.is_match(document.lower(span)) && !judged.iter().any(|other| other.overlaps(span)) {
            push(cx, span, 0.75, found);
        }
    }
    for span in setting::groups(document, &DWELLS) {
        let near = setting::sentence(document, span);
        let typed = document.words_of(span);
        let named = typed.split(' ').skip(1).any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        let homely = typed.contains("house") || typed.contains("trailer") || typed.contains("above the");
        if (named || homely) && !document.has(&PAST_HOME, near) && !judged.iter().any(|other| other.overlaps(span)) {
            judged.push(span);
            let known = setting::protected_in(cx, near).any(|named| named.weight() >= 0.6);
            found.push(Found {
                span,
                kind: Kind::Home,
                severity: if known { Severity::Stop } else { Severity::Warn },
                confidence: 0.65,
            });
        }
    }
    for span in document.find(&ROOM) {
        let near = setting::sentence(document, span);
        let person = setting::protected_in(cx, near).next().is_some() || document.has(&STAYS, near);
        if person {
            push(cx, span, 0.75, found);
        }
    }
}

/// Where somebody lives, said without a house number.
static DWELLS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:lives|living|lived|stays|staying|resides|rents|renting|sleeps|sleeping) ((?:on|at|above|behind|next to|next door to|across from|over|off|upstairs from|two doors (?:from|down from)|in (?:the|a|unit|apartment|apt|lot)|by) (?:the )?[^.,;!?]{3,36})|(?-u:\b)(?:family|owner|owners|folks|man|woman|lady|couple|kids?|boy|girl|guy|suspect|caller|widow|gentleman) (?:who lives? )?((?:in|at|from|on) (?:the )?(?:[\p{L}]+ ){0,2}(?:house|trailer|duplex|apartment|cabin|rambler|split-level|farmhouse|unit|bungalow|townhouse) (?:on|at|by|next|behind|across|near|above|with|#|no)[^.,;!?]{3,32}|in (?:unit|apartment|apt|lot|room|number|no\.|#) ?#?\d{1,4}[a-z]?[^.,;!?]{0,24})|(?-u:\b)(?:is|was|are|live|lives) in ((?:unit|apartment|apt|lot|room) #?\d{1,4}[a-z]?(?: (?:at|of|in) [^.,;!?]{3,24})?)",
    )
});
static PAST_HOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:if you|anyone|everyone|people|residents who|those who|whoever|you live|wildlife|bears?|turtles?|eagles?|owls?|fish|ducks?|geese|deer|loons?|bats?|beavers?|cats?|raccoons?|snakes?|lived (?:on|at|in) (?:the|this) (?:earth|planet|moment)|living (?:on|in) (?:a|the) (?:budget|edge|street)|mascot|street talk|legend|in (?:18|19)\d\d|history|historic|live on|pioneer|century|zones?|ward|trash|carts?)(?-u:\b)",
    )
});
static STAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:stay(?:s|ing|ed)|lives?|living|she's|he's|they're|family|is at|are at|put up|moved|patient|visitors?|resident (?:of|in))(?-u:\b)",
    )
});

fn push(cx: &Context<'_>, span: Span, confidence: f32, found: &mut Vec<Found>) {
    let near = setting::sentence(cx.document, span);
    let named = setting::protected_in(cx, near).any(|named| named.weight() >= 0.6);
    let severity = if named { Severity::Stop } else { Severity::Warn };
    found.push(Found { span, kind: Kind::Home, severity, confidence });
}

/// A house number and a street, not "2 miles of trail" or "Improvement 4417 Foley Road".
fn is_house(cx: &Context<'_>, span: Span) -> bool {
    let document = cx.document;
    let typed = document.words_of(span);
    let lower_post = !document.text.contains(char::is_uppercase);
    let street = typed.split(' ').skip(1).any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let all = typed
        .split(' ')
        .skip(1)
        .all(|word| !word.starts_with(char::is_lowercase) || word.len() > 2 && word.starts_with(|c: char| c.is_ascii_digit()));
    (lower_post || (street && all))
        && !COUNTED.is_match(document.lower(span))
        && !NUMBER_NOT_HOUSE.is_match(before(document, span, 24))
        && !before(document, span, 12).ends_with(['$', '/', '-'])
        && !typed.contains("block")
}

fn is_home(cx: &Context<'_>, span: Span) -> Option<f32> {
    let document = cx.document;
    let profile = &cx.city.profile;
    let lower = document.lower(span);
    let listed = lower.starts_with(&profile.city.city_hall.to_lowercase());
    if listed || before(document, span, 16).contains("block") || after(document, span, 16).contains("block") {
        return None;
    }
    let near = setting::sentence(document, span);
    let words = OPEN_HOUSE.replace_all(document.lower(near), "event").into_owned();
    let home = HOME.is_match(&words);
    let public = PUBLIC.is_match(&words);
    let person = setting::protected_in(cx, near).any(|named| named.weight() >= 0.6);
    let apartment = lower.contains("apt") || lower.contains("apartment") || lower.contains(" lot ");
    match (home || apartment, public, person) {
        (true, false, _) => Some(0.85),
        (true, true, true) => Some(0.7),
        (true, true, false) => LIVES.is_match(&words).then_some(0.7),
        (false, false, true) => Some(0.7),
        _ => None,
    }
}

static LIVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:lives?|lived|living|resides?|residing|his home|her home|their home|back home|home at|homeowner|tenant|his house|her house|victim|caller|suspect)(?-u:\b)",
    )
});

/// "99 Cosmos Road" as "the 0 block of Cosmos Road", "7134 Fairview Road" as "the 7100 block of Fairview Road".
pub(super) fn block(address: &str) -> Option<String> {
    let (number, street) = address.split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let street = street.split(',').next().unwrap_or(street);
    Some(if number < 100 { street.to_owned() } else { format!("the {} block of {street}", number / 100 * 100) })
}

#[cfg(test)]
mod tests {
    use super::block;

    #[test]
    fn blocks() {
        assert_eq!(block("7134 Fairview Road").as_deref(), Some("the 7100 block of Fairview Road"));
        assert_eq!(block("99 Firewood Drive, apartment 3").as_deref(), Some("Firewood Drive"));
        assert_eq!(block("Fairview Road"), None);
    }
}
