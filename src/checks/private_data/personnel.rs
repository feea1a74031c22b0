//! Discipline, evaluations, reasons for leaving, and people who applied.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Personnel;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "personnel",
    title: "Personnel matters",
    severity: Severity::Warn,
    policy: &["P-25", "P-26"],
    law: Some("Minn. Stat. 13.43 subd. 2 to 5; 13D.05 subd. 3(a)"),
    flags: "Complaints, discipline that is not final, evaluations, reasons for leave or for going, and applicants who are not finalists.",
    leaves: "Name, title, pay and start of an employee, hiring ads, retirements, awards, and the announcement of a closed evaluation.",
    why: "Most of what a personnel file holds is private until it is final, and some of it stays private.",
    instead: "Say what the job is, not why a person left or what a file holds.",
    examples: &[
        Example::flagged("The officer «is under investigation for rudeness» and is on leave.").police(),
        Example::flagged("We are sorry to lose Sam, «who was let go» in street maintenance."),
        Example::flagged("Six people applied: «Lou Vander Wal, Gwen Tollefson» and four others."),
        Example::flagged("One of our lifeguards «got a written warning» for being late."),
        Example::flagged("Vik's evaluation was «poor, the council said in closed session»."),
        Example::flagged("He «resigned after a complaint»; we wish him well."),
        Example::flagged("She could not finish her shift «because of her back»."),
        Example::flagged("The next interview is with «Pat Eide from Staples» on Thursday."),
        Example::flagged("Our mechanic «did not make it through probation», so the shop is short one."),
        Example::clean("We welcome our new street technician, who started Monday.", "Public."),
        Example::clean("The City is hiring a part-time parks worker at $18 to $22 an hour.", "An ad."),
        Example::clean(
            "The council meets in closed session under 13D.05, subd. 3(a) to evaluate the administrator.",
            "An announcement.",
        ),
        Example::clean("Thirty years of service: thank you to our wastewater lead.", "A retirement."),
        Example::clean("The council summarized its evaluation at the December 1 meeting.", "As the law asks."),
        Example::clean("Finalists will be interviewed in open session on Tuesday.", "No names."),
        Example::clean("Police Chief Jim Exsted retired in December 2024.", "Public."),
        Example::clean("The finance director presented the budget.", "A job done."),
        Example::clean("Garbage collection is suspended Monday, and shots fired on the range are normal.", "Nobody's job."),
        Example::flagged("Our newest dispatcher «flunked out of field training» last week."),
        Example::clean("Field training for dispatchers takes fourteen weeks. Apply by Friday.", "A job ad."),
    ],
};

