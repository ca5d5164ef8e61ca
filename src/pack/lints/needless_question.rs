//! A question that is asked although its answer cannot change the advice.
//!
//! What follows an answer is a graph of questions and advices. Two such graphs that are alike get one number, and a
//! question whose answers all lead to alike graphs decides nothing. As questions are always asked in the same order,
//! unlike graphs mean that some further answers lead to different advice. What the walk has forgotten on the way counts
//! as well.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Findings, Subject};
use crate::domain::{Answer, QuestionId};
use crate::pack::codes;
use crate::pack::walk::Next;

/// What follows, by number: advice, or a question with what follows each of its answers.
#[derive(PartialEq, Eq, Hash)]
enum Follows {
    Advice(usize),
    Asks(QuestionId, Vec<(Answer, Branch)>),
    Only(Branch),
}

/// Where an answer leads: what becomes past with it, and what follows.
type Branch = (usize, usize);

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let walk = subject.walk;
    let mut numbers: HashMap<Follows, usize> = HashMap::new();
    let mut number_of: Vec<usize> = vec![0; walk.asks.len()];
    let mut asked_below: Vec<BTreeSet<QuestionId>> = vec![BTreeSet::new(); walk.asks.len()];
    let mut needless: BTreeMap<QuestionId, usize> = BTreeMap::new();
    let mut number = |follows: Follows| {
        let next = numbers.len();
        *numbers.entry(follows).or_insert(next)
    };
    for ask in walk.from_the_end() {
        let Some(node) = walk.asks.get(ask) else { continue };
        let mut branches: Vec<(Answer, Branch)> = Vec::with_capacity(node.branches.len());
        let mut below = BTreeSet::from([node.question]);
        for (place, &(answer, next)) in node.branches.iter().enumerate() {
            let follows = match next {
                Next::End(end) => number(Follows::Advice(walk.ends.get(end).map_or(0, |end| end.advice))),
                Next::Ask(next) => {
                    below.extend(asked_below.get(next).into_iter().flatten());
                    number_of.get(next).copied().unwrap_or(0)
                }
            };
            branches.push((answer, (node.released.get(place).copied().unwrap_or(0), follows)));
        }
        // Whether *not sure* differs is no reason to ask.
        let sure: BTreeSet<Branch> =
            branches.iter().filter(|(answer, _)| *answer != Answer::NotSure).map(|(_, follows)| *follows).collect();
        if sure.len() == 1 {
            needless.entry(node.question).or_insert(ask);
        }
        if let Some(beside) = node.beside.iter().find(|beside| !below.contains(beside)) {
            needless.entry(*beside).or_insert(ask);
        }
        let all: BTreeSet<Branch> = branches.iter().map(|(_, follows)| *follows).collect();
        let own = match (all.len(), all.first()) {
            (1, Some(&(0, only))) => only,
            (1, Some(&only)) => number(Follows::Only(only)),
            _ => number(Follows::Asks(node.question, branches)),
        };
        if let (Some(slot), Some(asked)) = (number_of.get_mut(ask), asked_below.get_mut(ask)) {
            *slot = own;
            *asked = below;
        }
    }
    for (question, ask) in needless {
        subject.at_question(question, |at| {
            let id = &subject.protocol.questions.at(question).id;
            let message = format!("`{id}` is asked here, and every answer to it leads to the same advice");
            findings.error(codes::NEEDLESS_QUESTION, at, message, subject.example(&walk.way_to_ask(ask)));
        });
    }
}
