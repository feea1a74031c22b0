//! The words beside a name that say who it is: patterns over the folded text before it, after it and around it.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::private_data::setting::pattern;

pub(super) static PLACE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:saint|st\.?|ste\.?|fort|ft\.|mount|mt\.?|lake|camp|port|cape|point|san|santa|city of|town of|village of|university of|order of|statue of|battle of|church of|parish of|k-?9s? (?:partner )?|uss)(?: |$)$",
    )
});
pub(super) static AT_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}'])(?:on|off|along|between|near|at|behind|beside|outside|inside|past|onto|via|around|across|in|into|through|toward|towards|down|up|(?:north|south|east|west|corner|block|side|end|edge|stretch|part) of|(?:north|south|east|west|lower|upper|old|new|[nsew])\.?) $",
    )
});
pub(super) static STREET_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:plow\w*|pav(?:ed|ing|e)|mill(?:ed|ing)|patch\w*|hydrants?|sewer|detour|closed (?:at|from|between)|cul-de-sacs?|alleys?|streets?|sweep\w*|seal(?:ed|ing)?|striping|overlay|curb|road ?work|routes?|leaf|route|zones?)(?-u:\b)",
    )
});
pub(super) static FACILITY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s?)?,? (?:[\p{L}'.-]+ )?(?:road|rd|street|st|streets|avenue|avenues|ave|boulevard|blvd|drive|lane|ln|court|ct|circle|trail|way|parkway|pkwy|highway|hwy|loop|terrace|plaza|square|alley|bridge|park|parks|fields?|lake|pond|river|creek|bay|beach|island|hill|hills|mountain|ridge|school|elementary|middle|high|academy|college|university|library|center|centre|museum|hall|building|arena|gym|auditorium|theater|theatre|stadium|complex|clinic|hospital|medical|chapel|cathedral|cemetery|memorial|monument|inn|hotel|motel|lodge|farms?|orchards?|resort|airport|depot|mills?|manor|estates?|apartments|township|county|neighborhood|addition|gardens?|preserve|forest|woods|rink|pool|pavilion|playground|campground|speedway|towers?|wing|room|reading|trailhead|kiosk|boulevard|townhomes|days?|day)(?:[^\p{L}]|$)",
    )
});
pub(super) static FIRM_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s)?,? (?:(?:[\p{L}'.-]+ )?(?:inc|llc|ltd|corp|company|construction|excavating|contracting|electric|plumbing|heating|roofing|trucking|insurance|realty|funeral|mortuary|chevrolet|motors|auto|foods|market|grocery|bakery|cafe|café|restaurant|grill|bar|pub|brewing|brewery|pizza|diner|tavern|salon|pharmacy|hardware|lumber|supply|equipment|implement|foundation|scholarship|tournament|classic|invitational|fest|festival|trio|quartet|quintet|orchestra|band|dancers|lanes|cleaners|dry cleaning|orthodontics|dental|law|bros|brothers construction|fan club|store|shop|exhibit|books?|novels?|movies?|films?|poems?|songs?|trailers?|tractors?|outboard|motor|mowers?|terriers?|brand|act|award|awards|cup|bowl|report|group|dam|trophy|amendment|syndrome|disease))(?:[^\p{L}]|$)|^,? (?:&|and) (?:sons?|daughters?|co|company|associates|partners|bros|brothers|the \p{L}+)(?:[^\p{L}]|$)|^ & \p{L}",
    )
});
pub(super) static OF_FACILITY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[^\p{L}])the $"));
pub(super) static FAMILY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:family|boys?|girls?|kids?|twins|children|brothers|sisters|household|residence|place|baby|son|daughter|couple|house|home|property|who|and|said|was|is|were)(?:[^\p{L}]|$)",
    )
});
pub(super) static ANIMAL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:k-?9s?|canine|dogs?|pup|puppy|puppies|cats?|kittens?|horses?|pon(?:y|ies)|goats?|cows?|pigs?|hens?|chickens?|ducks?|bears?|moose|alligator|gator|fish|catfish|snake|turtle|tortoise|parrot|bird|beagles?|labs?|retriever|shepherd|terrier|mascot|llama|donkey|mule|rabbit|bunny|hamster|ferret|reindeer|elk|owl|eagle|robot|plows? named|snowplow|boat|canoe|kayak|float|locomotive|engine named|named (?:her|his|the) (?:truck|car|boat)|character|costumes?|puppet|muppet|movie|film|cartoon|tv show|sitcom|musical|play titled|novel|painting|statue)(?-u:\b)",
    )
});
pub(super) static ANIMAL_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s)?,? (?:(?:the|our|a|an|she's|he's|is|who is|who's|your|therapy|police|comfort|station|shelter|library|office|city|retired|new|very|good|big|old|resident) ?){0,4}(?:k-?9|canine|dog|pup|puppy|cat|kitten|horse|pony|goat|cow|pig|hen|duck|bear|moose|alligator|gator|fish|lab|labrador|beagle|retriever|shepherd|terrier|mascot|llama|donkey|mule|rabbit|bunny|reindeer|owl|eagle|robot|bloodhound|malinois|corgi|poodle|husky)(?:[^\p{L}]|$)|^'s (?:handler|kennel|leash|nose|paws?|tail|bark)(?:[^\p{L}]|$)",
    )
});
pub(super) static AUTHOR_NEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:books?|novels?|authors?|bestsellers?|paperbacks?|westerns|mysteries|large-print|large print|titles? by|poetry|poems|memoir|reading list|book club|displays? of|biography|banned books|read by the author|composers?|symphony|concerto|sonata|album|tribute|cover band|soundtrack|portrait of|statue of|lookalike|impersonator|look-alike|reenactor|dressed as|dress as|costumes?)(?-u:\b)",
    )
});
pub(super) static AUTHOR_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:(?:written|book|novel|music|song|painting|poem|play|film) )?by $|author $|^$|, $| and $|dressed (?:up )?as $")
});
pub(super) static HISTORY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:1[678]\d\d|19[0-6]\d)(?:s)?(?-u:\b)|(?-u:\b)(?:civil war|world war|wwi{1,2}|gettysburg|pioneers?|homestead\w*|settlers?|founder|founded|namesake|fur trader|end of watch|line of duty|revolutionary war|korean war|vietnam|killed in action|historical figure|women's history month|black history month|centur(?:y|ies))(?-u:\b)",
    )
});
pub(super) static PAST_YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)(?:1[678]\d\d|19[0-3]\d)(?-u:\b)"));
pub(super) static NAMED_FOR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:named|renamed) (?:after|for|in honor of) (?:[\p{L}.]+ ){0,3}$"));
pub(super) static CONTRACTOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:contractors?|vendors?|bidders?|low bid(?:der)?|suppliers?|firm|company|architects?|installers?|haulers?|sponsors?|sponsored by|presented by|catered by|food (?:by|from)|hosted by)(?: [\p{L}' ]{0,20})?(?:,|:|is|was|are|by|from)? $",
    )
});
pub(super) static SCAM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:scam\w*|calling himself|calling herself|claim(?:s|ed|ing) to be|pos(?:es|ed|ing) as|impersonat\w+|fake|pretend\w*|wrong[- ]number|phishing|no such (?:officer|person|employee))(?-u:\b)",
    )
});

