//! The city's account used for somebody's own ends: private sales, requests, fund drives.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct PersonalUse;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "personal-use",
    title: "Private use of the account",
    severity: Severity::Stop,
    policy: &["P-23"],
    law: None,
    flags: "Private sales, requests, services and fund drives of the writer, a relative or a coworker.",
    leaves: "Sales, drives and requests of the City itself.",
    why: "The account is public property; a private sale on it is private use of public property.",
    instead: "Take it out and post it on an account of your own.",
    examples: &[
        Example::flagged("«Selling my snowmobile», runs great, $2,500."),
        Example::flagged("«My daughter is selling» Girl Scout cookies, find me at City Hall."),
        Example::flagged("Does anyone know a good babysitter? «DM me»."),
        Example::flagged("«Our coworker's GoFundMe» is at the link, every dollar helps."),
        Example::flagged("Quick favor: «I need a ride» to the airport Friday, anybody going?"),
        Example::flagged("«Free to a good home»: two kittens from our clerk's barn. «Text me» after five."),
        Example::clean("The City is selling two used plow trucks by sealed bid on December 9.", "The City's own sale."),
        Example::clean("Toy drive: drop new toys at City Hall by December 12.", "A drive of the City."),
        Example::clean("Need a ride to the polls? Dial-a-Ride is free on Tuesday.", "A service."),
        Example::clean("Found: a set of keys on the Paul Bunyan Trail. Call the Police Department to claim them.", "A service."),
        Example::clean("The Lions Club pancake breakfast raises money for the skate park.", "A public drive."),
        Example::flagged("Rink hours are up. «My daughter’s band needs a drummer», message the page."),
        Example::clean("Rink hours are up. The band plays Friday at 7 p.m.", "City news."),
    ],
};

