//! Every colour and measure of the window. Nothing else names one.

use egui::{Color32, Context, CornerRadius, Id, Shadow, Stroke, Theme as Mode, ThemePreference, Vec2, style};

use crate::checks::{Category, Severity};

use super::{fonts, icons};

/// Space between things.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// Corner radii.
pub mod radius {
    pub const CHIP: u8 = 4;
    pub const BUTTON: u8 = 6;
    pub const CARD: u8 = 8;
    pub const DIALOG: u8 = 10;
}

/// Fixed measures of the frame.
pub mod size {
    pub const SIDE: f32 = 208.0;
    pub const RAIL: f32 = 56.0;
    pub const PANEL: f32 = 392.0;
    pub const PREVIEW: f32 = 344.0;
    pub const BAR: f32 = 64.0;
    pub const STRIP: f32 = 76.0;
    pub const DRAWER: f32 = 44.0;
    pub const MEASURE: f32 = 600.0;
    /// Below this the sidebar is a rail and the panel a drawer.
    pub const NARROW: f32 = 1100.0;
    /// From this on findings and preview stand side by side.
    pub const WIDE: f32 = 1520.0;
    /// Below this the header sheds words.
    pub const TIGHT: f32 = 960.0;
}

/// Seconds of movement.
pub mod motion {
    pub const QUICK: f32 = 0.12;
    pub const PANEL: f32 = 0.18;
}

/// The colours of one appearance.
#[derive(Debug)]
pub struct Palette {
    pub name: &'static str,
    pub dark: bool,
    pub contrast: bool,
    pub paper: Color32,
    pub ground: Color32,
    pub side: Color32,
    pub raised: Color32,
    pub sunken: Color32,
    pub hover: Color32,
    pub press: Color32,
    pub line: Color32,
    pub edge: Color32,
    pub ink1: Color32,
    pub ink2: Color32,
    pub ink3: Color32,
    pub accent: Color32,
    pub accent_hi: Color32,
    pub on_accent: Color32,
    pub accent_wash: Color32,
    pub sel: Color32,
    pub focus: Color32,
    pub stop: Color32,
    pub stop_wash: Color32,
    pub warn: Color32,
    pub warn_wash: Color32,
    pub note: Color32,
    pub note_wash: Color32,
    pub ok: Color32,
    pub ok_wash: Color32,
    pub c_language: Color32,
    pub c_private: Color32,
    pub c_judge: Color32,
    pub c_facts: Color32,
    pub c_format: Color32,
}