pub(super) static CHILD_AGE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?\(?(?:who is |who's |who was |who turned |is |just turned |aged? (?:of )?|turned )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years? old| and a half|\)|,|\.|;|!|$| and | from | of | in |-year-old| years-old)",
    )
});
pub(super) static ADULT_AGE_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^,? ?\(?(?:aged? )?(1[89]|[2-9]\d|10\d)(?: years? old|\)|,|\.|;|$| and | from | of | in )"));
pub(super) static CHILD_AGE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]old(?: (?:[\p{L}-]+ ){0,2})? ?$",
    )
});
pub(super) static CHILD_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:^|[^\p{L}])(?:(?:students?|(?:kinder(?:garten|gartner)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]grade)(?:rs?)?|boys?|girls?|toddlers?|teens?|teenagers?|infants?|bab(?:y|ies)|tots?|kids?|children|child|youngsters?|cub scouts?|girl scouts?|boy scouts?|eagle scouts?|freshm[ae]n|sophomores?|juniors?|student of the (?:month|week|year)|preschoolers?|campers?|essay winners?|(?:coloring|poster|spelling)[\p{L} -]{0,24} winners?)(?:,| is| was| were| named| are|:|, named)?",
        r"|(?:her|his|their|my|the|our|whose|\p{L}+'s) (?:\p{L}+ )?(?:(?:grand|step|foster )?(?:sons?|daughters?|kids?|child|children|boys?|girls?)|granddaughters?|twins|baby|bab(?:y|ies)|nephew|niece|little (?:one|brother|sister)|toddler|student)(?:,|:| named|, named)?|little) $",
    ))
});
pub(super) static CHILD_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?(?:\(|is |who is |who's |was )?(?:a |an |our |the |your )?(?:[\p{L}-]+ )?(?:(?:kindergartner|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|\d{1,2}(?:st|nd|rd|th))[- ]grader|freshman|sophomore|toddler|preschooler|student at|student in|middle schooler|high schooler|cub scout|girl scout|eagle scout))(?:[^\p{L}]|$)|^ ?\((?:grade|gr\.?|age|k|pre-?k) ?\d{0,2}\)|^, (?:grade|gr\.) \d|^,? (?:the )?(?:boy|girl|teen|youngster|toddler)(?:[^\p{L}]|$)",
    )
});
pub(super) static CHILD_SETTING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:kindergart\w+|graders?|grade:|preschool\w*|little artists|student of the (?:month|week)|honor roll|spelling bee|coloring contest|poster contest|essay contest|science fair|safety town|story ?time|pee ?wee|mites|squirts|tee-?ball|t-ball|youth (?:league|hockey|soccer|baseball)|cub scouts?|girl scouts?|boy scouts?|summer camp|swim lessons|nativity play|school resource officer|front row|junior (?:lifeguards?|rangers?|police)|kids' (?:race|derby|fishing)|kids (?:race|derby|fishing))(?-u:\b)",
    )
});
pub(super) static ADULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:mr|mrs|ms|dr|pastor|coach|teacher|teaches|taught|principal|volunteers?|parents?|grandpa|grandma|grandfather|grandmother|uncle|aunt|retired|veteran|driver|owner|officer|(?:1[89]|[2-9]\d)-year-old)(?-u:\b)",
    )
});

