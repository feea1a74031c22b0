//! Answers the lines of a batch on several threads, and gives the answers in the order of the lines.

use std::collections::BTreeMap;
use std::sync::{Mutex, mpsc};

use super::Trouble;

/// How many lines may wait for each thread: enough to keep it busy, not enough to hold a large batch in memory.
const AHEAD: usize = 16;

/// Threads beyond this bring little and cost memory: every one of them warms readers of its own.
const MOST_THREADS: usize = 4;

/// Calls `answer` for every line and `give` with each number and answer, in input order.
pub(super) fn in_order<A: Send>(
    lines: impl Iterator<Item = Result<(usize, Vec<u8>), Trouble>>,
    answer: &(impl Fn(Vec<u8>) -> A + Sync),
    mut give: impl FnMut(usize, A) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let mut lines = lines.peekable();
    let mut first = Vec::new();
    // A short batch is answered by one thread: a second one would spend longer warming up.
    while first.len() < AHEAD {
        let Some(line) = lines.next() else { break };
        first.push(line?);
    }
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(MOST_THREADS);
    if lines.peek().is_none() || threads == 1 {
        for line in first.into_iter().map(Ok).chain(lines) {
            let (number, bytes) = line?;
            give(number, answer(bytes))?;
        }
        return Ok(());
    }
    std::thread::scope(|scope| {
        let (to_workers, work) = mpsc::sync_channel::<(usize, usize, Vec<u8>)>(AHEAD * threads);
        let work = std::sync::Arc::new(Mutex::new(work));
        let (to_writer, answers) = mpsc::sync_channel(AHEAD * threads);
        for _ in 0..threads {
            let (work, to_writer) = (std::sync::Arc::clone(&work), to_writer.clone());
            scope.spawn(move || {
                loop {
                    let next = work.lock().unwrap_or_else(std::sync::PoisonError::into_inner).recv();
                    let Ok((index, number, bytes)) = next else { return };
                    if to_writer.send((index, number, answer(bytes))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(to_writer);
        drop(work);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        let mut sent = 0;
        let mut source = first.into_iter().map(Ok).chain(lines);
        let mut failed = None;
        let mut to_workers = Some(to_workers);
        loop {
            // Keep the workers fed, but never run further ahead of the slowest line than the window.
            while let Some(sender) = &to_workers
                && sent - due < AHEAD * threads
            {
                match source.next() {
                    Some(Ok((number, bytes))) => {
                        if sender.send((sent, number, bytes)).is_err() {
                            to_workers = None;
                        }
                        sent += 1;
                    }
                    Some(Err(trouble)) => {
                        failed = Some(trouble);
                        to_workers = None;
                    }
                    None => to_workers = None,
                }
            }
            if due == sent && to_workers.is_none() {
                return failed.map_or(Ok(()), Err);
            }
            let Ok((index, number, answer)) = answers.recv() else {
                return Err(failed.unwrap_or_else(|| Trouble("a worker stopped early".to_owned())));
            };
            waiting.insert(index, (number, answer));
            while let Some((number, answer)) = waiting.remove(&due) {
                give(number, answer)?;
                due += 1;
            }
        }
    })
}
