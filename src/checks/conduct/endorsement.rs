//! Praise, recommendation, prices and coupons of a business, product or cause. Praise of the city's own parks and services is fine.

use std::sync::LazyLock;

use super::business;
use super::frames::{Frames, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Endorsement;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "endorsement",
    title: "Endorsement or advertising",
    severity: Severity::Warn,
    policy: &["P-54"],
    law: None,
    flags: "Praise, recommendation, ranking, price or coupon of a business, product, service, church or cause.",
    leaves: "Businesses in closure notices, lists of permitted vendors, sponsors, donations, praise of the City's own services.",
    why: "Every other business in town pays taxes too, and may ask for the same post.",
    instead: "Say what happens, not which is best; or list everyone who offers it.",
    examples: &[
        Example::flagged("«Best burgers in town» at Prairie Bay Grill, tell them we sent you!"),
        Example::flagged("«You have to try» the new pale ale at Jack Pine Brewery."),
        Example::flagged("«Buy your winter tires at» Mills Automotive."),
        Example::flagged("«We recommend» Essentia Health for your flu shot."),
        Example::flagged("«Get 10 percent off» at Menards with this post."),
        Example::flagged("«Our favorite» church has a fish fry Friday."),
        Example::flagged("Costco has «the cheapest gas» today."),
        Example::flagged("«Skip the rest», hire Anderson Brothers for your driveway."),
        Example::flagged("Storm took your shingles? Call Northland Roofing, «they do great work and the price is right»."),
        Example::flagged("Crew lunch was from Rosa's Tacos. «Seriously the best salsa» north of the Twin Cities."),
        Example::clean("Access to Prairie Bay Grill and Jack Pine Brewery stays open during construction.", "A closure notice."),
        Example::clean("A ribbon cutting will be held at the new clinic on Isle Drive.", "An opening without praise."),
        Example::clean("Flu shots are available at clinics in Baxter; check with your provider.", "Names nobody."),
        Example::clean("The bike rodeo is sponsored by the Lions Club and the Jaycees.", "Sponsors."),
        Example::clean("Our skating rink is a great place for families.", "The City's own."),
        Example::clean("Menards is donating lumber for the warming house bench.", "A donation."),
        Example::clean("Food trucks must hold a city permit; a list is on the website.", "Names nobody."),
        Example::clean("The grant from the Initiative Foundation paid for trees.", "A grant."),
        Example::clean("Thank you to Lakes Printing for printing 300 trail maps at no cost to the City.", "Thanks for a gift."),
        Example::clean("Best sledding hill in town? Whipple Beach. Bring your own sled.", "The City's own."),
        Example::flagged("We tried three bakeries and Larsen’s «won by a mile»."),
        Example::clean("Three bakeries brought bread for the open house.", "No ranking."),
    ],
};

/// Needs no name beside it: what is praised is something people buy.
static GOODS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:the |seriously |hands down |has the |have the |with the |easily )*(?:best|cheapest|lowest|tastiest|yummiest|finest|freshest|friendliest|#1|number one|no\. 1|most delicious|coldest|juiciest|most affordable|highest-rated|top-rated) (?:\w+ )?{good}(?: (?:in (?:town|the county|the area|the state|minnesota|the lakes area|the region|baxter|brainerd)|around|anywhere|ever|north of|for miles|this side of|hands down|you'll find|we have had|we've had|of all time|period))",
        r"(?:the )?cheapest {good}",
        r"(?:our|my|staff's|the staff's|the crew's|everyone's|everybody's|city hall's|a staff|a city hall) (?:own |all-time |new |absolute |personal |go-to )*(?:favorite|favourite|go-to) (?:\w+ )?(?:{shop}|local business|business|{good})",
        r"skip the rest",
        r"tell (?:them|'em|the owner|the owners|\w+) (?:that )?(?:we|city hall|the city|baxter|the police department|pd|your city) sent (?:you|ya)",
        r"(?:mention|show|flash|bring in|bring) (?:this|our) post~(?:off|free|discount|deal|dollar|coffee|cookie)",
        r"(?:use|enter) (?:promo |coupon |discount )?code \w+ (?:at|for|to get|and save)",
        r"(?:promo|coupon|discount) code",
        r"(?:buy one,? get one|bogo|two for one|2 for 1|half[- ]off|half price)~(?:{good}|at)",
        r"give (?:them|him|her|these folks|these guys) (?:a try|your business|some business|a follow)",
        r"(?:hire|go with|switch to|book with|shop at|buy from|eat at|you won't beat|nobody beats|no one beats) (?:them|him|her|these guys|these folks),? (?:they|you|he|she|and|for)",
        r"(?:they|he|she|these folks|these guys|that crew|those guys) (?:really |always |truly |also )?(?:do|does|did|have|has|make|makes|serve|serves|bake|bakes|offer|offers|sell|sells) (?:great|amazing|the best|incredible|fantastic|excellent|awesome|honest|quality|top-notch|superb|outstanding|delicious|unbeatable|the cheapest|the lowest|a great|an amazing|an awesome) (?:\w+ )?(?:work|{good}|job|things|stuff)",
        r"(?:the )?price(?:s)? (?:is|are) right|(?:great|unbeatable|amazing|can't-beat|rock-bottom|low) prices|best (?:deals?|prices?|value) (?:in|around)",
        r"(?:worth every penny|second to none|can't be beat|cannot be beat|hands down the best|best in the business|best of the best|nobody does it better|no one does it better|you won't find better|you won't be disappointed|you will not be disappointed|you won't regret it|you can thank us later|thank us later|run,? don't walk|do yourself a favor|treat yourself|5 stars|five stars|10/10|ten out of ten|two thumbs up)~(?:{good}|{shop}|at|from|to|and|for|service|them)?",
    ])
});

