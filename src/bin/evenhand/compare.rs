//! `evenhand compare`: what several protocols say, about the same circumstances or provision by provision.

#[path = "compare/given.rs"]
mod given;
#[path = "compare/packs.rs"]
mod packs;
#[path = "compare/same.rs"]
mod same;
#[path = "compare/same_json.rs"]
mod same_json;
#[path = "compare/same_text.rs"]
mod same_text;
#[path = "compare/table_json.rs"]
mod table_json;
#[path = "compare/table_text.rs"]
mod table_text;
#[path = "compare/topic.rs"]
mod topic;

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::compare::provisions::topics;
use evenhand::compare::report::{Table, document, picture};
use evenhand::domain::Protocol;
use evenhand::markup;

use super::{End, Today};
use packs::Packs;
pub use packs::read as read_pack;

/// Which protocols, about what, and in which form.
#[derive(clap::Args)]
pub struct Args {
    /// The packs to compare, by name or folder, with commas between; the others are compared with the first. One alone
    /// is compared with all others [default: all]
    #[arg(long, value_name = "PACK,…", value_delimiter = ',')]
    protocols: Vec<String>,
    /// The folder that holds the packs and their vocabulary [default: `protocols` here, else that of the source]
    #[arg(long, value_name = "DIR")]
    packs: Option<PathBuf>,
    /// The same circumstances: a JSON object from question to option, `not-sure` or date; `-` reads it from the standard
    /// input
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Provision by provision, only this issue, or this situation of it: `ISSUE` or `ISSUE/SITUATION`, by their names in
    /// `evenhand questions` [default: all]
    #[arg(long, value_name = "ISSUE[/SITUATION]", conflicts_with = "answers")]
    topic: Option<String>,
    /// Print JSON
    #[arg(long, conflicts_with_all = ["html", "svg"])]
    json: bool,
    /// Write the report as a page that stands alone into this file; `-` is the standard output
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the picture as SVG into this file; `-` is the standard output
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    #[command(flatten)]
    today: Today,
}

/// Compares.
pub fn run(args: &Args) -> Result<End, String> {
    let today = args.today.date();
    let packs = Packs::read(args.packs.as_deref(), &args.protocols)?;
    let report = if let Some(file) = &args.answers {
        let same = same::Same::new(packs, file, today)?;
        if args.json {
            outln!("{}", same_json::write(&same));
            return Ok(End::Fine);
        }
        if args.html.is_none() && args.svg.is_none() {
            out!("{}", same_text::write(&same));
            return Ok(End::Fine);
        }
        same.report()
    } else {
        let all: Vec<&Protocol> = packs.protocols.iter().collect();
        let wanted = args.topic.as_deref().map(|topic| topic::read(topic, &all)).transpose()?;
        let is = |situation: &str, issues: &[String]| wanted.as_ref().is_none_or(|wanted| wanted.is(situation, issues));
        let topics = topics(&all, today, &is);
        if topics.is_empty() {
            return Err("none of these protocols has this situation under this issue".to_owned());
        }
        let table = Table::new(&all, packs.chosen, topics, wanted.as_ref());
        if args.json {
            outln!("{}", table_json::write(&table));
            return Ok(End::Fine);
        }
        table.report()
    };
    if let Some(file) = &args.html {
        write(file, &document(&report))?;
    }
    if let Some(file) = &args.svg {
        write(file, &markup::xml(&[picture(&report).into()]))?;
    }
    if args.html.is_none() && args.svg.is_none() {
        out!("{}", table_text::write(&report));
    }
    Ok(End::Fine)
}

/// Writes a file; `-` is the standard output.
fn write(file: &Path, text: &str) -> Result<(), String> {
    if file.as_os_str() == "-" {
        out!("{text}");
        return Ok(());
    }
    fs::write(file, text).map_err(|error| format!("cannot write `{}`: {error}", file.display()))
}
