//! Who complained about a property, a neighbor or the traffic.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, occupation, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Complainant;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "complainant",
    title: "Who complained",
    severity: Severity::Stop,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.44 subd. 1"),
    flags: "Words by which somebody who complained about a property, a code matter or a neighbor can be known.",
    leaves: "“A complaint was received”, numbers of complaints, and how to complain.",
    why: "Who reported a property problem is confidential. Neighbors stop calling once one of them was named.",
    instead: "Write “a complaint was received”.",
    examples: &[
        Example::flagged("The inspector came because «Mrs. Aldrich next door» complained about the junk cars."),
        Example::flagged("«The folks in the green house across the street» called in about the tall grass."),
        Example::flagged("We got a complaint from «the Petersons» about the fence."),
        Example::clean("A complaint was received about the fence, and an inspector will look at it.", "Nobody can be known."),
        Example::clean("To report a problem property, fill in the form; you do not have to give your name.", "How to complain."),
        Example::clean("Residents reported 14 potholes last week.", "A number."),
        Example::flagged(
            "The letter about tall grass on Elder Drive went out after «the widow across from the church phoned» twice.",
        ),
        Example::clean(
            "The letter about tall grass went out after a complaint was received. The widow’s walk on the museum is open Sunday.",
            "Nobody is pointed at.",
        ),
    ],
};

static COMPLAINS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:complain\w*|complaints? (?:from|by)|called (?:it )?in(?: about)?|called (?:us )?about|reported (?:the|their|his|her|it|that|this)|turned (?:him|her|them|it|you) in|tattl\w*|tipped us|(?:sent|sends|sending) us (?:pictures|photos|emails|e-mails|videos|letters)|e-?mails? from|letters? from|told us (?:about|how|that)|keeps? (?:calling|e-?mailing|writing|sending|reporting|phoning)|the (?:complaint|report|call|tip) (?:came|was made|was phoned|was filed)|(?:who|he|she) (?:called|reported|complained)|blew the whistle|ratted|snitched|narc'd|wanted us to|asked us to (?:look|check|come|do something)|phoned|wrote (?:us|in|to us)|came to the (?:counter|meeting) (?:about|to)|alerted us|pointed (?:it|them|us) (?:out|to)|flagged|filed|has been (?:calling|e-?mailing|writing)|filed a)(?-u:\b)",
    )
});
static PROPERTY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:grass|weeds?|lawn|junk|cars?|vehicles?|fence|yard|noise|music|dogs?|barking|chickens?|rooster|trash|garbage|couch|blight|inspector|code (?:officer|enforcement)|zoning|permit|violation|parties|party|rental|speed\w*|traffic|parking|fast people|smoke|burn(?:ing)?|fire pit|sign|shed|trailer|rv|boat|snow|sidewalk|mailbox|tree|branches|property|lot|house|neighbors?|fireworks|smell|odor|drainage)(?-u:\b)",
    )
});
static DESCRIBED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)((?:the|our|his|her|their|your|a) (?:[\p{L}'-]+ ){0,3}(?:folks|family|neighbou?rs?|people|couple|man|woman|lady|gentleman|guy|gal|owners?|renters?|tenants?|widow|grandmother|",
        occupation!(),
        r")s? (?:who (?:lives?|runs?|owns?) |in (?:the )|at |on |from |across |next door|down |behind |two doors|directly |above |below |to the |up |with |a few |kitty-corner |whose |was the one who |is the one who )[^.,;!?]{0,36})",
    ))
});
static NEXT_DOOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:complaints?|e-?mails?|letters?|calls?|reports?) (?:came |was made |were made |is |are )?(?:from|by) ((?:the |your |his |her |their )(?:[\p{L}'-]+ ){0,2}(?:next[- ]door|neighbou?r (?:on|to|across|behind|at|next)|across the (?:street|road)|landlord|tenant|ex|owner of)[^.,;!?]{0,30})",
    )
});
static GENERAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:how (?:do|to)|if you|anonymous|confidential|don't have to give|you can|to report|fill in|form on|complaints about us|complaint form|suggestion)(?-u:\b)",
    )
});