static WORKER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:officers?|deputy|deputies|sergeant|employees?|staff(?:er)?|workers?|lifeguards?|clerks?|foreman|operators?|dispatchers?|firefighters?|director|manager|administrator|chief|supervisor|librarian|mechanic|technician|inspector|coordinator|custodian|planner|engineer|attorney|coach|plow driver|bus driver|crew members?|intern|seasonal|personnel|human resources|hr|department|probation|somebody|someone|(?:one|another|two) of our (?:guys|people|own)|our guys|the other one|co-?worker|colleague|he|she)(?-u:\b)",
    )
});
static MATTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:is|was|are|were|remains|been|now) (?:still )?under (?:an? )?(?:internal )?(?:investigation|review) for [\p{L} ]{3,24}|(?:is|was|been) (?:the subject of|under) (?:an internal|a personnel|an hr) [\p{L}]+|(?:who |was|were|is|been|got|being|getting) (?:just |quietly |finally |recently )*(?:let go|fired|terminated|dismissed|canned|axed|demoted|written up|reprimanded|disciplined|passed over|sacked|laid off|suspended (?:for|without|with|pending|after)[\p{L} ]{0,20}|asked to (?:resign|leave)|shown the door|forced out|pushed out|placed on (?:[\p{L}]+ )?leave|put on (?:[\p{L}]+ )?(?:leave|notice|a performance plan|an improvement plan|desk duty))|(?:got|received|given|has|earned|was issued) (?:a |an |his |her |their )?(?:first |second |final |last |formal )*(?:written|verbal) (?:warning|reprimand)|(?:placed|put) (?:him|her|them|the [\p{L}]+|our [\p{L}]+) on (?:[\p{L}]+ )?leave|on (?:paid|unpaid|administrative|medical|stress|disciplinary|maternity|sick|family) leave|(?:resigned|quit|left|retired|stepped down|stepping down|leaving|leaves|walked out) (?:us )?(?:suddenly |abruptly )?(?:after|because|over|amid|following|rather than|under pressure|in lieu)[\p{L}' ]{3,36}|(?:we|they|council|city|board) (?:let (?:him|her) go|fired (?:him|her)|did(?:n't| not) renew (?:him|her|[\p{L}]+'s)[\p{L}' ]{0,30}|chose not to renew|declined to renew (?:him|her|his|her))|did(?:n't| not) (?:make it through|pass|survive|finish) (?:his |her |their |the )?probation\w*|failed (?:his |her |the |a )(?:probation|drug test|background check|physical|evaluation|psych(?:ological)? exam)|(?:poor|bad|low|weak|glowing|mixed) (?:performance|evaluation|job) ?(?:review|evaluation|marks|ratings?)|evaluation (?:was|is|came back|said|showed|gave)[\p{L}, ]{3,40}|(?:complaints?|grievances?) (?:against|about) (?:him|her|(?:the|our|an|one of our) (?:[\p{L}]+ )?(?:officers?|employees?|workers?|staff|director|chief|clerk|lifeguards?|manager|deputy|dispatcher|firefighters?|driver|foreman))[\p{L}' ]{0,20}|internal affairs (?:complaint|investigation|case)|performance (?:issues|problems)|(?:because of|due to|on account of) (?:his|her) (?:back|knee|hip|shoulder|neck|drinking|attitude|temper|divorce|health|attendance|injury|pregnancy|anxiety|medication)|light duty|used up (?:all )?(?:his|her) sick[\p{L} ]{0,8}|keep the boxes|caught (?:sleeping|drinking|stealing) (?:on|at) (?:the job|work|duty))(?-u:\b)",
    )
});
/// The same, said in everyday words.
static EVERYDAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:had to|decided to|chose to|voted to|going to|we'll|we) (?:let|fire|terminate|suspend|demote|discipline|write up|part ways with|replace) (?:him|her|two|one|three|the|our|a|an|another|them)(?: [\p{L}]+){0,3}(?: go)?|parted ways(?: with [\p{L}' ]{3,24})?|wasn't (?:a good fit|working out|cut out for|up to)[\p{L} ]{0,12}|(?:was not|is not|isn't|not) (?:a good fit|working out|coming back (?:after|until|because)|welcome back)[^.,;!?]{0,24}|(?:walked|stormed) (?:off|out on) the job|no-show(?:ed)?(?: for [\p{L} ]{3,16})?|turned in (?:his|her) badge|(?:lost|surrendered) (?:his|her) (?:badge|license|cdl|certification|rank|stripes|take-home car)[^.,;!?]{0,24}|(?:relieved|stripped) of (?:his|her|duty|command)[^.,;!?]{0,20}|last[- ]chance agreement|(?:hr|human resources|the city attorney|an outside (?:firm|investigator)|the chief|council) (?:is|are|will be|was) (?:looking|investigating|reviewing|interviewing|digging)(?: into)?[^.,;!?]{3,40}|(?:being|been) investigated(?: for| over| after)?[^.,;!?]{0,24}|(?:his|her|their|\p{L}+'s) (?:performance|job|annual|yearly|six-month|last)? ?(?:review|evaluation|appraisal|personnel file|write-up|drug test|disciplinary (?:record|hearing)|suspension|demotion|termination|grievance|timecards?|time sheets?|sick days|overtime|severance)(?:'s| is| was| were| are| came| went| showed| said| has| had)[^.,;!?]{2,40}|sent home (?:for|after|because)[^.,;!?]{3,30}|(?:late|missed|skipped|slept through|called in sick|called off|called out)(?: [\p{L}\d]+){0,3} (?:shifts?|times|days|work|again|this (?:month|summer|season))|on (?:thin ice|a performance plan|an improvement plan|desk duty|modified duty|restricted duty|paid time off while|leave (?:while|until|pending|because|for|after)[^.,;!?]{3,30})|passed over for[^.,;!?]{3,24}|(?:clash(?:ed|es)?|feud(?:ing|ed)?|butt(?:ed|ing) heads|couldn't get along|falling[- ]out) with (?:the |his |her |our )?[\p{L} ]{3,20}|(?:burned|burnt) out|personal (?:problems|issues|reasons)|(?:stole|stealing|embezzl\w+|padded|padding|falsified|skimming) (?:[\p{L}' ]{0,20})?(?:from (?:the (?:city|till|shop|fund|register|evidence)|us)|timecards?|hours|overtime|petty cash|time sheets?)|(?:drunk|high|asleep|intoxicated) (?:on|at|during) (?:the job|work|duty|shift|his shift|her shift)|(?:harass(?:ed|ing|ment)|hostile work(?:place)?|discriminat\w+) (?:complaint|claim|allegations?|of|against|by|charge)[^.,;!?]{0,30}|(?:quit|quitting|resigned|resigning|retired|retiring|left|leaving) (?:early |suddenly )?(?:due to|over|because|after|amid|so (?:he|she) (?:could|would)|rather than|before (?:we|they|he|she|the))[^.,;!?]{3,36})(?-u:\b)",
    )
});
/// A worker of the city, by job or by department.
static OURS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:(?:our|the|a|an|one of our|two of our|three of our|former|new|assistant|city|town|county|another) (?:[\p{L}]+ ){0,3}(?:clerk|lifeguards?|officers?|deputy|deputies|sergeant|dispatchers?|firefighters?|foreman|operators?|mechanic|director|administrator|manager|chief|librarian|inspector|planner|engineer|technician|custodian|supervisor|coordinator|plow drivers?|employees?|workers?|staffers?|seasonals?|interns?|crew members?|guys|captain|lieutenant)|[\p{L}]+ (?:in|from|over in|down in) (?:utilities|streets|billing|parks|finance|records|payroll|dispatch|the clerk's office|public works|the shop|engineering|planning|hr|administration)|staff|personnel|council (?:was )?split|(?:two|three|four|some|few|our) (?:[\p{L}]+ )?(?:lifeguards|clerks|officers|deputies|dispatchers|firefighters|operators|employees|workers|seasonals))(?-u:\b)",
    )
});
static PRIVATE_FACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:some |a little |the )?(?:friction|bad blood|blow-?up|shouting match|run-in) (?:with|between|over)[^.,;!?]{3,30}|hung[- ]?over|(?:showing|showed|shows) up (?:late|drunk|high|hung)[\p{L} ]{0,10}|docked (?:[\p{L}\d]+ )?(?:days?|pay|hours?|vacation|wages)[^.,;!?]{0,30}|(?:has|have|had|been|was|were) (?:been )?(?:talked to|counseled|spoken to|warned|written up|reprimanded|disciplined|demoted|let go|dismissed|benched|reassigned|suspended|sidelined|accused|investigated|docked|fired|terminated)(?: (?:for|over|about|after|because|without|until)[^.,;!?]{2,30})?|scored (?:first|last|low|high|\d+|in the|below|poorly)[^.,;!?]{0,24}|ranked (?:first|last|second|third|low)[^.,;!?]{0,24}|(?:not make it|didn't make it|did not make it|won't make it|wasn't going to make it|didn't last|did not last) (?:to|through|past|the)[^.,;!?]{2,30}|whether to (?:keep|fire|retain|renew|demote|replace)[^.,;!?]{2,30}|split (?:\d-\d )?on (?:whether|keeping|firing|renewing)[^.,;!?]{2,30}|out (?:until|till|for|through)[^.,;!?]{2,20} (?:with|because of|after|for) (?:his|her|a|an|some)[^.,;!?]{2,24}|(?:accused|suspected|caught|guilty) of [^.,;!?]{3,30}|didn't (?:work out|pass|show|get along)[^.,;!?]{0,24}|(?:anger|attitude|attendance|drinking|alcohol|temper|performance|honesty|hygiene) (?:problems?|issues?|trouble|management)|(?:asked|told|agreed|decided|chose|chosen|opted) to (?:resign|retire early|leave|step (?:away|down|aside))(?: (?:after|over|because|amid|following|rather)[^.,;!?]{2,40})?|(?:step(?:ped|ping|s)?|stepped|moved|moving|walk(?:ed|ing)) (?:away|down|aside|out) (?:after|over|because|amid|following)[^.,;!?]{2,36}|won't be (?:renewed|asked back|invited back|coming back)[^.,;!?]{0,24}|(?:his|her|their) (?:probation(?:ary period)?) (?:was|is|got|has been) (?:extended|failed|not)[^.,;!?]{0,20}|turned (?:him|her|us|it|the job) down[^.,;!?]{0,24})(?-u:\b)",
    )
});
static APPLIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:(?:among|one of|two of) (?:the )?(?:those|ones|candidates|applicants) (?:we|the council|the panel)[\p{L} ]{0,16}|front-?runners?(?: for)?|next interview is with|(?:we|panel|council)(?:'re| are| is| will)? (?:also )?interview(?:ed|ing)? (?:with )?|(?:runner-up|second choice|other (?:applicant|candidate)|top (?:applicant|candidate|pick)|first pick)(?:s)? (?:is|was|were|are|for the (?:job|position|post))|turned down (?:the|our) (?:job|offer)|applicants? (?:include|were|are|is|was))(?-u:\b)",
    )
});
static JOB_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:appl(?:ied|ications?|icants?|y)|candidates?|interviews?|hiring|hire|position|job|opening|vacancy|search for (?:a|our)|administrator|director|clerk|chief)(?-u:\b)",
    )
});
static DESCRIBED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the|a|an) (?:current|former|retired|sitting|longtime|deputy|assistant|acting) (?:[\p{L}]+ ){0,4}(?:of|from|in) [\p{L}]+(?: and (?:the|a|an) (?:current|former|retired) (?:[\p{L}]+ ){0,4}[\p{L}]+)?|(?:the|a|an) (?:current|former|retired) [\p{L}]+ (?:deputy |assistant )?(?:clerk|manager|administrator|director|chief|engineer|planner))(?-u:\b)",
    )
});
static PRONOUN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?:he|she|he's|she's|he'd|she'd|his|her|they|the other one)(?-u:\b)"));
static PUBLIC_ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:arrested|booked|cited|warned drivers|warned residents|residents were warned|drivers? (?:was|were) warned|survey|audit|insurance|iso|accredit\w*|state rankings?|contract|bids?|ordinance|motion|vote|voted|budget|levy)(?-u:\b)",
    )
});
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:students?|school|players?|hazing|shots|license|service|collection|garbage|sentence|game|rink|permit|tenants?|driver's|suspect|arrested|defendant|inmates?|probation officer|judge|grand jury|dog|k-?9|volunteers? award|customers?|tips?|deputies responded|callers?|residents? (?:was|were)|coyote|tax|policy says|handbook|we offer|benefits? include|paid leave (?:law|policy)|employees (?:get|have|earn|receive))(?-u:\b)",
    )
});
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:finalists?|open session|public forum|council packet|final discipline|as the law allows|released as public|settlement agreement is public)(?-u:\b)",
    )
});

