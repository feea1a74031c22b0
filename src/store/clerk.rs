//! `Clerk`: one thread that owns the archive. Nothing else in the window touches it, so no frame waits for a disk.
//!
//! It knows no window: it is given a callback that wakes whoever waits. The archive is opened when it
//! is first needed, and again after a failure, so that "Try again" is a real second try.

use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;

use jiff::civil::Date;

use super::Error;
use super::archive::{Archive, Circumstances, Entry, Exported, Filter, Found, Record, Remains, Scope, Verdict};
use super::pictures;

/// How far the records that fit are counted.
pub const COUNTED: usize = 10_000;

/// What the archive is asked.
#[derive(Debug)]
pub enum Request {
    /// Writes a record; `draft` names the draft it is for.
    Write {
        draft: String,
        entry: Box<Entry>,
        circumstances: Box<Circumstances>,
    },
    /// The newest search wins: one that still waits is dropped.
    Find {
        filter: Filter,
        limit: usize,
    },
    Open(String),
    Verify,
    Export {
        scope: Scope,
        folder: PathBuf,
    },
    /// Uses the archive in another folder from now on.
    Move(PathBuf),
}

/// What it answers.
#[derive(Debug)]
pub enum Reply {
    Written {
        draft: String,
        result: Result<Box<Opened>, Error>,
    },
    Found(Result<Shelf, Error>),
    /// The record asked for, or `None` where there is none.
    Opened(Result<Option<Box<Opened>>, Error>),
    /// What is left of the record asked for, which was disposed of.
    Remains(Box<Remains>),
    Verified(Result<Verdict, Error>),
    Exported(Result<Exported, Error>),
    /// The copy of the day could not be made; the archive itself is as it should be.
    NoCopy(Error),
}

/// The records that fit a search.
#[derive(Debug)]
pub struct Shelf {
    pub filter: Filter,
    /// The newest ones.
    pub found: Vec<Found>,
    /// How many fit; beyond `COUNTED` it only says that there are more.
    pub fitting: usize,
    /// How many posts there are.
    pub all: usize,
    /// The years that have records, newest first.
    pub years: Vec<String>,
}

/// One record with what stands around it.
#[derive(Debug)]
pub struct Opened {
    pub record: Record,
    /// The hash under which it was written.
    pub seal: String,
    /// The record before it.
    pub follows: Option<String>,
    /// Corrections, addresses and holds that point to it, oldest first.
    pub pointing: Vec<Record>,
}

/// The thread. Dropping it finishes what was handed over.
pub struct Clerk {
    requests: Option<mpsc::Sender<Request>>,
    replies: mpsc::Receiver<Reply>,
    thread: Option<JoinHandle<()>>,
}

impl Clerk {
    /// Starts the thread for the archive in a folder. The pictures of a record are taken over from `drafts`.
    /// `wake` is called after every reply, from the thread itself.
    pub fn start(folder: PathBuf, drafts: pictures::Folder, wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (sender, requests) = mpsc::channel();
        let (answers, replies) = mpsc::channel();
        let thread = std::thread::Builder::new().name("records".to_owned()).spawn(move || {
            let mut desk = Desk { folder, drafts, archive: None };
            let mut waiting: std::collections::VecDeque<Request> = std::collections::VecDeque::new();
            loop {
                waiting.extend(requests.try_iter());
                let request = match waiting.pop_front() {
                    Some(request) => request,
                    None => match requests.recv() {
                        Ok(request) => request,
                        Err(_) => return,
                    },
                };
                if matches!(request, Request::Find { .. }) && waiting.iter().any(|next| matches!(next, Request::Find { .. })) {
                    continue;
                }
                desk.work(request, |reply| {
                    // A window that closes does not listen any more; the work is done all the same.
                    let _ = answers.send(reply);
                    wake();
                });
            }
        })?;
        Ok(Self { requests: Some(sender), replies, thread: Some(thread) })
    }

