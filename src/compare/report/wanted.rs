//! Which provisions are wanted: an issue, or a situation of it.

use crate::compare::provisions::{issues_of, situations};
use crate::domain::Protocol;

/// Which provisions are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The issue, by its name.
    pub issue: String,
    /// The situation, by its name; none for all of the issue.
    pub situation: Option<String>,
    /// What it is called.
    pub label: String,
}

impl Wanted {
    /// Whether this situation is meant.
    #[must_use]
    pub fn is(&self, situation: &str, issues: &[String]) -> bool {
        issues.contains(&self.issue) && self.situation.as_ref().is_none_or(|wanted| wanted == situation)
    }
}

/// An issue that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its situations, by name and label.
    pub situations: Vec<(String, String)>,
}

/// Every issue that these protocols share, each with its situations.
#[must_use]
pub fn issues(protocols: &[&Protocol]) -> Vec<Issue> {
    let mut issues: Vec<Issue> = Vec::new();
    for protocol in protocols {
        let asked = protocol.issue().map(|id| protocol.questions.at(id)).filter(|asked| !asked.own);
        for option in asked.iter().flat_map(|asked| asked.options()) {
            if !issues.iter().any(|issue| issue.id == option.id) {
                issues.push(Issue { id: option.id.clone(), label: option.label.clone(), situations: Vec::new() });
            }
        }
    }
    for (situation, label) in situations(protocols) {
        let by = issues_of(protocols, &situation);
        for issue in issues.iter_mut().filter(|issue| by.contains(&issue.id)) {
            issue.situations.push((situation.clone(), label.clone()));
        }
    }
    issues
}