/// Praise and pushes that need a business in the sentence.
static PRAISE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:{praise}) (?:\w+ )?{good}",
        r"(?:we|staff|i|our crew|our crews|our officers|our staff|city hall) (?:highly |strongly |really |all |personally |can |would |absolutely |fully |always |just |truly )*(?:recommend|love|loves|swear by|swears by|trust|trusts|prefer|prefers|vouch for|endorse|endorses|suggest|adore|can't get enough of|are fans of|are big fans of)",
        r"(?:highly|strongly) recommend(?:ed)?|recommended by|we can't recommend",
        r"you(?:'ve)? (?:have to|need to|gotta|got to|must|should|really should|ought to|simply must|will love|'ll love|won't find|can't go wrong|can't beat|deserve)(?: (?:try|check out|visit|taste|see|stop|go|eat|buy|get|hire|call|use|order|shop|switch|with|better|a))?",
        r"must[- ](?:try|visit|see|eat|have)",
        r"(?:\d+|ten|twenty|fifteen|fifty) ?(?:%|percent) off|\$\d+(?:\.\d\d)? off|save \$?\d+|(?:coupon|discount|special|sale|clearance|happy hour|doorbuster)s?(?: (?:on|at|for|this))?|free (?:appetizer|dessert|coffee|drink|cookie|donut|oil change|estimate|quote)s?",
        r"(?:get|grab|buy|purchase|order|pick up|book|rent|reserve|shop for) (?:your|yourself|one of|some of|a|an|all your|the|their|any|one|two|some|dinner|lunch|breakfast|coffee)~(?:at|from|with)",
        r"(?:shop|eat|dine|stop at|stop in|stop by|swing by|head (?:over|down|on over|out)|drop in|hurry (?:in|over)|go|come on down|run|make your way|bring the family|take the family|get over|get down|hop over|check out|hire|call|call up|choose|go with|switch to|try|visit|like and follow|follow|support)(?: (?:at|to|by|with|in|over to|down to|on over to|out))*",
        r"(?:second to none|can't be beat|cannot be beat|unbeatable|hands down|nobody does it better|no one does it better|no one beats|nobody beats|beats them all|beats the rest|beats the competition|leads the pack|a cut above|never disappoints?|does not disappoint|best in the business|best around|best in town|the only place|the only one|the only company|the real deal|the go-to|go-to|far and away|better than|beats any|worth the drive|worth the trip|worth every|works wonders|works like a charm|game changer|life saver|top of the line|nothing else compares|is tops|is the best|are the best|is unmatched|treats you right|won't steer you wrong|honest prices|fair prices|great prices|low prices|great deal|good deal|steal of a deal|great people|great folks)",
        r"(?:delicious|yummy|tasty|scrumptious|mouthwatering|amazing|awesome|fabulous|incredible|phenomenal|outstanding|unbelievable|to die for|fantastic|superb|excellent|wonderful|terrific|so good|really good|impressive|reliable|trustworthy)",
        r"(?:the |still the |town's |easily the |by far the |hands down the )(?:sharpest|liveliest|kindest|nicest|friendliest|freshest|finest|tastiest|coldest|hottest|softest|cleanest|quickest|smartest|crispiest|flakiest|creamiest|gooiest|warmest|cheapest|toughest|prettiest|sweetest|juiciest|heartiest|richest|smoothest|strongest|fluffiest|crunchiest|yummiest|cutest|comfiest|coziest|meanest|best|hardest-working|most \w+)(?: \w+)?",
        r"(?:nothing|nobody|no one|no other \w+|no place|nowhere)(?: \w+)? (?:beats|tops|compares|does it|comes close|makes|matches|can touch|holds a candle|else)",
        r"(?:is|are|was|were|being) the only (?:\w+ ){0,2}?(?:that|who|worth|we|i|you|to)~(?:works?|worked|trust|use|need|buy|worth|know|can|stands?|lasts?|delivers|cares?|right)?",
        r"(?:will|would|can|could|is going to|ought to|should) (?:fix|cure|solve|improve|brighten|change your life|hit the spot|make your (?:day|week|night)|knock your socks|blow your mind|spoil you|treat you|set you up|hook you up|take care of you|save you (?:money|a bundle|a ton))(?: any| every| that| your| your \w+)?",
        r"(?:they've|they have|has|have|got|they're|with) (?:got )?(?:the|great|unbeatable|amazing|killer|unreal|crazy) (?:deals?|goods|hookup|prices|selection|bargains)",
        r"(?:hits|hit|hitting) the spot|worth (?:every|the (?:drive|trip|wait|price|line))|melts? in your mouth|lick your|the others? (?:are|is|can't|don't)|the rest are|fillers|beats (?:the|any|every|homemade|all)|makes? a mean|best-kept secret|hidden gem|local gem|a gem|a treasure|go early before they sell out|sells? out (?:fast|by|early)|ask for (?:the|extra)|say hi to|save room for|can't miss|can't go wrong|never steers? you|we trust|who we use|our pick|our choice|staff pick|my pick|tops our list|we're hooked|we are hooked|addicted to|addictive|craving|drool\w*|swear by|top pick|first choice|wins? (?:hands down|every time|our vote)|is king|are king|reigns|rocks|rules|nails it|crushes it|knocks it out of the park|is where it's at|do(?:es)? it right|sets the bar",
        r"(?:trust|ask|thank|call|see|go to|leave it to) (?:only|nobody but|no one but|the pros at|the experts at)",
        r"tell \w+ hi|have you even lived|in and out in|for the good (?:\w+)|if you haven't (?:had|tried|been)(?: \w+){0,3}",
    ])
});

