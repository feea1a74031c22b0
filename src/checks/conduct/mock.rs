//! Jokes at the expense of a suspect, a victim or a caller. Snow, squirrels, ourselves and a plain ticket may be joked about:
//! a joke counts only where a person in trouble stands in the same post.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
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
        Example::flagged("A driver was cited at the bridge. «His sense of direction is a work in progress», officers say.")
            .police(),
        Example::clean("A driver was cited at the closed bridge. Nobody was hurt.", "Plain words.").police(),
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
        r"(?:dear|hey|yo|attention|to the|to our|a note to the|shout-?out to the|congratulations to|congrats to|hats off to|big thanks to|thank you to|thanks to|kudos to|props to) (?:\w+ ){0,3}?(?:burglars?|thief|thieves|suspect|drunk driver|shoplifter|crooks?|criminals?|robber|vandals?|car thief|bandit|porch pirate)s? (?:who|that|from|for)",
        r"(?:the |our |one |a |another )?(?:caller|lady|woman|man|guy|gentleman|resident|complainant|victim)~(?:called (?:911|us|police|dispatch)|dialed 911|phoned|reported)~(?:turned out|only to|because (?:her|his|the|a|she|he|they)|it was (?:just )?(?:her|his) own|her own|his own|wanted to know|for the \w+ time|yes,? really|seriously|sigh)",
        r"(?:no,? (?:ma'am|sir|karen|buddy|pal|honey|sweetie),?|sorry,? (?:ma'am|sir|buddy|pal|pumpkin|sweetheart|champ|dude|bro),?|sir,? this is|ma'am,? this is|buddy,|(?:nice|good|great|solid|smooth|bold) (?:move|work|job|effort|strategy|choice|one|hustle|plan),? (?:buddy|pal|sir|genius|einstein|champ|sherlock|chief|dude|bud|bro|hero|fella|friend|lady|ma'am))",
        r"(?:it did not|it didn't|did not|didn't|that did not|that didn't) (?:go|end|work out|work) (?:as planned|well|out|the way|so well|great)",
        r"(?:our|the|this) (?:\w+ )?(?:star|hero|protagonist|main character|leading man|leading lady|contestant|champion|winner|speedster|athlete|marathoner|sprinter|acrobat|ninja|daredevil|escape artist|ladies' man|lovebirds?|sleepyhead|party animal|shopper|valued customer|scholar|gentleman|friend|buddy|bandit|magician|napper|chef|fashionista|comedian) (?:then|decided|thought|tried|hid|ran|fled|was|is|forgot|left|took|told|claimed|insisted|then|apparently|didn't|of the|found)",
        r"(?:a face|face|smile|look|mug) (?:only|that|like)~(?:mother|love|radio|milk carton|wanted poster|says|screams)",
        r"(?:proving|proves|proof) (?:once again |yet again |again )?(?:that )?(?:crime|stupid|you|some|alcohol|drugs|not all|beer|meth|love)~",
        r"(?:alcohol|beer|whiskey|vodka|tequila|meth|booze|drugs|fireball) (?:\w+ )?(?:is a|may be|made|makes|told|does|not|was|is one|is|strikes|talking)(?: \w+)? (?:drug|involved|him|her|good|factor|again|do it|hell of|involved\?)",
        r"(?:officers|dispatchers?|the whole (?:shift|room|department|station)) (?:\w+ )?(?:laughed|laughing|giggled|giggling|chuckled|chuckling|snickered|howled|cracked up|rolled our eyes|kept a straight face|lost it|snorted|cried laughing|couldn't keep|could not keep|tried not to laugh|high-fived)",
        r"(?:snort|eye ?roll|insert eye roll|cue (?:the )?(?:music|laugh|sad|benny hill)|benny hill|keystone|three stooges|looney tunes|scooby|home alone|wet bandits|dumb and dumber|gone in 60|baby driver|ocean's eleven|mission impossible|breaking bad|walter white|bonnie and clyde|thelma and louise|hamburglar|grinch who|goldilocks|cinderella|spider-?man|superman|batman|tarzan|picasso|magic mike|karate kid|rocky balboa|evel knievel|mario kart)",
        r"(?:ma'am|sir|gentlemen|buddy|pal|dude|fella|bro|my guy|my dude|sweetie|honey|friend|folks at home|kiddo|champ|chief|big guy|lady),? (?:we|if you're reading|if you are reading|your|the|that|this|it|please|next time|no|there|maybe|call|come|mom|you|a|put|pants|try|just)(?: \w+){0,3}",
        r"(?:to the|dear|hey|attention|to our|to a certain|to that) (?:\w+ )?(?:gentlemen|gentleman|ladies|lady|guy|guys|man|men|woman|women|driver|drivers|genius|couple|duo|fella|fellas|individual|young man|young men|kid|kids|person|caller|motorist) (?:who|that) (?:tried|attempted|stole|thought|decided|broke|ran|fled|hid|left|drove|called|reported|forgot|dropped|crashed|fell|believed|took|parked|was|got|keeps?|passed|used|lost)",
        r"(?:smarter|better|brighter|faster|braver|quicker|sharper|sneakier|more convincing|more believable|better-planned) (?:\w+ )?(?:plans?|criminals?|ideas?|suspects?|burglars?|excuses?|lies|stories|getaways?|hiding spots?|disguises?|runners?|thieves|escapes?) (?:from|than|by|in|out of|at)",
        r"(?:we have|we've|our \w+ has|officers have) seen (?:smarter|better|faster|braver|brighter|sneakier|toddlers|goldfish|more)",
        r"(?:we|may we|might we|could we|let us|officers) (?:\w+ )?(?:suggest|recommend|suggested|recommended|prescribe|advise) (?:\w+ ){0,3}?(?:glasses|decaf|hobby|map|therapy|walking|nap|pants|shower|belt|compass|calendar|mirror|flashlight|new (?:line|career|plan|hobby|lawyer|friends)|better (?:shoes|plan|hiding|friends|locks)|cardio|gym|jogging|spell|google|knitting|bowling|uber|eye exam|hearing aids?|batteries|less (?:wine|beer|coffee|tv)|fewer|switching|cutting back|a cab|coffee)",
        r"(?:watch|watched|made|make|making|hear|heard|hearing|had) (?:us|officers|the officers|our officers|everyone|the whole \w+|dispatch) (?:try not to )?(?:laugh|laughing|giggle|giggling|chuckle|snicker|howl|crack up|cackle)",
        r"(?:officers|dispatch|the dispatcher|the deputy|the officer|sergeant \w+|everyone) (?:all |may have |might have |could not |couldn't |did |nearly |almost |just |also |still |admit we )*(?:laughed|laugh|giggle|snort|chuckle|lost it|smirked|stifled|fell over|spit out|spat out|bit our lips|cackled|applauded|clapped|took bets|placed bets|held up score|gave (?:him|her|it) (?:a|an) \d)",
        r"(?:never|won't|will not|not going to|can't|cannot) (?:\w+ )?(?:let (?:him|her|them|that one|you) (?:live it down|forget|hear the end)|live (?:it|this|that) down|hear the end of (?:it|this)|forget (?:his|her|that|this) face)|live (?:it|this) down|neither will we|names? withheld to protect the (?:\w+)",
        r"(?:dramatic reading|re-?enactment|as performed by|as read by|now playing|now showing|coming soon to a|based on a true story|starring|the sequel|season finale|season \w+,? episode|episode \d+|tonight's episode|today's episode|director's cut|blooper|in tonight's|on this week's|this week on|previously on|our story begins|once upon a time|the plot thickens|scene one|act two|the end\.|roll credits|fade to black|and scene|cast of characters|our feature presentation)",
        r"(?:mom|mommy|your mom|your mommy|your mother|his mom|his mommy|her mommy|grandma|his grandma|your grandma) (?:called|wants|is (?:on the way|proud|so proud|disappointed|coming)|came to|would be|will be|picked|had to|said|must be|says)|(?:little boy's|big boy|big boys|big-boy pants|big girl pants|potty|pacifier|blankie|juice box|tantrum|time-?out|nap mat|crybaby|boo-boo|binky)",
        r"(?:not|hardly|far from) (?:his|her|their|your|anyone's|a) (?:finest|proudest|best|smartest|brightest|sharpest) (?:hour|moment|day|look|work|idea|performance)|(?:finest|proudest) (?:hour|moment)|points for (?:\w+)|extra points|style points|bonus points|\w+ out of (?:ten|10)(?: for \w+)?|A for effort|a for effort|an a for|full marks for|half credit|we(?:'ll| will) give (?:him|her|them|you) (?:credit|points|that|a|an)|credit where|hats? off to|must admire|you have to admire|gotta admire|have to hand it to",
        r"(?:in (?:his|her|their) defense|in fairness|to be fair),? (?:it|he|she|they|the|there|most|nobody|\w+)",
        r"(?:he|she|the man|the woman|the suspect|our suspect|the driver|the caller|the gentleman|the lady) (?:\w+ )?(?:explained|insisted|swore|claimed|told us|told officers|assured us|maintained|argued|announced)~(?:squirrel|aliens?|ghost|his cat|her cat|his dog|her dog|imaginary|government|moon|wizard|jesus|only two|just two|one beer|not his pants|weren't his|for a friend|research|evil twin|bigfoot|magic|time travel|pizza|burrito|taco)",
        r"(?:mistook|mistaking|thought|confused|believed) (?:\w+ ){0,4}?(?:for|was|with) (?:a |an |the |his |her )?(?:drive-?thru|drive-?through|bathroom|restroom|toilet|hotel|bed|uber|taxi|getaway|couch|burglar|intruder|gunshots?|prowler|bomb|alien|ufo|parking spot|highway|kidnapper)",
        r"(?:instead|he|she|they|who) (?:\w+ )?(?:got stuck|gets stuck|was stuck|wedged (?:himself|herself)|fell asleep|dozed off|passed out|tripped|face-?planted|faceplanted|wet (?:his|her|himself|herself)|soiled|threw up|puked|vomited|barfed|cried|sobbed|wept|whimpered|squealed|screamed like|sang|danced|mooned|streaked|proposed|locked (?:himself|herself|themselves)|handcuffed (?:himself|herself)|pocket-?dialed|butt-?dialed|ran (?:straight |right |smack )?into|drove (?:straight |right )?into (?:our|the police|a pond|the lake|the river))(?: \w+){0,4}?(?: (?:toilet|dumpster|fence|chimney|window|pants|mom|shoes|squad|patrol car|station|parking lot|vent|doggy door|dog door|trunk|closet|bush|tree))",
        r"(?:fought|challenged|argued with|proposed to|hugged|tackled|lost to|lost a fight with|battled|wrestled) (?:a|an|the|our|his|her) (?:\w+ )?(?:parking meter|mailbox|wall|door|vending machine|tree|curb|snowbank|mannequin|scarecrow|fire hydrant|hydrant|stop sign|sign|light pole|pole|toilet|atm|fence|dumpster|statue)|(?:the )?(?:meter|mailbox|wall|door|tree|curb|hydrant|sign|pole|fence|dumpster|pavement|ditch|ground) (?:won|is expected to make|will be fine|is doing fine|is recovering|declined to|was not hurt)|tuck(?:ed|ing) (?:him|her|them) in|must be very (?:generous|proud|popular|tired|thirsty|hungry)",
    ])
});

