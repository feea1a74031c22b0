//! Who a named person is in this post: an official, staff in their role, somebody nobody needs to
//! protect, a child, a victim, or simply somebody who lives here.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::pattern;
use super::title::{self, Title};
use crate::checks::Context;
use crate::city::NameKind;
use crate::model::{Person, people, sense_of};
use crate::text::{Document, Lexicon, Span};

/// What a named person is in the post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// An elected official or the head of a department, in that role.
    Official,
    /// An employee, officer or firefighter in that role.
    Staff,
    /// A figure of history, an author, a character, a brand.
    Known,
    /// A pet, a police dog, a mascot.
    Animal,
    /// Part of the name of a place, a firm or an event.
    Place,
    Child,
    Victim,
    /// A witness, a caller, an informant.
    Witness,
    /// Somebody who complained about a property or a neighbor.
    Complainant,
    Applicant,
    /// An adult who was arrested, charged or cited.
    Charged,
    Missing,
    Deceased,
    /// Anybody else.
    Private,
}

impl Role {
    /// The word used in reports.
    pub fn id(self) -> &'static str {
        match self {
            Role::Official => "official",
            Role::Staff => "staff",
            Role::Known => "known",
            Role::Animal => "animal",
            Role::Place => "place",
            Role::Child => "child",
            Role::Victim => "victim",
            Role::Witness => "witness",
            Role::Complainant => "complainant",
            Role::Applicant => "applicant",
            Role::Charged => "charged",
            Role::Missing => "missing",
            Role::Deceased => "deceased",
            Role::Private => "private",
        }
    }

    /// Whether the name is somebody's whom the policy protects.
    pub fn is_protected(self) -> bool {
        !matches!(self, Role::Official | Role::Staff | Role::Known | Role::Animal | Role::Place)
    }
}

/// A person with the role the post gives them.
#[derive(Clone, Debug)]
pub struct Named {
    pub person: Person,
    pub role: Role,
    /// What in the text says so.
    pub why: &'static str,
    /// Whether something beside the name (a title, an age, a verb of people) says that it is a person's.
    pub cued: bool,
}

impl Named {
    /// How sure it is that this is a person whose name matters.
    pub fn weight(&self) -> f32 {
        let mut weight = self.person.probability;
        if self.cued {
            weight += 0.25;
        }
        if self.person.is_full() {
            weight += 0.15;
        }
        weight.min(0.99)
    }
}

static KNOWN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../dictionaries/known-people.txt")));

