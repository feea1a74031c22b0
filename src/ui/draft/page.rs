//! One open draft: its text, what the checks said of it, and what was decided.

use std::rc::Rc;

use jiff::civil::DateTime;
use jiff::{Timestamp, ZonedDateTime};

use crate::checks::{Category, Finding, Rule, Severity};
use crate::engine::{Report, Stats};
use crate::review::{Difference, FindingKey};
use crate::store::SavedReview;
use crate::store::drafts::{Asked, Kept, SavedDraft, SavedPicture};
use crate::text::{Attachment, Department, Document, Draft};
use crate::ui::confirm::Vouch;
use crate::ui::frame::Step;
use crate::ui::sign_off::SignOff;

use super::Counts;
use super::chars::Chars;
use super::edit::{self, Edit};
use super::mark::{self, Key, Mark, Standing};
use super::removal;

/// How a draft's file says that nothing was open.
const CLEAN: &str = "clean";
/// How long the list waits after the last key before it follows.
const LIST_REST: f64 = 0.3;
/// For how many findings suggestions are worked out before anyone asks.
const AHEAD: usize = 40;

/// One open draft.
pub(crate) struct Page {
    /// What is saved; its text is the text on the page.
    pub(crate) file: SavedDraft,
    pub(crate) department: Department,
    /// Unique over all drafts, counts up with every edit.
    pub(crate) revision: u64,
    /// The text the marks belong to.
    seen: String,
    pub(crate) chars: Chars,
    /// By place.
    pub(crate) marks: Vec<Mark>,
    /// The marks as the list shows them; follows when the hand rests.
    pub(crate) list: Vec<Mark>,
    list_behind: bool,
    pub(crate) stats: Stats,
    /// What the last report was made of; for questions about it.
    pub(crate) document: Option<Document>,
    pub(crate) failed: Vec<&'static Rule>,
    /// When the last report came.
    read_at: Timestamp,
    /// The revision of the last report.
    pub(crate) reported: Option<u64>,
    /// The finding whose card is open.
    pub(crate) current: Option<Key>,
    /// Whether to bring the current finding into view, in the text and in the list.
    pub(crate) reveal_text: bool,
    pub(crate) reveal_card: bool,
    /// Where the caret stands, in bytes.
    pub(crate) caret: usize,
    /// Where the caret shall go in the next frame, in bytes.
    pub(crate) move_caret: Option<usize>,
    pub(crate) last_edit: f64,
    /// When the newest text was handed to the checks.
    pub(crate) submitted: Option<f64>,
    /// Something changed that is not saved yet.
    pub(crate) unsaved: bool,
    pub(crate) saved: Option<DateTime>,
    /// Whether a report of another state must be asked for.
    pub(crate) stale: bool,
    /// How far it is on its way out.
    pub(crate) step: Step,
    /// What was decided and confirmed.
    pub(crate) vouch: Vouch,
    pub(crate) sign_off: SignOff,
    /// The texts of their own that platforms have, as the checks read them.
    pub(crate) versions: Vec<Version>,
    /// How many pictures are being read.
    pub(crate) adding: usize,
    /// Why files could not be added, one sentence each.
    pub(crate) refused_pictures: Vec<String>,
    /// Pictures that were taken off, with their places; the last one is put back first.
    pub(crate) taken_off: Vec<(usize, SavedPicture)>,
}

/// One platform's own text with its marks.
pub(crate) struct Version {
    pub(crate) platform: String,
    pub(crate) document: Document,
    pub(crate) marks: Vec<Mark>,
    /// What the platform counts for each post in which it goes out.
    pub(crate) counts: Vec<usize>,
    /// How its facts differ from those of the post.
    pub(crate) difference: Difference,
}

