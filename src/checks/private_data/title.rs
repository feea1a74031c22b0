//! Titles beside a name, and what they make of the person.

use std::sync::LazyLock;

use regex::Regex;

use super::setting::pattern;

/// What a title says about its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// An elected office or the head of a department: public in that role.
    Official,
    /// A public employee, officer or firefighter.
    Staff,
    /// "Mrs.", "Pastor", "Coach": a private person.
    Private,
}

macro_rules! body {
    () => {
        r"(?:city|town|township|village|county|state|district|borough|parish|tribal|municipal|u\.s\.|us)"
    };
}

/// Words that make a bare "director" or "chief" more exact without changing what it is.
macro_rules! field {
    () => {
        r"(?:(?:vice|deputy|acting|interim|former|assistant|asst\.?|associate|new|executive|managing|senior|general|police|fire|battalion|division|deputy fire|incident|emergency|management|public|works|safety|health|utilities|utility|water|wastewater|streets?|planning|zoning|building|finance|financial|budget|parks?|and|&|recreation|rec|library|community|economic|development|human|resources|services|hr|it|gis|information|technology|communications?|airport|transit|transportation|museum|housing|school|council|commission|board|civic|center|animal|control|environmental|election|elections|facilities|city|town|township|village|county|state|district|municipal)[ /-]+)"
    };
}

static OFFICIAL_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:^|[^\p{L}])",
        field!(),
        r"{0,6}(?:mayor|council ?(?:member|man|woman|or|person)|councillor|alder(?:man|woman|person)|commissioner|select(?:man|woman|person)|trustee|senator|sen\.?|representative|rep\.?|congress(?:man|woman|member)|governor|gov\.?|sheriff|judge|justice|chief|chief of police|superintendent|supt\.?|commander|director|chair(?:man|woman|person)?|cio|cfo|coroner|auditor|prosecutor|",
        body!(),
        r" (?:administrator|manager|clerk|attorney|engineer|planner|assessor|treasurer|recorder|auditor|supervisor|historian|president|secretary)|(?:council|board|village|commission|senate) (?:president|chair|secretary)|attorney general|secretary of state|district attorney)(?:[- ]elect|[- ]pro[- ]tem|/[\p{L} ]{2,20})?,? $",
    ))
});

static STAFF_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:^|[^\p{L}])(?:(?:officers?|deputies [\p{L}]+ and|officers [\p{L}]+ and|ofc\.?|sergeants?|sgts?\.?|lieutenants?|lts?\.?|captains?|capts?\.?|corporals?|cpls?\.?|deputy|deputies|detectives?|dets?\.?|investigators?|agents?|troopers?|constables?|patrol(?:man|men|woman)|firefighters?|paramedics?|emts?|medics?|dispatchers?|telecommunicators?|rangers?|(?:game |fire )?wardens?|marshals?|inspectors?|coordinators?|librarians?|sanitarians?|chaplains?|cadets?|recruits?|k-?9 handlers?|(?:community service|school resource|resource|conservation|code|probation) officers?|engine(?:er|men) )|",
        field!(),
        r"{1,6}(?:administrators?|managers?|clerks?|attorney|engineers?|planners?|assessors?|treasurers?|technicians?|specialists?|supervisors?|superintendents?|foreman|foremen|operators?|secretary|assistants?|analysts?|aides?|leads?|workers?)|(?:our|city|town|county) (?:own )?(?:[\p{L}-]+ )?(?:clerk|planner|engineer|manager|administrator|assessor|treasurer|technician|specialist|supervisor|foreman|operator|mechanic|custodian|receptionist|secretary|lifeguard|intern|naturalist|archivist|curator|forester|plow driver|bus driver|lineman|electrician|accountant)|principal|administrator),? $|^(?:clerk|treasurer|assessor|engineer|planner|librarian|manager|coordinator|attorney|recorder|auditor) $",
    ))
});

static PRIVATE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\p{L}])(?:mr|mrs|ms|miss|miz|mx|dr|prof|professor|pastor|rev|reverend|father|fr|sister|brother|coach|rabbi|imam|deacon|sra|sr|señora|señor|don|doña|aunt|auntie|uncle|grandma|grandpa|granny)\.? $",
    )
});

static APPOSITION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"^,? ?(?:\(|, |who is |who's |is |- )?(?:the |our |your |a |an |baxter's |city's )?((?:[\p{L}&'./-]+ ){0,5}?)",
        r"(mayor|council ?member|commissioner|senator|governor|sheriff|judge|chief|superintendent|commander|director|administrator|city manager|town manager|county manager|clerk|city attorney|county attorney|engineer|planner|assessor|treasurer|officer|sergeant|lieutenant|captain|deputy|detective|trooper|firefighter|dispatcher|coordinator|manager|supervisor|inspector|librarian|principal|chair)(?:[^\p{L}]|$)",
    ))
});

/// Words that do not stand between a name and its own title.
const NOT_INSIDE: &[&str] = &[
    "of", "to", "with", "by", "for", "from", "who", "and", "told", "said", "says", "asked", "called", "at", "in", "on", "was",
    "were", "has", "had", "thanked", "as", "mom", "wife", "husband", "son", "daughter", "friend", "retired", "thanks", "that",
    "his", "her", "their", "my", "see", "call", "ask", "not", "when", "if", "our", "the", "a", "an", "is", "are", "will",
];

/// The title beside a name. `before` is the folded text up to the name, `after` the folded text behind it.
pub(super) fn of(before: &str, after: &str) -> Option<Title> {
    if OFFICIAL_BEFORE.is_match(before) {
        return Some(Title::Official);
    }
    if let Some(found) = APPOSITION.captures(after).filter(|_| after.starts_with([',', '(', ' '])) {
        let between = found.get(1).map_or("", |m| m.as_str());
        let own = !between.split_whitespace().any(|word| NOT_INSIDE.contains(&word));
        let marked = after.starts_with([',', '(']) || after.starts_with(" is ") || after.starts_with(" - ");
        if own && marked {
            return Some(match found.get(2).map_or("", |m| m.as_str()) {
                "officer" | "sergeant" | "lieutenant" | "captain" | "deputy" | "detective" | "trooper" | "firefighter"
                | "dispatcher" | "coordinator" | "manager" | "supervisor" | "inspector" | "librarian" | "clerk" | "principal" => {
                    Title::Staff
                }
                _ => Title::Official,
            });
        }
    }
    if STAFF_BEFORE.is_match(before) {
        return Some(Title::Staff);
    }
    PRIVATE_BEFORE.is_match(before).then_some(Title::Private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_and_behind() {
        assert_eq!(of("welcome assistant city manager ", ""), Some(Title::Official));
        assert_eq!(of("the mayor, ", ""), Some(Title::Official));
        assert_eq!(of("he told officer ", ""), Some(Title::Staff));
        assert_eq!(of("ask hr manager ", ""), Some(Title::Staff));
        assert_eq!(of("we spoke with mrs. ", ""), Some(Title::Private));
        assert_eq!(of("the report by ", ", our rec director, is out"), Some(Title::Official));
        assert_eq!(of("thanks to ", ", who called the city manager"), None);
        assert_eq!(of("thanks to ", ", a friend of the mayor"), None);
        assert_eq!(of("the driver, ", ", was not hurt"), None);
    }
}
