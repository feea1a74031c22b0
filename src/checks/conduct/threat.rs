//! Threats, also as jokes. A warning of a fine, a ticket or a tow is none.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Threat;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "threat",
    title: "Threat",
    severity: Severity::Stop,
    policy: &["P-49e"],
    law: None,
    flags: "Threats against a person, also jokes and hints.",
    leaves: "Warnings of a fine, a ticket, a tow or another lawful step.",
    why: "From a city, and from the police above all, a threat is not read as a joke.",
    instead: "Say what the ordinance provides, and where to call.",
    examples: &[
        Example::flagged("To whoever took the bench: «we will find you»."),
        Example::flagged("Bring the flag back, «or else»."),
        Example::flagged("Park on the street tonight and «we'll bury your car» in snow. You have been told."),
        Example::flagged("«We know where you live», Mr. Speedy."),
        Example::flagged("Touch the holiday lights again and «you will regret it»."),
        Example::flagged("Dumpers at the compost site should «watch their backs»."),
        Example::clean("Cars left on the street after 2 a.m. will be ticketed and towed.", "A lawful warning."),
        Example::clean("Dumping is a misdemeanor. Fines go up to $1,000.", "A lawful warning."),
        Example::clean("Lost at the fair? Stay put and we will find you a seat by the information tent.", "Help."),
        Example::clean("Watch your back when you shovel: lift with your legs.", "Advice on health."),
        Example::clean("Let us know where you live and which bin you use.", "A question."),
        Example::flagged("Whoever tags our benches: «you’ve been warned», and the night crew is bored."),
        Example::clean("Whoever tags our benches can be fined up to $1,000.", "A fine."),
    ],
};

