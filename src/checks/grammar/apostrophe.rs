//! Plurals with an apostrophe, possessives and contractions without one.

use std::sync::LazyLock;

use super::frames::NUMBERS;
use super::function_word;
use super::noun;
use super::tagged::{Class, Pos, Reading, Shape};
use super::{Frames, Share, forms, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Apostrophe;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "apostrophe",
    title: "Apostrophes",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A plural with an apostrophe, and a possessive or a contraction without one.",
    leaves: "Kohl's, Menards, St. Joseph's, '90s, and plurals that describe: a sports complex, the visitors center.",
    why: "It is the slip residents point out most.",
    instead: "No apostrophe in a plural; one in a possessive and where letters are left out.",
    examples: &[
        Example::fixed(
            "The «resident's» of Perch Lake have a new boat ramp.",
            "The residents of Perch Lake have a new boat ramp.",
        ),
        Example::flagged("Three «vehicle's» were parked on the sidewalk."),
        Example::flagged("Crews thank last «nights» volunteers for their help."),
        Example::flagged("We «dont» plow alleys until the streets are clear."),
        Example::flagged("Please mind your «neighbors» driveway when you clear snow."),
        Example::clean("Kohl's, Menards and Fleet Farm are open during the project.", "Names as their owners write them."),
        Example::clean(
            "The city's parks and residents' driveways; music of the '90s at St. Joseph's.",
            "Possessives and a decade.",
        ),
        Example::clean(
            "The rink's open and the mayor's here. It is the county's, not the city's.",
            "Short forms of \"is\"; nothing follows.",
        ),
        Example::clean(
            "The form is the same as last year's. It was our hydrant, not the school district's. One dentures case was found.",
            "What is owned was named before; dentures have no singular.",
        ),
        Example::clean("The sports complex, the visitors center and a parks board meeting.", "Plurals that describe."),
    ],
};

static FRAMES: LazyLock<Frames> = LazyLock::new(|| Frames::new(include_str!("../../../dictionaries/apostrophe-frames.txt")));

impl Check for Apostrophe {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = FRAMES.find(cx).map(|(span, fit)| finding(cx, span, fit.suggestions)).collect();
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            for (at, instead) in plurals(reading).into_iter().chain(possessives(reading)) {
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                let known = cx.names().iter().any(|name| name.span.overlaps(span));
                if !known && findings.iter().all(|other| !other.span.overlaps(span)) {
                    let written = cx.document.words_of(span);
                    findings.push(finding(cx, span, instead.iter().map(|word| forms::in_case_of(word, written)).collect()));
                }
            }
        }
        for slip in shares::of(cx, Share::Apostrophe) {
            if findings.iter().all(|other| !other.span.overlaps(slip.span)) {
                findings.push(finding(cx, slip.span, slip.suggestions));
            }
        }
        findings
    }
}

fn finding(cx: &Context<'_>, span: Span, suggestions: Vec<String>) -> Finding {
    let says = format!("Check the apostrophe in “{}”.", cx.document.words_of(span));
    let curly = cx.document.text.contains('\u{2019}');
    suggestions
        .into_iter()
        .map(|word| if curly { word.replace('\'', "\u{2019}") } else { word })
        .fold(RULE.finding(span, says), Finding::suggest)
        .confidence(0.88)
}

