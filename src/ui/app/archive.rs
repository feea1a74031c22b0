//! The records screen, and the answers of the archive.

use egui::{Context, Key as Press, Modifiers};

use crate::checks::Finding;
use crate::store::archive::{self, Entry};
use crate::store::{Reply, Request, drafts};
use crate::ui::command::Command;
use crate::ui::dialogs::{Dialog, ExportForm, HoldForm};
use crate::ui::files::Purpose;
use crate::ui::pictures::Source;
use crate::ui::records::RecordsAct;

use super::{App, Screen};

/// How many rows the list holds at most.
const ROWS: usize = 200;
/// What a record that is no post of the open draft is written for.
const FILED: &str = "filed|";

impl App {
    /// Shows the records, and has them looked through once.
    pub(super) fn show_records(&mut self) {
        self.screen = Screen::Records;
        self.quick = None;
        self.notice = None;
        self.records.focus_search = true;
        self.search_records();
        if self.records.verdict.is_none() && !self.records.verifying {
            self.verify_records();
        }
    }

    pub(super) fn search_records(&mut self) {
        self.clerk.ask(Request::Find { filter: self.records.filter(), limit: ROWS });
    }

    fn verify_records(&mut self) {
        self.records.verifying = true;
        self.clerk.ask(Request::Verify);
    }

    /// What was said about the records does not hold for one more of them.
    fn look_through_anew(&mut self) {
        self.records.verdict = None;
        if self.screen == Screen::Records {
            self.verify_records();
            self.search_records();
        }
    }

    pub(super) fn open_record(&mut self, number: String) {
        self.clerk.ask(Request::Open(number.clone()));
        self.records.current = Some(number);
        self.records.facts_open = false;
        self.records.addresses.clear();
    }

    /// The folder that the preferences name for the records.
    pub(super) fn use_records_folder(&mut self) {
        if !self.preferences.records_folder.is_empty() {
            self.clerk.ask(Request::Move(self.preferences.records_folder.clone().into()));
        }
    }

    /// A folder or a file was chosen.
    pub(super) fn chosen(&mut self, purpose: Purpose, path: std::path::PathBuf) {
        match purpose {
            Purpose::Export(scope) => {
                let name = self.clock.now().strftime("records-%Y-%m-%d-%H%M").to_string();
                self.clerk.ask(Request::Export { scope: *scope, folder: path.join(name) });
            }
            Purpose::Picture(draft) => self.attach(draft, Source::File(path)),
            Purpose::SavePicture(sha256) => self.save_picture(sha256, path),
            Purpose::Records => {
                self.preferences.records_folder = path.display().to_string();
                self.files.save_preferences(self.preferences.clone());
                self.clerk.ask(Request::Move(path));
                self.page_mut().sign_off.trouble = None;
                self.records.verdict = None;
            }
        }
    }

