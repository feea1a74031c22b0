//! Where everything lies at a given size of the window.

use egui::{Rect, pos2};

use crate::ui::theme::{Palette, size};

/// The panel beside the later steps: a column at the right, or the drawer above the bar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    pub(crate) rect: Rect,
    /// Its bar, with what it is called.
    pub(crate) bar: Rect,
    /// What lies under the bar; nothing while the drawer is closed.
    pub(crate) body: Rect,
    pub(crate) drawer: bool,
}

impl Beside {
    /// Its ground and its edges.
    pub(crate) fn frame(&self, painter: &egui::Painter, color: &Palette) {
        painter.rect_filled(self.rect, 0.0, color.ground);
        if self.drawer {
            painter.hline(self.rect.x_range(), self.rect.top() + 0.5, color.hairline());
        } else {
            painter.vline(self.rect.left() + 0.5, self.rect.y_range(), color.hairline());
        }
        painter.hline(self.bar.x_range(), self.bar.bottom() - 0.5, color.hairline());
    }
}

/// The parts of the window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places {
    pub(crate) side: Rect,
    /// The sidebar is a rail of icons.
    pub(crate) rail: bool,
    pub(crate) header: Rect,
    pub(crate) page: Rect,
    pub(crate) accounts: Rect,
    pub(crate) verdict: Rect,
    /// The right panel; in a narrow window the drawer with its own bar.
    pub(crate) panel: Rect,
    /// The panel is a drawer above the verdict.
    pub(crate) drawer: bool,
    /// A second column for the preview, where there is room.
    pub(crate) preview: Option<Rect>,
    /// The header sheds words.
    pub(crate) tight: bool,
}

impl Places {
    /// The panel beside the later steps, which have no second column.
    pub(crate) fn beside(&self, window: Rect) -> Beside {
        let rect = if self.drawer { self.panel } else { Rect::from_min_max(self.panel.min, window.max) };
        let height = if self.drawer { size::DRAWER } else { size::BAR };
        let bar = Rect::from_min_size(rect.min, egui::vec2(rect.width(), height));
        Beside { rect, bar, body: Rect::from_min_max(bar.left_bottom(), rect.max), drawer: self.drawer }
    }

    /// The room of a later step between the header and what lies below it.
    pub(crate) fn step(&self) -> Rect {
        let bottom = if self.drawer { self.panel.top() } else { self.verdict.top() };
        Rect::from_min_max(self.header.left_bottom(), pos2(self.header.right(), bottom))
    }

    /// Divides the window. `open` is how far the drawer is out, from 0 to 1.
    pub(crate) fn of(window: Rect, open: f32) -> Self {
        let width = window.width();
        let rail = width < size::NARROW;
        let side_width = if rail { size::RAIL } else { size::SIDE };
        let side = Rect::from_min_max(window.min, pos2(window.left() + side_width, window.bottom()));
        let (mut panel_left, mut preview) = (window.right(), None);
        if !rail {
            if width >= size::WIDE {
                panel_left -= size::PREVIEW;
                preview = Some(Rect::from_min_max(pos2(panel_left, window.top()), window.max));
            }
            panel_left -= size::PANEL;
        }
        let main = Rect::from_min_max(pos2(side.right(), window.top()), pos2(panel_left, window.bottom()));
        let header = Rect::from_min_max(main.min, pos2(main.right(), main.top() + size::BAR));
        let verdict = Rect::from_min_max(pos2(main.left(), main.bottom() - size::BAR), main.max);
        let mut bottom = verdict.top();
        let panel = if rail {
            let full = (window.height() * 0.45).max(size::DRAWER).min(bottom - header.bottom());
            let height = egui::lerp(size::DRAWER..=full, open);
            bottom -= height;
            Rect::from_min_max(pos2(main.left(), bottom), pos2(main.right(), verdict.top()))
        } else {
            let right = preview.map_or(window.right(), |preview| preview.left());
            Rect::from_min_max(pos2(main.right(), window.top()), pos2(right, window.bottom()))
        };
        let low = window.height() < 520.0;
        let strip = if low { 44.0 } else { size::STRIP };
        let accounts = Rect::from_min_max(pos2(main.left(), (bottom - strip).max(header.bottom())), pos2(main.right(), bottom));
        let page = Rect::from_min_max(header.left_bottom(), accounts.right_top());
        Self { side, rail, header, page, accounts, verdict, panel, drawer: rail, preview, tight: width < size::TIGHT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn at(width: f32, height: f32) -> Places {
        Places::of(Rect::from_min_size(egui::Pos2::ZERO, vec2(width, height)), 0.0)
    }

    #[test]
    fn the_window_divides_as_designed() {
        let wide = at(1440.0, 900.0);
        assert_eq!((wide.side.width(), wide.page.width(), wide.panel.width()), (208.0, 840.0, 392.0));
        assert!(!wide.drawer && wide.preview.is_none());
        let widest = at(1600.0, 900.0);
        assert_eq!(widest.preview.map(|preview| preview.width()), Some(344.0));
        let narrow = at(900.0, 800.0);
        assert!(narrow.rail && narrow.drawer && narrow.tight);
        assert_eq!((narrow.side.width(), narrow.panel.height(), narrow.page.width()), (56.0, 44.0, 844.0));
        // A zoom of 200 percent on a laptop.
        assert!(at(720.0, 450.0).page.height() > 100.0);
    }
}
