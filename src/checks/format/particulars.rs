//! When and where, as far as a reader would find it: the first words of a post that name a day, a time, a place.
//!
//! Looser than the facts of a document: "tonight" and "after dusk" answer a reader's question without being a date or a time.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::Context;
use crate::city::NameKind;
use crate::text::Span;

/// The first mention of each.
pub(super) struct Particulars {
    pub day: Option<Span>,
    pub time: Option<Span>,
    pub place: Option<Span>,
}

static DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
        r"|today|tonight|tomorrow|now|weekends?|weekdays?|daily|weekly|monthly|nightly|year-round|holidays?",
        r"|(?:every|each|all|any) (?:week|day|night|evening|morning|afternoon|month)|(?:this|next) (?:week|day|night|evening|morning|afternoon|month|summer|winter|spring|fall|year|season)",
        r"|(?:in|by|until|through|from|till|since|late|early|mid|all|every|of|for) (?:january|february|march|april|may|june|july|august|september|october|november|december)",
        r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? (?-u:\d){1,2}|may (?-u:\d){1,2}|(?-u:\d){1,2}/(?-u:\d){1,2}|(?-u:\d){1,2}(?:st|nd|rd|th)",
        r"|christmas(?: eve)?|thanksgiving|halloween|easter|labor day|memorial day|juneteenth|fourth of july|new year's(?: eve| day)?|mother's day|father's day)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?-u:\d){1,2}(?::(?-u:\d)(?-u:\d))? ?(?:[ap]\.?m(?-u:\b)|o'clock)|(?-u:\b)(?-u:\d){1,2}:(?-u:\d)(?-u:\d)(?-u:\b)",
        r"|(?-u:\b)(?:at|from|by|until|till|before|after|around|starting) (?-u:\d){1,2}(?-u:\b)|(?-u:\b)(?-u:\d){1,2} ?(?:-|\u{2013}|to) ?(?-u:\d){1,2}(?-u:\b)",
        r"|(?-u:\b)(?:noon|midnight|dusk|dawn|sunset|sunrise|sundown|dark|all day|24/7|tonight|this (?:morning|afternoon|evening)|lunchtime|halftime)(?-u:\b)",
        r"|(?-u:\b)at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:park|parks|hall|school|schools|library|center|church|stations|arena|rink|pool|beach|room|plaza|square|depot|garage|shop|lot",
        r"|pavilion|fairgrounds|museum|shelter|field|fields|trail|street|st|road|rd|avenue|ave|drive|dr|lane|court|courthouse|highway|hwy|downtown|lake|lakefront|store|gym",
        r"|auditorium|campus|stadium|barn|bridge|building|chambers|office|online|zoom|virtual|virtually|livestream|terminal|chamber|station|trailhead|pier|harbor|market|courtyard|gallery|gazebo|amphitheater|bandshell|barracks|headquarters|parlor|webinar|cafe|cafeteria|mall|clinic|hospital|yard|dock|marina|landing",
        r"|cemetery|theater|theatre|club|lodge|vfw|legion|ballpark|playground|plant|riverfront|riverbank|corner|curb|site|here|there|citywide|neighborhood|neighborhoods)(?-u:\b)",
    ))
    .expect("a valid pattern")
});
/// A preposition and a capital: "at Nelson's", "in Nisswa". Months and weekdays answer another question.
static AT_A_NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:at|near|behind|outside|inside|in) (?:the )?(\p{Lu}\p{L}+)").expect("a valid pattern")
});

impl Particulars {
    pub(super) fn read(cx: &Context<'_>) -> Self {
        let document = cx.document;
        let listed =
            cx.names().iter().find(|name| matches!(name.kind, NameKind::Place(_) | NameKind::Street(_))).map(|name| name.span);
        let named = || {
            let mut names = AT_A_NAME.captures_iter(&document.text).filter_map(|found| found.get(1));
            let name = names.find(|name| !DAY.is_match(&format!("in {}", name.as_str().to_lowercase())));
            name.map(|name| Span::new(name.start(), name.end()))
        };
        Self {
            day: document.find(&DAY).next(),
            time: document.find(&TIME).next(),
            place: listed.or_else(|| document.find(&PLACE).next()).or_else(named),
        }
    }
}
