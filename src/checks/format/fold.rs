//! The day or the time behind the line where a platform folds a post away.

use super::particulars::Particulars;
use super::posted::{self, grouped};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::counting;

pub(in crate::checks) struct Fold;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "fold",
    title: "Main fact behind the fold",
    severity: Severity::Note,
    policy: &["P-3", "P-4"],
    law: None,
    flags: "The first day and time of a post, where they stand behind the point at which a chosen platform folds it away.",
    leaves: "Short posts, and posts whose day or time stands in front.",
    why: "Many readers never open the rest.",
    instead: "Move the day and the place into the first sentence.",
    examples: &[
        Example::flagged(
            "Every year the people of this city come together around a tall tree, a warm drink and old songs, and every year the \
             children wait for it. The tree lighting is «Friday», December 4, at 6 p.m.",
        )
        .on(&["instagram"]),
        Example::flagged(
            "The engineers have looked at every option for the corner, talked with the neighbors, counted the cars and the bikes, \
             and drawn three plans that all keep the trees. The open house is on «December 8» from 4 to 6 p.m. in City Hall.",
        )
        .on(&["x", "instagram"]),
        Example::clean(
            "Friday, December 4, at 6 p.m.: tree lighting. Every year the people of this city come together around a tall tree, a \
             warm drink and old songs, and every year the children wait for it.",
            "The day comes first.",
        )
        .on(&["instagram"]),
        Example::clean(
            "Every year the people of this city come together around a tall tree, a warm drink and old songs, and every year the \
             children wait for it. The tree lighting is Friday, December 4, at 6 p.m.",
            "Facebook folds later.",
        )
        .on(&["facebook"]),
        Example::clean("The rink is open until 9 p.m.", "Short.").on(&["instagram"]),
    ],
};

/// How far apart, in bytes, a day and a time may stand and still belong together.
const APPOINTMENT: usize = 60;

impl Check for Fold {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        // Of the platforms that show this text, the one that folds first.
        let posted = posted::all(cx);
        let folds = posted.iter().filter(|posted| !posted.own).filter_map(|posted| Some((posted.platform.fold_at?, posted)));
        let Some((fold_at, posted)) = folds.min_by_key(|(fold_at, _)| *fold_at) else { return Vec::new() };
        let cut = counting::behind(&cx.document.text, fold_at);
        if cut >= cx.document.text.len() {
            return Vec::new();
        }
        let facts = Particulars::read(cx);
        // A day or a time alone may be said in passing; side by side they are an appointment.
        let appointment = facts.day.zip(facts.time).filter(|(day, time)| day.start.abs_diff(time.start) <= APPOINTMENT);
        let appointment = appointment.map(|(day, time)| day.min(time));
        appointment
            .filter(|first| first.start >= cut)
            .map(|first| {
                let message =
                    format!("Readers may only see the first {} characters on {}. Move this up.", grouped(fold_at), posted.name());
                RULE.finding(first, message).confidence(0.6)
            })
            .into_iter()
            .collect()
    }
}