impl Page {
    /// A page for a draft.
    pub(crate) fn new(file: SavedDraft, revision: u64) -> Self {
        let saved = (!file.is_blank()).then_some(file.saved);
        Self {
            department: Department::from_id(&file.department),
            seen: file.text.clone(),
            chars: Chars::of(&file.text),
            caret: file.text.len(),
            revision,
            marks: Vec::new(),
            list: Vec::new(),
            list_behind: false,
            stats: Stats::default(),
            document: None,
            failed: Vec::new(),
            read_at: Timestamp::UNIX_EPOCH,
            reported: None,
            current: None,
            reveal_text: false,
            reveal_card: false,
            move_caret: None,
            last_edit: f64::NEG_INFINITY,
            submitted: None,
            unsaved: false,
            saved,
            stale: true,
            step: Step::default(),
            vouch: Vouch::of(&file.review),
            sign_off: SignOff::default(),
            versions: Vec::new(),
            adding: 0,
            refused_pictures: Vec::new(),
            taken_off: Vec::new(),
            file,
        }
    }

    /// The draft as the checks read it.
    pub(crate) fn draft(&self) -> Draft {
        Draft {
            department: self.department,
            platforms: self.file.platforms.clone(),
            versions: self.own_texts(),
            attachments: Some(self.file.pictures.iter().map(attachment).collect()),
            revision: self.revision,
            ..Draft::new(self.file.text.clone())
        }
    }

    /// The texts of their own of the platforms it goes to.
    pub(crate) fn own_texts(&self) -> std::collections::BTreeMap<String, String> {
        let chosen = |(id, _): &(&String, &String)| self.file.platforms.contains(id);
        self.file.versions.iter().filter(chosen).map(|(id, text)| (id.clone(), text.clone())).collect()
    }

    /// The name in lists: given, or the first words.
    pub(crate) fn title(&self) -> String {
        if let Some(title) = self.file.title.as_ref().filter(|title| !title.trim().is_empty()) {
            return title.clone();
        }
        let line = self.file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        let mut title = String::new();
        for (count, word) in line.split_whitespace().enumerate() {
            if count == 4 || title.chars().count() + word.chars().count() > 32 {
                break;
            }
            if !title.is_empty() {
                title.push(' ');
            }
            title.push_str(word);
        }
        if title.is_empty() && !line.is_empty() {
            title = line.chars().take(32).collect();
        }
        let title = title.trim_end_matches([',', ';', ':', '.', '–', '-']).to_owned();
        if title.is_empty() { "New post".to_owned() } else { title }
    }

    /// Follows the text after anything may have changed it: marks move along, touched ones go. Returns whether it changed.
    pub(crate) fn follow(&mut self, now: f64) -> bool {
        let Some(edit) = edit::between(&self.seen, &self.file.text) else { return false };
        for marks in [&mut self.marks, &mut self.list] {
            marks.retain_mut(|mark| move_mark(mark, edit));
        }
        self.seen.clear();
        self.seen.push_str(&self.file.text);
        self.chars = Chars::of(&self.file.text);
        self.last_edit = now;
        self.stale = true;
        self.unsaved = true;
        self.list_behind = true;
        true
    }

    /// Takes a report of this very text.
    pub(crate) fn take(&mut self, report: Report, now: f64, time: &ZonedDateTime) {
        self.read_at = time.timestamp();
        let time = time.datetime();
        let mut marks = mark::marks_of(&report.document, report.findings);
        // What was worked out for a finding before still holds while the finding is the same.
        for mark in marks.iter_mut().filter(|mark| mark.finding.suggestions.is_empty()) {
            let known = self.marks.iter().chain(&self.list).find(|old| old.key == mark.key && old.elaborated);
            if let Some(known) = known {
                let finding = Finding { suggestions: known.finding.suggestions.clone(), ..(*mark.finding).clone() };
                mark.finding = Rc::new(finding);
                mark.elaborated = true;
            }
        }
        self.marks = marks;
        self.stats = report.stats;
        self.failed = report.failed;
        self.document = Some(report.document);
        self.reported = Some(report.revision);
        self.submitted = None;
        self.vouch.take(report.checklist, time);
        self.versions = report
            .versions
            .into_iter()
            .map(|own| Version {
                marks: mark::marks_of(&own.document, own.findings),
                platform: own.platform,
                document: own.document,
                counts: own.counts,
                difference: own.difference,
            })
            .collect();
        self.settle();
        // The list of drafts shows the sign of every draft, also right after the next start.
        self.unsaved |= !self.file.is_blank() && self.file.worst.as_deref() != Some(self.worst_id());
        if now - self.last_edit >= LIST_REST {
            self.refresh_list();
        } else {
            self.list_behind = true;
        }
    }