static PLACE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:saint|st\.?|ste\.?|fort|ft\.|mount|mt\.?|lake|camp|port|cape|point|san|santa|city of|town of|village of|university of|order of|statue of|battle of|church of|parish of|k-?9s? (?:partner )?|uss)(?: |$)$",
    )
});
static AT_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}'])(?:on|off|along|between|near|at|behind|beside|outside|inside|past|onto|via|around|across|in|into|through|toward|towards|down|up|(?:north|south|east|west|corner|block|side|end|edge|stretch|part) of|(?:north|south|east|west|lower|upper|old|new|[nsew])\.?) $",
    )
});
static STREET_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:plow\w*|pav(?:ed|ing|e)|mill(?:ed|ing)|patch\w*|hydrants?|sewer|detour|closed (?:at|from|between)|cul-de-sacs?|alleys?|streets?|sweep\w*|seal(?:ed|ing)?|striping|overlay|curb|road ?work|routes?|leaf|route|zones?)(?-u:\b)",
    )
});
static FACILITY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s?)?,? (?:[\p{L}'.-]+ )?(?:road|rd|street|st|streets|avenue|avenues|ave|boulevard|blvd|drive|lane|ln|court|ct|circle|trail|way|parkway|pkwy|highway|hwy|loop|terrace|plaza|square|alley|bridge|park|parks|fields?|lake|pond|river|creek|bay|beach|island|hill|hills|mountain|ridge|school|elementary|middle|high|academy|college|university|library|center|centre|museum|hall|building|arena|gym|auditorium|theater|theatre|stadium|complex|clinic|hospital|medical|chapel|cathedral|cemetery|memorial|monument|inn|hotel|motel|lodge|farms?|orchards?|resort|airport|depot|mills?|manor|estates?|apartments|township|county|neighborhood|addition|gardens?|preserve|forest|woods|rink|pool|pavilion|playground|campground|speedway|towers?|wing|room|reading|trailhead|kiosk|boulevard|townhomes|days?|day)(?:[^\p{L}]|$)",
    )
});
static FIRM_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s)?,? (?:(?:[\p{L}'.-]+ )?(?:inc|llc|ltd|corp|company|construction|excavating|contracting|electric|plumbing|heating|roofing|trucking|insurance|realty|funeral|mortuary|chevrolet|motors|auto|foods|market|grocery|bakery|cafe|café|restaurant|grill|bar|pub|brewing|brewery|pizza|diner|tavern|salon|pharmacy|hardware|lumber|supply|equipment|implement|foundation|scholarship|tournament|classic|invitational|fest|festival|trio|quartet|quintet|orchestra|band|dancers|lanes|cleaners|dry cleaning|orthodontics|dental|law|bros|brothers construction|fan club|store|shop|exhibit|books?|novels?|movies?|films?|poems?|songs?|trailers?|tractors?|outboard|motor|mowers?|terriers?|brand|act|award|awards|cup|bowl|report|group|dam|trophy|amendment|syndrome|disease))(?:[^\p{L}]|$)|^,? (?:&|and) (?:sons?|daughters?|co|company|associates|partners|bros|brothers|the \p{L}+)(?:[^\p{L}]|$)|^ & \p{L}",
    )
});
static OF_FACILITY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[^\p{L}])the $"));
static FAMILY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:family|boys?|girls?|kids?|twins|children|brothers|sisters|household|residence|place|baby|son|daughter|couple|house|home|property|who|and|said|was|is|were)(?:[^\p{L}]|$)",
    )
});
static ANIMAL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:k-?9s?|canine|dogs?|pup|puppy|puppies|cats?|kittens?|horses?|pon(?:y|ies)|goats?|cows?|pigs?|hens?|chickens?|ducks?|bears?|moose|alligator|gator|fish|catfish|snake|turtle|tortoise|parrot|bird|beagles?|labs?|retriever|shepherd|terrier|mascot|llama|donkey|mule|rabbit|bunny|hamster|ferret|reindeer|elk|owl|eagle|robot|plows? named|snowplow|boat|canoe|kayak|float|locomotive|engine named|named (?:her|his|the) (?:truck|car|boat)|character|costumes?|puppet|muppet|movie|film|cartoon|tv show|sitcom|musical|play titled|novel|painting|statue)(?-u:\b)",
    )
});
static ANIMAL_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:'s)?,? (?:(?:the|our|a|an|she's|he's|is|who is|who's|your|therapy|police|comfort|station|shelter|library|office|city|retired|new|very|good|big|old|resident) ?){0,4}(?:k-?9|canine|dog|pup|puppy|cat|kitten|horse|pony|goat|cow|pig|hen|duck|bear|moose|alligator|gator|fish|lab|labrador|beagle|retriever|shepherd|terrier|mascot|llama|donkey|mule|rabbit|bunny|reindeer|owl|eagle|robot|bloodhound|malinois|corgi|poodle|husky)(?:[^\p{L}]|$)|^'s (?:handler|kennel|leash|nose|paws?|tail|bark)(?:[^\p{L}]|$)",
    )
});
static AUTHOR_NEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:books?|novels?|authors?|bestsellers?|paperbacks?|westerns|mysteries|large-print|large print|titles? by|poetry|poems|memoir|reading list|book club|displays? of|biography|banned books|read by the author|composers?|symphony|concerto|sonata|album|tribute|cover band|soundtrack|portrait of|statue of|lookalike|impersonator|look-alike|reenactor|dressed as|dress as|costumes?)(?-u:\b)",
    )
});
static AUTHOR_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:(?:written|book|novel|music|song|painting|poem|play|film) )?by $|author $|^$|, $| and $|dressed (?:up )?as $")
});
static HISTORY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:1[678]\d\d|19[0-6]\d)(?:s)?(?-u:\b)|(?-u:\b)(?:civil war|world war|wwi{1,2}|gettysburg|pioneers?|homestead\w*|settlers?|founder|founded|namesake|fur trader|end of watch|line of duty|revolutionary war|korean war|vietnam|killed in action|historical figure|women's history month|black history month|centur(?:y|ies))(?-u:\b)",
    )
});
static PAST_YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)(?:1[678]\d\d|19[0-3]\d)(?-u:\b)"));
static NAMED_FOR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:named|renamed) (?:after|for|in honor of) (?:[\p{L}.]+ ){0,3}$"));
static CONTRACTOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:contractors?|vendors?|bidders?|low bid(?:der)?|suppliers?|firm|company|architects?|installers?|haulers?|sponsors?|sponsored by|presented by|catered by|food (?:by|from)|hosted by)(?: [\p{L}' ]{0,20})?(?:,|:|is|was|are|by|from)? $",
    )
});
static SCAM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:scam\w*|calling himself|calling herself|claim(?:s|ed|ing) to be|pos(?:es|ed|ing) as|impersonat\w+|fake|pretend\w*|wrong[- ]number|phishing|no such (?:officer|person|employee))(?-u:\b)",
    )
});

