//! A condition, an injury or a treatment of somebody who can be known.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::frames::Frames;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::{Document, Lexicon, Span};

pub(in crate::checks) struct Health;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "health",
    title: "Somebody’s health",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.384; 13.43 subd. 4; 13.82 subd. 17; 144.291 to 144.298"),
    flags: "A condition, an injury, a treatment or a hospital of a person who is named or can be known, employees and officials included.",
    leaves: "Health campaigns, clinic hours, numbers, fitness events, and the general state of people nobody can name.",
    why: "Health data about a person are private, whoever the person is. “Was taken to a hospital” says enough.",
    instead: "Take out the condition or the person.",
    examples: &[
        Example::flagged("Please pray for Council Member Anders Vik, who starts «chemotherapy» Monday."),
        Example::flagged("Dispatcher «Gail is out with COVID», so calls may wait longer."),
        Example::flagged("The man, a longtime bus driver for the district, had «an overdose»."),
        Example::flagged("Our school officer «broke his wrist» in training and will be off six weeks.").police(),
        Example::flagged("We helped a resident of «room 12 at Edgewood who has dementia»."),
        Example::flagged("The driver «is diabetic and had low blood sugar», his wife Inga Moen said.").police(),
        Example::flagged("The woman from the Elder Drive crash is «in a coma at St. Joseph's».").police(),
        Example::flagged("Our finance clerk «is pregnant» and leaves in March."),
        Example::flagged("Mr. Aune is home again after «a stroke», and his dog is happy."),
        Example::clean("One person was taken by ambulance with minor injuries.", "Nobody in particular."),
        Example::clean("Free blood pressure checks at the Essentia Health-Baxter Clinic on Thursday.", "A service."),
        Example::clean("If you think about suicide, call or text 988 any time.", "Help for all."),
        Example::clean("Flu shots are available to city staff this week.", "A service."),
        Example::clean("Nobody was injured in the rollover on Highway 371.", "Nobody."),
        Example::clean("Crow Wing County has mental health help on call 24 hours.", "Help for all."),
        Example::clean("The Race for the Cure starts at Forestview Middle School.", "An event."),
        Example::clean("Two firefighters were treated for smoke and released.", "Unnamed, and general."),
        Example::clean("Learn the signs of a stroke: face, arms, speech, time.", "Advice."),
        Example::flagged("Our street foreman is «recovering from a knee replacement» and back in May."),
        Example::flagged("Council Member Vik is «in surgery at St. Cloud Hospital» today."),
        Example::clean("A talk on life after a knee replacement is at the clinic on Tuesday.", "A talk."),
    ],
};

static CONDITIONS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/health-conditions.txt")));

/// Conditions that need more than a word.
static PHRASES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:broke|fractured|cracked|sprained|dislocated|tore|shattered|lost|injured|hurt|burned|cut off) (?:his|her|an?|two|three|both) (?:left |right |own )?(?:wrist|arm|leg|ankle|hip|collarbone|rib|ribs|nose|hand|hands|finger|fingers|foot|knee|shoulder|elbow|skull|jaw|back|neck|pelvis|thumb|toe|acl|achilles|eye|hearing|sight)|(?:broken|fractured|cracked|dislocated|shattered|two cracked|separated) (?:wrist|arm|leg|ankle|hip|collarbone|ribs?|nose|hand|finger|foot|knee|shoulder|elbow|skull|jaw|back|neck|pelvis|vertebrae?)|burns? (?:to|on|over) (?:his|her|both|the|\d+ percent)[\p{L} ]{0,16}|(?:his|her) (?:heart|kidneys?|lungs?|liver|blood sugar|blood pressure|pills|meds|medications?|insulin|inhaler|oxygen|diagnosis|surgery|procedure|condition|disability|illness|recovery|therapist|rehab|addiction|drinking|sobriety|mental health|depression|anxiety|memory|pregnancy|due date|cast|wheelchair|pacemaker|transplant|prosthes[ie]s)(?-u:\b)|(?:has|had|have|having|with|from|for|battling|fighting|beat(?:ing)?) (?:a )?(?:bad |mild |serious |second |early |late )*(?:heart|liver|kidney|lung) (?:trouble|problems?|failure|condition|surgery|attack|transplant|disease)|is (?:out sick|blind|deaf|pregnant|expecting|diabetic|bipolar|autistic|paralyzed|on dialysis|in rehab|in treatment|in detox|in hospice|in the (?:icu|psych ward|hospital|burn unit)|hard of hearing|on oxygen|off (?:his|her) meds|contagious|sober)|(?:he|she)(?:'s| was|'d been) (?:out sick|blind|deaf|pregnant|expecting|diabetic|bipolar|autistic|paralyzed|on dialysis|in rehab|in treatment|in hospice|on oxygen|hypothermic|unconscious|intubated|sedated|suicidal|off (?:his|her) meds)|off (?:his|her) meds|passed out|blacked out|coded in|went into (?:labor|cardiac arrest|shock|diabetic shock|a coma)|in (?:stable|critical|serious|guarded|fair) condition at [\p{L}.' ]{3,30}|(?:at|to|in|from) (?:(?:room )?\d{1,4} (?:at|of) )?(?:st\.? [\p{L}']+(?:'s)?|mayo(?: clinic)?|hennepin (?:county medical|healthcare)|north memorial|regions|[\p{L}]+ (?:general|memorial|medical center|hospital|burn unit|icu|psych ward|detox|hospice)) (?:with|for|recovering|in|after|is|where)[\p{L} ]{0,20}|(?:had|has|getting|got|having|needs) (?:a |an |her |his )?(?:[\p{L}]+ )?(?:stent|pacemaker|bypass|transplant|amputation|c-section|biopsy|chemo|radiation|dialysis|hip replacement|knee replacement|surgery)[\p{L} ]{0,12}|low (?:iron|blood sugar)|checked (?:himself|herself) in(?:to)?|(?:inhalers?|insulin|oxycodone|prescriptions?|pill bottles?|antidepressants?|methadone|suboxone))(?-u:\b)",
    )
});

