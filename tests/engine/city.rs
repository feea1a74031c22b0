//! The built-in profile, profiles that are broken, and the policy's sentences.

use jiff::civil::date;
use postcheck::checks;
use postcheck::city::{BAXTER, City, CityProfile, NameKind, baxter, policy};
use postcheck::store;
use postcheck::text::Document;

#[test]
fn the_built_in_profile_is_sound() {
    assert_eq!(baxter().check(), []);
}

#[test]
fn the_built_in_profile_names_what_is_unconfirmed_or_old() {
    let advice = baxter().advice(date(2026, 11, 30));
    assert!(advice.iter().any(|note| note.place.contains("Southdale Park")), "{advice:?}");
    assert!(advice.iter().any(|note| note.message.contains("Last seen")), "{advice:?}");
    assert!(!advice.iter().any(|note| note.place.starts_with("disclaimers") || note.place == "city"), "{advice:?}");
    let later = baxter().advice(date(2029, 1, 2));
    assert!(later.iter().any(|note| note.place == "city" && note.message.contains("two years")), "{later:?}");
    assert!(later.iter().any(|note| note.place == "elections"), "{later:?}");
}

#[test]
fn every_requirement_on_the_profile_is_filled() {
    let profile = baxter();
    assert!(profile.holidays.len() >= 11 && profile.grounds.len() == 10 && profile.disclaimers.len() == 6);
    assert!(profile.platforms.iter().any(|platform| platform.accounts.iter().any(|a| a.department == "police")));
    assert_eq!(profile.style.second_reader, ["police"]);
    assert!(profile.season_on(date(2026, 11, 3)).is_some() && profile.season_on(date(2026, 11, 30)).is_none());
    let parenthesis = profile.officials.iter().find(|official| official.title.contains(['(', ';', ',']));
    assert!(parenthesis.is_none(), "{parenthesis:?}");
    let answer = profile.disclaimers.iter().find(|text| text.id == "response").expect("a response text");
    assert!(answer.long.contains("8 am-4:30 pm"), "the hours of the profile");
}

/// The built-in profile with one passage changed.
fn with(from: &str, to: &str) -> CityProfile {
    assert!(BAXTER.contains(from), "{from}");
    toml::from_str(&BAXTER.replacen(from, to, 1)).expect("a readable profile")
}

#[test]
fn a_profile_that_contradicts_itself_says_where() {
    for (from, to, place, message) in [
        ("number = \"218-454-5121\"", "number = \"218-454-512\"", "phones, entry 2", "no telephone number"),
        ("id = \"staff\"", "id = \"official\"", "grounds, entry 2", "already used"),
        ("on = \"12-25\"", "on = \"25 december\"", "holidays, entry 12", "no rule for a day"),
        ("name = \"Foley Road\"", "name = \"\"", "streets, entry 1", "name is missing"),
        ("open = \"08:00\"", "open = \"17:00\"", "city, hours", "overlap"),
        ("\"Tuesday\"", "\"Monday\"", "city, hours", "twice"),
        ("domain = \"bpu.org\"", "domain = \"https://bpu.org\"", "links", "no host name"),
        ("left = 2020", "since = 2021, left = 2020", "officials, entry 2", "since 2021"),
        ("filing-closes = \"2026-08-11\"", "filing-closes = \"2026-12-11\"", "elections, entry 1", "backwards"),
        ("source = \"bd-foley-2021\"", "source = \"bd-folly\"", "", "not listed under"),
        ("aliases = [\"BFD\", \"Brainerd Fire\"]", "aliases = [\"CLC\"]", "Central Lakes College", "already a name"),
    ] {
        let problems = with(from, to).check();
        assert!(
            problems.iter().any(|problem| problem.place.contains(place) && problem.message.contains(message)),
            "{to}: {problems:?}"
        );
    }
}

fn names(text: &str) -> Vec<String> {
    let city = City::new(baxter());
    let document = Document::read(text, date(2026, 11, 30));
    city.names_in(&document).into_iter().map(|mention| mention.span.of(text).to_owned()).collect()
}