const fn hex(value: u32) -> Color32 {
    let [_, red, green, blue] = value.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

pub static LIGHT: Palette = Palette {
    name: "light",
    dark: false,
    contrast: false,
    paper: hex(0xFFFFFF),
    ground: hex(0xF4F5F3),
    side: hex(0xEAECE9),
    raised: hex(0xFFFFFF),
    sunken: hex(0xEEF0ED),
    hover: hex(0xE3E6E2),
    press: hex(0xD8DCD7),
    line: hex(0xDFE3DE),
    edge: hex(0x7D8783),
    ink1: hex(0x18211F),
    ink2: hex(0x45514E),
    ink3: hex(0x586460),
    accent: hex(0x14535C),
    accent_hi: hex(0x0E4048),
    on_accent: hex(0xFFFFFF),
    accent_wash: hex(0xDCEBEC),
    sel: hex(0xCFE4E6),
    focus: hex(0x1F7A87),
    stop: hex(0xA8201A),
    stop_wash: hex(0xFBE9E6),
    warn: hex(0x875A00),
    warn_wash: hex(0xFAF0D9),
    note: hex(0x4F5F78),
    note_wash: hex(0xE9EDF3),
    ok: hex(0x1E6B41),
    ok_wash: hex(0xE2F1E7),
    c_language: hex(0x2A5BD0),
    c_private: hex(0x7A35B0),
    c_judge: hex(0xB0460C),
    c_facts: hex(0x0A7480),
    c_format: hex(0x5B6660),
};

pub static DARK: Palette = Palette {
    name: "dark",
    dark: true,
    contrast: false,
    paper: hex(0x1C2121),
    ground: hex(0x171B1B),
    side: hex(0x121515),
    raised: hex(0x252B2B),
    sunken: hex(0x141818),
    hover: hex(0x2A3131),
    press: hex(0x333B3B),
    line: hex(0x2E3636),
    edge: hex(0x75827F),
    ink1: hex(0xE9EDEB),
    ink2: hex(0xB6C0BD),
    ink3: hex(0x98A5A1),
    accent: hex(0x7CC7CF),
    accent_hi: hex(0x9AD7DD),
    on_accent: hex(0x0C2226),
    accent_wash: hex(0x1E3A3E),
    sel: hex(0x27494E),
    focus: hex(0x63B6C0),
    stop: hex(0xFF9A8F),
    stop_wash: hex(0x43201D),
    warn: hex(0xE9BC5B),
    warn_wash: hex(0x3B2F14),
    note: hex(0xAAB9D1),
    note_wash: hex(0x28303C),
    ok: hex(0x79CF9B),
    ok_wash: hex(0x1B3626),
    c_language: hex(0x8FB2FF),
    c_private: hex(0xCFA3F2),
    c_judge: hex(0xF2A272),
    c_facts: hex(0x66C6CF),
    c_format: hex(0xA3AFAA),
};

pub static CONTRAST: Palette = Palette {
    name: "high contrast",
    dark: true,
    contrast: true,
    paper: hex(0x000000),
    ground: hex(0x000000),
    side: hex(0x000000),
    raised: hex(0x0D0D0D),
    sunken: hex(0x000000),
    hover: hex(0x2B2B2B),
    press: hex(0x3A3A3A),
    line: hex(0x8C8C8C),
    edge: hex(0xFFFFFF),
    ink1: hex(0xFFFFFF),
    ink2: hex(0xF0F0F0),
    ink3: hex(0xD6D6D6),
    accent: hex(0x6FE3FF),
    accent_hi: hex(0xA6EFFF),
    on_accent: hex(0x000000),
    accent_wash: hex(0x0B2F38),
    sel: hex(0x0B4A63),
    focus: hex(0xFFE14D),
    stop: hex(0xFF9C94),
    stop_wash: hex(0x3D0000),
    warn: hex(0xFFD04A),
    warn_wash: hex(0x332600),
    note: hex(0xC9D6F0),
    note_wash: hex(0x1A2233),
    ok: hex(0x7DF0A6),
    ok_wash: hex(0x00301A),
    c_language: hex(0x9DBEFF),
    c_private: hex(0xE0B5FF),
    c_judge: hex(0xFFB07A),
    c_facts: hex(0x5FE6F0),
    c_format: hex(0xD0D0D0),
};

impl Palette {
    /// The colour of a severity.
    pub fn severity(&self, severity: Severity) -> Color32 {
        match severity {
            Severity::Stop => self.stop,
            Severity::Warn => self.warn,
            Severity::Note => self.note,
        }
    }

    /// The colour of a category's line and icon.
    pub fn category(&self, category: Category) -> Color32 {
        match category {
            Category::Spelling | Category::Grammar => self.c_language,
            Category::PrivateData => self.c_private,
            Category::Negotiations | Category::Partners | Category::Conduct => self.c_judge,
            Category::Accuracy => self.c_facts,
            Category::Format => self.c_format,
        }
    }

    /// What dims the window behind a dialog.
    pub fn backdrop(&self) -> Color32 {
        if self.contrast {
            Color32::from_black_alpha(178)
        } else if self.dark {
            Color32::from_black_alpha(140)
        } else {
            Color32::from_rgba_unmultiplied(self.ink1.r(), self.ink1.g(), self.ink1.b(), 72)
        }
    }

    /// The shadow of popups and dialogs; high contrast has an edge instead.
    pub fn shadow(&self) -> Shadow {
        if self.contrast {
            return Shadow::NONE;
        }
        Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(if self.dark { 110 } else { 28 }) }
    }

    /// The line around popups and dialogs.
    pub fn raised_stroke(&self) -> Stroke {
        if self.contrast { Stroke::new(2.0, self.edge) } else { Stroke::new(1.0, self.line) }
    }

    /// The hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }
}

/// How the window names a severity.
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "Fix",
        Severity::Warn => "Decide",
        Severity::Note => "Polish",
    }
}

/// What stands behind the word, in the list.
pub fn severity_hint(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "before this can go out",
        Severity::Warn => "your call",
        Severity::Note => "if you like",
    }
}

/// The icon of a category.
pub fn category_icon(category: Category) -> char {
    match category {
        Category::Spelling => icons::TEXT_AA,
        Category::Grammar => icons::ARTICLE,
        Category::PrivateData => icons::USER_FOCUS,
        Category::Negotiations => icons::SCALES,
        Category::Partners => icons::HANDSHAKE,
        Category::Conduct => icons::MEGAPHONE,
        Category::Accuracy => icons::LIST_CHECKS,
        Category::Format => icons::RULER,
    }
}

/// The size of the text on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostSize {
    Small,
    #[default]
    Normal,
    Large,
}

impl PostSize {
    pub const ALL: [PostSize; 3] = [PostSize::Small, PostSize::Normal, PostSize::Large];

    /// Size and line height.
    pub fn measure(self) -> (f32, f32) {
        match self {
            PostSize::Small => (16.0, 26.0),
            PostSize::Normal => (18.0, 30.0),
            PostSize::Large => (21.0, 34.0),
        }
    }

    /// The word in the preferences file.
    pub fn id(self) -> &'static str {
        match self {
            PostSize::Small => "small",
            PostSize::Normal => "normal",
            PostSize::Large => "large",
        }
    }

    /// The size with this id; the normal one where there is none.
    pub fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|size| size.id() == id).unwrap_or_default()
    }
}

/// The appearance a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

impl Appearance {
    pub const ALL: [Appearance; 4] = [Appearance::System, Appearance::Light, Appearance::Dark, Appearance::Contrast];

