//! A tab whose line lies on the bottom edge of its bar.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::focus_ring_inside;
use crate::ui::fonts;
use crate::ui::theme::Theme;

/// A tab at `left` of `bar`; returns its response, whose rect ends where the next may begin.
pub(crate) fn tab(ui: &mut Ui, bar: Rect, left: f32, text: &str, count: Option<&str>, current: bool) -> Response {
    let color = Theme::of(ui.ctx()).color;
    let style = if current { fonts::UI_STRONG.sized(14.0, 22.0) } else { fonts::BODY_MEDIUM };
    let ink = if current { color.ink1 } else { color.ink2 };
    let galley = style.line(ui.ctx(), text, ink);
    let badge = count.map(|count| fonts::SMALL.line(ui.ctx(), count, color.ink2));
    let badge_width = badge.as_ref().map_or(0.0, |badge| (badge.size().x + 10.0).max(18.0) + 8.0);
    let width = galley.size().x + badge_width;
    let rect = Rect::from_min_size(pos2(left, bar.top()), vec2(width, bar.height()));
    let response = ui.interact(rect.expand2(vec2(6.0, 0.0)), Id::unique(("tab", text)), Sense::click());
    let name = count.map_or_else(|| text.to_owned(), |count| format!("{text}, {count}"));
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &name));
    let painter = ui.painter();
    painter.galley(pos2(left, bar.center().y - galley.size().y / 2.0), std::sync::Arc::clone(&galley), ink);
    if let Some(badge) = badge {
        let size = vec2((badge.size().x + 10.0).max(18.0), 18.0);
        let back = Rect::from_center_size(pos2(left + galley.size().x + 8.0 + size.x / 2.0, bar.center().y), size);
        painter.rect_filled(back, 9.0, if current { color.press } else { color.hover });
        painter.galley(back.center() - badge.size() / 2.0, badge, color.ink2);
    }
    if current {
        let line = Rect::from_min_max(pos2(rect.left(), bar.bottom() - 2.0), rect.right_bottom());
        painter.rect_filled(line, 0.0, color.accent);
    }
    if response.has_focus() {
        focus_ring_inside(ui, rect.expand2(vec2(6.0, -14.0)));
    }
    response
}