/// Testimonials: a note only, beside the name of a business.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"look no further|(?:half|a third|a fraction|two thirds) (?:of )?the (?:price|cost)|just as good|(?:never|hasn't|haven't|has never|have never) (?:\w+ )?(?:let us down|done us wrong|steered us wrong|failed us|disappointed|had a complaint)|ruins? you for|will ruin you|(?:been|used|gone|going|using|trusted|shopped)~for (?:years|\w+ years|decades)|got (?:ours|it|us|mine|our \w+) (?:running|fixed|done|back|in|sorted)|(?:didn't|did not|won't|doesn't|does not) (?:over)?charge|fair (?:price|shake)|arm and a leg|(?:try|order|taste|sample|get|grab) (?:the|their|his|her|some of (?:the|their)) (?:\w+ ){0,2}{good}|buy (?:a|one|some|two|something)|go see (?:it|them|her|him)|(?:her|his|their|its) (?:\w+ )?(?:work|service|prices|food|staff|crew) (?:is|are) (?:\w+ )?(?:great|amazing|unreal|top|honest|fair|lovely|second|beautiful|fantastic|incredible|solid)|has (?:been )?(?:fast|cheap|honest|friendly|affordable)|we(?:'ve| have) (?:\w+ )?(?:had|eaten|drunk|bought|tried|ordered)|(?:ours|mine) (?:came|is|was) from|cheaper than|for half what|as in a|not that thing|hands down|thank you,? \w+ for the (?:delicious|amazing|best)",
    ])
});