#[test]
fn names_are_found_where_they_are_meant() {
    for (text, expected) in [
        ("Crews are on wise road and Foley Road.", &["wise road", "Foley Road"][..]),
        ("ARTS IN THE PARK is on in Gregory park.", &["ARTS IN THE PARK", "Gregory park"]),
        ("Forestview Drive by Forestview is closed.", &["Forestview Drive", "Forestview"]),
        ("Target date: May 1. The target is met at Target.", &["Target"]),
        ("The center of town. Thanks to The Center.", &["The Center"]),
        ("Our finance team met in Finance.", &["Finance"]),
        ("The chamber was full when the Chamber met.", &["the Chamber"]),
        ("My hart at HART, and mndot too.", &["HART", "mndot"]),
        ("Brainerd firefighters and Brainerd Fire trained.", &["Brainerd", "Brainerd Fire"]),
        ("See costco.com or write to bpu@costco.com.", &[]),
        ("Call Brainerd Public Utilities' office.", &["Brainerd Public Utilities"]),
        ("northern pines lined the road past Northern Pines.", &["Northern Pines"]),
        ("everything is small here, even nisswa and the target.", &["nisswa"]),
        ("", &[]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn the_city_answers_small_questions() {
    let city = City::new(baxter());
    assert_eq!(city.phone_label("(218) 454-5100"), Some("Baxter City Hall"));
    assert_eq!(city.phone_label("12184545100"), Some("Baxter City Hall"));
    assert_eq!(city.phone_label("218-555-0100"), None);
    for official in ["baxtermn.gov", "WWW.baxtermn.gov", "parks.baxtermn.gov", "www.mndot.gov"] {
        assert!(city.is_official_host(official), "{official}");
    }
    for other in ["baxtermn.com", "notbaxtermn.gov", "baxtermn.gov.example", "amlegal.com", ""] {
        assert!(!city.is_official_host(other), "{other}");
    }
    assert!(city.official_link("https://codelibrary.amlegal.com/codes/baxtermn/latest").is_some());
    assert!(city.official_link("codelibrary.amlegal.com/codes/baxtermnx").is_none());
    assert_eq!(city.as_written("WISE ROAD"), Some("Wise Road"));
    assert!(matches!(names_kind("Mayor Darrel Olson"), Some(NameKind::Official(0))));
    assert_eq!(city.official(0).map(|official| official.titles().collect::<Vec<_>>()), Some(vec!["Mayor"]));
    assert!(city.partner(usize::MAX).is_none() && city.platform("x").is_some());
}

fn names_kind(text: &str) -> Option<NameKind> {
    let document = Document::read(text, date(2026, 11, 30));
    City::new(baxter()).names_in(&document).first().map(|mention| mention.kind)
}

#[test]
fn every_rule_cites_sentences_that_exist() {
    for check in checks::all() {
        let rule = check.rule();
        for number in rule.policy {
            assert!(policy::clause(number).is_some(), "{} cites {number}", rule.id());
        }
    }
}

#[test]
fn a_broken_file_gives_one_clear_line() {
    let folder = tempfile::tempdir().expect("a folder");
    for (text, expected) in [
        ("[city\n", "profile.toml, line 1, column"),
        ("colour = 1\n", "profile.toml, line 1, column 1: there is no field “colour”"),
        (&BAXTER.replace("tier = \"media\"", "tier = \"press\""), "there is no choice “press”"),
        (&BAXTER.replace("city.contact = ", "# "), "lacks the field “contact”"),
        (&BAXTER.replace("max = 280", "max = \"many\""), "this should be something else"),
    ] {
        let path = folder.path().join("profile.toml");
        std::fs::write(&path, text).expect("a file");
        let said = store::load_city(&path).expect_err("a broken profile").to_string();
        assert!(said.contains(expected) && !said.contains('\n'), "{said}");
    }
    let said = store::load_city(&folder.path().join("none.toml")).expect_err("no file").to_string();
    assert!(said.ends_with("could not be read: there is no such file"), "{said}");
    std::fs::write(folder.path().join("profile.toml"), [0xff, 0xfe]).expect("a file");
    let said = store::load_city(&folder.path().join("profile.toml")).expect_err("no text").to_string();
    assert!(said.ends_with("it is not text in UTF-8"), "{said}");
}

#[test]
fn the_own_profile_wins_and_a_broken_one_is_kept_and_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deep").join("profile.toml");
    let builtin = store::city_at(Some(path.clone()));
    assert!(builtin.path.is_none() && builtin.trouble.is_none());

    let own = BAXTER.replace("city.short-name = \"Baxter\"", "city.short-name = \"Pequot\"");
    store::save_city(&path, &own).expect("a profile");
    assert_eq!(store::city_at(Some(path.clone())).profile.city.short_name, "Pequot");

    assert!(store::save_city(&path, "city = 3").is_err());
    store::save_city(&path, BAXTER).expect("a profile");
    assert!(std::fs::read_to_string(path.with_extension("toml.old")).expect("the old one").contains("Pequot"));

    std::fs::write(&path, "city = 3").expect("a file");
    let loaded = store::city_at(Some(path.clone()));
    assert_eq!(loaded.profile.city.short_name, "Baxter");
    let trouble = loaded.trouble.expect("a sentence");
    assert!(trouble.starts_with("profile.toml, line 1, column 8:"), "{trouble}");
    assert!(trouble.ends_with("; PostCheck uses the built-in profile."), "{trouble}");
    assert_eq!(std::fs::read_to_string(&path).expect("untouched"), "city = 3");
}