static CHILD_AGE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?\(?(?:who is |who's |who was |who turned |is |just turned |aged? (?:of )?|turned )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years? old| and a half|\)|,|\.|;|!|$| and | from | of | in |-year-old| years-old)",
    )
});
static ADULT_AGE_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^,? ?\(?(?:aged? )?(1[89]|[2-9]\d|10\d)(?: years? old|\)|,|\.|;|$| and | from | of | in )"));
static CHILD_AGE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]old(?: (?:[\p{L}-]+ ){0,2})? ?$",
    )
});
static CHILD_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:^|[^\p{L}])(?:(?:students?|(?:kinder(?:garten|gartner)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]grade)(?:rs?)?|boys?|girls?|toddlers?|teens?|teenagers?|infants?|bab(?:y|ies)|tots?|kids?|children|child|youngsters?|cub scouts?|girl scouts?|boy scouts?|eagle scouts?|freshm[ae]n|sophomores?|juniors?|student of the (?:month|week|year)|preschoolers?|campers?|essay winners?|(?:coloring|poster|spelling)[\p{L} -]{0,24} winners?)(?:,| is| was| were| named| are|:|, named)?",
        r"|(?:her|his|their|my|the|our|whose|\p{L}+'s) (?:\p{L}+ )?(?:(?:grand|step|foster )?(?:sons?|daughters?|kids?|child|children|boys?|girls?)|granddaughters?|twins|baby|bab(?:y|ies)|nephew|niece|little (?:one|brother|sister)|toddler|student)(?:,|:| named|, named)?|little) $",
    ))
});
static CHILD_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?(?:\(|is |who is |who's |was )?(?:a |an |our |the |your )?(?:[\p{L}-]+ )?(?:(?:kindergartner|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|\d{1,2}(?:st|nd|rd|th))[- ]grader|freshman|sophomore|toddler|preschooler|student at|student in|middle schooler|high schooler|cub scout|girl scout|eagle scout))(?:[^\p{L}]|$)|^ ?\((?:grade|gr\.?|age|k|pre-?k) ?\d{0,2}\)|^, (?:grade|gr\.) \d|^,? (?:the )?(?:boy|girl|teen|youngster|toddler)(?:[^\p{L}]|$)",
    )
});
static CHILD_SETTING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:kindergart\w+|graders?|grade:|preschool\w*|little artists|student of the (?:month|week)|honor roll|spelling bee|coloring contest|poster contest|essay contest|science fair|safety town|story ?time|pee ?wee|mites|squirts|tee-?ball|t-ball|youth (?:league|hockey|soccer|baseball)|cub scouts?|girl scouts?|boy scouts?|summer camp|swim lessons|nativity play|school resource officer|front row|junior (?:lifeguards?|rangers?|police)|kids' (?:race|derby|fishing)|kids (?:race|derby|fishing))(?-u:\b)",
    )
});
static ADULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:mr|mrs|ms|dr|pastor|coach|teacher|teaches|taught|principal|volunteers?|parents?|grandpa|grandma|grandfather|grandmother|uncle|aunt|retired|veteran|driver|owner|officer|(?:1[89]|[2-9]\d)-year-old)(?-u:\b)",
    )
});

