//! Pictures without a text for people who cannot see them, and texts that do not help.

use std::sync::LazyLock;

use regex::Regex;

use super::pictures;
use super::posted::grouped;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Attachment;

pub(in crate::checks) struct AltText;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "alt-text",
    title: "Alternative text of a picture",
    severity: Severity::Warn,
    policy: &["P-29"],
    law: Some("WCAG 2.1, 1.1.1"),
    flags: "A picture without alternative text, with its file name for one, with one too long for the platform, or one that starts with “image of”.",
    leaves: "Pictures with a description, and those marked “decorative”.",
    why: "Without it a blind resident hears “image” and nothing else.",
    instead: "Say in a sentence what the picture shows, with the words that stand in it.",
    examples: &[
        Example::flagged("«Flyer» attached, see you there.").with(&[("open-house.png", None)]),
        Example::flagged("The new «photo» of the beach is here.")
            .with(&[("beach.jpg", Some("A sunny beach")), ("dock.jpg", Some(" "))]),
        Example::flagged("The plow is ready.").with(&[("IMG_2041.jpg", Some("IMG_2041.jpg"))]),
        Example::flagged("The plow is ready.").with(&[("plow.jpg", Some("Image of a plow in front of the garage"))]),
        Example::clean("The plow is ready.", "The picture is described.")
            .with(&[("plow.jpg", Some("A plow clears Clearwater Road at dawn."))]),
        Example::clean("Happy new year!", "The picture is marked as decoration.").with(&[("stars.png", Some("decorative"))]),
        Example::clean("The minutes are attached.", "No picture.").with(&[("minutes.pdf", None)]),
        Example::clean("The photo shows the new rink.", "Nothing is known about pictures."),
    ],
};

static FILE_NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:\S+\.(?:jpe?g|png|gif|webp|heic)|(?:img|dsc|pxl|image|screenshot)[-_ ]?\d[\d\-_ ]*)$")
        .expect("a valid pattern")
});
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:an? )?(?:image|picture|photo|photograph|graphic) (?:of|showing)(?-u:\b)").expect("a valid pattern")
});

impl Check for AltText {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let Some(attachments) = &cx.draft.attachments else { return Vec::new() };
        let limits = cx.draft.platforms.iter().filter_map(|id| cx.city.platform(id));
        let limit = limits.filter_map(|platform| platform.alt_text_max.map(|max| (max, platform.name.as_str()))).min();
        let troubles: Vec<(Severity, String)> = attachments
            .iter()
            .filter(|attachment| pictures::is_picture(attachment))
            .filter_map(|attachment| trouble(attachment, limit))
            .collect();
        let Some(worst) = troubles.iter().map(|(severity, _)| *severity).max() else { return Vec::new() };
        let message = match worst {
            Severity::Note => "A screen reader says “image” by itself. Start with what is in it.",
            _ => "Describe the picture for people who cannot see it.",
        };
        let finding = RULE.finding(pictures::place(cx), message).severity(worst).confidence(1.0);
        vec![troubles.into_iter().fold(finding, |finding, (_, words)| finding.because(words))]
    }
}

/// What is the matter with the text of one picture.
fn trouble(attachment: &Attachment, limit: Option<(usize, &str)>) -> Option<(Severity, String)> {
    let file = &attachment.file;
    let alt = attachment.alt.as_deref().unwrap_or_default().trim();
    let length = alt.chars().count();
    if alt.is_empty() {
        return Some((Severity::Warn, format!("{file}: no description yet.")));
    }
    if alt.eq_ignore_ascii_case("decorative") {
        return None;
    }
    if alt == file || FILE_NAME.is_match(alt) {
        return Some((Severity::Warn, format!("{file}: “{alt}” is a file name, not a description.")));
    }
    if let Some((max, platform)) = limit.filter(|(max, _)| length > *max) {
        return Some((Severity::Warn, format!("{file}: {} of {} characters for {platform}.", grouped(length), grouped(max))));
    }
    LABEL
        .is_match(alt)
        .then(|| (Severity::Note, format!("{file}: starts with “{}”.", alt.split(' ').take(2).collect::<Vec<_>>().join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_has_a_limit() {
        let long = Attachment { file: "a.png".to_owned(), alt: Some("a".repeat(1001)) };
        assert!(trouble(&long, Some((1000, "X"))).is_some_and(|(_, words)| words.contains("1,001 of 1,000 characters for X")));
        assert!(trouble(&long, None).is_none());
    }
}