/// Imperatives that push a business even where its name shows no trade: "at Loretta's".
static PUSH: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:we|staff|i|our crews?|our officers|city hall) (?:highly |strongly |really |all |personally |always |wholeheartedly )*(?:recommend|swear by|trust|endorse|vouch for)",
        r"(?:best|cheapest|tastiest|finest|greatest|freshest|most delicious|number one|#1) (?:\w+ ){1,4}?(?:at|from|by|is at|comes from|are at)",
        r"(?:get|grab|buy|order|pick up) (?:your|yourself) (?:\w+ ){1,4}?(?:at|from)",
        r"(?:shop|eat|dine) (?:at|with)",
        r"you (?:have to|need to|gotta|must|should) (?:try|check out|visit|eat at|stop at|stop by|stop in at|shop at|hire|call|use|order from|see)(?: the \w+ (?:\w+ )?(?:at|from))?",
        r"(?:hire|go with|switch to|book with|skip the line and call|don't trust anyone but|there's no better place than|look no further than)",
        r"(?:\d+|ten|twenty|fifteen|fifty) ?(?:%|percent) off (?:\w+ ){0,4}?(?:at|from|with)",
        r"(?:highly|strongly) recommend",
        r"do yourself a favor and (?:\w+ ){1,3}?(?:at|to|by|from|out)?",
        r"(?:our|my|the staff's|everyone's) (?:\w+ )?favorite (?:\w+ ){1,3}?(?:is|are|at|from|comes from|has to be)",
        r"treat yourself (?:\w+ ){0,4}?(?:at|from|to)",
        r"(?:nothing|nobody|no one) (?:beats|tops|compares to|makes) (?:the |a |an )?(?:\w+ ){1,4}?(?:at|from|like)",
        r"(?:the |still the |easily the |by far the )(?:sharpest|liveliest|kindest|nicest|friendliest|freshest|finest|tastiest|coldest|softest|quickest|crispiest|flakiest|creamiest|gooiest|cheapest|prettiest|sweetest|juiciest|smoothest|best|meanest) (?:\w+ ){1,4}?(?:at|from|is at|are at|live at|come from|comes from)",
        r"(?:get in|hit up|skip to|head straight (?:to|for)|make a beeline for|go straight to) (?:the )?",
        r"(?:we've|we have|i've|our crews? have|everyone here has|city hall has) (?:been going to|been using|gone to|used|bought from|trusted|shopped at|eaten at|ordered from)",
        r"(?:designed|built|made|catered|printed|fixed|painted|baked) by (?:the \w+ (?:folks|people|team) at )?(?:our favorite|the talented|the amazing|the incredible|the wonderful|the best)",
        r"(?:has to be|have to be|goes to|belongs to|would be|it's|is always|is) (?:hands down |definitely |obviously )?(?:the (?:one and only|great|famous|legendary|unbeatable))",
    ])
});

