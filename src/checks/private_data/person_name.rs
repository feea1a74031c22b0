//! The name of a person who is not in the post because of an office.

use crate::checks::{Category, Check, Context, Example, Finding, Named, Role, Rule, Severity};
use crate::text::Span;

use super::setting;

pub(in crate::checks) struct PersonName;

static RULE: Rule = Rule {
    category: Category::PrivateData,
    name: "person-name",
    title: "A person’s name",
    severity: Severity::Warn,
    policy: &["P-34"],
    law: Some("Minn. Stat. 13.02, 13.43, 13.82"),
    flags: "The name of a private person: in full, with a title, in a hashtag, or alone where the words around it show that it is a name.",
    leaves: "Officials in their role, figures of history, authors, animals, and streets, parks, schools and firms that carry a name.",
    why: "The policy says not to post names. The people of a city read the page, and so do those who look for somebody.",
    instead: "Name the role: “a Baxter resident”, “the driver”, “a 34-year-old man”.",
    examples: &[
        Example::fixed(
            "Thank you to «Karen Lindqvist» for turning in a lost wallet at City Hall.",
            "Thank you to a Baxter resident for turning in a lost wallet at City Hall.",
        ),
        Example::flagged("Resident «Tyler Brandvold» complained about the plow damage on Oakdale Road."),
        Example::flagged("We spoke with «Mrs. Halvorson» on Paris Road about her frozen meter."),
        Example::flagged("Congratulations «#MariaEstrada» on winning the coloring contest!"),
        Example::flagged("Alt text: «Jordan Peltier» holding a plate of cookies at the open house."),
        Example::flagged("The snowmobile was found by «Ron Aasen, 52», of Pillager."),
        Example::flagged("Happy retirement to our neighbor «Denise Okerlund» of Wedgewood Drive."),
        Example::flagged("Driver «Amir Hosseini» told officers his brakes failed near Costco."),
        Example::flagged("thanks to «karen lindqvist» for shoveling out the hydrant on her corner"),
        Example::flagged("Coats were sorted by «Lyle and Jean Petersen», who have done it for ten years."),
        Example::flagged("Hey «Tanya», your keys are at the front desk.").note("A first name alone, spoken to."),
        Example::clean("Skating is open at Oscar Kristofferson Park and Loren Thompson Park.", "Parks."),
        Example::clean("Foley Road, Meredith Drive and Kimberlee Court will be plowed first.", "Streets."),
        Example::clean("Mayor Darrel Olson opened the public hearing at 7 p.m.", "An official in that role."),
        Example::clean("Police Chief Matt Maier will answer questions at Coffee with a Cop.", "The head of a department."),
        Example::clean("Bolton & Menk and Widseth will present the trail study.", "Firms."),
        Example::clean("Fireworks are at Don Adamson Field; parking opens at Lyman P. White Park.", "Places."),
        Example::clean("The Paul Bunyan State Trail is closed between Paris Road and Jasperwood Drive.", "A trail and streets."),
        Example::clean(
            "Susan G. Komen Brainerd Lakes and Dick's Sporting Goods are sponsors of the run.",
            "An organization and a store.",
        ),
        Example::clean(
            "In April and May, Wise Road will be one way; Hardy Lake access stays open.",
            "Months, a street and a lake.",
        ),
        Example::clean(
            "\"Thank you for speaking up,\" Mayor Olson said at Tuesday's public meeting.",
            "An official in that role.",
        ),
        Example::clean("Council Member Priya Raman moved to approve the plat.", "The office stands beside the name."),
        Example::clean("Will the rink open Friday? Mark your calendars and bill your league early.", "Verbs."),
        Example::clean("The library has new books by Louise Erdrich on the cart.", "An author."),
        Example::clean("Come to the Harriet Tubman Center for flu shots on Thursday.", "A building."),
        Example::clean("K-9 Duke found the backpack in ten minutes.", "A police dog."),
    ],
};

const ASK: &str = "looks like a person's name. The policy says not to post names. Is this person a public official, or do you have a ground to name them?";

impl Check for PersonName {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        cx.persons().iter().filter_map(|named| finding(cx, named)).collect()
    }
}

fn finding(cx: &Context<'_>, named: &Named) -> Option<Finding> {
    let document = cx.document;
    let span = named.person.span;
    let name = document.words_of(span);
    if named.role == Role::Staff {
        let message = cx.with_contact(&format!(
            "“{name}” is named in a public job. The name is public; the policy still asks for restraint. If the name adds nothing, leave it out."
        ));
        return Some(RULE.finding(span, message).severity(Severity::Note).because(named.why).confidence(0.6));
    }
    if !named.role.is_protected() {
        return None;
    }
    let weight = named.weight();
    let full = named.person.is_full();
    // A name alone, with no word of people beside it, is a question more often than an answer.
    let sure = match (full, named.cued) {
        (true, true) => weight >= 0.6,
        (true, false) => named.person.probability >= 0.9,
        (false, true) => weight >= 0.75,
        (false, false) => false,
    };
    // What the whole post makes of them counts as well.
    let sure = sure && (named.cued || named.private.is_none_or(|private| private >= 0.5));
    if weight < if full { 0.4 } else { 0.35 } {
        return None;
    }
    let message = cx.with_contact(&format!("“{name}” {ASK} If you are not sure, ask {{contact}}."));
    let severity = if !sure {
        Severity::Note
    } else if setting::is_grave(document, span) {
        Severity::Stop
    } else {
        Severity::Warn
    };
    let mut finding = RULE.finding(span, message).severity(severity).because(named.why).confidence(weight);
    for words in instead(cx, named, span) {
        finding = finding.suggest(words);
    }
    Some(finding)
}

/// A role in the place of the name, fitted to what the post says.
fn instead(cx: &Context<'_>, named: &Named, span: Span) -> Vec<String> {
    let document = cx.document;
    let before = document.lower(Span::new(setting::sentence(document, span).start, span.start));
    let word = setting::person_word(document, span);
    let city = &cx.city.profile.city.short_name;
    let starts = before.trim_end().is_empty();
    let capital = |words: String| if starts { format!("{}{}", words[..1].to_uppercase(), &words[1..]) } else { words };
    let own = match named.role {
        Role::Charged | Role::Missing | Role::Deceased => format!("a {word}"),
        Role::Child => "a child".to_owned(),
        Role::Victim => "the victim".to_owned(),
        Role::Witness => "a witness".to_owned(),
        Role::Complainant => "a resident".to_owned(),
        Role::Applicant => "an applicant".to_owned(),
        _ => format!("a {city} resident"),
    };
    if before.ends_with("driver ") || before.ends_with("resident ") || document.token_around(span).is_some() {
        return Vec::new();
    }
    vec![capital(own)]
}