/// Health spoken of in general, whoever is named beside it.
static CAMPAIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:signs of|symptoms|awareness|screenings?|clinics?|vaccin\w*|flu shots?|immuniz\w*|class(?:es)?|risks?|prevent\w*|988|hotline|support groups?|walk (?:for|to)|run (?:for|to)|race for|5k|research|can (?:cause|lead)|may cause|learn|mosquito\w*|narcan|naloxone|dispos\w*|outbreak|blood drive|per 100,000|percent|statewide|nationwide|county data|interpreters?|coalition|task force|hearing loop|workshop|will (?:talk|speak|present)|talks? (?:about|on)|speaks? (?:about|on)|presentation|seminar|questions about|answers? questions|memory care|expo|training (?:class|session|day))(?-u:\b)",
    )
});
/// Health of anybody, unless a name stands beside it.
static ANYBODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:if you|if someone|someone you|anyone|people (?:with|who)|those (?:with|who)|residents (?:with|who)|children with|kids with|adults with|patients with|seniors with|veterans with|persons with|your|yourself|shots?|cases|drop box|pets?|test(?:ed)? positive|donate|program|coverage|policy|accessible|accommodat\w*)(?-u:\b)",
    )
});
static HUMAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:owner|man|woman|driver|resident|homeowner|handler|officer|deputy|employee|neighbor|lady|gentleman|boy|girl|teen|mother|father|wife|husband|son|daughter)(?-u:\b)",
    )
});
/// What a person has or goes through, said in everyday words.
static EVERYDAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:is|was|are|were|he's|she's|been|still|lies|remains|now) (?:still |now |back |up |home )?(?:in|at|into|out of) (?:the )?(?:icu|intensive care|hospice|rehab|detox|treatment|surgery|traction|a coma|critical condition|serious condition|stable condition|the hospital|[\p{L}.' -]{2,24} (?:hospital|icu|clinic|burn unit|psych ward|nursing home|memory care|treatment center))[^.,;!?]{0,24}|(?:on the mend|recovering|recuperating|home|resting|healing up?) (?:from|after|with) (?:a |an |his |her |two |three |the )?(?:[\p{L}-]+ )?(?:surgery|operation|stroke|heart attack|fall|fracture|stitches|concussion|transplant|overdose|bypass|procedure|pneumonia|covid|cancer|seizure|injur\w+|burns?|break|breakdown)|(?:had|has|have|got|gets|getting|needs?|needed|took|takes|received|with) (?:a |an |his |her |some |about |\d+ |[\p{L}]+ )?(?:[\p{L}-]+ )?(?:stitches|staples in|seizures?|stroke|heart attack|aneurysm|miscarriage|breakdown|panic attacks?|overdose|baby|c-section|hernia|cataracts?|hip replaced|knee replaced|hip|knee replacement|kidney|liver|biopsy|scan|mri|diagnosis|relapse|infection|blood clots?|concussion|migraines?|vertigo|gout|broken bones?|dialysis|transfusion|oxygen|narcan|insulin)(?-u:\b)|(?:had|has) been (?:drinking|using|off (?:his|her) (?:meds|pills|medication)|depressed|despondent|suicidal|in and out of (?:treatment|rehab|the hospital)|sober|clean|sick|ill|confused|hearing voices|struggling with [\p{L} ]{3,20})|(?:his|her) (?:blood sugar|sugar|bad (?:back|hip|knee|heart|leg)|ticker|meds|memory|nerves|shakes|seizures?|chemo|tumou?r|lump|diagnosis|stitches|sobriety|overdose|condition|pacemaker|oxygen tank|drinking problem|broken \p{L}+|bum \p{L}+|hearing|eyesight|weight|dementia|cancer|stroke|surgery|back surgery|leg surgery)(?: [\p{L}']+){0,3}|(?:tried|threatened|wanted|attempt(?:ed)?|going) to (?:kill|hurt|harm|end) (?:himself|herself|it all|his life|her life)|cut (?:his|her) (?:own )?wrists?|(?:she|he|wife|woman|girl|clerk|officer|dispatcher|mother)(?:'s| is| was) (?:[\p{L}]+ months (?:pregnant|along)|expecting|due in [\p{L}]+|in labor)|(?:stopped|wasn't|was not|quit) breathing|no pulse|(?:was|been|got) (?:revived|resuscitated|narcanned|intubated|medevaced|sedated|diagnosed with [^.,;!?]{3,24})|tested positive|goes? in for (?:surgery|tests|chemo|treatment|a [\p{L}]+)|(?:under the knife|going blind|going deaf|losing (?:his|her) (?:sight|hearing|memory|mind)|lost (?:a|his|her) (?:leg|arm|foot|hand|eye|finger|toe|two fingers|baby)|off work with|out with (?:a |the )?(?:flu|covid|back|bad|broken|stomach|strep|pneumonia|[\p{L}]+ surgery)|hears voices|manic|withdrawals?|the dts|black(?:s|ed) out|wheelchair now|can't (?:walk|see|remember|hear)))(?-u:\b)",
    )
});
/// Medical words that mean a person when a person stands beside them.
static MEDICAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:threw|put|blew|wrenched|tweaked|hurt|pulled|tore|ruptured|slipped) (?:out )?(?:his|her|an?) (?:back|knee|shoulder|hip|hamstring|acl|achilles|rotator cuff|disc|disk|groin|neck|muscle|appendix|spleen)|(?:a |an |his |her )?(?:torn|pulled|strained|sprained|ruptured|herniated|slipped|pinched|bad|busted|bum|broken|fractured|infected|swollen) (?:[\p{L}]+ )?(?:rotator cuff|acl|achilles|hamstring|ligament|disc|disk|nerve|ankle|wrist|knee|hip|back|shoulder|rib|ribs|appendix|spleen|foot|hand|leg|arm|elbow|kidney)|(?:new|more|different|the wrong|too many|a (?:whole )?bottle of|his|her|some) (?:pills|meds|medicine|medication|sleeping pills|painkillers|tylenol|aspirin|antidepressants)|(?:hasn't|has not|hadn't|wasn't|isn't) been (?:him|her)self[^.,;!?]{0,20}|(?:his|her|the) (?:doctors?|surgeons?|oncologist|cardiologist|psychiatrist|therapist|counselor|neurologist) (?:said|says|is|are|told|think|found|want|ordered|has|have)[^.,;!?]{2,30}|(?:diabetic|dizzy|fainting|heart|breathing|asthma|manic|bad|low-sugar) (?:spell|episode|attack|event|reaction)s?|(?:fainted|collapsed|keeled over|seized|convulsed|hallucinat\w+|delirious|disoriented|incoherent|catatonic|incontinent|malnourished|dehydrated|septic|jaundiced|comatose|quadriplegic|paraplegic|amputee|bedridden|housebound|terminal|hospitalized|institutionalized|committed to|ventilated)|(?:crutches|walking boot|neck brace|back brace|sling|feeding tube|colostomy|catheter|oxygen tank|dialysis|pacemaker|prosthetic|hearing aids?)|(?:her|his|their) (?:[\p{L}]+ )?(?:pregnan\w+|miscarriage|abortion|ultrasound|due date|hysterectomy|mastectomy|prostate|colonoscopy|mammogram|vasectomy|menopause|ivf)|(?:allergic to|allergy to|anaphyla\w+|epipen)[^.,;!?]{0,20}|(?:drinking|using|drunk|high) again|(?:fell|fallen|falling) off the wagon|back in (?:rehab|treatment|detox|the hospital|the psych ward|counseling)|(?:lives?|living|struggl\w+|battl\w+|dealing|diagnosed|born) with (?:a |an )?(?:[\p{L}-]+ )?(?:autism|depression|anxiety|ptsd|addiction|dementia|parkinson's|ms|epilepsy|schizophrenia|bipolar|diabetes|cancer|lupus|fetal alcohol|fasd|disorder|syndrome|disability|condition|illness|disease|hiv)|can't (?:get up|walk|drive|hear|see|breathe|remember)[^.,;!?]{0,16}|memory (?:is|isn't|comes|goes|problems|issues|trouble)[^.,;!?]{0,16}|(?:wanders|wandered) (?:off )?(?:a lot|often|because|at night)|sidelined (?:with|by)[^.,;!?]{3,30}|laid up[^.,;!?]{0,24})(?-u:\b)",
    )
});
static ANIMAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:dogs?|cats?|pup\w*|kittens?|horses?|k-?9|owl|eagle|hawk|moose|deer|bear|goose|geese|swan|loon|beagles?|goat|cow|calf|bird|turtle|mascot|retriever|shepherd|vet|veterinar\w*|humane)(?-u:\b)",
    )
});
static BELONGING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:inhaler|insulin|oxycodone|prescription|pill|antidepressant|methadone|suboxone|medication)"));
/// One definite person.
static DEFINITE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:he|she|he's|she's|him|her|his|hers|(?:our|the|that|this) (?:[\p{L}-]+ ){0,3}(?:man|woman|driver|passenger|pilot|rider|victim|suspect|boy|girl|teen|kid|lady|gentleman|guy|fella|fellow|resident|owner|homeowner|caller|patient|employee|officer|deputy|firefighter|clerk|dispatcher|manager|director|chief|teacher|coach|lifeguard|operator|mechanic|librarian|worker|student|neighbor|tenant|renter|hiker|hunter|swimmer|snowmobiler|cyclist|pedestrian|sergeant|captain|mayor|carrier)|(?:an|one) (?:employee|officer|staff member|student|lifeguard|firefighter|dispatcher)|a resident of (?:room|unit|apartment|the)[\p{L}\d ]+)(?-u:\b)",
    )
});
static INDEFINITE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:one|two|three|four|five|several|both|a|an|some|many|no) (?:person|people|persons|man|woman|men|women|drivers?|passengers?|firefighters?|officers?|occupants?|victims?|adults?|patients?|swimmers?|hikers?)(?-u:\b)",
    )
});

