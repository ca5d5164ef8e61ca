//! The topic that is asked for: an issue, or a situation of it.

use evenhand::compare::provisions::situations;
use evenhand::compare::report::{Wanted, issues};
use evenhand::domain::Protocol;
use evenhand::pack::check::suggestion;

/// Reads it; everything in it is looked up.
pub fn read(topic: &str, protocols: &[&Protocol]) -> Result<Wanted, String> {
    let (issue, situation) = match topic.split_once('/') {
        Some((issue, situation)) => (issue.trim(), Some(situation.trim())),
        None => (topic.trim(), None),
    };
    let (issues, known) = (issues(protocols), situations(protocols));
    let Some(found) = issues.iter().find(|one| one.id == issue) else {
        if situation.is_none() && known.iter().any(|(id, _)| id == issue) {
            return Err(format!("`{issue}` is a situation: write it behind its issue, as in `party-group/{issue}`"));
        }
        let similar = suggestion(issue, issues.iter().map(|one| one.id.as_str()));
        let all: Vec<&str> = issues.iter().map(|one| one.id.as_str()).collect();
        return Err(match similar {
            Some(similar) => format!("there is no issue `{issue}` (did you mean `{similar}`?)"),
            None => format!("there is no issue `{issue}`; there are: {}", all.join(", ")),
        });
    };
    let Some(situation) = situation else {
        return Ok(Wanted { issue: issue.to_owned(), situation: None, label: found.label.clone() });
    };
    let Some((_, label)) = known.iter().find(|(id, _)| id == situation) else {
        let similar = suggestion(situation, known.iter().map(|(id, _)| id.as_str()));
        let similar = similar.map(|similar| format!(" (did you mean `{similar}`?)")).unwrap_or_default();
        return Err(format!("none of these protocols has a situation `{situation}`{similar}"));
    };
    Ok(Wanted { issue: issue.to_owned(), situation: Some(situation.to_owned()), label: label.clone() })
}
