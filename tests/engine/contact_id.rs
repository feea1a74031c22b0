//! Personal data of every kind, and what looks like it: how much is found, how much is cried over.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use postcheck::checks::{Category, Severity, TODAY};
use postcheck::engine;
use postcheck::text::{Department, Draft};

use super::examples::test_city;

/// A small generator with a fixed seed: the same posts on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.roll(10) as u8)).collect()
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b"ABCDEFGHJKLMNPRSTUVWXYZ"[self.roll(23)])).collect()
    }
}

const STREETS: &[&str] =
    &["Birch Lane", "Maple Street", "Cedar Court", "Third Avenue NW", "Lakeview Drive", "Otter Trail", "Pine Circle"];
const FIRST: &[&str] = &["karen", "dale", "mike", "tasha", "lindy", "olaf"];
const LAST: &[&str] = &["olson", "nyberg", "vang", "reyes", "haugen", "brandt"];

fn luhn_digit(number: &str) -> u8 {
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, byte)| {
            let value = u32::from(byte - b'0') * if i % 2 == 0 { 2 } else { 1 };
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    ((10 - sum % 10) % 10) as u8
}

fn card(dice: &mut Dice, right: bool) -> String {
    let start = format!("{}{}", dice.pick(&["4", "51", "55", "6011", "37"]), dice.digits(10));
    let body = format!("{start}{}", dice.digits(15 - start.len()));
    let last = (luhn_digit(&body) + u8::from(!right)) % 10;
    let whole = format!("{body}{last}");
    let gap = dice.pick(&[" ", "-", ""]);
    whole.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect::<Vec<_>>().join(gap)
}

fn vehicle(dice: &mut Dice, right: bool) -> String {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let value = |c: char| match c {
        '0'..='9' => c as u32 - '0' as u32,
        'A'..='H' => c as u32 - 'A' as u32 + 1,
        'J'..='N' => c as u32 - 'J' as u32 + 1,
        'P' => 7,
        'R' => 9,
        _ => c as u32 - 'S' as u32 + 2,
    };
    let mut number: Vec<char> =
        format!("{}{}0{}{}", dice.digits(1), dice.letters(7), dice.letters(2), dice.digits(6)).chars().collect();
    let sum: u32 = number.iter().zip(WEIGHTS).map(|(c, weight)| value(*c) * weight).sum();
    let check = (sum + u32::from(!right)) % 11;
    number[8] = if check == 10 { 'X' } else { char::from(b'0' + check as u8) };
    number.into_iter().collect()
}

fn phone(dice: &mut Dice) -> String {
    let (area, exchange, line) = (dice.pick(&["218", "320", "612", "651"]), "555", format!("01{}", dice.digits(2)));
    match dice.roll(4) {
        0 => format!("{area}-{exchange}-{line}"),
        1 => format!("({area}) {exchange}-{line}"),
        2 => format!("{area}.{exchange}.{line}"),
        _ => format!("{area} {exchange} {line}"),
    }
}

fn birth(dice: &mut Dice) -> String {
    let (month, day, year) = (1 + dice.roll(12), 1 + dice.roll(28), 1940 + dice.roll(70));
    match dice.roll(3) {
        0 => format!("{month:02}/{day:02}/{year}"),
        1 => format!("{month}-{day}-{year}"),
        _ => format!("{} {day}, {year}", ["March", "June", "October", "Jan."][month % 4]),
    }
}

