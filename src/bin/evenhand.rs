//! The command line: checks packs, answers in the terminal, shows what a pack holds, bundles packs for the browser.

#[path = "evenhand/check.rs"]
mod check;
#[path = "evenhand/files.rs"]
mod files;
#[path = "evenhand/findings.rs"]
mod findings;

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
    /// Check packs: everything that is wrong or doubtful in them, and every consultation they can lead to
    Check(check::Args),
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
}

fn main() -> ExitCode {
    let line = Line::parse();
    let end = match &line.command {
        Command::Check(args) => check::run(args),
    };
    match end {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Errors) => ExitCode::from(1),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(1)
        }
    }
}