    /// The word in the preferences file.
    pub fn id(self) -> &'static str {
        match self {
            Appearance::System => "system",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
            Appearance::Contrast => "high-contrast",
        }
    }

    /// How the window names it.
    pub fn title(self) -> &'static str {
        match self {
            Appearance::System => "Follow the system",
            Appearance::Light => "Light",
            Appearance::Dark => "Dark",
            Appearance::Contrast => "High contrast",
        }
    }

    /// The appearance with this id; the system's where there is none.
    pub fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|look| look.id() == id).unwrap_or_default()
    }

    fn palette(self, system: Option<Mode>) -> &'static Palette {
        match self {
            Appearance::Light => &LIGHT,
            Appearance::Dark => &DARK,
            Appearance::Contrast => &CONTRAST,
            Appearance::System if system == Some(Mode::Dark) => &DARK,
            Appearance::System => &LIGHT,
        }
    }
}

/// The look in force.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    pub color: &'static Palette,
    pub post: PostSize,
    /// Whether anything moves.
    pub moves: bool,
}

impl Theme {
    /// The look in force in this window.
    pub fn of(ctx: &Context) -> Theme {
        ctx.data(|data| data.get_temp(key())).unwrap_or(Theme { color: &LIGHT, post: PostSize::Normal, moves: true })
    }

    /// Puts a look in force, where it is not already.
    pub fn install(ctx: &Context, appearance: Appearance, post: PostSize, moves: bool) {
        let color = appearance.palette(ctx.system_theme());
        let wanted = Theme { color, post, moves };
        let current: Option<Theme> = ctx.data(|data| data.get_temp(key()));
        if current.is_some_and(|now| std::ptr::eq(now.color, color) && now.post == wanted.post && now.moves == wanted.moves) {
            return;
        }
        ctx.data_mut(|data| data.insert_temp(key(), wanted));
        ctx.set_theme(if color.dark { ThemePreference::Dark } else { ThemePreference::Light });
        ctx.all_styles_mut(|style| {
            style.animation_time = if moves { motion::QUICK } else { 0.0 };
            fill(style, color);
        });
    }

    /// How long a movement takes; nothing where a person wants none.
    pub fn time(self, seconds: f32) -> f32 {
        if self.moves { seconds } else { 0.0 }
    }
}

fn key() -> Id {
    Id::unique("postcheck-theme")
}

/// Dresses egui's own widgets (menus, tooltips) in the same tokens.
fn fill(style: &mut egui::Style, color: &Palette) {
    let visuals = &mut style.visuals;
    visuals.dark_mode = color.dark;
    visuals.panel_fill = color.paper;
    visuals.window_fill = color.raised;
    visuals.window_stroke = color.raised_stroke();
    visuals.window_corner_radius = CornerRadius::same(radius::DIALOG);
    visuals.menu_corner_radius = CornerRadius::same(radius::DIALOG);
    visuals.window_shadow = color.shadow();
    visuals.popup_shadow = color.shadow();
    visuals.extreme_bg_color = color.paper;
    visuals.faint_bg_color = color.ground;
    visuals.code_bg_color = color.sunken;
    visuals.hyperlink_color = color.accent;
    visuals.warn_fg_color = color.warn;
    visuals.error_fg_color = color.stop;
    visuals.selection.bg_fill = color.sel;
    visuals.selection.stroke = Stroke::new(1.0, color.ink1);
    visuals.text_cursor.stroke = Stroke::new(1.5, color.accent);
    visuals.text_cursor.on_duration = 0.53;
    visuals.text_cursor.off_duration = 0.53;
    visuals.weak_text_color = Some(color.ink3);
    let widgets = &mut visuals.widgets;
    for (visual, back, text) in [
        (&mut widgets.noninteractive, color.paper, color.ink1),
        (&mut widgets.inactive, color.paper, color.ink1),
        (&mut widgets.hovered, color.hover, color.ink1),
        (&mut widgets.active, color.press, color.ink1),
        (&mut widgets.open, color.hover, color.ink1),
    ] {
        visual.bg_fill = back;
        visual.weak_bg_fill = back;
        visual.bg_stroke = Stroke::new(1.0, color.line);
        visual.fg_stroke = Stroke::new(1.0, text);
        visual.corner_radius = CornerRadius::same(radius::BUTTON);
        visual.expansion = 0.0;
    }
    // Handles of floating scroll bars.
    widgets.inactive.bg_fill = color.edge;
    widgets.hovered.bg_fill = color.edge;
    widgets.active.bg_fill = color.ink3;
    style.spacing.item_spacing = Vec2::new(space::S, space::S);
    style.spacing.scroll = style::ScrollStyle { bar_width: 6.0, ..style::ScrollStyle::floating() };
    style.spacing.tooltip_width = 320.0;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.show_tooltips_only_when_still = false;
    style.interaction.selectable_labels = false;
    style.text_styles = [
        (egui::TextStyle::Small, fonts::SMALL.font()),
        (egui::TextStyle::Body, fonts::UI.font()),
        (egui::TextStyle::Button, fonts::UI_MEDIUM.font()),
        (egui::TextStyle::Heading, fonts::HEAD.font()),
        (egui::TextStyle::Monospace, fonts::MONO.font()),
    ]
    .into();
}
