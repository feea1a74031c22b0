//! The bundled fonts and the type styles made of them.

use std::sync::Arc;

use egui::epaint::text::{FontTweak, TextWrapping, VariationCoords};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Context, FontData, FontDefinitions, FontFamily, FontId, Galley};

static PLEX: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSansVar-Roman.ttf");
static PLEX_MONO: &[u8] = include_bytes!("../../assets/fonts/IBMPlexMono-Regular.ttf");
static ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor-subset.ttf");
static ICONS_FILL: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Fill-subset.ttf");

/// The licences of what is bundled: name, text.
pub(crate) const LICENCES: [(&str, &str); 3] = [
    ("IBM Plex Sans (SIL Open Font License 1.1)", include_str!("../../assets/fonts/IBMPlexSans-OFL.txt")),
    ("IBM Plex Mono (SIL Open Font License 1.1)", include_str!("../../assets/fonts/IBMPlexMono-OFL.txt")),
    ("Phosphor Icons (MIT)", include_str!("../../assets/fonts/Phosphor-MIT.txt")),
];

/// One type style: size, line height and family.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) line: f32,
    family: &'static str,
}

pub(crate) const TITLE: Style = Style { size: 20.0, line: 28.0, family: "strong" };
pub(crate) const HEAD: Style = Style { size: 16.0, line: 24.0, family: "strong" };
pub(crate) const BRAND: Style = Style { size: 15.0, line: 20.0, family: "strong" };
pub(crate) const BODY: Style = Style { size: 14.0, line: 22.0, family: "text" };
pub(crate) const BODY_MEDIUM: Style = Style { size: 14.0, line: 22.0, family: "medium" };
pub(crate) const UI: Style = Style { size: 13.0, line: 20.0, family: "text" };
pub(crate) const UI_MEDIUM: Style = Style { size: 13.0, line: 20.0, family: "medium" };
pub(crate) const UI_STRONG: Style = Style { size: 13.0, line: 20.0, family: "strong" };
pub(crate) const SMALL: Style = Style { size: 12.0, line: 16.0, family: "text" };
pub(crate) const SMALL_MEDIUM: Style = Style { size: 12.0, line: 16.0, family: "medium" };
pub(crate) const MONO: Style = Style { size: 12.0, line: 16.0, family: "mono" };

impl Style {
    /// The same family at another size.
    pub(crate) const fn sized(self, size: f32, line: f32) -> Style {
        Style { size, line, ..self }
    }

    /// The font of the style.
    pub(crate) fn font(self) -> FontId {
        FontId::new(self.size, FontFamily::Name(self.family.into()))
    }

    /// The format of a piece of text.
    pub(crate) fn format(self, color: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line), ..TextFormat::simple(self.font(), color) }
    }

    /// One line, as wide as it is.
    pub(crate) fn line(self, ctx: &Context, text: impl Into<String>, color: Color32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.into(), self.format(color));
        job.break_on_newline = false;
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// One line, cut with an ellipsis at `width`.
    pub(crate) fn cut(self, ctx: &Context, text: impl Into<String>, color: Color32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.into(), self.format(color));
        job.break_on_newline = false;
        job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// As many lines as it takes.
    pub(crate) fn wrapped(self, ctx: &Context, text: impl Into<String>, color: Color32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.into(), self.format(color));
        job.wrap = TextWrapping::wrap_at_width(width.max(8.0));
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// The font of outlined icons.
pub(crate) fn icon(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("icons".into()))
}

/// The font of filled icons, for the place where one is.
pub(crate) fn icon_filled(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("icons-fill".into()))
}

/// Hands the bundled fonts to egui.
pub(crate) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let fallbacks: Vec<String> = ["NotoEmoji-Regular", "emoji-icon-font"]
        .iter()
        .filter(|name| fonts.font_data.contains_key(**name))
        .map(|name| (*name).to_owned())
        .collect();
    let add = |fonts: &mut FontDefinitions, name: &str, bytes: &'static [u8], weight: Option<f32>| {
        let mut data = FontData::from_static(bytes);
        if let Some(weight) = weight {
            data = data.tweak(FontTweak { coords: VariationCoords::new([(b"wght", weight)]), ..FontTweak::default() });
        }
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    };
    add(&mut fonts, "plex-400", PLEX, Some(400.0));
    add(&mut fonts, "plex-500", PLEX, Some(500.0));
    add(&mut fonts, "plex-600", PLEX, Some(600.0));
    add(&mut fonts, "plex-mono", PLEX_MONO, None);
    add(&mut fonts, "phosphor", ICONS, None);
    add(&mut fonts, "phosphor-fill", ICONS_FILL, None);
    let mut family = |family: FontFamily, first: &[&str]| {
        let names = first.iter().map(|name| (*name).to_owned()).chain(fallbacks.iter().cloned()).collect();
        fonts.families.insert(family, names);
    };
    let named = |name: &str| FontFamily::Name(name.into());
    family(named("text"), &["plex-400", "phosphor"]);
    family(named("medium"), &["plex-500", "phosphor"]);
    family(named("strong"), &["plex-600", "phosphor"]);
    family(named("mono"), &["plex-mono", "plex-400"]);
    family(named("icons"), &["phosphor"]);
    family(named("icons-fill"), &["phosphor-fill", "phosphor"]);
    family(FontFamily::Proportional, &["plex-400", "phosphor"]);
    family(FontFamily::Monospace, &["plex-mono", "plex-400"]);
    ctx.set_fonts(fonts);
}
