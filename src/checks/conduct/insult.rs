//! Name-calling of residents, drivers, suspects and others. Behavior may be named; people are not called names.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Insult;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "insult",
    title: "Name-calling",
    severity: Severity::Warn,
    policy: &["P-29", "P-49d"],
    law: None,
    flags: "Names and put-downs for residents, drivers, suspects or anybody else, also by mock praise.",
    leaves: "Behavior that is named as such, jokes about snow, animals or ourselves.",
    why: "The person is somebody's neighbor, and the post is read by everyone who knows them.",
    instead: "Describe the behavior, not the person.",
    examples: &[
        Example::flagged("Slow down, you «idiots»."),
        Example::flagged("To «the genius who» parked on the trail: your truck is in the impound lot."),
        Example::flagged("«This clown» passed a stopped school bus at 40 mph."),
        Example::fixed(
            "«Some idiot» dumped a couch at the trailhead. Call us if you saw it.",
            "Somebody dumped a couch at the trailhead. Call us if you saw it.",
        ),
        Example::flagged("If you can't read a stop sign, «you are too stupid to drive»."),
        Example::flagged("The usual «crybabies» are complaining about the plow again."),
        Example::flagged("Hope «you're proud of yourselves», whoever wrecked the skate park."),
        Example::clean("Drivers were speeding past the school. Slow down.", "Behavior."),
        Example::clean("Balloon animals and a clown from 2 to 4 p.m. at Loren Thompson Park.", "A show."),
        Example::clean("Somebody dumped a couch at the trailhead. Dumping costs up to $1,000.", "Behavior and a warning."),
        Example::clean("A squirrel with more nerve than brains shut down a traffic signal this morning.", "An animal."),
        Example::clean("No dumb questions at our budget open house.", "Nobody is called anything."),
        Example::flagged("The ramp is closed. «Some people clearly slept through driver’s ed»."),
        Example::clean("The ramp is closed. Some drivers missed the sign, so we added two.", "Behavior."),
    ],
};

