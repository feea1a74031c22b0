//! Amounts of money, well written or not.

use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span};

/// What is wrong with the way an amount is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountTrouble {
    /// A comma that does not cut off three digits.
    Comma,
    /// More than one decimal point.
    Points,
    /// The letter O or l between digits.
    Letter,
    /// One digit behind the point.
    Decimals,
}

/// An amount of money as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    pub span: Span,
    /// In dollars; `None` where it cannot be read.
    pub value: Option<f64>,
    /// "1200000.00", or the words in lower case where they cannot be read.
    pub normal: String,
    pub trouble: Option<AmountTrouble>,
    /// Whether it is one end of "$17 to $20".
    pub in_range: bool,
    /// Wordings it could have been meant as.
    pub repairs: Vec<String>,
}

static DOLLARS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:(?-u:\b)us ?)?\$ ?(\d(?:[\dol,.]*[\dol])?)((?:mm?|bn?|k)(?-u:\b)|[ -]?(?:hundred|thousand|million|billion|trillion|mil|bn)(?-u:\b))?",
        r"|(?-u:\b)(\d[\d,]*(?:\.\d+)?)( hundred| thousand| million| billion)? ?(?:dollars|cents|bucks)(?-u:\b)",
        r"|(\d+(?:\.\d+)?) ?\u{a2}",
    ))
    .expect("a valid pattern")
});

static JOINED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^ ?(?:-|\u{2013}|\u{2014}|to|and|or) ?$").expect("a valid pattern"));

pub(super) fn read(folded: &Folded, taken: &mut Taken) -> Vec<Amount> {
    let plain = folded.text();
    let mut amounts: Vec<Amount> = Vec::new();
    let mut last = 0;
    let mut last_scale = 1.0;
    for found in DOLLARS.captures_iter(plain) {
        let (Some(whole), Some(digits)) = (found.get(0), found.get(1).or(found.get(3)).or(found.get(5))) else { continue };
        let mut number = digits.as_str();
        let mut end = whole.end();
        let suffix = found.get(2).or(found.get(4)).map_or("", |m| m.as_str()).trim_start_matches([' ', '-']);
        let signed = found.get(1).is_some();
        if signed {
            // A letter may stand for a digit only inside the number: "$5off" is "$5".
            let glued = plain[end..].chars().next().is_some_and(char::is_alphabetic);
            let bare = number.trim_end_matches(['o', 'l']);
            if glued || bare.len() == 1 && number.len() == 2 && !suffix.is_empty() {
                number = bare.trim_end_matches([',', '.']);
                end = digits.start() + number.len();
            }
        }
        let sign_before = plain[..whole.start()].ends_with(|c: char| c.is_ascii_alphanumeric());
        if sign_before || !taken.take(whole.start(), end) {
            continue;
        }
        let cents = !signed && (whole.as_str().ends_with("cents") || found.get(5).is_some());
        let scale = if cents { 0.01 } else { scale_of(suffix) };
        let trouble = if signed { trouble_of(number, suffix) } else { None };
        let value = if trouble.is_some_and(|t| t != AmountTrouble::Decimals) {
            None
        } else {
            number.replace(',', "").parse::<f64>().ok().map(|value| value * scale)
        };
        let joined = last > 0 && plain.get(last..whole.start()).is_some_and(|between| JOINED.is_match(between));
        if let Some(earlier) = amounts.last_mut().filter(|_| joined) {
            earlier.in_range = true;
            // "$1.2 to $1.5 million": the word behind the second counts for both.
            if scale > 1.0
                && last_scale == 1.0
                && earlier.value.is_some_and(|v| v < 1000.0 && value.is_some_and(|w| v * scale <= w))
            {
                earlier.value = earlier.value.map(|v| v * scale);
                earlier.trouble = earlier.trouble.filter(|t| *t != AmountTrouble::Decimals);
            }
        }
        last = end;
        last_scale = scale;
        let repairs =
            trouble.map_or(Vec::new(), |trouble| repairs(number, trouble, suffix, &plain[digits.start() + number.len()..end]));
        let normal = plain[whole.start()..end].to_owned();
        amounts.push(Amount { span: folded.span(whole.start(), end), value, normal, trouble, in_range: joined, repairs });
    }
    for amount in &mut amounts {
        if let Some(value) = amount.value {
            amount.normal = format!("{value:.2}");
        }
    }
    amounts
}

