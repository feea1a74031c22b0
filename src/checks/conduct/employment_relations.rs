//! Pay, staffing, management and union matters told as a grievance.

use std::sync::LazyLock;

use super::frames::{Frames, graded, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::NameKind;
use crate::text::Span;

pub(in crate::checks) struct EmploymentRelations;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "employment-relations",
    title: "Workplace matters",
    severity: Severity::Warn,
    policy: &["P-25"],
    law: None,
    flags: "Complaints of staff about pay, hours, staffing, supervisors, benefits or a contract.",
    leaves: "Job ads, contracts approved in an open meeting, staffing notices without a complaint, thanks.",
    why: "A grievance on the City's page is read as the City's word, and it belongs to other channels.",
    instead: "Take it out and bring it to the person who can act on it.",
    examples: &[
        Example::flagged("City staff «deserve better pay» for working in this cold."),
        Example::flagged("«Management never listens» to the plow crew."),
        Example::flagged("«We are short again» because the council cut positions."),
        Example::flagged("«Forced overtime» is why the streets are late."),
        Example::flagged("Support «our fight for health insurance»."),
        Example::flagged("«The new supervisor» makes the job miserable."),
        Example::flagged("Officers are tired of «working without a contract»."),
        Example::flagged("Ask the mayor «why we got no raise»."),
        Example::flagged("Third double shift this week and «nobody upstairs cares»."),
        Example::flagged("Yes, the rink is late. «We're running two people short» again, ask the budget committee why."),
        Example::clean("The City is hiring: parks worker, $18 to $22 an hour, benefits.", "A job ad."),
        Example::clean("Employees get a floating holiday on February 15; City Hall is closed.", "A notice."),
        Example::clean("The council approved the AFSCME contract in an open meeting.", "An official notice."),
        Example::clean("Thank a plow driver when you see one!", "Thanks."),
        Example::clean("Staff completed 12 hours of training this quarter.", "A fact."),
        Example::clean("Applications close Friday at noon.", "A job ad."),
        Example::clean("Our police officers volunteered at Shop with a Cop.", "A fact."),
        Example::clean("The council honored five employees for years of service.", "A fact."),
        Example::clean(
            "City Hall closes at noon Friday because of short staffing. Drop boxes stay open.",
            "A notice without a complaint.",
        ),
        Example::clean("Crews worked double shifts to clear the storm. Thank you for your patience.", "Thanks."),
        Example::flagged("Plows are late because «the front office won’t sign off on a relief driver»."),
        Example::clean("Plows are late because two trucks are in the shop.", "A fact on service."),
    ],
};

