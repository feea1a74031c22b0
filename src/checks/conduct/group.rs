//! Put-downs of a group of people that the law protects. To name a group, serve it or honor it is no fault:
//! a group must meet a bad trait, an exclusion or a stock phrase that belittles it.

use std::sync::LazyLock;

use super::frames::Frames;
use super::speech::Speech;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct Group;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "group",
    title: "Remark about a group of people",
    severity: Severity::Stop,
    policy: &["P-49k"],
    law: Some("Minn. Stat. ch. 363A"),
    flags: "Remarks that put down people for race, religion, sex, age, disability, origin, sexual orientation and the like.",
    leaves: "Facts, service notices, heritage months, invitations, thanks.",
    why: "The City serves everyone, and the law protects these groups; a joke at their cost can end in a complaint.",
    instead: "Take it out, and speak about the behavior or the service.",
    examples: &[
        Example::flagged("«Old people can't drive» in snow, give them room."),
        Example::flagged("«Typical woman driver»: two ditches in one storm."),
        Example::flagged("Too many «immigrants are ruining» this town."),
        Example::flagged("Hockey is no game for girls. «You throw like a girl», try ringette."),
        Example::flagged("«Teenagers are all lazy», so we are hiring retirees for the rink."),
        Example::flagged("«Go back to where you came from» if you don't like our fireworks."),
        Example::flagged("«Those people» never shovel their walks."),
        Example::clean("Seniors can get free yard waste pickup in April. Call City Hall.", "A service."),
        Example::clean("November is Native American Heritage Month. The library has a reading list.", "A heritage month."),
        Example::clean("Women in Public Works night: meet the women who plow your street.", "An invitation."),
        Example::clean("Residents who do not speak English can ask for an interpreter at the meeting.", "A service."),
        Example::clean("Seniors who can't drive to appointments may call Dial-a-Ride.", "A service."),
        Example::clean("Older adults are at higher risk on icy walks. Traction cleats help.", "A fact on safety."),
    ],
};