/// Somebody by job or relation: "our utility billing specialist".
static OUR_OWN: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[r"(?:our|the|that|this|his|her) (?:\w+ ){0,2}?(?:{staffer}|{job}|{kin}|specialist|coordinator|lead|driver)"])
});

/// A part of the body, an illness or a treatment of somebody.
static BODY: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:recover\w*|recuperat\w*|healing|mending|resting|home|back|out|off work|laid up|sidelined|returning|convalescing|bouncing back|rehabbing) (?:\w+ )?(?:from|after|with|following) (?:a |an |his |her |two |three |the |some |another )?(?:\w+ )?(?:{treatment}|{ailment}|{bodypart} (?:replacement|surgery|operation|transplant|repair|fusion|graft|injury|procedure|infection|fracture)|double \w+|knee replacement)",
            r"(?:broken|fractured|shattered|cracked|crushed|torn|ruptured|sprained|dislocated|bruised|punctured|collapsed|amputated|severed|mangled|burned|infected|enlarged|failing|replaced|artificial|swollen|pinched|herniated|separated|busted|reattached) (?:\w+ )?(?:{bodypart})(?:,? (?:two|three|four|six|some|and)? ?(?:screws|pins|plates|stitches|staples|rods|surgeries|a cast|and \w+))*",
            r"(?:broke|breaks|fractured|shattered|cracked|tore|tears|ruptured|sprained|dislocated|bruised|punctured|lost|lose|losing|burned|severed|crushed|dinged up|banged up|messed up|blew out|blew|wrecked|threw out|replaced|had|having) (?:his|her|their|both|two|three|one|a|an|the tip of (?:his|her)) (?:\w+ )?(?:{bodypart})",
            r"(?:has|had|have|having|with|battling|battles|fighting|fights|beat|beating|diagnosed with|living with|lives with|suffers? from|suffering from|dealing with|struggling with|came down with|down with|getting over|in for|scheduled for|undergoing|underwent|starts?|started|starting|finished|finishing|on|off|taking|takes|needs|needed|getting|got|gets|received|refused|stopped taking) (?:his |her |their |a |an |some |more |another |early-stage |stage \w+ |severe |mild |late-stage )?(?:{treatment}|{ailment})",
            r"(?:hadn't|hasn't|had not|has not|didn't|forgot to|stopped|quit|skipped|refus\w+|missed|ran out of|off) (?:had |have |take |taken |taking |get |gotten )?(?:his|her|their) (?:\w+ )?(?:shot|shots|meds|medication|medicine|pills|insulin|dose|treatment|appointment|therapy|lithium|inhaler)[^.;!?]{0,30}",
        ],
        &[r"riders|paratransit|people who|those who|keep yours?|kids out|students out|out sick|if you|anyone"],
    )
});