static GRIEVANCES: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:{staff}) (?:all |really |still |truly |have |do |deeply |badly |desperately )*(?:deserves?|deserved|need|needs|earned|are owed|is owed|are due) (?:a |an |some |so much |much |way |far |their |our |real |fair |long-overdue )*(?:better (?:pay|wages|benefits|hours|treatment|leadership|than)|more (?:pay|money|than thanks|than a|respect)|raise|raises|fair pay|fair wages?|living wage|fair contract|contract|cost of living|cost-of-living|pay|wages|overtime pay|hazard pay|respect from (?:city hall|management|the council))",
        r"(?:better|fair|higher|more) (?:pay|wages) (?:for|now)",
        r"(?:underpaid|overworked|under-paid|over-worked|understaffed and|burned out|burnt out|underappreciated|undervalued|stretched too thin|worked to the bone|run ragged|treated like dirt|treated like garbage|treated unfairly|thrown under the bus)",
        r"(?:pay|paid|pays|paying) (?:us|our (?:people|crews|officers|staff|drivers|workers)|{staff}) (?:so little|peanuts|less than|next to nothing|enough|what (?:we|they)(?:'re| are) worth|a fair wage|pennies|garbage|squat)",
        r"(?:not|never|isn't|aren't|don't get|barely) (?:being )?paid enough|paid (?:peanuts|pennies|less than (?:the|every|any|our|a|other))",
        r"(?:{boss}) (?:has |have |just |still |simply |clearly |always |once again |again |keeps |would |will |could |doesn't |does not |don't |never |won't |refuses to |can't |cannot |couldn't |makes? us |made us |is |are |was |were |really |obviously |only |seems to )*(?:ignores?|ignored|ignoring|clueless|a joke|joke|toxic|a bully|bully|bullies|bullying|micromanages?|micromanaging|play(?:s|ing)? favorites|lies to us|lied to us|lies|lying|yells at|yelling|screams?|miserable|incompetent|out of touch|has no idea|have no idea|no idea what we do|no clue|hides? (?:in|behind)|blames? us|blaming|cut our|cuts our|cutting our|cut corners on|denied (?:our|my|us)|denies our|forced us|forces us|forcing us|makes the job|makes? (?:our|this|the) (?:job|work|life|lives|shift)|threw us|throws us|treats? us|treated us|retaliat\w+|on a power trip|power tripping|disrespect\w*|replied with|stonewall\w*|sat on|won't budge|gave (?:himself|herself|themselves)|gives themselves|nothing for us)",
        r"(?:{boss}) (?:\w+ )?(?:never|does not|doesn't|don't|do not|won't|will not|refuses to|can't be bothered to|couldn't|could) (?:even |ever |once |bother to )*(?:listens?|cares?|care less|understand what we|do anything|lift a finger|back us up|have our backs|fix it|hire|replace (?:the|our)|buy us|fund|answer (?:our|us)|explain why|return our|pay us|give us|let us|ask us|thank us|support us)",
        r"(?:nobody|no one|not one person) (?:upstairs|in (?:management|administration|leadership|charge)|at city hall|at the top) (?:\w+ )?(?:cares|listens|answers|asks|asked|has|did|will)",
        r"the (?:new |old |current )(?:supervisor|boss|manager|foreman|superintendent|chief|director|schedule|shift schedule|contract|health plan|pay plan) (?:makes?|is making|made|has made|is a|stinks|is a joke|is terrible|is awful|is unfair|ruined|is ruining|cut|cuts|hurts|doesn't|costs us|punishes|thinks|wants us|took)",
        r"(?:we're|we are|we|our (?:crew|department|team|shift|office|station)(?: is|'s)?|the (?:crew|department|shift|office|desk) is|crews are|officers are|they are|staff are|dispatch is) (?:always |still |running |once again |again |now |working |down |constantly |chronically |so |way |badly |dangerously |\w+ people |\w+ officers |\w+ drivers |two |three |four |one |a )*(?:short(?:-| )?(?:staffed|handed)?|understaffed|down \w+ (?:people|officers|drivers|positions|bodies))~(?:again|because (?:the |of )?(?:council|city hall|budget|management|nobody|no one|they|of (?:budget )?cuts|pay)|(?:thanks to|blame|ask) (?:the |your )?(?:council|budget|cuts|city hall|mayor|management|administrat)|and (?:nobody|no one|management|city hall)|since (?:they|the council)|so (?:don't|do not) (?:complain|blame)|for the (?:third|second|fourth|\w+) (?:time|week|year|night))",
        r"because (?:the )?(?:council|city hall|management|administration|they|city|county|mayor|legislature) (?:won't|will not|refuses? to|refused to|would not|wouldn't|cut|cuts|slashed|eliminated|froze|keeps? cutting) (?:\w+ ){0,2}(?:positions?|staff|staffing|hire|hiring|jobs|replace|fill|our (?:hours|budget|pay|benefits|overtime|positions)|overtime|pay|raises?|the budget for)",
        r"(?:forced|mandatory|unpaid|endless|nonstop|constant|more forced|another round of) (?:overtime|furloughs?|double shifts?|doubles|ot|layoffs)(?: (?:is|are|again|every|means|has|for|this|because))?",
        r"(?:working|worked|pulling|pulled|another|third|fourth|fifth|\w+) (?:straight )?(?:double shifts?|doubles|16-hour|sixteen-hour|14-hour|18-hour)~(?:no (?:raise|overtime|thanks|break|extra|pay|relief)|without (?:a|any|extra|overtime|pay|relief)|nobody|for (?:this pay|peanuts|nothing)|and (?:management|nobody|no one|not))",
        r"(?:our|the|this) (?:fight|struggle|battle|push|campaign) (?:for|over|against|with) (?:a |an |our |better |fair |decent |affordable |the |higher )*(?:health insurance|insurance|pay|wages|contract|benefits|pension|pensions|raise|raises|overtime|staffing|management|city hall|the city|the union|safe staffing|safer|respect|equipment)",
        r"(?:working|work|worked|gone|still|been) (?:\w+ )?(?:\w+ )?without (?:a|any) (?:new |fair |union |labor |signed )?(?:contract|raise|cost-of-living)",
        r"(?:why )?(?:we|our (?:crews?|officers|staff|drivers|people)|they|staff|officers|crews|firefighters|i|workers|employees) (?:got no|get no|gets no|got zero|got stiffed on|received no|haven't (?:had|seen|gotten)|have not (?:had|seen|gotten)|didn't get|did not get|never got|won't get|will not get|were denied|still have|hasn't had|aren't getting|are not getting|got denied) (?:a |an |our |any |the |zero |no |\w+ percent )*(?:raise|raises|cola|cost of living|pay increase|overtime pay|step increase|bonus|hazard pay|new contract|vacation|time off|breaks?|lunch breaks?|backup|sick days?)",
        r"no (?:raise|raises|pay raise|cost-of-living)(?: (?:for|in|again|this|since))",
        r"(?:pay|wage|hiring|salary) freeze(?: (?:is|means|hurts|again|for))?",
        r"(?:cut|cuts|cutting|slashed|slashing|gutted|gutting|raided|took away|taking away|stripped) (?:our|their|crew|staff|officer|employee) (?:pay|hours|benefits|overtime|positions|pension|pensions|insurance|vacation|sick leave|staffing|budget|jobs)",
        r"(?:staff |crew |officer |department |employee |our )?morale (?:is|has|keeps|hit|could not|couldn't|at|in the|sinks|drops|dropped|never)",
        r"(?:toxic|hostile) (?:workplace|work environment|work place|culture|boss|bosses|leadership)",
        r"(?:filed|filing|won|lost|pending|our) (?:a |an |our |the |union |\w+ )?grievances?",
        r"(?:union (?:strong|busting|members? (?:deserve|won't|will not|are (?:angry|fed up|done))|brothers|sisters|rally|picket|rep (?:told|said|is|has)|says|demands|yes)|solidarity forever|in solidarity with|(?:officers|staff|crews|drivers|workers|employees|we)~on strike|strike vote|ready to strike|going on strike|walk off the job|walk out|picket line|informational picket|fair contract(?: now)?|contract now|bargaining table|low-?ball(?:ed|ing)? (?:offer|us)|insulting offer|slap in the face)",
        r"(?:tired|sick|fed up|exhausted|sick and tired|done) (?:of|with|from) (?:being |working |the |all the |covering |picking up |getting |carrying |doing )*(?:working|overtime|underpaid|overworked|management|double shifts|doubles|short-staffed|short staffed|blamed|ignored|mandatory|forced|this schedule|unpaid|city hall|yelled at|treated like|for other departments|the work of|two jobs|three jobs|last-minute)",
        r"(?:we|our (?:people|best people|officers|drivers|crews|staff|guys|experienced)|good people|good officers|good employees|employees|officers|drivers|half the (?:crew|department|staff)|people|everyone|another (?:officer|driver|coworker|employee)) (?:\w+ )?(?:are|is|keeps?|have|has|just)? ?(?:quitting|quit|leaving|walking out|left|leave) (?:because|over|due to|for (?:better|higher|more)|since|after (?:the|management)|in droves)",
        r"(?:our|my) (?:health insurance|health plan|insurance|premiums?|deductible|pension|retirement|benefits|paychecks?|checks?|salary|wages?|pay|raises?|hours|overtime|schedule|shifts?|workload|locker room|break room|equipment|trucks?|vests?|boots) (?:\w+ )?(?:went up|doubled|tripled|keeps? going up|are going up|is going up|got cut|was cut|were cut|is a joke|are a joke|is terrible|are terrible|is falling apart|are falling apart|is unsafe|are unsafe|is late|were late|has not|hasn't|haven't|don't|doesn't|stinks|stink|is not enough|isn't enough|does not cover|isn't fair|is unfair|was denied|still hasn't)",
        r"(?:while|as|after) (?:the |our |upper )?(?:administrator|administration|management|bosses|higher-ups|department heads|council|mayor|city manager|chief|brass) (?:\w+ )?(?:got|gets|get|gave|took|takes|enjoys?|sits?|sat|sleeps?) (?:a|an|another|their|his|her|himself|herself|themselves|big|raises?|in (?:warm|their|heated|an))",
        r"(?:worst|terrible|awful|lousy|horrible|bad) (?:boss|supervisor|manager|management|place to work|job|schedule|pay|employer)(?: (?:ever|in|we|i|for|is))?",
        r"(?:won't|will not|refuse to|refuses to|don't|does not|doesn't|do not|would rather not|never|can't afford to|could) (?:\w+ )?(?:pay us|give us (?:a raise|a contract|a break|time off|raises)|hire (?:more|enough|anybody|anyone|help|another|replacements)|negotiate (?:fairly|with us|in good faith)|approve our|fill (?:our|the) (?:open|vacant))",
        r"(?:do|doing|did) the (?:work|job) of (?:two|three|four|2|3|4) (?:people|officers|workers|employees|crews)",
        r"(?:told|ordered|made|forced|expected|asked) (?:us|staff|crews|officers|employees|to keep) (?:\w+ )?(?:to )?(?:work|quiet|come in|stay|skip|shut up|cover|do more|plow|drive) (?:\w+ )*?(?:without (?:pay|a break|overtime|breaks)|for free|off the clock|sick|unpaid|through (?:lunch|breaks|christmas|thanksgiving)|on (?:our|their) (?:day|days) off|with less|about it|broken)",
        r"(?:hr|human resources|the union|our union|union rep|my supervisor|my boss|our steward|the steward) (?:\w+ )?(?:is investigating|investigation|won't|will not|did nothing|does nothing|hasn't|told us to|told me|never|ignored|is useless|is aware|said)",
        r"(?:wage|pay|labor) (?:dispute|cuts?|theft|gap|inequity)(?: (?:with|at|is|in|between|hurts|for))",
        r"(?:nobody|no one) wants to work (?:here|for)",
        r"(?:retaliation|harassment|favoritism|nepotism) (?:at|in|from|by|is) (?:work|the (?:workplace|office|department|shop|boss|chief|city)|city hall|public works|our|management|alive)",
        r"(?:being|been|get|gets|got|are|were|is|was|feel|felt) treated (?:like|as if|as though|worse than) (?:a |an |the |we |our )?\w+",
        r"(?:what|how|the stunt|the way) (?:management|the bosses|our boss|the boss|my boss|the higher-ups|the administrator|administration|city hall|they|the council|the mayor|hr|the city|the chief) (?:pulled|did|done|has done|treats?|treated|took|handled|runs|ran|spends?|spoke|talks)~(?:us|our|we|with|crew|crews|staff|employees|workers|people)",
        r"(?:our|my|the) (?:boss|bosses|supervisor|manager|foreman|director|superintendent|higher-ups|administrator)~(?:told|promised|swore|assured|warned|said)~(?:us|we|our|would be safe|were safe)",
        r"(?:we|crews|staff|employees|officers|workers) (?:found out|learned|heard|read) (?:about it |about this |it |this )?(?:the same way you|from (?:a|the) (?:flyer|newspaper|paper|news|facebook|press|reporter|radio|post|memo|rumor)|on (?:facebook|the news)|when you did|with everybody else|last)",
        r"(?:make|makes|made|earn|earns|earned|paid|pays|start at|starts at) (?:\w+ ){0,3}?less(?: \w+){0,3}? than",
        r"(?:wage|wages|pay|salary|rate|starting pay|hourly|posted wage|raise)~(?:under|below|less than|behind|lower than|short of|worse than) (?:the |a |what |every |any |our |fast |mcdonald|inflation|walmart|target|neighboring|area|burger|gas)",
        r"(?:more|better) (?:money |pay |an hour )?(?:at|by|flipping|working at|bagging|stocking) (?:the |a )?(?:burgers|drive-?(?:through|thru)|car wash|gas station|fast food|walmart|target|mcdonald's|costco|groceries|kwik trip|menards|warehouse)",
        r"(?:the |our |my )?(?:night shift|day shift|second shift|shift|shifts|position|positions|crew|crews|overtime|staff|benefits|comp time|vacation|seasonal jobs|job|jobs|sick days|pension|holiday pay) (?:\w+ )?(?:got|was|were|has been|have been|keeps getting) (?:cut|slashed|gutted|eliminated|frozen|denied|taken|raided|outsourced|halved|clawed back|chopped|axed)",
        r"(?:nobody|no one|not one of them|none of them|nobody upstairs|nobody at city hall) (?:\w+ )?(?:asked|asks|consulted|warned|thanked|thanks|listened to|listens to|pays|believes|told|backs|checked (?:on|with)) (?:us|the crews?|the people who|our (?:crew|people|officers|staff)|staff|those of us)",
        r"(?:it's|it is|this is|on|at|hitting|into) (?:our |their |his |her )?(?:hour|hours?|day|shift|night|week) (?:\d+|fifteen|sixteen|eighteen|twelve|fourteen|number \w+)(?: \w+)?,? (?:because|since|thanks to|and (?:nobody|no one|still|not|the|we)|with no)",
        r"(?:we|crews|staff|officers|the crew|our crew|our people) (?:have |has |had )?(?:begged|pleaded|asked|fought|pushed|bargained|campaigned|been asking|been begging|been fighting) (?:\w+ )*?(?:for (?:years|months|better|more|new|a raise|help|safe)|last year|while|and (?:were|got|they|was|nothing)|until|but|only to)",
        r"what we (?:begged|asked|fought|pleaded|bargained|pushed) for",
        r"(?:percent|%|cents|raise|increase|bonus|stipend|cost-of-living)~(?:does not|doesn't|won't|will not|barely|hardly|wouldn't|can't) (?:even )?(?:cover|pay|buy|keep up|keep pace|touch|match)",
        r"(?:our|the|their) (?:comp time|overtime|vacation|holiday pay|pto|sick leave|sick days|back pay|retro pay|step increase|differential|longevity pay|pension)~(?:stolen|taken|took|pulled|denied|gone|owed|owe|frozen|missing|vanished|late|withheld|still waiting|lost)",
        r"(?:only|first|last) (?:day off|break|vacation|weekend off|holiday) (?:we|we're|we are|our crew|the crew|they)(?: \w+)? (?:get|getting|got|had|have|see|seen|will get)",
        r"(?:somebody|someone|they|city hall|the council|management|the people who set it) (?:ought to|should) be ashamed",
        r"(?:never|hasn't|haven't|has not|have not) (?:\w+ )?(?:held|touched|lifted|picked up|driven|ridden|worn|worked|run|plowed) (?:a |an |one |in )?(?:rake|shovel|plow|hose|badge|wrench|snowplow|day|shift|night|broom|mower|truck)(?: in (?:his|her|their) (?:life|lives))?",
        r"(?:people|folks|ones|suits|desk jockeys|guys|those) (?:who|that) (?:set|sets|decide|decides|decided|sign|signs|write|wrote|make|makes) (?:it|the (?:wages?|pay|schedule|budget|checks|rules|schedules)|our (?:pay|schedule|hours|checks))",
        r"(?:we|staff|crews|officers|they) (?:are|were|keep|keeps|got|get|is) (?:\w+ )?(?:working (?:for free|off the clock|through lunch|sick|alone|without a break|seven days|every weekend)|asked to do more with less|expected to do more with less|doing more with less|left holding the bag|paying for (?:our|their) own (?:boots|gear|gloves|tools|training|uniforms))",
        r"(?:doing|do|did) more with less,? (?:again|as usual|because)|(?:out of|from) our own pockets?|bring our own (?:toilet paper|tools|gloves|boots|salt)",
        r"(?:contract|bargaining|negotiations?|arbitration) (?:expired|ran out|stalled|dragged|has dragged|has been dead|is dead)~(?:ago|months|year|years|with|city|no)",
        r"(?:like|as) the (?:contract|raise|overtime|backup|help|staff|equipment|truck) (?:we|they|management) (?:never|didn't|won't|still|promised)",
        r"(?:the )?(?:boss|supervisor|manager|chief|director|foreman|administrator|management|hr) (?:says|said|thinks|claims|insists|wants|told us|swears|promised)~(?:but (?:we|nobody|the crew)|as if|yeah right|whatever|sure|while (?:we|he|she)|because (?:he|she|they) (?:never|has|have|doesn't|don't))",
        r"when(?:ever)? (?:hr|human resources|management|city hall|the council|the administrator|finance|someone upstairs|somebody upstairs|the boss|they) (?:finally )?(?:gets?|get) around to",
        r"(?:overtime|hiring|training|help|backup|a second person|new equipment|vacation|a raise) is (?:apparently |evidently |now |suddenly )?(?:a dirty word|too much to ask|beneath|a luxury|a four-letter word|off limits|a fairy tale)",
        r"(?:a|the) (?:raise|pay bump|contract|day off|second person|new truck|bonus|living wage) would (?:have been|be) (?:nicer|nice|better|good|great)|all they(?:'ll| will)? pay (?:us )?for|exit interviews?",
    ])
});

