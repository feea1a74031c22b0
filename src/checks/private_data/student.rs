//! Grades, absences and discipline of one student.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};

pub(in crate::checks) struct Student;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "student",
    title: "A student’s record",
    severity: Severity::Warn,
    policy: &["P-26"],
    law: Some("Minn. Stat. 13.32"),
    flags: "Grades, attendance, discipline or special education of one student.",
    leaves: "School news, honors that the school released, and figures about students in general.",
    why: "School records are private, and only the family and the school may speak about them.",
    instead: "Take it out.",
    examples: &[
        Example::flagged("The Amundson boy «had nineteen absences» in the fall and now rides the van."),
        Example::flagged("Kaden «has in-school suspension» through Friday."),
        Example::flagged("Our youngest volunteer, a junior, «is failing algebra» and could use a tutor; his name is Eli."),
        Example::clean("One in five students missed more than ten days in the fall.", "Figures."),
        Example::clean("Report cards go home on Friday.", "School news."),
        Example::clean("Students with three absences get a call from the school.", "A rule for all."),
        Example::flagged("Two of the hockey captains «sit out the tournament» after what was found in a locker at school."),
        Example::clean("The school team plays in the tournament Saturday at 2 p.m.", "School news."),
    ],
};

static RECORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:had|has|with|missed|racked up) (?:[\p{L}\d-]+ ){1,2}(?:unexcused )?(?:absences?|tardies|days of school|detentions?|write-?ups)|(?:is|was|been|got|gets|has|have|had|serving|now) (?:been )?(?:in |on )?(?:truant|expelled|suspended from (?:school|class)|in-school(?: suspension)?|detention|academic probation|an iep|a 504 plan|special ed(?:ucation)?|held back|failing(?: [\p{L}]+)?|flunk\w+(?: [\p{L}]+)?|straight [abcdf]s|a [\d.]+ (?:gpa|grade point))|(?:his|her|their|the boy's|the girl's|\p{L}+'s) (?:grades?|gpa|report card|attendance|test scores?|reading level|iep|transcript|school records?|behavior plan|detention|suspension)(?: (?:is|are|was|were|dropped|slipped|says|improved|fell|went)[\p{L} ]{0,20})?|got (?:kicked out of|sent home from|suspended|detention|an? [a-df][+-]? (?:in|on))[\p{L} ]{0,20}|(?:suspended|expelled|kicked out|held back|sent home|truant)(?: (?:for|from|until|through|last|this|twice)[^.,;!?]{2,24})?|(?:missed|skipped|cut) (?:[\p{L}\d]+ )?(?:days?|classes|weeks?|school)(?: [\p{L}]+){0,3}|(?:flunked|failed|failing|repeating|barely passed) (?:[\p{L}]+ )?(?:grade|math|algebra|english|science|reading|class|chemistry|history|year|semester)|special[- ]ed(?:ucation)?(?: [\p{L}]+)?|(?:iep|504|behavior) (?:plan|meeting)|resource room|learning disab\w+|reads? at a (?:first|second|third|fourth|fifth|sixth)[- ]grade level|skipp(?:ed|ing) (?:school|class))(?-u:\b)",
    )
});
static ONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:he|she|his|her|him|(?:the|our|a|that|one) (?:[\p{L}'-]+ )?(?:boy|girl|kid|student|teen|son|daughter|grader|freshman|sophomore|junior|senior)|number \d+|my (?:son|daughter))(?-u:\b)",
    )
});
static SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:school|students?|class(?:es)?|teachers?|district|grades?|graders?|absences?|iep|algebra|math|english|homework|kids?|boys?|girls?|detention|suspension|in-school|hockey|team|truant|parents?)(?-u:\b)",
    )
});
static GENERAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:students (?:with|who)|one in \w+|percent|any student|every student|kids who|if your|parents of|each student|honor roll|released by the school)(?-u:\b)",
    )
});

