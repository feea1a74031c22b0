//! What a firm told the city when it asked for help.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
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

impl Check for BusinessData {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let text = document.folded.text();
        if !ASKED.is_match(text) {
            return Vec::new();
        }
        setting::groups(document, &FINANCES)
            .filter(|span| {
                let near = setting::sentence(document, *span);
                let wide = setting::around(document, *span);
                document.has(&ASKED, wide) && !document.has(&OPEN, near)
            })
            .map(|span| {
                RULE.finding(span, "What a firm sent in to ask for help is not public yet. Give the facts of the award only.")
                    .confidence(0.7)
            })
            .collect()
    }
}
