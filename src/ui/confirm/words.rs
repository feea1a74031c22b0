//! How answers and kinds of facts are written.

use crate::city::CityProfile;
use crate::review::Answer;

/// The reason of an answer in words.
pub(crate) fn answer_words(answer: &Answer, profile: &CityProfile) -> String {
    match answer {
        Answer::Ground { id, source } => {
            let text = profile.grounds.iter().find(|ground| ground.id == *id).map_or(id.as_str(), |ground| ground.text.as_str());
            if source.trim().is_empty() { text.to_owned() } else { format!("{} ({source})", text.trim_end_matches('.')) }
        }
        Answer::Reason(reason) => reason.clone(),
        Answer::Asked { whom, when } => format!("{whom} said yes, {when}"),
        Answer::FalseAlarm => "PostCheck is mistaken here".to_owned(),
        Answer::Approved { by, reason } => format!("{reason}. {by} said yes", reason = reason.trim_end_matches('.')),
    }
}

/// The group a line stands in.
pub(crate) fn group_of(kind: &str) -> &'static str {
    match kind {
        "date" | "time" => "Dates and times",
        "place" => "Places",
        "phone" | "link" | "email" => "Phones and links",
        "amount" | "number" => "Amounts and numbers",
        "name" => "Names kept",
        "media" => "Pictures",
        _ => "For every post",
    }
}

/// The groups in their order.
pub(crate) const GROUPS: [&str; 7] =
    ["Dates and times", "Places", "Phones and links", "Amounts and numbers", "Names kept", "Pictures", "For every post"];

/// On one line.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