static VICTIM_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:victims?|survivors?|homeowners?,? whose [\p{L} ]{3,30}|(?:injured|hurt|killed|assaulted|attacked|robbed|stabbed|shot) (?:was|were))(?:,| is| was| were| are| named| identified as|:)? (?:[\p{L}]+ )?$",
    )
});
static VICTIM_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:the|a|our) (?:victim|survivor)|^ (?:was|were|had been|got|has been) (?:assaulted|attacked|robbed|stabbed|raped|shot|beaten|scammed|defrauded|burglarized|threatened|kidnapped)",
    )
});
static WITNESS_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:witness(?:es)?|callers?|informants?|tipsters?|reporting party|bystanders?|911 caller)(?:,| is| was| named|:)? $",
    )
});
static WITNESS_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:who )?(?:called (?:911|dispatch|us|police|it in|in)|dialed 911|told (?:dispatch|officers|deputies|police|detectives|investigators|us)|reported (?:the|it|seeing|hearing)|witnessed|tipped|saw (?:the|it all|him|her|a)|gave (?:us|officers|police|detectives)|spotted the|got the plate)",
    )
});
static COMPLAINT_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:[\p{L}' -]{0,24})?(?:complain\w*|filed a complaint|called (?:in )?about|reported (?:the|her|his|their|a) (?:neighbor|yard|lawn|grass|junk|dog|fence|house|property|car)|sent (?:us|in) (?:pictures|photos|emails|letters))",
    )
});
static CHARGED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:arrested|arrest of|booked|charged|cited|suspects?|defendant|convicted|sentenced|jailed|in custody|wanted|detained|accused)(?:,|:| is| was| were| with| named| identified as)? (?:[\p{L}-]+ ){0,2}$",
    )
});
static CHARGED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? ?(?:\d{1,3},? ?)?(?:of [\p{L}' ]{3,24},? ?)?(?:was|were|is|has been|had been|faces|pleaded|pled|admitted|got)? ?(?:arrested|booked|charged|cited|convicted|sentenced|jailed|taken into custody|guilty|in custody|facing|charges)",
    )
});
static MISSING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:missing|silver alert|amber alert|last seen|located safe|found safe|home safe|endangered|runaway|help us find|help us locate|have you seen)(?-u:\b)",
    )
});
static DEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:died|dies|dead|deceased|death of|passed away|passing of|lost (?:his|her) life|killed|fatal\w*|drown\w*|obituary|funeral for|body|bodies|took (?:his|her) own life|coroner|medical examiner|rest easy|rest in peace|loss of|found (?:dead|unresponsive)|condolences|in memory of|the late|we lost|remember(?:ing)?)(?-u:\b)",
    )
});
static APPLICANT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:applied|applicants?|candidates? for the (?:job|position|post)|interviews? (?:is|are|with)|interviewed|interviewing|finalists?|semi-?finalists?|shortlist\w*)(?-u:\b)",
    )
});
static CUE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:thanks?(?: you)?(?: so much| again| also)?,?(?: to)?|hi|hey|hello|dear|meet|congrat\w*,?(?: to)?|kudos to|cheers to|hats off to|shout-?outs? to|nods? to|props to|welcome(?: to| back)?|named|name(?:'s| is| was)|called|he's|she's|he is|she is|was|credit (?:to|goes to)|winners?,?(?: is| was)?|sorry,?|neighbou?rs?,?|residents?|drivers?|owners?|tenants?|artists?|volunteers?|(?:^|[^\p{L}])by|mom|dad|mother|father|wife|husband|son of|daughter of|brother|sister|cousin|uncle|aunt|friend|sons?|daughters?|identified as|regards,|signed,?|sincerely,|yours,|love,|pictured:|photo:|alt text:|left,|right,|from left,|belongs to|went to|estate of|rip|happy birthday,?|happy retirement,?(?: to)?|goodbye to|farewell to|please,?|son|daughter|grandson|granddaughter|man named|woman named|if you(?:'re| are)|you are|told|ask for|congratulate|honor|honors|remember) $",
    )
});
static CUE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^,? (?:who|whose|said|says|told|asked|wrote|writes|laughed|thanked|joked|lives|lived|works|worked|retires|retired|won|wins|brought|donated|played|sang|read|painted|drove|helped|turned|noticed|found|called|spent|plays|teaches|taught|grew|moved|stopped|came|went|ran|signed|spoke|joins|joined|started|please|if you|you can|you're|we|has been|picked|picks|mailed|sent|caught|beat|took|and (?:his|her|their)|owned|owes|left|lost|will turn|turned|turns)(?:[^\p{L}]|$)|^, \d{1,3}(?:,|\.|\)|$| )|^ \((?:\d{1,3}|age)|^, age|^,? of [\p{L}]|^,? from [\p{L}]|^'s (?:mom|mother|dad|father|wife|husband|son|daughter|dog|cat|truck|car|house|home|yard|family|kids|garden|mailbox)",
    )
});