static NAMES: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        // Nouns that are always an insult.
        r"(?:(?:you|the|this|that|these|those|some|a|an|our|another|any|every|such|all|total|complete|usual|few|bunch of|pack of|whatever|whichever) )*(?:{adjective} )?{insult}s?(?: (?:who|that) \w+)?",
        r"(?:low-?lives|knucklehead|idiot|moron|lunatic|maniac|busybodies|junkies|crybabies|nincompoops|dummies|sleazebags)(?: drivers?| move| behind the wheel)?",
        // Nouns that are one only in a frame.
        r"(?:you|these|those|this|that|what) (?:\w+ )?(?:{loose})s?(?: (?:who|that|think|thinks|needs?|should|was|were|is|are|keeps?|drove|decided|thought|cut|ran|took|dumped|left|in the|on the|behind|passed|parked|blew|did|had|with|tried|tore|stole|broke|won't|can't|couldn't|will|want|wanted|smashed|went|got|has|have|and|again))",
        r"(?:the|some|whatever|whichever|another|our|any|every|a|an|to the|dear|hey) (?:\w+ )?(?:{loose})s? (?:who(?:'s)?|behind the wheel|driving the|in the (?:blue|red|white|black|silver|gray|green|pickup|truck|lifted|suv|sedan)|that (?:dumped|parked|left|stole|broke|drove|took|smashed|tore|cut|thought|decided|keeps|did))",
        r"(?:the|some|whatever|whichever|another|our|any|this|that|these|those|which|what|two|three|a|an|hey|dear|to the|certain) (?:(?:\w+|real|absolute|local|certain|young|criminal|total|true) )?(?:{mockpraise})(?:e?s)?,? (?:who(?:'s)?|behind the wheel|driving|in the (?:blue|red|white|black|silver|gray|green|pickup|truck|lifted|suv|sedan|minivan)|that (?:dumped|parked|left|stole|broke|drove|took|smashed|tore|cut|thought|decided|keeps|did)|decided|thought|figured|parked|dumped|left|tried|drove|took|keeps|put|painted|spray|tagged|forgot|believes|blew|passed|smashed|believed|threw|couldn't|can't|tossed|emptied|flushed|broke|ran|cut|set|rode|ripped|with the)",
        // Being called something.
        r"(?:(?:is|are|was|were|you're|he's|she's|they're|be|being|become|like|such|what) )(?:just |really |clearly |obviously |simply |all |nothing but |not |always |still )*(?:a |an |the |such a |such an |a complete |a total |a bunch of |a real |a bit of a |complete |total |absolute )+(?:{adjective} )?(?:clowns?|fools?|pigs?|jerks?|losers?|snowflakes?|trolls?|creeps?|slobs?|brats?|cheapskates?|ingrates?|punks?|bum|bums|animals|nobody|nobodies|babies|baby about|liars?|cheaters?|disgrace|menace|waste of|hypocrites?|karens?|monsters?|savages|sheep|trash|garbage|oafs?|louts?|joke|lemmings)",
        r"(?:don't|do not|stop|quit|please don't|try not to) (?:be|being|act like|acting like) (?:a |an |such a |such an |that )?(?:{adjective} )?(?:{insult}|{loose}|guy|person)s?",
        r"(?:act|acts|acting|acted|drive|drives|driving|drove|behave|behaves|behaving|behaved|live|lives|living|park|parks|parking|parked) like (?:a |an |a bunch of |complete |total |wild |spoiled |such )*(?:{insult}s?|animals|pigs?|fools?|jerks?|babies|children|toddlers|two-year-olds|savages|brats|clowns?|it's a demolition derby)",
        r"(?:name-?calling|karens|a karen|typical karen)",
        // People and an adjective.
        r"(?:(?:you|the|these|those|some|our|how|such|so|a few|too many|all the|more) )*(?:stupid|dumb|moronic|idiotic|brainless|clueless|mindless|ignorant|lazy|selfish|inconsiderate|entitled|pathetic|spineless|gutless|worthless|good-for-nothing|disgusting|filthy|trashy|incompetent|self-absorbed|self-centered|pigheaded|brain-dead|empty-headed|illiterate|obnoxious|whiny|whining|deranged|unhinged|crabby|nosy|slimy|sleazy|creepy|cowardly|classless|shameless|heartless|no-good|hypocritical|oblivious|spoiled|bratty|airheaded|airhead|dopey|loony|bumbling|inept|delusional|ungrateful) (?:{person}|people|little \w+|neighbors|drivers|teenagers|young)",
        r"(?:you|you're|you are|he is|he's|she is|she's|they are|they're|people are|folks are|drivers are|residents are|some (?:people|folks|drivers|residents|of you) are|whoever (?:did this|did it|this was) is|this guy is|this person is|our residents are|{person} (?:is|are|was|were)) (?:just |really |clearly |obviously |so |too |that |all |simply |beyond |completely |absolutely |totally |incredibly |very |either |pretty |apparently |plain |being |getting )*(?:stupid|dumb|moronic|idiotic|brainless|clueless|mindless|ignorant|lazy|selfish|inconsiderate|entitled|pathetic|spineless|gutless|worthless|disgusting|filthy|trashy|incompetent|self-absorbed|self-centered|thick|brain-dead|illiterate|obnoxious|whiny|deranged|unhinged|slimy|sleazy|creepy|cowardly|classless|shameless|heartless|hypocritical|oblivious|spoiled|bratty|rude|inept|delusional|paranoid|ungrateful|dense|dim|slow in the head|fat|ugly|hopeless|sick in the head)",
        r"too (?:stupid|dumb|lazy|dense|selfish|ignorant|entitled|brainless) to \w+(?: \w+){0,3}",
        // Put-downs without a name.
        r"(?:not (?:too|so|very|exactly) bright|not the (?:sharpest|brightest)~(?:drawer|shed|box|tree|bulb|tool|crayon|knife)|lights (?:are )?on,? but|few (?:fries|cards|bricks|sandwiches|eggs) short|one (?:brick|card|fry|sandwich|egg) short|(?:room|nothing) between (?:your|the|his|her|their) ears|empty between the ears|zero brain cells|single brain cell|one brain cell|two brain cells|half a brain(?: cell)?|no brains?|lack(?:s|ing)? (?:a brain|brains|basic intelligence|any intelligence)|iq (?:of|lower|below|is)|more money than (?:brains|sense)|dumber than|dumb as|stupid as|thick as a|dense as a|common sense (?:is not|isn't|of a))",
        r"(?:use|try using|engage|turn on|find) your (?:brain|brains|head for once|noggin for once)",
        r"(?:learn|learn how) to (?:drive|read|park|count|spell|read a (?:map|sign|calendar)|parent|behave)(?:,? (?:people|folks|already|will ya|or stay home))",
        r"(?:can|can't|cannot|couldn't|could) (?:you|these people|people|anyone|anybody|some people|some of you|folks|nobody|no one) (?:\w+ )?(?:read a (?:sign|calendar|map|clock)|not read|read\?|count to|drive\?|park\?|follow simple)",
        r"(?:get|got) (?:your|their|his|her) (?:driver's )?licenses? (?:from|in|out of) (?:a )?(?:cereal|cracker jack|crackerjack|gumball|vending)~(?:box|machine)",
        r"(?:get a life|get over yourself|get over yourselves|go cry|cry harder|boo hoo|cry me a river|were you raised in a barn|raised in a barn|raised by wolves|born in a barn|your mother doesn't work|your mom doesn't|your mommy|did your mother not|what is wrong with (?:you|people|some people|these people)|what's wrong with (?:you|people|some people|these people)|what kind of (?:person|monster|human|people|idiot|moron|parent|owner) (?:does|do|leaves|dumps|steals|would|lets|throws)|shame on (?:you|whoever|the person|the people|them|these|those|anyone|him|her)|you should be ashamed|should be ashamed of (?:yourself|yourselves|themselves|himself|herself)|hope you're proud|hope (?:they|he|she) (?:is|are) proud|you're proud of yourselves|proud of yourself|proud of yourselves|have you no shame|nothing better to do with (?:your|their) (?:lives|life)|nothing better to do than complain|do the world a favor|do us all a favor)",
        r"(?:sorry|poor|pathetic|pitiful|lousy) excuses? for (?:a |an )?(?:human|human being|person|parent|driver|owner|neighbor|man|woman|citizen|citizens|neighbors|people|mother|father)s?",
        r"(?:usual|same|chronic|constant|professional|perpetual|serial|keyboard|armchair|facebook|internet) (?:\w+ )?(?:whiners?|complainers?|cranks?|crybabies|naysayers|gripers?|warriors?|experts?|quarterbacks?|lawyers?|troublemakers?|suspects on facebook|engineers?|critics|mayors?|chiefs?|geniuses|know-it-alls|grumps|malcontents|haters|trolls)",
        r"(?:peanut gallery|so-called (?:experts?|adults?|parents?|neighbors?|friends|drivers?|men|residents?|concerned citizens?|activists?|leaders?)|complaint department is closed|wannabe (?:\w+ )?(?:racers?|gangsters?|thugs?|cowboys?|tough guys?|nascar)|tough guys?|real winners?|real piece of work|real prize|bright bulbs?|mental giants?|criminal masterminds?|brain trust|rocket scientists?|brainiacs?|not a rocket scientist|special people|waste of (?:space|skin|oxygen|air))",
        r"(?:old|nosy|bitter|angry|crazy|cranky|miserable|jealous|mean|dirty) (?:bat|hag|coot|goat|crank|geezer|fart|cat lady|biddy|biddies|bag|cow|witch|rat|rats|pig|pigs|dog|weasel|snake|worm)",
        r"you (?:all |people |sure |always |just |still |\w+ )?(?:whine|whined|moan|bellyache|gripe|squeal|throw a (?:fit|tantrum)|cry about|bawl|snivel|pout|have a cow|have nothing better)(?: (?:the|about|and|louder|every|so|more|all|too)(?: \w+)?)?",
        r"(?:the|a|that|this|those|these|some|any|every|another|such|certain|two|three|few|what) (?:\w+ )?jerks?|jerks(?: (?:who|age|in|on|like|never|always|don't|are|will|think))?|(?:same (?:\w+ )?(?:dinosaurs?|fossils?|relics?|puppets?|weasels|snakes|vultures|harpies|clowns)|(?:the|those|these|our|some|two|three|same) (?:\w+ )?(?:dinosaurs?|fossils?|relics?|puppets?|weasels|snakes|vultures|leeches|clowns|bullies|goons) (?:who|ran|running|at city hall|on the council)|(?:windbags?|blowhards?|crybabies|petty dictators?|petty tyrants?|cronies|hypocrites|wackos?|kooks?))",
        r"(?:whoever|anyone|anybody|someone|somebody|people|folks|drivers|neighbors|you|residents|those) (?:who |that )?(?:\w+ ){0,4}?(?:has|have|had|must have|with|needs?|lacks?|was born|were born|can't|cannot|couldn't) (?:\w+ )?(?:no (?:manners|class|brains?|respect|shame|decency|home training|sense|clue|life|conscience|soul|spine)|half a brain|a brain|brains|the brains of|the iq|the sense god|the manners of|the morals of|the attention span|a screw loose|screws? loose|rocks for brains|rocks in (?:your|their|his) head|mush for brains|gravy for brains|a death wish|been raised|been dropped|dropped on (?:your|their|his) head|without a|find (?:your|their) own|count past|tie (?:your|their) own|spell)",
        r"(?:brains? of a|iq of a|manners of a|sense of a|attention span of a|maturity of a|morals of a|personality of a|face like a|as (?:dumb|stupid|dense|bright|sharp|useful|smart|thick|slow|subtle|graceful) as) (?:a |an |the )?\w+(?: \w+)?",
        r"(?:bless (?:your|his|her|their) (?:little |tiny |empty )?(?:hearts?|heads?|brains?)|no offense,? but|with all due respect,? (?:you|kevin|karen|some|people|whoever)|sorry,? (?:kevin|karen|chad|becky|brenda|bubba|einstein|sherlock|buttercup|snowflakes?|princess|sunshine)|(?:nice try|looking at you|yes,? you|we mean you|that means you|talking to you|you too|because of you|thanks,),? (?:kevin|karen|chad|becky|brenda|bubba|einstein|sherlock|buttercup|snowflakes?|princess|sunshine|genius|mr\. \w+|mrs\. \w+|ms\. \w+))",
        r"(?:you|they|he|she|some of you|some people|these people|some folks|people|half of you) (?:\w+ )?(?:clearly|obviously|apparently|evidently|must|probably|still) (?:\w+ )?(?:can't|cannot|never|don't|failed|flunked|slept through|skipped|missed|forgot|have no|has no|think (?:you|they)(?:'re| are)|think the (?:rules|law|sign)|own the|learned nothing)(?: (?:learned|read|drive|kindergarten|driver's ed|math|to read|how|you|special|above|don't apply|the road|manners|basic|school|count|think))",
        r"(?:too (?:good|important|special|precious|fancy|delicate|rich|entitled) (?:to|for)(?: \w+){0,4})|(?:special|delicate|precious|little) (?:little )?(?:snowflakes?|flowers?|princess|angels who|darlings|someone)|(?:entitled|self-appointed|self-important|high and mighty|holier-than-thou|tinfoil|pearl-clutching|mouth-breathing|knuckle-dragging|drooling|slack-jawed|chest-thumping|pot-bellied|beer-bellied|toothless|greasy|scruffy|unwashed|inbred|backwoods|low-rent|two-bit|half-baked|bargain-bin|wannabe|amateur|backyard|weekend) (?:\w+ )?(?:{person}|{insult}|{loose}|warrior|warriors|lawyer|lawyers|scientist|scientists|expert|experts|detective|detectives|arborist|arborists|engineers?|vigilantes?|racers?|heroes?|rambos?|cowboys?)",
        r"(?:go (?:back to (?:bed|school|kindergarten|driver's ed|your (?:cave|basement|mom's basement)|sleep)|soak your head|jump in|play in traffic|pound sand|fly a kite|kick rocks|touch grass|suck)|zip it|shut up|shut it|shut your|pipe down|stuff it|bite me|kiss (?:my|our)|eat (?:it|dirt|crow),? (?:kevin|karen|haters|buddy|losers)|cry about it|deal with it,? (?:karen|kevin|people|folks|buttercup|snowflake)|suck it up,? (?:buttercup|people|folks)|get bent|drop dead|good riddance to (?:him|her|them|that|this|bad)|take a (?:hike|flying|long walk)|nobody (?:likes|wants|asked|cares about) you|talk to the hand|mind your own)",
        r"(?:drama queens?|attention seekers?|attention-seeking|busybod(?:y|ies)|nosy parkers?|tattletales?|tattlers?|nimbys?|nimby crowd|cave people|karens and kevins|grumpuss?es|sourpuss(?:es)?|killjoys?|party poopers?|whack jobs?|hotheads?|gasbags?|cheapskates?|tightwads?|mooches|layabouts|ne'er-do-wells?|riffraff|riff-raff|rabble|lowlives|deadbeats?|dregs|bottom of the barrel|gene pool|shallow end|missing link|village idiot|somebody's missing a village|village is missing|missing (?:its|their|an) idiot|circus (?:called|is missing)|clown (?:car|college)|monkeys could|trained monkey|a monkey could|toddlers? (?:could|can|would)|my (?:dog|cat|toddler) (?:could|drives|parks))",
        r"you (?:absolute|utter|colossal|pathetic|sorry|sad|silly|unmitigated|prize|raging|clueless|sweet summer|bunch of|pack of|sack of|waste of|poor excuse|miserable) \w+(?: \w+)?",
        r"(?:pea|bird|hare|hair|lame|scatter|bone|empty|air|fat|pig|block|knuckle|thick|wooden|mush|mud|meat|bubble|pumpkin|egg|cement|butter|jug|weasel|rat|horse|donkey|chicken|lizard|monkey|fish|turnip|potato|pin|muscle|hot|dunder|chowder|lunk|cheese|dough|noodle)[- ]?(?:brained|headed|faced|heads?|brains?|faces?|wits?|witted)(?: \w+)?",
        r"(?:bag of hammers|box of rocks|sack of (?:hammers|potatoes|doorknobs)|bucket of (?:rocks|hair)|sack of doorknobs|(?:than|as) a doorknob|sharp as a (?:marble|bowling ball|spoon)|bright as a (?:burned|burnt|5-watt|nightlight)|burnt-out bulb|dim ?bulbs?|dimmest bulb|sandwich short|short of a (?:picnic|full deck|load)|full deck|crayons? short|eats? crayons|ate (?:paint|crayons|paste)|lead paint|box of crayons)",
        r"(?:so |that )?even you (?:can|could|should|might|people)(?: \w+)?|grown (?:man|men|woman|women|adults?) (?:who (?:cried|cries|threw|throws|can't|whined)|crying|throwing|having a|whining)|(?:people|ones|folks|drivers|owners|adults) who (?:apparently |clearly |evidently |obviously )?(?:can't|cannot|couldn't|never learned to|don't know how to) (?:read|count|tell time|follow|drive|park|tie)(?: \w+){0,3}",
    ])
});

