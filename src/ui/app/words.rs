//! Own words: taught from a finding or in their dialog, written by the file thread, and known to the checks at once.

use std::sync::Arc;

use crate::city::City;
use crate::store::drafts::{Trouble, name_of};
use crate::store::words::{self, Change, OwnWord, OwnWords, Standing, Whose};
use crate::ui::dialogs::{Dialog, WordsAct, WordsForm};
use crate::ui::draft::Key;
use crate::ui::files::Imported;

use super::App;

/// The two lists as they count in this window.
#[derive(Default)]
pub(crate) struct Own {
    mine: Shelf,
    city: Shelf,
    /// What was just done in the dialog, and how it is undone.
    pub(crate) said: String,
    pub(crate) undo: Option<(Whose, Change)>,
}

/// One of them.
#[derive(Default)]
pub(crate) struct Shelf {
    pub(crate) list: OwnWords,
    /// One sentence, where the file can't be used.
    pub(crate) trouble: Option<String>,
    /// Changes the disk has not answered yet; only its last answer counts.
    waiting: usize,
}

impl Own {
    pub(crate) fn shelf(&self, whose: Whose) -> &Shelf {
        match whose {
            Whose::Mine => &self.mine,
            Whose::City => &self.city,
        }
    }

    fn shelf_mut(&mut self, whose: Whose) -> &mut Shelf {
        match whose {
            Whose::Mine => &mut self.mine,
            Whose::City => &mut self.city,
        }
    }
}

impl App {
    /// Carries out what the dialog of own words asks.
    pub(super) fn words_act(&mut self, act: WordsAct) {
        match act {
            WordsAct::Open => {
                self.files.load_words();
                self.own.said.clear();
                self.own.undo = None;
                self.dialog = Some(Dialog::Words(WordsForm::default()));
            }
            WordsAct::Add(whose, word) => {
                self.own.said = format!("“{}” is added.", word.word);
                self.own.undo = Some((whose, Change::Remove(vec![word.clone()])));
                self.change_words(whose, Change::Add(vec![word]));
            }
            WordsAct::Remove(whose, word) => {
                self.own.said = format!("“{}” is removed.", word.word);
                self.own.undo = Some((whose, Change::Add(vec![word.clone()])));
                self.change_words(whose, Change::Remove(vec![word]));
            }
            WordsAct::Undo => {
                if let Some((whose, change)) = self.own.undo.take() {
                    self.own.said = "It is as it was.".to_owned();
                    self.change_words(whose, change);
                }
            }
            WordsAct::Import(whose) => self.files.import_words(whose),
            WordsAct::Export(whose) => {
                let words = self.own.shelf(whose).list.words.clone();
                self.files.export_words(whose.file().to_owned(), words);
            }
            WordsAct::SetAside(whose) => {
                self.own.said = "The old file is kept beside the new list.".to_owned();
                self.own.undo = None;
                self.change_words(whose, Change::SetAside);
            }
        }
    }

    /// Adds the word of a finding to a list. The finding goes at once.
    pub(super) fn add_word(&mut self, whose: Whose, key: Option<&Key>, now: f64) {
        if !self.drafting() {
            return;
        }
        let page = self.page();
        let at_caret = page
            .marks
            .iter()
            .find(|mark| mark.span.start <= page.caret && page.caret <= mark.span.end && mark.new_word().is_some());
        let asked = key.or_else(|| self.quick.as_ref().map(|quick| &quick.key)).or(page.current.as_ref());
        let mark = asked.and_then(|key| page.mark(key)).filter(|mark| mark.new_word().is_some()).or(at_caret);
        let Some((key, word)) = mark.and_then(|mark| Some((mark.key.clone(), mark.new_word()?))) else {
            return self.notice_missing("No new word here", "Put the caret on a word that is not in the dictionary.", now);
        };
        let other = if whose == Whose::Mine { Whose::City } else { Whose::Mine };
        let forbidden = |own: &OwnWord| own.standing == Standing::Forbidden && own.word.eq_ignore_ascii_case(&word.word);
        if self.own.shelf(other).list.words.iter().any(forbidden) {
            let line = format!("{} say not to write “{}”", other.title(), word.word);
            return self.notice_missing(&line, "Take it off there first: Ctrl+K, Own words.", now);
        }
        let by_keys = self.page().current.as_ref() == Some(&key);
        self.quick = None;
        let next = self.page_mut().forget(&word.word, &key).filter(|_| by_keys);
        let line = match whose {
            Whose::Mine => format!("“{}” is one of your words now", word.word),
            Whose::City => format!("“{}” is one of the city’s words now", word.word),
        };
        self.notice_done(&line, now);
        self.change_words(whose, Change::Add(vec![word]));
        let page = self.page_mut();
        page.current = next;
        page.reveal_card = page.current.is_some();
        self.focus_page = true;
    }