static REMARKS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:{group}|those people|these people|you people|that kind|their kind)~(?:are|is|were|was|seem|being|be) (?:just |all |always |so |too |such |a bunch of |nothing but |simply |naturally |usually |really |clearly |mostly |often |known to be |a |an |the |not |never |still |at it again,? )*(?:{badtrait})",
        r"(?:{group}) (?:all |just |always |still |simply |really |clearly |obviously |usually |never |often |only |apparently |sure |today |these days |\w+ here )*(?:can't|cannot|can not|couldn't|don't know how to|do not know how to|never learn(?:ed)? to|refuse to|won't|don't|do not|doesn't|shouldn't|should not|should) (?:\w+ )?(?:drive|park|read|speak|learn|handle|follow|understand|work|count|stop|behave|control|belong|shovel|drink|think|parent|raise|keep|take care|pay|respect|be trusted|be allowed|be driving|be on the road|be behind|be in|stay home|stay out|stick to|go back|go home|get off|leave|learn english|move|care|wash|clean up|hold|know|figure|use technology|use a computer|use computers|do math|do anything|pull their|contribute|appreciate|assimilate|listen|shut up|serve|play hockey|lift|plow|be firefighters|be cops|run|deserve|get free|get special|vote|live here|marry|compete)",
        r"(?:{group}) (?:all |just |always |still |never |only |keep |keeps |constantly |love to |like to |tend to |usually )*(?:ruin|ruined|ruining|steal|stealing|destroy|bring|bringing|mooch|live off|leech|drain|wreck|litter|loiter|complain|complaining|whine|whining|gossip|gossiping|nag|nagging|clog|taking|take over|taking over|overrun|invade|invading|cheat|cheating|lie|lying|smell|stink|speed|text|break the law|commit|get everything|get a free|get free|expect|demand|want everything|cause|causing|think they own|trash|trashing|breed|drive like|dress like|act like|panic|overreact|hog|cry)",
        r"(?:typical|stupid|dumb|crazy|dirty|filthy|lazy|cheap|smelly|another|ignorant|damn|illegal|drunk|hysterical|grumpy|cranky|crabby|nagging|bossy|whiny|entitled|lousy|greedy|sneaky|so-called) (?:{groupadjective}|{group})s?(?: (?:drivers?|people|men|women|folks|kids|neighbors|families|guy|lady|behavior|thing|move))?",
        r"(?:{groupadjective}|{group})s? (?:driver|drivers|driving|parking|cooking|logic|moment|thinking)(?: (?:strikes|at (?:its|their) (?:best|finest)|again|skills|are|can't|never|is|for you|behind))",
        r"(?:blonde|blond|senior|boomer) moment",
        r"(?:throw|throws|threw|run|runs|ran|cry|cries|scream|screams|screamed|hit|hits|drive|drives|drove|driving|fight|fights|skate|skates|plow|plows|shovel|shovels|act|acts|acting|whine|whines|swing|swings|kick|kicks|dress|dresses|walk|walks|complain|complaining|complains|park|parks|parked|gossip|nag|shoot|shoots) like (?:a |an |your |my |little |some |a bunch of |such |old )*(?:girls?|little girls?|woman|women|old lady|old ladies|old man|old men|grandma|grandmas|grandmother|granny|school ?girls?|sissy|sissies|housewife|housewives|foreigners?|immigrants?|cripple|blind man|blind person|drunken \w+|blonde|{group})",
        r"(?:good|great|not bad|pretty good|strong|fast|smart|well-spoken|articulate|impressive|tough|handy|decent|surprisingly \w+) for (?:a |an |someone |somebody )(?:girl|woman|lady|female|gal|old man|old lady|old woman|senior|grandma|boomer|immigrant|foreigner|{groupadjective}|(?:\w+ )?(?:his|her|their) age|in a wheelchair)",
        r"(?:no (?:place|job|sport|work|game) for (?:a |an )?(?:woman|women|girls?|ladies|old people|seniors|{group})|(?:a )?woman's (?:place|work|job)|women belong|ladies belong|(?:a )?man's (?:job|work|world|game)|needs a man|need a man to|leave it to the men|let the men|ask your husband|ask your wife to cook|back in the kitchen|in the kitchen where|get your wife|get your husband|barefoot and|man up|real men|real women|be a man|like a man|grow a pair|boys will be boys|girls will be girls|men only need apply|ladies,? relax|calm down,? ladies|women and technology|women drivers|women behind the wheel|women's intuition|that time of the month|hysterical)",
        r"(?:too|way too|getting too) (?:old|young|fat|feeble|female|foreign|blind|deaf|crippled|senile) to (?:drive|vote|matter|work|serve|understand|be (?:driving|on the road|out|trusted|here)|know|learn|plow|skate|own|handle|live)",
        r"(?:too many|so many|all these|all those|get rid of|keep out|kick out|round up|deport|send back|fed up with|tired of|sick of|enough of|overrun (?:with|by)|flooded with|full of|crawling with|swarming with|invaded by|infested with|blame|ban|no more|we don't (?:want|need|allow)|we do not (?:want|need)|don't (?:want|need)|before the|watch out for|beware of|lock your doors,?|rid of|clear out|clean out|stop letting|letting in|protect us from|hide your) (?:the |all |any |more |of |these |those |our |so many |illegal |any more |foreign |\w+ )?{group}(?: (?:out|here|around|in (?:our|this|town|baxter)|back|off|away|anymore|moving|from|on (?:our|the)|coming|ruining|taking|who|for|do|are|at))?",
        r"keep (?:{group}|{groupadjective} people|those people|them) (?:out|away|off|in)",
        r"no (?:{group}) (?:allowed|please|need apply|wanted|here)",
        r"(?:go|going|gone|send them|send 'em|sent|shipped|ship them) back (?:to )?(?:where (?:you|they) (?:came|come) from|your (?:own )?country|their (?:own )?country|mexico|africa|somalia|china|to (?:your|their) (?:own )?(?:country|village|tribe|reservation))",
        r"(?:(?:this is america|in america|we're in america),? (?:we |so )?speak english|speak english(?:,? (?:or|please|people|already|this is|in america|here))|learn (?:to speak )?english(?:,? (?:or|first|people|already|like))|english only|if (?:you|they) can't speak english|can't even speak english|cannot even speak english|don't even speak english|barely speak english|speaks? no english,? (?:so|which|and))",
        r"(?:those|you|these|that kind of|their kind of|that type of|certain kinds? of|certain|certain types of|not our kind of) (?:people|folks|families|neighbors|element|individuals) (?:\w+ )?(?:never|always|don't|do not|can't|won't|are|should|live|ruin|bring|from the|moving in|over there|need to|keep|make|think|belong|do not belong|breed|don't belong)",
        r"(?:real|true|normal|hard-working|actual|decent|god-fearing|ordinary) (?:americans|minnesotans|christians|families|men|women|people) (?:don't|do not|would|know|only|pay|speak|work|stand|should|first|like us|come first|belong)",
        r"(?:americans|minnesotans|citizens|locals|our own(?: people)?) (?:should )?(?:come )?first,? (?:not|before)",
        r"(?:{group}|{groupadjective}s?) (?:and|with) (?:their|her|his) (?:weird|strange|smelly|dirty|loud|stupid|endless|dozen|eight|ten|funny|crazy|disgusting|food stamps|welfare|screaming|bratty|many|big|gossip|silly|walkers|nonsense|agenda|complaining|hysterics|purses|yapping)",
        r"(?:{groupadjective}|{group})s?(?:'| )? ?(?:invasion|problem|agenda|menace|hordes?|infestation|nonsense|takeover|lifestyle|mob|ghetto|thugs?|gangs?|criminals?|garbage|trash|moochers|freeloaders)",
        r"(?:the )?(?:whole|entire) (?:\w+ )?(?:{groupadjective}|muslim|gay|trans) (?:\w+ )?(?:thing|agenda|community) (?:is|are|needs|should)",
        r"(?:gypped|jewed|indian giver|low man on the totem pole|off the reservation|sitting indian style|chinese fire drill|chinese whispers|mexican standoff|mexican time|somali time|indian time|cpt time|paddy wagon|drunken irish|dutch courage|deaf and dumb|blind leading the blind|lame brain|crippled by|wheelchair[- ]bound|confined to a wheelchair|suffers? from autism|special needs behavior|on the short bus|short bus|schizo|psycho ward|looney bin|loony bin|nuthouse|nut house|funny farm|like a mental patient|off (?:his|her|their) meds|off your meds|forgot (?:his|her|their|your) meds|a bit autistic|so ocd|bipolar weather|acting bipolar|that's so gay|so gay|no homo|gay-looking|transvestite|sex change|pick a bathroom|pick a gender|two genders|only two genders|real gender|boys pretending|men pretending|men in dresses|men dressed as|man in a dress|dressed as a woman|biological (?:men|males)|confused about (?:his|her|their) gender|old fogey|old fogeys|senile|ok boomer|okay boomer|snot-nosed|punk kids|kids these days|lazy millennials|snowflake generation|whole generation is|godless|heathens|infidels|burn in hell|going to hell|false religion|cult members|terrorist religion|sharia|anchor baby|chain migration|white power|all-white|master race|blood and soil|race card|playing the race card|reverse racism|ghetto|hood rats?|trailer park trash|trailer park people|section 8 (?:people|types|crowd)|welfare (?:people|types|crowd|check|queens?|moms?)|food stamps? (?:crowd|people|types))",
        r"(?:maybe|must be|probably|apparently|guess|no wonder|of course|typical|surprise,?|naturally|as usual),? (?:he|she|they|it|the driver|the caller|a|the|it's|it was) (?:(?:was|is|were|are|had to be|must be|must have been) )?(?:a |an |just a |another )?(?:woman|female|blonde|old lady|old man|grandma|senior citizen|teenager|mexican|somali|foreigner|immigrant|muslim|asian|{group})(?: driver)?",
        r"(?:can't|cannot|couldn't|don't) understand (?:a word|his|her|their|the) (?:\w+ )?(?:accent|accents|they say|they're saying|english|from them)",
        r"(?:get|getting|on|living on|collect|collecting) (?:welfare|food stamps|handouts|a handout|free stuff)(?: (?:instead|while|and|all day|rather|from))",
        r"(?:get|find) a job (?:like everyone|instead|you (?:bum|lazy)|hippie)",
        r"(?:the|our|your|town's|downtown) (?:homeless|bums|vagrants|panhandlers|transients) (?:problem|are|make|ruin|scare|smell|need to|should|have|leave|urinat\w+|bother|keep)",
    ])
});

