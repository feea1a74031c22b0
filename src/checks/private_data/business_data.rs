//! What a firm told the city when it asked for help.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct BusinessData;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "business-data",
    title: "What a firm sent in",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.591 subd. 1 and 2"),
    flags: "Finances, customers and plans of a firm that asked the city for help.",
    leaves: "A public award of help and its terms.",
    why: "What a firm sent in to ask for help is not public yet, and its rivals and its bank read the page.",
    instead: "Give the facts of the award only.",
    examples: &[
        Example::flagged("The bakery that applied for the loan «is two months behind on rent», so we hope it goes through."),
        Example::flagged("A plant asked the EDA for help: «they lost their biggest customer» and need it by July."),
        Example::flagged("Their application to the loan fund shows «$1.1 million in sales in year two»."),
        Example::clean("The council approved a $40,000 loan for the bakery's new oven in open session.", "A public award."),
        Example::clean("Loan applications are taken all year; office hours are Wednesday.", "How to apply."),
        Example::clean("City sales tax revenue is up 3 percent.", "The city's own figures."),
        Example::flagged("The bakery asked for a city loan. «Its statements show two bad winters and a second mortgage»."),
        Example::clean("The council approved a $20,000 loan for the bakery in open session Monday.", "A public award."),
    ],
};

static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:loans?|loan fund|grants?|eda|hra|blaedc|revolving|tif|tax increment|abatement|incentives?|subsid\w+|forgivable|asking for help|asked (?:the (?:city|eda) )?for help|asked for (?:a |our )?(?:loan|help|abatement|grant)|help to expand|applied|applicants?|application|applications|pitch|showed us|shared (?:its|their)|prospects?|economic development|small-business|business desk|site visit|restructure|relocat\w+|in the pipeline)(?-u:\b)",
    )
});
static FINANCES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:(?:they(?:'re| are|'ve)?|it(?:'s| is)?|the (?:owners?|firm|company|shop|plant|place|brewery|bakery|store|business|manufacturer|restaurant|applicant)(?:'s)?|[\p{L}]+) )?(?:(?:is|are|was|were|has|have|had|been|be|being|about|now|still|already|down|just) ){0,3}(?:(?:ninety|sixty|thirty|[\p{L}\d]+) (?:days|weeks|months) behind(?: (?:with|on) [\p{L} ]{3,24})?|behind (?:on|with) (?:its |their |the |two |three )?(?:rent|payroll|taxes|suppliers?|payments?|bills|loans?|mortgage|lease|vendors?)|(?:lost|losing|bled|bleeding) (?:money|[\p{L}\d$]+ (?:of |in )?(?:money|customers?|sales)|(?:its|their) (?:biggest|largest|main|best|anchor) (?:customers?|clients?|contracts?|accounts?)|\$[\d,.]+[\p{L} ]{0,16})|in the red|down (?:[\p{L}]+ ){1,2}(?:customers?|clients?|contracts?|percent in sales)|(?:[\p{L}\d]+ )?months of cash[\p{L} ]{0,10}|(?:nearly |almost )?(?:broke|bankrupt|insolvent|underwater)|out of cash|short on cash|cash[- ]flow (?:problems?|trouble|crunch)|(?:owes?|owing|in debt|carrying) (?:about |over |more than )?\$[\d,.]+[\p{L} ]{0,20}|needs? (?:about |another |at least )?\$[\d,.]+(?: million)?(?: by [\p{L}]+)?[\p{L}' ]{0,36}|(?:closing|shutting|moving|selling|laying off)(?: down)? (?:the |its |their |in |by |if |half |out )[\p{L}\d ]{2,24}|plans? to (?:lay off|close|sell|move|buy)[\p{L}\d ]{2,24}|can(?:'t|not) (?:make|meet) (?:payroll|rent|its|their)[\p{L} ]{0,12}|(?:a )?loan from (?:the |his |her |an? )?(?:owner's )?[\p{L}]+|\$[\d,.]+(?: million| thousand|k)? (?:in|of) (?:sales|revenue|debt|losses|profit|orders)[\p{L}\d' ]{0,40}|(?:customer|client|supplier) list|profit margins? (?:of|is|are)[\p{L}\d %]{0,16}|(?:credit score|collateral|tax returns?|balance sheet|bank statements?) (?:is|are|was|were|shows?|show)[\p{L}\d ]{0,20}))(?-u:\b)",
    )
});
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:approved|awarded|open session|public award|city (?:sales|budget|levy|revenue)|property tax|the city(?:'s)? (?:is|owes|needs|budget|debt|bonds?)|bonds?|levy|taxpayers?|school district|budget gap|we (?:owe|need \$)|utility bills?|fundraiser|food shelf|donations?|library)(?-u:\b)",
    )
});

