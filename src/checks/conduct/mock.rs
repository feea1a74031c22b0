//! Jokes at the expense of a suspect, a victim or a caller. Snow, squirrels, ourselves and a plain ticket may be joked about:
//! a joke counts only where a person in trouble stands in the same post.

use std::sync::LazyLock;

use super::frames::Frames;
use super::speech::Speech;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Mock;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "mock",
    title: "Joke at somebody's expense",
    severity: Severity::Warn,
    policy: &["P-29"],
    law: None,
    flags: "Jokes about a suspect, a victim or a caller.",
    leaves: "Kind humor about snow, animals, ourselves, or a reminder.",
    why: "It is somebody's worst day, and the case may still go to court.",
    instead: "Tell what happened in plain words.",
    examples: &[
        Example::flagged("Our burglary suspect hid in a freezer. «Criminal mastermind», folks.").police(),
        Example::flagged(
            "A man was arrested for DWI after parking in our lot. He gets a pair of «silver bracelets» and a free ride.",
        )
        .police(),
        Example::flagged("Dispatch is «still laughing» about the lady who called 911 because her TV was talking to her.")
            .police(),
        Example::flagged("He tried to outrun K-9 Rex. «Nice try», Usain Bolt. He was booked into the county jail.").police(),
        Example::flagged("The suspect left his wallet at the scene. «You can't make this up» 😂").police(),
        Example::clean(
            "A squirrel was taken into custody after a high-speed chase through City Hall. Nice try, buddy.",
            "An animal.",
        )
        .police(),
        Example::clean("Snow: 1. Our snowman: 0. Better luck next time.", "Snow.").police(),
        Example::clean("Sergeant Nolan spilled coffee on the radio again. We can't make this up.", "Ourselves.").police(),
        Example::clean(
            "Two people were arrested after a theft report on Edgewood Drive. Thank you to the callers.",
            "Plain words.",
        )
        .police(),
        Example::clean("Pro tip: take your keys, lock your doors, and nobody drives off in your car.", "A reminder.").police(),
    ],
};

static JESTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:{jest})",
        r"(?:world's|county's|town's|baxter's|minnesota's) (?:\w+ )?(?:worst|dumbest|slowest|smartest|smallest|laziest|unluckiest|least \w+) (?:getaway|thief|burglar|criminal|driver|crook|robber|suspect|hiding|liar|shoplifter|disguise|excuse|alibi)",
        r"(?:worst|dumbest|laziest|lamest|slowest|best|saddest|weakest|most creative|funniest) (?:getaway|hiding (?:spot|place)|disguise|excuse|alibi|escape|criminal|thief|getaway car|getaway vehicle|call (?:of|ever|we)|911 call|heist)(?: (?:ever|of the|in|goes|award|we))?",
        r"(?:gave|give|gives|offered|offers|provided|enjoyed|received|won|earned|got|gets|treated to|upgraded to|booked) (?:him|her|them|himself|herself|the man|the woman|our \w+|\w+ )?(?:a |an |some |the |with a )*(?:free|complimentary|all-expenses-paid|luxury|deluxe|cozy|private|lovely|nice warm|warm|one-way|scenic) (?:\w+ )?(?:ride|room|stay|bed|cell|trip|tour|night|lodging|breakfast|meal|accommodations?|suite|getaway|vacation|limo|transportation|taxi|lift)",
        r"(?:hotel|resort|spa|bed and breakfast|bed & breakfast|inn|suite|vacation|getaway|room service|check-?in|checked in(?:to)?|check-?out|reservations?|hospitality|amenities|concierge)~(?:jail|county|cell|courtesy of|taxpayers|sheriff|bars)",
        r"(?:jail|county|crow wing county|the sheriff's)~(?:hotel|resort|spa|bed and breakfast|bed & breakfast|inn|suites?|room service|amenities|hospitality|concierge|breakfast)",
        r"(?:his|her|their) (?:\w+ )?(?:plan|idea|strategy|disguise|getaway|excuse|alibi|defense|story|logic|escape|career|life choices|master plan|acting|performance) (?:\w+ )?(?:was |did |had |didn't |lasted |needs |wasn't |could use |fell |ended |involved |went )(?:\w+ )*?(?:flaw|work|better|seconds|short|apart|brilliant|great|holes?|minutes|feet|south|thought|well|practice|creative|one problem|ditch|award)",
        r"(?:maybe|perhaps|next time|note to self|note to criminals|helpful hint|hint|friendly reminder|tip of the day|here's a tip|life hack|lesson learned|moral of the story|word of advice|fun fact|free advice),?:? (?:\w+ ){0,3}?(?:don't|do not|try|wear|bring|leave|remember|if you(?:'re| are)? (?:going to|gonna|planning|rob|steal|run|hide|drink|break)|pick|maybe|hide|stealing|robbing|choose|run faster|criminals|when you (?:rob|steal|run|hide|break)|skip)",
        r"(?:if you(?:'re| are) (?:going to|gonna) (?:rob|steal|run|hide|break|flee|shoplift|lie|drive drunk|commit|outrun|burgle),? (?:\w+ )*?(?:maybe|at least|don't|try|make sure|remember|wear|bring|do not|pick|leave|it helps))",
        r"(?:somebody|someone) (?:get|give|hand|buy|needs|call|tell|teach|please) (?:this|that|him|her|them|the) (?:\w+ )?(?:guy|lady|man|woman|a map|a medal|an award|a hug|a snickers|a watch|a belt|a nap|kid|caller)?",
        r"(?:couldn't|could not|can't|cannot|wouldn't|forgot to|wasn't able to) (?:\w+ )?(?:outrun|outsmart|count to|spell|walk straight|stand up|remember (?:his|her) own|find (?:his|her) (?:own|way|pants|shoes)|touch (?:his|her) (?:own )?nose|tell left|run in|hide behind|tie (?:his|her)|keep (?:his|her) (?:pants|lunch)|say no to|pass for)",
        r"(?:pants|underwear|boxers|tighty whities|naked|bare|shirtless|drunk|wasted|hammered|sloshed|tipsy|plastered)~(?:fashion|runway|look|style|good look|statement|not a good|in january|dance|award|sight|moon)",
        r"(?:spent|spend|spending|will be spending|gets to spend|is spending) (?:the|his|her|their|a|this) (?:\w+ )?(?:night|weekend|evening|holiday|christmas|birthday|valentine's day|thanksgiving|new year's|super bowl|date night|vacation) (?:\w+ )?(?:with us|as our guest|in our|at our|at the (?:county|jail|crow)|in the (?:big house|slammer|clink|pokey|drunk tank)|behind bars|in (?:style|luxury))",
        r"(?:big house|slammer|clink|pokey|hoosegow|drunk tank|the cooler|up the river|in the can|huskow|iron bars|steel bars|concrete pillow|jailbird|jailbirds|bologna sandwich(?:es)?|baloney sandwich(?:es)?|cold sandwich(?:es)?|orange (?:jumpsuit|pajamas|outfit|onesie|scrubs)|stripes|bracelets|chrome bracelets|handcuff bracelets|cuffs (?:looked|look|fit|match)|hair(?:do|cut|style)? (?:alone|should|says|don't care)|that (?:hair|haircut|mullet|mustache|shirt|outfit|face|tattoo))",
        r"(?:dear|hey|yo|attention|to the|to our|a note to the|shout-?out to the|congratulations to|congrats to|hats off to|big thanks to|thank you to|thanks to|kudos to|props to) (?:\w+ ){0,3}?(?:burglars?|thief|thieves|suspect|drunk driver|shoplifter|crooks?|criminals?|robber|vandals?|car thief|bandit|porch pirate|caller|driver|gentleman|lady|guy|man|woman) (?:who|that|from|for)",
        r"(?:the |our |one |a |another )?(?:caller|lady|woman|man|guy|gentleman|resident|complainant|victim)~(?:called (?:911|us|police|dispatch)|dialed 911|phoned|reported)~(?:turned out|only to|because (?:her|his|the|a|she|he|they)|it was (?:just )?(?:her|his) own|her own|his own|over a|about a|wanted to know|to complain|again|for the \w+ time|yes,? really|seriously|sigh)",
        r"(?:no,? (?:ma'am|sir|karen|buddy|pal|honey|sweetie),?|sorry,? (?:ma'am|sir|buddy|pal|pumpkin|sweetheart|champ|dude|bro),?|sir,? this is|ma'am,? this is|buddy,|(?:nice|good|great|solid|smooth|bold) (?:move|work|job|effort|strategy|choice|one|hustle|plan),? (?:buddy|pal|sir|genius|einstein|champ|sherlock|chief|dude|bud|bro|hero|fella|friend|lady|ma'am))",
        r"(?:it did not|it didn't|did not|didn't|that did not|that didn't) (?:go|end|work out|work) (?:as planned|well|out|the way|so well|great)",
        r"(?:our|the|this) (?:\w+ )?(?:star|hero|protagonist|main character|leading man|leading lady|contestant|champion|winner|speedster|athlete|marathoner|sprinter|acrobat|ninja|daredevil|escape artist|ladies' man|lovebirds?|sleepyhead|party animal|shopper|valued customer|scholar|gentleman|friend|buddy|bandit|magician|napper|chef|fashionista|comedian) (?:then|decided|thought|tried|hid|ran|fled|was|is|forgot|left|took|told|claimed|insisted|then|apparently|didn't|of the|found)",
        r"(?:a face|face|smile|look|mug) (?:only|that|like)~(?:mother|love|radio|milk carton|wanted poster|says|screams)",
        r"(?:proving|proves|proof) (?:once again |yet again |again )?(?:that )?(?:crime|stupid|you|some|alcohol|drugs|not all|beer|meth|love)~",
        r"(?:alcohol|beer|whiskey|vodka|tequila|meth|booze|drugs|fireball) (?:\w+ )?(?:is a|may be|made|makes|told|does|not|was|is one|is|strikes|talking)(?: \w+)? (?:drug|involved|him|her|good|factor|again|do it|hell of|involved\?)",
        r"(?:we|officers|dispatchers?|the whole (?:shift|room|department|station)|everyone|nobody) (?:\w+ )?(?:laughed|laughing|giggled|giggling|chuckled|chuckling|snickered|howled|cracked up|rolled our eyes|kept a straight face|lost it|snorted|cried laughing|couldn't keep|could not keep|tried not to laugh|high-fived)",
        r"(?:snort|eye ?roll|insert eye roll|cue (?:the )?(?:music|laugh|sad|benny hill)|benny hill|keystone|three stooges|looney tunes|scooby|home alone|wet bandits|dumb and dumber|gone in 60|baby driver|ocean's eleven|mission impossible|breaking bad|walter white|bonnie and clyde|thelma and louise|hamburglar|grinch who|goldilocks|cinderella|spider-?man|superman|batman|tarzan|picasso|magic mike|karate kid|rocky balboa|evel knievel|mario kart)",
    ])
});