static THREATS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:we|i|we'll|i'll|officers|our officers|the police|somebody|someone|they)(?: will| 'll| are going to| is going to| gonna|'re gonna|'re going to| are gonna)? (?:\w+ )?(?:find|hunt|track|chase|run) (?:you|him|her|them|whoever \w+ \w+|your \w+)(?: (?:down|out|over|off))?",
        r"(?:we're|we are|i'm|i am|they're|officers are|karma is) (?:coming|comin') (?:for|after|to get) (?:you|him|her|them|your \w+|whoever)",
        r"(?:we|i|cops|officers) (?:all )?(?:know|have|found|got|remember) (?:exactly )?(?:where you (?:live|park|work|sleep|drink|walk)|who you are|your (?:address|license plate|plate|home address)|where to find you|what you drive|your face|your name and|where your (?:kids|family))",
        r"(?:watch|better watch|should watch|cover) (?:your|their|his|her) backs?",
        r"(?:or else|or you'll (?:be sorry|regret|answer to|find out|see|get it|pay|wish)|or you will (?:be sorry|regret|answer to|find out|pay|wish)|or there will be (?:hell|trouble|blood)|or we'll (?:come|do it|make|show|drag|give you|find|have to hurt|teach)|or we will (?:come|make you|show you|drag|teach)|or face our wrath)",
        r"(?:you'll|you will|you are going to|you're going to|you're gonna|they'll|they will|he'll|he will|she'll|she will|they're going to|whoever did (?:this|it) will) (?:\w+ )?(?:regret|be sorry|pay for|pay dearly|wish you|wish they|wish he|never see|rue|get what's coming|get what you deserve|get what they deserve|get yours|have hell to pay|be dealt with|answer to us|disappear|sleep with|learn the hard way|find out the hard way|be next|suffer|bleed|cry|get hurt|wake up (?:with|to)|be hunted)(?: (?:it|this|that day|the day))?",
        r"(?:we'll|we will|i'll|i will|we are going to|we're going to|we're gonna|let's|i'd love to|we'd love to|i want to|we might just|we may just|our plow (?:driver )?will|our plows will|the plow will|gonna|happy to|someone should|somebody should|somebody ought to|people should|residents should|they should|we should|you should|should be|deserves? to be|deserves?|needs? to be|ought to be|will be|would like to|can) (?:\w+ )?(?:shoot|shot|kill|killed|hang|hanged|hung|hurt|beat|beaten|punch|punched|slap|slapped|smack|smacked|whip|whipped|flog|flogged|horsewhipped|tar and feather|tarred|taze|tazed|tase|tased|tasered|strangle|strangled|choke|bury|buried|drown|drowned|run over|run down|ram|crush|crushed|stomp|kick your|kick their|break your|break their|break his|smash your|knock your|knock their|knock some sense|beat some sense|teach you a lesson|teach them a lesson|teach him a lesson|make you pay|make them pay|make him pay|make your life|make an example|put you in the (?:hospital|ground)|throw you|toss you|toss them|throw them|dunk you|feed you|feed them|drag you|drag them|string (?:you|them|him) up|strung up|skin you|burn (?:you|your|down)|hit back|get even|get you|get them back|get him back|get revenge|come to your (?:house|home|door)|show up at your|visit your (?:house|home|family)|pay you a visit|paying you a visit|egg your|slash your|key your|let the air|dump it (?:on|in) your|plow you in|plow in your|block your driveway on|park (?:you|us) in|ruin you|end you|destroy you|sic|lock you in|deal with you|deal with them ourselves|settle this|take you out|take them out|take care of you|dropkick|body-?slam|suplex|tackle you|chop off|cut off your|castrated?)(?: (?:you|them|him|her|your|their|on sight|a lesson|the dog on|rex on|the k-9 on|again|in the|with a|over|out|back|alive|on you))?",
        r"(?:trespassers|violators|thieves|litterers|speeders|vandals|dumpers|intruders|survivors) will be (?:shot|eaten|hanged|hung|hunted|beaten|buried|fed|run over|used|tased|shot again|composted|thrown)",
        r"(?:shoot|shot) on sight|shoot first|lock and load|locked and loaded|bring (?:a|your own) body ?bags?|body ?bag|bullet with your name|one in the chamber|hollow points?|knuckle sandwich|lead poisoning|blood on your|heads? (?:will|are going to) roll|bad things (?:will )?happen|accidents (?:can |do |will )?happen to people|(?:shame|pity|terrible) if (?:something|anything) (?:were to )?happen(?:ed)?|would hate for (?:something|anything)|hate to see (?:something|anything) happen",
        r"(?:your|their|his|her) days are numbered|time is running out for you|clock is ticking,? (?:buddy|pal|thief|punk|friend)|sleep with one eye open|one eye open|look(?:ing)? over (?:your|their) shoulders?|you(?:'re| are) next|consider (?:this|yourself) (?:your |a |the )?(?:final |last |only )?(?:warning|warned|a threat)|last warning,? (?:buddy|pal|punk)|don't (?:make|force) us (?:come|to come|find|show|hurt|go|get)|do not make us (?:come|find|show)|don't make me come|don't test us|do not test us|don't try us|don't push us|you don't want to (?:find out|see us|meet|know what|mess)|you do not want to (?:find out|see us|meet|know what|mess)|try (?:us|me)(?: and (?:see|find out))?|f around and find out|mess around and find out|mess with (?:us|the \w+),? (?:and|you)|keep it up (?:and|,)|go ahead,? make our day|make my day,? punk|come and get (?:some|it) if you dare|we have ways|we have our ways|there are ways|you can run,? but|you can't hide|cannot hide|can't hide forever|nowhere to hide|nowhere to run|big brother is|we(?:'re| are) (?:always |all )?watching you|payback(?: is| time|'s)?|an eye for an eye|taste of (?:your|their) own medicine|there will be (?:hell|a reckoning|blood|no mercy|consequences you)|hell to pay|snitches get stitches|expect a (?:knock|visit|midnight)|expect us at your|knock at (?:your|3 a\.m)|(?:late-night|midnight|unfriendly|surprise) (?:visit|knock)(?: (?:from|at|to))?|ride in (?:the|our) trunk|bottom of (?:the |a |\w+ )?lake|swim with the fishes|sleep with the fishes|six feet under|dig your grave|shallow grave|wood ?chipper|cement shoes|concrete shoes|get what'?s coming|got what'?s coming|what'?s coming to (?:you|them|him)|make (?:you|them) disappear|hope (?:you|he|she|they|whoever \w+ \w+) (?:gets?|die|dies|rots?|chokes?|burns?|crash|crashes|wreck|falls? through)",
        r"(?:find out|feel|taste|learn|discover|see|meet) (?:what|how|just how) (?:\w+ ){0,5}?(?:tastes?|feels?|smells?|boots?|bites?|hurts?|hits?|sharp|hard|heavy|cold|hot|fast|deep|angry|mean|happens) ?(?:like|you|first-?hand)?",
        r"sleep (?:light|lightly|tight while|with (?:the lights|one eye)|well while)|(?:five|ten|two|one|a few|some|a couple of|\d+|thirty|sixty) (?:minutes|seconds|rounds) (?:alone )?(?:in (?:a|the) (?:room|ring|alley|parking lot) )?with (?:you|him|her|them|whoever|this|that|the guy|the person|the punk|the thief)|alone in (?:a|the) (?:room|alley|cell|elevator) with (?:you|him|her|them|whoever)",
        r"(?:we |i |our \w+ )?(?:know|have|got|called) (?:a guy|guys|people|some guys|some people|friends|folks|farmers|hunters|a few folks|a biker|bikers) (?:who|with|in)~(?:love|like|happy|glad|shovel|shovels|backhoe|bats?|guns?|trucks?|meet|minutes|you|woods|quietly|land|hogs|pigs)",
        r"(?:com(?:e|ing)|kick(?:ing)?|go(?:ing)?|walk(?:ing)?|bust(?:ing)?|break(?:ing)?|bang(?:ing)?|knock(?:ing)?|pound(?:ing)?|show(?:ing)? up|parked|waiting|camp(?:ed|ing)?) (?:\w+ )?(?:through|down|in|on|at|outside|by) your (?:front |back |bedroom )?(?:door|window|house|home|driveway|porch|bed|work|job)",
        r"(?:nobody|no one|not one|help|officers|medics|an officer|the ambulance|a \w+'?s? boat|somebody|someone)~(?:won't|will not|might not|may not|isn't going to|is not going to|is going to|are not going to|aren't going to|going to|be in any|be in no) (?:be there|hurry|rush|be in (?:a|any) hurry|come running|respond|save you|help you|fish you|pull you|cry|miss you|shed|find you|look (?:very )?hard|stop (?:us|him|them)|call for help|hear you)",
        r"(?:santa|mom|mommy|mama|god|your lawyer|a lawyer|nobody|no lawyer|your mother|your daddy|jesus|911|the law|heaven|prayer|your friends) (?:won't|will not|can't|cannot|could not|will|is gonna|is going to)? ?(?:be able to )?(?:save|help|protect|recognize|find|rescue|hide) you",
        r"(?:take|taking|took) our (?:sweet |own |good )?time (?:when|getting|responding|if|with|on|next)|(?:don't|do not) (?:bother |come |expect us )?(?:calling|crying|to come|to answer|running|us to)~(?:when|if|after)~(?:yours|your|you|it's)|next time (?:you call|your house|your car|you need us|you need help|you dial)",
        r"(?:smash|touch|steal|break|take|try|do|park|dump|egg|cut|tag|throw|speed|drive|pull|knock|hit|mess with|burn|spray|set|run|leave|blow|pass|tear|rip|ride|swim|climb|shoot|light|pee|spit)(?: \w+){0,8}? (?:again|one more time|once more|tonight|next)(?: \w+){0,4}?,? and (?:we|you|you'll|i|our|the|it|there|somebody|things|your|he|she|they)(?:'ll|'re| will| are| is| may| might| won't| can)? ?(?:\w+ )?(?:find|lose|come|regret|be|wish|answer|hurt|meet|introduce|bury|show|teach|sic|get|end|need|wear|eat|swallow|walk|leave|make|take|have|drag|shove|put|learn|see|feel|break|kick|go|deal|know|limp|bleed)",
        r"(?:introduce|introducing|meet|meeting|acquainted|date|appointment|conversation|chat|talk|visit) (?:you |him |her |them |your \w+ )?(?:to|with|from) (?:my|our|the|a|mr\.?|sergeant \w+'s) (?:fists?|boots?|bats?|baseball bat|taser|nightstick|baton|shotgun|rifle|glock|k-9's teeth|teeth|steel toes?|steel-toed|plow blade|front bumper|grille|shovel|two-by-four|business end|tire iron|belt|paddle)",
        r"(?:business end|wrong end|other end) of (?:a|our|the|my|his) \w+|(?:boot|foot|plow|badge|shovel|rake|hose|taser|flashlight)~(?:up|where the sun|down) (?:your|their|his) ?\w*|where the sun (?:don't|doesn't) shine|(?:won't|not|never) walk (?:right |straight |away )?(?:again|for a (?:week|month|while))|in traction|eat(?:ing)? through a straw|hospital (?:food|bed|gown)~you|walk with a limp|toe tag|in a (?:ditch|hole|box|trunk|body bag|hearse|casket|coffin|pine box)|(?:won't|will not|never|nobody will|no one will) (?:ever )?(?:find|see|hear from) (?:your body|the body|you again|you)|make it look like an accident|nobody would (?:miss|know|see)|accidents? with a (?:plow|snowplow|truck|shovel)|slip(?:s|ped)? and fall~you|plow (?:has|might have|may have) (?:a )?blind spots?|not responsible for what (?:happens|our|we|he|the)|(?:can't|cannot|won't) be (?:held )?responsible for what",
    ])
});