/// What may be a joke at somebody's expense: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"{quip}",
        r"lol|lols|lolz|lmbo|hehe|heh|teehee|tee hee|ba dum tss|ba-dum|rimshot|zing|savage|roasted|pwned|nope|yikes|sigh|le sigh|insert \w+ here|no comment|just no|enough said|'nuff said|need we say more|we can't even|we have questions|so many questions|we rest our case|you can'?t script this|stranger than fiction|dumb luck|rocket science|not rocket science|it takes talent",
        r"(?:sell|selling|sold|print|printing|order) (?:\w+ )?(?:t-?shirts?|mugs|posters|calendars|bobbleheads|merch)|(?:he|she|they|that boy|that man|this guy|our friend|our guy|the fella|the gentleman|grandpa|granny) (?:sure )?(?:can|could|does|did|do) (?:sure |really )?(?:run|dance|sing|move|hide|swim|climb|sprint|cry|snore|talk|fly|drink|scream|shake)|boots? and nothing|nothing but (?:boots|a smile|socks|his|her|a towel|a hat|underwear|a cowboy|flip-flops)|birthday suit|in (?:his|her|their) (?:underwear|boxers|pajamas|bathrobe|skivvies|tighty|slippers)",
        r"(?:seems|looks like|guess|turns out|apparently|sounds like) (?:\w+ )?(?:someone|somebody|he|she|they|our (?:friend|guy|suspect|shopper|visitor)|this (?:guy|gentleman|lady)|crime|karma)(?: \w+){0,2} (?:forgot|didn't|missed|skipped|needs|never|doesn't|lost|wasn't|isn't|had|has|thought|left|can't|couldn't|got)",
        r"(?:karma|poetic justice|instant karma|serves (?:him|her|them) right|got what (?:he|she|they) deserved|had it coming|asked for it|asking for it|what did (?:he|she|they) expect|should have known better|(?:he|she|they) should(?:'ve| have) (?:stayed|known|worn|run|thought|listened|locked|called|read|picked|quit|gone)|maybe (?:don't|next time|he|she|they|lock|wear|read|try|stay|just)|you'd think|one would think|you would think|how (?:hard|difficult|gullible|naive|dumb|drunk) (?:is|can|do|could|was|must)|who (?:falls for|believes|does that|gives|sends|leaves|answers|pays|puts|brings|hides|steals|wears|needs) ?(?:that|this|a|an|for|their|his|her)?)",
        r"(?:fell for|fall for|believed|sent|mailed|wired|bought|handed over|gave) ~(?:prince|boyfriend|elon|celebrity|brad pitt|keanu|johnny depp|true love|gift cards?)~(?:no,|yes,|sigh|seriously|really|again|twice|sweet|bless|folks|come on|guess)",
        r"(?:dear diary|kids,? don't|kids,? this is why|this is why (?:we|you|mom|kids|your)|reason (?:number|no\.|#)|exhibit a|chapter one|lesson (?:one|1|number)|rule (?:number|no\.|#) ?(?:one|1)|step (?:one|1):|things not to|how not to|tips for (?:criminals|thieves|burglars|aspiring)|aspiring (?:criminals?|thieves|burglars?)|so you want to (?:rob|steal|run)|crime 101|criminal school|crook college|burglary for|(?:burglar|thief|criminal|getaway driver|drunk|shoplifter) of the (?:year|week|month|day)|loyalty (?:card|program|points)|punch card|tenth (?:visit|arrest|stay)|rewards (?:card|member|program))",
        r"(?:he|she|they) (?:\w+ )?(?:cried|wept|pouted|whined|begged|blamed (?:his|her|the) (?:dog|cat|gps|mom)|asked (?:if|whether) (?:he|she|they) could|asked for (?:his mom|her mom|a (?:lawyer and|hug|burger|snack|refund|selfie)|directions))|we are not monsters|we're not monsters|we(?:'re| are) only human|(?:that's|that is) (?:it\. that's )?the (?:post|tweet|joke|whole post)|all (?:her|his) exes|style points|wizard of oz|wrong direction|other direction",
    ])
});

