//! The city's account used for somebody's own ends: private sales, requests, fund drives.

use std::sync::LazyLock;

use super::frames::Frames;
use super::speech::Speech;
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
        Example::flagged("Free to a good home: «two kittens from our clerk's barn». «Text me» after five."),
        Example::clean("The City is selling two used plow trucks by sealed bid on December 9.", "The City's own sale."),
        Example::clean("Toy drive: drop new toys at City Hall by December 12.", "A drive of the City."),
        Example::clean("Need a ride to the polls? Dial-a-Ride is free on Tuesday.", "A service."),
        Example::clean("Found: a set of keys on the Paul Bunyan Trail. Call the Police Department to claim them.", "A service."),
        Example::clean("The Lions Club pancake breakfast raises money for the skate park.", "A public drive."),
    ],
};

static PRIVATE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:(?:i'm|i am|we're|my \w+ is|my \w+ are) )?(?:selling|renting out|giving away|rehoming|unloading|parting with|auctioning|raffling(?: off)?) (?:off )?(?:my|our family's|our family|our old|his|her|a coworker's|our chief's|our clerk's|some of my|two of my|one of my)(?: \w+){0,3}",
        r"my (?:\w+ ){0,3}?(?:is|are) (?:up )?(?:for sale|for rent|available|selling|raising|collecting|looking for|taking orders|starting a|opening a|hosting a|trying to sell|fundraising|walking in|running in|in need of|having a|doing a|playing|getting married|turning)",
        r"my (?:\w+ ){0,2}?(?:garage sale|yard sale|rummage sale|estate sale|moving sale|etsy|shop|store|business|side business|side hustle|side gig|gofundme|go fund me|fundraiser|venmo|cash ?app|paypal|listing|house|cabin|condo|lake place|rental|airbnb|vrbo|boat|camper|truck|car|snowmobile|sled|atv|four-wheeler|pontoon|ice house|fish house|couch|sofa|furniture|treadmill|tickets|puppies|kittens|band|book|podcast|channel|page|church|team|troop|baby shower|wedding|birthday|retirement party|reunion|photography|lawn business|plowing business|snow removal business|mary kay|avon|scentsy|tupperware|pampered chef|herbalife|essential oils|candles|jewelry|crafts|honey|eggs|firewood|maple syrup|lost dog|dog is missing|cat is missing|wallet|phone)",
        r"my (?:\w+ )?(?:daughter|son|kid|kids|niece|nephew|grandson|granddaughter|wife|husband|brother|sister|cousin|mom|dad|neighbor|friend|coworker|boyfriend|girlfriend)'?s? (?:\w+ ){0,3}?(?:selling|sells|fundraiser|cookies|popcorn|wrapping paper|raffle|team|troop|band|business|company|shop|salon|store|class trip|trip|gofundme|fund|surgery|medical bills|bills|restaurant|bakery|wedding|lemonade stand|lawn|babysits|babysitting|photography|is raising|needs|does (?:great )?(?:taxes|hair|lawn|roofing|plowing))",
        r"(?:dm|pm|text|message|inbox|hit|ping|venmo|e-?mail|call) me(?: (?:up|at|for|if|with|after|before|on|directly|privately|for details|now|soon))?",
        r"(?:i|i'm|i am|i've|my (?:family|wife|husband|son|daughter|kid)) (?:really |also |still |currently |desperately )*(?:need|needs|looking for|searching for|in need of|looking to (?:buy|sell|rent|hire|trade)|trying to (?:sell|find|rent|buy|raise)|want to (?:sell|buy|trade)|wants to (?:sell|buy)|have (?:\w+ )?(?:tickets|puppies|kittens|firewood|eggs|extra) (?:\w+ )?(?:for sale|to sell|available)|selling|sell|bake|make|do|clean|plow|mow|babysit|walk dogs|rent|will trade|accept|take venmo|take cash|lost my|got a gofundme|started a|set up a|am raising)(?: (?:a|an|my|some|someone|the|houses|cakes|driveways|lawns|your))?",
        r"(?:does|do|can|could|would|know|has|anyone|anybody|somebody|someone)~(?:anyone|anybody|somebody|someone|know|have|recommend|sell|selling|lend|loan|borrow|give|want|watch|help)~(?:a good (?:babysitter|plumber|mechanic|realtor|contractor|roommate|dentist|dog sitter|handyman|roofer|electrician)|(?:to )?(?:me|my \w+)|for my (?:\w+)|i can (?:borrow|use|rent|buy))",
        r"(?:our|a|my|the) (?:\w+ )?(?:coworker|co-worker|colleague|clerk|chief|sergeant|officer|dispatcher|secretary|mechanic|supervisor|employee|own \w+|staff member)(?:'s|s'| \w+'s)? (?:\w+ ){0,2}?(?:gofundme|go fund me|fundraiser|garage sale|yard sale|side business|medical bills|meal train|medical fund|etsy|boat|cabin|truck|house|kids? (?:is|are) selling|cookies|wedding|birthday|baby|puppies|for sale|band|bake sale|business|bar crawl)",
        r"(?:is|are) selling (?:girl scout |scout |band |school |his |her |their )?(?:cookies|popcorn|wrapping paper|raffle tickets|candy bars|butter braids|wreaths|puppies|eggs|firewood|kittens)~(?:me|my|find me|stop by my|at (?:the front desk|city hall|my desk|the clerk)|front desk|break room|order form)",
        r"(?:order|buy|get|grab|pick up|purchase|stop by|come to|come see|check out|visit|support|follow|like|subscribe to|share|vote for|sponsor|donate to|help|book|rent|hire|join) (?:\w+ ){0,3}?my (?:\w+ )?(?:daughter|son|kid|kids|niece|nephew|wife|husband|brother|sister|cousin|friend|family|neighbor|shop|store|page|channel|podcast|etsy|booth|table|desk|business|house|garage|cabin|band|gofundme|campaign|team|run|walk|fundraiser|listing|place|instagram|facebook|tiktok|youtube|yard|blog|class|church)",
        r"(?:cash only|obo|or best offer|firm price|price is firm|no lowballers|no low ballers|serious (?:inquiries|buyers|offers) only|will deliver for|venmo @?\w+|venmo (?:ok|accepted|works|me)|cash ?app \$?\w+|zelle (?:ok|accepted|me)|paypal me|free to (?:a )?good home|must go (?:this weekend|today|fast|soon)|runs great|low miles|low hours|like new,|barely used|smoke-free home|pet-free home|porch pick ?up|ppu|first come first served,? \$)",
        r"(?:gofundme|go fund me|givesendgo|meal train)(?: (?:for|page|link|at|is|set up))?",
        r"(?:for rent|for sale|for lease)[:,]? (?:by owner|my|our family|one owner|\d{4} (?:ford|chevy|dodge|toyota|honda|polaris|yamaha|arctic cat|ski-doo|lund|crestliner|alumacraft|jeep|gmc|ram|buick)|\d-bedroom|lake cabin|2 bedroom|couch|sofa|treadmill|snowblower)",
        r"(?:help me|help my (?:family|son|daughter|mom|dad|wife|husband|brother|sister|friend|neighbor)|sponsor me|support me|vote for me|follow me|add me|pick me up|lend me|hire me|pray for my|wish me|join me for my|i'd appreciate any|every dollar helps my)(?: (?:pay|raise|win|find|move|with|on|at|for|in|to|get|cover))?",
        r"(?:roommate|babysitter|nanny|house ?sitter|dog ?sitter) (?:wanted|needed)",
        r"side (?:hustle|gig|business)",
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

impl Check for PersonalUse {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        PRIVATE
            .find(document)
            .filter(|span| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                !speech.reports(*span) && !PUBLIC.fit(document, sentence)
            })
            .map(|span| {
                RULE.finding(span, "City accounts are not for private use. Post this on an account of your own.").confidence(0.8)
            })
            .collect()
    }
}
