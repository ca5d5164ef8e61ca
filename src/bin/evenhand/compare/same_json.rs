//! The same circumstances as JSON. Its names are a contract: they stay, and new ones may be added.

use evenhand::compare::{Carried, Entry, Said, Told};
use evenhand::contract;
use evenhand::domain::{Directory, PackKind, Protocol};
use evenhand::pack::answers;
use serde_json::{Value, json};

use super::same::Same;

/// The whole comparison.
pub fn write(same: &Same) -> String {
    let protocols: Vec<Value> =
        same.entries.iter().filter_map(|entry| Some(one(same, entry, same.protocol(entry)?))).collect();
    let first = same.protocols.first().map(|protocol| protocol.about.id.as_str());
    let answers: serde_json::Map<String, Value> =
        same.said.iter().map(|said| (said.question.clone(), Value::String(told(&said.told)))).collect();
    let all = json!({ "compared_with": first, "today": same.today, "answers": answers, "protocols": protocols });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn one(same: &Same, entry: &Entry, protocol: &Protocol) -> Value {
    let there = &entry.there;
    let nobody = Directory::default();
    let advice = there.advice.as_ref().map(|advice| contract::advice(protocol, advice, &nobody, same.today));
    let differs = [
        ("verdict", entry.differs.verdict),
        ("contact", entry.differs.contacts),
        ("deadline", entry.differs.deadlines),
    ];
    let differs: Vec<&str> = differs.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect();
    let not_asked: Vec<&str> = there.not_asked.iter().map(|&id| protocol.questions.at(id).id.as_str()).collect();
    json!({
        "protocol": protocol.about.id,
        "title": protocol.about.title,
        "council": protocol.about.council,
        "version": protocol.about.version,
        "kind": kind_id(protocol.about.kind),
        "first": entry.place == 0,
        "differs": differs,
        "both_depend": entry.differs.open,
        "silence": there.silence.map(|silence| json!({
            "why": silence.id(),
            "part_may_be_missing": protocol.about.kind == PackKind::Extract,
        })),
        "verdict": there.advice.as_ref().filter(|_| there.silence.is_none()).map(|advice| advice.verdict.id()),
        "not_asked": not_asked,
        "used": used(protocol, &there.carried),
        "counts_as": there.carried.role.map(|role| protocol.who().map(|who| answers::option_name(protocol, who, role))),
        "left_out": left(&same.said, &there.carried),
        "advice": advice,
    })
}

/// The name of a kind in the contract, which is that of the packs.
pub fn kind_id(kind: PackKind) -> &'static str {
    match kind {
        PackKind::Protocol => "protocol",
        PackKind::Extract => "extract",
        PackKind::Guidance => "guidance",
    }
}

fn used(protocol: &Protocol, carried: &Carried) -> Value {
    let written =
        |(id, answer)| (protocol.questions.at(id).id.clone(), Value::String(answers::write(protocol, id, answer)));
    Value::Object(carried.answers.iter().map(written).collect())
}

fn left(said: &[Said], carried: &Carried) -> Vec<Value> {
    let named = carried.left.iter().filter_map(|(place, why)| Some((said.get(*place)?, why)));
    named.map(|(said, why)| json!({ "question": said.question, "answer": told(&said.told), "why": why.id() })).collect()
}

fn told(told: &Told) -> String {
    match told {
        Told::Option(option, _) => option.clone(),
        Told::Date(day) => day.to_string(),
        Told::DateTime(moment) => answers::moment_text(*moment),
        Told::NotSure => answers::NOT_SURE.to_owned(),
    }
}