    /// Takes in what the archive answered.
    pub(super) fn take_replies(&mut self, now: f64) {
        while let Some(reply) = self.clerk.reply() {
            if matches!(reply, Reply::Written { result: Ok(_), .. }) {
                self.look_through_anew();
            }
            match reply {
                Reply::Written { draft, result } => match draft.strip_prefix(FILED) {
                    Some(id) => self.filed(id, result.map(|opened| opened.record.number), now),
                    None if draft.is_empty() => self.pointer_written(result.map(|opened| opened.record.entry)),
                    None => self.post_written(&draft, result),
                },
                Reply::Found(Ok(shelf)) => {
                    self.records.trouble = None;
                    // An older search that was already under way is not what the list shows.
                    if shelf.filter == self.records.filter() {
                        self.records.shelf = Some(shelf);
                    }
                }
                Reply::Found(Err(error)) => self.records.trouble = Some(error.to_string()),
                Reply::Opened(Ok(opened)) => {
                    let fits = opened.as_ref().is_some_and(|one| Some(&one.record.number) == self.records.current.as_ref());
                    if fits {
                        self.records.opened = opened;
                        self.records.remains = None;
                    }
                }
                Reply::Remains(remains) => {
                    if self.records.current.as_ref() == Some(&remains.number) {
                        self.records.opened = None;
                        self.records.remains = Some(remains);
                    }
                }
                Reply::Opened(Err(error)) => self.records.trouble = Some(error.to_string()),
                Reply::Verified(result) => {
                    self.records.verifying = false;
                    self.records.verdict = Some((result.map_err(|error| error.to_string()), self.clock.now()));
                }
                Reply::Exported(Ok(done)) => {
                    let count = match done.records {
                        1 => "1 record".to_owned(),
                        more => format!("{more} records"),
                    };
                    let small = match done.redactions {
                        _ if done.missing == 1 => "One picture is missing or was changed.".to_owned(),
                        _ if done.missing > 1 => format!("{} pictures are missing or were changed.", done.missing),
                        0 => String::new(),
                        1 => "One passage was blacked out.".to_owned(),
                        more => format!("{more} passages were blacked out."),
                    };
                    self.records.said = Some((format!("{count} exported to {}", drafts::name_of(&done.folder)), small));
                }
                Reply::Exported(Err(error)) => {
                    self.records.said = Some(("The export could not be written.".to_owned(), error.to_string()));
                }
                Reply::NoCopy(error) => {
                    self.notice_missing("The copy of the day could not be made.", &error.to_string(), now);
                }
            }
        }
    }

    fn pointer_written(&mut self, result: Result<Entry, crate::store::Error>) {
        match result {
            Ok(_) => {
                if let Some(number) = self.records.current.clone() {
                    self.clerk.ask(Request::Open(number));
                }
            }
            Err(error) => {
                self.records.said = Some(("The entry could not be written.".to_owned(), error.to_string()));
            }
        }
    }

    /// Carries out what was done on the records screen.
    pub(super) fn records_act(&mut self, act: RecordsAct) {
        match act {
            RecordsAct::Search => self.search_records(),
            RecordsAct::Desk(desk) => {
                self.records.desk = desk;
                self.search_records();
            }
            RecordsAct::Year(year) => {
                self.records.year = year;
                self.search_records();
            }
            RecordsAct::Platform(platform) => {
                self.records.platform = platform;
                self.search_records();
            }
            RecordsAct::Show(number) => self.open_record(number),
            RecordsAct::Leave => {
                self.records.opened = None;
                self.records.remains = None;
                self.records.current = None;
            }
            RecordsAct::Move(forward) => {
                if let Some(number) = self.records.neighbour(forward) {
                    self.open_record(number);
                    self.records.reveal = true;
                }
            }
            RecordsAct::FocusSearch => self.records.focus_search = true,
            RecordsAct::Verify => {
                if self.screen != Screen::Records {
                    self.show_records();
                }
                self.verify_records();
            }
            RecordsAct::Export => {
                if self.screen != Screen::Records {
                    self.show_records();
                }
                let fitting = self.records.shelf.as_ref().map_or(0, |shelf| shelf.fitting);
                let number = self.records.opened.as_ref().map(|opened| opened.record.number.clone());
                self.dialog = Some(Dialog::Export(ExportForm::new(number, self.records.filter(), fitting)));
            }
            RecordsAct::ExportNow(scope) => self.files.folder("A folder for the export", Purpose::Export(scope)),
            RecordsAct::Correct => self.correct(),
            RecordsAct::Hold => {
                let form = self.records.opened.as_ref().map(|opened| HoldForm::new(opened));
                self.dialog = form.map(Dialog::Hold);
            }
            RecordsAct::HoldNow { number, ends, reason } => self.hold(number, ends, reason),
            RecordsAct::File => {
                if !self.page().file.text.trim().is_empty() && !self.page().sign_off.is_signed() {
                    self.screen = Screen::Post;
                    self.dialog = Some(Dialog::File);
                }
            }
            RecordsAct::FileNow => self.file_now(),
            RecordsAct::Address(platform) => self.address(&platform),
        }
    }

