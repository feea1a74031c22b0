//! What the verdict bar says.

use jiff::civil::DateTime;

use crate::checks::Severity;
use crate::store::drafts::Trouble;
use crate::ui::clock::moment;
use crate::ui::frame::Notice;
use crate::ui::paint::Sign;

use super::App;

/// How long a sentence about something done stays.
const WHILE: f64 = 6.0;
/// How long a check may take before the bar says so.
const PATIENCE: f64 = 0.4;

/// The verdict as it is shown.
pub(super) struct Said {
    pub(crate) sign: Option<Sign>,
    pub(crate) line: String,
    pub(crate) small: String,
    pub(crate) clear: bool,
    pub(crate) save_elsewhere: bool,
}

impl App {
    pub(super) fn notice_restored(&mut self, saved: DateTime, now: f64) {
        self.notice = Some(Notice {
            line: format!("Restored your draft from {}.", moment(saved, self.clock.today())),
            small: "PostCheck was closed without a word. Nothing is lost.".to_owned(),
            until: Some(now + WHILE),
            sign: Sign::Done,
            save_elsewhere: false,
        });
    }

    pub(super) fn notice_unread(&mut self, unread: &[String]) {
        self.notice = Some(Notice {
            line: unread[0].clone(),
            small: if unread.len() > 1 { format!("And {} more.", unread.len() - 1) } else { String::new() },
            until: None,
            sign: Sign::Trouble,
            save_elsewhere: false,
        });
    }

    pub(super) fn notice_trouble(&mut self, trouble: &Trouble) {
        self.notice = Some(Notice {
            line: trouble.to_string(),
            small: "Your text is safe in this window.".to_owned(),
            until: None,
            sign: Sign::Trouble,
            save_elsewhere: false,
        });
    }

    pub(super) fn notice_words(&mut self, trouble: &Trouble) {
        self.notice = Some(Notice {
            line: trouble.to_string(),
            small: "The file was left as it is. Words added now count until PostCheck closes.".to_owned(),
            until: None,
            sign: Sign::Trouble,
            save_elsewhere: false,
        });
    }

    pub(super) fn notice_profile(&mut self, line: String) {
        let small = "The file was left as it is.".to_owned();
        self.notice = Some(Notice { line, small, until: None, sign: Sign::Trouble, save_elsewhere: false });
    }

    /// Says what is missing for the next step.
    pub(super) fn notice_missing(&mut self, line: &str, small: &str, now: f64) {
        let sign = self.page().counts().worst().map_or(Sign::Waiting, Sign::Finding);
        let until = Some(now + WHILE);
        let (line, small) = (line.to_owned(), small.to_owned());
        self.notice = Some(Notice { line, small, until, sign, save_elsewhere: false });
    }

    /// "8 lines to confirm, then your signature."
    fn lines_then_signature(&self) -> String {
        let (done, all) = self.page().vouch.progress();
        match all - done {
            0 => "Everything is confirmed, only your signature is missing.".to_owned(),
            1 => "1 line to confirm, then your signature.".to_owned(),
            more => format!("{more} lines to confirm, then your signature."),
        }
    }

    pub(super) fn notice_done(&mut self, line: &str, now: f64) {
        self.notice = Some(Notice {
            line: line.to_owned(),
            small: String::new(),
            until: Some(now + WHILE),
            sign: Sign::Done,
            save_elsewhere: false,
        });
    }

    /// The bar for this frame; `wait` is set where it will change by itself.
    pub(super) fn verdict(&self, now: f64, wait: &mut Option<f64>) -> Said {
        let said = |sign, line: &str, small: &str| Said {
            sign,
            line: line.to_owned(),
            small: small.to_owned(),
            clear: false,
            save_elsewhere: false,
        };
        if let Some(trouble) = &self.save_trouble {
            let mut said = said(Some(Sign::Trouble), trouble, "Your text is safe in this window.");
            said.save_elsewhere = true;
            return said;
        }
        if let Some(notice) = &self.notice {
            let mut said = said(Some(notice.sign), &notice.line, &notice.small);
            said.save_elsewhere = notice.save_elsewhere;
            return said;
        }
        let page = self.page();
        if page.file.text.trim().is_empty() {
            return said(None, "Write or paste your post", "Nothing to check yet.");
        }
        if !self.warm && page.reported.is_none() {
            return said(Some(Sign::Waiting), "Getting ready…", "The checks are loading. Go on writing.");
        }
        if !page.is_checked()
            && let Some(submitted) = page.submitted
        {
            let left = PATIENCE - (now - submitted);
            if left <= 0.0 {
                return said(Some(Sign::Waiting), "Checking…", "");
            }
            *wait = Some(left);
        }
        let counts = page.counts();
        if !page.failed.is_empty() && counts.fix == 0 {
            let count = page.failed.len();
            let line = format!("{count} check{} did not run", if count == 1 { "" } else { "s" });
            return said(Some(Sign::Finding(Severity::Warn)), &line, &counts.words());
        }
        let words = counts.words();
        if !words.is_empty() {
            let sign = counts.worst().map(Sign::Finding);
            let small = format!("Then {}", lower_first(&self.lines_then_signature()));
            return said(sign, &words, &small);
        }
        let small = match counts.polish {
            0 => self.lines_then_signature(),
            1 => "1 thing to polish, if you like.".to_owned(),
            more => format!("{more} things to polish, if you like."),
        };
        let mut said =
            said(Some(Sign::Done), if counts.polish == 0 { "Nothing to change" } else { "Nothing must change" }, &small);
        said.clear = page.reported.is_some();
        said
    }
}

/// The same words in the middle of a sentence.
fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
