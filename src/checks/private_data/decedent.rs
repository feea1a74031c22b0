//! The name of somebody who died, and how.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Decedent;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "decedent",
    title: "Name or cause of a death",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.10, 13.83"),
    flags: "The name of a person who died, and the cause or the circumstances of the death.",
    leaves: "“A person died”, deaths that nobody can be known by, and officers and figures of the past who are remembered.",
    why: "The family must hear it first, and the medical examiner says how. A post can do neither.",
    instead: "Write “a person died”, and name who will release the rest.",
    examples: &[
        Example::flagged("The body on the trail was that of «Walter Brenden», and relatives have not been told.").police(),
        Example::flagged("«Inga Solberg» died in Sunday's fire; her family has been told.").police(),
        Example::flagged("Rest easy, Tom. He «took his own life» on Tuesday.").police(),
        Example::clean("A person died in the crash. The State Patrol will release the name.", "No name.").police(),
        Example::clean("Fatal crashes fell by half this year.", "Numbers.").police(),
        Example::clean("Today we remember Patrolman Elmer Nordquist, end of watch May 12, 1931.", "A figure of the past.")
            .police(),
        Example::flagged("A man died at the boat launch on Sunday. «He slipped off the dock reaching for his dog».").police(),
        Example::clean("A man died at the boat launch on Sunday. The family has asked for privacy.", "No detail.").police(),
    ],
};

static CAUSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:cause of death (?:was|is|appears)[\p{L} ]{3,30}|died (?:of|from|by|after|when)[\p{L}' ]{3,40}|(?:it )?(?:looks|looked) like (?:an? )?(?:[\p{L}]+ )?(?:hypothermia|overdose|suicide|heart attack|drowning|exposure|accident|carbon monoxide)|hypothermia|overdosed?|by suicide|suicide note|took (?:his|her|their) own (?:life|lives)|killed (?:himself|herself)|hanged (?:himself|herself)|(?:had )?shot (?:(?:his|her) [\p{L}]+ and then )?(?:himself|herself)|self-inflicted|caught in (?:the|a) [\p{L}' ]{3,24}|crushed (?:by|under|between)[\p{L}' ]{3,24}|(?:was )?(?:electrocuted|strangled|stabbed to death|beaten to death|asphyxiated|decapitated|ejected)|carbon monoxide|(?:he|she)(?: had|'d)? (?:been )?(?:struggl\w+|drinking|depressed|despondent|using again)[\p{L}' ]{0,30}|alcohol was in (?:his|her)|foul play (?:is|was)[\p{L} ]{0,16}|murder-suicide))(?-u:\b)",
    )
});
static DEATH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:died|dead|deceased|deaths?|passed away|passing|lost (?:his|her) life|killed|fatal\w*|drown\w*|body|bodies|coroner|medical examiner|rest easy|rest in peace|sad ending|loss of|lost a good friend|relatives|next of kin|funeral|two people are dead|found tuesday|victim at)(?-u:\b)",
    )
});

