//! Where a shelter stands, or where somebody hides.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct SafeAtHome;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "safe-at-home",
    title: "A shelter or a hidden person",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.045"),
    flags: "The place of a shelter for people who fled violence, and the place where a person is in hiding.",
    leaves: "The phone of a shelter, and shelters from weather or for animals.",
    why: "The person these people fled from reads the page too.",
    instead: "Give the phone number only.",
    examples: &[
        Example::flagged("A family was moved to «the women's shelter at 3rd and Maple»."),
        Example::flagged("She is safe, she is «staying with her aunt in Pillager», and does not want the ex told."),
        Example::flagged("Bring diapers for the domestic violence shelter to «the blue house behind the laundromat»."),
        Example::clean("The Mid-Minnesota Women's Center answers its phone day and night.", "A phone."),
        Example::clean("The animal shelter on Industrial Park Road is open Saturday.", "Animals."),
        Example::clean("The picnic shelter at Whipple Beach is open for reservations.", "A roof."),
        Example::clean("Tornado shelters at the fairgrounds are marked with a yellow sign.", "Weather."),
        Example::flagged(
            "Bring coats for the crisis shelter to «the old brick house behind the bakery»; the women will thank you.",
        ),
        Example::clean(
            "Bring coats for the crisis shelter to the police lobby. Its hotline answers day and night.",
            "A public drop-off.",
        ),
    ],
};

static SHELTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the |our |a )?(?:[\p{L}]+ )?(?:women'?s'? (?:shelter|center|house|refuge)|battered women'?s (?:shelter|home)|domestic (?:violence|abuse) (?:shelter|program|house|center)|abuse shelter|crisis shelter|safe ?house|safe home|advocacy house|transitional (?:house|home)|refuge house)(?:,? (?:is |stands |sits |located |which is )?(?:at|on|behind|next to|across from|above|near|off|in the) (?:the )?[\p{L}\d][^.;!?]{2,40}))",
    )
});
static SHELTER_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:women'?s'? (?:shelter|center|house|refuge)|battered|domestic (?:violence|abuse)|safe ?house|safe home|abuse shelter|shelter for (?:women|families|survivors|victims)|survivors|protection order|order for protection|isn't on the map|address is secret|confidential location)(?-u:\b)",
    )
});
static BUILDING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the|a) (?:[\p{L}-]+ ){0,3}(?:house|fourplex|duplex|triplex|building|apartments?|home|convent|motel|rectory|parsonage|farmhouse|townhouse|cabin) (?:behind|next to|across (?:from|the)|on|at|above|off|beside|near|kitty-corner)[^.;!?]{3,36})",
    )
});
static HIDES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:is |are |she's |he's |they're |been |now |was |were )?(?:safely |now )?(?:staying|hiding|hidden|living|moved|relocated|placed|sheltering|tucked away|put up|taken|holed up|safe|settled|set up) (?:out |over |safely )?(?:with|at|in|to|on|near|behind) [^.,;!?]{4,50})",
    )
});
/// She and the kids are at the motel; we drove her to her cousin's.
static PLACED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:she|he|they|mom|mother|wife|woman|girl|victim|family|kids|children|boys|both|all three|her)(?: and (?:the |her |his |two |three |both )*(?:kids|children|boys|girls|baby|son|daughter|daughters|sons))?(?:'s| is| are|'re| was| were|,)? (?:now |safe |safely |both |all |currently |put up )*(?:at|in|with|over at|out at|up at) (?:the|a|her|his|their|an|our) (?:[\p{L}' -]+ )?(?:motel|hotel|inn|farm|cousin|sister|aunt|uncle|grandmother|grandparents|parents|mother|friend|church|convent|cabin|house|apartment|trailer|campground|lodge|rectory|place|campus|dorm|camper)s?(?-u:\b)[^.;!?]{0,36}|(?:we|officers?|deputies|an officer|a deputy|advocates?|somebody|staff) (?:drove|took|brought|moved|got|dropped|put|relocated|escorted) (?:her|him|them|the (?:woman|family|kids|mother|mom)|mom|both)(?: and (?:the|her) [\p{L}]+)? (?:to|at|in|up at|out to|over to) (?:the|a|her|his|their|an) [^.;!?]{4,44})",
    )
});
static FLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:boyfriend|ex|ex-\p{L}+|husband|abuser|stalker|protection order|order for protection|restraining order|no-contact|does(?:n't| not) want|don't want (?:him|her)|safe at home|fled|escaped|got away|domestic|hiding|in hiding|afraid of|shouldn't know|can't find (?:her|them|him)|won't find|abus\w+|violen\w+|survivor|ran from|left him|leave him|new start|fresh start|order against|protect\w*|stay away|threaten\w*|looking for her|no contact)(?-u:\b)",
    )
});
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:animal|dogs?|cats?|picnic|park shelter|storm|tornado|warming|cooling|bus shelter|weather|rain|emergency shelter for|homeless|evacuat\w*|open house|fundraiser|gala|(?:suspect|he) (?:is|was|were) (?:hiding|hidden|taken|staying)|jail|custody|hospital)(?-u:\b)",
    )
});