/// Facts and services in which a group is named for its own good.
static SERVICE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"heritage month|history month|awareness (?:month|day|week)|pride month",
        r"(?:free|available|services?|programs?|benefit|discount|eligible|qualif\w+|interpreters?|accessib\w+|accommodat\w+|transportation|rides?|meals?|assistance|help is|support group|resources|risk|vulnerable|scams? target|target(?:s|ed|ing)?|protect|check on|health|vaccine|survey|census|percent|study|honor\w*|celebrat\w+|welcome[sd]?|invited|volunteer\w*|league|team|tournament|class|classes|camp|registration|hockey|basketball|volleyball|locker|restroom|shelter|outreach|veterans|scholarship|stereotype|myth|not true|equal|rights|inclusive|respect)",
    ])
});
/// Stock phrases that hurt whatever stands around them.
static OPEN_SLIGHT: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"like (?:a |an )?(?:little )?(?:girls?|old lady|old woman|grandma|sissy)",
        r"(?:ruin\w*|invad\w+|lazy|dirty|filthy|can't drive|cannot drive|don't belong|do not belong|go back|went back|stay home|speak english|get off the road|thieves|criminals|deport|stupid|dumb|those people|these people|you people|gypped|real americans|kitchen|woman's|women drivers|man up|typical|should not be|shouldn't be|drain|leech\w*|mooch\w*|worthless|too old)",
    ])
});

impl Check for Group {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        REMARKS
            .find(document)
            .filter(|span| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                !speech.reports(*span) && (OPEN_SLIGHT.fit(document, *span) || !SERVICE.fit(document, sentence))
            })
            .map(|span| {
                RULE.finding(span, "This could hurt a group of people. Take it out and speak about the behavior or the service.")
                    .confidence(0.8)
            })
            .collect()
    }
}
