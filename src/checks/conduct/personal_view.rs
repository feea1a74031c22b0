//! Opinions and private voices: first person singular, verdicts on policy, "finally", greetings from somebody's family.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct PersonalView;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "personal-view",
    title: "Personal view",
    severity: Severity::Warn,
    policy: &["P-24", "P-38"],
    law: None,
    flags: "Opinions of the writer about policy or city business, and posts in the writer's own name.",
    leaves: "Quotations with a speaker, what the City does (\u{201c}we plow\u{201d}), survey results, neutral greetings.",
    why: "The page speaks for the City. What one person thinks becomes the City's word there.",
    instead: "Keep to facts, or quote somebody by name and meeting.",
    examples: &[
        Example::flagged("«I think» the new roundabout is a terrible idea."),
        Example::flagged("«Personally, I would» have saved the trees."),
        Example::flagged("«Finally» the council did something right for once."),
        Example::flagged("«In my opinion», leash laws are silly."),
        Example::flagged("«Honestly, we believe» the county wastes money on signs."),
        Example::flagged("«My kids» love Whipple Beach, come say hi to me there Saturday."),
        Example::flagged("«God willing», the levy will fail and taxes will drop."),
        Example::flagged("«If you ask me», dogs belong on the beach."),
        Example::flagged("Road work starts Monday on Isle Drive. «About time», right?"),
        Example::flagged("The new sign code passed 3-2. «What a waste of» everybody's evening."),
        Example::clean(
            "\"This is a safe plan,\" Council Member Vik said at the March 2 meeting.",
            "A quotation with its speaker.",
        ),
        Example::clean("We plow main streets first, then cul-de-sacs.", "What the City does."),
        Example::clean("The survey shows 62 percent want more trails.", "A result."),
        Example::clean("Happy holidays from your city staff.", "A neutral greeting."),
        Example::clean("Council Member Vik said he supports the park plan; the vote was 4-1.", "Reported."),
        Example::clean("We recommend winter tires.", "Advice on safety."),
        Example::clean("I-94 is closed at St. Cloud, MnDOT says.", "A road."),
        Example::clean("Mayor Olson asked residents to check on neighbors during the cold.", "Reported."),
        Example::clean(
            "Tell us what you think of the park plan. Do you believe we missed a spot? Comment by Friday.",
            "Asking is no opinion.",
        ),
        Example::flagged("The pool opens Friday. «For what it’s worth, it should have been a splash pad»."),
        Example::clean("The pool opens Friday. The splash pad is worth a visit, too.", "An invitation."),
    ],
};