/// How somebody died, told about a death in the post.
static MANNER: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"died|did not survive|didn't survive|didn't make it|did not make it|found dead|was killed|were killed|fatal\w*|drowned|drowning|lost a (?:neighbor|friend|brother|sister|coworker|colleague)|we lost|one adult died|passed away|coroner|medical examiner|lost (?:his|her) life|deceased|last breath|pulled from the (?:river|lake|pond|water|retention pond)|found unresponsive",
        ],
        &[
            r"(?:friends|neighbors|family|relatives|witnesses|coworkers|co-workers|his wife|her husband|classmates|roommates|people) (?:say|said|tell us|told us|think|thought) (?:that )?(?:he|she|they)[^.;!?]{5,80}",
            r"(?:he|she|he'd|she'd|the (?:man|woman|boy|girl|driver|teen|victim|teenager|kid)) (?:had |was |'d )?(?:\w+ )?(?:went|gone|going|jumped|slipped|fell|tripped|climbed|stopped|stepped|reached|leaned|dove|swam|got (?:caught|stuck|tangled|pinned|trapped)|stuck|tangled|pinned|trapped|crushed|thrown|ejected|wearing|texting|drinking|drunk|speeding|asleep|alone|left (?:a|the|his|her)|shot|hanged|hung|overdosed|took (?:his|her)|ended|electrocuted|burned|choked|froze|frozen|wasn't (?:wearing|belted|clipped|able)|hadn't|tried to|trying to|died (?:instantly|of|from|in (?:his|her))|stopped to|went back|hit (?:a|the|his|her)|struck|collapsed|stood)[^.;!?]{3,80}",
            r"(?:there was|there were|we found|officers found|they found|crews found) (?:a|an|two|his|her|the|no|empty|pills|him|her)[^.;!?]{3,60}",
            r"(?:his|her) (?:harness|seat ?belt|belt|helmet|life ?jacket|vest|line|rope|ladder|truck|boat|canoe|kayak|sled|parachute|heater|stove|cigarette|oxygen|gun|rifle|lungs|heart|neck|skull|blood|note|bedroom|bathtub|hands?|mask|boots?|waders|airbag)(?:'s)? (?:was|were|had|wasn't|weren't|gave|caught|snapped|failed|broke|filled|didn't|stopped|tipped|flipped|slipped|rolled)[^.;!?]{3,60}",
            r"(?:he|she|they) (?:was|were) (?:\w+ )?(?:days|weeks|a week|a month|months|hours) (?:from|away|short|shy)[^.;!?]{3,40}",
            r"(?:they|crews|divers|officers|his (?:son|wife|daughter|brother)|her (?:son|husband|daughter|sister)|a (?:neighbor|relative)) found (?:him|her|the body)[^.;!?]{3,60}",
            r"(?:a|the) (?:hose|note|rope|noose|needle|syringe|bottle of pills|empty bottle|gun|shotgun|pistol|tailpipe)[^.;!?]{0,50}",
            r"(?:alcohol|speed|drugs|fentanyl|pills|meth|carbon monoxide|a heart attack|hypothermia|exposure|suicide|a self-inflicted|an overdose|foul play|a medical (?:event|emergency)|no seat ?belt|no life ?jacket|a gas leak|thin ice|a space heater|smoking in bed) (?:\w+ )?(?:was|were|is|are|appears?|looks?|may|seems?|played|killed|took|caused|did it|wound)[^.;!?]{0,50}",
            r"(?:alone in|asleep in|face ?down|in the bathtub|in (?:his|her) (?:bed|car|truck|garage|basement|chair|tent|boat|room|kitchen|bedroom|closet)|under the (?:ice|dock|bridge|tractor|truck)|at the (?:bottom|foot) of the (?:stairs|ladder|cliff|pool)|hanging (?:from|in)|by (?:his|her) own hand|took (?:his|her) own life|with (?:a needle|the engine running|a rope))[^.;!?]{0,50}",
        ],
        &[
            r"survived by|funeral|visitation|services (?:will|are)|natural causes|went home|checked by medics|no further information|memorial (?:fund|service)|served (?:the|our|this)|retired|years of service|smoke (?:alarm|detector)s? save",
        ],
    )
});

impl Check for Decedent {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for named in cx.persons().iter().filter(|named| named.role == Role::Deceased && named.weight() >= 0.55) {
            found.push(finding(named.person.span, "The text speaks of a death.").suggest("a person"));
        }
        for span in setting::groups(document, &CAUSE) {
            let wide = setting::around(document, span);
            let known = setting::protected_in(cx, wide).any(|named| named.weight() >= 0.5) || staff_in(cx, wide);
            if known && document.has(&DEATH, wide) {
                found.push(finding(span, "It tells how somebody died."));
            }
        }
        found.extend(MANNER.find(document).into_iter().map(|span| finding(span, "It tells how somebody died.")));
        found
    }
}

fn staff_in(cx: &Context<'_>, wide: Span) -> bool {
    cx.persons().iter().any(|named| named.role == Role::Staff && wide.contains(named.person.span))
}

fn finding(span: Span, why: &'static str) -> Finding {
    RULE.finding(span, "Has the family been told, and has the agency released the name? If not, write “a person died”.")
        .because(why)
        .confidence(0.7)
}