/// Complaints, discipline, leave, tests and applications of somebody who works here.
static PERSONNEL: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"{staffer}|crew|crews|staff|our team|the department|hired|hiring|city hall|linem[ae]n"],
        &[
            r"(?:complaints?|grievances?|allegations?|an inquiry|internal affairs|a lawsuit|a write-up|paperwork|a claim) (?:\w+ )?(?:was|were|has been|have been|is|got|being)? ?(?:filed|lodged|made|brought|opened|pending|sustained)?~\b(?:against|about|on|over|naming) (?:him|her|them|the|our|an?|his|how|one of)[^.;!?]{3,70}",
            r"(?:people|residents|coworkers|co-workers|employees|someone|somebody|drivers|women|men|folks|\w+) (?:have |has |had )?(?:filed|lodged|made|brought) (?:a |an |\w+ )?(?:formal |written |harassment |citizen )?(?:complaints?|grievances?|claims?|charges?) (?:about|against|on|over|that)[^.;!?]{3,60}",
            r"(?:until|while|pending|when) (?:internal affairs|ia|hr|human resources|the (?:review|investigation|inquiry|hearing|appeal|board)|an? (?:outside )?(?:review|investigation|inquiry|investigator))[^.;!?]{3,60}",
            r"(?:on|put on|placed on|moved to|assigned to|riding|flying|back to|stuck on|works?) (?:a |the )?(?:desk|desk duty|light duty|limited duty|administrative leave|admin leave|paid leave|unpaid leave|medical leave|stress leave|family leave|probation|thin ice|a short leash|performance plan|improvement plan|pip|last chance|front desk for now)[^.;!?]{0,50}",
            r"(?:washed|flunked|dropped|failed|timed|bombed) (?:out|out of)? ?(?:on|of|during|because|after|the (?:academy|field training|probation|psych|background|drug|fitness|polygraph|written|oral|driving|physical|interview|exam|test))[^.;!?]{3,50}|(?:didn't|did not|couldn't|could not|doesn't|failed to|hasn't) (?:pass|clear|finish|complete|make it through|get past|meet) (?:the |his |her |our )?(?:\w+ )?(?:academy|field training|training|probation|background|psych|drug|fitness|polygraph|exam|test|medical|physical|certification|review|standards?)[^.;!?]{0,40}",
            r"(?:out|off|away|gone|home|absent) (?:on|for)(?: \w+)? (?:leave|weeks|a month|a while|the month|good)?~\b(?:to (?:dry out|get (?:sober|clean|help|well)|care for|have|recover|deal with|take care)|because|after (?:a|the|his|her)|with (?:a|his|her|the)|treatment|rehab|divorce|custody|baby|bonding|burnout|suspen\w+|disciplin\w+)[^.;!?]{0,40}",
            r"(?:writ\w+|wrote|written|was written|been written) (?:him|her|them|one|\w+) ?up[^.;!?]{0,50}|(?:third|second|fourth|fifth|last|final|another) (?:warning|strike|write-up|reprimand|offense|chance|crash|wreck|accident|suspension|one (?:this|in))[^.;!?]{0,50}|it(?:'s| is) (?:his|her) (?:second|third|fourth|fifth|sixth)[^.;!?]{2,60}",
            r"(?:put in|applied|applying|interviewed|up|in the running|a candidate|short-?listed|in line|angling|gunning|competing) for (?:it|the (?:job|position|post|spot|opening)|\w+ (?:chief|director|manager|clerk))~\b(?:one of (?:them|whom)|and|including|among them|he|she|who)[^.;!?]{3,80}",
            r"(?:one|two|three|most|several) of (?:them|the (?:applicants|candidates|eleven|five|six|ten|\w+ people who applied))(?: is| are| was| were|,) (?:the |a |an |our |currently |also )?(?:sitting|current|former|deputy|assistant|retired|acting|from|already|now|works|employed|chief|director|clerk|librarian|manager|cousin|\w+ (?:chief|director|clerk|manager))[^.;!?]{0,80}",
            r"(?:would|wouldn't|does|doesn't|did|didn't|hasn't) (?:\w+ )?(?:want |like |rather )?(?:his|her|their) (?:board|boss|employer|city|chief|current employer|supervisor|council)~\b(?:know|hear|find out|told)[^.;!?]{0,30}",
            r"(?:since|after|because of|due to|following|over) (?:the|his|her|that|an?) (?:\w+ )?(?:ladder|wreck|injury|back|surgery|incident|divorce|dui|arrest|argument|fight|complaint|blowup|outburst|drinking|affair|petty cash|timecard|evidence|accident|shoulder|knee|forklift) (?:business|thing|incident|trouble|issue|mess|matter|claim|complaint)[^.;!?]{0,30}",
            r"(?:let go|fired|canned|terminated|dismissed|demoted|suspended|reprimanded|disciplined|counseled|docked|passed over|forced out|shown the door|asked to (?:leave|resign)|sent home|relieved of duty|stripped of|bumped down|busted down|walked off|laid off)~\b(?:for|after|because|over|when|without|last|this|until|by)[^.;!?]{3,60}",
            r"(?:his|her|their|the \w+(?:'s)?) (?:\w+ )?(?:evaluation|performance review|annual review|review|background check|drug test|psych test|probation|disability claim|workers' comp|workers' comp claim|comp claim|sick time|sick leave|fmla|leave balance|pension|garnishment|raise|overtime slips|timecards?|mileage sheets?|attendance) (?:\w+ )?(?:came|was|were|is|are|shows?|showed|says?|said|hasn't|has|turned|got|went|didn't|ran out|being)[^.;!?]{3,60}",
            r"(?:an?|his|her|the) (?:\w+ )?(?:review|hearing|evaluation|interview|drug test|grievance|demotion|suspension) (?:to come|coming up|scheduled|next week|is set|on monday|on friday)[^.;!?]{0,30}",
            r"(?:still|being|now) (?:being )?(?:looked (?:at|into)|investigated|reviewed by (?:hr|internal affairs|the attorney))(?: [^.;!?]{0,40})?",
            r"(?:no-call,? no-show|no call no show|smelled (?:of|like) (?:beer|alcohol|booze|whiskey|weed|pot)|caught (?:napping|sleeping|drinking|texting|stealing|lying|smoking|fudging|padding)|asleep (?:at|in|on)|slept through (?:his|her|a) shift|wrecked (?:the|a|his|her|another) (?:\w+ )?(?:squad|truck|plow|mower|loader|engine)|backed (?:the|a|into)|clocked in|fudged|padded|went through (?:a|his|her) (?:divorce|rough)|going through (?:a|some|his|her) (?:divorce|rough|custody|stuff|things|hard)|baby is due|due in (?:january|february|march|april|may|june|july|august|september|october|november|december)|maternity leave|paternity leave)[^.;!?]{0,50}",
            r"(?:didn't|did not|won't|wouldn't|couldn't) (?:get|take|want|land|accept) the (?:job|position|post|offer|promotion)[^.;!?]{0,50}|(?:turned us down|turned the job down|asked for (?:more|too much) money|wanted (?:more|too much) money|second choice|first choice|runner-up|other finalist|internal candidate|inside candidate|outside candidate|among the (?:applicants|candidates)|(?:applicants?|candidates?) (?:include|included|includes|from|are|is|was|were) (?:a|an|the|two|our|one)) ?[^.;!?]{3,60}",
            r"(?:severance|buyout|payout) (?:\w+ )?(?:with|for|to) (?:him|her|the|our|a|an) [^.;!?]{3,40}|(?:his|her) (?:divorce|custody|bankruptcy|garnish\w+|immigration|visa|probation officer|dui|dwi|conviction|record|drinking|gambling|temper|attitude|lawyer)[^.;!?]{3,50}",
        ],
        &[
            r"students?|cause|marshal|suspects?|tenants?|customers?|drivers? (?:was|were)|juvenile|inmates?|apply (?:at|by|online)|finalists?|benefits|a resident|tickets?|garbage|arrested|booked|cited|dogs?|k-?9|survey|residents (?:have|had) filed|noise|code|contractor|contract|service|permit|inspections?|collection|warning|lawsuit|court|volunteers",
        ],
    )
});