    /// Changes a list in this window at once, and on the disk as soon as it can.
    fn change_words(&mut self, whose: Whose, change: Change) {
        let shelf = self.own.shelf_mut(whose);
        shelf.waiting += 1;
        let list = &mut shelf.list.words;
        match &change {
            Change::Add(words) => {
                list.retain(|old| words.iter().all(|new| new.word != old.word));
                list.extend(words.iter().cloned());
            }
            Change::Remove(words) => list.retain(|old| words.iter().all(|gone| gone.word != old.word)),
            Change::SetAside => list.clear(),
        }
        self.files.change_words(whose, change);
        self.use_words();
    }

    /// Takes in a list as it lies on the disk.
    pub(super) fn take_words(&mut self, whose: Whose, changed: bool, answer: Result<OwnWords, Trouble>) {
        let shelf = self.own.shelf_mut(whose);
        if changed {
            shelf.waiting = shelf.waiting.saturating_sub(1);
        }
        match answer {
            Ok(list) => {
                shelf.trouble = None;
                if shelf.waiting == 0 && shelf.list != list {
                    let same = shelf.list.words == list.words;
                    shelf.list = list;
                    if !same {
                        self.use_words();
                    }
                }
            }
            Err(trouble) => {
                // What was read before, and what was just added, counts until the window closes.
                let news = shelf.trouble.replace(trouble.to_string()).is_none();
                if changed || news {
                    self.notice_words(&trouble);
                }
            }
        }
    }

    /// Says what came of an import.
    pub(super) fn take_import(&mut self, whose: Whose, answer: Result<Imported, Trouble>, now: f64) {
        let imported = match answer {
            Ok(imported) => imported,
            Err(trouble) => {
                self.own.said = format!("{trouble}.");
                self.own.undo = None;
                return self.notice_words(&trouble);
            }
        };
        let count = imported.added.len();
        let mut said = match count {
            0 => format!("{} holds no new word.", name_of(&imported.path)),
            1 => "1 word is added.".to_owned(),
            many => format!("{many} words are added."),
        };
        if imported.skipped > 0 {
            said.push_str(&format!(
                " {} {} no word and left out.",
                imported.skipped,
                if imported.skipped == 1 { "line is" } else { "lines are" }
            ));
        }
        if imported.flagged > 0 {
            said.push_str(" Affix flags are left out; only the words themselves count.");
        }
        self.own.undo = (count > 0).then_some((whose, Change::Remove(imported.added)));
        self.notice_done(&said, now);
        self.own.said = said;
        self.take_words(whose, false, Ok(imported.list));
    }

    /// The checks know the lists from the next report on.
    fn use_words(&mut self) {
        let lists = Whose::ALL.map(|whose| &self.own.shelf(whose).list);
        self.city = Arc::new(words::with_words(City::new(self.city.profile.clone()), lists));
        self.live.use_city(Arc::clone(&self.city));
        self.revision += 1;
        let revision = self.revision;
        let page = self.page_mut();
        page.revision = revision;
        page.stale = true;
    }
}
