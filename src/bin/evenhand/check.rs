//! `evenhand check`: everything that is wrong or doubtful in packs, and how many consultations they lead to.

use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::domain::Protocol;
use evenhand::pack::codes::guide::explain;
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::scenarios::Told;
use evenhand::pack::walk::Walk;
use evenhand::pack::{Finding, toml::Reading};
use serde_json::{Value, json};

use super::summary::{self, Numbers, Walked};
use super::{End, Packs, files, findings};

/// What to check.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Say what a finding means, with a bad and a good example
    #[arg(long, value_name = "CODE", conflicts_with_all = ["packs", "json"])]
    explain: Option<String>,
    #[command(flatten)]
    protocols: Packs,
    #[command(flatten)]
    today: super::Today,
}

/// What a pack comes to.
pub struct Checked {
    name: String,
    /// What was read, with everything found.
    pub reading: Reading,
    /// The checked form, if no finding of reading it is an error.
    pub protocol: Option<Rc<Protocol>>,
    numbers: Numbers,
    /// Nothing if the pack has errors that keep it from being walked.
    walked: Option<Walked>,
}

/// Checks them.
pub fn run(args: &Args) -> Result<End, String> {
    if let Some(code) = &args.explain {
        outln!("{}", explain(code)?.trim());
        return Ok(End::Fine);
    }
    let today = args.today.date();
    let protocols = files::protocols(args.protocols.protocols.as_deref())?;
    let mut found: Vec<Finding> = Vec::new();
    let mut packs = Vec::new();
    for folder in files::packs(&protocols, &args.packs)? {
        let checked = check(&folder, today)?;
        for finding in &checked.reading.findings {
            // The vocabulary is checked with each pack; what is wrong in it is said once.
            if !found.contains(finding) {
                found.push(finding.clone());
            }
        }
        packs.push(checked);
    }
    let of_all = packs.iter().fold(Numbers::default(), |sum, pack| sum.with(&pack.numbers));
    if args.json {
        let all: Vec<Value> = found.iter().map(findings::json).collect();
        let lines: Vec<Value> =
            packs.iter().map(|pack| summary::json(&pack.name, &pack.numbers, pack.walked.as_ref())).collect();
        outln!("{}", json!({ "findings": all, "packs": lines, "total": of_all.json() }));
    } else {
        found.iter().for_each(|finding| out!("{finding}"));
        packs.iter().for_each(|pack| out!("{}", summary::text(&pack.name, &pack.numbers, pack.walked.as_ref())));
        if args.packs.is_empty() || packs.len() > 1 {
            out!("{}", summary::total(packs.len(), &of_all));
        }
        outln!("{}", findings::summary(&found));
    }
    Ok(if findings::count(&found).0 > 0 { End::Errors } else { End::Fine })
}

/// Reads the pack in the folder, walks it and looks for everything that is wrong or doubtful.
pub fn check(folder: &Path, today: NaiveDate) -> Result<Checked, String> {
    let mut reading = files::read_pack(folder)?;
    let name = files::name(folder);
    let Some(protocol) = reading.protocol.take().map(Rc::new) else {
        let numbers = Numbers::new(&reading, None);
        return Ok(Checked { name, reading, protocol: None, numbers, walked: None });
    };
    let walk = Walk::new(&protocol, today);
    let told = Told::new(&protocol, &reading.scenarios, today);
    let mut more = Findings::default();
    let subject = Subject {
        protocol: &protocol,
        written: &reading.merged.pack,
        scenarios: &reading.scenarios,
        told: &told,
        walk: &walk,
        today,
    };
    lint(&subject, &mut more).map_err(|fault| format!("`{name}`: {fault}"))?;
    reading.locator.complete(more.iter_mut());
    reading.findings.extend(more.into_vec());
    let walked = Walked { measure: walk.measure(), told, reached: walk.rules_in_force(&protocol) };
    let walked = Some(walked).filter(|_| !walk.gave_up);
    Ok(Checked { numbers: Numbers::new(&reading, walked.as_ref()), name, reading, protocol: Some(protocol), walked })
}