impl Check for Personnel {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for span in setting::groups(document, &MATTER).chain(setting::groups(document, &EVERYDAY)) {
            let near = setting::sentence(document, span);
            let person = document.has(&WORKER, near) || someone(cx, near);
            if person && !document.has(&ELSEWHERE, near) && !document.has(&OPEN, near) {
                let years = document.lower(span).contains(" years") || document.lower(span).contains(" decades");
                if years {
                    continue;
                }
                let open_case = document.lower(span).contains("investigation")
                    || document.lower(span).contains("complaint")
                    || document.lower(span).contains("grievance");
                found.push(finding(
                    span,
                    if open_case { Severity::Stop } else { Severity::Warn },
                    "It tells what a personnel file holds.",
                ));
            }
        }
        for span in PERSONNEL.find(document) {
            found.push(finding(span, Severity::Warn, "It tells what a personnel file holds."));
        }
        for span in setting::groups(document, &PRIVATE_FACT) {
            let near = setting::sentence(document, span);
            let ours = document.has(&OURS, near)
                || (document.has(&OURS, setting::around(document, span)) && document.has(&PRONOUN, near));
            if ours && !document.has(&ELSEWHERE, near) && !document.has(&OPEN, near) && !document.has(&PUBLIC_ACT, near) {
                found.push(finding(span, Severity::Warn, "It tells what a personnel file holds."));
            }
        }
        for named in cx.persons().iter().filter(|named| named.role == Role::Applicant && named.weight() >= 0.55) {
            let near = setting::sentence(document, named.person.span);
            if document.has(&JOB_TALK, near) && !document.has(&OPEN, near) {
                found.push(finding(named.person.span, Severity::Stop, "Applicants are private until they are finalists."));
            }
        }
        for span in setting::groups(document, &APPLIED) {
            let near = setting::sentence(document, span);
            if !document.has(&JOB_TALK, setting::around(document, span)) || document.has(&OPEN, near) {
                continue;
            }
            if let Some(who) = document.find_in(&DESCRIBED, near).next() {
                found.push(finding(who, Severity::Stop, "Applicants are private until they are finalists."));
            } else if let Some(named) = setting::protected_in(cx, near).next() {
                found.push(finding(named.person.span, Severity::Stop, "Applicants are private until they are finalists."));
            }
        }
        found
    }
}

fn someone(cx: &Context<'_>, near: Span) -> bool {
    let persons = cx.persons();
    let from = persons.partition_point(|named| named.person.span.end <= near.start);
    persons[from..]
        .iter()
        .take_while(|named| named.person.span.start < near.end)
        .any(|named| named.role.is_protected() || matches!(named.role, Role::Official | Role::Staff))
}

fn finding(span: Span, severity: Severity, why: &'static str) -> Finding {
    let message = "Personnel information is mostly private until it is final. Say what the job is, not why the person left or what a file holds.";
    RULE.finding(span, message).severity(severity).because(why).confidence(0.75)
}