/// "The resident's of", "three vehicle's were": possessives that are plurals.
fn plurals(reading: &Reading) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (at, tag) in reading.tags.iter().enumerate() {
        let Some(stem) = tag.lower.strip_suffix("'s").filter(|_| tag.is_possessive()) else { continue };
        if (tag.capital && (at > 0 || !crate::checks::spelling::dictionary::knows_lower(stem)))
            || NEVER_PLURAL.contains(&stem)
            || stem.len() < 3
        {
            continue;
        }
        let before = at.checked_sub(1).map(|i| &reading.tags[i]);
        let next = reading.near(at, 1);
        let counted = before.is_some_and(|t| {
            NUMBERS.contains(&&*t.lower)
                || matches!(
                    &*t.lower,
                    "many"
                        | "several"
                        | "all"
                        | "these"
                        | "those"
                        | "few"
                        | "both"
                        | "various"
                        | "other"
                        | "most"
                        | "some"
                        | "more"
                        | "of"
                        | "multiple"
                        | "dozen"
                )
                || (t.shape == Shape::Number && t.lower.parse::<u32>().is_ok_and(|n| n > 1))
        });
        let singular_before =
            before.is_some_and(|t| matches!(&*t.lower, "a" | "an" | "this" | "that" | "one" | "every" | "each" | "another"));
        let next_word = next.map_or("", |t| &*t.lower);
        let ends = next.is_none_or(|t| t.shape == Shape::Mark && matches!(&*t.lower, "." | "!" | "?" | ";" | ","));
        let plural_verb = matches!(
            next_word,
            "are"
                | "were"
                | "have"
                | "may"
                | "must"
                | "should"
                | "will"
                | "can"
                | "could"
                | "might"
                | "do"
                | "don't"
                | "of"
                | "who"
                | "aren't"
                | "weren't"
                | "cannot"
        );
        // Between a verb or adjective and the end of the phrase no owner stands.
        let owner_may_stand_alone = before.is_none_or(|t| {
            matches!(
                &*t.lower,
                "the"
                    | "a"
                    | "at"
                    | "than"
                    | "like"
                    | "as"
                    | "is"
                    | "are"
                    | "was"
                    | "my"
                    | "your"
                    | "his"
                    | "her"
                    | "our"
                    | "their"
                    | "not"
                    | "be"
            ) || t.capital
                || t.is_possessive()
                || t.shape == Shape::Mark
        });
        // "The same as last year's", "not the school district's": what is owned was said before.
        let compared = (1..=4).map_while(|by| reading.near(at, -by)).find(|t| !noun::modifies(t)).is_some_and(|t| {
            matches!(&*t.lower, "not" | "than" | "as" | "like" | "is" | "are" | "was" | "were" | "from" | "with")
        });
        let owner_may_stand_alone = owner_may_stand_alone || (compared && ends);
        let named = at
            .checked_sub(2)
            .is_some_and(|i| matches!(&*reading.tags[i].lower, "the" | "a" | "an" | "this" | "that" | "your" | "our"));
        let linked = !named
            && matches!(next_word, "and" | "or" | "to" | "in" | "on" | "for" | "with" | "from" | "at" | "that" | "by" | "about");
        let wrong = if singular_before {
            false
        } else if counted {
            plural_verb || ends || linked || next.is_some_and(|t| t.is(Class::Past) && t.pos == Pos::Verb)
        } else {
            (plural_verb && (next_word != "of" || before.is_none_or(|t| &*t.lower != "friend")))
                || ((ends || linked)
                    && !owner_may_stand_alone
                    && before.is_some_and(|t| {
                        t.pos == Pos::Adjective
                            || function_word::is_preposition(t)
                            || t.pos == Pos::Verb
                            || (t.is(Class::Noun) && t.is(Class::SingularOnly))
                    }))
        };
        if wrong {
            found.push((at, vec![forms::plural(stem), format!("{}'", forms::plural(stem))]));
        }
    }
    found
}

/// Stems whose "'s" is a short form or belongs.
const NEVER_PLURAL: &[&str] = &[
    "it", "that", "there", "here", "what", "who", "where", "how", "when", "let", "he", "she", "everyone", "everybody", "someone",
    "anyone", "nobody", "one", "else", "other", "today", "tomorrow", "yesterday", "tonight", "god", "children", "people", "men",
    "women", "this", "everything", "something", "nothing", "another", "each", "either", "mother", "father", "veteran", "doctor",
    "dentist", "barber", "driver", "farmer", "santa", "world", "nation", "state", "why", "sheriff", "mayor", "city", "county",
    "town",
];

