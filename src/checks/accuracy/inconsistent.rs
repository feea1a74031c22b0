//! One post, or two versions of one post, that say two different things about the same thing.

use super::clash::Clash;
use super::versions::{self, Disagreement};
use super::{
    ages, claims, contacts, deadlines, figures, lengths, occasions, opening_days, opposites, pairs, quantity, spellings, tallies,
    venues,
};
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Document;

pub(in crate::checks) struct Inconsistent;

static RULE: Rule = Rule {
    category: Category::Accuracy,
    name: "inconsistent",
    title: "The post does not agree with itself",
    severity: Severity::Warn,
    policy: &["P-2", "P-33"],
    law: None,
    flags: "Two prices, numbers, days, times or places for one thing, in one post, its versions and the descriptions of its pictures.",
    leaves: "Different prices for different people, old and new figures, and shorter versions.",
    why: "Half of the readers come on the wrong day or with the wrong money.",
    instead: "Look up which one is right and use it everywhere.",
    examples: &[
        Example::flagged("The fee is $30 with loaner skates. It fills fast, and the «$35 fee» covers the instructor."),
        Example::flagged("Yard sale map, all 40 of them: www.baxtermn.gov/sales. All «38 sales» open at 8 a.m."),
        Example::flagged("The council meets Tuesday in the old depot. The council sits in «the high school gym» at 7 p.m."),
        Example::flagged("The tree lighting is Thursday, December 17, at «5:30 p.m.» in Whipple Beach Park.")
            .versions(&[("x", "Tree lighting Thursday, December 17, 6 p.m., Whipple Beach Park.")]),
        Example::flagged("Dog licenses are «$10» this year. Call 218-454-5100.")
            .versions(&[("x", "Dog licenses are $12 this year.")]),
        Example::clean(
            "The fee is $30 for residents and $45 for others. The resident fee covers skates.",
            "Two kinds of people.",
        ),
        Example::clean("Dog licenses are $10 this year. Call 218-454-5100.", "A shorter version.")
            .versions(&[("x", "Dog licenses: $10.")]),
        Example::clean("All 40 sales open at 8 a.m., and 38 sales take cards.", "A part of the whole."),
        Example::flagged("The two-hour class meets Tuesday, December 8, «6 to 9 p.m.», in City Hall."),
        Example::flagged("The compost site is open daily from 8 a.m. to dusk. It is closed «on Sundays»."),
        Example::flagged(
            "The rain barrel workshop is Thursday, December 10. Register for the workshop by «Monday, December 14».",
        ),
        Example::flagged("The ski club is for ages 6 to 12. Kids «5 to 12» need a parent at the first meeting."),
        Example::flagged("Visit us at 13190 Memorywood Drive. The front door of «13910 Memorywood Drive» has a ramp."),
        Example::flagged(
            "The tree lighting is Thursday, December 10. Cocoa is on us. «Friday's» tree lighting ends with a ride.",
        ),
        Example::flagged("Yard waste drop-off is Saturday. «6 p.m.» is the end of it.")
            .with(&[("flyer.png", Some("Flyer: drop-off ends Saturday, 5 p.m."))]),
        Example::clean("The ten-week course runs January 5 to March 9, 2027.", "Ten weekly evenings."),
        Example::clean("The compost site is open daily. It is closed on Christmas Day, December 25.", "An exception."),
        Example::clean("Register by Tuesday, December 8. The workshop is Thursday, December 10.", "The deadline comes first."),
        Example::clean("Ages 6 to 8 skate at 9 a.m. Ages 9 to 12 skate at 10 a.m.", "Two groups."),
        Example::clean("The north lot is full. Use the south lot instead.", "Two lots on purpose."),
        Example::clean("The late fee is $50; the regular fee is $35.", "Two fees."),
    ],
};

impl Check for Inconsistent {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let quantities = quantity::read(document);
        let mut clashes = figures::clashes(document, &quantities);
        clashes.extend(tallies::clashes(document, &quantities, cx.today));
        clashes.extend(claims::clashes(cx));
        clashes.extend(venues::clashes(document));
        clashes.extend(contacts::clashes(cx));
        clashes.extend(deadlines::clashes(document));
        clashes.extend(opening_days::clashes(document));
        clashes.extend(lengths::clashes(document));
        clashes.extend(occasions::clashes(document));
        clashes.extend(ages::clashes(document));
        clashes.extend(opposites::clashes(document));
        clashes.extend(spellings::clashes(document));
        clashes.extend(pairs::clashes(document, &quantities));
        // One passage, one question.
        clashes.sort_by_key(|clash| (clash.second, clash.first));
        clashes.dedup_by(|later, first| later.second.overlaps(first.second));
        let mut findings: Vec<Finding> = clashes.into_iter().map(|clash| two(document, clash)).collect();
        for Disagreement { clash, other, whose } in versions::disagreements(cx) {
            let words = document.words_of(clash.second);
            let says = format!("The post and {whose} do not agree: {words} and {other}.");
            findings.push(RULE.finding(clash.second, says).suggest(other).confidence(clash.confidence));
        }
        findings
    }
}

fn two(document: &Document, clash: Clash) -> Finding {
    let Clash { first, second, says, confidence } = clash;
    let (here, before) = (document.words_of(second).trim_end_matches('.'), document.words_of(first).trim_end_matches('.'));
    let says = says.unwrap_or_else(|| format!("The post says {here} here and {before} before. Which is right?"));
    RULE.finding(second, says).confidence(confidence)
}
