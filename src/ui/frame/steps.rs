//! The three steps of a post: draft, confirm, sign off.

use egui::accesskit::Role;
use egui::{Color32, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::Theme;
use crate::ui::widgets::focus_ring_inside;

/// How far a post is on its way out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    #[default]
    Draft,
    Confirm,
    SignOff,
}

impl Step {
    const ALL: [Step; 3] = [Step::Draft, Step::Confirm, Step::SignOff];

    fn title(self) -> &'static str {
        match self {
            Step::Draft => "Draft",
            Step::Confirm => "Confirm",
            Step::SignOff => "Sign off",
        }
    }
}

/// The pill of steps at the right of the header.
pub(crate) struct Steps {
    pub(crate) current: Step,
    /// Steps that are done, the first ones.
    pub(crate) done: usize,
}

const PILL: f32 = 30.0;
const DISC: f32 = 18.0;
const LINK: f32 = 22.0;

impl Steps {
    /// Only the current step keeps its word where there is little room.
    fn width_of(&self, ui: &Ui, step: Step, tight: bool) -> f32 {
        if tight && step != self.current {
            return DISC + 12.0;
        }
        let word = fonts::UI_MEDIUM.line(ui.ctx(), step.title(), Color32::PLACEHOLDER);
        DISC + 6.0 + word.size().x + if step == self.current { 18.0 } else { 12.0 }
    }

    /// How much of the header it takes.
    pub(crate) fn width(&self, ui: &Ui, tight: bool) -> f32 {
        Step::ALL.into_iter().map(|step| self.width_of(ui, step, tight)).sum::<f32>() + 2.0 * LINK
    }

    /// Shows it, its right end 24 before the header's.
    pub(crate) fn ui(&self, ui: &mut Ui, header: Rect, tight: bool, commands: &mut Vec<Command>) {
        let mut ui = ui.new_child(UiBuilder::new().id_salt("steps").max_rect(header));
        let ui = &mut ui;
        let color = Theme::of(ui.ctx()).color;
        let mut x = header.right() - 24.0 - self.width(ui, tight);
        for (at, step) in Step::ALL.into_iter().enumerate() {
            if at > 0 {
                let y = header.center().y;
                ui.painter().hline(x + 4.0..=x + LINK - 4.0, y, Stroke::new(1.5, color.line));
                x += LINK;
            }
            let width = self.width_of(ui, step, tight);
            let rect = Rect::from_center_size(pos2(x + width / 2.0, header.center().y), vec2(width, PILL));
            let response = ui.interact(rect, ui.scope_id().with(at), Sense::click());
            let (current, done) = (step == self.current, at < self.done);
            let state = match (current, done) {
                (true, _) => "current",
                (_, true) => "done",
                _ => "not yet open",
            };
            let name = format!("{}, step {} of 3, {state}", step.title(), at + 1);
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &name));
            let fill = match (current, response.hovered()) {
                (true, _) => color.accent_wash,
                (_, true) => color.hover,
                _ => Color32::TRANSPARENT,
            };
            let edge = if color.contrast && current { Stroke::new(1.0, color.edge) } else { Stroke::NONE };
            ui.painter().rect(rect, PILL / 2.0, fill, edge, StrokeKind::Inside);
            let disc = pos2(rect.left() + 7.0 + DISC / 2.0, rect.center().y);
            if done && !current {
                paint::sign(ui.painter(), disc, DISC, Sign::Done, color, color.paper);
            } else {
                let number = (at + 1).to_string();
                let (fill, ink, edge) = if current {
                    (color.accent, color.on_accent, Stroke::NONE)
                } else {
                    (color.paper, color.ink3, Stroke::new(1.5, color.edge))
                };
                ui.painter().circle(disc, DISC / 2.0 - edge.width / 2.0, fill, edge);
                let galley = fonts::SMALL_MEDIUM.line(ui.ctx(), number, ink);
                ui.painter().galley(disc - galley.size() / 2.0, galley, ink);
            }
            if !tight || current {
                let ink = if current { color.accent } else { color.ink2 };
                let galley = fonts::UI_MEDIUM.line(ui.ctx(), step.title(), ink);
                let at = pos2(disc.x + DISC / 2.0 + 6.0, rect.center().y - galley.size().y / 2.0);
                ui.painter().galley(at, galley, ink);
            }
            if response.has_focus() {
                focus_ring_inside(ui, rect);
            }
            if response.clicked() {
                commands.push(Command::Step(step));
            }
            x += width;
        }
        ui.painter().hline(header.x_range(), header.bottom() - 0.5, color.hairline());
    }
}