static ANIMAL_NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:k-?9s?|canine|dog|pup|puppy|cat|kitten|horse|pony|goat|bear|moose|gator|loon|owl|eagle|mascot|shelter dog|shelter cat|lab|shepherd|beagle|bloodhound|malinois)(?: officer| partner| deputy)?(?:,| named| is named| is called| called)? ([\p{L}]{2,20})(?-u:\b)",
    )
});

/// The names that the text gives to animals.
fn animals(document: &Document) -> Vec<String> {
    ANIMAL_NAMED
        .captures_iter(document.folded.text())
        .filter_map(|hit| hit.get(1))
        .filter(|name| document.words_of(document.folded.span(name.start(), name.end())).starts_with(char::is_uppercase))
        .map(|name| name.as_str().to_owned())
        .take(32)
        .collect()
}

/// The roles of everybody named in the document, in text order.
pub(in crate::checks) fn roles(cx: &Context<'_>) -> Vec<Named> {
    let document = cx.document;
    let known: Vec<(Span, &'static str)> = KNOWN.find(document).map(|hit| (hit.span, hit.class)).collect();
    let animals = animals(document);
    let lower_style = !document.text.contains(char::is_uppercase);
    let mut named: Vec<Named> = Vec::new();
    for person in people(document, cx.sights()) {
        let near = Near::new(document, &person, lower_style);
        let previous = named.last().filter(|last| joined(document, last.person.span, person.span)).map(|last| last.role);
        let animal = animals.iter().any(|name| *name == document.lower(person.span));
        let (role, why, cued) = if animal {
            (Role::Animal, "the text gives this name to an animal", true)
        } else {
            seen(cx, &person, judge(cx, &person, &near, &known, previous))
        };
        let mut person = person;
        if title::of(near.before, "") == Some(Title::Private) {
            person.probability = person.probability.max(0.85);
        }
        named.push(Named { person, role, why, cued });
    }
    agree(document, &mut named);
    named
}

/// How sure the encoder must be to say what no word beside the name says.
const SURE: f32 = 0.7;

/// The role of a name about which the words beside it say nothing, as the encoder sees it from the whole post.
fn seen(cx: &Context<'_>, person: &Person, read: (Role, &'static str, bool)) -> (Role, &'static str, bool) {
    let (Role::Private, _, false) = read else { return read };
    let Some([_, child, official, known, thing]) = chances(cx, person.span) else { return read };
    if official >= SURE {
        (Role::Staff, "the post reads as if they were named for their job", true)
    } else if known >= SURE {
        (Role::Known, "the post reads as if this were a known figure", false)
    } else if thing >= SURE && person.probability < 0.5 {
        (Role::Place, "the post reads as if this were no person", false)
    } else if child >= SURE {
        (Role::Child, "the post reads as if this were a child", false)
    } else {
        read
    }
}

/// The encoder's chances of each role, over the words of a name.
fn chances(cx: &Context<'_>, span: Span) -> Option<[f32; 5]> {
    let document = cx.document;
    let index = document.sentence_at(span.start)?;
    let words = document.words_in(document.sentences.get(index)?);
    let named: Vec<[f32; 5]> =
        words.iter().zip(&cx.sight(index)?.words).filter(|(word, _)| word.span.overlaps(span)).map(|(_, sight)| sight.role).collect();
    let sum = |k: usize| named.iter().map(|role| role[k]).sum::<f32>();
    (!named.is_empty()).then(|| std::array::from_fn(|k| sum(k) / named.len() as f32))
}

/// What stands around a name, folded.
struct Near<'a> {
    before: &'a str,
    after: &'a str,
    sentence: &'a str,
    /// The sentence before, this one and the next.
    wide: &'a str,
    capital_next: bool,
    lower_style: bool,
    quoted: bool,
}

