//! `evenhand weave`: the annotated protocol as one page, for a reviewer to print, mark and sign off.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::domain::{Advice, Protocol};
use evenhand::engine::Outcome;
use evenhand::outline::{LONGEST, Outline, outline};
use evenhand::pack::finding::{Finding, Segment};
use evenhand::pack::format::Scenario;
use evenhand::pack::scenarios;
use evenhand::sentences;
use evenhand::session::Change;

use super::pack_args::PackArgs;
use super::{End, Today, check, clauses};

#[path = "weave/clause.rs"]
mod clause;
#[path = "weave/page.rs"]
mod page;

/// Which pack, and where the page goes.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// The protocol as plain text: each clause's own words stand beside what the pack makes of it, in the page alone
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// The page to write
    #[arg(long, value_name = "FILE")]
    html: PathBuf,
    #[command(flatten)]
    today: Today,
}

/// What the page is made from.
pub struct Woven {
    protocol: Rc<Protocol>,
    /// How the pack names many of one side.
    plurals: Vec<(String, String)>,
    stories: Vec<Story>,
    /// Findings by the clause that they are about; under none, those about the pack as a whole.
    doubts: BTreeMap<Option<usize>, Vec<String>>,
    /// The clauses' own words, by their ids; none without a text.
    words: Option<BTreeMap<String, Vec<String>>>,
    today: NaiveDate,
}

/// A scenario with what comes out.
pub struct Story {
    written: Scenario,
    advice: Option<Box<Advice>>,
    /// What should come out and does not.
    faults: Vec<String>,
}

/// Writes it.
pub fn run(args: &Args) -> Result<End, String> {
    let folder = args.html.parent().map(|parent| parent.join("pack.toml")).filter(|pack| pack.is_file());
    if folder.is_some() {
        return Err(format!("`{}` lies in the folder of a pack: write the page elsewhere", args.html.display()));
    }
    let today = args.today.date();
    let checked = check::check(&args.pack.folder()?, today)?;
    let Some(protocol) = checked.protocol else {
        args.pack.read()?;
        return Err("the pack cannot be read".to_owned());
    };
    let written = checked.reading.merged.pack;
    let plurals = clauses::plurals(&written).into_iter().map(|(id, text)| (id.to_owned(), text.to_owned())).collect();
    let stories = checked.reading.scenarios.into_iter().map(|scenario| story(&protocol, scenario, today)).collect();
    let doubts = doubts(&checked.reading.findings);
    let words = args.text.as_deref().map(words).transpose()?;
    let woven = Woven { protocol, plurals, stories, doubts, words, today };
    fs::write(&args.html, page::html(&woven))
        .map_err(|error| format!("cannot write `{}`: {error}", args.html.display()))?;
    outln!("Written: {}", args.html.display());
    if let Some(words) = &woven.words {
        let missing = woven.protocol.clauses.iter().filter(|(_, clause)| !words.contains_key(&clause.id));
        let missing: Vec<&str> = missing.map(|(_, clause)| clause.id.as_str()).collect();
        if !missing.is_empty() {
            outln!("Not found in the text by their numbers: {}", missing.join(", "));
        }
    }
    Ok(End::Fine)
}

fn story(protocol: &Rc<Protocol>, written: Scenario, today: NaiveDate) -> Story {
    let faults = scenarios::run(protocol, &written, today);
    let outcome = scenarios::session(protocol, &written, today).map(|session| session.apply(Change::Accept).outcome());
    let advice = match outcome {
        Ok(Outcome::Advise(advice)) => Some(advice),
        Ok(Outcome::Ask(_)) | Err(_) => None,
    };
    Story { written, advice, faults }
}

fn doubts(found: &[Finding]) -> BTreeMap<Option<usize>, Vec<String>> {
    let mut doubts: BTreeMap<Option<usize>, Vec<String>> = BTreeMap::new();
    for finding in found {
        let clause = match finding.place.path.as_slice() {
            [Segment::Key(key), Segment::Row(place, _), ..] if key == "clause" => Some(*place),
            _ => None,
        };
        doubts.entry(clause).or_default().push(sentences::finding(finding));
    }
    doubts
}

/// The text's clauses by the ids that `evenhand new` gives them.
fn words(file: &std::path::Path) -> Result<BTreeMap<String, Vec<String>>, String> {
    let text = fs::read(file).map_err(|error| format!("cannot read `{}`: {error}", file.display()))?;
    if text.len() > LONGEST {
        return Err(format!("`{}` is longer than {LONGEST} bytes: give the protocol alone", file.display()));
    }
    let text = String::from_utf8(text)
        .map_err(|_| format!("`{}` is no plain text in UTF-8: save it as that", file.display()))?;
    let found = outline(&text).map_err(|fault| fault.say())?;
    Ok(found.clauses.iter().map(|one| (one.id.clone(), Outline::text_of(one, &text))).collect())
}
