//! A flyer whose facts stand only in the picture.

use std::sync::LazyLock;

use regex::Regex;

use super::particulars::Particulars;
use super::pictures;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct ImageText;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "image-text",
    title: "Facts only in the picture",
    severity: Severity::Warn,
    policy: &["P-29", "P-3"],
    law: Some("WCAG 2.1, 1.4.5"),
    flags: "A post with a flyer, poster or screenshot attached whose text gives neither a day nor a time.",
    leaves: "Posts that repeat the facts, and pictures without text.",
    why: "Words in a picture cannot be read aloud, searched, copied or translated.",
    instead: "Put the day, the time and the place in the post too.",
    examples: &[
        Example::flagged("See «flyer» for details!").with(&[("open-house-flyer.png", Some("Flyer for the open house"))]),
        Example::flagged("It is that time of the year again. All the details are on the «poster».")
            .with(&[("image1.png", Some("Snowmen around a fire"))]),
        Example::clean(
            "Open house Tuesday, December 8, 4 to 6 p.m. in City Hall. See the flyer.",
            "The facts stand in the post.",
        )
        .with(&[("open-house-flyer.png", Some("Flyer for the open house"))]),
        Example::clean("The new plow has arrived.", "A picture without text.").with(&[("plow.jpg", Some("A plow"))]),
        Example::clean("See flyer for details!", "Nothing is known about pictures."),
    ],
};

static POINTS_AT_PICTURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)see (?:the |our |attached )*(?:flyer|flier|poster|image|picture|graphic)(?-u:\b)",
        r"|(?-u:\b)(?:details|information|info|dates|times|schedule)(?: are| is)? (?:on|in) the (?:attached )?(?:flyer|flier|poster|image|picture|graphic)(?-u:\b)",
        r"|(?-u:\b)(?:flyer|flier|poster) (?:is )?(?:attached|below)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

impl Check for ImageText {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let Some(attachments) = cx.draft.attachments.as_deref() else { return Vec::new() };
        let points = || cx.document.find(&POINTS_AT_PICTURE).next().is_some() && attachments.iter().any(pictures::is_picture);
        let flyer = attachments.iter().find(|attachment| pictures::is_flyer(attachment));
        if flyer.is_none() && !points() {
            return Vec::new();
        }
        let facts = Particulars::read(cx);
        if facts.day.is_some() || facts.time.is_some() {
            return Vec::new();
        }
        let mut finding = RULE.finding(pictures::place(cx), "Put the facts from the flyer in the post too.").confidence(0.8);
        if let Some(flyer) = flyer {
            finding =
                finding.because(format!("{} looks like a picture of text, and the post has no day and no time.", flyer.file));
        }
        vec![finding]
    }
}
