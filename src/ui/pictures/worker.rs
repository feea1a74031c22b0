//! The thread that reads, cleans, shrinks and saves pictures. No frame waits for a picture.

use std::collections::VecDeque;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

use egui::ColorImage;
use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::store::archive::sha256;
use crate::store::drafts::{SavedPicture, name_of, write_picture};
use crate::store::pictures::{self, Clean, Folder, Kind, Trace, Unfit};

/// The longer side of the picture in a row, and of the one in a preview, in pixels.
const SMALL: u32 = 200;
const LARGE: u32 = 720;
/// How much memory one picture may take while it is read.
const MEMORY: u64 = 700 * 1024 * 1024;

/// Where a new picture comes from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    File(PathBuf),
    Pasted(Arc<ColorImage>),
}

/// What there is to do.
pub(crate) enum Job {
    /// Adds a picture to a draft.
    Attach { draft: String, source: Source },
    /// Makes the small pictures of one that lies on the disk.
    Show { sha256: String, records: Folder },
    /// Saves the cleaned copy where a person chose.
    Save { sha256: String, records: Folder, target: PathBuf },
}

/// A picture that was added.
pub(crate) struct Attached {
    pub(crate) picture: SavedPicture,
    /// What the file told; shown once and kept nowhere.
    pub(crate) told: Vec<Trace>,
    pub(crate) sight: Sight,
    /// Something to know about it.
    pub(crate) note: Option<String>,
}

/// A picture, small enough to paint.
pub(crate) struct Sight {
    pub(crate) small: ColorImage,
    pub(crate) large: ColorImage,
}

/// What became of a job.
pub(crate) enum Seen {
    /// With the name of the file, or a sentence that says why not.
    Attached {
        draft: String,
        name: String,
        result: Result<Box<Attached>, String>,
    },
    Shown {
        sha256: String,
        result: Result<Sight, String>,
    },
    Saved {
        sha256: String,
        result: Result<PathBuf, String>,
    },
}

#[derive(Default)]
struct Desk {
    jobs: VecDeque<Job>,
    closing: bool,
}

type Shared = Arc<(Mutex<Desk>, Condvar)>;

/// The thread. Dropping it finishes the picture at hand.
pub(crate) struct Worker {
    desk: Shared,
    seen: mpsc::Receiver<Seen>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread on the pictures of the drafts.
    pub(crate) fn start(drafts: Folder, wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let desk: Shared = Arc::default();
        let (sender, seen) = mpsc::channel();
        let shared = Arc::clone(&desk);
        let thread = std::thread::Builder::new().name("pictures".to_owned()).spawn(move || {
            while let Some(job) = next(&shared) {
                if sender.send(work(&drafts, job)).is_err() {
                    return;
                }
                wake();
            }
        })?;
        Ok(Self { desk, seen, thread: Some(thread) })
    }

    /// Hands over a job. Never waits.
    pub(crate) fn ask(&self, job: Job) {
        lock(&self.desk.0).jobs.push_back(job);
        self.desk.1.notify_one();
    }

    /// What became of a job, if one is done. Never waits.
    pub(crate) fn seen(&self) -> Option<Seen> {
        self.seen.try_recv().ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        lock(&self.desk.0).closing = true;
        self.desk.1.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to do.
            let _ = thread.join();
        }
    }
}

fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The next job. A window that closes still gets its copies saved; nobody looks at the rest.
fn next(shared: &Shared) -> Option<Job> {
    let mut desk = lock(&shared.0);
    loop {
        if desk.closing {
            desk.jobs.retain(|job| matches!(job, Job::Save { .. }));
        }
        if let Some(job) = desk.jobs.pop_front() {
            return Some(job);
        }
        if desk.closing {
            return None;
        }
        desk = shared.1.wait(desk).unwrap_or_else(PoisonError::into_inner);
    }
}

