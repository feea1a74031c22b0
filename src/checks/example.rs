//! `Example`: a post and what a rule must say of it. «Marks» show the words a finding must touch.

use crate::text::{Attachment, Department, Draft, Span};

/// What the rule must do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// A finding overlaps every marked passage.
    Flagged,
    /// As `Flagged`, and the rule has nothing to say about this text any more.
    Fixed(&'static str),
    /// No finding of this rule anywhere.
    Clean,
}

/// One example of a rule. The clock of all examples is Monday, November 30, 2026.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The post, with «marks».
    pub post: &'static str,
    pub expect: Expect,
    /// Why it is or is not a case, for the help page.
    pub note: &'static str,
    pub department: Department,
    pub platforms: &'static [&'static str],
    /// Pictures: file name and alternative text.
    pub attachments: Option<&'static [(&'static str, Option<&'static str>)]>,
    /// Texts of their own for platforms.
    pub versions: &'static [(&'static str, &'static str)],
    /// The day the post is to go out.
    pub scheduled: Option<&'static str>,
}

/// The day all examples are read on.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 30);

impl Example {
    const fn new(post: &'static str, expect: Expect, note: &'static str) -> Self {
        Self {
            post,
            expect,
            note,
            department: Department::City,
            platforms: &[],
            attachments: None,
            versions: &[],
            scheduled: None,
        }
    }

    /// A post with trouble in it.
    pub const fn flagged(post: &'static str) -> Self {
        Self::new(post, Expect::Flagged, "")
    }

    /// A post with trouble in it, and the same post put right.
    pub const fn fixed(post: &'static str, fixed: &'static str) -> Self {
        Self::new(post, Expect::Fixed(fixed), "")
    }

    /// A post that looks like trouble and is none, and why.
    pub const fn clean(post: &'static str, note: &'static str) -> Self {
        Self::new(post, Expect::Clean, note)
    }

    /// The same, with a word on it for the help page.
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// The same, written at the police desk.
    pub const fn police(self) -> Self {
        Self { department: Department::Police, ..self }
    }

    /// The same, written for these platforms.
    pub const fn on(self, platforms: &'static [&'static str]) -> Self {
        Self { platforms, ..self }
    }

    /// The same, with these pictures: file name and alternative text.
    pub const fn with(self, attachments: &'static [(&'static str, Option<&'static str>)]) -> Self {
        Self { attachments: Some(attachments), ..self }
    }

    /// The same, with texts of their own for platforms.
    pub const fn versions(self, versions: &'static [(&'static str, &'static str)]) -> Self {
        Self { versions, ..self }
    }

    /// The same, to go out on that day.
    pub const fn scheduled(self, day: &'static str) -> Self {
        Self { scheduled: Some(day), ..self }
    }

    /// The draft to check, without marks, and the marked passages.
    pub fn draft(&self) -> (Draft, Vec<Span>) {
        let (text, marks) = unmark(self.post);
        (self.draft_of(text), marks)
    }

    /// The same circumstances around another text.
    pub fn draft_of(&self, text: String) -> Draft {
        Draft {
            text,
            department: self.department,
            platforms: self.platforms.iter().map(|id| (*id).to_owned()).collect(),
            scheduled: self.scheduled.and_then(|day| day.parse().ok()),
            attachments: self.attachments.map(|pictures| {
                pictures.iter().map(|(file, alt)| Attachment { file: (*file).to_owned(), alt: alt.map(str::to_owned) }).collect()
            }),
            versions: self.versions.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect(),
            revision: 0,
        }
    }
}

/// Takes the «marks» out of a post and says where they stood.
pub fn unmark(post: &str) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(post.len());
    let mut marks = Vec::new();
    let mut start = None;
    for c in post.chars() {
        match c {
            '«' => start = Some(text.len()),
            '»' => marks.extend(start.take().map(|start| Span::new(start, text.len()))),
            _ => text.push(c),
        }
    }
    (text, marks)
}
