//! What only an open investigation knows: theories, evidence, interviews, next steps, people under cover.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct ActiveInvestigation;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "active-investigation",
    title: "Details of an open investigation",
    severity: Severity::Warn,
    policy: &["P-26", "P-27"],
    law: Some("Minn. Stat. 13.82 subd. 7 and 15; 13.825; 13.39"),
    flags: "Theories about suspects, evidence, what was said in interviews, warrants to come, covert work and footage.",
    leaves: "Public arrest and response data, calls for tips, “the investigation continues”, and what the chief released.",
    why: "What is posted can warn a suspect, color a witness or cost a case. Most of it is not public while the case is open.",
    instead: "Keep time, place, charge and the call for tips, or write down who released it and when.",
    examples: &[
        Example::flagged("Detectives «believe the ex-boyfriend planned» the fire.").police(),
        Example::flagged("We «found his fingerprints on the till» and expect charges soon.").police(),
        Example::flagged("A «search warrant will be served» on Dogwood Drive tomorrow.").police(),
        Example::flagged("«Body cam video»: watch our officer talk the driver out of the car.").police(),
        Example::flagged("The suspect «told investigators» he sold the catalytic converters in Little Falls.").police(),
        Example::flagged("Our «undercover officer» bought drugs in the parking lot twice.").police(),
        Example::flagged("«We know who did it». Turn yourself in.").police(),
        Example::flagged("The victim's phone «was traced to» a cabin near Island Lake.").police(),
        Example::flagged("The «shell casings came back as a match» to a gun taken last month.").police(),
        Example::clean("The investigation continues with the Bureau of Criminal Apprehension.", "Says nothing.").police(),
        Example::clean(
            "A 34-year-old man was arrested Monday at 11:40 p.m. on Highway 210 on suspicion of drunken driving.",
            "Public arrest data.",
        )
        .police(),
        Example::clean("Anyone with information can call the Baxter Police Department.", "A call for tips.").police(),
        Example::clean("Officers used a K-9 to search the area; the road reopened at 3 a.m.", "What everybody saw.").police(),
        Example::clean("The case was sent to the county attorney for a charging decision.", "Where it lies.").police(),
        Example::clean("Our body camera policy is on the website.", "A policy.").police(),
        Example::clean("The chief released this photo to help identify the driver.", "Released.").police(),
        Example::clean("The road is closed for a crash investigation. Use Excelsior Road.", "Traffic.").police(),
        Example::clean("We believe in second chances, and we believe you.", "No case.").police(),
        Example::flagged("About the barn fire: «we are waiting on the judge to sign» and then we visit the cousin.").police(),
        Example::clean(
            "About the barn fire: the State Fire Marshal leads, and we are waiting for spring to clear the site.",
            "No step of the case.",
        )
        .police(),
    ],
};