/// What the books of a firm show, whom it sells to, what it plans.
static BUSINESS: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"{aid}|asked the (?:city|town|village|county)|applied|selectmen take it up|credit agreement|in the pipeline|ten more years|wants to expand|operator wants",
        ],
        &[
            r"(?:books|statements|financials|balance sheets?|tax returns?|ledgers?|projections|forecasts?|numbers|figures|packet|pro forma|business plan|p&l|bank statements?|filing|application|file|spreadsheets?|paperwork|order book)~\b(?:show|shows|showed|has|have|says?|said|tells?|put|puts|reveals?|list|lists|admits?|paint)~\b(?:los\w+|loan|debt|fall\w*|drop\w*|mortgag\w*|behind|short|out of|owe\w*|cash|profit|margin|percent|a week|a month|a year|customers?|contracts?|sales|down|thin|red|income|rent|{finance})[^.;!?]{0,60}",
            r"(?:they|he|she|it|the (?:owners?|firm|company|shop|plant|bakery|manager|operator|manufacturer|brewery|mill|restaurant|buyer|clinic|store)) (?:\w+ )?(?:shared|showed|told|handed|gave|confided|admitted|let slip|disclosed|mentioned|submitted|asked|would rather)~\b(?:us|staff|to staff|the (?:committee|authority|board))~\b(?:that|they|he|she|run|runs|is|are|not to|show|two|cash|lose|losing|loan|{finance})[^.;!?]{0,60}",
            r"(?:in|from|according to|between the lines of|reading|per) (?:the|its|their|his|her) (?:\w+ )?(?:grant file|loan file|file|application|balance sheet|books|business plan|projections|financials|statements|pro forma|tax returns?)[^.;!?]{5,80}",
            r"(?:owes?|owing|is behind|are behind|fell behind|months behind|defaulted|in default|mortgaged|leveraged|upside down|maxed out|overdrawn|one payment|in arrears)~\b(?:landlord|rent|months|bank|suppliers?|twice|twice over|lender|irs|taxes|utility|vendors?|note|on the (?:ovens|building|equipment|truck|boat))[^.;!?]{0,60}",
            r"(?:about to|going to|set to|stands to|will|could|may) (?:lose|drop|close|shut|default|fold|miss|lay off|let go|sell|run out|merge|move)~\b(?:contract|account|customer|client|lease|payroll|loan|site|plant|line|second shift|lender|store|location|supplier)[^.;!?]{0,60}",
            r"(?:loan|note|balloon|payment|line of credit)~\b(?:that )?(?:comes? due|is due|is called|matures|expires|is up|runs out)[^.;!?]{0,30}",
            r"(?:two|three|four|several|straight|consecutive|\d+) (?:losing|bad|red|lean|unprofitable) (?:years|quarters|seasons|months)",
            r"(?:pull(?:s|ing)? in|clears?|clearing|nets?|netting|grosses|grossing|makes?|making|loses?|losing|burns?|burning|bleeds?|bleeding|runs?|running) (?:about |around |roughly |only |maybe |barely |over |under |thirty |forty |twenty |\w+ )?(?:\$[\d,.]+|\w+ hundred|\w+ thousand|\w+ percent|\d+ percent|\d+%)(?: \w+)?(?: (?:a|each|every|per) (?:day|week|month|year|quarter|fall|spring|season))?",
            r"(?:out of|short on|short of|can't make|couldn't make|miss(?:ed|ing)?|meet|without) (?:payroll|cash|operating cash|money)(?: by [^.;!?]{3,24})?",
            r"(?:lined up|signed|signing|signed with|landed|landing|courting|wooing|talking with|in talks with|have contracts with|supplies|sells? only to|lease only to)~\b(?:buyers?|customers?|chains?|retailers?|clients?|contracts?|investors?|casinos?|stores?|not told|the mine|label|brand)[^.;!?]{0,60}",
            r"(?:plan|plans|planning|intend|intends|hope|hopes|mean|means) to (?:shut|close|sell|move|merge|drop|cut|lay off|lease only|buy out|consolidate|relocate)[^.;!?]{3,80}",
            r"(?:the )?cash is (?:his|her|their|from|mostly|gone|all)[^.;!?]{3,60}|(?:wife's|husband's|mother's|father's|family|partner's) (?:inheritance|money|savings|retirement|house as collateral)[^.;!?]{0,40}",
            r"it(?:'s| is| will be)? (?:\w+ )?(?:\w+ )?(?:vitamins|supplements|product|widget|line|formula|recipe|parts)~\b(?:under the label|for a chain|they've signed|not told|secret|under wraps)[^.;!?]{0,50}",
            r"(?:which|that|and) (?:it|they|he|she) (?:asked|begged|wanted|told) us (?:not to|to keep)[^.;!?]{3,40}",
            r"(?:income|sales|revenue|profits?|orders|business|bookings|customers|traffic|receipts|slip income) (?:falling|fall|fell|dropping|drop|dropped|sliding|slid|down|shrinking|off) (?:by )?(?:a third|half|a quarter|\d+|\w+ percent|two thirds)[^.;!?]{0,50}",
            r"insures? only[^.;!?]{3,30}|(?:its|their) (?:biggest|largest|main|only|best|sole) (?:account|customer|client|buyer|supplier|contract)[^.;!?]{0,40}",
            r"merg(?:e|es|ing) with (?:the|a|another|its) [^.;!?]{3,40}",
            r"(?:hasn't|has not|haven't|never|yet to|can't|couldn't|won't|barely|hardly) (?:\w+ )?(?:turn(?:ed)? a profit|break even|broke even|made? money|make(?:s)? (?:rent|payroll|the (?:rent|payment|note))|paid? (?:its|their|the) (?:rent|taxes|suppliers|note|bills|workers)|get (?:a loan|financing|credit)|cover(?:ed)? (?:payroll|rent|the)|cash a|filed (?:taxes|a return))[^.;!?]{0,50}",
            r"(?:investors?|partner|bank|lender|backer|franchise|buyer|supplier|landlord|insurer) (?:\w+ )?(?:pulled out|backed out|said no|turned (?:them|him|her|it) down|pulled the|called the (?:note|loan)|walked away|cut (?:them|him|her|it) off|wants? (?:its|his|her) money|won't (?:renew|extend|lend)|is leaving|quit)[^.;!?]{0,50}",
            r"(?:in the hole|in the red|under water|underwater|second mortgage|maxed[- ]out|on the brink|on its last legs|living on credit|months from (?:closing|bankruptcy|running)|one bad (?:month|winter|season)|about to go under|going under|circling the drain|chapter 11|chapter 7|bankrupt\w*|foreclos\w+|back taxes|payroll taxes)[^.;!?]{0,50}",
            r"(?:patent|prototype|secret (?:recipe|formula|sauce)|trade secret|new (?:line|product|model|flavor) (?:that|which|nobody)|not yet announced|hasn't been announced|before they announce|under wraps|hush-?hush|keep it quiet|off the record)[^.;!?]{0,60}",
            r"(?:lay(?:ing)? off|laid off|cut(?:ting)? (?:a shift|staff|hours|\w+ jobs)|let(?:ting)? \w+ (?:people|workers) go|clos(?:e|ing) (?:the|its|their) (?:\w+ )?(?:plant|store|line|location|site|shop|branch))[^.;!?]{0,50}",
        ],
        &[
            r"city's|levy|property tax|average home|budget of the|taxpayers|utility fund|enterprise fund|the city (?:is|was|would|will|plans)|chamber|fundraiser|\bweekly special",
        ],
    )
});

impl Check for BusinessData {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        setting::groups(document, &FINANCES)
            .filter(|span| {
                let near = setting::sentence(document, *span);
                let wide = setting::around(document, *span);
                document.has(&ASKED, wide) && !document.has(&OPEN, near)
            })
            .chain(BUSINESS.find(document))
            .map(|span| {
                RULE.finding(span, "What a firm sent in to ask for help is not public yet. Give the facts of the award only.")
                    .confidence(0.7)
            })
            .collect()
    }
}
