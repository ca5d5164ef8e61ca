//! Who is asked a question, when, and what hangs on the answer.

use super::Sentences;
use crate::domain::{ClauseId, Condition, Dependence, OptionId, OptionSet, QuestionId, Rule, Stage, Test};
use crate::words;

/// So many situations are named, and not only counted.
const NAMED: usize = 3;
/// So many clauses are named, and not only counted.
const CITED: usize = 6;

impl Sentences<'_> {
    /// The sentence that says so: "You are asked “Do you want to go?” if you are an officer, and …; on the answer hangs …."
    #[must_use]
    pub fn asked(&self, id: QuestionId) -> String {
        let question = self.protocol.questions.at(id);
        let first = |next: &str| format!("Everybody is asked “{}”: the answer says {next}.", question.text);
        match question.stage {
            Stage::Who => return first("which rules are for them"),
            Stage::Issue => return first("which situations there are to choose from"),
            Stage::Situation => return first("which rules can count"),
            Stage::Circumstance => {}
        }
        let needs = self.needs(id);
        let case = match self.case_of(&self.case_for(&needs)) {
            Some((case, _)) => format!(" if {case}"),
            None => String::new(),
        };
        let many = if needs.situations.len() > NAMED && needs.situations.len() < self.situations() {
            let apart = if case.is_empty() { "" } else { "," };
            format!("{apart} in one of {} situations", needs.situations.len())
        } else {
            String::new()
        };
        // A list cannot be heard to end.
        let then = if case.contains("; or ") { ". On the answer" } else { "; on the answer" };
        let hangs = self.hangs(&needs).join(", and ");
        let asked = if question.page.is_some() { "can tick" } else { "are asked" };
        format!("You {asked} “{}”{case}{many}{then} hangs {hangs}.", question.text)
    }

    fn situations(&self) -> usize {
        self.protocol.situation().map_or(0, |id| self.protocol.questions.at(id).options().len())
    }

    fn needs(&self, id: QuestionId) -> Needs<'_> {
        let mut needs = Needs::default();
        let all = self.protocol.situation().map_or(OptionSet::NONE, |id| self.protocol.questions.at(id).all());
        let sections = all.iter().map(Some).chain(all.is_empty().then_some(None));
        for situation in sections {
            let section = self.protocol.section(situation);
            let Some(needed) = section.questions.iter().find(|needed| needed.question == id) else { continue };
            needs.situations.extend(situation);
            for &(place, how) in &needed.rules {
                let Some(&rule) = section.rules.get(place as usize) else { continue };
                let rule = self.protocol.rules.at(rule);
                needs.rules.push(rule);
                let clauses = match how {
                    Dependence::Condition => &mut needs.applies,
                    Dependence::Contact => &mut needs.sends,
                    Dependence::Options => &mut needs.offers,
                };
                clauses.push(rule.clause);
            }
        }
        for clauses in [&mut needs.applies, &mut needs.sends, &mut needs.offers] {
            clauses.sort_unstable();
            clauses.dedup();
        }
        needs
    }

    /// Who can read a rule that needs it, in the situations that are few enough to be named.
    fn case_for(&self, needs: &Needs<'_>) -> Condition {
        let mut tests = Vec::new();
        if let Some(who) = self.protocol.who() {
            let readers = |any: OptionSet, rule: &&Rule| any.with(self.readers(&rule.when));
            tests.push(Test::OneOf(who, needs.rules.iter().fold(OptionSet::NONE, readers)));
        }
        if let Some(situation) = self.protocol.situation().filter(|_| needs.situations.len() <= NAMED) {
            let chosen = needs.situations.iter().fold(OptionSet::NONE, |set, &one| set.with(OptionSet::only(one)));
            tests.push(Test::OneOf(situation, chosen));
        }
        Condition { tests }
    }

    fn hangs(&self, needs: &Needs<'_>) -> Vec<String> {
        let cited = |clauses: &[ClauseId]| match clauses.len() {
            0..=CITED => words::clauses(self.protocol, clauses),
            many => format!("{many} clauses"),
        };
        let mut hangs = Vec::new();
        if !needs.applies.is_empty() {
            hangs.push(format!("whether what stands in {} is for you", cited(&needs.applies)));
        }
        if !needs.sends.is_empty() {
            hangs.push(format!("whom to go to, or by when, under {}", cited(&needs.sends)));
        }
        if hangs.is_empty() {
            hangs.push("which answers another question offers".to_owned());
        }
        hangs
    }
}

/// What needs a question.
#[derive(Default)]
struct Needs<'p> {
    rules: Vec<&'p Rule>,
    situations: Vec<OptionId>,
    /// The clauses whose rules hold by the answer.
    applies: Vec<ClauseId>,
    /// Those whose contact or deadline turns on it.
    sends: Vec<ClauseId>,
    /// Those for which other questions turn on it.
    offers: Vec<ClauseId>,
}