static THEORY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:detectives?|investigators?|officers?|police|deputies|agents|we|our (?:team|detectives?|investigators?))(?:'ve| have| now| strongly| also| pretty much)* ((?:believe|think|suspect|figure|are (?:convinced|certain|sure|pretty sure|confident)|have (?:reason to believe|concluded|determined|figured out)|are looking at)s?(?: that)? (?:[\p{L}'-]+ ){0,3}?(?:he|she|they|him|her|ex|ex-\p{L}+|boyfriend|girlfriend|husband|wife|son|brother|cousin|roommate|neighbor|employee|owner|suspects?|shooter|thief|thieves|burglars?|driver|someone|somebody|inside job|same (?:person|man|crew|people|group|two)|motive|drug deal|set on purpose|arson|targeted|gang|dealer)(?: [\p{L}'-]+){0,3})",
    )
});
static EVIDENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:fingerprints?|prints|dna|(?:shell )?casings?|bullets?|slugs?|shoe ?prints?|boot ?prints?|footprints?|blood|ballistics|phone records|phone|cell phone|texts|text messages|search history|receipts?|tire (?:tracks?|marks?)|paint chips?|the (?:gun|knife|weapon|tools?|jacket|wallet|video|footage)|lab (?:results?|report)|toxicology|tests?)(?: (?:in|on|from|at) (?:the )?[\p{L}' ]{3,24}?)? (?:(?:have|has|had|was|were|is|are|all|now|already)[ ])*(?:match(?:es|ed)?|a match|came back|traced (?:to|back)|linked|tied|belongs? to|points? to|put him|put her|places? him|places? her|led us|found (?:in|on|under|at) (?:his|her|the suspect's|their)|recovered from (?:his|her|the suspect's|their)))(?-u:\b)|(?-u:\b)(?:we|detectives|investigators|officers|crews|they) ((?:have |had |also )*(?:found|recovered|pulled|lifted|got|have|seized) (?:his|her|their|the suspect's|a (?:clear |partial )?) ?(?:fingerprints?|prints?|dna|blood|phone|gun|knife|clothes|computer|receipt|shoe ?prints?|hair|partial print|browser history|stash)(?: [\p{L}']+){0,3})|(?-u:\b)((?:was|were|been) traced to)(?-u:\b)|(?-u:\b)(?:an?|the|our) officers? ((?:knew|recogni[sz]ed) (?:the|his|her|him) ?[\p{L}]*)",
    )
});
static NEXT_STEP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:search |arrest )?warrants? (?:will be|to be|is being|are being|is going to be|gets?|should be|is ready to be) (?:served|executed|signed)|(?:we|detectives|investigators|officers|agents|deputies)(?:'re| are|'ll| will|'ve got| plan| plans| hope)* (?:be |going to |planning to |set to |about to |to )?(?:raid\w*|serv(?:e|ing) (?:a|the|another|more) (?:search |arrest )?warrants?|arrest(?:ing)? (?:him|her|them|the|two|three|more)|hit(?:ting)? (?:the|his|her|a) (?:house|place|garage|shop|warehouse)|interview(?:ing)? (?:him|her|them|the|his|two|three)|pick(?:ing)? (?:him|her|them) up|question(?:ing)? (?:him|her|them|the|his)|search(?:ing)? (?:his|her|the suspect's|their))[^.,;!?]{0,32}|next stop (?:is|will be|:)[^.;!?]{3,32}|(?:expect|expecting|anticipate) (?:charges|an arrest|arrests|more arrests|to (?:charge|arrest))[\p{L} ]{0,16}|(?:an )?arrests? (?:is|are) (?:coming|imminent|expected|close))(?-u:\b)",
    )
});
static INTERVIEW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:suspects?|defendant|he|she|they|boyfriend|girlfriend|cousin|roommate|brother|friend|accomplice|driver|mother|father|uncle|man|woman|teens?|boys?|one of them|the other one|passenger)(?: in custody)? ((?:has |had |have |later |already |then |finally |also )*(?:told (?:us|investigators?|detectives?|officers?|deputies|police)|admitted(?: to (?:us|investigators?|detectives?|officers?|deputies|police))?|confessed(?: to (?:us|investigators?|detectives?|officers?|deputies|police))?|said in (?:his|her|the) interview)(?: that)?(?: he| she| they| to)? (?:had |have |was |were |been |only |just )*(?:sold|sell\w*|stole|stolen|took|taking|taken|set|setting|hid|hidden|hiding|bought|threw|shot|shooting|broke|breaking|did it|used|using|planned|paid|lied|dumped|pawned|swapped|hit|killed|stabbed|fired|started|burned|meant|knew|needed the money))(?-u:\b)|(?-u:\b)((?:given|gave|giving) (?:us|investigators?|detectives?|officers?|police) (?:a |his |her |their )?(?:full |written |recorded |second |taped )*(?:statement|confession|names?|the names?))(?-u:\b)|(?-u:\b)(?:is|are|has been|have been|started|now) ((?:talking|cooperating|singing|working) with (?:us|investigators|detectives|police|the fbi))(?-u:\b)",
    )
});
static COVERT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(undercover (?:officers?|deput(?:y|ies)|agents?|cops?|detectives?|vehicles?|cars?|van|truck|buys?|operation|unit|squad)|plain[- ]?clothes (?:[\p{L}]+ ){0,2}(?:in|at|near|on|around|by|working|walking)[^.,;!?]{3,40}|unmarked (?:squads?|cars?|vehicles?|vans?|trucks?|suv) (?:is|are|will|at|in|on|near|parked|sitting)[^.,;!?]{0,32}|confidential informants?|wiretaps?|wearing a wire|gps trackers? (?:on|under)|bait (?:car|bike|package)s? (?:is|are|at|in|on)[^.,;!?]{0,32}|under surveillance|surveillance (?:team|van|on (?:the|his|her|a))|stake(?:d|ing)? ?out (?:the|his|her|a)|sting (?:at|on|is|this|will))(?-u:\b)",
    )
});
static KNOWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(we (?:already |now |pretty much )?know (?:exactly )?who (?:did|you are|it (?:is|was)|they are|he is|she is|took|stole|set|broke|hit|shot|started|is behind|is responsible)|(?:person|persons) of interest is|(?:prime|main|number one|only|top) suspect (?:is|in)|(?:have|has|got) (?:a )?(?:good )?suspect in mind|narrowed (?:it|the list) (?:down )?to|all signs point to|it(?:'s| is| was) an inside job)(?-u:\b)",
    )
});
static FOOTAGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:body[- ]?(?:worn )?cam(?:era)?s?|dash[- ]?cams?|squad(?: car)?(?:'s)? (?:camera|cam|video)|in-car (?:video|camera)|drone|taser)(?:'s)? ?(?:video|footage|clip|still|stills|screenshots?|recording|audio|notes)|(?:from|off) (?:the|his|her|our|an officer's) (?:body[- ]?cam(?:era)?|dash[- ]?cam))(?-u:\b)",
    )
});
static FOOTAGE_POLICY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:policy|policies|retention|go live|going live|program|training|purchas\w*|grant|budget|request form|requests?|private under|data practices|is private|are private|not public|cost|vendor|storage|audit|don't expect|released by|school video|hearing)(?-u:\b)",
    )
});
/// Things that only those who work the case speak of.
static INSIDE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:his|her|the|their|an?) alibis?(?: [\p{L}']+){0,3}|(?:failed|took|take|refused|passed) (?:a|the|his|her) (?:polygraph|lie detector)(?: test)?|(?:phone|cell|gps|tracker|truck|car)(?:'s)? (?:\p{L}+ )?pinged(?: [\p{L}']+){0,4}|cell tower [\p{L}]+|fingerprints?(?: [\p{L}']+){0,4}|(?:a|the|one|two) (?:clear |good |partial |palm |thumb )*prints? (?:off|from|on) [^.,;!?]{3,24}|dna (?:results?|is back|came back|matches|evidence|sample|profile|hit|on|says|from)[\p{L} ]{0,20}|(?:shell |spent )?casings?(?: [\p{L}']+){0,4}|ballistics[\p{L} ]{0,16}|accelerant[\p{L} ]{0,16}|murder weapon[\p{L} ]{0,16}|(?:the|a) (?:stolen |murder )?(?:gun|pistol|rifle|knife|weapon|stash|cash|loot|tools?|jewelry) (?:was|were|is|turned up|showed up) (?:found |hidden |buried |stashed |tossed |recovered )?(?:in|under|behind|at|inside|on) (?:his|her|the suspect's|a|the|their) [^.,;!?]{3,24}|(?:changed|changes|keeps changing|stuck to) (?:his|her|their) (?:story|stories|statement)(?: [\p{L}]+)?|(?:his|her|their|the|whose) (?:motive|confession|interrogation|jailhouse calls?|browser history|search history|text messages|burner phone|getaway car)(?: [\p{L}']+){0,4}|(?:bought|paid) (?:for )?(?:it|them|the [\p{L}]+) with (?:his|her) own card|toxicology[\p{L} ]{0,20}|(?:lab|crime lab|bca lab) (?:says|found|results|report|confirmed|matched|got)[\p{L} ]{0,20}|(?:is|are|was|were|'s) (?:our|the) (?:main |prime |top |number one |only |best )?(?:suspect|guy|man|shooter|person of interest)(?-u:\b)|lead(?:s)? (?:us|detectives|investigators) to (?:a|the|his|her) [\p{L}' ]{3,20}|(?:looking (?:hard|closely) at|zeroing in on|closing in on|narrowed (?:it )?to|focus(?:ing|ed)? on) (?:the|a|his|her|one|two|someone) [\p{L}' ]{3,24}|(?:watching|sitting on|staking out|have eyes on|eyes on|tailing|following) (?:the|a|his|her|their|two|one|three) (?:house|place|apartment|trailer|garage|shop|storage|truck|car|motel|suspect|dealer|lot)[^.,;!?]{0,24}|(?:warrant|raid|search) (?:on|at|for) [^.,;!?]{3,30} (?:tomorrow|tonight|next|this (?:week|afternoon|evening|weekend)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|at (?:dawn|first light|\d))[\p{L} ]{0,12}|(?:tomorrow|tonight|next week|monday|tuesday|wednesday|thursday|friday|at dawn) (?:we|detectives|investigators|officers|the task force)(?:'ll| will| are going to) (?:be |have |go |get |serve |search |arrest |knock )[^.,;!?]{3,36}|(?:we|detectives|investigators)(?: have|'ve)? (?:got |have )?(?:a |the )?(?:name|names|suspect|id on|plate|license plate|warrant)(?: and a [\p{L}]+)?(?: for (?:him|her|the [\p{L}]+))?(?: already| now|, we just)|(?:he|she|they) (?:doesn't|don't|does not|do not) know (?:yet )?(?:that )?we[^.,;!?]{2,30}|(?:flipped|rolled|ratted|snitched|turned) on (?:him|her|his|the|their)[\p{L} ]{0,16}|one of (?:ours|our own|our people|our officers) (?:is|was) (?:in|inside|posing|wearing|buying|working)[^.,;!?]{0,30}|posing as (?:a|an) [^.,;!?]{3,24}|controlled (?:buys?|purchases?)|we (?:already )?(?:have|'ve got|got) (?:him|her|it|them|you) on (?:video|camera|tape|film)|(?:store|doorbell|security|surveillance|ring|gas station) (?:video|footage|camera|cam) (?:shows?|showed|caught|has|puts?|captured) (?:him|her|the|a|his|two|them|someone)[^.,;!?]{0,30})",
    )
});
static RELEASED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:chief (?:has )?released|released (?:this|these|by)|release ground|in open court|open court|criminal complaint|complaint (?:says|lists|states|alleges)|according to (?:the )?(?:complaint|charges|court|indictment)|at trial|a jury|pleaded guilty|pled guilty|convicted|sentenced|verdict|closed case|case closed|years ago|exercise|drill|training|citizens(?:'|) academy|movie|novel|mystery dinner|recruit\w*|hiring|fingerprinting|fingerprint art|kids|booths?|passport|background checks?|class|if you (?:know|saw|have|recognize)|help us|towing|fees?|rates?|utility|do you know|recogni[sz]e (?:him|her|this|these|the))(?-u:\b)",
    )
});
static NO_THEORY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:no (?:danger|threat|reason)|isolated|believe in|think of|think about|believe you|think you|if you|do you|weather|ice|budget|council|residents|kids should|should|would|could use|deserve\w*)(?-u:\b)",
    )
});

