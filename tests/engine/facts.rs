//! Facts are read back from generated posts, and no text breaks the reader.

use jiff::civil::date;
use postcheck::text::facts::{LinkTrouble, PhoneForm};
use postcheck::text::{Document, FactKind};
use proptest::prelude::*;

fn read(text: &str) -> Document {
    Document::read(text, date(2026, 11, 30))
}

proptest! {
    #[test]
    fn phones_are_read_back(area in 201u32..989, exchange in 200u32..999, line in 0u32..9999, style in 0usize..7) {
        let number = match style {
            0 => format!("{area}-{exchange}-{line:04}"),
            1 => format!("({area}) {exchange}-{line:04}"),
            2 => format!("{area}.{exchange}.{line:04}"),
            3 => format!("+1 {area}-{exchange}-{line:04}"),
            4 => format!("1-{area}-{exchange}-{line:04}"),
            5 => format!("{area}{exchange}{line:04}"),
            _ => format!("{area} {exchange} {line:04}"),
        };
        let document = read(&format!("Questions? Call City Hall at {number}, or stop by."));
        prop_assert_eq!(document.facts.phones.len(), 1, "{}: {:?}", number, document.facts.phones);
        let phone = &document.facts.phones[0];
        prop_assert_eq!(phone.form, PhoneForm::Full);
        prop_assert_eq!(&phone.value, &format!("{area}{exchange}{line:04}"));
    }

    #[test]
    fn wrong_digit_counts_are_noticed(area in 201u32..989, exchange in 200u32..999, line in 0u32..999, long in any::<bool>()) {
        let line = if long { format!("{line:03}12") } else { format!("{line:03}") };
        let document = read(&format!("Call {area}-{exchange}-{line} with questions."));
        prop_assert_eq!(document.facts.phones.len(), 1);
        prop_assert_eq!(document.facts.phones[0].form, PhoneForm::Digits);
    }

    #[test]
    fn amounts_are_read_back(dollars in 0u64..9_999_999, cents in proptest::option::of(0u32..100)) {
        let mut words = dollars.to_string();
        let mut at = words.len();
        while at > 3 {
            at -= 3;
            words.insert(at, ',');
        }
        let value = dollars as f64 + f64::from(cents.unwrap_or(0)) / 100.0;
        let tail = cents.map_or(String::new(), |c| format!(".{c:02}"));
        let document = read(&format!("The job costs ${words}{tail}."));
        prop_assert_eq!(document.facts.amounts.len(), 1);
        let amount = &document.facts.amounts[0];
        prop_assert_eq!(amount.trouble, None);
        prop_assert!((amount.value.unwrap_or(-1.0) - value).abs() < 0.005);
    }

    #[test]
    fn links_are_read_back(name in "[a-z]{3,12}", ending in "(gov|com|org|mn\\.us)", path in "(/[a-z]{1,8}){0,2}", style in 0usize..3) {
        let host = format!("{name}.{ending}");
        let link = match style {
            0 => format!("https://{host}{path}"),
            1 => format!("www.{host}{path}"),
            _ => format!("{host}{path}"),
        };
        let text = format!("Details are at {link}. Thank you.");
        let document = read(&text);
        prop_assert_eq!(document.facts.links.len(), 1, "{}: {:?}", link, document.facts.links);
        let found = &document.facts.links[0];
        prop_assert_eq!(found.span.of(&text), link.as_str());
        prop_assert_eq!(found.site(), host.as_str());
        prop_assert_eq!(&found.path, &path);
        prop_assert_eq!(found.trouble, None);
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn no_text_of_fact_pieces_breaks_the_reader(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("$"), Just("1,00"), Just("218-454-51"), Just("O"), Just("@"), Just("(at)"), Just("www."), Just("http"), Just("://"), Just(".."),
                Just(".gov"), Just(" "), Just("%"), Just("two"), Just("sites"), Just("\u{130}"), Just("\u{1f600}"), Just("\u{2019}"), Just("Call"),
                Just("\n"), Just("St."), Just("12 Oak"), Just("("), Just(")"), Just("-"), Just(","), Just("ext. 4"), Just("\u{a0}"), Just("bаxter.gov"),
            ],
            0..40,
        ),
    ) {
        sound(&pieces.concat());
    }
}

fn sound(text: &str) {
    let document = read(text);
    for fact in document.facts.all() {
        assert!(text.get(fact.span.start..fact.span.end).is_some_and(|words| !words.is_empty()), "{fact:?} in {text:?}");
    }
}

/// The facts of one kind, as typed.
fn words(text: &str, kind: FactKind) -> Vec<String> {
    read(text).facts.all().into_iter().filter(|fact| fact.kind == kind).map(|fact| fact.span.of(text).to_owned()).collect()
}

