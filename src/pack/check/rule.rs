//! Rules: what they test, what they say, and how they relate to each other.

use std::collections::BTreeMap;

use super::super::circle::{circles, ways};
use super::super::finding::At;
use super::super::format;
use super::super::work::MOST_OVERRIDING;
use super::Check;
use super::text::good_id;
use crate::domain::{
    ClauseId, Condition, Contradiction, DeadlineRule, OptionSet, Rule, RuleId, Step, StepKind, Verdict,
};
use crate::pack::codes;
use crate::pack::format::bounds::{LINE, LIST, PARAGRAPH, STEPS};

/// Where a step was first written, so that the same id means the same step everywhere.
type Steps<'w> = BTreeMap<&'w str, (StepKind, &'w str)>;

impl Check<'_> {
    pub fn rules(&mut self, pack: &format::Pack) -> Vec<Rule> {
        let mut steps = Steps::new();
        let mut rules = Vec::new();
        for ((clause, place), written) in pack.rules() {
            let top = At::top("clause");
            let clause_at = top.row(clause, pack.clause.get(clause).map_or("", |c| c.id.as_str()));
            let list = clause_at.key("rule");
            let at = list.row(place, &written.id);
            rules.push(self.rule(&at, ClauseId::from(clause), written, &mut steps));
        }
        self.override_circles(pack, &rules);
        rules
    }

    fn rule<'w>(&mut self, at: &At<'_>, clause: ClauseId, written: &'w format::Rule, steps: &mut Steps<'w>) -> Rule {
        let mut clauses = self.clause_list(&at.key("clauses"), &written.clauses);
        clauses.push(clause);
        clauses.sort_unstable();
        clauses.dedup();
        let lists = [
            ("do", StepKind::Do, &written.do_),
            ("dont", StepKind::Dont, &written.dont),
            ("know", StepKind::Know, &written.know),
        ];
        let mut said = Vec::new();
        for (key, kind, list) in lists {
            self.steps(&at.key(key), kind, list, steps, &mut said);
        }
        let verdict = written.verdict.as_ref().and_then(|verdict| self.verdict(&at.key("verdict"), verdict));
        if verdict == Some(Verdict::Depends) {
            let help =
                "it comes about by itself where an unsure answer decides; write what each answer leads to".to_owned();
            let message = "`depends` is worked out, never written";
            self.findings.error(codes::DEPENDS_WRITTEN, &at.key("verdict"), message, Some(help));
        }
        let silent = written.verdict.is_none() && said.is_empty();
        if silent && written.contact.is_none() && written.deadline.is_none() && written.overrides.is_empty() {
            let message = format!("the rule `{}` says nothing", written.id);
            let help = "give it a verdict, steps, a contact or a deadline".to_owned();
            self.findings.error(codes::EMPTY_RULE, at, message, Some(help));
        }
        Rule {
            id: written.id.clone(),
            clause,
            clauses,
            when: Condition { tests: self.tests(&at.key("when"), &written.when) },
            unless: self.tests(&at.key("unless"), &written.unless),
            verdict,
            binds: self.binds(at, written),
            steps: said,
            contact: written.contact.as_ref().and_then(|contact| self.contact(&at.key("contact"), contact)),
            deadline: written.deadline.as_ref().map(|deadline| self.deadline(&at.key("deadline"), deadline)),
            overrides: self.rule_list(&at.key("overrides"), &written.id, &written.overrides),
            alongside: self.rule_list(&at.key("alongside"), &written.id, &written.alongside),
            contradicts: self.contradicts(&at.key("contradicts"), written),
        }
    }

    /// Whom it binds; where nobody asks who the person is, everybody.
    fn binds(&mut self, at: &At<'_>, written: &format::Rule) -> OptionSet {
        match self.names.who {
            None => OptionSet::ALL,
            Some(who) if !written.binds.is_empty() => {
                self.options(&at.key("binds"), who, &written.binds).unwrap_or_default()
            }
            Some(_) => {
                if written.verdict.is_some() {
                    let message = format!("the rule `{}` gives a verdict and does not say whom it binds", written.id);
                    let help = "write `binds` with sides or options of the who question".to_owned();
                    self.findings.error(codes::MISSING_BINDS, at, message, Some(help));
                }
                OptionSet::ALL
            }
        }
    }

    fn steps<'w>(
        &mut self,
        at: &At<'_>,
        kind: StepKind,
        written: &'w [format::Step],
        seen: &mut Steps<'w>,
        said: &mut Vec<Step>,
    ) {
        self.count(at, written.len(), STEPS, "steps");
        for (place, step) in written.iter().enumerate() {
            let at = at.row(place, &step.id);
            good_id(&at.key("id"), &step.id, &mut self.findings);
            let text = self.text(&at.key("text"), &step.text, PARAGRAPH);
            let first = *seen.entry(&step.id).or_insert((kind, &step.text));
            if first != (kind, step.text.as_str()) {
                let message = format!("the step `{}` has another text or list than where it stands first", step.id);
                let help = "the same id is the same step: give one of them another id".to_owned();
                self.findings.error(codes::STEP_DIFFERS, &at, message, Some(help));
            }
            said.push(Step { id: step.id.clone(), kind, text });
        }
    }

    fn deadline(&mut self, at: &At<'_>, written: &format::Deadline) -> DeadlineRule {
        DeadlineRule {
            what: self.text(&at.key("what"), &written.what, LINE),
            words: self.text(&at.key("words"), &written.words, LINE),
            counted: self.counted(at, written.from.as_ref(), written.working_days, written.hours),
        }
    }

    fn rule_list(&mut self, at: &At<'_>, own: &str, written: &[String]) -> Vec<RuleId> {
        self.count(at, written.len(), LIST, "rules");
        let mut rules = Vec::with_capacity(written.len());
        for (place, id) in written.iter().enumerate() {
            let at = at.row(place, id);
            if id == own {
                self.findings.error(codes::RULE_NAMES_ITSELF, &at, format!("the rule `{id}` names itself"), None);
            } else {
                rules.extend(self.names.rules.find(&at, id, &mut self.findings).map(RuleId::from));
            }
        }
        rules
    }

    fn contradicts(&mut self, at: &At<'_>, written: &format::Rule) -> Vec<Contradiction> {
        self.count(at, written.contradicts.len(), LIST, "rules");
        let mut contradictions = Vec::new();
        for (place, other) in written.contradicts.iter().enumerate() {
            let at = at.row(place, "");
            let say = self.text(&at.key("say"), &other.say, PARAGRAPH);
            let named = std::slice::from_ref(&other.rule);
            let rules = self.rule_list(&at.key("rule"), &written.id, named);
            contradictions.extend(rules.first().map(|&rule| Contradiction { rule, say }));
        }
        contradictions
    }

    fn override_circles(&mut self, pack: &format::Pack, rules: &[Rule]) {
        let next: Vec<Vec<usize>> =
            rules.iter().map(|rule| rule.overrides.iter().map(|&over| usize::from(over)).collect()).collect();
        if let Some(ways) = ways(&next) {
            // Whether a rule is removed is looked up along every way, on each step of a consultation.
            for (place, _) in ways.into_iter().enumerate().filter(|(_, ways)| *ways > MOST_OVERRIDING) {
                let id = rules.get(place).map_or("", |rule| rule.id.as_str());
                let message = format!("more than {MOST_OVERRIDING} chains of `overrides` lead to the rule `{id}`");
                self.findings.error(codes::TOO_MANY, &At::top("clause"), message, None);
            }
        }
        for circle in circles(&next) {
            let ids: Vec<String> = circle
                .iter()
                .chain(circle.first())
                .filter_map(|&place| rules.get(place))
                .map(|rule| format!("`{}`", rule.id))
                .collect();
            let first = circle.first().copied().unwrap_or(0);
            let Some(((clause, place), written)) = pack.rules().nth(first) else { continue };
            let top = At::top("clause");
            let clause_at = top.row(clause, pack.clause.get(clause).map_or("", |c| c.id.as_str()));
            let list = clause_at.key("rule");
            let at = list.row(place, &written.id);
            let message = format!("rules remove each other: {}", ids.join(" overrides "));
            self.findings.error(codes::OVERRIDE_CIRCLE, &at.key("overrides"), message, None);
        }
    }
}
