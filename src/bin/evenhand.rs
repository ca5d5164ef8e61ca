//! The command line: checks packs, answers in the terminal, shows what a pack holds, bundles packs for the browser.

/// Writes a text to the standard output.
macro_rules! out {
    ($($text:tt)*) => { crate::say(&format!($($text)*)) };
}

/// Writes a line to the standard output.
macro_rules! outln {
    ($($text:tt)*) => { crate::say(&(format!($($text)*) + "\n")) };
}

#[path = "evenhand/ask.rs"]
mod ask;
#[path = "evenhand/bundle.rs"]
mod bundle;
#[path = "evenhand/check.rs"]
mod check;
#[path = "evenhand/clauses.rs"]
mod clauses;
#[path = "evenhand/compare.rs"]
mod compare;
#[path = "evenhand/dialogue.rs"]
mod dialogue;
#[path = "evenhand/diff.rs"]
mod diff;
#[path = "evenhand/explore.rs"]
mod explore;
#[path = "evenhand/fallback.rs"]
mod fallback;
#[path = "evenhand/files.rs"]
mod files;
#[path = "evenhand/findings.rs"]
mod findings;
#[path = "evenhand/map.rs"]
mod map;
#[path = "evenhand/new.rs"]
mod new;
#[path = "evenhand/pack_args.rs"]
mod pack_args;
#[path = "evenhand/questions.rs"]
mod questions;
#[path = "evenhand/schema.rs"]
mod schema;
#[path = "evenhand/show.rs"]
mod show;
#[path = "evenhand/summary.rs"]
mod summary;
#[path = "evenhand/weave.rs"]
mod weave;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};

/// What a council's member/officer protocol asks of you.
#[derive(Parser)]
#[command(name = "evenhand", version, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a pack: from a few answers, and from the protocol's text if there is one
    New(Box<new::Args>),
    /// Check packs: everything that is wrong or doubtful in them, and every consultation they can lead to
    Check(check::Args),
    /// Answer questions and get advice, in the terminal or from a file of answers
    Ask(ask::Args),
    /// List what a pack can ask
    Questions(questions::Args),
    /// List the clauses of a pack, each with its rules or the reason why it has none
    Clauses(clauses::Args),
    /// Write the annotated protocol as one HTML page, for a reviewer to print, mark and sign off
    Weave(weave::Args),
    /// Count the consultations and advices of a pack
    Explore(explore::Args),
    /// Draw the consultation: questions, answers, verdicts and contacts, as SVG and as a nested list
    Map(map::Args),
    /// Compare protocols: in the same circumstances, or provision by provision
    Compare(compare::Args),
    /// Say in which circumstances two versions of a pack come to another verdict, contact or deadline
    Diff(diff::Args),
    /// Write each pack as one file for the browser
    Bundle(bundle::Args),
    /// Write the plain HTML that goes inside the tag, for browsers in which the questions cannot run
    Fallback(fallback::Args),
    /// Print every kind of finding with a bad and a good example, as Markdown
    Findings,
    /// Print the form of a directory, of the files of a pack, of a bundle or of advice, as JSON Schema
    Schema(schema::Args),
}

/// Where the packs are, for every command.
#[derive(clap::Args)]
struct Packs {
    /// The folder that holds the packs and their vocabulary [default: `protocols` here, else that of the source]
    #[arg(long, value_name = "DIR")]
    protocols: Option<PathBuf>,
}

/// The day that counts as today.
#[derive(clap::Args)]
struct Today {
    /// The day that counts as today, such as 2026-11-23 [default: the date of this computer]
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<NaiveDate>,
}

impl Today {
    fn date(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| chrono::Local::now().date_naive())
    }
}

fn date(written: &str) -> Result<NaiveDate, String> {
    written.parse().map_err(|_| "a date is written like 2026-11-23".to_owned())
}

/// How a command ended, short of a failure.
enum End {
    /// As asked.
    Fine,
    /// The packs have errors.
    Errors,
    /// Something is still asked.
    Unanswered,
}

fn main() -> ExitCode {
    let line = Line::parse();
    let end = match &line.command {
        Command::New(args) => new::run(args),
        Command::Check(args) => check::run(args),
        Command::Ask(args) => ask::run(args),
        Command::Questions(args) => questions::run(args),
        Command::Clauses(args) => clauses::run(args),
        Command::Weave(args) => weave::run(args),
        Command::Explore(args) => explore::run(args),
        Command::Map(args) => map::run(args),
        Command::Compare(args) => compare::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Bundle(args) => bundle::run(args),
        Command::Fallback(args) => fallback::run(args),
        Command::Findings => evenhand::pack::codes::guide::guide().map(|text| {
            out!("{text}");
            End::Fine
        }),
        Command::Schema(args) => Ok(schema::run(args)),
    };
    match end {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Errors) => ExitCode::from(1),
        Ok(End::Unanswered) => ExitCode::from(2),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(1)
        }
    }
}

/// Writes to the standard output. A reader that has had enough, such as `head`, is no error.
fn say(text: &str) {
    let mut out = std::io::stdout();
    if out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}
