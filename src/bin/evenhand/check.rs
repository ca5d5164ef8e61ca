//! `evenhand check`: everything that is wrong or doubtful in packs.

use serde_json::{Value, json};

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
    #[command(flatten)]
    protocols: Packs,
    #[command(flatten)]
    today: super::Today,
}

/// Checks them.
pub fn run(args: &Args) -> Result<End, String> {
    let _today = args.today.date();
    let protocols = files::protocols(args.protocols.protocols.as_deref())?;
    let mut shown = Vec::new();
    let mut packs = Vec::new();
    for folder in files::packs(&protocols, &args.packs)? {
        let reading = files::read_pack(&folder)?;
        for finding in &reading.findings {
            // The vocabulary is checked with each pack; what is wrong in it is said once.
            if !shown.contains(finding) {
                shown.push(finding.clone());
            }
        }
        let rules = reading.merged.pack.rules().count();
        packs.push(json!({
            "pack": files::name(&folder),
            "clauses": reading.merged.pack.clause.len(),
            "rules": rules,
            "scenarios": reading.scenarios.len(),
        }));
    }
    if args.json {
        let all: Vec<Value> = shown.iter().map(findings::json).collect();
        println!("{}", json!({ "findings": all, "packs": packs }));
    } else {
        shown.iter().for_each(|finding| print!("{}", findings::text(finding)));
        for pack in &packs {
            println!("{pack}");
        }
        println!("{}", findings::summary(&shown));
    }
    Ok(if findings::count(&shown).0 > 0 { End::Errors } else { End::Fine })
}
