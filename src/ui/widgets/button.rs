//! Buttons: filled, edged, quiet, and "not yet", which says on pressing what is missing.

use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::{blend, focus_ring};
use crate::ui::fonts::{self, Style};
use crate::ui::theme::{Theme, motion, radius};

/// How loud a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One a screen.
    Filled,
    Edged,
    Quiet,
    /// Says on pressing what is missing.
    NotYet,
}

/// A button.
pub(crate) struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<char>,
    icon_behind: Option<char>,
    key: Option<&'a str>,
    name: Option<&'a str>,
    height: f32,
}

impl<'a> Button<'a> {
    /// A button 32 high.
    pub(crate) fn new(kind: Kind, text: &'a str) -> Self {
        Self { text, kind, icon: None, icon_behind: None, key: None, name: None, height: 32.0 }
    }

    /// 28 high.
    pub(crate) fn small(self) -> Self {
        Self { height: 28.0, ..self }
    }

    /// 40 high, for the bar.
    pub(crate) fn large(self) -> Self {
        Self { height: 40.0, ..self }
    }

    /// With an icon before the words.
    pub(crate) fn icon(self, icon: char) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With an icon behind the words.
    pub(crate) fn icon_behind(self, icon: char) -> Self {
        Self { icon_behind: Some(icon), ..self }
    }

    /// With another name for a screen reader.
    pub(crate) fn name(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// With the key that does the same.
    pub(crate) fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    fn style(&self) -> Style {
        if self.height >= 40.0 { fonts::BODY_MEDIUM } else { fonts::UI_MEDIUM }
    }

    fn padding(&self) -> f32 {
        match (self.text.is_empty(), self.kind, self.height >= 40.0) {
            (true, ..) => (self.height - 18.0) / 2.0,
            (_, Kind::Quiet, false) => 8.0,
            (_, _, true) => 16.0,
            _ => 12.0,
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let color = theme.color;
        let ctx = ui.ctx().clone();
        let style = self.style();
        // Laid out in a colour that is replaced when the button is painted.
        let text = (!self.text.is_empty()).then(|| style.line(&ctx, self.text, Color32::PLACEHOLDER));
        let glyph = |icon: Option<char>| {
            icon.map(|icon| ui.painter().layout_no_wrap(icon.to_string(), fonts::icon(16.0), Color32::PLACEHOLDER))
        };
        let (icon, behind) = (glyph(self.icon), glyph(self.icon_behind));
        let key = self.key.map(|key| fonts::SMALL.line(&ctx, key, Color32::PLACEHOLDER));
        let mut inner = text.as_ref().map_or(0.0, |galley| galley.size().x);
        for galley in [&icon, &behind].into_iter().flatten() {
            inner += galley.size().x + if text.is_some() { 8.0 } else { 0.0 };
        }
        if let Some(key) = &key {
            inner += key.size().x + 8.0;
        }
        let width = inner + 2.0 * self.padding();
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), Sense::click());
        let name = self.name.unwrap_or(self.text);
        let spoken = if let Some(key) = self.key { format!("{name}, {key}") } else { name.to_owned() };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let hot = ctx.animate_bool_with_time(response.id, response.hovered(), theme.time(motion::QUICK));
        let down = response.is_pointer_button_down_on();
        let (fill, stroke, ink) = match self.kind {
            Kind::Filled => {
                let fill = blend(color.accent, color.accent_hi, if down { 1.0 } else { hot });
                let edge = if color.contrast { Stroke::new(1.0, color.edge) } else { Stroke::NONE };
                (fill, edge, color.on_accent)
            }
            Kind::Edged => {
                let fill = if down { color.press } else { blend(color.paper, color.hover, hot) };
                (fill, Stroke::new(1.0, color.edge), color.ink1)
            }
            Kind::NotYet => {
                let fill = if down { color.press } else { blend(color.sunken, color.hover, hot) };
                (fill, Stroke::new(1.0, if color.contrast { color.edge } else { color.line }), color.ink3)
            }
            Kind::Quiet => {
                let rest = Color32::from_rgba_premultiplied(color.hover.r(), color.hover.g(), color.hover.b(), 255);
                let fill = if down { color.press } else { rest.gamma_multiply(hot) };
                let edge = if color.contrast { Stroke::new(1.0, color.edge) } else { Stroke::NONE };
                (fill, edge, color.ink2)
            }
        };
        let painter = ui.painter();
        painter.rect(rect, radius::BUTTON, fill, stroke, StrokeKind::Inside);
        let mut x = rect.center().x - inner / 2.0;
        let mut put = |galley: Option<std::sync::Arc<egui::Galley>>, gap: f32, ink: Color32| {
            if let Some(galley) = galley {
                let size = galley.size();
                painter.galley(egui::pos2(x, rect.center().y - size.y / 2.0), galley, ink);
                x += size.x + gap;
            }
        };
        put(icon, 8.0, ink);
        put(text, 8.0, ink);
        put(behind, 8.0, ink);
        let quiet = if self.kind == Kind::Filled { color.on_accent.gamma_multiply(0.85) } else { color.ink3 };
        put(key, 0.0, quiet);
        if response.has_focus() {
            focus_ring(ui, rect, radius::BUTTON);
        }
        response
    }
}
