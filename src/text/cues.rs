//! `Cues`: a list of wordings from `dictionaries/`, each with a class, found in one pass a class.
//!
//! A `Lexicon` holds fixed phrases. People say one thing in many inflections, so a cue is a small
//! pattern: plain words, `(one|or another)`, `x?` for what may be missing, `~` for up to three words
//! of any kind, and `<name>` for a set defined at the head of the file as `# <name> = a|b|c`.

use regex::Regex;

use super::{Document, Span};

/// One list of wordings.
pub struct Cues {
    classes: Vec<(&'static str, Regex)>,
}

/// A wording found in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub span: Span,
    pub class: &'static str,
}

const GAP: &str = r"(?:(?-u:[\w'$%.,-])+ ){0,3}";

impl Cues {
    /// Reads a list. Its patterns are part of the program, so a broken one is a broken build, and a test reads each list.
    pub fn new(file: &'static str) -> Self {
        let sets: Vec<(&str, &str)> = file.lines().filter_map(|line| line.strip_prefix("# <")?.split_once("> = ")).collect();
        let mut classes: Vec<(&'static str, String)> = Vec::new();
        for line in super::lexicon::lines(file) {
            let Some((wording, class)) = line.split_once('\t') else { continue };
            let pattern = expand(wording, &sets);
            match classes.iter_mut().find(|(name, _)| *name == class) {
                Some((_, all)) => {
                    all.push('|');
                    all.push_str(&pattern);
                }
                None => classes.push((class, pattern)),
            }
        }
        let classes = classes
            .into_iter()
            .map(|(class, all)| {
                let bounded = format!(r"(?-u:\b{{start-half}})(?:{all})(?-u:\b{{end-half}})");
                let regex = regex::RegexBuilder::new(&bounded)
                    .size_limit(1 << 26)
                    .dfa_size_limit(1 << 23)
                    .build()
                    .unwrap_or_else(|broken| panic!("the cues of class {class} are patterns: {broken}"));
                (class, regex)
            })
            .collect();
        Self { classes }
    }

    /// Every wording in the document by place; those of one class do not overlap.
    pub fn find(&self, document: &Document) -> Vec<Cue> {
        self.find_in(document, Span::new(0, document.text.len()))
    }

    /// Every wording inside `within`.
    pub fn find_in(&self, document: &Document, within: Span) -> Vec<Cue> {
        let mut found: Vec<Cue> = self
            .classes
            .iter()
            .flat_map(|(class, regex)| document.find_in(regex, within).map(move |span| Cue { span, class }))
            .collect();
        found.sort_by_key(|cue| (cue.span, cue.class));
        found
    }
}

fn expand(wording: &str, sets: &[(&str, &str)]) -> String {
    let mut pattern = wording.replace('(', "(?:").replace("~ ", GAP);
    // A set may use a set that stands before it.
    for (name, words) in sets.iter().rev() {
        let slot = format!("<{name}>");
        if pattern.contains(&slot) {
            pattern = pattern.replace(&slot, &format!("(?:{})", words.replace('(', "(?:").replace("~ ", GAP)));
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn gaps_sets_and_choices() {
        let cues = Cues::new("# a list\n# <we> = we|the city\n<we> (will|won't) pay\toffer\nkeep ~ quiet\thint\n");
        let document = Document::read("The City won't pay. Keep it very quiet, and keep quiet.", date(2026, 11, 30));
        let found: Vec<_> = cues.find(&document).iter().map(|c| (c.span.of(&document.text), c.class)).collect();
        assert_eq!(found, [("The City won't pay", "offer"), ("Keep it very quiet", "hint"), ("keep quiet", "hint")]);
    }
}
