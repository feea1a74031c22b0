//! A window on a folder of its own, with a clock that stands still.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use postcheck::city::baxter;
use postcheck::store::archive::ProfileMark;
use postcheck::ui::{App, Choice, Clock, Setup};

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(25);

pub(crate) struct Desk {
    pub(crate) window: Harness<'static, App>,
    pub(crate) folder: Arc<tempfile::TempDir>,
}

pub(crate) struct Opening {
    pub(crate) folder: Arc<tempfile::TempDir>,
    pub(crate) size: (f32, f32),
    pub(crate) first_run: bool,
    pub(crate) chosen: Option<PathBuf>,
    pub(crate) data: Option<PathBuf>,
}

impl Opening {
    pub(crate) fn new() -> Self {
        Self {
            folder: Arc::new(tempfile::tempdir().expect("a folder for the test")),
            size: (1280.0, 800.0),
            first_run: false,
            chosen: None,
            data: None,
        }
    }

    pub(crate) fn open(self) -> Desk {
        let data = self.data.unwrap_or_else(|| self.folder.path().to_owned());
        if !self.first_run && self.folder.path() == data {
            std::fs::write(data.join("preferences.toml"), "name = \"Dana Whitfield\"\ndesk = \"city\"\nless-movement = true\n")
                .expect("preferences");
        }
        let chosen = self.chosen;
        let setup = Setup {
            clock: Clock::new(|| "2026-11-30T09:41:00-06:00[-06:00]".parse().expect("a time")),
            data,
            profile: baxter(),
            mark: ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() },
            profile_trouble: None,
            chooser: Arc::new(move |choice: Choice| match choice {
                Choice::SavePicture(name) => chosen.as_ref().map(|path| path.with_file_name(name)),
                _ => chosen.clone(),
            }),
        };
        let mut window = Harness::builder()
            .with_size(vec2(self.size.0, self.size.1))
            .with_max_steps(64)
            .build_eframe(move |cc| App::new(&cc.egui_ctx, setup).expect("threads start"));
        window.step();
        let mut desk = Desk { window, folder: self.folder };
        if !self.first_run {
            desk.until("the name from the preferences", |desk| {
                desk.window.query_by_label("Dana Whitfield, City Hall desk").is_some()
            });
        }
        desk
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Opening::new().open()
    }

    /// Lets frames pass until something holds.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, mut holds: impl FnMut(&mut Desk) -> bool) {
        let start = Instant::now();
        loop {
            self.window.step();
            if holds(self) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let names: Vec<String> = self.names();
                panic!("waited in vain for {what}; the window shows {names:#?}");
            }
            std::thread::sleep(Duration::from_millis(4));
        }
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let root = self.window.root();
        // Plain text carries its words as its value, everything else as its label.
        let said = |node: egui_kittest::Node<'_>| node.accesskit_node().label().or_else(|| node.value());
        root.children_recursive().filter_map(said).collect()
    }

    pub(crate) fn has(&self, part: &str) -> bool {
        self.names().iter().any(|name| name.contains(part))
    }

    /// The text on the page.
    pub(crate) fn text(&self) -> String {
        self.window.get_by_role(Role::MultilineTextInput).value().unwrap_or_default()
    }

    pub(crate) fn page_name(&self) -> String {
        self.window.get_by_role(Role::MultilineTextInput).accesskit_node().label().unwrap_or_default()
    }

    /// Types on the page, as a keyboard would.
    pub(crate) fn type_text(&mut self, text: &str) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.window.key_press(Key::Enter);
                self.window.step();
            }
            if !line.is_empty() {
                self.window.event(egui::Event::Text(line.to_owned()));
                self.window.step();
            }
        }
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.step();
        self.window.step();
        self.window.step();
    }

    pub(crate) fn click(&mut self, name: &str) {
        self.window.get_by_label(name).click();
        self.window.step();
        self.window.step();
        self.window.step();
    }

    /// Types and waits until the checks have read it.
    pub(crate) fn write(&mut self, text: &str) {
        self.type_text(text);
        self.until("the list of findings", |desk| {
            let name = desk.page_name();
            !desk.has("Getting ready") && name.starts_with("Post text, ") && desk.settled()
        });
    }

    /// From the written draft to the confirm screen.
    pub(crate) fn open_confirm(&mut self) {
        self.press(Modifiers::COMMAND, Key::Enter);
        self.until("the confirm screen", |desk| desk.has("Is everything right?"));
    }

    /// Ticks every line by keyboard.
    pub(crate) fn tick_all(&mut self) {
        for _ in 0..30 {
            if self.verdict().starts_with("All ") {
                return;
            }
            self.press(Modifiers::NONE, Key::Space);
        }
        panic!("lines are left: {}, {:#?}", self.verdict(), self.names());
    }

    /// Signs and waits for the record.
    pub(crate) fn sign(&mut self) {
        self.press(Modifiers::COMMAND, Key::Enter);
        self.until("the sign-off", |desk| desk.has("Ready to sign"));
        self.press(Modifiers::NONE, Key::Enter);
        self.until("the seconds to take it back", |desk| desk.has("Write it now"));
        self.press(Modifiers::NONE, Key::Enter);
        self.until("the signed post", |desk| desk.has("Signed. Ready to post."));
    }

    /// Writes into a field.
    pub(crate) fn fill(&mut self, field: &str, text: &str) {
        self.window.get_by_role_and_label(Role::TextInput, field).focus();
        self.window.step();
        self.window.step();
        self.window.event(egui::Event::Text(text.to_owned()));
        self.window.step();
    }

    /// Whether the verdict speaks of the text on the page.
    pub(crate) fn settled(&self) -> bool {
        ["to fix", "to decide", "did not run", "Nothing to change", "Nothing must change"]
            .iter()
            .any(|words| self.verdict().contains(words))
    }

    pub(crate) fn verdict(&self) -> String {
        self.window.query_by_role(Role::Status).and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    pub(crate) fn drafts(&self) -> Vec<String> {
        saved_texts(self.folder.path())
    }
}

/// The texts of the draft files in a data folder.
pub(crate) fn saved_texts(data: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(data.join("drafts")) else { return Vec::new() };
    let json = |path: PathBuf| {
        let text = std::fs::read_to_string(path).ok()?;
        let value: serde_json::Value = serde_json::from_str(&text).ok()?;
        Some(value["text"].as_str()?.to_owned())
    };
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter_map(json)
        .collect()
}
