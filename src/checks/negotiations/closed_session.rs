//! What was said behind closed doors. Leaves the notice of the meeting and its ground.

use super::disclosed;
use super::frame::Topic;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};

pub(in crate::checks) struct ClosedSession;

static RULE: Rule = Rule {
    category: Category::Negotiations,
    name: "closed-session",
    title: "What was said in a closed meeting",
    severity: Severity::Stop,
    policy: &["P-36", "P-26"],
    law: Some("Minn. Stat. 13D.03; 13D.05"),
    flags: "What was discussed, valued, offered or concluded in a closed meeting.",
    leaves: "The notice, the ground, the fact that it took place, and the summary given in the open meeting.",
    why: "A closed meeting protects talks, people and advice; a post about it undoes that in a minute.",
    instead: "Keep the date, the time and the ground; take the rest out.",
    examples: &[
        Example::flagged("In closed session the council «decided to raise the offer» to $410,000."),
        Example::flagged("Closed for an hour on the wells suit; «our lawyer says we will lose»."),
        Example::flagged("Behind closed doors, members «were split on the lease price»."),
        Example::flagged("The closed evaluation went well: «full marks for Vik»."),
        Example::flagged("At tonight's closed meeting we «agreed to sell the Elder Drive lot»."),
        Example::flagged("Council «leaned toward» the second site during the closed session."),
        Example::flagged("They «discussed the appraisal, about $380,000», in private."),
        Example::flagged("Closed session recap: «union wants 4, we said 2.5»."),
        Example::flagged("The council met in closed session about the fire hall lease. «Most members were ready to walk away.»"),
        Example::flagged("After an hour in executive session, «the commission agreed to pay no more than $90,000 for the lot»."),
        Example::clean(
            "Council Work Session, January 5: closed session, Minn. Stat. 13D.05, subd. 3(a), performance evaluation.",
            "",
        ),
        Example::clean("The council went into closed session at 6:15 p.m. to evaluate the administrator.", ""),
        Example::clean("The council will meet in closed session to review an appraisal of land on Wise Road.", ""),
        Example::clean("After the closed session the council voted 5-0 in open session to approve the purchase.", ""),
        Example::clean("The council summarized its conclusions on the evaluation at the open meeting.", ""),
        Example::clean("Minutes of the open meeting are on the website.", ""),
        Example::clean("The closed meeting is recorded and kept as the law asks.", ""),
        Example::clean("A special closed session on labor strategy is set for Tuesday at 5:30 p.m.", ""),
        Example::clean("The pool is closed for an hour on Friday for an inspection.", "A pool, not a meeting."),
        Example::clean("The board closed the meeting at 7:05 p.m. under 13D.05 and reopened it at 7:40 p.m.", "Times only."),
    ],
};

impl Check for ClosedSession {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        disclosed::findings(cx, &RULE, Topic::Closed, &["The council met in closed session and took no action there"])
    }
}