impl<'a> Near<'a> {
    fn new(document: &'a Document, person: &Person, lower_style: bool) -> Self {
        let span = person.span;
        let index = document.sentence_at(span.start).unwrap_or(0);
        let sentence = document.sentences.get(index).map_or(span, |s| s.span).join(span);
        let first = document.sentences.get(index.saturating_sub(1)).map_or(sentence, |s| s.span).join(sentence);
        let wide = document.sentences.get(index + 1).map_or(first, |s| s.span.join(first));
        let floor = |at: usize| (0..=at).rev().find(|&i| document.text.is_char_boundary(i)).unwrap_or(0);
        let start = sentence.start.max(floor(span.start.saturating_sub(110)));
        let end = sentence.end.min(floor((span.end + 140).min(document.text.len())));
        let limit = |wide: Span| {
            Span::new(
                wide.start.max(floor(span.start.saturating_sub(400))),
                wide.end.min(floor((span.end + 400).min(document.text.len()))),
            )
        };
        let after_text = document.text.get(span.end..sentence.end).unwrap_or_default();
        let before_text = document.text.get(sentence.start..span.start).unwrap_or_default();
        let opening = before_text.trim_end().ends_with(['"', '\u{201c}']) && !before_text.ends_with(' ');
        let closing = after_text.trim_start_matches([',', '.']).starts_with(['"', '\u{201d}']);
        Self {
            before: document.lower(Span::new(start, span.start)),
            after: document.lower(Span::new(span.end, end.max(span.end))),
            sentence: document.lower(limit(sentence)),
            wide: document.lower(limit(wide)),
            capital_next: after_text
                .trim_start_matches([' ', '\'', '\u{2019}'])
                .trim_start_matches("s ")
                .starts_with(char::is_uppercase),
            lower_style,
            quoted: opening && closing,
        }
    }
}

/// Whether only a comma, "and" or "&" stands between two names.
fn joined(document: &Document, first: Span, second: Span) -> bool {
    let gap = Span::new(first.end.min(second.start), second.start);
    gap.len() < 12 && matches!(document.lower(gap).trim(), "," | "and" | "&" | ", and" | "or" | "/" | "to")
}

fn is_child_age(found: Option<regex::Captures<'_>>) -> bool {
    let Some(age) = found.and_then(|found| found.get(1)) else { return false };
    age.as_str().parse::<u32>().map_or(true, |age| age < 18)
}

