//! Pictures: dropped, pasted, added, described and taken off.

use std::path::{Path, PathBuf};

use egui::{Color32, Context, Event, Id, Order, Rect, Stroke, StrokeKind, Ui};

use crate::store::archive::{self, Entry};
use crate::store::drafts::SavedPicture;
use crate::store::pictures::Folder;
use crate::ui::command::Command;
use crate::ui::files::{Choice, Purpose};
use crate::ui::fonts;
use crate::ui::pictures::{Attached, Job, PictureAct, Seen, Source, Strip};
use crate::ui::theme::{Theme, radius};

use super::App;

impl App {
    /// Carries out what was done with pictures.
    pub(super) fn picture_act(&mut self, ctx: &Context, act: PictureAct) {
        let now = ctx.input(|input| input.time);
        match act {
            PictureAct::Add => {
                let id = self.page().file.id.clone();
                self.files.ask_for(Choice::Picture, Purpose::Picture(id));
            }
            PictureAct::Attach(paths) => {
                for path in paths {
                    self.attach(self.page().file.id.clone(), Source::File(path));
                }
            }
            PictureAct::Paste(pixels) => self.attach(self.page().file.id.clone(), Source::Pasted(pixels)),
            PictureAct::GoTo(sha256) => self.strip.focus_alt = Some(sha256),
            PictureAct::Described => self.pictures_changed(true),
            PictureAct::Remove(sha256) => {
                self.page_mut().take_off(&sha256);
                self.strip.focus_back = true;
                self.pictures_changed(false);
            }
            PictureAct::PutBack => {
                if let Some(sha256) = self.page_mut().put_back() {
                    self.strip.focus_alt = Some(sha256);
                    self.pictures_changed(false);
                }
            }
            PictureAct::Hush => self.page_mut().refused_pictures.clear(),
            PictureAct::Save(sha256, file) => {
                self.files.ask_for(Choice::SavePicture(to_post(&file)), Purpose::SavePicture(sha256));
            }
            PictureAct::Folder(folder) => {
                if !open_folder(&folder) {
                    self.notice_missing("The folder could not be opened.", &folder.display().to_string(), now);
                }
            }
            PictureAct::CopyAlt(words) => {
                ctx.copy_text(words);
                self.notice_done("The description is copied.", now);
            }
        }
    }

    /// Something about the pictures of the open draft is other than before; `described` where it was only words.
    fn pictures_changed(&mut self, described: bool) {
        self.page_mut().void_pictures(described);
        self.changed_around();
    }

    /// Has a picture read for a draft.
    pub(super) fn attach(&mut self, draft: String, source: Source) {
        let Some(page) = self.pages.iter_mut().find(|page| page.file.id == draft) else { return };
        if page.sign_off.is_under_way() {
            page.refused_pictures.push("This post is signed. A new picture needs a new post.".to_owned());
            return;
        }
        page.adding += 1;
        self.pictures.ask(Job::Attach { draft, source });
    }

    /// Has the cleaned copy of a picture saved.
    pub(super) fn save_picture(&mut self, sha256: String, target: PathBuf) {
        let records = self.records_pictures();
        self.pictures.ask(Job::Save { sha256, records, target });
    }

    fn records_pictures(&self) -> Folder {
        match self.preferences.records_folder.as_str() {
            "" => Folder::of_records(&self.data),
            folder => Folder::of_records(Path::new(folder)),
        }
    }

    /// The pictures of the open draft as a record names them.
    pub(super) fn record_pictures(&self) -> Vec<archive::Picture> {
        let one = |picture: &SavedPicture| archive::Picture {
            file: picture.file.clone(),
            sha256: picture.sha256.clone(),
            alt: (!picture.alt.trim().is_empty()).then(|| picture.alt.trim().to_owned()),
            original: (!picture.original.is_empty()).then(|| picture.original.clone()),
            width: Some(picture.width),
            height: Some(picture.height),
            removed: picture.removed.clone(),
        };
        self.page().file.pictures.iter().map(one).collect()
    }

