//! `evenhand clauses`: each clause with its rules, or with the reason why it has none.

use std::collections::BTreeSet;

use evenhand::domain::{Clause, ClauseId, NoRule, Protocol, Rule, RuleId};
use evenhand::pack::format::Pack;
use evenhand::pack::walk::Walk;
use evenhand::sentences::Sentences;
use serde_json::{Value, json};

use super::{End, Today, pack_args::PackArgs};

/// Which pack.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// Print JSON, with whether each rule is in force in some consultation
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    today: Today,
}

/// Lists them in the document's order.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, reading) = args.pack.read()?;
    if args.json {
        let walk = Walk::new(&protocol, args.today.date());
        if walk.gave_up {
            return Err("this pack has more consultations than can be walked".to_owned());
        }
        outln!("{}", json_of(&protocol, &reading.merged.pack, &walk.rules_in_force(&protocol)));
        return Ok(End::Fine);
    }
    let plurals = plurals(&reading.merged.pack);
    let sentences = Sentences::new(&protocol, &plurals);
    for (id, clause) in protocol.clauses.iter() {
        outln!("{} {}: {}", clause.label, clause.heading, clause.gist);
        let binds = if clause.binds.is_empty() { String::new() } else { format!(", {}", clause.binds) };
        outln!("    {}{binds}", clause.force.id());
        for (_, rule) in rules(&protocol, id) {
            let verdict = rule.verdict.map_or("informs", |verdict| verdict.id());
            outln!("    {}: {verdict}", rule.id);
            outln!("        {}", sentences.rule(rule).whole());
        }
        if let Some(reason) = &clause.no_rule {
            let (reason, instead) = no_rule(reason);
            outln!("    no rule: {reason}{}", instead.map(|text| format!(": {text}")).unwrap_or_default());
        }
    }
    Ok(End::Fine)
}

/// How the pack names many of one side, for the sides of the who question.
pub fn plurals(pack: &Pack) -> Vec<(&str, &str)> {
    pack.bound.iter().map(|bound| (bound.id.as_str(), bound.text.as_str())).collect()
}

/// Clauses and rules, with what is missing: nothing, if every clause that must have a rule has one that is in force in
/// some consultation, and every rule rests on a clause.
fn json_of(protocol: &Protocol, pack: &Pack, reached: &BTreeSet<RuleId>) -> Value {
    let clauses: Vec<Value> =
        protocol.clauses.iter().map(|(id, clause)| written(protocol, pack, id, clause, reached)).collect();
    let deciding = || protocol.clauses.iter().filter(|(_, clause)| clause.no_rule.is_none());
    let bare = |id: ClauseId| !rules(protocol, id).any(|(rule, _)| reached.contains(&rule));
    let bare: Vec<&str> = deciding().filter(|(id, _)| bare(*id)).map(|(_, clause)| clause.id.as_str()).collect();
    let all = protocol.rules.iter().map(|(id, rule)| {
        let clauses: Vec<&str> = rule.clauses.iter().map(|&clause| protocol.clauses.at(clause).id.as_str()).collect();
        json!({
            "id": rule.id,
            "clauses": clauses,
            "verdict": rule.verdict.map(|verdict| verdict.id()),
            "reachable": reached.contains(&id),
        })
    });
    let astray = protocol.rules.iter().filter(|(_, rule)| rule.clauses.is_empty()).map(|(_, rule)| rule.id.as_str());
    json!({
        "protocol": protocol.about.id,
        "deciding_clauses": deciding().count(),
        "deciding_without_reachable_rule": bare,
        "rules_without_clause": astray.collect::<Vec<_>>(),
        "clauses": clauses,
        "rules": all.collect::<Vec<_>>(),
    })
}

/// The rules that rest on the clause: those beside it, and those that cite it from elsewhere.
fn rules(protocol: &Protocol, clause: ClauseId) -> impl Iterator<Item = (RuleId, &Rule)> {
    protocol.rules.iter().filter(move |(_, rule)| rule.clauses.contains(&clause))
}

fn written(protocol: &Protocol, pack: &Pack, id: ClauseId, clause: &Clause, reached: &BTreeSet<RuleId>) -> Value {
    let reached = rules(protocol, id).filter(|(rule, _)| reached.contains(rule));
    let reason = clause.no_rule.as_ref().map(no_rule);
    json!({
        "id": clause.id,
        "label": clause.label,
        "heading": clause.heading,
        "gist": clause.gist,
        "force": clause.force.id(),
        "binds": pack.clause.get(usize::from(id)).map(|written| &written.binds),
        "binds_said": clause.binds,
        "principle": protocol.principles.contains(&id),
        "fault": clause.fault,
        "decides": clause.no_rule.is_none(),
        "rules": rules(protocol, id).map(|(_, rule)| rule.id.as_str()).collect::<Vec<_>>(),
        "reachable_rules": reached.map(|(_, rule)| rule.id.as_str()).collect::<Vec<_>>(),
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
