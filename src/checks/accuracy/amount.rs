//! Amounts of money with a misplaced comma or point, or a letter between the digits.

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::facts::AmountTrouble;

pub(in crate::checks) struct AmountCheck;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "amount",
    title: "An amount that is written wrong",
    severity: Severity::Warn,
    policy: &["P-33"],
    law: None,
    flags: "A comma or point in the wrong place, or the letter O for a zero, in an amount of money.",
    leaves: "Ranges, unit prices, and model or road numbers.",
    why: "Nobody can tell whether it is one dollar, a hundred or a thousand, and people plan by it.",
    instead: "Look the amount up in its source and type it again.",
    examples: &[
        Example::flagged("The fee is «$1,00»."),
        Example::fixed("Dog licenses are «$10.0.00» each.", "Dog licenses are $10.00 each."),
        Example::flagged("Crack sealing will cost «$48,OOO» this year."),
        Example::flagged("The grant is «$312,00.00» and covers the trail."),
        Example::flagged("Wages start at «$18.5» an hour."),
        Example::clean("The fee is $10 per dog, $25 for three.", "Two plain prices."),
        Example::clean("Bids came in between $1.2 and $1.5 million.", "A range in millions."),
        Example::clean("Water is $6.42 per 1,000 gallons.", "A unit price."),
        Example::clean("The City of Baxter levy is $7,204,300, or $7.2 million.", "Two forms of one amount."),
    ],
};

impl Check for AmountCheck {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for amount in &cx.document.facts.amounts {
            let Some(trouble) = amount.trouble else { continue };
            let reason = match trouble {
                AmountTrouble::Comma => "a comma stands in the wrong place",
                AmountTrouble::Points => "it has two periods",
                AmountTrouble::Letter => "there is a letter between the digits",
                AmountTrouble::Decimals => "a digit of the cents is missing",
            };
            let mut finding = RULE.finding(amount.span, format!("Check this amount: {reason}."));
            for meant in &amount.repairs {
                finding = finding.suggest(meant.clone());
            }
            findings.push(finding.confidence(if trouble == AmountTrouble::Decimals { 0.6 } else { 0.95 }));
        }
        findings
    }
}
