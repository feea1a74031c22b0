//! Any text at all gives a report: no panic, sound spans, the same answer twice, no hang.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine;
use postcheck::text::{Department, Draft};
use proptest::prelude::*;

static CITY: LazyLock<City> = LazyLock::new(|| City::new(baxter()));

fn draft(text: &str, police: bool) -> Draft {
    let department = if police { Department::Police } else { Department::City };
    let platforms = CITY.profile.platforms.iter().map(|platform| platform.id.clone()).collect();
    Draft { department, platforms, ..Draft::new(text) }
}

fn check(text: &str, police: bool) {
    let draft = draft(text, police);
    let mut report = engine::analyze(&draft, &CITY, TODAY);
    assert!(report.failed.is_empty(), "{:?} broke down on {text:?}", report.failed.iter().map(|r| r.id()).collect::<Vec<_>>());
    engine::elaborate_all(&draft, &CITY, TODAY, &mut report);
    for finding in &report.findings {
        assert!(
            text.get(finding.span.start..finding.span.end).is_some(),
            "{} at {:?} in {text:?}",
            finding.rule.id(),
            finding.span
        );
        assert!((0.0..=1.0).contains(&finding.confidence), "{} is {} sure", finding.rule.id(), finding.confidence);
        assert!(!finding.message.is_empty());
    }
    for item in &report.checklist.items {
        assert!(text.get(item.span.start..item.span.end).is_some(), "{item:?} in {text:?}");
    }
    let mut last = None;
    for finding in &report.findings {
        let key = (finding.span.start, finding.span.end);
        assert!(last <= Some(key), "findings out of order in {text:?}");
        last = Some(key);
    }
}

/// Pieces that meet in posts, and some that should not.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "Tuesday, December 16", "7 p.m.", "from 7 to 6 p.m.", "1/19/27", "$1,200.50", "$1,00", "12 percent", "218-454-5100",
            "(218) 454-51OO", "www.baxtermn.gov", "http//x.gov", "baxtermn,gov", "a@b.co", "#KarenLindqvist", "@city", "Karen Lindqvist",
            "Mrs. Halvorson", "the victim", "Crow Wing Power", "MnDOT dropped the ball", "closed session", "we offered", "99 Firewood Drive",
            "St. Joseph’s", "Dec. 2, 9 and 16", "30 March", "February 29, 2027", "the the", "pubic", "damn", "idiots", "I think", "vote yes",
            "078-05-1120", "4111 1111 1111 1111", "plate ABC 123", "TBD", "see attached", "n’t", "“", "”", "—", "…", "\u{200d}", "\u{fe0f}",
            "👩‍👩‍👧‍👦", "🇺🇸", "🏳️‍🌈", "é", "ﬁ", "İ", "ß", "\u{301}", "שלום", "مرحبا", "你好", "\r\n", "\n\n", "\n- ", "\t", "\u{a0}", ".", ",", "!", "?", "(", ")",
            "\0", "\u{feff}", "\u{2028}", "𝐁𝐨𝐥𝐝", "1.", "2.", "•",
        ]).prop_map(str::to_owned),
        2 => "[a-zA-Z]{1,12}",
        1 => "[0-9]{1,9}",
        1 => "\\PC{0,6}",
        1 => any::<String>().prop_map(|s| s.chars().take(12).collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_of_pieces_gives_a_sound_report(pieces in prop::collection::vec((piece(), prop::sample::select(vec![" ", "", " ", ", "])), 0..40), police: bool) {
        let text: String = pieces.into_iter().flat_map(|(a, b)| [a, b.to_owned()]).collect();
        check(&text, police);
    }

    #[test]
    fn any_characters_give_a_sound_report(text in any::<String>(), police: bool) {
        check(&text, police);
    }
}

#[test]
fn the_same_draft_gives_the_same_report() {
    let text = "The council meets Tuesday, December 16. Call Karen Lindqvist at 218-555-0142!! Typical Crow Wing Power.";
    let show = |police| format!("{:?}", engine::analyze(&draft(text, police), &CITY, TODAY).findings);
    assert_eq!(show(false), show(false));
    assert_eq!(show(true), show(true));
}

#[test]
fn an_empty_text_is_an_empty_report() {
    for text in ["", " ", "\n\n", "\u{feff}"] {
        let report = engine::analyze(&Draft::new(text), &CITY, TODAY);
        assert!(report.findings.is_empty(), "{text:?}: {:?}", report.findings);
    }
}

/// Texts made to be slow. Two seconds are the promise of a release build; an unoptimised build gets ten
/// times that, so that this test finds hangs and squares, not a slow machine.
#[test]
fn hostile_texts_do_not_hang() {
    let limit = if cfg!(debug_assertions) { Duration::from_secs(20) } else { Duration::from_secs(2) };
    engine::analyze(&Draft::new("Warm up, please."), &CITY, TODAY);
    let long = |piece: &str| piece.repeat(10_000 / piece.len());
    for text in [
        long("a"),
        long("xq"),
        long("(((("),
        long("1 "),
        long("1"),
        long("$1,"),
        long("Tuesday, December 16 "),
        long("Karen Lindqvist and "),
        long("they said that "),
        long("a.b."),
        long("@a #b "),
        long("“"),
        long("\u{301}"),
        long("👩‍👩‍👧‍👦"),
        long("\n"),
        long("A B C. "),
        long("vavle "),
        long("http://"),
        long("7 p.m. to "),
        long("not "),
    ] {
        let began = Instant::now();
        check(&text, true);
        let took = began.elapsed();
        let head: String = text.chars().take(20).collect();
        assert!(took < limit, "{took:?} for {} bytes of {head:?}", text.len());
    }
}
