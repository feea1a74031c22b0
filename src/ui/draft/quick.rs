//! The quick fix: what can be done about the words at the caret, under them.

use egui::accesskit::Role;
use egui::{Area, CornerRadius, Frame, Id, Margin, Order, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::checks::Suggestion;
use crate::city::City;
use crate::store::words::Whose;
use crate::ui::command::Command;
use crate::ui::fonts;
use crate::ui::paint::Run;
use crate::ui::theme::{Theme, category_icon, motion, radius};
use crate::ui::versions::{Crowded, VersionAct, crowded, is_about_length, offer_words};
use crate::ui::widgets::key_hint;

use super::{Key, Mark, Page};

const WIDTH: f32 = 332.0;
const ROW: f32 = 34.0;

/// One line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QuickItem {
    Fix(usize),
    /// A text of its own for a platform that has no room for this one.
    Own(String, VersionAct),
    Learn(Whose),
    Keep,
    Resume,
    Ask,
    Why,
}

/// The open menu.
#[derive(Clone, Debug)]
pub(crate) struct Quick {
    pub(crate) key: Key,
    /// The line the arrows stand on.
    pub(crate) at: usize,
}

impl Quick {
    /// A menu for a finding.
    pub(crate) fn new(key: Key) -> Self {
        Self { key, at: 0 }
    }

    /// The lines for a finding.
    pub(crate) fn items(mark: &Mark, crowded: &[Crowded]) -> Vec<QuickItem> {
        let fixes = mark.finding.suggestions.len().min(6);
        let mut items: Vec<QuickItem> = (0..fixes).map(QuickItem::Fix).collect();
        if mark.is_open() && is_about_length(&mark.key) {
            items.extend(crowded.iter().flat_map(offer_words).map(|(words, act)| QuickItem::Own(words, act)));
        }
        if mark.new_word().is_some() {
            items.extend(Whose::ALL.map(QuickItem::Learn));
        }
        if mark.is_open() {
            items.extend([QuickItem::Keep, QuickItem::Ask]);
        } else {
            items.push(QuickItem::Resume);
        }
        items.push(QuickItem::Why);
        items
    }

    /// What a line does.
    pub(crate) fn command(key: &Key, item: &QuickItem) -> Command {
        match item {
            QuickItem::Fix(nth) => Command::Fix(key.clone(), *nth),
            QuickItem::Own(_, act) => Command::Version(act.clone()),
            QuickItem::Learn(whose) => Command::AddWord(*whose, Some(key.clone())),
            QuickItem::Keep => Command::Keep(key.clone()),
            QuickItem::Resume => Command::TakeUpAgain(key.clone()),
            QuickItem::Ask => Command::Ask(key.clone()),
            QuickItem::Why => Command::Why(Some(key.clone())),
        }
    }

