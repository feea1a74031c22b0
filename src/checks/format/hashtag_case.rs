//! Hashtags of several words written without capitals.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::City;
use crate::text::lexicon;

pub(in crate::checks) struct HashtagCase;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "hashtag-case",
    title: "Hashtag without capitals",
    severity: Severity::Note,
    policy: &["P-29"],
    law: Some("WCAG 2.1, 1.3.1"),
    flags: "A hashtag of two or more known words, all small or all capitals.",
    leaves: "Tags of one word, tags with a capital for each word, and tags that cannot be told apart into words.",
    why: "A screen reader reads #NightToUnite as three words and #nighttounite as noise.",
    instead: "Start each word of a hashtag with a capital.",
    examples: &[
        Example::fixed("Join us «#citybaxternighttounite»", "Join us #CityBaxterNightToUnite"),
        Example::fixed("Crews are out. «#snowplowsafety»", "Crews are out. #SnowplowSafety"),
        Example::fixed("Thank you, volunteers! «#Bestweekever»", "Thank you, volunteers! #BestWeekEver"),
        Example::fixed("Tell us what you think «#BAXTERPARKS»", "Tell us what you think #BaxterParks"),
        Example::clean("Join us #NightToUnite", "Each word has its capital."),
        Example::clean("Tips for the road: #snowplow #firefighters #playground", "One word each."),
        Example::clean("#BaxterMN #MnDOT #BNSF", "Capitals where they belong."),
        Example::clean("#xyzzyplugh #tbt", "No known words."),
    ],
};

static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lexicon::lines(include_str!("../../../dictionaries/hashtag-words.txt")).collect());

/// The shortest tag that is looked at: shorter ones are names and short forms.
const SHORTEST: usize = 7;
/// The longest piece that can be one word.
const LONGEST_WORD: usize = 18;
/// Tags beyond this length are no tags anybody reads.
const LONGEST: usize = 80;

impl Check for HashtagCase {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let flat: Vec<_> = cx
            .document
            .facts
            .hashtags
            .iter()
            .filter_map(|tag| {
                let body = tag.span.of(&cx.document.text).strip_prefix('#')?;
                is_flat(body).then_some((tag.span, body))
            })
            .collect();
        if flat.is_empty() {
            return Vec::new();
        }
        let names = name_words(cx.city);
        flat.into_iter()
            .filter_map(|(span, body)| {
                let better = format!("#{}", with_capitals(&body.to_ascii_lowercase(), &names)?);
                Some(RULE.finding(span, format!("Screen readers read {better} better.")).suggest(better))
            })
            .collect()
    }
}

/// Whether a tag's letters give no hint where its words begin.
fn is_flat(body: &str) -> bool {
    let letters = || body.chars().filter(char::is_ascii_alphabetic);
    (SHORTEST..=LONGEST).contains(&body.len())
        && body.chars().all(|c| c.is_ascii_alphanumeric())
        && (letters().skip(1).all(|c| c.is_ascii_lowercase()) || letters().all(|c| c.is_ascii_uppercase()))
}

/// The words of the profile's names, small, with the way they are written.
fn name_words(city: &City) -> HashMap<String, String> {
    let profile = &city.profile;
    let named = [&profile.departments, &profile.places, &profile.streets, &profile.events];
    let names = named.into_iter().flatten().flat_map(|entry| std::iter::once(&entry.name).chain(&entry.aliases));
    let partners = profile.partners.iter().flat_map(|entry| std::iter::once(&entry.name).chain(&entry.aliases));
    let own = [&profile.city.short_name, &profile.city.state, &profile.city.county, &profile.city.state_abbreviation];
    let mut words = HashMap::new();
    for name in names.chain(partners).chain(own) {
        for word in name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 1) {
            let high = word.starts_with(|c: char| c.is_ascii_uppercase());
            if high {
                words.entry(word.to_ascii_lowercase()).or_insert_with(|| word.to_owned());
            }
        }
    }
    words
}

/// The tag with a capital for each word, if it consists of several known ones.
fn with_capitals(tag: &str, names: &HashMap<String, String>) -> Option<String> {
    // For every end the fewest words that reach it, and where the last of them starts.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; tag.len() + 1];
    best[0] = Some((0, 0));
    for end in 1..=tag.len() {
        for start in end.saturating_sub(LONGEST_WORD)..end {
            let Some((count, _)) = best[start] else { continue };
            let word = &tag[start..end];
            let number = word.bytes().all(|b| b.is_ascii_digit());
            let known = number || WORDS.contains(word) || (word.len() > 2 && names.contains_key(word));
            // A short name, such as "MN", is only believed at the end.
            let known = known || (end == tag.len() && names.contains_key(word));
            if known && best[end].is_none_or(|(fewest, _)| count + 1 < fewest) {
                best[end] = Some((count + 1, start));
            }
        }
    }
    let (count, _) = best[tag.len()]?;
    let mut words = Vec::with_capacity(count);
    let mut end = tag.len();
    while end > 0 {
        let (_, start) = best[end]?;
        words.push(&tag[start..end]);
        end = start;
    }
    let spoken = words.iter().filter(|word| word.len() > 2 && !word.starts_with(|c: char| c.is_ascii_digit())).count();
    let short = words.len() - spoken;
    (words.len() > 1 && spoken > 0 && short <= spoken).then(|| words.iter().rev().map(|word| capital(word, names)).collect())
}

fn capital(word: &str, names: &HashMap<String, String>) -> String {
    if let Some(written) = names.get(word) {
        return written.clone();
    }
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}
