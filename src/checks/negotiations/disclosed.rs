//! Turns a disclosure into a finding: what it gives away, in words, and what may be published instead.

use super::frame::{CLEAR, Disclosure, Kind, Topic};
use crate::checks::{Context, Finding, Rule, Severity};

/// The findings of the rule that speaks for one topic.
pub(super) fn findings(cx: &Context<'_>, rule: &'static Rule, topic: Topic, neutral: &[&str]) -> Vec<Finding> {
    cx.disclosures().iter().filter(|disclosure| disclosure.topic == topic).map(|told| finding(cx, rule, told, neutral)).collect()
}

fn finding(cx: &Context<'_>, rule: &'static Rule, told: &Disclosure, neutral: &[&str]) -> Finding {
    let clear = told.score >= CLEAR;
    let message = cx.with_contact(&format!("{} {}", gives_away(told), wait(told.topic)));
    let document = cx.document;
    let mut finding = rule
        .finding(told.span, message)
        .severity(if clear { rule.severity } else { Severity::Note })
        .confidence((0.35 + (told.score - 2.0) * 0.25).clamp(0.35, 0.95))
        .because(format!(
            "“{}” stands next to “{}”, which is not settled as far as this post says.",
            document.words_of(told.words),
            document.words_of(told.matter)
        ));
    for words in neutral {
        finding = finding.suggest(fit(cx, told, words));
    }
    finding.offer("Take it out", "")
}

/// A neutral sentence in the place of a clause: a small letter where it goes on inside a sentence.
fn fit(cx: &Context<'_>, told: &Disclosure, words: &str) -> String {
    let starts = cx.document.sentences.iter().any(|sentence| sentence.span.start == told.span.start);
    match words.strip_prefix("The ") {
        Some(rest) if !starts => format!("the {rest}"),
        _ => words.to_owned(),
    }
}

fn gives_away(told: &Disclosure) -> &'static str {
    match (told.kind, told.topic) {
        (Kind::Limit, Topic::Property) => "This shows what the City would pay or take.",
        (Kind::Limit, _) => "This shows how far the City would go.",
        (Kind::Offer, Topic::Litigation) => "This tells what has been offered to end a claim.",
        (Kind::Offer, _) => "This tells an offer or a figure from the table.",
        (Kind::Want, _) => "This tells what the other side wants or would take.",
        (Kind::Odds, Topic::Vote) => "The council has not voted yet, and this says how the vote will go.",
        (Kind::Odds, Topic::Permit) => "This decision is not made yet, and this says how it will go.",
        (Kind::Odds, _) => "This says how an open matter will end.",
        (Kind::Rank, _) => "This shows who is ahead, or what a bid holds, before the award.",
        (Kind::Counsel, _) => "This passes on legal advice or the chances of a case.",
        (Kind::Admission, _) => "This reads as an admission in a matter that is still open.",
        (Kind::Terms, _) => "This tells terms that are still being worked out.",
        (Kind::Site, _) => "This points to the land the City is looking at.",
        (Kind::Talk, _) => "This tells what was said or thought in a closed meeting.",
        (Kind::Leverage, _) => "This lets the other side see the City’s hand.",
        (Kind::Hint | Kind::Amount, _) => "This hints at something in an open matter that is not public.",
    }
}

fn wait(topic: Topic) -> &'static str {
    match topic {
        Topic::Labor => "Wait until the contract is approved in an open meeting; in doubt, ask {contact}.",
        Topic::Closed => "You may say that it was held and on what ground, but not what was said.",
        Topic::Property => "Prices and offers for land wait until the deal is approved in an open meeting.",
        Topic::Litigation => "Legal matters are the city attorney’s to comment on.",
        Topic::Assistance => "Terms are not public until they are approved.",
        Topic::Bids => "Bids are not public until they are opened, and rankings not until they are evaluated.",
        Topic::Contract => "The talks are not over yet; say only that the contract is under discussion.",
        Topic::Permit => "Say that the application was received, and when the hearing is.",
        Topic::Vote => "Say “will consider”.",
    }
}
