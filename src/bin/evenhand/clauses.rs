//! `evenhand clauses`: each clause with its rules, or with the reason why it has none.

use evenhand::domain::{Clause, ClauseId, NoRule, Protocol, Rule};
use serde_json::{Value, json};

use super::{End, pack_args::PackArgs};

/// Which pack.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Lists them in the document's order.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, _) = args.pack.read()?;
    if args.json {
        let all: Vec<Value> = protocol.clauses.iter().map(|(id, clause)| written(&protocol, id, clause)).collect();
        outln!("{}", json!({ "protocol": protocol.about.id, "clauses": all }));
        return Ok(End::Fine);
    }
    for (id, clause) in protocol.clauses.iter() {
        outln!("{} {}: {}", clause.label, clause.heading, clause.gist);
        for rule in rules(&protocol, id) {
            let verdict = rule.verdict.map_or("informs", |verdict| verdict.id());
            outln!("    {}: {verdict}", rule.id);
        }
        if let Some(reason) = &clause.no_rule {
            let (reason, instead) = no_rule(reason);
            outln!("    no rule: {reason}{}", instead.map(|text| format!(": {text}")).unwrap_or_default());
        }
    }
    Ok(End::Fine)
}

/// The rules that rest on the clause: those beside it, and those that cite it from elsewhere.
fn rules(protocol: &Protocol, clause: ClauseId) -> impl Iterator<Item = &Rule> {
    protocol.rules.iter().map(|(_, rule)| rule).filter(move |rule| rule.clauses.contains(&clause))
}

fn written(protocol: &Protocol, id: ClauseId, clause: &Clause) -> Value {
    let reason = clause.no_rule.as_ref().map(no_rule);
    json!({
        "id": clause.id,
        "label": clause.label,
        "heading": clause.heading,
        "gist": clause.gist,
        "fault": clause.fault,
        "rules": rules(protocol, id).map(|rule| rule.id.as_str()).collect::<Vec<_>>(),
        "no_rule": reason.map(|(reason, _)| reason),
        "instead": reason.and_then(|(_, instead)| instead),
    })
}

fn no_rule(reason: &NoRule) -> (&'static str, Option<&str>) {
    match reason {
        NoRule::Definition => ("definition", None),
        NoRule::Introduction => ("introduction", None),
        NoRule::History => ("history", None),
        NoRule::PointsElsewhere(instead) => ("points-elsewhere", Some(instead)),
        NoRule::Judgement(instead) => ("judgement", Some(instead)),
    }
}
