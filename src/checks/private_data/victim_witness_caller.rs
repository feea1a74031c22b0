//! Who called, saw or suffered it: a name, a relation, a job or a door that only one person has.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, occupation, pattern, relation};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct VictimWitnessCaller;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "victim-witness-caller",
    title: "Who called, saw or suffered it",
    severity: Severity::Warn,
    policy: &["P-26", "P-34"],
    law: Some("Minn. Stat. 13.82 subd. 3, 6 and 17; 260E.35; 609.3471"),
    flags: "Words by which a victim, a witness, a caller or an informant can be known: a name, a relation, a job, a home.",
    leaves: "“The victim”, “a witness”, “a caller”, blocks and areas, and the agency that reported.",
    why: "State law protects many of these people, and a small town needs only one detail to know who it was.",
    instead: "Use a role only, and a block or an area in place of an address.",
    examples: &[
        Example::flagged("The victim, «the suspect's wife», ran to a neighbor's home.").police(),
        Example::flagged("«Caller Dean Ruud» told dispatch he heard two shots.").police(),
        Example::flagged("The woman was assaulted at «99 Firewood Drive, apartment 3».").police(),
        Example::flagged("Thanks to «the teacher who reported» the suspected abuse.").police(),
        Example::flagged("Our informant, «a bartender at the lodge», tipped us off.").police(),
        Example::flagged("Witness «Paula Dreyer» got the plate number. Nice work!").police(),
        Example::flagged("The 911 call came from «the man's daughter», who said he was suicidal.").police(),
        Example::flagged("The sexual assault victim is «a nurse at the Baxter clinic».").police(),
        Example::flagged("We thank «the school nurse who came forward» about the bruises.").police(),
        Example::flagged("The scam cost one of our neighbors, «a retired mail carrier on Deerwood», $9,000.").police(),
        Example::clean("A victim was taken to a hospital with injuries that are not life-threatening.", "A role.").police(),
        Example::clean("A witness gave officers a vehicle description. If you saw it too, call us.", "A role.").police(),
        Example::clean("Officers went to the 7100 block of Fairview Road for a burglary report.", "A block.").police(),
        Example::clean("A caller reported smoke near the industrial park at 2:15 a.m.", "A role.").police(),
        Example::clean("Victims of domestic abuse can call the Mid-Minnesota Women's Center.", "Help for all.").police(),
        Example::clean("Dispatch took 14 weather calls between midnight and 4 a.m.", "Numbers.").police(),
        Example::clean("No one was hurt. The homeowner was not in the building.", "A role.").police(),
        Example::clean("A person found the dog and brought it to HART.", "Nobody in particular.").police(),
        Example::flagged("Burglary at the marina: «the night clerk at the motel saw» him load the truck and called us.").police(),
        Example::clean(
            "Burglary at the marina: somebody saw a truck leave at 2 a.m. If that was you, call us.",
            "No one in particular.",
        )
        .police(),
    ],
};

/// The teacher who reported it.
static SPOKE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)((?:the|our|a|an|his|her) (?:[\p{L}'-]+ ){0,3}",
        occupation!(),
        r"(?: (?:at|from|on|of|in) [^,.;!?]{2,32}?)?,? (?:who|that) (?:first |just |has |had |bravely )*(?:report\w*|called (?:it|us|911|police|about)|spoke (?:up|out)|came forward|tipped|told (?:us|police|officers|detectives)|saw (?:the|it|him|her|what)|witnessed|spotted (?:the|him|her)|turned (?:him|her|it|them) in|gave (?:us|officers|detectives)|flagged|recogni[sz]ed|identified|blew the whistle|works? [\p{L}]+s))(?-u:\b)",
    ))
});

/// The victim, the suspect's wife.
static WHO_IS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)(?:victims?|witness(?:es)?|callers?|informants?|tipsters?|reporting party|complaining witness|survivor|one of our (?:residents|neighbors|own|citizens|seniors)|a local (?:resident|man|woman)|the only other (?:customer|person|guest|driver|passenger)[\p{L}' ]{0,32})",
        r"(?:,| is| was|, who is|, who's| who is| who's|, who was| turned out to be| happens to be)+ ((?:(?:the|a|an|his|her|their|our|also|someone's|somebody's|one of the) )(?:[\p{L}'-]+ ){0,4}(?:",
        occupation!(),
        r"|",
        relation!(),
        r")(?-u:\b)(?: (?:at|from|on|of|in|for) (?:the )?[\p{L}'-]+(?: [\p{L}'-]+)?)?)",
    ))
});

/// The call came from the man's daughter.
static CAME_FROM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)(?:(?:911 |emergency |first |original )?(?:call|tip|report|complaint|referral|warning|heads[- ]up) (?:came|was made|was phoned|was called|arrived) (?:in )?(?:from|by)|(?:took|got|answered|fielded) (?:the|a) (?:911 )?call from|(?:called|phoned|tipped|reported|turned) (?:in )?by|her own|his own) ",
        r"((?:the|a|an|his|her|their|our|\p{L}+'s) (?:[\p{L}'-]+ ){0,4}?(?:",
        occupation!(),
        r"|",
        relation!(),
        r"|(?:\d{1,2}|[\p{L}]+)-year-old (?:[\p{L}]+ )?whose [\p{L}' ]{3,24}|ex's new wife|ex's new girlfriend)(?-u:\b)(?:'s [\p{L}]+ [\p{L}]+)?)",
    ))
});