/// What may be a put-down: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"some people(?:'s children)? (?:just )?(?:shouldn't|should not|should never|were never|can't be|ought not|never learn|have no|don't deserve|do not deserve|need a|are just|will never|live like|act like|weren't|belong in)(?: \w+){0,4}",
        r"(?:shouldn't|should not|should never|ought not to) (?:be allowed|be permitted|be trusted|have been allowed|be given|have been given|hold|be issued) (?:to (?:breed|own|vote|drive|have|reproduce|procreate|operate|raise|leave)|near|with|a (?:license|dog|boat|truck|driver's)|out|behind|outside|unsupervised|matches|keys)",
        r"(?:who|how) (?:raised you|gave (?:you|this guy|him|her|them) (?:a license|the keys|keys)|let (?:you|him|her|them) out|taught you to|do you (?:even )?(?:function|dress yourself|get out of bed|breathe|find your)|dumb|stupid|lazy|selfish|hard is it|hard can it be|do these people)|were you (?:born yesterday|dropped|homeschooled by)|did you (?:think at all|even think|leave your brain|sleep through|skip)|have you no (?:manners|sense|decency)|is your (?:brain|head) (?:broken|frozen|empty)|what were you (?:people )?thinking|what goes through (?:your|their|these people's)",
        r"(?:is|are|was|a|you|that|proven|bald-faced|pathological|big fat|known|compulsive|habitual|dirty|little) liars?|(?:he|she|they|you|owner|landlord|neighbor|developer|caller|commenter|poster) (?:is|are|was|were) (?:flat-out |just |plain |straight up |simply )?lying|pants on fire|full of (?:it|hot air|baloney|beans|himself|herself|themselves)|all talk|two-faced|talks? out of both sides",
        r"(?:slumlords?|bloodsuckers?|grifters?|charlatans?|crybully|crybullies|stool pigeons?|wuss(?:es)?|pansies|sissy|sissies|lardos?|fatsos?|porkers?|tubby|baldy|four-eyes|shorty|beanpole|geezers?|codgers?|old coots?|curmudgeons?|crones?|floozy|floozies|gutter ?snipes?|urchins?|ragamuffins?|vermin|swine|lemmings|bottom-feeding \w+|walnuts? who|muppets?|numpt(?:y|ies)|plonkers?|pillocks?|wankers?|gits?|prats?|donkeys? who|spoons? who|turnips? who|cabbages? who|potatoes? who|spineless|jellyfish who|worms? who|slugs? who|sloths? who|toads? who|trash pandas? who|goblins? who|gremlins? who|cave ?m[ae]n|cavem[ae]n|ogres?|weaklings?|milksops?|airheads?|ditz(?:es|y)?|hothouse flowers?)",
        r"(?:with|has|have|clearly|apparently|obviously|people|folks|someone|somebody|neighbors|residents) (?:\w+ )?(?:nothing better to do|too much time on (?:your|their|his|her) hands|no life|no friends|no job to go to|a chip on (?:his|her|their|your) shoulder|an axe to grind|daddy issues|anger issues|issues,? clearly|a screw loose|delusions|control issues|the manners|poor hygiene|bad parents|failed parenting)",
        r"(?:couldn't|can't|cannot|could not) (?:find|pour|organize|spell|manage|run|boil|hit|walk and|pass|operate|change|count) (?:\w+ ){1,5}?(?:with both hands|with a map|with instructions|out of a boot|brewery|lemonade stand|water|broad side|chew gum|a light bulb|bulb|if (?:his|her|their|your) life|gps|without help|paper bag|sober)",
        r"(?:real |total |true |what a |such a )?class acts?|have you (?:considered|thought about|tried) (?:a hobby|getting a (?:hobby|life|job)|therapy|decaf|knitting|going outside|growing up|not being|a new hobby|reading|kindness)|give it a rest|(?:a|takes a|it takes a|that takes a) (?:very )?special (?:sort|kind|breed|type|level|brand) of (?:person|human|people|stupid|lazy|selfish|idiot|neighbor|driver|creature|talent)|(?:need|needs|requires?) (?:adult )?(?:supervision|a babysitter|a leash|a muzzle|a helmet to|a nap and|a hug and|to be supervised)|(?:we have|we've|i have|i've|officers have|our crew has) (?:met|known|owned|worked with|had|seen) (?:\w+ )?\w+ (?:with (?:more|better)|that (?:are|were|show|have) (?:more|better|smarter)|who (?:are|were|show|have) (?:more|better|smarter))",
        r"(?:speed racer|mario andretti|captain obvious|ricky bobby|dale earnhardt|jeff gordon|evel knievel|leadfoots?|lead-?foot(?:ed)?|mr\. (?:speedy|important|impatient|fancy|big shot|lead foot|hot shot)|mrs\. (?:speedy|important|impatient)|hot ?shots?|big ?shots?|sharp as (?:a|the) (?:butter|rubber|plastic|wooden|wet|bowling)|(?:butter|rubber) knife sharp|as useful as|as helpful as|as charming as|(?:real|true|fine) (?:gentleman|lady|hero|charmer|peach|gem|treat|prize|sweetheart|humanitarian|humanitarians|pal|winner) (?:who|to|there|here|of)|father of the year|mother of the year|parents of the year|parent of the year|neighbor of the year|driver of the year|citizen of the year nominee)",
    ])
});

