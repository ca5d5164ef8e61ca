//! `evenhand schema`: the form of what is written by hand or read by others, as JSON Schema.

use clap::builder::PossibleValuesParser;
use evenhand::schemas::SCHEMAS;

use super::End;

/// Which schema.
#[derive(clap::Args)]
pub struct Args {
    /// What it is of
    #[arg(value_name = "WHAT", default_value = "directory",
        value_parser = PossibleValuesParser::new(SCHEMAS.map(|(name, _)| name)))]
    what: String,
}

/// Prints it.
pub fn run(args: &Args) -> End {
    for (_, schema) in SCHEMAS.iter().filter(|(name, _)| *name == args.what) {
        out!("{}", schema());
    }
    End::Fine
}