/// The one who called, and what else is said of them.
static THE_ONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)((?:the|our|his|her|their|\p{L}+'s|a) (?:[\p{L}'-]+ ){0,2}?(?:",
        relation!(),
        r"|",
        occupation!(),
        r")(?: (?:at|from|of|in|on) [^.,;!?]{2,28}?)?(?:,)? (?:(?:is|was|who is|who was) the (?:one|person) (?:who|that)|who) (?:[\p{L}]+ )?(?:turned|called|phoned|reported|tipped|found|saw|hit the|told|gave|heard|recogni[sz]ed|texted|witnessed|noticed|flagged|let us know|came to us|talked|wore)(?-u:\b)|(?:lady|man|woman|guy|gal|fellow|fella|kid|person|one|neighbor|caller|witness|tipster) who (?:[\p{L}]+ )?(?:called|phoned|reported|tipped|saw|told|turned|gave|hit the|found)[^.,;!?]{0,30}? (?:works|drives|lives|runs|owns|teaches|manages|cleans|tends|cooks|delivers|is (?:the|his|her|a|an)|was (?:the|his|her|a|an))(?-u:\b)[^.,;!?]{3,40})",
    ))
});
/// She got the order for protection.
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:he|she|they|the (?:woman|man|wife|husband|mother|girlfriend|boyfriend|victim)) (?:just |already |now |finally )*(?:got|has|have|had|filed for|filed|asked for|was granted|requested|received|dropped) (?:an |the |a |his |her )?(?:order for protection|protection order|restraining order|no-contact order|ofp|hro))(?-u:\b)",
    )
});

/// A relation of somebody in the case, where the case is one the law protects.
static RELATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)((?:(?:the|our) )?(?:suspect|man|woman|driver|caller|victim|boy|girl|defendant|officer|deputy|dispatcher|mayor|coach|pastor|ex|attacker|shooter)'s (?:[\p{L}'-]+ )?",
        relation!(),
        r")(?-u:\b)",
    ))
});

/// Where it happened, in a grave matter: a door that can be found.
static DOOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the |her |his )?(?:[\p{L}\d'-]+ ){0,3}?(?:house|home|apartment|unit|duplex|trailer|condo|townhome|townhouse|cabin|fourplex|dorm|room)(?: (?:#|no\. )?\d+)? (?:on|at|near|next to|behind|across from|above|by|in) (?:the )?\p{L}[\p{L}\d'.-]+(?: \p{L}[\p{L}'.-]+)?|(?:her|his) (?:job|work|desk|shift) at (?:the )?\p{L}[\p{L}' -]{2,30}|\d{1,6} (?:[\p{L}'.]+ ){1,3}(?:road|rd|street|st|avenue|ave|drive|dr|lane|ln|court|ct|circle|trail|way|place)(?-u:\b)\.?(?:,? (?:apartment|apt\.?|unit|lot|#) ?\w+)?)",
    )
});

/// What somebody is and does, of a person just called a victim.
static TELLTALE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:she|he)(?:'s| is| was)? ?(?:\d{2},? and )?((?:runs|owns|manages|works (?:at|in|for)|teaches (?:at|in)|lives (?:on|at|above|behind|next|across|in the)|tends bar|drives (?:the|bus)|coaches|waits tables)(?-u:\b)[^.,;!?]{3,40})",
    )
});
static HARMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:scam\w*|victims?|swindl\w*|defraud\w*|robbed|robbery|burglar\w*|assault\w*|attack\w*|stolen|stole|held up|threaten\w*|witness\w*|gift cards|conned|harass\w*|stalk\w*|stabb\w*)(?-u:\b)",
    )
});
static ANYBODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:if (?:you|she|he|they)(?:'re| are)?|how to|anyone|any|every|whether|becoming|become|hiring|looking for|award|training)(?-u:\b)",
    )
});
static LOST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:wallet|purse|lost|dogs?|cats?|kitten|puppy|bear|moose|deer|owl|goose|ducks?|keys|potholes?|water main|leak|cookies|pie|trophy|award|ring|turtle|goat|cow)(?-u:\b)",
    )
});
static SUFFERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:assault\w*|rap(?:e|ed)|attack\w*|domestic|abus(?:e|ed)|order for protection|protection order|restraining order|stalk\w*|victim\w*|strangl\w*|suicid\w*|overdos\w*|molest\w*)(?-u:\b)",
    )
});