fn work(drafts: &Folder, job: Job) -> Seen {
    match job {
        Job::Attach { draft, source } => {
            let name = match &source {
                Source::File(path) => name_of(path),
                Source::Pasted(_) => "pasted-picture.png".to_owned(),
            };
            let made = catch_unwind(AssertUnwindSafe(|| attach(drafts, &name, &source)));
            let result = made.unwrap_or_else(|_| Err(Unfit::Damaged.to_string()));
            // Already a sentence of its own where it does not speak of the file.
            let result = result.map(Box::new).map_err(|why| format!("{name} {why}"));
            Seen::Attached { draft, name, result }
        }
        Job::Show { sha256, records } => {
            let made = catch_unwind(AssertUnwindSafe(|| show(drafts, &records, &sha256)));
            let result = made.unwrap_or_else(|_| Err(Unfit::Damaged.to_string()));
            Seen::Shown { sha256, result }
        }
        Job::Save { sha256, records, target } => {
            let result = kept(drafts, &records, &sha256).and_then(|bytes| {
                write_picture(&target, &bytes).map_err(|trouble| trouble.to_string())?;
                Ok(target)
            });
            Seen::Saved { sha256, result }
        }
    }
}

/// The bytes of a picture that a draft or a record has.
fn kept(drafts: &Folder, records: &Folder, sha256: &str) -> Result<Vec<u8>, String> {
    drafts.read(sha256).or_else(|_| records.read(sha256)).map_err(|error| error.to_string())
}

fn show(drafts: &Folder, records: &Folder, sha256: &str) -> Result<Sight, String> {
    let clean = pictures::clean(&kept(drafts, records, sha256)?).map_err(|unfit| unfit.to_string())?;
    look(&clean).map_err(|unfit| unfit.to_string())
}

fn attach(drafts: &Folder, name: &str, source: &Source) -> Result<Attached, String> {
    let bytes = match source {
        Source::File(path) => pictures::read(path)?,
        Source::Pasted(pixels) => as_png(pixels)?,
    };
    let clean = pictures::clean(&bytes).map_err(|unfit| unfit.to_string())?;
    let sight = look(&clean).map_err(|unfit| unfit.to_string())?;
    let copy = drafts.keep(&clean.bytes).map_err(|error| format!("could not be kept: {error}"))?;
    let removed = clean.removed.iter().map(|trace| trace.id().to_owned()).collect();
    let (file, note) = fitting_name(name, clean.kind);
    let picture = SavedPicture {
        file,
        sha256: copy,
        original: sha256(&bytes),
        bytes: clean.bytes.len() as u64,
        width: clean.width,
        height: clean.height,
        alt: String::new(),
        removed,
    };
    Ok(Attached { picture, told: clean.removed, sight, note })
}

/// The name the copy goes out under: with the ending of what is in the file.
fn fitting_name(name: &str, kind: Kind) -> (String, Option<String>) {
    if kind.fits(name) {
        return (name.to_owned(), None);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let fitting = format!("{}.{}", if stem.is_empty() { "picture" } else { stem }, kind.ending());
    let note = format!("{name} holds a {} picture, so the copy is called {fitting}.", kind.title());
    (fitting, Some(note))
}

/// The small pictures of a clean copy.
fn look(clean: &Clean) -> Result<Sight, Unfit> {
    let format = match clean.kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::WebP => ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(&clean.bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let whole = reader.decode().map_err(|_| Unfit::Damaged)?;
    let mut large = whole.thumbnail(LARGE.min(whole.width().max(1)), LARGE.min(whole.height().max(1)));
    drop(whole);
    if let Some(turn) = Orientation::from_exif(clean.orientation) {
        large.apply_orientation(turn);
    }
    let small = large.thumbnail(SMALL.min(large.width()), SMALL.min(large.height()));
    Ok(Sight { small: pixels(&small), large: pixels(&large) })
}

fn pixels(picture: &DynamicImage) -> ColorImage {
    let plain = picture.to_rgba8();
    let size = [plain.width() as usize, plain.height() as usize];
    ColorImage::from_rgba_unmultiplied(size, plain.as_raw())
}

fn as_png(pixels: &ColorImage) -> Result<Vec<u8>, String> {
    let (width, height) = (pixels.size[0] as u32, pixels.size[1] as u32);
    let raw: Vec<u8> = pixels.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let plain = RgbaImage::from_raw(width, height, raw).ok_or_else(|| Unfit::Damaged.to_string())?;
    let mut bytes = Cursor::new(Vec::new());
    plain.write_to(&mut bytes, ImageFormat::Png).map_err(|_| Unfit::Damaged.to_string())?;
    Ok(bytes.into_inner())
}