/// Talking to somebody who is not there: "Sir, that is a canoe." and the aside to the audience.
static ASIDE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        r"(?:^|[.!?] |\n)(?:sir|ma'am|buddy|dude|bro|fella|gentlemen|friend|my guy|kiddo),",
        r", (?:folks|friends|people|y'all)[.!?]",
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
        r"(?:suspects?|arrest(?:ed|s)?|in custody|into custody|jail|booked|handcuff\w*|cuffs|cuffed|warrants?|charged|dwi|dui|drunk|intoxicated|impaired|blood alcohol|bac|burglar(?:y|s)?|robber\w*|thief|thieves|stole|shoplift\w*|fled|ran from|foot (?:chase|pursuit)|pursuit|victims?|overdose\w*|passed out|trespass\w*|disorderly|assault\w*|domestic|vandals?|crooks?|criminals?|inmates?|called 911|called us|called police|called in|caller|callers|911 call\w*|dispatch(?:ers?)?|reported|complainant|naked|meth|drugs|fugitive|probation|theft|stolen|prowler|the woman who|the man who|the guy who|the lady who|scammed|fell for)",
    ])
});
/// Who may be teased, in any post.
static TEASED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:squirrels?|raccoons?|geese|goose|turkeys?|deer|moose|bears?|beavers?|skunks?|woodpeckers?|crows?|otters?|fox(?:es)?|opossums?|possums?|goats?|cows?|chickens?|roosters?|ducks?|ducklings?|owls?|turtles?|pupp(?:y|ies)|kittens?|cats?|piglet|pigs?|snowman|snowmen|grinch|our own|ourselves|yours truly|groundhog|porcupines?|badger|llamas?|alpacas?|emu|peacock|pony|ponies|horses?|calf|muskrats?|four-legged|furry|feathered|hooved|paws|therapy dog|lost dog|loose dog|dog named|good boy|good girl|old man winter|mother nature|snowbanks?|potholes?|jack frost|pumpkin|elf|santa|santa|reindeer|pumpkins)",
    ])
});