    /// Takes in what became of pictures, and asks for those that are about to show.
    pub(super) fn take_pictures(&mut self, ctx: &Context, now: f64) {
        while let Some(seen) = self.pictures.seen() {
            match seen {
                Seen::Attached { draft, name, result } => self.attached(ctx, &draft, &name, result),
                Seen::Shown { sha256, result } => self.shots.take(ctx, sha256, result),
                Seen::Saved { sha256, result: Ok(path) } => {
                    self.notice_done(&format!("Saved as {}", crate::store::drafts::name_of(&path)), now);
                    self.copies.insert(sha256, path);
                }
                Seen::Saved { result: Err(why), .. } => self.notice_missing("The copy could not be saved.", &why, now),
            }
        }
        let mut wanted: Vec<String> = self.page().file.pictures.iter().map(|picture| picture.sha256.clone()).collect();
        if let Some(opened) = &self.records.opened
            && let Entry::Post(post) = &opened.record.entry
        {
            wanted.extend(post.pictures.iter().map(|picture| picture.sha256.clone()));
        }
        for sha256 in wanted {
            if self.shots.is_wanted(&sha256) {
                let records = self.records_pictures();
                self.pictures.ask(Job::Show { sha256, records });
            }
        }
    }

    fn attached(&mut self, ctx: &Context, draft: &str, name: &str, result: Result<Box<Attached>, String>) {
        let open = self.page().file.id == draft;
        let Some(page) = self.pages.iter_mut().find(|page| page.file.id == draft) else { return };
        page.adding = page.adding.saturating_sub(1);
        if page.sign_off.is_under_way() {
            return;
        }
        let attached = match result {
            Ok(attached) => *attached,
            Err(why) => {
                page.refused_pictures.push(why);
                self.strip.reveal_refused = true;
                return;
            }
        };
        let Attached { picture, told, sight, note } = attached;
        if page.file.pictures.iter().any(|other| other.sha256 == picture.sha256) {
            page.refused_pictures.push(format!("{name} is on the post already."));
            self.strip.reveal_refused = true;
            return;
        }
        self.strip.reveal_refused |= note.is_some();
        page.refused_pictures.extend(note);
        let sha256 = picture.sha256.clone();
        self.shots.tell(&sha256, told);
        self.shots.take(ctx, sha256.clone(), Ok(sight));
        page.put_on(picture);
        if open {
            self.strip.focus_alt = Some(sha256);
            self.pictures_changed(false);
        } else {
            page.void_pictures(false);
            page.unsaved = true;
        }
    }