pub(super) static VICTIM_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:victims?|survivors?|homeowners?,? whose [\p{L} ]{3,30}|(?:injured|hurt|killed|assaulted|attacked|robbed|stabbed|shot) (?:was|were))(?:,| is| was| were| are| named| identified as|:)? (?:[\p{L}]+ )?$",
    )
});
pub(super) static VICTIM_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:the|a|our) (?:victim|survivor)|^ (?:was|were|had been|got|has been) (?:assaulted|attacked|robbed|stabbed|raped|shot|beaten|scammed|defrauded|burglarized|threatened|kidnapped)",
    )
});
pub(super) static WITNESS_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:witness(?:es)?|callers?|informants?|tipsters?|reporting party|bystanders?|911 caller)(?:,| is| was| named|:)? $",
    )
});
pub(super) static WITNESS_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:who )?(?:called (?:911|dispatch|us|police|it in|in)|dialed 911|told (?:dispatch|officers|deputies|police|detectives|investigators|us)|reported (?:the|it|seeing|hearing)|witnessed|tipped|saw (?:the|it all|him|her|a)|gave (?:us|officers|police|detectives)|spotted the|got the plate)",
    )
});
pub(super) static COMPLAINT_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:[\p{L}' -]{0,24})?(?:complain\w*|filed a complaint|called (?:in )?about|reported (?:the|her|his|their|a) (?:neighbor|yard|lawn|grass|junk|dog|fence|house|property|car)|sent (?:us|in) (?:pictures|photos|emails|letters))",
    )
});
pub(super) static CHARGED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:arrested|arrest of|booked|charged|cited|suspects?|defendant|convicted|sentenced|jailed|in custody|wanted|detained|accused)(?:,|:| is| was| were| with| named| identified as)? (?:[\p{L}-]+ ){0,2}$",
    )
});
pub(super) static CHARGED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?(?:\d{1,3},? ?)?(?:of [\p{L}' ]{3,24},? ?)?(?:was|were|is|has been|had been|faces|pleaded|pled|admitted|got)? ?(?:arrested|booked|charged|cited|convicted|sentenced|jailed|taken into custody|guilty|in custody|facing|charges)",
    )
});
pub(super) static MISSING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:missing|silver alert|amber alert|last seen|located safe|found safe|home safe|endangered|runaway|help us find|help us locate|have you seen)(?-u:\b)",
    )
});
pub(super) static DEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:died|dies|dead|deceased|death of|passed away|passing of|lost (?:his|her) life|killed|fatal\w*|drown\w*|obituary|funeral for|body|bodies|took (?:his|her) own life|coroner|medical examiner|rest easy|rest in peace|loss of|found (?:dead|unresponsive)|condolences|in memory of|the late|we lost|remember(?:ing)?)(?-u:\b)",
    )
});
pub(super) static APPLICANT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:applied|applicants?|candidates? for the (?:job|position|post)|interviews? (?:is|are|with)|interviewed|interviewing|finalists?|semi-?finalists?|shortlist\w*)(?-u:\b)",
    )
});
pub(super) static CUE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:thanks?(?: you)?(?: so much| again| also)?,?(?: to)?|hi|hey|hello|dear|meet|congrat\w*,?(?: to)?|kudos to|cheers to|hats off to|shout-?outs? to|nods? to|props to|welcome(?: to| back)?|named|name(?:'s| is| was)|called|he's|she's|he is|she is|was|credit (?:to|goes to)|winners?,?(?: is| was)?|sorry,?|neighbou?rs?,?|residents?|drivers?|owners?|tenants?|artists?|volunteers?|(?:^|[^\p{L}])by|mom|dad|mother|father|wife|husband|son of|daughter of|brother|sister|cousin|uncle|aunt|friend|sons?|daughters?|identified as|regards,|signed,?|sincerely,|yours,|love,|pictured:|photo:|alt text:|left,|right,|from left,|belongs to|went to|estate of|rip|happy birthday,?|happy retirement,?(?: to)?|goodbye to|farewell to|please,?|son|daughter|grandson|granddaughter|man named|woman named|if you(?:'re| are)|you are|told|ask for|congratulate|honor|honors|remember) $",
    )
});
pub(super) static CUE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:who|whose|said|says|told|asked|wrote|writes|laughed|thanked|joked|lives|lived|works|worked|retires|retired|won|wins|brought|donated|played|sang|read|painted|drove|helped|turned|noticed|found|called|spent|plays|teaches|taught|grew|moved|stopped|came|went|ran|signed|spoke|joins|joined|started|please|if you|you can|you're|we|has been|picked|picks|mailed|sent|caught|beat|took|and (?:his|her|their)|owned|owes|left|lost|will turn|turned|turns)(?:[^\p{L}]|$)|^, \d{1,3}(?:,|\.|\)|$| )|^ \((?:\d{1,3}|age)|^, age|^,? of [\p{L}]|^,? from [\p{L}]|^'s (?:mom|mother|dad|father|wife|husband|son|daughter|dog|cat|truck|car|house|home|yard|family|kids|garden|mailbox)",
    )
});

/// Clubs that are thanked like people.
pub(super) const CLUBS: &[&str] = &[
    "lions", "rotary", "kiwanis", "jaycees", "legion", "vfw", "elks", "moose", "eagles", "shriners", "masons", "sertoma",
    "lioness", "scouts", "auxiliary",
];

pub(super) static BAND: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:&|and) (?:the|his|her) [\p{L}]+s(?:[^\p{L}]|$)"));
/// "Lucille's will sell tacos", "Miss Ruby's was packed".
pub(super) static SHOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^'s (?:is|was|will|has|had|opens?|opened|closes?|closed|serves?|served|brought|brings|donated|sells?|sold|on [\p{L}]+ (?:street|avenue|road)|for (?:lunch|dinner|breakfast|coffee|pizza|donuts))(?:[^\p{L}]|$)",
    )
});
