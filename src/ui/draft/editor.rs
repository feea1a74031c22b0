//! The page: the text editor with its marks, washes and margin signs.

use egui::text::{CCursor, CharIndex};
use egui::text_edit::TextEditOutput;
use egui::text_selection::CCursorRange;
use egui::{Id, Margin, Rangef, Rect, ScrollArea, Sense, Shape, TextBuffer, TextEdit, Ui, UiBuilder, pos2, vec2};

use crate::checks::{Category, Severity};
use crate::ui::command::Command;
use crate::ui::paint::{self, Run, Sign};
use crate::ui::theme::{Theme, size};

use super::layout::{self, Layout};
use super::runs::Rows;
use super::{Key, Page};

/// The space above the first line.
const TOP: f32 = 40.0;
/// How far left of the text the signs stand.
const SIGN: f32 = 32.0;
/// How long marks on a word that is being typed wait.
const TYPING: f64 = 0.6;
/// After this long without a key the caret stops blinking, so that an idle window costs nothing.
const BLINK: f64 = 10.0;

/// What the editor remembers between frames beside the page.
#[derive(Default)]
pub(crate) struct Editor {
    layout: Layout,
    rows: Rows,
    /// The visible runs of the last frame, with the keys of their marks.
    runs: Vec<(Key, Run)>,
    last_input: f64,
}

/// The identity of a page's text field, with its own undo.
pub(crate) fn page_id(page: &Page) -> Id {
    Id::unique(("page", &page.file.id))
}

impl Editor {
    /// Where the words of a finding stand, if they show: the last row of them.
    pub(crate) fn run_of(&self, key: &Key) -> Option<Run> {
        self.runs.iter().rev().find(|(other, _)| other == key).map(|(_, run)| *run)
    }

