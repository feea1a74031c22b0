//! The command line, as clap reads it.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::checks::Category;

/// Checks a draft social-media post against the city's policy. With no command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "postcheck", version, about, after_help = EXAMPLES, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  postcheck                                   open the window
  postcheck check post.txt                    check one post and explain every finding
  echo 'Snow tonight' | postcheck check -     check what another program writes
  postcheck check --department police --platform facebook post.txt
  postcheck check --input jsonl --format jsonl posts.jsonl > reports.jsonl
  postcheck rules                             every rule, what it flags and why

Exit status: 0 nothing to fix or decide, 1 something, 2 wrong use or unreadable input.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check posts and say what the policy says about them.
    #[command(after_help = CHECK_HELP)]
    Check(CheckOptions),
    /// Say what the readers saw in a post, before any rule.
    Explain(ExplainOptions),
    /// List every rule with its documentation.
    Rules(RulesOptions),
    /// Print a completion script for a shell.
    Completions {
        /// The shell to complete for.
        shell: clap_complete::Shell,
    },
}

const CHECK_HELP: &str = "\
A batch (--input jsonl) holds one JSON object a line:
  {\"id\":\"1\",\"text\":\"…\",\"today\":\"2026-11-30\",\"department\":\"police\",\"platforms\":[\"x\"],
   \"scheduled\":\"2026-12-01\",\"attachments\":[{\"file\":\"a.jpg\",\"alt\":\"…\"}],\"versions\":{\"x\":\"…\"}}
Only id and text are needed. Every line gets one answer, in order; a line that cannot be read is
answered with a postcheck.error/1 object, the rest goes on, and the exit status is 2.";

/// Where the posts come from and what is true around them.
#[derive(Debug, clap::Args)]
pub(super) struct Source {
    /// The posts to read; `-` or nothing reads standard input.
    pub files: Vec<PathBuf>,
    /// City profile to use [default: the user's own if set up, else the built-in one].
    #[arg(long, value_name = "PATH", conflicts_with = "builtin_profile")]
    pub profile: Option<PathBuf>,
    /// Use the built-in profile even if the user has an own one.
    #[arg(long)]
    pub builtin_profile: bool,
    /// The day the draft is taken to be written [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
    /// The desk: city, parks, public-works, fire or police; another one counts as city.
    #[arg(long, value_name = "ID", default_value = "city")]
    pub department: String,
    /// A platform the post is for, by its id in the profile; may be given several times.
    #[arg(long = "platform", value_name = "ID")]
    pub platforms: Vec<String>,
    /// Form of the input.
    #[arg(long, value_enum, default_value = "text")]
    pub input: InputForm,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub source: Source,
    /// Form of the report [default: text, or jsonl for a batch].
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Run only the checks of this category; may be given several times.
    #[arg(long, value_name = "CATEGORY", value_parser = category)]
    pub only: Vec<Category>,
    /// When to colour the text report.
    #[arg(long, value_enum, default_value = "auto")]
    pub color: Color,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainOptions {
    #[command(flatten)]
    pub source: Source,
    /// Form of the answer: one object, or one a line.
    #[arg(long, value_enum, default_value = "json")]
    pub format: DataFormat,
}

#[derive(Debug, clap::Args)]
pub(super) struct RulesOptions {
    /// Form of the list.
    #[arg(long, value_enum, default_value = "text")]
    pub format: RulesFormat,
    /// Only rules whose id holds these words, such as `private-data` or `weekday`.
    pub filter: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum InputForm {
    /// Every file is one post.
    Text,
    /// Every line is one post with its circumstances.
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// One object, or a list of them for several posts.
    Json,
    /// One object a line.
    Jsonl,
    /// SARIF 2.1.0, for code review tools.
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DataFormat {
    Json,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

fn day(words: &str) -> Result<Date, String> {
    words.parse::<Date>().map_err(|_| format!("“{words}” is not a day such as 2026-11-30"))
}

fn category(id: &str) -> Result<Category, String> {
    Category::from_id(id).ok_or_else(|| {
        let known: Vec<_> = Category::ALL.iter().map(|category| category.id()).collect();
        format!("the categories are {}", known.join(", "))
    })
}
