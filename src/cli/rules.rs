//! `postcheck rules`: every rule with its documentation, from the same pages the window shows.

use std::io::Write;

use serde::Serialize;

use super::args::{RulesFormat, RulesOptions};
use super::{Outcome, Trouble};
use crate::checks::{self, Example, Expect, Rule};
use crate::city::policy::cite;

#[derive(Serialize)]
struct RuleJson {
    id: String,
    category: &'static str,
    title: &'static str,
    severity: &'static str,
    policy: String,
    law: Option<&'static str>,
    flags: &'static str,
    leaves: &'static str,
    why: &'static str,
    instead: &'static str,
    examples: Vec<ExampleJson>,
}

#[derive(Serialize)]
struct ExampleJson {
    kind: &'static str,
    post: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'static str,
    #[serde(skip_serializing_if = "is_city")]
    department: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    platforms: &'static [&'static str],
}

fn is_city(department: &&'static str) -> bool {
    *department == "city"
}

/// The policy reference of a rule, as reports print it.
pub(super) fn policy(rule: &Rule) -> String {
    cite(rule.policy)
}

/// Lists the rules.
pub(super) fn run(options: &RulesOptions, out: &mut impl Write) -> Result<Outcome, Trouble> {
    let filter = options.filter.as_deref().unwrap_or_default();
    let rules: Vec<&'static Rule> = checks::all().map(|check| check.rule()).filter(|rule| rule.id().contains(filter)).collect();
    if rules.is_empty() {
        return Err(Trouble(format!("no rule’s id holds “{filter}”; postcheck rules lists them all")));
    }
    match options.format {
        RulesFormat::Json => {
            let list: Vec<RuleJson> = rules.into_iter().map(rule_json).collect();
            serde_json::to_writer_pretty(&mut *out, &list).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        RulesFormat::Text => {
            for rule in &rules {
                write_page(rule, out)?;
            }
            writeln!(out, "{} rules. «Marks» in the examples show the words a finding touches.", rules.len())?;
        }
    }
    Ok(Outcome::Clean)
}

fn rule_json(rule: &'static Rule) -> RuleJson {
    RuleJson {
        id: rule.id(),
        category: rule.category.id(),
        title: rule.title,
        severity: rule.severity.id(),
        policy: policy(rule),
        law: rule.law,
        flags: rule.flags,
        leaves: rule.leaves,
        why: rule.why,
        instead: rule.instead,
        examples: rule.examples.iter().map(example_json).collect(),
    }
}

fn example_json(example: &'static Example) -> ExampleJson {
    let (kind, fixed) = match example.expect {
        Expect::Flagged => ("flagged", None),
        Expect::Fixed(fixed) => ("fixed", Some(fixed)),
        Expect::Clean => ("clean", None),
    };
    ExampleJson {
        kind,
        post: example.post,
        fixed,
        note: example.note,
        department: example.department.id(),
        platforms: example.platforms,
    }
}

fn write_page(rule: &Rule, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{} ({})", rule.id(), rule.severity.id())?;
    writeln!(out, "  {}", rule.title)?;
    writeln!(out, "  Flags    {}", rule.flags)?;
    writeln!(out, "  Leaves   {}", rule.leaves)?;
    writeln!(out, "  Why      {}", rule.why)?;
    writeln!(out, "  Instead  {}", rule.instead)?;
    let law = rule.law.map(|law| format!(" · {law}")).unwrap_or_default();
    writeln!(out, "  Policy   {}{law}", policy(rule))?;
    for example in rule.examples {
        match example.expect {
            Expect::Flagged => writeln!(out, "  - {}", example.post)?,
            Expect::Fixed(fixed) => writeln!(out, "  - {}\n    → {fixed}", example.post)?,
            Expect::Clean => writeln!(out, "  + {}", example.post)?,
        }
    }
    writeln!(out)
}
