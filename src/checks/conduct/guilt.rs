//! Telling as proven what a court has not decided: "the burglar" of somebody arrested, "he robbed" without saying who says so.

use std::sync::LazyLock;

use super::frames::{Frames, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Guilt;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "guilt",
    title: "Told as proven before conviction",
    severity: Severity::Warn,
    policy: &["P-1", "P-29"],
    law: None,
    flags: "A person arrested, charged or sought, called a criminal or said to have done it.",
    leaves: "Words such as suspected, accused and alleged, a source named for the claim, convictions, crimes without a person.",
    why: "Nobody is guilty before a court says so, and the sentence may be read aloud in that court.",
    instead: "Say \u{201c}suspected of\u{201d}, \u{201c}arrested on suspicion of\u{201d} or \u{201c}accused of\u{201d}, or name who says it.",
    examples: &[
        Example::fixed(
            "Officers arrested «the burglar» on Tuesday night.",
            "Officers arrested a suspect in the burglary on Tuesday night.",
        )
        .police(),
        Example::flagged("We caught the man near Isle Drive. «He robbed» two stores this week.").police(),
        Example::flagged("Got him. «The thief» who hit the garages on Mapleton Road is in jail tonight.").police(),
        Example::flagged("A 34-year-old Baxter man is in custody. «He stole» three trucks and «set fire to» one.").police(),
        Example::flagged("Thanks to your tips, «the vandal» was arrested this morning.").police(),
        Example::flagged("The suspect is in jail, and there is «no doubt he did it».").police(),
        Example::clean("A man was arrested on suspicion of burglary Tuesday night.", "Suspected.").police(),
        Example::clean("He was convicted of theft in Crow Wing County District Court in May.", "Convicted.").police(),
        Example::clean("According to the complaint, he took two trucks from the lot. He is charged with theft.", "Who says so.")
            .police(),
        Example::clean("Thieves look for unlocked cars. Lock yours.", "A crime without a person.").police(),
        Example::clean("Somebody stole a trailer from Audubon Way overnight. Call us with tips.", "A crime without a person.")
            .police(),
        Example::clean("A woman was assaulted on Edgewood Drive. A suspect is in custody.", "What happened to her.").police(),
        Example::flagged("A 30-year-old man was arrested for the canoe theft. «He took it, plain as day».").police(),
        Example::clean("A 30-year-old man was arrested on suspicion of taking a canoe.", "Suspicion.").police(),
    ],
};

/// Somebody in particular is held or sought for it.
static HELD: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:arrest(?:ed|s|ing)?|in custody|into custody|jail(?:ed)?|booked|behind bars|handcuff\w*|in cuffs|cuffed|charged|charges|caught|captured|nabbed|apprehended|detained|identified|suspects?|in jail|slept it off|hearing|sober\w*|cell|lockup|taken in|tracked (?:him|her|them) down|located (?:him|her|the)|warrant|court|got (?:him|her|them|our (?:man|guy))|off the streets?|k-9|surrendered|turned (?:himself|herself) in|mugshot|pictured|in (?:this|the) (?:photo|video|picture)|photo of|recognize|confess\w*|pulled (?:him|her) over|busted|picked up)",
    ])
});

/// The finding of a court.
static PROVEN: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:convicted|conviction|sentenced|pleaded guilty|pled guilty|plead guilty|pleads guilty|found guilty|guilty plea|guilty verdict|jury found|judge found|serving (?:a|his|her) sentence|was ordered to serve)",
    ])
});

/// Words that say whose claim it is, or that it is one.
static CLAIM: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:alleg\w+|suspected|suspicion|accus\w+|believed|according to|complaint (?:states|says|alleges)|charged with|charges? (?:say|state|allege)|police say|officers say|investigators (?:say|believe|think)|detectives (?:say|believe)|deputies say|reported(?:ly)?|reports?|told (?:officers|police|us|deputies|dispatch)|said|says|witness(?:es)?|is said to|are said to|thought to|appear(?:s|ed)? to|may have|might have|could have|possibly|possible|presumed|probable cause|wanted for questioning|person of interest|claims?|apparent(?:ly)?|attempted|whoever|somebody|someone|unknown|no suspects?|no arrests?|report of)",
    ])
});