/// What the investigators wait for, mean to do next, hold as evidence or hide.
static PENDING: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"police|officers?|deput(?:y|ies)|detectives?|investigat\w*|suspects?|case|arson|burglar\w*|theft|stole|stolen|robb\w*|assault\w*|drugs?|meth|fentanyl|dealers?|homicide|murder|shooting|warrants?|tips?|sheriff|task force|neighbors who are worried|parcels|packages|thie(?:f|ves)|scam|vandal\w*|fires?|address again",
        ],
        &[
            r"(?:we(?:'re| are)|detectives are|investigators are|just|still) (?:waiting|holding off|holding out|standing by) (?:for|on|until|till) (?:the |a |his |her |one more )?(?:lab|labs|results|dna|prints|judge|warrant|phone company|bank records|subpoena|warrants|bca|crime lab|powder|toxicology|ballistics|signature|wire|informant|second buy|buy|fbi|dea|atf|feds|prosecutor|da)(?:~)(?:and|then|before|to|so)?",
            r"(?:judge|magistrate) (?:will|is going to|should|is ready to|has|'ll) (?:sign|signed|okay|approve)[^.;!?]{0,40}",
            r"(?:once|when|as soon as|after) (?:it|that|they|he|she|the \w+(?: \w+)?) (?:does|comes?|signs?|is back|are back|is in|leaves?|sells?|gets? (?:home|back|paid))[^.;!?]{0,60}(?:going in|go in|move in|moving in|kick|knock|hit the|take (?:him|her|them)|pick (?:him|her|them) up|make (?:an|the|our) arrests?)",
            r"we(?:'re| are|'ll| will) (?:be )?(?:going in|moving in|kicking|knocking on|paying (?:him|her|them) a visit|sitting down with|meeting with|talking to|taking|hitting)(?: [^.;!?]{3,40})?",
            r"(?:we|detectives|investigators) (?:sit|sits|meet|will sit|are sitting|will meet|talk|interview|re-interview|question) (?:down )?(?:with|to) (?:him|her|them|that|the|his|two|one|three)[^.;!?]{3,40}(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|next|this|morning|afternoon|week)",
            r"(?:clerk|cashier|neighbor|bartender|owner|manager|attendant|teller|pawn shop|witness|roommate|driver|store|one of them|girlfriend|ex)~\b(?:remembers?|recalls?|picked|identified|knows) (?:who|him|her|the man|the woman|exactly|which|paying)[^.;!?]{0,40}",
            r"(?:guy|man|woman|fellow|fella|gal|lady|kid|one|clerk|bartender|biker|customer|janitor|new hire|driver|couple)~~\b(?:is|are|'s|was) (?:really )?(?:one of ours|ours|an officer|a deputy|a detective|with us|undercover|on our payroll|working (?:the|a|for us)|a cop|one of our own)[^.;!?]{0,40}",
            r"working (?:the|a) (?:\w+ )?(?:meth|drug|fentanyl|dope|theft|burglary|gang|homicide|trafficking|gambling|poaching) case",
            r"(?:fake|decoy|bait|dummy|tracked|rigged|marked|planted|chalked|dyed) (?:parcels?|packages?|boxes?|bikes?|cars?|bills|money|purses?|laptops?|deer|mailbox|tools|copper|catalytic)[^.;!?]{0,60}",
            r"(?:they're|they are|it's|it is|we're) (?:back )?out (?:again )?(?:this|tonight|tomorrow|next|every)[^.;!?]{0,20}: (?:the|a|one)[^.;!?]{3,60}",
            r"(?:came|bought|purchased|traced|matched|sold) (?:from|at|to|by) (?:one|a single|the same|a certain|the|a) (?:store|shop|pawn shop|dealer|gun shop|gas station|house|garage|man|woman|buyer|seller)[^.;!?]{0,60}",
            r"(?:gas can|crowbar|ski mask|bolt cutters?|hammer|lighter|backpack|glove|gloves|hat|hoodie|boot|shoe|sneaker|cigarette butt|ticket stub|bottle|soda can|beer can|rope|zip ties?|duct tape|paint can|getaway car|truck bed|phone|laptop|tablet|note|receipt|shirt|mask|sweatshirt|jacket|blood)~\b(?:came from|belongs? to|matched|matches|had his|had her|has his|has her|was found (?:in|under|behind)|turned up|is at the lab|went to the lab|tested|left behind|he dropped|she dropped|they dropped|traces? (?:back )?to)[^.;!?]{0,40}",
            r"(?:two|three|several|both|the) (?:\w+ )?(?:hired men|suspects?|brothers|men|women|employees|roommates|partners|cousins|boys|teens|workers|drivers) (?:have |has )?(?:given|gave|told|keep telling|can't agree|disagree|changed|tell)[^.;!?]{0,20}(?:stories|story|versions|accounts)[^.;!?]{0,40}",
            r"(?:his|her|their) (?:alibi|story|phone|truck|car|girlfriend|boss|roommate|timecard|bank card|mother)~\b(?:doesn't|does not|didn't|puts? him|puts? her|says otherwise|checks? out|fell apart|falls apart|places|won't hold|has holes|contradicts?|was (?:near|at|two blocks))",
        ],
        &[
            r"scam alert|never (?:ask|call)|if you see|policy|citizens?' academy|not believed|training|conference room|release(?:d|s) by|chief released",
        ],
    )
});

