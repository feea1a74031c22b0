//! Turns a judgement of a partner into a finding: who is meant, how grave it is, and a neutral wording.

use super::stance::{CLEAR, Judgement, Shape};
use super::{stance, target};
use crate::checks::{Context, Finding, Rule, Severity};
use crate::city::Tier;
use crate::text::Department;

/// The findings of the rule that speaks for some shapes.
pub(super) fn findings(cx: &Context<'_>, rule: &'static Rule, shapes: &[Shape], says: &str) -> Vec<Finding> {
    let reading = cx.reading();
    reading.judgements.iter().filter(|j| shapes.contains(&j.shape)).map(|j| finding(cx, rule, j, says)).collect()
}

fn finding(cx: &Context<'_>, rule: &'static Rule, judgement: &Judgement, says: &str) -> Finding {
    let reading = cx.reading();
    let mention = reading.mentions[judgement.target];
    let root = match mention.how {
        target::Mentioned::Back(to) => reading.mentions.get(to).copied().unwrap_or(mention),
        _ => mention,
    };
    let name = short(cx.document.words_of(root.span));
    let tier = target::tier(cx, &reading.mentions, mention);
    let hint = judgement.score < CLEAR || judgement.shape == Shape::Question || tier != Tier::Core;
    let severity = if rule.severity == Severity::Note || hint {
        Severity::Note
    } else if cx.draft.department == Department::Police && judgement.score > 2.6 && names_a_person(cx, judgement) {
        Severity::Stop
    } else {
        rule.severity
    };
    let mut finding = rule
        .finding(judgement.span, says.replace("{partner}", &name))
        .severity(severity)
        .confidence((0.3 + (judgement.score - 1.2) * 0.35).clamp(0.3, 0.95))
        .because(format!("“{}” is said of {name}.", cx.document.words_of(judgement.words)));
    if mention.listed() || root.listed() {
        finding = finding.because("The city profile lists it as a partner.");
    }
    let upper = name.chars().next().map(|c| c.to_uppercase().chain(name.chars().skip(1)).collect::<String>()).unwrap_or_default();
    finding.suggest(format!("{upper} will share updates as they come")).offer("Take it out", "")
}

/// Whom a sentence speaks ill of, as the encoder reads it: the partner named in it, or else the one named before.
pub(in crate::checks) fn partner_of(cx: &Context<'_>, sentence: usize) -> Option<String> {
    let mentions = &cx.reading().mentions;
    let ill = |mention: &target::Mention| stance::ill(cx, *mention).unwrap_or(0.0);
    let here = mentions.iter().filter(|mention| mention.sentence == sentence).max_by(|a, b| ill(a).total_cmp(&ill(b)));
    let before = || mentions.iter().rfind(|mention| mention.sentence < sentence && mention.sentence + 2 >= sentence);
    let mention = *here.or_else(before)?;
    let root = match mention.how {
        target::Mentioned::Back(to) => mentions.get(to).copied().unwrap_or(mention),
        _ => mention,
    };
    Some(short(cx.document.words_of(root.span)))
}

/// A title or a name of a person beside the partner: "their clerk, Pat Lund".
fn names_a_person(cx: &Context<'_>, judgement: &Judgement) -> bool {
    let words = cx.document.words_of(judgement.span);
    ["Sgt.", "Officer", "Deputy", "Chief", "Dr.", "Mr.", "Ms.", "Mrs."].iter().any(|title| words.contains(title))
}

fn short(name: &str) -> String {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("\u{2019}s")).unwrap_or(name).to_owned()
}
