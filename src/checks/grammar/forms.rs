//! Forms of words: the plural of "bus", the lemma of "went", the participle of "close".

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::checks::spelling::dictionary;
use crate::text::lexicon;

/// Lemma, past and participle of each irregular verb.
static IRREGULAR: LazyLock<Vec<(&str, &str, &str)>> = LazyLock::new(|| {
    lexicon::lines(include_str!("../../../dictionaries/irregular-verbs.txt"))
        .filter_map(|line| {
            let (lemma, forms) = line.split_once('\t')?;
            let (past, participle) = forms.split_once(' ')?;
            Some((lemma, past, participle))
        })
        .collect()
});

static LEMMAS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    IRREGULAR.iter().flat_map(|&(lemma, past, participle)| [(lemma, lemma), (past, lemma), (participle, lemma)]).collect()
});

const NOUNS: &[(&str, &str)] = &[
    ("calf", "calves"),
    ("child", "children"),
    ("foot", "feet"),
    ("goose", "geese"),
    ("half", "halves"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("man", "men"),
    ("mouse", "mice"),
    ("person", "people"),
    ("shelf", "shelves"),
    ("thief", "thieves"),
    ("tooth", "teeth"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("woman", "women"),
];

fn irregular(lemma: &str) -> Option<(&'static str, &'static str)> {
    IRREGULAR.iter().find(|entry| entry.0 == lemma).map(|entry| (entry.1, entry.2))
}

/// The first of these that is a word.
fn first_known(candidates: impl IntoIterator<Item = String>) -> Option<String> {
    candidates.into_iter().find(|word| dictionary::knows_lower(word))
}

/// "closed", "closes", "closing" to "close".
pub(super) fn lemma(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    match &*word {
        "is" | "are" | "am" | "was" | "were" | "been" | "being" => return Some("be".to_owned()),
        "has" | "had" | "having" => return Some("have".to_owned()),
        "does" => return Some("do".to_owned()),
        "goes" => return Some("go".to_owned()),
        _ => {}
    }
    if let Some(lemma) = LEMMAS.get(&*word) {
        return Some((*lemma).to_owned());
    }
    let undoubled = |stem: &str| -> Option<String> {
        let mut chars = stem.chars().rev();
        let (last, before) = (chars.next()?, chars.next()?);
        (last == before && !matches!(last, 's' | 'l' | 'e' | 'z' | 'f')).then(|| stem[..stem.len() - last.len_utf8()].to_owned())
    };
    if let Some(stem) = word.strip_suffix("ies").or_else(|| word.strip_suffix("ied")) {
        return first_known([format!("{stem}y"), format!("{stem}ie")]);
    }
    for ending in ["ed", "ing"] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 1) {
            if let Some(lemma) = LEMMAS.get(stem).filter(|lemma| ending == "ing" && **lemma == stem) {
                return Some((*lemma).to_owned());
            }
            let short = undoubled(stem);
            let silent = format!("{stem}e");
            // "closed" is of "close", "planned" of "plan", "visited" of "visit".
            let needs_e = stem.ends_with(['c', 'v', 'z', 'u'])
                || (stem.ends_with(['s', 'g']) && !stem.ends_with("ss") && !stem.ends_with("ng"));
            let order =
                if needs_e { [Some(silent), Some(stem.to_owned()), short] } else { [short, Some(stem.to_owned()), Some(silent)] };
            return first_known(order.into_iter().flatten());
        }
    }
    if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with('s')) {
        let without_e = stem
            .strip_suffix('e')
            .filter(|s| s.ends_with("sh") || s.ends_with("ch") || s.ends_with('x') || s.ends_with("ss") || s.ends_with('o'));
        return first_known(without_e.map(str::to_owned).into_iter().chain([stem.to_owned()]));
    }
    Some(word)
}

fn sibilant(word: &str) -> bool {
    ["s", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending))
}

fn y_after_consonant(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty())
}

fn with_s(word: &str) -> String {
    if sibilant(word) {
        format!("{word}es")
    } else if let Some(stem) = y_after_consonant(word) {
        format!("{stem}ies")
    } else {
        format!("{word}s")
    }
}

/// "go" to "goes".
pub(super) fn third(lemma: &str) -> String {
    match lemma {
        "be" => "is".to_owned(),
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "go" => "goes".to_owned(),
        _ => with_s(lemma),
    }
}