static HUMAN: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:man|woman|men|women|male|female|lady|guy|guys|gentleman|gentlemen|sir|ma'am|caller|callers|driver|fella|fellow|kid|resident|homeowner|motorist|teenager|teen|wife|husband|mom|dad|mother|college|student|victim|thief|burglar|shoplifter|clerk|customer|bartender|\d\d-year-old|he|she)",
    ])
});

/// Looks, scores and advice at the expense of somebody in trouble.
static JEER: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"police|officers?|deput(?:y|ies)|dispatch\w*|caller|called|reported|cited|arrest\w*|suspects?|crash|rollover|tow|towed|trespass|booked|driver|traffic complaint|custody|ramp|bridge|stuck|victim|911|complaint|jail|ditch|stopped",
        ],
        &[
            r"(?:odd|strange|funny|bold|curious|rich|impressive|interesting|quite a (?:trick|feat|look)|a (?:bold|strange|funny|curious) (?:choice|look|move)) (?:\w+ )?(?:for|from|coming from|considering|since|given|in) (?:a |an |the |someone |somebody )?(?:\w+ )?(?:fella|fellow|guy|man|woman|gal|lady|gentleman|driver|person|adult|someone|somebody|he|she|wearing|only|with|who)[^.;!?]{0,50}",
            r"(?:wearing|wore|dressed in|sporting|clad in|in|with) (?:only |just |nothing but |one |somebody's |someone's |his |her |a |an )*(?:one (?:boot|shoe|sock)|curtains?|shower curtain|bathrobe|underwear|boxers|towel|trash bag|pajamas|superman|bunny|banana suit|tutu|birthday suit|speedo|pillowcase|garbage bag|wig)[^.;!?]{0,40}",
            r"(?:caller|lady|woman|man|gentleman|fella|fellow|guy|gal|driver|resident|suspect|homeowner|he|she|victim|complainant)~~\b(?:is (?:hereby )?(?:encouraged|invited|advised|urged|reminded) to|may want to|might want to|may wish to|should (?:consider|invest|look into|try)|could use|is welcome to|ought to|needs) (?:\w+ )?(?:look into|invest|buy|get|try|new|consider|thicker|a |an |some |glasses|curtains|nap|hobby|hearing|lie down|fewer|less|more)[^.;!?]{0,50}",
            r"(?:scored|scores|gave|gives|rated|rates|awarded|judged|graded|earned|earns|we'd give|dispatchers? gave|crew gave|deserves)~\b(?:\d(?:\.\d)?|a (?:ten|nine|eight|seven|six|five|perfect)|a \d(?:\.\d)?|high marks|style points|full points|gold medal|an oscar|applause|a trophy|ribbon|medal|points for)[^.;!?]{0,40}",
            r"(?:cartwheel|somersault|belly flop|swan dive|pirouette|face ?plant|backflip|triple axel|interpretive dance|moonwalk|splits|nosedive|cannonball|moonwalked|river dance|tap dance|strip ?tease)[^.;!?]{0,40}",
            r"(?:took off|lost|waved|shed|dropped|misplaced|forgot) (?:his|her|their) (?:shirt|pants|shoes?|trousers|dignity|teeth|wig|underwear|shorts|toupee|bikini|sense of direction)[^.;!?]{0,50}",
            r"(?:we|officers|nobody|dispatch|everyone|even the dog) (?:still |can't |cannot |don't |didn't |do not )*(?:don't know why|know why|can't figure|figure out why|have questions|has questions|have (?:so )?many questions|wondering|explain|understand why|keep a straight|stop laughing|are in awe|make it up|will never know)[^.;!?]{0,30}",
            r"(?:pretty|nice|lovely|impressive|new|fine|tidy|handsome|beautiful) (?:crater|dent|parking job|landing|hole|swimming pool|skylight|drive-?thr(?:u|ough)|lawn ornament|hood ornament|remodel|door|garage door|skid marks?|angle|entrance|water feature)[^.;!?]{0,50}|if anyone (?:lost|is missing|ordered|wants|needs|wanted) (?:a|an|some|one)[^.;!?]{3,40}",
            r"(?:thanks for|thank you for|appreciate|points for|bless) (?:the|his|her|your|their) (?:\w+ )?(?:heart|entertainment|show|effort|story|laugh|laughs|performance|free show|comedy|imagination|creativity)[^.;!?]{0,30}",
            r"(?:turns out|it turned out|news flash|spoiler|plot twist|shocker|surprise|to nobody's surprise|as it happens)[,:]? (?:\w+ ){0,4}(?:isn't|wasn't|doesn't|didn't|don't|is not|can't|makes? (?:a )?(?:poor|bad|lousy|terrible)|float|fly|swim|stealthy|invisible|fit|bend|work|slower|harder)[^.;!?]{0,40}",
            r"(?:let's just say|needless to say|suffice it to say|apparently|evidently|rumor has it|we're told|it seems|legend has it),? (?:he|she|they|the (?:caller|suspect|driver|man|woman|gentleman|lady|fella|thief|owner|cashier)|his|her|nobody (?:told|taught) (?:him|her|them)|nobody|that|it|this) (?:\w+ )?(?:thought|believed|forgot|wasn't|isn't|didn't|doesn't|had never|never|can't|couldn't|missed|told|had (?:a|other)|plan|pants|skills?|math|is not|was not|not)[^.;!?]{3,50}",
            r"(?:yes,? you read that|you read that right|true story|we wish we were (?:kidding|joking|making)|we are not (?:kidding|joking|making)|not making this up|no,? really|go figure|who knew|good luck with that|how's that working|that's one way to|a for effort|so close|swing and a miss|mission accomplished|nailed it|well played|slow clap|round of applause|hold my beer|cool story|as one does|because of course|of course (?:he|she) did|shocking(?:ly)?,? (?:he|she|it|that)|we rest our case|chef's kiss|mic drop|darwin|natural selection|walk of shame|rookie mistake|amateur)[^.;!?]{0,40}",
            r"(?:somewhere,? (?:a|his|her|there's)|his (?:poor )?(?:mother|mom|wife|date|boss|barber)|her (?:poor )?(?:mother|mom|husband|date|boss|hairdresser)) (?:\w+ )?(?:must be|is (?:so|very|missing|shaking|crying|still)|will be|would be|was not|wasn't|isn't|has been) (?:\w+ )?(?:proud|pleased|thrilled|impressed|amused|missing|shaking|laughing|embarrassed|delighted|surprised)[^.;!?]{0,40}",
            r"(?:his|her|their) (?:\w+ )?(?:getaway|escape|disguise|plan|chariot|steed|ride|vehicle of choice|weapon of choice|outfit|hiding (?:place|spot)|excuse|explanation|alibi|athletic career|career|running|driving|parking|aim|singing|dancing|sense of direction|love life|diet|cologne|breath|tattoo|mustache|haircut|mullet)(?: was|:| is| were| being| could| needs| lasted| ended| smelled| said| turned| did| got| gave| came) [^.;!?]{3,60}",
            r"(?:lasted|made it|got|went|traveled|ran|drove|hid|fled) (?:all of|a whole|a grand total of|a whopping|whole) (?:\w+ )?(?:\w+ )?(?:feet|seconds|minutes|yards|blocks?|steps|inches|miles? per hour)[^.;!?]{0,40}",
            r"(?:turned|found|discovered|learned|realized|find out) (?:out )?(?:the hard way|too late|the cold way|the wet way|what (?:mud|ice|water|gravity|a ditch|jail))[^.;!?]{0,50}|gravity (?:won|works|wins|did|had)[^.;!?]{0,30}",
        ],
        &[
            r"squirrels?|raccoons?|geese|goose|turkeys?|deer|moose|bears?|k-?9|snowman|scarecrow|turtle|goats?|cows?|owl|dogs?|cats?|groundhog|officer \w+ (?:spilled|dropped)|ourselves|our own|pageant|talent show|gymnastics|swim meet|contest|fair",
        ],
    )
});