    /// Takes the suggestions of one finding.
    pub(crate) fn elaborate(&mut self, finding: Finding) {
        let finding = Rc::new(finding);
        for marks in [&mut self.marks, &mut self.list] {
            for mark in marks.iter_mut() {
                if std::ptr::eq(mark.finding.rule, finding.rule) && mark.finding.span == finding.span {
                    mark.finding = Rc::clone(&finding);
                    mark.elaborated = true;
                }
            }
        }
    }

    /// The next finding whose suggestions nobody has worked out yet: the one somebody looks at, then the others.
    pub(crate) fn to_elaborate(&self, wanted: Option<&Key>) -> Option<&Mark> {
        let open = |mark: &&Mark| !mark.elaborated && mark.finding.suggestions.is_empty();
        let language = |mark: &&Mark| matches!(mark.key.category, Category::Spelling | Category::Grammar);
        let looked_at = wanted.and_then(|key| self.mark(key)).filter(open);
        looked_at.or_else(|| self.marks.iter().filter(language).take(AHEAD).find(open))
    }

    /// Lets the list follow once the hand rests; returns how long to wait otherwise.
    pub(crate) fn rest(&mut self, now: f64) -> Option<f64> {
        if !self.list_behind || self.reported != Some(self.revision) {
            return None;
        }
        let wait = LIST_REST - (now - self.last_edit);
        if wait > 0.0 {
            return Some(wait);
        }
        self.refresh_list();
        None
    }

    fn refresh_list(&mut self) {
        if self.is_checked() {
            self.vouch.shown(&self.marks, self.read_at);
        }
        self.list.clone_from(&self.marks);
        self.list_behind = false;
        if let Some(current) = &self.current
            && !self.list.iter().any(|mark| mark.key == *current)
        {
            self.current = None;
        }
    }

    /// Marks what was decided before.
    fn settle(&mut self) {
        let kept = &self.file.kept;
        for mark in self.marks.iter_mut().chain(self.versions.iter_mut().flat_map(|own| &mut own.marks)) {
            let kept = kept.iter().any(|kept| kept.is_about(&mark.id));
            mark.standing = if kept { Standing::Kept } else { Standing::Open };
        }
    }

    /// The mark with this key.
    pub(crate) fn mark(&self, key: &Key) -> Option<&Mark> {
        self.marks.iter().chain(self.versions.iter().flat_map(|own| &own.marks)).find(|mark| mark.key == *key)
    }

    /// The worst mark under the caret.
    pub(crate) fn mark_at(&self, byte: usize) -> Option<&Mark> {
        self.marks
            .iter()
            .filter(|mark| mark.span.start <= byte && byte <= mark.span.end)
            .max_by_key(|mark| (mark.is_open(), mark.severity(), std::cmp::Reverse(mark.span.len())))
    }

    /// The open mark after the caret, or before it; around the end.
    pub(crate) fn neighbour(&self, forward: bool) -> Option<&Mark> {
        let open: Vec<&Mark> = self.marks.iter().filter(|mark| mark.is_open()).collect();
        let here = self.current.as_ref().and_then(|key| open.iter().position(|mark| mark.key == *key));
        if let Some(here) = here.filter(|&here| open[here].span.start <= self.caret && self.caret <= open[here].span.end) {
            let next = if forward { here + 1 } else { here + open.len() - 1 };
            return open.get(next % open.len()).copied();
        }
        if forward {
            open.iter().find(|mark| mark.span.start >= self.caret).or(open.first()).copied()
        } else {
            open.iter().rev().find(|mark| mark.span.start < self.caret).or(open.last()).copied()
        }
    }

