//! How the capitals of a listed name decide whether a passage means the name or ordinary words.

/// What a passage must look like to be the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Demand {
    /// Several words: nobody writes them together by accident.
    Nothing,
    /// One word: its first letter is a capital.
    Capital,
    /// A short form in capitals: all letters are.
    Capitals,
    /// An ordinary word or phrase: every capital of the name, and one of them inside a sentence.
    Ordinary,
}

/// How the profile writes a name.
#[derive(Clone, Debug)]
pub(super) struct Written {
    demand: Demand,
    /// For each word whether the profile writes it with a capital.
    capitals: Vec<bool>,
}

impl Written {
    pub(super) fn new(name: &str, ordinary: bool) -> Self {
        let words: Vec<&str> = words(name).collect();
        let capitals: Vec<bool> = words.iter().map(|word| starts_high(word)).collect();
        // "the Chamber" is as bare as "Chamber".
        let content: Vec<&&str> = words.iter().filter(|word| !word.eq_ignore_ascii_case("the")).collect();
        let demand = match content.as_slice() {
            _ if !capitals.contains(&true) => Demand::Nothing,
            [word] if is_short_form(word) => Demand::Capitals,
            _ if ordinary => Demand::Ordinary,
            // "MnDOT" and "CenterPoint" are no words in any casing.
            [word] if word.chars().skip(1).any(char::is_uppercase) => Demand::Nothing,
            [_] => Demand::Capital,
            _ => Demand::Nothing,
        };
        Self { demand, capitals }
    }

    /// Whether `passage`, which has the letters of the name, means it. `mixed`: the text uses capitals at all.
    /// `starts_sentence` is asked only where it matters.
    pub(super) fn fits(&self, passage: &str, mixed: bool, starts_sentence: impl FnOnce() -> bool) -> bool {
        if !mixed || self.demand == Demand::Nothing {
            // Where capitals tell nothing, an ordinary word stays an ordinary word.
            return self.demand != Demand::Ordinary;
        }
        if self.demand == Demand::Capitals {
            return !passage.chars().any(char::is_lowercase);
        }
        let kept = || words(passage).zip(&self.capitals).enumerate().filter(|(_, (_, capital))| **capital);
        let is_the = |word: &str| word.eq_ignore_ascii_case("the");
        if !kept().all(|(_, (word, _))| starts_high(word) || is_the(word)) {
            return false;
        }
        self.demand != Demand::Ordinary || kept().any(|(i, (word, _))| i > 0 && !is_the(word)) || !starts_sentence()
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| c.is_whitespace() || c == '/').filter(|word| word.chars().any(char::is_alphanumeric))
}

fn starts_high(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

fn is_short_form(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(name: &str, ordinary: bool, passage: &str, first: bool) -> bool {
        Written::new(name, ordinary).fits(passage, true, || first)
    }

    #[test]
    fn capitals_decide_where_words_are_few() {
        assert!(meant("Wise Road", false, "wise road", false));
        assert!(meant("Arts in the Park", false, "Arts In The Park", false));
        assert!(meant("Nisswa", false, "Nisswa", true));
        assert!(!meant("Nisswa", false, "nisswa", false));
        assert!(meant("the Chamber", false, "The Chamber", false));
        assert!(!meant("the Chamber", false, "the chamber", false));
        assert!(meant("HART", false, "HART", true));
        assert!(!meant("HART", false, "Hart", false));
        assert!(meant("MnDOT", false, "mndot", false));
    }

    #[test]
    fn an_ordinary_phrase_needs_a_capital_inside_the_sentence() {
        assert!(meant("Target", true, "Target", false));
        assert!(!meant("Target", true, "Target", true));
        assert!(meant("Northern Pines", true, "Northern Pines", true));
        assert!(!meant("Northern Pines", true, "Northern pines", true));
        assert!(meant("The Center", true, "the Center", false));
        assert!(!meant("The Center", true, "The center", true));
    }
}
