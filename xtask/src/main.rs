//! What one does with the project, each as one command: set up, serve, test, measure.

mod bench;
mod page;
mod repository;
mod run;
mod serve;
mod set_up;
mod size;
mod steps;
mod stories;
mod test;
mod version;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Sets up, serves and checks Evenhand.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the demo page on this machine and print its address
    ///
    /// Installs what is missing, bundles the packs, builds the page, and builds it again when a source file changes.
    Serve(serve::Serve),
    /// Run everything that is checked before a change goes in, the quick steps first
    ///
    /// Format, lints, native tests, the packs, the release build with its sizes, the stories in both browsers.
    /// Installs what is missing. Stops at the first step that fails.
    Test,
    /// Build the page as released and print the size of each file: as it is, gzip, brotli
    Size,
    /// Measure in a real Chromium how long somebody waits for the first page and the next, beside a minimal page in Yew
    Bench,
    /// Install what is missing, and nothing else
    ///
    /// Tools that cargo and npm build go to `~/.cache/evenhand/tools` (or below `$XDG_CACHE_HOME`),
    /// so that every clone of this user shares them. Anything on the PATH at the right version is used as it is.
    SetUp,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test => test::run(),
        Command::Size => size::run(),
        Command::Bench => bench::run(),
        Command::SetUp => set_up::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