impl Check for Health {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut spans: Vec<Span> = CONDITIONS.find(document).map(|hit| hit.span).collect();
        spans.extend(setting::groups(document, &PHRASES));
        spans.extend(setting::groups(document, &EVERYDAY));
        spans.extend(setting::groups(document, &MEDICAL));
        spans.extend(BODY.find(document));
        for span in &mut spans {
            *span = past_saint(document, *span);
        }
        spans.sort();
        let mut end = 0;
        spans.retain(|span| {
            let apart = span.start >= end;
            end = end.max(span.end);
            apart
        });
        spans.into_iter().filter_map(|span| judge(cx, span)).collect()
    }
}

/// The same passage with the rest of a name behind "St.": a period after it ends no sentence.
fn past_saint(document: &Document, span: Span) -> Span {
    let short = document.lower(span).rsplit(' ').next().is_some_and(|last| matches!(last, "st" | "mt" | "ft" | "dr"));
    let rest = document.text.get(span.end..).unwrap_or_default();
    let Some(name) = rest.strip_prefix(". ").filter(|_| short) else { return span };
    let mut length = 0;
    for word in name.split_inclusive(' ').take(3) {
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        length += word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        if word.trim_end().ends_with(['.', ',', ';', ':', '!', '?', '\n']) || !word.ends_with(' ') {
            break;
        }
        length += 1;
    }
    Span::new(span.start, span.end + if length == 0 { 0 } else { 2 + length }).trim(&document.text)
}

