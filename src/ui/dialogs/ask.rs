//! The question to the person who may decide, written out to copy. PostCheck sends nothing.

use std::rc::Rc;

use egui::{Context, CornerRadius, Frame, Id, Margin, Stroke, TextEdit};
use jiff::civil::DateTime;

use crate::review::FindingKey;
use crate::store::drafts::Asked;
use crate::ui::command::Command;
use crate::ui::draft::{Mark, Page};
use crate::ui::fonts;
use crate::ui::theme::{Theme, radius};
use crate::ui::widgets::{Button, Kind};

use super::shell::{buttons_ui, dialog, title_ui};

/// The question as it stands.
pub(crate) struct AskForm {
    id: Rc<FindingKey>,
    text: String,
}

impl AskForm {
    /// Writes the question for a finding.
    pub(crate) fn new(page: &Page, mark: &Mark, accounts: &[&str]) -> Self {
        let text = &page.file.text;
        let sentence = page
            .document
            .as_ref()
            .filter(|_| page.is_checked())
            .and_then(|document| document.sentence_at(mark.span.start).map(|i| document.sentences[i].span.of(text).trim()))
            .unwrap_or(&mark.key.words);
        let place = if accounts.is_empty() { String::new() } else { format!(" for {}", accounts.join(" and ")) };
        let words = &mark.key.words;
        let quoted = if sentence.contains(words.as_str()) && sentence != words {
            format!("It is about “{words}”.\n")
        } else {
            String::new()
        };
        // A picture stands in no sentence; what PostCheck says names its file.
        let about = if sentence.is_empty() { String::new() } else { format!("The sentence: “{sentence}”\n{quoted}\n") };
        let question = format!(
            "Post{place}, {}.\n\n{about}PostCheck says: {}\n\nMay it stay? If so, on what ground?",
            page.department.title(),
            mark.finding.message,
        );
        Self { id: Rc::clone(&mark.id), text: question }
    }

    /// Shows the question.
    pub(crate) fn ui(&mut self, ctx: &Context, contact: &str, now: DateTime, commands: &mut Vec<Command>) {
        let color = Theme::of(ctx).color;
        let outside = dialog(ctx, "Ask", 520.0, |ui| {
            title_ui(ui, &format!("Ask the {contact}"), "Copy the question into an e-mail. PostCheck sends nothing by itself.");
            let id = Id::unique("question");
            let focused = ui.memory(|memory| memory.has_focus(id));
            let stroke = if focused { Stroke::new(2.0, color.focus) } else { Stroke::new(1.0, color.edge) };
            let frame = Frame::new()
                .fill(color.paper)
                .stroke(stroke)
                .corner_radius(CornerRadius::same(radius::BUTTON))
                .inner_margin(Margin::same(if focused { 10 } else { 11 }));
            let mut layouter = |ui: &egui::Ui, buffer: &dyn egui::TextBuffer, width: f32| {
                fonts::UI.wrapped(ui.ctx(), buffer.as_str(), color.ink1, width)
            };
            TextEdit::multiline(&mut self.text)
                .id(id)
                .frame(frame)
                .font(fonts::UI.font())
                .desired_width(ui.available_width())
                .layouter(&mut layouter)
                .show(ui);
            ui.ctx().accesskit_node_builder(id, |node| node.set_label("The question"));
            ui.add_space(20.0);
            buttons_ui(ui, |ui| {
                if ui.add(Button::new(Kind::Filled, "Copy the question")).clicked() {
                    ui.ctx().copy_text(self.text.clone());
                    commands.push(Command::Asked(Asked::new(&self.id, now)));
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Edged, "Save as a mail…")).clicked() {
                    commands.push(Command::SaveMail(mail(&self.text)));
                    commands.push(Command::Asked(Asked::new(&self.id, now)));
                    commands.push(Command::Close);
                }
                if ui.add(Button::new(Kind::Quiet, "Cancel")).clicked() {
                    commands.push(Command::Close);
                }
            });
        });
        if outside {
            commands.push(Command::Close);
        }
    }
}

/// The question as a mail that mail programs open ready to send. Whoever sends it fills in the address.
fn mail(text: &str) -> String {
    let body = text.replace("\r\n", "\n").replace('\n', "\r\n");
    format!(
        "X-Unsent: 1\r\nSubject: A question about a social media post\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
    )
}
