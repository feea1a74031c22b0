//! "a hour", "an one-way street", and articles that were left out.

use super::frames::DETERMINERS;
use super::function_word;
use super::tagged::{Class, Pos, Reading, Shape};
use super::{Share, shares};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Article;

static RULE: Rule = Rule {
    category: Category::Grammar,
    name: "article",
    title: "A, an, the",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "\"A\" or \"an\" before the wrong sound, and an article that is missing.",
    leaves: "\"An hour\", \"a one-way street\", \"an MnDOT permit\" and \"a MnDOT permit\", headlines.",
    why: "Readers hear the sentence; the wrong article stops them.",
    instead: "\"An\" stands before the sound of a vowel, \"a\" before any other.",
    examples: &[
        Example::fixed("Please allow «a» hour for the crews to pass.", "Please allow an hour for the crews to pass."),
        Example::flagged("Bring «an» photo ID and proof of address."),
        Example::flagged("Please use Cypress Drive as «alternate» route."),
        Example::clean("It takes about an hour to flush one hydrant.", "Before the sound of a vowel."),
        Example::clean("The one-way street has a unique European look; an MRI and an FBI agent.", "By the sound."),
        Example::clean("You need an MnDOT permit, or a MnDOT permit.", "Both readings are used."),
        Example::clean("The lot smells like wet dog today.", "A smell takes no article."),
        Example::clean("Lane closed. Crew on site. Permit required.", "Short forms of notices."),
    ],
};

impl Check for Article {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for slip in shares::of(cx, Share::Article) {
            let behind = cx.document.text.get(slip.span.end..).unwrap_or_default().trim_start();
            let word: String = behind.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            // "MnDOT", "RV", "FAQ": letters are read one by one or as a word.
            let letter = cx.document.words_of(slip.span).trim() == "A"
                && matches!(&*word, "is" | "are" | "was" | "has" | "and" | "or" | "in" | "on" | "at" | "to");
            if word.chars().filter(|c| c.is_uppercase()).count() > 1 || word.is_empty() || letter {
                continue;
            }
            let an = slip.suggestions.first().cloned().unwrap_or_default();
            let says = format!("Use “{}” before the sound of “{word}”.", an.trim());
            findings.push(slip.suggestions.into_iter().fold(RULE.finding(slip.span, says), Finding::suggest).confidence(0.9));
        }
        for (sentence, reading) in cx.document.sentences.iter().zip(cx.word_classes()) {
            for at in missing(reading) {
                let tag = &reading.tags[at];
                let span = Span::new(sentence.span.start + tag.span.start, sentence.span.start + tag.span.end);
                let written = cx.document.words_of(span);
                let article = if starts_with_vowel(&tag.lower) { "an" } else { "a" };
                if findings.iter().all(|other: &Finding| !other.span.overlaps(span))
                    && cx.names().iter().all(|name| !name.span.overlaps(span))
                {
                    let says = format!("An article seems to be missing before “{written}”.");
                    findings.push(
                        RULE.finding(span, says)
                            .suggest(format!("{article} {written}"))
                            .offer(format!("Change to “the {written}”"), format!("the {written}"))
                            .confidence(0.75),
                    );
                }
            }
        }
        findings
    }
}

fn starts_with_vowel(word: &str) -> bool {
    let silent = ["hour", "honest", "honor", "heir"].iter().any(|start| word.starts_with(start));
    let consonant = ["uni", "use", "usu", "eu", "one", "once", "uti"].iter().any(|start| word.starts_with(start))
        && !word.starts_with("unin")
        && !word.starts_with("unim");
    (word.starts_with(['a', 'e', 'i', 'o', 'u']) && !consonant) || silent
}

/// Nouns that stand with an article whenever they are one: everyday things and people.
const COUNTED: &[&str] = &[
    "accident", "address", "agency", "answer", "app", "appointment", "area", "article", "artist", "bag", "ballot", "bike",
    "blanket", "boat", "book", "box", "building", "business", "calendar", "camera", "car", "chair", "chance", "child", "citizen",
    "class", "college", "comment", "community", "company", "computer", "country", "couple", "crash", "customer", "date", "day",
    "deadline", "decision", "department", "detour", "developer", "difference", "document", "dog", "door", "driver", "driveway",
    "employee", "event", "example", "exercise", "expert", "fact", "family", "farmer", "fee", "fence", "festival", "film",
    "firefighter", "flag", "form", "friend", "function", "game", "garden", "goal", "group", "guest", "guide", "helmet", "hole",
    "home", "homeowner", "hotel", "house", "hydrant", "idea", "instructor", "issue", "job", "key", "kid", "lawyer", "leader",
    "leak", "letter", "library", "license", "link", "list", "man", "manager", "map", "meeting", "member", "message", "method",
    "mistake", "month", "motorist", "movie", "neighbor", "neighborhood", "number", "officer", "opinion", "option",
    "organization", "owner", "package", "page", "park", "part", "partner", "party", "path", "pedestrian", "period", "permit",
    "person", "phone", "picture", "place", "plan", "playground", "policy", "post", "pothole", "problem", "product",
    "professional", "program", "project", "question", "reason", "receipt", "report", "request", "resident", "resource",
    "restaurant", "result", "road", "role", "room", "route", "rule", "salary", "scientist", "service", "shop", "sign", "site",
    "situation", "society", "solution", "sport", "statement", "store", "story", "street", "student", "subject", "survey",
    "system", "task", "teacher", "team", "technician", "test", "theory", "ticket", "title", "tool", "topic", "town", "trail",
    "tree", "trip", "truck", "user", "vehicle", "video", "village", "visitor", "volunteer", "vote", "way", "web", "website",
    "week", "window", "woman", "word", "worker", "workshop", "writer", "year",
];

