//! Mentions of a map, flyer or picture that is not attached.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct AttachmentMissing;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "attachment-missing",
    title: "An attachment that is not there",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "“See the map below” and the like while no picture is attached.",
    leaves: "Maps and forms on the website, and drafts whose attachments are not known.",
    why: "Readers look for a map that never came, and ask in a hundred comments.",
    instead: "Attach it, or link to it.",
    examples: &[
        Example::flagged("The detour is marked on «the map below».").with(&[]),
        Example::flagged("Road work starts Monday, December 7. «See attached» for the schedule.").with(&[]),
        Example::flagged("«The flyer above» has all the times.").with(&[]),
        Example::flagged("«Swipe for» the full list of closed streets.").with(&[]),
        Example::flagged("The hydrants to shovel out are the red dots «on the map».").with(&[]),
        Example::flagged("Not sure which bin? «This chart shows» what goes where.").with(&[]),
        Example::clean("The form is at the counter, and the map is on the wall beside it.", "It says where they are.").with(&[]),
        Example::flagged("Open house on Tuesday, December 8. «See the flyer for details».").with(&[]),
        Example::flagged("«Here is a map» of the detour on Excelsior Road.").with(&[]),
        Example::clean("See the flyer at City Hall for details.", "It hangs somewhere else.").with(&[]),
        Example::clean("The photo contest ends May 1. Send us your photos of the lake.", "Other pictures.").with(&[]),
        Example::clean("See the map at www.baxtermn.gov/detour.", "It is on the website.").with(&[]),
        Example::clean("The detour is marked on the map below.", "A map is attached.")
            .with(&[("map.png", Some("The detour on Excelsior Road"))]),
        Example::clean("The map is on the website: www.baxtermn.gov/maps.", "It is on the website.").with(&[]),
        Example::clean("Temperatures stay below zero, and the water is below the dock.", "Another below.").with(&[]),
    ],
};

static MENTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:(?:the|this|our|a|these|an) )?(?:[a-z]+ )?(?:map|maps|flyer|flyers|flier|photo|photos|picture|pictures|image|images|chart|graphic|graphics|poster|video|screenshots?|schedule|diagram|infographic|brochure|pdf|form|list|calendar|table|document|album|attachment)s? (?:below|above|attached|enclosed|in the comments|here)(?-u:\b)",
        r"|(?-u:\b)(?:see|view|check|find|read|in|on) (?:the )?(?:attached|attachment|enclosed)(?: (?:map|flyer|photo|picture|image|chart|schedule|form|list|pdf|poster|graphic|document|video)s?)?(?-u:\b)",
        r"|(?-u:\b)(?:attached|enclosed) (?:is|are|you will find|map|flyer|flier|photos?|picture|image|chart|schedule|form|list|pdf|poster|graphic|document)(?-u:\b)",
        r"|(?-u:\b)(?:pictured|shown) (?:below|above|here|left|right)(?-u:\b)|(?:^|\n)(?:pictured|photo|in the photo):",
        r"|(?-u:\b)(?:map|flyer|photo|picture|image|chart|schedule|form|poster|graphic|video)s? (?:is|are) (?:attached|below|above)(?-u:\b)",
        r"|(?-u:\b)(?:this|the|these|our) (?:map|flyer|flier|photo|picture|image|chart|graphic|poster|video|screenshot|diagram|infographic)s? (?:shows?|has|have|tells?|explains?|marks?|lists?|gives?)(?-u:\b)",
        r"|(?-u:\b)see (?:the |our |this )?(?:map|flyer|flier|photo|picture|pic|image|chart|graphic|poster|screenshot|diagram|infographic)s?(?: for [a-z]+)?(?-u:\b)",
        r"|(?-u:\b)(?:swipe (?:for|to|left|through|right)|scroll (?:down )?(?:for|to see) (?:the |more )?(?:map|photo|picture|flyer|schedule)s?|as (?:shown|pictured)|(?:first|second|third|last|next) (?:photo|picture|slide|image|pic))(?-u:\b)",
        r"|(?-u:\b)(?:in|on) the (?:photo|picture|image|graphic|map|flyer|chart|poster|screenshot)s?(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// Words that point at a picture as if it were there.
static POINTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:see|check out|take a look at|look at) (?:the|this|these|our) (?:flyer|flier|poster|graphic|infographic|chart|map|photos?|pictures?|pics|images?) (?:for (?:all )?(?:the )?(?:details|more|information|info|times|dates)|of|from)(?-u:\b)",
        r"|(?-u:\b)the (?:flyer|flier|poster|graphic|infographic) (?:has|shows|lists) (?:all |more )?(?:the |of the )?(?:details|information|info|times|dates)(?-u:\b)",
        r"|(?-u:\b)(?:details|information|info|times|dates) (?:are )?(?:on|in) the (?:flyer|flier|poster|graphic|infographic)(?-u:\b)",
        r"|(?-u:\b)here(?:'s| is| are) (?:a |the |some |our )?(?:map|photos?|pictures?|flyer|flier|graphic|chart)(?-u:\b)",
    ))
    .expect("a valid pattern")
});

/// Where else it may be.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:website|web site|online|www|https?|link|linked|packet|e-?mail|comments|newsletter|mailbox|mail|page|album|display|bulletin|utility bill|newspaper|gallery|story|stories)(?-u:\b)|\.gov(?-u:\b)|(?-u:\b)(?:on the wall)(?-u:\b)|(?-u:\b)(?:at|in|inside|outside|around) (?:the |our |your |any )?(?:counter|desk|station|city hall|library|post office|lobby|town|arena|office|police|park|store|school)")
        .expect("a valid pattern")
});

impl Check for AttachmentMissing {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        // Where nothing is known about attachments, their absence says nothing.
        if !cx.draft.attachments.as_ref().is_some_and(Vec::is_empty) {
            return Vec::new();
        }
        let says = "You mention an attachment, but none is listed. Attach it, or say where to find it.";
        let document = cx.document;
        let elsewhere = |span: Span| {
            let sentence = document.sentence_at(span.start).and_then(|at| document.sentences.get(at)).map_or(span, |s| s.span);
            document.has(&ELSEWHERE, sentence) || document.facts.links.iter().any(|link| link.span.overlaps(sentence))
        };
        let mentioned = document.find(&MENTION).filter(|span| !elsewhere(*span));
        let mut found: Vec<Finding> = mentioned.map(|span| RULE.finding(span.trim(&document.text), says)).collect();
        for span in document.find(&POINTS).filter(|span| !elsewhere(*span)) {
            if !found.iter().any(|other| other.span.overlaps(span)) {
                found.push(RULE.finding(span, says).confidence(0.7));
            }
        }
        found
    }
}
