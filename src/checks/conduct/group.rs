//! Put-downs of a group of people that the law protects. To name a group, serve it or honor it is no fault:
//! a group must meet a bad trait, an exclusion or a stock phrase that belittles it.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
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
        Example::flagged("Quiet hour is Tuesday; «the normal folks can swim at noon»."),
        Example::clean("Quiet hour is Tuesday; everybody may swim at noon.", "All are welcome."),
    ],
};

static REMARKS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:{group}|those people|these people|you people|that kind|their kind) (?:\w+ )?(?:\w+ )?(?:are|is|were|was|seem|being|be) (?:just |all |always |so |too |such |a bunch of |nothing but |simply |naturally |usually |really |clearly |mostly |often |known to be |a |an |the |not |never |still |at it again,? )*(?:{badtrait})",
        r"(?:{group}) (?:all |just |always |still |simply |really |clearly |obviously |usually |never |often |only |apparently |sure |today |these days |\w+ here )*(?:can't|cannot|can not|couldn't|don't know how to|do not know how to|never learn(?:ed)? to|refuse to|won't|don't|do not|doesn't) (?:\w+ )?(?:drive|park|read|speak|learn|handle|follow|understand|work|count|stop|behave|control|belong|shovel|drink|think|parent|raise|take care|respect|be trusted|be allowed|be driving|be on the road|be behind|go back|go home|learn english|wash|clean up|hold|know|figure|use technology|use a computer|use computers|do math|do anything|pull their|contribute|appreciate|assimilate|listen|shut up|serve|play hockey|lift|plow|be firefighters|be cops|run|deserve|get free|get special|vote|live here|marry|compete)",
        r"(?:{group}) (?:should|shouldn't|should not|ought to|need to|must) (?:\w+ )?(?:go back|learn english|be allowed|be driving|be on the road|get off the (?:road|street)|be trusted|stick to|be behind the wheel|hand over|know their place|be grateful|assimilate|speak english|be deported|be kept|stay in the kitchen|stay away|act like)",
        r"(?:{group}) (?:all |just |always |still |never |only |keep |keeps |constantly |love to |like to |tend to |usually )*(?:ruin|ruined|ruining|steal|stealing|destroy|bring|bringing|mooch|live off|leech|drain|wreck|litter|loiter|complain|complaining|whine|whining|gossip|gossiping|nag|nagging|clog|taking|take over|taking over|overrun|invade|invading|cheat|cheating|lie|lying|smell|stink|speed|text|break the law|commit|get everything|get a free|get free|expect|demand|want everything|cause|causing|think they own|trash|trashing|breed|drive like|dress like|act like|panic|overreact|hog|cry)",
        r"(?:typical|stupid|dumb|crazy|dirty|filthy|lazy|cheap|smelly|another|ignorant|damn|illegal|drunk|hysterical|grumpy|cranky|crabby|nagging|bossy|whiny|entitled|lousy|greedy|sneaky|so-called) (?:{groupadjective}|{group})s?(?: (?:drivers?|people|men|women|folks|kids|neighbors|families|guy|lady|behavior|thing|move))?",
        r"(?:{groupadjective}|{group})s? (?:driver|drivers|driving|parking|cooking|logic|moment|thinking)(?: (?:strikes|at (?:its|their) (?:best|finest)|again|skills|are|can't|never|is|for you|behind))",
        r"(?:blonde|blond|senior|boomer) moment",
        r"(?:throw|throws|threw|run|runs|ran|cry|cries|scream|screams|screamed|hit|hits|drive|drives|drove|driving|fight|fights|skate|skates|plow|plows|shovel|shovels|act|acts|acting|whine|whines|swing|swings|kick|kicks|dress|dresses|walk|walks|complain|complaining|complains|park|parks|parked|gossip|nag|shoot|shoots) like (?:a |an |your |my |little |some |a bunch of |such |old )*(?:girls?|little girls?|woman|women|old lady|old ladies|old man|old men|grandma|grandmas|grandmother|granny|school ?girls?|sissy|sissies|housewife|housewives|foreigners?|immigrants?|cripple|blind man|blind person|drunken \w+|blonde|{group})",
        r"(?:good|great|not bad|pretty good|strong|fast|smart|well-spoken|articulate|impressive|tough|handy|decent|surprisingly \w+) for (?:a |an |someone |somebody )(?:girl|woman|lady|female|gal|old man|old lady|old woman|senior|grandma|boomer|immigrant|foreigner|{groupadjective}|(?:\w+ )?(?:his|her|their) age|in a wheelchair)",
        r"(?:no (?:place|job|sport|work|game) for (?:a |an )?(?:woman|women|girls?|ladies|old people|seniors|{group})|(?:a )?woman's (?:place|work|job)|women belong|ladies belong|(?:a )?man's (?:job|work|world|game)|needs a man|need a man to|leave it to the men|let the men|ask your husband|ask your wife to cook|back in the kitchen|in the kitchen where|get your wife|get your husband|barefoot and|man up|real men|real women|be a man|like a man|grow a pair|boys will be boys|girls will be girls|men only need apply|ladies,? relax|calm down,? ladies|women and technology|women drivers|women behind the wheel|women's intuition|that time of the month|hysterical)",
        r"(?:too|way too|getting too) (?:old|young|fat|feeble|female|foreign|blind|deaf|crippled|senile) to (?:drive|vote|matter|work|serve|understand|be (?:driving|on the road|out|trusted|here)|know|learn|plow|skate|own|handle|live)",
        r"(?:too many|so many|all these|all those|get rid of|keep out|kick out|round up|deport|send back|fed up with|tired of|sick of|enough of|overrun (?:with|by)|flooded with|crawling with|swarming with|invaded by|infested with|blame|ban|we don't (?:want|need|allow)|we do not (?:want|need)|don't (?:want|need)|beware of|lock your doors,?|rid of|clear out|clean out|stop letting|letting in|protect us from|hide your) (?:the |all |any |more |of |these |those |our |so many |illegal |any more |foreign |\w+ )?{group}(?: (?:out|here|around|in (?:our|this|town|baxter)|back|off|away|anymore|moving|from|on (?:our|the)|coming|ruining|taking|who|for|do|are|at))?",
        r"keep (?:{group}|{groupadjective} people|those people) (?:out|away|off)",
        r"no (?:{group}) (?:allowed|please|need apply|wanted|here)",
        r"(?:go|going|gone|send them|send 'em|sent|shipped|ship them) back (?:to )?(?:where (?:you|they) (?:came|come) from|your (?:own )?country|their (?:own )?country|mexico|africa|somalia|china|to (?:your|their) (?:own )?(?:country|village|tribe|reservation))",
        r"(?:(?:this is america|in america|we're in america),? (?:we |so )?speak english|speak english(?:,? (?:or|please|people|already|this is|in america|here))|learn (?:to speak )?english(?:,? (?:or|first|people|already|like))|english only|if (?:you|they) can't speak english|can't even speak english|cannot even speak english|don't even speak english|barely speak english|speaks? no english,? (?:so|which|and))",
        r"(?:those|that kind of|their kind of|that type of|that sort of|certain kinds? of|certain types of|not our kind of|the wrong kind of|the wrong sort of) (?:people|folks|families|neighbors|element|individuals|crowd|visitors)(?: (?:never|always|don't|can't|won't|should|ruin|bring|moving in|over there|think|belong|breed|who live))?",
        r"(?:real|true|normal|hard-working|actual|decent|god-fearing|ordinary) (?:americans|minnesotans|christians|families|men|women|people) (?:don't|do not|would|know|only|pay|speak|work|stand|should|first|like us|come first|belong)",
        r"(?:americans|minnesotans|citizens|locals|our own(?: people)?) (?:should )?(?:come )?first,? (?:not|before)",
        r"(?:{group}|{groupadjective}s?) (?:and|with) (?:their|her|his) (?:weird|strange|smelly|dirty|loud|stupid|endless|dozen|eight|ten|funny|crazy|disgusting|food stamps|welfare|screaming|bratty|many|big|gossip|silly|walkers|nonsense|agenda|complaining|hysterics|purses|yapping)",
        r"(?:{groupadjective}|{group})s?(?:'| )? ?(?:invasion|problem|agenda|menace|hordes?|infestation|nonsense|takeover|lifestyle|mob|ghetto|thugs?|gangs?|criminals?|garbage|trash|moochers|freeloaders)",
        r"(?:the )?(?:whole|entire) (?:\w+ )?(?:{groupadjective}|muslim|gay|trans) (?:\w+ )?(?:thing|agenda|community) (?:is|are|needs|should)",
        r"(?:gypped|jewed|indian giver|low man on the totem pole|off the reservation|sitting indian style|chinese fire drill|chinese whispers|mexican standoff|mexican time|somali time|indian time|cpt time|paddy wagon|drunken irish|dutch courage|deaf and dumb|blind leading the blind|lame brain|crippled by|wheelchair[- ]bound|confined to a wheelchair|suffers? from autism|special needs behavior|on the short bus|short bus|schizo|psycho ward|looney bin|loony bin|nuthouse|nut house|funny farm|like a mental patient|off (?:his|her|their) meds|off your meds|forgot (?:his|her|their|your) meds|a bit autistic|so ocd|bipolar weather|acting bipolar|that's so gay|so gay|no homo|gay-looking|transvestite|sex change|pick a bathroom|pick a gender|two genders|only two genders|real gender|boys pretending|men pretending|men in dresses|men dressed as|man in a dress|dressed as a woman|biological (?:men|males)|confused about (?:his|her|their) gender|old fogey|old fogeys|senile|ok boomer|okay boomer|snot-nosed|punk kids|kids these days|lazy millennials|snowflake generation|whole generation is|godless|heathens|infidels|burn in hell|going to hell|false religion|cult members|terrorist religion|sharia|anchor baby|chain migration|white power|all-white|master race|blood and soil|race card|playing the race card|reverse racism|ghetto|hood rats?|trailer park trash|trailer park people|section 8 (?:people|types|crowd)|welfare (?:people|types|crowd|queens?|moms?)|food stamps? (?:crowd|people|types))",
        r"(?:maybe|must be|probably|apparently|guess|no wonder|of course|typical|surprise,?|naturally|as usual),? (?:he|she|they|it|the driver|the caller|a|the|it's|it was) (?:(?:was|is|were|are|had to be|must be|must have been) )?(?:a |an |just a |another )?(?:woman|female|blonde|old lady|old man|grandma|senior citizen|teenager|mexican|somali|foreigner|immigrant|muslim|asian|{group})(?: driver)?",
        r"(?:can't|cannot|couldn't|don't) understand (?:a word|his|her|their|the) (?:\w+ )?(?:accent|accents|they say|they're saying|english|from them)",
        r"(?:get|getting|on|living on|collect|collecting) (?:welfare|food stamps|handouts|a handout|free stuff)(?: (?:instead|while|and|all day|rather|from))",
        r"(?:get|find) a job (?:like everyone|instead|you (?:bum|lazy)|hippie)",
        r"(?:the|our|your|town's|downtown) (?:homeless|bums|vagrants|panhandlers|transients) (?:problem|are|make|ruin|scare|smell|need to|should|have|leave|urinat\w+|bother|keep)",
        r"(?:the |what |this |that )?(?:type|types|kind|kinds|sort|sorts|class|caliber|breed) of (?:people|folks|crowd|person|persons|element|visitors|families|residents|neighbors|characters|clientele) (?:it|that|this|these|they|who|which|those) (?:\w+ )?(?:draws?|attracts?|brings?|lives? there|move in|moves in|moving in|hangs? around)",
        r"(?:how|what|the way) (?:that|those|this|these|their) (?:crowd|people|folks|bunch|element|lot|kind|group|guests|visitors|families|community) (?:behaves?|acts?|is like|are like|gets?|can be|drives?|lives?|parties|treats?|thinks?|does|do)",
        r"(?:that|a certain|a rough|the wrong|an undesirable) (?:element|crowd|clientele|demographic) (?:moving|from|behaves?|is always|always|never|ruins?|brings?|in our|comes?|acts?)",
        r"(?:never|don't|do not|won't|can't|cannot|refuse to|refuses to|couldn't|too lazy to|not going to|doesn't) (?:\w+ )?(?:bother(?:ed|s)? to |bother |care to |want to |try to |even )+(?:learn|speak|read|understand) (?:a word of |the |our |plain |basic |any )?(?:english|language)",
        r"(?:our |the |some |those |these |many |all |most )?(?:{groupadjective}) (?:visitors?|neighbors?|friends|guests|residents?|community|folks|people|families|family|customers|drivers?|kids|men|women|boys|girls|youth|teens|tenants|renters|shoppers|crowd|populations?|types?|parents|mothers|moms|fathers|guys|ladies|couples?|students|workers|newcomers) (?:\w+ )?(?:don't always|do not always|don't (?:see|share|respect|understand|believe|value|care|bother|know|follow|like|get|have the|play)|do not (?:see|share|respect|understand|value|care|follow)|see (?:property|things|rules|time|money)|can't|cannot|never|tend to|aren't (?:used|known|like)|are not (?:used|known|like)|have (?:a different|their own|a hard time|no respect|a way|trouble|never|different)|have a habit|love to|bring|should (?:stay|go|learn|be|try)|always|won't|refuse|will steal|ruin|need to learn|might not|may not (?:understand|know|be used)|are known|struggle|think|drive|park)",
        r"(?:watch|keep an eye on|lock up|hide|guard|mind|count|hold on to|hang on to|lock|protect) your (?:belongings|wallets?|purses?|stuff|valuables|kids|children|silver|silverware|bikes?|cars?|doors|daughters|property|garage|things)~(?:{group}|{groupadjective})",
        r"(?:{group}|{groupadjective})~(?:watch|keep an eye on|lock up|hide|guard|mind|count|hold on to|hang on to|lock) your (?:belongings|wallets?|purses?|stuff|valuables|kids|children|silver|silverware|bikes?|cars?|doors|daughters|property|garage|things)",
        r"(?:can|could|will|would|if|when) (?:the |our |these |those |you )?(?:ladies|girls|gals|women|moms|wives|hens|grandmas|old ladies|boys|old men|seniors|teens|kids|boomers) (?:\w+ )?(?:quit|stop|cut|drop|hold|keep) (?:the |all the |it with the |your |their |with the |down the )?(?:shriek\w*|nagging|gossip\w*|drama|chatter\w*|yapping|squeal\w*|giggl\w*|cackl\w*|cluck\w*|whin\w*|crying|hysterics|tears|makeup|moaning|hen party|fuss\w*|complain\w*|griping|mutter\w*|racket|chitchat|purse)",
        r"not childbirth|hen party|clucking hens?|old hens|catfight|cat fight|man-?splain\w*|man the (?:kitchen)|leave the (?:heavy lifting|driving|thinking|plowing|grilling|tools) to the (?:men|boys|guys|fellas)|(?:so|even) (?:a |my |your )?(?:grandma|grandmother|wife|girl|woman|blonde|caveman|monkey|old lady|senior) (?:could|can) (?:do|use|figure|read|understand|drive|operate|fill)|easy enough for (?:a |your )?(?:grandma|grandmother|wife|woman|women|girl|girls|senior|seniors|blonde|{group})|(?:ask|bring|get|have|let) (?:your|a) (?:husband|man|boyfriend)s? (?:to|explain|for|do|drive|handle|lift|fix|read)|(?:while|so) (?:the )?(?:wives|wife|women|ladies|moms) (?:shop|cook|bake|clean|gossip|watch the kids|stay home|do the|can shop|stay)|husbands?,? (?:hide|lock|take|guard) (?:your|the|away)~(?:wallet|card|checkbook)|hide (?:the|your) credit cards",
        r"(?:are you|are people|is everyone|are we all|unless you(?:'re| are)|what are you,?|must be|you'd have to be|he must be|even a|only a|are they|is he|is she) (?:all )?(?:blind|deaf|crippled|handicapped|autistic|senile|demented|bipolar|schizophrenic|lame)(?: man| person| guy| or (?:just )?(?:blind|deaf|stupid|dumb|lazy))?",
        r"(?:parents|families|you)~(?:keep|leave|want to keep|cover) (?:your |the |their )?(?:kids|children|little ones|eyes|families)~(?:home|inside|away|eyes|ears)~(?:type|kind|sort|people|crowd|pride|drag|parade goes|that day|those|event)",
        r"(?:extra|more|double|heavy|additional) (?:patrols|officers|police|squads|security)~(?:because|since|given|as|you know why|for obvious reasons)~(?:crowd|behav\w+|kind of|type of|history with|obvious|we all)",
        r"(?:we all know|everybody knows|everyone knows|we all remember|you know) (?:how|what|who) (?:they|those|these|that crowd|that kind|it is with|{group})~(?:are|is|do|does|behaves?|drive|get|act|like)",
        r"(?:not|never) (?:like|how|the way) (?:normal|regular|real|decent|civilized|our) (?:people|folks|families|americans)|(?:normal|regular|civilized|decent|respectable|clean|god-fearing|law-abiding) (?:people|folks|families)(?:,? (?:not|unlike|instead|would|don't|like us))|(?:their|those|strange|weird|smelly|foreign|funny|odd) (?:customs?|ways|food|cooking|clothes|outfits|costumes|music|prayers|religion|accents?|language|names?|culture|lifestyle|traditions?|rituals?|head ?scarves|headscarf|rags|robes|dances)(?: (?:is|are|smells?|stinks?|scares?|bothers?|does not|don't|ruins?|has no|have no|belong|of theirs))",
        r"(?:you're|you are|if you are|if you were|those) (?:over|past|above|on the wrong side of) (?:sixty|seventy|eighty|60|65|70|75|80|forty|50|fifty)~(?:hand over|give up|turn in|keys|bedtime|nap|get off)",
        r"(?:{group}) (?:and|with) (?:technology|computers|cell phones|directions|maps|money|tools|smartphones|the internet|parallel parking|parking|snow|winter)(?:[,.]| (?:don't|do not|never|are|is))?",
    ])
});