static CRIMINAL: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:the|this|our|that|these|those|your|his|her|both|two|three|a|known|another|baxter's|serial|local|\d+-year-old) (?:(?:\w+|serial|local|alleged) )?(?:{criminal})s?(?: (?:who|that) \w+)?",
    ])
});
/// The noun says itself that it is only suspected, or what it is about is no person of the post.
static SUSPECTED_NOUN: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:alleged|suspected|accused|possible|potential|would-be|apparent|convicted|registered|presumed) \w+(?: \w+)?",
        r"(?:car|truck|authorized|local|boat|auto|tire|implement|used-car|snowmobile|card|furniture|scrap|antique|coin) dealers?",
        r"(?:time|smooth|masked|trash|furry|four-legged|serial snack) (?:bandit|thief|criminal)s?",
        r"(?:murder|criminal) (?:mystery|justice|case|investigation|charges?|complaint|trial|history|sexual conduct|code|court|division|record|vehicular|damage|activity|defense)",
        r"(?:offender|intruder|burglar|criminal|predator|shooter|attacker|thief|robber|murder|looter) (?:registry|drill|training|alarm|alarms|notification|apprehension|mystery|weekend|response|aid|programs?|history|investigations?|justice)",
        r"(?:active|mass) (?:shooter|attacker|intruder)",
        r"(?:video game|airport|drug|basketball|three-point|point) (?:shooter|dealer)s?",
    ])
});

static DEED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:he|she|they|suspect|suspects|man|woman|men|women|driver|teen|teens|male|female|males|females|couple|pair|duo|trio|individual|individuals|subject|subjects|person|guy|resident|brothers?|boyfriend|girlfriend|husband|wife|father|mother|son|stepson|employee|bookkeeper|coach|who|and|then|also|jr\.|\d\d,) (?:(?:then|also|had|has|who|repeatedly|brutally|violently|deliberately|intentionally|knowingly|later|first|allegedly|even|just|admittedly|again|viciously|\w+ly) ){0,2}(?:{deed}|{doing})",
        r"(?:he|she|they|the man|the woman|the suspect|our guy|this guy|the driver|the teen) (?:\w+ )?(?:had|has|was hiding|kept|still had|was carrying|was wearing|sold|pawned|hid|was found with|got caught with) (?:all )?(?:your|their|our|her|his victim's|the (?:stolen|victim's|missing)|stolen|somebody's|someone's|a neighbor's|the neighbor's|other people's) (?:\w+ )?\w+",
        r"(?:he|she|they|the man|the woman|the suspect|this guy|our guy) (?:thought (?:he|she|they) (?:got|had gotten|could get) away|is the one|was the one|is our|turned out to be the|has a habit of|makes a living|made a habit|makes a habit|will never (?:hurt|steal|rob)|won't be (?:stealing|robbing|hurting|selling|breaking|bothering)|(?:did|does) this (?:to|for)|knew exactly|meant to|planned it|lied|cheated|fooled|conned|tricked|took advantage|went on a (?:spree|crime)|targeted|hit (?:eleven|ten|six|five|four|three|two|several|every|at least|\d+))",
    ])
});

/// Verdicts in so many words.
static VERDICT: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:is|are|was|were|he's|she's|they're|clearly|obviously|totally) (?:clearly |obviously |100 percent |definitely |without a doubt |absolutely |plainly )*guilty(?: of \w+)?",
        r"(?:no doubt|no question|zero doubt|without a doubt|make no mistake|we know|everyone knows|it was clear|clearly),? (?:that )?(?:he|she|they|this (?:man|woman)|the (?:man|woman|suspect|driver)|it was (?:him|her)) (?:did it|did this|is guilty|was guilty|is responsible|committed|stole|killed|is our|was behind|was the)",
        r"(?:caught|nabbed) red-handed|guilty as (?:sin|charged)|case closed|justice (?:is|was|has been) served|(?:got|have|found|caught|arrested) (?:our|the) (?:guy|man|culprits?|right (?:guy|man|person|woman))|(?:criminals?|predators?|dealers?|thieves|thugs|burglars|robbers|scum) (?:\w+ )?off (?:the|our) streets?|one (?:less|fewer) (?:criminal|drug dealer|dealer|predator|thief|burglar|drunk driver|robber|thug|crook)s?|belongs? (?:behind bars|in (?:jail|prison))|(?:should|will) (?:rot|spend the rest of)~(?:jail|prison|bars|cell)|put (?:him|her|them|this (?:man|woman|guy)|these (?:men|guys|criminals)) (?:away|behind bars)|responsible for (?:the|this|these|that|a string of|several|dozens of|multiple|every|all) (?:\w+ ){0,3}(?:are|is|has been|have been|was|were) (?:arrested|in custody|caught|behind bars|in jail|off the street)|(?:the )?(?:man|woman|person|people|teens?|pair|duo|men|women|driver|suspect|one|ones|couple|crew|individual|individuals|juveniles?|guy|guys|kid|kids|creep|clown|lady|trio|brothers?) (?:who|that) (?:{deed}|{doing})",
        r"(?:we|officers|detectives|police|deputies|investigators|cops|our team|k-9 \w+) (?:have |has |finally |just |proudly |quickly |also )*(?:caught|arrested|nabbed|busted|captured|jailed|locked up|tracked down|stopped|collared|cuffed|rounded up|got|found|took down) (?:a |an |the |another |our |two |three |four |these |those |both |all |local |prolific |serial |\w+ )*(?:{criminal})s?",
        r"(?:known|career|habitual|lifelong|hardened|convicted in our eyes|serial|prolific|violent|repeat) (?:criminal|thief|thieves|burglar|offender|felon|dealer|drug dealer|predator|shoplifter|drunk driver)s?",
        r"(?:in (?:custody|jail|the \w+(?: \w+)? county jail)|into custody|behind bars|locked up|booked|jailed|arrested|charged|facing charges) (?:\w+ ){0,3}?(?:after|for) (?:he |she |they )?(?:brutally |repeatedly |violently |allegedly admitting )?(?:{doing}|{deed}|ripping|hitting|setting|starting|pulling|running over|breaking|burning|taking)",
        r"(?:man|woman|men|women|teen|teens|couple|pair|duo|family|\d\d-year-old|driver|brothers?|person|people|crew|group|juveniles?|ones?|guy|kid|kids|suspect) (?:responsible for|behind) (?:the|this|these|all|last|our|those|several|a string|a series|at least|that)",
        r"(?:man|woman|couple|pair|family|guy|tenant|resident|person|people) (?:dealing|selling|cooking|running (?:a|the)) (?:\w+ )?(?:out of|from|meth|drugs|fentanyl|scam|ring|chop shop)",
        r"we (?:found|got|have|know|caught|nabbed|finally got) (?:the|our|your) (?:guy|man|woman|culprit|person|kid|driver|crew|one)|(?:going|headed|going to go) (?:away|to prison|to jail) for (?:a|a very|years|good|life)|won't be missed",
        r"(?:these|they|this|he|she) (?:are|is) the (?:guys?|ones?|man|woman|men|people|person|crew|kids?|two|pair|couple)(?: (?:who|that|behind|responsible) ?\w*)?|(?:driver|man|woman|person|one|teen) who (?:ran down|mowed down|gunned down|beat up|beat)",
    ])
});

