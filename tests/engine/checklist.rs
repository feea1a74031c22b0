//! The checklist: one line for each fact, the standing lines, and ticks that survive an edit.

use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine;
use postcheck::review::{Checklist, Item};
use postcheck::text::{Attachment, Department, Draft};

fn of(draft: &Draft) -> Checklist {
    engine::analyze_only(draft, &City::new(baxter()), TODAY, &[]).checklist
}

fn prompts(list: &Checklist, kind: &str) -> Vec<String> {
    list.items.iter().filter(|item| item.kind == kind).map(|item| item.prompt.clone()).collect()
}

#[test]
fn every_fact_has_a_line_with_what_is_known_of_it() {
    let text = "The open house on the Foley Road project is Tuesday, December 15, at 7 p.m. in Baxter City Hall. It costs $1.2 million, \
                2.5 percent of the fund, for three crossings. Call 218-454-5110 or 320-555-0142, or see www.baxtermn.gov.";
    let list = of(&Draft::new(text));
    assert_eq!(prompts(&list, "date"), ["“Tuesday, December 15” is Tuesday, December 15, 2026: right?"]);
    assert_eq!(prompts(&list, "time").len(), 1);
    assert_eq!(prompts(&list, "amount"), ["$1.2 million matches its source", "2.5 percent matches its source"]);
    assert_eq!(prompts(&list, "number"), ["“three crossings” is the right count"]);
    let phones = prompts(&list, "phone");
    assert!(phones[0].contains("City Engineer"), "{phones:?}");
    assert!(phones[1].contains("not on the city's list"), "{phones:?}");
    assert!(prompts(&list, "link")[0].contains("the City's own site"));
    assert_eq!(prompts(&list, "place").len(), 2, "{:?}", prompts(&list, "place"));
    for item in list.items.iter().filter(|item| !item.words.is_empty()) {
        assert_eq!(item.span.of(text), item.words);
    }
}

#[test]
fn people_titles_firms_and_unknown_places_have_lines() {
    let text = "Mayor Darrel Olson and Officer Dana Ruiz open the rink on Tuesday. Hutchins Plumbing LLC gave $500. \
                Maplecrest Lane is closed for the day.";
    let list = of(&Draft::new(text));
    let names: Vec<(String, String)> =
        list.items.iter().filter(|item| item.kind == "name").map(|item| (item.words.clone(), item.known.clone())).collect();
    let known =
        |words: &str| names.iter().find(|(name, _)| name.contains(words)).map(|(_, known)| known.as_str()).unwrap_or_default();
    assert!(known("Darrel Olson").contains("Mayor"), "{names:?}");
    assert!(known("Mayor").contains("fits the city profile"), "{names:?}");
    assert!(!known("Ruiz").is_empty(), "{names:?}");
    assert!(known("Hutchins Plumbing").contains("Not on the city"), "{names:?}");
    let places: Vec<String> = list.items.iter().filter(|item| item.kind == "place").map(|item| item.words.clone()).collect();
    assert!(places.iter().any(|place| place == "Maplecrest Lane"), "{places:?}");
}

#[test]
fn arithmetic_stands_beside_the_figure() {
    let known = |text: &str, words: &str| -> String {
        let list = of(&Draft::new(text));
        list.items.iter().find(|item| item.words.contains(words)).map(|item| item.known.clone()).unwrap_or_default()
    };
    let right = known("Of 480 survey answers, 312 asked for a splash pad, or 65 percent.", "65 percent");
    assert!(right.starts_with("Worked out, it fits: 312 of 480 is 65 percent."), "{right}");
    let wrong = known("Food drive: elementary 1,210 pounds, middle 890, high school 1,455. Total 3,655 pounds.", "3,655");
    assert!(wrong.starts_with("Worked out, it does not fit: The parts make 3,555"), "{wrong}");
}

#[test]
fn standing_lines_follow_the_circumstances() {
    let plain = of(&Draft::new("Plows are out."));
    assert_eq!(
        prompts(&plain, "general"),
        ["Nothing here is still being negotiated", "It fits the page and reflects well on the City"]
    );
    let mut draft = Draft::new("A 34-year-old man was arrested after the Lions Club pancake breakfast.");
    draft.department = Department::Police;
    draft.attachments = Some(vec![Attachment { file: "a.jpg".to_owned(), alt: None }]);
    draft.versions.insert("x".to_owned(), "One arrest.".to_owned());
    let full = of(&draft);
    assert_eq!(prompts(&full, "media").len(), 2);
    let general = prompts(&full, "general");
    for line in ["same on every platform", "Released by the chief", "outside group"] {
        assert!(general.iter().any(|prompt| prompt.contains(line)), "{line}: {general:?}");
    }
}

#[test]
fn an_edit_unticks_only_what_changed() {
    let keys = |text: &str| -> Vec<String> { of(&Draft::new(text)).items.iter().map(Item::key).collect() };
    let before = keys("The fee is $30, and the form is due Friday, December 11. The late fee is $30.");
    let after = keys("Good news: the fee is $35, and the form is due Fri., Dec. 11. The late fee is $30.");
    let kept: Vec<&String> = before.iter().filter(|key| after.contains(key)).collect();
    // One of the two lines for $30 is gone; the day is the same however it is written.
    assert_eq!(kept.len(), before.len() - 1, "{before:?} {after:?}");
}