/// What may be a slight: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:like|the way|how) (?:they|folks|people|you|he|she|it's|it is|it was|we're|we were) (?:\w+ )?(?:do|did|does|drive|drives|live|lives|are|is|park|grew up|still)? ?(?:it )?(?:back |still |over )?in (?:\w+ )?(?:mexico|mexico city|india|mumbai|delhi|somalia|mogadishu|africa|china|beijing|the third world|third world countries|bangladesh|russia|iraq|baghdad|kabul|the jungle|their country|your country|the old country|the village|a village|the desert)",
        r"(?:this|minnesota|baxter|america) (?:isn't|is not|ain't) (?:mexico|somalia|china|india|africa|russia|iraq|the third world|a third[- ]world|your village|your country|mogadishu|tijuana)|(?:back in|leave (?:it|that|them) in|do that in|stays? in|from) (?:their|your) (?:own )?(?:home ?country|country|homeland|village|old country)|third[- ]world|inner-city (?:youth|types|kids|people|crowd|element|thugs)|urban (?:youths?|types|element|visitors|crowd)|from the (?:projects|ghetto|hood|wrong side of)",
        r"(?:their|his|her|these|that) (?:culture|religion|kind|sort|faith|people|tribe|race|upbringing|lifestyle|beliefs) (?:just |simply |also |apparently |obviously |usually )?(?:doesn't|does not|don't|do not|isn't|is not|aren't|teaches|allows|thinks|believes|has no|have no|never|tells|forbids|requires|makes them|explains|is (?:backward|strange|weird|wrong|dangerous|violent|dirty))",
        r"(?:not|isn't|aren't|never) (?:a |an )?(?:real|true|proper|actual|legitimate) (?:religion|holiday|family|families|marriage|man|men|woman|women|girl|girls|boy|boys|disability|church|americans?|citizens?|language|sport because)|(?:so-called|pretend|made-up|fake|phony|imaginary) (?:holidays?|religions?|genders?|pronouns?|disabilit(?:y|ies)|marriage|women|men|refugees?|asylum|service (?:dogs|animals)|families|gods?)|(?:whatever|what|which) (?:gender|pronouns?) (?:\w+ )?(?:today|this week|you|they|he|she)|attack helicopter|identif(?:y|ies) as (?:a cat|a toaster|cats|whatever|something)",
        r"(?:faking|pretending|milking|fake|faked) (?:\w+ )?(?:disability|disabled|handicapped?|a limp|blind|deaf|being (?:disabled|blind|deaf))|(?:fat|obese|overweight|chubby|plus-size|hefty|large) (?:folks|people|ladies|men|guys|riders|kids|women|swimmers|residents|passengers)(?: (?:should|can't|won't|break|need|take|stay|please|and))?|too fat (?:to|for)|(?:tip|sink|break|crush|flatten) the (?:boat|dock|bench|swing|scale|canoe)~(?:ladies|wife|mother-in-law|aunt|{group})",
        r"(?:walker|bingo|blue-?hair|denture|prune|oatmeal|early[- ]bird|geritol|hearing-aid|rocking[- ]chair|nursing[- ]home|cane|aarp|cataract) (?:crowd|brigade|set|gang|bunch|mafia|drivers?)|(?:grandma|grandpa|granny|gramps|grandmas|your grandmother|your grandma|old-timers?|old folks|oldsters|seniors|the elderly|elderly drivers?|senior drivers?) (?:\w+ )?(?:can't|cannot|couldn't|shouldn't|should not|should (?:hand|give|turn|stay|leave|let)|confuse[sd]?|mix(?:es)? up|mistakes?|thinks the|forgets?|forgot|gets lost|get lost|won't understand|never learned|still thinks?|still thinks|is lost|are lost|are hopeless|need a nap|needs a nap|hit the gas|hits the gas|behind the wheel|driving (?:ten|20|twenty|fifteen|slow|with)|with a (?:license|walker|checkbook)|nap)|(?:gas from the brake|gas and brake|brake from the gas|gas pedal from)|hand over (?:the|your) keys,? (?:grandpa|grandma|gramps|pops|old)",
        r"(?:fellas|gentlemen|guys|husbands|men|dads),? (?:\w+ ){0,4}?(?:your|the|his|her|a) (?:wife|wives|little lady|better half|ball and chain|old lady|girlfriend|missus|boss at home|women)(?: (?:can|will|should|might|may|to|shop|drive|nag|cook|spend|knows|parking|away|out|off|at home|busy))|(?:little lady|ball and chain|the old ball|honey-do|wear(?:s)? the pants|whipped|nagging|battle-?ax\w*|trophy wife|arm candy|eye candy|hot (?:moms|lifeguards|girls|chicks|babes)|babes|chicks (?:who|dig|in|on)|bikini (?:babes|bodies|body)|skirt chas\w*|smile more|prettier when|pretty little (?:head|heads|thing)|good-looking (?:girls|gals|ladies|lifeguards)|easy on the eyes|for the (?:fairer|weaker|gentler) sex|weaker sex|fairer sex|female brain|women's logic|pms|hormonal|hormones|menopaus\w*)",
        r"(?:refugees?|immigrants?|newcomers|tenants|renters|section 8|welfare|assistance|disability|food stamps|snap|medicaid|wheelchair|handicapped|special ed|group home|halfway house|shelter|mental health|sober house) (?:\w+ )?(?:neighbors?|residents?|people|folks|families|types|crowd|clients?|home|house|housing)? ?(?:lowers?|ruins?|hurts?|drags? down|kills?|brings? down|threatens?|destroys?|will ruin|bring crime|brings crime|means crime|don't belong|doesn't belong|not in our|out of our|next door to)(?: \w+){0,3}",
        r"(?:not in|out of|keep|protect|save|preserve) (?:our|the character of our) (?:neighborhoods?|town|city|schools?|values|heritage|way of life|culture|kind|country|streets) (?:from|american|christian|white|clean|english|the way|safe from)|(?:white|christian|american|traditional|family) (?:values|culture|heritage|pride|neighborhoods?|families) (?:only|first|under|are under|is under|have|come|made|built)",
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
        r"(?:ruin\w*|invad\w+|lazy|dirty|filthy|can't drive|cannot drive|don't belong|do not belong|go back|went back|stay home|learn english|bother\w*|get off the road|thieves|criminals|deport|stupid|dumb|those people|these people|you people|gypped|real americans|kitchen|woman's|women drivers|man up|typical|should not be|shouldn't be|drain|leech\w*|mooch\w*|worthless|too old)",
    ])
});