impl Check for ActiveInvestigation {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for (frame, why, severity) in [
            (&*THEORY, "A theory about who did it.", Severity::Warn),
            (&*EVIDENCE, "Evidence that only the investigation has.", Severity::Warn),
            (&*NEXT_STEP, "What happens next.", Severity::Warn),
            (&*INTERVIEW, "What somebody said to investigators.", Severity::Warn),
            (&*COVERT, "Covert work.", Severity::Stop),
            (&*KNOWN, "It says that the police know who did it.", Severity::Warn),
            (&*INSIDE, "Only those who work the case know this.", Severity::Warn),
            (&*FOOTAGE, "Footage of an officer’s camera.", Severity::Warn),
        ] {
            for span in setting::groups(document, frame) {
                if stands(cx, span, std::ptr::eq(frame, &*THEORY), std::ptr::eq(frame, &*FOOTAGE)) {
                    let message = "This sounds like something from an open investigation. Has the chief or the investigator released it? Write down who and when, or take it out.";
                    found.push(RULE.finding(span, message).severity(severity).because(why).confidence(0.75));
                }
            }
        }
        let pending = PENDING.find(document).into_iter().map(|span| (span, "Only those who work the case know this."));
        let pending = pending.filter(|_| cx.draft.department.is_police());
        for (span, why) in case_frames(cx).into_iter().chain(pending) {
            if clear(cx, span, why.starts_with("A theory")) {
                let message = "This sounds like something from an open investigation. Has the chief or the investigator released it? Write down who and when, or take it out.";
                found.push(RULE.finding(span, message).because(why).confidence(0.6));
            }
        }
        found
    }
}