fn judge(
    cx: &Context<'_>,
    person: &Person,
    near: &Near<'_>,
    known: &[(Span, &'static str)],
    previous: Option<Role>,
) -> (Role, &'static str, bool) {
    let document = cx.document;
    let span = person.span;
    let single = !document.text[span.start..span.end].contains(' ');
    let title = title::of(near.before, near.after);
    let cue = CUE_BEFORE.is_match(near.before) || CUE_AFTER.is_match(near.after);
    let aged = ADULT_AGE_AFTER.is_match(near.after);
    let child_age = is_child_age(CHILD_AGE_AFTER.captures(near.after)) || is_child_age(CHILD_AGE_BEFORE.captures(near.before));
    let strong = aged || child_age || title == Some(Title::Private);

    // The city's own names come first.
    let names = cx.names();
    let mention = names.get(names.partition_point(|name| name.span.end <= span.start)).filter(|name| name.span.overlaps(span));
    if let Some(name) = mention {
        match name.kind {
            NameKind::Official(_) if name.span.contains(span) || span.contains(name.span) => {
                return (Role::Official, "an official of the city profile", true);
            }
            NameKind::Official(_) => {}
            _ if name.span.contains(span) || (name.span.overlaps(span) && !person.is_full()) => {
                return (Role::Place, "part of a name in the city profile", false);
            }
            _ => {}
        }
    }
    if let Some(role) = official_by_surname(cx, person, title) {
        return (role, "an official of the city profile", true);
    }
    match title {
        Some(Title::Official) => return (Role::Official, "an office stands beside the name", true),
        Some(Title::Staff) if !SCAM.is_match(near.wide) => return (Role::Staff, "a public job stands beside the name", true),
        _ => {}
    }
    let inside_quotes = near.before.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    if SCAM.is_match(near.wide) && (near.quoted || inside_quotes) {
        return (Role::Known, "a name a swindler used", false);
    }
    if let Some(why) = not_a_person(person, near, single, strong, cue, previous, document, cx) {
        return (why.0, why.1, false);
    }
    if let Some((_, class)) =
        known.iter().find(|(hit, _)| hit.contains(span) || (span.contains(*hit) && hit.len() * 2 > span.len()))
        && (*class == "full" || (single && !strong))
    {
        return (Role::Known, "a known figure", false);
    }
    if !strong && !cue && AUTHOR_NEAR.is_match(near.wide) && AUTHOR_BEFORE.is_match(near.before) && person.is_full() {
        return (Role::Known, "an author or an artist", false);
    }
    let past = HISTORY.is_match(near.sentence) && !aged && !child_age && (!strong || PAST_YEAR.is_match(near.sentence));
    if !aged && NAMED_FOR.is_match(near.before) || (past && (!single || title.is_some())) {
        return (Role::Known, "a figure of the past", false);
    }
    private_role(near, aged, child_age, title, strong || cue)
}

/// A surname with an official's title, or an official's surname alone where the post names the official.
fn official_by_surname(cx: &Context<'_>, person: &Person, title: Option<Title>) -> Option<Role> {
    if person.is_full() || title == Some(Title::Private) {
        return None;
    }
    let surname = cx.document.words_of(person.surname?);
    let known = cx.city.profile.officials.iter().any(|official| official.name.split_whitespace().next_back() == Some(surname));
    (known && title != Some(Title::Staff)).then_some(Role::Official)
}

/// Places, firms, animals and characters that carry a person's name.
fn not_a_person(
    person: &Person,
    near: &Near<'_>,
    single: bool,
    strong: bool,
    cue: bool,
    previous: Option<Role>,
    document: &Document,
    cx: &Context<'_>,
) -> Option<(Role, &'static str)> {
    let place = Some((Role::Place, "part of the name of a place"));
    let words: Vec<&str> = document.lower(person.span).split([' ', '-']).collect();
    let (first, last) = (sense_of(words.first().copied().unwrap_or("")), sense_of(words.last().copied().unwrap_or("")));
    if !single && !strong && last.thing && (first.given < 2 || first.common > 1) {
        return place;
    }
    if !single && !strong && !cue && first.given == 0 && first.common > 0 && last.common > 0 {
        return place;
    }
    if single && !strong && CLUBS.contains(&words[0]) {
        return Some((Role::Place, "a club"));
    }
    let typed = document.words_of(person.span);
    if ["'s ", "\u{2019}s "]
        .iter()
        .any(|mark| typed.split_once(mark).is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase)))
    {
        return place;
    }
    if words[0] == "st"
        || words[0] == "saint"
        || near.after.starts_with(" v. ")
        || near.after.starts_with(" vs. ")
        || near.before.ends_with(" v. ")
    {
        return Some((Role::Known, "a saint or a court case"));
    }
    if !strong && CONTRACTOR.is_match(near.before) && (!single || near.before.ends_with(": ")) {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if words[0] == "lady" || (words[0] == "los" && !single) || BAND.is_match(near.after) {
        return Some((Role::Known, "a team or a band"));
    }
    if single && SHOP.is_match(near.after) && title::of(near.before, "") != Some(Title::Official) {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if PLACE_BEFORE.is_match(near.before) {
        return place;
    }
    let facility = FACILITY_AFTER.is_match(near.after);
    if facility
        && (near.capital_next || near.lower_style || OF_FACILITY.is_match(near.before) || !cue)
        && !FAMILY_AFTER.is_match(near.after)
        && !strong
    {
        return place;
    }
    let comma = near.after.starts_with(',');
    if !comma && FIRM_AFTER.is_match(near.after) && !strong {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if near.after.starts_with("'s ") && near.capital_next && !cue {
        return Some((Role::Place, "part of the name of a firm or an event"));
    }
    if !FAMILY_AFTER.is_match(near.after)
        && OF_FACILITY.is_match(near.before)
        && !single
        && near.after.starts_with(' ')
        && !strong
    {
        return place;
    }
    let animal_before = ANIMAL_BEFORE.is_match(tail(near.before, if single { 70 } else { 40 }));
    if ANIMAL_AFTER.is_match(near.after)
        || (!strong && animal_before && (!cue || near.before.ends_with("named ") || near.before.ends_with("called ")))
        || (single && !strong && !cue && ANIMAL_BEFORE.is_match(near.wide))
    {
        return Some((Role::Animal, "an animal, a thing or a character"));
    }
    if single && near.quoted && !strong {
        return Some((Role::Known, "a word in quotation marks"));
    }
    if !single || strong {
        return None;
    }
    if AT_PLACE.is_match(near.before) && !CUE_AFTER.is_match(near.after) {
        return place;
    }
    if previous == Some(Role::Place) && !cue {
        return place;
    }
    if previous == Some(Role::Animal) {
        return Some((Role::Animal, "an animal, a thing or a character"));
    }
    if !cue && is_street_of(cx, document.lower(person.span)) {
        return place;
    }
    if !cue && STREET_TALK.is_match(near.sentence) {
        return place;
    }
    None
}

/// Clubs that are thanked like people.
const CLUBS: &[&str] = &[
    "lions", "rotary", "kiwanis", "jaycees", "legion", "vfw", "elks", "moose", "eagles", "shriners", "masons", "sertoma",
    "lioness", "scouts", "auxiliary",
];

static BAND: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:&|and) (?:the|his|her) [\p{L}]+s(?:[^\p{L}]|$)"));
/// "Lucille's will sell tacos", "Miss Ruby's was packed".
static SHOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^'s (?:is|was|will|has|had|opens?|opened|closes?|closed|serves?|served|brought|brings|donated|sells?|sold|on [\p{L}]+ (?:street|avenue|road)|for (?:lunch|dinner|breakfast|coffee|pizza|donuts))(?:[^\p{L}]|$)",
    )
});

