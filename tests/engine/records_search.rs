//! Records are found by everything a person may remember of them.

use jiff::tz::TimeZone;
use postcheck::city::policy;
use postcheck::store::archive::{self, Archive, Circumstances, Entry, Filter};

use super::records::{circumstances, plain, sign};

#[test]
fn records_are_found_by_word_day_and_everything_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::open(folder.path()).unwrap();
    archive.append(plain("The skating rink opens Saturday."), &circumstances()).unwrap();
    let later =
        Circumstances { now: "2027-02-01T08:00:00-06:00[-06:00]".parse().unwrap(), by: "Lee Ray".to_owned(), ..circumstances() };
    archive.append(plain("Water main break on Foley Road, \"quotes\" AND NOT operators*."), &later).unwrap();
    let signed = sign("Thank you to Karen Lindqvist for turning in a wallet.");
    archive
        .append(
            archive::post(&signed, Vec::new(), Vec::new(), None, None, &TimeZone::UTC, |rule| policy::cite(rule.policy)),
            &later,
        )
        .unwrap();
    let find = |filter: Filter| -> Vec<String> { archive.find(&filter, 0, 10).unwrap().into_iter().map(|f| f.number).collect() };
    let words = |words: &str| find(Filter { words: words.to_owned(), ..Filter::default() });
    assert_eq!(words("rink"), ["2026-0001"]);
    assert_eq!(words("skat sat"), [""; 0], "only the last word may be a beginning");
    assert_eq!(words("skating sat"), ["2026-0001"]);
    assert_eq!(words("\"quotes\" AND NOT"), ["2027-0001"]);
    assert_eq!(words("( * ^ \" -"), ["2027-0002", "2027-0001", "2026-0001"], "no words is no filter");
    assert_eq!(find(Filter { to: Some("2026-11-30".to_owned()), ..Filter::default() }), ["2026-0001"]);
    assert_eq!(find(Filter { from: Some("2026-12-01".to_owned()), ..Filter::default() }).len(), 2);
    assert_eq!(find(Filter { rule: Some("private-data/person-name".to_owned()), ..Filter::default() }), ["2027-0002"]);
    assert_eq!(find(Filter { decision: Some("ground".to_owned()), ..Filter::default() }), ["2027-0002"]);
    assert_eq!(find(Filter { platform: Some("facebook".to_owned()), ..Filter::default() }).len(), 2);
    assert_eq!(
        find(Filter { person: Some("Dana Whitfield".to_owned()), desk: Some("city".to_owned()), ..Filter::default() }).len(),
        3
    );
    assert!(find(Filter { desk: Some("police".to_owned()), ..Filter::default() }).is_empty());
}

/// What a search finds is what going through every record finds.
#[test]
fn a_search_finds_what_going_through_everything_finds() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::open(folder.path()).unwrap();
    let post = |n: usize| {
        let Entry::Post(mut post) = plain(&format!("Notice {n}. {}", ["Snow", "Water", "Snow and water"][n % 3])) else {
            panic!()
        };
        post.desk = ["city", "parks"][n / 2 % 2].to_owned();
        post.posted = !n.is_multiple_of(5);
        // A clock that was set back: the days are no unbroken piece of the archive.
        let day = if n.is_multiple_of(7) { 1 } else { 1 + n / 40 };
        let now = format!("2026-12-{day:02}T08:00:00-06:00[-06:00]").parse().unwrap();
        (Entry::Post(post), Circumstances { now, ..circumstances() })
    };
    archive.import((0..400).map(post)).unwrap();
    let all = archive.find(&Filter::default(), 0, usize::MAX).unwrap();
    assert_eq!(all.len(), 400);
    let some = |value: &str| Some(value.to_owned());
    for words in ["", "snow", "snow water", "wat", "notice 17", "hail"] {
        for desk in [None, some("parks"), some("harbor")] {
            for (from, to) in [(None, None), (some("2026-12-04"), some("2026-12-07")), (None, some("2026-12-01"))] {
                for kind in [None, some("not-posted")] {
                    let filter = Filter {
                        words: words.to_owned(),
                        desk: desk.clone(),
                        from: from.clone(),
                        to: to.clone(),
                        kind: kind.clone(),
                        ..Filter::default()
                    };
                    let fits = |one: &&archive::Found| {
                        let n: usize = one.title.split([' ', '.']).nth(1).unwrap().parse().unwrap();
                        let has = |word: &str| one.title.to_lowercase().split([' ', '.']).any(|other| other == word);
                        let worded = match words {
                            "wat" => has("water"),
                            "notice 17" => one.title.starts_with("Notice 17") && (n == 17 || n >= 170),
                            words => words.split_whitespace().all(has),
                        };
                        let day = &one.created[..10];
                        worded
                            && desk.as_ref().is_none_or(|desk| *desk == one.desk)
                            && from.as_ref().is_none_or(|from| day >= from.as_str())
                            && to.as_ref().is_none_or(|to| day <= to.as_str())
                            && kind.as_ref().is_none_or(|kind| *kind == one.kind)
                    };
                    let wanted: Vec<&archive::Found> = all.iter().filter(fits).collect();
                    // Two letters or fewer are no beginning of a word.
                    let wanted: Vec<&str> = wanted
                        .iter()
                        .filter(|one| words != "notice 17" || one.title.starts_with("Notice 17."))
                        .map(|one| one.number.as_str())
                        .collect();
                    let (found, fitting) = archive.search(&filter, 7, 1000).unwrap();
                    assert_eq!(fitting, wanted.len(), "{filter:?}");
                    let numbers: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
                    assert_eq!(numbers, wanted[..wanted.len().min(7)], "{filter:?}");
                    let page = archive.find(&filter, 5, 5).unwrap();
                    let numbers: Vec<&str> = page.iter().map(|one| one.number.as_str()).collect();
                    assert_eq!(numbers, wanted.get(5..wanted.len().min(10)).unwrap_or_default(), "{filter:?}");
                }
            }
        }
    }
}