/// Marks and discipline of few enough students to be told apart.
static SCHOOLED: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"school|students?|class(?:es|room)?|grade|graders?|teachers?|principal|district|squad|team|cheer|band|choir|honor|kindergart\w+|juniors?|seniors|freshm[ae]n|sophomores?|kids|vape|valedictorian|semester|room",
        ],
        &[
            r"(?:they|he|she|the (?:class|room|kids|students|girls|boys|team|squad|captain|quarterback)|one of them|two of (?:them|the \w+(?: \w+)?)|three of the \w+(?: \w+)?|several|half (?:of them|the \w+))~\b(?:were|was|are|is|had|have|has|got|sat|sit|sits|will sit|finished|scored|failed|flunked|missed|skipped)~\b(?:lowest|bottom|repeating|repeat the|held back|failing|behind|suspended|expelled|ineligible|detention|sit out|sat out|benched|academic|probation|gpa|truan\w*|absences|tardy|special ed|iep|504|summer school|credit recovery|alternative school|d's|f's|remedial|below grade|reading level|behavior plan|caught|kicked off)[^.;!?]{0,60}",
            r"(?:sit(?:s|ting)? out|sat out|miss(?:es|ing)?|suspended from|kicked off|removed from|benched for|ineligible for|barred from|pulled from|off) (?:the |their |his |her )?(?:\w+ )?(?:tournament|team|squad|game|season|play|musical|prom|graduation|trip|homecoming|playoffs|meet|choir|honor society|walk|ceremony|bus)[^.;!?]{0,40}",
            r"(?:lowest|highest|worst|best|bottom|top)[- ](?:scoring|performing|reading|achieving|ranked)[^.;!?]{3,60}",
            r"(?:\w+ )?(?:repeating|failing|flunking|retaking|redoing) (?:the |a |his |her |their )?(?:\w+ )?(?:grade|year|algebra|math|english|reading|science|history|class|semester|kindergarten|spanish|chemistry)[^.;!?]{0,40}",
            r"(?:pulled (?:his|her) grades? up|brought (?:his|her|their) (?:grades?|gpa|\w+) up|turned (?:his|her) grades around|went from (?:an? )?(?:d|f|c|straight)[^.;!?]{2,30}|read(?:s|ing)? (?:two|three|four|one|several) (?:grades|years|levels) (?:below|behind|above)|still can't (?:read|spell|add))[^.;!?]{0,40}",
            r"(?:free[- ](?:and[- ]reduced|lunch)|reduced[- ](?:price )?lunch|lunch (?:debt|account|balance)|owes? (?:the )?(?:school|library|cafeteria|lunch)[^.;!?]{0,30}|credits? short|short (?:\w+ )?credits?|didn't (?:walk|graduate|make grades|make the grade)|won't (?:walk|graduate)|lost (?:his|her|their) (?:eligibility|spot on)|academic(?:ally)? (?:ineligible|probation)|in summer school|on (?:an iep|a 504|a behavior plan|probation at)|sent to the (?:office|principal)|in-school suspension|after-school detention|serving detention|homeschooled (?:after|since)|transferred (?:after|because|out after)|kicked out of|speech (?:therapy|class)|reading (?:recovery|intervention)|resource room|special[- ]needs (?:class|room|kid))[^.;!?]{0,50}",
            r"(?:his|her|their|the (?:boy|girl|kid|student|captain|quarterback|valedictorian)'s) (?:\w+ )?(?:grades?|gpa|transcript|report card|test scores?|act score|sat score|attendance|absences|tardies|iep|detentions?|suspensions?|reading level|class rank|math score)[^.;!?]{3,50}",
            r"(?:boy|girl|kid|student|captain|sophomore|junior|senior|freshman|pupil|one of (?:them|the \w+))~\b(?:scored (?:a )?\d+|got (?:a|an) [a-f][+-]?\b|missed \w+ days|skipped \w+ (?:days|classes)|was (?:absent|tardy|truant)|failed|flunk\w+|cheated on|plagiari\w+|repeats?|is repeating|was held back|was sent home|got suspended|was suspended|was expelled|got expelled)[^.;!?]{0,50}",
        ],
        &[r"percent|statewide|on average|district (?:average|wide)|all students|any student|award|scholarship"],
    )
});

impl Check for Student {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        setting::groups(document, &RECORD)
            .filter(|span| {
                let near = setting::sentence(document, *span);
                let wide = setting::around(document, *span);
                let child = setting::protected_in(cx, near).any(|named| named.weight() >= 0.4 || named.role == Role::Child);
                (child || document.has(&ONE, near)) && document.has(&SCHOOL, wide) && !document.has(&GENERAL, near)
            })
            .chain(SCHOOLED.find(document).into_iter().filter(|span| !document.has(&GENERAL, setting::sentence(document, *span))))
            .map(|span| RULE.finding(span, "School records are private. Take this out.").confidence(0.75))
            .collect()
    }
}