static PRIVATE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:(?:i'm|i am|we're|my \w+ is|my \w+ are) )?(?:selling|renting out|giving away|rehoming|unloading|parting with|auctioning|raffling(?: off)?) (?:off )?(?:my|our family's|our family|our old|his|her|a coworker's|our chief's|our clerk's|some of my|two of my|one of my)(?: \w+){0,3}",
        r"my (?:\w+ ){0,3}?(?:is|are) (?:up )?(?:for sale|for rent|available|selling|raising|collecting|looking for|taking orders|starting a|opening a|hosting a|trying to sell|fundraising|walking in|running in|in need of|having a|doing a|playing|getting married|turning)",
        r"my (?:\w+ ){0,2}?(?:garage sale|yard sale|rummage sale|estate sale|moving sale|etsy|shop|store|business|side business|side hustle|side gig|gofundme|go fund me|fundraiser|venmo|cash ?app|paypal|listing|house|cabin|condo|lake place|rental|airbnb|vrbo|boat|camper|truck|car|snowmobile|sled|atv|four-wheeler|pontoon|ice house|fish house|couch|sofa|furniture|treadmill|tickets|puppies|kittens|band|book|podcast|baby shower|wedding|birthday|retirement party|reunion|photography|lawn business|plowing business|snow removal business|mary kay|avon|scentsy|tupperware|pampered chef|herbalife|essential oils|candles|jewelry|crafts|honey|eggs|firewood|maple syrup|lost dog|dog is missing|cat is missing|wallet|phone)",
        r"my (?:\w+ )?(?:daughter|son|kid|kids|niece|nephew|grandson|granddaughter|wife|husband|brother|sister|cousin|mom|dad|neighbor|friend|coworker|boyfriend|girlfriend)'?s? (?:\w+ ){0,3}?(?:selling|sells|fundraiser|cookies|popcorn|wrapping paper|raffle|team|troop|band|business|company|shop|salon|store|class trip|trip|gofundme|fund|surgery|medical bills|bills|restaurant|bakery|wedding|lemonade stand|lawn|babysits|babysitting|photography|is raising|needs|does (?:great )?(?:taxes|hair|lawn|roofing|plowing))",
        r"(?:dm|pm|text|message|inbox|hit|ping|venmo|e-?mail|call) me(?: (?:up|at|for|if|with|after|before|on|directly|privately|for details|now|soon))?",
        r"(?:i|i'm|i am|i've|my (?:family|wife|husband|son|daughter|kid)) (?:really |also |still |currently |desperately )*(?:need|needs|looking for|searching for|in need of|looking to (?:buy|sell|rent|hire|trade)|trying to (?:sell|find|rent|buy|raise)|want to (?:sell|buy|trade)|wants to (?:sell|buy)|have (?:\w+ )?(?:tickets|puppies|kittens|firewood|eggs|extra) (?:\w+ )?(?:for sale|to sell|available)|selling|sell|bake|make|do|clean|plow|mow|babysit|walk dogs|rent|will trade|accept|take venmo|take cash|lost my|got a gofundme|started a|set up a|am raising)(?: (?:a|an|my|some|someone|the|houses|cakes|driveways|lawns|your))?",
        r"(?:anyone|anybody|somebody|someone|who here|any of you)~(?:know|have|got|recommend|sell|selling|lend|loan|give|want|watch|help|spare)~(?:a good (?:babysitter|plumber|mechanic|realtor|contractor|roommate|dentist|dog sitter|handyman|roofer|electrician)|(?:to )?(?:me|my \w+)|for my (?:\w+)|i can (?:borrow|use|rent|buy))",
        r"(?:our|a|my|the) (?:\w+ )?(?:coworker|co-worker|colleague|clerk|chief|sergeant|officer|dispatcher|secretary|mechanic|supervisor|employee|own \w+|staff member)(?:'s|s'| \w+'s)? (?:\w+ ){0,2}?(?:gofundme|go fund me|fundraiser|garage sale|yard sale|side business|medical bills|meal train|medical fund|etsy|boat|cabin|truck|house|kids? (?:is|are) selling|cookies|wedding|birthday|baby|puppies|for sale|band|bake sale|business|bar crawl)",
        r"(?:is|are) selling (?:girl scout |scout |band |school |his |her |their )?(?:cookies|popcorn|wrapping paper|raffle tickets|candy bars|butter braids|wreaths|puppies|eggs|firewood|kittens)~(?:me|my|find me|stop by my|at (?:the front desk|city hall|my desk|the clerk)|front desk|break room|order form)",
        r"(?:order|buy|get|grab|pick up|purchase|stop by|come to|come see|check out|visit|support|follow|like|subscribe to|share|vote for|sponsor|donate to|help|book|rent|hire|join) (?:\w+ ){0,3}?my (?:\w+ )?(?:daughter|son|kid|kids|niece|nephew|wife|husband|brother|sister|cousin|friend|family|neighbor|shop|store|page|channel|podcast|etsy|booth|table|desk|business|house|garage|cabin|band|gofundme|campaign|team|run|walk|fundraiser|listing|place|instagram|facebook|tiktok|youtube|yard|blog|class|church)",
        r"(?:obo|or best offer|firm price|price is firm|no lowballers|no low ballers|serious (?:inquiries|buyers|offers) only|will deliver for|venmo @?\w+|venmo (?:ok|accepted|works|me)|cash ?app \$?\w+|zelle (?:ok|accepted|me)|paypal me|free to (?:a )?good home|runs great|low miles|low hours|like new,|barely used|smoke-free home|pet-free home|porch pick ?up|ppu|first come first served,? \$)",
        r"(?:gofundme|go fund me|givesendgo|meal train)(?: (?:for|page|link|at|is|set up))?",
        r"(?:for rent|for sale|for lease)[:,]? (?:by owner|my|our family|one owner|\d{4} (?:ford|chevy|dodge|toyota|honda|polaris|yamaha|arctic cat|ski-doo|lund|crestliner|alumacraft|jeep|gmc|ram|buick)|\d-bedroom|lake cabin|2 bedroom|couch|sofa|treadmill|snowblower)",
        r"(?:help me|help my (?:family|son|daughter|mom|dad|wife|husband|brother|sister|friend|neighbor)|sponsor me|support me|vote for me|follow me|add me|pick me up|lend me|hire me|pray for my|wish me|join me for my|i'd appreciate any|every dollar helps my)(?: (?:pay|raise|win|find|move|with|on|at|for|in|to|get|cover))?",
        r"(?:roommate|babysitter|nanny|house ?sitter|dog ?sitter) (?:wanted|needed)",
        r"side (?:hustle|gig|business)",
        r"(?:venmo|cash ?app|paypal|zelle|gofundme|etsy|onlyfans)(?:'s| is| link)? (?:in|on|at) (?:the |my |his |her )?(?:bio|comments?|profile|marketplace|craigslist|ebay)",
        r"(?:saving up|raising money|collecting|short on cash|trying to scrape|needs a little help|could use some cash|fund) (?:\w+ )*?for (?:a|his|her|my|their|our) (?:\w+ )?(?:truck|car|boat|house|honeymoon|vacation|trip|wedding|surgery|bike|motorcycle|camper|cabin|baby|dog|down payment|rent|bills|tuition|braces)",
        r"(?:selling|for sale|wanted|iso|wtb|looking to buy|looking to sell|will trade|trade|giving away|free)(?::| )~(?:ran when parked|runs good|runs great|\$\d[\d,]*,? (?:ask for|call|obo|firm|cash|or|see|text)|ask for \w+ (?:at|in|on)|call \w+ at home|see \w+ (?:at|in) (?:the )?(?:counter|front|back|shop|office|break room)|cash only|obo|no title|make (?:me |an )?offer)",
        r"ran when parked|(?:will|would|happy to|i'll) (?:trade|swap|pay in|pay you in) (?:pizza|beer|a case|lunch|cookies|donuts)(?: for)?",
        r"i(?:'m| am) (?:moving|getting married|remodeling|having a|hosting|throwing|renting|leaving for|on the market|single|in the market|new in town and|running the|walking the|training for|biking across|fixing up|clearing out|downsizing|selling|offering)",
        r"(?:i|my \w+|our \w+) (?:also )?(?:offers?|gives?|teach(?:es)?|do(?:es)?|run|runs|own|owns|started|opened|launched|cuts?|details?|makes|sells|bakes|rents|plows|grooms|tutors?|cleans) (?:\w+ ){0,2}?(?:lessons?|haircuts|massages|cakes|photos|portraits|taxes|nails|hair|lawns|driveways|gutters|classes|tutoring|detailing|on the side|after hours|a little (?:shop|business|side)|a side|a shop|a food truck|weddings|rates|a booth|candles|soap|jewelry)",
        r"(?:ask for|see|call|text|find|catch|talk to) (?:\w+ )(?:at the (?:counter|front desk|shop|garage|clerk's window)|in (?:the )?(?:billing|utility billing|public works|records|dispatch|the clerk's office)|after (?:work|hours|five|5)|on (?:his|her) break)(?: (?:if|for|with|to buy|and bring|about the))?",
        r"(?:our|the) (?:handler|clerk|chief|sergeant|dispatcher|mechanic|officer|deputy|receptionist|intern|lifeguard|janitor|webmaster|social media (?:person|manager|guy|gal)|person behind this page|admin)(?:'s)? (?:\w+ )?(?:is (?:selling|saving|raising|looking for|moving|single|collecting|hoping to sell|trying to sell|getting rid)|needs (?:a|some|help|money|cash|your)|wants to sell|has (?:\w+ ){1,3}for sale|sells|(?:daughter|son|wife|husband|kid|niece|nephew)(?:'s)? (?:\w+ )?(?:selling|needs|raising|opening|running|band|shop|business|bakery|troop|team))",
        r"(?:while i have you|while you're here|shameless (?:plug|self-promotion)|personal (?:favor|note|request|plug)|off[- ]topic,? but|unrelated,? but|on a personal note|quick favor|asking for a friend|p\.s\. (?:i|my|selling|for sale|anyone|if anyone)|also,? (?:i'm|i am|my \w+ is) (?:selling|looking)|side note:? (?:i|my))",
        r"(?:mayor|chief|clerk|officer|sergeant|lieutenant|captain|deputy|webmaster|dispatcher|administrator|director|engineer|secretary|mechanic|planner|records clerk|council member|librarian|inspector|coordinator|intern|lifeguard|supervisor|coworker|firefighter|operator|receptionist)(?:'s| \w+'s) (?:\w+ )?(?:wife|husband|daughter|son|kids?|twins|band|brother|sister|mom|dad|cousin|niece|nephew|business|shop|boat|cabin|truck|garage sale|yard sale|book|podcast|side|family|grandson|granddaughter|team|salon|farm|church|puppies|kittens)(?:'s)?~(?:sells?|selling|sale|for sale|plays?|playing|sponsors?|needs?|cover|tickets?|donat\w*|raising|looking|\$\d+|at (?:her|his|their) house|order|book|hire|opens?|opening|moving|available|makes|rents?|free to|gofundme)",
        r"(?:any(?:body|one)|who) (?:want|wants|need|needs|looking for) (?:a|an|some) (?:free |used |old )?(?:piano|couch|sofa|puppy|kitten|kittens|puppies|treadmill|mower|boat|truck|dog|cat|fridge|freezer|mattress|hot tub|sauna|trampoline|table|dresser|crib|tv|tires)|you haul|pledge (?:at|on) (?:her|his|my) page|(?:running|walking|biking|shaving (?:his|her) head|swimming) (?:\w+ ){0,4}?for (?:her|his|my) (?:\w+'?s? )?(?:\w+ )?(?:medical|bills|surgery|adoption|tuition|legal|treatment|trip)",
    ])
});