/// A group, and what all of them are said to do.
static STEREOTYPE: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:if|when|unless) (?:they|he|she|someone|somebody|the (?:buyer|caller|customer|renter|driver|tenant|man|woman)|people) (?:\w+ )?(?:don't|doesn't|can't|cannot|won't|barely|hardly|looks?|look|sounds?|sound|have an|has an|wears?|wear|dress(?:es)?|pray|worship)~\b(?:english|foreign|accent|like (?:they're|he's|she's) (?:from|not)|not from here|hijab|turban|headscarf|robe|muslim|mexican|arab|african|illegal)[^.;!?]{0,50}",
            r"(?:pick(?:ed)? up|learn(?:ed)?|speak|spoke|know|knew|read|understand|master(?:ed)?|try|get) (?:enough|some|a little|a word of|any|proper|real|actual|basic|the) (?:english|language)[^.;!?]{0,50}",
            r"(?:so|for|and|but|while|let|not like)? ?(?:the|us|we|all) (?:normal|regular|ordinary|healthy|able-bodied|real|decent|actual|straight|white|native-born|sane|sound-minded) (?:folks|people|kids|ones|families|guests|patrons|swimmers|visitors|riders|residents|drivers|guys|neighbors|customers|children|citizens|users|taxpayers)[^.;!?]{0,40}",
            r"no more (?:of )?(?:those|these|them|that)? ?(?:{group}|{groupadjective}|burkini|headscarf|turban|hijab|sari|wheelchair|welfare|section 8|foreign|veiled|old|elderly|retarded|homeless)[^.;!?]{0,50}",
            r"(?:neither|that|this|either|their|whole|which) (?:crowd|bunch|lot|tribe|clan|kind|type|sort|ilk|set|people|culture|religion|generation|element) (?:was |were |is |are )?(?:\w+ )?(?:raised|taught|brought up|born|built|known|wired|famous|bred|likes?|loves?|never|always|can't|don't|doesn't|won't|knows? how)[^.;!?]{0,50}",
            r"(?:{group}|{groupadjective} (?:people|folks|ladies|women|men|families|kids|guys))~\b(?:like there's no tomorrow|no tomorrow|poking at|holding up|clogging|hogging|gumming up|dawdl\w+|shuffl\w+|blocking the|gawking|haggl\w+|smelling up|stinking up|jabbering|yammering|chattering|babbling|flooding|overrunning|multiplying|breeding|all morning|all day long|sponging|mooching|milking the|on the dole|raised to|can't be bothered|in their (?:pajamas|bathrobes|robes|bedsheets|costumes|get-ups?))[^.;!?]{0,50}",
            r"(?:\w+ ){0,2}(?:families|of them|cousins|people|generations|relatives)~\b(?:share|sharing|packed|crammed|stuffed|living in|piled|squeezed)~\b(?:every|a single|one|the same|a one-bedroom|each) (?:house|apartment|trailer|room|bedroom|unit|roof|duplex)[^.;!?]{0,40}",
            r"if you (?:have|still have|got|'ve got) (?:a pulse|your own teeth|all your (?:own )?teeth|any (?:hair|hearing|eyesight) left)[^.;!?]{0,50}|(?:walkers?|dentures|hearing aids?|depends|adult diapers|canes?|oxygen tanks?|blue hair|bluehairs?|early bird special) (?:crowd|brigade|set|gang|parade|derby|drivers?)[^.;!?]{0,40}",
            r"(?:it's|this is|that's|we're|this isn't|it isn't|we aren't) (?:a |an |the )?(?:\w+),? not (?:a |an |the )?(?:mosque|synagogue|temple|church|convent|kibbutz|monastery|reservation|barrio|taco stand|bazaar|souk|refugee camp|day care|nursing home|old folks' home|mexico|somalia|africa|china|india|tijuana|baghdad|mogadishu|homeless camp)[^.;!?]{0,30}",
            r"(?:act|acting|act their|behave|dress|talk|talking|throw|run|cry|drive|parent|park|haggle|shop|spend|bargain|work|worked|drink) like (?:a |an |some |the )?(?:{groupadjective}|{group}|gypsy|gypsies|savages?|peasants?|refugees?|cave ?m[ae]n|women|sissies|spinsters?|old maids?|monks?|nuns?|hillbill(?:y|ies)|redneck\w*)[^.;!?]{0,30}",
            r"(?:those|these|the|all the|them) (?:\w+ )?(?:kids|people|folks|types|families|boys|girls|crowd|element|renters|drivers|ones|guys) (?:from|over (?:at|on|in)|down (?:at|on|in)|up (?:at|on|in)|out (?:at|on)|across|off) (?:the |that |those )?(?:\w+ )?(?:res|rez|reservation|projects|section 8|trailer (?:park|court)|apartments|tracks|north side|south side|east side|west side|hood|barrio|border|cities|camp|shelter|mosque|halfway house|group home|low-income)[^.;!?]{0,60}",
            r"(?:what (?:do|did|would|can) (?:you|we) expect (?:from|of)|you know how|we all know how|that's how|leave it to|trust|typical of|just like) (?:a |an |the |some |those |these )?(?:{group}|{groupadjective}|women|men|wives|husbands|teens|teenagers|millennials|boomers|old folks|blondes|renters|foreigners|retirees|grandmas|mothers-in-law|those people|they)(?: (?:are|is|get|can be|do|drive|talk|shop|behave|to))?[^.;!?]{0,40}",
            r"(?:so (?:easy|simple)|easy enough|simple enough)(?: that)?(?: even)? (?:for )?(?:a |your |my |the )?(?:woman|women|wife|grandma|grandmother|granny|mother-in-law|blonde|senior|girl|old man|old folks|boomer|caveman|ladies)[^.;!?]{0,40}|even (?:your |my |a |the )?(?:wife|grandma|grandmother|granny|mother-in-law|blonde|ladies|old folks|seniors|boomers|women) (?:can|could|might|should|will|would|knows?)[^.;!?]{0,40}",
            r"(?:ladies|gals|girls|wives|men|gentlemen|fellas|guys|husbands),? (?:\w+ )?(?:ask|bring|send|leave|let|have|get|drag|hide it from|don't tell|tell|hand) (?:it |that |this |the heavy |the driving |over |to )*(?:your|the|his|her) (?:husbands?|wife|wives|man|men|women|ladies|hubby|better half|old lady|old man|boys|menfolk|womenfolk)[^.;!?]{0,50}",
            r"(?:past (?:their|his|her|your) prime|at (?:their|his|her|your) age,? (?:\w+ )?(?:should|ought|you'd|maybe|they|shouldn't)|off (?:their|his|her) rocker|fresh off the boat|third[- ]world|banana republic|on the warpath|too many chiefs|not enough indians|powwow in|spirit animal|crazy cat lady|old maids?|spinsters?|gypsies|gypsy|cripples?|invalids|retards?|mongoloid|midgets?|oriental|orientals|illegals|wetbacks?|towel ?heads?|queers|trannies|fairies who|half-breeds?|redskins|squaws?|savages)[^.;!?]{0,40}",
            r"(?:{group}|{groupadjective} (?:people|folks|neighbors|families|guys|men|women|kids))~\b(?:don't|doesn't|can't|won't|never|aren't|isn't) (?:\w+ )?(?:belong|fit in|assimilat\w+|understand how we|do things|share our|mow|tip|shovel|pay (?:taxes|their)|wait (?:in line|their turn)|queue|bathe|work|raise|watch their|care (?:about|for) (?:this|the|our)|know (?:what|how) a)[^.;!?]{0,50}",
        ],
        &[
            r"interpreter line|classes|we speak|free english|learn english (?:at|with|class)|citizenship|heritage|history|museum|festival|exhibit",
        ],
    )
});

impl Check for Group {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        graded(&REMARKS, &HINTS, document)
            .filter(|(span, _)| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                !speech.reports(*span) && (OPEN_SLIGHT.fit(document, *span) || !SERVICE.fit(document, sentence))
            })
            .map(|(span, sure)| {
                let finding = RULE
                    .finding(span, "This could hurt a group of people. Take it out and speak about the behavior or the service.")
                    .confidence(0.8);
                weighed(finding, sure)
            })
            .chain(STEREOTYPE.find(document).into_iter().filter(|span| !speech.reports(*span)).map(|span| {
                RULE.finding(span, "This could hurt a group of people. Take it out and speak about the behavior or the service.")
                    .confidence(0.7)
            }))
            .collect()
    }
}