/// What may be a grievance: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:low|lousy|crummy|terrible|poor|meager|measly|laughable|insulting|embarrassing|rock-bottom|sad|pitiful|stagnant) (?:pay|wages?|salary|salaries|benefits|raise|raises|morale|offer|contract|paycheck|paychecks)",
        r"(?:county|next town|next town over|state|private sector|everyone else|every other city|other cities|other departments|\w+ville|the sheriff) (?:also )?pays? (?:its \w+ |their \w+ )?(?:\$?\d+|more|better|double|way more|a lot more|several)",
        r"(?:los(?:t|e|ing|es)) (?:\w+ )?(?:\w+ )?(?:officers|drivers|people|staff|operators|employees|deputies|dispatchers|medics|mechanics|lifeguards) to (?:the |a |other |better |neighboring |bigger |every |private |county)",
        r"(?:for what|considering what|with what|on what) (?:they|the city|this city|city hall|we) (?:pays?|makes?|offers?|gets?)(?: us| here)?",
        r"(?:haven't|hasn't|have not|has not) (?:had|seen|gotten|taken) (?:a |an |one |their |our )?(?:day|weekend|night|break|vacation|christmas|lunch|thank-?you|proper|real)(?: off| in| since| break)?(?: \w+){0,3}",
        r"(?:two|three|four|five|six|half|only \w+|\d+) of us (?:doing|covering|left|trying|to cover|for|who)|skeleton crew|(?:thank you|thanks) (?:would be|is) (?:nice|not enough)|thankless (?:job|work)|(?:can't|cannot) (?:pay|buy|feed)~(?:with|on) (?:thanks|thank-yous|pizza|applause|a pizza party)|pizza part(?:y|ies) (?:instead|is not|isn't|in lieu|do not|don't)",
        r"if (?:management|the council|the boss|our boss|city hall|the administrator|the mayor|hr|the bosses|somebody upstairs|upstairs) (?:would|ever|had|gave|hired|let|approved|listened|cared|showed|spent|wants?|thinks?)(?: \w+){0,4}",
        r"(?:blame|ask|thank|call|tell|talk to|take it up with|complain to) (?:the |your |our )?(?:budget|council|management|city hall|administrator|schedulers?|mayor|hr|bean counters|bosses|front office|finance (?:office|department|committee))~(?:cut|raise|pay|overtime|staff|hire|hiring|crew|crews|positions?|drivers|trucks|contract|why (?:we|there|our|nobody|only))",
        r"(?:don't|do not) blame (?:the |our )?(?:crews?|us|drivers|staff|plow|officers|people|guys|dispatchers|clerks)(?: \w+){0,5}",
        r"nobody (?:asked|asks|consulted|told|listens to) (?:the )?(?:crews?|drivers|officers|people who|guys|folks who|lifeguards|dispatchers|ones)",
        r"(?:hiring|staffing|overtime) (?:freeze|cuts?|crisis|ban)|(?:vacation|leave|time-off|pto) requests? (?:\w+ )?(?:denied|ignored|lost|torn)|(?:staff|crew|department|overtime|training|equipment|parks|plow) (?:budget )?cuts? (?:mean|means|are why|is why|left|hurt|have)|(?:we|our crew|officers|crews) (?:are |were )?(?:paid|pay) (?:for )?(?:our own|less|nothing|in)|(?:buy|bought|buying|pay for|paying for|paid for) (?:our|their) own (?:boots|gear|gloves|vests?|tools|uniforms?|coffee|flashlights?|training|salt|safety)",
        r"(?:while|as) (?:the )?(?:council|mayor|administrator|management|city hall|suits|bosses|consultants?|chief) (?:\w+ )?(?:laugh(?:ed|s)|golf(?:ed|s)|vacation(?:s|ed)|yawn(?:ed|s)|shrug(?:ged|s)|remodel(?:ed|s)|slept|sleeps|argued|argues|ate|eats|partied|fl(?:ew|ies)|spent|spends|bought|buys|dithers|sits)(?: \w+){0,3}",
        r"(?:clerks?|officers?|drivers?|lifeguards?|mechanics?|dispatchers?|employees?|people|staff|staffers|inspectors?|operators?|firefighters?|colleagues|coworkers|crew members?) (?:\w+ )?(?:left|quit|jumped ship|bolted|moved on|walked) (?:for|to|because|over|after)(?: \w+){0,4}|jobs? that (?:actually )?pays?|for the (?:salary|pay|wages?) of (?:one|two)|(?:doing|working|covering|juggling|does|did) (?:two|three|four|2|3|4) (?:\w+ )?jobs|(?:folks|people|ones|someone|somebody|those) (?:upstairs|at the top|in charge|up front|on the second floor|who wrote the schedule)|the powers that be|(?:nobody|no one|not a soul) (?:in|around|at) (?:the|this) (?:building|office|shop|station|department|garage|barn) (?:likes?|wanted|asked|agrees?|voted|is happy|was asked)|(?:officers|crews?|drivers|staff|we|firefighters|clerks|dispatchers) (?:are |is )?(?:\w+ )?(?:still|keep) waiting (?:on|for) (?:theirs|ours|a raise|new (?:vests|boots|trucks|radios|gear)|the raise|a contract|back pay|backup)|cost-of-living (?:bumps?|raises?|adjustments?)~(?:get|elsewhere|there|not|never|we)|(?:consultant|study|report|auditor) said we (?:need|needed|should have)",
        r"(?:new|latest|revised) (?:\w+ )?(?:policy|schedule|uniforms?|rules?|handbook|time clock|software|dress code|shift plan)~(?:nobody|no one|hates?|likes? it|stinks|nuts|joke|punish|micromanag|thanks,? (?:chief|boss|hr|management))",
    ])
});

