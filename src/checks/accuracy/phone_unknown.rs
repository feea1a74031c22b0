//! Phone numbers that are not on the city's list.

use super::distance::slips;
use super::phone_malformed::digits;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::PhoneForm;

pub(in crate::checks) struct PhoneUnknown;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "phone-unknown",
    title: "A phone number that is not on the City's list",
    severity: Severity::Note,
    policy: &["P-33"],
    law: None,
    flags: "A full number that the profile does not have; one digit away from a number that it has is a case to decide.",
    leaves: "Numbers of the City and its partners in the profile, and short codes.",
    why: "One wrong digit sends a whole town to a stranger's phone.",
    instead: "Call the number before you post it, or use the one from the list.",
    examples: &[
        Example::fixed("Call City Hall at «218-454-5010» for a permit.", "Call City Hall at 218-454-5100 for a permit."),
        Example::flagged("Leave a message for the organizers at «320-555-0142»."),
        Example::flagged("Ask about your water bill at «218-454-5112»."),
        Example::clean("Call City Hall at 218-454-5100.", "On the list."),
        Example::clean("Call the Arboretum at (218) 829-8770.", "A partner's number on the list."),
        Example::clean("Dial 911 for emergencies.", "A short code."),
    ],
};

impl Check for PhoneUnknown {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let profile = &cx.city.profile;
        let mut findings = Vec::new();
        for phone in &cx.document.facts.phones {
            let full = match phone.form {
                PhoneForm::Full => phone.value.clone(),
                PhoneForm::Local => format!("{}{}", profile.city.area_code, phone.value),
                _ => continue,
            };
            let known = cx.city.phone_label(&full).is_some() || digits(&profile.city.phone) == full;
            if known {
                continue;
            }
            let near = profile.phones.iter().find(|entry| entry.number.len() > 6 && slips(&digits(&entry.number), &full, 1) == 1);
            findings.push(match near {
                Some(entry) => RULE
                    .finding(
                        phone.span,
                        format!("One digit differs from the number of {}. Call it before you post it.", entry.label),
                    )
                    .severity(Severity::Warn)
                    .because(format!("The list has {} for {}.", entry.number, entry.label))
                    .suggest(entry.number.clone())
                    .confidence(0.7),
                None => RULE.finding(phone.span, "This number is not on the City's list. Call it before you post it."),
            });
        }
        findings
    }
}