    /// What is left to do.
    pub(crate) fn counts(&self) -> Counts {
        Counts::of(&self.marks)
    }

    /// Whether the marks are those of the text on the page.
    pub(crate) fn is_checked(&self) -> bool {
        self.reported == Some(self.revision)
    }

    /// Puts a suggestion in the place of its finding. Returns where the caret goes.
    pub(crate) fn fix(&mut self, key: &Key, nth: usize, now: f64) -> Option<usize> {
        let mark = self.mark(key)?;
        let replacement = mark.finding.suggestions.get(nth)?.replacement.clone();
        let (span, replacement) = removal::tidy(&self.file.text, mark.span, &replacement);
        self.file.text.replace_range(span.start..span.end, &replacement);
        self.marks.retain(|mark| mark.key != *key);
        self.list.retain(|mark| mark.key != *key);
        self.follow(now);
        Some(span.start + replacement.len())
    }

    /// Takes every finding away that only says nobody knows this word; returns the next open one behind `key`.
    pub(crate) fn forget(&mut self, word: &str, key: &Key) -> Option<Key> {
        let from = self.mark(key).map_or(0, |mark| mark.span.start);
        let lower = word.to_lowercase();
        let about = |mark: &Mark| mark.new_word().is_some_and(|other| other.word.to_lowercase() == lower);
        for marks in [&mut self.marks, &mut self.list] {
            marks.retain(|mark| !about(mark));
        }
        self.versions.iter_mut().for_each(|own| own.marks.retain(|mark| !about(mark)));
        self.marks.iter().find(|mark| mark.is_open() && mark.span.start >= from).map(|mark| mark.key.clone())
    }

    /// What is left to do. with a reason.
    pub(crate) fn keep(&mut self, kept: Kept) {
        self.file.kept.retain(|other| !other.is_about(&kept.key()));
        self.file.kept.push(kept);
        self.decided();
    }

    /// Takes a reason back.
    pub(crate) fn take_up_again(&mut self, key: &Key) {
        let Some(id) = self.mark(key).map(|mark| Rc::clone(&mark.id)) else { return };
        self.file.kept.retain(|kept| !kept.is_about(&id));
        self.decided();
    }

    /// Notes that somebody was asked.
    pub(crate) fn ask(&mut self, asked: Asked) {
        let id =
            FindingKey { rule: asked.rule.clone(), words: asked.words.clone(), sentence: asked.sentence.clone(), nth: asked.nth };
        self.file.asked.retain(|other| !other.is_about(&id));
        self.file.asked.push(asked);
        self.unsaved = true;
    }

    fn decided(&mut self) {
        self.unsaved = true;
        self.settle();
        self.refresh_list();
    }

    /// Puts a picture behind the others, under a name that none of them has.
    pub(crate) fn put_on(&mut self, mut picture: SavedPicture) {
        let (stem, ending) = match picture.file.rsplit_once('.') {
            Some((stem, ending)) => (stem.to_owned(), format!(".{ending}")),
            None => (picture.file.clone(), String::new()),
        };
        let mut count = 1;
        while self.file.pictures.iter().any(|other| other.file == picture.file) {
            count += 1;
            picture.file = format!("{stem}-{count}{ending}");
        }
        self.file.pictures.push(picture);
    }

    /// Takes a picture off the post.
    pub(crate) fn take_off(&mut self, sha256: &str) {
        if let Some(at) = self.file.pictures.iter().position(|picture| picture.sha256 == sha256) {
            self.taken_off.push((at, self.file.pictures.remove(at)));
        }
    }

    /// Puts the picture that was taken off last back in its place.
    pub(crate) fn put_back(&mut self) -> Option<String> {
        let (at, picture) = self.taken_off.pop()?;
        let sha256 = picture.sha256.clone();
        if self.file.pictures.iter().all(|other| other.sha256 != sha256) {
            self.file.pictures.insert(at.min(self.file.pictures.len()), picture);
        }
        Some(sha256)
    }

