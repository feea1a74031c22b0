//! Name-calling of residents, drivers, suspects and others. Behavior may be named; people are not called names.

use std::sync::LazyLock;

use super::frames::Frames;
use super::speech::Speech;
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
        r"(?:name-?calling|karens?|a karen|typical karen)",
        // People and an adjective.
        r"(?:(?:you|the|these|those|some|our|how|such|so|a few|too many|all the|more) )*(?:stupid|dumb|moronic|idiotic|brainless|clueless|mindless|ignorant|lazy|selfish|inconsiderate|entitled|pathetic|spineless|gutless|worthless|good-for-nothing|disgusting|filthy|trashy|incompetent|self-absorbed|self-centered|pigheaded|brain-dead|empty-headed|illiterate|obnoxious|whiny|whining|deranged|unhinged|crabby|cranky|grumpy|nosy|slimy|sleazy|creepy|cowardly|classless|shameless|heartless|no-good|sorry|hypocritical|oblivious|spoiled|bratty|crazy|nasty|cheap|rude|airheaded|airhead|dopey|loony|bumbling|inept|delusional|ungrateful) (?:{person}|people|little \w+|neighbors|drivers|teenagers|young)",
        r"(?:you|you're|you are|he is|he's|she is|she's|they are|they're|people are|folks are|drivers are|residents are|some (?:people|folks|drivers|residents|of you) are|whoever (?:did this|did it|this was) is|this guy is|this person is|our residents are|{person} (?:is|are|was|were)) (?:just |really |clearly |obviously |so |too |that |all |simply |beyond |completely |absolutely |totally |incredibly |very |either |pretty |apparently |plain |being |getting )*(?:stupid|dumb|moronic|idiotic|brainless|clueless|mindless|ignorant|lazy|selfish|inconsiderate|entitled|pathetic|spineless|gutless|worthless|disgusting|filthy|trashy|incompetent|self-absorbed|self-centered|thick|brain-dead|illiterate|obnoxious|whiny|deranged|unhinged|slimy|sleazy|creepy|cowardly|classless|shameless|heartless|hypocritical|oblivious|spoiled|bratty|rude|crazy|insane|nuts|inept|delusional|paranoid|ungrateful|dense|dim|slow in the head|fat|ugly|hopeless|sick in the head)",
        r"too (?:stupid|dumb|lazy|dense|selfish|cheap|ignorant|entitled|proud|drunk|thick|important|busy on (?:your|their) phones?|cool) to \w+(?: \w+){0,3}",
        // Put-downs without a name.
        r"(?:not (?:too|so|very|exactly) bright|not the (?:sharpest|brightest)~(?:drawer|shed|box|tree|bulb|tool|crayon|knife)|lights (?:are )?on,? but|few (?:fries|cards|bricks|sandwiches|eggs) short|one (?:brick|card|fry|sandwich|egg) short|(?:room|nothing) between (?:your|the|his|her|their) ears|empty between the ears|zero brain cells|single brain cell|one brain cell|two brain cells|half a brain(?: cell)?|no brains?|lack(?:s|ing)? (?:a brain|brains|basic intelligence|any intelligence)|iq (?:of|lower|below|is)|more money than (?:brains|sense)|dumber than|dumb as|stupid as|thick as a|dense as a|common sense (?:is not|isn't|of a))",
        r"(?:use|try using|engage|turn on|find) your (?:brain|brains|head for once|noggin for once)",
        r"(?:learn|learn how) to (?:drive|read|park|count|spell|read a (?:map|sign|calendar)|parent|behave)(?:,? (?:people|folks|already|or|please|first|will ya))?",
        r"(?:can|can't|cannot|couldn't|could) (?:you|these people|people|anyone|anybody|some people|some of you|folks|nobody|no one) (?:\w+ )?(?:read a (?:sign|calendar|map|clock)|not read|read\?|count to|drive\?|park\?|follow simple)",
        r"(?:get|got) (?:your|their|his|her) (?:driver's )?licenses? (?:from|in|out of) (?:a )?(?:cereal|cracker jack|crackerjack|gumball|vending)~(?:box|machine)",
        r"(?:get a life|grow up|get over yourself|get over yourselves|get a grip|go cry|cry harder|boo hoo|cry me a river|were you raised in a barn|raised in a barn|raised by wolves|born in a barn|your mother doesn't work|your mom doesn't|your mommy|did your mother not|what is wrong with (?:you|people|some people|these people)|what's wrong with (?:you|people|some people|these people)|what kind of (?:person|monster|human|people|animal|idiot|moron|parent|owner)|shame on (?:you|whoever|the person|the people|them|these|those|anyone|him|her)|you should be ashamed|should be ashamed of (?:yourself|yourselves|themselves|himself|herself)|hope you're proud|hope (?:they|he|she) (?:is|are) proud|you're proud of yourselves|proud of yourself|proud of yourselves|have you no shame|no shame|nothing better to do with (?:your|their) (?:lives|life)|nothing better to do than complain|do the world a favor|do us all a favor)",
        r"(?:sorry|poor|pathetic|pitiful|lousy) excuses? for (?:a |an )?(?:human|human being|person|parent|driver|owner|neighbor|man|woman|citizen|citizens|neighbors|people|mother|father)s?",
        r"(?:usual|same|chronic|constant|professional|perpetual|serial|keyboard|armchair|facebook|internet) (?:\w+ )?(?:whiners?|complainers?|cranks?|crybabies|naysayers|gripers?|warriors?|experts?|quarterbacks?|lawyers?|troublemakers?|suspects on facebook|engineers?|critics|mayors?|chiefs?|geniuses|know-it-alls|grumps|malcontents|haters|trolls)",
        r"(?:peanut gallery|so-called (?:experts?|adults?|parents?|neighbors?|friends|drivers?|men|residents?|concerned citizens?|activists?|leaders?)|complaint department is closed|wannabe (?:\w+ )?(?:racers?|gangsters?|thugs?|cowboys?|tough guys?|nascar)|tough guys?|real winners?|real piece of work|real prize|bright bulbs?|mental giants?|criminal masterminds?|brain trust|rocket scientists?|einsteins?|brainiacs?|not a rocket scientist|special people|waste of (?:space|skin|oxygen|air))",
        r"(?:old|nosy|bitter|angry|crazy|cranky|miserable|jealous|mean|dirty) (?:bat|hag|coot|goat|crank|geezer|fart|cat lady|biddy|biddies|bag|cow|witch|rat|rats|pig|pigs|dog|weasel|snake|worm)",
    ])
});

/// The same words where nobody is called anything.
static NOBODY: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:rodeo|circus|party|birthday|balloon|face-painting|class) clowns?|clown (?:show|shoes|fish|car|school)",
        r"genius bar|genius hour|(?:april|nobody's) fools?|fool's gold|snow ?flakes? (?:craft|dance|display|lights|decorations|winter|pattern)",
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

impl Check for Insult {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let nobody: Vec<_> = NOBODY.find(document).collect();
        let mut findings = Vec::new();
        for span in NAMES.find(document) {
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
            findings.push(finding);
        }
        findings
    }
}

/// A single word inside a reported quotation may be the name of a thing; a put-down there still hurts.
fn is_label(cx: &Context<'_>, span: crate::text::Span) -> bool {
    !cx.document.lower(span).contains(' ')
}