    /// Shows the page.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, page: &mut Page, hide_polish: bool, commands: &mut Vec<Command>) {
        let theme = Theme::of(ui.ctx());
        let mut area = ui.new_child(UiBuilder::new().id_salt(("editor", &page.file.id)).max_rect(rect));
        area.set_clip_rect(rect);
        let now = area.input(|input| input.time);
        if area.input(|input| !input.events.is_empty()) {
            self.last_input = now;
        }
        area.visuals_mut().text_cursor.blink = now - self.last_input < BLINK;
        ScrollArea::vertical().id_salt("page").auto_shrink([false, false]).show(&mut area, |ui| {
            let width = size::MEASURE.min(rect.width() - 2.0 * 48.0).max(120.0);
            let left = rect.left() + ((rect.width() - width) / 2.0).max(48.0).round();
            let top = ui.cursor().top() + TOP;
            let height = (rect.height() - TOP - 48.0).max(80.0);
            let room = Rect::from_min_size(pos2(left, top), vec2(width, height));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(room));
            self.text_ui(&mut inner, page, width, height, theme, hide_polish, commands);
            let used = inner.min_rect();
            let whole = Rect::from_min_max(pos2(rect.left(), top - TOP), pos2(rect.right(), used.bottom() + 40.0));
            ui.allocate_rect(whole, Sense::hover());
        });
    }

    fn text_ui(
        &mut self,
        ui: &mut Ui,
        page: &mut Page,
        width: f32,
        height: f32,
        theme: Theme,
        hide_polish: bool,
        commands: &mut Vec<Command>,
    ) {
        let id = page_id(page);
        let now = ui.input(|input| input.time);
        if let Some(byte) = page.move_caret.take() {
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let char = page.chars.char_at(byte);
            state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(CharIndex(char)))));
            state.store(ui.ctx(), id);
            page.caret = byte;
        }
        let below = ui.painter().add(Shape::Noop);
        let layout = &mut self.layout;
        let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, width: f32| {
            let job = layout.job(buffer.as_str(), width, theme.post, theme.color.ink1);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let output = TextEdit::multiline(&mut page.file.text)
            .id(id)
            .font(layout::font(theme.post))
            .frame(egui::Frame::NONE)
            .margin(Margin::ZERO)
            .desired_width(width)
            .min_size(vec2(width, height))
            .layouter(&mut layouter)
            .show(ui);
        if page.follow(now) {
            commands.push(Command::Typed);
        }
        if let Some(range) = output.cursor_range {
            page.caret = page.chars.byte_at(range.primary.index.0);
        }
        if page.file.text.is_empty() {
            let hint = crate::ui::fonts::BODY.sized(theme.post.measure().0, theme.post.measure().1);
            let galley = hint.line(ui.ctx(), "Write or paste your post.", theme.color.ink3);
            ui.painter().galley(output.galley_pos, galley, theme.color.ink3);
        }
        self.rows.follow(&output.galley);
        self.marks_ui(ui, page, &output, below, theme, hide_polish, now);
        self.pointer_ui(&output, page, commands);
        let label = name(page);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(label));
    }

    fn marks_ui(
        &mut self,
        ui: &Ui,
        page: &mut Page,
        output: &TextEditOutput,
        below: egui::layers::ShapeIdx,
        theme: Theme,
        hide_polish: bool,
        now: f64,
    ) {
        let color = theme.color;
        let clip = ui.clip_rect();
        let origin = output.galley_pos;
        let rows = self.rows.visible(origin, clip.y_range());
        let chars = self.rows.chars(&rows);
        let mut worst: Vec<Option<Severity>> = vec![None; rows.len()];
        let mut washes = Vec::new();
        self.runs.clear();
        let resting = now - page.last_edit;
        // The worse mark paints; whatever lies under it waits in the list.
        let mut order: Vec<usize> = (0..page.marks.len()).collect();
        order.retain(|&i| {
            let mark = &page.marks[i];
            let typed = resting < TYPING && mark.span.start < page.caret && page.caret <= mark.span.end;
            let language = matches!(mark.key.category, Category::Spelling | Category::Grammar);
            let waits = typed && language && mark.severity() != Severity::Stop;
            if waits {
                ui.ctx().request_repaint_after_secs((TYPING - resting) as f32);
            }
            let hidden = hide_polish && mark.severity() == Severity::Note;
            !(waits || hidden)
        });
        order.sort_by_key(|&i| {
            let mark = &page.marks[i];
            let current = page.current.as_ref() == Some(&mark.key);
            // A long stretch, such as what goes over a limit, must not hide the names inside it.
            let background = mark.key.category == Category::Format;
            let rank = std::cmp::Reverse((current, !background, mark.is_open(), mark.severity()));
            (rank, mark.span.len(), mark.span.start)
        });
        let mut taken: Vec<(usize, Rangef)> = Vec::new();
        let mut chosen = Vec::new();
        for i in order {
            let mark = &page.marks[i];
            let (start, end) = (page.chars.char_at(mark.span.start), page.chars.char_at(mark.span.end));
            if end < chars.start || start > chars.end {
                continue;
            }
            let (first, last) = (self.rows.row_of(start), self.rows.row_of(end.saturating_sub(1).max(start)));
            let current = page.current.as_ref() == Some(&mark.key);
            for row in first.max(rows.start)..(last + 1).min(rows.end) {
                let Some(run) = self.rows.run(row, start, end, origin) else { continue };
                let open = mark.is_open();
                if current {
                    chosen.push(paint::wash(&run, color.sel));
                } else if open && mark.severity() == Severity::Stop {
                    washes.push(paint::wash(&run, color.stop_wash));
                }
                let used: Vec<Rangef> = taken.iter().filter(|(r, _)| *r == row).map(|(_, range)| *range).collect();
                for part in free_parts(run.x_range(), used) {
                    let part = Run { left: part.min, right: part.max, ..run };
                    paint::line(ui.painter(), &part, mark.key.category, color, !open);
                    taken.push((row, part.x_range()));
                    self.runs.push((mark.key.clone(), part));
                }
                if open {
                    let seen = &mut worst[row - rows.start];
                    *seen = (*seen).max(Some(mark.severity()));
                }
            }
        }
        washes.append(&mut chosen);
        ui.painter().set(below, Shape::Vec(washes));
        for (offset, severity) in worst.into_iter().enumerate() {
            if let (Some(severity), Some(y)) = (severity, self.rows.middle(rows.start + offset, origin)) {
                let center = pos2(origin.x - SIGN + 7.0, y);
                paint::sign(ui.painter(), center, 14.0, Sign::Finding(severity), color, color.paper);
            }
        }
        if std::mem::take(&mut page.reveal_text)
            && let Some(mark) = page.current.as_ref().and_then(|key| page.mark(key))
        {
            let row = self.rows.row_of(page.chars.char_at(mark.span.start));
            if let Some(y) = self.rows.middle(row, origin) {
                let target = Rect::from_center_size(pos2(origin.x, y), vec2(2.0, 120.0));
                ui.scroll_to_rect(target, None);
            }
        }
    }

    fn pointer_ui(&self, output: &TextEditOutput, page: &Page, commands: &mut Vec<Command>) {
        let response = &output.response.response;
        let Some(pointer) = response.hover_pos().or(response.interact_pointer_pos()) else { return };
        let Some((key, _)) = self.runs.iter().find(|(_, run)| run.rect().contains(pointer)) else { return };
        let Some(mark) = page.mark(key) else { return };
        let selected = output.cursor_range.is_some_and(|range| !range.is_empty());
        if response.clicked() && !selected {
            commands.push(Command::QuickFix(Some(key.clone())));
        } else {
            response.clone().on_hover_text_at_pointer(mark.finding.rule.title);
        }
    }
}

/// What is left of a stretch beside others on its row; slivers are left out.
fn free_parts(whole: Rangef, mut used: Vec<Rangef>) -> Vec<Rangef> {
    used.sort_by(|a, b| a.min.total_cmp(&b.min));
    let mut parts = Vec::new();
    let mut from = whole.min;
    for range in used.into_iter().filter(|range| range.min < whole.max && whole.min < range.max) {
        parts.push(Rangef::new(from, range.min));
        from = from.max(range.max);
    }
    parts.push(Rangef::new(from, whole.max));
    parts.retain(|part| part.max - part.min > 3.0);
    parts
}

/// What a screen reader calls the page.
fn name(page: &Page) -> String {
    let words = page.file.text.split_whitespace().count();
    let mut name = format!("Post text, {words} word{}", if words == 1 { "" } else { "s" });
    let left = page.counts().words();
    if !left.is_empty() {
        name.push_str(", ");
        name.push_str(&left);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_shows_beside_what_lies_in_it() {
        let parts = |used: &[(f32, f32)]| -> Vec<(f32, f32)> {
            let used = used.iter().map(|&(min, max)| Rangef::new(min, max)).collect();
            free_parts(Rangef::new(0.0, 100.0), used).into_iter().map(|part| (part.min, part.max)).collect()
        };
        assert_eq!(parts(&[]), [(0.0, 100.0)]);
        assert_eq!(parts(&[(40.0, 60.0), (10.0, 20.0)]), [(0.0, 10.0), (20.0, 40.0), (60.0, 100.0)]);
        assert_eq!(parts(&[(-5.0, 200.0)]), []);
        assert_eq!(parts(&[(-5.0, 98.0)]), []);
    }
}
