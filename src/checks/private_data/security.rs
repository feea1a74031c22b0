//! What helps somebody get in: codes, keys, cameras, gaps in the watch.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
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
        Example::flagged("The shop keypad «is still the year the plant opened», so write that down."),
        Example::clean("The shop got a new keypad and two lights this year.", "No word on how to get in."),
    ],
};

static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?-u:\b)((?:[\p{L}'-]+ )?(?:(?:door|gate|alarm|lock|lockbox|key|entry|access|garage|security|disarm|override|safe|vault|building|panic|back door|side door|front door|elevator)(?:'s)? )?(?:codes?|keypads?|combinations?|combos?|passcode|pin|all[- ]clear (?:word|signal|code)|safe ?words?|duress (?:word|code)|code ?words?|lockbox)(?: (?:to|for|of|on|at) [\p{L} '-]{2,30}?)?(?:'s| is| are| is now| will be| was| changed to| changes to| set to|:|=|,)+ (?:now |still |back to )?(?:"[^"\n]{2,20}"|[#*]?[a-z]?\d[\d#*-]{2,}[\d#*]?(?:-?pound|-?star)?|\d(?:-\d){2,}(?:-pound|-star)?))"#,
    )
});
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:[\p{L}']+ )?(?:gate|door|lock|keypad|alarm|safe|padlock|vault|shed|shop|building|lockbox)[\p{L} ]{0,36}?(?:'s| is| opens with| unlocks with| takes|:| to| code) (?:now |still |the code )?(?:\d(?:-\d){2,}(?:-(?:pound|star|\d))*|\d{4,6}[#*]?(?:-?pound)?))(?-u:\b)",
    )
});
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:spare |master |extra |hidden |shop |truck )?keys?(?:'s| to (?:the )?[\p{L} ]{2,24}?)? ?(?:is|are|hangs?|stays?|lives?|sits?|can be found|left|kept|hidden|tucked)? ?(?:kept |hidden |always |still |left )?(?:under|behind|in|above|on top of|inside|beneath|on) (?:the|a|our) (?:[\p{L}]+ )?(?:mat|doormat|rock|ledge|visor|hook|flower ?pot|gutter|meter|sill|planter|magnet|box|mailbox|grill|seat|door frame|doorframe|nail|coffee can|bumper|dash|ignition|drawer))(?-u:\b)",
    )
});
/// Press, punch, type: how to work a lock.
static PRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:punch(?: in)?|press|type(?: in)?|enter|dial|key in|hit|use) (?:the )?(?:code |pin |number |star |pound )?(?:[#*]?\d[\d#* -]{2,}|\d(?:-\d){2,}|\d, \d,[\d, ]+)(?:,? (?:and |then )*(?:pound|star|enter|#|\*))?)(?-u:\b)",
    )
});
static LOCK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:gates?|doors?|locks?|keypads?|alarms?|lockbox|safe|garage|shed|building|shop|entry|after hours|panel|padlock)(?-u:\b)",
    )
});
/// One car on the road, cash on the move, what stands unlocked.
static WEAK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:down to|only have|we have|just|only|running) (?:one|two|a single|1|2) (?:car|squad|officer|deputy|unit|cop|patrol car)s?(?: [\p{L}]+){0,3} (?:after|between|from|until|overnight|at night|on (?:the )?(?:nights?|shift|duty|road|overnights?)|tonight|this weekend|all night)[^.,;!?]{0,24}|(?:cash|deposit|money|the take|drop)(?: [\p{L}]+){0,4} (?:goes|leaves|is (?:moved|counted|driven|kept|picked up)|gets (?:moved|counted|picked up|driven)|sits)[^.;!?]{3,40}|(?:server|router|scada|network|admin|radio|radios|system|computer)(?:'s)? (?:login|password|passwords|room|key|closet|encryption)(?:'s| is| are|:)[^.;!?]{2,30}|(?:back|side|rear|basement|north|south|east|west|loading|roof|garage|overhead|lobby) (?:door|gate|window|hatch|entrance|lot)s?(?: [\p{L}]+){0,3}(?:'s| is| are| stays?| doesn't| does not| won't| never| isn't)(?: [\p{L}]+){0,2} (?:unlocked|open all night|propped|lock(?:ed)?|latch\w*|watched|covered|monitored|alarmed|closed)|(?:no|isn't a|there's no|without) (?:security )?(?:cameras?|alarm|guard|lock|sensor) (?:on|at|in|by|behind|covering|there|back there|for)[^.,;!?]{0,30}|(?:cameras?|guards?|alarm|officer|patrol)(?:'s)? (?:leaves?|goes home|goes off|shuts? off|is off|quits|doesn't start|don't start|ends?)(?: [\p{L}]+){0,2} (?:at|by|around|after) \d[^.;!?]{0,16}|hide-a-key[^.,;!?]{0,24}|under the (?:mat|rock|planter|flowerpot)|(?:weapons?|guns?|rifles?|drugs|evidence|narcotics|chlorine|explosives|ammunition) (?:are|is|get|gets) (?:kept|stored|locked)[^.,;!?]{3,36})(?-u:\b)",
    )
});
/// A key and where it hangs; a door and what is wrong with it; money and its way.
static PLACE_OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:[\p{L}]+ )?keys? (?:[\p{L}]+ ){0,3}?(?:hangs?|is|are|lives?|sits?|stays?|gets? left|kept|hidden|tucked) (?:[\p{L}]+ ){0,2}?(?:in|under|behind|inside|above|on|atop|beneath|by|next to) (?:the|a|our|an) [\p{L}' ]{3,32}|(?:door|gate|window|hatch|padlock|lock|latch|turnstile|fence)s?[^.;!?]{0,36}? (?:sticks?|doesn't|does not|won't|isn't|is not|never|can't|hardly|barely|is loose|is broken|is busted|was left|gets left|stays)[^.;!?]{0,28}? (?:lock(?:ed)?|latch\w*|click\w*|shut|close[ds]?|catch\w*|open|unlocked|broken|loose|repaired|fixed)|(?:cash|deposit|till|take|money|proceeds|lockbox)(?: [\p{L}]+){0,5}? (?:is|are|gets?|will be) (?:walked|driven|carried|moved|picked up|counted|kept|stored|taken|left)[^.;!?]{3,40}|(?:shred|evidence|weapons?|medications?|drugs|files|records|laptops?|radios?)(?: [\p{L}]+){0,4}? (?:is|are|sits?|gets?) (?:kept|stored|stacked|left|sitting)[^.;!?]{3,36}(?:unlocked|hall|hallway|garage|basement|closet|overnight|out back))(?-u:\b)",
    )
});
static OUTSIDE_HOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:your|you|lost|found keys|car keys|key to (?:success|a)|turned in|open house|doors open|opens? at|closes? at|closed (?:for|from|until|on|to)|park gates?|trail|road|lock (?:it|up)|wildlife|donations?|food shelf|raised|benefit|go(?:es)? to the|fund)(?-u:\b)",
    )
});
static GAP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:nobody|no one|no (?:officers?|deput(?:y|ies)|squads?|patrols?|guards?|staff|security|cops?)|only (?:one|two|a single|1|2) (?:officers?|deput(?:y|ies)|squads?|guards?|cops?)|just (?:one|two|1|2) (?:officers?|deput(?:y|ies)|squads?|guards?|cops?)|(?:is|are|be|goes|left|sits) (?:unstaffed|unmanned|unguarded|unwatched|unpatrolled))[^.;!?]{0,50}?(?:between|from|after|until|before|overnight|till|tonight|on (?:duty|shift|the (?:[\p{L}]+ )?(?:gate|door|entrance|post|lot|ramp)))[^.;!?]{0,24})",
    )
});
static WATCH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:gates?|doors?|entrances?|exits?|posts?|patrol\w*|on duty|shift|evidence|armory|lobby|jail|station|festival|parade|event|staffing|deput(?:y|ies)|squads?|k-9|perimeter|cash|vault|plant|shop|impound|unmanned|unguarded|security)(?-u:\b)",
    )
});
static BLIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:security )?(?:cameras?|alarms?|motion (?:sensors?|lights?|detectors?)|door sensors?|panic buttons?|metal detectors?)(?: (?:in|at|on|by|over|behind|near|above|for) [^.,;!?]{3,32}?)? (?:is|are|has been|have been|was|were|isn't|aren't|doesn't|don't|won't|does not|do not|still|only|can't|cannot)(?: [\p{L}']+){0,3}? ?(?:broken|down|out|off|dead|fake|dummy|dummies|work(?:ing)?|unplugged|disabled|blind|cover|reach|recording|record|hooked|armed|see|pan|for show|offline)(?: [\p{L}']+){0,3})(?-u:\b)",
    )
});
static BLIND_HARMLESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:passport|photos?|traffic|intersection|highway|smoke|body|squad|fire alarm|carbon|siren|test|speed|your|if|check|batteries)(?-u:\b)",
    )
});
static PATROL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:patrols?|squads?|officers?|deputies|rounds|security|guards?|drive-bys?|night checks?)(?: [\p{L}]+){0,3} (?:at|every|from|between|until|only at) (?:about |around )?\d[^.;!?]{0,30}(?:each|every|nightly|night|hour|hours|and then|daily)|shift change (?:is|happens|comes|at)[^.;!?]{2,24}|(?:door|gate|window|entrance|hatch)s? (?:is|are|stays?|will be|gets) (?:left |always )?(?:unlocked|propped(?: open)?|left open)(?: [\p{L}]+){0,4})(?-u:\b)",
    )
});
static OPEN_TO_ALL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:zip|area|dress|building code|fire code|city code|code of|energy code|qr|promo|discount|coupon|join code|meeting|webinar|zoom|bar ?code|color code|state code|event code|classroom code|enter code|open to the public|restrooms?|opens at|open house|wi-?fi|playground|never|advice|lock your|keep your|park patrol|ski patrol|school patrol|report a|complaint)(?-u:\b)",
    )
});