/// "Slow down, you walnuts.": whatever stands there is meant as a name.
static CALLED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        r"(?:,|-|\u{2014}|\u{2013}) ?you (?:\w+ ){0,2}[a-z]{4,}s[.!?]",
        r"[.!?] (?:pigs|animals|savages|jerks|losers|cowards|clowns|slobs)[.!]",
        r"\byou (?:overgrown|giant|grumpy|miserable|sad|silly) \w+[.!?]",
    ])
});
/// Names given out of affection.
static FOND: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"you (?:\w+ )?(?:guys|folks|kids|friends|neighbors|lovebirds|legends|heroes|rock ?stars|champs|champions|superstars|residents|parents|gals|students|seniors|graduates|grads|drivers|runners|skaters|swimmers|rockets|volunteers|angels|bakers|gardeners|sweethearts|goofballs|always|others|yours|needs|guess|miss|pass|cross|this|does|gets|sees|businesses|cities|helpers|readers|moms|dads|anglers|night owls|early birds|\w*(?:ies|ers))",
        r"you (?:beautiful|lovely|wonderful|awesome|amazing|brave|sweet|good|great|dear|kind|hardy|generous|fine|know|have|can|will|need|want|see|get|are|must|may|should|missed|could|might|did|don't|say|ask|two)",
    ])
});