/// Somebody known by house, job or habit, and that they brought it up.
static COMPLAINANT: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"ordinances?|code (?:enforcement|officer|inspector)|zoning|permits?|fences?|grass|weeds|lawn|mow\w*|junk|trailers?|boats?|camper|rv|roosters?|chickens?|coop|barking|nuisance|noise|blight|letters?|notice|violations?|setback|sheds?|parked|parking|sidewalks?|shovel\w*|snow|trash|garbage|rubbish|debris|brush|burning|fire pit|bonfire|signs?|porch|sofa|tires|rental|short-term|airbnb|stagnant|rats|smell|odor|complain\w*|complaints?|skate park|playground|graffiti|inspect\w*|paint|house numbers|hoarding|goats?|bees|beehives?|driveway|basketball hoop|trees?|hedge|leaves|drainage|culvert|lights?|fireworks|party|parties",
        ],
        &[
            r"{known}~~\b(?:called|calls|calling|phoned|phones|rang|dialed|reported|reports|complained|complains|turned (?:it|them|him|her) in|brought us|mailed us|sent us|sends us|wrote (?:us|in|to)|e-?mailed|texted|tipped|flagged (?:it|us|him)|had had enough|had enough|counted|took (?:photos|pictures|a tape)|measured|wanted (?:it|them|him) gone|was fed up|were fed up|is fed up|got tired|got sick|couldn't stand|could not stand|is (?:who|the one)|spoke up|speaks up|pointed (?:it|this|that) out|let us know|filed (?:a|the|three|two)|objected|kept a log|keeps a log|noticed|handed us|gave us|showed us|raised the|asked us to (?:look|come|check|measure|do)|made (?:a|the) (?:call|complaint|report)|came in with|dropped off|watches (?:it|the)|doesn't (?:like|care for)|didn't (?:like|care for)|signed the)",
            r"(?:it was|that was|that'd be|(?:came|comes|come|arrived) (?:in )?(?:from|after|because|courtesy of)|(?:belongs?|traces?) (?:back )?to|courtesy of|you can thank|you may thank|prompted by|at the request of|at the urging of|on the word of|tip from|word from|a (?:call|note|letter|complaint|photo|picture|report) (?:from|by)|calls? from|photos? from|the (?:caller|complainant|reporter|one who (?:called|complained|reported)) (?:is|was|happens to be)) (?:in )?{known}",
            r"(?:neighbor|tenant|renter|homeowner|owner|family|couple|folks|people|lady|man|woman|house|resident)s? (?:to the (?:north|south|east|west|left|right|rear|back)|next door|across (?:the|from)|over the (?:fence|back)|behind (?:it|him|her|them|the)|downstairs|upstairs|two doors|on the corner|at the (?:corner|end)|at (?:number )?\d+)~\b(?:call\w*|complain\w*|report\w*|phon\w+|wrote|e-?mail\w*|sent|send\w*|turned|photo\w*|picture\w*|video\w*|log|fed up|had enough|noticed|smell\w*|heard|told us|asked|object\w*|sick of|tired of|filed|wanted|wants|flagged)[^.;!?]{0,40}",
        ],
        &[r"confidential|anyone|if you|may complain|can complain|any resident|public hearing|council"],
    )
});

impl Check for Complainant {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for sentence in &document.sentences {
            let near = sentence.span;
            if near.len() > 600 || !document.has(&COMPLAINS, near) || document.has(&GENERAL, near) {
                continue;
            }
            if !document.has(&PROPERTY, setting::around(document, near)) {
                continue;
            }
            let spans: Vec<Span> = document.find_in(&DESCRIBED, near).map(|span| span.trim(&document.text)).collect();
            for span in spans {
                if before_verb(cx, span, near) {
                    found.push(finding(span));
                }
            }
            for named in setting::protected_in(cx, near) {
                if named.weight() >= 0.5 && (named.role == Role::Complainant || complains(cx, named.person.span, near)) {
                    found.push(finding(named.person.span));
                }
            }
        }
        found.extend(COMPLAINANT.find(document).into_iter().map(finding));
        for span in setting::groups(document, &NEXT_DOOR) {
            if document.has(&PROPERTY, setting::around(document, span)) {
                found.push(finding(span));
            }
        }
        found
    }
}

/// Whether the complaint follows the description, so that the described one complains.
fn before_verb(cx: &Context<'_>, span: Span, near: Span) -> bool {
    let rest = Span::new(span.start, near.end.min(span.end + 70).max(span.end));
    let document = cx.document;
    let end = (rest.start..=rest.end).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(span.end);
    document.has(&COMPLAINS, Span::new(span.start, end.max(span.end)))
}

static FROM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:complaints?|e-?mails?|letters?|calls?|notes?) (?:[\p{L} ]{0,24})?(?:from|by) (?:the same person,? )?(?:hi )?(?:the |mr\.? |mrs\.? |ms\.? |dr\.? )*$|same person, hi $",
    )
});
static THEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[^.;!?]{0,60}?(?-u:\b)(?:complain\w*|filed a complaint|called (?:it )?in|called (?:us )?about|reported (?:the|their|his|her|it)|(?:has |have )?(?:sent|been sending) us|e-?mailed us|turned (?:him|her|them) in|been complaining|showed a video|told us (?:about|how))(?-u:\b)",
    )
});

fn complains(cx: &Context<'_>, span: Span, near: Span) -> bool {
    let document = cx.document;
    FROM.is_match(document.lower(Span::new(near.start.min(span.start), span.start)))
        || THEN.is_match(document.lower(Span::new(span.end, near.end.max(span.end))))
}

fn finding(span: Span) -> Finding {
    RULE.finding(span, "Who reported a property problem is confidential. Write “a complaint was received”.")
        .confidence(0.75)
        .suggest("a resident")
}
