//! Own words on disk: one plain list for the person and one for the city, in Hunspell's personal-dictionary form.
//!
//! Every change reads the file anew under a lock and replaces it in one step, so two windows never lose each other's words.

mod form;

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use form::{Import, OwnWord, Standing};

use super::drafts::{Trouble, name_of, write_whole};
use super::private_folder;
use crate::checks;
use crate::city::City;
use form::Sheet;

/// No list of words is larger; a larger file is something else.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Whose list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    Mine,
    City,
}

impl Whose {
    /// Both, the person's own first.
    pub const ALL: [Self; 2] = [Self::Mine, Self::City];

    /// The name of the file in the data folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Mine => "words.dic",
            Self::City => "city-words.dic",
        }
    }

    /// Where the list lies.
    pub fn path(self, data: &Path) -> PathBuf {
        data.join(self.file())
    }

    /// "Your words", as a sentence begins.
    pub fn title(self) -> &'static str {
        match self {
            Self::Mine => "Your words",
            Self::City => "The city’s words",
        }
    }
}

/// One list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// In the order of the file.
    pub words: Vec<OwnWord>,
    /// The numbers of the lines that hold no word; they stay in the file as they are.
    pub unread: Vec<usize>,
}

/// What is to become of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A word that stands there otherwise is replaced.
    Add(Vec<OwnWord>),
    Remove(Vec<OwnWord>),
    /// The file is kept under another name and a new list begins.
    SetAside,
}

/// Reads a list; an empty one where there is none yet.
pub fn load(data: &Path, whose: Whose) -> Result<OwnWords, Trouble> {
    Ok(sheet(&whose.path(data), whose)?.own_words())
}

/// Changes a list on the disk and returns it as it is then, with what other windows added.
pub fn change(data: &Path, whose: Whose, change: &Change) -> Result<OwnWords, Trouble> {
    let failed = |error: io::Error| Trouble::new(format!("{} can’t be saved", whose.title()), &error);
    private_folder(data)
        .map_err(|error| Trouble { what: format!("{} can’t be saved", whose.title()), why: error.to_string() })?;
    let _lock = lock(&data.join(".words.lock")).map_err(failed)?;
    let path = whose.path(data);
    match change {
        Change::SetAside => {
            set_aside(&path).map_err(failed)?;
            Ok(OwnWords::default())
        }
        Change::Add(_) | Change::Remove(_) => {
            let mut sheet = sheet(&path, whose)?;
            match change {
                Change::Add(words) => sheet.add(words),
                Change::Remove(words) => sheet.remove(words),
                Change::SetAside => {}
            }
            write_whole(&path, sheet.text().as_bytes()).map_err(failed)?;
            Ok(sheet.own_words())
        }
    }
}

/// Reads a dictionary of another program: Hunspell's or Word's.
pub fn import(path: &Path) -> Result<Import, Trouble> {
    let what = || format!("{} can’t be imported", name_of(path));
    let bytes = bytes(path).map_err(|error| Trouble::new(what(), &error))?;
    let import = form::import(&bytes).map_err(|why| Trouble { what: what(), why: why.to_owned() })?;
    if import.words.is_empty() {
        return Err(Trouble { what: what(), why: "no line of it is a word".to_owned() });
    }
    Ok(import)
}

/// Writes a list where a person wants it.
pub fn export(path: &Path, words: &[OwnWord]) -> Result<(), Trouble> {
    let text: String = words.iter().map(|word| format!("{}\n", word.line())).collect();
    write_whole(path, text.as_bytes()).map_err(|error| Trouble::new(format!("{} can’t be saved", name_of(path)), &error))
}

/// The same city with these lists. What is not to be written in one of them is allowed by no other.
#[must_use]
pub fn with_words<'w>(city: City, lists: impl IntoIterator<Item = &'w OwnWords>) -> City {
    let mut allowed: Vec<String> = Vec::new();
    let mut forbidden: Vec<&str> = Vec::new();
    for word in lists.into_iter().flat_map(|list| &list.words) {
        match &word.standing {
            Standing::Forbidden => forbidden.push(&word.word),
            Standing::Allowed => allowed.push(word.word.clone()),
            Standing::Like(model) => {
                allowed.push(word.word.clone());
                allowed.extend(checks::forms_like(&word.word, model));
            }
        }
    }
    city.with_own_words(allowed.iter().map(String::as_str)).without_words(forbidden)
}

/// Both lists in a data folder, with a sentence for each that can't be read.
pub fn load_all(data: &Path) -> (Vec<OwnWords>, Vec<Trouble>) {
    let mut lists = Vec::new();
    let mut troubles = Vec::new();
    for whose in Whose::ALL {
        match load(data, whose) {
            Ok(list) => lists.push(list),
            Err(trouble) => troubles.push(trouble),
        }
    }
    (lists, troubles)
}