/// The same words where nobody is called anything.
static NOBODY: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:rodeo|circus|party|birthday|balloon|face-painting|class) clowns?|clown (?:show|shoes|fish|car|school)",
        r"genius bar|(?:einstein|rembrandt|banksy|picasso|shakespeare|sherlock) (?:exhibit|holmes|museum|mystery|elementary|school|festival|in the park)|class act (?:theater|theatre|dance|salon)|genius hour|(?:april|nobody's) fools?|fool's gold|snow ?flakes? (?:craft|dance|display|lights|decorations|winter|pattern)",
        r"crash test dumm(?:y|ies)|for dummies|idiot[- ]proof(?:ed)?|idiot lights?|american idiot|no dumb questions?|(?:no such thing as a|isn't a|any) (?:dumb|stupid) questions?|dumb ?waiter|dumbo octopus|dumbo",
        r"junkie(?:s)? (?:for|of)|(?:adrenaline|news|history|book|coffee|data|sports|weather|map) junkies?",
        r"weirdo bands?|prison psycholog\w*|(?:lucky|junk ?yard) dogs?|dirt bag limits?|couch potato(?:es)? (?:5k|to)|weather geek|thug life|crook(?:ed)? (?:county|river|lake|road|creek|neck)|crook ?neck|nimrod, minnesota|nimrod, mn|(?:city of|town of|in|near|to) nimrod|dolt hill|psycho(?: by| 1960| the movie)|maniac mansion|perv hearing|stooges|goober|peanut butter|lush (?:lawn|grass|green|garden|plants)|lush,? green|lush",
        r"crazy (?:busy|hair|hat|sock|good|fun|quilt|weather|cold|deal|week|night|day)|lazy (?:river|days?|susan|afternoon|sunday|summer)|mean (?:sea|streets|high|temperature|chili|girls)|dirty (?:snow|water|dishes|hands|job|jobs|dozen)|cheap (?:eats|seats|tickets)|sorry (?:folks|neighbors|drivers|people|guys|kids|everyone|residents|visitors|parents|customers|for)|nasty (?:weather|roads)|cranky (?:toddlers|kids)",
        r"three stooges|nerds? and|fat (?:tire|bike|bikes|tuesday|bear)",
        r"(?:wild|stuffed|farm|zoo|therapy|service|spirit|balloon|shelter|lost|found|stray) animals?",
        r"sex offenders?",
        r"learn to (?:skate|swim|curl|fish|ski|canoe|kayak|ride|read music)|learn to read(?: program| with| together)|learn to drive (?:a snowplow|safely|courses?|program)",
    ])
});