    /// Begins a post that corrects the open record.
    fn correct(&mut self) {
        let Some(opened) = &self.records.opened else { return };
        let Entry::Post(post) = &opened.record.entry else { return };
        let number = opened.record.number.clone();
        let text = post.text.clone();
        let platforms: Vec<String> = post.versions.iter().map(|version| version.platform.clone()).collect();
        let own = post.versions.iter().filter(|version| version.text != post.text);
        let own = own.map(|version| (version.platform.clone(), version.text.clone())).collect();
        let desk = crate::text::Department::from_id(&post.desk);
        let pictures = post.pictures.iter().filter_map(super::pictures::of_record).collect();
        self.new_page();
        let page = self.page_mut();
        page.file.corrects = Some(number);
        page.file.platforms = platforms;
        page.file.pictures = pictures;
        page.file.versions = own;
        page.department = desk;
        self.write(&text);
    }

    /// Puts a record on hold, or ends its hold; a record of its own says so.
    fn hold(&mut self, number: String, ends: bool, reason: String) {
        let by = self.preferences.name.clone();
        let circumstances = Box::new(self.circumstances(&by, self.clock.zoned()));
        let numbers = vec![number];
        let entry = if ends { Entry::Release { numbers, reason } } else { Entry::Hold { numbers, reason } };
        self.clerk.ask(Request::Write { draft: String::new(), entry: Box::new(entry), circumstances });
    }

    /// Files the open draft as not posted, with the words masked that must not be kept.
    fn file_now(&mut self) {
        let page = self.page();
        if !page.is_checked() {
            let now = page.last_edit.max(0.0);
            return self.notice_missing("The checks are still reading.", "Try again in a moment.", now);
        }
        let findings: Vec<Finding> = page.marks.iter().map(|mark| (*mark.finding).clone()).collect();
        let author = self.preferences.name.clone();
        let retention = self.retention(page.department, false);
        let entry = Box::new(archive::filed(&page.draft(), &findings, self.record_pictures(), &author, retention));
        let draft = format!("{FILED}{}", page.file.id);
        let circumstances = Box::new(self.circumstances(&author, self.clock.zoned()));
        self.clerk.ask(Request::Write { draft, entry, circumstances });
    }

    fn filed(&mut self, id: &str, result: Result<String, crate::store::Error>, now: f64) {
        match result {
            Ok(number) => {
                self.remove(id);
                self.notice_done(&format!("Filed as not posted: record {number}."), now);
                self.search_records();
            }
            Err(error) => self.notice_missing("The draft could not be filed.", &error.to_string(), now),
        }
    }

    fn address(&mut self, platform: &str) {
        let Some(number) = self.records.current.clone() else { return };
        let Some(address) = self.records.addresses.remove(platform) else { return };
        let by = self.preferences.name.clone();
        let circumstances = Box::new(self.circumstances(&by, self.clock.zoned()));
        let entry = Box::new(archive::address(&number, platform, address.trim()));
        self.clerk.ask(Request::Write { draft: String::new(), entry, circumstances });
    }

    /// The keys of the records screen, taken before anything else sees them.
    pub(super) fn records_keys(&self, ctx: &Context, commands: &mut Vec<Command>) {
        let take = |modifiers: Modifiers, press: Press| ctx.input_mut(|input| input.consume_key(modifiers, press));
        let mut act = |act: RecordsAct| commands.push(Command::Archive(act));
        if take(Modifiers::COMMAND, Press::F) {
            act(RecordsAct::FocusSearch);
        }
        let writing = ctx
            .memory(egui::Memory::focused)
            .is_some_and(|id| self.records.addresses.keys().any(|platform| id == egui::Id::unique(("record-address", platform))));
        if !writing && take(Modifiers::NONE, Press::ArrowDown) {
            act(RecordsAct::Move(true));
        } else if !writing && take(Modifiers::NONE, Press::ArrowUp) {
            act(RecordsAct::Move(false));
        }
    }
}
