//! What helps somebody get in: codes, keys, cameras, gaps in the watch.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Security;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "security",
    title: "Security details",
    severity: Severity::Stop,
    policy: &["P-27"],
    law: Some("Minn. Stat. 13.37"),
    flags: "Codes of alarms, doors and gates, where keys lie, what cameras miss, times of patrols, and staffing plans of events.",
    leaves: "General safety advice, and hours and doors that are open to everybody.",
    why: "This could help someone get in, or tell them when nobody looks.",
    instead: "Leave it out, and tell the people who need it another way.",
    examples: &[
        Example::flagged("For the cleaning crew: «the side door keypad is 7719» this week."),
        Example::flagged("The «gate code is 4410#» for the compost site after hours."),
        Example::flagged("Twelve deputies up front, «nobody on the back gate between 9 and 11»."),
        Example::flagged("The spare «key is under the mat» of the warming house."),
        Example::flagged("Heads up, volunteers: «the camera by the concession stand doesn't work»."),
        Example::clean("The gate opens at 8 a.m. and closes at dusk.", "Hours."),
        Example::clean("Lock your car and never leave keys in it.", "Advice."),
        Example::clean("Traffic cameras on Highway 371 are back on line.", "Traffic."),
        Example::clean("Nobody was at the counter between noon and 1 p.m.; we are sorry you had to wait.", "No watch."),
    ],
};

static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?-u:\b)((?:[\p{L}'-]+ )?(?:(?:door|gate|alarm|lock|lockbox|key|entry|access|garage|security|disarm|override|safe|vault|building|panic|back door|side door|front door|elevator)(?:'s)? )?(?:codes?|keypads?|combinations?|combos?|passcode|pin|all[- ]clear (?:word|signal|code)|safe ?words?|duress (?:word|code)|code ?words?|lockbox)(?: (?:to|for|of|on|at) [\p{L} '-]{2,30}?)?(?: is| are| is now| will be| was| changed to| set to|:|=|,)+ (?:now |still )?(?:"[^"\n]{2,20}"|[#*]?[a-z]?\d[\d#*-]{2,}[\d#*]?(?:-?pound|-?star)?|\d(?:-\d){2,}(?:-pound|-star)?))"#,
    )
});
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:[\p{L}']+ )?(?:gate|door|lock|keypad|alarm|safe|padlock|vault|shed|shop|building|lockbox)[\p{L} ]{0,36}?(?: is| opens with| unlocks with| takes|:| to) (?:now |still |the code )?(?:\d(?:-\d){2,}(?:-(?:pound|star|\d))*|\d{4,6}[#*]?(?:-?pound)?))(?-u:\b)",
    )
});
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:spare |master |extra |hidden |shop |truck )?keys? (?:is|are|hangs?|stays?|lives?|sits?|can be found|left|kept|hidden|tucked)? ?(?:kept |hidden |always |still |left )?(?:under|behind|in|above|on top of|inside|beneath|on) (?:the|a|our) (?:[\p{L}]+ )?(?:mat|doormat|rock|ledge|visor|hook|flower ?pot|gutter|meter|sill|planter|magnet|box|mailbox|grill|seat|door frame|doorframe|nail|coffee can|bumper|dash|ignition|drawer))(?-u:\b)",
    )
});
static GAP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:nobody|no one|no (?:officers?|deput(?:y|ies)|squads?|patrols?|guards?|staff|security|cops?)|only (?:one|two|a single|1|2) (?:officers?|deput(?:y|ies)|squads?|guards?|cops?)|just (?:one|two|1|2) (?:officers?|deput(?:y|ies)|squads?|guards?|cops?)|(?:is|are|be|goes|left|sits) (?:unstaffed|unmanned|unguarded|unwatched|unpatrolled))[^.;!?]{0,50}?(?:between|from|after|until|before|overnight|till|tonight|on (?:duty|shift|the (?:[\p{L}]+ )?(?:gate|door|entrance|post|lot|ramp)))[^.;!?]{0,24})",
    )
});
static WATCH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:gates?|doors?|entrances?|exits?|posts?|patrol\w*|on duty|shift|evidence|armory|lobby|jail|station|festival|parade|event|staffing|deput(?:y|ies)|squads?|k-9|perimeter|cash|vault|plant|shop|impound|unmanned|unguarded|security)(?-u:\b)")
});
static BLIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:security )?(?:cameras?|alarms?|motion (?:sensors?|lights?|detectors?)|door sensors?|panic buttons?|metal detectors?)(?: (?:in|at|on|by|over|behind|near|above|for) [^.,;!?]{3,32}?)? (?:is|are|has been|have been|was|were|isn't|aren't|doesn't|don't|won't|does not|do not|still|only|can't|cannot)(?: [\p{L}']+){0,3}? ?(?:broken|down|out|off|dead|fake|dummy|dummies|work(?:ing)?|unplugged|disabled|blind|cover|reach|recording|record|hooked|armed|see|pan|for show|offline)(?: [\p{L}']+){0,3})(?-u:\b)",
    )
});
static BLIND_HARMLESS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)(?:traffic|intersection|highway|smoke|body|squad|fire alarm|carbon|siren|test|speed|your|if|check|batteries)(?-u:\b)"));
static PATROL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:patrols?|squads?|officers?|deputies|rounds|security|guards?|drive-bys?|night checks?)(?: [\p{L}]+){0,3} (?:at|every|from|between|until|only at) (?:about |around )?\d[^.;!?]{0,30}(?:each|every|nightly|night|hour|hours|and then|daily)|shift change (?:is|happens|comes|at)[^.;!?]{2,24}|(?:door|gate|window|entrance|hatch)s? (?:is|are|stays?|will be|gets) (?:left |always )?(?:unlocked|propped(?: open)?|left open)(?: [\p{L}]+){0,4})(?-u:\b)",
    )
});
static OPEN_TO_ALL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:zip|area|dress|building code|fire code|city code|code of|energy code|qr|promo|discount|coupon|join code|meeting|webinar|zoom|bar ?code|color code|state code|event code|classroom code|enter code|open to the public|restrooms?|opens at|open house|wi-?fi|playground|never|advice|lock your|keep your|park patrol|ski patrol|school patrol|report a|complaint)(?-u:\b)")
});

impl Check for Security {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for (frame, why) in [
            (&*CODE, "A code."),
            (&*NUMBERED, "A code."),
            (&*KEY, "Where a key lies."),
            (&*GAP, "When nobody watches."),
            (&*BLIND, "What the equipment does not see."),
            (&*PATROL, "When somebody looks, and when not."),
        ] {
            for span in setting::groups(document, frame) {
                let near = setting::sentence(document, span);
                let gap = std::ptr::eq(frame, &*GAP) && !document.has(&WATCH, near);
                let blind = std::ptr::eq(frame, &*BLIND) && document.has(&BLIND_HARMLESS, near);
                if !gap && !blind && !document.has(&OPEN_TO_ALL, near) {
                    let message = "This could help someone get in. Leave it out, and tell the people who need it another way.";
                    found.push(RULE.finding(span, message).because(why).confidence(0.8));
                }
            }
        }
        found
    }
}