/// Whom the name is for: our own, snow and animals may be teased.
static TEASED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:squirrels?|raccoons?|geese|goose|turkeys?|deer|moose|bears?|beavers?|skunks?|woodpeckers?|crows?|otters?|fox(?:es)?|opossums?|possums?|goats?|cows?|chickens?|roosters?|ducks?|owls?|bats?|snakes?|turtles?|puppy|puppies|kittens?|k-9|hamsters?|pigs? on the loose|loose pigs?|pet pig|potbellied|pot-bellied|snowman|snowbanks?|potholes?|grinch|our own|ourselves|yours truly|we are the|we were the|our snowplow|groundhog|porcupines?|badger|llama|alpacas?|emu|peacock|ponies|horses?|calf|muskrats?|carp|muskie|walleye)",
    ])
});

/// What people are said to lack, believe or be.
static SNEER: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:some people|some folks|some of you|certain people|somebody|someone|one of you|people) (?:\w+ )?(?:clearly|obviously|apparently|evidently|must have|plainly|sure) (?:\w+ )?(?:slept|skipped|missed|flunked|failed|forgot|never|can't|cannot|don't|didn't|think|thinks|believes?|own|owns|needs?|left|learned|were raised|was raised|lacks?|had)[^.;!?]{3,50}",
            r"(?:bunch|pack|gang|herd|group|crew|collection|couple|parade|carload|truckload|circus) of (?:\w+ )?(?:clowns|idiots|morons|yahoos|jokers|bozos|goons|knuckleheads|fools|dimwits|animals|pigs|slobs|whiners|crybabies|babies|jerks|losers|brats|hooligans|punks|nitwits|dopes|bums|heathens|savages|barbarians|monkeys|apes|sheep|lemmings|amateurs|blowhards|cranks|loudmouths|busybodies|nincompoops|numbskulls|dunces|meatheads|meathead|yokels|hicks|rubes|thugs|vultures|weasels|rats|snakes|turkeys|toddlers|zombies|wimps|cowards)(?: [^.;!?]{3,40})?",
            r"(?:there's|there is|there are|we have|every (?:town|block|street|neighborhood) has) (?:always )?(?:one|two|a few|a couple) (?:in|of|on|at) every[^.;!?]{0,60}|one in every crowd[^.;!?]{0,60}",
            r"(?:thinks?|thought|believes?|acts? like|acted like|figures) (?:he|she|they|it|his|her|their|the)(?:'s| is| are|'re)?(?: \w+)? (?:a submarine|a race ?car|a racetrack|a monster truck|a boat|a tank|special|above|royalty|god's gift|the center of|the king|the queen|owns?|too good|a snowplow|immune|invincible|a personal|a private|the exception|don't apply|doesn't apply)[^.;!?]{0,40}",
            r"(?:common sense|brains?|brain cells?|manners|courtesy|intelligence|iq|class|good judgment|decency|thinking|gray matter|patience|self-awareness|upbringing|home training)~\b(?:short supply|in short|isn't (?:common|so common)|not so common|on backorder|missing|out of stock|running low|optional|scarce|lacking|rare|extinct|in the garage|at home|left behind|not included|sold separately|wasn't issued|skipped a generation)[^.;!?]{0,30}",
            r"(?:you're|you are|they're|he's|she's) (?:part of |the (?:whole |real )?)?(?:the )?problem,? (?:sweetheart|honey|buddy|pal|bub|sunshine|princess|cupcake|champ|karen|kevin|chief|dear|friend|sir|ma'am|hon|sport|darling|snowflake|genius)",
            r"(?:whining|crying|moaning|griping|pouting|sniveling|bellyaching|complaining|yapping|screaming|tantrums?|honking|blubbering|grousing|carping|sulking|ranting)~\b(?:instead of|rather than|won't (?:make|get|fix|help)|about it|like a|makes you|just (?:tells|shows|proves|makes)|tells us|from (?:your|the) couch|in the comments|all day|to us)[^.;!?]{0,50}",
            r"(?:tells?|shows?|says?|proves|told|telling) (?:us|me|everybody|everyone|the whole (?:town|block)|the world) (?:exactly |just |all we need to know about )?(?:what|who|the kind of person|how (?:small|petty|dumb|selfish|you were raised))(?: (?:you|they|he|she|kind of (?:person|people|neighbor|driver) (?:you|they|he|she)))? (?:are|is|really are|were)[^.;!?]{0,20}",
            r"(?:find|get|need|needs|want|take up|consider|try|might want|may want|look into|invest in|buy) (?:to (?:find|get|take up|look into) )?(?:yourself )?(?:a |an |another )?(?:\w+ )?(?:hobby|life|grip|clue|mirror|therapist|dictionary|calendar|watch|map|gps|night school|manners book|puppy|new hobby|thicker skin)(?:,| in the meantime| instead| or| and| because| since| that| maybe| before)[^.;!?]{0,50}",
            r"(?:wouldn't|couldn't|can't|doesn't|don't|didn't) (?:know|find|tell|recognize|spot|see) (?:a |an |the |his |her |their |your )(?:\w+ ){0,3}?(?:if (?:it|one|he|she|they)|from (?:a|an|the|his|her|their|your)|with (?:both|two|a) (?:hands|map|flashlight))[^.;!?]{0,40}",
            r"(?:god'?s gift to|too (?:lazy|dumb|stupid|cheap|proud|dense|thick|selfish|important|busy scrolling|drunk|cool) to|not (?:the )?(?:brightest|sharpest|smartest|quickest)|a few (?:bricks|fries|cards|sandwiches|eggs|cans) (?:short|shy)|dumber than|dense as|thick as|slower than|(?:brains|iq|sense|manners|personality|charm|wit|courage) of (?:a|an) \w+)[^.;!?]{0,40}",
            r"(?:raised (?:by wolves|in a barn)|born in a barn|mother (?:doesn't|didn't|isn't|would be|must be|taught you)|mama (?:didn't|must|would)|act your age|grow up,|sore losers?|keyboard (?:warriors?|commandos?|experts?)|armchair \w+|peanut gallery|usual suspects on|the usual (?:whiners|complainers|crowd of)|resident (?:genius|expert|know-it-all|crank|grouch)|self-appointed \w+|holier than thou|low[- ]class|no class|trash(?:y)? (?:behavior|people|human)|pathetic|despicable|disgusting (?:person|people|individual|human|pig|display of)|sad little|sorry excuse|excuse for a (?:human|person|neighbor|man|parent)|waste of (?:space|oxygen|skin|air))[^.;!?]{0,40}",
            r"what (?:kind|sort|type|breed|manner) of (?:\w+ )?(?:person|animal|monster|parent|neighbor|idiot|human|man|woman|adult|fool|driver|people|creature|genius|lowlife)[^.;!?]{3,50}",
            r"(?:kindergart(?:e?n|ners?)|toddlers?|preschoolers?|a (?:two|three|four|five|six|seven)-year-old|our (?:dog|k-9|goats?|mascot)|chimps?|a monkey|a squirrel|a houseplant|my dog|third graders?) (?:\w+ )?(?:know|knows|could|can|manage|manages|understand|understands|figured|learn|learns|get this|do better|does better|has (?:more|better)|have (?:more|better))[^.;!?]{3,50}",
            r"(?:bless (?:your|his|her|their) (?:heart|little heart|tiny brain)|you(?:'re| are) (?:not|no) (?:\w+ )?(?:as (?:smart|clever|important)|special|clever|funny|rocket scientist|einstein|the (?:center|main|boss))|who do you think you are|get over (?:yourself|yourselves|it,)|cry (?:me|us) a river|boo hoo|wah wah|waah|whaa|poor baby|poor babies|snowflakes?,? (?:who|can't|melt)|drama (?:queen|king|llama)s?|put on your big)[^.;!?]{0,40}",
        ],
        &[
            r"squirrels?|raccoons?|geese|goose|turkeys?|deer|beavers?|our snowplow|otters|snowman|our own crew|ourselves|goats?|toddlers welcome|craft|survey|hobby (?:show|fair|expo|club|shop)",
        ],
    )
});