/// Sentences that name a business for another reason.
static NOTICE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:access|detour|closed|closure|closes|closing|reopens?|construction|entrance|driveway|parking lot|lane|traffic|power outage|gas leak|crash|fire|evacuat\w+|boil|water main|utility|utilities)",
        r"(?:donat\w+|sponsor\w*|gave|gives|provided|providing|contribut\w+|grant|volunteers?|partner\w*|thanks? (?:you )?to|thank you|helped|helping|hosts?|hosting|hosted|in partnership|on behalf of|free of charge|at no cost)",
        r"(?:ribbon|groundbreaking|license|licensed|permit|permits|permitted|rezoning|hearing|site plan|liquor|ordinance|application|variance|planning commission|bid|bids|bidder|contract|low bid|awarded|council|assessment|inspection|recall|scam|scammers?|theft|stolen|shoplift\w*|suspect|arrest\w*|robbery|burglary|officers|report(?:ed)?|investigat\w*|victim|911)",
        r"(?:drop[- ]?off|drop off|collection site|recycl\w+|toy drive|food drive|food shelf|warming center|cooling center|shelter|blood drive|shop with a cop|coffee with a cop|tickets (?:at|are)|register at|registration|clinic dates|vaccin\w+ (?:clinic|site))",
        r"(?:don't|do not|never|not) (?:call|buy|click|send|use|go)",
        r"(?:check with|ask|call) your (?:provider|doctor|insurer|vet|insurance)",
        r"(?:see|find|visit|check|view|read|go to|details|more|list|map)~(?:website|online|baxtermn\.gov|\.gov|facebook|page|app|link)",
    ])
});
/// Reasons to send readers to a business that are the City's own.
static LOGISTICS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:access|detours?|closed|closure|construction|reopens?|evacuat\w+|drop\w*|collect\w*|donat\w+|sponsor\w*|tickets?|register\w*|registration|sign up|applications?|vaccin\w+|shelter|blood|hearing|meeting|open house|city|police|officers?|firefighters|staff|council|permit|license|parade|shuttle|park (?:at|behind|in)|recycl\w+|toys?|food (?:shelf|drive)|scam\w*|turn (?:left|right)|follow|don't|do not|instead of|polls?|vote|voting|911|fundraiser)",
    ])
});
/// Words of `PRAISE` strong enough to count inside a notice all the same.
static STRONG: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:best|cheapest|tastiest|yummiest|finest|friendliest|freshest|lowest|most delicious|top-rated) .*",
        r"{praise} {good}",
        r"(?:highly|strongly|we|i|staff)~recommend.*",
        r"(?:\w+est|nothing beats|nobody beats|no one beats|only \w+ that|fix any|fixes any|others are|got the deals|can't be beat|second to none).*",
        r"you(?:'ve)? (?:have to|gotta|got to|must) .*",
        r"(?:delicious|yummy|tasty|scrumptious|mouthwatering|to die for)",
        r".*(?:percent|%) off",
    ])
});

const MESSAGE: &str = "The City does not endorse products, services or companies. Say what happens, not which is best.";

/// A firm or its goods set above others.
static FIRM: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:the |it's the |they're the |she's the |he's the )?only (?:decent|good|real|honest|proper|right|worthwhile|trustworthy|edible|one worth|place (?:worth|for|that|to)|shop (?:worth|that)|{good} (?:worth|i'd|we'd|around|in town))[^.;!?]{0,40}",
            r"(?:won|wins|beat|beats|blew|blows|tops|topped|smoked|crushed|outdid) (?:by a mile|hands down|going away|the (?:rest|others|competition|chains?|box stores?|big boys)|everybody|them all|every other|all the)[^.;!?]{0,40}",
            r"not (?:that|the|those|some) (?:\w+ )?(?:plastic|cheap|frozen|greasy|soggy|stale|watery|canned|chain|box|big-box|imported|knockoff|factory|weak|instant|overpriced|bland|generic|gas station|cardboard|artificial) (?:\w+ )?(?:stuff|junk|kind|ones?|{good}|store|slop|mess|thing|things|food|imitation|version)[^.;!?]{0,40}",
            r"(?:gave|cut|give|gives|cuts|made|makes) (?:us|the city|our crew|the crew|the department|city hall|everybody|you|me) (?:\w+ )?(?:a )?(?:\w+ )?(?:good|great|sweet|fair|square|nice|heck of a|terrific|honest|amazing|fantastic) (?:deal|price|rate|discount|quote)",
            r"(?:sells?|makes?|carries|stocks|offers?|has|have|brews?|bakes?|builds?|installs?|rents?|serves?|rigs?|fixes) (?:\w+ ){0,3}?(?:that'd|that'll|that will|that would|that can|which will|guaranteed to|sure to|you'll|that actually|worth) (?:\w+ )?(?:get|save|fix|keep|last|make|change|cure|solve|love|work|beat|do|taste|knock)[^.;!?]{0,50}",
            r"(?:prettier|fresher|cheaper|tastier|friendlier|faster|better|nicer|crispier|hotter|quicker|bigger|sturdier|stronger|sweeter|warmer|cleaner)(?:,| and) (?:prettier|fresher|cheaper|tastier|friendlier|faster|better|nicer|crispier|hotter|quicker|bigger|sturdier|stronger|sweeter|warmer|cleaner|half|they|and)[^.;!?]{0,40}",
            r"(?:grab|order|pick up|buy|try|treat yourself to|go for|stop for|save room for) (?:a |an |some |your |the |one of the )?(?:\w+ )?{good} (?:from|at) [^.;!?]{3,40}(?:first|before|after|on the way|while|you won't|you'll|it's the|they're the|best|thank us)[^.;!?]{0,40}",
            r"(?:{good}|{shop}|place|folks|people|crew|team|guys|gals)~\b(?:is|are|was|were) (?:hands down |simply |easily |by far |always |truly |honestly )*(?:the (?:best|nicest|friendliest|finest|real deal|tops|greatest|freshest|cheapest)|worth (?:the|every|a)|unbeatable|second to none|to die for|out of this world|heavenly|better than (?:the|any|anything|anyone|what|at|mom's|homemade|costco|walmart))[^.;!?]{0,40}",
            r"(?:don't|do not|no need to|never|why) (?:\w+ )?(?:bother with|waste (?:your|a) (?:money|time|dime|trip)|settle for|drive to|pay) ~\b(?:when|elsewhere|anyone else|the other|chains?|box store|mall|amazon|online|big city|anybody else)[^.;!?]{0,40}",
            r"(?:we|i|our crews?|staff|the chief|the mayor|city hall) (?:only|always|never) (?:\w+ )?(?:buy|buys|use|uses|order|orders|go|goes|eat|eats|shop|shops|call|calls|trust|trusts|hire|hires|drink|drinks|get ours|gets? (?:our|their)) (?:\w+ )?(?:from|at|to|with|anybody but|anything but|anyone but|their|the)[^.;!?]{3,40}",
            r"ask for (?:the |a |his |her )?(?:\w+ )?(?:special|combo|house|number \w+|large|extra|owner|discount|deal|friends and family|{good})[^.;!?]{0,40}",
        ],
        &[r"trail|park|rink|beach|pool|library|city's own|vendors?, in|permit|survey|bid|guild|in no order|detour"],
    )
});

