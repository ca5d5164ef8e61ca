//! `evenhand new`: starts a pack from a few answers and, where there is one, from the protocol's text.
//!
//! What it writes holds nothing of the text but numbers and headings: what a clause says, a person writes in their own
//! words.

use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use evenhand::outline::{LONGEST, Lesson, Outline, Suggestions, lessons, outline};
use evenhand::pack::format::Question;
use serde_json::json;

use super::{End, files};

#[path = "new/about.rs"]
mod about;
#[path = "new/written.rs"]
mod written;

/// What the pack is about. What is not given is asked for.
#[derive(clap::Args)]
pub struct Args {
    /// The protocol as plain text, for its clause list
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// Only list the clauses of the text, and write nothing
    #[arg(long, requires = "text")]
    list: bool,
    /// Print the list as JSON
    #[arg(long, requires = "list")]
    json: bool,
    /// Whose protocol it is, such as "Westmere Town Council"
    #[arg(long)]
    council: Option<String>,
    /// Its title
    #[arg(long)]
    title: Option<String>,
    /// Its version, as it is written there, such as "2.1", or "not dated"
    #[arg(long)]
    version_of: Option<String>,
    /// The day from which it applies, such as 2026-05-01
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    in_force: Option<NaiveDate>,
    /// The day by which it is to be reviewed
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    review_due: Option<NaiveDate>,
    /// What it calls councillors, such as "Members"
    #[arg(long, value_name = "WORD")]
    members: Option<String>,
    /// What it calls the members of its executive, such as "Cabinet Members"; "-" if there is none
    #[arg(long, value_name = "WORD")]
    cabinet: Option<String>,
    /// The title of a post that it names; a shared name may stand before it, as in "chief-executive=Town Clerk"
    #[arg(long = "post", value_name = "TITLE")]
    posts: Vec<String>,
    /// The pack's name [default: made from the council's]
    #[arg(long)]
    id: Option<String>,
    /// The folder to write; it must not be there yet [default: the pack's name in the folder of the packs]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The folder that holds the packs and their vocabulary [default: `protocols` here, else that of the source]
    #[arg(long, value_name = "DIR")]
    protocols: Option<PathBuf>,
}

/// Asks, reads, writes.
pub fn run(args: &Args) -> Result<End, String> {
    let text = args.text.as_deref().map(read).transpose()?;
    let found = match &text {
        Some(text) => Some(outline(text).map_err(|fault| fault.say())?),
        None => None,
    };
    if let Some(found) = found.as_ref().filter(|_| args.list) {
        list(found, args.json);
        return Ok(End::Fine);
    }
    let protocols = files::protocols(args.protocols.as_deref())?;
    let Some(about) = about::about(args)? else { return Ok(End::Unanswered) };
    let folder = args.out.clone().unwrap_or_else(|| protocols.join(&about.id));
    if folder.exists() {
        let help = "nothing is overwritten: give another folder with --out, or another name with --id";
        return Err(format!("`{}` is there already; {help}", folder.display()));
    }
    let clauses = match (&found, &text) {
        (Some(found), Some(text)) => written::clauses(found, text, &Suggestions::new(known(&protocols)?)),
        _ => written::no_clauses(),
    };
    let parts =
        [("pack.toml", written::pack(&about)), ("clauses.toml", clauses), ("scenarios.toml", written::scenarios())];
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make `{}`: {error}", folder.display()))?;
    for (name, text) in &parts {
        write(&folder.join(name), text)?;
    }
    outln!("Written: {}", folder.display());
    if let Some(found) = &found {
        summary(found);
    }
    outln!("Next: write the gists in clauses.toml, and see what is still missing with");
    outln!("  evenhand check {}", folder.display());
    Ok(End::Fine)
}

fn read(file: &Path) -> Result<String, String> {
    let wrong = |error: std::io::Error| format!("cannot read `{}`: {error}", file.display());
    let size = fs::metadata(file).map_err(wrong)?.len();
    if size > LONGEST as u64 {
        return Err(format!("`{}` is longer than {LONGEST} bytes: give the protocol alone", file.display()));
    }
    let bytes = fs::read(file).map_err(wrong)?;
    String::from_utf8(bytes).map_err(|_| {
        let help = "open it and save it as plain text, encoding UTF-8";
        format!("`{}` is no plain text in UTF-8: {help}", file.display())
    })
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("cannot write `{}`: {error}", path.display());
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(wrong)?;
    file.write_all(text.as_bytes()).map_err(wrong)
}

/// What is known of the situations of the vocabulary: their wording, and the clauses of the packs beside it.
fn known(protocols: &Path) -> Result<Vec<Lesson>, String> {
    let mut known = situations(protocols)?;
    let shared: Vec<String> = known.iter().flat_map(|lesson| lesson.situations.clone()).collect();
    for folder in files::packs(protocols, &[]).unwrap_or_default() {
        // A pack with errors is still being written.
        let Some(protocol) = files::read_pack(&folder)?.protocol else { continue };
        known.extend(lessons(&protocol).into_iter().map(|mut lesson| {
            lesson.situations.retain(|situation| shared.contains(situation));
            lesson
        }));
    }
    Ok(known)
}

fn situations(protocols: &Path) -> Result<Vec<Lesson>, String> {
    #[derive(serde::Deserialize)]
    struct Questions {
        question: Vec<Question>,
    }
    let path = protocols.join(files::VOCABULARY).join("questions.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    let questions: Questions = toml::from_str(&text).map_err(|error| format!("`{}`: {error}", path.display()))?;
    let situation = questions.question.into_iter().filter(|question| question.stage == "situation");
    Ok(situation
        .flat_map(|question| question.option)
        .map(|option| Lesson::of_situation(&option.id, option.label.as_deref(), option.hint.as_deref()))
        .collect())
}

/// What was found, one line for each clause.
fn list(found: &Outline, as_json: bool) {
    if as_json {
        let clauses = found.clauses.iter().map(|one| {
            json!({ "id": one.id, "label": one.label, "heading": one.heading, "line": one.line, "doubt": one.doubt })
        });
        let lost = found.lost.iter().map(|lost| json!({ "number": lost.number, "between": lost.between }));
        outln!("{}", json!({ "clauses": clauses.collect::<Vec<_>>(), "lost": lost.collect::<Vec<_>>() }));
        return;
    }
    for one in &found.clauses {
        let doubt = one.doubt.as_deref().map(|doubt| format!("  (doubtful: {doubt})")).unwrap_or_default();
        outln!("line {:>4}  {:<14} {}{doubt}", one.line, one.id, one.heading);
    }
    summary(found);
}

fn summary(found: &Outline) {
    let doubts = found.clauses.iter().filter(|one| one.doubt.is_some()).count();
    outln!("{} found, {}", count(found.clauses.len(), "clause"), count(doubts, "doubtful number"));
    for lost in &found.lost {
        outln!("Not found: {}. Look between lines {} and {}.", lost.number, lost.between.0, lost.between.1);
    }
}

fn count(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
