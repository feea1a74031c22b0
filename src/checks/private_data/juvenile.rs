//! A child who can be known: by name, by grade and school, by number and team, by home.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::{self, pattern};
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Role, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Juvenile;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "juvenile",
    title: "A child who can be recognized",
    severity: Severity::Stop,
    policy: &["P-26", "P-34"],
    law: Some("Minn. Stat. 260B.171 subd. 5; 13.82 subd. 2 and 17; 13.32"),
    flags: "A child’s name or initials, and grade and school, team and number or home of a child in a police, court, accident or discipline matter.",
    leaves: "Age and sex of a child, programs for children, school names alone, and children in general.",
    why: "Records about children are private, and what is posted about a child follows that child for life.",
    instead: "Write “a 15-year-old boy” and leave out the name, the school and the street.",
    examples: &[
        Example::flagged("Officers arrested «15-year-old Caleb Norring» after a break-in at a store.").police(),
        Example::flagged("«A ninth-grader at Forestview» was cited for vaping on Tuesday.").police(),
        Example::flagged("The 12-year-old girl, who «lives on Cherrywood Drive», was found safe.").police(),
        Example::flagged("Pictured: «Ava, 9», and the officer who helped find her bike.").police(),
        Example::flagged("The teen's mother, Lena Ostby, said «her son Mason» is recovering.").police(),
        Example::flagged("Two boys from «the Brainerd High School hockey team» admitted to the damage.").police(),
        Example::flagged("Student of the month at Baxter Elementary: «Noah Wickstrom»."),
        Example::flagged("Alt text: Safety Town class, front row «Emma and Liam Sorenson»."),
        Example::flagged("The fight was started by «the starting goalie», so Friday's game at the high school will be short.")
            .police(),
        Example::flagged("«Number 22» is suspended for two games after the hazing.").police(),
        Example::clean(
            "Officers arrested a 15-year-old boy after a break-in on Edgewood Drive.",
            "Age and sex are public after an arrest.",
        )
        .police(),
        Example::clean("Safety Town is for children 4 to 6; sign up at City Hall.", "A program."),
        Example::clean("About 500 kids raced in the triathlon at Whipple Beach.", "A number."),
        Example::clean("School is out June 4: watch for students on Knollwood Drive.", "Children in general.").police(),
        Example::clean("The juvenile was released to a parent. No names will be released.", "No name.").police(),
        Example::clean("Forestview Middle School students painted the warming house door.", "Good news about a school."),
        Example::clean("Child seat checks are free at the police garage on Saturday.", "A service.").police(),
        Example::clean("A 17-year-old female driver was not hurt, the State Patrol reports.", "Age and sex.").police(),
        Example::flagged("The windows at the rink were broken by «two freshmen, one of whom plays goalie for the team».")
            .police(),
        Example::clean("The windows at the rink were broken. Two juveniles were cited.", "Nobody can be told.").police(),
    ],
};

/// A grade, a class or a place on a team, and where.
static AT_SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:a|an|the|one|two|three|four|five|several|another) (?:[\p{L}-]+ ){0,2}?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]graders?|kindergart(?:e?ner)s?|freshm[ae]n|sophomores?|juniors?|seniors?|students?|boys?|girls?|players?|teens?|teenagers?|linem[ae]n|quarterbacks?|goalies?|guards?|pitchers?|wrestlers?|skaters?|captains?|cheerleaders?|athletes?)(?: [\p{L}]+)?,? (?:at|from|on|of|in|attending) (?:the )?[\p{L}'.-]+(?: [\p{L}'.-]+){0,4})",
    )
});
static SCHOOL_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:high|middle|elementary|school|academy|junior high|charter|team|squad|varsity|jv)(?-u:\b)")
});
static GRADED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?:graders?|freshm[ae]n|sophomores?|juniors?|seniors?|kindergart\w+)(?-u:\b)"));
static POSITION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)((?:number|no\.|jersey|#) ?\d{1,2}(?-u:\b)|(?:the|our|their) (?:starting |star |varsity |jv |top |senior |junior |team's )+(?:linem[ae]n|quarterback|goalie|point guard|guard|pitcher|catcher|forward|center|wrestler|skater|captain|running back|receiver|player|defenseman|swimmer|runner))(?-u:\b)",
    )
});
static DISCIPLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:suspend\w*|expel\w*|hazing|fight|bully\w*|cited|arrest\w*|vap\w+|caught|benched for|kicked off|broken|hurt|injur\w*|crash|rollover|hospital|charged|admitted)(?-u:\b)",
    )
});
static TEAM_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:school|team|game|games|rink|hockey|football|basketball|wrestling|baseball|volleyball|students?|district|players?|practice)(?-u:\b)",
    )
});
static HOME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]year[- ]old|boy|girl|child|toddler|teen|teenager|juvenile|infant)(?: [\p{L}]+)?,? (?:[\p{L}]+ )?(?:who )?((?:lives|lived|living|resides) (?:with [\p{L} ]{3,20} )?(?:on|at|in|near|off|next to|behind) [^.,;!?]{3,36})",
    )
});
static STUDENT_WHO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)((?:the|our|one) (?:student|boy|girl|child|kid|teen|teenager|juvenile) (?:who|whose) [^.,;!?]{4,40})")
});
static ACCUSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:threat\w*|brought (?:a|the) (?:gun|knife|weapon)|started the|did it|was cited|made the (?:call|threat)|pulled the (?:alarm|fire alarm)|vandal\w*|broke|stole|fight|suspended|expelled)(?-u:\b)",
    )
});
static GOOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:painted|raised|volunteer\w*|won|winners?|award\w*|sang|performed|donated|collected|planted|visited|scholarship\w*|graduat\w*|congrat\w*|thank\w*)(?-u:\b)",
    )
});

