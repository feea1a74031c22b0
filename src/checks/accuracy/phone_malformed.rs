//! Phone numbers that cannot be dialled as typed.

use super::distance::slips;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::{Phone, PhoneForm};

pub(in crate::checks) struct PhoneMalformed;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "phone-malformed",
    title: "A phone number that cannot be dialled",
    severity: Severity::Stop,
    policy: &["P-33"],
    law: None,
    flags: "A phone number with too few or too many digits, or with a letter in the place of a digit.",
    leaves: "Short codes such as 911, numbers spelled with words, and numbers of permits, parcels and accounts.",
    why: "Somebody who needs help dials it and reaches nobody, or a stranger.",
    instead: "Copy the number from the City's list.",
    examples: &[
        Example::fixed("Call «218-454-510» for a permit.", "Call 218-454-5100 for a permit."),
        Example::flagged("Call «(218) 454-51OO» with questions."),
        Example::flagged("Questions about your bill: «218-454-51211»."),
        Example::flagged("To report a dark street light, phone «218-4544-5110»."),
        Example::flagged("Reach the water utility at «118-454-5115»."),
        Example::clean("Call City Hall at 218-454-5100.", "Ten digits."),
        Example::clean("Dial 911 for emergencies and 988 for a crisis.", "Short codes."),
        Example::clean("Tip line: 1-800-CRIME-TV.", "A number spelled with words."),
        Example::clean("Permit 2026-114 was issued to the contractor.", "The number of a permit."),
        Example::clean("Parcel 123-456-7890 and account 0043-118-7 are on the agenda.", "Numbers of things."),
    ],
};

impl Check for PhoneMalformed {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.document.facts.phones.iter().filter(|phone| phone.is_malformed()).map(|phone| finding(cx, phone)).collect()
    }
}

fn finding(cx: &Context<'_>, phone: &Phone) -> Finding {
    let says = match phone.form {
        PhoneForm::Letter => "There is a letter between the digits of this phone number.".to_owned(),
        PhoneForm::Code => "No phone number starts like this. Check the area code.".to_owned(),
        _ => format!("This phone number has {} digits.", phone.value.len()),
    };
    let mut finding = RULE.finding(phone.span, says).confidence(0.95);
    if phone.form == PhoneForm::Letter && matches!(phone.value.len(), 7 | 10) {
        finding = finding.suggest(phone.shown());
    }
    let near = cx.city.profile.phones.iter().filter(|entry| entry.number.len() > 6);
    let mut near: Vec<_> =
        near.map(|entry| (slips(&digits(&entry.number), &phone.value, 3), entry)).filter(|(n, _)| *n <= 2).collect();
    near.sort_by_key(|(n, _)| *n);
    for (_, entry) in near.into_iter().take(3) {
        finding = finding.offer(format!("Use {} ({})", entry.number, entry.label), entry.number.clone());
    }
    finding
}

pub(super) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
