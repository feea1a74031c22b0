//! Which sites only look like the city's own.

use super::distance::slips;
use crate::city::CityProfile;

/// The city's own site that `site` could be taken for, though it is another.
pub(super) fn looks_like<'a>(profile: &'a CityProfile, site: &str) -> Option<&'a str> {
    profile.links.iter().filter(|entry| entry.primary).find_map(|entry| {
        let domain = entry.domain.strip_prefix("www.").unwrap_or(&entry.domain);
        let own = domain.split('.').next().unwrap_or_default();
        (own.len() >= 5 && resembles(site, domain, own)).then_some(domain)
    })
}

fn resembles(site: &str, domain: &str, own: &str) -> bool {
    let plain = skeleton(site);
    if plain == skeleton(domain) {
        return site != domain;
    }
    let labels: Vec<&str> = plain.split('.').collect();
    let own_plain = skeleton(own);
    // "baxtermn.gov.example" and "baxtermn-gov.com" carry the name into a foreign house.
    labels.iter().take(labels.len().saturating_sub(1)).any(|label| {
        let joined = label.replace('-', "");
        joined == own_plain
            || joined.len() > own_plain.len() && joined.contains(&own_plain)
            || slips(&joined, &own_plain, 2) <= if own_plain.len() >= 8 { 2 } else { 1 }
                && joined.chars().next() == own_plain.chars().next()
    })
}

/// Letters that look alike made the same: rn and m, vv and w, 0 and o, 1 and l, Cyrillic and Latin.
fn skeleton(host: &str) -> String {
    let mapped: String = host
        .chars()
        .map(|c| match c {
            '0' | '\u{43e}' | '\u{3bf}' => 'o',
            '1' | '\u{456}' | 'i' => 'l',
            '\u{430}' | '\u{3b1}' => 'a',
            '\u{435}' => 'e',
            '\u{440}' => 'p',
            '\u{441}' => 'c',
            '\u{445}' => 'x',
            '\u{443}' => 'y',
            c => c,
        })
        .collect();
    mapped.replace("rn", "m").replace("vv", "w")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_told_from_strangers() {
        let profile = crate::city::baxter();
        for site in [
            "baxtermn.com", "baxterrnn.gov", "baxter-mn.gov", "baxtrmn.gov", "baxtermn.gov.example.com", "b\u{430}xtermn.gov",
            "baxtermn-gov.org",
        ] {
            assert_eq!(looks_like(&profile, site), Some("baxtermn.gov"), "{site}");
        }
        for site in ["crosslakemn.gov", "maxfit.com", "brainerd.com", "facebook.com"] {
            assert_eq!(looks_like(&profile, site), None, "{site}");
        }
    }
}
