//! "Signed. Ready to post.": the texts to copy, one for each account, and where they can be seen.

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use crate::ui::clock::{moment, time_of_day};
use crate::ui::command::Command;
use crate::ui::findings::put;
use crate::ui::fonts;
use crate::ui::icons;
use crate::ui::paint::{self, Sign};
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind, done_chip, field, heading, say, static_text};

use super::{Handed, Posting, SignOffAct};

/// Shows it in a column.
pub(crate) fn after_ui(ui: &mut Ui, handed: &mut Handed, signer: &str, desk: &str, today: Date, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    heading(ui, fonts::TITLE, "Signed. Ready to post.");
    static_text(ui, fonts::UI, color.ink3, "The record is kept. Copy each text, post it, then paste the address back here.");
    ui.add_space(16.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 70.0), Sense::hover());
    let edge = if color.contrast { Stroke::new(1.0, color.line) } else { Stroke::NONE };
    ui.painter().rect(rect, radius::CARD, color.ok_wash, edge, StrokeKind::Inside);
    paint::sign(ui.painter(), pos2(rect.left() + 27.0, rect.center().y), 20.0, Sign::Done, color, color.ok_wash);
    let number = &handed.opened.record.number;
    let mono = fonts::MONO.sized(13.0, 20.0).line(ui.ctx(), number.as_str(), color.ink1);
    ui.painter().galley(pos2(rect.right() - 17.0 - mono.size().x, rect.center().y - 10.0), mono, color.ink1);
    let reader = if handed.second_reader { "Read by a second person." } else { "No second reader needed." };
    let when = format!(
        "Signed {}. {reader}",
        if handed.at.date() == today { format!("today at {}", time_of_day(handed.at)) } else { moment(handed.at, today) }
    );
    put(
        ui,
        fonts::UI_STRONG,
        &format!("{signer}, {desk}"),
        color.ink1,
        pos2(rect.left() + 49.0, rect.center().y - 10.0),
        rect.width() - 160.0,
    );
    put(ui, fonts::UI, &when, color.ink2, pos2(rect.left() + 49.0, rect.center().y + 11.0), rect.width() - 160.0);
    say(ui, rect, Id::unique("signed"), egui::accesskit::Role::Label, &format!("Signed by {signer}, record {number}. {when}"));
    ui.add_space(20.0);
    static_text(ui, fonts::UI_STRONG, color.ink1, "Hand over");
    ui.add_space(8.0);
    if handed.posts.is_empty() {
        static_text(ui, fonts::UI, color.ink3, "No account was ticked. The text is in the record.");
    }
    let next = handed.next();
    for (at, post) in handed.posts.iter_mut().enumerate() {
        card_ui(ui, at, post, next == Some(at), commands);
        ui.add_space(12.0);
    }
}

fn card_ui(ui: &mut Ui, at: usize, post: &mut Posting, next: bool, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    let width = ui.available_width();
    let top = ui.cursor().min;
    let text = crate::ui::clip(&post.text, 220);
    let galley = fonts::UI.wrapped(ui.ctx(), text, color.ink2, width - 34.0);
    let shown = galley.size().y.min(60.0);
    let height = 17.0 + 32.0 + 6.0 + shown + if post.leads { 12.0 + 32.0 } else { 0.0 } + 17.0;
    let rect = Rect::from_min_size(top, vec2(width, height));
    ui.allocate_rect(rect, Sense::hover());
    let edge = Stroke::new(1.0, if color.contrast { color.edge } else { color.line });
    ui.painter().rect(rect, radius::CARD, color.paper, edge, StrokeKind::Inside);
    let inner = rect.shrink(17.0);
    let head = pos2(inner.left(), inner.top() + 14.0);
    let row = Rect::from_min_size(inner.min, vec2(inner.width(), 28.0));
    let mut right = ui
        .new_child(UiBuilder::new().id_salt(("copy", at)).max_rect(row).layout(egui::Layout::right_to_left(egui::Align::Center)));
    right.spacing_mut().item_spacing.x = 12.0;
    let (words, kind) = match (&post.copied, next) {
        (Some(_), _) => ("Copy again", Kind::Edged),
        (None, true) => ("Copy text", Kind::Filled),
        (None, false) => ("Copy text", Kind::Edged),
    };
    let name = format!("{words}, {}", post.name);
    let button = Button::new(kind, words).small().name(&name);
    let button = if post.copied.is_none() { button.icon(icons::COPY) } else { button };
    if right.add(button).clicked() {
        commands.push(Command::SignOff(SignOffAct::Copy(at)));
    }
    if let Some(copied) = post.copied {
        done_chip(&mut right, &format!("Copied {}", time_of_day(copied)));
    }
    let room = right.min_rect().left() - 12.0 - head.x;
    let used = put(ui, fonts::UI_STRONG.sized(14.0, 22.0), &post.name, color.ink1, head, room);
    put(ui, fonts::UI, &post.account, color.ink3, head + vec2(used + 10.0, 0.0), (room - used - 10.0).max(0.0));
    let clip = Rect::from_min_size(pos2(inner.left(), inner.top() + 36.0), vec2(inner.width(), shown));
    ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).galley(clip.min, galley, color.ink2);
    if !post.leads {
        return;
    }
    let line = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 32.0), inner.max);
    let room = if post.posted { line.width() - 84.0 } else { line.width() };
    let place = Rect::from_min_size(line.min, vec2(room, 32.0));
    let mut below = ui.new_child(UiBuilder::new().id_salt(("address", at)).max_rect(place));
    let name = format!("Address of the post on {}", post.name);
    let hint = "Paste the post’s address when it is up";
    let response = field(&mut below, Id::unique(("address", at)), &mut post.address, &name, hint);
    if response.lost_focus() && !post.posted && !post.address.trim().is_empty() {
        commands.push(Command::SignOff(SignOffAct::Address(at)));
    }
    if post.posted {
        let place = Rect::from_min_max(pos2(place.right() + 12.0, line.top() + 5.0), line.max);
        let mut beside = ui.new_child(UiBuilder::new().id_salt(("posted", at)).max_rect(place));
        done_chip(&mut beside, "Posted");
    }
}
