//! `evenhand map`: the consultation as a picture and as a nested list, both from the same data.

#[path = "map/boxes.rs"]
mod boxes;
#[path = "map/list.rs"]
mod list;
#[path = "map/svg.rs"]
mod svg;
#[path = "map/words.rs"]
mod words;

use std::fs;
use std::path::PathBuf;

use evenhand::domain::Protocol;
use evenhand::pack::check::suggestion;
use evenhand::pack::map::{Map, Part};
use evenhand::pack::walk::Walk;

use super::{End, Today, pack_args::PackArgs};

/// Which pack, which part of it, and in which form.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// Only this situation, by its name in `evenhand questions`; can be given several times
    #[arg(long, value_name = "OPTION")]
    situation: Vec<String>,
    /// Only the situations of this issue; can be given several times
    #[arg(long, value_name = "OPTION")]
    issue: Vec<String>,
    /// Write the picture as SVG into this file; `-` is the standard output
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Print the nested list, in Markdown [default, without --svg]
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    today: Today,
}

/// Draws it.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, _) = args.pack.read()?;
    let walk = Walk::forgetful(&protocol, args.today.date());
    if walk.gave_up {
        return Err("this pack has more consultations than can be walked".to_owned());
    }
    let map = Map::new(&protocol, &walk);
    known(&args.situation, map.parts.iter().map(|part| &part.id), "situation")?;
    known(&args.issue, map.parts.iter().flat_map(|part| part.issues.iter().map(|(id, _)| id)), "issue")?;
    let wanted = |part: &Part| {
        let of_issue = args.issue.is_empty() || part.issues.iter().any(|(id, _)| args.issue.contains(id));
        of_issue && (args.situation.is_empty() || args.situation.contains(&part.id))
    };
    let map = map.only(wanted);
    if map.parts.is_empty() {
        return Err("no situation of this issue is the one asked for".to_owned());
    }
    if let Some(file) = &args.svg {
        let svg = svg::draw(&title(&protocol), &protocol.about.id, &map);
        if file.as_os_str() == "-" {
            out!("{svg}");
        } else {
            fs::write(file, svg).map_err(|error| format!("cannot write `{}`: {error}", file.display()))?;
        }
    }
    if args.list || args.svg.is_none() {
        out!("{}", list::write(&title(&protocol), &map));
    }
    Ok(End::Fine)
}

/// Which protocol it is.
fn title(protocol: &Protocol) -> String {
    let about = &protocol.about;
    format!("{}, {}, {}", about.title, about.council, about.version_said())
}

fn known<'m>(asked: &[String], names: impl Iterator<Item = &'m String>, noun: &str) -> Result<(), String> {
    let names: Vec<&str> = names.map(String::as_str).collect();
    let Some(unknown) = asked.iter().find(|name| !names.contains(&name.as_str())) else { return Ok(()) };
    let similar = suggestion(unknown, names.into_iter()).map(|similar| format!(" (did you mean `{similar}`?)"));
    Err(format!("this pack has no {noun} `{unknown}`{}", similar.unwrap_or_default()))
}
