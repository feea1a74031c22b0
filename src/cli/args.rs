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
    /// Search, show, verify, export and back up the records.
    Records(RecordsOptions),
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
    /// Read the weights of the trained readers from this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub models: Option<PathBuf>,
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

#[derive(Debug, clap::Args)]
pub(super) struct RecordsOptions {
    /// The folder that holds the records [default: the one set in the window, else the user’s data folder].
    #[arg(long, value_name = "PATH", global = true)]
    pub folder: Option<PathBuf>,
    #[command(subcommand)]
    pub command: RecordsCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum RecordsCommand {
    /// List records, newest first.
    List {
        #[command(flatten)]
        search: Search,
        /// At most this many.
        #[arg(long, default_value_t = 50)]
        limit: usize,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Show one record.
    Show {
        number: String,
        /// The record itself, as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check that every record is as it was written; exit status 1 if one is not.
    Verify,
    /// Write a folder that answers a data request: pages, a table, the records, the pictures.
    Export {
        /// A new or empty folder.
        target: PathBuf,
        #[command(flatten)]
        search: Search,
        /// These records only; may be given several times.
        #[arg(long = "record", value_name = "NUMBER")]
        numbers: Vec<String>,
        /// Black out passages that were flagged as private data, and list what was taken out.
        #[arg(long)]
        redacted: bool,
    },
    /// Write a whole copy of the archive [default: the daily copy beside it].
    Backup { target: Option<PathBuf> },
    /// Keep records from being disposed of.
    Hold {
        #[arg(required = true)]
        numbers: Vec<String>,
        #[arg(long)]
        reason: String,
        /// Who does this.
        #[arg(long)]
        by: String,
    },
    /// End a hold.
    Release {
        #[arg(required = true)]
        numbers: Vec<String>,
        #[arg(long)]
        reason: String,
        /// Who does this.
        #[arg(long)]
        by: String,
    },
    /// Remove the text of records whose time is over, and write the certificate.
    Dispose {
        #[arg(required = true)]
        numbers: Vec<String>,
        /// The line of the city’s records schedule.
        #[arg(long)]
        schedule: String,
        #[arg(long)]
        reason: String,
        /// Who does this.
        #[arg(long)]
        by: String,
    },
}

/// What to look for among the records.
#[derive(Debug, clap::Args)]
pub(super) struct Search {
    /// Words that must stand in the record.
    #[arg(long)]
    pub words: Option<String>,
    /// First day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub from: Option<Date>,
    /// Last day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub to: Option<Date>,
    #[arg(long)]
    pub platform: Option<String>,
    #[arg(long)]
    pub desk: Option<String>,
    #[arg(long)]
    pub person: Option<String>,
    /// A rule’s id.
    #[arg(long)]
    pub rule: Option<String>,
    /// ground, reason, asked, false-alarm or approved.
    #[arg(long)]
    pub decision: Option<String>,
    /// post, not-posted, address, hold, release or disposal.
    #[arg(long)]
    pub kind: Option<String>,
    /// Only records whose time is over by the city’s schedule, and that nothing holds.
    #[arg(long)]
    pub due: bool,
}
