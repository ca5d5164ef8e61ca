//! `evenhand check`: everything that is wrong or doubtful in packs, and how many consultations they lead to.

use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::walk::{Measure, Walk};
use evenhand::pack::{Finding, toml::Reading};
use serde_json::{Value, json};

use super::{End, Packs, explore, files, findings};

/// What to check.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    protocols: Packs,
    #[command(flatten)]
    today: super::Today,
}

/// What a pack comes to.
struct Checked {
    name: String,
    reading: Reading,
    /// Nothing if the pack has errors that keep it from being walked.
    measure: Option<Measure>,
}

/// Checks them.
pub fn run(args: &Args) -> Result<End, String> {
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
    if args.json {
        let all: Vec<Value> = found.iter().map(findings::json).collect();
        let packs: Vec<Value> = packs.iter().map(json_of).collect();
        outln!("{}", json!({ "findings": all, "packs": packs }));
    } else {
        found.iter().for_each(|finding| out!("{}", findings::text(finding)));
        packs.iter().for_each(|pack| out!("{}", text_of(pack)));
        outln!("{}", findings::summary(&found));
    }
    Ok(if findings::count(&found).0 > 0 { End::Errors } else { End::Fine })
}

fn check(folder: &Path, today: NaiveDate) -> Result<Checked, String> {
    let mut reading = files::read_pack(folder)?;
    let name = files::name(folder);
    let Some(protocol) = reading.protocol.take().map(Rc::new) else {
        return Ok(Checked { name, reading, measure: None });
    };
    let walk = Walk::new(&protocol, today);
    let mut more = Findings::default();
    let subject = Subject {
        protocol: &protocol,
        written: &reading.merged.pack,
        scenarios: &reading.scenarios,
        walk: &walk,
        today,
    };
    lint(&subject, &mut more);
    reading.locator.complete(more.iter_mut());
    reading.findings.extend(more.into_vec());
    Ok(Checked { name, reading, measure: Some(walk.measure()) })
}

/// How many clauses there are, how many of them have rules, how many rules there are.
fn counts(pack: &Checked) -> (usize, usize, usize) {
    let clauses = &pack.reading.merged.pack.clause;
    let cited = |id: &str| pack.reading.merged.pack.rules().any(|(_, rule)| rule.clauses.iter().any(|c| c == id));
    let with_rules = clauses.iter().filter(|clause| !clause.rule.is_empty() || cited(&clause.id)).count();
    (clauses.len(), with_rules, pack.reading.merged.pack.rules().count())
}

fn text_of(pack: &Checked) -> String {
    let (clauses, with_rules, rules) = counts(pack);
    let scenarios = pack.reading.scenarios.len();
    let walked = match &pack.measure {
        None => "not walked, because of the errors above".to_owned(),
        Some(measure) => format!(
            "{} consultations walked, {} different advices; pages: {} at most, half have up to {}",
            measure.consultations,
            measure.advices,
            measure.most_pages(),
            measure.median_pages()
        ),
    };
    format!(
        "{}: {clauses} clauses, {with_rules} of them with rules, {rules} rules, {scenarios} scenarios; {walked}\n",
        pack.name
    )
}

fn json_of(pack: &Checked) -> Value {
    let (clauses, with_rules, rules) = counts(pack);
    json!({
        "pack": pack.name,
        "clauses": clauses,
        "clauses_with_rules": with_rules,
        "rules": rules,
        "scenarios": pack.reading.scenarios.len(),
        "walk": pack.measure.as_ref().map(explore::json_of),
    })
}
