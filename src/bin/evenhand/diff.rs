//! `evenhand diff`: two versions of a pack, and in which circumstances they come to something else.

#[path = "diff/json.rs"]
mod json;
#[path = "diff/sentences.rs"]
mod sentences;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::compare::diff::{Bounds, Diff, Group, Reach, diff};
use evenhand::domain::{Answers, Directory, Protocol};
use evenhand::link;
use evenhand::session::{Change, Session};

use super::show::paragraph;
use super::{End, Today, compare};

/// Which versions.
#[derive(clap::Args)]
pub struct Args {
    /// The folder of the old version, with its vocabulary beside it
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The folder of the new version
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Give up once so many states have been visited, and say so
    #[arg(long, value_name = "COUNT", default_value_t = Bounds::default().states, hide = true)]
    states: usize,
    #[command(flatten)]
    today: Today,
}

/// Compares them.
pub fn run(args: &Args) -> Result<End, String> {
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let today = args.today.date();
    let bounds = Bounds { states: args.states, ..Bounds::default() };
    let found = diff(&old, &new, today, bounds);
    if args.json {
        outln!("{}", json::write(&old, &new, &found, today));
    } else {
        out!("{}", text(args, &old, &new, &found, today));
    }
    Ok(End::Fine)
}

fn read(folder: &Path) -> Result<Protocol, String> {
    if !folder.is_dir() {
        return Err(format!("there is no folder `{}`", folder.display()));
    }
    if !folder.join("pack.toml").is_file() {
        return Err(format!("`{}` is no pack: it has no `pack.toml`", folder.display()));
    }
    compare::read_pack(folder)
}

fn text(args: &Args, old: &Protocol, new: &Protocol, found: &Diff, today: NaiveDate) -> String {
    let mut out = String::new();
    let name = |protocol: &Protocol| format!("{}, {}", protocol.about.title, protocol.about.version_said());
    paragraph(&mut out, "Old: ", &name(old));
    paragraph(&mut out, "New: ", &name(new));
    if old.about.id != new.about.id {
        paragraph(&mut out, "", &format!("These are two packs: `{}` and `{}`.", old.about.id, new.about.id));
    }
    paragraph(&mut out, "", reach(found.reach));
    out.push('\n');
    let count = found.changes.len();
    let summary = match count {
        0 => "No circumstances get another verdict, contact or deadline.".to_owned(),
        1 => "1 change of verdict, contact or deadline:".to_owned(),
        _ => format!("{count} changes of verdict, contact or deadline:"),
    };
    paragraph(&mut out, "", &summary);
    for (number, group) in found.changes.iter().enumerate() {
        out.push('\n');
        paragraph(&mut out, &format!("{}. ", number + 1), &sentences::change(old, new, group));
        for line in sentences::when(old, new, group) {
            paragraph(&mut out, "   - ", &line);
        }
        replay(&mut out, args, old, new, group, today);
    }
    let steps: u128 = found.steps.iter().map(|group| group.consultations).sum();
    let clauses: u128 = found.clauses.iter().map(|group| group.consultations).sum();
    out.push('\n');
    if steps > 0 {
        let line =
            format!("Beside these, {steps} consultations get other steps with the same verdict, contact and deadline:");
        paragraph(&mut out, "", &line);
        for group in &found.steps {
            paragraph(&mut out, "   - ", &sentences::steps(group));
        }
    }
    if clauses > 0 {
        paragraph(&mut out, "", &format!("{clauses} consultations rest on other clauses, and say the same."));
    }
    if steps == 0 && clauses == 0 {
        paragraph(&mut out, "", "All other consultations say the same, with the same steps and clauses.");
    }
    out
}

/// How much of it was followed: never left unsaid.
fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::All => "Every combination of answers has been followed in both.",
        Reach::Definite => {
            "With answers of “I’m not sure” there are too many combinations. Every combination in which nobody is unsure \
             has been followed: changes that only an unsure answer brings about are not told."
        }
        Reach::Part => {
            "WARNING: there are too many combinations of answers to follow. There may be changes that are not told here."
        }
    }
}

/// How to see it in each version.
fn replay(out: &mut String, args: &Args, old: &Protocol, new: &Protocol, group: &Group, today: NaiveDate) {
    let (before, after) = (json::answers(old, &group.example.0), json::answers(new, &group.example.1));
    paragraph(out, "   ", &format!("For example, {} of {} consultations:", 1, group.consultations));
    let same = before == after;
    let versions =
        [("old", &args.old, before, old, &group.example.0), ("new", &args.new, after, new, &group.example.1)];
    for (place, (which, folder, answers, protocol, given)) in versions.into_iter().enumerate() {
        if place == 0 || !same {
            // One line, so that it can be copied.
            out.push_str(&format!("     echo '{answers}' |\n"));
        }
        let ask = format!("evenhand ask --protocol {} --answers - --today {today}", folder.display());
        out.push_str(&format!("       {ask}   # {which}\n"));
        if let Some(link) = fragment(protocol, given, today) {
            out.push_str(&format!("       #{link}\n"));
        }
    }
}

/// The fragment of an address that opens the consultation in a page with `state="hash"`.
pub fn fragment(protocol: &Protocol, answers: &Answers, today: NaiveDate) -> Option<String> {
    let session = Session::new(Rc::new(protocol.clone()), Rc::new(Directory::default()), today);
    let session = session.apply(Change::Replace(answers.clone()));
    link::write(&session, &session.view())
}