impl Check for Insult {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let nobody: Vec<_> = NOBODY.find(document).collect();
        let mut findings = Vec::new();
        let called = CALLED.find(document).filter(|span| !FOND.fit(document, *span)).map(|span| (span, true));
        for (span, sure) in graded(&NAMES, &HINTS, document).chain(called) {
            if nobody.iter().any(|other| other.overlaps(span)) || (speech.reports(span) && is_label(cx, span)) {
                continue;
            }
            let sentence = document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span);
            if TEASED.fit(document, sentence) || cx.names().iter().any(|name| name.span.overlaps(span)) {
                continue;
            }
            let words = document.lower(span);
            let mut finding = RULE
                .finding(span, "Describe the behavior, not the person. Name-calling has no place on a city page.")
                .confidence(0.8);
            if words.ends_with(" who") {
                let plural = words.trim_end_matches(" who").ends_with('s');
                let typed = document.words_of(span);
                let capital = typed.starts_with(char::is_uppercase);
                let softer = match (plural, capital) {
                    (true, true) => "The people who",
                    (true, false) => "the people who",
                    (false, true) => "The person who",
                    (false, false) => "the person who",
                };
                finding = finding.suggest(softer);
            } else if words.starts_with("some ") && words.split(' ').count() <= 3 && !words.ends_with('s') {
                let capital = document.words_of(span).starts_with(char::is_uppercase);
                finding = finding.suggest(if capital { "Somebody" } else { "somebody" });
            }
            findings.push(weighed(finding, sure));
        }
        let message = "Describe the behavior, not the person. Name-calling has no place on a city page.";
        let sneers = SNEER.find(document).into_iter().filter(|span| !speech.reports(*span));
        findings.extend(sneers.map(|span| RULE.finding(span, message).confidence(0.65)));
        findings
    }
}

/// A single word inside a reported quotation may be the name of a thing; a put-down there still hurts.
fn is_label(cx: &Context<'_>, span: crate::text::Span) -> bool {
    !cx.document.lower(span).contains(' ')
}
