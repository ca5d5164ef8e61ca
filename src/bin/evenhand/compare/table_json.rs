//! Provision by provision as JSON. Its names are a contract: they stay, and new ones may be added.

use evenhand::compare::gaps::{Gap, Missing};
use evenhand::compare::provisions::{Cell, Topic};
use evenhand::compare::report::{Table, contradictions, faults};
use evenhand::domain::{Answer, ClauseId, PostId, Protocol, QuestionId};
use evenhand::pack::answers;
use evenhand::pack::walk::Way;
use serde_json::{Map, Value, json};

use super::same_json::kind_id;

/// The whole matrix.
pub fn write(table: &Table) -> String {
    let protocols: Vec<Value> = table
        .protocols
        .iter()
        .map(|protocol| {
            let about = &protocol.about;
            json!({ "protocol": about.id, "title": about.title, "council": about.council, "version": about.version,
                    "kind": kind_id(about.kind), "covers": about.covers,
                    "contradictions": contradictions(protocol), "faults": faults(protocol) })
        })
        .collect();
    let first = table.protocols.first().filter(|_| table.chosen).map(|protocol| protocol.about.id.as_str());
    let topics: Vec<Value> = table.topics.iter().map(|topic| self::topic(table, topic)).collect();
    let gaps: Vec<Value> = table.gaps.iter().filter_map(|gap| self::gap(table, gap)).collect();
    let all = json!({ "compared_with": first, "protocols": protocols, "topics": topics, "gaps": gaps });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn topic(table: &Table, topic: &Topic) -> Value {
    let cells: Vec<Value> =
        table.protocols.iter().zip(&topic.cells).map(|(protocol, one)| cell(protocol, one)).collect();
    json!({ "situation": topic.situation, "label": topic.label, "issues": topic.issues, "cells": cells })
}

fn cell(protocol: &Protocol, cell: &Cell) -> Value {
    let named = |post: PostId| json!({ "post": post_id(protocol, post), "title": protocol.posts.at(post).title });
    let verdicts: Vec<Value> = cell
        .verdicts
        .iter()
        .map(|reached| {
            json!({ "verdict": reached.verdict.id(), "nobody_further": reached.ladder_ends,
                    "clauses": clauses(protocol, &reached.clauses), "example": way(protocol, &reached.way) })
        })
        .collect();
    let contacts: Vec<Value> = cell
        .contacts
        .iter()
        .map(|sends| {
            json!({ "purpose": sends.purpose.id(), "post": post_id(protocol, sends.post),
                    "title": protocol.posts.at(sends.post).title, "direct": sends.direct,
                    "stands_in_for": sends.stands_in_for.map(|post| post_id(protocol, post)),
                    "clauses": clauses(protocol, &sends.clauses) })
        })
        .collect();
    let ladder: Vec<Value> = cell
        .ladder
        .iter()
        .map(|beside| {
            let mut value = named(beside.post);
            if let Value::Object(map) = &mut value {
                map.insert("when".to_owned(), json!(beside.when.id()));
                map.insert("clauses".to_owned(), json!(clauses(protocol, &beside.clauses)));
            }
            value
        })
        .collect();
    let deadlines: Vec<Value> = cell
        .deadlines
        .iter()
        .map(|due| json!({ "what": due.what, "rule": due.words, "clauses": clauses(protocol, &due.clauses) }))
        .collect();
    let exceptions: Vec<Value> = cell
        .exceptions
        .iter()
        .map(|turns| {
            let outcomes: Vec<Value> = turns
                .outcomes
                .iter()
                .map(|(given, verdicts)| {
                    let verdicts: Vec<&str> = verdicts
                        .iter()
                        .map(|(verdict, ends)| if *ends { "nobody-further" } else { verdict.id() })
                        .collect();
                    json!({ "answers": written(protocol, turns.question, given), "verdicts": verdicts })
                })
                .collect();
            let asked = protocol.questions.at(turns.question);
            json!({ "question": asked.id, "text": asked.text, "outcomes": outcomes })
        })
        .collect();
    json!({ "protocol": protocol.about.id, "silent": cell.silent(), "no_rule": cell.absent,
            "part_may_be_missing": kind_id(protocol.about.kind) == "extract" && cell.silent(), "exact": !cell.gave_up,
            "verdicts": verdicts, "contacts": contacts, "ladder": ladder, "deadlines": deadlines,
            "exceptions": exceptions })
}

fn gap(table: &Table, gap: &Gap) -> Option<Value> {
    let (what, detail) = match &gap.what {
        Missing::Topic => ("topic", Value::Null),
        Missing::Rest => ("some-cases", Value::Null),
        Missing::Contact(purpose) => ("contact", json!({ "purpose": purpose.id() })),
        Missing::About(question, option) => ("contact-when-about", json!({ "question": question, "answer": option })),
        Missing::Ladder => ("ladder", Value::Null),
        Missing::Deadline => ("deadline", Value::Null),
    };
    let topic = table.topics.get(gap.topic)?;
    let others: Vec<&str> =
        gap.others.iter().filter_map(|(place, _)| Some(table.protocols.get(*place)?.about.id.as_str())).collect();
    let (said, others_say, but) = table.gap_text(gap)?;
    Some(json!({ "situation": topic.situation, "what": what, "detail": detail, "others": others, "said": said,
                 "others_say": others_say, "but": but }))
}

/// Answers as a file for `--answers` holds them.
pub fn way(protocol: &Protocol, way: &Way) -> Value {
    let pair = |&(question, answer): &(QuestionId, Answer)| {
        (protocol.questions.at(question).id.clone(), Value::String(answers::write(protocol, question, answer)))
    };
    Value::Object(way.iter().map(pair).collect::<Map<_, _>>())
}

fn written(protocol: &Protocol, question: QuestionId, given: &[Answer]) -> Vec<String> {
    given.iter().map(|&answer| answers::write(protocol, question, answer)).collect()
}

fn post_id(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).id
}

fn clauses<'p>(protocol: &'p Protocol, clauses: &[ClauseId]) -> Vec<&'p str> {
    clauses.iter().map(|&clause| protocol.clauses.at(clause).id.as_str()).collect()
}