/// Somebody known by house, job or habit, and what they saw, said or lost.
static WITNESS: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"police|officers?|deput(?:y|ies)|burglar\w*|theft|stole|stolen|robb\w*|assault\w*|arrest\w*|suspects?|suspicion|victims?|witness\w*|911|threat\w*|vandal\w*|smashed|broke in|break-in|entered a home|crash|hit and run|scam\w*|suicid\w*|crisis|domestic|prowler|shots|gun|knife|stalk\w*|case|tip|missing|filming|lured|flash\w*|expos\w*|fraud|arson|recovered|found safe|in custody",
        ],
        &[
            r"{known}~~\b(?:called (?:us|911|it|in|police|for help)|dialed|phoned|rang (?:us|911)|reported|flagged (?:us|down|him|an)|gave us|gave (?:officers|police|detectives)|handed (?:us|over)|tipped|saw (?:it|him|her|them|the|what|a)|heard (?:it|him|her|them|the|a)|recogni[sz]ed|identified|spotted|chased|tackled|pulled (?:him|her)|held (?:him|her)|hid|got (?:the|his|a) (?:plate|number|license)|wrote down|took (?:a|the) (?:picture|photo|video)|turned (?:him|her|it) in|was (?:robbed|held up|attacked|hit|punched|beaten|assaulted|scammed|shoved|followed|threatened|home)|lost (?:her|his|their|\$)|is who|is the one|told (?:us|officers|police)|let us know|came forward|picked (?:him|her) out|ran to|woke up to|walked in on|testified|was the (?:one|target|victim))",
            r"(?:it was|that was|(?:tip|call|word|report|video|clip|plate|description|information)~\b(?:came|comes|is|was|moving came)(?: in)? (?:from|courtesy of|by way of|thanks to)|thanks to|credit goes to|hats off to|shout-?out to|owe it to|we have) (?:in )?(?:one of )?{known}",
            r"(?:it was|that was) (?:his|her|the man's|the woman's|the suspect's|the boy's|the girl's|their) (?:own )?{kin} (?:who|that)",
        ],
        &[r"anyone|if you|officials?|how to|citizens?' academy"],
    )
});

impl Check for VictimWitnessCaller {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found: Vec<(Span, &'static str)> = Vec::new();
        for named in
            cx.persons().iter().filter(|named| matches!(named.role, Role::Victim | Role::Witness) && named.weight() >= 0.55)
        {
            found.push((named.person.span, named.why));
        }
        for (frame, why) in [
            (&*SPOKE, "The words say by a job who reported or saw it."),
            (&*WHO_IS, "The words say by a job or a relation who it was."),
            (&*CAME_FROM, "The words say by a relation who called."),
            (&*THE_ONE, "The words point at the one who called or saw it."),
        ] {
            for span in setting::groups(document, frame) {
                let lead = Span::new(setting::sentence(document, span).start, span.end);
                let police = cx.draft.department.is_police() || setting::is_police_matter(document, span);
                let anyone = document.lower(span).starts_with("a neighbor") || document.lower(span).starts_with("a neighbour");
                if police && !anyone && !document.has(&ANYBODY, lead) && !document.has(&LOST, setting::sentence(document, span)) {
                    found.push((span, why));
                }
            }
        }
        for span in WITNESS.find(document) {
            let police = cx.draft.department.is_police() || setting::is_police_matter(document, span);
            if police && !document.has(&LOST, setting::sentence(document, span)) {
                found.push((span, "House, job or habit tell who it was."));
            }
        }
        for span in setting::groups(document, &ORDER) {
            if !document.has(&ANYBODY, setting::sentence(document, span)) {
                found.push((span, "An order of protection tells whom it protects."));
            }
        }
        for span in setting::groups(document, &RELATED) {
            if setting::is_grave(document, span) {
                found.push((span, "In a matter like this the relation tells who it is."));
            }
        }
        for span in setting::groups(document, &DOOR) {
            let near = setting::sentence(document, span);
            let block = document.lower(near).contains("block");
            if !block && document.has(&SUFFERED, near) && !document.has(&ANYBODY, near) && names_a_place(cx, span) {
                found.push((span, "The place leads to one door."));
            }
        }
        for span in setting::groups(document, &TELLTALE) {
            if document.has(&HARMED, setting::paragraph(document, span)) && names_a_place(cx, span) {
                found.push((span, "In a small town this says who it was."));
            }
        }
        found.into_iter().map(|(span, why)| finding(cx, span, why)).collect()
    }
}

/// Whether the words hold a name of a place or a number, and not only "her home in town".
fn names_a_place(cx: &Context<'_>, span: Span) -> bool {
    let typed = cx.document.words_of(span);
    let mut words = typed.split(' ');
    let _first = words.next();
    words.any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        || typed.starts_with(|c: char| c.is_ascii_digit())
        || !cx.document.text.contains(char::is_uppercase)
        || typed.contains(" shop")
        || typed.contains(" store")
}

fn finding(cx: &Context<'_>, span: Span, why: &'static str) -> Finding {
    let grave = setting::is_grave(cx.document, span);
    let severity = if grave { Severity::Stop } else { Severity::Warn };
    let message = "This may show who called, saw or suffered it. State law protects many of these people. Use a role only, and a block or an area instead of an address.";
    RULE.finding(span, message).severity(severity).because(why).confidence(if grave { 0.85 } else { 0.7 })
}
