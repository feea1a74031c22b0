//! What one text of a post says that another does not: facts, compared by their value.

use crate::text::{Document, Fact, FactKind};

/// Facts that only one of two texts has, as it writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// In the post, and not in the platform's own text.
    pub missing: Vec<String>,
    /// In the platform's own text, and not in the post.
    pub added: Vec<String>,
}

impl Difference {
    /// Compares a post with a platform's own text of it.
    pub fn of(post: &Document, own: &Document) -> Self {
        let (first, second) = (facts(post), facts(own));
        Self { missing: only(&first, &second, post), added: only(&second, &first, own) }
    }
}

fn facts(document: &Document) -> Vec<Fact> {
    let mut facts = document.facts.all();
    facts.retain(|fact| !matches!(fact.kind, FactKind::Hashtag | FactKind::Handle));
    facts
}

/// The facts of one text whose value the other does not have, each once.
fn only(these: &[Fact], others: &[Fact], document: &Document) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut seen: Vec<(FactKind, &str)> = Vec::new();
    for fact in these {
        let known = others.iter().any(|other| other.kind == fact.kind && other.value == fact.value);
        if !known && !seen.contains(&(fact.kind, &fact.value)) {
            seen.push((fact.kind, &fact.value));
            words.push(document.words_of(fact.span).split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::TODAY;

    fn difference(post: &str, own: &str) -> (Vec<String>, Vec<String>) {
        let read = |text: &str| Document::read(text, TODAY);
        let difference = Difference::of(&read(post), &read(own));
        (difference.missing, difference.added)
    }

    #[test]
    fn facts_are_compared_by_their_value() {
        let post = "The rink opens Friday, December 4 at 6 p.m. Skates are $5. Call 218-454-5100. #Baxter";
        let (missing, added) = difference(post, "Rink opens Dec. 4, 6:00 p.m.!");
        assert_eq!((missing.len(), added.len()), (2, 0), "{missing:?} {added:?}");
        assert!(missing.iter().any(|words| words.contains("$5")) && missing.iter().any(|words| words.contains("5100")));
        assert_eq!(difference(post, "Rink opens Dec. 4, 7 p.m.").1, ["7 p.m."]);
        assert_eq!(difference(post, post), (Vec::new(), Vec::new()));
    }
}
