//! The pictures that go out with a post, as far as their names and alternative texts tell.

use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use super::posted;
use crate::checks::Context;
use crate::text::{Attachment, Span};

static MENTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:flyers?|fliers?|posters?|photos?|pictures?|pictured|images?|graphics?|infographics?|screenshots?)(?-u:\b)",
    )
    .expect("a valid pattern")
});
static FLYER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"flyer|flier|poster|notice|agenda|schedule|brochure|infographic|screenshot|invit|announcement")
        .expect("a valid pattern")
});

/// Whether an attachment is a picture; one without an ending counts as one.
pub(super) fn is_picture(attachment: &Attachment) -> bool {
    const PICTURES: [&str; 12] = ["jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "avif", "svg"];
    let ending = Path::new(&attachment.file).extension().and_then(|ending| ending.to_str());
    ending.is_none_or(|ending| PICTURES.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Whether a picture is one of text: its name or its alternative text says so.
pub(super) fn is_flyer(attachment: &Attachment) -> bool {
    let says = |words: &str| FLYER.is_match(&words.to_lowercase());
    is_picture(attachment) && (says(&attachment.file) || attachment.alt.as_deref().is_some_and(says))
}

/// Where a finding about a picture stands: at the word that speaks of it, else behind the post.
pub(super) fn place(cx: &Context<'_>) -> Span {
    cx.document.find(&MENTION).next().unwrap_or_else(|| posted::behind(cx))
}