/// Who works the case.
static ACTOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:we|we're|we've|we'll|us|our (?:detectives?|investigators?|people|guys|team|guess|hunch|theory)|detectives?|investigators?|agents?|task force|(?:crime |state |bca )?lab|the bca|officers|deputies|between us|word is|hoping)(?-u:\b)",
    )
});
/// What is collected in a case.
static TRACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:[\p{L}]+ )?(?:finger ?prints?|palm prints?|prints|dna|swabs?|blood|casings?|bullets?|slugs?|ballistics|gun|pistol|rifle|revolver|knife|machete|hammer|crowbar|pry bar|bolt cutters|weapon|gloves?|mask|ski mask|hoodie|jacket|duffel|receipts?|missing checks|fibers|hairs?|tire tracks?|boot prints?|paint chips?|tool marks?|line-?up|photo array|alibi|polygraph|burner phone|phone records|cell records|tracker|gas can|lighter fluid|accelerant|autopsy results|tox(?:icology)?|serial numbers?|stash|loot|ledger|surveillance|wire|informants?|confession|diary|suicide note|hard drive|laptop))(?-u:\b)",
    )
});
static COLLECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:found|find|lifted|recovered|pulled|seized|match\w*|traced?|tied|ties|linked|links|points?|came back|back from|belongs?|picked|identified|finish\w*|waiting (?:on|for)|sent|swabbed|dusted|has|have|got|was in|were in|was under|wrapped|hidden|buried|same|put|shows?|places?|fits?|proves?)(?-u:\b)",
    )
});
/// A guess about who and how.
static GUESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:(?:we|detectives|investigators|i)(?:'re| are|'ve| have|'m)? (?:\p{L}+ )?(?:think|believe|figure|suspect|guess|bet|sure|certain|convinced|confident|know|understand|hear)|our (?:guess|hunch|theory|thinking|bet) is|word is|between us|looks? like|signs point|it (?:seems|appears)|turns out|good idea (?:who|what|where))[^.;!?]{0,40}?(?:he|she|him|her|his|they|them|two of|both of|somebody|someone|nephew|boyfriend|girlfriend|ex|husband|wife|cousin|brother|son|roommate|neighbor|employees?|co-?workers?|owner|manager|crew|same \p{L}+|inside|suspects?|thie(?:f|ves)|burglars?|driver|shooter|supplier|dealer|fellow|kid|kids|had a key|knew)(?: [\p{L}']+){0,4})",
    )
});
static CRIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:stole|stolen|steal\w*|theft\w*|took|taken|set|fire|arson|shot|shooting|stabb\w*|burglar\w*|break-?ins?|broke in\w*|robb\w*|sold|selling|dealing|supplier|meth|pills|heroin|fentanyl|overdose|murder\w*|kill\w*|homicide|assault\w*|vandal\w*|tagg\w*|hid|hiding|dumped|pawned|scam\w*|forged|embezzl\w*|money|did it|behind (?:it|this|the)|planned|responsible|hit-and-run|hit and run|crash|fled|ran|covering|lying|lied|key|copper|catalytic|checks|cash|safe|weapon|gun|that night|body|missing)(?-u:\b)",
    )
});
/// What will be done about it.
static PLAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:hop(?:e|ing)|plan(?:s|ning)?|expect(?:s|ing)?|about|ready|going|waiting|set|aim(?:s|ing)?|will|we'll|need|want|due) (?:[\p{L}'-]+ ){0,6}?(?:arrests?|warrants?|raid\w*|search(?:es|ing)? (?:his|her|the|two|their|a)|charges? (?:him|her|them|this|next|by|soon)|pick (?:him|her|them) up|bring (?:him|her|them) in|talk to (?:him|her|them|the (?:nephew|boyfriend|brother|roommate|ex|husband|wife|manager|owner))(?: again)?|question|interview (?:him|her|them|the)|knock on|be at (?:his|her|the))(?: [\p{L}\d']+){0,4}|(?:tomorrow|tonight|friday|monday|tuesday|wednesday|thursday|saturday|sunday|next week|this week|soon)[^.;!?]{0,40} (?:with a warrant|search warrant|warrants)|next (?:on the list|up|stop|house|door)(?: is|:)[^.;!?]{3,30})(?-u:\b)",
    )
});
static PLAN_HARMLESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:county attorney|prosecutor|court date|judge|amnesty|clear (?:your|a|up)|outstanding warrants?|warrant (?:list|clinic|amnesty|day)|if (?:you|a|an|your)|towed|speed|dui|dwi|seat belts?|enforcement|ticket\w*|cited?|drills?|survey|hire|hiring|interviews? for|job|position|candidates?|applicants?|parking)(?-u:\b)",
    )
});
/// Watching somebody.
static WATCH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:we|detectives|investigators|officers|deputies|agents|our \p{L}+|task force)(?:'ve| have|'re| are| had)? (?:been |also |quietly |now )*(?:watching|tailing|tracking|shadowing|sitting (?:on|outside|across)|listening|recording|bugged|tapped|put a (?:tracker|wire|bug|gps)|staked out|parked outside|monitoring (?:his|her|their|the (?:phone|calls|texts|account|chat)))[^.;!?]{3,40}|(?:man|guy|woman|lady|fellow|couple|person)[^.;!?]{2,40} (?:is|are) (?:really )?(?:one of ours|a cop|an officer|a detective|working for us))(?-u:\b)",
    )
});
/// What somebody in the case says of it.
static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:he|she|they|suspect|driver|boyfriend|girlfriend|wife|husband|cousin|brother|roommate|nephew|friend|manager|clerk|one of them|the other)(?:'s| has| had| have)? (?:\p{L}+ )?(?:says?|said|told|claims?|claimed|admits?|admitted|swears?|swore|denies|denied|insists?|confess\w*|blames?|blamed|named|naming|cooperat\w*|talking|ready to talk|pointed (?:at|to))[^.;!?]{3,60})",
    )
});
static SAYS_CRIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:alibi|that night|wasn't (?:there|home)|was(?:n't)? at|never (?:touched|was|saw|met)|did(?:n't)? (?:do|take|know)|took|stole|sold|hid|set|shot|split|the money|the gun|the knife|the drugs|his partner|her partner|accomplice|lawyer|statement|investigators?|detectives?|names?|confess\w*|cooperat\w*|ready to talk|talking)(?-u:\b)",
    )
});
static SUSPECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:suspects?|in custody|arrested|case|charges|investigat\w*|detectives?|burglar\w*|robber\w*|arson|homicide|murder\w*|shooting|stabbing|ring|break-?ins?|theft)(?-u:\b)",
    )
});

