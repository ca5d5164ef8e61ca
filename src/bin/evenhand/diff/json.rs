//! The difference as JSON. Its names are a contract: they stay, and new ones may be added.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand::compare::diff::{Change, Diff, Group, Key, Reach, Told};
use evenhand::domain::{Answers, Protocol};
use evenhand::pack::answers as written;
use serde_json::{Map, Value, json};

use super::{fragment, sentences};

/// The whole difference.
pub fn write(old: &Protocol, new: &Protocol, diff: &Diff, today: NaiveDate) -> String {
    let group = |group: &Group| self::group(old, new, group, today);
    let all = json!({
        "old": { "protocol": old.about.id, "version": old.about.version },
        "new": { "protocol": new.about.id, "version": new.about.version },
        "today": today,
        "exact": diff.reach == Reach::All,
        "followed": match diff.reach {
            Reach::All => "all",
            Reach::Definite => "all without not-sure",
            Reach::Part => "part",
        },
        "changes": diff.changes.iter().map(group).collect::<Vec<_>>(),
        "steps": diff.steps.iter().map(group).collect::<Vec<_>>(),
        "clauses": diff.clauses.iter().map(group).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn group(old: &Protocol, new: &Protocol, group: &Group, today: NaiveDate) -> Value {
    let mut value = json!({
        "said": sentences::change(old, new, group),
        "consultations": group.consultations.to_string(),
        "when": group.when.iter().map(|cube| {
            let one = |(question, keys): (&String, &BTreeSet<Key>)| {
                (question.clone(), Value::from(keys.iter().map(key).collect::<Vec<_>>()))
            };
            Value::Object(cube.iter().map(one).collect())
        }).collect::<Vec<_>>(),
        "example": {
            "old": answers(old, &group.example.0), "new": answers(new, &group.example.1),
            "old_link": fragment(old, &group.example.0, today), "new_link": fragment(new, &group.example.1, today),
        },
    });
    let more = match &group.change {
        Change::Outcome { old: before, new: after } => {
            json!({ "before": told(old, before), "after": told(new, after) })
        }
        Change::OnlyOld(before) => json!({ "before": told(old, before), "after": null }),
        Change::OnlyNew(after) => json!({ "before": null, "after": told(new, after) }),
        Change::Steps { gone, come } => json!({ "gone": gone, "come": come }),
        Change::Clauses | Change::Same => json!({}),
    };
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

fn told(protocol: &Protocol, told: &Told) -> Value {
    let contacts: Vec<Value> = told
        .contacts
        .iter()
        .map(|sent| {
            json!({ "post": sent.post, "title": sentences::title(protocol, &sent.post), "purpose": sent.purpose.id(), "direct": sent.direct,
                    "need": if sent.each { "all" } else { "any" }, "stands_in_for": sent.instead_of })
        })
        .collect();
    let ladder: Vec<Value> = told
        .ladder
        .iter()
        .map(|(when, post)| json!({ "post": post, "title": sentences::title(protocol, post), "when": when }))
        .collect();
    let deadlines: Vec<Value> =
        told.deadlines.iter().map(|(what, rule)| json!({ "what": what, "rule": rule })).collect();
    json!({ "verdict": told.verdict.id(), "nobody_further": told.nobody_further, "contacts": contacts,
            "ladder": ladder, "deadlines": deadlines })
}

fn key(key: &Key) -> String {
    match key {
        Key::Option(option) => option.clone(),
        Key::Moment(moment) => written::moment_text(*moment),
        Key::NotSure => written::NOT_SURE.to_owned(),
    }
}

/// Answers as a file for `--answers` holds them.
pub fn answers(protocol: &Protocol, answers: &Answers) -> Value {
    let pair = |(question, answer)| {
        (protocol.questions.at(question).id.clone(), Value::String(written::write(protocol, question, answer)))
    };
    Value::Object(answers.iter().map(pair).collect::<Map<_, _>>())
}