fn scale_of(suffix: &str) -> f64 {
    match suffix {
        "hundred" => 1e2,
        "thousand" | "k" => 1e3,
        "million" | "mil" | "m" | "mm" => 1e6,
        "billion" | "bn" | "b" => 1e9,
        "trillion" => 1e12,
        _ => 1.0,
    }
}

fn trouble_of(number: &str, suffix: &str) -> Option<AmountTrouble> {
    if number.contains(['o', 'l']) {
        return Some(AmountTrouble::Letter);
    }
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(w, d)| (w, Some(d)));
    if let Some(decimals) = decimals {
        if decimals.contains('.') {
            return Some(AmountTrouble::Points);
        }
        if decimals.contains(',') {
            return Some(AmountTrouble::Comma);
        }
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut grouped = false;
    for group in groups {
        grouped = true;
        if group.len() != 3 {
            return Some(AmountTrouble::Comma);
        }
    }
    if grouped && (first.len() > 3 || first.is_empty() || first == "0") {
        return Some(AmountTrouble::Comma);
    }
    (decimals.is_some_and(|d| d.len() == 1) && suffix.is_empty()).then_some(AmountTrouble::Decimals)
}

/// What the digits may have been meant as, the likeliest first.
fn repairs(number: &str, trouble: AmountTrouble, suffix: &str, tail: &str) -> Vec<String> {
    let money = |digits: &str, cents: &str| {
        let mut grouped = String::new();
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(c);
        }
        format!("${grouped}{cents}{}", if suffix.is_empty() { "" } else { tail })
    };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let mut found = Vec::new();
    match trouble {
        AmountTrouble::Letter => {
            let read = number.replace('o', "0").replace('l', "1");
            if trouble_of(&read, suffix).is_none_or(|t| t == AmountTrouble::Decimals) {
                found.push(format!("${read}{}", if suffix.is_empty() { "" } else { tail }));
            }
        }
        AmountTrouble::Decimals => found.push(format!("${number}0")),
        AmountTrouble::Comma | AmountTrouble::Points => {
            let (whole, decimals) = number.rsplit_once('.').unwrap_or((number, ""));
            let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
            if decimals.len() == 2 && decimals.bytes().all(|b| b.is_ascii_digit()) {
                found.push(money(&whole, &format!(".{decimals}")));
            } else if let Some((dollars, cents)) = number.rsplit_once([',', '.']).filter(|(_, cents)| cents.len() == 2) {
                let dollars: String = dollars.chars().filter(char::is_ascii_digit).collect();
                found.push(money(&dollars, &format!(".{cents}")));
            }
            if digits.len() > 3 {
                found.push(money(&digits, ""));
            } else if let Some((dollars, _)) = number.split_once([',', '.']) {
                found.push(money(dollars, ",000").replace(",,", ","));
            }
        }
    }
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Amount {
        let folded = Folded::new(text);
        let mut found = read(&folded, &mut Taken::default());
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found.remove(0)
    }

    #[test]
    fn amounts_are_read_in_every_spelling() {
        for (text, value) in [
            ("costs $1.2 million.", 1_200_000.0),
            ("a $2.5-million plan", 2_500_000.0),
            ("$437,200,", 437_200.0),
            ("$6.42 per gallon", 6.42),
            ("$4.5K", 4_500.0),
            ("35 cents a page", 0.35),
            ("1,200 dollars", 1_200.0),
            ("$5off", 5.0),
        ] {
            let amount = one(text);
            assert!(amount.value.is_some_and(|v| (v - value).abs() < 0.001), "{text}: {amount:?}");
            assert_eq!(amount.trouble, None, "{text}");
        }
    }

    #[test]
    fn slips_are_named_and_mended() {
        for (text, trouble, repair) in [
            ("$1,00", AmountTrouble::Comma, "$1.00"),
            ("$10.0.00 each", AmountTrouble::Points, "$100.00"),
            ("$41,2OO.", AmountTrouble::Letter, "$41,200"),
            ("$312,00.00", AmountTrouble::Comma, "$31,200.00"),
            ("$1,5.00", AmountTrouble::Comma, "$15.00"),
            ("$10.5 an hour", AmountTrouble::Decimals, "$10.50"),
        ] {
            let amount = one(text);
            assert_eq!(amount.trouble, Some(trouble), "{text}");
            assert!(amount.repairs.iter().any(|r| r == repair), "{text}: {:?}", amount.repairs);
        }
    }
}
