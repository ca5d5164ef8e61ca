//! Stories: their names, texts that are there, and bounds. Whether they hold is found by telling them.

use super::super::finding::{At, Findings};
use super::text::{count, good_id, text};
use crate::pack::format::Scenario;
use crate::pack::format::bounds::{LIST, PARAGRAPH, QUESTIONS, SCENARIOS, STEPS};

/// Looks at all of them.
pub fn check_scenarios(scenarios: &[Scenario], findings: &mut Findings) {
    let top = At::top("scenario");
    count(&top, scenarios.len(), SCENARIOS, "scenarios", findings);
    for (place, scenario) in scenarios.iter().enumerate() {
        let at = top.row(place, &scenario.id);
        good_id(&at.key("id"), &scenario.id, findings);
        text(&at.key("story"), &scenario.story, PARAGRAPH, findings);
        count(&at.key("answers"), scenario.answers.len(), QUESTIONS, "answers", findings);
        let lists = [
            ("away", scenario.away.len(), "posts"),
            ("verdict", scenario.verdict.len(), "verdicts"),
            ("contact", scenario.contact.len(), "posts"),
            ("ladder", scenario.ladder.len(), "posts"),
            ("clauses", scenario.clauses.len(), "clauses"),
            ("must_say", scenario.must_say.len(), "points"),
            ("must_not_say", scenario.must_not_say.len(), "points"),
        ];
        for (key, written, things) in lists {
            count(&at.key(key), written, LIST, things, findings);
        }
        let must_say = at.key("must_say");
        for (place, point) in scenario.must_say.iter().enumerate() {
            let at = must_say.row(place, "");
            text(&at.key("point"), &point.point, PARAGRAPH, findings);
            count(&at.key("steps"), point.steps.len(), STEPS, "steps", findings);
        }
        let must_not_say = at.key("must_not_say");
        for (place, said) in scenario.must_not_say.iter().enumerate() {
            text(&must_not_say.row(place, ""), said, PARAGRAPH, findings);
        }
    }
}
