//! Who signed up for a program.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct RecreationEnrollment;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "recreation-enrollment",
    title: "Who signed up",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.548"),
    flags: "Names or ages of people who signed up for a program, and who had a fee waived.",
    leaves: "The number who signed up, and the name of the program.",
    why: "Who signed up is private, for children and for adults.",
    instead: "Give the number instead.",
    examples: &[
        Example::flagged("«Priya K. and the Donatelli twins», you are in Session B of summer camp; check your mail."),
        Example::flagged("Swim lessons are full; the last spot on the roster went to «Mia Halvorsen»."),
        Example::flagged("«The three Kovalenko kids» are skating on a fee waiver this year."),
        Example::clean("Swim lessons are full: 48 children signed up.", "A number."),
        Example::clean("Sign up for Safety Town at City Hall by Friday.", "How to sign up."),
        Example::clean("The fee waiver form is short, and nobody but the office sees it.", "No names."),
        Example::flagged("Pottery night is full: «the sheriff’s daughter and the whole second shift from the mill are» in it."),
        Example::clean("Pottery night is full with 14 people. The next session starts in March.", "A number."),
    ],
};

static ENROLLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:signed up|registered|enrolled|roster|session (?:[a-z]|\d)|waitlist|wait list|waiting list|class list|camp list|fee waiver|waived|scholarship|skating on it|ladder|bracket|standings|in (?:the )?(?:swim|skating|dance|hockey|t-ball|soccer|tennis|gymnastics|pottery|art|karate|yoga|water aerobics|level \d)(?: [\p{L}]+)? (?:class|lessons?|camp|league)|your (?:team|class|lane|time slot)|spot (?:on|in))(?-u:\b)",
    )
});
static PROGRAM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:camp|lessons?|league|class(?:es)?|program|session|rec|recreation|swim|skat\w+|hockey|soccer|t-ball|tennis|pickleball|bowling|dance|yoga|aerobics|gymnastics|safety town|clinic|team|roster|waitlist)(?-u:\b)",
    )
});
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:the )?(?:two|three|four|five|both|little)? ?([\p{L}'-]{4,20}) (?:kids|twins|boys|girls|siblings|sisters|brothers|children|family))(?-u:\b)",
    )
});

/// Somebody known by a relation or a job, and that they signed up.
static ENROLLED_BY: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"{program}|registration|register(?:ed)?|sign(?:ed|ing)? up|sign-?ups?|enroll\w*|waitlist|waiting list|roster|rec center|recreation|instructor|seats?|spots?",
        ],
        &[
            r"(?:the |our |a )?(?:{job}|mayor|sheriff|chief|commissioner|councilman|banker)(?:'s| and (?:his|her)) (?:\w+ )?(?:{kin})(?: and [^.;!?]{3,40})? (?:are|is|was|were|have|has|got|signed|made|joined|will|takes?|took|earned|moved|passed|dropped|also|partners)[^.;!?]{3,60}",
            r"(?:with |thanks to )?(?:the |most of the |half the |half of the )?(?:whole|entire|first|second|third|night|day) (?:\w+ )?(?:shift|crew|office|staff|family|department|kitchen|pew|choir|team|floor|block) (?:from|of|at) (?:the )?[^.;!?]{3,40}",
            r"(?:signed up|registered|enrolled|on the (?:list|roster|waiting list|waitlist)|takes? the|took the|in the (?:class|group|session|league|camp)|joined (?:the|us)|dropped out|back for (?:a|his|her)|made it \w+|hasn't missed|never misses)~\b(?:{known}|{kin}|{job})[^.;!?]{0,30}",
            r"{known}~\b(?:signed up|registered|enrolled|is (?:in|on) the (?:list|roster|waiting list|class|group)|takes (?:the|our)|took the last|is taking|are taking|joined|dropped|on scholarship|got the (?:scholarship|fee waiver)|has a fee waiver|are partners|is partnered|swims? (?:in|at)|comes? every|hasn't missed|never misses|made the (?:team|cut))[^.;!?]{0,30}",
            r"(?:fee waivers?|scholarships?|reduced fee|free (?:spot|spots|seat)|sliding scale)~\b(?:went to|goes to|is for|covered|paid for|gave)[^.;!?]{3,50}",
            r"(?:class|league|camp|team|lessons?|session|group|roster|list|troupe|cast|program|{program})~\b(?:includes?|is (?:mostly|all|half|full of)|are (?:mostly|all)|filled (?:up )?with|counts|boasts|welcomes?)~\b(?:{job}|{jobs}|{kin}|family|families|twins|triplets|newlyweds|couple|neighbors|from (?:the )?(?:plant|mill|bank|hospital|church|block|street|lane|drive|nursing home|cul-de-sac))[^.;!?]{0,50}",
        ],
        &[r"taught by|instructor (?:is|for)|led by|coached by|coach(?:es)? needed|officers? (?:will|from)"],
    )
});

impl Check for RecreationEnrollment {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for sentence in &document.sentences {
            let near = sentence.span;
            if near.len() > 600 || !document.has(&ENROLLED, near) || !document.has(&PROGRAM, setting::around(document, near)) {
                continue;
            }
            let message = "Who signed up is private. Give the number instead.";
            found.extend(
                setting::protected_in(cx, near)
                    .filter(|named| named.weight() >= 0.5)
                    .map(|named| RULE.finding(named.person.span, message).confidence(0.7)),
            );
            for hit in GROUP.captures_iter(document.lower(near)) {
                let (Some(whole), Some(name)) = (hit.get(1), hit.get(2)) else { continue };
                let from = document.folded.position(near.start);
                let capital = document.folded.span(from + name.start(), from + name.end());
                if document.words_of(capital).starts_with(char::is_uppercase) && capital.start > near.start {
                    let span = document.folded.span(from + whole.start(), from + whole.end());
                    found.push(RULE.finding(span, message).confidence(0.65));
                }
            }
        }
        let message = "Who signed up is private. Give the number instead.";
        found.extend(ENROLLED_BY.find(document).into_iter().map(|span| RULE.finding(span, message).confidence(0.6)));
        found
    }
}