/// Where a counted noun in the singular stands without any determiner behind a verb or preposition that wants one.
fn missing(reading: &Reading) -> Vec<usize> {
    let tags = &reading.tags;
    let mut found = Vec::new();
    for head in 1..tags.len() {
        let noun = &tags[head];
        if !COUNTED.contains(&&*noun.lower) || noun.capital || noun.pos != Pos::Noun || !noun.is(Class::Singular) {
            continue;
        }
        let mut first = head;
        while first > 0
            && tags[first - 1].is_word()
            && !tags[first - 1].capital
            && (tags[first - 1].pos == Pos::Adjective
                || tags[first - 1].pos == Pos::Adverb && tags[first - 1].is(Class::Adjective) && first < head)
            && !function_word::is_function(&tags[first - 1])
            && !DETERMINERS.contains(&&*tags[first - 1].lower)
        {
            first -= 1;
        }
        let Some(before) = first.checked_sub(1).map(|i| &tags[i]) else { continue };
        let next = reading.near(head, 1);
        let closes = next.is_none_or(|t| {
            (t.shape == Shape::Mark && !matches!(&*t.lower, "-" | "/" | "'" | "\u{2013}" | "#" | "&"))
                || (function_word::is_preposition(t) && !matches!(&*t.lower, "by" | "after"))
                || matches!(&*t.lower, "that" | "who" | "which" | "because" | "when" | "where")
        });
        if !closes || !before.is_word() {
            continue;
        }
        let adjectives = first < head;
        let comparing = adjectives
            && matches!(
                &*tags[first].lower,
                "such"
                    | "same"
                    | "other"
                    | "own"
                    | "due"
                    | "many"
                    | "much"
                    | "next"
                    | "last"
                    | "first"
                    | "high"
                    | "open"
                    | "public"
                    | "more"
                    | "most"
                    | "better"
                    | "best"
                    | "further"
                    | "full"
                    | "good"
                    | "free"
                    | "daily"
                    | "local"
                    | "new"
                    | "old"
            );
        // "Smells like wet dog": a taste or a smell, and no animal.
        let sensed = first
            .checked_sub(2)
            .is_some_and(|i| ["smell", "taste", "look", "sound", "feel"].iter().any(|sense| tags[i].lower.starts_with(sense)));
        // "This gives you idea of how it works".
        let given = matches!(&*before.lower, "you" | "us" | "them" | "him" | "me")
            && first.checked_sub(2).is_some_and(|i| {
                ["give", "gave", "giving", "offer", "send", "sent", "show"].iter().any(|verb| tags[i].lower.starts_with(verb))
            });
        let wants = matches!(&*before.lower, "is" | "was" | "be" | "become" | "becomes" | "became" | "becoming" | "being")
            || matches!(
                &*before.lower,
                "have"
                    | "has"
                    | "had"
                    | "need"
                    | "needs"
                    | "needed"
                    | "get"
                    | "gets"
                    | "got"
                    | "buy"
                    | "make"
                    | "made"
                    | "makes"
                    | "find"
                    | "found"
                    | "give"
                    | "gives"
                    | "gave"
                    | "take"
                    | "takes"
                    | "took"
                    | "choose"
                    | "wants"
                    | "create"
                    | "created"
                    | "creates"
                    | "build"
                    | "provide"
                    | "provides"
            )
            || (matches!(&*before.lower, "as" | "with" | "into" | "like") && adjectives && !comparing && !sensed)
            || given;
        let idiom = matches!(
            &*noun.lower,
            "place"
                | "part"
                | "way"
                | "home"
                | "class"
                | "college"
                | "service"
                | "issue"
                | "office"
                | "town"
                | "business"
                | "fact"
                | "party"
                | "word"
                | "note"
                | "phone"
                | "community"
                | "sport"
                | "family"
                | "society"
                | "year"
                | "day"
                | "week"
                | "month"
                | "number"
                | "page"
                | "couple"
                | "policy"
                | "vote"
                | "exercise"
                | "company"
                | "video"
                | "room"
                | "access"
                | "sign"
                | "report"
                | "question"
                | "reason"
                | "program"
                | "subject"
        ) && !adjectives;
        // "is part of", "it has been agency policy".
        let plain = matches!(&*before.lower, "is" | "was" | "have" | "has" | "had" | "become");
        if wants && !idiom && (plain || !comparing) {
            found.push(first);
        }
    }
    // "as alternate route" is the detour notice's own slip.
    for (at, tag) in tags.iter().enumerate() {
        if matches!(&*tag.lower, "alternate" | "alternative")
            && reading.word(at, -1) == "as"
            && matches!(reading.word(at, 1), "route" | "path" | "access")
            && !found.contains(&at)
        {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::starts_with_vowel;

    #[test]
    fn sounds_decide() {
        assert!(starts_with_vowel("hour") && starts_with_vowel("idea") && starts_with_vowel("uninvited"));
        assert!(!starts_with_vowel("unique") && !starts_with_vowel("one") && !starts_with_vowel("park"));
    }
}