static VIEWS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"in (?:my|our) (?:humble |honest |personal |professional |own )?(?:opinion|view|book)",
        r"(?:imo|imho|tbh|ngl|jmo)",
        r"personally,? (?:i|we)(?: \w+)?",
        r"speaking (?:personally|for myself|only for myself|as a (?:taxpayer|parent|resident|mom|dad|voter))",
        r"(?:as a (?:taxpayer|parent|mom|dad|mother|father|homeowner|voter|resident|dog owner|lifelong resident)(?: myself)?,? (?:i|this|it|we|the))",
        r"(?:if|since) you ask (?:me|us)|if it were (?:up to )?(?:me|us)|if i (?:were|was|had|ran|could)",
        r"(?:i|i've|i'd|i'll|i'm|im) (?:honestly |really |truly |just |still |also |personally |do |don't |do not |never |always |can't |cannot |couldn't |sure |firmly |have |for one,? |for one |definitely |absolutely |actually |strongly |kind of |wouldn't |would |will |am )*(?:think|thought|believe|believed|feel|felt|guess|suppose|love|loved|hate|hated|like|liked|prefer|preferred|doubt|wish|wonder|disagree|agree|support|oppose|stand by|would have|would rather|rather|vote|voted|sick of|tired of|proud|disappointed|ashamed|frustrated|annoyed|mad|fed up|wait|stand|see why|understand why|get why|bet|swear|dislike|enjoy|enjoyed|care|want|wanted|find it|find this|convinced|not a fan|a fan|all for|against|in favor|glad|happy|sad|upset|embarrassed|appalled|not sure why|not convinced|skeptical|biased|of the opinion|for it|a huge fan|a big fan)",
        r"(?:we|staff|we here|us folks) (?:honestly |really |truly |just |still |also |all |do |strongly |personally |firmly )*(?:believe|feel|think|don't think|don't believe|do not believe|disagree|agree with|oppose|hate|can't stand|are fed up|are sick of|are tired of|are disappointed in|are disappointed with|are not fans|aren't fans|wish)(?: that)?(?: \w+){0,8}? (?:should|shouldn't|should not|better|worse|best|worst|wrong|right|fair|unfair|wastes?|wasted|wasting|deserves?|great|terrible|awful|horrible|ridiculous|silly|stupid|good|bad|overdue|shame|mistake|overpriced|too (?:much|many|high|low|far|soon|expensive|strict)|council|board|ordinance|levy|tax|taxes|decision|policy|rule|rules|law|laws|idea|vote|fees?|voters)",
        r"(?:honestly|frankly|to be honest|truth be told|let's be honest|let's be real|let's face it|let's be frank|quite frankly|be honest|real talk|not gonna lie|not going to lie),? (?:\w+ ){0,3}?(?:we|i|it|it's|this|that|that's|the|these|they|who|there|nobody|most|some|people|a|our)",
        r"finally,? (?:the |our |this |some |someone |somebody |a |we )(?:council|county|city|state|board|mayor|legislature|planning commission|district|school board|governor|dnr|mndot|commission|park board|body|common sense|sensible|good news out of|decision|one at|at city hall)~",
        r"finally(?:,| ?!)? (?:did something|does something|got it right|got something right|a council|common sense|some common sense|somebody (?:did|at|had|with)|someone (?:did|at|had|with|listened))",
        r"(?:it's |it is |and it's |and )?(?:about (?:darn |damn |dang )?time|high time|long overdue,? if)(?: (?:the|someone|somebody|we|they|council|our|that)(?: \w+)?)?",
        r"(?:for once|for a change) (?:the|we|they|council|city hall|somebody|someone)|(?:did|got|made|does) ~(?:right|it right|sense|the right call|the right thing) for (?:once|a change)",
        r"(?:thank goodness|thank god|thank heavens|good riddance|sadly|unfortunately for us|thankfully),? (?:the |that |our |to )?(?:council|mayor|board|commission|voters|county|legislature|ordinance|levy|tax|that (?:idea|plan|ordinance|law|proposal)|ugly|old|plan|proposal)",
        r"(?:what|such|huge|total|complete|big|another|a) (?:a )?(?:huge |total |complete |big |colossal |giant |ridiculous |terrible )?waste of (?:tax(?:payer)?s?'?|tax dollars|taxpayer money|money|time|space|public money|our|everybody's|everyone's|your)",
        r"(?:terrible|horrible|awful|stupid|silly|dumb|ridiculous|ugly|brilliant|wonderful|fantastic|great|bad|crazy|insane|foolish|absurd|worst|best|smart|smartest|dumbest|wrong|right|pointless|genius) (?:idea|decision|policy|ordinance|law|call|move|vote|rule|plan|choice|mistake|waste)(?: (?:of|by|from|the) (?:the |our )?(?:council|county|city|mayor|board|state|year|ever|legislature|commission))",
        r"(?:the|this|that|these|those|our|all these|such|leash|noise|parking|zoning|sign|burning|fishing|chicken|short-term rental|firework\w*|speed) (?:new |proposed |old |whole )?(?:rules?|laws?|ordinances?|roundabouts?|levy|tax|taxes|fees?|limits?|policy|policies|decision|vote|design|plan|idea|regulations?|mandates?|code|requirements?) (?:is|are|was|were|seems?|looks?|feels?) (?:just |so |too |really |simply |absolutely |completely |totally |a |an |pretty |kind of |plain |such a |nothing but |way too )*(?:silly|stupid|dumb|terrible|ridiculous|unfair|absurd|pointless|crazy|a joke|joke|nonsense|a mistake|mistake|an overreach|overreach|unnecessary|insane|ugly|an eyesore|eyesore|disgrace|outrageous|wrong|no-brainer|awful|horrible|strict|harsh|dream come true|best thing|worst thing|worst|idiotic|laughable|genius|brilliant|overkill|out of control|too high|high)",
        r"(?:the )?(?:council|mayor|county board|board|planning commission|commission|legislature|state|county|dnr|school board) (?:really |finally |clearly |totally |completely |once again |again |absolutely )*(?:got it (?:wrong|right)|blew it|made the (?:wrong|right|best|worst) (?:call|choice|decision)|nailed it|dropped the ball|missed the mark|lost its mind|lost their minds|has no clue|has no idea|should have (?:voted|said|listened|known|approved|rejected|done|passed|saved|built)|should be ashamed|did something right|needs to (?:wake up|listen|get a clue|stop|do its job)|deserves (?:praise|credit|applause))",
        r"(?:god willing|lord willing)",
        r"(?:unpopular opinion|hot take|my two cents|just my two cents|my 2 cents|rant over|end rant|end of rant|/rant|mark my words|don't get me started|do not get me started|change my mind|prove me wrong|just saying|just sayin'?|there,? i said it|i said what i said|call me (?:crazy|old-fashioned|biased|a cynic)|a little bird told me|between you and me|my personal|my take|my view|my favorite|my own|my hope|my heart|my guess|my gut)",
        r"my (?:\w+ )?(?:kids?|wife|husband|family|son|daughter|sons|daughters|mom|dad|grandkids|grandson|granddaughter|grandma|grandpa|mother|father|girlfriend|boyfriend|fianc\w+|partner|neighbors?|dogs?|cat|puppy|house|yard|backyard|driveway|street|taxes|tax bill|truck|car|commute|brother|sister|friends?|church|pastor|team|school|hometown|childhood|life|nephew|niece|uncle|aunt|cousin|toddler|twins|boys|girls|spouse|morning coffee|boss|coworkers?)",
        r"(?:from my family to yours|from our family to yours|me and my|my \w+ and i|come say hi to me|see me at|join me|find me)",
        r"(?:who|what genius|whoever) (?:thought|decided|came up with|approved)~(?:good idea|smart|this|that)",
        r"(?:makes|make|made) (?:absolutely |zero |no |little )+sense",
        r"(?:common sense|sanity) (?:finally )?(?:prevailed|prevails|won|wins|loses|lost)",
        r"(?:anyone|anybody|everybody|everyone) with (?:half a brain|a brain|any sense|common sense|eyes) (?:can|knows|could|would|sees)",
        r"(?:should never have been|never should have been) (?:built|approved|allowed|passed|cut)",
        r"(?:taxes|fees|rates) are (?:already )?(?:way |far |much )?too (?:high|low)",
        r"(?:we|you|residents|taxpayers) (?:already )?pay (?:way )?too much",
        r"love it or hate it|like it or not,? the council",
        r"(?:such|what) (?:a |an )(?:shame|disgrace|joke|embarrassment|travesty|disappointment|bad call|great decision|smart decision|dumb idea|smart move|dumb move)(?: (?:that|of|the|this|by))",
        r"(?:draw|make up|form|come to|reach) your own (?:conclusions?|mind|opinions?)|make of (?:that|it|this) what you will|read between the lines|if you catch (?:our|my) drift|if you know what (?:we|i) mean|as we (?:sure|certainly) (?:have|do|did)|we (?:have|had) our (?:own )?(?:opinions?|doubts|thoughts|views|suspicions)|we (?:won't|will not|shall not) say what we think|we'd tell you what we think|don't ask us what we think|(?:we|i) could say more|(?:we|i)'ll leave it at that|but (?:we|i) digress|(?:we|i) know what (?:we|i) think|your guess is as good as ours|don't look at us|not that (?:anybody|anyone) asked|nobody asked (?:us|me),? but|if anyone asked (?:us|me)|if it (?:had been|was|were) (?:our|my) (?:call|money|choice|decision)|not our (?:call|idea|choice),? (?:but|believe|trust|obviously)|(?:we|i) (?:saw|see) (?:it|this) coming|(?:we|i) told you so|we warned them|what did they expect|hate to say (?:it|we told)",
        r"(?:council|board|commission|mayor|county|state|legislature|city hall|planners?|consultants?|engineers?|assessor) (?:\w+ )?(?:should|could|ought to|might want to|needs to) (?:\w+ )?(?:try|read|listen|reconsider|be ashamed|rethink|know better|have known|get out|spend less|start over|stop|quit|wake up|think twice|explain)",
        r"(?:a|the|this|that|another|such a|our) (?:\w+ )?(?:boondoggle|money pit|white elephant|eyesore|monstrosity|fiasco|debacle|circus|farce|travesty|power grab|land grab|money grab|cash grab|pet project|vanity project|slap in the face|sham|racket|rip-?off|nanny state|overreach)",
        r"(?:whoever|the person who|the people who|the committee that|the folks who) (?:thought|designed|drew|planned|approved|wrote|came up|dreamed|voted|signed off)~(?:should|must|never|clearly|obviously|deserves?|needs|had|has|was|wasn't|this|up with)",
        r"(?:the )?(?:\d+|two|three|one|four) (?:\w+ )?(?:council members|members|votes|commissioners|people) (?:who|that) (?:voted|said) (?:no|yes|against)~(?:should|must|clearly|wrong|right|never|shame|know|thank|explain|don't|do not|are)",
        r"(?:we|i|most of us|some of us|staff|everyone here|around here we) (?:\w+ )?(?:cheered|groaned|cringed|rolled our eyes|held our noses?|facepalmed|still don't get|never understood|never liked|always liked|can't figure out why|fail to see|beg to differ|would have (?:voted|built|chosen|picked|said|kept|spent|preferred)|for one)",
        r"(?:better|smarter|more important|far better) (?:ways|things|uses?) (?:to spend|for|of) (?:the |our |your |that |tax )?(?:money|dollars|time|funds)|money (?:well|badly|poorly) spent|your tax dollars hard at (?:play|nothing)|so much for (?:the |our |common|transparency|local|listening|saving|property|free)|thanks for nothing|too little,? too late|better late than never,? (?:council|right|we)|wonders never cease|will wonders never|miracles (?:do )?happen|hell froze over|who would have thought the (?:council|board|county)|even a broken clock|as usual,? (?:the )?(?:council|county|state|board)|(?:council|county|board|state)(?: \w+)? as usual",
        r"(?:signed|love|hugs|xoxo|yours truly|cheers|blessings),? (?:your friend |your neighbor |mayor |chief |auntie |grandma |uncle )?\w+ and (?:the )?(?:kids|family|boys|girls|dogs|gang)",
        r"as your (?:\w+ )?(?:chief|mayor|clerk|administrator|director|sheriff|council member|engineer|librarian),? i|i (?:can|could|must|have to|gotta|will) (?:tell you|say|admit|confess|assure you)",
        r"at this rate|anybody with (?:a window|eyes|a pulse|a calculator)|anyone with (?:a window|eyes|a pulse|a calculator)|(?:best|greatest) (?:mom|dad|wife|husband|grandma|grandpa|kids?) (?:in|ever|on)",
    ])
});

