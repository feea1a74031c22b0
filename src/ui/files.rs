//! The thread that reads and writes files, and the dialogs that choose them. No frame waits for a disk.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use crate::store::archive::Scope;
use crate::store::drafts::{self, Drafts, Found, SavedDraft, Trouble};
use crate::store::preferences::{self, Preferences};
use crate::store::words::{self, Change, OwnWord, OwnWords, Whose};

/// What a person is to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    Open,
    /// A picture to add.
    Picture,
    /// A list of words to import.
    Dictionary,
    /// With the name that is offered.
    Save(String),
    /// Where a picture goes, with the name that is offered.
    SavePicture(String),
    /// A folder; with what it is for.
    Folder(&'static str),
}

/// Asks a person for a file. Runs on a thread of its own.
pub type Chooser = Arc<dyn Fn(Choice) -> Option<PathBuf> + Send + Sync>;

/// Asks with the system's own dialog.
pub fn system_chooser() -> Chooser {
    Arc::new(|choice| {
        let dialog = rfd::FileDialog::new();
        let dialog = match choice {
            Choice::Open => dialog.add_filter("Text", &["txt", "md"]),
            Choice::Dictionary => dialog.add_filter("Dictionaries", &["dic", "txt"]),
            Choice::Picture => dialog.add_filter("Pictures", &["jpg", "jpeg", "png", "webp"]),
            Choice::Save(_) | Choice::SavePicture(_) | Choice::Folder(_) => dialog,
        };
        match choice {
            Choice::Open => dialog.set_title("Open a text").pick_file(),
            Choice::Picture => dialog.set_title("Add a picture").pick_file(),
            Choice::SavePicture(name) => dialog.set_title("Save the cleaned copy").set_file_name(name).save_file(),
            Choice::Dictionary => dialog.set_title("Import a dictionary of Hunspell or Word").pick_file(),
            Choice::Folder(title) => dialog.set_title(title).pick_folder(),
            Choice::Save(name) => dialog.set_title("Save the text").set_file_name(name).save_file(),
        }
    })
}

enum Job {
    Begin,
    Save(Box<SavedDraft>),
    Remove(String),
    Preferences(Preferences),
    Read(PathBuf),
    Write(PathBuf, String),
    Chosen(Purpose, PathBuf),
    LoadWords(Whose),
    ChangeWords(Whose, Change),
    ImportWords(Whose, PathBuf),
    ExportWords(Vec<OwnWord>, PathBuf),
}

/// What came of importing a dictionary.
pub(crate) struct Imported {
    pub(crate) path: PathBuf,
    /// The whole list now.
    pub(crate) list: OwnWords,
    /// The words it did not have before.
    pub(crate) added: Vec<OwnWord>,
    /// Lines that are no word.
    pub(crate) skipped: usize,
    /// Words that lost their affix flags.
    pub(crate) flagged: usize,
}

/// What a folder or a picture was chosen for.
#[derive(Clone, Debug)]
pub(crate) enum Purpose {
    Export(Box<Scope>),
    Records,
    /// A picture for the draft with this id.
    Picture(String),
    /// The place for a picture, by SHA-256.
    SavePicture(String),
}

/// What became of a job.
pub(crate) enum Done {
    /// Everything that lay on the disk.
    Begun {
        found: Result<Found, Trouble>,
        preferences: Result<Preferences, Trouble>,
    },
    /// The draft with this id.
    Saved(String, Result<(), Trouble>),
    /// Something else failed.
    Failed(Trouble),
    Read(Result<(PathBuf, String), Trouble>),
    Written(Result<PathBuf, Trouble>),
    /// A folder or a file was chosen.
    Chosen(Purpose, PathBuf),
    /// A list as it lies on the disk; whether it was changed.
    Words(Whose, bool, Result<OwnWords, Trouble>),
    Imported(Whose, Result<Imported, Trouble>),
}

#[derive(Default)]
struct Desk {
    jobs: VecDeque<Job>,
    closing: bool,
}

type Shared = Arc<(Mutex<Desk>, Condvar)>;

/// The file thread. Dropping it finishes what was handed over.
pub(crate) struct Files {
    desk: Shared,
    done: mpsc::Receiver<Done>,
    thread: Option<JoinHandle<()>>,
    chooser: Chooser,
}

impl Files {
    /// Starts the thread on a data folder and has it read what is there.
    pub(crate) fn start(data: PathBuf, chooser: Chooser, wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let desk: Shared = Arc::default();
        let (sender, done) = mpsc::channel();
        let shared = Arc::clone(&desk);
        let thread = std::thread::Builder::new().name("files".to_owned()).spawn(move || {
            let drafts = Drafts::of(&data);
            while let Some(job) = next(&shared) {
                let answer = work(&data, &drafts, job);
                if let Some(answer) = answer
                    && sender.send(answer).is_err()
                {
                    continue;
                }
                wake();
            }
            drafts.end();
        })?;
        let files = Self { desk, done, thread: Some(thread), chooser };
        files.push(Job::Begin);
        files.load_words();
        Ok(files)
    }

    /// Saves a draft; an older state of it that still waits is dropped.
    pub(crate) fn save(&self, draft: SavedDraft) {
        self.change(|desk| {
            desk.jobs.retain(|job| !matches!(job, Job::Save(waiting) if waiting.id == draft.id));
            desk.jobs.push_back(Job::Save(Box::new(draft)));
        });
    }