/// Deeds and names of a crime for somebody who is only under suspicion.
static CONVICTED: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"police|officers?|deput(?:y|ies)|arrest\w*|booked|cited|custody|jail|lockup|stopped two|suspects?|suspicion|charged|stolen|theft|burglar\w*|caught|in county",
        ],
        &[
            r"(?:he|she|they|the (?:kid|man|woman|pair|two|duo|couple|teen|driver|guy|suspects?)|both|(?:this|these|those) (?:two|three|guys?|men|women))(?:'d| had| have| has)? (?:\w+ )?(?:stole|took|robbed|swiped|pinched|nabbed|lifted|pocketed|burgled|burglarized|looted|broke into|torched|burned|sold|dealt|assaulted|beat|stabbed|shot|killed|hit|vandalized|trashed|wrecked|did it|lied|scammed|conned|cheated|embezzled|forged|molested|raped|poached)~\b(?:plain as day|no doubt|no question|no two ways|simple as that|clear as|end of story|red-handed|guilty|period|we know it|and (?:he|she|they) knows? it|all right|for sure|caught|without a doubt|and got caught|open and shut)",
            r"(?:plain as day|no doubt about it|no question about it|dead to rights|red-handed|guilty as (?:sin|charged|they come)|open-and-shut|open and shut|slam dunk|cut and dried|caught (?:in the act|cold)|case closed|mystery solved|we got (?:our|the) (?:man|guy|woman|thief|burglar|one|guys)|got (?:our|the right) (?:man|guy|woman))[^.;!?]{0,30}",
            r"(?:drunk as (?:a|they)|drunk (?:and|behind)|blind drunk|three sheets|hammered|plastered|sloshed|loaded|wasted|stoned|high as a|tanked|smashed|lit up|bombed|stewed|pickled|soused)~\b(?:wheel|driving|drove|behind|booked|kite|lord|skunk|steering|weaving|lane|road|ditch)",
            r"(?:the|our|a|this|that|one|another|local|serial|wannabe|would-be)(?: \w+ing| \w+)? (?:pirate|bandit|thief|thieves|crook|burglar|robber|rustler|swindler|arsonist|vandal|vandals|poacher|pickpocket|prowler|peeper|peeping tom|creep|predator|pervert|stalker|dealer|pusher|con man|con artist|scammer|fraudster|forger|looter|shoplifter|kidnapper|abuser|wife beater|drunk|junkie|menace|outlaw|desperado|hoodlum|goon|mugger|gunman|firebug|car thief|grinch|perp)(?:,)? (?:all of|all \d+|aged?|is (?:in|behind|now|off|cooling)|was (?:caught|arrested|found|booked|hiding)|sits|who (?:did|stole|took|hit|broke|robbed|has)|finally|has been|got|spent|now|turned out)[^.;!?]{0,40}",
            r"(?:ran|run|running) out of (?:\w+ )?(?:other people's|somebody else's|someone else's|\w+'s) [^.;!?]{3,30}(?:to (?:steal|take|rob|burn|sell|wreck|smash))?|(?:career|one-man|one-woman|\w+) (?:crime wave|crime spree|stealing spree|shopping spree without|spree) (?:is over|has ended|ended|comes to|came to)[^.;!?]{0,30}",
            r"(?:his|her|their) (?:crimes?|theft|thefts|burglaries|robberies|thieving|stealing|handiwork|loot|victims|dealing|drug dealing|life of crime|crime spree|dirty work|ill-gotten|reign)(?: of \w+)?(?: (?:is|are|was|were|ended|came|caught|included?|cost|has|have)[^.;!?]{3,40})?",
            r"(?:what|because|after|since) (?:he|she|they) (?:did|stole|took|had stolen|had done|robbed)(?: (?:to|from|it|was|is|the|our|a|with)[^.;!?]{0,30})?",
            r"(?:he|she|they|the (?:man|woman|kid|pair|driver|teen|couple|two|guy|brothers)|this (?:guy|man|woman|one)|these (?:two|guys|three)) (?:\w+ )?(?:helped (?:himself|herself|themselves) to|made off with|got away with|cleaned out|walked (?:off|out) with|ripped off|sold (?:poison|meth|fentanyl|drugs|dope)|was (?:cooking|dealing|selling|stealing|driving drunk|breaking)|were (?:cooking|dealing|selling|stealing|breaking)|has been (?:robbing|stealing|dealing|terrorizing|preying|ripping)|have been (?:robbing|stealing|dealing|terrorizing|preying|ripping)|preyed on|terrorized|drained|torched|swiped|pilfered|bilked|fleeced)[^.;!?]{3,50}",
            r"(?:won't be (?:stealing|robbing|dealing|breaking|driving|hurting|bothering|scamming|doing)|(?:will|can|gets? to|going to) (?:pay|answer) for (?:what|his|her|their|it)|has (?:what|it) coming|paying for (?:his|her|their) (?:crime|sins|choices)|off (?:our|the) streets|where (?:he|she|they) belongs?|behind bars where|another (?:one|bad guy|criminal|thief|dealer|drunk) off|one (?:less|fewer) (?:\w+ )?(?:thief|dealer|drunk|creep|predator|burglar|criminal|crook|drunk driver|impaired driver))[^.;!?]{0,50}",
        ],
        &[
            r"convicted|pleaded guilty|pled guilty|sentenced|found guilty|alleged\w*|accused|believed to|suspected of|movie|book|author|play|exhibit|squirrel|raccoon|geese|goose|turkey|deer|dog|cat|bear|cookie|snow",
        ],
    )
});