/// A child without a name who can be told by a part in a play, a team or a parent.
static CHILD: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"police|officers?|deput(?:y|ies)|vandal\w*|damage|mailbox\w*|smashed|bat|cited|arrest\w*|juvenile|theft|stole|fight|vap\w+|threat\w*|concussion|injur\w*|hurt|broke|broken|crash|drugs?|alcohol|graffiti|suspended|caught|admitted|prank|fire|swatt\w*|bully\w*|hospital|missing|runaway|custody",
        ],
        &[
            r"(?:a |the |two |three |four |both |pair of |group of |some |your favorite |our favorite |an? \w+ )*(?:\d{1,2}-year-olds?|freshm[ae]n|sophomores?|juniors?|seniors|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th|1st|2nd|3rd)[- ]graders?|middle schoolers?|high schoolers?|kindergart(?:e?ner|ner)s?|students?|schoolboys?|schoolgirls?|cub scouts?|altar boys?|paperboys?|boys?|girls?|teens?|teenagers?|kids?|youngsters?|twins),? (?:one of whom|two of whom|both of whom|all of whom|the ones? (?:who|they call|you know|everybody|with)|known as|called|nicknamed|who (?:sings?|plays?|pitch\w*|starts?|wrestles?|skates?|quarterbacks?|lives?|works?|delivers?|goes to|attends?|was (?:homecoming|king|queen|on)|won|stars?|leads?|captains?|bags? groceries|mows?)|whose (?:mother|father|mom|dad|parents?|brother|sister|grand\w+|family|uncle|aunt)|from the (?:\w+ )?(?:team|squad|choir|band|class|troop|family|house|cast|musical|farm|trailer))[^.;!?]{0,50}",
            r"(?:the|a|our|one|two) (?:\w+ )?(?:coach|pastor|mayor|sheriff|principal|banker|judge|chief|doctor|teacher|baker|council member|deputy|officer|butcher|owner|dentist|librarian|custodian|bus driver|minister|clerk)'s (?:\w+ )?(?:son|daughter|boy|girl|kid|kids|twins|boys|girls|grandson|granddaughter|stepson|nephew|niece)[^.;!?]{0,40}",
        ],
        &[r"award|scholarship|congratulations|honor|graduat\w+|concert"],
    )
});

impl Check for Juvenile {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut found = Vec::new();
        for named in cx.persons().iter().filter(|named| named.role == Role::Child && named.weight() >= 0.5) {
            let span = named.person.span;
            let police = cx.draft.department.is_police() || setting::is_police_matter(document, span);
            let severity = if named.weight() < 0.65 {
                Severity::Note
            } else if police {
                Severity::Stop
            } else {
                Severity::Warn
            };
            found.push(finding(cx, span, named.why, severity, named.weight()));
        }
        let mut add = |span: Span, why: &'static str| found.push(finding(cx, span, why, Severity::Stop, 0.75));
        for span in setting::groups(document, &AT_SCHOOL) {
            let near = setting::sentence(document, span);
            let words = document.lower(span);
            let graded = GRADED.is_match(words);
            let place = SCHOOL_WORD.is_match(words) || (graded && (capital_tail(cx, span) || school_named(cx, span)));
            let children = graded || SCHOOL_WORD.is_match(words);
            if place && children && document.has(&DISCIPLINE, near) && !document.has(&GOOD, near) && !words.contains("citizen") {
                add(span, "Grade or team together with the school lead to one child.");
            }
        }
        for span in CHILD.find(document) {
            add(span, "Everybody in town knows which child that is.");
        }
        for span in setting::groups(document, &POSITION) {
            let near = setting::sentence(document, span);
            if document.has(&DISCIPLINE, near) && document.has(&TEAM_TALK, setting::around(document, span)) {
                add(span, "Everybody at the game knows who that is.");
            }
        }
        for span in setting::groups(document, &HOME) {
            add(span, "The street together with the age leads to the child.");
        }
        for span in setting::groups(document, &STUDENT_WHO) {
            let near = setting::sentence(document, span);
            if document.has(&ACCUSED, near) && !document.has(&GOOD, near) {
                add(span, "The words point at one child.");
            }
        }
        found
    }
}

/// Whether the passage ends in a name.
fn capital_tail(cx: &Context<'_>, span: Span) -> bool {
    let typed = cx.document.words_of(span);
    let tail = [" at ", " from ", " of ", " in ", " on "]
        .iter()
        .filter_map(|word| typed.find(word).map(|at| &typed[at + word.len()..]))
        .next();
    tail.is_some_and(|tail| tail.trim_start_matches("the ").starts_with(char::is_uppercase))
}

fn school_named(cx: &Context<'_>, span: Span) -> bool {
    cx.names().iter().any(|name| {
        name.span.overlaps(span)
            && matches!(name.kind, crate::city::NameKind::Partner(i) if cx.city.profile.partners[i].kind == "school")
    })
}

fn finding(cx: &Context<'_>, span: Span, why: &'static str, severity: Severity, confidence: f32) -> Finding {
    let message = cx.with_contact(
        "This seems to identify a child. Records about children are private: leave out the name, the school and the address. Age and sex may be public after an arrest; ask {contact} before posting.",
    );
    RULE.finding(span, message).severity(severity).because(why).confidence(confidence).suggest("a child")
}