fn sheet(path: &Path, whose: Whose) -> Result<Sheet, Trouble> {
    let what = || format!("{} can’t be read", whose.title());
    let bytes = match bytes(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Sheet::default()),
        other => other.map_err(|error| Trouble::new(what(), &error))?,
    };
    let why = |why: &str| Trouble { what: what(), why: format!("{} {why}", whose.file()) };
    Sheet::read(&bytes).map_err(why)
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST { Err(io::Error::other("it is too large for a list of words")) } else { Ok(bytes) }
}

/// Held until it is dropped; another window waits meanwhile.
fn lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    match file.lock() {
        // A file system without locks: the file is still replaced in one step.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
        other => other?,
    }
    Ok(file)
}

/// Moves a file to the first free name beside it.
fn set_aside(path: &Path) -> io::Result<()> {
    let taken: HashSet<PathBuf> =
        path.parent().map(fs::read_dir).transpose()?.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    if !taken.contains(path) {
        return Ok(());
    }
    let free = (1..).map(|n| path.with_extension(format!("dic.damaged-{n}"))).find(|other| !taken.contains(other));
    free.map_or(Ok(()), |free| fs::rename(path, free))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &str) -> OwnWord {
        OwnWord::allowed(word).unwrap()
    }

    #[test]
    fn words_come_back_and_go() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(load(data.path(), Whose::Mine).unwrap(), OwnWords::default());
        let list = change(data.path(), Whose::Mine, &Change::Add(vec![word("vavle"), word("Gichi-ziibi")])).unwrap();
        assert_eq!(list.words, [word("vavle"), word("Gichi-ziibi")]);
        assert_eq!(fs::read_to_string(data.path().join("words.dic")).unwrap(), "vavle\nGichi-ziibi\n");
        let list = change(data.path(), Whose::Mine, &Change::Remove(vec![word("vavle")])).unwrap();
        assert_eq!(load(data.path(), Whose::Mine).unwrap(), list);
        assert_eq!(list.words, [word("Gichi-ziibi")]);
        assert!(load(data.path(), Whose::City).unwrap().words.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_user_may_read_them() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("new");
        change(&folder, Whose::City, &Change::Add(vec![word("vavle")])).unwrap();
        for (path, mode) in [(folder.clone(), 0o700), (folder.join("city-words.dic"), 0o600), (folder.join(".words.lock"), 0o600)]
        {
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode, "{}", path.display());
        }
    }

    #[test]
    fn many_windows_lose_no_word() {
        let data = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for window in 0..4 {
                let data = data.path();
                scope.spawn(move || {
                    for nth in 0..25 {
                        let letters: String = nth.to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
                        let name = format!("window{}{letters}", char::from(b'a' + window));
                        change(data, Whose::City, &Change::Add(vec![word(&name)])).unwrap();
                    }
                });
            }
        });
        assert_eq!(load(data.path(), Whose::City).unwrap().words.len(), 100);
    }

    #[test]
    fn a_broken_file_is_named_and_never_overwritten() {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().join("words.dic");
        fs::write(&path, b"vavle\n\xff\xfa\x00\x9c").unwrap();
        let trouble = load(data.path(), Whose::Mine).unwrap_err();
        assert_eq!(trouble.to_string(), "Your words can’t be read: words.dic is not plain text");
        change(data.path(), Whose::Mine, &Change::Add(vec![word("rink")])).unwrap_err();
        assert_eq!(fs::read(&path).unwrap(), b"vavle\n\xff\xfa\x00\x9c");
        change(data.path(), Whose::Mine, &Change::SetAside).unwrap();
        change(data.path(), Whose::Mine, &Change::Add(vec![word("rink")])).unwrap();
        assert_eq!(fs::read(data.path().join("words.dic.damaged-1")).unwrap(), b"vavle\n\xff\xfa\x00\x9c");
        assert_eq!(load(data.path(), Whose::Mine).unwrap().words, [word("rink")]);
    }

    #[test]
    fn lines_that_are_no_words_stay_where_they_are() {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().join("words.dic");
        fs::write(&path, "# of the street crew\nvavle\n!!!\n\nrink\n").unwrap();
        let list = change(data.path(), Whose::Mine, &Change::Add(vec![word("zamboni")])).unwrap();
        assert_eq!((list.words.len(), list.unread), (3, vec![3]));
        assert_eq!(fs::read_to_string(&path).unwrap(), "# of the street crew\nvavle\n!!!\n\nrink\nzamboni\n");
    }

    #[test]
    fn models_and_forbidden_words_reach_the_city() {
        let list = OwnWords {
            words: ["skijor/kick", "zamboni", "*utilize"].map(|line| OwnWord::read(line).unwrap()).to_vec(),
            unread: Vec::new(),
        };
        let city = with_words(City::new(crate::city::baxter()), [&list]);
        for known in ["skijor", "skijoring", "skijored", "skijors", "zamboni"] {
            assert!(city.has_word(known), "{known}");
        }
        assert!(!city.has_word("zambonied"));
        assert!(city.forbids("utilize") && !city.forbids("use"));
    }
}