/// "last nights fire", "your agencies ability": plurals that own what follows.
fn possessives(reading: &Reading) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (at, tag) in reading.tags.iter().enumerate() {
        let lower = &*tag.lower;
        if !tag.is_word()
            || !tag.lower.ends_with('s')
            || tag.capital
            || !tag.is(Class::Plural)
            || tag.is_possessive()
            || lower.len() < 4
        {
            continue;
        }
        let Some(before) = at.checked_sub(1).map(|i| &reading.tags[i]) else { continue };
        // The determiner may stand before an adjective: "a new visitors view".
        let determiner = if before.pos == Pos::Adjective || (before.is(Class::Noun) && !function_word::is_function(before)) {
            at.checked_sub(2).map_or("", |i| &*reading.tags[i].lower)
        } else {
            &*before.lower
        };
        let Some(next) = reading.near(at, 1).filter(|t| t.is_word() && !t.capital) else { continue };
        let next_is_noun = next.is(Class::Noun)
            && matches!(next.pos, Pos::Noun | Pos::Unknown)
            && !function_word::is_function(next)
            && !next.is(Class::Preposition)
            && !next.is(Class::Adverb)
            && !next.is(Class::Progressive)
            && &*next.lower != "like";
        let next_is_owned = next_is_noun
            || (next.pos == Pos::Adjective
                && reading.near(at, 2).is_some_and(|t| t.pos == Pos::Noun && t.is(Class::Noun))
                && !next.is(Class::Adverb));
        if !next_is_owned || DESCRIBING.contains(&lower) || DESCRIBED.contains(&&*next.lower) {
            continue;
        }
        let one = matches!(determiner, "a" | "an" | "each" | "every" | "another" | "one");
        let owner = OWNERS.contains(&lower);
        let then_closes = reading.near(at, 2).is_none_or(|t| {
            !t.is_word()
                || function_word::is_preposition(t)
                || matches!(&*t.lower, "and" | "or" | "is" | "are" | "was" | "were" | "has" | "have" | "will")
        });
        let owned_only = next.is(Class::Noun)
            && ((!next.is(Class::Lemma) && !next.is(Class::Third))
                || (next.is(Class::Third) && next.pos == Pos::Noun && then_closes));
        let wrong = (one && tag.pos != Pos::Verb && !tag.is(Class::Singular) && next_is_noun)
            || (owner
                && owned_only
                && matches!(
                    determiner,
                    "the"
                        | "your"
                        | "our"
                        | "their"
                        | "my"
                        | "his"
                        | "her"
                        | "its"
                        | "this"
                        | "some"
                        | "all"
                        | "both"
                        | "these"
                        | "those"
                ))
            || (owner
                && next_is_owned
                && matches!(determiner, "your" | "my" | "this")
                && !next.is(Class::Third)
                && (next_is_noun || owned_only)
                && (!next.is(Class::Lemma)
                    || reading
                        .near(at, 2)
                        .is_some_and(|t| matches!(&*t.lower, "is" | "was" | "to" | "has" | "and" | "," | "."))));
        if wrong {
            let single = forms::possessive(lower);
            let several = format!("{lower}'");
            found.push((at, vec![single, several]));
        }
    }
    found
}