    /// Takes dropped and pasted pictures out of the frame's input, before the page sees them.
    pub(super) fn picture_input(&self, ctx: &Context, commands: &mut Vec<Command>) {
        if self.dialog.is_some() || !self.drafting() {
            return;
        }
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() {
            commands.push(Command::Picture(PictureAct::Attach(dropped)));
        }
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::PasteImage(pixels) => {
                    commands.push(Command::Picture(PictureAct::Paste(std::sync::Arc::clone(pixels))));
                    false
                }
                // Files that were copied in a file manager come as their addresses.
                Event::Paste(text) => match pasted_files(text) {
                    Some(paths) => {
                        commands.push(Command::Picture(PictureAct::Attach(paths)));
                        false
                    }
                    None => true,
                },
                _ => true,
            });
        });
    }

    /// The strip at the foot of the page.
    pub(super) fn strip_ui(&mut self, ui: &mut Ui, page: Rect, commands: &mut Vec<Command>) {
        let mut strip = Strip { page: &mut self.pages[self.open], shots: &self.shots, view: &mut self.strip };
        let rect = Rect::from_min_max(egui::pos2(page.left(), page.bottom() - strip.height(page)), page.max);
        strip.ui(ui, rect, commands);
    }

    /// What the strip leaves for the text.
    pub(super) fn text_room(&mut self, page: Rect) -> Rect {
        let strip = Strip { page: &mut self.pages[self.open], shots: &self.shots, view: &mut self.strip };
        Rect::from_min_max(page.min, egui::pos2(page.right(), page.bottom() - strip.height(page)))
    }

    /// What shows while files hang over the window.
    pub(super) fn drop_ui(&self, ctx: &Context, page: Rect) {
        let over = ctx.input(|input| input.raw.hovered_files.len());
        if over == 0 || self.dialog.is_some() || !self.drafting() {
            return;
        }
        let color = Theme::of(ctx).color;
        let painter = ctx.layer_painter(egui::LayerId::new(Order::Foreground, Id::unique("drop")));
        let wash: Color32 = color.paper.gamma_multiply(0.9);
        painter.rect(page.shrink(12.0), radius::DIALOG, wash, Stroke::new(2.0, color.accent), StrokeKind::Inside);
        let words = if over == 1 { "Drop the picture to add it." } else { "Drop the pictures to add them." };
        let galley = fonts::HEAD.line(ctx, words, color.ink1);
        painter.galley(page.center() - galley.size() / 2.0, galley, color.ink1);
    }
}

/// A picture of a record as a draft has it that corrects the record; its file lies beside the records.
pub(super) fn of_record(picture: &archive::Picture) -> Option<SavedPicture> {
    (!picture.sha256.is_empty()).then(|| SavedPicture {
        file: picture.file.clone(),
        sha256: picture.sha256.clone(),
        original: picture.original.clone().unwrap_or_default(),
        bytes: 0,
        width: picture.width.unwrap_or(0),
        height: picture.height.unwrap_or(0),
        alt: picture.alt.clone().unwrap_or_default(),
        removed: picture.removed.clone(),
    })
}

/// The name that is offered for the copy: never that of the file it was made from.
fn to_post(file: &str) -> String {
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-to-post.{ending}"),
        None => format!("{file}-to-post"),
    }
}

/// The files that a text names, if it names nothing but pictures: addresses of files, one a line.
fn pasted_files(text: &str) -> Option<Vec<PathBuf>> {
    const ENDINGS: [&str; 8] = ["jpg", "jpeg", "png", "webp", "gif", "heic", "avif", "tif"];
    let one = |line: &str| {
        let path = line.trim().strip_prefix("file://")?;
        let path = PathBuf::from(unescaped(path));
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        ENDINGS.contains(&ending.as_str()).then_some(path)
    };
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() || lines.len() > 50 {
        return None;
    }
    lines.into_iter().map(one).collect()
}

/// An address with its "%20" as a blank.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Shows a folder in the system's own file manager.
fn open_folder(folder: &Path) -> bool {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started = std::process::Command::new(program).arg(folder).spawn();
    match started {
        Ok(mut child) => {
            // Somebody has to wait for it, or it stays in the list of processes.
            let waiting = std::thread::Builder::new().name("folder".to_owned()).spawn(move || child.wait());
            waiting.is_ok()
        }
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_files_are_told_from_text() {
        assert_eq!(pasted_files("file:///home/dana/two%20plows.jpg\r\n"), Some(vec![PathBuf::from("/home/dana/two plows.jpg")]));
        assert_eq!(pasted_files("file:///home/dana/notes.txt"), None);
        assert_eq!(pasted_files("See file:///home/dana/a.jpg"), None);
        assert_eq!(pasted_files("The rink opens Friday."), None);
        assert_eq!(pasted_files(""), None);
        assert_eq!(unescaped("100%"), "100%");
    }

    #[test]
    fn a_copy_never_has_the_name_of_the_original() {
        assert_eq!((to_post("plow.jpg"), to_post("plow")), ("plow-to-post.jpg".into(), "plow-to-post".into()));
    }
}
