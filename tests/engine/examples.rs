//! Every example of every rule is a test.

use postcheck::checks::{self, Expect, TODAY, unmark};
use postcheck::city::{City, CityProfile, Official, baxter};
use postcheck::engine;
use postcheck::text::Span;

/// Baxter with Anders Vik on its council: where an example needs an official in a private matter, it is he.
pub(crate) fn test_city() -> City {
    let mut profile: CityProfile = baxter();
    profile.officials.push(Official {
        name: "Anders Vik".to_owned(),
        title: "Council Member".to_owned(),
        seen: vec![2026],
        ..Official::default()
    });
    City::new(profile)
}

#[test]
fn every_example_holds() {
    let city = test_city();
    let only = std::env::var("RULE").ok();
    let mut wrong = Vec::new();
    for check in checks::all() {
        let rule = check.rule();
        if only.as_ref().is_some_and(|only| !rule.id().contains(only.as_str())) {
            continue;
        }
        let spans = |draft: &postcheck::text::Draft| -> Vec<Span> {
            let report = engine::analyze_only(draft, &city, TODAY, &[rule.category]);
            assert!(report.failed.is_empty(), "{} broke down on {:?}", rule.id(), draft.text);
            report
                .findings
                .iter()
                .filter(|f| std::ptr::eq(f.rule, rule) || f.also.iter().any(|also| std::ptr::eq(*also, rule)))
                .map(|f| f.span)
                .collect()
        };
        for example in rule.examples {
            let (draft, marks) = example.draft();
            let found = spans(&draft);
            match example.expect {
                Expect::Clean if !found.is_empty() => wrong.push(format!("{}: should be silent: {}", rule.id(), example.post)),
                Expect::Clean => {}
                Expect::Flagged | Expect::Fixed(_) => {
                    if found.is_empty() || !marks.iter().all(|mark| found.iter().any(|span| span.overlaps(*mark))) {
                        wrong.push(format!("{}: missed: {} (found {found:?})", rule.id(), example.post));
                    }
                }
            }
            if let Expect::Fixed(fixed) = example.expect {
                let (text, _) = unmark(fixed);
                if !spans(&example.draft_of(text)).is_empty() {
                    wrong.push(format!("{}: still speaks after the fix: {fixed}", rule.id()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_teaches_both_sides() {
    for check in checks::all() {
        let rule = check.rule();
        let flagged = rule.examples.iter().filter(|e| e.expect != Expect::Clean).count();
        assert!(flagged >= 2, "{} has {flagged} flagged examples", rule.id());
        assert!(rule.examples.len() - flagged >= 2, "{} has too few clean examples", rule.id());
        for words in [rule.flags, rule.leaves, rule.why, rule.instead] {
            assert!(words.ends_with(['.', '?', '!']), "{}: not a sentence: {words}", rule.id());
        }
    }
}
