//! The city's social media policy of January 2018, sentence by sentence: number, section, and what it asks in our words.
//!
//! Numbers are printed in findings so that an author can look the sentence up. They go into records: never renumber.

/// A section of the policy, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The council memorandum that came with the policy.
    Memo,
    Purpose,
    Policy,
    Scope,
    Definition,
    RulesOfUse,
    Removal,
    PersonalUse,
    DataOwnership,
    Violations,
}

impl Section {
    /// The heading in the policy.
    pub fn title(self) -> &'static str {
        match self {
            Section::Memo => "Council Memorandum",
            Section::Purpose => "Purpose",
            Section::Policy => "Policy",
            Section::Scope => "Scope",
            Section::Definition => "Definition",
            Section::RulesOfUse => "Rules of Use",
            Section::Removal => "Disclaimer/Content Removal",
            Section::PersonalUse => "Personal Social Media Use",
            Section::DataOwnership => "Data Ownership",
            Section::Violations => "Policy Violations",
        }
    }
}

/// One sentence of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// "P-34", or "M-2" for the memorandum.
    pub number: &'static str,
    pub section: Section,
    /// What it asks, in our words.
    pub asks: &'static str,
}

/// The sentence with this number.
pub fn clause(number: &str) -> Option<&'static Clause> {
    CLAUSES.iter().find(|clause| clause.number == number)
}

/// The reference that a finding prints: "P-26, P-34, Rules of Use".
pub fn cite(numbers: &[&str]) -> String {
    let mut cited = String::new();
    let mut at = 0;
    while at < numbers.len() {
        let section = clause(numbers[at]).map(|clause| clause.section);
        let mut end = at + 1;
        while end < numbers.len() && clause(numbers[end]).map(|clause| clause.section) == section {
            end += 1;
        }
        if at > 0 {
            cited.push_str("; ");
        }
        cited.push_str(&numbers[at..end].join(", "));
        if let Some(section) = section {
            cited.push_str(", ");
            cited.push_str(section.title());
        }
        at = end;
    }
    cited
}

