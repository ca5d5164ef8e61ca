//! The circumstances as somebody wrote them, for questions of several protocols.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand::compare::{Said, circumstances};
use evenhand::domain::{Protocol, Question, QuestionId};
use evenhand::pack::answers;
use evenhand::pack::check::suggestion;

/// Looks each answer up: in the first protocol, or by shared questions in the first of the others that has it. All that
/// is wrong is said at once.
pub fn look_up(
    written: &BTreeMap<String, String>,
    protocols: &[&Protocol],
    today: NaiveDate,
) -> Result<Vec<Said>, String> {
    let mut said: Vec<(usize, usize, Said)> = Vec::new();
    let mut faults = Vec::new();
    for (question, answer) in written {
        match find(question, answer, protocols, today) {
            Ok(found) => said.push(found),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\nerror: "));
    }
    // In the order of asking of the first protocol; what only others ask comes after it.
    said.sort_by_key(|(protocol, question, _)| (*protocol, *question));
    Ok(said.into_iter().map(|(_, _, said)| said).collect())
}

fn find(
    question: &str,
    answer: &str,
    protocols: &[&Protocol],
    today: NaiveDate,
) -> Result<(usize, usize, Said), String> {
    let mut fault = None;
    for (place, protocol) in protocols.iter().enumerate() {
        let Some(id) = asked(protocol, question, place == 0) else { continue };
        match answers::read(protocol, today, question, answer) {
            Ok(read) => {
                let found = circumstances(protocol, std::iter::once(read)).into_iter().next();
                if let Some(said) = found {
                    return Ok((place, usize::from(id), said));
                }
            }
            Err(message) => fault = fault.or(Some(message)),
        }
    }
    Err(fault.unwrap_or_else(|| unknown(question, protocols)))
}

/// The question with this name, of those that count: the first protocol's own, and those that are shared.
fn asked(protocol: &Protocol, name: &str, first: bool) -> Option<QuestionId> {
    protocol.questions.find(|question: &Question| question.id == name && (first || !question.own))
}

fn unknown(question: &str, protocols: &[&Protocol]) -> String {
    let owner = protocols.iter().find(|protocol| asked(protocol, question, true).is_some());
    if let Some(owner) = owner {
        let id = &owner.about.id;
        return format!("only `{id}` asks `{question}`: to use the answer, name `{id}` first in --protocols");
    }
    let names = protocols.iter().flat_map(|protocol| protocol.questions.iter().map(|(_, asked)| asked.id.as_str()));
    let similar = suggestion(question, names).map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default();
    format!("none of these protocols asks `{question}`{similar}")
}