/// What may be heard as a threat: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"you(?:'ve| have) been warned|(?:and|to) see what happens|revenge|reckoning|wrath|no mercy|make our day|feeling lucky|we see you",
        r"again,? (?:and|or) (?:\w+ ){0,8}?(?:your|you)(?: \w+){0,8}",
        r"(?:would|'d|will|might) (?:\w+ )?be (?:terrible|a shame|a real shame|a pity|awful|too bad|unfortunate|so sad|a tragedy) if (?:your|you|something|anything)(?: \w+){0,5}|the last (?:guy|person|one|kid|fella|man|driver|genius|clown|fool) (?:who|that) (?:tried|did|climbed|touched|crossed|messed|stole|complained|parked|yelled|swam|ran|tested)(?: \w+){0,6}|bring (?:a|your) (?:dentist|lawyer|medic|priest|coffin|stretcher|mouth ?guard|body armor|good dentist|undertaker|next of kin)|finds? (?:him|her|them|you) before (?:we|the (?:neighbors|residents|farmers|fathers|parents|owners?)|i|somebody else|the \w+) (?:do|does|get|find)|better (?:hope|pray) (?:we|the|that|i|our|officers|it)(?: \w+){0,6}|(?:pray|hope) (?:the \w+|we|officers|police) finds? (?:you|him|her|them) (?:first|before)|we have your (?:plate|face|name and|picture and|number and)(?: \w+){0,3}|(?:very|really) (?:bored|hungry|angry|unhappy|large|grumpy|cranky) (?:k-9|dog|officers?|crew|plow driver|bulldozer)|see you (?:real )?soon,? (?:buddy|pal|punk|friend|thief)",
    ])
});

