//! `App`: which draft is open, and the answers from the checks and the disk.

mod act;
mod archive;
mod confirming;
mod offers;
mod pages;
mod pictures;
mod say;
mod show;
mod sign_off_screen;
mod signing;
mod tick;
mod versions;
mod words;

pub(crate) use words::{Own, Shelf};

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::city::{City, CityProfile};
use crate::engine::Live;
use crate::store::Clerk;
use crate::store::archive::ProfileMark;
use crate::store::pictures::Folder;
use crate::store::preferences::Preferences;
use crate::text::Department;

use super::clock::Clock;
use super::command::Command;
use super::dialogs::Dialog;
use super::draft::{Editor, Page, Quick};
use super::files::{Chooser, Files};
use super::findings::PanelView;
use super::fonts;
use super::frame::Notice;
use super::pictures::{Shots, StripView, Worker};
use super::records::RecordsView;
use super::theme::{Appearance, PostSize, Theme};

/// What the window is given from outside.
pub struct Setup {
    pub clock: Clock,
    /// The folder of drafts and preferences.
    pub data: PathBuf,
    pub profile: CityProfile,
    /// How records name the profile.
    pub mark: ProfileMark,
    /// One sentence, where the person's own profile could not be used.
    pub profile_trouble: Option<String>,
    pub chooser: Chooser,
}

/// Which part of the program shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Screen {
    /// The open post, at whatever step it is.
    #[default]
    Post,
    Records,
}

/// The window's state.
pub struct App {
    clock: Clock,
    data: PathBuf,
    city: Arc<City>,
    live: Live,
    files: Files,
    clerk: Clerk,
    pictures: Worker,
    shots: Shots,
    strip: StripView,
    /// Where the cleaned copies were saved in this session, by SHA-256.
    copies: BTreeMap<String, PathBuf>,
    mark: ProfileMark,
    screen: Screen,
    records: RecordsView,
    preferences: Preferences,
    own: Own,
    /// Everything that lay on the disk has been read.
    begun: bool,
    /// The checks have loaded.
    warm: bool,
    /// Newest first.
    pages: Vec<Page>,
    /// The open one.
    open: usize,
    revision: u64,
    editor: Editor,
    panel: PanelView,
    quick: Option<Quick>,
    dialog: Option<Dialog>,
    notice: Option<Notice>,
    /// Drafts can't be saved, and why.
    save_trouble: Option<String>,
    renaming: Option<String>,
    commands: Vec<Command>,
    /// What the verdict's live region says, and since when it is due to say something else.
    spoken: String,
    /// The page takes the keyboard in the next frame.
    focus_page: bool,
    /// For how many frames it still asks.
    ask_focus: u8,
}

impl App {
    /// A window on a data folder.
    pub fn new(ctx: &Context, setup: Setup) -> std::io::Result<Self> {
        fonts::install(ctx);
        Theme::install(ctx, Appearance::System, PostSize::Normal, true);
        let city = Arc::new(City::new(setup.profile));
        let waker = |ctx: &Context| {
            let ctx = ctx.clone();
            move || ctx.request_repaint()
        };
        let live = Live::start(Arc::clone(&city), setup.clock.today(), waker(ctx))?;
        let files = Files::start(setup.data.clone(), setup.chooser, waker(ctx))?;
        let drafts = Folder::of_drafts(&setup.data);
        let clerk = Clerk::start(setup.data.clone(), drafts.clone(), waker(ctx))?;
        let pictures = Worker::start(drafts, waker(ctx))?;
        let mut app = Self {
            clock: setup.clock,
            data: setup.data,
            city,
            live,
            files,
            clerk,
            pictures,
            shots: Shots::default(),
            strip: StripView::default(),
            copies: BTreeMap::new(),
            mark: setup.mark,
            screen: Screen::default(),
            records: RecordsView::default(),
            preferences: Preferences::default(),
            own: Own::default(),
            begun: false,
            warm: false,
            pages: Vec::new(),
            open: 0,
            revision: 0,
            editor: Editor::default(),
            panel: PanelView::default(),
            quick: None,
            dialog: None,
            notice: None,
            save_trouble: None,
            renaming: None,
            commands: Vec::new(),
            spoken: String::new(),
            focus_page: true,
            ask_focus: 0,
        };
        app.new_page();
        if let Some(trouble) = setup.profile_trouble {
            app.notice_profile(trouble);
        }
        Ok(app)
    }

    fn page(&self) -> &Page {
        &self.pages[self.open]
    }

    fn page_mut(&mut self) -> &mut Page {
        &mut self.pages[self.open]
    }

    fn desk(&self) -> Department {
        Department::from_id(&self.preferences.desk)
    }

    fn install_theme(&self, ctx: &Context) {
        let preferences = &self.preferences;
        Theme::install(
            ctx,
            Appearance::from_id(&preferences.appearance),
            PostSize::from_id(&preferences.text_size),
            !preferences.less_movement,
        );
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.tick(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        [0.0, 0.0, 0.0, 1.0]
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