/// Every sentence, in the order of the policy.
pub const CLAUSES: &[Clause] = &[
    entry(
        "M-1",
        Section::Memo,
        "The policy covers every city social media site, including the police department's existing Facebook page.",
    ),
    entry("M-2", Section::Memo, "After adoption, staff use Facebook and Twitter for routine notices and announcements."),
    entry("M-3", Section::Memo, "Residents' views on communications are collected by a survey."),
    entry("P-1", Section::Purpose, "Information must be accurate."),
    entry("P-2", Section::Purpose, "Information must be consistent."),
    entry("P-3", Section::Purpose, "Information must be timely and meet residents' needs."),
    entry(
        "P-4",
        Section::Purpose,
        "Social media may carry time-sensitive information and news about programs, events and services.",
    ),
    entry("P-5", Section::Purpose, "The official website stays the primary online medium."),
    entry(
        "P-6",
        Section::Purpose,
        "Representatives use the accounts efficiently, effectively, ethically and lawfully, following other city policies.",
    ),
    entry("P-7", Section::Policy, "The City decides how its accounts are designed, run and managed."),
    entry("P-8", Section::Policy, "Sites may be changed or removed at any time without notice."),
    entry(
        "P-9",
        Section::Policy,
        "Accounts are a city asset; administrator access is kept secure under the Computer Use policy.",
    ),
    entry("P-10", Section::Policy, "The City may shut down any site for any reason."),
    entry("P-11", Section::Policy, "Every city site is identified as the City's and links to the official website."),
    entry(
        "P-12",
        Section::Scope,
        "The policy applies to all sites the City sponsors, sets up, registers or authorizes, existing or proposed.",
    ),
    entry(
        "P-13",
        Section::Scope,
        "It also covers private use of city accounts by everyone who acts for the City: employees, council members, board members, public-safety volunteers and others, as far as it affects the City.",
    ),
    entry("P-14", Section::Scope, "Questions about scope go to the Assistant City Administrator."),
    entry(
        "P-15",
        Section::Definition,
        "Social media: sharing sites and apps other than e-mail (networks, blogs, news sites, video and photo sites, wikis, new ones).",
    ),
    entry(
        "P-16",
        Section::Definition,
        "Those bound include independent contractors, commission and council members, not only employees.",
    ),
    entry("P-17", Section::RulesOfUse, "Staff with administrator access manage the sites."),
    entry("P-18", Section::RulesOfUse, "Access is assigned by the Assistant City Administrator."),
    entry("P-19", Section::RulesOfUse, "A department wanting a new presence asks the Assistant City Administrator first."),
    entry("P-20", Section::RulesOfUse, "Approved sites are clearly marked as the City's and linked with the official site."),
    entry("P-21", Section::RulesOfUse, "Nobody may set up an account for the City without authorization."),
    entry("P-22", Section::RulesOfUse, "Running a site must comply with law, policy and business etiquette."),
    entry("P-23", Section::RulesOfUse, "City accounts may not be used for private or personal purposes."),
    entry("P-24", Section::RulesOfUse, "City accounts may not express private views on personal, political or policy issues."),
    entry("P-25", Section::RulesOfUse, "City accounts may not express personal views or concerns about employment relations."),
    entry("P-26", Section::RulesOfUse, "Private or confidential information may not be disclosed."),
    entry("P-27", Section::RulesOfUse, "Sensitive information should not be disclosed."),
    entry(
        "P-28",
        Section::RulesOfUse,
        "In doubt whether information is private, confidential or sensitive, contact the Assistant City Administrator.",
    ),
    entry("P-29", Section::RulesOfUse, "Act professionally when representing the City."),
    entry("P-30", Section::RulesOfUse, "Follow personnel and Computer Use policies."),
    entry("P-31", Section::RulesOfUse, "Use only appropriate language."),
    entry(
        "P-32",
        Section::RulesOfUse,
        "Remember that content reflects on the writer, the City, elected officials and other staff.",
    ),
    entry("P-33", Section::RulesOfUse, "Make sure information is accurate and free of grammatical errors."),
    entry(
        "P-34",
        Section::RulesOfUse,
        "Do not provide private or confidential information, including names, or use such material in any content.",
    ),
    entry(
        "P-35",
        Section::RulesOfUse,
        "Do not comment negatively on community partners or their services, or use such material.",
    ),
    entry("P-36", Section::RulesOfUse, "Do not give information on pending decisions that would compromise negotiations."),
    entry("P-37", Section::RulesOfUse, "All content is subject to open-records law and to discovery."),
    entry("P-38", Section::RulesOfUse, "Keep the appropriateness of content in mind."),
    entry("P-39", Section::RulesOfUse, "Follow any code of ethical behavior of the City."),
    entry("P-40", Section::RulesOfUse, "The City makes every effort to ensure accuracy of its pages."),
    entry("P-41", Section::RulesOfUse, "The City does not guarantee accuracy and is not liable for reliance on it."),
    entry("P-42", Section::RulesOfUse, "Where possible, public comments are moderated by staff before posting."),
    entry("P-43", Section::RulesOfUse, "Where that is not possible, sites are monitored regularly."),
    entry("P-44", Section::RulesOfUse, "Timeliness of posts and answers may vary with staffing."),
    entry("P-45", Section::RulesOfUse, "Because of that, a suitable disclaimer shall be posted on any site."),
    entry(
        "P-46",
        Section::RulesOfUse,
        "The model text: a quick supplement to the website, newsletter, press releases; answers Monday to Friday 8 am to 4:30 pm; not every comment answered.",
    ),
    entry("P-47", Section::Removal, "Where possible the content disclaimer should be posted on sites the City maintains."),
    entry("P-48", Section::Removal, "The purpose is sharing city news; the site is “not a public forum”."),
    entry("P-49a", Section::Removal, "Comments off the topic of the posting may be removed."),
    entry("P-49b", Section::Removal, "Comments with offensive or vulgar language or photos may be removed."),
    entry("P-49c", Section::Removal, "Comments associated with unlawful activity may be removed."),
    entry("P-49d", Section::Removal, "Comments that are personal attacks may be removed."),
    entry("P-49e", Section::Removal, "Comments that threaten or defame a person or organization may be removed."),
    entry("P-49f", Section::Removal, "Comments that violate ownership (copyright, trademark) may be removed."),
    entry("P-49g", Section::Removal, "Comments with political endorsement or opposition of any kind may be removed."),
    entry("P-49h", Section::Removal, "Comments with links to outside websites, or spam may be removed."),
    entry("P-49i", Section::Removal, "Comments that are advertisements or solicitation may be removed."),
    entry("P-49j", Section::Removal, "Comments that are harassing may be removed."),
    entry(
        "P-49k",
        Section::Removal,
        "Comments that target or disparage a group protected by anti-discrimination law may be removed.",
    ),
    entry(
        "P-50",
        Section::Removal,
        "During an election season, content or comments by anyone who has filed for office will be removed.",
    ),
    entry("P-51", Section::Removal, "The City may reproduce pictures and videos posted to the site."),
    entry("P-52", Section::Removal, "The City may quote comments and suggestions."),
    entry("P-53", Section::Removal, "The City will not accept requests to post events, videos or photos."),
    entry("P-54", Section::Removal, "The City does not endorse products, services or organizations advertising on its pages."),
    entry("P-55", Section::Removal, "Comments do not reflect the City's opinion."),
    entry("P-56", Section::Removal, "The City does not share information gathered with third parties for promotion."),
    entry("P-57", Section::Removal, "Information given to the City is subject to the Data Practices Act."),
    entry("P-58", Section::Removal, "Questions go to cityhall@baxtermn.gov."),
    entry("P-59", Section::Removal, "The City may restrict or remove content that breaks the policy or law."),
    entry("P-60", Section::Removal, "Removal is a last resort; commenters often police themselves."),
    entry("P-61", Section::Removal, "Before removal the content is collected and saved."),
    entry("P-62", Section::Removal, "An explanation of the removal is put in its place."),
    entry("P-63", Section::PersonalUse, "Employees may keep personal sites on their own devices in their own time."),
    entry("P-64", Section::PersonalUse, "Postings that mention the City, staff, operations or property must be prudent."),
    entry("P-65", Section::PersonalUse, "City brand, logo or identifiers may not be used on personal sites."),
    entry("P-66", Section::PersonalUse, "Nothing may claim to be the City's position without authorization."),
    entry(
        "P-67",
        Section::PersonalUse,
        "Staff are discouraged from identifying themselves as city employees when giving opinions.",
    ),
    entry("P-68", Section::PersonalUse, "If they do and the matter is city business, a disclaimer must be used."),
    entry("P-69", Section::PersonalUse, "The model text: own opinions, not those of the City."),
    entry("P-70", Section::PersonalUse, "Occasional use at work is permitted within the Computer Use policy."),
    entry("P-71", Section::PersonalUse, "Staff should read the Data Ownership part."),
    entry(
        "P-72",
        Section::PersonalUse,
        "Personal use can lead to coaching or discipline: relations at work, bullying, release of private data, unlawful acts, misuse of city accounts, misuse of name or logo, long use on city time.",
    ),
    entry("P-73", Section::PersonalUse, "Questions on what is confidential go to the Assistant City Administrator."),
    entry("P-74", Section::PersonalUse, "Each case is judged on its own."),
    entry("P-75", Section::PersonalUse, "Questions on discipline go to the Assistant City Administrator."),
    entry(
        "P-76",
        Section::DataOwnership,
        "Messages composed, sent or received in an official role on city equipment belong to the City and fall under the Data Practices Act.",
    ),
    entry("P-77", Section::DataOwnership, "The City owns images, video and audio captured while representing it."),
    entry("P-78", Section::DataOwnership, "The City may monitor use on its equipment."),
    entry("P-79", Section::DataOwnership, "No expectation of privacy."),
    entry("P-80", Section::DataOwnership, "Social media is not a secure channel."),
    entry("P-81", Section::Violations, "Breach can lead to discipline up to discharge."),
];

const fn entry(number: &'static str, section: Section, asks: &'static str) -> Clause {
    Clause { number, section, asks }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_named_once() {
        assert_eq!(cite(&["P-34"]), "P-34, Rules of Use");
        assert_eq!(cite(&["P-26", "P-34"]), "P-26, P-34, Rules of Use");
        assert_eq!(cite(&["P-1", "P-33"]), "P-1, Purpose; P-33, Rules of Use");
        assert_eq!(cite(&[]), "");
    }

    #[test]
    fn numbers_are_unique_and_sections_in_order() {
        assert_eq!(CLAUSES.len(), 94);
        assert!(CLAUSES.windows(2).all(|pair| pair[0].section <= pair[1].section));
        for (i, one) in CLAUSES.iter().enumerate() {
            assert!(one.asks.ends_with('.') && CLAUSES[..i].iter().all(|other| other.number != one.number), "{}", one.number);
        }
    }
}