fn judge(cx: &Context<'_>, span: Span) -> Option<Finding> {
    let document = cx.document;
    let near = setting::sentence(document, span);
    let wide = setting::around(document, span);
    let named = named_in(cx, near);
    let animal = document.has(&ANIMAL, wide) && !document.has(&HUMAN, near);
    if document.has(&CAMPAIGN, near) || (!named && (animal || document.has(&ANYBODY, near))) {
        return None;
    }
    let definite = document.has(&DEFINITE, near) || OUR_OWN.fit(document, near) || is_afterthought(cx, span, near);
    let named_close = named_before(cx, near);
    let thing = document.has(&BELONGING, span);
    let severity = if named || (named_close && (definite || thing)) {
        Severity::Stop
    } else if definite
        && (!document.has(&INDEFINITE, near) || document.lower(near).contains("his ") || document.lower(near).contains("her "))
    {
        Severity::Warn
    } else {
        return None;
    };
    let message = "Health details about a person are private. Say less: “was taken to a hospital” is enough, without the name.";
    Some(RULE.finding(span, message).severity(severity).confidence(if severity == Severity::Stop { 0.85 } else { 0.7 }))
}

/// "He is the owner's son. Broken pelvis, two screws.": a sentence without a subject speaks of the one before.
fn is_afterthought(cx: &Context<'_>, span: Span, near: Span) -> bool {
    let document = cx.document;
    let before = document.sentence_at(near.start).and_then(|i| i.checked_sub(1)).and_then(|i| document.sentences.get(i));
    span.start == near.start && before.is_some_and(|before| document.has(&DEFINITE, before.span))
}

/// Whether somebody with a name stands in these words, officials and staff included.
fn named_in(cx: &Context<'_>, near: Span) -> bool {
    let persons = cx.persons();
    let from = persons.partition_point(|named| named.person.span.end <= near.start);
    persons[from..]
        .iter()
        .take_while(|named| named.person.span.start < near.end)
        .any(|named| (named.role.is_protected() || matches!(named.role, Role::Official | Role::Staff)) && named.weight() >= 0.5)
}

/// Whether the sentence before names somebody.
fn named_before(cx: &Context<'_>, near: Span) -> bool {
    let document = cx.document;
    let Some(index) = document.sentence_at(near.start) else { return false };
    index.checked_sub(1).and_then(|i| document.sentences.get(i)).is_some_and(|before| named_in(cx, before.span))
        || document.sentences.get(index + 1).is_some_and(|after| named_in(cx, after.span))
}