/// One post and the piece that must be found in it; none in a trap.
fn post(kind: &str, hit: bool, dice: &mut Dice) -> (String, Option<String>) {
    let (template, value) = match (kind, hit) {
        ("social", true) => {
            let number = format!("{}-{}-{}", 100 + dice.roll(500), 10 + dice.roll(80), 1000 + dice.roll(8999));
            (
                dice.pick(&[
                    "The card showed his Social Security number, {}.",
                    "SSN {} was on the form in the picture.",
                    "Her social is {}, please forward.",
                    "A paper with {} on it was left at the counter.",
                ]),
                number,
            )
        }
        ("social", false) => {
            let number = format!("{}-{}-{}", [0, 666, 912][dice.roll(3)], 10 + dice.roll(80), 1000 + dice.roll(8999));
            let number = if number.starts_with("0-") { format!("00{number}") } else { number };
            (
                dice.pick(&[
                    "Parcel {} is up for rezoning.",
                    "Order {} of road salt has arrived.",
                    "Bid {} closes Friday at noon.",
                    "Never give your Social Security number to a caller. Form {} explains it.",
                ]),
                number,
            )
        }
        ("phone", true) => (
            dice.pick(&[
                "If you find the cat, call the owner at {}.",
                "Her cell is {} and she is up late.",
                "Text me at {} if you can bring a pie.",
                "To help, call Nate at {}.",
                "His mom can be reached at {}.",
                "Ask for my neighbor, {}, he has a trailer.",
            ]),
            phone(dice),
        ),
        ("phone", false) => (
            dice.pick(&[
                "Call the front desk at {} with questions.",
                "The county sheriff's office is at {}.",
                "Dispatch, non-emergency: {}.",
                "Poison control answers day and night at {}.",
                "Register with the library at {}.",
                "The clinic's number is {}.",
            ]),
            phone(dice),
        ),
        ("email", true) => {
            let address = format!(
                "{}{}{}@{}",
                dice.pick(FIRST),
                dice.pick(LAST),
                dice.digits(2),
                dice.pick(&["gmail.com", "yahoo.com", "hotmail.com", "aol.com", "icloud.com", "outlook.com"])
            );
            (dice.pick(&["Send your photos to {}.", "The owner is at {}.", "RSVP to {} by Friday.", "Write him at {}."]), address)
        }
        ("email", false) => {
            let address = dice
                .pick(&[
                    "parks@baxtermn.gov",
                    "info@ci.example.us",
                    "clerk@county.gov",
                    "baxterlions@gmail.com",
                    "tickets@lakesmuseum.org",
                    "library@example.edu",
                    "friendsofthelibrary@yahoo.com",
                ])
                .to_owned();
            (dice.pick(&["Send your photos to {}.", "Write to {} with questions.", "RSVP to {} by Friday."]), address)
        }
        ("home", true) => {
            let address = format!("{} {}", 100 + dice.roll(9800), dice.pick(STREETS));
            (
                dice.pick(&[
                    "The dog's owner lives at {}.",
                    "The suspect was arrested at his home, {}.",
                    "Cards can go to her house at {}.",
                    "The family at {} lost everything in the fire.",
                    "He is back home at {}, so stop by.",
                    "The tenant of {} complained twice.",
                ]),
                address,
            )
        }
        ("home", false) => {
            let address = format!("{} {}", 100 + dice.roll(9800), dice.pick(STREETS));
            (
                dice.pick(&[
                    "The open house is at {}, 4 to 6 p.m.",
                    "The clinic at {} opens at 8 a.m.",
                    "Station 2, {}, has child seat checks.",
                    "Public hearing: a variance at {}.",
                    "The library sale is at {} on Saturday.",
                    "The new compost site is located at {}.",
                ]),
                address,
            )
        }
        ("birth", true) => (
            dice.pick(&[
                "Name and DOB {} on the card.",
                "He was born {} and has no phone with him.",
                "Date of birth: {}.",
                "Her birth date is {}.",
                "The man, born {}, was last seen at the park.",
            ]),
            birth(dice),
        ),
        ("birth", false) => (
            dice.pick(&[
                "The hearing is on {} at 6 p.m.",
                "The ordinance took effect {}.",
                "The bridge opened {}.",
                "Permits issued before {} are good for a year.",
            ]),
            birth(dice),
        ),
        ("license", true) => {
            let number = if dice.roll(2) == 0 {
                format!("{}{}", dice.letters(1), dice.digits(12))
            } else {
                format!("{}-{}-{}-{}-{}", dice.letters(1), dice.digits(3), dice.digits(3), dice.digits(3), dice.digits(3))
            };
            (
                dice.pick(&[
                    "Found: driver's license {}.",
                    "License number {} was turned in.",
                    "The ID reads {}.",
                    "Whoever lost {} may come to the desk.",
                ]),
                number,
            )
        }
        ("license", false) => {
            let length = 4 + dice.roll(4);
            let number = format!("{}{}", dice.letters(1), dice.digits(length));
            (
                dice.pick(&[
                    "Use form {} for the refund.",
                    "Pump model {} is on order.",
                    "Part {} is in stock again.",
                    "Room {} is on the second floor.",
                ]),
                number,
            )
        }
        ("plate", true) => {
            let number = if dice.roll(2) == 0 {
                format!("{} {}", dice.letters(3), dice.digits(3))
            } else {
                format!("{}-{}", dice.digits(3), dice.letters(3))
            };
            (
                dice.pick(&[
                    "Stolen: white Silverado, plate {}.",
                    "The car has Minnesota plates {}.",
                    "License plate {} was found in the ditch.",
                    "The van, plate number {}, is his.",
                ]),
                number,
            )
        }
        ("plate", false) => {
            let number = dice.pick(&["ISD-181", "MN-371", "ICS-300", "COVID-19", "CSAH 77", "US-210", "HVAC-200"]).to_owned();
            (
                dice.pick(&[
                    "Staff took the {} course in May.",
                    "{} is back to two lanes.",
                    "Ask about {} at the counter.",
                    "The {} plan is on the website.",
                ]),
                number,
            )
        }
        ("vehicle", true) => {
            (dice.pick(&["The stolen truck's VIN is {}.", "Trailer recovered, {}.", "VIN: {}."]), vehicle(dice, true))
        }
        ("vehicle", false) => (
            dice.pick(&["The generator, serial {}, is for sale.", "Pump {} was replaced.", "Tracking number {} is on its way."]),
            vehicle(dice, false),
        ),
        ("card", true) => (
            dice.pick(&["A card was found: {}.", "Her Visa {} was used twice.", "Debit card {} is at the desk."]),
            card(dice, true),
        ),
        ("card", false) => (
            dice.pick(&[
                "Tracking {} shows the sign is on its way.",
                "Serial {} is on the plate of the pump.",
                "The book is {}.",
            ]),
            card(dice, false),
        ),
        ("account", true) => {
            let number = match dice.roll(3) {
                0 => format!("{}-{}", dice.digits(4), dice.digits(4)),
                1 => dice.digits(8),
                _ => format!("{}-{}-{}", dice.digits(4), dice.digits(3), dice.digits(1)),
            };
            (
                dice.pick(&[
                    "Your account {} is past due.",
                    "To the caller about account number {}: the water is on.",
                    "Acct. {} will be shut off Monday.",
                    "Utility account #{} has a leak.",
                ]),
                number,
            )
        }
        ("account", false) => {
            let number = format!("{}-{}-{}", dice.digits(3), dice.digits(5), dice.digits(3));
            (
                dice.pick(&[
                    "The transfer goes to account {}.",
                    "Improvement No. {} is open for comments.",
                    "Budget line {} pays for the salt.",
                    "Resolution {} passed.",
                ]),
                number,
            )
        }
        ("case", true) => {
            let number = format!("26-{:06}", 1000 + dice.roll(80_000));
            (
                dice.pick(&[
                    "His case 26-{} is with the court.",
                    "Karen Lindqvist's file, case number {}, was closed.",
                    "Her case number {} came up Monday.",
                    "The defendant's case {} goes on.",
                ]),
                number,
            )
        }
        ("case", false) => {
            let number = format!("26-{:06}", 1000 + dice.roll(80_000));
            (
                dice.pick(&[
                    "Have information? Mention case {}.",
                    "Report {}, theft of a kayak.",
                    "Planning case {} is on the agenda.",
                    "Call us about case number {} if you saw anything.",
                ]),
                number,
            )
        }
        ("password", true) => {
            let word = format!("{}{}", dice.pick(&["Loon", "Walleye", "Bunyan", "Pines", "IceOut"]), 10 + dice.roll(9000));
            (
                dice.pick(&[
                    "Guest Wi-Fi: password {}.", "The password is {}.", "Log in with the passcode: {}",
                    "Wi-Fi code {} for the day.", "Zoom password: {}",
                ]),
                word,
            )
        }
        ("password", false) => {
            let word = dice.pick(&["often", "manager", "sharing", "and a second step", "reset"]).to_owned();
            (
                dice.pick(&["Change your password {}.", "A password {} saves trouble.", "Think about password {} this month."]),
                word,
            )
        }
        ("machine", true) => {
            let number = format!("{}.{}.{}.{}", 10 + dice.roll(240), dice.roll(255), dice.roll(255), 1 + dice.roll(250));
            (
                dice.pick(&[
                    "The threats came from IP {}.",
                    "The camera's address is {}.",
                    "IP address {} was his.",
                    "The router answers at {} on the network.",
                ]),
                number,
            )
        }
        (_, false) => {
            let number = format!("{}.{}.{}.{}", 1 + dice.roll(20), dice.roll(30), dice.roll(20), dice.roll(9));
            (
                dice.pick(&[
                    "See section {} of the code.",
                    "Update to version {} of the app.",
                    "Build {} fixes the map.",
                    "Chapter {} covers fences.",
                ]),
                number,
            )
        }
        _ => unreachable!("every kind has a hit"),
    };
    let text = template.replace("26-{}", "{}").replace("{}", &value);
    (text, hit.then_some(value))
}

