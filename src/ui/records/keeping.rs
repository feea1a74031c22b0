//! How long a record is kept, what holds it, and what is left of one that was disposed of.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use crate::store::Opened;
use crate::store::archive::{Entry, FOR_GOOD, Post, Remains, Retention, holding};
use crate::ui::clock::moment;
use crate::ui::command::Command;
use crate::ui::findings::put;
use crate::ui::fonts;
use crate::ui::theme::{Theme, size};
use crate::ui::widgets::{Button, Kind, heading, static_text};

use super::{RecordsAct, timeline};

/// "Keep until November 30, 2029", "Its time is over", "Keep for good".
pub(super) fn chip_words(retention: &Retention, today: Date) -> String {
    if retention.until == FOR_GOOD {
        return "Keep for good".to_owned();
    }
    if retention.is_over(today) {
        return "Its time is over".to_owned();
    }
    format!("Keep until {}", day_words(&retention.until))
}

/// "November 30, 2029" of a day as records write it.
fn day_words(day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_owned(), crate::text::facts::calendar::long)
}

/// The line of the schedule, the hold, and the button for it.
pub(super) fn ui(ui: &mut Ui, opened: &Opened, post: &Post, today: Date, commands: &mut Vec<Command>) {
    let color = Theme::of(ui.ctx()).color;
    heading(ui, fonts::UI_STRONG, "How long it is kept");
    ui.add_space(4.0);
    let line = match &post.retention {
        None => "The city profile had no line of the records schedule for it when it was written.".to_owned(),
        Some(retention) if retention.until == FOR_GOOD => format!("For good. Schedule: {}.", retention.label),
        Some(retention) if retention.is_over(today) => {
            format!("Its time was over on {}. Schedule: {}.", day_words(&retention.until), retention.label)
        }
        Some(retention) => format!("Until {}. Schedule: {}.", day_words(&retention.until), retention.label),
    };
    static_text(ui, fonts::UI, color.ink2, &line);
    let hold = holding(&opened.record.number, &opened.pointing);
    if let Some((hold, reason)) = hold {
        let since = timeline::time(&hold.created).map_or_else(String::new, |at| format!(" since {}", moment(at, today)));
        static_text(ui, fonts::UI_MEDIUM, color.warn, &format!("On hold{since}, by {}: {reason}", hold.by));
    }
    let small = "Nothing goes by itself. A record is disposed of by a separate act, which leaves its seal and a certificate.";
    static_text(ui, fonts::SMALL, color.ink3, small);
    ui.add_space(8.0);
    let words = if hold.is_some() { "End the hold…" } else { "Put on hold…" };
    if ui.add(Button::new(Kind::Edged, words).small()).clicked() {
        commands.push(Command::Archive(RecordsAct::Hold));
    }
}

/// What is left of a record that was disposed of.
pub(super) fn remains_ui(ui: &mut Ui, rect: Rect, remains: &Remains, today: Date) {
    let color = Theme::of(ui.ctx()).color;
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::BAR));
    let title = format!("Record {}", remains.number);
    put(ui, fonts::HEAD, &title, color.ink1, pos2(head.left() + 64.0, head.center().y), head.width() - 96.0);
    let body = Rect::from_min_max(pos2(rect.left() + 32.0, head.bottom()), rect.max - vec2(32.0, 0.0));
    let mut area = ui.new_child(UiBuilder::new().id_salt(("remains", &remains.number)).max_rect(body));
    area.set_clip_rect(body);
    ScrollArea::vertical().id_salt("remains").auto_shrink([false, false]).show(&mut area, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.add_space(24.0);
        heading(ui, fonts::TITLE, "Disposed of, with a certificate");
        ui.add_space(8.0);
        let when = |at: &str| timeline::time(at).map_or_else(|| at.to_owned(), |at| moment(at, today));
        let certificate = &remains.certificate;
        let mut lines = vec![
            format!("Written {}.", when(&remains.created)),
            format!("Certificate {}, {}, by {}.", certificate.number, when(&certificate.created), certificate.by),
        ];
        if let Entry::Disposal { schedule, reason, .. } = &certificate.entry {
            lines.push(format!("Schedule: {schedule}."));
            lines.push(format!("Reason: {reason}."));
        }
        lines.push("Its text is gone. Its seal stays in the chain:".to_owned());
        for line in lines {
            static_text(ui, fonts::UI, color.ink2, &line);
            ui.add_space(4.0);
        }
        static_text(ui, fonts::MONO, color.ink1, &remains.seal);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        let kept = |until: &str| Retention { label: "General correspondence".to_owned(), until: until.to_owned() };
        let today = jiff::civil::date(2026, 11, 30);
        assert_eq!(chip_words(&kept("2029-11-30"), today), "Keep until November 30, 2029");
        assert_eq!(chip_words(&kept("2026-11-30"), today), "Its time is over");
        assert_eq!(chip_words(&kept(FOR_GOOD), today), "Keep for good");
    }
}
