//! The form of a list of words: one a line, `word/model` to bend it like another, `*word` for one not to be written.
//!
//! Reads Hunspell's dictionaries, with a count line and affix flags or without, and Word's custom
//! dictionaries, which come in UTF-16 too. Writes Hunspell's personal form alone.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use super::OwnWords;

/// Longer lines are no words.
const LONGEST: usize = 60;

/// How a word stands in the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    Allowed,
    /// Bent like this word.
    Like(String),
    /// Not to be written, though the dictionary has it.
    Forbidden,
}

/// One word of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnWord {
    pub word: String,
    pub standing: Standing,
}

impl OwnWord {
    /// A word to allow, if it is one.
    pub fn allowed(word: &str) -> Option<Self> {
        is_word(word).map(|word| Self { word, standing: Standing::Allowed })
    }

    /// Reads a line of Hunspell's personal form.
    pub fn read(line: &str) -> Option<Self> {
        parse(line, false).map(|(word, _)| word)
    }

    /// The word as a line of Hunspell's personal form.
    pub fn line(&self) -> String {
        let word = self.word.replace('/', "\\/");
        match &self.standing {
            Standing::Allowed => word,
            Standing::Like(model) => format!("{word}/{model}"),
            Standing::Forbidden => format!("*{word}"),
        }
    }
}

/// What a dictionary of another program held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    pub words: Vec<OwnWord>,
    /// Lines that are no word.
    pub skipped: usize,
    /// Words whose affix flags mean nothing here; the words themselves were taken.
    pub flagged: usize,
}

/// A file of words, line by line.
#[derive(Default)]
pub(super) struct Sheet {
    lines: Vec<Line>,
}

enum Line {
    Word(OwnWord),
    /// Comments, blanks, and what cannot be read.
    Other(String),
}

impl Sheet {
    /// Reads our own file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, &'static str> {
        let text = decode(bytes, false)?;
        let counted = is_counted(&text);
        let lines = text.lines().skip(usize::from(counted)).map(|line| match parse(line, counted) {
            Some((word, _)) => Line::Word(word),
            None => Line::Other(line.to_owned()),
        });
        Ok(Self { lines: lines.collect() })
    }

    /// Adds words; one that stands there already in another way is replaced.
    pub(super) fn add(&mut self, words: &[OwnWord]) {
        let mut at: HashMap<String, usize> = HashMap::new();
        for (i, line) in self.lines.iter().enumerate() {
            if let Line::Word(word) = line {
                at.insert(word.word.clone(), i);
            }
        }
        for word in words {
            if let Some(&i) = at.get(&word.word) {
                self.lines[i] = Line::Word(word.clone());
            } else {
                at.insert(word.word.clone(), self.lines.len());
                self.lines.push(Line::Word(word.clone()));
            }
        }
    }

    /// Takes words out.
    pub(super) fn remove(&mut self, words: &[OwnWord]) {
        let gone: HashSet<&str> = words.iter().map(|word| word.word.as_str()).collect();
        self.lines.retain(|line| !matches!(line, Line::Word(word) if gone.contains(word.word.as_str())));
    }

    /// The whole file.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            match line {
                Line::Word(word) => text.push_str(&word.line()),
                Line::Other(other) => text.push_str(other),
            }
            text.push('\n');
        }
        text
    }

    /// The words and where there are none.
    pub(super) fn own_words(&self) -> OwnWords {
        let mut list = OwnWords::default();
        for (i, line) in self.lines.iter().enumerate() {
            match line {
                Line::Word(word) => list.words.push(word.clone()),
                Line::Other(other) if other.trim().is_empty() || other.starts_with('#') => {}
                Line::Other(_) => list.unread.push(i + 1),
            }
        }
        list
    }
}

/// Reads a dictionary of another program.
pub(super) fn import(bytes: &[u8]) -> Result<Import, &'static str> {
    let text = decode(bytes, true)?;
    let counted = is_counted(&text);
    let mut import = Import::default();
    let mut seen = HashSet::new();
    for line in text.lines().skip(usize::from(counted)) {
        match parse(line, counted) {
            Some((word, flags)) => {
                import.flagged += usize::from(flags);
                if seen.insert(word.clone()) {
                    import.words.push(word);
                }
            }
            None => import.skipped += usize::from(!line.trim().is_empty() && !line.starts_with('#')),
        }
    }
    Ok(import)
}