/// What is broken, unwatched or guessable, and when nobody looks.
static WEAKNESS: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"{lockable}|patrols?|officers?|deputies|cameras?|staffing|fireworks|parade|keypad|passwords?|codes?|secure|security|house check|vacation (?:check|watch)|extra look|empty|overnight|shift",
        ],
        &[
            r"(?:{lockable})(?: (?:on|at|by|in|to|for|near|behind) (?:the )?\w+(?: \w+)?)? (?:is|are|still|remains?)(?: \w+)? (?:the |your |our |an |a )?(?:old|same|plant's|building's|town's|mayor's|street number|zip|year|founding|area|last four|anniversary|birthday|word|name|default|factory|1-2-3|four|team|mascot|backwards|reverse|one we)[^.;!?]{0,60}",
            r"(?:it's|it is|that's|is|are|use|try|just) (?:still )?(?:the )?(?:old|same|usual|default|last year's|previous) (?:one|password|code|number|combination|combo|pin)[^.;!?]{0,60}",
            r"(?:exclamation (?:point|mark)|capital letter|dollar sign|pound sign|number sign|the year|the zip|backwards|all lower ?case|no spaces|spelled backwards)(?: (?:and|at|on|then|in|after|before) [^.;!?]{2,30})",
            r"(?:same as|matches|starts with|ends (?:in|with)|plus|followed by|rhymes with|spells|written (?:on|inside|under)|taped (?:to|under|inside)|posted (?:on|inside|by)) (?:the |our |your |a )?(?:mailbox|street|house|address|zip|year|mascot|monitor|frame|door|keyboard|desk|wall|team|dog|unlock|breaker|lid)[^.;!?]{0,40}",
            r"(?:{lockable}|one|ones|two|three|half|some|most)(?: (?:by|at|on|in|near|behind|over|above|of|facing) (?:the |them )?\w+(?: \w+){0,2})? (?:has been|have been|is|are|was|went|stays?|hasn't|haven't|doesn't|don't|won't|isn't|aren't|hardly|never|no longer)(?: \w+)? ?(?:dead|dark|broken|busted|fake|dummy|for show|blind|unplugged|unlocked|propped|open|loose|stuck|rusted|disabled|disconnected|work\w*|record\w*|latch\w*|lock\w*|catch|see|reach|pan|been changed|been rekeyed|monitored|watched|covered|charged|manned|staffed)[^.;!?]{0,50}",
            r"(?:nothing|nobody|no one|no camera|no cameras|no guard|no alarm|no lights?|no officer|no deputy|no staff|no patrol) (?:sees|watches|covers|faces|guards|checks|looks at|is (?:on|at|there|watching|posted)|will be (?:on|at|there)|comes|works|reaches|stays|sits|out|after|between|around|back there)[^.;!?]{2,50}",
            r"(?:only|just|down to|a single|there(?:'s| is) (?:only|just)) (?:one|two|three|\d)? ?(?:\w+ )?(?:officers?|deput(?:y|ies)|guards?|cars?|squads?|units?|dispatchers?|jailers?|staff|people|person|lifeguards?|marshals?) (?:\w+ )?(?:stay|stays|work|works|on|cover|covers|is on|are on|will be|patrol|patrols|left|after|between|overnight|tonight|watching|downtown|out)[^.;!?]{2,60}",
            r"(?:won't|will not|isn't|aren't|not|never) be (?:walked|patrolled|watched|manned|staffed|checked|guarded|covered|locked|monitored)[^.;!?]{2,40}",
            r"(?:officers|deputies|squads?|cars|patrols?|troopers|guards?|we) (?:\w+ )?(?:sit|sits|park|parks|stay|stays|work|works|run|runs|are out|watch|walk|make rounds|check|pass|drive by|swing by)~\b(?:until|till|from|between|every|at|before|after) [^.;!?]{2,40}(?:goes? home|go home|leave|leaves|done|quit|quits|knock off|head (?:home|in)|honor system|on your own|nobody|no one|again|and then|that's it)[^.;!?]{0,50}",
            r"(?:\w+ )?(?:empty|vacant|dark|unoccupied|away|vacation|snowbird) (?:places|homes|houses|cabins|cottages|units|apartments|condos|properties|farms|shops|stores)~\b(?:on the list|on|along|at|till|until|dark|from|through|west|north|south|east|all (?:winter|month|summer))[^.;!?]{3,60}",
            r"(?:key|keys|spare|master|fob|remote|badge)(?: \w+){0,3} (?:is|are|hangs?|lives?|sits?|stays?|kept|hidden|goes|left)~\b(?:under|behind|in|on|above|inside|over|with|beneath|atop) [^.;!?]{3,40}",
            r"(?:cash|money|deposit|deposits|take|till|receipts|payroll|gate money|proceeds|guns|rifles|ammo|drugs|evidence|chlorine|explosives|narcotics)~\b(?:sits?|stays?|is kept|are kept|is left|are left|goes|go|walks?|rides?|is stored|are stored|moves?|counted)~\b(?:overnight|unlocked|drawer|closet|safe|trunk|back (?:room|seat|office)|until|till|desk|box|cooler|to the bank|shed|garage|trailer)[^.;!?]{0,50}",
            r"(?:skip|jiggle|lift|push|pull|kick|wiggle|shoulder|pop|slide|reach (?:through|over|in)|crawl|climb|squeeze) (?:the |it |through|over|under|in |hard )[^.;!?]{0,30}(?:gate|door|window|latch|lock|fence|handle|hatch|hasp)[^.;!?]{0,40}(?:open|in|opens|unlocks|gives|pops)?",
            r"(?:all|the whole|most|every|half)(?: of)? (?:our|the|hands|of the)? ?(?:officers|deputies|department|force|shift|squad|crew|police|guards|station|night shift|patrol) (?:will be|are|is|'ll be|goes|go|gets pulled) (?:\w+ )?(?:at|in|out|away|off|to|over) (?:\w+ )?(?:training|parade|town|court|funeral|the (?:game|fair|lake|range|picnic|cities|ball|wedding|banquet|golf|retirement))[^.;!?]{0,60}",
            r"(?:that|which) leaves (?:\w+ ){0,3}?(?:one|nobody|no one|two|a single|the rookie|just|only)[^.;!?]{0,50}|(?:unfenced|unguarded|unstaffed|unalarmed|unmonitored|unwatched|unpatrolled|not (?:alarmed|wired|monitored|fenced|guarded|staffed))(?: [^.;!?]{2,40})?",
            r"(?:alarm|camera|cameras|sensor|sensors|lock|locks|gate|key card|card reader|panic button|buzzer|intercom|metal detector|fence|floodlights?|motion light)~\b(?:only (?:works?|records?|covers?|goes|reaches)|stops? (?:recording|working|at)|shuts? off|goes off (?:at|after)|is on a timer|resets|runs? out|points? (?:at|the wrong)|faces? away|misses|can be (?:lifted|jiggled|popped|opened|bypassed|reached)|comes? (?:loose|off|open)|opens? with|has a (?:blind spot|gap|hole|dead battery))[^.;!?]{0,50}",
            r"(?:blind spot|gap in the fence|hole in the fence|loose board|loose panel|broken (?:latch|lock|gate|window|camera)|back way in|side door (?:stays|is)|way in (?:is|through)|easiest way in|shortcut in|hidden (?:key|spare)|spare key|master key|skeleton key|no alarm|alarm is off|alarm's off)[^.;!?]{0,50}",
            r"(?:shift change|rounds|patrol|armored (?:car|truck)|cash (?:pickup|run|drop)|deposit (?:run|goes)|courier|money run|bank run|guard change|night check|last check|final walk-?through)~\b(?:at|around|by|every|from|between|after|on|is|comes|leaves|happens) (?:\w+ )?(?:\d|noon|midnight|dawn|dusk|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|closing)[^.;!?]{0,50}",
        ],
        &[
            r"passport|smoke|carbon monoxide|restrooms?|warming house|pool|rink|beach|playground|road|bridge|lane|trail|lock your|your (?:doors?|cars?|keys|home|password)|traffic|body cameras?|hours|open (?:from|to|at|until|daily)|closed (?:for|until|on)|drop box|lost|found|polls|parking|street ?lights?|signals?|office|library|scam|tip|never|siren|counter|lobby|plow|hydrant|detour|ramp|water is|elevator",
        ],
    )
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
            (&*PRESS, "A code."),
            (&*KEY, "Where a key lies."),
            (&*PLACE_OF, "Where to find a way in."),
            (&*WEAK, "What is not watched or not locked."),
            (&*GAP, "When nobody watches."),
            (&*BLIND, "What the equipment does not see."),
            (&*PATROL, "When somebody looks, and when not."),
        ] {
            for span in setting::groups(document, frame) {
                let near = setting::sentence(document, span);
                let gap = std::ptr::eq(frame, &*GAP) && !document.has(&WATCH, near);
                let blind = std::ptr::eq(frame, &*BLIND) && document.has(&BLIND_HARMLESS, near);
                let press = std::ptr::eq(frame, &*PRESS) && !document.has(&LOCK, setting::around(document, span));
                let harmless =
                    (std::ptr::eq(frame, &*PLACE_OF) || std::ptr::eq(frame, &*WEAK)) && document.has(&OUTSIDE_HOME, near);
                if !gap && !blind && !press && !harmless && !document.has(&OPEN_TO_ALL, near) {
                    let message = "This could help someone get in. Leave it out, and tell the people who need it another way.";
                    found.push(RULE.finding(span, message).because(why).confidence(0.8));
                }
            }
        }
        for span in WEAKNESS.find(document) {
            if !document.has(&OPEN_TO_ALL, setting::sentence(document, span)) {
                let message = "This could help someone get in. Leave it out, and tell the people who need it another way.";
                found.push(RULE.finding(span, message).because("What is weak, or when nobody looks.").confidence(0.7));
            }
        }
        found
    }
}
