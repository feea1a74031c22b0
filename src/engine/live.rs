//! `Live`: one worker thread that always works on the newest draft.
//!
//! It knows no window: it is given a callback that wakes whoever waits. A draft not yet begun is
//! replaced by a newer one, so no timer is needed.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use jiff::civil::Date;

use super::{Depth, Report, analyze, elaborate, read};
use crate::checks::{Category, Finding};
use crate::city::City;
use crate::text::{Document, Draft};

/// A question about one finding of a report: its suggestions.
pub struct Question {
    pub draft: Draft,
    pub document: Document,
    pub finding: Finding,
}

/// What the worker has to say.
pub enum Answer {
    /// Dictionaries and readers are loaded; sent once.
    Warm,
    /// Of one draft there may be two: the second one holds what takes longer to read.
    Report(Box<Report>),
    /// The finding of a `Question`, filled in; with the revision it belongs to.
    Elaborated(u64, Box<Finding>),
}

#[derive(Default)]
struct Desk {
    draft: Option<(Draft, Date)>,
    question: Option<(Question, Date)>,
    city: Option<Arc<City>>,
    closing: bool,
}

/// The worker. Dropping it ends the thread after the draft at hand.
pub struct Live {
    desk: Arc<(Mutex<Desk>, Condvar)>,
    answers: mpsc::Receiver<Answer>,
    thread: Option<JoinHandle<()>>,
}

impl Live {
    /// Starts the worker. `wake` is called from its thread after every answer.
    pub fn start(city: Arc<City>, today: Date, wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let desk = Arc::new((Mutex::new(Desk::default()), Condvar::new()));
        let (sender, answers) = mpsc::channel();
        let shared = Arc::clone(&desk);
        let thread = std::thread::Builder::new().name("checks".to_owned()).spawn(move || {
            // The first run loads every dictionary and reader; nobody has to wait for it.
            analyze(&Draft::new("The council meets Tuesday at 7 p.m."), &city, today);
            let say = |answer| {
                let heard = sender.send(answer).is_ok();
                wake();
                heard
            };
            if say(Answer::Warm) {
                work(&shared, city, say);
            }
        })?;
        Ok(Self { desk, answers, thread: Some(thread) })
    }

    /// Hands over the newest draft.
    pub fn submit(&self, draft: Draft, today: Date) {
        self.change(|desk| desk.draft = Some((draft, today)));
    }

    /// Asks for the suggestions of one finding; a question not yet begun is replaced.
    pub fn ask(&self, question: Question, today: Date) {
        self.change(|desk| desk.question = Some((question, today)));
    }

    /// Uses another profile from the next draft on.
    pub fn use_city(&self, city: Arc<City>) {
        self.change(|desk| desk.city = Some(city));
    }

    /// The next answer, if there is one. Never waits.
    pub fn answer(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }

    fn change(&self, edit: impl FnOnce(&mut Desk)) {
        edit(&mut lock(&self.desk.0));
        self.desk.1.notify_one();
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.change(|desk| desk.closing = true);
        if let Some(thread) = self.thread.take() {
            // A worker that panicked has nothing left to say.
            let _ = thread.join();
        }
    }
}

fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

fn work(shared: &(Mutex<Desk>, Condvar), mut city: Arc<City>, say: impl Fn(Answer) -> bool) {
    loop {
        let (draft, question) = {
            let mut desk = lock(&shared.0);
            while desk.draft.is_none() && desk.question.is_none() && !desk.closing {
                desk = shared.1.wait(desk).unwrap_or_else(PoisonError::into_inner);
            }
            if desk.closing {
                return;
            }
            if let Some(new) = desk.city.take() {
                city = new;
            }
            (desk.draft.take(), desk.question.take())
        };
        let mut heard = true;
        if let Some((draft, today)) = draft {
            // In a long text that is new, what the rules say comes at once; the reader of whole sentences follows, unless
            // there is a newer draft by then.
            let (report, complete) = read(&draft, &city, today, &Category::ALL, Depth::Quick);
            heard &= say(Answer::Report(Box::new(report)));
            if heard && !complete && lock(&shared.0).draft.is_none() {
                heard &= say(Answer::Report(Box::new(analyze(&draft, &city, today))));
            }
        }
        if let Some((Question { draft, document, mut finding }, today)) = question {
            elaborate(&draft, &document, &city, today, &mut finding);
            heard &= say(Answer::Elaborated(draft.revision, Box::new(finding)));
        }
        if !heard {
            return;
        }
    }
}