static FACE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        "[\u{1f602}\u{1f923}\u{1f926}\u{1f644}\u{1f921}\u{1f92a}\u{1f971}\u{1f92d}\u{1f606}\u{1f605}\u{1f609}\u{1f60f}\u{1f917}\u{1f911}\u{1f60e}\u{1f3c6}\u{1f3c3}\u{1f694}]",
    ])
});
/// Faces that laugh or shrug at somebody, whatever else stands there.
static LAUGH: LazyLock<Frames> =
    LazyLock::new(|| Frames::unbounded(&["[\u{1f602}\u{1f923}\u{1f926}\u{1f644}\u{1f921}\u{1f92a}\u{1f92d}\u{1f606}]"]));

/// A person in trouble: suspect, victim or caller.
static PERSON: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:suspects?|arrest(?:ed|s)?|in custody|into custody|jail|booked|handcuff\w*|cuffs|cuffed|warrants?|charged|dwi|dui|drunk|intoxicated|impaired|blood alcohol|bac|burglar(?:y|s)?|robber\w*|thief|thieves|stole|shoplift\w*|fled|ran from|foot (?:chase|pursuit)|pursuit|victims?|overdose\w*|passed out|trespass\w*|disorderly|assault\w*|domestic|vandals?|crooks?|criminals?|inmates?|k-9|called 911|called us|called police|called in|caller|callers|911 call\w*|dispatch(?:ers?)?|reported|complainant|naked|meth|drugs|fugitive|probation|theft|stolen|prowler|the woman who|the man who|the guy who|the lady who|scammed|fell for)",
    ])
});
/// Who may be teased, in any post.
static TEASED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:squirrels?|raccoons?|geese|goose|turkeys?|deer|moose|bears?|beavers?|skunks?|woodpeckers?|crows?|otters?|fox(?:es)?|opossums?|possums?|goats?|cows?|chickens?|roosters?|ducks?|ducklings?|owls?|turtles?|pupp(?:y|ies)|kittens?|cats?|piglet|pigs?|snowman|snowmen|grinch|our own|ourselves|yours truly|groundhog|porcupines?|badger|llamas?|alpacas?|emu|peacock|pony|ponies|horses?|calf|muskrats?|four-legged|furry|feathered|hooved|paws|therapy dog|lost dog|loose dog|dog named|good boy|good girl|old man winter|mother nature|snowbanks?|potholes?|jack frost|pumpkin|elf|santa|donuts?|doughnuts?)",
    ])
});

impl Check for Mock {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let all = Span::new(0, document.text.len());
        if !PERSON.fit(document, all) || TEASED.fit(document, all) {
            return Vec::new();
        }
        let speech = Speech::of(document);
        let say = |span: Span, confidence: f32| {
            RULE.finding(span, "This may read as mocking somebody on a bad day. Tell what happened in plain words.")
                .confidence(confidence)
        };
        let mut findings: Vec<Finding> =
            JESTS.find(document).filter(|span| !speech.reports(*span)).map(|span| say(span, 0.75)).collect();
        let joking = !findings.is_empty();
        for span in FACE.find(document).filter(|span| joking || LAUGH.fit(document, *span)) {
            findings.push(say(span, 0.6).suggest(""));
        }
        findings
    }
}