    /// Shows the menu under the words.
    pub(crate) fn ui(&mut self, ui: &Ui, page: &Page, run: Run, city: &City, within: Rect, commands: &mut Vec<Command>) {
        let contact = &city.profile.city.contact;
        let Some(mark) = page.mark(&self.key) else { return commands.push(Command::CloseQuickFix) };
        let ctx = ui.ctx().clone();
        let theme = Theme::of(&ctx);
        let color = theme.color;
        let items = Self::items(mark, &crowded(page, city));
        self.at = self.at.min(items.len() - 1);
        let rules = items.iter().enumerate().filter(|(i, _)| parts(&items, *i)).count();
        let height = 8.0 + 38.0 + items.len() as f32 * ROW + rules as f32 * 13.0 + 8.0;
        let below = run.bottom + 6.0;
        let top = if below + height > within.bottom() && run.top - 6.0 - height > within.top() {
            run.top - 6.0 - height
        } else {
            below
        };
        let left = (run.left - 16.0).min(within.right() - WIDTH - 8.0).max(within.left() + 8.0);
        let opening = ctx.animate_bool_with_time(Id::unique(("quick", &self.key)), true, theme.time(motion::QUICK));
        let frame = Frame::new()
            .fill(color.raised)
            .stroke(color.raised_stroke())
            .corner_radius(CornerRadius::same(radius::DIALOG))
            .shadow(color.shadow())
            .inner_margin(Margin::symmetric(7, 8));
        let response = Area::new(Id::unique("quick-fix"))
            .order(Order::Foreground)
            .fixed_pos(pos2(left, top + 4.0 * (1.0 - opening)))
            .constrain(false)
            .accessible_name("Quick fix")
            .show(&ctx, |ui| {
                ui.set_opacity(opening.max(0.05));
                frame.show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                    ui.set_width(WIDTH - 16.0);
                    title(ui, mark);
                    for (i, item) in items.iter().enumerate() {
                        if parts(&items, i) {
                            rule(ui);
                        }
                        if self.row(ui, mark, item, i, contact) {
                            commands.push(Command::CloseQuickFix);
                            commands.push(Self::command(&self.key, item));
                        }
                    }
                });
            });
        let outside = response.response.clicked_elsewhere() && opening >= 0.5;
        if outside && !ctx.input(|input| input.pointer.interact_pos().is_some_and(|at| run.rect().contains(at))) {
            commands.push(Command::CloseQuickFix);
        }
    }

    fn row(&mut self, ui: &mut Ui, mark: &Mark, item: &QuickItem, index: usize, contact: &str) -> bool {
        let color = Theme::of(ui.ctx()).color;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        let key = if *item == QuickItem::Why { "F1".to_owned() } else { (index + 1).to_string() };
        if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
            self.at = index;
        }
        let here = self.at == index;
        if here {
            ui.painter().rect_filled(rect, radius::BUTTON, color.accent_wash);
        }
        let (lead, strong) = words(mark, item, contact);
        let name = format!("{lead}{strong}, key {key}");
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &name));
        let ink = if *item == QuickItem::Why && !here { color.ink2 } else { color.ink1 };
        let mut x = rect.left() + 10.0;
        let room = rect.right() - 44.0;
        for (text, style) in [(lead, fonts::UI), (strong, fonts::UI_STRONG)] {
            if text.is_empty() {
                continue;
            }
            let galley = style.cut(ui.ctx(), text, ink, room - x);
            let size = galley.size();
            ui.painter().galley(pos2(x, rect.center().y - size.y / 2.0), galley, ink);
            x += size.x;
        }
        key_hint(ui.painter(), pos2(rect.right() - 10.0, rect.center().y), &key, color, !here);
        response.clicked()
    }
}

fn title(ui: &mut Ui, mark: &Mark) {
    let color = Theme::of(ui.ctx()).color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::hover());
    let title = mark.finding.rule.title;
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, title));
    let tint = color.category(mark.key.category);
    let icon = ui.painter().layout_no_wrap(category_icon(mark.key.category).to_string(), fonts::icon(16.0), tint);
    ui.painter().galley(pos2(rect.left() + 10.0, rect.center().y - icon.size().y / 2.0), icon, tint);
    let galley = fonts::UI_STRONG.cut(ui.ctx(), title, color.ink1, rect.width() - 44.0);
    ui.painter().galley(pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0), galley, color.ink1);
}

fn rule(ui: &mut Ui) {
    let color = Theme::of(ui.ctx()).color;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 13.0), Sense::hover());
    ui.painter().hline(rect.left() + 10.0..=rect.right() - 10.0, rect.center().y, color.hairline());
}

fn words(mark: &Mark, item: &QuickItem, contact: &str) -> (String, String) {
    let plain = |text: &str| (text.to_owned(), String::new());
    match item {
        QuickItem::Fix(nth) => suggestion_words(&mark.finding.suggestions[*nth]),
        QuickItem::Own(words, _) => plain(words),
        QuickItem::Learn(whose) => plain(learn_words(*whose)),
        QuickItem::Keep => plain("Keep it, with a reason…"),
        QuickItem::Resume => plain("Take it up again"),
        QuickItem::Ask => plain(&format!("Ask the {contact}…")),
        QuickItem::Why => plain("Why is this marked?"),
    }
}

/// Whether a line stands above this one: between fixes, words to teach, and what else can be done.
fn parts(items: &[QuickItem], at: usize) -> bool {
    let learns = |item: &QuickItem| matches!(item, QuickItem::Learn(_));
    let item = &items[at];
    let first_to_teach = learns(item) && at > 0 && !learns(&items[at - 1]);
    first_to_teach || matches!(item, QuickItem::Keep | QuickItem::Resume)
}

/// What the button to teach a word says.
pub(crate) fn learn_words(whose: Whose) -> &'static str {
    match whose {
        Whose::Mine => "Add to my words",
        Whose::City => "Add to the city’s words",
    }
}

/// A suggestion's label, with the new words apart, to stand out.
pub(crate) fn suggestion_words(suggestion: &Suggestion) -> (String, String) {
    let quoted = format!("“{}”", suggestion.replacement);
    match suggestion.label.strip_suffix(&quoted) {
        Some(lead) if !suggestion.replacement.is_empty() => (lead.to_owned(), suggestion.replacement.replace('\n', " ")),
        _ => (suggestion.label.clone(), String::new()),
    }
}