    /// The picture that a finding without words is about.
    pub(crate) fn picture_of(&self, finding: &Finding) -> Option<&SavedPicture> {
        let about = match (finding.rule.category, finding.rule.name) {
            (Category::Format, "alt-text") => true,
            (Category::PrivateData, "photo-note") => finding.span.is_empty(),
            _ => false,
        };
        let named = |picture: &&SavedPicture| {
            let starts = format!("{}:", picture.file);
            finding.message.contains(&format!("“{}”", picture.file))
                || finding.because.iter().any(|line| line.starts_with(&starts))
        };
        about.then(|| self.file.pictures.iter().find(named)).flatten()
    }

    /// What was decided and confirmed about pictures does not hold for others; `described` where only words changed.
    pub(crate) fn void_pictures(&mut self, described: bool) {
        let about = |kept: &Kept| match kept.rule.as_str() {
            "format/alt-text" => true,
            // With words it is about a caption in the post.
            "private-data/photo-note" => kept.words.is_empty(),
            "format/image-text" | "accuracy/attachment-missing" => !described,
            _ => false,
        };
        self.file.kept.retain(|kept| !about(kept));
        let ticked: Vec<String> = self.vouch.review.ticks().map(|(key, _)| key.clone()).collect();
        for key in ticked.iter().filter(|key| key.starts_with("media|")) {
            // Other words for a picture do not change what it shows.
            if !described || key.contains("alt text") {
                self.vouch.review.untick(key);
            }
        }
        self.settle();
    }

    /// Why a finding was kept.
    pub(crate) fn kept(&self, mark: &Mark) -> Option<&Kept> {
        self.file.kept.iter().find(|kept| kept.is_about(&mark.id))
    }

    /// When somebody was asked about a finding.
    pub(crate) fn asked(&self, mark: &Mark) -> Option<&Asked> {
        self.file.asked.iter().find(|asked| asked.is_about(&mark.id))
    }

    /// The state to save.
    pub(crate) fn saved_state(&mut self, now: DateTime) -> SavedDraft {
        self.file.saved = now;
        self.file.department = self.department.id().to_owned();
        self.file.review = SavedReview::of(&self.vouch.review, &self.vouch.fixed());
        if self.is_checked() {
            self.file.worst = Some(self.worst_id().to_owned());
        }
        self.file.clone()
    }

    fn worst_id(&self) -> &'static str {
        self.counts().worst().map_or(CLEAN, Severity::id)
    }

    /// The worst severity that is open; the outer `None` where no check has read the draft yet.
    pub(crate) fn worst(&self) -> Option<Option<Severity>> {
        if self.reported.is_some() {
            return Some(self.counts().worst());
        }
        let id = self.file.worst.as_deref()?;
        Some([Severity::Stop, Severity::Warn, Severity::Note].into_iter().find(|severity| severity.id() == id))
    }
}

fn attachment(picture: &SavedPicture) -> Attachment {
    let alt = picture.alt.trim();
    Attachment { file: picture.file.clone(), alt: (!alt.is_empty()).then(|| alt.to_owned()) }
}

fn move_mark(mark: &mut Mark, edit: Edit) -> bool {
    match mark.span.after_edit(edit.at, edit.old, edit.new) {
        Some(span) => {
            mark.span = span;
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_words() {
        let now = jiff::civil::date(2026, 11, 30).at(9, 0, 0, 0);
        let title = |text: &str| {
            let mut file = SavedDraft::new("a".to_owned(), now);
            file.text = text.to_owned();
            Page::new(file, 1).title()
        };
        assert_eq!(title(""), "New post");
        assert_eq!(title("\n\nFoley Road reopens, now that the main is in."), "Foley Road reopens, now");
        assert_eq!(title("Skating opens Friday."), "Skating opens Friday");
    }
}