/// What may be a private errand: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"made by (?:the )?(?:mayor|chief|clerk|officer|sergeant|lieutenant|captain|deputy|webmaster|dispatcher|administrator|director|engineer|secretary|mechanic|planner|records clerk|council member|librarian|inspector|coordinator|intern|lifeguard|supervisor|coworker|firefighter|operator|receptionist)(?:'s| \w+'s) \w+",
        r"(?:has|have|got) (?:\w+ )?(?:extra|spare|two|four|some|leftover) (?:\w+ ){0,2}?tickets?(?: to sell| for sale|,)?|make (?:him|her|me|them) an offer|let(?:ting)? (?:it )?go (?:for )?cheap|message (?:the|this) page (?:if|for|to)|(?:belongs to|signed,?|from) (?:the|your) (?:person|guy|gal|human) (?:typing|behind|who runs)|any(?:body|one) (?:heading|driving|going|headed) to \w+(?: \w+)?|(?:need|needs|looking for) (?:someone|somebody|a hand|help) to (?:haul|move|watch|fix|drive|feed|carry|walk|babysit|paint|help (?:me|us) move)|(?:my|cell|home) (?:cell|number|phone)? ?is \d|(?:at|to) (?:his|her|my) (?:house|place|garage|driveway|home) on|(?:brother|sister|mother|father|son|daughter)-in-law (?:\w+ )?(?:has|is|sells|needs|does)",
    ])
});