#[test]
fn broken_links_are_links_with_a_reason() {
    for (text, words, trouble) in [
        ("Details at www.baxtermn,gov.", "www.baxtermn,gov", LinkTrouble::Comma),
        ("Apply at www.baxtermn,gov/jobs or in person.", "www.baxtermn,gov/jobs", LinkTrouble::Comma),
        ("See http//baxtermn.gov/snow for routes.", "http//baxtermn.gov/snow", LinkTrouble::Scheme),
        ("Go to https:/example.org/alerts.", "https:/example.org/alerts", LinkTrouble::Scheme),
        ("Go to https;//example.org/alerts.", "https;//example.org/alerts", LinkTrouble::Scheme),
        ("Standings at sandypointme. gov/iceout.", "sandypointme. gov/iceout", LinkTrouble::Space),
        ("See www. baxtermn.gov now", "www. baxtermn.gov", LinkTrouble::Space),
        ("Sign up www.ottertailridge..gov/curl or ask.", "www.ottertailridge..gov/curl", LinkTrouble::Points),
        ("See www.baxtermn for more.", "www.baxtermn", LinkTrouble::NoEnding),
        ("See https://baxtermn/snow for more.", "https://baxtermn/snow", LinkTrouble::NoEnding),
        ("See baxtermn.gvo/parks.", "baxtermn.gvo/parks", LinkTrouble::Ending),
        ("See ww.baxtermn.gov today.", "ww.baxtermn.gov", LinkTrouble::Prefix),
        ("See https://baxtermn.gov@evil.example/pay", "https://baxtermn.gov@evil.example/pay", LinkTrouble::Credentials),
    ] {
        let document = read(text);
        let found: Vec<_> = document.facts.links.iter().map(|l| (l.span.of(text), l.trouble)).collect();
        assert_eq!(found, [(words, Some(trouble))], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_link_is_none() {
    for text in [
        "Bring a snack, e.g. an apple.",
        "The form is flyer.pdf in the folder.",
        "It snowed 3.5 inches.",
        "The office is closed.In case of fire, call.",
        "We are closed. Org charts are in the hall.",
        "See Minn. Stat. 13.82, subd. 2.",
        "Doors open at 7 p.m.",
        "Thanks to all...us included.",
    ] {
        assert_eq!(read(text).facts.links, [], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_phone_number_is_none() {
    for text in [
        "Permit 2026-114-0033 was issued.",
        "Your account 0043-118-7 is past due.",
        "Parcel 123-456-7890 is for sale.",
        "The Social Security number is 078-05-1120.",
        "The meeting on 2026-11-30 is open.",
        "The vote was 11-9, then 6-2.",
        "ZIP code 56425-1234.",
        "Resolution 2026-075 sets the fee.",
        "Improvement No. 4417 closes Friday.",
    ] {
        assert_eq!(read(text).facts.phones, [], "{text}");
    }
}

#[test]
fn phones_in_every_form() {
    for (text, value, form) in [
        ("Call (218) 454-51OO with questions.", "2184545100", PhoneForm::Letter),
        ("For everything else: (530) 555-O119.", "5305550119", PhoneForm::Letter),
        ("Questions, 661-5555-0133.", "66155550133", PhoneForm::Digits),
        ("Hotline: 913-555-018.", "913555018", PhoneForm::Digits),
        ("Tip line: 1-800-CRIME-TV.", "800crimetv", PhoneForm::Vanity),
        ("Call 454-5100 today.", "4545100", PhoneForm::Local),
        ("Or dial 311 inside city limits.", "311", PhoneForm::Short),
        ("Dial 911 for emergencies.", "911", PhoneForm::Short),
        ("Text STATUS to 88911.", "88911", PhoneForm::Short),
        ("Call 913-555-0180, ext. 4, day or night.", "9135550180", PhoneForm::Full),
    ] {
        let document = read(text);
        let found: Vec<_> = document.facts.phones.iter().map(|p| (p.value.as_str(), p.form)).collect();
        assert_eq!(found, [(value, form)], "{text}");
    }
}

#[test]
fn addresses_numbers_and_emails_are_found() {
    assert_eq!(words("The open house is at 13190 Memorywood Drive, 4 to 6 p.m.", FactKind::Address), ["13190 Memorywood Drive"]);
    assert_eq!(words("Officers went to the 7100 block of Fairview Road.", FactKind::Address), ["7100 block of Fairview Road"]);
    assert_eq!(words("It is at 7694 Industrial Park Road.", FactKind::Address), ["7694 Industrial Park Road"]);
    assert_eq!(words("She lives at 99 Firewood Drive, apartment 3.", FactKind::Address), ["99 Firewood Drive, apartment 3"]);
    assert_eq!(words("There are three sites and 64 acres.", FactKind::Number), ["three sites", "64 acres"]);
    assert_eq!(words("Write to cityhall@baxtermn.gov.", FactKind::Email), ["cityhall@baxtermn.gov"]);
    assert_eq!(words("Write to cityhall@baxtermn,gov.", FactKind::Email), ["cityhall@baxtermn,gov"]);
    assert_eq!(words("E-mail cityhall@baxtermn today.", FactKind::Email), ["cityhall@baxtermn"]);
    assert_eq!(words("About ten percent, or 12.5%.", FactKind::Percent), ["ten percent", "12.5%"]);
}