/// Sentences in which pay and staffing are official business.
static OFFICIAL: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:council|board|city council) (?:\w+ )?(?:approved|ratified|adopted|authorized|accepted|will (?:vote|consider))",
        r"(?:is|are|now|we're) hiring|apply (?:by|at|online|now|today)|applications|job openings?|starting pay|starting wage|join our team",
        r"(?:mandatory|unpaid) (?:overtime )?(?:internships?|training)",
    ])
});

/// Bosses, pay and staffing, with a grudge.
static GRIEVANCE: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:{boss}|front office|hr|human resources|whoever (?:designed|wrote|set|made|approved|runs|cut|schedules)|the (?:people|folks|suits|ones) upstairs|the (?:council|budget committee|finance office|city council|county board|board))~\b(?:won't (?:sign|approve|pay|hire|fund|replace|listen|fix|answer|budge|give|let|buy|send|spring)|refuses? to|laughed|said no|shrugged|never (?:asked|listens?|asks|shows?|answers?|thanks?|paid|pays|fills|replaces)|learns? to count|bought (?:a|an|the|itself|themselves)|cut (?:our|the|two|a|overtime|positions|hours|it)|took (?:away|our)|promised us|keeps? (?:promising|cutting|saying|telling us)|forgot (?:us|about us|who)|doesn't (?:care|know|get|understand|listen|think|want to pay|have to)|don't (?:care|know|get|understand|listen|think)|ought to try|should try|could try|would rather|put half as much|spent (?:it|the money|our)|has (?:no idea|never|yet to)|turned (?:us|it|them) down|ignored|sat on|denied|froze|stiffed|owes? us|shorted|treats? us|pays? us|works? us|running us)[^.;!?]{0,60}",
            r"(?:our|crew's|staff|officers'|firefighters'|drivers'|their) (?:\w+ )?(?:pay|pay scale|paychecks?|pension|raises?|wages|overtime|contract|benefits|health insurance|hours|staffing|sick time|vacation|break|breaks|lunch|gear|boots|radios|union|grievance|per diem|comp time|step increase|holiday pay|night pay)~\b(?:cut|frozen|froze|stuck|late|short|gone|behind our backs|a joke|an insult|hasn't|haven't|isn't|aren't|won't|never|should|deserves?|got (?:cut|denied|smaller)|is (?:a|an|still|the|so|not|overdue|held|worse|older)|was|are (?:still|so|not|older|held)|expired|ran out|nothing|out of date|falling apart|held together)[^.;!?]{0,60}",
            r"(?:no|not one|without(?: a)?|zero|not a single|never got a|didn't get a|still waiting on(?: a| our| the)?|don't think|don't expect|forget about) (?:new )?(?:raise|raises|overtime|night pay|hazard pay|holiday pay|bonus|backup|relief|help|contract|cola|pension|gear|boots|days? off|lunch break|breaks?|comp time|pay bump|replacement|replacements|extra (?:pay|hands|help)|thank you)~\b(?:from (?:the|our|hr)|is coming|coming|either|again|in (?:two|three|four|five|\w+) years|this year|since|because|from them|for us|asked)[^.;!?]{0,60}",
            r"(?:guys|drivers?|officers?|clerks?|people|crew|staff|operators?|plow drivers|medics|firefighters|dispatchers?|techs?|of us|mechanics?|librarians?|he|she|they|we)~\b(?:driven|worked|working|covering|cover|covered|pulling|pulled|been on|told to (?:cover|do|work)|run|doing|on) (?:\w+ )?(?:\w+ )?(?:sixteen|fourteen|eighteen|twelve|twenty|double|triple|two|three|back-to-back|12|14|16|18) ?(?:hours?|shifts?|routes|doubles|people's (?:jobs?|work)|jobs|-hour (?:shifts?|days?))[^.;!?]{0,40}(?:because|since|so|till|until|by (?:him|her|our|them)sel(?:f|ves)|a day|straight|alone|without|no (?:overtime|relief|help)|in a row)[^.;!?]{0,50}",
            r"(?:walked out|quit|quitting|left|leaving|transferred|retired early|turned in (?:his|her|their) (?:badge|keys|notice)|gave notice|jumped ship|going to (?:the county|another|walk|quit)|bailed) (?:\w+ )?(?:over|because of|on account of|after|since|due to|rather than) (?:the (?:way|pay|hours|boss|schedule|new|treatment|manager|supervisor|overtime)|how|being|what (?:he|she|they)|pay|morale|another|one more|management)[^.;!?]{0,50}",
            r"(?:we'd|we would|they'd|people would|folks would|we might|somebody might|officers would) (?:actually |all |maybe |even )?(?:stay|stick around|be (?:full|four|staffed|fully staffed)|have (?:the|enough|more|\d+)|fill|get (?:to it|it done|there) (?:faster|sooner)|be (?:done|faster))[^.;!?]{0,50}",
            r"(?:staff|we|crew|crews|officers|employees|drivers|workers|clerks|firefighters|everybody (?:here|in the shop))(?:'ve| have|'s| has|'re| are)? (?:been )?(?:\w+ )?(?:(?:asking|begging|waiting) for (?:working |new |decent |some |a |the )?(?:\w+ )?(?:since|toilets|heat|air|help|gear|boots|raises?|pay|answers?|repairs?|relief|radios|respect|a contract|back pay|chairs|soap|two years|months|years)|going without|working without|fed up|burned out|burnt out|worn out|underpaid|overworked|short-?handed|stretched|exhausted|running on|doing more with less|tired of|sick of|one bad (?:day|shift) from)[^.;!?]{3,60}",
            r"(?:if|maybe if|wish|would be nice if|now if) (?:somebody|someone|anybody|they|the (?:council|city|mayor|manager|chief|board|county)|management|{boss})~\b(?:did something|do something|paid|would pay|listened|put|cared|spent|hired|would hire|showed up|signed|treated|fixed|raised|respected|remembered)[^.;!?]{0,60}",
            r"(?:down to|short|missing) (?:by )?(?:one|two|three|four|five|six|half|\d+) (?:\w+ )?(?:drivers?|officers?|techs?|meter techs?|clerks?|operators?|mechanics?|guys|positions|medics|firefighters|dispatchers|bodies)(?:,? (?:and|because|since|thanks to|so|again|for|after)[^.;!?]{3,70})",
            r"(?:walmart|target|mcdonald's|burger king|costco|gas station|car wash|amazon|fast food|a burger (?:place|joint)|the county|the next town|neighboring (?:cities|towns)|every other (?:city|town|department)|private sector) (?:\w+ )?(?:pays?|starts?|offers?|gives?|treats?) (?:\w+ )?(?:more|better|at|their|a raise|us|twice|people)[^.;!?]{0,40}",
            r"(?:on|with|from|out of) (?:our|their|his|her|the crew's) own (?:time|dime|pockets?|nickel|money|vacation|lunch)[^.;!?]{0,40}|(?:unpaid|mandatory|forced|mandated|no paid) (?:overtime|hours|shifts|doubles|standby|on-call)[^.;!?]{0,40}|skeleton crew[^.;!?]{0,40}",
            r"(?:morale|burnout|turnover|favoritism|micromanag\w+|cronyism|nepotism|retaliation|hostile workplace|toxic (?:boss|workplace|shop|office|management))[^.;!?]{0,50}",
            r"while (?:the )?(?:chief|manager|boss|administrator|council|mayor|director|bosses|brass|suits|front office|superintendent|management|they) (?:\w+ )?(?:gets?|got|drives?|sits?|takes?|took|flew|flies|enjoys?|golfs?|naps?|pads?|votes?|voted|vacations?|stays?|warm)[^.;!?]{3,50}",
            r"(?:our|the) (?:union|local|steward|guild|bargaining unit|grievance)~\b(?:warned|says|told|is right|filed|won't back|fought|fights|asked|has had|isn't|will not|deserves|stands|will remember)[^.;!?]{0,50}",
            r"(?:make|makes|making|earn|earns|paid|pays?|start at|starts at) (?:\w+ )?(?:less than|half (?:of )?what|peanuts|pocket change|a dollar (?:less|more than)|the same as (?:ten|five|\d+) years|below (?:the|poverty)|poverty)[^.;!?]{0,50}",
            r"(?:promoted|promotion|job went|got the job|made sergeant|made captain|plum (?:shift|route|job))~\b(?:buddy|friend|nephew|golf|cousin|brother-in-law|knows somebody|who you know|kissing up|brown-nos\w+|over (?:me|us|him|her|people|those))[^.;!?]{0,40}",
            r"(?:ought to (?:come|try)|let them|let him|let her|like to see (?:the council|them|him|her|management)) (?:\w+ )?(?:doing|do|drive|driving|work|working|live on|living on|run|running|sit|stand|shovel|ride) (?:it|this|our|a|an|the|one|what we)[^.;!?]{3,50}",
        ],
        &[
            r"as you are|job|apply|applications?|hiring event|ratified|negotiat|volunteers?|thank you|students?|patients?|the council approved|customers|residents have been",
        ],
    )
});

impl Check for EmploymentRelations {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        // Offers from the bargaining table are spoken of as such.
        let table = |span: Span| cx.disclosures().iter().any(|told| told.span.overlaps(span));
        let message =
            cx.with_contact("Workplace questions are not for a city page. Bring this to {contact} and take it out here.");
        graded(&GRIEVANCES, &HINTS, document)
            .filter_map(|(span, sure)| {
                let sentence = document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span);
                if speech.quotes(span) || table(span) || OFFICIAL.fit(document, sentence) {
                    return None;
                }
                let named =
                    cx.names().iter().any(|name| matches!(name.kind, NameKind::Official(_)) && sentence.overlaps(name.span));
                let finding = weighed(RULE.finding(span, message.clone()).confidence(0.8), sure);
                Some(if named && sure { finding.severity(Severity::Stop).because("It names an official.") } else { finding })
            })
            .chain(
                GRIEVANCE
                    .find(document)
                    .into_iter()
                    .filter(|span| !speech.quotes(*span) && !table(*span))
                    .map(|span| RULE.finding(span, message.clone()).confidence(0.7)),
            )
            .collect()
    }
}
