//! What a checked pack comes to, in numbers: one line for each pack, and one for all of them.

use std::collections::BTreeSet;

use evenhand::domain::RuleId;
use evenhand::pack::scenarios::Told;
use evenhand::pack::toml::Reading;
use evenhand::pack::walk::Measure;
use serde_json::{Value, json};

use super::explore;

/// What only a pack that can be consulted has.
pub struct Walked {
    /// Every consultation.
    pub measure: Measure,
    /// Its scenarios.
    pub told: Told,
    /// The rules that are in force in some consultation.
    pub reached: BTreeSet<RuleId>,
}

/// What a pack holds.
#[derive(Default)]
pub struct Numbers {
    clauses: usize,
    /// Clauses that must have a rule: those that do not say why they have none.
    deciding: usize,
    /// Those of them on which a rule rests that is in force in some consultation.
    decided: usize,
    rules: usize,
    /// Rules that no scenario exercises.
    idle: usize,
    scenarios: usize,
    consultations: u128,
}

impl Numbers {
    /// Counts. Without a walk a rule counts as reached, and none as exercised: the errors that kept the pack from being
    /// walked come first.
    pub fn new(reading: &Reading, walked: Option<&Walked>) -> Self {
        let pack = &reading.merged.pack;
        let reached = |place: usize| walked.is_none_or(|walked| walked.reached.contains(&RuleId::from(place)));
        let mut bearing: BTreeSet<&str> = BTreeSet::new();
        for (_, ((clause, _), rule)) in pack.rules().enumerate().filter(|(place, _)| reached(*place)) {
            bearing.extend(pack.clause.get(clause).map(|clause| clause.id.as_str()));
            bearing.extend(rule.clauses.iter().map(String::as_str));
        }
        let deciding = pack.clause.iter().filter(|clause| clause.no_rule.is_none());
        let rules = pack.rules().count();
        Self {
            clauses: pack.clause.len(),
            deciding: deciding.clone().count(),
            decided: deciding.filter(|clause| bearing.contains(clause.id.as_str())).count(),
            rules,
            idle: walked.map_or(rules, |walked| rules.saturating_sub(walked.told.exercised.len())),
            scenarios: reading.scenarios.len(),
            consultations: walked.map_or(0, |walked| walked.measure.consultations),
        }
    }

    /// With those of another pack.
    pub fn with(self, other: &Self) -> Self {
        Self {
            clauses: self.clauses + other.clauses,
            deciding: self.deciding + other.deciding,
            decided: self.decided + other.decided,
            rules: self.rules + other.rules,
            idle: self.idle + other.idle,
            scenarios: self.scenarios + other.scenarios,
            consultations: self.consultations.saturating_add(other.consultations),
        }
    }

    /// As the line of a pack says it.
    pub fn text(&self) -> String {
        let decided = match self.deciding - self.decided {
            0 => "each with a rule that is reached".to_owned(),
            missing => format!("{missing} of them without a rule that is reached"),
        };
        let exercised = match self.idle {
            0 => "every rule exercised".to_owned(),
            idle => format!("{idle} of them exercised by no scenario"),
        };
        let Self { clauses, deciding, rules, scenarios, .. } = self;
        format!("{clauses} clauses, {deciding} deciding, {decided}; {rules} rules, {scenarios} scenarios, {exercised}")
    }

    /// As JSON.
    pub fn json(&self) -> Value {
        json!({
            "clauses": self.clauses,
            "deciding_clauses": self.deciding,
            "deciding_clauses_with_rules": self.decided,
            "rules": self.rules,
            "rules_without_scenario": self.idle,
            "scenarios": self.scenarios,
        })
    }
}

/// The line of one pack.
pub fn text(name: &str, numbers: &Numbers, walked: Option<&Walked>) -> String {
    let Some(Walked { measure, told, .. }) = walked else {
        return format!("{name}: {}; not walked, because of the errors above\n", numbers.text());
    };
    let median = told.median_pages().map(|median| format!(", median of the scenarios {median}"));
    format!(
        "{name}: {}; {} consultations walked, {} different advices; questions: longest {}{}\n",
        numbers.text(),
        measure.consultations,
        explore::advices(measure),
        measure.most_pages(),
        median.unwrap_or_default(),
    )
}

/// The same as JSON.
pub fn json(name: &str, numbers: &Numbers, walked: Option<&Walked>) -> Value {
    let mut value = numbers.json();
    if let Value::Object(map) = &mut value {
        let median = walked.and_then(|walked| walked.told.median_pages());
        map.insert("pack".to_owned(), json!(name));
        map.insert("median_pages_of_scenarios".to_owned(), explore::number(median));
        map.insert("walk".to_owned(), json!(walked.map(|walked| explore::json_of(&walked.measure))));
    }
    value
}

/// The line of all packs together.
pub fn total(packs: usize, numbers: &Numbers) -> String {
    let noun = if packs == 1 { "pack" } else { "packs" };
    format!("{packs} {noun}: {}; {} consultations walked\n", numbers.text(), numbers.consultations)
}