/// What may be an opinion: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"this (?:admin|writer|editor|city worker|city employee|social media (?:manager|person))|yours truly|this page (?:included|thinks|believes|is not (?:a fan|okay|happy)|was not|isn't|has opinions)|the (?:person|guy|gal|intern|human) (?:typing|writing) this",
        r"(?:which|that|it|this|what they did) (?:is|was|would be) (?:really |just |honestly |frankly |such |truly )*(?:a (?:shame|pity|crime|disgrace|crying shame|joke|big mistake|huge mistake|terrible mistake)|ridiculous|nuts|bananas|beyond us|beyond me|backwards|idiotic|insane|highway robbery|criminal)|because (?:apparently|god forbid|heaven forbid|of course|why not|clearly),? (?:\w+ ){0,5}?(?:enough|needs?|nobody|we|they|the|that|one|three|two|it)|(?:cutting|closing|raising|adding|building|buying|spending|banning|selling|tearing down|moving|renaming)(?: \w+){1,5} (?:is|was|would be) (?:a |an |such a |simply |just |the )*(?:mistake|wrong|shame|dumb|foolish|waste|bad idea|great idea|smart|right call|wrong call|crime|disaster|joke|travesty|win for)",
        r"not (?:everyone|everybody|all|all of us|many of us|a lot of us|a soul)~(?:a fan|fans|thrilled|happy|on board|sold|impressed|okay with)|(?:is|are|am) not (?:okay|ok|thrilled|sold|impressed|amused|a fan|fans|happy)(?: (?:with|about|on|by|of) (?:it|this|that|the|council))?|the (?:only|two|three|one) (?:ones? |people |member |members |votes? )?(?:who|that) (?:said no|said yes|voted no|voted yes|read (?:it|the))|(?:it|which|that) (?:sure )?beats (?:what|the (?:old|nothing)|having|paying)|on (?:sprinklers|a (?:fountain|statue|sign|logo|study|consultant|rebrand)),? (?:really|seriously|this page|of all things|while)|and (?:the )?(?:board|council|county|mayor|everybody|everyone|they) knows? it",
        r"(?:a|one|another|yet another) (?:\w+ )?(?:study|consultant|task force|committee|survey|rebrand|logo|roundabout|parking meter|fee|tax|form) (?:nobody|no one|we didn't|that nobody) (?:asked for|wanted|needed|needs|wants|uses|reads)|nobody (?:asked for|wanted|voted for|needs) (?:it|this|that|them|another)|(?:three|two|four|one) (?:\w+ )?(?:was|were) not (?:\w+ )?enough|how (?:much|many) (?:more )?(?:of our|tax|dollars|consultants|studies)~(?:take|need|waste)|don't get us started|(?:we|i) (?:miss) (?:the old|our old)|bring back (?:the old|our|common sense)",
    ])
});