impl Check for Mock {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let all = Span::new(0, document.text.len());
        // An animal may be teased, and a whole post may be about one; beside a human each sentence counts for itself.
        let animal = TEASED.fit(document, all);
        let human = HUMAN.fit(document, all);
        let police = cx.draft.department.is_police();
        if !(PERSON.fit(document, all) || (police && human)) || (animal && !human) {
            return Vec::new();
        }
        let teased = |span: Span| {
            let Some(i) = document.sentence_at(span.start).filter(|_| animal) else { return false };
            let from = document.sentences[i.saturating_sub(1)].span.start;
            TEASED.fit(document, Span::new(from, document.sentences[i].span.end.max(from)))
        };
        let speech = Speech::of(document);
        let say = |span: Span, confidence: f32| {
            RULE.finding(span, "This may read as mocking somebody on a bad day. Tell what happened in plain words.")
                .confidence(confidence)
        };
        let mut findings: Vec<Finding> = graded(&JESTS, &HINTS, document)
            .chain(ASIDE.find(document).map(|span| (span, true)))
            .chain(JEER.find(document).into_iter().map(|span| (span, true)))
            .filter(|(span, _)| !speech.reports(*span) && !teased(*span))
            .map(|(span, sure)| weighed(say(span, 0.75), sure && police))
            .collect();
        let joking = !findings.is_empty();
        for span in FACE.find(document).filter(|span| joking || LAUGH.fit(document, *span)) {
            findings.push(weighed(say(span, 0.6).suggest(""), police));
        }
        findings
    }
}
