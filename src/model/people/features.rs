//! What the tagger is told about each word. tools/models/people/words.py says the same in training:
//! a change here without a new training makes the weights worthless.

use super::names;
use crate::text::{Document, Word, WordKind};

/// Hashes of the features of one word.
pub(super) type Features = Vec<u32>;

/// How a whole post is cased: without capitals, with a few, in capitals, or as usual.
pub(in crate::model) fn case_of(text: &str) -> char {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    if upper * 200 <= lower && upper * 40 <= lower {
        'n'
    } else if upper * 40 <= lower {
        'f'
    } else if lower * 4 <= upper {
        'a'
    } else {
        'm'
    }
}

/// One word as the features see it.
struct Seen<'a> {
    form: std::borrow::Cow<'a, str>,
    shape: String,
    given: u8,
    surname: u8,
    common: u8,
    cue: &'static str,
    /// The letters that prefixes and suffixes are taken from.
    letters: &'a str,
}

impl Seen<'_> {
    fn edge() -> Self {
        Seen { form: "^".into(), shape: "^".to_owned(), given: 0, surname: 0, common: 0, cue: "", letters: "" }
    }

    fn capital(&self) -> char {
        match self.shape.chars().next() {
            Some('X') => 'U',
            Some('x') => 'l',
            Some(other) => other,
            None => '^',
        }
    }

    fn class(&self) -> String {
        format!("{}{}{}{}", self.capital(), self.given, self.surname, self.common)
    }
}

fn see<'a>(document: &'a Document, word: Word) -> Seen<'a> {
    let low = document.lower(word.span);
    let whole = |kind: &str| Seen { form: format!("<{kind}>").into(), shape: kind.to_owned(), ..Seen::edge() };
    match word.kind {
        WordKind::Link => whole("link"),
        WordKind::Email => whole("email"),
        WordKind::Hashtag => whole("hash"),
        WordKind::Handle => whole("handle"),
        WordKind::Number => {
            let form: String = low.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect();
            Seen { form: form.into(), shape: shape(word.span.of(&document.text)), ..Seen::edge() }
        }
        WordKind::Mark => Seen { form: low.into(), shape: low.to_owned(), ..Seen::edge() },
        WordKind::Letters => {
            let base = names::fold_of(low);
            Seen {
                form: low.into(),
                shape: shape(word.span.of(&document.text)),
                given: names::given(base),
                surname: names::surname(base),
                common: names::common(base),
                cue: names::cue_class(base),
                letters: low,
            }
        }
    }
}

/// "Xx" for "Karen": runs are cut at two.
fn shape(word: &str) -> String {
    let mut out: Vec<char> = Vec::with_capacity(6);
    for c in word.chars() {
        let kind = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_numeric() => 'd',
            _ if c.is_alphabetic() => 'x',
            '\u{2019}' => '\'',
            _ => c,
        };
        if out.len() < 2 || out[out.len() - 1] != kind || out[out.len() - 2] != kind {
            out.push(kind);
        }
    }
    out.into_iter().collect()
}

/// A feature's hash: 32-bit FNV-1a over its pieces.
fn hash(pieces: &[&str]) -> u32 {
    pieces
        .iter()
        .flat_map(|piece| piece.bytes())
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn prefix(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(at, _)| &word[..at])
}

fn suffix(word: &str, letters: usize) -> &str {
    word.char_indices().rev().nth(letters - 1).map_or(word, |(at, _)| &word[at..])
}

/// The features of every word of a sentence.
pub(super) fn of_sentence(document: &Document, words: &[Word], case: char) -> Vec<Features> {
    let edge = Seen::edge();
    let seen: Vec<Seen<'_>> = words.iter().map(|word| see(document, *word)).collect();
    let classes: Vec<String> = seen.iter().map(Seen::class).collect();
    let edge_class = edge.class();
    let at = |i: usize, by: isize| i.checked_add_signed(by).and_then(|i| seen.get(i)).unwrap_or(&edge);
    let class_at = |i: usize, by: isize| i.checked_add_signed(by).and_then(|i| classes.get(i)).unwrap_or(&edge_class).as_str();
    let mut case_text = [0; 4];
    let case = &*case.encode_utf8(&mut case_text);
    let digit = |n: u8| ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"][usize::from(n.min(9))];
    (0..words.len())
        .map(|i| {
            let (a, b, c, d, e) = (at(i, -2), at(i, -1), at(i, 0), at(i, 1), at(i, 2));
            let [ca, cb, cc, cd, ce] = [-2, -1, 0, 1, 2].map(|by| class_at(i, by));
            let [kb, kc, kd] = [b, c, d].map(|seen| seen.capital().to_string());
            let mut out = Vec::with_capacity(60);
            let mut add = |pieces: &[&str]| out.push(hash(pieces));
            add(&["b"]);
            for (name, seen) in [("w-2=", a), ("w-1=", b), ("w0=", c), ("w+1=", d), ("w+2=", e)] {
                add(&[name, &seen.form]);
            }
            add(&["w-10=", &b.form, "|", &c.form]);
            add(&["w01=", &c.form, "|", &d.form]);
            add(&["h-1=", &b.shape]);
            add(&["h0=", &c.shape]);
            add(&["h+1=", &d.shape]);
            add(&["hs=", case, &c.shape]);
            if !c.letters.is_empty() && c.shape.starts_with(['x', 'X']) {
                for (name, length) in [("p2=", 2), ("p3=", 3)] {
                    add(&[name, prefix(c.letters, length)]);
                }
                for (name, length) in [("s1=", 1), ("s2=", 2), ("s3=", 3), ("s4=", 4)] {
                    add(&[name, suffix(c.letters, length)]);
                }
            }
            for (name, class) in [("A=", ca), ("B=", cb), ("C=", cc), ("D=", cd), ("E=", ce)] {
                add(&[name, class]);
            }
            add(&["CC=", case, cc]);
            add(&["BC=", cb, cc]);
            add(&["CD=", cc, cd]);
            add(&["BCD=", cb, cc, cd]);
            let (given, surname, common) = (digit(c.given), digit(c.surname), digit(c.common));
            add(&["g=", given, surname]);
            add(&["gl=", given, common]);
            add(&["sl=", surname, common]);
            add(&["gg=", digit(b.given), surname, &kb, &kc]);
            add(&["gn=", given, digit(d.surname), &kc, &kd]);
            for (name, seen) in [("t-2=", a), ("t-1=", b), ("t0=", c), ("t+1=", d), ("t+2=", e)] {
                add(&[name, seen.cue]);
            }
            add(&["t-C=", b.cue, cc]);
            add(&["tC+=", cc, d.cue]);
            add(&["tC++=", &kc, &kd, e.cue]);
            add(&["wC=", &b.form, "|", cc]);
            add(&["Cw=", cc, "|", &d.form]);
            if i == 0 {
                add(&["first=", cc]);
            }
            out
        })
        .collect()
}