/// The pronoun or a possessive that is part of a program's name, a form or an invitation.
static NO_VIEW: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:i|my) voted",
        r"i voted sticker",
        r"i(?:'d| would|'m| am|'ll| will) (?:like|want|love|glad|happy|proud) to (?:thank|remind|invite|welcome|congratulate|share|recognize|introduce)",
        r"(?:who|where|what|how|when|why|can|may|should|do|did|will|must|could|if|is|are) (?:do |can |should |may |must |does )?(?:i|my)",
        r"(?:class|phase|title|part|type|level|tier|section|article|chapter|war|division|zone|group|schedule|category|volume|act|grade) i",
        r"help me grow|my account|my city|my ?ballot|find my|read to me|my voter",
        r"(?:note|message|letter|word|update|remarks) from (?:the |your |our )?(?:chief|mayor|city administrator|fire chief|police chief|director|administrator|sheriff|council member)",
    ])
});

/// A question in the words of a reader: "Was it my neighbor?"
fn asks(cx: &Context<'_>, span: Span) -> bool {
    let document = cx.document;
    let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { return false };
    let words = document.lower(sentence);
    document.lower(span).starts_with("my ") && (words.ends_with('?') || words.starts_with("q:") || words.starts_with("q."))
}

/// An I with an opinion.
static OPINION: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:for what it's worth|fwiw|imho|imo|if it were up to me|if i had my way|if i were (?:mayor|king|in charge|on the council)|in my book|to my mind|the way i see it|as i see it|call me (?:old-fashioned|crazy|a cynic)|my two cents|just my opinion|my take|speaking for myself|between you and me|i (?:still )?(?:say|maintain|contend|happen to (?:think|believe|like)|for one|can't believe|wish (?:they|we|the)|miss|would(?:'ve| have)|doubt|blame|hate|love (?:that|this|how|it when)|despise|can't stand|am (?:sick of|tired of|glad|not sold)|'m (?:sick|tired|not sold|not convinced|with)|never (?:liked|understood|trusted|thought)))[^.;!?]{0,60}",
            r"(?:frankly|honestly|personally|truthfully|quite frankly|to be honest|let's be honest|if we're honest|admittedly),? (?:one|it|this|that|the|we|i|they|you|nobody|most|there|a|an|our|who)[^.;!?]{3,60}",
            r"i'd (?:\w+ )?(?:shut|close|sell|fire|vote|cut|build|tear|keep|scrap|leave|rather|put|ban|raise|spend|give|never|bulldoze|bet|argue)[^.;!?]{0,50}",
            r"(?:never|should never|shouldn't|should not) have (?:built|bought|hired|approved|sold|cut|closed|moved|let|paid|changed|signed|allowed|put)[^.;!?]{3,50}",
            r"(?:i|i've|i'm) (?:\w+ )?(?:don't (?:get|see why|care|like|understand|trust|buy)|can't (?:understand|see why|support|believe|wait until)|agree|disagree|oppose|support|favor|prefer|suspect|figure|reckon|guess|am convinced|am afraid|always (?:thought|said|liked|felt)|had (?:my doubts|hoped)|regret|resent|applaud|feel (?:like|that|strongly|bad)|think|believe|wish|worry|hope (?:the council|they|voters|it (?:fails|passes)))[^.;!?]{3,60}",
            r"(?:about time|long overdue|it was overdue|finally,|what a (?:waste|shame|joke|dumb|great|terrible)|not (?:a fan|fond|crazy about|thrilled|impressed)|the (?:dumbest|worst) (?:idea|thing|decision|move|vote|project|ordinance)|makes no sense|(?:is|was|such) a (?:bad|dumb|terrible|stupid) idea|silly rule|silly law|ridiculous (?:rule|law|idea|waste)|waste of (?:money|tax|time)|money (?:down the|pit)|wish (?:the council|they) (?:had|would|hadn't))[^.;!?]{0,50}",
        ],
        &[r"wrote one|told the council|a resident (?:said|asked)|survey|said (?:council|mayor|chief)|cotton balls"],
    )
});

impl Check for PersonalView {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let asked: Vec<Span> = NO_VIEW.find(document).collect();
        graded(&VIEWS, &HINTS, document)
            .filter(|(span, _)| !speech.quotes(*span) && !asks(cx, *span) && !asked.iter().any(|other| other.overlaps(*span)))
            .map(|(span, sure)| {
                let message = "This reads like a personal view. The page speaks for the City: keep to facts, or quote a speaker and the meeting.";
                weighed(RULE.finding(span, message).confidence(0.8), sure)
            })
            .chain(
                OPINION.find(document)
                    .into_iter()
                    .filter(|span| !speech.quotes(*span))
                    .map(|span| RULE.finding(span, "This reads like a personal view. The page speaks for the City: keep to facts, or quote a speaker and the meeting.").confidence(0.7)),
            )
            .collect()
    }
}