impl Check for Guilt {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let all = Span::new(0, document.text.len());
        let police = cx.draft.department.is_police();
        // A verdict in so many words needs no arrest beside it at the police desk.
        let held = HELD.fit(document, all);
        if !held && !police {
            return Vec::new();
        }
        let speech = Speech::of(document);
        let suspected: Vec<Span> = SUSPECTED_NOUN.find(document).collect();
        let mut findings = Vec::new();
        for (frames, confidence, verdict) in [(&*CRIMINAL, 0.7, false), (&*DEED, 0.7, false), (&*VERDICT, 0.85, true)] {
            for span in frames.find(document) {
                if !held && !verdict {
                    continue;
                }
                let sentence = document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span);
                let claimed = CLAIM.fit(document, sentence) && !verdict || PROVEN.fit(document, sentence);
                if claimed || speech.reports(span) || suspected.iter().any(|other| other.overlaps(span)) {
                    continue;
                }
                let mut finding = RULE
                    .finding(span, "This is not proven yet. Say “suspected” or “accused”, or name who says so.")
                    .confidence(confidence)
                    .because("The post tells of somebody arrested, charged or sought.");
                if document.lower(span).starts_with("the ") && std::ptr::eq(frames, &*CRIMINAL) {
                    let typed = document.words_of(span);
                    let (start, end) = (
                        if typed.starts_with('T') { "The" } else { "the" },
                        if typed.ends_with('s') { "suspects" } else { "suspect" },
                    );
                    finding = finding.suggest(format!("{start} {end}"));
                }
                findings.push(weighed(finding, police));
            }
        }
        let convicts = CONVICTED.find(document).into_iter().filter(|span| police && !speech.reports(*span));
        findings.extend(convicts.map(|span| {
            RULE.finding(span, "This is not proven yet. Say “suspected” or “accused”, or name who says so.").confidence(0.65)
        }));
        findings
    }
}