static LAWFUL: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:find|get) you (?:a|an|the|help|some|one|more|and your|another|in|at|on|under|with|there|here|online|faster|quickly|if)",
        r"help (?:us|them|crews|responders|rescuers|dispatchers|firefighters|medics|ambulance\w*|ems) find (?:you|them|him|her)",
        r"(?:firefighters|medics|crews|responders|dispatchers|rescuers|ambulance\w*|911|ems)~find (?:you|them)",
        r"(?:let us|tell us|let the \w+|make sure (?:we|they)|so (?:we|they|crews|responders)) know where you live",
        r"(?:shovel\w*|lift\w*|rak\w+|posture|sledding|ice|helmet|knees)",
        r"(?:egg hunt|photo|pictures?|flu|vaccine|film|video|hoops|basketball|archery|starter|archers?|target) (?:shot|shoot|shots)?",
        r"(?:get|give|getting|gets) (?:a |your |the |their )?(?:flu |covid |rabies |free )?shots?",
        r"(?:potholes?|weeds?|buckthorn|zebra mussels?|mosquito\w*|leaves|snowbanks?|ice dams?|mussels|carp|thistle|beetles?|ash borer|germs?|rival|invasive|mascot|snow gods|cables?|utilities|time capsule|power lines?|grass clippings)",
    ])
});