/// The look or the place of a house where somebody is safe.
static HIDDEN: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"shelter|crisis|hotline|safe house|safe home|safe place|in hiding|hiding|domestic|abus\w+|violence|protect(?:ed|ion|ive)|family resource center|advoca\w+|survivors?|women and (?:children|kids)|battered|refuge|fled|fleeing|address confidential\w*|safe at home|restraining|order against|trafficking|confidential location|don't publish the address",
        ],
        &[
            r"(?:house|home|place|shelter|building|center|rooms?|sleeping rooms|beds|flat|apartment|duplex|two-story|bungalow|parsonage|rectory|convent|motel|farmhouse|cabin|unit|units|door|entrance|cottage|brownstone|ranch|trailer|loft|annex|they're|it's|it is|she's|they are)(?: \w+){0,3} (?:is|are|sits?|stands?|was|next to|behind|above|over|across from|beside|near|on|at|in|upstairs|down the|off)~\b(?:old|pink|yellow|blue|white|green|brick|gray|grey|red|two-story|third-floor|second-floor|upstairs|next to|next door|behind|above|over the|across from|around the corner|corner of|on \w+ (?:street|avenue|road|lane|drive)|entrance by|dumpster|alley|former|parsonage|pharmacy|church|school|chiropractor|thrift|laundromat|clinic|library|bakery|hardware|fire station|water tower|gas station|diner|bank|on (?:first|second|third|fourth|fifth|sixth|main|elm|oak|pine|wren|maple))[^.;!?]{0,60}",
            r"(?:the |a |an )?(?:pink|yellow|blue|white|green|brick|gray|grey|red|brown|tan|old|former|two-story|three-story|second-floor|third-floor|upstairs|basement|unmarked|plain|corner|end)[ -](?:\w+[ -]){0,3}?(?:house|home|place|building|flat|apartment|duplex|two-story|bungalow|parsonage|rectory|convent|motel|farmhouse|cabin|unit|door|entrance|cottage|brownstone|loft|annex|school|church|nursing home|hotel|bank)(?: (?:above|over|behind|next to|across|beside|near|on|at|by|off|with|around|down|just))[^.;!?]{3,60}",
            r"(?:drop|carry|bring|deliver|walk|take|drive|leave|ring|knock|park|haul)~\b(?:to|at|past|by|over to|around to|on|behind) (?:the |a )(?:\w+[ -]){0,4}?(?:house|home|building|flat|apartment|duplex|two-story|bungalow|parsonage|rectory|convent|motel|door|porch|entrance|driveway|garage|alley|buzzer)[^.;!?]{0,60}",
            r"(?:she|he|they|mom|the (?:family|mother|woman|kids|children)|her and the kids|families|women|residents)(?: and \w+(?: \w+)?)? (?:\w+ )?(?:moved|relocated|live|lives|stay|stays|staying|sleep|sleeps|settled|hides?|hiding|resettled|goes to school|works now|is now|are now|has a new)~\b(?:in|at|to|over|above|upstairs|with|on|under) [^.;!?]{3,60}",
            r"(?:shelter|safe house|safe home|refuge|women's (?:house|center)|crisis (?:house|center|program)|advocates|hideout|transitional house)~\b(?:is|sits|stands|moved|are|used to be|can be found|has been)~\b(?:\d+ \w+|block|street|avenue|road|lane|drive|corner|behind|across|next to|above|near|upstairs|basement|old \w+|former \w+|the \w+ (?:house|building)|two doors|past the)[^.;!?]{0,50}",
            r"(?:look for|you'll see|it's the one|turn at|just past|go past|knock (?:at|on)|ring (?:at|the)|buzz|use the) (?:the |a )?(?:\w+ ){0,4}?(?:porch|door|house|bell|buzzer|mailbox|shutters|fence|awning|gate|building|driveway|windows?|roof|steps|stairs|curtains)[^.;!?]{0,50}",
        ],
        &[
            r"animal|dogs?|cats?|storm|tornado|warming|cooling|bus shelter|evacuat\w*|picnic|chamber office|tickets are|park shelter|emergency shelter|red cross|police lobby|city hall|courthouse|911|fireworks|jail|suspects?",
        ],
    )
});

impl Check for SafeAtHome {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        let mut add = |span, why: &'static str| {
            let message = "Addresses of shelters and of protected people must not be posted. Give the phone number only.";
            found.push(RULE.finding(span, message).because(why).confidence(0.8));
        };
        for span in setting::groups(document, &SHELTER) {
            if !document.has(&OTHER, setting::sentence(document, span)) {
                add(span, "It says where the shelter is.");
            }
        }
        for span in setting::groups(document, &BUILDING) {
            let wide = setting::around(document, span);
            if document.has(&SHELTER_TALK, wide) && !document.has(&OTHER, setting::sentence(document, span)) {
                add(span, "Beside a shelter this says where it is.");
            }
        }
        for span in setting::groups(document, &HIDES).chain(setting::groups(document, &PLACED)) {
            let wide = setting::around(document, span);
            let near = setting::sentence(document, span);
            if document.has(&FLED, wide) && !document.has(&OTHER, near) {
                add(span, "It says where somebody hides.");
            }
        }
        for span in HIDDEN.find(document) {
            if !document.has(&OTHER, setting::sentence(document, span)) {
                add(span, "It says where somebody is safe.");
            }
        }
        found
    }
}
