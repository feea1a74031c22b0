//! What only an open investigation knows: theories, evidence, interviews, next steps, people under cover.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
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
        Example::flagged("The shell casings «came back as a match» to a gun taken last month.").police(),
        Example::clean("The investigation continues with the Bureau of Criminal Apprehension.", "Says nothing.").police(),
        Example::clean("A 34-year-old man was arrested Monday at 11:40 p.m. on Highway 210 on suspicion of drunken driving.", "Public arrest data.").police(),
        Example::clean("Anyone with information can call the Baxter Police Department.", "A call for tips.").police(),
        Example::clean("Officers used a K-9 to search the area; the road reopened at 3 a.m.", "What everybody saw.").police(),
        Example::clean("The case was sent to the county attorney for a charging decision.", "Where it lies.").police(),
        Example::clean("Our body camera policy is on the website.", "A policy.").police(),
        Example::clean("The chief released this photo to help identify the driver.", "Released.").police(),
        Example::clean("The road is closed for a crash investigation. Use Excelsior Road.", "Traffic.").police(),
        Example::clean("We believe in second chances, and we believe you.", "No case.").police(),
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
    pattern(r"(?-u:\b)((?:body[- ]?(?:worn )?cam(?:era)?s?|dash[- ]?cams?|squad(?: car)?(?:'s)? (?:camera|cam|video)|in-car (?:video|camera)|drone|taser)(?:'s)? ?(?:video|footage|clip|still|stills|screenshots?|recording|audio|notes)|(?:from|off) (?:the|his|her|our|an officer's) (?:body[- ]?cam(?:era)?|dash[- ]?cam))(?-u:\b)")
});
static FOOTAGE_POLICY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:policy|policies|retention|go live|going live|program|training|purchas\w*|grant|budget|request form|requests?|private under|data practices|is private|are private|not public|cost|vendor|storage|audit|don't expect|released by|school video|hearing)(?-u:\b)")
});
static RELEASED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:chief (?:has )?released|released (?:this|these|by)|release ground|in open court|open court|criminal complaint|complaint (?:says|lists|states|alleges)|according to (?:the )?(?:complaint|charges|court|indictment)|at trial|a jury|pleaded guilty|pled guilty|convicted|sentenced|verdict|closed case|case closed|years ago|exercise|drill|training|citizens(?:'|) academy|movie|novel|mystery dinner|recruit\w*|hiring)(?-u:\b)",
    )
});
static NO_THEORY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:no (?:danger|threat|reason)|isolated|believe in|think of|think about|believe you|think you|if you|do you|weather|ice|budget|council|residents|kids should|should|would|could use|deserve\w*)(?-u:\b)")
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
            (&*FOOTAGE, "Footage of an officer’s camera.", Severity::Warn),
        ] {
            for span in setting::groups(document, frame) {
                if stands(cx, span, std::ptr::eq(frame, &*THEORY), std::ptr::eq(frame, &*FOOTAGE)) {
                    let message = "This sounds like something from an open investigation. Has the chief or the investigator released it? Write down who and when, or take it out.";
                    found.push(RULE.finding(span, message).severity(severity).because(why).confidence(0.75));
                }
            }
        }
        found
    }
}

fn stands(cx: &Context<'_>, span: Span, theory: bool, footage: bool) -> bool {
    let document = cx.document;
    let near = setting::sentence(document, span);
    let police = cx.draft.department.is_police() || setting::is_police_matter(document, span);
    police
        && !document.has(&RELEASED, near)
        && !(theory && document.has(&NO_THEORY, near))
        && !(footage && document.has(&FOOTAGE_POLICY, near))
}