/// What will be done to somebody.
static MENACE: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:cell|bunk|jail cell|spot in jail|bed at the jail|seat in the back|handcuffs|a pair of cuffs|grave|plot|body bag|bullet|boot|fist|shovel|bat|rope|paddle) ~\b(?:with your name|your name on it|your size|waiting for you|reserved for you|has your name)[^.;!?]{0,30}",
            r"(?:sleep tight|sleep well|watch your back|look over your shoulder|keep one eye open|sweet dreams|enjoy it while|tick tock|see you soon|be seeing you|start running|better run|you can run|run while|pray we|hope you can (?:run|swim)|say your prayers|your days are numbered|time's up|nowhere to hide|count your)~\b(?:we|you|because|hon|buddy|pal|punk|coming|know|have|your|the)[^.;!?]{0,60}",
            r"(?:we|i|officers|our (?:crew|night crew|guys|deputies|officers|plow driver|mower)|they)(?: all)?(?:'ll| will| know| have|'ve got|'re| are|'s)? (?:\w+ )?(?:have your (?:route|address|plate|number|face|schedule|picture)|know (?:your (?:route|truck|mom|face|name|address|schedule|boss)|where (?:you|your)|who you)|got your (?:number|plate|route)|nothing but time|long memories|not (?:done|finished) with you|coming for you|be waiting|pay you a visit|hunt you|track you|deal with you|make you (?:sorry|regret|pay|eat|swallow|wish)|teach (?:you|him|her|them) a lesson|bury (?:you|it|your|him)|break (?:your|his|their)|burn (?:it|your|his)|crush (?:it|your)|drag you|throw you (?:in|off)|feed (?:you|him|it) to|run you (?:over|down|out)|knock (?:you|his|some sense)|put you (?:in|under|through))[^.;!?]{0,50}",
            r"(?:next (?:time|tow|one|note|offense|tag)|one more (?:time|note|word|tag|trick|firework|peep|sound|party|complaint|call|egg)|do (?:it|that) again|try (?:it|that|us)(?: again)?|ignore (?:it|this|us)|keep it up|come back|touch (?:it|them|our)|cross (?:us|that line|this line)|mess with (?:our|us))[,:]? (?:and |or |it's |you'll |see )?(?:~)(?:we'll|we will|you'll|our|i'll|the (?:crew|guys|plow|chief|tide)|they'll|will|gets? it|going to|personally|meet|find out|learn|regret)[^.;!?]{0,50}(?:torch|knuckles|fists?|bat|boot|face|teeth|throat|hurt|pain|regret|sorry|broken|bury|burn|dump|tide|our way|hard way|lake|river|swim|ditch|never|hospital|bleed|eat it|cry|walk|limp|personally|blade|have it|meet|chainsaw|hose)[^.;!?]{0,30}",
            r"(?:come|coming|stop|swing|drop) (?:over|by|out|around|back) (?:there )?with (?:a |the |our |some )?(?:torch|bat|shovel|baseball bat|chainsaw|gun|shotgun|rifle|hammer|crowbar|fire hose|hose|plow|dozer|bulldozer|sledgehammer|brick|rope|belt|paddle|pitchforks?|tow truck and)[^.;!?]{0,40}",
            r"(?:with|taste of|meet|kiss|eat|feel|introduce you to) (?:our |my |the business end of |some )(?:knuckles|fists?|boots?|fist|backhand|nightstick|baton|taser|shotgun|business end|bumper|blade|plow blade)(?:[^.;!?]{0,20})",
            r"(?:you|he|she|they|whoever)(?:'ll| will|'d better| had better| better|'re going to| are going to)? (?:\w+ )?(?:wish you (?:hadn't|never|were)|regret (?:it|this|that|the day)|be sorry|end up (?:in (?:the|a) (?:ditch|river|hospital|ground|lake|trunk)|dead|hurt|under)|walk with a limp|eat through a straw|lose (?:a|your) (?:hand|finger|teeth|tooth)|need a (?:doctor|dentist|lawyer and a doctor)|get what(?:'s| is) coming|never (?:work|park|drive|walk|see)[^.;!?]{0,20} again)[^.;!?]{0,40}",
            r"(?:you've been warned|you have been warned|don't make us|do not make us|don't test us|don't try us|consider this (?:your|a) (?:last|final|only)|this is your (?:last|final|only) warning|last warning|final warning)(?:[^.;!?]{0,50})",
            r"(?:it would be|it'd be|what) a shame if[^.;!?]{3,60}|(?:accidents happen|things happen|bad things happen|karma (?:has|is|knows)|what happens next is|wouldn't want (?:anything|something) to happen|hate (?:for|to see) (?:anything|something|your))[^.;!?]{0,50}",
            r"(?:plow|blade|mower|sweeper|bucket|loader|grader|truck|wing|dozer|salt spreader|hose|backhoe)~\b(?:might|may|could|will|has been known to|tends to|can) (?:\w+ )?(?:slip|wander|drift|swing wide|find your|visit your|catch|clip|bury|eat|miss the road|not see|forget to stop|take (?:out|it|your)|lose control)[^.;!?]{0,50}",
            r"(?:mess|fool|screw|play) around and find out|fafo|you (?:do not|don't|won't) (?:\w+ )?(?:want|like|enjoy) (?:to )?(?:find out|see what|meet|what happens|what comes|our (?:next|way)|us when|the next)[^.;!?]{0,50}",
            r"(?:we|i|our (?:officers|crew|deputies|drivers|guys|chief|k-9))(?:'re| are|'ll| will|'s| is)? (?:\w+ )?(?:bring(?:ing)? (?:the )?(?:pain|hammer|hurt|thunder)|kick(?:ing)? (?:\w+ )?(?:butt|teeth|doors? in)|show(?:ing)? no mercy|hunt(?:ing)? (?:\w+ )?down|not be (?:nice|gentle|polite|so kind)|take (?:it|this) personally|hold a grudge|bite|bites|shoot first|settle (?:it|this) (?:out back|behind|our|in the)|handle (?:it|this) (?:ourselves|the old|our way|off the clock)|dish out|get even|return the favor)[^.;!?]{0,50}",
        ],
        &[
            r"ice|shovel\w*|lift\w*|lock your doors and|fawn|wildlife|bears?|geese|snake|ticks?|mosquito\w*|snow|winter|tornado|flood ?water|stove|carbon monoxide|propane|wire|turtle|chainsaw (?:class|safety|carving)|crossword|safety tip",
        ],
    )
});

impl Check for Threat {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        graded(&THREATS, &HINTS, document)
            .filter(|(span, _)| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                !speech.reports(*span) && !LAWFUL.fit(document, sentence)
            })
            .map(|(span, sure)| {
                let message = "This reads as a threat. Say what the ordinance provides and where to call.";
                weighed(RULE.finding(span, message).confidence(0.85), sure)
            })
            .chain(MENACE.find(document).into_iter().filter(|span| !speech.reports(*span)).map(|span| {
                RULE.finding(span, "This reads as a threat. Say what the ordinance provides and where to call.").confidence(0.7)
            }))
            .collect()
    }
}