/// Things that only exist in a case, whatever else the post says.
static PROOF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:finger ?prints?|palm prints?|prints|dna|swabs?|casings?|ballistics|line-?up|photo array|alibi|polygraph|burner phone|phone records|cell records|tracker|accelerant|tox(?:icology)?|confession|informants?)(?-u:\b)",
    )
});
/// A house or a car that is watched is somebody's.
static WATCHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:house|place|apartment|trailer|garage|shop|storage|truck|car|van|motel|room|lot|phone|account|calls|texts|him|her|them|suspect|tracker|bug|wire|one of ours|a cop|an officer|a detective|working for us)(?-u:\b)",
    )
});
static TAKE_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:arrests?|warrants?|raid\w*|charge (?:him|her|them)|(?:him|her|them) (?:up|in))(?-u:\b)")
});

/// The frames of a case: who, what was found or guessed or planned, in which matter.
fn case_frames(cx: &Context<'_>) -> Vec<(Span, &'static str)> {
    let document = cx.document;
    let mut found = Vec::new();
    if !cx.draft.department.is_police() {
        return found;
    }
    for sentence in &document.sentences {
        let near = sentence.span;
        if near.len() > 700 {
            continue;
        }
        let wide = setting::paragraph(document, near);
        let crime = document.has(&CRIME, near);
        let case = document.has(&SUSPECT, wide) || crime || document.has(&CRIME, wide) && setting::is_case(document, near);
        if document.has(&COLLECT, near) {
            let trace = document.find_in(&TRACE, near).next();
            found.extend(
                trace
                    .filter(|span| case || document.has(&PROOF, *span))
                    .map(|span| (span, "Evidence that only the investigation has.")),
            );
        }
        if case && (crime || document.has(&SUSPECT, wide)) {
            found.extend(document.find_in(&GUESS, near).take(1).map(|span| (span, "A theory about who did it.")));
        }
        if document.has(&ACTOR, near) && !document.has(&PLAN_HARMLESS, near) {
            let plan = document.find_in(&PLAN, near).next();
            found.extend(plan.filter(|span| case || document.has(&TAKE_IN, *span)).map(|span| (span, "What happens next.")));
        }
        let watch = document.find_in(&WATCH, near).next();
        found.extend(watch.filter(|span| document.has(&WATCHED, *span)).map(|span| (span, "Covert work.")));
        if document.has(&SUSPECT, wide) && document.has(&SAYS_CRIME, near) {
            found.extend(document.find_in(&SAYS, near).take(1).map(|span| (span, "What somebody said to investigators.")));
        }
    }
    found
}

fn stands(cx: &Context<'_>, span: Span, theory: bool, footage: bool) -> bool {
    let document = cx.document;
    let police =
        (cx.draft.department.is_police() && setting::is_case(document, span)) || setting::is_police_matter(document, span);
    police && clear(cx, span, theory) && !(footage && document.has(&FOOTAGE_POLICY, setting::sentence(document, span)))
}

/// Whether nothing beside the words says that they were released or mean nothing.
fn clear(cx: &Context<'_>, span: Span, theory: bool) -> bool {
    let near = setting::sentence(cx.document, span);
    !(cx.document.has(&RELEASED, near) || theory && cx.document.has(&NO_THEORY, near))
}