/// Whether the first line says how many words follow, as in Hunspell's dictionaries. Its words carry flags, not models.
fn is_counted(text: &str) -> bool {
    text.lines().next().is_some_and(|line| !line.trim().is_empty() && line.trim().bytes().all(|b| b.is_ascii_digit()))
}

/// Reads a line; also says whether it had affix flags.
fn parse(line: &str, counted: bool) -> Option<(OwnWord, bool)> {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    // Behind the word: "po:noun" and the like.
    let line = line.split('\t').next().unwrap_or_default();
    let fields = line.split(' ').skip(1).all(|field| field.as_bytes().get(2) == Some(&b':'));
    let line = if fields { line.split(' ').next().unwrap_or_default() } else { line };
    let (forbidden, line) = line.strip_prefix('*').map_or((false, line), |rest| (true, rest));
    let cut = line.char_indices().find(|&(at, c)| c == '/' && at > 0 && !line[..at].ends_with('\\')).map(|(at, _)| at);
    let (word, behind) = cut.map_or((line, ""), |at| (&line[..at], &line[at + 1..]));
    let word = is_word(&word.replace("\\/", "/"))?;
    let model = if counted || forbidden { None } else { is_model(behind) };
    let flags = !behind.is_empty() && model.is_none();
    let standing = match model {
        _ if forbidden => Standing::Forbidden,
        Some(model) => Standing::Like(model),
        None => Standing::Allowed,
    };
    Some((OwnWord { word, standing }, flags))
}

/// A word to bend like: lower case but for its first letter. "MS" and "DGSa" are flags.
fn is_model(behind: &str) -> Option<String> {
    let plain = behind.chars().count() >= 3 && behind.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '\'' | '\u{2019}'));
    if plain { is_word(behind) } else { None }
}

/// The word in its composed form, if it is one: letters, and only such signs as stand inside words.
fn is_word(text: &str) -> Option<String> {
    let text: String = text.nfc().collect();
    let inside = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '\'' | '\u{2019}' | '\u{02bc}' | '-' | '\u{2010}' | '\u{2011}' | '.' | '&' | '/' | '\u{b7}')
            || is_joined(c)
    };
    let fits = text.chars().count() <= LONGEST && text.chars().any(char::is_alphabetic) && text.chars().all(inside);
    (fits && text.starts_with(char::is_alphanumeric)).then_some(text)
}

/// Signs that belong to the letter before: accents, vowel signs, and the joiners some scripts need.
fn is_joined(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// The text of a file. `lenient`: a file of another program in an old encoding is read as Western European.
fn decode(bytes: &[u8], lenient: bool) -> Result<String, &'static str> {
    const NO_TEXT: &str = "is not plain text";
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| NO_TEXT)
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] if rest.len().is_multiple_of(2) => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] if rest.len().is_multiple_of(2) => wide(rest, u16::from_be_bytes)?,
        // UTF-16 without its mark: every other byte of Latin letters is nothing.
        _ if bytes.len().is_multiple_of(2)
            && bytes.len() >= 4
            && bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count() * 3 > bytes.len() =>
        {
            wide(bytes, u16::from_le_bytes)?
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) if lenient && !bytes.contains(&0) => bytes.iter().map(|b| western(*b)).collect(),
            Err(_) => return Err(NO_TEXT),
        },
    };
    if text.contains('\0') { Err(NO_TEXT) } else { Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()) }
}