/// The likelier of two spellings: "planned" of "plan", "visited" of "visit".
fn commoner(plain: String, doubled: String) -> String {
    let rank = |word: &str| (!dictionary::knows_lower(word), dictionary::rarity(word));
    if rank(&doubled) < rank(&plain) { doubled } else { plain }
}

fn regular_past(lemma: &str) -> String {
    if lemma.ends_with('e') {
        format!("{lemma}d")
    } else if let Some(stem) = y_after_consonant(lemma) {
        format!("{stem}ied")
    } else {
        let doubled = format!("{lemma}{}ed", lemma.chars().next_back().unwrap_or_default());
        let plain = format!("{lemma}ed");
        commoner(plain, doubled)
    }
}

/// "go" to "went".
pub(in crate::checks) fn past(lemma: &str) -> String {
    irregular(lemma).map_or_else(|| regular_past(lemma), |forms| forms.0.to_owned())
}

/// "go" to "gone".
pub(super) fn participle(lemma: &str) -> String {
    irregular(lemma).map_or_else(|| regular_past(lemma), |forms| forms.1.to_owned())
}

/// "make" to "making".
pub(super) fn progressive(lemma: &str) -> String {
    let silent = lemma.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o']) && stem.len() > 1);
    let plain = format!("{}ing", silent.unwrap_or(lemma));
    let doubled = format!("{lemma}{}ing", lemma.chars().next_back().unwrap_or_default());
    commoner(plain, doubled)
}

/// "bus" to "buses", "child" to "children".
pub(super) fn plural(word: &str) -> String {
    let lower = word.to_lowercase();
    if let Some((_, many)) = NOUNS.iter().find(|(one, _)| *one == lower) {
        return (*many).to_owned();
    }
    match lower.strip_suffix("man").map(|stem| format!("{stem}men")) {
        Some(men) if dictionary::knows_lower(&men) => men,
        _ => with_s(&lower),
    }
}

/// "buses" to "bus", "people" to "person".
pub(super) fn singular(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((one, _)) = NOUNS.iter().find(|(_, many)| *many == lower) {
        return Some((*one).to_owned());
    }
    if let Some(stem) = lower.strip_suffix("ies") {
        return first_known([format!("{stem}y"), format!("{stem}ie")]);
    }
    let stem = lower.strip_suffix('s').filter(|stem| !stem.ends_with('s') && !stem.is_empty())?;
    let shorter = stem.strip_suffix('e').filter(|shorter| sibilant(shorter));
    first_known([stem.to_owned()].into_iter().chain(shorter.map(str::to_owned)))
}

/// Whether the word is a past that is no participle: "went", "saw".
pub(super) fn is_past_only(word: &str) -> bool {
    word != "was"
        && word != "were"
        && IRREGULAR.iter().any(|&(lemma, past, participle)| past == word && participle != word && lemma != word)
}

/// "nights" to "night's", "childrens" to "children's".
pub(super) fn possessive(word: &str) -> String {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let one = singular(word).unwrap_or_else(|| stem.to_owned());
    format!("{}'s", if dictionary::knows_lower(&one.to_lowercase()) { one } else { stem.to_owned() })
}

/// `word` with the capitals of `written`: none, the first, or all.
pub(in crate::checks) fn in_case_of(word: &str, written: &str) -> String {
    let letters = || written.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        return word.to_uppercase();
    }
    if !written.chars().next().is_some_and(char::is_uppercase) {
        return word.to_owned();
    }
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_and_nouns_change_their_form() {
        for (form, of) in [
            ("closed", "close"),
            ("planned", "plan"),
            ("visited", "visit"),
            ("made", "make"),
            ("studies", "study"),
            ("meeting", "meet"),
            ("fixes", "fix"),
            ("provides", "provide"),
            ("went", "go"),
            ("called", "call"),
            ("managed", "manage"),
        ] {
            assert_eq!(lemma(form).as_deref(), Some(of), "{form}");
        }
        assert_eq!(participle("develop"), "developed");
        assert_eq!(participle("plan"), "planned");
        assert_eq!(progressive("run"), "running");
        assert_eq!(plural("business"), "businesses");
        assert_eq!((&*plural("fisherman"), &*plural("human")), ("fishermen", "humans"));
        assert_eq!(singular("agencies").as_deref(), Some("agency"));
        assert_eq!(singular("buses").as_deref(), Some("bus"));
        assert_eq!(singular("houses").as_deref(), Some("house"));
        assert_eq!(in_case_of("are", "IS"), "ARE");
    }
}