    /// Takes a draft off the disk.
    pub(crate) fn remove(&self, id: &str) {
        self.change(|desk| {
            desk.jobs.retain(|job| !matches!(job, Job::Save(waiting) if waiting.id == id));
            desk.jobs.push_back(Job::Remove(id.to_owned()));
        });
    }

    /// Saves the preferences.
    pub(crate) fn save_preferences(&self, preferences: Preferences) {
        self.push(Job::Preferences(preferences));
    }

    /// Asks for a file and reads it.
    pub(crate) fn open(&self) {
        self.choose(Choice::Open, Job::Read);
    }

    /// Asks for a place and writes the text there.
    pub(crate) fn save_as(&self, name: String, text: String) {
        self.choose(Choice::Save(name), |path| Job::Write(path, text));
    }

    /// Asks for a folder.
    pub(crate) fn folder(&self, title: &'static str, purpose: Purpose) {
        self.choose(Choice::Folder(title), |path| Job::Chosen(purpose, path));
    }

    /// Asks for a picture, or for the place of one.
    pub(crate) fn ask_for(&self, choice: Choice, purpose: Purpose) {
        self.choose(choice, |path| Job::Chosen(purpose, path));
    }

    /// Reads both lists of own words, which another window may have changed.
    pub(crate) fn load_words(&self) {
        Whose::ALL.into_iter().for_each(|whose| self.push(Job::LoadWords(whose)));
    }

    /// Changes a list of own words.
    pub(crate) fn change_words(&self, whose: Whose, change: Change) {
        self.push(Job::ChangeWords(whose, change));
    }

    /// Asks for a dictionary and takes its words in.
    pub(crate) fn import_words(&self, whose: Whose) {
        self.choose(Choice::Dictionary, move |path| Job::ImportWords(whose, path));
    }

    /// Asks for a place and writes the words there.
    pub(crate) fn export_words(&self, name: String, words: Vec<OwnWord>) {
        self.choose(Choice::Save(name), |path| Job::ExportWords(words, path));
    }

    /// What became of a job, if one is done. Never waits.
    pub(crate) fn done(&self) -> Option<Done> {
        self.done.try_recv().ok()
    }

    fn choose(&self, choice: Choice, then: impl FnOnce(PathBuf) -> Job + Send + 'static) {
        let (chooser, desk) = (Arc::clone(&self.chooser), Arc::clone(&self.desk));
        // A dialog that cannot be shown is as if the person had chosen nothing.
        let _ = std::thread::Builder::new().name("choose".to_owned()).spawn(move || {
            if let Some(path) = chooser(choice) {
                push(&desk, then(path));
            }
        });
    }

    fn push(&self, job: Job) {
        push(&self.desk, job);
    }

    fn change(&self, edit: impl FnOnce(&mut Desk)) {
        edit(&mut lock(&self.desk.0));
        self.desk.1.notify_one();
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        self.change(|desk| desk.closing = true);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to write.
            let _ = thread.join();
        }
    }
}

fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

fn push(desk: &Shared, job: Job) {
    lock(&desk.0).jobs.push_back(job);
    desk.1.notify_one();
}

fn next(shared: &Shared) -> Option<Job> {
    let mut desk = lock(&shared.0);
    loop {
        if let Some(job) = desk.jobs.pop_front() {
            return Some(job);
        }
        if desk.closing {
            return None;
        }
        desk = shared.1.wait(desk).unwrap_or_else(PoisonError::into_inner);
    }
}

fn work(data: &std::path::Path, drafts: &Drafts, job: Job) -> Option<Done> {
    match job {
        Job::Begin => Some(Done::Begun { found: drafts.begin(), preferences: preferences::load(data) }),
        Job::Save(draft) => Some(Done::Saved(draft.id.clone(), drafts.save(&draft))),
        Job::Remove(id) => drafts.remove(&id).err().map(Done::Failed),
        Job::Preferences(chosen) => preferences::save(data, &chosen).err().map(Done::Failed),
        Job::Read(path) => Some(Done::Read(drafts::read_text(&path).map(|text| (path, text)))),
        Job::Chosen(purpose, path) => Some(Done::Chosen(purpose, path)),
        Job::LoadWords(whose) => Some(Done::Words(whose, false, words::load(data, whose))),
        Job::ChangeWords(whose, change) => Some(Done::Words(whose, true, words::change(data, whose, &change))),
        Job::ImportWords(whose, path) => Some(Done::Imported(whose, import(data, whose, path))),
        Job::ExportWords(words, path) => Some(Done::Written(words::export(&path, &words).map(|()| path))),
        Job::Write(path, text) => Some(Done::Written(drafts::write_text(&path, &text).map(|()| path))),
    }
}

fn import(data: &std::path::Path, whose: Whose, path: PathBuf) -> Result<Imported, Trouble> {
    let import = words::import(&path)?;
    let had = words::load(data, whose)?;
    let known: std::collections::HashSet<&str> = had.words.iter().map(|word| word.word.as_str()).collect();
    // A word that is listed already stays as it is listed.
    let added: Vec<OwnWord> = import.words.into_iter().filter(|word| !known.contains(word.word.as_str())).collect();
    let list = if added.is_empty() { had.clone() } else { words::change(data, whose, &Change::Add(added.clone()))? };
    Ok(Imported { path, list, added, skipped: import.skipped, flagged: import.flagged })
}
