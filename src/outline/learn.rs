//! What is already known of situations: their own wording, and what the clauses of other packs say that bear on them.

use crate::domain::{Protocol, Rule, RuleId};

/// A wording, and the situations that it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The pack and the clause; nothing for the wording of a situation itself.
    pub from: Option<String>,
    /// Its heading and gist, or the words of the situation.
    pub says: String,
    /// What its rules tell people. These words count half.
    pub advises: String,
    /// The situations by name. None: it is about no single one.
    pub situations: Vec<String>,
}

impl Lesson {
    /// From the name and the wording of a situation.
    #[must_use]
    pub fn of_situation(id: &str, label: Option<&str>, hint: Option<&str>) -> Self {
        let says = [&id.replace('-', " "), label.unwrap_or_default(), hint.unwrap_or_default()].join(" ");
        Self { says, situations: vec![id.to_owned()], ..Self::default() }
    }
}

/// One lesson from each clause of the pack.
#[must_use]
pub fn lessons(protocol: &Protocol) -> Vec<Lesson> {
    let about = situations(protocol);
    let clauses = protocol.clauses.iter().map(|(id, clause)| {
        let rules: Vec<(RuleId, &Rule)> = protocol.rules.iter().filter(|(_, rule)| rule.clause == id).collect();
        let named = |situation: &&(String, Vec<RuleId>)| rules.iter().any(|(rule, _)| situation.1.contains(rule));
        let steps = rules.iter().flat_map(|(_, rule)| &rule.steps);
        Lesson {
            from: Some(format!("{} {}", protocol.about.id, clause.id)),
            says: format!("{} {}", clause.heading, clause.gist),
            advises: steps.map(|step| step.text.as_str()).collect::<Vec<_>>().join(" "),
            situations: about.iter().filter(named).map(|(name, _)| name.clone()).collect(),
        }
    });
    clauses.collect()
}

/// Each situation with the rules that are for it. Rules for every situation are for none in particular.
fn situations(protocol: &Protocol) -> Vec<(String, Vec<RuleId>)> {
    let Some(question) = protocol.situation() else { return Vec::new() };
    let question = protocol.questions.at(question);
    let of = |(option, name): (_, &str)| (name.to_owned(), protocol.section(Some(option)).rules.clone());
    let mut each: Vec<(String, Vec<RuleId>)> =
        question.all().iter().zip(question.options().iter().map(|option| option.id.as_str())).map(of).collect();
    let everywhere = |rule: RuleId| each.iter().all(|(_, rules)| rules.contains(&rule));
    let general: Vec<RuleId> = protocol.rules.ids().filter(|&rule| everywhere(rule)).collect();
    for (_, rules) in &mut each {
        rules.retain(|rule| !general.contains(rule));
    }
    each
}
