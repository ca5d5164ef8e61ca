//! *Not sure* that leads nowhere: it is offered, and advice never says what to find out; or it is all that the advice
//! turns on, and the advice does not say how.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Lint, Seen, Subject, Way};
use crate::domain::{Answer, QuestionId, Verdict};
use crate::pack::codes;

#[derive(Default)]
pub(super) struct UnsureLeadsNowhere {
    unsure: BTreeMap<QuestionId, Way>,
    open: BTreeSet<QuestionId>,
    /// By the last unsure question: advice that depends, on nothing that it names.
    on_nothing: BTreeMap<QuestionId, Way>,
}

impl Lint for UnsureLeadsNowhere {
    fn end(&mut self, _: &Subject<'_>, end: &Seen<'_>) {
        let unsure = end.answers.iter().filter(|(_, answer)| *answer == Answer::NotSure).map(|(question, _)| *question);
        let unsure: Vec<QuestionId> = unsure.collect();
        for question in &unsure {
            self.unsure.entry(*question).or_insert_with(|| end.answers.to_vec());
        }
        let open = end.advice.open.iter().filter(|open| {
            let mut outcomes = open.outcomes.iter().map(|o| (o.verdict, &o.adds, &o.contacts));
            let first = outcomes.next();
            outcomes.any(|outcome| Some(outcome) != first)
        });
        let open: Vec<QuestionId> = open.map(|open| open.question).collect();
        if let Some(last) = unsure.last()
            && end.advice.verdict == Verdict::Depends
            && open.is_empty()
        {
            self.on_nothing.entry(*last).or_insert_with(|| end.answers.to_vec());
        }
        self.open.extend(open);
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for (question, way) in &subject.walk.past_unsure {
            self.unsure.entry(*question).or_insert_with(|| way.clone());
            self.open.insert(*question);
        }
        for (&question, answers) in &self.unsure {
            let asked = subject.protocol.questions.at(question);
            if !self.open.contains(&question) {
                subject.at_question(question, |at| {
                    let message = format!("being not sure about `{}` never leaves anything to find out", asked.id);
                    let help = format!(
                        "leave *not sure* out with `not_sure = false`; for example: {}",
                        subject.replay(answers)
                    );
                    findings.error(codes::UNSURE_LEADS_NOWHERE, at, message, Some(help));
                });
            }
        }
        for (&question, answers) in &self.on_nothing {
            subject.at_question(question, |at| {
                let message =
                    "the advice depends on what the person is not sure of, and no answer by itself changes it";
                findings.error(codes::UNSURE_LEADS_NOWHERE, at, message, subject.example(answers));
            });
        }
    }
}