impl Check for Endorsement {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let businesses = business::named(cx);
        let mut findings = Vec::new();
        let mut add = |span: Span, confidence: f32, because: Option<String>| {
            if !speech.reports(span) {
                let finding = weighed(RULE.finding(span, MESSAGE).confidence(confidence), confidence > 0.5);
                findings.push(match because {
                    Some(words) => finding.because(words),
                    None => finding,
                });
            }
        };
        for span in FIRM.find(document) {
            add(span, 0.65, None);
        }
        for span in GOODS.find(document) {
            add(span, 0.75, None);
        }
        for span in PUSH.find(document) {
            if let Some(name) = business::name_follows(cx, span.end) {
                add(span, 0.75, Some(format!("It points readers to {}.", document.words_of(name))));
            }
        }
        // A business in a sentence, and praise in that sentence or the next one of the paragraph.
        let mut last = usize::MAX;
        for name in businesses {
            let Some(i) = document.sentence_at(name.start).filter(|i| *i != last) else { continue };
            last = i;
            for j in i..(i + 2).min(document.sentences.len()) {
                let sentence = &document.sentences[j];
                if j > i
                    && (sentence.paragraph != document.sentences[i].paragraph || NOTICE.fit(document, document.sentences[i].span))
                {
                    break;
                }
                let notice = NOTICE.fit(document, sentence.span);
                for span in HINTS.find_in(document, sentence.span) {
                    add(span, 0.5, Some(format!("{} is a business.", document.words_of(name))));
                }
                for span in PRAISE.find_in(document, sentence.span) {
                    let bare = is_bare_push(document.lower(span));
                    let pushes = !bare || name.start >= span.end && name.start - span.end <= 5;
                    let hushed =
                        if bare { LOGISTICS.fit(document, sentence.span) } else { notice && !STRONG.fit(document, span) };
                    if pushes && !hushed && (j == i || !bare) {
                        add(span, 0.7, Some(format!("{} is a business.", document.words_of(name))));
                    }
                }
            }
        }
        findings
    }
}

/// A verb that only counts right before the name: "visit Menards", not "visit the park by Menards".
fn is_bare_push(words: &str) -> bool {
    const VERBS: &[&str] = &[
        "shop", "eat", "dine", "stop in", "stop at", "stop by", "swing by", "head", "drop in", "hurry", "go", "come on down",
        "run", "make your way", "get over", "get down", "hop over", "check out", "hire", "call", "choose", "try", "visit",
        "follow", "support", "like and follow", "switch to", "bring the family", "take the family",
    ];
    VERBS.iter().any(|verb| words.starts_with(verb))
}
