//! Every text and every mark stands out from what lies behind it.

use egui::Color32;
use postcheck::checks::{Category, Severity};
use postcheck::ui::theme::{CONTRAST, DARK, LIGHT, Palette};

/// Contrast as WCAG 2 reckons it.
fn contrast(a: Color32, b: Color32) -> f64 {
    let luminance = |color: Color32| {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn at_least(least: f64, palette: &Palette, what: &str, ink: Color32, back: Color32) {
    let found = contrast(ink, back);
    assert!(found >= least, "{}: {what} has {found:.2}, needs {least}", palette.name);
}

#[test]
fn text_can_be_read() {
    for palette in [&LIGHT, &DARK, &CONTRAST] {
        for back in
            [palette.paper, palette.ground, palette.side, palette.raised, palette.sunken, palette.hover, palette.accent_wash]
        {
            at_least(4.5, palette, "ink1", palette.ink1, back);
            at_least(4.5, palette, "ink2", palette.ink2, back);
            at_least(4.5, palette, "ink3", palette.ink3, back);
        }
        for back in [palette.sel, palette.stop_wash, palette.press] {
            at_least(4.5, palette, "ink1", palette.ink1, back);
            at_least(4.5, palette, "ink2", palette.ink2, back);
        }
        at_least(4.5, palette, "text on the filled button", palette.on_accent, palette.accent);
        at_least(4.5, palette, "text on it under the pointer", palette.on_accent, palette.accent_hi);
        let pairs = [
            ("stop", palette.stop, palette.stop_wash),
            ("warn", palette.warn, palette.warn_wash),
            ("note", palette.note, palette.note_wash),
            ("ok", palette.ok, palette.ok_wash),
        ];
        for (name, ink, wash) in pairs {
            for back in [palette.paper, palette.ground, palette.raised, wash] {
                at_least(4.5, palette, name, ink, back);
            }
        }
    }
}

#[test]
fn marks_and_edges_can_be_seen() {
    for palette in [&LIGHT, &DARK, &CONTRAST] {
        for category in Category::ALL {
            for back in [palette.paper, palette.sel, palette.stop_wash, palette.ground, palette.raised] {
                at_least(3.0, palette, category.id(), palette.category(category), back);
            }
        }
        for severity in [Severity::Stop, Severity::Warn, Severity::Note] {
            at_least(3.0, palette, severity.id(), palette.severity(severity), palette.side);
        }
        for back in [palette.paper, palette.ground, palette.raised] {
            at_least(3.0, palette, "edge", palette.edge, back);
            at_least(3.0, palette, "focus", palette.focus, back);
        }
    }
}