fn tail(text: &str, bytes: usize) -> &str {
    let from = text.len().saturating_sub(bytes);
    let from = (from..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    &text[from..]
}

/// "Wise" for "Wise Road".
fn is_street_of(cx: &Context<'_>, word: &str) -> bool {
    let profile = &cx.city.profile;
    [&profile.streets, &profile.places]
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.name.split_whitespace().next())
        .any(|first| first.eq_ignore_ascii_case(word))
        || profile
            .partners
            .iter()
            .filter_map(|entry| entry.name.split_whitespace().next())
            .any(|first| first.eq_ignore_ascii_case(word))
}

fn private_role(near: &Near<'_>, aged: bool, child_age: bool, title: Option<Title>, cued: bool) -> (Role, &'static str, bool) {
    let adult = aged || title.is_some();
    if child_age && !aged {
        return (Role::Child, "an age under 18 stands beside the name", true);
    }
    if !adult && (CHILD_BEFORE.is_match(near.before) || CHILD_AFTER.is_match(near.after)) {
        return (Role::Child, "the text speaks of a child", true);
    }
    if VICTIM_BEFORE.is_match(near.before) || VICTIM_AFTER.is_match(near.after) {
        return (Role::Victim, "the text speaks of a victim", true);
    }
    if WITNESS_BEFORE.is_match(near.before) || WITNESS_AFTER.is_match(near.after) {
        return (Role::Witness, "the text says who called or saw it", true);
    }
    if COMPLAINT_AFTER.is_match(near.after) {
        return (Role::Complainant, "the text says who complained", true);
    }
    if CHARGED_BEFORE.is_match(near.before) || CHARGED_AFTER.is_match(near.after) {
        return (Role::Charged, "the text speaks of an arrest or a charge", true);
    }
    if MISSING.is_match(near.wide) {
        return (Role::Missing, "the text speaks of a missing person", cued);
    }
    if DEAD.is_match(near.sentence) {
        return (Role::Deceased, "the text speaks of a death", cued);
    }
    if APPLICANT.is_match(near.sentence) {
        return (Role::Applicant, "the text speaks of applicants", cued);
    }
    if !adult && !ADULT.is_match(near.sentence) && CHILD_SETTING.is_match(near.wide) {
        return (Role::Child, "the text speaks of children", cued);
    }
    (Role::Private, if cued { "words of people stand beside the name" } else { "it reads as a person's name" }, cued)
}

/// The same name again is the same person, unless the second place says more than the first.
fn agree(document: &Document, named: &mut [Named]) {
    let parts: Vec<[Option<String>; 2]> = named
        .iter()
        .map(|n| [n.person.given, n.person.surname].map(|part| part.map(|span| document.lower(span).to_owned())))
        .collect();
    for i in 0..named.len().min(200) {
        for k in 0..named.len().min(200) {
            let same = match (&parts[i], &parts[k]) {
                _ if i == k => false,
                ([Some(a), Some(b)], [Some(c), Some(d)]) => a == c && b == d,
                ([Some(a), Some(_) | None], [Some(c), None]) => a == c,
                ([Some(_) | None, Some(b)], [None, Some(d)]) => b == d,
                _ => false,
            };
            if !same || named[i].role == named[k].role {
                continue;
            }
            let stronger = matches!(named[i].role, Role::Official | Role::Staff | Role::Known | Role::Animal)
                || (named[i].role.is_protected() && named[i].role != Role::Private && named[k].role == Role::Private)
                || (named[i].role == Role::Place && !named[i].cued && !named[k].cued && named[k].role == Role::Private);
            let weaker = matches!(named[k].role, Role::Private | Role::Place | Role::Child | Role::Deceased | Role::Missing);
            if stronger && weaker {
                named[k].role = named[i].role;
                named[k].why = named[i].why;
            }
        }
    }
}