    /// Hands over a request. Never waits.
    pub fn ask(&self, request: Request) {
        if let Some(requests) = &self.requests {
            // The thread lives as long as this does.
            let _ = requests.send(request);
        }
    }

    /// A reply, if one is there. Never waits.
    pub fn reply(&self) -> Option<Reply> {
        self.replies.try_recv().ok()
    }
}

impl Drop for Clerk {
    fn drop(&mut self) {
        drop(self.requests.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to write.
            let _ = thread.join();
        }
    }
}

struct Desk {
    folder: PathBuf,
    drafts: pictures::Folder,
    archive: Option<Archive>,
}

impl Desk {
    fn work(&mut self, request: Request, say: impl Fn(Reply)) {
        match request {
            Request::Write { draft, entry, circumstances } => {
                let today = circumstances.now.date();
                let result = self.write(*entry, &circumstances);
                let written = result.is_ok();
                say(Reply::Written { draft, result: result.map(Box::new) });
                if written && let Err(error) = self.copy(today) {
                    say(Reply::NoCopy(error));
                }
            }
            Request::Find { filter, limit } => say(Reply::Found(self.find(filter, limit))),
            Request::Open(number) => say(self.open(&number)),
            Request::Verify => say(Reply::Verified(self.archive().and_then(|archive| archive.verify()))),
            Request::Export { scope, folder } => {
                say(Reply::Exported(self.archive().and_then(|archive| archive.export(&scope, &folder))));
            }
            Request::Move(folder) => {
                self.archive = None;
                self.folder = folder;
            }
        }
    }

    fn archive(&mut self) -> Result<&mut Archive, Error> {
        if self.archive.is_none() {
            self.archive = Some(Archive::open(&self.folder)?);
        }
        self.archive.as_mut().ok_or_else(|| Error::Refused("the archive is not open".to_owned()))
    }

    fn write(&mut self, entry: Entry, circumstances: &Circumstances) -> Result<Opened, Error> {
        let drafts = self.drafts.clone();
        let written = self.archive().and_then(|archive| {
            archive.keep_pictures(&entry, &drafts)?;
            archive.append(entry, circumstances)
        });
        if written.is_err() {
            // Opened anew at the next try: the folder may be back, or another one chosen.
            self.archive = None;
        }
        let record = written?;
        // It is written: what cannot be read around it must not look like a failure.
        let around = |archive: &mut Archive| {
            let seal = archive.seal(&record.number).ok().flatten();
            (seal.unwrap_or_default(), archive.before(&record.number).ok().flatten())
        };
        let (seal, follows) = self.archive().map(around).unwrap_or_default();
        Ok(Opened { record, seal, follows, pointing: Vec::new() })
    }

    fn open(&mut self, number: &str) -> Reply {
        match self.archive().and_then(|archive| opened(archive, number)) {
            Ok(None) => match self.archive().and_then(|archive| archive.remains(number)) {
                Ok(Some(remains)) => Reply::Remains(Box::new(remains)),
                Ok(None) => Reply::Opened(Ok(None)),
                Err(error) => Reply::Opened(Err(error)),
            },
            result => Reply::Opened(result),
        }
    }

    fn copy(&mut self, today: Date) -> Result<(), Error> {
        self.archive()?.backup(today).map(|_| ())
    }

    fn find(&mut self, filter: Filter, limit: usize) -> Result<Shelf, Error> {
        let archive = self.archive()?;
        let (found, fitting) = archive.search(&filter, limit, COUNTED + 1)?;
        Ok(Shelf { found, fitting, all: archive.posts()?, years: archive.years()?, filter })
    }
}

fn opened(archive: &mut Archive, number: &str) -> Result<Option<Box<Opened>>, Error> {
    let Some(record) = archive.record(number)? else { return Ok(None) };
    let seal = archive.seal(number)?.unwrap_or_default();
    let follows = archive.before(number)?;
    let pointing = archive.pointing_to(number)?;
    Ok(Some(Box::new(Opened { record, seal, follows, pointing })))
}