#[test]
fn personal_data_are_found_and_public_data_left_alone() {
    const KINDS: [&str; 13] = [
        "social", "phone", "email", "home", "birth", "license", "plate", "vehicle", "card", "account", "case", "password",
        "machine",
    ];
    const EACH: usize = 26;
    let city = test_city();
    let mut dice = Dice(20_180_116);
    let mut table: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut wrong = String::new();
    for kind in KINDS {
        for hit in [true, false] {
            for _ in 0..EACH {
                let (text, value) = post(kind, hit, &mut dice);
                let draft = Draft { department: Department::Police, ..Draft::new(text) };
                let report = engine::analyze_only(&draft, &city, TODAY, &[Category::PrivateData]);
                assert!(report.failed.is_empty(), "broke down on {}", draft.text);
                let found = report.findings.iter().any(|finding| {
                    let touches = value.as_ref().is_none_or(|value| {
                        let at = draft.text.find(value.as_str()).unwrap_or(0);
                        finding.span.start < at + value.len() && at < finding.span.end
                    });
                    let ours = finding.rule.name == "contact-id" || finding.also.iter().any(|rule| rule.name == "contact-id");
                    ours && touches && (hit || finding.severity > Severity::Note)
                });
                let row = table.entry(kind).or_default();
                match (hit, found) {
                    (true, true) => row[0] += 1,
                    (true, false) => row[1] += 1,
                    (false, true) => row[2] += 1,
                    (false, false) => {}
                }
                if hit != found {
                    let _ = writeln!(wrong, "{kind} {}: {}", if hit { "missed" } else { "cried" }, draft.text);
                }
            }
        }
    }
    let rate = |good: usize, bad: usize| good as f32 / (good + bad).max(1) as f32;
    let [found, missed, cried] = table.values().fold([0; 3], |sum, row| [sum[0] + row[0], sum[1] + row[1], sum[2] + row[2]]);
    let (recall, precision) = (rate(found, missed), rate(found, cried));
    assert!(recall >= 0.97 && precision >= 0.97, "recall {recall:.3}, precision {precision:.3}\n{wrong}");
    for (kind, [found, missed, cried]) in table {
        assert!(
            rate(found, missed) >= 0.9 && rate(found, cried) >= 0.9,
            "{kind}: {found} found, {missed} missed, {cried} cried\n{wrong}"
        );
    }
}

#[test]
fn ends_of_numbers_and_plates_of_choice_are_read() {
    let city = test_city();
    let found = |text: &str| {
        let report = engine::analyze(&Draft::new(text), &city, TODAY);
        report.findings.iter().any(|finding| finding.rule.name == "contact-id")
    };
    for text in [
        "The form belongs to a man whose SSN ends in 4471.",
        "Your Tahoe, plate LAKE2GO, still has our flare in the back.",
        "The driver, of 22 Oyster Row, lives there with his mother.",
    ] {
        assert!(found(text), "{text}");
    }
    for text in [
        "Form 4471 of the Social Security office is at the desk.",
        "The plate on the pump gives its pressure.",
        "The museum at 22 Oyster Row opens at noon.",
    ] {
        assert!(!found(text), "{text}");
    }
}