/// A byte of the Western European code page of Windows; the signs that no word has are left as they are.
fn western(byte: u8) -> char {
    match byte {
        0x8a => 'Š',
        0x8c => 'Œ',
        0x8e => 'Ž',
        0x91 | 0x92 => '\u{2019}',
        0x9a => 'š',
        0x9c => 'œ',
        0x9e => 'ž',
        0x9f => 'Ÿ',
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(import: &Import) -> Vec<String> {
        import.words.iter().map(OwnWord::line).collect()
    }

    #[test]
    fn hunspells_personal_form() {
        let import = import(b"vavle\nskijor/kick\n*utilize\n\n24\\/7s\n# ours\nrink\nrink\n").unwrap();
        assert_eq!(words(&import), ["vavle", "skijor/kick", "*utilize", "24\\/7s", "rink"]);
        assert_eq!((import.skipped, import.flagged), (0, 0));
    }

    #[test]
    fn hunspells_dictionary_with_count_and_flags() {
        let import = import(b"3\nzamboni/MS\nskijor/adgs\tpo:verb\nMnDOT po:noun\n").unwrap();
        assert_eq!(words(&import), ["zamboni", "skijor", "MnDOT"]);
        assert_eq!(import.flagged, 2);
        assert_eq!(super::import(b"zamboni/MS\nskijor/DGS\n").unwrap().flagged, 2);
    }

    #[test]
    fn words_custom_dictionary() {
        let text = "Forthun\r\nGichi-ziibi\r\nGoedderz’s\r\n";
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let wanted = ["Forthun", "Gichi-ziibi", "Goedderz’s"];
        assert_eq!(words(&import(&bytes).unwrap()), wanted);
        assert_eq!(words(&import(format!("\u{feff}{text}").as_bytes()).unwrap()), wanted);
        let plain: Vec<u8> = "Forthun\r\nWoida\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(words(&import(&plain).unwrap()), ["Forthun", "Woida"]);
        assert_eq!(words(&import(b"Fr\xe9mont\r\nRock\x92n\r\n").unwrap()), ["Frémont", "Rock’n"]);
    }

    #[test]
    fn lines_that_are_no_words_are_counted() {
        let import = import("two words\nhttp://x.y\n\u{202e}evil\n-\n\u{1f600}\nמים\nहिन्दी\n".as_bytes()).unwrap();
        assert_eq!(words(&import), ["מים", "हिन्दी"]);
        assert_eq!(import.skipped, 5);
        assert!(super::import(b"PK\x03\x04\x00\x00\xff").is_err());
        assert!(super::import(&[0xff, 0xfe, 0x00, 0xd8]).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = import(&bytes);
            let _ = Sheet::read(&bytes);
        }

        #[test]
        fn what_was_read_is_written_the_same(text in "(\\PC{0,12}[\n\t /*#']?){0,12}") {
            let sheet = Sheet::read(text.as_bytes()).unwrap();
            let again = Sheet::read(sheet.text().as_bytes()).unwrap();
            prop_assert_eq!(sheet.own_words(), again.own_words());
            prop_assert_eq!(sheet.text(), again.text());
        }

        #[test]
        fn every_word_survives_its_line(word in "\\PC{1,20}", model in "[a-z]{3,8}", which in 0..3) {
            let Some(word) = is_word(&word) else { return Ok(()) };
            let standing = [Standing::Allowed, Standing::Like(model), Standing::Forbidden][which as usize].clone();
            let own = OwnWord { word, standing };
            prop_assert_eq!(OwnWord::read(&own.line()), Some(own));
        }

        #[test]
        fn the_encoding_changes_nothing(words in proptest::collection::vec("[a-zA-Zéöß\u{5d0}-\u{5ea}]{1,12}", 1..20)) {
            let text = words.join("\r\n");
            let narrow = import(text.as_bytes()).unwrap();
            let mut bytes = vec![0xff, 0xfe];
            bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            prop_assert_eq!(import(&bytes).unwrap(), narrow.clone());
            let mut bytes = vec![0xfe, 0xff];
            bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
            prop_assert_eq!(import(&bytes).unwrap(), narrow);
        }

        #[test]
        fn added_and_removed_words_leave_the_rest(before in "([a-z]{1,6}\n|# [a-z]{0,5}\n|!!\n|\n){0,12}", word in "[a-z]{7,9}") {
            let mut sheet = Sheet::read(before.as_bytes()).unwrap();
            let text = sheet.text();
            let own = OwnWord::allowed(&word).unwrap();
            sheet.add(std::slice::from_ref(&own));
            sheet.add(std::slice::from_ref(&own));
            prop_assert_eq!(sheet.own_words().words.iter().filter(|other| **other == own).count(), 1);
            sheet.remove(&[own]);
            prop_assert_eq!(sheet.text(), text);
        }
    }
}
