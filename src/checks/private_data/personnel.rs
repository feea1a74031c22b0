//! Discipline, evaluations, reasons for leaving, and people who applied.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
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
        Example::clean("The council meets in closed session under 13D.05, subd. 3(a) to evaluate the administrator.", "An announcement."),
        Example::clean("Thirty years of service: thank you to our wastewater lead.", "A retirement."),
        Example::clean("The council summarized its evaluation at the December 1 meeting.", "As the law asks."),
        Example::clean("Finalists will be interviewed in open session on Tuesday.", "No names."),
        Example::clean("Police Chief Jim Exsted retired in December 2024.", "Public."),
        Example::clean("The finance director presented the budget.", "A job done."),
        Example::clean("Garbage collection is suspended Monday, and shots fired on the range are normal.", "Nobody's job."),
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
static APPLIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:(?:among|one of|two of) (?:the )?(?:those|ones|candidates|applicants) (?:we|the council|the panel)[\p{L} ]{0,16}|front-?runners?(?: for)?|next interview is with|(?:we|panel|council)(?:'re| are| is| will)? (?:also )?interview(?:ed|ing)? (?:with )?|(?:runner-up|second choice|other (?:applicant|candidate)|top (?:applicant|candidate|pick)|first pick)(?:s)? (?:is|was|were|are|for the (?:job|position|post))|turned down (?:the|our) (?:job|offer)|applicants? (?:include|were|are|is|was))(?-u:\b)",
    )
});
static JOB_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:appl(?:ied|ications?|icants?|y)|candidates?|interviews?|hiring|hire|position|job|opening|vacancy|search for (?:a|our)|administrator|director|clerk|chief)(?-u:\b)")
});
static DESCRIBED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)((?:the|a|an) (?:current|former|retired|sitting|longtime|deputy|assistant|acting) (?:[\p{L}]+ ){0,4}(?:of|from|in) [\p{L}]+(?: and (?:the|a|an) (?:current|former|retired) (?:[\p{L}]+ ){0,4}[\p{L}]+)?|(?:the|a|an) (?:current|former|retired) [\p{L}]+ (?:deputy |assistant )?(?:clerk|manager|administrator|director|chief|engineer|planner))(?-u:\b)")
});
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:students?|school|players?|hazing|shots|license|service|collection|garbage|sentence|game|rink|permit|tenants?|driver's|suspect|arrested|defendant|inmates?|probation officer|judge|grand jury|dog|k-?9|volunteers? award|coyote|tax|policy says|handbook|we offer|benefits? include|paid leave (?:law|policy)|employees (?:get|have|earn|receive))(?-u:\b)",
    )
});
static OPEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)(?:finalists?|open session|public forum|council packet|final discipline|as the law allows|released as public|settlement agreement is public)(?-u:\b)"));

impl Check for Personnel {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for span in setting::groups(document, &MATTER) {
            let near = setting::sentence(document, span);
            let person = document.has(&WORKER, near) || someone(cx, near);
            if person && !document.has(&ELSEWHERE, near) && !document.has(&OPEN, near) {
                let open_case = document.lower(span).contains("investigation") || document.lower(span).contains("complaint") || document.lower(span).contains("grievance");
                found.push(finding(span, if open_case { Severity::Stop } else { Severity::Warn }, "It tells what a personnel file holds."));
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
    persons[from..].iter().take_while(|named| named.person.span.start < near.end).any(|named| {
        named.role.is_protected() || matches!(named.role, Role::Official | Role::Staff)
    })
}

fn finding(span: Span, severity: Severity, why: &'static str) -> Finding {
    let message = "Personnel information is mostly private until it is final. Say what the job is, not why the person left or what a file holds.";
    RULE.finding(span, message).severity(severity).because(why).confidence(0.75)
}