/// Sales and drives of the City, and phrases that only sound private.
static PUBLIC: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"help me grow|read to me|my account|find my|show me the|me too|scam\w*|phish\w*|sealed bid|govdeals|surplus|auction|public works|lost and found|police auction",
        r"(?:never|don't|do not|won't|will never|not) (?:\w+ )?(?:ask|send|venmo|call|text|pay|ask for|dm|message|click)",
        r"text me(?:ssages?)? alerts",
        r"(?:who|what|where|when|how|can|may|should|do|does|did|if) (?:do |can |should |may |must |does )?(?:i|my)",
    ])
});

/// Own goods, kin and needs.
static OWN_USE: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:my|our (?:intern|clerk|mayor|chief|secretary|director)'s|(?:the )?(?:intern|clerk|mayor|chief|sergeant|lieutenant|director|manager|secretary|councilman|officer|deputy|librarian|coach)(?: \w+)?'s|his|her) (?:\w+ )?(?:brother|sister|wife|husband|son|daughter|cousin|nephew|niece|mom|dad|mother|father|family|troop|friend|buddy|band|church|card|cards|shop|store|side business|etsy|cookbook|book|novel|album|podcast|truck|boat|car|house|cabin|puppies|kittens|couch|camper|lease|gofundme|team|fundraiser)~~\b(?:for sale|on sale|sell\w*|sold|for rent|rent(?:s|ing)?|best around|best in|will do|does (?:great|weddings|taxes|hair|lawns|drywall|odd jobs)|is (?:available|taking|looking|for|on|up|out|moving|hiring)|needs|available|counter|message|dm|pm|venmo|cash|bucks|\$\d+|looking|signed copies|half gone|up august|buy|order|call him|call her|text him|text her|get yours|is up|expires|good home)[^.;!?]{0,50}",
            r"(?:still )?(?:looking|searching|hunting|in the market|on the hunt|does anyone (?:have|know)|anyone (?:have|got|know|selling|renting)|anybody (?:have|got|know|selling|renting)|need|desperate) (?:for|of|a lead on|where i|someone to|somebody to)? ?(?:a |an |my |some |any )?(?:good home|new home|buyer|roommate|babysitter|sitter|rental|apartment|house to rent|two-bedroom|place to (?:live|rent)|used|cheap|date|plus one|dog sitter|nanny|tutor|mechanic|room|storage|couch|truck|hunting land|tickets)[^.;!?]{0,70}",
            r"(?:asking \$?\d[\d,]+|best offer|obo|or best offer|cash only|bring cash|venmo|cashapp|paypal|zelle|bucks each|dollars each|half gone|get (?:yours|them) while)(?: \$?[\d,]+)?~\b(?:message|dm|pm|text|see me|call me|the page|this page|my \w+|\bme|office|cash|family|troop|table|love you|at my desk|our page)[^.;!?]{0,30}",
            r"(?:message|dm|pm|text|venmo|hit up|private message) (?:me|my (?:wife|husband|brother|sister|mom|dad|desk|cell)|the (?:page|town page|city page)|this page|our page)(?: (?:if|for|to|at|with|or|before|after|and)[^.;!?]{2,40})?",
            r"(?:mayor|chief|clerk|sergeant|intern|director|manager|officer|deputy|secretary|councilman|councilwoman|council member|librarian|coach|lieutenant|captain|administrator|superintendent)(?: \w+)? (?:is|has|will be|'s|are) (?:\w+ )?(?:selling|taking orders|collecting|peddling|hawking|raffling|moonlighting|giving away|renting out|has (?:cookies|candy|popcorn|wrapping paper|raffle))[^.;!?]{0,70}",
            r"(?:my|our family's|the kids') (?:\w+ )?(?:garage sale|yard sale|bake sale|fundraiser|raffle|gofundme|candle party|tupperware|mary kay|avon|scentsy|open house|moving sale|estate sale|wedding|graduation party|baby shower)[^.;!?]{0,50}|(?:garage sale|yard sale|moving sale|puppies|kittens|firewood|hay|eggs|honey) (?:at|from) (?:my|our) (?:house|place|farm|garage|coop|hives)[^.;!?]{0,30}",
            r"(?:my|our) (?:\w+ )?(?:daughter|son|wife|husband|sister|brother|kid|kids|cousin|nephew|niece|mom|dad|family|church|band|team|troop|roommate|girlfriend|boyfriend|dog|cat|puppy|mother-in-law)(?:'s)? (?:\w+ )?(?:is|are|has|needs?|sells?|makes?|bakes?|does|just|opened|opens|started|turns?|wants?|graduat\w+|plays?|will|team|shop|band|recital|salon|business|bakery|studio|truck|class|fundraiser)[^.;!?]{3,60}",
            r"(?:happy (?:birthday|anniversary)|congratulations|congrats|love you|good luck|get well|miss you|proud of you|shout-?out) (?:\w+ )?(?:to )?(?:my|mom|dad|honey|babe|sweetie|grandma|grandpa|sis|bro|hubby|our (?:son|daughter))[^.;!?]{0,50}",
            r"(?:i'm|i am|we're) (?:\w+ )?(?:selling|moving|looking to (?:buy|rent|sell|hire|trade)|renting out|giving away|raising money|collecting|hosting a|throwing a|training for|running for|getting married|in need of|short on rent)[^.;!?]{3,60}|(?:help me|sponsor me|donate to my|my (?:venmo|cash ?app|paypal|gofundme|etsy|side hustle|onlyfans|ride|walkathon|marathon|mission trip|campaign))[^.;!?]{0,50}",
        ],
        &[
            r"can i|do i|what if|surplus|auction|city's own calendar|animal shelter|library (?:book )?sale|friends of the library|lost|found|scam|your (?:own )?(?:garage|yard) sale|permit|residents|humane society|\bhart\b",
        ],
    )
});

impl Check for PersonalUse {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        graded(&PRIVATE, &HINTS, document)
            .filter(|(span, _)| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                let asked = document.lower(*span).starts_with("my ") && document.lower(sentence).ends_with('?');
                !speech.quotes(*span) && !PUBLIC.fit(document, sentence) && !asked
            })
            .map(|(span, sure)| {
                let message = "City accounts are not for private use. Post this on an account of your own.";
                weighed(RULE.finding(span, message).confidence(0.8), sure)
            })
            .chain(OWN_USE.find(document).into_iter().filter(|span| !speech.quotes(*span)).map(|span| {
                RULE.finding(span, "City accounts are not for private use. Post this on an account of your own.").confidence(0.7)
            }))
            .collect()
    }
}