/// Plurals that describe what follows and own nothing.
const DESCRIBING: &[&str] = &[
    "accounts", "admissions", "arms", "arts", "assets", "athletics", "awards", "benefits", "billiards", "careers", "claims",
    "class", "clothes", "comics", "communications", "complaints", "contracts", "courts", "crossings", "customs", "data",
    "dominoes", "earnings", "economics", "elections", "electronics", "emissions", "events", "facilities", "fisheries",
    "forestry", "games", "gas", "goods", "graphics", "grants", "greens", "grounds", "gymnastics", "hazardous", "humanities",
    "lessons", "licensing", "logistics", "materials", "mathematics", "means", "metals", "metrics", "minutes", "news",
    "operations", "parks", "pads", "permits", "physics", "planning", "politics", "projects", "programs", "products", "public",
    "purchasing", "rates", "records", "relations", "resources", "roads", "robotics", "safety", "sales", "savings", "schools",
    "sciences", "seniors", "services", "skills", "solids", "special", "sports", "statistics", "streets", "supplies", "systems",
    "taxes", "trails", "trades", "utilities", "vitals", "waters", "weapons", "works", "others", "has", "is", "was", "does",
    "this", "plus", "bus", "less", "process", "business", "access", "address", "status", "campus", "always", "thanks", "yes",
    "series", "species", "analytics", "basics", "human", "rights", "needs", "times", "hours", "days", "weeks", "years", "months",
    "kids", "ladies", "girls", "boys", "mens", "dogs", "cats", "glass", "press", "pass", "grass", "cross", "mass", "loss",
    "boss", "mess", "focus", "bonus", "virus", "canvas", "lens", "tennis", "crisis", "basis", "analysis", "darts", "cards",
    "binoculars", "dentures", "eyeglasses", "glasses", "headphones", "jeans", "pajamas", "pants", "scissors", "shorts",
    "sunglasses", "trousers", "collections", "developments", "requirements", "appeals", "honors", "ethics", "plans", "sports",
    "fitness", "wellness", "fields", "lots",
];

/// What plurals describe: "the visitors center", "the drivers license".
const DESCRIBED: &[&str] = &[
    "center", "guide", "bureau", "area", "lounge", "lot", "parking", "league", "leagues", "association", "club", "license",
    "licenses", "only", "board", "council", "committee", "commission", "department", "program", "team", "day", "week", "weekend",
    "month", "group", "forum", "manager", "director", "union", "market", "school", "list", "base", "conference", "meeting",
    "workshop", "training", "gallery", "home", "test", "ed", "academy", "desk", "guild", "hall", "section", "side", "ages",
    "plus", "ball", "class", "alliance", "network", "fund", "line", "assistance", "advocate", "series", "alike", "page",
    "portal", "engagement", "outreach", "management", "feedback",
];

/// People and bodies that own things.
const OWNERS: &[&str] = &[
    "actors", "agencies", "anglers", "applicants", "artists", "athletes", "aunts", "authors", "babies", "bikers", "boards",
    "boaters", "bosses", "brothers", "businesses", "buyers", "callers", "campers", "candidates", "caregivers", "chiefs",
    "cities", "citizens", "clerks", "clients", "coaches", "colleagues", "commissions", "committees", "communities", "companies",
    "contestants", "contractors", "councils", "counties", "countries", "customers", "cyclists", "dads", "daughters", "dealers",
    "dentists", "departments", "designers", "developers", "diners", "directors", "dispatchers", "districts", "doctors", "donors",
    "drivers", "editors", "employees", "employers", "engineers", "families", "farmers", "fathers", "firefighters", "friends",
    "governments", "graduates", "grandparents", "groups", "guests", "hikers", "homeowners", "hunters", "husbands", "industries",
    "instructors", "judges", "landlords", "lawyers", "leaders", "mayors", "members", "moms", "mothers", "motorists", "musicians",
    "nations", "neighborhoods", "neighbors", "nurses", "officers", "officials", "operators", "organizations", "owners",
    "painters", "parents", "partners", "passengers", "patients", "pedestrians", "pilots", "players", "plumbers", "presidents",
    "principals", "professors", "readers", "reporters", "residents", "retailers", "riders", "runners", "scammers", "scientists",
    "sellers", "senators", "sheriffs", "shoppers", "singers", "sisters", "skaters", "skiers", "sons", "speakers", "states",
    "students", "subscribers", "superintendents", "supervisors", "suspects", "swimmers", "taxpayers", "teachers", "teams",
    "technicians", "tenants", "thieves", "towns", "trainers", "travelers", "uncles", "users", "vendors", "veterans", "victims",
    "visitors", "volunteers", "voters", "winners", "wives", "workers", "writers",
];
